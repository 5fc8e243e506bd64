"""The list of portals and servers on the options page: add, edit, remove, test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHeaderView, QMessageBox, QTreeWidgetItem

from ...qgis_bridge.messages.errors import error_text
from ...qgis_bridge.settings import PORTAL, all_connections, connection, remove_connection
from ...sharing.errors import SharingError
from ...tasks.network_test import NetworkAnswer, start_network_test
from ..connection_dialog import ConnectionDialog
from ..connection_test import ConnectionTest

if TYPE_CHECKING:
    from qgis.PyQt.QtWidgets import QWidget

    from ...qgis_bridge.settings import Connection
    from ...tasks.work import Watch

NAME = Qt.ItemDataRole.UserRole
USUAL = "https://www.arcgis.com"


class ConnectionList(QObject):
    """Moves the widgets of ``page``; changes are kept at once. ``changed`` tells of them."""

    changed = pyqtSignal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._test = ConnectionTest(self)
        self._network: Watch | None = None
        header = page.connectionTree.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        page.addButton.clicked.connect(lambda: self._edit(""))
        page.editButton.clicked.connect(lambda: self._edit(self.selected()))
        page.removeButton.clicked.connect(self._ask_remove)
        page.testButton.clicked.connect(self._begin_test)
        page.networkButton.clicked.connect(self._begin_network_test)
        page.connectionTree.itemSelectionChanged.connect(self._enable)
        page.connectionTree.itemActivated.connect(lambda *_: self._edit(self.selected()))
        self._test.answered.connect(self._say)
        self.fill()

    def selected(self) -> str:
        """Return the name of the connection that is selected, empty without one."""
        items = self._page.connectionTree.selectedItems()
        return str(items[0].data(0, NAME)) if items else ""

    def fill(self, select: str = "") -> None:
        """List the connections anew."""
        self._page.connectionTree.clear()
        kinds = {True: self.tr("Portal"), False: self.tr("Server")}
        for one in all_connections():
            item = QTreeWidgetItem(self._page.connectionTree, [one.name, kinds[one.kind == PORTAL], one.url])
            item.setData(0, NAME, one.name)
            item.setToolTip(2, one.url)
            item.setSelected(one.name == select)
        self._enable()

    def close(self) -> None:
        """Hear no more of a portal that is being asked."""
        self._test.close()
        watch, self._network = self._network, None
        if watch is not None:
            watch.done.disconnect()
            watch.failed.disconnect()
            watch.cancel()

    def remove(self, name: str) -> None:
        """Forget a connection; how to sign in stays in QGIS's own store."""
        remove_connection(name)
        self.fill()
        self.changed.emit()

    def _edit(self, name: str) -> None:
        dialog = ConnectionDialog(self._page, name)
        if dialog.exec():
            self.fill(dialog.connection_name())
            self.changed.emit()

    def _ask_remove(self) -> None:
        name = self.selected()
        words = self.tr("Forget the connection {name}? Nothing on the portal is changed.")
        button = QMessageBox.StandardButton
        asked = QMessageBox.question(
            self._page,
            self.tr("Remove connection"),
            words.format(name=name),
            button.Yes | button.No,
            button.No,
        )
        if asked == button.Yes:
            self.remove(name)

    def _begin_test(self) -> None:
        known = connection(self.selected())
        if known is not None:
            self._say(self.tr("Asking…"))
            self._test.begin(known)
            self._enable()

    def _begin_network_test(self) -> None:
        known = connection(self.selected())
        self._say(self.tr("Asking…"))
        try:
            self._network = start_network_test(known.url if known is not None else USUAL)
        except SharingError as error:
            self._say(error_text(error))
            return
        self._network.done.connect(self._reached)
        self._network.failed.connect(lambda error: self._end_network_test(error_text(error)))
        self._enable()

    def _reached(self, answer: NetworkAnswer) -> None:
        way = (
            self.tr("by the proxy {proxy}").format(proxy=answer.proxy)
            if answer.proxy
            else self.tr("directly")
        )
        words = self.tr("{url} answers after {seconds} s, reached {way}.")
        self._end_network_test(words.format(url=answer.url, seconds=f"{answer.seconds:.1f}", way=way))

    def _end_network_test(self, text: str) -> None:
        self._network = None
        self._say(text)

    def _say(self, text: str) -> None:
        self._page.connectionLabel.setText(text)
        self._enable()

    def _known(self) -> Connection | None:
        return connection(self.selected())

    def _enable(self) -> None:
        known = self._known()
        asking = self._test.running or self._network is not None
        for button in (self._page.editButton, self._page.removeButton):
            button.setEnabled(known is not None)
        self._page.testButton.setEnabled(known is not None and not asking)
        self._page.networkButton.setEnabled(not asking and (known is None or known.kind == PORTAL))
