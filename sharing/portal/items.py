"""Items: what they are, finding, reading, describing, moving and deleting them.

An item is always addressed without its folder, which portals accept for items in folders too (contract,
sections 3.4 and 9.7).
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..errors import NotFound, PortalError
from .multipart import FilePart
from .search import phrase, search

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from ..map_snapshot import Metadata
    from .connection import Connection
    from .folders import Folder

ID = re.compile(r"[0-9a-f]{32}", re.IGNORECASE)


@dataclass(frozen=True)
class Item:
    """A portal item. ``folder`` is the id of its folder, empty for the root; ``size`` bytes, -1 unknown.

    ``modified`` and ``created`` are milliseconds since 1970.
    """

    id: str
    title: str = ""
    type: str = ""
    owner: str = ""
    name: str = ""
    url: str = ""
    access: str = ""
    folder: str = ""
    description: str = ""
    snippet: str = ""
    tags: tuple[str, ...] = ()
    type_keywords: tuple[str, ...] = ()
    credits: str = ""
    use_limitations: str = ""
    thumbnail: str = ""
    size: int = -1
    created: int = 0
    modified: int = 0
    protected: bool = False

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> Item:
        """Return the item that a portal describes.

        Raises:
            PortalError: WLS608, the description has no id.
        """
        if not isinstance(told.get("id"), str):
            raise PortalError("WLS608", missing="id")

        def text(name: str) -> str:
            return str(told.get(name) or "")

        return cls(
            id=told["id"],
            title=text("title"),
            type=text("type"),
            owner=text("owner"),
            name=text("name"),
            url=text("url"),
            access=text("access"),
            folder=text("ownerFolder"),
            description=text("description"),
            snippet=text("snippet"),
            tags=tuple(map(str, told.get("tags") or ())),
            type_keywords=tuple(map(str, told.get("typeKeywords") or ())),
            credits=text("accessInformation"),
            use_limitations=text("licenseInfo"),
            thumbnail=text("thumbnail"),
            size=int(told.get("size") or -1),
            created=int(told.get("created") or 0),
            modified=int(told.get("modified") or 0),
            protected=bool(told.get("protected")),
        )


def get_item(connection: Connection, item_id: str) -> Item:
    """Return an item as the portal has it now.

    Raises:
        NotFound: WLS601, there is none or it is not visible to this user.
    """
    return Item.from_json(connection.read(connection.rest("content", "items", item_id)))


def find_item(
    connection: Connection, title: str, item_type: str, folder: Folder | None = None
) -> Item | None:
    """Return this user's item of exactly this title and type, None if there is none.

    Titles need not be unique: where several items fit, those in ``folder`` win.  What the search finds is
    read once more, since the search lags behind and still knows items that are gone.

    Raises:
        PortalError: WLS603, several items fit; acting on any of them would be a guess.
    """
    query = f"owner:{phrase(connection.username)} AND title:{phrase(title)} AND type:{phrase(item_type)}"
    ids = {str(found.get("id")): None for found in search(connection, query) if found.get("title") == title}
    wanted = (title, item_type, connection.username)
    read = (_get_if_there(connection, item_id) for item_id in ids)
    fitting = [item for item in read if item and (item.title, item.type, item.owner) == wanted]
    if folder is not None and len(fitting) > 1:
        fitting = [item for item in fitting if item.folder == folder.id] or fitting
    if len(fitting) > 1:
        told = sorted(item.id for item in fitting)
        raise PortalError("WLS603", url=connection.root, title=title, type=item_type, ids=told)
    return fitting[0] if fitting else None


def properties(metadata: Metadata) -> dict[str, str]:
    """Return what an item tells about itself, in the portal's words; what is empty is left out."""
    told = {
        "title": metadata.title,
        "snippet": metadata.summary,
        "description": metadata.description,
        "tags": ",".join(metadata.tags),
        "accessInformation": metadata.credits,
        "licenseInfo": metadata.use_limitations,
    }
    return {name: value for name, value in told.items() if value}


def describe(
    connection: Connection, item: Item | str, metadata: Metadata, thumbnail: Path | bytes | None = None
) -> None:
    """Set what an item tells about itself; what is empty in ``metadata`` stays as it is on the portal.

    ``thumbnail`` is a PNG or JPEG, 600 x 400 pixels.
    """
    files = [thumbnail_part(thumbnail)] if thumbnail else []
    told = properties(metadata)
    if told or files:
        connection.send(own_item_url(connection, item, "update"), told, files=files, repeatable=True)


def add_text_item(
    connection: Connection,
    metadata: Metadata,
    item_type: str,
    content: Mapping[str, Any],
    folder: Folder,
    type_keywords: Iterable[str] = (),
) -> str:
    """Make an item whose data are JSON; return its id.

    Raises:
        NotAuthorized: WLS524, the user may not make items.
        PortalError: WLS608, the portal tells no id.
    """
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    keywords = ",".join(type_keywords)
    told = {**properties(metadata), "type": item_type, "typeKeywords": keywords or None, "text": text}
    item_id = connection.send(connection.content(folder.id, "addItem"), told).get("id")
    if not isinstance(item_id, str) or not item_id:
        raise PortalError("WLS608", url=connection.root, missing="id")
    return item_id


def move(connection: Connection, item: Item | str, folder: Folder) -> None:
    """Move an item to a folder of its owner."""
    # the root has a name of its own here (contract, section 3.6)
    connection.send(own_item_url(connection, item, "move"), {"folder": folder.id or "/"}, repeatable=True)


def protect(connection: Connection, item: Item | str, *, on: bool = True) -> None:
    """Keep an item from being deleted, or no longer."""
    connection.send(own_item_url(connection, item, "protect" if on else "unprotect"), {}, repeatable=True)


def delete(connection: Connection, item: Item | str) -> None:
    """Delete an item. One that is gone already is fine: that is what was asked for.

    Raises:
        NotAuthorized: WLS524, it is somebody else's.
        PortalError: WLS600, it is protected.
    """
    try:
        connection.send(own_item_url(connection, item, "delete"), {}, repeatable=True)
    except NotFound:
        return


def own_item_url(connection: Connection, item: Item | str, *operation: str) -> str:
    """Return the address of an item, or of an operation on it, below its owner's content."""
    item_id, owner = (item, "") if isinstance(item, str) else (item.id, item.owner)
    return connection.content("items", item_id, *operation, owner=owner)


def _get_if_there(connection: Connection, item_id: str) -> Item | None:
    try:
        return get_item(connection, item_id)
    except NotFound:
        return None


def thumbnail_part(picture: Path | bytes) -> FilePart:
    """Return a picture, PNG or JPEG, as an item's update sends it. Raises ``PortalError`` WLS512."""
    try:
        content = picture if isinstance(picture, bytes) else picture.read_bytes()
    except OSError as error:
        raise PortalError("WLS512", path=str(picture), reason=error.strerror) from None
    is_png = content.startswith(b"\x89PNG")
    name, kind = ("thumbnail.png", "image/png") if is_png else ("thumbnail.jpg", "image/jpeg")
    return FilePart("thumbnail", name, content, content_type=kind)
