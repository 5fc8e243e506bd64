"""A user's folders."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from ..catalogue import schema
from ..catalogue.store import Catalogue, name_key, new_id, now_ms
from ..errors import Refusal, bad_parameter, folder_missing
from .records import Folder

if TYPE_CHECKING:
    from sqlalchemy import Row

_FOLDERS = schema.folders


class Folders:
    """Makes, finds and removes folders."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def of(self, owner_key: str) -> list[Folder]:
        """Return all folders of a user, the oldest first."""
        query = _select().where(_FOLDERS.c.owner_key == owner_key)
        with self._catalogue.read() as connection:
            return [_folder(row) for row in connection.execute(query.order_by(_FOLDERS.c.created))]

    def get(self, owner_key: str, folder_id: str) -> Folder:
        """Return a folder of a user. Raises :class:`~..errors.Refusal` if there is none."""
        query = _select().where(_FOLDERS.c.owner_key == owner_key, _FOLDERS.c.id == folder_id)
        with self._catalogue.read() as connection:
            row = connection.execute(query).first()
        if row is None:
            raise folder_missing()
        return _folder(row)

    def create(self, owner_key: str, title: str) -> Folder:
        """Add a folder. Raises :class:`~..errors.Refusal` if the user has one of this title."""
        title = title.strip()
        if not title:
            raise bad_parameter("title")
        folder_id = new_id()
        row = {"id": folder_id, "owner_key": owner_key, "created": now_ms(), **_titled(title)}
        try:
            with self._catalogue.write() as connection:
                connection.execute(_FOLDERS.insert().values(row))
        except IntegrityError:
            raise _title_taken() from None
        return self.get(owner_key, folder_id)

    def rename(self, folder: Folder, title: str) -> Folder:
        """Give a folder another title."""
        title = title.strip()
        if not title:
            raise bad_parameter("newTitle")
        change = _FOLDERS.update().where(_FOLDERS.c.id == folder.id).values(_titled(title))
        try:
            with self._catalogue.write() as connection:
                connection.execute(change)
        except IntegrityError:
            raise _title_taken() from None
        return self.get(name_key(folder.owner), folder.id)

    def delete(self, folder: Folder) -> None:
        """Remove a folder that is empty by now."""
        with self._catalogue.write() as connection:
            connection.execute(_FOLDERS.delete().where(_FOLDERS.c.id == folder.id))


def _titled(title: str) -> dict[str, str]:
    return {"title": title, "title_key": name_key(title)}


def _title_taken() -> Refusal:
    return Refusal(400, "Unable to create folder.", "Folder title not available.")


def _select() -> Any:
    return select(_FOLDERS, schema.users.c.username).join(
        schema.users, schema.users.c.username_key == _FOLDERS.c.owner_key
    )


def _folder(row: Row[Any]) -> Folder:
    return Folder(row.id, row.username, row.title, row.created)
