"""Progress of one layer's rows: told often enough to stop within moments, seldom enough to cost nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...sharing.progress import Progress

STEP = "stage-layer"
EVERY = 500


class Counter:
    """Counts rows against how many are expected, -1 where nobody knows."""

    def __init__(self, progress: Progress, layer: str, expected: int) -> None:
        self._progress = progress
        self._layer = layer
        self._expected = expected
        self.count = 0
        self._tell(0.0)

    def one_more(self) -> None:
        """Count a row. Raises Cancelled when asked to stop."""
        self.count += 1
        if self.count % EVERY == 0:
            self._progress.check()
            # Without a number to expect the bar creeps towards its end and never gets there.
            self._tell(self.count / max(self._expected, self.count + 10 * EVERY))

    def is_at(self, fraction: float) -> bool:
        """Take a fraction in place of a count; True when asked to stop."""
        if self._expected > 0:
            self.count = int(fraction * self._expected)
        self._tell(fraction)
        return self._progress.cancelled()

    def finish(self, count: int) -> None:
        """Tell that all ``count`` rows are written."""
        self.count = self._expected = count
        self._tell(1.0)

    def _tell(self, fraction: float) -> None:
        self._progress.report(fraction, STEP, layer=self._layer, done=self.count, total=self._expected)
