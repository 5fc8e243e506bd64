"""The dock *Portals* as QGIS holds it, over a real portal, and a person's hands on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialog, QDockWidget
from web_layer_sharing.tests.qgis.doors.dock_stage import Window, find, wait_until
from web_layer_sharing.ui.portals.desk import PortalDesk
from web_layer_sharing.ui.portals.dock import PortalsDock
from web_layer_sharing.ui.portals.nodes import Kind, Node, State
from web_layer_sharing.ui.publish_dock import PublishDock

if TYPE_CHECKING:
    from qgis.PyQt.QtWidgets import QMenu, QPushButton
    from web_layer_sharing.ui.portals.page import PortalsPage

PORTAL = "Content portal"


class PortalsWindow(Window):
    """With a map and docks."""

    def __init__(self) -> None:
        super().__init__()
        self.canvas = QgsMapCanvas(self.window)

    def mapCanvas(self) -> QgsMapCanvas:
        return self.canvas

    def addDockWidget(self, area: Qt.DockWidgetArea, dock: QDockWidget) -> None:
        self.window.addDockWidget(area, dock)


class DeskStage:
    """Everything is asked through the proxy of a connection named ``PORTAL``."""

    def __init__(self) -> None:
        self.window = PortalsWindow()
        self.publish_dock = PublishDock(self.window)
        self.desk = PortalDesk(self.window, self.publish_dock)
        self.dock = PortalsDock(lambda: self.desk)
        self.window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.dock)
        self.window.window.resize(900, 700)
        self.window.window.show()
        self.dock.show()

    @property
    def page(self) -> PortalsPage:
        return self.dock.page

    @property
    def tree(self) -> Any:
        return find(self.page, "portalsTree")

    def close(self) -> None:
        self.dock.close_down()
        self.desk.close()
        self.publish_dock.close_down()
        for each in (self.dock, self.desk, self.publish_dock, self.window.window):
            each.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def portal(self, name: str = PORTAL) -> Node:
        return next(node for node in self.desk.model.root.children if node.key == name)

    def child(self, node: Node, title: str) -> Node:
        """Open a node in the tree and return one below it."""
        self.expand(node)
        found = [each for each in node.children if each.title == title]
        assert len(found) == 1, (title, [each.title for each in node.children])
        return found[0]

    def expand(self, node: Node) -> None:
        index = self.desk.model.index_of(node)
        self.tree.expand(index)
        self.settle()
        assert node.state is State.READ, [each.title for each in node.children]

    def content(self) -> Node:
        content = self.child(self.portal(), "My content")
        self.expand(content)
        return content

    def titles(self, node: Node, kind: Kind = Kind.ITEM) -> list[str]:
        return [each.title for each in node.children if each.kind is kind]

    def settle(self) -> None:
        """Let all that is under way end; a tree asks when it is laid out."""
        QCoreApplication.processEvents()
        wait_until(lambda: not self.desk.reader.calls.busy)
        QCoreApplication.processEvents()

    def select(self, node: Node) -> None:
        self.tree.setCurrentIndex(self.desk.model.index_of(node))

    def menu(self, node: Node) -> QMenu:
        self.select(node)
        return self.page.menu()

    def offered(self, node: Node) -> list[str]:
        menu = self.menu(node)
        names = [each.objectName().rpartition(".")[2] for each in menu.actions() if not each.isSeparator()]
        menu.deleteLater()
        return names

    def choose(self, node: Node, name: str) -> None:
        """Choose a line of the context menu and let what it starts end."""
        menu = self.menu(node)
        action = next(each for each in menu.actions() if each.objectName() == f"WebLayerSharing.{name}")
        action.trigger()
        menu.deleteLater()
        self.settle()

    def dialog(self, name: str) -> Any:
        """Return the window that is shown now under a name."""
        shown = [
            each for each in QApplication.topLevelWidgets() if each.isVisible() and each.objectName() == name
        ]
        assert len(shown) == 1, [
            each.objectName() for each in QApplication.topLevelWidgets() if each.isVisible()
        ]
        return shown[0]

    def press(self, dialog: QDialog, button: QPushButton) -> None:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def news(self) -> list[str]:
        return [each.text() for each in self.window.bar.items()]
