"""Jobs that were called off while they ran."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Cancellations:
    """Which jobs are to stop. A job asks through the event that it gets here."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._events: dict[str, threading.Event] = {}

    def add(self, job_id: str) -> None:
        """Call a job off."""
        self._own(job_id).set()

    def event(self, job_id: str, stop: threading.Event) -> threading.Event:
        """Return an event that is set when the job is called off or ``stop`` is set."""
        return _Either((self._own(job_id), stop))

    def forget(self, job_id: str) -> None:
        """A job is over."""
        with self._lock:
            self._events.pop(job_id, None)

    def _own(self, job_id: str) -> threading.Event:
        with self._lock:
            return self._events.setdefault(job_id, threading.Event())


class _Either(threading.Event):
    """Set as soon as one of its events is; waits in short steps, as two cannot be waited for at once."""

    def __init__(self, events: Iterable[threading.Event]) -> None:
        super().__init__()
        self._events = tuple(events)

    def is_set(self) -> bool:
        return any(event.is_set() for event in self._events)

    def wait(self, timeout: float | None = None) -> bool:
        return self.is_set() or (self._events[0].wait(timeout) or self.is_set())
