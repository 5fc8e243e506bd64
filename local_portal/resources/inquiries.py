"""What may be asked of a feature service besides its features, and what it says it cannot do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from ..errors import Refusal, bad_parameter
from ..features import inquiries, resources
from ..features.query import answer_query
from ..features.related_answers import answer_related
from ..features.relations import relation
from .editing import open_layer

if TYPE_CHECKING:
    from ..features.database import FeatureDatabase
    from ..features.layers import Layer
    from ..hosting import Service
    from ..portal import Portal
    from ..request import PortalRequest


def related_records(portal: Portal, request: PortalRequest, service: Service) -> dict[str, Any]:
    """The records that features are related to."""
    database, layer = open_layer(portal, request, service)
    far = relation(database, layer, request.parameters.integer("relationshipId", -1)).far
    limit = resources.max_record_count(far.definition, database.root)
    return answer_related(database, layer, request.parameters, limit)


def validate_sql(portal: Portal, request: PortalRequest, service: Service) -> dict[str, Any]:
    """Whether a clause or expression could be run on a layer."""
    _, layer = open_layer(portal, request, service)
    kind = request.parameters.text("sqlType").lower() or "where"
    if kind not in ("where", "expression"):
        raise bad_parameter("sqlType", "'where' or 'expression' is expected")
    return inquiries.validate_sql(layer, request.parameters.required("sql"), kind)


def estimates(portal: Portal, request: PortalRequest, service: Service) -> dict[str, Any]:
    """A layer's count and extent."""
    return inquiries.estimates(*open_layer(portal, request, service))


def domains(portal: Portal, request: PortalRequest, service: Service) -> dict[str, Any]:
    """The domains of several layers."""
    database = portal.services.get(service)
    return {"domains": inquiries.domains(_layers(request, database))}


def service_query(portal: Portal, request: PortalRequest, service: Service) -> dict[str, Any]:
    """Features of several layers: ``layerDefs`` holds each layer's where clause, by its number."""
    database = portal.services.get(service)
    told = request.parameters.json("layerDefs")
    if isinstance(told, list):
        told = {str(one.get("layerId")): one.get("where") for one in told if isinstance(one, dict)}
    if not isinstance(told, dict) or not told:
        raise bad_parameter("layerDefs")
    answered = []
    for number, clause in told.items():
        layer = database.layer(str(number))
        limit = resources.max_record_count(layer.definition, database.root)
        asked = request.parameters.replaced(where=str(clause or ""), outFields="*", f="json")
        body = answer_query(database, layer, asked, limit).body
        whole = body if isinstance(body, bytes) else b"".join(body)  # type: ignore[arg-type]
        answered.append({"id": layer.id, **orjson.loads(whole)})
    return {"layers": answered}


def replicas(_portal: Portal, _request: PortalRequest, _service: Service) -> list[Any]:
    """None: nothing here is taken offline and brought back."""
    return []


def not_supported(_portal: Portal, _request: PortalRequest, _service: Service) -> dict[str, Any]:
    """What belongs to synchronisation, which no service here offers."""
    raise Refusal(400, "This operation is not supported.", "The service has no sync and tracks no changes.")


def _layers(request: PortalRequest, database: FeatureDatabase) -> list[Layer]:
    numbers = request.parameters.names("layers")
    return [database.layer(number) for number in numbers] if numbers else list(database.layers.values())
