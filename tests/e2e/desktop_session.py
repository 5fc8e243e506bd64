"""What a person does in QGIS desktop, done by script inside it: run by ``qgis --code``.

Reads its orders from the environment, drives the real docks, and writes what it saw as JSON:
``WLS_SESSION_OUT`` is a folder for ``session.json`` and the screenshots.
"""

import json
import logging
import os
import sys
import time
import traceback
from pathlib import Path

from qgis import utils
from qgis.core import QgsApplication, QgsLocatorFilter, QgsProject, QgsSettingsTree
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QEventLoop, QPointF, Qt, QTimer
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QToolBar, QTreeView, QWidget
from qgis.utils import iface

OUT = Path(os.environ["WLS_SESSION_OUT"])
PLUGIN = "web_layer_sharing"
PATIENCE = 120


def traces() -> dict:
    """What a plugin can leave behind."""
    window = iface.mainWindow()
    plugins = QgsSettingsTree.node("plugins")
    return {
        "menus": sorted(action.text() for action in iface.webMenu().actions()),
        "docks": sorted(dock.objectName() for dock in window.findChildren(QDockWidget)),
        "toolbars": sorted(bar.objectName() for bar in window.findChildren(QToolBar)),
        "providers": sorted(provider.id() for provider in QgsApplication.processingRegistry().providers()),
        "settings": sorted(node.key() for node in plugins.childrenNodes()) if plugins is not None else [],
        "handlers": len(logging.getLogger(PLUGIN).handlers),
        "browser": sorted(each.name() for each in QgsApplication.dataItemProviderRegistry().providers()),
        "browser_menus": sorted(each.name() for each in QgsGui.dataItemGuiProviderRegistry().providers()),
        "browser_rows": sorted(browser_rows()),
        "locator": len(iface.mainWindow().findChildren(QgsLocatorFilter)),
    }


def browser_rows() -> list:
    """The names of the Browser's top rows."""
    model = iface.browserModel()
    return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]


def look_into_portals(seen: dict) -> None:
    """Show the dock Portals, look into the local portal, and drop an item on the map."""
    dock = iface.mainWindow().findChild(QDockWidget, "WebLayerSharingPortalsDock")
    dock.setUserVisible(True)
    settle()
    desk, tree = dock.page._desk, dock.findChild(QTreeView, "portalsTree")
    node = desk.model.root.children[-1]
    ticker = Ticker()
    for wanted in (None, "My content", "World by dock"):
        if wanted is not None:
            found = [each for each in node.children if each.title == wanted and each.kind.value != "message"]
            # the definition bears the title too
            node = next((each for each in found if desk.maps.can_load(each)), found[0])
        tree.expand(desk.model.index_of(node))
        QApplication.processEvents()
        wait_until(lambda: not desk.reader.calls.busy)
    seen["portal_layers"] = [each.title for each in node.children]
    before = set(QgsProject.instance().mapLayers())
    data = desk.model.mimeData([desk.model.index_of(node.children[0])])
    canvas = iface.mapCanvas()
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    middle = canvas.rect().center()
    for event in (
        QDragEnterEvent(middle, copy, data, left, none),
        QDropEvent(QPointF(middle), copy, data, left, none),
    ):
        QApplication.sendEvent(canvas.viewport(), event)
    QApplication.processEvents()
    wait_until(lambda: not desk.reader.calls.busy)
    seen["portal_wait"] = ticker.stop()
    fresh = set(QgsProject.instance().mapLayers()) - before
    seen["dropped"] = [QgsProject.instance().mapLayer(each).name() for each in fresh]
    picture("portals", dock)
    picture("portals_window", iface.mainWindow())


def wait_until(condition) -> None:
    """Let QGIS run until ``condition()`` holds; ``TimeoutError`` if it never does."""
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(condition.__doc__ or condition.__name__)
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        time.sleep(0.01)


def settle(seconds: float = 0.5) -> None:
    """Let QGIS draw and delete what is due."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
        time.sleep(0.01)


def picture(name: str, widget) -> None:
    """Save what a widget looks like."""
    settle()
    widget.grab().save(str(OUT / f"{name}.png"))


class Ticker:
    """How long the event loop was ever held up, measured by a timer that wants to fire every 10 ms."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.monotonic()
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)
        self._timer.start(10)

    def _tick(self) -> None:
        now = time.monotonic()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    def stop(self) -> float:
        """Return the longest wait in seconds."""
        self._timer.stop()
        return self.longest


def indicators() -> dict:
    """The tips of the icons beside the layers of the tree, by layer name."""
    view, root = iface.layerTreeView(), QgsProject.instance().layerTreeRoot()
    return {node.name(): [each.toolTip() for each in view.indicators(node)] for node in root.findLayers()}


def cancel(page, part, seen: dict) -> None:
    """Publish, and stop it: it ends soon, and says what stays, which is nothing."""
    part("nameEdit").setText("To be cancelled")
    part("publishButton").click()
    wait_until(lambda: part("progressBar").value() >= 10 or page.outcome is not None)
    asked = time.monotonic()
    part("cancelButton").click()
    wait_until(lambda: page.outcome is not None)
    seen["cancel_seconds"] = time.monotonic() - asked
    seen["cancelled"] = str(page.outcome)


def session(seen: dict) -> None:
    """Enable the plugin, publish, and disable it again."""
    seen["before"] = traces()
    began = time.monotonic()
    assert utils.loadPlugin(PLUGIN)
    assert utils.startPlugin(PLUGIN)
    seen["start_seconds"] = time.monotonic() - began
    seen["start_as_qgis_tells"] = utils.plugin_times.get(PLUGIN)
    starting = Ticker()
    wait_until(lambda: QgsApplication.processingRegistry().providerById("weblayersharing") is not None)
    seen["start_wait"] = starting.stop()
    iface.mainWindow().findChild(QDockWidget, "WebLayerSharingPublishDock").setUserVisible(True)
    dock = iface.mainWindow().findChild(QDockWidget, "WebLayerSharingPublishDock")
    settle()
    page = dock.page

    def part(name: str):
        return dock.findChild(QWidget, name)

    seen["enabled"] = traces()
    tree = part("layerTree")
    seen["layers"] = [tree.topLevelItem(i).text(0) for i in range(tree.topLevelItemCount())]
    part("nameEdit").setText("World by dock")
    picture("dock", dock)
    picture("window", iface.mainWindow())
    began = time.monotonic()
    part("publishButton").click()
    seen["describe_seconds"] = time.monotonic() - began
    ticker = Ticker()
    wait_until(lambda: page.outcome is not None)
    seen["longest_wait"] = ticker.stop()
    seen["status"] = part("statusLabel").text()
    seen["outcome"] = str(page.outcome)
    picture("published", dock)
    for name in ("general", "configuration", "content", "findings", "plan", "progress"):
        page.pages.setCurrentWidget(getattr(page, name))
        picture(name, dock)
    seen["indicators"] = indicators()
    part("addButton").click()
    added = [
        layer
        for layer in QgsProject.instance().mapLayers().values()
        if layer.providerType() == "arcgisfeatureserver"
    ]
    seen["added"] = {layer.name(): layer.featureCount() for layer in added if layer.isValid()}
    look_into_portals(seen)
    # a second time under the same name: the name is taken, and nothing may be overwritten
    part("publishButton").click()
    wait_until(lambda: isinstance(page.outcome, Exception))
    seen["again"] = part("statusLabel").text()
    cancel(page, part, seen)
    assert utils.unloadPlugin(PLUGIN)
    settle(1.0)
    seen["after"] = traces()


def run() -> None:
    """Run the session, write what was seen, leave QGIS."""
    seen: dict = {}
    try:
        session(seen)
    except BaseException:
        seen["error"] = traceback.format_exc()
    (OUT / "session.json").write_text(json.dumps(seen, indent=2, default=repr), encoding="utf-8")
    # what QGIS asks at its end (save the project?) has nobody to answer it
    os._exit(1 if "error" in seen else 0)


QTimer.singleShot(2000, run)
sys.stderr.flush()
