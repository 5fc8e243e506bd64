"""Rows of trees that are as high as their text needs: Qt wraps, but does not make room for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QRect, QSize, Qt
from qgis.PyQt.QtWidgets import QStyledItemDelegate

if TYPE_CHECKING:
    from qgis.PyQt.QtCore import QModelIndex
    from qgis.PyQt.QtWidgets import QStyleOptionViewItem, QTreeView

MARGIN = 6
ENDLESS = 100_000


class WrappedText(QStyledItemDelegate):
    """Makes the rows of a tree high enough for their first column, and again when its width changes."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree
        tree.setItemDelegateForColumn(0, self)
        tree.header().sectionResized.connect(lambda *_: tree.scheduleDelayedItemsLayout())

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Return the size that the text takes in the width that the column leaves it."""
        plain = super().sizeHint(option, index)
        text = index.data(Qt.ItemDataRole.DisplayRole) or ""
        box = QRect(0, 0, max(self._width(index), 1), ENDLESS)
        wrapped = option.fontMetrics.boundingRect(box, int(Qt.TextFlag.TextWordWrap), text)
        return QSize(plain.width(), max(option.fontMetrics.height(), wrapped.height()) + MARGIN)

    def _width(self, index: QModelIndex) -> int:
        depth, above = 1, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        icon = self._tree.iconSize().width() if index.data(Qt.ItemDataRole.DecorationRole) else 0
        spanned = self._tree.isFirstColumnSpanned(index.row(), index.parent())
        width = self._tree.viewport().width() if spanned else self._tree.columnWidth(0)
        return int(width - depth * self._tree.indentation() - icon - 2 * MARGIN)
