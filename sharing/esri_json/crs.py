"""Coordinate reference systems as ``spatialReference``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..map_snapshot import Crs


def to_json(crs: Crs) -> dict[str, Any]:
    """Return the spatial reference: Esri's number with EPSG's beside it, else the WKT.

    ``latestWkid`` is always written: QGIS reads 102100 alone as another system than 3857.  An unknown
    system is an empty object.
    """
    if crs.wkid:
        return {"wkid": crs.wkid, "latestWkid": crs.latest_wkid or crs.wkid}
    return {"wkt": crs.wkt} if crs.wkt else {}
