"""Editing features: what may be edited by whom, and the requests in their several spellings."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import orjson

from ..answer import success
from ..errors import Refusal, bad_parameter, forbidden
from ..features import resources
from ..features.calculations import calculate as calculate_fields
from ..features.edit_traces import Editor
from ..features.edits import Edits, apply_edits
from ..features.query_parameters import read_query
from ..features.runs import QueryRun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..features.database import FeatureDatabase
    from ..features.layers import Layer
    from ..hosting import Service
    from ..portal import Portal
    from ..request import PortalRequest

_EVERYTHING = 1_000_000_000


def open_layer(portal: Portal, request: PortalRequest, service: Service) -> tuple[FeatureDatabase, Layer]:
    """Return the service's data and the layer that the path names. Raises ``Refusal``: there is none."""
    database = portal.services.get(service)
    return database, database.layer(request.captured["layer"])


def require(
    request: PortalRequest, service: Service, database: FeatureDatabase, layer: Layer, *words: str
) -> None:
    """Raise ``Refusal`` unless the asker may edit the layer in these ways.

    Owners and administrators may always; others as far as the layer's capabilities go.
    """
    if request.who.acts_for(service.owner_key):
        return
    if not request.who.has("features:user:edit"):
        raise forbidden()
    allowed = resources.layer_capabilities(database, layer).split(",")
    missing = [word for word in words if word not in allowed]
    if missing:
        raise Refusal(400, "This operation is not supported.", f"The layer does not allow {missing[0]}.")


def apply_layer_edits(portal: Portal, request: PortalRequest, service: Service) -> dict[str, Any]:
    """Adds, updates and deletes of one layer."""
    database, layer = open_layer(portal, request, service)
    parameters = request.parameters
    edits = Edits(
        adds=_features(parameters.json("adds", [])),
        updates=_features(parameters.json("updates", [])),
        deletes=_identities(parameters.text("deletes")),
    )
    _check(request, service, database, layer, edits)
    editor = _editor(request)
    return _told(request, editor, apply_edits(database, {layer.id: edits}, editor)[layer.id])


def apply_service_edits(portal: Portal, request: PortalRequest, service: Service) -> list[dict[str, Any]]:
    """Edits of several layers in one transaction."""
    database = portal.services.get(service)
    wanted: dict[int, Edits] = {}
    for entry in _features(request.parameters.json("edits", [])):
        layer = database.layer(str(entry.get("id")))
        edits = Edits(
            adds=_features(entry.get("adds") or []),
            updates=_features(entry.get("updates") or []),
            deletes=_identities(entry.get("deletes") or ""),
        )
        _check(request, service, database, layer, edits)
        wanted[layer.id] = edits
    editor = _editor(request)
    results = apply_edits(database, wanted, editor)
    return [{"id": number, **_told(request, editor, result)} for number, result in results.items()]


def add_features(portal: Portal, request: PortalRequest, service: Service) -> dict[str, Any]:
    """New features."""
    adds = _features(request.parameters.json("features", []))
    return _one_kind(portal, request, service, Edits(adds=adds), "addResults")


def update_features(portal: Portal, request: PortalRequest, service: Service) -> dict[str, Any]:
    """Changed features."""
    updates = _features(request.parameters.json("features", []))
    return _one_kind(portal, request, service, Edits(updates=updates), "updateResults")


def delete_features(portal: Portal, request: PortalRequest, service: Service) -> dict[str, Any]:
    """Features by their ids, or all that meet a query's conditions."""
    database, layer = open_layer(portal, request, service)
    require(request, service, database, layer, "Delete")
    parameters = request.parameters
    # Read as a query's conditions, which must be there: nothing is not everything.
    query = read_query(parameters, layer, _EVERYTHING)
    run = QueryRun(database, layer, query, "json")
    with ExitStack() as stack:
        statements = run.statements(stack)
        connection = stack.enter_context(database.read())
        ids = orjson.loads(connection.execute(statements.ids()).scalar_one())
    missing = [number for number in query.object_ids or () if number not in set(ids)]
    editor = _editor(request)
    results = apply_edits(database, {layer.id: Edits(deletes=[*ids, *missing])}, editor)[layer.id]
    if not parameters.flag("returnDeleteResults", default=True):
        return success()
    return {"deleteResults": _told(request, editor, results)["deleteResults"]}


def calculate(portal: Portal, request: PortalRequest, service: Service) -> dict[str, Any]:
    """Fields of many features set at once."""
    database, layer = open_layer(portal, request, service)
    require(request, service, database, layer, "Update")
    expression = request.parameters.json("calcExpression")
    if "where" not in request.parameters:
        raise bad_parameter("where")
    where = request.parameters.text("where")
    count = calculate_fields(database, layer, where, expression, _editor(request))
    return success(updatedFeatureCount=count)


def _one_kind(
    portal: Portal, request: PortalRequest, service: Service, edits: Edits, name: str
) -> dict[str, Any]:
    database, layer = open_layer(portal, request, service)
    _check(request, service, database, layer, edits)
    editor = _editor(request)
    results = apply_edits(database, {layer.id: edits}, editor)[layer.id]
    return {name: _told(request, editor, results)[name]}


def _check(
    request: PortalRequest, service: Service, database: FeatureDatabase, layer: Layer, edits: Edits
) -> None:
    words = [
        word
        for word, asked in (("Create", edits.adds), ("Update", edits.updates), ("Delete", edits.deletes))
        if asked
    ]
    require(request, service, database, layer, *words)


def _editor(request: PortalRequest) -> Editor:
    parameters = request.parameters
    return Editor(
        username=request.who.username,
        rollback=parameters.flag("rollbackOnFailure", default=True),
        use_global_ids=parameters.flag("useGlobalIds"),
    )


def _told(request: PortalRequest, editor: Editor, results: dict[str, list[Any]]) -> dict[str, Any]:
    if request.parameters.flag("returnEditMoment"):
        return {**results, "editMoment": editor.moment}
    return dict(results)


def _features(value: Any) -> list[Any]:
    listed = [value] if isinstance(value, dict) else value
    if not isinstance(listed, list):
        raise bad_parameter("features", "a list of features is expected")
    return listed


def _identities(value: Any) -> Sequence[Any]:
    """Object ids or global ids: a comma list, or a JSON array."""
    if isinstance(value, str):
        text = value.strip()
        listed = orjson.loads(text) if text.startswith("[") else [part for part in text.split(",") if part]
    else:
        listed = value
    return [_identity(one) for one in listed]


def _identity(value: Any) -> Any:
    text = str(value).strip().strip('"')
    return int(text) if text.lstrip("-").isdigit() else text
