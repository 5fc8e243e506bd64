"""``arcpy.da.Editor``: the edit session that scripts open around cursors."""

from __future__ import annotations

from typing import Any


class Editor:
    """An edit session on a workspace.

    Cursors write to files at once, so a session groups nothing here: leaving it by an error takes nothing
    back, which :meth:`abortOperation` and :meth:`stopEditing` with ``False`` say.
    """

    def __init__(self, workspace: Any = None, multiuser_mode: bool = True) -> None:
        self.workspace = workspace
        self.isEditing = False

    def startEditing(self, with_undo: bool | None = None, multiuser_mode: bool | None = None) -> None:
        """Begin."""
        self.isEditing = True

    def startOperation(self) -> None:
        """Begin a group of changes."""

    def stopOperation(self) -> None:
        """End a group of changes."""

    def abortOperation(self) -> None:
        """Refuse: changes to files cannot be taken back. Raises ``NotImplementedError``."""
        raise NotImplementedError("arcpy.da.Editor.abortOperation: changes are written at once")

    undoOperation = abortOperation

    def stopEditing(self, save_changes: bool = True) -> None:
        """End. Raises ``NotImplementedError`` where changes shall not be saved."""
        self.isEditing = False
        if not save_changes:
            raise NotImplementedError("arcpy.da.Editor.stopEditing(False): changes are written at once")

    def __enter__(self) -> Editor:
        self.startEditing()
        return self

    def __exit__(self, *_: object) -> None:
        self.isEditing = False
