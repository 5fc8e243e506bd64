"""Groups of users, with whom items are shared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, delete, func, or_, select, true

from .catalogue import schema
from .catalogue.store import Catalogue, name_key, new_id, now_ms
from .content.query_language import And, Not, Or, Query, Term
from .errors import bad_parameter, group_missing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import ColumnElement, Connection

    from .principal import Principal

_GROUPS = schema.groups
_MEMBERS = schema.group_members
OWNER, ADMIN, MEMBER = "owner", "admin", "member"
_ACCESS = ("private", "org", "public")


@dataclass(frozen=True)
class Group:
    """A group. ``details`` holds what the portal only carries."""

    id: str
    owner: str
    owner_key: str
    title: str
    access: str
    details: Mapping[str, Any]
    created: int
    modified: int

    def as_json(self) -> dict[str, Any]:
        """Return the group as the REST API tells it."""
        return {
            "id": self.id,
            "owner": self.owner,
            "title": self.title,
            "access": self.access,
            "isInvitationOnly": True,
            "isReadOnly": False,
            "isViewOnly": False,
            "autoJoin": False,
            "hiddenMembers": False,
            "leavingDisallowed": False,
            "protected": False,
            "description": None,
            "snippet": None,
            "tags": [],
            "capabilities": [],
            "thumbnail": None,
            "sortField": "title",
            "sortOrder": "asc",
            "created": self.created,
            "modified": self.modified,
            **self.details,
        }


class Groups:
    """Makes, finds and removes groups, and keeps their members."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def create(self, owner: Principal, title: str, access: str, details: Mapping[str, Any]) -> Group:
        """Add a group with its owner in it. Raises ``Refusal``: the title or the access cannot be."""
        title = title.strip()
        if not title:
            raise bad_parameter("title")
        if access not in _ACCESS:
            raise bad_parameter("access")
        now = now_ms()
        group_id = new_id()
        with self._catalogue.write() as connection:
            connection.execute(
                _GROUPS.insert().values(
                    id=group_id,
                    owner_key=owner.key,
                    title=title,
                    title_key=name_key(title),
                    access=access,
                    details=dict(details),
                    created=now,
                    modified=now,
                )
            )
            _add_member(connection, group_id, owner.key, OWNER)
        return self.get(group_id, owner)

    def get(self, group_id: str, who: Principal) -> Group:
        """Return a group that ``who`` may see. Raises :class:`~.errors.Refusal` if there is none."""
        found = self._select(_GROUPS.c.id == group_id.lower(), visible_to(who))
        if not found:
            raise group_missing()
        return found[0]

    def of(self, who: Principal) -> list[Group]:
        """Return the groups that a user is a member of."""
        mine = select(_MEMBERS.c.group_id).where(_MEMBERS.c.username_key == who.key)
        return self._select(_GROUPS.c.id.in_(mine))

    def matching(self, query: Query, who: Principal) -> list[Group]:
        """Return the groups that match a search and that ``who`` may see, by title."""
        return self._select(_condition(query), visible_to(who))

    def of_item(self, item_id: str, who: Principal) -> list[Group]:
        """Return the groups that an item is shared with and that ``who`` may see."""
        shared = select(schema.item_groups.c.group_id).where(schema.item_groups.c.item_id == item_id)
        return self._select(_GROUPS.c.id.in_(shared), visible_to(who))

    def members(self, group: Group) -> dict[str, str]:
        """Return the members' names with their roles."""
        query = (
            select(schema.users.c.username, _MEMBERS.c.role)
            .join(schema.users, schema.users.c.username_key == _MEMBERS.c.username_key)
            .where(_MEMBERS.c.group_id == group.id)
        )
        with self._catalogue.read() as connection:
            return {row.username: row.role for row in connection.execute(query)}

    def may_manage(self, group: Group, who: Principal) -> bool:
        """Tell whether ``who`` may change the group and its members."""
        if who.acts_for(group.owner_key):
            return True
        return self.members(group).get(who.username) == ADMIN

    def update(self, group: Group, columns: Mapping[str, Any]) -> None:
        """Change a group; members of ``details`` that are not named stay."""
        changed = dict(columns)
        if "title" in changed:
            changed["title_key"] = name_key(changed["title"])
        if "details" in changed:
            changed["details"] = {**group.details, **changed["details"]}
        with self._catalogue.write() as connection:
            change = _GROUPS.update().where(_GROUPS.c.id == group.id)
            connection.execute(change.values(**changed, modified=now_ms()))

    def delete(self, group: Group) -> None:
        """Remove a group; its items stay, shared with one group less."""
        with self._catalogue.write() as connection:
            connection.execute(delete(_GROUPS).where(_GROUPS.c.id == group.id))

    def add_members(self, group: Group, usernames: Sequence[str], role: str = MEMBER) -> list[str]:
        """Add users; return the names that are none."""
        refused = []
        with self._catalogue.write() as connection:
            for username in usernames:
                known = select(schema.users.c.username_key).where(
                    schema.users.c.username_key == name_key(username)
                )
                if connection.execute(known).first() is None:
                    refused.append(username)
                else:
                    _add_member(connection, group.id, name_key(username), role)
        return refused

    def remove_members(self, group: Group, usernames: Sequence[str]) -> list[str]:
        """Take users out; return the names that stay: the owner's."""
        keys = [name_key(username) for username in usernames]
        with self._catalogue.write() as connection:
            connection.execute(
                delete(_MEMBERS).where(
                    _MEMBERS.c.group_id == group.id,
                    _MEMBERS.c.username_key.in_(keys),
                    _MEMBERS.c.role != OWNER,
                )
            )
        return [username for username in usernames if name_key(username) == group.owner_key]

    def _select(self, *conditions: ColumnElement[bool]) -> list[Group]:
        query = (
            select(_GROUPS, schema.users.c.username)
            .join(schema.users, schema.users.c.username_key == _GROUPS.c.owner_key)
            .where(*conditions)
            .order_by(_GROUPS.c.title_key, _GROUPS.c.id)
        )
        with self._catalogue.read() as connection:
            rows = connection.execute(query).all()
        return [
            Group(
                row.id,
                row.username,
                row.owner_key,
                row.title,
                row.access,
                row.details,
                row.created,
                row.modified,
            )
            for row in rows
        ]


def visible_to(who: Principal) -> ColumnElement[bool]:
    """Return the condition that ``who`` may see a group."""
    if who.administrator:
        return true()
    if who.anonymous:
        return _GROUPS.c.access == "public"
    mine = select(_MEMBERS.c.group_id).where(_MEMBERS.c.username_key == who.key)
    return or_(_GROUPS.c.access.in_(("org", "public")), _GROUPS.c.id.in_(mine))


def _add_member(connection: Connection, group_id: str, username_key: str, role: str) -> None:
    here = and_(_MEMBERS.c.group_id == group_id, _MEMBERS.c.username_key == username_key)
    known = connection.execute(select(_MEMBERS.c.role).where(here)).scalar()
    if known is None:
        row = {"group_id": group_id, "username_key": username_key, "role": role}
        connection.execute(_MEMBERS.insert().values(row))
    elif known != OWNER:
        connection.execute(_MEMBERS.update().where(here).values(role=role))


def _condition(query: Query) -> ColumnElement[bool]:
    if isinstance(query, And):
        return and_(true(), *(_condition(part) for part in query.parts))
    if isinstance(query, Or):
        return or_(*(_condition(part) for part in query.parts))
    if isinstance(query, Not):
        return ~_condition(query.part)
    return _term(query)


def _term(term: Term) -> ColumnElement[bool]:
    value = name_key(term.value)
    if term.field == "id":
        return _GROUPS.c.id == value
    if term.field == "owner":
        return _GROUPS.c.owner_key == value
    if term.field == "access":
        return _GROUPS.c.access == value
    if term.field in ("orgid", "accountid") or value == "*":
        return true()
    return func.instr(_GROUPS.c.title_key, value.strip("*")) > 0
