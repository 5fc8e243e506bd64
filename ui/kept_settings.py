"""What the user asked to keep of the dock in the project. Reading never changes a project."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qgis.core import QgsProject

SCOPE, KEY = "WebLayerSharing", "dock"


def keep(project: QgsProject, values: dict[str, Any]) -> None:
    """Keep values in the project, which is then to be saved."""
    project.writeEntry(SCOPE, KEY, json.dumps(values, ensure_ascii=False))


def kept(project: QgsProject) -> dict[str, Any] | None:
    """Return what is kept, None where nothing usable is."""
    text, found = project.readEntry(SCOPE, KEY, "")
    if not found:
        return None
    try:
        told = json.loads(text)
    except ValueError:
        return None
    return told if isinstance(told, dict) else None


def forget(project: QgsProject) -> None:
    """Take away what the project keeps; the project is then to be saved."""
    project.removeEntry(SCOPE, KEY)
