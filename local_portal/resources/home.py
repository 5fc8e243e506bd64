"""What people open in a browser: an item, the map viewer, and the files that its page loads."""

from __future__ import annotations

import base64
import re
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_

from ..answer import Answer, redirect
from ..catalogue import schema
from ..content.item_json import item_json
from ..content.items import related_condition, visible_to
from ..content.relations import SERVICE_TO_DATA
from ..errors import item_missing, no_such_resource
from ..pages.item import ITEMS
from ..pages.static_files import static_file
from ..tiles.caching import kept_answer

if TYPE_CHECKING:
    from ..content.records import Item
    from ..portal import Portal
    from ..request import PortalRequest

_ITEM_ID = re.compile("[0-9a-f]{32}")
_VIEWER_MINUTES = 60
_MOST_ITEMS = 200
_PICTURES = ("image/png", "image/jpeg", "image/gif")
_LARGEST_PICTURE = 1024 * 1024


def find_item(_portal: Portal, request: PortalRequest) -> Answer:
    """The address at which clients look for an item's page leads to it."""
    item_id = request.parameters.text("id").lower()
    if not _ITEM_ID.fullmatch(item_id):
        raise item_missing()
    return redirect(f"{ITEMS}/{item_id}")


def gallery(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """The items that the asker may see, the ones that changed last before the others."""
    order = [schema.items.c.modified.desc(), schema.items.c.id]
    total, newest = portal.items.page([visible_to(request.who)], order, 1, _MOST_ITEMS)
    return {
        "total": total,
        "items": [item_json(one, request.server_url, portal.org_id) for one in newest],
    }


def item(portal: Portal, request: PortalRequest, item: Item) -> dict[str, Any]:
    """An item with what it was made from and what was made of it, as far as the asker may see it."""
    controls = request.who.acts_for(item.owner_key)

    def related(forward: bool) -> list[dict[str, Any]]:
        condition = related_condition(item.id, [SERVICE_TO_DATA], forward)
        found = portal.items.select(and_(condition, visible_to(request.who)))
        return [item_json(one, request.server_url, portal.org_id) for one in found]

    return {
        "item": item_json(item, request.server_url, portal.org_id, controls),
        "picture": _picture(portal, item),
        "related": {"forward": related(True), "reverse": related(False)},
    }


def _picture(portal: Portal, item: Item) -> str:
    """The thumbnail as an address that holds it: a page's <img> sends no token. Empty without one."""
    file = portal.items.file(item.id, f"info/{item.thumbnail}") if item.thumbnail else None
    if file is None or file.media_type not in _PICTURES or file.size > _LARGEST_PICTURE:
        return ""
    content = portal.files.path(file.revision).read_bytes()
    return f"data:{file.media_type};base64,{base64.b64encode(content).decode('ascii')}"


def viewer(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """What the map viewer starts with: a token of the one who opens it, if a browser opens it as a page.

    A script of another page, even one on this machine, is told none.
    """
    if request.who.anonymous or not _opened_as_page(request):
        return {}
    token = portal.tokens.issue(request.who.username, _VIEWER_MINUTES)
    return {"token": token.value}


def _opened_as_page(request: PortalRequest) -> bool:
    headers = request.headers
    if "origin" in headers:
        return False
    return (headers.get("sec-fetch-mode"), headers.get("sec-fetch-dest")) == ("navigate", "document")


def static(_portal: Portal, request: PortalRequest) -> Answer:
    """A script or style of ours."""
    found = static_file(request.captured["path"])
    if found is None:
        raise no_such_resource()
    path, media_type = found
    return kept_answer(request, path.read_bytes(), media_type, path)
