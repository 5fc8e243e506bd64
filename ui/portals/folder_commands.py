"""What can be done with portals and folders of the tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QCoreApplication, QObject

from ...qgis_bridge.settings import set_active_connection
from ...tasks import portal_changes as changes
from ..connection_dialog import ConnectionDialog
from . import asking
from .nodes import Kind, Node

if TYPE_CHECKING:
    from ...tasks.portal_content import Folder
    from .desk import PortalDesk


class FolderCommands(QObject):
    """Each takes the node of a portal or of a folder."""

    def __init__(self, desk: PortalDesk) -> None:
        super().__init__(desk)
        self._desk = desk

    def refresh(self, node: Node) -> None:
        """Ask the portal for a node's content anew."""
        self._desk.reader.refresh(node)

    def add_portal(self, _node: Node | None = None) -> None:
        """Ask for another portal; it is in the tree then."""
        dialog = ConnectionDialog(self._desk.window)
        dialog.accepted.connect(self._desk.reader.show_portals)
        dialog.open()

    def make_active(self, node: Node) -> None:
        """Use a portal where none is named: in algorithms, scripts and the locator."""
        set_active_connection(node.key)
        words = _tr("{portal} is now the active portal.")
        self._desk.news.tell(words.format(portal=node.key or node.title))

    def make(self, node: Node) -> None:
        """Ask for a title and make a folder."""
        words = _tr("Title of the new folder")
        asking.ask_text(
            self._desk.window, "WebLayerSharingNewFolder", words, "", lambda title: self.make_now(node, title)
        )

    def make_now(self, node: Node, title: str) -> None:
        """Make a folder of this title."""
        self._desk.start(
            node, lambda session: changes.start_make_folder(session, title), lambda _: self._reread(node)
        )

    def rename(self, node: Node) -> None:
        """Ask for another title and give it to a folder."""
        words = _tr("Title of the folder")
        asking.ask_text(
            self._desk.window,
            "WebLayerSharingRename",
            words,
            node.title,
            lambda title: self.rename_to(node, title),
        )

    def rename_to(self, node: Node, title: str) -> None:
        """Give a folder another title."""
        self._desk.start(
            node,
            lambda session: changes.start_rename_folder(session, node.title, title),
            lambda _: self._reread(node),
        )

    def delete(self, node: Node) -> None:
        """Ask, and delete a folder with all that is in it."""
        question = _tr("Delete the folder {title} from the portal?").format(title=node.title)
        told = _tr("All items in it go with it, services and their data too. This cannot be undone.")
        asking.ask_leave(
            self._desk.window,
            "WebLayerSharingDelete",
            (question, told),
            _tr("Delete"),
            lambda: self.delete_now(node),
        )

    def delete_now(self, node: Node) -> None:
        """Delete a folder with all that is in it; a protected item keeps it."""

        def done(folder: Folder) -> None:
            self._reread(node)
            words = _tr("The folder {title} was deleted from the portal.")
            self._desk.news.tell(words.format(title=folder.title))

        self._desk.start(node, lambda session: changes.start_delete_folder(session, node.title), done)

    def _reread(self, node: Node) -> None:
        portal = node.portal
        content = next((each for each in portal.children if each.kind is Kind.CONTENT), None)
        self._desk.reader.refresh(content if content is not None else portal)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Portals", text)
