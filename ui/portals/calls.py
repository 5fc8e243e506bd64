"""Tasks under way, of which whoever started them can let go all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...sharing.errors import SharingError

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...tasks.work import Watch


class Calls(QObject):
    """``changed`` tells that there are more or fewer of them."""

    changed = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: list[Watch] = []

    @property
    def busy(self) -> bool:
        """Tell whether any is under way."""
        return bool(self._running)

    def start(
        self,
        make: Callable[[], Watch],
        done: Callable[[Any], None],
        failed: Callable[[SharingError], None],
    ) -> None:
        """Start one; exactly one of ``done`` and ``failed`` follows, ``failed`` with ``Cancelled`` too."""
        try:
            watch = make()
        except SharingError as error:
            failed(error)
            return
        self._running.append(watch)
        watch.done.connect(lambda result: self._end(watch, done, result))
        watch.failed.connect(lambda error: self._end(watch, failed, error))
        watch.cancelled.connect(lambda error: self._end(watch, failed, error))
        self.changed.emit()

    def cancel(self) -> None:
        """Ask all of them to stop."""
        for watch in list(self._running):
            watch.cancel()

    def close(self) -> None:
        """Stop all, and hear no more of them."""
        running, self._running = self._running, []
        for watch in running:
            for signal in (watch.done, watch.failed, watch.cancelled):
                signal.disconnect()
            watch.cancel()

    def _end(self, watch: Watch, then: Callable[[Any], None], outcome: Any) -> None:
        if watch in self._running:
            self._running.remove(watch)
        then(outcome)
        self.changed.emit()
