"""The drawing process: one QGIS, one request at a time, on standard input and output.

It ends with the portal, when its input closes; by itself after a while without work, and when it has
drawn so much, or grown so large, that a fresh one is better.
"""

from __future__ import annotations

import os
import sys
import threading
from collections import OrderedDict
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Callable

from ...qgis_bridge.drawing.application import DrawingApplication
from ...qgis_bridge.drawing.drawn_map import open_map
from ...qgis_bridge.drawing.legend import legend
from ...qgis_bridge.drawing.picture import PictureRequest, draw
from ...qgis_bridge.tiles.frames import receive, send

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...qgis_bridge.drawing.drawn_map import DrawnMap

# QGIS's own variable for where its profile lies; the portal makes one for each process.
PROFILE_VARIABLE = "QGIS_CUSTOM_CONFIG_PATH"
_MOST_OPEN = 8
_IDLE_S = 600.0
_MOST_REQUESTS = 2000
_LARGEST_RESIDENT = 1024 * 1024 * 1024
# Address space, not memory in use: QGIS's libraries alone take up most of a gigabyte of it.
_LARGEST_ADDRESS_SPACE = 6 * 1024 * 1024 * 1024


class _Worker:
    """Answers requests; keeps the maps it has drawn open, the least used closed first."""

    def __init__(self, application: DrawingApplication) -> None:
        self._application = application
        self._open: OrderedDict[Path, DrawnMap] = OrderedDict()

    def answer(self, asked: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
        """Do what a request asks for. Raises ``ValueError`` with what is wrong with it."""
        return _KINDS[asked["do"]](self, asked)

    def _map(self, asked: Mapping[str, Any]) -> DrawnMap:
        folder = Path(asked["map"])
        found = self._open.pop(folder, None)
        if found is None:
            found = open_map(folder, self._application)
        else:
            self._application.confine_to(folder)
        self._open[folder] = found
        while len(self._open) > _MOST_OPEN:
            self._open.popitem(last=False)
        return found

    def picture(self, asked: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
        picture = draw(self._map(asked), PictureRequest.of(asked["picture"]))
        return {"extent": picture.extent, "scale": picture.scale}, picture.content

    def legend(self, asked: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
        width, height = asked["size"]
        body = bytearray()
        told: dict[str, list[dict[str, Any]]] = {}
        for number, entries in legend(self._map(asked), (width, height)).items():
            told[str(number)] = []
            for entry in entries:
                span = [len(body), len(entry.picture)]
                body += entry.picture
                told[str(number)].append(
                    {"label": entry.label, "width": entry.width, "height": entry.height, "span": span}
                )
        return {"layers": told}, bytes(body)

    def layers(self, asked: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
        return {"layers": list(self._map(asked).layers)}, b""


_KINDS: Mapping[str, Callable[[_Worker, Mapping[str, Any]], tuple[dict[str, Any], bytes]]] = {
    "picture": _Worker.picture,
    "legend": _Worker.legend,
    "layers": _Worker.layers,
}


def main() -> int:
    """Answer requests until there are none; return the exit code."""
    # Whatever a library prints must not be taken for an answer of ours.
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    _bound_memory()
    application = DrawingApplication(Path(os.environ[PROFILE_VARIABLE]))
    worker = _Worker(application)
    send(out, {"ready": os.getpid()})
    for _ in range(_MOST_REQUESTS):
        found = _next_request()
        if found is None:
            break
        _answer(worker, found[0], out)
        if _resident() > _LARGEST_RESIDENT:
            break
    # QGIS's own end takes longer than the system's and has nothing left to save.
    os._exit(0)


def _answer(worker: _Worker, asked: Mapping[str, Any], out: IO[bytes]) -> None:
    try:
        told, body = worker.answer(asked)
    except (ValueError, RuntimeError, MemoryError) as error:
        send(out, {"wrong": str(error) or type(error).__name__})
    else:
        send(out, {"done": told}, body)


def _next_request() -> tuple[Any, bytes] | None:
    patience = threading.Timer(_IDLE_S, os._exit, (0,))
    patience.daemon = True
    patience.start()
    try:
        return receive(sys.stdin.buffer)
    finally:
        patience.cancel()


def _bound_memory() -> None:
    """Let a map that wants too much fail here, and not take the machine down."""
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = _LARGEST_ADDRESS_SPACE if hard == resource.RLIM_INFINITY else min(_LARGEST_ADDRESS_SPACE, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def _resident() -> int:
    """Return how much memory this process holds, in bytes; 0 where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except (OSError, IndexError, ValueError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")
