"""What an item, a folder and an item's file are, as values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Row

PRIVATE = "private"
SHARED = "shared"
ORGANIZATION = "org"
PUBLIC = "public"

# Upload states in the words of the status resource.
PARTIAL = "partial"
PROCESSING = "processing"
COMPLETED = "completed"
FAILED = "failed"

DATA = "data"


@dataclass(frozen=True)
class Folder:
    """A user's folder. Root is no folder."""

    id: str
    owner: str
    title: str
    created: int

    def as_json(self) -> dict[str, Any]:
        """Return the folder as the REST API tells it."""
        return {
            "username": self.owner,
            "id": self.id,
            "title": self.title,
            "created": self.created,
        }


@dataclass(frozen=True)
class Item:
    """A row of the catalogue. ``details`` holds what the portal only carries.

    ``access`` is ``private``, ``org`` or ``public``; an item in a group that is private otherwise is
    told as ``shared``.  ``url`` is the address of something outside; a hosted service's address is
    made from ``service_path`` and the address the client uses.
    """

    id: str
    owner: str
    owner_key: str
    folder_id: str | None
    type: str
    title: str
    name: str | None
    url: str | None
    access: str
    protected: bool
    tags: tuple[str, ...]
    type_keywords: tuple[str, ...]
    thumbnail: str | None
    upload_state: str
    upload_message: str
    size: int
    views: int
    created: int
    modified: int
    details: Mapping[str, Any] = field(default_factory=dict)
    groups: tuple[str, ...] = ()
    service_path: str = ""

    @property
    def told_access(self) -> str:
        """The access word that clients are told."""
        return SHARED if self.access == PRIVATE and self.groups else self.access


@dataclass(frozen=True)
class ItemFile:
    """One file of an item; ``path`` is ``data`` for its content."""

    path: str
    revision: str
    media_type: str
    size: int


def item_of(row: Row[Any], groups: tuple[str, ...]) -> Item:
    """Make an item of a row of ``items`` joined with its owner and its service."""
    return Item(
        id=row.id,
        owner=row.username,
        owner_key=row.owner_key,
        folder_id=row.folder_id,
        type=row.type,
        title=row.title,
        name=row.name,
        url=row.url,
        access=row.access,
        protected=row.protected,
        tags=tuple(row.tags),
        type_keywords=tuple(row.type_keywords),
        thumbnail=row.thumbnail,
        upload_state=row.upload_state,
        upload_message=row.upload_message,
        size=row.size,
        views=row.views,
        created=row.created,
        modified=row.modified,
        details=row.details,
        groups=groups,
        service_path="/".join(filter(None, (row.service_folder, row.service_name, row.service_type)))
        if row.service_name
        else "",
    )
