"""From what is wished for to a plan of tiles: schemes by name, levels, the box of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext

from ...sharing.errors import SddraftError
from ...sharing.tiles.image import TileImage
from ...sharing.tiles.plan import CachePlan
from ...sharing.tiles.scheme import google, google_vector, intersection, scheme_for, wgs84
from ..crs import Projector
from .drawing import system

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...sharing.map_snapshot import Crs, Extent
    from ...sharing.tiles.scheme import TilingScheme
    from .prepared_map import PreparedMap

GOOGLE, WGS84, PROJECT = "google", "wgs84", "project"
SCHEMES = (GOOGLE, WGS84, PROJECT)
_VECTOR_SIZE = 512


def named_scheme(name: str, prepared: PreparedMap, *, vector: bool = False) -> TilingScheme:
    """Return one of :data:`SCHEMES`.

    Raises:
        SddraftError: WLS320, the map's own coordinate system or box is no good for tiles.
    """
    if name == WGS84:
        return wgs84(_VECTOR_SIZE) if vector else wgs84()
    if name == PROJECT and prepared.extent is not None:
        size = _VECTOR_SIZE if vector else 256
        scheme = scheme_for(prepared.crs, prepared.extent, size)
        return google_vector() if vector and scheme == google() else scheme
    return google_vector() if vector else google()


def plan_for(
    prepared: PreparedMap,
    scheme: TilingScheme,
    levels: Sequence[int],
    image: TileImage | None = None,
    box: tuple[Extent, str] | None = None,
) -> CachePlan:
    """Return the plan of the levels that the scheme has.

    ``box`` is what the tiles cover and its coordinate system; all layers of the map where it is None.

    Raises:
        SddraftError: WLS320, the scheme has none of the levels, or the map lies outside of it.
    """
    known = tuple(level.number for level in scheme.levels if level.number in set(levels))
    if not known:
        raise SddraftError("WLS320", what="levels", found=f"{min(levels, default='')}")
    extent = _carried(prepared, scheme, box)
    if scheme.bounds is not None and extent is not None:
        extent = intersection(extent, scheme.bounds)
    if extent is None or extent.xmin >= extent.xmax or extent.ymin >= extent.ymax:
        raise SddraftError("WLS320", what="extent", found="")
    return CachePlan(scheme, known, extent, image or TileImage())


def system_name(crs: Crs) -> str:
    """Return how QGIS calls a coordinate system: by its authority's number where it knows one, else WKT."""
    for name in (f"EPSG:{crs.latest_wkid}", f"ESRI:{crs.wkid}"):
        if crs.wkid and QgsCoordinateReferenceSystem(name).isValid():
            return name
    return crs.wkt


def _carried(prepared: PreparedMap, scheme: TilingScheme, box: tuple[Extent, str] | None) -> Extent | None:
    extent, name = box or (prepared.extent, system_name(prepared.crs))
    projector = Projector(QgsCoordinateTransformContext())
    return projector.carried(extent, system(name), system(system_name(scheme.crs)))
