"""Pages of features in Esri's JSON and in GeoJSON, written piece by piece."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from ..answer import encode_json
from .fields import OID, Field
from .grid import differences
from .shape_json import esri_geometries, geojson_geometries

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .grid import Grid
    from .runs import QueryRun

_FLAG = b'"exceededTransferLimit":true'


def esri_json(run: QueryRun) -> Iterator[bytes]:
    """Yield a feature set; whether there is more comes last, when it is known.

    Raises:
        Refusal: the query cannot be answered.
    """
    grid = run.asked_grid()
    names = [field.name for field in run.query.fields]
    yield encode_json(_head(run, grid))[:-1] + b',"features":['
    first, exceeded = True, False
    for rows, more in run.blocks():
        features = []
        for row, geometry in zip(rows, _geometries(run, rows, grid)):
            feature: dict[str, Any] = {"attributes": dict(zip(names, row))}
            if geometry is not None:
                feature["geometry"] = geometry
            features.append(feature)
        if features:
            yield (b"" if first else b",") + _listed(features)
            first = False
        exceeded = exceeded or more
    yield b"]," + _FLAG + b"}" if exceeded else b"]}"


def _geometries(run: QueryRun, rows: list[Any], grid: Grid | None) -> Iterable[Any]:
    block = run.shapes(rows)
    if block is None:
        return [None] * len(rows)
    kind = run.layer.geometry_type
    if grid is not None:
        block = differences(grid.lay(block, kind))
    return esri_geometries(kind, block, run.query.with_z, run.query.with_m)


def _head(run: QueryRun, grid: Grid | None) -> dict[str, Any]:
    layer, query = run.layer, run.query
    head: dict[str, Any] = {
        "objectIdFieldName": layer.object_id.name,
        "uniqueIdField": {"name": layer.object_id.name, "isSystemMaintained": True},
        "globalIdFieldName": layer.definition.get("globalIdField") or "",
    }
    if layer.geometry_column:
        head["geometryType"] = layer.geometry_type
        head["spatialReference"] = run.reference.as_json()
    if query.with_z:
        head["hasZ"] = True
    if query.with_m:
        head["hasM"] = True
    if grid is not None:
        head["transform"] = grid.as_json(run.dimensions)
    head["fields"] = [field_json(field) for field in query.fields]
    return head


def geojson(run: QueryRun) -> Iterator[bytes]:
    """Yield a feature collection. Clients look for the flag at its root or in ``properties``."""
    names = [field.name for field in run.query.fields]
    id_at = next((at for at, field in enumerate(run.query.fields) if field.type == OID), None)
    yield b'{"type":"FeatureCollection","features":['
    first, exceeded = True, False
    for rows, more in run.blocks():
        block = run.shapes(rows)
        shapes: Iterable[Any] = [None] * len(rows)
        if block is not None:
            shapes = geojson_geometries(run.layer.geometry_type, block)
        features = []
        for row, geometry in zip(rows, shapes):
            feature = {"type": "Feature", "geometry": geometry, "properties": dict(zip(names, row))}
            if id_at is not None:
                feature["id"] = row[id_at]
            features.append(feature)
        if features:
            yield (b"" if first else b",") + _listed(features)
            first = False
        exceeded = exceeded or more
    yield b"]," + _FLAG + b',"properties":{' + _FLAG + b"}}" if exceeded else b"]}"


def _listed(features: list[Any]) -> bytes:
    """Return the features as JSON without the brackets around them."""
    return orjson.dumps(features, option=orjson.OPT_SERIALIZE_NUMPY)[1:-1]


def field_json(field: Field) -> dict[str, Any]:
    """Return a field as query answers tell it."""
    definition = field.definition
    told = {
        "name": field.name,
        "type": field.type,
        "alias": definition.get("alias") or field.name,
        "sqlType": definition.get("sqlType") or "sqlTypeOther",
    }
    if definition.get("length"):
        told["length"] = definition["length"]
    told["domain"] = definition.get("domain")
    told["defaultValue"] = definition.get("defaultValue")
    return told
