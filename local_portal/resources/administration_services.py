"""The server's services and folders as its administration tells and changes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from ..catalogue import schema
from ..catalogue.store import name_key
from ..content.item_json import SERVICE_TYPES
from ..errors import Refusal
from ..hosting import FEATURE_SERVER
from ..server_admin.configuration import STARTED, STOPPED, edited, service_json
from .administration import done
from .items import delete_with_service

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..hosting import Service
    from ..portal import Portal
    from ..request import PortalRequest
    from ..server_admin.folders import ServerFolder

_SERVICES = schema.services


def listing(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """A folder: what is in it and, at the root, which folders there are."""
    folder = portal.server_folders.get(request.captured.get("service_folder", ""))
    told = {**_folder_json(folder), "services": [_listed(one) for one in _here(portal, request, folder)]}
    if folder.name:
        return told
    folders = portal.server_folders.all()
    return {
        **told,
        "folders": [each.name for each in folders],
        "foldersDetail": [_folder_json(each) for each in folders],
    }


def create_folder(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """A new folder."""
    parameters = request.parameters
    portal.server_folders.create(parameters.required("folderName"), parameters.text("description"))
    return done()


def edit_folder(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """Another description of a folder."""
    folder = portal.server_folders.get(request.captured["service_folder"])
    portal.server_folders.describe(folder, request.parameters.text("description"))
    return done()


def delete_folder(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """An empty folder goes."""
    portal.server_folders.delete(portal.server_folders.get(request.captured["service_folder"]))
    return done()


def exists(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """Whether there is a folder, or a service in it."""
    parameters = request.parameters
    folder, name = parameters.text("folderName"), parameters.text("serviceName")
    if not portal.server_folders.has(folder):
        return {"exists": False}
    if not name:
        return {"exists": True}
    return {"exists": _found(portal, folder, name, parameters.text("type")) is not None}


def types(_portal: Portal, _request: PortalRequest) -> dict[str, Any]:
    """Which types of services there can be."""
    return {"types": [{"Name": name, "Provider": "ArcObjects11"} for name in SERVICE_TYPES]}


def report(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """Every service of a folder in full."""
    folder = portal.server_folders.get(request.captured.get("service_folder", ""))
    reports = [
        {
            "folderName": folder.name or "/",
            **_json(portal, service),
            "status": _status(service),
        }
        for service in _here(portal, request, folder)
    ]
    return {"reports": reports}


def service(portal: Portal, _request: PortalRequest, known: Service) -> dict[str, Any]:
    """A service in full."""
    return _json(portal, known)


def edit(portal: Portal, request: PortalRequest, known: Service) -> dict[str, Any]:
    """Another configuration of a service. What it is called and what it is stay."""
    wanted = edited(_configuration(portal, known) or {}, request.parameters.json("service"))
    with portal.catalogue.write() as connection:
        here = _SERVICES.update().where(_same_service(known))
        connection.execute(here.values(configuration=wanted))
    return done()


def start(portal: Portal, _request: PortalRequest, known: Service) -> dict[str, Any]:
    """A service answers again."""
    return _run(portal, known, started=True)


def stop(portal: Portal, _request: PortalRequest, known: Service) -> dict[str, Any]:
    """A service answers nobody until it is started again."""
    return _run(portal, known, started=False)


def status(_portal: Portal, _request: PortalRequest, known: Service) -> dict[str, Any]:
    """Whether a service runs."""
    return _status(known)


def delete(portal: Portal, _request: PortalRequest, known: Service) -> dict[str, Any]:
    """A service goes, with its items."""
    delete_with_service(portal, portal.items.get(known.item_id))
    return done()


def item_info(portal: Portal, _request: PortalRequest, known: Service) -> dict[str, Any]:
    """What the service's item says of it."""
    item = portal.items.get(known.item_id)
    details = item.details
    return {
        "name": known.name,
        "title": item.title,
        "guid": item.id,
        "type": item.type,
        "typeKeywords": list(item.type_keywords),
        "tags": list(item.tags),
        "snippet": details.get("snippet") or "",
        "summary": details.get("snippet") or "",
        "description": details.get("description") or "",
        "accessInformation": details.get("accessInformation") or "",
        "licenseInfo": details.get("licenseInfo") or "",
        "extent": details.get("extent", []),
        "spatialReference": details.get("spatialReference") or "",
        "culture": "en",
        "catalogPath": "",
        "thumbnail": item.thumbnail or "",
        "url": "",
    }


def _run(portal: Portal, known: Service, started: bool) -> dict[str, Any]:
    with portal.catalogue.write() as connection:
        connection.execute(_SERVICES.update().where(_same_service(known)).values(started=started))
    return done()


def _same_service(known: Service) -> Any:
    """All faces of a service: those of one name in one folder that serve the same data."""
    data = known.data_id
    return (_SERVICES.c.id == data) | (_SERVICES.c.data_of == data)


def _here(portal: Portal, request: PortalRequest, folder: ServerFolder) -> list[Service]:
    """The services of a folder that the asker may administer, feature access not apart from its map."""
    found = portal.hosting.select(_SERVICES.c.folder_key == name_key(folder.name))
    return [
        one
        for one in found
        if request.who.acts_for(one.owner_key) and (one.type != FEATURE_SERVER or one.data_id == one.id)
    ]


def _found(portal: Portal, folder: str, name: str, kind: str) -> Service | None:
    key = "" if folder == "/" else name_key(folder)
    found = portal.hosting.select(_SERVICES.c.folder_key == key, _SERVICES.c.name_key == name_key(name))
    return next((one for one in found if not kind or one.type.lower() == kind.lower()), None)


def _json(portal: Portal, known: Service) -> dict[str, Any]:
    siblings = portal.hosting.select(_same_service(known))
    return service_json(known, _configuration(portal, known), siblings)


def _configuration(portal: Portal, known: Service) -> Mapping[str, Any] | None:
    with portal.catalogue.read() as connection:
        query = select(_SERVICES.c.configuration).where(_SERVICES.c.id == known.id)
        found: Mapping[str, Any] | None = connection.execute(query).scalar()
    return found


def _status(known: Service) -> dict[str, Any]:
    state = STARTED if known.started else STOPPED
    return {"configuredState": state, "realTimeState": state}


def _listed(known: Service) -> dict[str, Any]:
    return {
        "folderName": known.folder or "/",
        "serviceName": known.name,
        "type": known.type,
        "description": "",
    }


def _folder_json(folder: ServerFolder) -> dict[str, Any]:
    return {
        "folderName": folder.name or "/",
        "description": folder.description,
        "webEncrypted": False,
        "isDefault": folder.fixed,
    }


def not_here(_portal: Portal, _request: PortalRequest) -> dict[str, Any]:
    """A service is made by publishing a definition, not out of its JSON alone."""
    raise Refusal(400, "Services are created by the tool 'Publish Service Definition'.")
