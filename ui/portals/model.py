"""The portals' tree as Qt's views want it. It only holds: what fills it is :class:`.reading.PortalReader`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsMimeDataUtils
from qgis.PyQt.QtCore import QAbstractItemModel, QMimeData, QModelIndex, Qt, pyqtSignal

from . import item_words
from .nodes import SCHEME, Kind, Node, State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

DRAGGED = "weblayersharing"
"""Whose a dragged item is, for QGIS: our drop handler knows what to do with it."""
URI_LIST = "application/x-vnd.qgis.qgis.uri"
_DRAGS = frozenset({Kind.ITEM, Kind.LAYER})
_TAKES = frozenset({Kind.CONTENT, Kind.FOLDER, Kind.GROUP})


class PortalModel(QAbstractItemModel):
    """Rows of nodes. ``wanted`` asks for a node's children, ``dropped`` tells what fell onto one."""

    wanted = pyqtSignal(object)
    dropped = pyqtSignal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.root = Node(Kind.ROOT)
        self._nodes = {self.root.number: self.root}

    def node(self, index: QModelIndex) -> Node:
        """Return the node of an index, the root of one that is not valid."""
        return self._nodes.get(index.internalId(), self.root) if index.isValid() else self.root

    def index_of(self, node: Node) -> QModelIndex:
        """Return the index of a node."""
        return QModelIndex() if node.parent is None else self.createIndex(node.row, 0, node.number)

    def holds(self, node: Node) -> bool:
        """Tell whether a node is in the tree still."""
        return self._nodes.get(node.number) is node

    def numbered(self, number: int) -> Node | None:
        """Return the node of a number, None where there is none (any more)."""
        return self._nodes.get(number)

    def node_at(self, path: str) -> Node | None:
        """Return the node with an address, None where there is none (any more)."""
        return next((node for node in self._nodes.values() if node.path == path), None)

    def where(self, fits: Callable[[Node], bool]) -> list[Node]:
        """Return the nodes that fit."""
        return [node for node in self._nodes.values() if fits(node)]

    def put(self, node: Node, fresh: Sequence[Node]) -> None:
        """Let these be a node's children: those that stay keep what is known of them."""
        for child in [each for each in node.children if not any(each.same(other) for other in fresh)]:
            self.take(child)
        run: list[Node] = []
        for row, child in enumerate(fresh):
            known = next((each for each in node.children if each.same(child)), None)
            if known is None:
                run.append(child)
                continue
            self.insert(node, row - len(run), run)
            run = []
            self._move(known, row)
            self.update(known, child.title, child.value)
        self.insert(node, len(fresh) - len(run), run)

    def insert(self, node: Node, row: int, fresh: Sequence[Node]) -> None:
        """Insert children before a row."""
        if not fresh:
            return
        self.beginInsertRows(self.index_of(node), row, row + len(fresh) - 1)
        for offset, child in enumerate(fresh):
            child.parent = node
            node.children.insert(row + offset, child)
            self._know(child)
        self.endInsertRows()

    def append(self, node: Node, fresh: Sequence[Node]) -> None:
        """Add children that are not there yet at the end."""
        known = node.children
        self.insert(node, len(known), [each for each in fresh if not any(each.same(one) for one in known)])

    def take(self, node: Node) -> None:
        """Take a node away, with all below it."""
        parent = node.parent
        if parent is None or not self.holds(node):
            return
        self.beginRemoveRows(self.index_of(parent), node.row, node.row)
        parent.children.remove(node)
        self._forget(node)
        self.endRemoveRows()

    def update(self, node: Node, title: str, value: Any) -> None:
        """Change what a node tells."""
        node.title, node.value = title, value
        index = self.index_of(node)
        self.dataChanged.emit(index, index)

    def _move(self, node: Node, row: int) -> None:
        old = node.row
        if old == row or node.parent is None:
            return
        place, target = self.index_of(node.parent), row + 1 if row > old else row
        self.beginMoveRows(place, old, old, place, target)
        node.parent.children.remove(node)
        node.parent.children.insert(row, node)
        self.endMoveRows()

    def _know(self, node: Node) -> None:
        self._nodes[node.number] = node
        for child in node.children:
            child.parent = node
            self._know(child)

    def _forget(self, node: Node) -> None:
        self._nodes.pop(node.number, None)
        for child in node.children:
            self._forget(child)

    def index(self, row: int, column: int, parent: QModelIndex = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's own default
        children = self.node(parent).children
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row].number)

    def parent(self, index: QModelIndex) -> QModelIndex:
        node = self.node(index)
        return QModelIndex() if node.parent is None else self.index_of(node.parent)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return len(self.node(parent).children)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 1

    def hasChildren(self, parent: QModelIndex = QModelIndex()) -> bool:  # noqa: B008 - Qt's own default
        node = self.node(parent)
        return bool(node.children) or node.state in (State.UNREAD, State.READING)

    def canFetchMore(self, parent: QModelIndex) -> bool:
        return self.node(parent).state is State.UNREAD

    def fetchMore(self, parent: QModelIndex) -> None:
        self.wanted.emit(self.node(parent))

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        node = self.node(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return node.title
        if role == Qt.ItemDataRole.DecorationRole:
            return item_words.icon(node)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return item_words.tip(node)
        return None

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        node = self.node(index)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if node.kind in _DRAGS:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        if node.kind in _TAKES:
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        return flags

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [URI_LIST]

    def mimeData(self, indexes: Iterable[QModelIndex]) -> QMimeData:
        return mime_data([self.node(index) for index in indexes])

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: QModelIndex
    ) -> bool:
        return takes(self.node(parent), data)

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: QModelIndex
    ) -> bool:
        node = self.node(parent)
        if not takes(node, data):
            return False
        self.dropped.emit(node, data)
        # False lets nobody remove what was dragged: it is moved, if at all, once the portal has moved it
        return False


def mime_uri(node: Node) -> QgsMimeDataUtils.Uri:
    """Return a dragged node for QGIS, which hands it to our drop handler."""
    uri = QgsMimeDataUtils.Uri()
    uri.layerType = "custom"
    uri.providerKey = DRAGGED
    uri.name = node.title
    uri.uri = node.path
    return uri


def mime_data(nodes: Sequence[Node]) -> QMimeData:
    """Return dragged nodes, for QGIS's map and for our own tree."""
    return QgsMimeDataUtils.encodeUriList([mime_uri(node) for node in nodes if node.kind in _DRAGS])


def takes(node: Node, data: QMimeData) -> bool:
    """Tell whether something can be dropped onto a node: layers of the map, or items."""
    if node.kind not in _TAKES:
        return False
    if dragged_paths(data):
        return True
    return node.kind is not Kind.GROUP and bool(layer_ids(data))


def dragged_paths(data: QMimeData) -> list[str]:
    """Return the addresses of dragged nodes, of QGIS's Browser too."""
    uris = QgsMimeDataUtils.decodeUriList(data) if QgsMimeDataUtils.isUriList(data) else []
    return [uri.uri for uri in uris if uri.providerKey == DRAGGED and uri.uri.startswith(SCHEME)]


def layer_ids(data: QMimeData) -> list[str]:
    """Return the ids of the project's layers that are dragged out of the layer tree."""
    uris = QgsMimeDataUtils.decodeUriList(data) if QgsMimeDataUtils.isUriList(data) else []
    return [uri.layerId for uri in uris if uri.layerId]
