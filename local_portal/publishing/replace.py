"""Replace Web Layer: the content of one tile service in the place of another's.

The item and the address that everybody knows get the new content; what was there is archived under a name of
its own, as Esri's pages on *Replace Service* and on the tool of that name say.  Data stay in the folders
where they are: services exchange names and items, in one transaction.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from ...sharing.names import service_name
from ..catalogue import schema
from ..catalogue.store import name_key, now_ms
from ..content.items import delete_item, insert_item, replace_file
from ..content.records import ItemFile
from ..errors import Refusal
from ..hosting import find_hosted, serving_data_of
from ..tiles.open_packages import RASTER_FILE, VECTOR_FILE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

    from ..content.records import Item
    from ..hosting import Service
    from ..portal import Portal

_SERVICES = schema.services
_ITEMS = schema.items
_TEXTS = ("snippet", "description")


@dataclass(frozen=True)
class Replacement:
    """What is asked for. ``archive_name`` empty lets the portal name the archive after the moment.

    ``new_item`` gives the archive an item of its own, and the replacement's goes; else the replacement's
    item becomes the archive's.
    """

    replaced: Item
    replacement: Item
    archive_name: str = ""
    new_item: bool = False
    with_texts: bool = False


def replace_service(portal: Portal, asked: Replacement) -> None:
    """Do it.

    Raises:
        Refusal: the two are no tile services of one kind, one of them is being published or has feature
            access, the replacement is protected, or the archive's name is taken.
    """
    old, new = (_tiles(portal, item) for item in (asked.replaced, asked.replacement))
    if old.id == new.id or old.type != new.type:
        raise Refusal(400, "Both services must be of one type.", f"{old.type}, {new.type}")
    if asked.new_item and asked.replacement.protected:
        raise Refusal(400, f"Unable to delete item. Delete protection is turned on: {asked.replacement.id}")
    picture = _picture(portal, asked) if asked.with_texts else None
    try:
        with portal.catalogue.write() as connection:
            archive = _archive_name(connection, old, asked.archive_name)
            archived_item = asked.replacement.id
            if asked.new_item:
                archived_item = _archive_item(connection, asked.replaced, archive)
            else:
                _change_item(connection, asked.replacement, {"title": archive})
            _exchange(connection, old, new, archive, archived_item)
            removed = _describe(connection, asked, picture)
            if asked.new_item:
                removed += delete_item(connection, asked.replacement.id)
    except BaseException:
        portal.files.remove([picture.revision] if picture else [])
        raise
    portal.files.remove(removed)


def _tiles(portal: Portal, item: Item) -> Service:
    service = portal.hosting.of_item(item.id)
    if service is None or not service.version or service.data_id != service.id:
        raise Refusal(400, "The item has no hosted service.", item.id)
    folder = portal.hosting.data_folder(service)
    with portal.catalogue.read() as connection:
        others = serving_data_of(connection, service.id)
    if others or not any((folder / name).is_file() for name in (RASTER_FILE, VECTOR_FILE)):
        raise Refusal(400, "Only tile layers and vector tile layers can be replaced.", item.id)
    return service


def _archive_name(connection: Connection, old: Service, wanted: str) -> str:
    moment = datetime.now(timezone.utc).strftime("%Y%m%d%H%M%S%f")
    name = service_name(wanted) if wanted else f"{old.name}_{moment}"
    if find_hosted(connection, name, old.type, old.folder) is not None:
        raise Refusal(409, "Service name is not available.", name)
    return name


def _archive_item(connection: Connection, replaced: Item, name: str) -> str:
    """Make the archive's item: seen by its owner only, as nothing else was asked for."""
    columns = {
        "type": replaced.type,
        "title": name,
        "name": name,
        "tags": list(replaced.tags),
        "type_keywords": list(replaced.type_keywords),
        "details": dict(replaced.details),
    }
    return insert_item(connection, replaced.owner_key, replaced.folder_id, columns)


def _exchange(connection: Connection, old: Service, new: Service, archive: str, archived_item: str) -> None:
    """Give the new service the old one's name and item, and the old one those of the archive."""
    kept = connection.execute(select(_SERVICES).where(_SERVICES.c.id == old.id)).one()._asdict()
    # name and item are unique, so one of the two has to stand aside
    connection.execute(_SERVICES.delete().where(_SERVICES.c.id == old.id))
    taken = {name: kept[name] for name in ("folder", "folder_key", "name", "name_key", "item_id")}
    moved = {**taken, "modified": now_ms()}
    connection.execute(_SERVICES.update().where(_SERVICES.c.id == new.id).values(moved))
    archived = {"name": archive, "name_key": name_key(archive), "item_id": archived_item}
    connection.execute(_SERVICES.insert().values({**kept, **archived, "modified": now_ms()}))


def _describe(connection: Connection, asked: Replacement, picture: ItemFile | None) -> list[str]:
    """Let the item tell where its tiles are now, and texts and picture where that was asked for."""
    replaced, replacement = asked.replaced, asked.replacement
    details = dict(replaced.details)
    changed: dict[str, Any] = {}
    if "extent" in replacement.details:
        details["extent"] = replacement.details["extent"]
    removed: list[str] = []
    if asked.with_texts:
        details.update({name: replacement.details[name] for name in _TEXTS if name in replacement.details})
        changed["tags"] = list(replacement.tags)
        if picture is not None:
            removed = replace_file(connection, replaced.id, picture)
            changed["thumbnail"] = replacement.thumbnail
    _change_item(connection, replaced, {**changed, "details": details})
    return removed


def _picture(portal: Portal, asked: Replacement) -> ItemFile | None:
    """Copy the replacement's thumbnail."""
    path = f"info/{asked.replacement.thumbnail}"
    file = portal.items.file(asked.replacement.id, path) if asked.replacement.thumbnail else None
    if file is None:
        return None
    with portal.files.path(file.revision).open("rb") as source:
        revision, size = portal.files.store(source)
    return ItemFile(path, revision, file.media_type, size)


def _change_item(connection: Connection, item: Item, columns: Mapping[str, Any]) -> None:
    values = {**columns, "modified": now_ms()}
    connection.execute(_ITEMS.update().where(_ITEMS.c.id == item.id).values(values))
