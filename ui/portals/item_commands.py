"""What can be done with an item: share, move, rename, protect, delete, look at, download."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QObject, Qt
from qgis.PyQt.QtWidgets import QFileDialog

from ...qgis_bridge.messages.errors import not_shared_texts
from ...qgis_bridge.thumbnail import HEIGHT, WIDTH, scaled
from ...sharing.draft.settings import SharingSettings
from ...tasks import portal_changes as changes
from ...tasks.portal_content import start_details, start_groups
from . import asking
from .item_dialogs import ItemDialog, ShareDialog
from .nodes import Kind, Node

if TYPE_CHECKING:
    from ...tasks.portal_content import Folder, Item, ItemDetails
    from .desk import PortalDesk


class ItemCommands(QObject):
    """Each takes the item's node; what comes of it is shown in the tree and told in the message bar."""

    def __init__(self, desk: PortalDesk) -> None:
        super().__init__(desk)
        self._desk = desk

    def copy_id(self, node: Node) -> None:
        """Put the id of an item or a group on the clipboard."""
        QgsApplication.clipboard().setText(node.key)

    def copy_url(self, node: Node) -> None:
        """Put the address of a service, a layer or a page on the clipboard."""
        value = node.value
        own = value.url if node.kind in (Kind.ITEM, Kind.LAYER) else ""
        QgsApplication.clipboard().setText(own or self._desk.page_url(node))

    def details(self, node: Node) -> None:
        """Show all that is known of an item."""

        def show(details: ItemDetails) -> None:
            asking.show(ItemDialog(details, self._desk.page_url(node), self._desk.window))

        self._desk.start(node, lambda session: start_details(session, node.value), show)

    def share(self, node: Node) -> None:
        """Ask with whom to share an item, and do so."""
        front = node.portal.value

        def show(shared: dict[str, str]) -> None:
            groups = dict(front.groups) if front is not None else {}
            dialog = ShareDialog(node.value, shared, groups, self._desk.window)
            dialog.wanted.connect(lambda wanted: self.share_as(node, wanted, only=True))
            asking.show(dialog)

        self._desk.start(node, lambda session: start_groups(session, node.value), show)

    def share_with_group(self, node: Node, group: Node) -> None:
        """Share an item with one more group; its level stays."""
        level = node.value.access
        public = level == "public"
        wanted = SharingSettings(organization=public or level == "org", everyone=public, groups=(group.key,))
        self.share_as(node, wanted, only=False)

    def share_as(self, node: Node, wanted: SharingSettings, *, only: bool) -> None:
        """Share an item; ``only`` takes it out of all other groups."""

        def done(outcome: tuple[Item, tuple[str, ...]]) -> None:
            item, refused = outcome
            self._show(item)
            for group in self._desk.model.where(lambda each: each.kind is Kind.GROUP and bool(each.children)):
                if group.portal is node.portal:
                    self._desk.reader.refresh(group)
            for text in not_shared_texts(item.title, refused):
                self._desk.news.warn(text)

        self._desk.start(
            node, lambda session: changes.start_share(session, node.value, wanted, only=only), done
        )

    def move(self, node: Node) -> None:
        """Ask for a folder and move an item there."""
        front = node.portal.value
        root = _tr("My content")
        titles = [each.title for each in front.folders] if front is not None else []
        here = (
            next((each.title for each in front.folders if each.id == node.value.folder), root)
            if front
            else root
        )
        words = _tr("Move {title} to the folder").format(title=node.title)
        asking.ask_choice(
            self._desk.window,
            "WebLayerSharingMove",
            words,
            [root, *titles],
            here,
            lambda title: self.move_to(node, "" if title == root else title),
        )

    def move_to(self, node: Node, folder: str) -> None:
        """Move an item to the folder of this title, empty for the root."""

        def done(moved: Folder) -> None:
            for each in self._shown(node.key):
                if each.parent is not None and each.parent.kind in (Kind.CONTENT, Kind.FOLDER):
                    self._desk.model.take(each)
            for place in self._desk.model.where(lambda each: each.kind in (Kind.CONTENT, Kind.FOLDER)):
                own = place.key if place.kind is Kind.FOLDER else ""
                if own == moved.id and place.portal is node.portal and place.children:
                    self._desk.reader.refresh(place)

        self._desk.start(node, lambda session: changes.start_move(session, node.value, folder), done)

    def rename(self, node: Node) -> None:
        """Ask for another title and give it to an item."""
        words = _tr("Title of the item; the service keeps its name")
        name = "WebLayerSharingRename"
        asking.ask_text(self._desk.window, name, words, node.title, lambda text: self.rename_to(node, text))

    def rename_to(self, node: Node, title: str) -> None:
        """Give an item another title."""
        self._desk.start(node, lambda session: changes.start_rename(session, node.value, title), self._show)

    def protect(self, node: Node) -> None:
        """Protect an item from deletion, or take the protection away."""
        on = not node.value.protected
        self._desk.start(node, lambda session: changes.start_protect(session, node.value, on=on), self._show)

    def set_thumbnail(self, node: Node) -> None:
        """Make the map as it is shown an item's picture."""
        picture = scaled(_png(self._desk.iface.mapCanvas()), WIDTH, HEIGHT)
        words = _tr("The map is now the picture of {title}.").format(title=node.title)

        def done(item: Item) -> None:
            self._show(item)
            self._desk.news.tell(words)

        self._desk.start(node, lambda session: changes.start_thumbnail(session, node.value, picture), done)

    def delete(self, node: Node) -> None:
        """Look what depends on an item, ask, and delete it."""
        self._desk.start(
            node, lambda session: start_details(session, node.value), lambda told: self._ask(node, told)
        )

    def delete_now(self, node: Node) -> None:
        """Delete an item."""

        def done(item: Item) -> None:
            for each in self._shown(item.id):
                self._desk.model.take(each)
            self._desk.news.tell(_tr("{title} was deleted from the portal.").format(title=item.title))

        self._desk.start(node, lambda session: changes.start_delete(session, node.value), done)

    def download(self, node: Node) -> None:
        """Ask where to, and download an item's file."""
        dialog = QFileDialog(self._desk.window, _tr("Download {title}").format(title=node.title))
        dialog.setObjectName("WebLayerSharingDownload")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(node.value.name or node.title)
        dialog.fileSelected.connect(lambda path: self.download_to(node, Path(path)))
        dialog.open()

    def download_to(self, node: Node, path: Path) -> None:
        """Download an item's file."""
        words = _tr("Downloaded to {path}")
        self._desk.start(
            node,
            lambda session: changes.start_download(session, node.value, path),
            lambda where: self._desk.news.tell(words.format(path=where)),
        )

    def _ask(self, node: Node, details: ItemDetails) -> None:
        item, window = details.item, self._desk.window
        if item.protected:
            words = _tr("{title} is protected from deletion. Take the protection away first.")
            asking.tell(window, "WebLayerSharingProtected", words.format(title=item.title))
            return
        question = _tr("Delete {title} ({type}) from the portal?").format(title=item.title, type=item.type)
        asking.ask_leave(
            window,
            "WebLayerSharingDelete",
            (question, _consequences(details)),
            _tr("Delete"),
            lambda: self.delete_now(node),
        )

    def _show(self, item: Item) -> None:
        for node in self._shown(item.id):
            self._desk.model.update(node, item.title, item)

    def _shown(self, item_id: str) -> list[Node]:
        return self._desk.model.where(lambda each: each.kind is Kind.ITEM and each.key == item_id)


def _consequences(details: ItemDetails) -> str:
    lines = []
    if details.item.url:
        lines.append(_tr("The service and its data go with it."))
    if details.dependents:
        names = ", ".join(f"{each.title} ({each.type})" for each in details.dependents)
        lines.append(_tr("These need it and will not work without it: {names}").format(names=names))
    if details.groups:
        lines.append(_tr("It is shared with: {groups}").format(groups=", ".join(details.groups.values())))
    lines.append(_tr("This cannot be undone."))
    return "\n".join(lines)


def _png(widget: Any) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")
    buffer.close()
    return bytes(held)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Portals", text)
