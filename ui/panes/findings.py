"""The page *Findings*: by severity and layer, each with its words, its repair and its help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QAction, QDesktopServices, QIcon, QKeySequence
from qgis.PyQt.QtWidgets import QHeaderView, QTreeWidgetItem, QWidget

from ...qgis_bridge.messages.findings import finding_text
from ...sharing.findings import Finding, Severity
from ..finding_places import help_url
from ..form_loading import load_form
from ..wrapped_text import WrappedText

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FINDING = Qt.ItemDataRole.UserRole
TEXT, CODE = range(2)
ICONS = {
    Severity.ERROR: "/mIconCritical.svg",
    Severity.WARNING: "/mIconWarning.svg",
    Severity.MESSAGE: "/mIconInfo.svg",
}
FIX_ICON = "/mActionToggleEditing.svg"


def theme_icon(name: str) -> QIcon:
    """Return an icon of QGIS's own, which goes with light and dark themes."""
    return QgsApplication.getThemeIcon(name)


class FindingsPane(QWidget):
    """``mend_wanted`` and ``place_wanted`` carry the findings to mend and the one to jump to."""

    mend_wanted = pyqtSignal(list)
    place_wanted = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form("findings_pane", self)
        self._findings: tuple[Finding, ...] = ()
        self._busy = False
        header = self.findingTree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(CODE, QHeaderView.ResizeMode.ResizeToContents)
        self._rows_wrap = WrappedText(self.findingTree)
        for words, severity in (
            (self.tr("All"), None),
            (self.tr("Errors"), Severity.ERROR),
            (self.tr("Warnings"), Severity.WARNING),
            (self.tr("Messages"), Severity.MESSAGE),
        ):
            self.severityBox.addItem(words, severity)
        self._connect()
        self._enable()

    def _connect(self) -> None:
        self.findingTree.itemSelectionChanged.connect(self._enable)
        self.findingTree.itemActivated.connect(self._activated)
        self.findingFilter.textChanged.connect(self._fill)
        self.severityBox.currentIndexChanged.connect(self._fill)
        self.mendButton.clicked.connect(lambda: self.mend_wanted.emit(self.mendable()))
        self.helpButton.clicked.connect(self._help)
        self.copyButton.clicked.connect(self._copy)
        copy = QAction(self.findingTree)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self._copy)
        self.findingTree.addAction(copy)

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Replace what is shown."""
        self._findings = tuple(findings)
        self._fill()

    def of_layer(self, layer_id: str) -> list[Finding]:
        """Return what was found about a layer, shown or filtered out."""
        return [finding for finding in self._findings if finding.layer_id == layer_id]

    def set_busy(self, *, busy: bool) -> None:
        """Mend nothing while something runs."""
        self._busy = busy
        self._enable()

    def shown(self) -> list[Finding]:
        """Return the findings in the order in which they are listed."""
        return [item.data(TEXT, FINDING) for item in self._rows()]

    def mendable(self) -> list[Finding]:
        """Return the selected findings that have an automatic repair."""
        return [finding for finding in self._selected() if finding.fix]

    def select(self, code: str) -> None:
        """Select the findings of a code, and no others."""
        self.findingTree.clearSelection()
        for item in self._rows():
            item.setSelected(item.data(TEXT, FINDING).code == code)

    def _fill(self) -> None:
        self.findingTree.clear()
        wanted, words = self.severityBox.currentData(), self.findingFilter.text().strip().casefold()
        titles = {
            Severity.ERROR: self.tr("Errors, which have to be mended"),
            Severity.WARNING: self.tr("Warnings"),
            Severity.MESSAGE: self.tr("Messages"),
        }
        for severity, title in titles.items():
            kept = [
                each
                for each in self._findings
                if each.severity is severity and wanted in (None, severity) and _speaks_of(each, words)
            ]
            if kept:
                self._add_severity(f"{title} ({len(kept)})", severity, kept)
        self.findingTree.expandAll()
        self._enable()

    def _add_severity(self, title: str, severity: Severity, findings: list[Finding]) -> None:
        top = QTreeWidgetItem(self.findingTree, [title])
        top.setIcon(TEXT, theme_icon(ICONS[severity]))
        top.setFirstColumnSpanned(True)
        layers: dict[str, QTreeWidgetItem] = {"": top}
        for finding in findings:
            if finding.layer not in layers:
                layers[finding.layer] = QTreeWidgetItem(top, [finding.layer])
            self._add(layers[finding.layer], finding)

    def _add(self, above: QTreeWidgetItem, finding: Finding) -> None:
        text = finding_text(finding)
        item = QTreeWidgetItem(above, [text, finding.code])
        item.setTextAlignment(CODE, Qt.AlignmentFlag.AlignTop)
        item.setToolTip(TEXT, text)
        item.setData(TEXT, FINDING, finding)
        if finding.fix:
            item.setIcon(CODE, theme_icon(FIX_ICON))
            item.setToolTip(CODE, self.tr("Can be mended here"))

    def _enable(self) -> None:
        selected = self._selected()
        self.mendButton.setEnabled(not self._busy and bool(self.mendable()))
        self.helpButton.setEnabled(len(selected) == 1)
        self.copyButton.setEnabled(bool(self._findings))

    def _activated(self, item: QTreeWidgetItem) -> None:
        finding = item.data(TEXT, FINDING)
        if finding is not None:
            self.place_wanted.emit(finding)

    def _help(self) -> None:
        for finding in self._selected()[:1]:
            QDesktopServices.openUrl(QUrl(help_url(finding.code)))

    def _copy(self) -> None:
        lines = (
            "\t".join((each.code, each.layer, finding_text(each)))
            for each in self._selected() or self.shown()
        )
        QgsApplication.clipboard().setText("\n".join(lines))

    def _selected(self) -> list[Finding]:
        found = (item.data(TEXT, FINDING) for item in self.findingTree.selectedItems())
        return [finding for finding in found if finding is not None]

    def _rows(self) -> Iterator[QTreeWidgetItem]:
        yield from (item for item in _below(self.findingTree.invisibleRootItem()) if item.data(TEXT, FINDING))


def _below(item: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    for row in range(item.childCount()):
        yield item.child(row)
        yield from _below(item.child(row))


def _speaks_of(finding: Finding, words: str) -> bool:
    return not words or words in f"{finding.code} {finding.layer} {finding_text(finding)}".casefold()
