"""Run an unmodified arcpy script in a QGIS of its own, without a screen."""

from __future__ import annotations

import atexit
import os
import runpy
import sys
import tempfile
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from qgis.analysis import QgsNativeAlgorithms
from qgis.core import QgsApplication, QgsProject

from ..qgis_bridge.messages.errors import error_text
from ..sharing.errors import SharingError
from .trust import share_trust

if TYPE_CHECKING:
    from collections.abc import Sequence

PROJECT_VARIABLE = "WLS_PROJECT"


def run(script: Path, arguments: Sequence[str], project: str = "") -> int:
    """Run ``script`` as ``__main__`` with ``import arcpy`` finding the facade; return its exit code.

    ``project`` is what ``ArcGISProject("CURRENT")`` means.
    """
    if project and not QgsProject.instance().read(project):
        print(f"{project}: {QgsProject.instance().error() or 'no such project'}", file=sys.stderr)  # noqa: T201
        return 2
    from . import install

    install()
    sys.argv = [str(script), *arguments]
    sys.path.insert(0, str(script.resolve().parent))
    try:
        runpy.run_path(str(script), run_name="__main__")
    except SystemExit as stop:
        return _exit_code(stop)
    except BaseException as error:
        traceback.print_exc()
        if isinstance(error, SharingError):
            print(error_text(error), file=sys.stderr)  # noqa: T201 - the sentence, for who reads no traceback
        return 1
    return 0


def _exit_code(stop: SystemExit) -> int:
    if stop.code is None:
        return 0
    if isinstance(stop.code, int):
        return stop.code
    print(stop.code, file=sys.stderr)  # noqa: T201 - what Python itself does with a text
    return 1


def main(argv: Sequence[str]) -> NoReturn:
    """``python -m web_layer_sharing.arcpy [--check] script.py args``."""
    only_check = argv[:1] == ["--check"]
    argv = argv[only_check:]
    if not argv or not Path(argv[0]).is_file():
        sys.exit("usage: python -m web_layer_sharing.arcpy [--check] SCRIPT [ARGUMENT ...]")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QgsApplication([], False)
    application.initQgis()
    QgsApplication.processingRegistry().addProvider(QgsNativeAlgorithms(QgsApplication.processingRegistry()))
    if only_check:
        _leave(_check(Path(argv[0])))
    with tempfile.TemporaryDirectory(prefix="wls-trust-") as folder:
        share_trust(folder)
        code = run(Path(argv[0]), argv[1:], os.environ.get(PROJECT_VARIABLE, ""))
    _leave(code)


def _check(script: Path) -> int:
    """Print what a script uses of arcpy; return 1 where something is missing."""
    from .support import MISSING, check, report

    try:
        uses = check(script)
    except SyntaxError as error:
        print(error, file=sys.stderr)  # noqa: T201 - the answer
        return 2
    print(report(uses))  # noqa: T201 - the answer
    return int(any(use.verdict == MISSING for use in uses))


def _leave(code: int) -> NoReturn:
    """End the process with ``code`` without taking QGIS apart.

    A script may still hold layers and projects in its modules, and deleting those after QGIS ends in a
    crash that would pass for the script's own failure.
    """
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
