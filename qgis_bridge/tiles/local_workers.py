"""Drawing processes on this machine."""

from __future__ import annotations

import os
import queue
import subprocess
import threading
from collections import deque
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast

from ...sharing.errors import ExportError
from ...sharing.own_python import FOREIGN_VARIABLES, own_python
from ...sharing.tiles.bundle import TilePlace
from ...sharing.tiles.cooking import DrawnBlock
from .frames import receive, send

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...sharing.progress import Progress
    from ...sharing.tiles.scheme import TileRange

PYTHON_VARIABLE = "WLS_TILES_PYTHON"
_LAUNCHER = Path(__file__).resolve().parent.parent.parent / "local_portal" / "launch.py"
_PATIENCE_S = 0.1
_WAITING_EACH = 2
_MOST_TRIES = 2
_LAST_LINES = 20


class DrawingProcess:
    """One process that draws the blocks of one order."""

    def __init__(self, order: str) -> None:
        """Start it and wait until it is ready.

        Raises:
            ExportError: WLS160, it does not start; WLS162, it cannot open the map.
        """
        python = own_python(PYTHON_VARIABLE)
        if not python:
            raise ExportError("WLS160", layer="", variable=PYTHON_VARIABLE, reason="")
        try:
            # Our own launcher in this Python, or one of the user's choosing; nothing else is on the line.
            self._process = subprocess.Popen(  # noqa: S603  # nosec B603
                [python, str(_LAUNCHER), "tiles"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise ExportError("WLS160", layer="", variable=PYTHON_VARIABLE, reason=str(error)) from error
        self._said: deque[str] = deque(maxlen=_LAST_LINES)
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        self._ask({"order": order}, "WLS160")

    def draw(self, block: TileRange) -> DrawnBlock:
        """Have a block drawn.

        Raises:
            ExportError: WLS161, the process ended over it; WLS163, a layer cannot be drawn.
        """
        facts, body = self._ask({"block": list(block)}, "WLS161")
        tiles, place = [], 0
        for row, column, size in facts["tiles"]:
            tiles.append((TilePlace(row, column), body[place : place + size]))
            place += size
        return DrawnBlock(block, tiles)

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        self._listener.join()
        for stream in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                cast("IO[bytes]", stream).close()

    def _ask(self, facts: dict[str, Any], code: str) -> tuple[dict[str, Any], bytes]:
        answer = None
        with suppress(OSError):
            send(cast("IO[bytes]", self._process.stdin), facts)
            answer = receive(cast("IO[bytes]", self._process.stdout))
        if answer is None:
            self.end()
            raise ExportError(code, layer="", variable=PYTHON_VARIABLE, reason=self._last_words())
        wrong = answer[0].get("wrong")
        if wrong:
            told = dict(answer[0]["facts"])
            raise ExportError(str(wrong), layer=str(told.pop("layer", "")), **told)
        return answer

    def _listen(self) -> None:
        with cast("IO[bytes]", self._process.stderr) as stream:
            for line in stream:
                self._said.append(line.decode("utf-8", "replace").strip())

    def _last_words(self) -> str:
        return next((line for line in reversed(self._said) if line), "")


class LocalWorkers:
    """Several drawing processes, each with its share of the blocks; a process that dies is replaced once."""

    def __init__(self, order: str, count: int = 0) -> None:
        """Take the order (``DrawingOrder.to_json``) and how many processes; 0 for one a processor."""
        self._order = order
        self._count = count or processors()

    def draw(self, blocks: Iterator[TileRange], progress: Progress) -> Iterator[DrawnBlock]:
        """Yield the blocks as they are done. See ``TileWorkers``; raises WLS160 to WLS163."""
        crew = _Crew(self._order, self._count)
        try:
            waiting = 0
            for block in blocks:
                crew.hire(waiting + 1)
                crew.asked.put(block)
                waiting += 1
                while waiting >= self._count * _WAITING_EACH:
                    yield crew.next_done(progress)
                    waiting -= 1
            for _ in range(waiting):
                yield crew.next_done(progress)
        finally:
            crew.dismiss()


class _Crew:
    """The threads that talk to one process each."""

    def __init__(self, order: str, count: int) -> None:
        self._order = order
        self._count = count
        self.asked: queue.Queue[TileRange | None] = queue.Queue()
        self._done: queue.Queue[DrawnBlock | BaseException] = queue.Queue()
        self._threads: list[threading.Thread] = []
        self._processes: dict[int, DrawingProcess] = {}
        self._dismissed = threading.Event()

    def hire(self, wanted: int) -> None:
        """Have as many threads as there are blocks, up to the number of processes."""
        while len(self._threads) < min(wanted, self._count):
            thread = threading.Thread(target=self._work, args=(len(self._threads),), daemon=True)
            self._threads.append(thread)
            thread.start()

    def next_done(self, progress: Progress) -> DrawnBlock:
        """Wait for a block; look meanwhile whether to stop."""
        while True:
            progress.check()
            try:
                found = self._done.get(timeout=_PATIENCE_S)
            except queue.Empty:
                continue
            if isinstance(found, BaseException):
                raise found
            return found

    def dismiss(self) -> None:
        """End all processes and wait for their threads."""
        self._dismissed.set()
        for process in list(self._processes.values()):
            process.end()
        for _ in self._threads:
            self.asked.put(None)
        for thread in self._threads:
            thread.join()

    def _work(self, number: int) -> None:
        try:
            while (block := self.asked.get()) is not None and not self._dismissed.is_set():
                self._done.put(self._drawn(number, block))
        except BaseException as error:  # carried to the thread that waits, whatever it is
            self._done.put(error)
        finally:
            process = self._processes.pop(number, None)
            if process is not None:
                process.end()

    def _drawn(self, number: int, block: TileRange) -> DrawnBlock:
        for attempt in range(1, _MOST_TRIES + 1):
            if number not in self._processes:
                self._processes[number] = DrawingProcess(self._order)
            try:
                return self._processes[number].draw(block)
            except ExportError as error:
                if error.code != "WLS161" or attempt == _MOST_TRIES or self._dismissed.is_set():
                    raise
                self._processes.pop(number).end()
        raise ExportError("WLS161", layer="", reason="")


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in FOREIGN_VARIABLES}
    kept["QT_QPA_PLATFORM"] = "offscreen"
    kept["PYTHONIOENCODING"] = "utf-8"
    return kept
