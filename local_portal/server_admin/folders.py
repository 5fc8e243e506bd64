"""Folders of the server: those that are always there, and those that somebody made."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from ..catalogue import schema
from ..catalogue.store import name_key, now_ms
from ..errors import Refusal
from ..hosting import HOSTED_FOLDER

if TYPE_CHECKING:
    from ..catalogue.store import Catalogue

_FOLDERS = schema.server_folders

SYSTEM_FOLDER = "System"
ROOT_NAMES = ("", "/", "root")
"""What callers write for the root."""

_NAME = re.compile(r"[A-Za-z0-9_]{1,120}")


@dataclass(frozen=True)
class ServerFolder:
    """A folder. ``fixed`` ones are the server's own: nobody publishes there or removes them."""

    name: str
    description: str = ""
    fixed: bool = False


_ROOT = ServerFolder("", "Root folder", fixed=True)
_FIXED = (
    ServerFolder(HOSTED_FOLDER, "Services of the portal's items", fixed=True),
    ServerFolder(SYSTEM_FOLDER, "The server's own tools", fixed=True),
)


class ServerFolders:
    """Makes, finds and removes folders."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def all(self) -> list[ServerFolder]:
        """Return all folders but the root, by name."""
        with self._catalogue.read() as connection:
            rows = connection.execute(select(_FOLDERS)).all()
        made = [ServerFolder(row.name, row.description) for row in rows]
        return sorted([*_FIXED, *made], key=lambda folder: name_key(folder.name))

    def get(self, name: str) -> ServerFolder:
        """Return a folder, the root for an empty name. Raises :class:`~..errors.Refusal` if there is none."""
        if name_key(name) in ROOT_NAMES:
            return _ROOT
        for folder in self.all():
            if name_key(folder.name) == name_key(name):
                return folder
        raise Refusal(404, f"Folder '{name}' does not exist.")

    def has(self, name: str) -> bool:
        """Tell whether there is a folder of this name."""
        try:
            self.get(name)
        except Refusal:
            return False
        return True

    def create(self, name: str, description: str) -> ServerFolder:
        """Make a folder. Raises ``Refusal`` if the name cannot be or is taken."""
        if not _NAME.fullmatch(name):
            raise Refusal(400, f"Folder name '{name}' is not valid.")
        if self.has(name):
            raise Refusal(400, f"Folder '{name}' already exists.")
        row = {"name_key": name_key(name), "name": name, "description": description, "created": now_ms()}
        with self._catalogue.write() as connection:
            connection.execute(_FOLDERS.insert().values(row))
        return ServerFolder(name, description)

    def describe(self, folder: ServerFolder, description: str) -> None:
        """Change what a folder says of itself. Raises ``Refusal`` for one of the server's own."""
        self._check(folder)
        changed = _FOLDERS.update().where(_FOLDERS.c.name_key == name_key(folder.name))
        with self._catalogue.write() as connection:
            connection.execute(changed.values(description=description))

    def delete(self, folder: ServerFolder) -> None:
        """Remove an empty folder. Raises ``Refusal`` for one with services, or of the server's own."""
        self._check(folder)
        key = name_key(folder.name)
        inside = select(schema.services.c.id).where(schema.services.c.folder_key == key)
        with self._catalogue.write() as connection:
            if connection.execute(inside).first() is not None:
                raise Refusal(400, f"Folder '{folder.name}' has services in it.")
            connection.execute(delete(_FOLDERS).where(_FOLDERS.c.name_key == key))

    @staticmethod
    def _check(folder: ServerFolder) -> None:
        if folder.fixed:
            raise Refusal(400, f"Folder '{folder.name or '/'}' is the server's own.")
