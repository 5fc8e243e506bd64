"""A stop-watch with a memory gauge, for use inside the measured process."""

from __future__ import annotations

import contextlib
import gc
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

STATUS = Path("/proc/self/status")
RESET = Path("/proc/self/clear_refs")


class Meter:
    """Times parts of the work; memory counts from when the meter is made, which is what "idle" means."""

    def __init__(self) -> None:
        self._parts: dict[str, tuple[float, float]] = {}
        gc.collect()
        # Writing 5 makes the present use the peak (proc(5)), so that what came before does not count.
        RESET.write_text("5", encoding="ascii")
        self._idle = _megabytes("VmRSS")

    @contextlib.contextmanager
    def part(self, name: str) -> Iterator[None]:
        """Time what is done inside."""
        wall, cpu = time.perf_counter(), time.process_time()
        yield
        self._parts[name] = time.perf_counter() - wall, time.process_time() - cpu

    def told(self) -> dict[str, Any]:
        """Return seconds by the clock and of the processors per part, and the peak of memory over idle."""
        return {"parts": self._parts, "peak_mb": max(_megabytes("VmHWM") - self._idle, 0.0)}


def _megabytes(key: str) -> float:
    for line in STATUS.read_text(encoding="ascii").splitlines():
        name, _, value = line.partition(":")
        if name == key:
            return int(value.split()[0]) / 1024
    raise KeyError(key)
