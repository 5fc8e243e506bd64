"""The page *Progress*: the steps of the run, with the time at which each began."""

from __future__ import annotations

import re

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, QTime, pyqtSignal
from qgis.PyQt.QtGui import QAction, QKeySequence
from qgis.PyQt.QtWidgets import QListWidgetItem, QWidget

from ..form_loading import load_form

MOST_STEPS = 500
NUMBERS = re.compile(r"[\d.,]+")
SORT = Qt.ItemDataRole.UserRole


class ProgressPane(QWidget):
    """``log_wanted`` asks for QGIS's log messages."""

    log_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form("progress_pane", self)
        self.logButton.clicked.connect(self.log_wanted)
        copy = QAction(self.stepList)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self._copy)
        self.stepList.addAction(copy)

    def begin(self) -> None:
        """Start a new list."""
        self.stepList.clear()

    def add(self, text: str) -> None:
        """Add a step; the same again, or with other numbers, takes its place."""
        line, sort = f"{QTime.currentTime().toString('HH:mm:ss')}  {text}", NUMBERS.sub("", text)
        last = self.stepList.item(self.stepList.count() - 1)
        if last is None or last.data(SORT) != sort:
            if self.stepList.count() >= MOST_STEPS:
                self.stepList.takeItem(0)
            last = QListWidgetItem(self.stepList)
            last.setData(SORT, sort)
        last.setText(line)
        self.stepList.scrollToBottom()

    def _copy(self) -> None:
        lines = (self.stepList.item(row).text() for row in range(self.stepList.count()))
        QgsApplication.clipboard().setText("\n".join(lines))
