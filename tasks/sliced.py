"""Work that only the main thread can do, slice by slice between QGIS's own doings."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..sharing.errors import Cancelled, SharingError
from .work import UnexpectedError

if TYPE_CHECKING:
    from ..qgis_bridge.slices import Slices

log = logging.getLogger("web_layer_sharing")

# How long slices are done in one turn of the event loop: twenty-five turns a second stay QGIS's own.
TURN_S = 0.02


class SlicedWork(QObject):
    """Does slices from the next turn of the event loop on; then exactly one of ``done`` and ``failed``."""

    done = pyqtSignal(object)
    failed = pyqtSignal(object)

    def __init__(self, slices: Slices[Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._slices = slices
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._turn)
        self._timer.start(0)

    def cancel(self) -> None:
        """Stop; ``failed`` tells of it at once. Nothing happens once the work has ended."""
        if self._timer.isActive():
            self.drop()
            self.failed.emit(Cancelled())

    def drop(self) -> None:
        """Stop, and tell nobody."""
        self._timer.stop()
        self._slices.close()

    def _turn(self) -> None:
        end = time.monotonic() + TURN_S
        try:
            while time.monotonic() < end:
                next(self._slices)
        except StopIteration as last:
            self._end(self.done, last.value)
        except SharingError as error:
            self._end(self.failed, error)
        except Exception as error:
            log.exception("unexpected error on the main thread")
            self._end(self.failed, UnexpectedError("WLS800", what=f"{type(error).__name__}: {error}"))

    def _end(self, signal: Any, told: Any) -> None:
        self._timer.stop()
        signal.emit(told)
