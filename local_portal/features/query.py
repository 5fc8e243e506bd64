"""Answer a query on a layer."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import orjson

from ..answer import Answer, encode_json, json_answer
from ..errors import bad_query
from .json_answers import esri_json, field_json, geojson
from .pbf_answers import MEDIA_TYPE, count_pbf, extent_pbf, features_pbf, ids_pbf
from .query_parameters import read_query
from .runs import QueryRun
from .spatial_reference import transform_box

if TYPE_CHECKING:
    from ..request import Parameters
    from .database import FeatureDatabase
    from .layers import Layer
    from .spatial_functions import Box

_GEOJSON_TYPE = "application/geo+json; charset=utf-8"
_FORMS = {"": "json", "json": "json", "pjson": "json", "html": "json", "geojson": "geojson", "pbf": "pbf"}


def answer_query(
    database: FeatureDatabase, layer: Layer, parameters: Parameters, max_record_count: int
) -> Answer:
    """Answer the request. Count wins over ids, extent over ids, statistics over features.

    Raises:
        Refusal: the query cannot be understood.
    """
    asked = parameters.text("f").lower()
    if asked not in _FORMS:
        raise bad_query("'f' parameter is invalid")
    query = read_query(parameters, layer, max_record_count)
    run = QueryRun(database, layer, query, _FORMS[asked], asked == "pjson")
    if query.extent_only:
        return _extent(run)
    if query.count_only:
        return _count(run)
    if query.ids_only:
        return _ids(run)
    if query.statistics:
        return _statistics(run)
    return _features(run)


def _count_value(run: QueryRun) -> int:
    with ExitStack() as stack:
        statements = run.statements(stack)
        connection = stack.enter_context(run.database.read())
        return int(connection.execute(statements.count()).scalar_one())


def _count(run: QueryRun) -> Answer:
    count = _count_value(run)
    if run.form == "pbf":
        return Answer(count_pbf(count), MEDIA_TYPE)
    if run.form == "geojson":
        return _collection(run, count=count)
    return json_answer({"count": count}, run.pretty)


def _ids(run: QueryRun) -> Answer:
    with ExitStack() as stack:
        statements = run.statements(stack)
        connection = stack.enter_context(run.database.read())
        listed = str(connection.execute(statements.ids()).scalar_one())
    name = run.layer.object_id.name
    if run.form == "pbf":
        return Answer(ids_pbf(name, orjson.loads(listed)), MEDIA_TYPE)
    if run.form == "geojson":
        return _collection(run, objectIds=orjson.Fragment(listed))
    return json_answer({"objectIdFieldName": name, "objectIds": orjson.Fragment(listed)}, run.pretty)


def _extent(run: QueryRun) -> Answer:
    box, count = _box_and_count(run)
    if run.form == "pbf" and run.layer.geometry_column:
        return Answer(extent_pbf(box, run.reference, count), MEDIA_TYPE)
    extra: dict[str, Any] = {"count": count} if run.query.count_only else {}
    if run.form == "geojson":
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
        statements = run.statements(stack)
        connection = stack.enter_context(run.database.read())
        if statements.unconditional:
            count = int(connection.execute(statements.count()).scalar_one())
            box = _layer_box(run.layer) if count else None
        else:
            box, count = statements.box_and_count(connection)
    if box is not None:
        source, target, shift = run.layer.spatial_reference, run.reference, run.query.datum_shift
        steps = () if shift is None or source.same_as(target) else shift.steps(source, target)
        box = transform_box(box, source, target, steps)
    return box, count


def _layer_box(layer: Layer) -> Box:
    """The extent of a whole layer, which its definition keeps."""
    extent = layer.definition["extent"]
    return (extent["xmin"], extent["ymin"], extent["xmax"], extent["ymax"])


def _statistics(run: QueryRun) -> Answer:
    """Statistics are told in JSON whatever was asked for: no client asks for them otherwise."""
    query = run.query
    names = [field.name for field in query.group_by] + [one.name for one in query.statistics]
    fields = [field_json(field) for field in query.group_by]
    fields += [{"name": one.name, "type": one.out_type, "alias": one.name} for one in query.statistics]
    with ExitStack() as stack:
        statements = run.statements(stack)
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
    if run.form == "pbf":
        return Answer(features_pbf(run), MEDIA_TYPE)
    if run.form == "geojson":
        return Answer(geojson(run), _GEOJSON_TYPE)
    if run.pretty:
        return json_answer(orjson.loads(b"".join(esri_json(run))), pretty=True)
    return Answer(esri_json(run))


def _collection(run: QueryRun, **members: Any) -> Answer:
    """Return a GeoJSON collection without features: numbers at the root and in ``properties``."""
    whole = {"type": "FeatureCollection", **members, "properties": members, "features": []}
    return Answer(encode_json(whole, run.pretty), _GEOJSON_TYPE)
