"""The plugin object in QGIS's hands: what its start imports, what it shows, what it leaves."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

START = """
import importlib.util, json, sys
from qgis.core import QgsApplication, QgsBrowserModel, QgsLocator
from qgis.gui import QgsGui, QgsLayerTreeView
from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtWidgets import QMainWindow

application = QgsApplication([], True)
application.initQgis()


class Interface:
    def __init__(self):
        self.window, self.left = QMainWindow(), []
        self.tree = QgsLayerTreeView(self.window)

    def mainWindow(self):
        return self.window

    def layerTreeView(self):
        return self.tree

    def addDockWidget(self, area, dock):
        self.window.addDockWidget(area, dock)

    def addTabifiedDockWidget(self, area, dock, beside, raise_it):
        self.window.addDockWidget(area, dock)

    def registerLocatorFilter(self, filter):
        locator.registerFilter(filter)

    def deregisterLocatorFilter(self, filter):
        locator.deregisterFilter(filter)

    def registerCustomDropHandler(self, handler):
        self.left.append("drops")

    def unregisterCustomDropHandler(self, handler):
        self.left.remove("drops")

    def removeDockWidget(self, dock):
        self.window.removeDockWidget(dock)

    def addToolBar(self, name):
        return self.window.addToolBar(name)

    def addPluginToWebMenu(self, menu, action):
        self.left.append("menu")

    def removePluginWebMenu(self, menu, action):
        self.left.remove("menu")

    def registerOptionsWidgetFactory(self, factory):
        self.left.append("options")

    def unregisterOptionsWidgetFactory(self, factory):
        self.left.remove("options")

    def registerProjectPropertiesWidgetFactory(self, factory):
        self.left.append("project page")

    def unregisterProjectPropertiesWidgetFactory(self, factory):
        self.left.remove("project page")

    def registerMapLayerConfigWidgetFactory(self, factory):
        self.left.append("layer page")

    def unregisterMapLayerConfigWidgetFactory(self, factory):
        self.left.remove("layer page")

    def addProjectExportAction(self, action):
        self.left.append("export")

    def removeProjectExportAction(self, action):
        self.left.remove("export")


def places():
    items = [each.name() for each in QgsApplication.dataItemProviderRegistry().providers()]
    hands = [each.name() for each in QgsGui.dataItemGuiProviderRegistry().providers()]
    rows = [browser.data(browser.index(row, 0)) for row in range(browser.rowCount())]
    found = [("items", items), ("hands", hands), ("browser", [each.split(" ")[0] for each in rows])]
    found.append(("locator", [each.name() for each in locator.filters()]))
    return sorted(where for where, names in found if any(each.startswith(OURS) for each in names))


seen = {}
OURS = ("weblayersharing", "web_layer_sharing", "Portals")
locator = QgsLocator()
browser = QgsBrowserModel()
browser.initialize()
interface = Interface()
before = len(interface.window.children())
by_qgis = set(sys.modules)
import web_layer_sharing

plugin = web_layer_sharing.classFactory(interface)
seen["heavy"] = sorted({"requests", "lxml", "numpy", "osgeo"} & (set(sys.modules) - by_qgis))
plugin.initGui()
registry = QgsApplication.processingRegistry()
if sys.argv[1] == "wait":
    while registry.providerById("weblayersharing") is None:
        application.processEvents()
seen["shown"] = sorted(interface.left)
seen["places"] = places()
plugin.unload()
application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
seen["left"] = interface.left
seen["places_left"] = places()
seen["children"] = len(interface.window.children()) - before
seen["provider"] = registry.providerById("weblayersharing") is not None
real = importlib.util.find_spec
importlib.util.find_spec = lambda name, *rest: None if name == "requests" else real(name, *rest)
seen["without"] = type(web_layer_sharing.classFactory(interface)).__name__
print("SEEN" + json.dumps(seen))
sys.stdout.flush()
import os
os._exit(0)
"""


def started(folder: Path, root: Path, how: str) -> dict:
    """Start and end the plugin in a process of its own, since what others imported would count."""
    (folder / "web_layer_sharing").symlink_to(root)
    environment = {
        **os.environ,
        "PYTHONPATH": str(folder),
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_CUSTOM_CONFIG_PATH": str(folder / "profile"),
    }
    run = subprocess.run(
        [sys.executable, "-c", START, how],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert "SEEN" in run.stdout, run.stderr[-2000:]
    return json.loads(run.stdout.partition("SEEN")[2])


def test_the_start_imports_nothing_heavy_and_leaves_nothing(tmp_path: Path, root: Path) -> None:
    seen = started(tmp_path, root, "wait")
    assert seen["heavy"] == []
    assert seen["shown"] == ["drops", "export", "layer page", "menu", "menu", "options", "project page"]
    assert seen["places"] == ["browser", "hands", "items", "locator"]
    assert seen["places_left"] == []
    assert (seen["left"], seen["children"], seen["provider"]) == ([], 0, False)
    assert seen["without"] == "MissingLibraryPlugin"


def test_a_plugin_that_is_disabled_at_once_leaves_nothing(tmp_path: Path, root: Path) -> None:
    seen = started(tmp_path, root, "at once")
    assert seen["shown"] == ["menu", "menu"]
    assert (seen["places"], seen["places_left"]) == ([], [])
    assert (seen["left"], seen["children"], seen["provider"]) == ([], 0, False)
