"""The services directory and feature services."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..catalogue.store import name_key
from ..errors import Refusal, no_such_resource
from ..features import resources
from ..features.json_answers import feature_list
from ..features.query import answer_query
from ..features.query_parameters import read_query
from ..features.runs import QueryRun
from ..server_admin.folders import SYSTEM_FOLDER
from . import publishing_tool

if TYPE_CHECKING:
    from ..answer import Answer
    from ..hosting import Service
    from ..portal import Portal
    from ..request import PortalRequest

_PUBLISH_ON_SERVER = "portal:publisher:publishServerServices"


def directory(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """The folders and services at the root, or the services of a folder, that the asker may read."""
    folder = request.captured.get("service_folder", "")
    if not portal.server_folders.has(folder):
        raise Refusal(404, f"Folder {folder} not found")
    listed = portal.hosting.listed(request.who)
    here = [service for service in listed if name_key(service.folder) == name_key(folder)]
    return {
        "currentVersion": resources.SERVER_VERSION,
        "folders": [] if folder else [each.name for each in portal.server_folders.all()],
        "services": [
            *_tools(request, folder),
            *(
                {
                    "name": service.full_name,
                    "type": service.type,
                    "url": f"{request.server_url}/rest/services/{service.path}",
                }
                for service in here
            ),
        ],
    }


def _tools(request: PortalRequest, folder: str) -> list[dict[str, Any]]:
    """The server's own tool, for those who may use it."""
    if name_key(folder) != name_key(SYSTEM_FOLDER) or not request.who.has(_PUBLISH_ON_SERVER):
        return []
    url = f"{request.server_url}/rest/services/{publishing_tool.SERVICE_NAME}/GPServer"
    return [{"name": publishing_tool.SERVICE_NAME, "type": "GPServer", "url": url}]


def feature_service(portal: Portal, _request: PortalRequest, service: Service) -> dict[str, Any]:
    """The root of a feature service."""
    return resources.service_json(portal.services.get(service), service.item_id)


def feature_layers(portal: Portal, _request: PortalRequest, service: Service) -> dict[str, Any]:
    """All layers and tables in full."""
    return resources.layers_json(portal.services.get(service), service.item_id)


def feature_layer(portal: Portal, request: PortalRequest, service: Service) -> dict[str, Any]:
    """One layer, table or group of layers."""
    database, number = portal.services.get(service), request.captured["layer"]
    group = resources.group_json(database, number, service.item_id)
    if group is not None:
        return group
    return resources.layer_json(database, database.layer(number), service.item_id)


def service_item_info(portal: Portal, _request: PortalRequest, service: Service) -> dict[str, Any]:
    """What the service's item says of it."""
    item = portal.items.get(service.item_id)
    return {
        "name": service.name,
        "title": item.title,
        "tags": list(item.tags),
        "extent": item.details.get("extent", []),
        "snippet": item.details.get("snippet"),
        "description": item.details.get("description"),
        "accessInformation": item.details.get("accessInformation"),
        "licenseInfo": item.details.get("licenseInfo"),
        "type": item.type,
        "typeKeywords": list(item.type_keywords),
    }


def feature(portal: Portal, request: PortalRequest, service: Service) -> dict[str, Any]:
    """One feature, by its object id."""
    database = portal.services.get(service)
    layer = database.layer(request.captured["layer"])
    number = request.captured["feature"]
    if not number.isdigit():
        raise no_such_resource()
    asked = request.parameters.replaced(objectIds=number, where="", outFields="*", f="json")
    found, _ = feature_list(QueryRun(database, layer, read_query(asked, layer, 1), "json"))
    if not found:
        raise Refusal(404, f"Feature {number} not found")
    return {"feature": found[0][1]}


def query(portal: Portal, request: PortalRequest, service: Service) -> Answer:
    """Features of a layer, or their ids, number, extent or statistics."""
    database = portal.services.get(service)
    layer = database.layer(request.captured["layer"])
    limit = resources.max_record_count(layer.definition, database.root)
    return answer_query(database, layer, request.parameters, limit)
