"""Fills the portals' tree: asks portals in the background for what somebody opens, page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ...qgis_bridge.messages.errors import error_text
from ...qgis_bridge.portal_layers import Opening, opening
from ...sharing.errors import Cancelled, SharingError
from ...tasks.portal_content import Place, PlaceKind, start_front, start_layers, start_page
from .calls import Calls
from .nodes import Kind, Node, State

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...tasks.portal_content import Item, ItemPage, PortalFront, ServiceLayer
    from ...tasks.portal_session import PortalSession
    from ...tasks.work import Watch
    from .known_portals import KnownPortals
    from .model import PortalModel

PAGE = 100
_PLACES = {
    Kind.CONTENT: PlaceKind.FOLDER,
    Kind.FOLDER: PlaceKind.FOLDER,
    Kind.GROUP: PlaceKind.GROUP,
    Kind.PUBLIC: PlaceKind.PUBLIC,
    Kind.FOUND: PlaceKind.SEARCH,
}


class PortalReader(QObject):
    """``failed`` tells what went wrong, beside the row that tells it too."""

    failed = pyqtSignal(object)

    def __init__(self, model: PortalModel, portals: KnownPortals, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._portals = portals
        self.calls = Calls(self)
        model.wanted.connect(self.read)
        self.show_portals()

    def show_portals(self) -> None:
        """List the portals of the settings anew; what is known of those that stay, and was found, stays."""
        known = {node.key: node.value for node in self._model.root.children if node.kind is Kind.PORTAL}
        fresh, names = [], self._portals.names()
        for name in names:
            front = known.get(name)
            title = _portal_title(name, front.user if front else "")
            fresh.append(Node(Kind.PORTAL, name, title, front, state=State.UNREAD))
        found = [node for node in self._model.root.children if node.kind is Kind.FOUND]
        self._model.put(self._model.root, [*(each for each in found if each.value.key in names), *fresh])

    def read(self, node: Node) -> None:
        """Ask for a node's children, unless they are known or on their way."""
        if node.state in (State.UNREAD, State.FAILED):
            self._read(node)

    def refresh(self, node: Node) -> None:
        """Ask for a node's children anew. A portal is asked with what the settings say now."""
        if node.state is State.READING:
            return
        if node.kind is Kind.PORTAL:
            self._portals.forget(node.key)
        if node.kind is Kind.CONTENT and node.parent is not None:
            self._read(node.parent)
        self._read(node)

    def read_more(self, more: Node) -> None:
        """Put the next page in the place of the row that stands for it."""
        node = more.parent
        if node is not None and node.following and node.state is State.READ:
            more.title = _tr("Reading…")
            self._model.update(more, more.title, None)
            self._page(node, node.following)

    def search(self, text: str, portal: Node) -> Node:
        """Look for items of a portal; return the node that will hold them. Empty ends the search."""
        self.end_search()
        words = _tr("Found in {portal}: {text}").format(portal=portal.title, text=text)
        found = Node(Kind.FOUND, text, words, portal, state=State.UNREAD)
        self._model.insert(self._model.root, 0, [found])
        self.read(found)
        return found

    def end_search(self) -> None:
        """Take what was found away."""
        for node in [each for each in self._model.root.children if each.kind is Kind.FOUND]:
            self._model.take(node)

    def session(self, node: Node) -> PortalSession:
        """Return the session of the portal that a node is of. Raises ``SharingError``."""
        return self._portals.session(node.portal.key)

    def close(self) -> None:
        """Stop asking."""
        self.calls.close()

    def _read(self, node: Node) -> None:
        if not node.children:
            self._model.append(node, [Node(Kind.MESSAGE, "reading", _tr("Reading…"))])
        if node.kind is Kind.PORTAL:
            self._ask(node, lambda: start_front(self.session(node)), self._show_front)
        elif node.kind is Kind.ITEM:
            url = node.value.url
            self._ask(node, lambda: start_layers(self.session(node), url), self._show_layers)
        elif node.holds_items:
            self._page(node, 1)

    def _page(self, node: Node, first: int) -> None:
        key = node.value.id if node.kind is Kind.FOLDER else node.key
        place = Place(_PLACES[node.kind], key)
        show = self._show_first if first == 1 else self._show_next
        self._ask(node, lambda: start_page(self.session(node), place, first, PAGE), show)

    def _ask(self, node: Node, make: Callable[[], Watch], show: Callable[[Node, Any], None]) -> None:
        node.state = State.READING

        def done(result: Any) -> None:
            if self._model.holds(node):
                node.state = State.READ
                show(node, result)

        self.calls.start(make, done, lambda error: self._fail(node, error))

    def _fail(self, node: Node, error: SharingError) -> None:
        if not self._model.holds(node):
            return
        node.state = State.FAILED
        if isinstance(error, Cancelled):
            words = _tr("Stopped. Refresh to read on.")
        else:
            words = error_text(error)
            self.failed.emit(error)
        kept = [each for each in node.children if each.kind not in (Kind.MESSAGE, Kind.MORE)]
        self._model.put(node, [*kept, Node(Kind.MESSAGE, "failed", words)])

    def _show_front(self, node: Node, front: PortalFront) -> None:
        self._model.update(node, _portal_title(node.key, front.user), front)
        if not front.user:
            self._model.put(node, [Node(Kind.PUBLIC, "", _tr("Public items"), state=State.UNREAD)])
            return
        content = Node(Kind.CONTENT, "", _tr("My content"), state=State.UNREAD)
        groups = Node(Kind.GROUPS, "", _tr("My groups"))
        self._model.put(node, [content, groups])
        content, groups = node.children
        folders = [Node(Kind.FOLDER, each.id, each.title, each, state=State.UNREAD) for each in front.folders]
        items = [each for each in content.children if each.kind is not Kind.FOLDER]
        self._model.put(content, [*folders, *items])
        titles = [Node(Kind.GROUP, key, title, state=State.UNREAD) for key, title in front.groups]
        self._model.put(groups, titles or [Node(Kind.MESSAGE, "none", _tr("You are in no group."))])

    def _show_layers(self, node: Node, layers: tuple[ServiceLayer, ...]) -> None:
        self._model.put(node, [Node(Kind.LAYER, str(each.id), each.name, each) for each in layers])

    def _show_first(self, node: Node, page: ItemPage) -> None:
        folders = [each for each in node.children if each.kind is Kind.FOLDER]
        items = [item_node(item) for item in page.items]
        rest = items or ([] if folders else [Node(Kind.MESSAGE, "none", _tr("Nothing is here."))])
        self._model.put(node, [*folders, *rest])
        self._add_more(node, page)

    def _show_next(self, node: Node, page: ItemPage) -> None:
        for more in [each for each in node.children if each.kind is Kind.MORE]:
            self._model.take(more)
        self._model.append(node, [item_node(item) for item in page.items])
        self._add_more(node, page)

    def _add_more(self, node: Node, page: ItemPage) -> None:
        node.following = page.following
        if page.following:
            shown = sum(each.kind is Kind.ITEM for each in node.children)
            words = _tr("Show more ({shown} of {total})").format(shown=shown, total=max(page.total, shown))
            self._model.append(node, [Node(Kind.MORE, str(page.following), words)])


def item_node(item: Item) -> Node:
    """Return a node for an item. One of a feature service can be opened: its layers are in it."""
    has_layers = opening(item.type) is Opening.FEATURES and bool(item.url)
    return Node(Kind.ITEM, item.id, item.title, item, state=State.UNREAD if has_layers else State.READ)


def _portal_title(name: str, user: str = "") -> str:
    title = name or _tr("Local portal (on this computer)")
    return _tr("{portal}, signed in as {user}").format(portal=title, user=user) if user else title


def _tr(text: str) -> str:
    return QCoreApplication.translate("Portals", text)
