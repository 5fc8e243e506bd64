"""Find a Python for processes of our own: inside QGIS on some systems ``sys.executable`` is QGIS itself."""

from __future__ import annotations

import os
import sys
from pathlib import Path

# Variables by which QGIS points its own Python at its own libraries; harmless for a child of the
# same kind, wrong for another Python.
FOREIGN_VARIABLES = ("PYTHONHOME", "PYTHONEXECUTABLE", "__PYVENV_LAUNCHER__")


def own_python(variable: str) -> str:
    """Return the Python that an environment variable names, else one like this; empty if there is none."""
    named = os.environ.get(variable)
    if named:
        return named
    candidates = [*_beside_python(), sys.executable]
    if _is_of_this_python(sys.executable):
        candidates.insert(0, sys.executable)
    return next((each for each in candidates if each and _is_python(each)), "")


def _is_of_this_python(executable: str) -> bool:
    """Tell whether a program belongs to the libraries in use.

    A program that has Python within it is told the first ``python3`` of the search path as its executable,
    which may be any other.
    """
    return bool(executable) and Path(sys.prefix) in Path(executable).parents


def _is_python(path: str) -> bool:
    return Path(path).stem.lower().startswith("python")


def _beside_python() -> list[str]:
    """Where a Python lies beside the libraries that this process uses, as in QGIS's own folders."""
    home = Path(sys.prefix)
    named = f"python{sys.version_info.major}.{sys.version_info.minor}"
    places = (
        home / "python.exe",
        home / "bin" / named,
        home / "bin" / "python3",
        home.parent / "bin" / "python3",
    )
    return [str(place) for place in places if place.exists()]
