"""A portal as a process while it draws maps: whatever the drawing does, what else is asked is answered."""

from __future__ import annotations

import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import requests
from web_layer_sharing.tests.local_portal.asking import REST, SERVICES, PortalOnSockets
from web_layer_sharing.tests.local_portal.conftest import populate

if TYPE_CHECKING:
    from collections.abc import Iterator

EXPORT = {"bbox": "-1000,-1000,8000,4000", "size": "900,500", "f": "image"}


@pytest.fixture(scope="module")
def drawing(tmp_path_factory: pytest.TempPathFactory, town_map_sd: Path) -> Iterator[PortalOnSockets]:
    """A portal on which the town's map is published, and its first picture drawn."""
    folder = tmp_path_factory.mktemp("drawing")
    populate(folder).stop()
    with PortalOnSockets.start(folder) as running:
        running.publish(town_map_sd, everyone=True)
        assert picture(running).headers["Content-Type"] == "image/png"
        yield running


def picture(running: PortalOnSockets, **parameters: Any) -> requests.Response:
    """A picture, over a connection of its own."""
    url = f"{running.origin}{SERVICES}/Hosted/town/MapServer/export"
    certificate = str(running.running.certificate)
    return requests.get(url, params={**EXPORT, **parameters}, verify=certificate, timeout=120)


def drawing_processes(running: PortalOnSockets) -> list[int]:
    """The processes that the portal has started and that draw."""
    process = running.running.process
    assert process is not None
    listed = Path(f"/proc/{process.pid}/task").glob("*/children")
    children = [int(number) for path in listed for number in path.read_text().split()]
    return [child for child in children if b"drawing" in Path(f"/proc/{child}/cmdline").read_bytes()]


def test_others_are_answered_while_drawing_stands_still(drawing: PortalOnSockets) -> None:
    frozen = drawing_processes(drawing)
    assert frozen
    for process in frozen:
        os.kill(process, signal.SIGSTOP)
    try:
        with ThreadPoolExecutor(40) as threads:
            waiting = [threads.submit(picture, drawing) for _ in range(40)]
            while sum(each.done() for each in waiting) < 10:
                time.sleep(0.01)
            assert drawing.get(f"{REST}/portals/self", f="json")["user"]["username"] == "ann"
            told = drawing.get(
                f"{SERVICES}/Hosted/town/MapServer/1/query", where="1=1", returnCountOnly=True, f="json"
            )
            assert told == {"count": 3}
            for process in frozen:
                os.kill(process, signal.SIGCONT)
            kinds = {each.result().headers["Content-Type"].partition(";")[0] for each in waiting}
    finally:
        for process in frozen:
            os.kill(process, signal.SIGCONT)
    # Those that found no room to wait were told so; the others have their picture.
    assert kinds <= {"image/png", "application/json"}
    assert "image/png" in kinds


def test_a_crash_while_drawing_is_the_drawings_alone(drawing: PortalOnSockets) -> None:
    for process in drawing_processes(drawing):
        os.kill(process, signal.SIGSEGV)
    assert picture(drawing).headers["Content-Type"] == "image/png"
    assert drawing.running.running


def test_nothing_draws_on_when_the_portal_is_gone(tmp_path: Path, town_map_sd: Path) -> None:
    populate(tmp_path).stop()
    running = PortalOnSockets.start(tmp_path)
    running.publish(town_map_sd, everyone=True)
    picture(running)
    (left,) = drawing_processes(running)
    process = running.running.process
    assert process is not None
    process.kill()
    process.wait()
    running.session.close()
    for stream in (process.stdin, process.stdout, process.stderr):
        if stream is not None and not stream.closed:
            stream.close()
    deadline = time.monotonic() + 60
    while Path(f"/proc/{left}").exists() and "Z" not in Path(f"/proc/{left}/stat").read_text().split()[2]:
        assert time.monotonic() < deadline
        time.sleep(0.05)
