"""``arcpy.env``: the settings that scripts set before they call tools."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator


class Environment:
    """The geoprocessing environment, kept to what publishing scripts set.

    Any other setting is accepted and kept, since scripts set many that have no effect here.
    """

    def __init__(self) -> None:
        self.overwriteOutput = False
        self.workspace: str | None = None
        self.addOutputsToMap = True
        self._scratch = ""

    @property
    def scratchFolder(self) -> str:
        """A folder of this session's own for intermediate files."""
        if not self._scratch:
            self._scratch = tempfile.mkdtemp(prefix="wls-scratch-")
        return self._scratch

    def resolve(self, path: str | Path) -> Path:
        """Return ``path``, taken from the workspace when it is relative and a workspace is set."""
        given = Path(path)
        if given.is_absolute() or not self.workspace:
            return given
        return Path(self.workspace) / given


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
