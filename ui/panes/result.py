"""The page *Result*: what stands on the portal now, and what can be done with it."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ...qgis_bridge.draft_script import as_python, as_qgis_process
from ...qgis_bridge.messages.errors import not_shared_texts
from ...qgis_bridge.messages.report_page import report_page
from ...sharing.report import report_of
from ..form_loading import load_form

if TYPE_CHECKING:
    from ..publish_run import Outcome

BUTTONS = ("openButton", "addButton", "swapButton", "reportButton", "pythonButton", "processButton")


class ResultPane(QWidget):
    """``add_wanted`` and ``swap_wanted`` carry the outcome; the rest it does itself."""

    add_wanted = pyqtSignal(object)
    swap_wanted = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form("result_pane", self)
        self._outcome: Outcome | None = None
        self.openButton.clicked.connect(self._open)
        self.addButton.clicked.connect(lambda: self.add_wanted.emit(self._outcome))
        self.swapButton.clicked.connect(lambda: self.swap_wanted.emit(self._outcome))
        self.pythonButton.clicked.connect(lambda: QgsApplication.clipboard().setText(self.python()))
        self.processButton.clicked.connect(lambda: QgsApplication.clipboard().setText(self.process()))
        self.reportButton.clicked.connect(self._ask_report)
        self.show_outcome(None)

    def show_outcome(self, outcome: Outcome | None) -> None:
        """Show what a run made, or that there is nothing yet."""
        self._outcome = outcome
        for name in BUTTONS:
            getattr(self, name).setEnabled(outcome is not None)
        if outcome is None:
            self.resultText.setPlainText(self.tr("Nothing was published yet."))
            return
        self.swapButton.setEnabled(bool(outcome.service.layers))
        self.processButton.setEnabled(bool(outcome.order.algorithm))
        self.resultText.setHtml(self._page(outcome))

    def python(self) -> str:
        """Return a script that publishes the same again."""
        return as_python(self._outcome.order) if self._outcome else ""

    def process(self) -> str:
        """Return a line for a shell that publishes the same again."""
        return as_qgis_process(self._outcome.order, self._outcome.project_path) if self._outcome else ""

    def save_report(self, path: Path) -> None:
        """Write the report as a page."""
        if self._outcome is not None:
            told = report_of(self._outcome.portal_url, self._outcome.service)
            path.write_text(report_page(told), encoding="utf-8")

    def _page(self, outcome: Outcome) -> str:
        service = outcome.service
        links = report_of(outcome.portal_url, service).links
        words = {"service": self.tr("Service"), "item": self.tr("Item")}
        lines = [f"<h3>{escape(service.title)}</h3>"]
        left_out = not_shared_texts(service.title, service.not_shared_with)
        lines += [f"<p>{escape(text)}</p>" for text in left_out]
        lines += [
            f'<p>{words.get(what, what)}: <a href="{escape(url)}">{escape(url)}</a></p>'
            for what, url in links.items()
        ]
        counted = self.tr("{name}: {count} features")
        lines += [
            f'<p><a href="{escape(each.url)}">'
            f"{escape(counted.format(name=each.name, count=each.feature_count))}</a></p>"
            for each in service.layers
        ]
        return "".join(lines)

    def _open(self) -> None:
        if self._outcome is not None:
            QDesktopServices.openUrl(QUrl(self._outcome.service.url))

    def _ask_report(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save report"), "report.html", self.tr("Pages (*.html)")
        )
        if path:
            self.save_report(Path(path))
