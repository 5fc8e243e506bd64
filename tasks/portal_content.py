"""Look into a portal as background tasks: what it holds, page by page, and what an item is about."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication, QgsProcessingUtils
from qgis.PyQt.QtCore import QCoreApplication

from ..qgis_bridge.portal_layers import (
    Opening,
    ServiceLayer,
    feature_layer,
    file_layers,
    map_layer,
    opening,
    service_layers,
    vector_tile_layer,
)
from ..sharing.portal import Folder, Item
from ..sharing.portal.folders import list_folders
from ..sharing.portal.item_content import groups_of
from ..sharing.portal.listing import ItemPage, folder_page, group_page, search_page, words_query
from ..sharing.portal.search import PAGE
from ..sharing.portal_items import ItemDetails, download_item, item_details
from .work import Watch, start

if TYPE_CHECKING:
    from qgis.core import QgsCoordinateTransformContext, QgsMapLayer

    from ..sharing.portal import Portal
    from ..sharing.progress import Progress
    from .portal_session import PortalSession

__all__ = ["Folder", "Item", "ItemDetails", "ItemPage", "ServiceLayer"]


ADMINISTRATOR = "org_admin"


class PlaceKind(Enum):
    """What holds items. ``PUBLIC`` is what everybody sees, for those who are not signed in."""

    FOLDER = "folder"
    GROUP = "group"
    SEARCH = "search"
    PUBLIC = "public"


@dataclass(frozen=True)
class Place:
    """A holder of items. ``key`` is a folder's or group's id, or what was typed; empty for the root."""

    kind: PlaceKind
    key: str = ""


@dataclass(frozen=True)
class PortalFront:
    """What a portal shows first. ``user`` is empty where nobody is signed in; groups are id and title.

    ``administrator`` tells that the user may change what others have.
    """

    url: str
    name: str
    user: str
    folders: tuple[Folder, ...] = ()
    groups: tuple[tuple[str, str], ...] = ()
    administrator: bool = False

    def may_change(self, item: Item) -> bool:
        """Tell whether the user may change an item."""
        return bool(self.user) and (self.administrator or item.owner == self.user)


def start_front(session: PortalSession) -> Watch:
    """Sign in and look; ``done`` carries a :class:`PortalFront`."""

    def work(progress: Progress) -> PortalFront:
        with session.portal(progress) as portal:
            user = portal.me.username
            folders = list_folders(portal.connection) if user else ()
            ordered = sorted(folders, key=lambda each: each.title.casefold())
            groups = sorted(portal.me.groups, key=lambda each: each[1].casefold())
            return PortalFront(
                portal.url,
                portal.organization.name,
                user,
                tuple(ordered),
                tuple(groups),
                administrator=portal.me.role == ADMINISTRATOR,
            )

    return start(_tr("Look into a portal"), work)


def start_page(session: PortalSession, place: Place, first: int = 1, number: int = PAGE) -> Watch:
    """Ask for some items of a place from the ``first`` on; ``done`` carries an ``ItemPage``."""

    def work(progress: Progress) -> ItemPage:
        with session.portal(progress) as portal:
            return page_of(portal, place, first, number)

    return start(_tr("Look into a portal"), work)


def page_of(portal: Portal, place: Place, first: int = 1, number: int = PAGE) -> ItemPage:
    """Return some items of a place. Any thread. Raises ``PortalError``."""
    connection = portal.connection
    if place.kind is PlaceKind.FOLDER:
        return folder_page(connection, Folder(place.key), first, number)
    if place.kind is PlaceKind.GROUP:
        return group_page(connection, place.key, first, number)
    if place.kind is PlaceKind.PUBLIC:
        query = words_query("access:public", portal.organization.id)
        return search_page(connection, query, first, number, newest_first=True)
    return search_page(connection, words_query(place.key, portal.organization.id), first, number)


def start_layers(session: PortalSession, url: str) -> Watch:
    """Ask what a service holds; ``done`` carries a tuple of ``ServiceLayer``."""

    def work(progress: Progress) -> tuple[ServiceLayer, ...]:
        with session.portal(progress) as portal:
            return service_layers(url, portal.service(url).root(progress))

    return start(_tr("Look into a service"), work)


def start_details(session: PortalSession, item: Item) -> Watch:
    """Ask all about an item; ``done`` carries an ``ItemDetails``."""

    def work(progress: Progress) -> ItemDetails:
        with session.portal(progress) as portal:
            return item_details(portal, item.id, progress)

    return start(_tr("Ask about {title}").format(title=item.title), work)


def start_groups(session: PortalSession, item: Item) -> Watch:
    """Ask which groups an item is shared with; ``done`` carries id to title."""

    def work(progress: Progress) -> dict[str, str]:
        with session.portal(progress) as portal:
            return groups_of(portal.connection, item.id)

    return start(_tr("Ask about {title}").format(title=item.title), work)


@dataclass(frozen=True)
class MapWishes:
    """What the layers are opened with, read on the main thread."""

    crs: str
    authcfg: str
    context: QgsCoordinateTransformContext


def start_open(
    session: PortalSession, item: Item, wishes: MapWishes, layer: ServiceLayer | None = None
) -> Watch:
    """Open an item, or one ``layer`` of a service; ``done`` carries layers of QGIS, on the main thread.

    Layers that cannot be read are among them, invalid. Files are downloaded into QGIS's temporary folder.
    """
    main = QgsApplication.instance().thread()

    def work(progress: Progress) -> list[QgsMapLayer]:
        if layer is not None:
            made: list[Any] = [feature_layer(layer.url, layer.name, wishes.crs, wishes.authcfg)]
        else:
            made = _opened(session, item, wishes, progress)
        for each in made:
            each.moveToThread(main)
        return made

    return start(_tr("Open {title}").format(title=item.title), work)


def _opened(session: PortalSession, item: Item, wishes: MapWishes, progress: Progress) -> list[Any]:
    how = opening(item.type)
    if how is Opening.MAP:
        return [map_layer(item.url, item.title, wishes.crs, wishes.authcfg)]
    if how is Opening.VECTOR_TILES:
        return [vector_tile_layer(item.url, item.title, wishes.authcfg)]
    with session.portal(progress) as portal:
        if how is Opening.FILE:
            folder = Path(QgsProcessingUtils.generateTempFilename("item")).parent
            path = download_item(portal, item.id, folder, progress)
            return list(file_layers(path, item.title, wishes.context))
        layers = service_layers(item.url, portal.service(item.url).root(progress))
    made = []
    for number, each in enumerate(layers):
        progress.check()
        progress.report(number / len(layers))
        made.append(feature_layer(each.url, each.name, wishes.crs, wishes.authcfg))
    return made


def _tr(text: str) -> str:
    return QCoreApplication.translate("Tasks", text)
