"""Groups, as the community and content resources tell of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..answer import success
from ..catalogue import schema
from ..content.item_json import item_json
from ..content.items import visible_to
from ..content.query_language import parse
from ..errors import forbidden
from ..groups import ADMIN, MEMBER, Group

if TYPE_CHECKING:
    from ..accounts import User
    from ..portal import Portal
    from ..request import Parameters, PortalRequest

_MOST = 100
_TEXTS = ("description", "snippet", "sortField", "sortOrder", "phone", "membershipAccess")
_FLAGS = ("isViewOnly", "isInvitationOnly", "autoJoin", "hiddenMembers", "leavingDisallowed", "isOpenData")


def create_group(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """A new group, owned by whoever asks."""
    if not request.who.has("portal:user:createGroup"):
        raise forbidden()
    parameters = request.parameters
    group = portal.groups.create(
        request.who, parameters.text("title"), parameters.text("access") or "private", _details(parameters)
    )
    return success(group=group.as_json())


def _details(parameters: Parameters) -> dict[str, Any]:
    details: dict[str, Any] = {name: parameters.text(name) for name in _TEXTS if parameters.text(name)}
    details.update({name: parameters.flag(name) for name in _FLAGS if parameters.text(name)})
    for name in ("tags", "capabilities"):
        if parameters.text(name):
            details[name] = parameters.names(name)
    return details


def search_groups(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """A page of the groups that match ``q``. As for items, a page from before the first is empty."""
    parameters = request.parameters
    start = parameters.integer("start", 1)
    number = min(max(parameters.integer("num", 10), 0), _MOST)
    found = portal.groups.matching(parse(parameters.text("q")), request.who)
    page = found[start - 1 : start - 1 + number] if start >= 1 else []
    following = start + len(page)
    return {
        "query": parameters.text("q"),
        "total": len(found),
        "start": start,
        "num": len(page),
        "nextStart": following if page and following <= len(found) else -1,
        "results": [group.as_json() for group in page],
    }


def read_group(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """A group, with what the asker is in it."""
    group = _group(portal, request)
    told = group.as_json()
    role = portal.groups.members(group).get(request.who.username, "none")
    told["userMembership"] = {"username": request.who.username, "memberType": role, "applications": 0}
    return told


def group_members(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """Who is in a group."""
    group = _group(portal, request)
    members = portal.groups.members(group)
    return {
        "owner": group.owner,
        "admins": [name for name, role in members.items() if role != MEMBER],
        "users": [name for name, role in members.items() if role == MEMBER],
    }


def group_content(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """A page of what is shared with a group."""
    group = _group(portal, request)
    start = max(request.parameters.integer("start", 1), 1)
    number = min(max(request.parameters.integer("num", 10), 0), _MOST)
    table, shared = schema.items, schema.item_groups
    inside = table.c.id.in_(
        shared.select().with_only_columns(shared.c.item_id).where(shared.c.group_id == group.id)
    )
    order = (table.c.created, table.c.id)
    total, items = portal.items.page((inside, visible_to(request.who)), order, start, number)
    following = start + len(items)
    return {
        "total": total,
        "start": start,
        "num": len(items),
        "nextStart": following if following <= total else -1,
        "items": [item_json(item, request.server_url, portal.org_id) for item in items],
    }


def user_groups(portal: Portal, _request: PortalRequest, user: User) -> dict[str, Any]:
    """The groups that a user is in."""
    return {"groups": [group.as_json() for group in portal.groups.of(user.principal)]}


def update_group(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """Change a group."""
    group = _managed(portal, request)
    columns: dict[str, Any] = {"details": _details(request.parameters)}
    for name in ("title", "access"):
        if request.parameters.text(name):
            columns[name] = request.parameters.text(name)
    portal.groups.update(group, columns)
    return success(groupId=group.id)


def delete_group(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """Remove a group."""
    group = _managed(portal, request)
    portal.groups.delete(group)
    return success(groupId=group.id)


def add_users(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """Put users into a group."""
    group = _managed(portal, request)
    refused = portal.groups.add_members(group, request.parameters.names("users"))
    refused += portal.groups.add_members(group, request.parameters.names("admins"), ADMIN)
    return {"notAdded": refused}


def remove_users(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """Take users out of a group."""
    group = _managed(portal, request)
    return {"notRemoved": portal.groups.remove_members(group, request.parameters.names("users"))}


def _group(portal: Portal, request: PortalRequest) -> Group:
    return portal.groups.get(request.captured["group"], request.who)


def _managed(portal: Portal, request: PortalRequest) -> Group:
    """The group in the path, which only its owner and those they named may change."""
    group = _group(portal, request)
    if not portal.groups.may_manage(group, request.who):
        raise forbidden()
    return group
