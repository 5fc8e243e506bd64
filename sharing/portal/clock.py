"""Time as the portal client sees it; tests hand in a scripted one, so no test waits."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..progress import Progress

SLICE = 0.2


class Clock:
    """The clock of this machine."""

    def now(self) -> float:
        """Return seconds that never run backwards, for measuring."""
        return time.monotonic()

    def time(self) -> float:
        """Return seconds since 1970, for comparing with what a portal says."""
        return time.time()

    def sleep(self, seconds: float) -> None:
        """Do nothing for so long."""
        time.sleep(seconds)

    def wait(self, seconds: float, progress: Progress) -> None:
        """Do nothing for so long, but look up often enough that a user who stops is heard at once.

        Raises:
            Cancelled: the progress said stop.
        """
        end = self.now() + seconds
        progress.check()
        while (left := end - self.now()) > 0:
            self.sleep(min(left, SLICE))
            progress.check()
