"""Features as clients send them, turned into rows: values checked, geometries made fit to store."""

from __future__ import annotations

import json
import math
import struct
import uuid
from typing import TYPE_CHECKING, Any, Callable

import numpy as np
from osgeo import ogr

from .fields import DATE, DATE_ONLY, GLOBAL_ID, OID, OTHER, STRING, Field
from .moments import moment_of
from .shapes import MULTIPOINT, POINT, POLYGON, POLYLINE
from .spatial_reference import (
    BadSpatialReference,
    SpatialReference,
    read_spatial_reference,
    transformation,
)
from .sql_values import read_moment
from .winding import turned

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .layers import Layer

# What Esri's servers call a feature that cannot be stored, and one that is not there.
CANNOT_STORE, NOT_THERE, ROLLED_BACK = 1000, 1019, 1003
_LIMITS = {
    "esriFieldTypeSmallInteger": 2**15,
    "esriFieldTypeInteger": 2**31,
    "esriFieldTypeBigInteger": 2**63,
}


class BadEdit(Exception):
    """An edit of one feature cannot be done. ``code`` is Esri's."""

    def __init__(self, description: str, code: int = CANNOT_STORE) -> None:
        super().__init__(description)
        self.code = code

    def as_json(self) -> dict[str, Any]:
        """Return the error as an edit result tells it."""
        return {"code": self.code, "description": str(self)}


def read_attributes(layer: Layer, feature: Mapping[str, Any]) -> dict[str, Any]:
    """Return the columns that a feature's attributes set.

    Object and global ids are left to others; fields that the layer does not have are passed over, as
    hosted layers do.

    Raises:
        BadEdit: a value does not fit its field.
    """
    attributes = feature.get("attributes")
    if not isinstance(attributes, dict):
        raise BadEdit("attributes are missing")
    row: dict[str, Any] = {}
    for name, value in attributes.items():
        field = layer.by_name.get(str(name).lower())
        if field is None or field.type in (OID, GLOBAL_ID) or field.kind == OTHER:
            continue
        row[field.name] = store_value(field, value)
    return row


def store_value(field: Field, value: Any) -> Any:
    """Return a value as the field's column holds it. Raises :class:`BadEdit` if it does not fit."""
    if value is None:
        if field.definition.get("nullable") is False:
            raise BadEdit(f"{field.name} may not be null")
        return None
    if isinstance(value, (dict, list)):
        raise BadEdit(f"{field.name} takes one value")
    try:
        return _STORED.get(field.type, _text)(field, value)
    except (ValueError, TypeError, OverflowError):
        raise BadEdit(f"{field.name} does not take {str(value)[:40]!r}") from None


def _whole(field: Field, value: Any) -> int:
    number = float(value) if not isinstance(value, int) else value
    if number != int(number):
        raise ValueError(value)
    limit = _LIMITS[field.type]
    if not -limit <= number < limit:
        raise OverflowError
    return int(number)


def _real(_field: Field, value: Any) -> float | None:
    number = float(value)
    return number if math.isfinite(number) else None


def _text(field: Field, value: Any) -> str:
    text = value if isinstance(value, str) else str(value)
    length = field.definition.get("length")
    if field.kind == STRING and isinstance(length, int) and 0 < length < len(text):
        raise BadEdit(f"{field.name} takes {length} characters at most")
    return text


def _moment(_field: Field, value: Any) -> str:
    """Milliseconds since 1970, or a date as text."""
    if isinstance(value, str) and not value.lstrip("-").isdigit():
        moment = read_moment(value.replace("T", " ").removesuffix("Z"))
        if moment is None:
            raise ValueError(value)
        return moment
    return moment_of(int(value))


def _day(field: Field, value: Any) -> str:
    return _moment(field, value)[: len("YYYY-MM-DD")]


_STORED: Mapping[str, Callable[[Field, Any], Any]] = {
    "esriFieldTypeSmallInteger": _whole,
    "esriFieldTypeInteger": _whole,
    "esriFieldTypeBigInteger": _whole,
    "esriFieldTypeSingle": _real,
    "esriFieldTypeDouble": _real,
    DATE: _moment,
    "esriFieldTypeTimestampOffset": _moment,
    DATE_ONLY: _day,
}


def new_global_id() -> str:
    """Return a global id in the shape of a geodatabase's own."""
    return "{" + str(uuid.uuid4()).upper() + "}"


def read_global_id(value: Any) -> str:
    """Return a global id that a client sent in the shape that is stored. Raises :class:`BadEdit`."""
    try:
        return "{" + str(uuid.UUID(str(value).strip("{}"))).upper() + "}"
    except ValueError:
        raise BadEdit(f"{str(value)[:40]!r} is no global id") from None


def read_shape(layer: Layer, geometry: Any) -> bytes | None:
    """Return Esri JSON as a blob of the layer, None for none.

    Raises:
        BadEdit: it is no geometry, or one that the layer cannot hold.
    """
    if geometry is None or geometry == {} or _is_empty_point(geometry):
        return None
    if not isinstance(geometry, dict):
        raise BadEdit("the geometry cannot be read")
    if "curveRings" in geometry or "curvePaths" in geometry:
        raise BadEdit("curves cannot be stored")
    try:
        source = read_spatial_reference(geometry.get("spatialReference"))
    except BadSpatialReference:
        raise BadEdit("the geometry's spatial reference is not known") from None
    return fit_shape(layer, _ogr(geometry), source)


def fit_shape(layer: Layer, shape: Any, source: SpatialReference | None) -> bytes | None:
    """Return an ``ogr.Geometry`` as a blob of the layer, None for an empty one.

    ``source`` says what its coordinates mean, None that they are the layer's own.

    Raises:
        BadEdit: the layer cannot hold it.
    """
    shape = _in_place(layer, shape, source)
    if shape.IsEmpty():
        return None
    shape = _of_type(layer, shape)
    shape.Set3D(layer.has_z)
    shape.SetMeasured(layer.has_m)
    blob = _blob(shape, layer.srs_id)
    if layer.geometry_type == POLYGON:
        return turned([blob], layer.dimensions).get(0, blob)
    return blob


def _is_empty_point(geometry: Any) -> bool:
    return isinstance(geometry, dict) and "x" in geometry and geometry["x"] in (None, "NaN")


def _ogr(geometry: Mapping[str, Any]) -> Any:
    with_numbers = {key: value for key, value in geometry.items() if key != "spatialReference"}
    try:
        shape = ogr.CreateGeometryFromEsriJson(json.dumps(with_numbers))
    except (RuntimeError, ValueError):
        shape = None
    if shape is None:
        raise BadEdit("the geometry cannot be read")
    return shape


def _in_place(layer: Layer, shape: Any, source: SpatialReference | None) -> Any:
    """Transform a shape into the layer's reference."""
    if source is None or source.same_as(layer.spatial_reference):
        return shape
    try:
        shape.Transform(transformation(source, layer.spatial_reference))
    except RuntimeError:
        raise BadEdit("the geometry has no place in the layer's spatial reference") from None
    return shape


def _of_type(layer: Layer, shape: Any) -> Any:
    flat = ogr.GT_Flatten(shape.GetGeometryType())
    expected, force = _TYPES[layer.geometry_type]
    if flat not in expected:
        raise BadEdit(f"the layer holds {layer.geometry_type}")
    return force(shape)


_TYPES: Mapping[str, tuple[tuple[int, ...], Callable[[Any], Any]]] = {
    POINT: ((ogr.wkbPoint,), lambda shape: shape),
    MULTIPOINT: ((ogr.wkbPoint, ogr.wkbMultiPoint), ogr.ForceToMultiPoint),
    POLYLINE: ((ogr.wkbLineString, ogr.wkbMultiLineString), ogr.ForceToMultiLineString),
    POLYGON: ((ogr.wkbPolygon, ogr.wkbMultiPolygon), ogr.ForceToMultiPolygon),
}


def _blob(shape: Any, srs_id: int) -> bytes:
    body = bytes(shape.ExportToIsoWkb(ogr.wkbNDR))
    if ogr.GT_Flatten(shape.GetGeometryType()) == ogr.wkbPoint:
        return b"GP\x00\x01" + struct.pack("<i", srs_id) + body
    box = shape.GetEnvelope()
    if not np.isfinite(box).all():
        raise BadEdit("the geometry has coordinates that are no numbers")
    return b"GP\x00\x03" + struct.pack("<i", srs_id) + struct.pack("<4d", *box) + body
