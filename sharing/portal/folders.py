"""Folders of a user's content: found by title, made when missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..errors import NameTaken, NotFound, PortalError
from .search import PAGE, pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .connection import Connection


@dataclass(frozen=True)
class Folder:
    """A folder. The root has neither id nor title; ``made`` tells that this run made it."""

    id: str = ""
    title: str = ""
    made: bool = False


ROOT = Folder()
_ROOT_TITLES = frozenset({"", "/", "root folder"})


def list_folders(connection: Connection) -> tuple[Folder, ...]:
    """Return the user's folders; the root's answer always holds all of them (contract, section 3.3)."""
    told = connection.read(connection.content(), {"start": 1, "num": 1})
    folders = (each for each in told.get("folders") or () if isinstance(each, dict))
    return tuple(Folder(str(each.get("id") or ""), str(each.get("title") or "")) for each in folders)


def ensure_folder(connection: Connection, title: str) -> Folder:
    """Return the folder of this title, making it if there is none. Empty and ``/`` are the root.

    Portals hold two titles for the same that differ only in case.

    Raises:
        NameTaken: WLS609, the portal says that it has the folder, but does not show it.
        NotAuthorized: WLS523, nobody is signed in.
    """
    if title.strip().casefold() in _ROOT_TITLES:
        return ROOT
    return _by_title(connection, title) or _make(connection, title)


def find_folder(connection: Connection, title: str) -> Folder:
    """Return the folder of this title; empty and ``/`` are the root. Raises ``NotFound`` WLS616."""
    if title.strip().casefold() in _ROOT_TITLES:
        return ROOT
    found = _by_title(connection, title)
    if found is None:
        raise NotFound("WLS616", url=connection.root, name=title)
    return found


def rename_folder(connection: Connection, folder: Folder, title: str) -> None:
    """Give a folder another title. Raises ``PortalError``, where another folder has it already too."""
    connection.send(connection.content(folder.id, "updateFolder"), {"newTitle": title}, repeatable=True)


def delete_folder(connection: Connection, folder: Folder) -> None:
    """Delete a folder and what is in it; for one that this run made and found no use for."""
    connection.send(connection.content(folder.id, "delete"), {})


def folder_items(connection: Connection, folder: Folder) -> Iterator[dict[str, Any]]:
    """Yield the descriptions of the items in a folder, also those that the search has not seen yet."""
    url = connection.content(folder.id)

    def ask(start: int) -> dict[str, Any]:
        return connection.read(url, {"start": start, "num": PAGE})

    return pages(ask, "items")


def _by_title(connection: Connection, title: str) -> Folder | None:
    folders = list_folders(connection)
    exact = (folder for folder in folders if folder.title == title)
    similar = (folder for folder in folders if folder.title.casefold() == title.casefold())
    return next(exact, None) or next(similar, None)


def _make(connection: Connection, title: str) -> Folder:
    try:
        told = connection.send(connection.content("createFolder"), {"title": title})
    except NameTaken as error:
        # somebody else was faster, or an earlier answer got lost
        existing = _by_title(connection, title)
        if existing:
            return existing
        raise NameTaken("WLS609", **{**error.facts, "name": title}) from None
    folder = told.get("folder")
    if not isinstance(folder, dict) or not folder.get("id"):
        raise PortalError("WLS608", url=connection.root, missing="folder.id")
    return Folder(str(folder["id"]), str(folder.get("title") or title), made=True)
