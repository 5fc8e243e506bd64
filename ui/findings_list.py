"""What the analyzer found: errors first, each with its layer, its words, and a copy of it all on Ctrl+C."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QAction, QIcon, QKeySequence
from qgis.PyQt.QtWidgets import QTreeWidget, QTreeWidgetItem

from ..qgis_bridge.messages.findings import finding_text
from ..sharing.findings import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

FINDING = Qt.ItemDataRole.UserRole
ICONS = {
    Severity.ERROR: "/mIconCritical.svg",
    Severity.WARNING: "/mIconWarning.svg",
    Severity.MESSAGE: "/mIconInfo.svg",
}


def severity_icon(severity: Severity) -> QIcon:
    """Return QGIS's own icon for a severity."""
    return QgsApplication.getThemeIcon(ICONS[severity])


class FindingsList:
    """Shows findings in a tree widget with the columns code, layer and text."""

    def __init__(self, tree: QTreeWidget, chosen: Callable[[], None]) -> None:
        self._tree = tree
        tree.itemSelectionChanged.connect(chosen)
        copy = QAction(tree)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self._copy)
        tree.addAction(copy)

    def show(self, findings: Iterable[Finding]) -> None:
        """Replace what is shown."""
        self._tree.clear()
        for finding in findings:
            text = finding_text(finding)
            item = QTreeWidgetItem([finding.code, finding.layer, text])
            item.setIcon(0, severity_icon(finding.severity))
            item.setToolTip(2, text)
            item.setData(0, FINDING, finding)
            self._tree.addTopLevelItem(item)
        for column in (0, 1):
            self._tree.resizeColumnToContents(column)

    def mendable(self) -> list[Finding]:
        """Return the selected findings that have an automatic repair."""
        selected = (item.data(0, FINDING) for item in self._tree.selectedItems())
        return [finding for finding in selected if finding.fix]

    def _copy(self) -> None:
        items = self._tree.selectedItems() or [
            self._tree.topLevelItem(row) for row in range(self._tree.topLevelItemCount())
        ]
        lines = ["\t".join(item.text(column) for column in range(3)) for item in items]
        QgsApplication.clipboard().setText("\n".join(lines))
