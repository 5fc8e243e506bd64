"""Routine news in QGIS's message bar, with buttons for what to do next. Nothing here waits for an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QToolButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from qgis.gui import QgisInterface

SECONDS = 15


class News:
    """``title`` stands before each message."""

    def __init__(self, iface: QgisInterface, title: str) -> None:
        self._iface = iface
        self._title = title

    def success(self, text: str, url: str, details: Callable[[], None]) -> None:
        """Tell that something was published at ``url``."""
        self._push(
            text,
            Qgis.MessageLevel.Success,
            (
                ("messageOpen", _tr("Open"), lambda: QDesktopServices.openUrl(QUrl(url))),
                ("messageDetails", _tr("Details"), details),
            ),
        )

    def trouble(self, text: str, details: Callable[[], None]) -> None:
        """Tell what went wrong, in one line; ``details`` shows the rest."""
        line = text.partition("\n")[0]
        self._push(line, Qgis.MessageLevel.Warning, (("messageDetails", _tr("Details"), details),))

    def tell(self, text: str) -> None:
        """Tell what was done, without anything to do next."""
        self._push(text, Qgis.MessageLevel.Success, ())

    def warn(self, text: str) -> None:
        """Tell what went wrong, whole, and let it be copied."""
        copy = ("messageCopy", _tr("Copy"), lambda: QgsApplication.clipboard().setText(text))
        self._push(text, Qgis.MessageLevel.Warning, (copy,))

    def _push(
        self, text: str, level: Qgis.MessageLevel, buttons: tuple[tuple[str, str, Callable[[], object]], ...]
    ) -> None:
        bar = self._iface.messageBar()
        item = bar.createMessage(self._title, text)
        for name, words, act in buttons:
            button = QToolButton(item)
            button.setObjectName(name)
            button.setText(words)
            button.clicked.connect(lambda _=False, act=act: act())
            item.layout().addWidget(button)
        bar.pushWidget(item, level, SECONDS)


def _tr(text: str) -> str:
    return QCoreApplication.translate("News", text)
