"""What dock, Browser and locator share: the tree, what fills it, and what can be done with its nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QCoreApplication, QObject, QUrl
from qgis.PyQt.QtGui import QDesktopServices

from ...qgis_bridge.messages.errors import error_text
from ...sharing.errors import Cancelled, SharingError
from ..news import News
from .dropping import Dropping
from .folder_commands import FolderCommands
from .item_commands import ItemCommands
from .known_portals import KnownPortals
from .map_commands import MapCommands
from .model import PortalModel
from .nodes import Kind, Node
from .reading import PortalReader

if TYPE_CHECKING:
    from collections.abc import Callable

    from qgis.gui import QgisInterface

    from ...tasks.portal_session import PortalSession
    from ...tasks.work import Watch
    from ..publish_dock import PublishDock


class PortalDesk(QObject):
    """One for as long as the plugin is enabled. Nothing is asked of any portal before somebody looks."""

    def __init__(self, iface: QgisInterface, publish_dock: PublishDock) -> None:
        super().__init__()
        self.iface = iface
        self.publish_dock = publish_dock
        self.portals = KnownPortals(publish_dock.local)
        self.model = PortalModel()
        self.reader = PortalReader(self.model, self.portals, self)
        self.news = News(iface, QCoreApplication.translate("Portals", "Portals"))
        self.items = ItemCommands(self)
        self.folders = FolderCommands(self)
        self.maps = MapCommands(self)
        self.dropping = Dropping(self)
        self.model.dropped.connect(self.dropping.drop)
        self.reader.failed.connect(self.complain)

    @property
    def window(self) -> Any:
        """QGIS's window, for what is shown above it."""
        return self.iface.mainWindow()

    def close(self) -> None:
        """Stop all that is under way, before the plugin is unloaded."""
        self.reader.close()
        self.portals.close()

    def start(self, node: Node, make: Callable[[PortalSession], Watch], done: Callable[[Any], None]) -> None:
        """Start a task with the portal of a node; what goes wrong is told in the message bar."""
        self.reader.calls.start(lambda: make(self.reader.session(node)), done, self.complain)

    def complain(self, error: SharingError) -> None:
        """Tell what went wrong. Who stopped something knows it."""
        if not isinstance(error, Cancelled):
            self.news.warn(error_text(error))

    def page_url(self, node: Node) -> str:
        """Return the address of the page that a portal has for a node, empty where it is not known yet."""
        front = node.portal.value
        root = front.url if front is not None else self._known_url(node)
        pages = {Kind.ITEM: "item.html?id=", Kind.GROUP: "group.html?id=", Kind.PORTAL: ""}
        if not root or node.kind not in pages:
            return ""
        return f"{root}/home/{pages[node.kind]}{node.key if node.kind is not Kind.PORTAL else ''}"

    def browse(self, node: Node) -> None:
        """Open that page in the web browser."""
        url = self.page_url(node)
        if url:
            QDesktopServices.openUrl(QUrl(url))

    def _known_url(self, node: Node) -> str:
        try:
            return self.reader.session(node).url
        except SharingError:
            return ""
