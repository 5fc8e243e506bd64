"""``arcpy.da.Editor``: the edit session that scripts open around cursors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...qgis_bridge.datasets.changing import undo
from ...qgis_bridge.datasets.journal import Entry, Journal, close_journal, open_journal
from ...qgis_bridge.datasets.writing import open_layer
from ..environment import env
from ..messages import as_execute_error
from ..missing import not_there

if TYPE_CHECKING:
    from types import TracebackType


class Editor:
    """An edit session on a workspace.

    Changes are written at once, and what rows were before is kept until the session ends, so that an
    operation or the whole session can be taken back.  Tables made or deleted meanwhile stay so.  As a
    context, the session takes everything back when it is left by an error.
    """

    def __init__(self, workspace: Any = None, multiuser_mode: bool = True) -> None:
        self.workspace = workspace
        self._journal: Journal | None = None
        self._operations: list[int] = []

    @property
    def isEditing(self) -> bool:
        """Tell whether the session is open."""
        return self._journal is not None

    def startEditing(self, with_undo: bool | None = None, multiuser_mode: bool | None = None) -> None:
        """Begin. Raises ``RuntimeError`` where the session is open already."""
        if self._journal is not None:
            raise RuntimeError("start edit session")
        self._journal = open_journal(env.resolve(str(self.workspace)) if self.workspace else None)
        self._operations = []

    def startOperation(self) -> None:
        """Begin a group of changes."""
        self._operations.append(len(self._opened().entries))

    def stopOperation(self) -> None:
        """End a group of changes, which can still be undone."""
        self._opened()

    def abortOperation(self) -> None:
        """Take the changes of the last operation back."""
        self._take_back(self._operations.pop() if self._operations else 0)

    undoOperation = abortOperation

    def redoOperation(self) -> None:
        """Not part of the facade. Raises ``NotImplementedError``."""
        raise not_there("arcpy.da.Editor.redoOperation")

    def stopEditing(self, save_changes: bool = True) -> None:
        """End; take all changes back where they shall not be saved."""
        journal = self._opened()
        try:
            if not save_changes:
                self._take_back(0)
        finally:
            close_journal(journal)
            self._journal = None

    def _opened(self) -> Journal:
        if self._journal is None:
            raise RuntimeError("the edit session is not open")
        return self._journal

    def _take_back(self, since: int) -> None:
        with as_execute_error():
            self._opened().take_back(since, _undo)

    def __enter__(self) -> Editor:
        self.startEditing()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        if self.isEditing:
            self.stopEditing(kind is None)


def _undo(entry: Entry) -> None:
    undo(entry, open_layer(entry.place))
