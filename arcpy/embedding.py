"""Run a script inside of QGIS: what it changes in the process is put back, what it prints is listened to."""

from __future__ import annotations

import contextlib
import io
import sys
from typing import TYPE_CHECKING, Any, Callable

from ..sharing.errors import Cancelled
from . import projects
from .portals import session
from .run_script import run
from .session import progressor

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from qgis.core import QgsProject

    from ..qgis_bridge.portal_access import PortalAccess
    from ..sharing.progress import Progress


def run_embedded(
    script: Path,
    arguments: Sequence[str],
    project: QgsProject,
    access: PortalAccess | None,
    progress: Progress,
    say: Callable[[str], Any],
) -> tuple[int, str]:
    """Run a script with ``project`` as its ``"CURRENT"``; return its exit code and what it printed.

    ``access`` is the portal that the script finds signed in; None leaves that to the settings.  A cancel
    stops the script where it next prints or tells of progress.

    Raises:
        Cancelled: the progress said stop.
        PortalError: the portal cannot be reached or refuses the sign-in.
    """
    if access is not None:
        session.sign_in(access)
    heard = _Listener(say, progress)
    with _as_it_was(), projects.current_is(project), contextlib.redirect_stdout(heard):
        progressor.listener = lambda percent: progress.report(percent / 100)
        try:
            with contextlib.redirect_stderr(heard):
                code = run(script, arguments)
        finally:
            progressor.listener = None
    progress.check()
    return code, heard.getvalue()


class _Listener(io.StringIO):
    """Takes what is printed, line by line."""

    def __init__(self, say: Callable[[str], Any], progress: Progress) -> None:
        super().__init__()
        self._say, self._progress = say, progress
        self._line = ""

    def write(self, text: str) -> int:
        """Take a text; whole lines are passed on."""
        if self._progress.cancelled():
            raise Cancelled
        *lines, self._line = (self._line + text).split("\n")
        for line in lines:
            self._say(line)
        return super().write(text)


@contextlib.contextmanager
def _as_it_was() -> Iterator[None]:
    """Put back what a script changes in the process: arguments, paths, the name ``arcpy``."""
    argv, path = list(sys.argv), list(sys.path)
    known = {name for name in sys.modules if name.partition(".")[0] == "arcpy"}
    try:
        yield
    finally:
        sys.argv[:], sys.path[:] = argv, path
        for name in [name for name in sys.modules if name.partition(".")[0] == "arcpy" and name not in known]:
            del sys.modules[name]
