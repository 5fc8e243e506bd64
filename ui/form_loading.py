"""Load a form of ``ui/forms`` onto a widget."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt import uic

if TYPE_CHECKING:
    from qgis.PyQt.QtWidgets import QWidget

FORMS = Path(__file__).resolve().parent / "forms"


def load_form(name: str, onto: QWidget) -> None:
    """Build the widgets of ``forms/<name>.ui`` on ``onto``; they become its attributes."""
    uic.loadUi(str(FORMS / f"{name}.ui"), onto)
