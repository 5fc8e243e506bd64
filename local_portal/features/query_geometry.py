"""The geometry of a query, in all the spellings that clients use.

Esri JSON of any type, or ``xmin,ymin,xmax,ymax`` and ``x,y`` as plain text; its spatial reference
inside it, or in ``inSR``, or, if in neither, the layer's own.
"""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any

from osgeo import ogr

from ..errors import bad_query
from .spatial_functions import BOX_RELATIONS, RELATIONS, SpatialFilter
from .spatial_reference import (
    BadSpatialReference,
    SpatialReference,
    is_geographic,
    read_spatial_reference,
    transformation,
    units,
)

if TYPE_CHECKING:
    from ..request import Parameters

INTERSECTS = "esriSpatialRelIntersects"
# A box is no box after a transformation: its sides are cut into this many pieces before it.
_PIECES = 20
_METRES = {
    "esrisrunit_meter": 1.0,
    "esrisrunit_kilometer": 1000.0,
    "esrisrunit_foot": 0.3048,
    "esrisrunit_statutemile": 1609.344,
    "esrisrunit_surveymile": 1609.347,
    "esrisrunit_nauticalmile": 1852.0,
    "esrisrunit_usnauticalmile": 1853.248,
}
_METRES_PER_UNIT = {"esriMeters": 1.0, "esriFeet": 0.3048, "esriKilometers": 1000.0}
_METRES_PER_DEGREE = 111319.4907932


def read_filter(parameters: Parameters, layer_reference: SpatialReference) -> SpatialFilter | None:
    """Return the spatial filter of a query, None if it has none.

    Raises:
        Refusal: the geometry, its reference or the relation cannot be understood.
    """
    value = _read_value(parameters)
    if value is None:
        return None
    relation = parameters.text("spatialRel") or INTERSECTS
    if relation not in RELATIONS:
        raise bad_query(f"'spatialRel' parameter is invalid: {relation}")
    geometry, is_box = read_geometry(value)
    if geometry is None:
        raise bad_query("'geometry' parameter is invalid")
    reference = _reference(value, parameters) or layer_reference
    distance = parameters.number("distance") or 0.0
    if distance:
        geometry, is_box = _buffered(geometry, distance, parameters.text("units"), reference), False
    if not reference.same_as(layer_reference):
        geometry, is_box = _transformed(geometry, reference, layer_reference), False
    xmin, xmax, ymin, ymax = geometry.GetEnvelope()
    if relation in BOX_RELATIONS:
        is_box = True
    return SpatialFilter(geometry, (xmin, ymin, xmax, ymax), relation, is_box)


def _read_value(parameters: Parameters) -> Any:
    """The geometry as a dict in Esri's JSON, whichever way it was written."""
    text = parameters.text("geometry")
    if not text:
        return None
    if text.startswith("{"):
        value = parameters.json("geometry")
        return value if isinstance(value, dict) else {}
    try:
        numbers = [float(part) for part in text.split(",")]
    except ValueError:
        return {}
    if len(numbers) == 4:
        return dict(zip(("xmin", "ymin", "xmax", "ymax"), numbers))
    return {"x": numbers[0], "y": numbers[1]} if len(numbers) in (2, 3) else {}


def _reference(value: dict[str, Any], parameters: Parameters) -> SpatialReference | None:
    try:
        return read_spatial_reference(value.get("spatialReference")) or read_reference(parameters, "inSR")
    except BadSpatialReference:
        raise bad_query("the geometry's spatial reference is not known") from None


def read_reference(parameters: Parameters, name: str) -> SpatialReference | None:
    """Return the spatial reference in a parameter (number or JSON), None if there is none.

    Raises:
        Refusal: it is not known.
    """
    text = parameters.text(name)
    try:
        return read_spatial_reference(parameters.json(name) if text.startswith("{") else text)
    except BadSpatialReference:
        raise bad_query(f"'{name}' parameter is invalid") from None


def read_geometry(value: dict[str, Any]) -> tuple[Any, bool]:
    """Return Esri JSON as an ``ogr.Geometry``, and whether it is a box. None for what is none."""
    if "xmin" in value:
        return _box(value), True
    try:
        if "x" in value:
            return _point(value), False
        return ogr.CreateGeometryFromEsriJson(json.dumps(value)), False
    except (RuntimeError, TypeError, ValueError):
        return None, False


def _box(value: dict[str, Any]) -> Any:
    try:
        xmin, ymin, xmax, ymax = (float(value[key]) for key in ("xmin", "ymin", "xmax", "ymax"))
    except (KeyError, TypeError, ValueError):
        return None
    if not all(map(math.isfinite, (xmin, ymin, xmax, ymax))):
        return None
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in ((xmin, ymin), (xmin, ymax), (xmax, ymax), (xmax, ymin), (xmin, ymin)):
        ring.AddPoint_2D(x, y)
    polygon = ogr.Geometry(ogr.wkbPolygon)
    polygon.AddGeometry(ring)
    return polygon


def _point(value: dict[str, Any]) -> Any:
    point = ogr.Geometry(ogr.wkbPoint)
    point.AddPoint_2D(float(value["x"]), float(value["y"]))
    return point


def _buffered(geometry: Any, distance: float, unit: str, reference: SpatialReference) -> Any:
    """The area within ``distance`` of a geometry.

    Around degrees it is as wide as the distance is at the geometry's middle latitude.
    """
    metres = distance * _METRES.get(unit.lower(), 1.0) if unit else None
    if not is_geographic(reference):
        per_unit = _METRES_PER_UNIT.get(units(reference), 1.0)
        return geometry.Buffer(distance if metres is None else metres / per_unit)
    if metres is None:
        return geometry.Buffer(distance)
    return _buffered_degrees(geometry, metres)


def _buffered_degrees(geometry: Any, metres: float) -> Any:
    """Buffer degrees by metres: in an equidistant projection around the geometry, and back."""
    xmin, xmax, ymin, ymax = geometry.GetEnvelope()
    middle = f"+lat_0={(ymin + ymax) / 2} +lon_0={(xmin + xmax) / 2}"
    plane = ogr.osr.SpatialReference()
    plane.ImportFromProj4(f"+proj=aeqd {middle} +datum=WGS84 +units=m")
    sphere = ogr.osr.SpatialReference()
    sphere.ImportFromEPSG(4326)
    for system in (plane, sphere):
        system.SetAxisMappingStrategy(ogr.osr.OAMS_TRADITIONAL_GIS_ORDER)
    moved = geometry.Clone()
    moved.Transform(ogr.osr.CoordinateTransformation(sphere, plane))
    area = moved.Buffer(metres)
    area.Transform(ogr.osr.CoordinateTransformation(plane, sphere))
    return area


def _transformed(geometry: Any, source: SpatialReference, target: SpatialReference) -> Any:
    moved = geometry.Clone()
    xmin, xmax, ymin, ymax = moved.GetEnvelope()
    longest = max(xmax - xmin, ymax - ymin) / _PIECES
    if longest > 0:
        moved.Segmentize(longest)
    try:
        if moved.Transform(transformation(source, target)) != 0:
            raise bad_query("the geometry has no place in the layer's spatial reference")
    except RuntimeError:
        raise bad_query("the geometry has no place in the layer's spatial reference") from None
    return moved
