"""``arcpy.Exists`` and the folders of paths."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..qgis_bridge.datasets import catalogue
from ..qgis_bridge.datasets.places import place
from . import views
from .environment import env
from .layers import Entry
from .result import Result


def Exists(dataset: Any) -> bool:
    """Tell whether a dataset, named layer, file or folder is there; relative paths start at the workspace."""
    given = dataset[0] if isinstance(dataset, Result) else dataset
    if isinstance(given, Entry):
        return not given.isBroken
    text = str(given or "").strip()
    if not text:
        return False
    if views.named(text) is not None:
        return True
    path = env.resolve(text)
    found = place(path)
    return path.exists() or (found is not None and catalogue.exists(found))


def CreateUniqueName(base_name: str, workspace: Any = None) -> str:
    """Return a path that is not taken: the name itself, else with the first free number behind it."""
    folder = env.resolve(workspace) if workspace else env.resolve(".")
    stem, suffix = Path(base_name).stem, Path(base_name).suffix
    number = 0
    while True:
        path = Path(folder) / f"{stem}{number or ''}{suffix}"
        if not Exists(str(path)):
            return str(path)
        number += 1


def ValidateTableName(name: str, workspace: Any = None) -> str:
    """Return the name with an underscore for all that no table's name may hold."""
    clean = "".join(letter if letter.isalnum() or letter == "_" else "_" for letter in name)
    return f"T{clean}" if clean[:1].isdigit() else clean


def ValidateFieldName(name: str, workspace: Any = None) -> str:
    """Return the name with an underscore for all that no column's name may hold."""
    return ValidateTableName(name, workspace)
