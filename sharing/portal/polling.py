"""Asking again until something is done: soon at first, less and less often, never for ever."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..progress import Progress
    from .clock import Clock

FIRST_PAUSE = 0.1
LONGEST_PAUSE = 5.0
GROWTH = 1.25
"""What is waited too long is at most a quarter of what was waited for."""

Found = TypeVar("Found")


def until(
    look: Callable[[float], Found | None], clock: Clock, progress: Progress, patience: float
) -> Found | None:
    """Return what ``look`` finds, None if it has found nothing after ``patience`` seconds.

    ``look`` is told the seconds since the beginning and returns None to be called again.

    Raises:
        Cancelled: the progress said stop.
    """
    began, pause = clock.now(), FIRST_PAUSE
    while True:
        seconds = clock.now() - began
        found = look(seconds)
        if found is not None or seconds >= patience:
            return found
        clock.wait(pause, progress)
        pause = min(pause * GROWTH, LONGEST_PAUSE)


def guessed_fraction(seconds: float) -> float:
    """Return how far a job may be that does not tell: half of what is left every twenty seconds."""
    return min(1 - math.pow(0.5, seconds / 20), 0.99)
