"""One tile layer in the place of another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..answer import success
from ..errors import item_missing
from ..publishing.replace import Replacement
from ..publishing.replace import replace_service as replace

if TYPE_CHECKING:
    from ..accounts import User
    from ..content.records import Item
    from ..portal import Portal
    from ..request import PortalRequest


def replace_service(portal: Portal, request: PortalRequest, user: User) -> dict[str, Any]:
    """The content of a tile layer goes to another's item and address. Both must be the user's."""
    parameters = request.parameters
    asked = Replacement(
        replaced=_own(portal, parameters.required("toReplaceItemId"), user),
        replacement=_own(portal, parameters.required("replacementItemId"), user),
        archive_name=parameters.text("replacedServiceName"),
        new_item=parameters.flag("createNewItem"),
        with_texts=parameters.flag("replaceMetadata"),
    )
    replace(portal, asked)
    return success()


def _own(portal: Portal, item_id: str, user: User) -> Item:
    item = portal.items.get(item_id)
    if item.owner_key != user.principal.key:
        raise item_missing()
    return item
