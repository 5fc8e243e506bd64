"""What the proxy does to requests and answers, seen from both its sides."""

from __future__ import annotations

import http.client
import json
import threading
import time
from typing import TYPE_CHECKING

import pytest
import requests
from web_layer_sharing.tests.faults.fault_proxy import Fault, FaultProxy
from web_layer_sharing.tests.portal.portal_stage import Raw, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator

TOLD = {"success": True, "words": "as they were said"}
LOST = (requests.ConnectionError, requests.exceptions.ChunkedEncodingError)


@pytest.fixture
def behind() -> Iterator[Stage]:
    """The server behind the proxy."""
    stage = Stage()
    for path in ("/query", "/update", "/addItem", "/addPart"):
        stage.says(path, TOLD)
    stage.says("/file", Raw(200, b"%PDF and more", "application/pdf"))
    yield stage
    stage.close()


@pytest.fixture
def proxy(behind: Stage) -> Iterator[FaultProxy]:
    with FaultProxy(f"127.0.0.1:{behind.port}", delay=0.2) as made:
        yield made


def post(proxy: FaultProxy, path: str) -> requests.Response:
    return requests.post(f"{proxy.address}{path}", data={"a": "b"}, timeout=10)


def test_without_a_rule_all_goes_by(proxy: FaultProxy, behind: Stage) -> None:
    assert post(proxy, "/query").json() == TOLD
    assert [asked.form for asked in behind.to("/query")] == [{"a": "b"}]
    assert [seen.fault for seen in proxy.seen] == [None]


@pytest.mark.parametrize(
    ("fault", "arrived"),
    [(Fault.RESET_BEFORE, 0), (Fault.RESET_HALFWAY, 0), (Fault.RESET_AFTER, 1), (Fault.HALF_ANSWER, 1)],
)
def test_cut(proxy: FaultProxy, behind: Stage, fault: Fault, arrived: int) -> None:
    proxy.spoil("/query", fault)
    with pytest.raises(LOST):
        post(proxy, "/query")
    assert len(behind.to("/query")) == arrived


@pytest.mark.parametrize("fault", [Fault.TRUNCATED, Fault.CORRUPT])
def test_an_answer_that_arrives_and_is_none(proxy: FaultProxy, fault: Fault) -> None:
    proxy.spoil("/query", fault)
    answer = post(proxy, "/query")
    assert answer.status_code == 200
    assert int(answer.headers["Content-Length"]) == len(answer.content)
    with pytest.raises(ValueError, match=r"char|codec"):
        json.loads(answer.content.decode())


@pytest.mark.parametrize("fault", [Fault.TRUNCATED, Fault.CORRUPT])
def test_a_file_is_left_alone(proxy: FaultProxy, fault: Fault) -> None:
    proxy.spoil("/file", fault)
    assert requests.get(f"{proxy.address}/file", timeout=10).content == b"%PDF and more"


@pytest.mark.parametrize(
    ("fault", "status", "kind"),
    [
        (Fault.BUSY, 429, "application/json"),
        (Fault.BROKEN, 500, "application/json"),
        (Fault.GATEWAY, 502, "text/html"),
        (Fault.EXPIRED, 200, "application/json"),
        (Fault.NO_TOKEN, 200, "application/json"),
    ],
)
def test_an_answer_of_its_own(proxy: FaultProxy, behind: Stage, fault: Fault, status: int, kind: str) -> None:
    proxy.spoil("/query", fault)
    answer = post(proxy, "/query")
    assert (answer.status_code, answer.headers["Content-Type"]) == (status, kind)
    assert behind.to("/query") == []


def test_late(proxy: FaultProxy) -> None:
    proxy.spoil("/query", Fault.SLOW)
    assert post(proxy, "/query").json() == TOLD


def test_twice(proxy: FaultProxy, behind: Stage) -> None:
    proxy.spoil("/update", Fault.DUPLICATE)
    assert post(proxy, "/update").json() == TOLD
    assert len(behind.to("/update")) == 2


def test_the_one_behind_goes_first(proxy: FaultProxy, behind: Stage) -> None:
    proxy.delay = 30
    proxy.spoil("/addPart", Fault.REORDERED)
    held = threading.Thread(target=post, args=(proxy, "/addPart"))
    held.start()
    while not proxy.seen:
        time.sleep(0.01)
    post(proxy, "/query")
    held.join(20)
    assert not held.is_alive()
    assert [asked.path for asked in behind.asked] == ["/query", "/addPart"]


def test_nobody_behind_it_comes(proxy: FaultProxy, behind: Stage) -> None:
    proxy.spoil("/addPart", Fault.REORDERED)
    assert post(proxy, "/addPart").json() == TOLD


def run(behind: Stage, seed: int, count: int = 60) -> list[Fault | None]:
    with FaultProxy(f"127.0.0.1:{behind.port}", seed=seed, rate=0.5, delay=0.0) as proxy:
        for _ in range(count):
            connection = http.client.HTTPConnection(proxy.address[7:], timeout=10)
            try:
                connection.request("POST", "/addItem", b"a=b")
                connection.getresponse().read()
            except (OSError, http.client.HTTPException):
                pass
            finally:
                connection.close()
        return [seen.fault for seen in proxy.seen]


def test_a_seed_says_which(behind: Stage) -> None:
    first = run(behind, 7)
    assert first == run(behind, 7)
    assert first != run(behind, 8)
    assert 15 < sum(fault is not None for fault in first) < 45
    # what would be done twice is not repeated by chance
    assert Fault.DUPLICATE not in first
