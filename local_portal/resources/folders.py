"""A user's content: the folders and what lies in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..answer import success
from ..catalogue import schema
from ..catalogue.store import name_key
from ..content.item_json import item_json
from .items import delete_with_service
from .places import folder_in_path

if TYPE_CHECKING:
    from ..accounts import User
    from ..content.records import Item
    from ..portal import Portal
    from ..request import PortalRequest

_ITEMS = schema.items
_MOST_ITEMS = 100


def user_content(portal: Portal, request: PortalRequest, user: User) -> dict[str, Any]:
    """A page of the items in the root or in a folder; in the root also all folders, always."""
    owner_key = name_key(user.username)
    folder = folder_in_path(portal, request, user)
    start = max(request.parameters.integer("start", 1), 1)
    number = min(max(request.parameters.integer("num", 10), 0), _MOST_ITEMS)
    here = _ITEMS.c.folder_id.is_(None) if folder is None else _ITEMS.c.folder_id == folder.id
    conditions = (_ITEMS.c.owner_key == owner_key, here)
    total, items = portal.items.page(conditions, (_ITEMS.c.created, _ITEMS.c.id), start, number)
    following = start + len(items)
    told: dict[str, Any] = {
        "username": user.username,
        "total": total,
        "start": start,
        "num": len(items),
        "nextStart": following if following <= total else -1,
        "currentFolder": folder.as_json() if folder is not None else None,
        "items": [item_json(item, request.server_url, portal.org_id, controls=True) for item in items],
    }
    if folder is None:
        told["folders"] = [one.as_json() for one in portal.folders.of(owner_key)]
    return told


def create_folder(portal: Portal, request: PortalRequest, user: User) -> dict[str, Any]:
    """A new folder."""
    title = request.parameters.text("title") or request.parameters.text("folderName")
    folder = portal.folders.create(name_key(user.username), title)
    return success(folder=folder.as_json())


def update_folder(portal: Portal, request: PortalRequest, user: User) -> dict[str, Any]:
    """Another title for a folder."""
    folder = portal.folders.get(name_key(user.username), request.captured["folder"])
    renamed = portal.folders.rename(folder, request.parameters.required("newTitle"))
    return success(folder=renamed.as_json())


def delete_folder(portal: Portal, request: PortalRequest, user: User) -> dict[str, Any]:
    """A folder goes with all that is in it; what is protected in it keeps it from going."""
    folder = portal.folders.get(name_key(user.username), request.captured["folder"])
    inside = portal.items.select(_ITEMS.c.folder_id == folder.id)
    for item in sorted(inside, key=_protected_first):
        delete_with_service(portal, item)
    portal.folders.delete(folder)
    return success(folder=folder.as_json())


def _protected_first(item: Item) -> bool:
    # The refusal comes before anything is gone.
    return not item.protected
