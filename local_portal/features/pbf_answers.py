"""Answers as protocol buffers: Esri's FeatureCollectionPBuffer, version 2 of its .proto.

Field numbers are those of the public .proto (formats reference, section 5.1).  A page is built in
memory, since a message begins with its length; a page is limited.
"""

from __future__ import annotations

import json
import struct
from typing import TYPE_CHECKING, Any

import numpy as np

from .centroids import centroids
from .grid import HEIGHT_STEP, UPPER_LEFT, Grid, differences, fine_grid
from .pbf_values import encode_column
from .shapes import MULTIPOINT, POINT, POLYGON, POLYLINE
from .spatial_reference import is_geographic
from .varints import number, record, text, varint, varints

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .blocks import Block
    from .fields import Field
    from .runs import QueryRun
    from .spatial_functions import Box
    from .spatial_reference import SpatialReference
    from .wkb import Array

MEDIA_TYPE = "application/x-protobuf"
_VERSION = "2"
_NO_GEOMETRY = 127
_GEOMETRY_TYPES = {POINT: 0, MULTIPOINT: 1, POLYLINE: 2, POLYGON: 3, "": _NO_GEOMETRY}
_FIELD_TYPES = {
    "SmallInteger": 0,
    "Integer": 1,
    "Single": 2,
    "Double": 3,
    "String": 4,
    "Date": 5,
    "OID": 6,
    "Geometry": 7,
    "Blob": 8,
    "Raster": 9,
    "GUID": 10,
    "GlobalID": 11,
    "XML": 12,
    "BigInteger": 13,
    "DateOnly": 14,
    "TimeOnly": 15,
    "TimestampOffset": 16,
}
_PREFIX = len("esriFieldType")
_SQL_TYPES = {
    "BigInt": 0,
    "Date": 4,
    "Double": 6,
    "Float": 7,
    "GUID": 9,
    "Integer": 10,
    "NVarchar": 15,
    "Other": 16,
    "SmallInt": 18,
    "Time": 20,
    "Timestamp": 21,
    "Timestamp2": 22,
    "Varchar": 25,
    "TimestampWithTimezone": 26,
}
_SQL_PREFIX = len("sqlType")

# FeatureCollectionPBuffer and QueryResult
_QUERY_RESULT = 2
_FEATURE_RESULT, _COUNT_RESULT, _IDS_RESULT, _EXTENT_COUNT_RESULT = 1, 2, 3, 4


def features_pbf(run: QueryRun) -> bytes:
    """Return a page of features.

    Raises:
        Refusal: the query cannot be answered.
    """
    grid = run.asked_grid()
    pages = [(rows, more, run.shapes(rows)) for rows, more in run.blocks()]
    exceeded = any(more for _, more, _ in pages)
    if grid is None and run.query.reads_geometry:
        grid = fine_grid([block for _, _, block in pages if block is not None], is_geographic(run.reference))
    result = [_head(run, grid, exceeded)]
    for rows, _, block in pages:
        shapes: Iterable[bytes] = [b""] * len(rows)
        if block is not None and grid is not None:
            shapes = _shapes(run, block, grid)
        result.extend(_features(run.query.fields, rows, shapes))
    return _collection(_FEATURE_RESULT, b"".join(result))


def count_pbf(count: int) -> bytes:
    """Return a count."""
    return _collection(_COUNT_RESULT, number(1, count))


def ids_pbf(name: str, ids: Sequence[int]) -> bytes:
    """Return object ids."""
    packed, _ = varints(np.array(ids, dtype=np.int64), signed=False)
    return _collection(_IDS_RESULT, text(1, name) + record(3, packed))


def extent_pbf(box: Box | None, reference: SpatialReference, count: int) -> bytes:
    """Return an extent with the count of what is in it."""
    values = (float("nan"),) * 4 if box is None else box
    sides = b"".join(_double(field, value) for field, value in enumerate(values, 1))
    extent = sides + record(5, _spatial_reference(reference))
    return _collection(_EXTENT_COUNT_RESULT, record(1, extent) + number(2, count))


def _collection(kind: int, content: bytes) -> bytes:
    return text(1, _VERSION) + record(_QUERY_RESULT, record(kind, content))


def _double(field: int, value: float) -> bytes:
    return varint(field << 3 | 1) + struct.pack("<d", value)


def _spatial_reference(reference: SpatialReference) -> bytes:
    if not reference.wkid:
        return text(5, reference.wkt)
    return number(1, reference.wkid) + number(2, reference.latest_wkid)


def _head(run: QueryRun, grid: Grid | None, exceeded: bool) -> bytes:
    layer, query = run.layer, run.query
    name = layer.object_id.name
    parts = [
        text(1, name),
        record(2, text(1, name) + number(2, 1)),
        text(3, str(layer.definition.get("globalIdField") or "")),
        number(7, _GEOMETRY_TYPES[layer.geometry_type]),
    ]
    if layer.geometry_column:
        parts.append(record(8, _spatial_reference(run.reference)))
    if exceeded:
        parts.append(number(9, 1))
    if query.with_z:
        parts.append(number(10, 1))
    if query.with_m:
        parts.append(number(11, 1))
    if grid is not None:
        parts.append(record(12, _transform(grid)))
    parts.extend(record(13, _field(field)) for field in query.fields)
    return b"".join(parts)


def _transform(grid: Grid) -> bytes:
    """M stands before Z in the numbers of scale and translate."""
    scale = [grid.step, grid.step, HEIGHT_STEP, HEIGHT_STEP]
    translate = [grid.x0, grid.y0, 0.0, 0.0]
    return (
        number(1, 0 if grid.origin == UPPER_LEFT else 1)
        + record(2, b"".join(_double(place, value) for place, value in enumerate(scale, 1)))
        + record(3, b"".join(_double(place, value) for place, value in enumerate(translate, 1)))
    )


def _field(field: Field) -> bytes:
    definition = field.definition
    parts = [
        text(1, field.name),
        number(2, _FIELD_TYPES[field.type[_PREFIX:]]),
        text(3, str(definition.get("alias") or field.name)),
        number(4, _SQL_TYPES.get(str(definition.get("sqlType"))[_SQL_PREFIX:], _SQL_TYPES["Other"])),
    ]
    for place, key in ((5, "domain"), (6, "defaultValue")):
        if definition.get(key) is not None:
            parts.append(text(place, json.dumps(definition[key])))
    return b"".join(parts)


def _features(fields: Sequence[Field], rows: list[Any], shapes: Iterable[bytes]) -> Iterable[bytes]:
    """Yield features, each with its tag; attributes are encoded a column at a time."""
    if not rows:
        return
    # Rows may hold the geometry as well, after the fields.
    columns = [encode_column(field.type[_PREFIX:], column) for field, column in zip(fields, zip(*rows))]
    for *attributes, shape in zip(*columns, shapes):
        feature = b"".join(attributes) + shape
        yield b"\x7a" + varint(len(feature)) + feature


def _shapes(run: QueryRun, block: Block, grid: Grid) -> Iterable[bytes]:
    """Yield each feature's geometry and centre, as far as they are asked for."""
    kind, query = run.layer.geometry_type, run.query
    if not query.with_centroid:
        return _geometries(differences(grid.lay(block, kind)), kind)
    centres = _centres(centroids(block), grid)
    if not query.with_geometry:
        return centres
    geometries = _geometries(differences(grid.lay(block, kind)), kind)
    return (geometry + centre for geometry, centre in zip(geometries, centres))


def _centres(points: Array, grid: Grid) -> Iterable[bytes]:
    placed = grid.place(points)
    for known, place in zip((~np.isnan(points[:, 0])).tolist(), placed):
        packed, _ = varints(place, signed=True)
        yield record(4, record(3, packed)) if known else b""


def _geometries(block: Block, kind: str) -> Iterable[bytes]:
    """Yield each feature's geometry with its tag, nothing for one without."""
    width = block.coordinates.shape[1]
    whole, value_ends = varints(block.coordinates.reshape(-1), signed=True)
    vertex_ends = np.concatenate([[0], block.ends])[block.part_ends]
    ends = np.concatenate([[0], value_ends])[vertex_ends * width].tolist()
    lengths = block.lengths.tolist()
    part_ends = block.part_ends.tolist()
    start = first = 0
    for end, last in zip(ends, part_ends):
        if first == last:
            yield b""
            continue
        told = b"" if kind == POINT else _lengths(lengths[first:last])
        content = told + b"\x1a" + varint(end - start) + whole[start:end]
        yield b"\x12" + varint(len(content)) + content
        start, first = end, last


def _lengths(lengths: list[int]) -> bytes:
    packed = b"".join(map(varint, lengths))
    return b"\x12" + varint(len(packed)) + packed
