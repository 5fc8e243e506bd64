"""Answer ``queryRelatedRecords``: the records that features are related to, grouped by those features."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import orjson

from ..errors import bad_parameter
from .json_answers import feature_list, field_json
from .query_parameters import read_query
from .relations import related_ids, relation
from .runs import QueryRun

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..request import Parameters
    from .database import FeatureDatabase
    from .fields import Field
    from .layers import Layer

_MOST_SOURCES = 1000


def answer_related(
    database: FeatureDatabase, layer: Layer, parameters: Parameters, max_record_count: int
) -> dict[str, Any]:
    """Answer the request. ``max_record_count`` is the limit of the layer on the other side.

    Raises:
        Refusal: there is no such relationship, or the query cannot be understood.
    """
    object_ids = _object_ids(parameters)
    link = relation(database, layer, parameters.integer("relationshipId", -1))
    asked = parameters.replaced(
        where=parameters.text("definitionExpression"), objectIds="", outStatistics="", geometry="", f="json"
    )
    with database.read() as connection:
        pairs = related_ids(connection, link, object_ids)
    query = read_query(asked, link.far, max_record_count)
    # The object id tells which record is whose, whether it was asked for or not.
    run = QueryRun(
        database,
        link.far,
        replace(
            query,
            object_ids=tuple(dict.fromkeys(far for _, far in pairs)),
            fields=(*query.fields, link.far.object_id),
            distinct=False,
        ),
        "json",
    )
    if parameters.flag("returnCountOnly"):
        counted = [
            {"objectId": near, "count": len(listed)} for near, listed in _grouped(pairs, _ids(run)).items()
        ]
        return {"relatedRecordGroups": counted}
    return _records(run, query.fields, pairs)


def _ids(run: QueryRun) -> list[int]:
    """The ids of all records that meet the conditions, however many."""
    with ExitStack() as stack:
        statements = run.statements(stack)
        connection = stack.enter_context(run.database.read())
        found: list[int] = orjson.loads(connection.execute(statements.ids()).scalar_one())
    return found


def _grouped(pairs: Sequence[tuple[int, int]], ids: Sequence[int]) -> dict[int, list[int]]:
    """Return by feature the related ids that are among ``ids``, in the order of those."""
    place = {number: at for at, number in enumerate(ids)}
    related: dict[int, list[int]] = {}
    for near, far in pairs:
        if far in place:
            related.setdefault(near, []).append(far)
    for listed in related.values():
        listed.sort(key=place.__getitem__)
    return related


def _records(run: QueryRun, fields: Sequence[Field], pairs: Sequence[tuple[int, int]]) -> dict[str, Any]:
    found, exceeded = feature_list(run)
    by_id = {row[len(fields)]: feature for row, feature in found}
    names = {field.name for field in fields}
    groups = [
        {"objectId": near, "relatedRecords": [_only(by_id[far], names) for far in listed]}
        for near, listed in _grouped(pairs, list(by_id)).items()
    ]
    return {**_head(run, fields), "relatedRecordGroups": groups, "exceededTransferLimit": exceeded}


def _object_ids(parameters: Parameters) -> list[int]:
    try:
        ids = [int(number) for number in parameters.names("objectIds")]
    except ValueError:
        raise bad_parameter("objectIds") from None
    if not ids or len(ids) > _MOST_SOURCES:
        raise bad_parameter("objectIds", f"1 to {_MOST_SOURCES} are expected")
    return ids


def _only(feature: Mapping[str, Any], names: set[str]) -> dict[str, Any]:
    attributes = {name: value for name, value in feature["attributes"].items() if name in names}
    return {**feature, "attributes": attributes}


def _head(run: QueryRun, fields: Sequence[Field]) -> dict[str, Any]:
    head: dict[str, Any] = {"fields": [field_json(field) for field in fields]}
    if run.layer.geometry_column:
        head["geometryType"] = run.layer.geometry_type
        head["spatialReference"] = run.reference.as_json()
        head["hasZ"], head["hasM"] = run.query.with_z, run.query.with_m
    return head
