"""Extents of a web map: in the map's own system, or in Web Mercator where tiles want that."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from ..esri_json import crs as esri_crs
from ..esri_json import extent as esri_extent
from ..map_snapshot import Crs, Extent

if TYPE_CHECKING:
    from ..map_snapshot import MapSnapshot

WEB_MERCATOR = Crs(102100, 3857, name="WGS 84 / Pseudo-Mercator", units="esriMeters")
WGS84 = Crs(4326, 4326, name="WGS 84", units="esriDecimalDegrees", geographic=True)
EDGE = 20037508.342789244
"""Half the side of the square that Web Mercator shows, in metres (EPSG 3857)."""
_LATITUDE = 85.0511287798066


def mercator(box: Extent) -> Extent:
    """Return a box of WGS 84 degrees in Web Mercator metres; what lies beyond its edge ends there."""
    xmin, ymin = _project(box.xmin, box.ymin)
    xmax, ymax = _project(box.xmax, box.ymax)
    return Extent(xmin, ymin, xmax, ymax)


def _project(longitude: float, latitude: float) -> tuple[float, float]:
    latitude = min(max(latitude, -_LATITUDE), _LATITUDE)
    y = math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2)) / math.pi * EDGE
    return longitude / 180 * EDGE, y


def reference(snapshot: MapSnapshot, *, tiled: bool) -> Crs:
    """Return the system of the web map: that of its tiles where it has some, else the map's own."""
    return WEB_MERCATOR if tiled or not snapshot.crs.wkid else snapshot.crs


def view(snapshot: MapSnapshot, system: Crs) -> dict[str, Any]:
    """Return the map's view as Esri JSON in this system."""
    if system.wkid == snapshot.crs.wkid:
        return esri_extent.to_json(snapshot.extent, system)
    return place(snapshot.geographic_extent or Extent(-180.0, -85.0, 180.0, 85.0), system)


def place(box: Extent, system: Crs) -> dict[str, Any]:
    """Return a box of WGS 84 degrees as Esri JSON: in Web Mercator for a map in that, else in degrees."""
    if system.wkid == WEB_MERCATOR.wkid:
        return esri_extent.to_json(mercator(box), system)
    return esri_extent.to_json(box, WGS84)


def spatial_reference(system: Crs) -> dict[str, Any]:
    """Return a system as Esri JSON."""
    return dict(esri_crs.to_json(system) or {})
