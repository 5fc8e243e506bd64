"""Which QGIS project a path of a script means, and who holds it open."""

from __future__ import annotations

import os
from pathlib import Path

from qgis.core import QgsProject

from ..sharing.errors import SnapshotError

CURRENT = "CURRENT"
QGIS_SUFFIXES = (".qgz", ".qgs")

_open: dict[str, QgsProject] = {}


def open_project(path: str) -> QgsProject:
    """Return the project that ``path`` means.

    ``"CURRENT"`` is the open project.  An ``.aprx`` stands for the QGIS project of the same name
    beside it.  A project opened once in a session is the same object ever after, as scripts expect.

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
    if path.suffix.lower() == ".aprx":
        candidates = [path.with_suffix(suffix) for suffix in QGIS_SUFFIXES]
    for candidate in candidates:
        if candidate.is_file():
            return candidate
    raise SnapshotError("WLS110", path=str(path))


def project_of_draft(project_path: str) -> QgsProject:
    """Return the project that a draft was made from; the open one for a project never saved."""
    return open_project(project_path or CURRENT)
