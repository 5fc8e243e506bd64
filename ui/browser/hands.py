"""What can be done with portals in QGIS's Browser: the dock's own menu, drops and double clicks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.gui import QgsDataItemGuiProvider

from ..portals.menu import fill_menu
from ..portals.model import takes
from ..portals.nodes import Kind
from .items import KEY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qgis.core import QgsDataItem
    from qgis.gui import QgsDataItemGuiContext
    from qgis.PyQt.QtCore import QMimeData, Qt
    from qgis.PyQt.QtWidgets import QMenu

    from .items import BrowserShells


class PortalsGuiProvider(QgsDataItemGuiProvider):
    """Leaves the items of others alone."""

    def __init__(self, shells: BrowserShells) -> None:
        super().__init__()
        self._shells = shells

    def name(self) -> str:
        return KEY

    def populateContextMenu(
        self,
        item: QgsDataItem,
        menu: QMenu,
        selectedItems: Iterable[QgsDataItem],
        context: QgsDataItemGuiContext,
    ) -> None:
        node = self._shells.node(item)
        if node is not None:
            fill_menu(menu, self._shells.desk, node)

    def acceptDrop(self, item: QgsDataItem, context: QgsDataItemGuiContext) -> bool:
        node = self._shells.node(item)
        return node is not None and node.kind in (Kind.CONTENT, Kind.FOLDER, Kind.GROUP)

    def handleDrop(
        self, item: QgsDataItem, context: QgsDataItemGuiContext, data: QMimeData, action: Qt.DropAction
    ) -> bool:
        node = self._shells.node(item)
        return node is not None and takes(node, data) and self._shells.desk.dropping.drop(node, data)

    def handleDoubleClick(self, item: QgsDataItem, context: QgsDataItemGuiContext) -> bool:
        node = self._shells.node(item)
        if node is None or node.kind not in (Kind.ITEM, Kind.LAYER, Kind.MORE):
            return False
        if node.kind is Kind.MORE:
            self._shells.desk.reader.read_more(node)
        else:
            self._shells.desk.maps.load(node)
        return True
