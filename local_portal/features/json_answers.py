"""Pages of features in Esri's JSON and in GeoJSON, written piece by piece."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import orjson

from ..answer import encode_json
from .centroids import centroids
from .fields import OID, Field
from .grid import differences
from .shape_json import esri_geometries, geojson_geometries

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    from .blocks import Block
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
        for row, shape in zip(rows, _shapes(run, rows, grid)):
            features.append({"attributes": dict(zip(names, row)), **shape})
        if features:
            yield (b"" if first else b",") + _listed(features)
            first = False
        exceeded = exceeded or more
    yield b"]," + _FLAG + b"}" if exceeded else b"]}"


def feature_list(run: QueryRun) -> tuple[list[tuple[Any, dict[str, Any]]], bool]:
    """Return the rows of a page, each with its feature as Esri JSON, and whether there are more."""
    names = [field.name for field in run.query.fields]
    listed: list[tuple[Any, dict[str, Any]]] = []
    exceeded = False
    for rows, more in run.blocks():
        for row, shape in zip(rows, _shapes(run, rows, run.asked_grid())):
            listed.append((row, {"attributes": dict(zip(names, row)), **shape}))
        exceeded = exceeded or more
    return listed, exceeded


def _shapes(run: QueryRun, rows: list[Any], grid: Grid | None) -> Iterable[dict[str, Any]]:
    """Tell each row's geometry and centre, as far as they are asked for and there."""
    block = run.shapes(rows)
    told: list[dict[str, Any]] = [{} for _ in rows]
    if block is None:
        return told
    if run.query.with_centroid:
        for one, centre in zip(told, _centres(block, grid)):
            if centre is not None:
                one["centroid"] = centre
    if run.query.with_geometry:
        kind = run.layer.geometry_type
        laid = block if grid is None else differences(grid.lay(block, kind))
        for one, geometry in zip(told, esri_geometries(kind, laid, run.query.with_z, run.query.with_m)):
            if geometry is not None:
                one["geometry"] = geometry
    return told


def _centres(block: Block, grid: Grid | None) -> Iterable[dict[str, float] | None]:
    points = centroids(block)
    told: NDArray[Any] = points if grid is None else grid.place(points)
    for (x, y), known in zip(told.tolist(), (~np.isnan(points[:, 0])).tolist()):
        yield {"x": x, "y": y} if known else None


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
