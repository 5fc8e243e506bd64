"""Making, finding, changing and removing items."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

from sqlalchemy import delete, false, func, or_, select, true

from ..catalogue import schema
from ..catalogue.store import Catalogue, new_id, now_ms
from ..errors import Refusal, item_missing
from .records import DATA, ORGANIZATION, PUBLIC, Item, ItemFile, item_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import ColumnElement, Connection, Select

    from ..principal import Principal
    from .files import ContentFiles

_ITEMS = schema.items
_FILES = schema.item_files
_PARTS = schema.upload_parts
_SERVICES = schema.services
_ITEM_GROUPS = schema.item_groups
_MEMBERS = schema.group_members


def select_items(*conditions: ColumnElement[bool]) -> Select[Any]:
    """Return the query that :func:`~.records.item_of` can read, for items that meet all conditions."""
    return (
        select(
            _ITEMS,
            schema.users.c.username,
            _SERVICES.c.folder.label("service_folder"),
            _SERVICES.c.name.label("service_name"),
            _SERVICES.c.type.label("service_type"),
        )
        .join(schema.users, schema.users.c.username_key == _ITEMS.c.owner_key)
        .outerjoin(_SERVICES, _SERVICES.c.item_id == _ITEMS.c.id)
        .where(*conditions)
    )


def visible_to(who: Principal) -> ColumnElement[bool]:
    """Return the condition that ``who`` may see an item. The one rule of reading content."""
    if who.administrator:
        return true()
    if who.anonymous:
        return _ITEMS.c.access == PUBLIC
    mine = select(_ITEM_GROUPS.c.item_id).join(_MEMBERS, _MEMBERS.c.group_id == _ITEM_GROUPS.c.group_id)
    return or_(
        _ITEMS.c.owner_key == who.key,
        _ITEMS.c.access.in_((ORGANIZATION, PUBLIC)),
        _ITEMS.c.id.in_(mine.where(_MEMBERS.c.username_key == who.key)),
    )


def read_items(connection: Connection, query: Select[Any]) -> list[Item]:
    """Run a query made by :func:`select_items`, adding each item's groups."""
    rows = connection.execute(query).all()
    groups: dict[str, list[str]] = {row.id: [] for row in rows}
    memberships = select(_ITEM_GROUPS).where(_ITEM_GROUPS.c.item_id.in_(groups))
    for row in connection.execute(memberships):
        groups[row.item_id].append(row.group_id)
    return [item_of(row, tuple(groups[row.id])) for row in rows]


class Items:
    """The items of all users."""

    def __init__(self, catalogue: Catalogue, files: ContentFiles) -> None:
        self._catalogue = catalogue
        self._files = files

    def get(self, item_id: str) -> Item:
        """Return an item. Raises :class:`~..errors.Refusal` if there is none."""
        found = self.select(_ITEMS.c.id == item_id)
        if not found:
            raise item_missing()
        return found[0]

    def select(self, *conditions: ColumnElement[bool]) -> list[Item]:
        """Return the items that meet all conditions, the oldest first."""
        query = select_items(*conditions).order_by(_ITEMS.c.created, _ITEMS.c.id)
        with self._catalogue.read() as connection:
            return read_items(connection, query)

    def page(
        self, conditions: Sequence[ColumnElement[bool]], order: Sequence[Any], start: int, number: int
    ) -> tuple[int, list[Item]]:
        """Return how many items meet the conditions, and those from ``start`` (1 is the first)."""
        counted = select(func.count()).select_from(_ITEMS).where(*conditions)
        query = select_items(*conditions).order_by(*order).offset(start - 1).limit(number)
        with self._catalogue.read() as connection:
            return connection.execute(counted).scalar_one(), read_items(connection, query)

    def readable(self, item_id: str, who: Principal) -> bool:
        """Tell whether ``who`` may see the item."""
        query = select(func.count()).select_from(_ITEMS).where(_ITEMS.c.id == item_id, visible_to(who))
        with self._catalogue.read() as connection:
            return bool(connection.execute(query).scalar_one())

    def create(self, owner_key: str, folder_id: str | None, columns: Mapping[str, Any]) -> str:
        """Add an item and return its id. ``columns`` must hold ``type`` and ``title``."""
        with self._catalogue.write() as connection:
            return insert_item(connection, owner_key, folder_id, columns)

    def update(self, item: Item, columns: Mapping[str, Any]) -> None:
        """Change an item; members of ``details`` that ``columns`` does not name stay as they are."""
        changed = dict(columns)
        if "details" in changed:
            changed["details"] = {**item.details, **changed["details"]}
        changed["modified"] = now_ms()
        with self._catalogue.write() as connection:
            connection.execute(_ITEMS.update().where(_ITEMS.c.id == item.id).values(changed))

    def delete(self, item: Item) -> None:
        """Remove an item with its files. Raises ``Refusal`` if it is protected against that."""
        if item.protected:
            raise Refusal(400, f"Unable to delete item. Delete protection is turned on: {item.id}")
        with self._catalogue.write() as connection:
            revisions = delete_item(connection, item.id)
        self._files.remove(revisions)

    def file(self, item_id: str, path: str = DATA) -> ItemFile | None:
        """Return one of the item's files, None if it has none at ``path``."""
        query = select(_FILES).where(_FILES.c.item_id == item_id, _FILES.c.path == path)
        with self._catalogue.read() as connection:
            row = connection.execute(query).first()
        return ItemFile(row.path, row.revision, row.media_type, row.size) if row else None

    def put_file(
        self, item_id: str, path: str, source: IO[bytes], media_type: str, **columns: Any
    ) -> ItemFile:
        """Store a file of the item in place of the one at ``path``, and change ``columns`` with it."""
        revision, size = self._files.store(source)
        return self.put_revision(item_id, ItemFile(path, revision, media_type, size), **columns)

    def put_revision(self, item_id: str, file: ItemFile, **columns: Any) -> ItemFile:
        """Make a revision that is on disk already one of the item's files."""
        now = now_ms()
        changed = {"modified": now, **({"size": file.size} if file.path == DATA else {}), **columns}
        try:
            with self._catalogue.write() as connection:
                replaced = replace_file(connection, item_id, file)
                connection.execute(_ITEMS.update().where(_ITEMS.c.id == item_id).values(changed))
        except BaseException:
            self._files.remove([file.revision])
            raise
        self._files.remove(replaced)
        return file


def insert_item(
    connection: Connection, owner_key: str, folder_id: str | None, columns: Mapping[str, Any]
) -> str:
    """Add an item inside the caller's transaction and return its id."""
    now = now_ms()
    row = {
        "id": new_id(),
        "tags": [],
        "type_keywords": [],
        "details": {},
        "created": now,
        "modified": now,
        **columns,
        "owner_key": owner_key,
        "folder_id": folder_id,
    }
    connection.execute(_ITEMS.insert().values(row))
    return str(row["id"])


def replace_file(connection: Connection, item_id: str, file: ItemFile) -> list[str]:
    """Make ``file`` the item's file at its path; return the revisions that it replaces."""
    here = (_FILES.c.item_id == item_id, _FILES.c.path == file.path)
    replaced = list(connection.execute(select(_FILES.c.revision).where(*here)).scalars())
    connection.execute(delete(_FILES).where(*here))
    connection.execute(
        _FILES.insert().values(
            item_id=item_id,
            path=file.path,
            revision=file.revision,
            media_type=file.media_type,
            size=file.size,
            modified=now_ms(),
        )
    )
    return replaced


def delete_item(connection: Connection, item_id: str) -> list[str]:
    """Remove an item's rows inside the caller's transaction; return the revisions to remove."""
    revisions: list[str] = []
    for table in (_FILES, _PARTS):
        query = select(table.c.revision).where(table.c.item_id == item_id)
        revisions.extend(connection.execute(query).scalars())
    connection.execute(delete(_ITEMS).where(_ITEMS.c.id == item_id))
    return revisions


def related_condition(item_id: str, relationship_types: Iterable[str], forward: bool) -> ColumnElement[bool]:
    """Return the condition of being related to an item: its destinations (``forward``) or origins."""
    table = schema.relationships
    wanted = list(relationship_types)
    if not wanted:
        return false()
    near, far = (
        (table.c.origin_id, table.c.destination_id)
        if forward
        else (table.c.destination_id, table.c.origin_id)
    )
    return _ITEMS.c.id.in_(select(far).where(near == item_id, table.c.type.in_(wanted)))
