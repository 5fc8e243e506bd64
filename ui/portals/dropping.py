"""What happens when something is dropped: a layer onto a folder; an item onto a folder, group or the map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.gui import QgsCustomDropHandler
from qgis.PyQt.QtCore import QMimeData, QObject

from .model import DRAGGED, dragged_paths, layer_ids, takes
from .nodes import Kind, Node

if TYPE_CHECKING:
    from qgis.core import QgsMimeDataUtils

    from .desk import PortalDesk


class Dropping(QObject):
    """For the dock and for the Browser alike."""

    def __init__(self, desk: PortalDesk) -> None:
        super().__init__(desk)
        self._desk = desk

    def drop(self, target: Node, data: QMimeData) -> bool:
        """Do what a drop means; tell whether it means anything."""
        if not takes(target, data):
            return False
        dragged = [self._desk.model.node_at(path) for path in dragged_paths(data)]
        for node in dragged:
            if node is not None and node.kind is Kind.ITEM and node.portal is target.portal:
                self._item_onto(node, target)
        if not dragged:
            self._desk.maps.publish_to(target, layer_ids(data))
        return True

    def _item_onto(self, node: Node, target: Node) -> None:
        if target.kind is Kind.GROUP:
            self._desk.items.share_with_group(node, target)
        elif node.parent is not target:
            self._desk.items.move_to(node, target.title if target.kind is Kind.FOLDER else "")


class MapDropHandler(QgsCustomDropHandler):
    """Brings items that are dropped onto QGIS's window, its layers or its map into the project."""

    def __init__(self, desk: PortalDesk) -> None:
        super().__init__()
        self._desk = desk

    def customUriProviderKey(self) -> str:
        return DRAGGED

    def handleCustomUriDrop(self, uri: QgsMimeDataUtils.Uri) -> None:
        node = self._desk.model.node_at(uri.uri)
        if node is not None:
            self._desk.maps.load(node)

    def canHandleCustomUriCanvasDrop(self, uri: QgsMimeDataUtils.Uri, canvas: Any) -> bool:
        node = self._desk.model.node_at(uri.uri)
        return node is not None and self._desk.maps.can_load(node)

    def handleCustomUriCanvasDrop(self, uri: QgsMimeDataUtils.Uri, canvas: Any) -> bool:
        self.handleCustomUriDrop(uri)
        return True
