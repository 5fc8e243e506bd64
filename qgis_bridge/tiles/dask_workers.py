"""Blocks drawn by the workers of a Dask scheduler, so that a large cache outgrows one machine.

Each of Dask's workers keeps drawing processes of its own, as this machine does: QGIS wants a process's main
thread, which Dask has no use for.  The workers must find this package by its name, QGIS, and the map's data
and project under the paths that they have here (a shared folder).  Tiles come back as bytes.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

from ...sharing.errors import ExportError
from ...sharing.tiles.bundle import TilePlace
from ...sharing.tiles.cooking import DrawnBlock
from ...sharing.tiles.scheme import TileRange
from .local_workers import DrawingProcess

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...sharing.progress import Progress

_PATIENCE_S = 10
_POLL_S = 0.1
_WAITING_EACH = 2
_LARGEST_CREW = 1024


class DaskWorkers:
    """The workers of a scheduler, told by its address (``tcp://host:8786``)."""

    def __init__(self, order: str, address: str) -> None:
        self._order = order
        self._address = address

    def draw(self, blocks: Iterator[TileRange], progress: Progress) -> Iterator[DrawnBlock]:
        """Yield the blocks as they are done. See ``TileWorkers``.

        Raises:
            ExportError: WLS166, Dask is not installed or the scheduler does not answer; else as a drawing
                process of the worker raises it.
        """
        client = self._client()
        running: set[Any] = set()
        try:
            room = min(sum(client.nthreads().values()) or 1, _LARGEST_CREW) * _WAITING_EACH
            for block in blocks:
                running.add(client.submit(draw_there, self._order, tuple(block), pure=False))
                while len(running) >= room:
                    yield from self._done(client, running, progress)
            while running:
                yield from self._done(client, running, progress)
        finally:
            for future in running:
                future.cancel()
            # on every worker, not on the next best one
            client.run(end_there, self._order)
            client.close()

    def _client(self) -> Any:
        try:
            from distributed import Client

            return Client(self._address, timeout=_PATIENCE_S, set_as_default=False)
        except (ImportError, OSError, ValueError) as error:
            reason = str(error) or type(error).__name__
            raise ExportError("WLS166", layer="", address=self._address, reason=reason) from error

    def _done(self, client: Any, running: set[Any], progress: Progress) -> list[DrawnBlock]:
        from distributed import TimeoutError as NotYet
        from distributed import wait

        progress.check()
        try:
            with client.as_current():
                done = wait(running, timeout=_POLL_S, return_when="FIRST_COMPLETED").done
        except NotYet:
            return []
        running -= done
        return [_drawn(future.result()) for future in done]


_PROCESSES: dict[tuple[str, int], DrawingProcess] = {}


def draw_there(order: str, block: tuple[int, ...]) -> dict[str, Any]:
    """Draw a block in a worker of Dask: one drawing process for each of its threads and orders."""
    key = (order, threading.get_ident())
    try:
        if key not in _PROCESSES:
            _PROCESSES[key] = DrawingProcess(order)
        drawn = _PROCESSES[key].draw(TileRange(*block))
    except ExportError as error:
        failed = _PROCESSES.pop(key, None)
        if failed is not None:
            failed.end()
        return {"wrong": error.code, "facts": {name: str(value) for name, value in error.facts.items()}}
    return {"block": block, "tiles": [(tuple(place), tile) for place, tile in drawn.tiles]}


def end_there(order: str) -> None:
    """End a worker's drawing processes for an order."""
    for key in [key for key in _PROCESSES if key[0] == order]:
        _PROCESSES.pop(key).end()


def _drawn(told: dict[str, Any]) -> DrawnBlock:
    if "wrong" in told:
        facts = dict(told["facts"])
        raise ExportError(told["wrong"], layer=facts.pop("layer", ""), **facts)
    return DrawnBlock(TileRange(*told["block"]), [(TilePlace(*place), tile) for place, tile in told["tiles"]])
