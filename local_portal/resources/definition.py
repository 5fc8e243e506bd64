"""The administration face of a feature service: its definition, read and changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..answer import success
from ..features import definition_changes as changes
from ..features import resources
from .editing import open_layer

if TYPE_CHECKING:
    from ..hosting import Service
    from ..portal import Portal
    from ..request import PortalRequest


def service(portal: Portal, _request: PortalRequest, known: Service) -> dict[str, Any]:
    """The root as administrators see it."""
    root = resources.service_json(portal.services.get(known), known.item_id)
    return {**root, "adminServiceInfo": _admin_info(known), "status": "Started"}


def layer(portal: Portal, request: PortalRequest, known: Service) -> dict[str, Any]:
    """A layer as its owner sees it: its fields can be changed, whatever others may edit."""
    database, opened = open_layer(portal, request, known)
    told = resources.layer_json(database, opened, known.item_id)
    return {**told, "adminLayerInfo": {"tableName": opened.table.name}}


def _admin_info(known: Service) -> dict[str, Any]:
    return {"name": known.name, "type": known.type, "status": "Started", "database": {"datasource": {}}}


def update_service(portal: Portal, request: PortalRequest, known: Service) -> dict[str, Any]:
    """``updateDefinition`` of the service."""
    change = _change(request, "updateDefinition")
    changes.update_service(portal.services.get(known), change)
    return success()


def update_layer(portal: Portal, request: PortalRequest, known: Service) -> dict[str, Any]:
    """``updateDefinition`` of a layer."""
    database, opened = open_layer(portal, request, known)
    changes.update_layer(database, opened, _change(request, "updateDefinition"))
    return success()


def add_to_service(portal: Portal, request: PortalRequest, known: Service) -> dict[str, Any]:
    """``addToDefinition`` of the service: layers and tables."""
    change = _change(request, "addToDefinition")
    told = [*(change.get("layers") or []), *(change.get("tables") or [])]
    added = changes.add_layers(portal.services.get(known), told)
    return success(layers=added)


def add_to_layer(portal: Portal, request: PortalRequest, known: Service) -> dict[str, Any]:
    """``addToDefinition`` of a layer: fields, indexes and relationships."""
    database, opened = open_layer(portal, request, known)
    change = _change(request, "addToDefinition")
    if change.get("fields"):
        changes.add_fields(database, opened, change["fields"])
    if change.get("indexes"):
        changes.change_indexes(database, database.layers[opened.id], change["indexes"], add=True)
    if change.get("relationships"):
        changes.change_relationships(database, database.layers[opened.id], change["relationships"], add=True)
    return success()


def delete_from_service(portal: Portal, request: PortalRequest, known: Service) -> dict[str, Any]:
    """``deleteFromDefinition`` of the service: layers and tables."""
    change = _change(request, "deleteFromDefinition")
    told = [*(change.get("layers") or []), *(change.get("tables") or [])]
    changes.drop_layers(portal.services.get(known), told)
    return success()


def delete_from_layer(portal: Portal, request: PortalRequest, known: Service) -> dict[str, Any]:
    """``deleteFromDefinition`` of a layer: relationships, fields and indexes."""
    database, opened = open_layer(portal, request, known)
    change = _change(request, "deleteFromDefinition")
    if change.get("relationships"):
        changes.change_relationships(database, opened, change["relationships"], add=False)
    if change.get("fields"):
        changes.drop_fields(database, opened, change["fields"])
    if change.get("indexes"):
        changes.change_indexes(database, database.layers[opened.id], change["indexes"], add=False)
    return success()


def truncate(portal: Portal, request: PortalRequest, known: Service) -> dict[str, Any]:
    """Empty a layer."""
    database, opened = open_layer(portal, request, known)
    changes.truncate(database, opened, request.parameters.flag("attachmentOnly"))
    return success()


def refresh(_portal: Portal, _request: PortalRequest, _known: Service) -> dict[str, Any]:
    """Nothing here is ever out of date."""
    return success()


def _change(request: PortalRequest, name: str) -> dict[str, Any]:
    return changes.require_object(request.parameters.json(name), name)
