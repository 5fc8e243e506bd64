"""Queries on a layer of polygons: our portal beside Koop's feature server, and under many clients."""

from __future__ import annotations

import threading
import time
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from .rows import Row, Times
from .servers import Server, koop, portal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from .inputs import Inputs
    from .scales import Scale

_PAGE = {"where": "1=1", "outFields": "*", "resultRecordCount": 2000}
_BOX = {"geometryType": "esriGeometryEnvelope", "inSR": 4326, "where": "1=1"}
_LARGE_BOX = {**_BOX, "geometry": "-60,-20,-30,0"}
_SMALL_BOX = {**_BOX, "geometry": "-60,-20,-55,-15"}
# What is asked of both, and which part of Koop's time ours may take.
_BESIDE: Mapping[str, tuple[Mapping[str, Any], float]] = {
    "a page of 2,000 in PBF": ({**_PAGE, "f": "pbf"}, 1 / 10),
    "a page of 2,000 in JSON": ({**_PAGE, "f": "json"}, 1 / 5),
    "a later page in PBF": ({**_PAGE, "resultOffset": 50_000, "f": "pbf"}, 1 / 10),
    "a box in JSON": ({**_LARGE_BOX, "outFields": "*", "f": "json"}, 1 / 20),
    "a box in PBF": ({**_LARGE_BOX, "outFields": "*", "f": "pbf"}, 1 / 20),
    "a box counted": ({**_LARGE_BOX, "returnCountOnly": "true", "f": "json"}, 1 / 20),
    "all counted": ({"where": "1=1", "returnCountOnly": "true", "f": "json"}, 1 / 20),
    "those of a clause counted": ({"where": "code < 50000", "returnCountOnly": "true", "f": "json"}, 1 / 5),
}
# What the crowd asks in turn.
_CROWD: tuple[Mapping[str, Any], ...] = (
    {**_PAGE, "f": "pbf"},
    {**_SMALL_BOX, "outFields": "*", "f": "json"},
    {"where": "1=1", "returnCountOnly": "true", "f": "json"},
    {"where": "code < 500", "outFields": "*", "outSR": 102100, "f": "json"},
    {
        "where": "1=1",
        "outStatistics": '[{"statisticType":"sum","onStatisticField":"area"}]',
        "groupByFieldsForStatistics": "kind",
        "f": "json",
    },
)
_CLIENTS = 50
# How much more memory the last third of the crowd's time may take than the first, after warming up.
_GROWTH_MB = 64.0


def rows(inputs: Inputs, scale: Scale, folder: Path) -> list[Row]:
    """Measure each query on both servers, then let a crowd ask ours."""
    folder.mkdir(parents=True, exist_ok=True)
    geojson = inputs.parcels(scale.parcels)
    with ExitStack() as stack:
        ours = stack.enter_context(portal(folder / "portal", geojson))
        measured = {name: _times(ours, query, 5 * scale.runs) for name, (query, _) in _BESIDE.items()}
        crowd = _crowd(ours, scale.crowd_s)
    with koop(geojson) as theirs:
        beside = {name: _times(theirs, query, scale.runs) for name, (query, _) in _BESIDE.items()}
    compared = [
        Row(name, measured[name], target, "Koop", beside[name]) for name, (_, target) in _BESIDE.items()
    ]
    return [*compared, crowd]


def _times(server: Server, query: Mapping[str, Any], runs: int) -> Times:
    """Ask again and again over one connection; the first answer warms up and does not count."""
    connection = server.connect()
    server.ask(connection, query)
    wall = []
    for _ in range(runs):
        start = time.perf_counter()
        server.ask(connection, query)
        wall.append(time.perf_counter() - start)
    connection.close()
    return Times(tuple(wall), tuple(wall))


def _crowd(server: Server, seconds: float) -> Row:
    """Let clients ask all at once for a while; any error ends the measurement.

    The row's times are those of single answers, its memory how much the portal grew while it was asked.
    """
    deadline = time.monotonic() + seconds
    clients = [_Client(server, place, deadline) for place in range(_CLIENTS)]
    for client in clients:
        client.start()
    memory = []
    while time.monotonic() < deadline:
        time.sleep(seconds / 60)
        memory.append(server.memory_mb())
    for client in clients:
        client.join()
    wrong = [client.wrong for client in clients if client.wrong]
    if wrong:
        raise RuntimeError(f"{len(wrong)} of {_CLIENTS} clients met an error: {wrong[0]}")
    third = len(memory) // 3
    growth = max(max(memory[-third:]) - max(memory[third : 2 * third]), 0.0)
    answers = tuple(time for client in clients for time in client.times)
    print(f"{len(answers)} answers to {_CLIENTS} clients within {seconds:.0f} s", flush=True)
    return Row(f"{_CLIENTS} clients at once", Times(answers, answers), None, "", None, growth, _GROWTH_MB)


class _Client(threading.Thread):
    """Asks one thing after another until the time is up. ``wrong`` is the first error."""

    def __init__(self, server: Server, place: int, deadline: float) -> None:
        super().__init__(daemon=True)
        self._server = server
        self._place = place
        self._deadline = deadline
        self.times: list[float] = []
        self.wrong = ""

    def run(self) -> None:
        """Ask."""
        connection = self._server.connect()
        place = self._place
        try:
            while time.monotonic() < self._deadline:
                start = time.perf_counter()
                self._server.ask(connection, _CROWD[place % len(_CROWD)])
                self.times.append(time.perf_counter() - start)
                place += 1
        except (OSError, ValueError) as error:
            self.wrong = repr(error)
        finally:
            connection.close()
