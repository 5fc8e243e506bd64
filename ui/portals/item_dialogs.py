"""Windows about one item: all that is known of it, and with whom it is shared."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QPixmap
from qgis.PyQt.QtWidgets import QDialog, QListWidgetItem, QWidget

from ...sharing.draft.settings import SharingSettings
from ..form_loading import load_form
from .item_words import level_words, moment

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...tasks.portal_content import Item, ItemDetails

_LEVELS = ("private", "org", "public")


class ItemDialog(QDialog):
    """Shows an item's picture, words, groups and what depends on it."""

    def __init__(self, details: ItemDetails, page_url: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form("portal_item_dialog", self)
        self.setWindowTitle(details.item.title)
        self.buttonBox.rejected.connect(self.reject)
        picture = QPixmap()
        if details.thumbnail and picture.loadFromData(details.thumbnail):
            mode = Qt.TransformationMode.SmoothTransformation
            self.pictureLabel.setPixmap(picture.scaledToWidth(300, mode))
        self.pictureLabel.setVisible(not picture.isNull())
        self.detailsText.setHtml(self._page(details, page_url))

    def _page(self, details: ItemDetails, page_url: str) -> str:
        item = details.item
        rows = [
            (self.tr("Type"), item.type),
            (self.tr("Owner"), item.owner),
            (self.tr("Folder"), details.folder),
            (self.tr("Shared with"), level_words(item)),
            (self.tr("Groups"), ", ".join(details.groups.values())),
            (self.tr("Tags"), ", ".join(item.tags)),
            (self.tr("Credits"), item.credits),
            (self.tr("Made"), moment(item.created)),
            (self.tr("Changed"), moment(item.modified)),
            (self.tr("Deletion"), self.tr("protected") if item.protected else ""),
            (self.tr("Needed by"), ", ".join(f"{each.title} ({each.type})" for each in details.dependents)),
            (self.tr("Item id"), item.id),
        ]
        told = "".join(
            f"<tr><td><b>{escape(name)}</b>&nbsp;&nbsp;</td><td>{escape(value)}</td></tr>"
            for name, value in rows
            if value
        )
        links = "".join(
            f'<p><a href="{escape(url)}">{escape(url)}</a></p>' for url in (page_url, item.url) if url
        )
        return f"<h3>{escape(item.title)}</h3><p>{escape(item.snippet)}</p><table>{told}</table>{links}"


class ShareDialog(QDialog):
    """``wanted`` carries the sharing that is asked for, the groups as ids; those not checked are left."""

    wanted = pyqtSignal(object)

    def __init__(
        self, item: Item, shared: Mapping[str, str], groups: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        """``shared`` and ``groups`` map ids to titles: where the item is, and where the user is."""
        super().__init__(parent)
        load_form("portal_share_dialog", self)
        self.setWindowTitle(self.tr("Share {title}").format(title=item.title))
        self.levelBox.addItems([self.tr("Only me"), self.tr("My organization"), self.tr("Everyone")])
        self.levelBox.setCurrentIndex(_LEVELS.index(item.access) if item.access in _LEVELS else 0)
        for key, title in {**groups, **shared}.items():
            row = QListWidgetItem(title, self.groupsList)
            row.setData(Qt.ItemDataRole.UserRole, key)
            row.setCheckState(Qt.CheckState.Checked if key in shared else Qt.CheckState.Unchecked)
        self.buttonBox.accepted.connect(self._accept)
        self.buttonBox.rejected.connect(self.reject)

    def sharing(self) -> SharingSettings:
        """Return what is asked for."""
        rows = [self.groupsList.item(row) for row in range(self.groupsList.count())]
        checked = [row for row in rows if row.checkState() == Qt.CheckState.Checked]
        level = _LEVELS[self.levelBox.currentIndex()]
        return SharingSettings(
            organization=level != "private",
            everyone=level == "public",
            groups=tuple(str(row.data(Qt.ItemDataRole.UserRole)) for row in checked),
        )

    def _accept(self) -> None:
        self.wanted.emit(self.sharing())
        self.accept()
