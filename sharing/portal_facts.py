"""Ask a portal, once, what the analyzer wants to know of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .analysis import PortalFacts
from .draft.settings import ServerKind, ServiceKind
from .names import service_name
from .portal.data_stores import readable_places
from .portal.folders import list_folders
from .portal.search import phrase, search

if TYPE_CHECKING:
    from .draft.settings import ServiceSettings
    from .portal import Portal, Server

ITEM_TYPES = {
    ServiceKind.FEATURE: "Feature Service",
    ServiceKind.TILE: "Map Service",
    ServiceKind.MAP_IMAGE: "Map Service",
    ServiceKind.VECTOR_TILE: "Vector Tile Service",
    ServiceKind.IMAGE: "Image Service",
}


def ask_portal(portal: Portal, settings: ServiceSettings) -> PortalFacts:
    """Return what the portal says of the user, the name, the groups and folders, and of credits.

    Groups are those that the user is in; whether others exist is asked at publishing, where it matters.

    Raises:
        PortalError: the portal cannot be asked, or does not accept the user.
    """
    me = portal.sign_in()
    available = portal.is_service_name_available(service_name(settings.service_name), settings.kind)
    return PortalFacts(
        username=me.username,
        privileges=me.privileges,
        asked_name=settings.service_name,
        name_available=available,
        item_owner="" if available else _owner(portal, settings),
        groups=_groups(portal),
        folders=frozenset(folder.title for folder in list_folders(portal.connection)),
        credits=portal.organization.credits,
    )


def leaves_data(settings: ServiceSettings) -> bool:
    """Tell whether a draft wants its data to stay where they are, as far as its server reads them there."""
    return not settings.copy_data and settings.server is not ServerKind.HOSTING_SERVER


def ask_server(server: Server, settings: ServiceSettings) -> PortalFacts | None:
    """Return what a server has registered; None for a draft that leaves no data where they are.

    Raises:
        PortalError: the server cannot be asked.
    """
    return PortalFacts(data_stores=readable_places(server)) if leaves_data(settings) else None


def _owner(portal: Portal, settings: ServiceSettings) -> str:
    """Return who owns the item of the service that bears the name, empty where it is not to be seen."""
    wanted = service_name(settings.service_name).casefold()
    kind = ITEM_TYPES.get(settings.kind, "Feature Service")
    for title in dict.fromkeys((settings.title or settings.service_name, settings.service_name)):
        query = f"title:{phrase(title)} AND type:{phrase(kind)}"
        for found in search(portal.connection, query):
            parts = str(found.get("url") or "").rstrip("/").split("/")
            if len(parts) > 1 and parts[-2].casefold() == wanted:
                return str(found.get("owner") or "")
    return ""


def _groups(portal: Portal) -> frozenset[str] | None:
    """Return ids and titles of the user's groups, None where the portal tells of none."""
    told = frozenset(word for group in portal.me.groups for word in group)
    return told or None
