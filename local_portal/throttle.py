"""Slow down whoever guesses passwords."""

from __future__ import annotations

import threading
import time
from typing import Callable

from .errors import Refusal

_MOST_NAMES = 10_000


class SignInThrottle:
    """Counts failed sign-ins by user and by client address over a sliding window.

    After ``allowed`` failures the next try is refused until the oldest is ``window_s`` old, right
    password or not, so that the answer tells a guesser nothing.
    """

    def __init__(
        self,
        allowed: int = 5,
        window_s: float = 60.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._allowed = allowed
        self._window_s = window_s
        self._clock = clock
        self._failures: dict[str, list[float]] = {}
        self._lock = threading.Lock()

    def check(self, *names: str) -> None:
        """Raise :class:`~.errors.Refusal` if any of ``names`` failed too often of late."""
        with self._lock:
            waits = [self._wait(name) for name in names]
        longest = max(waits, default=0.0)
        if longest > 0:
            raise Refusal(
                400,
                "Unable to generate token.",
                f"Too many failed sign-ins. Try again in {int(longest) + 1} seconds.",
            )

    def failed(self, *names: str) -> None:
        """Note a failed sign-in of each of ``names``."""
        now = self._clock()
        with self._lock:
            for name in names:
                self._failures.setdefault(name, []).append(now)
            if len(self._failures) > _MOST_NAMES:
                self._forget_old()

    def succeeded(self, *names: str) -> None:
        """Forget the failures of ``names``."""
        with self._lock:
            for name in names:
                self._failures.pop(name, None)

    def _wait(self, name: str) -> float:
        start = self._clock() - self._window_s
        recent = [moment for moment in self._failures.get(name, ()) if moment > start]
        if len(recent) < self._allowed:
            return 0.0
        return recent[-self._allowed] - start

    def _forget_old(self) -> None:
        start = self._clock() - self._window_s
        self._failures = {name: moments for name, moments in self._failures.items() if moments[-1] > start}
