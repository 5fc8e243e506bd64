"""Answer a query on a layer."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import orjson

from ..answer import Answer, encode_json, json_answer
from ..errors import bad_query
from .fields import OID, Field
from .query_parameters import FeatureQuery, read_query
from .shapes import ShapeSteps, esri_geometry, geojson_geometry
from .spatial_functions import registered
from .spatial_reference import WGS84, SpatialReference, transform_box
from .statements import Statements
from .wkb import envelopes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..request import Parameters
    from .database import FeatureDatabase
    from .layers import Layer
    from .spatial_functions import Box

_BLOCK_ROWS = 500
_GEOJSON_TYPE = "application/geo+json; charset=utf-8"
FORMATS = ("json", "pjson", "geojson", "html", "")


@dataclass
class QueryRun:
    """A query with the layer it is on and the statements that answer it."""

    database: FeatureDatabase
    layer: Layer
    query: FeatureQuery
    geojson: bool
    pretty: bool

    @property
    def reference(self) -> SpatialReference:
        """What the coordinates of the answer mean."""
        if self.geojson:
            return WGS84
        return self.query.out_reference or self.layer.spatial_reference


def answer_query(
    database: FeatureDatabase, layer: Layer, parameters: Parameters, max_record_count: int
) -> Answer:
    """Answer the request. Count wins over ids, extent over ids, statistics over features.

    Raises:
        Refusal: the query cannot be understood.
    """
    form = parameters.text("f").lower()
    if form not in FORMATS:
        raise bad_query("'f' parameter is invalid")
    query = read_query(parameters, layer, max_record_count)
    run = QueryRun(database, layer, query, form == "geojson", form == "pjson")
    if query.extent_only:
        return _extent(run)
    if query.count_only:
        return _count(run)
    if query.ids_only:
        return _ids(run)
    if query.statistics:
        return _statistics(run)
    return _features(run)


def _statements(run: QueryRun, stack: ExitStack) -> Statements:
    """Build the statements, the spatial filter known to the database until ``stack`` closes."""
    number = stack.enter_context(registered(run.query.spatial)) if run.query.spatial else 0
    return Statements(run.layer, run.query, number)


def _count_value(run: QueryRun) -> int:
    with ExitStack() as stack:
        statements = _statements(run, stack)
        connection = stack.enter_context(run.database.read())
        return int(connection.execute(statements.count()).scalar_one())


def _count(run: QueryRun) -> Answer:
    count = _count_value(run)
    if run.geojson:
        return _collection(run, count=count)
    return json_answer({"count": count}, run.pretty)


def _ids(run: QueryRun) -> Answer:
    with ExitStack() as stack:
        statements = _statements(run, stack)
        connection = stack.enter_context(run.database.read())
        result = connection.execute(statements.ids())
        ids = [row[0] for row in result.cursor.fetchall()]
    if run.geojson:
        return _collection(run, objectIds=ids)
    return json_answer({"objectIdFieldName": run.layer.object_id.name, "objectIds": ids}, run.pretty)


def _extent(run: QueryRun) -> Answer:
    box, count = _box_and_count(run)
    extra: dict[str, Any] = {"count": count} if run.query.count_only else {}
    if run.geojson:
        return _collection(run, bbox=None if box is None else list(box), **extra)
    return json_answer({"extent": _extent_json(run, box), **extra}, run.pretty)


def _extent_json(run: QueryRun, box: Box | None) -> dict[str, Any] | None:
    """A table has no extent; a layer without features has one without numbers."""
    if not run.layer.geometry_column:
        return None
    values = ("NaN",) * 4 if box is None else box
    extent: dict[str, Any] = dict(zip(("xmin", "ymin", "xmax", "ymax"), values))
    return {**extent, "spatialReference": run.reference.as_json()}


def _box_and_count(run: QueryRun) -> tuple[Box | None, int]:
    if not run.layer.geometry_column:
        return None, _count_value(run)
    with ExitStack() as stack:
        statements = _statements(run, stack)
        connection = stack.enter_context(run.database.read())
        result = connection.execute(statements.envelope_heads())
        heads = [row[0] for row in result.cursor.fetchall()]
    box = box_around(heads)
    if box is not None:
        box = transform_box(box, run.layer.spatial_reference, run.reference)
    return box, len(heads)


def box_around(heads: Sequence[bytes | None]) -> Box | None:
    """Return xmin, ymin, xmax, ymax around geometries, told by the heads of their blobs."""
    boxes = envelopes(heads)
    boxes = boxes[~np.isnan(boxes[:, 0])]
    if not len(boxes):
        return None
    return (
        float(boxes[:, 0].min()),
        float(boxes[:, 2].min()),
        float(boxes[:, 1].max()),
        float(boxes[:, 3].max()),
    )


def _statistics(run: QueryRun) -> Answer:
    query = run.query
    names = [field.name for field in query.group_by] + [one.name for one in query.statistics]
    fields = [field_json(field) for field in query.group_by]
    fields += [{"name": one.name, "type": one.out_type, "alias": one.name} for one in query.statistics]
    with ExitStack() as stack:
        statements = _statements(run, stack)
        connection = stack.enter_context(run.database.read())
        rows = connection.execute(statements.statistics()).cursor.fetchall()
    told: dict[str, Any] = {
        "fields": fields,
        "features": [{"attributes": dict(zip(names, row))} for row in rows[: query.limit]],
    }
    if len(rows) > query.limit:
        told["exceededTransferLimit"] = True
    return json_answer(told, run.pretty)


def _features(run: QueryRun) -> Answer:
    media_type = _GEOJSON_TYPE if run.geojson else Answer.media_type
    chunks = _geojson_chunks(run) if run.geojson else _json_chunks(run)
    if run.pretty:
        return json_answer(orjson.loads(b"".join(chunks)), pretty=True)
    return Answer(chunks, media_type)


def _blocks(run: QueryRun) -> Iterator[tuple[list[Any], bool]]:
    """Yield rows in blocks, and with each whether rows were left over when the limit was reached."""
    with ExitStack() as stack:
        statements = _statements(run, stack)
        connection = stack.enter_context(run.database.read())
        cursor = connection.execute(statements.features()).cursor
        left = run.query.limit
        while True:
            rows = list(cursor.fetchmany(_BLOCK_ROWS))
            yield rows[:left], len(rows) > left
            left -= len(rows)
            if len(rows) < _BLOCK_ROWS or left < 0:
                return


def _shapes(steps: ShapeSteps | None, rows: list[Any]) -> list[Any]:
    return [None] * len(rows) if steps is None else steps.run([row[-1] for row in rows])


def _steps(run: QueryRun) -> ShapeSteps | None:
    """What is to be done to the geometries, None if there are none to be told."""
    if not run.query.with_geometry:
        return None
    return ShapeSteps.of(run.layer, run.query, run.reference)


def _json_chunks(run: QueryRun) -> Iterator[bytes]:
    """The answer in Esri's JSON, piece by piece; the flag comes last, when it is known."""
    query, layer = run.query, run.layer
    names = [field.name for field in query.fields]
    steps = _steps(run)
    yield encode_json(_head(run))[:-1] + b',"features":['
    first, exceeded = True, False
    for rows, more in _blocks(run):
        features = []
        for row, parts in zip(rows, _shapes(steps, rows)):
            feature: dict[str, Any] = {"attributes": dict(zip(names, row))}
            geometry = esri_geometry(layer.geometry_type, parts, query.with_z, query.with_m)
            if geometry is not None:
                feature["geometry"] = geometry
            features.append(feature)
        if features:
            yield (b"" if first else b",") + _encode_list(features)
            first = False
        exceeded = exceeded or more
    yield b'],"exceededTransferLimit":true}' if exceeded else b"]}"


def _geojson_chunks(run: QueryRun) -> Iterator[bytes]:
    query, layer = run.query, run.layer
    names = [field.name for field in query.fields]
    steps = _steps(run)
    id_at = next((at for at, field in enumerate(query.fields) if field.type == OID), None)
    yield b'{"type":"FeatureCollection","features":['
    first, exceeded = True, False
    for rows, more in _blocks(run):
        features = []
        for row, parts in zip(rows, _shapes(steps, rows)):
            feature = {
                "type": "Feature",
                "geometry": geojson_geometry(layer.geometry_type, parts),
                "properties": dict(zip(names, row)),
            }
            if id_at is not None:
                feature["id"] = row[id_at]
            features.append(feature)
        if features:
            yield (b"" if first else b",") + _encode_list(features)
            first = False
        exceeded = exceeded or more
    flag = b'"exceededTransferLimit":true'
    yield b"]," + flag + b',"properties":{' + flag + b"}}" if exceeded else b"]}"


def _encode_list(features: list[Any]) -> bytes:
    """Return the features as JSON without the brackets around them."""
    return orjson.dumps(features, option=orjson.OPT_SERIALIZE_NUMPY)[1:-1]


def _head(run: QueryRun) -> dict[str, Any]:
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
    head["fields"] = [field_json(field) for field in query.fields]
    return head


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


def _collection(run: QueryRun, **members: Any) -> Answer:
    """Return a GeoJSON collection without features: numbers at the root and in ``properties``."""
    whole = {"type": "FeatureCollection", **members, "properties": members, "features": []}
    return Answer(encode_json(whole, run.pretty), _GEOJSON_TYPE)
