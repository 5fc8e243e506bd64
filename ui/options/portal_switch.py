"""Start, stop and state of the local portal on the options page; either takes seconds, so tasks do it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject

from ...qgis_bridge.messages.errors import error_text
from ...tasks.local_portal_switch import start_local_portal, stop_local_portal

if TYPE_CHECKING:
    from qgis.PyQt.QtWidgets import QWidget

    from ...sharing.errors import SharingError
    from ...tasks.local_portal import LocalPortal
    from ...tasks.work import Watch


class PortalSwitch(QObject):
    """Moves the widgets of ``page``."""

    def __init__(self, page: QWidget, local: LocalPortal) -> None:
        super().__init__(page)
        self._page = page
        self._local = local
        self._watch: Watch | None = None
        page.startButton.clicked.connect(lambda: self._begin(start_local_portal(local), self.tr("Starting…")))
        page.stopButton.clicked.connect(lambda: self._begin(stop_local_portal(local), self.tr("Stopping…")))
        self.show_state()

    @property
    def busy(self) -> bool:
        """Tell whether it is being started or stopped."""
        return self._watch is not None

    def show_state(self) -> None:
        """Say whether the portal runs, and where."""
        url = self._local.url
        link = f'<a href="{url}">{url}</a>'
        words = self.tr("It runs at {address}.").format(address=link) if url else self.tr("It does not run.")
        self._show(words)

    def close(self) -> None:
        """Hear no more of what was begun; it goes on to its end."""
        watch, self._watch = self._watch, None
        if watch is not None:
            watch.done.disconnect()
            watch.failed.disconnect()
            watch.cancelled.disconnect()

    def _begin(self, watch: Watch, words: str) -> None:
        self._watch = watch
        watch.done.connect(self._done)
        watch.failed.connect(self._failed)
        watch.cancelled.connect(self._failed)
        self._show(words)

    def _done(self, _told: object) -> None:
        self._watch = None
        self.show_state()

    def _failed(self, error: SharingError) -> None:
        self._watch = None
        self._show(error_text(error))

    def _show(self, text: str) -> None:
        self._page.localLabel.setText(text)
        running = bool(self._local.url)
        self._page.startButton.setEnabled(not running and not self.busy)
        self._page.stopButton.setEnabled(running and not self.busy)
