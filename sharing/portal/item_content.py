"""What lies in and around an item: its data, the files of its info folder, its relations, who sees it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ..errors import NotFound, PortalError, TokenExpired, TransportError
from .items import Item, own_item_url, thumbnail_part
from .multipart import FilePart

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .connection import Connection

NOTHING = "WLS508"
SERVICE_TO_DATA = "Service2Data"
_PLACES = ("admin", "member", "other")


def read_data(connection: Connection, item_id: str) -> dict[str, Any]:
    """Return an item's data, empty where it has none that is a JSON object."""
    try:
        return connection.read(connection.rest("content", "items", item_id, "data"))
    except NotFound:
        return {}
    except TransportError as error:
        if error.code == NOTHING:
            # an item without data answers with an empty body (contract, section 3.6)
            return {}
        raise


def write_data(connection: Connection, item: Item | str, data: Mapping[str, Any]) -> None:
    """Put JSON in the place of an item's data; all else of it stays."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    connection.send(own_item_url(connection, item, "update"), {"text": text}, repeatable=True)


def read_info(connection: Connection, item_id: str, name: str) -> dict[str, Any] | None:
    """Return a JSON file of an item's info folder, None where there is none."""
    try:
        return connection.read(connection.rest("content", "items", item_id, "info", name))
    except TransportError as error:
        if error.code == NOTHING:
            return None
        raise
    except TokenExpired:
        raise
    except PortalError:
        return None


def write_info(connection: Connection, item: Item | str, name: str, content: Mapping[str, Any]) -> None:
    """Put a JSON file into an item's info folder, in the place of one of that name."""
    body = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    file = FilePart("infoFile", name, body, content_type="application/json")
    connection.send(own_item_url(connection, item, "updateinfo"), {}, files=[file], repeatable=True)


def source_of(connection: Connection, item_id: str) -> Item | None:
    """Return the item that a service was made from, None where the portal names none."""
    url = connection.rest("content", "items", item_id, "relatedItems")
    asked = {
        "relationshipType": SERVICE_TO_DATA,
        "relationshipTypes": SERVICE_TO_DATA,
        "direction": "forward",
    }
    told = connection.read(url, asked).get("relatedItems")
    found = [each for each in told or () if isinstance(each, dict)]
    return Item.from_json(found[0]) if found else None


def service_of(connection: Connection, source_id: str) -> Item | None:
    """Return the service's item that was made from a file's, None where there is none."""
    url, kind = connection.rest("content", "items", source_id, "relatedItems"), SERVICE_TO_DATA
    asked = {"relationshipType": kind, "relationshipTypes": kind, "direction": "reverse"}
    told = connection.read(url, asked).get("relatedItems")
    found = [Item.from_json(each) for each in told or () if isinstance(each, dict)]
    return next((item for item in found if item.url), None)


def groups_of(connection: Connection, item_id: str) -> dict[str, str]:
    """Return id to title of the groups that an item is shared with."""
    told = connection.read(connection.rest("content", "items", item_id, "groups"), {})
    listed = [each for place in _PLACES for each in told.get(place) or () if isinstance(each, dict)]
    return {str(each["id"]): str(each.get("title") or "") for each in listed if each.get("id")}


def leave_groups(connection: Connection, item: Item | str, groups: tuple[str, ...]) -> None:
    """Take an item out of groups, by their ids."""
    item_id = item if isinstance(item, str) else item.id
    asked = {"items": item_id, "groups": ",".join(groups)}
    connection.send(connection.content("unshareItems"), asked, repeatable=True)


def change_texts(
    connection: Connection,
    item: Item | str,
    texts: Mapping[str, str],
    thumbnail: bytes = b"",
    *,
    clear: bool = False,
) -> None:
    """Set an item's texts in the portal's words, and its picture; ``clear`` empties those that are empty."""
    files = [thumbnail_part(thumbnail)] if thumbnail else []
    told = {**texts, "clearEmptyFields": True if clear else None}
    connection.send(own_item_url(connection, item, "update"), told, files=files, repeatable=True)
