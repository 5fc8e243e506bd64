"""What the dock *Portals* shows: a search field over the tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer
from qgis.PyQt.QtWidgets import QMenu, QWidget

from ..form_loading import load_form
from .menu import fill_menu
from .nodes import Kind, Node, State

if TYPE_CHECKING:
    from .desk import PortalDesk

QUIET_MS = 500
SHORTEST_SEARCH = 2


class PortalsPage(QWidget):
    """Enter or a double click adds an item to the map, and opens everything else."""

    def __init__(self, desk: PortalDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form("portals_page", self)
        self._desk = desk
        self.portalsTree.setModel(desk.model)
        for button, icon in (
            (self.addPortalButton, "/mActionAdd.svg"),
            (self.refreshButton, "/mActionRefresh.svg"),
            (self.addToMapButton, "/mActionAddLayer.svg"),
            (self.stopButton, "/mTaskCancel.svg"),
        ):
            button.setIcon(QgsApplication.getThemeIcon(icon))
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._connect()
        self._show_busy()

    def current(self) -> Node:
        """Return the node that is current, the root without one."""
        return self._desk.model.node(self.portalsTree.currentIndex())

    def chosen(self) -> list[Node]:
        """Return the nodes that are selected."""
        return [self._desk.model.node(index) for index in self.portalsTree.selectionModel().selectedIndexes()]

    def search(self) -> None:
        """Look for what is typed in the portal that is current; show all again if nothing is."""
        text = self.searchEdit.text().strip()
        if len(text) < SHORTEST_SEARCH:
            self._desk.reader.end_search()
        else:
            found = self._desk.reader.search(text, self._searched())
            index = self._desk.model.index_of(found)
            self.portalsTree.expand(index)
            self.portalsTree.setCurrentIndex(index)
        self._show_rows()

    def add_to_map(self) -> None:
        """Add what is selected to the project."""
        for node in self.chosen():
            self._desk.maps.load(node)

    def close_down(self) -> None:
        """Let go of the tree."""
        self._quiet.stop()
        self._desk.reader.calls.changed.disconnect(self._show_busy)
        self.portalsTree.setModel(None)

    def _connect(self) -> None:
        tree, desk = self.portalsTree, self._desk
        self._quiet.timeout.connect(self.search)
        self.searchEdit.textChanged.connect(lambda _: self._quiet.start())
        self.searchEdit.returnPressed.connect(self.search)
        self.addPortalButton.clicked.connect(lambda: desk.folders.add_portal())
        self.refreshButton.clicked.connect(self._refresh)
        self.addToMapButton.clicked.connect(self.add_to_map)
        self.stopButton.clicked.connect(lambda: desk.reader.calls.cancel())
        tree.customContextMenuRequested.connect(self._show_menu)
        tree.activated.connect(self._activated)
        tree.clicked.connect(self._clicked)
        tree.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        desk.reader.calls.changed.connect(self._show_busy)
        tree.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete asks to delete, F2 to rename, F5 reads anew."""
        if event.type() == QEvent.Type.KeyPress:
            acts = {Qt.Key.Key_Delete: "delete", Qt.Key.Key_F2: "rename", Qt.Key.Key_F5: "refresh"}
            wanted = acts.get(event.key())
            if wanted is not None:
                return self._press(wanted)
        return bool(super().eventFilter(watched, event))

    def changeEvent(self, event: QEvent) -> None:
        """Another window was in front, which may have changed the connections."""
        if event.type() == QEvent.Type.ActivationChange:
            self._desk.reader.show_portals()
            self._show_rows()
        super().changeEvent(event)

    def menu(self) -> QMenu:
        """Return the context menu of the current node."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill_menu(menu, self._desk, self.current())
        return menu

    def _press(self, name: str) -> bool:
        menu = self.menu()
        wanted = (f"WebLayerSharing.{name}", f"WebLayerSharing.{name}Folder")
        found = next((action for action in menu.actions() if action.objectName() in wanted), None)
        if found is not None:
            found.trigger()
        menu.deleteLater()
        return found is not None

    def _searched(self) -> Node:
        portals = [each for each in self._desk.model.root.children if each.kind is Kind.PORTAL]
        here = self.current().portal
        if here in portals:
            return here
        preferred = self._desk.portals.preferred()
        return next((each for each in portals if each.key == preferred), portals[-1])

    def _show_rows(self) -> None:
        """Show what was found alone, or all."""
        nodes = self._desk.model.root.children
        searching = any(each.kind is Kind.FOUND for each in nodes)
        for row, node in enumerate(nodes):
            self.portalsTree.setRowHidden(row, QModelIndex(), searching and node.kind is not Kind.FOUND)

    def _show_menu(self, where: QPoint) -> None:
        if not self.portalsTree.indexAt(where).isValid():
            self.portalsTree.setCurrentIndex(QModelIndex())
        menu = self.menu()
        if menu.isEmpty():
            menu.deleteLater()
        else:
            menu.popup(self.portalsTree.viewport().mapToGlobal(where))

    def _activated(self, index: QModelIndex) -> None:
        node = self._desk.model.node(index)
        if node.kind is Kind.MORE:
            self._desk.reader.read_more(node)
        elif node.kind in (Kind.ITEM, Kind.LAYER):
            self._desk.maps.load(node)

    def _clicked(self, index: QModelIndex) -> None:
        node = self._desk.model.node(index)
        if node.kind is Kind.MORE:
            self._desk.reader.read_more(node)

    def _refresh(self) -> None:
        node = self.current()
        while node.parent is not None and not (node.holds_items or node.kind is Kind.PORTAL):
            node = node.parent
        if node.kind is Kind.ROOT:
            self._desk.reader.show_portals()
        elif node.state is not State.READING:
            self._desk.reader.refresh(node)

    def _enable(self) -> None:
        self.addToMapButton.setEnabled(any(self._desk.maps.can_load(node) for node in self.chosen()))

    def _show_busy(self) -> None:
        busy = self._desk.reader.calls.busy
        self.busyBar.setVisible(busy)
        self.stopButton.setVisible(busy)
        self._enable()
