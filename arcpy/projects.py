"""Which QGIS project a path of a script means, who holds it open, and what stands for it in scripts."""

from __future__ import annotations

import os
from pathlib import Path

from qgis.core import QgsProject

from ..sharing.errors import SnapshotError

CURRENT = "CURRENT"
QGIS_SUFFIXES = (".qgz", ".qgs")
STAND_INS = (".aprx", ".mxd")

_open: dict[str, QgsProject] = {}


def open_project(path: str) -> QgsProject:
    """Return the project that ``path`` means.

    ``"CURRENT"`` is the open project.  An ``.aprx`` or ``.mxd`` stands for the QGIS project of the same
    name beside it.  A project opened once in a session is the same object ever after, as scripts expect.

    Raises:
        SnapshotError: WLS110, there is no such project; WLS111, QGIS cannot read it.
    """
    if str(path).upper() == CURRENT:
        return QgsProject.instance()
    file = _project_file(Path(path))
    key = os.path.normcase(file.resolve())
    current = QgsProject.instance()
    if current.fileName() and os.path.normcase(Path(current.fileName()).resolve()) == key:
        return current
    if key not in _open:
        project = QgsProject()
        if not project.read(str(file)):
            raise SnapshotError("WLS111", path=str(file), reason=project.error())
        _open[key] = project
    return _open[key]


def _project_file(path: Path) -> Path:
    candidates = [path]
    if path.suffix.lower() in STAND_INS:
        candidates = [path.with_suffix(suffix) for suffix in QGIS_SUFFIXES]
    for candidate in candidates:
        if candidate.is_file():
            return candidate
    raise SnapshotError("WLS110", path=str(path))


def project_of_draft(project_path: str) -> QgsProject:
    """Return the project that a draft was made from; the open one for a project never saved."""
    return open_project(project_path or CURRENT)


class ProjectFile:
    """A QGIS project under the name of the ``.aprx`` or ``.mxd`` that it replaces."""

    def __init__(self, path: str) -> None:
        self.project = open_project(path)

    @property
    def filePath(self) -> str:
        """The project file, empty if it was never saved."""
        return str(self.project.fileName())

    def save(self) -> None:
        """Write the project to its file. Raises ``SnapshotError`` if it has none or cannot be written."""
        if not self.project.fileName() or not self.project.write():
            raise SnapshotError("WLS112", path=self.filePath, reason=self.project.error())

    def saveACopy(self, file_name: str) -> None:
        """Write a copy and go on with the project under its old name. Raises ``SnapshotError``, WLS112."""
        before, copy = self.project.fileName(), Path(file_name)
        if copy.suffix.lower() in STAND_INS:
            copy = copy.with_suffix(QGIS_SUFFIXES[0])
        written = self.project.write(str(copy))
        self.project.setFileName(before)
        if not written:
            raise SnapshotError("WLS112", path=str(copy), reason=self.project.error())
