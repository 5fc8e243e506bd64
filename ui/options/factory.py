"""Offers the page to QGIS; the page itself is imported when somebody opens the options."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.gui import QgsOptionsWidgetFactory
from qgis.PyQt.QtGui import QIcon

if TYPE_CHECKING:
    from qgis.gui import QgsOptionsPageWidget
    from qgis.PyQt.QtWidgets import QWidget

    from ..publish_dock import PublishDock

ICON = Path(__file__).resolve().parent.parent.parent / "resources" / "icons" / "publish.svg"
TITLE = "Web Layer Sharing"
KEY = "web_layer_sharing"


class OptionsFactory(QgsOptionsWidgetFactory):
    """Makes a page each time the options are opened."""

    def __init__(self, dock: PublishDock) -> None:
        super().__init__(TITLE, QIcon(str(ICON)))
        self._dock = dock

    def createWidget(self, parent: QWidget | None = None) -> QgsOptionsPageWidget:
        from .page import OptionsPage

        return OptionsPage(self._dock, parent)
