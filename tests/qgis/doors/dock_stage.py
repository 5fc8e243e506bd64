"""A dock as QGIS holds it, with as much of QGIS's window around it as it uses, and a person's hands."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProject
from qgis.gui import QgsLayerTreeView, QgsMessageBar
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QMainWindow, QMenu, QWidget
from web_layer_sharing.qgis_bridge.slices import at_once

if TYPE_CHECKING:
    from collections.abc import Callable

    from qgis.core import QgsMapLayer
    from web_layer_sharing.ui.publish_page import PublishPage


class Window:
    """What the plugin uses of ``QgisInterface``, over real widgets; what is asked of QGIS is written down."""

    def __init__(self) -> None:
        self.window = QMainWindow()
        self.bar = QgsMessageBar(self.window)
        self.tree = QgsLayerTreeView(self.window)
        self.properties: list[tuple[str, str]] = []
        self.export_actions: list[Any] = []

    def mainWindow(self) -> QMainWindow:
        return self.window

    def messageBar(self) -> QgsMessageBar:
        return self.bar

    def layerTreeView(self) -> QgsLayerTreeView:
        return self.tree

    def openMessageLog(self) -> None:
        self.window.setObjectName("log shown")

    def showLayerProperties(self, layer: QgsMapLayer, page: str = "") -> None:
        self.properties.append((layer.name(), page))

    def addProjectExportAction(self, action: Any) -> None:
        self.export_actions.append(action)

    def removeProjectExportAction(self, action: Any) -> None:
        self.export_actions.remove(action)


def find(page: QWidget, name: str) -> Any:
    """Return a widget by its object name, as a tool for testing or reading screens would find it."""
    found = page.findChild(QWidget, name)
    assert found is not None, name
    return found


def wait_until(done: Callable[[], bool], within: float = 90.0) -> None:
    """Let Qt run until ``done()``."""
    end = time.monotonic() + within
    while not done():
        QCoreApplication.processEvents()
        time.sleep(0.005)
        assert time.monotonic() < end, "it does not come to an end"


def wait(page: PublishPage) -> Any:
    """Let the run end and return what it ended with."""
    wait_until(lambda: not page.run.running)
    QCoreApplication.processEvents()
    return page.outcome


def draft_of(page: PublishPage) -> Any:
    """Return the draft that the dock's pages describe."""
    return at_once(page.form.draft_slices(QgsProject.instance()))


def codes(page: PublishPage) -> list[str]:
    """Return the codes of the findings shown, in their order."""
    return [finding.code for finding in page.findings.shown()]


def menu_action(menu: QMenu, name: str) -> Any:
    """Return an action of a menu by its object name."""
    menu.aboutToShow.emit()
    return next(action for action in menu.actions() if action.objectName() == name)
