"""``arcpy.env``: the settings that scripts set before they call tools."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..qgis_bridge.datasets.places import system_path
from ..qgis_bridge.datasets.workspaces import create_geodatabase
from .spatial_reference import system

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qgis.core import QgsCoordinateReferenceSystem

# Workspaces that live as long as the session, which tools of ArcGIS keep in memory.
IN_MEMORY = {"memory", "in_memory"}


class Environment:
    """The geoprocessing environment, kept to what publishing scripts set.

    Any other setting is accepted and kept, since scripts set many that have no effect here.
    """

    def __init__(self) -> None:
        self.overwriteOutput = False
        self.workspace: str | None = None
        self.scratchWorkspace: str | None = None
        self.addOutputsToMap = True
        self.outputCoordinateSystem: Any = None
        self._scratch = ""

    @property
    def scratchFolder(self) -> str:
        """A folder for intermediate files: the scratch workspace's, else one of this session's own."""
        if self.scratchWorkspace:
            given = system_path(self.scratchWorkspace)
            return str(given.parent if given.suffix.lower() == ".gdb" else given)
        return self._own_folder()

    @property
    def scratchGDB(self) -> str:
        """A file geodatabase for intermediate data, made at the first use."""
        given = system_path(self.scratchWorkspace or "")
        own = Path(self.scratchFolder, "scratch.gdb")
        return str(_geodatabase(given if given.suffix.lower() == ".gdb" else own))

    def resolve(self, path: str | Path) -> Path:
        """Return ``path``, taken from the workspace when it is relative and a workspace is set.

        ``memory`` and ``in_memory`` are a geodatabase of this session's own.
        """
        given = system_path(path)
        if given.is_absolute():
            return given
        if given.parts and given.parts[0].lower() in IN_MEMORY:
            return self._memory().joinpath(*given.parts[1:])
        if not self.workspace:
            return given
        return (
            self._memory() if str(self.workspace).lower() in IN_MEMORY else system_path(self.workspace)
        ) / given

    def resolve_input(self, path: str | Path) -> Path:
        """Return :meth:`resolve`, or the file in the current folder where the workspace has none."""
        found, here = self.resolve(path), Path.cwd() / system_path(path)
        return here if not found.exists() and here.is_file() else found

    def output_crs(self) -> QgsCoordinateReferenceSystem | None:
        """Return the system that outputs shall have, None for the input's own."""
        return system(self.outputCoordinateSystem) if self.outputCoordinateSystem else None

    def _memory(self) -> Path:
        return _geodatabase(Path(self._own_folder(), "memory.gdb"))

    def _own_folder(self) -> str:
        if not self._scratch:
            self._scratch = tempfile.mkdtemp(prefix="wls-scratch-")
        return self._scratch


def _geodatabase(path: Path) -> Path:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        create_geodatabase(path)
    return path


env = Environment()


@contextlib.contextmanager
def EnvManager(**settings: Any) -> Iterator[Environment]:
    """Set environments for a ``with`` block and put them back after it."""
    before = {name: getattr(env, name, None) for name in settings}
    for name, value in settings.items():
        setattr(env, name, value)
    try:
        yield env
    finally:
        for name, value in before.items():
            setattr(env, name, value)


def ClearEnvironment(environment_name: str) -> None:
    """Put one setting back to what it was at the start."""
    setattr(env, environment_name, getattr(Environment(), environment_name, None))


def ResetEnvironments() -> None:
    """Put all settings back to what they were at the start."""
    scratch = env._scratch
    env.__dict__.clear()
    env.__init__()  # type: ignore[misc]
    env._scratch = scratch


def ListEnvironments(wild_card: str | None = None) -> list[str]:
    """Return the names of the settings."""
    names = sorted({name for name in vars(env) if not name.startswith("_")} | {"scratchFolder", "scratchGDB"})
    return [name for name in names if not wild_card or wild_card.strip("*").lower() in name.lower()]
