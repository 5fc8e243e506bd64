"""How long work reports and how it is told to stop.

The core is synchronous and knows no threads: it calls :meth:`Progress.report` often and
:meth:`Progress.check` wherever stopping leaves nothing half done.  ``tasks`` adapts this to
``QgsTask``, ``algorithms`` to ``QgsProcessingFeedback``, tests to a list.
"""

from __future__ import annotations

from typing import Any

from .errors import Cancelled


class Progress:
    """A sink for progress that asks nobody and never cancels; the base of all others.

    Subclasses override :meth:`report` and :meth:`cancelled`.
    """

    def report(self, fraction: float, step: str = "", **facts: Any) -> None:
        """Say how far the work is.

        ``fraction`` runs from 0 to 1 and never goes back.  ``step`` is a step code (a row of the
        step table in ``qgis_bridge/messages.py``), not a sentence; ``facts`` fill its sentence.
        """

    def cancelled(self) -> bool:
        """Tell whether the user asked to stop."""
        return False

    def check(self) -> None:
        """Raise :class:`~.errors.Cancelled` if the user asked to stop."""
        if self.cancelled():
            raise Cancelled()

    def part(self, start: float, end: float) -> Progress:
        """Return a progress whose 0 to 1 is this one's ``start`` to ``end``."""
        return _Part(self, start, end)


class _Part(Progress):
    """A stretch of another progress."""

    def __init__(self, whole: Progress, start: float, end: float) -> None:
        self._whole = whole
        self._start = start
        self._span = end - start

    def report(self, fraction: float, step: str = "", **facts: Any) -> None:
        bounded = min(max(fraction, 0.0), 1.0)
        self._whole.report(self._start + bounded * self._span, step, **facts)

    def cancelled(self) -> bool:
        return self._whole.cancelled()
