"""Sharing items, in the four spellings that clients have for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..content.sharing import Audience, leave_groups, share
from ..errors import Refusal
from ..groups import ADMIN, OWNER

if TYPE_CHECKING:
    from ..accounts import User
    from ..content.records import Item
    from ..portal import Portal
    from ..request import PortalRequest


def share_item(portal: Portal, request: PortalRequest, item: Item) -> dict[str, Any]:
    """Share one item."""
    refused = share(portal.catalogue, item, _audience(request), request.who)
    return {"notSharedWith": refused, "itemId": item.id}


def unshare_item(portal: Portal, request: PortalRequest, item: Item) -> dict[str, Any]:
    """Take one item out of groups."""
    leave_groups(portal.catalogue, item, request.parameters.names("groups"))
    return {"notUnsharedFrom": [], "itemId": item.id}


def share_items(portal: Portal, request: PortalRequest, user: User) -> dict[str, Any]:
    """Share several items of a user; each has a result of its own."""
    audience = _audience(request)
    results = []
    for item_id in request.parameters.names("items"):
        item = _owned(portal, user, item_id)
        if isinstance(item, Refusal):
            results.append({"itemId": item_id, "success": False, **item.as_json()})
            continue
        refused = share(portal.catalogue, item, audience, request.who)
        results.append({"itemId": item_id, "success": True, "notSharedWith": refused})
    return {"results": results}


def unshare_items(portal: Portal, request: PortalRequest, user: User) -> dict[str, Any]:
    """Take several items of a user out of groups."""
    groups = request.parameters.names("groups")
    results = []
    for item_id in request.parameters.names("items"):
        item = _owned(portal, user, item_id)
        if isinstance(item, Refusal):
            results.append({"itemId": item_id, "success": False, **item.as_json()})
            continue
        leave_groups(portal.catalogue, item, groups)
        results.append({"itemId": item_id, "success": True, "notUnsharedFrom": []})
    return {"results": results}


def item_groups(portal: Portal, request: PortalRequest, item: Item) -> dict[str, Any]:
    """The groups an item is in, by what the asker may do in them."""
    told: dict[str, list[Any]] = {"admin": [], "member": [], "other": []}
    for group in portal.groups.of_item(item.id, request.who):
        role = portal.groups.members(group).get(request.who.username, "other")
        told["admin" if role in (OWNER, ADMIN) else role].append(group.as_json())
    return told


def _owned(portal: Portal, user: User, item_id: str) -> Item | Refusal:
    try:
        item = portal.items.get(item_id)
    except Refusal as refusal:
        return refusal
    if item.owner_key != user.principal.key:
        return Refusal(400, "Item does not exist or is inaccessible.", message_code="CONT_0001")
    return item


def _audience(request: PortalRequest) -> Audience:
    """Read whom to share with. What is not named stays as it is; ``account`` is an old ``org``."""
    parameters = request.parameters
    names = ("everyone", "org", "account")
    named = any(name in parameters for name in names) or "groups" in parameters
    if not named:
        return Audience()
    organization = parameters.flag("org") or parameters.flag("account")
    changes_access = any(name in parameters for name in names)
    return Audience(
        everyone=parameters.flag("everyone") if changes_access else None,
        organization=organization if changes_access else None,
        groups=tuple(parameters.names("groups")),
    )
