"""How long Qt's event loop is held up, measured by a timer that wants to fire all the time."""

from __future__ import annotations

import time
from typing import NamedTuple

from qgis.PyQt.QtCore import QTimer

EVERY_MS = 10


class Wait(NamedTuple):
    """The longest time between two turns of the event loop: by the clock, and of the main thread's processor.

    Where the machine is busy with others the first is longer; the second is what the main thread did itself.
    """

    wall: float = 0.0
    cpu: float = 0.0


class Ticker:
    """Measures from when it is made until :meth:`stop`. Main thread."""

    def __init__(self) -> None:
        self._longest = Wait()
        self._last = self._now()
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)
        self._timer.start(EVERY_MS)

    def stop(self) -> Wait:
        """Return the longest wait in seconds."""
        self._tick()
        self._timer.stop()
        return self._longest

    def _now(self) -> Wait:
        return Wait(time.perf_counter(), time.thread_time())

    def _tick(self) -> None:
        now, last = self._now(), self._last
        self._longest = Wait(
            max(self._longest.wall, now.wall - last.wall), max(self._longest.cpu, now.cpu - last.cpu)
        )
        self._last = now
