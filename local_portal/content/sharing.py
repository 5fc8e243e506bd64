"""With whom an item is shared. A hosted service's item stands for the service as well."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from ..catalogue import schema
from ..catalogue.store import now_ms
from .records import ORGANIZATION, PRIVATE, PUBLIC

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

    from ..catalogue.store import Catalogue
    from ..principal import Principal
    from .records import Item

_ITEMS = schema.items
_ITEM_GROUPS = schema.item_groups
_MEMBERS = schema.group_members


@dataclass(frozen=True)
class Audience:
    """What a share request asks for. None leaves that part as it is."""

    everyone: bool | None = None
    organization: bool | None = None
    groups: tuple[str, ...] | None = None

    def access(self, before: str) -> str:
        """Return the item's access word: ``everyone`` wins over the organisation."""
        if self.everyone is None and self.organization is None:
            return before
        if self.everyone:
            return PUBLIC
        return ORGANIZATION if self.organization else PRIVATE


def share(catalogue: Catalogue, item: Item, audience: Audience, who: Principal) -> list[str]:
    """Share an item; return the groups that it could not be shared with.

    Groups are added to those the item is in already.  ``who`` must be a member of each.
    """
    wanted = audience.groups or ()
    with catalogue.write() as connection:
        allowed = _groups_of(connection, who, wanted)
        connection.execute(
            _ITEMS.update()
            .where(_ITEMS.c.id == item.id)
            .values(access=audience.access(item.access), modified=now_ms())
        )
        for group in allowed:
            if group not in item.groups:
                connection.execute(_ITEM_GROUPS.insert().values(item_id=item.id, group_id=group))
    return [group for group in wanted if group not in allowed]


def leave_groups(catalogue: Catalogue, item: Item, groups: Iterable[str]) -> None:
    """Take an item out of these groups."""
    with catalogue.write() as connection:
        connection.execute(
            delete(_ITEM_GROUPS).where(
                _ITEM_GROUPS.c.item_id == item.id, _ITEM_GROUPS.c.group_id.in_(list(groups))
            )
        )


def _groups_of(connection: Connection, who: Principal, wanted: Iterable[str]) -> set[str]:
    listed = list(wanted)
    if who.administrator:
        query = select(schema.groups.c.id).where(schema.groups.c.id.in_(listed))
    else:
        query = select(_MEMBERS.c.group_id).where(
            _MEMBERS.c.group_id.in_(listed), _MEMBERS.c.username_key == who.key
        )
    return set(connection.execute(query).scalars())
