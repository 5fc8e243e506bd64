"""Relations between items, made and unmade by their owners."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ..answer import success
from ..content import relations
from ..errors import bad_parameter, item_missing

if TYPE_CHECKING:
    from ..accounts import User
    from ..portal import Portal
    from ..request import PortalRequest

_KIND = re.compile(r"[A-Za-z][A-Za-z0-9]{0,63}")


def add(portal: Portal, request: PortalRequest, user: User) -> dict[str, Any]:
    """One of the user's items is related to an item that they can see."""
    with portal.catalogue.write() as connection:
        relations.relate(connection, *_named(portal, request, user))
    return success()


def delete(portal: Portal, request: PortalRequest, user: User) -> dict[str, Any]:
    """A relation is undone."""
    with portal.catalogue.write() as connection:
        relations.unrelate(connection, *_named(portal, request, user))
    return success()


def _named(portal: Portal, request: PortalRequest, user: User) -> tuple[str, str, str]:
    """Return origin, destination and kind. Raises ``Refusal`` if one of them cannot be."""
    parameters = request.parameters
    kind = parameters.required("relationshipType")
    if not _KIND.fullmatch(kind):
        raise bad_parameter("relationshipType")
    origin = portal.items.get(parameters.required("originItemId"))
    destination = portal.items.get(parameters.required("destinationItemId"))
    if origin.owner_key != user.principal.key or not portal.items.readable(destination.id, request.who):
        raise item_missing()
    return origin.id, destination.id, kind
