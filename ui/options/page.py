"""The options page: portals and servers, the local portal, what a new web layer starts with, the log."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.gui import QgsOptionsPageWidget

from ...qgis_bridge.log import attach_log
from ...qgis_bridge.settings import (
    LOG_LEVELS,
    SHARING_LEVELS,
    defaults,
    log_level,
    save_defaults,
    save_log_level,
)
from ..form_loading import load_form
from ..service_kinds import kind_words
from .connection_list import ConnectionList
from .portal_switch import PortalSwitch

if TYPE_CHECKING:
    from qgis.PyQt.QtGui import QHideEvent
    from qgis.PyQt.QtWidgets import QWidget

    from ..publish_dock import PublishDock


class OptionsPage(QgsOptionsPageWidget):
    """Connections and the portal act at once; defaults and the log's level are kept on *OK*."""

    def __init__(self, dock: PublishDock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form("options_page", self)
        self._dock = dock
        self.connections = ConnectionList(self)
        self.switch = PortalSwitch(self, dock.local)
        self.connections.changed.connect(self._connections_changed)
        self._fill()

    def apply(self) -> None:
        """Keep what was changed."""
        was = defaults()
        wanted = replace(
            was,
            kind=self.kindBox.currentData(),
            sharing_level=self.sharingBox.currentData(),
            folder=self.folderEdit.text().strip(),
        )
        if wanted != was:
            save_defaults(wanted)
        level = self.logBoxLevel.currentData()
        if level != log_level():
            save_log_level(level)
            attach_log(logging.getLevelName(level))

    def hideEvent(self, event: QHideEvent) -> None:
        self.connections.close()
        self.switch.close()
        super().hideEvent(event)

    def _fill(self) -> None:
        kept = defaults()
        for kind, words in kind_words().items():
            self.kindBox.addItem(words, kind.value)
        sharing = (self.tr("Only me"), self.tr("My organization"), self.tr("Everyone"))
        for level, words in zip(SHARING_LEVELS, sharing):
            self.sharingBox.addItem(words, level)
        details = (self.tr("Everything"), self.tr("Steps"), self.tr("Warnings"), self.tr("Errors"))
        for level, words in zip(LOG_LEVELS, details):
            self.logBoxLevel.addItem(words, level)
        for box, value in (
            (self.kindBox, kept.kind),
            (self.sharingBox, kept.sharing_level),
            (self.logBoxLevel, log_level()),
        ):
            box.setCurrentIndex(max(box.findData(value), 0))
        self.folderEdit.setText(kept.folder)
        for widget, label in (
            (self.kindBox, self.kindLabel),
            (self.sharingBox, self.sharingLabel),
            (self.folderEdit, self.folderLabel),
            (self.logBoxLevel, self.logLabel),
        ):
            widget.setAccessibleName(label.text().replace("&", ""))

    def _connections_changed(self) -> None:
        if self._dock.was_shown:
            self._dock.page.portals.reload()
