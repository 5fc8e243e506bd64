"""The processes that draw: started when one is asked for, replaced when one ends, waited on for a while."""

from __future__ import annotations

import logging
import os
import threading
import time
from typing import TYPE_CHECKING, Any

from ..errors import UNEXPECTED, Refusal, bad_parameter
from .drawing_process import DrawingEnded, DrawingProcess

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_LOG = logging.getLogger(__name__)
DRAWING_S = 60.0
WAITING_S = 60.0
MOST_WAITING = 24


class DrawingPool:
    """Hands requests to drawing processes. ``most`` is how many draw at a time.

    Starts nothing before the first request. Profiles of QGIS lie below ``profiles`` as long as they are used.
    """

    def __init__(self, profiles: Path, most: int = 0) -> None:
        self._profiles = profiles
        self._most = most or max(2, min(os.cpu_count() or 1, 4))
        self._free: list[DrawingProcess] = []
        self._busy: set[DrawingProcess] = set()
        self._starting = 0
        self._waiting = 0
        self._changed = threading.Condition()
        self._closed = False

    def ask(self, asked: Mapping[str, Any], patience_s: float = DRAWING_S) -> tuple[Any, bytes]:
        """Return what a drawing process answers; a fresh one is asked again where a used one had ended.

        Raises:
            Refusal: the request cannot be drawn, or not in time, or too many wait already.
        """
        while True:
            process = self._take(str(asked.get("map", "")))
            fresh = not process.used
            try:
                told, body = process.ask(asked, patience_s)
            except DrawingEnded as ended:
                self._drop(process)
                if ended.late:
                    raise Refusal(UNEXPECTED, "Drawing the map took too long.") from None
                if fresh:
                    raise Refusal(UNEXPECTED, "The map cannot be drawn.") from None
                continue
            self._give_back(process)
            if "wrong" in told:
                raise bad_parameter("export", str(told["wrong"]))
            return told["done"], body

    def processes(self) -> list[int]:
        """Return the numbers of the processes that run."""
        with self._changed:
            return [one.pid for one in (*self._free, *self._busy) if one.alive]

    def close(self) -> None:
        """End all of them; requests under way are answered with a refusal."""
        with self._changed:
            self._closed = True
            ending = [*self._free, *self._busy]
            self._free.clear()
            self._changed.notify_all()
        for process in ending:
            process.close()

    def _take(self, map_folder: str) -> DrawingProcess:
        """Return a process for this request alone: one that has the map open if there is one."""
        with self._changed:
            self._wait_for_room()
            process = self._pick(map_folder)
            if process is not None:
                self._busy.add(process)
                return process
            self._starting += 1
        try:
            started = DrawingProcess(self._profiles)
        except (DrawingEnded, OSError):
            with self._changed:
                self._starting -= 1
                self._changed.notify()
            raise Refusal(UNEXPECTED, "QGIS cannot be started, so no map can be drawn.") from None
        with self._changed:
            self._starting -= 1
            self._busy.add(started)
        return started

    def _wait_for_room(self) -> None:
        if self._waiting >= MOST_WAITING:
            raise Refusal(UNEXPECTED, "Too many maps are being drawn; ask again in a while.")
        deadline = time.monotonic() + WAITING_S
        self._waiting += 1
        try:
            while not self._closed and not self._free and self._running() >= self._most:
                if not self._changed.wait(deadline - time.monotonic()):
                    raise Refusal(UNEXPECTED, "Too many maps are being drawn; ask again in a while.")
        finally:
            self._waiting -= 1
        if self._closed:
            raise Refusal(UNEXPECTED, "The portal is stopping.")

    def _running(self) -> int:
        return len(self._free) + len(self._busy) + self._starting

    def _pick(self, map_folder: str) -> DrawingProcess | None:
        """Return a free process, the one that has the map open first; None if one is to be started."""
        for ended in [one for one in self._free if not one.alive]:
            self._free.remove(ended)
            ended.close()
        for process in self._free:
            if map_folder in process.maps:
                self._free.remove(process)
                return process
        return self._free.pop() if self._free else None

    def _give_back(self, process: DrawingProcess) -> None:
        with self._changed:
            self._busy.discard(process)
            if self._closed:
                process.close()
            else:
                self._free.append(process)
            self._changed.notify()

    def _drop(self, process: DrawingProcess) -> None:
        with self._changed:
            self._busy.discard(process)
            self._changed.notify()
