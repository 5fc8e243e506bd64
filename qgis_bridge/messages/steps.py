"""Step codes of progress reports to what the user reads meanwhile."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

CONTEXT = "Steps"

STEPS: dict[str, str] = {}


def step_text(step: str, **facts: Any) -> str:
    """Return the translated words for a step code; an unknown code reads as itself."""
    source = STEPS.get(step)
    if source is None:
        return step
    try:
        return QCoreApplication.translate(CONTEXT, source).format(**facts)
    except KeyError:
        return step
