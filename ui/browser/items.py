"""The portals' tree as QGIS's Browser holds it: a thin shell for each node of the same model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsDataCollectionItem, QgsDataItem, QgsDataItemProvider
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QObject, QTimer

from ..portals import item_words
from ..portals.model import mime_uri
from ..portals.nodes import SCHEME, Kind, Node, State

if TYPE_CHECKING:
    from qgis.core import QgsMimeDataUtils
    from qgis.PyQt.QtCore import QModelIndex

    from ..portals.desk import PortalDesk

KEY = "weblayersharing"
_HOLDERS = frozenset({
    Kind.ROOT, Kind.PORTAL, Kind.CONTENT, Kind.FOLDER, Kind.GROUPS, Kind.GROUP, Kind.PUBLIC,
})  # fmt: skip


class BrowserShells(QObject):
    """Knows which shells show which node, one in each Browser, and lets them follow the model."""

    def __init__(self, desk: PortalDesk) -> None:
        super().__init__(desk)
        self.desk = desk
        self._shown: dict[int, list[NodeItem]] = {}
        self._due: set[int] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._refresh)
        model = desk.model
        for signal in (model.rowsInserted, model.rowsRemoved, model.rowsMoved):
            signal.connect(self._rows_changed)
        model.dataChanged.connect(self._data_changed)

    def shell(self, parent: QgsDataItem | None, node: Node) -> NodeItem:
        """Return a new shell of a node; it is its parent's then, or QGIS's."""
        made = NodeItem(parent, node, self)
        sip.transferto(made, parent)
        self._shown[node.number] = [*self._live(node), made]
        return made

    def node(self, item: QgsDataItem) -> Node | None:
        """Return the node of an item of the Browser, None for an item of somebody else."""
        return self.desk.model.numbered(item.number) if isinstance(item, NodeItem) else None

    def children(self, shell: NodeItem, node: Node) -> list[QgsDataItem]:
        """Return shells of what is known of a node; what is not is asked for, and follows."""
        if node.kind is Kind.ROOT:
            self.desk.reader.show_portals()
        if node.state is State.UNREAD and self._may_read(node):
            self.desk.reader.read(node)
        shown = [each for each in node.children if each.kind is not Kind.FOUND]
        if not shown and node.state is State.UNREAD:
            shown = [Node(Kind.MESSAGE, "closed", _tr("Refresh to sign in"), parent=node)]
        return [self.shell(shell, each) for each in shown]

    def close(self) -> None:
        """Follow no longer."""
        self._soon.stop()
        self._shown.clear()

    def _may_read(self, node: Node) -> bool:
        # QGIS opens what was open at its end by itself: nobody shall be asked for a password by that
        return node.kind is not Kind.PORTAL or self.desk.portals.is_quiet(node.key)

    def _rows_changed(self, parent: QModelIndex, *_: object) -> None:
        # rows come and go one by one, and a shell looks at all of them each time
        self._due.add(self.desk.model.node(parent).number)
        self._soon.start()

    def _refresh(self) -> None:
        due, self._due = self._due, set()
        for node in self.desk.model.where(lambda each: each.number in due):
            for child in node.children:
                self._tell(child)
            for shell in self._live(node):
                if shell.state() != Qgis.BrowserItemState.NotPopulated:
                    shell.refresh()

    def _data_changed(self, first: QModelIndex, *_: object) -> None:
        self._tell(self.desk.model.node(first))

    def _tell(self, node: Node) -> None:
        for shell in self._live(node):
            shell.tell(node)

    def _live(self, node: Node) -> list[NodeItem]:
        return [shell for shell in self._shown.get(node.number, ()) if not sip.isdeleted(shell)]


class NodeItem(QgsDataCollectionItem):
    """A node. Its children are made at once, since asking the portal is a task's."""

    def __init__(self, parent: QgsDataItem | None, node: Node, shells: BrowserShells) -> None:
        super().__init__(parent, node.title, node.path, KEY)
        self._shells = shells
        self.number = node.number
        holds = node.kind in _HOLDERS or node.state is not State.READ or bool(node.children)
        # without Fertile, a refresh of the parent would take its children away
        able = Qgis.BrowserItemCapability.Fast | Qgis.BrowserItemCapability.Fertile
        self.setCapabilitiesV2(Qgis.BrowserItemCapabilities(able))
        if not holds:
            self.setState(Qgis.BrowserItemState.Populated)
        self.tell(node)

    def tell(self, node: Node) -> None:
        """Show what the node tells."""
        if node.parent is not None:
            self.setName(node.title)
            self.setSortKey(node.row if node in node.parent.children else 0)
        self.setIconName(item_words.icon_path(node))
        self.setToolTip(item_words.tip(node))

    def createChildren(self) -> list[QgsDataItem]:
        node = self._node()
        return [] if node is None else self._shells.children(self, node)

    def equal(self, other: QgsDataItem) -> bool:
        return isinstance(other, NodeItem) and other.number == self.number

    def hasDragEnabled(self) -> bool:
        node = self._node()
        return node is not None and node.kind in (Kind.ITEM, Kind.LAYER)

    def mimeUris(self) -> list[QgsMimeDataUtils.Uri]:
        node = self._node()
        return [mime_uri(node)] if node is not None and self.hasDragEnabled() else []

    def _node(self) -> Node | None:
        return self._shells.desk.model.numbered(self.number)


class PortalsItemProvider(QgsDataItemProvider):
    """Puts the tree into the Browser."""

    def __init__(self, shells: BrowserShells) -> None:
        super().__init__()
        self._shells = shells

    def name(self) -> str:
        return KEY

    def dataProviderKey(self) -> str:
        return KEY

    def capabilities(self) -> Qgis.DataItemProviderCapabilities:
        return Qgis.DataItemProviderCapabilities(Qgis.DataItemProviderCapability.NetworkSources)

    def createDataItem(self, path: str, parentItem: QgsDataItem | None) -> QgsDataItem | None:
        if path or parentItem is not None:
            return None
        root = self._shells.desk.model.root
        item = self._shells.shell(None, root)
        item.setName(_tr("Portals (Web Layer Sharing)"))
        item.setPath(SCHEME)
        return item


def _tr(text: str) -> str:
    return QCoreApplication.translate("Portals", text)
