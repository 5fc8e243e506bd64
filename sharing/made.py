"""What a run made on a portal, so that a failed one can take it away again, and only that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .errors import PortalError
from .portal.folders import delete_folder, folder_items

if TYPE_CHECKING:
    from .portal import Folder, Portal


class Made:
    """Items and folders in the order in which they were made."""

    def __init__(self, portal: Portal) -> None:
        self._portal = portal
        self._items: dict[str, str] = {}
        self._folders: list[Folder] = []

    def add(self, item_id: str, kind: str) -> None:
        """Note an item by its id and its type (``Service Definition``)."""
        if item_id:
            self._items.setdefault(item_id, kind)

    def knows(self, item_id: str) -> bool:
        """Tell whether this item was noted."""
        return item_id in self._items

    def add_folder(self, folder: Folder) -> None:
        """Note a folder, if this run made it."""
        if folder.made:
            self._folders.append(folder)

    def undo(self) -> list[str]:
        """Delete it all, the last first; return types and ids, or titles, of what is still there.

        A folder goes only if it is empty by then: somebody may have put something into it meanwhile.
        """
        items = reversed(list(self._items.items()))
        remains = [f"{kind} {item_id}" for item_id, kind in items if not self._delete(item_id)]
        remains += [folder.title for folder in reversed(self._folders) if not self._delete_folder(folder)]
        self._items, self._folders = {}, []
        return remains

    def _delete(self, item_id: str) -> bool:
        try:
            self._portal.delete(item_id)
        except PortalError:
            # must not hide the error that led here; the id is told instead
            return False
        return True

    def _delete_folder(self, folder: Folder) -> bool:
        try:
            if next(folder_items(self._portal.connection, folder), None) is not None:
                return False
            delete_folder(self._portal.connection, folder)
        except PortalError:
            return False
        return True
