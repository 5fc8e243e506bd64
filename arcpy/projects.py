"""Which QGIS project a path of a script means, who holds it open, and what stands for it in scripts."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsProject, QgsVectorLayer

from ..qgis_bridge.datasets.places import system_path
from ..sharing.errors import SnapshotError
from .views import current, forget_all

if TYPE_CHECKING:
    from collections.abc import Iterator

CURRENT = "CURRENT"
QGIS_SUFFIXES = (".qgz", ".qgs")
STAND_INS = (".aprx", ".mxd", ".ppkx", ".mapx")
# "C:\maps\city.aprx=/srv/maps/city.qgz" and more of them, parted as the PATH is.
MAP_VARIABLE = "WLS_PROJECT_MAP"

_open: dict[str, QgsProject] = {}
# What "CURRENT" means while a script runs inside of an algorithm; else the open project.
_current: list[QgsProject] = []


def open_project(path: str) -> QgsProject:
    """Return the project that ``path`` means.

    ``"CURRENT"`` is the open project.  An ``.aprx`` or ``.mxd`` stands for the QGIS project that
    ``WLS_PROJECT_MAP`` names for it, else for the one of the same name beside it.  A project opened once in a
    session is the same object ever after, as scripts expect.

    Raises:
        SnapshotError: WLS110, there is no such project; WLS111, QGIS cannot read it.
    """
    if str(path).upper() == CURRENT:
        return _current[-1] if _current else QgsProject.instance()
    file = _project_file(str(path))
    key = os.path.normcase(file.resolve())
    current = open_project(CURRENT)
    if current.fileName() and os.path.normcase(Path(current.fileName()).resolve()) == key:
        return current
    if key not in _open:
        project = QgsProject()
        if not project.read(str(file)):
            raise SnapshotError("WLS111", path=str(file), reason=project.error())
        _open[key] = project
    return _open[key]


def let_go() -> None:
    """Let go of all that scripts of this session opened or made.

    Layers and projects that outlive QGIS take the process down as it ends.
    """
    forget_all()
    _open.clear()


@contextmanager
def current_is(project: QgsProject) -> Iterator[None]:
    """Let ``"CURRENT"`` mean this project within the block."""
    _current.append(project)
    try:
        yield
    finally:
        _current.pop()


def _project_file(told: str) -> Path:
    path = system_path(told)
    candidates = [path]
    if path.suffix.lower() in STAND_INS:
        candidates = [path.with_suffix(suffix) for suffix in QGIS_SUFFIXES]
    named = _named(told)
    for candidate in [named, *candidates] if named is not None else candidates:
        if candidate.is_file():
            return candidate
    raise SnapshotError("WLS110", path=told)


def _named(told: str) -> Path | None:
    """Return what the environment names for a path, or for a file of its name where no folder is told."""
    wanted = {told.casefold(), system_path(told).name.casefold()}
    alone = len(system_path(told).parts) == 1
    for pair in os.environ.get(MAP_VARIABLE, "").split(os.pathsep if os.pathsep != ":" else ";"):
        name, _, target = pair.partition("=")
        known = name.strip().casefold()
        if target and (known in wanted or (alone and system_path(known).name in wanted)):
            return system_path(target)
    return None


def project_of_draft(project_path: str) -> QgsProject:
    """Return the project that a draft was made from; the open one for a project never saved."""
    return looked_at_anew(open_project(project_path or CURRENT))


def looked_at_anew(project: QgsProject) -> QgsProject:
    """Return the project, whose layers see what tools of this session changed in their files."""
    for layer in project.mapLayers().values():
        if isinstance(layer, QgsVectorLayer):
            current(layer)
    return project


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
        before, copy = self.project.fileName(), system_path(file_name)
        if copy.suffix.lower() not in QGIS_SUFFIXES:
            copy = copy.with_suffix(QGIS_SUFFIXES[0])
        written = self.project.write(str(copy))
        self.project.setFileName(before)
        if not written:
            raise SnapshotError("WLS112", path=str(copy), reason=self.project.error())


def create_project(folder: str, name: str, create_parent_folder: bool = True) -> str:
    """Write an empty project with a default geodatabase beside it; return its path.

    Raises:
        SnapshotError: WLS112, it cannot be written.
    """
    from ..qgis_bridge.datasets.workspaces import create_geodatabase

    home = system_path(folder) / name if create_parent_folder else system_path(folder)
    home.mkdir(parents=True, exist_ok=True)
    file = home / f"{name}.qgz"
    project = QgsProject()
    project.setTitle("Map")
    if not project.write(str(file)):
        raise SnapshotError("WLS112", path=str(file), reason=project.error())
    if not (home / f"{name}.gdb").exists():
        create_geodatabase(home / f"{name}.gdb")
    return str(file)
