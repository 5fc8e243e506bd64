"""What can be done with items and folders of a portal: the verbs of the dock *Portals* and of its algorithms.

Each verb refuses what could not be undone, until it is told that it is meant.
"""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from .errors import NotFound, PortalError
from .portal import Folder, Item, Portal
from .portal.dependents import dependents_of
from .portal.download import download_data
from .portal.folders import (
    ROOT,
    delete_folder,
    ensure_folder,
    find_folder,
    list_folders,
    rename_folder,
)
from .portal.groups import resolve_groups
from .portal.item_content import change_texts, groups_of, leave_groups
from .portal.items import delete, get_item, move, protect
from .portal.listing import folder_page
from .progress import Progress

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .draft.settings import SharingSettings
    from .map_snapshot import Metadata

_SERVICE_TYPES = re.compile(r"(Service|Web Map|Application|Web Scene|Dashboard)$")
_NOT_IN_FILE_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_SUFFIXES = {
    "Service Definition": ".sd",
    "Shapefile": ".zip",
    "File Geodatabase": ".zip",
    "CSV": ".csv",
    "GeoJson": ".geojson",
    "GeoPackage": ".gpkg",
    "KML": ".kml",
    "Microsoft Excel": ".xlsx",
    "Compact Tile Package": ".tpkx",
    "Tile Package": ".tpk",
    "Vector Tile Package": ".vtpk",
    "PDF": ".pdf",
    "Image": ".png",
}


@dataclass(frozen=True)
class ItemDetails:
    """An item with what it does not tell of itself.

    ``groups`` are ids and titles; ``dependents`` what would be without something if it went; ``thumbnail``
    the picture as the portal has it, empty without one; ``folder`` the title of its folder.
    """

    item: Item
    groups: dict[str, str] = field(default_factory=dict)
    dependents: tuple[Item, ...] = ()
    thumbnail: bytes = field(default=b"", repr=False)
    folder: str = ""


def item_details(portal: Portal, item_id: str, progress: Progress) -> ItemDetails:
    """Ask for all of it. Raises ``NotFound`` WLS601 for an item that is not there, ``PortalError``."""
    connection = portal.connection
    item = get_item(connection, item_id)
    own = item.owner == connection.username
    folders = {each.id: each.title for each in list_folders(connection)} if own else {}
    return ItemDetails(
        item,
        groups=groups_of(connection, item_id),
        dependents=dependents_of(connection, item, progress),
        thumbnail=_thumbnail(portal, item, progress),
        folder=folders.get(item.folder, ""),
    )


def share_item(
    portal: Portal, item_id: str, sharing: SharingSettings, *, only: bool = False
) -> tuple[str, ...]:
    """Share an item; ``only`` takes it out of its other groups. Returns the titles of groups left out.

    Raises:
        NotFound: WLS601 no such item, WLS605 no such group; nothing was changed.
    """
    connection = portal.connection
    item = get_item(connection, item_id)
    wanted = resolve_groups(connection, sharing.groups)
    had = groups_of(connection, item_id)
    # portals take the groups of this list for all that there are to be, or for more: so tell all
    kept = tuple(wanted) if only else (*wanted, *(each for each in had if each not in wanted))
    refused = portal.share([item], replace(sharing, groups=kept))
    leaving = tuple(each for each in had if each not in kept)
    if leaving:
        leave_groups(connection, item, leaving)
    return refused


def move_item(portal: Portal, item_id: str, folder: str, *, make: bool = False) -> Folder:
    """Move an item to a folder of this title, empty for the root; ``make`` makes one that is missing.

    Raises:
        NotFound: WLS601 no such item, WLS616 no such folder.
    """
    connection = portal.connection
    item = get_item(connection, item_id)
    target = ensure_folder(connection, folder) if make else find_folder(connection, folder)
    move(connection, item, target)
    return target


def change_item(
    portal: Portal,
    item_id: str,
    metadata: Metadata,
    thumbnail: Path | bytes | None = None,
    *,
    protected: bool | None = None,
) -> Item:
    """Change what an item tells of itself; what is empty or None stays. Returns the item as it is then.

    Raises:
        NotFound: WLS601, no such item.
        PortalError: WLS512, the picture cannot be read.
    """
    item = get_item(portal.connection, item_id)
    portal.describe(item, metadata, thumbnail)
    if protected is not None and protected != item.protected:
        protect(portal.connection, item, on=protected)
    return get_item(portal.connection, item_id)


def rename_item(portal: Portal, item_id: str, title: str) -> Item:
    """Give an item another title; a service keeps its name and address. Raises as :func:`change_item`."""
    item = get_item(portal.connection, item_id)
    change_texts(portal.connection, item, {"title": title})
    return get_item(portal.connection, item_id)


def delete_item(
    portal: Portal, item_id: str, *, needed_too: bool = False, progress: Progress | None = None
) -> Item:
    """Delete an item, a service's with its service; ``needed_too`` even if others depend on it.

    Raises:
        NotFound: WLS601, no such item.
        PortalError: WLS614 it is protected, WLS615 others depend on it; it is there still.
    """
    connection = portal.connection
    item = get_item(connection, item_id)
    if item.protected:
        raise PortalError("WLS614", title=item.title, id=item.id)
    if not needed_too:
        _refuse_if_needed(item, dependents_of(connection, item, progress or Progress()))
    delete(connection, item)
    return item


def download_item(portal: Portal, item_id: str, target: Path, progress: Progress) -> Path:
    """Write an item's file to ``target``, or under its own name into it where it is a folder.

    Raises:
        NotFound: WLS601, no such item.
        PortalError: WLS617 the item is no file, WLS512 it cannot be written.
    """
    item = get_item(portal.connection, item_id)
    if not is_file(item):
        raise PortalError("WLS617", title=item.title, type=item.type)
    path = target / file_name(item) if target.is_dir() else target
    download_data(portal.connection, item_id, path, progress)
    return path


def make_portal_folder(portal: Portal, title: str) -> Folder:
    """Return the folder of a title, made if it is missing (``made`` tells). Raises ``PortalError``."""
    return ensure_folder(portal.connection, title)


def rename_portal_folder(portal: Portal, title: str, new_title: str) -> Folder:
    """Give a folder another title. Raises ``NotFound`` WLS616, ``PortalError``."""
    folder = _folder(portal, title)
    rename_folder(portal.connection, folder, new_title)
    return Folder(folder.id, new_title)


def delete_portal_folder(portal: Portal, title: str, *, with_items: bool = False) -> Folder:
    """Delete a folder; ``with_items`` with all that is in it, protected items excepted.

    Raises:
        NotFound: WLS616, no such folder.
        PortalError: WLS618 there are items in it, WLS614 one of them is protected; nothing was deleted.
    """
    folder = _folder(portal, title)
    inside = _all_items(portal, folder)
    if inside and not with_items:
        raise PortalError("WLS618", title=folder.title, count=len(inside))
    guarded = next((item for item in inside if item.protected), None)
    if guarded is not None:
        raise PortalError("WLS614", title=guarded.title, id=guarded.id)
    delete_folder(portal.connection, folder)
    return folder


def is_file(item: Item) -> bool:
    """Tell whether an item is a file that can be fetched: neither a service nor a description in JSON."""
    return not item.url and bool(item.name or item.type in _SUFFIXES) and not _SERVICE_TYPES.search(item.type)


def file_name(item: Item) -> str:
    """Return a name for an item's file that no portal can lead out of the folder with."""
    named = _NOT_IN_FILE_NAMES.sub("_", item.name or item.title).strip(". ") or item.id
    return named if Path(named).suffix else named + _SUFFIXES.get(item.type, "")


def _folder(portal: Portal, title: str) -> Folder:
    folder = find_folder(portal.connection, title)
    if folder == ROOT:
        raise NotFound("WLS616", url=portal.url, name=title)
    return folder


def _all_items(portal: Portal, folder: Folder) -> list[Item]:
    found: list[Item] = []
    start = 1
    while start:
        page = folder_page(portal.connection, folder, start)
        found += page.items
        start = page.following
    return found


def _refuse_if_needed(item: Item, dependents: Iterable[Item]) -> None:
    titles = [f"{each.title} ({each.type})" for each in dependents]
    if titles:
        raise PortalError("WLS615", title=item.title, id=item.id, dependents=titles)


def _thumbnail(portal: Portal, item: Item, progress: Progress) -> bytes:
    if not item.thumbnail:
        return b""
    connection = portal.connection
    url = connection.rest("content", "items", item.id, "info", *item.thumbnail.split("/"))
    with tempfile.TemporaryDirectory(prefix="wls-") as folder:
        target = Path(folder) / "thumbnail"
        try:
            connection.transport.download(url, target, connection.tokens_for(url), progress)
            return target.read_bytes()
        except (PortalError, OSError):
            # a picture is not worth failing for
            return b""
