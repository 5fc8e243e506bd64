"""What the transport makes of servers that break, stall, refuse, or answer nonsense."""

from __future__ import annotations

import gzip
import json
import logging
import socket
from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.sharing.errors import Cancelled, NotFound, PortalError, TransportError
from web_layer_sharing.sharing.portal.multipart import FilePart
from web_layer_sharing.sharing.portal.options import REFERER, TransportOptions
from web_layer_sharing.sharing.portal.transport import LONGEST_PAUSE, Transport
from web_layer_sharing.tests.portal.portal_stage import Listening, Raw, Reset, Silence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from web_layer_sharing.tests.portal.portal_stage import Asked, ScriptedClock, Stage

GOOD = {"success": True}
CUT = Raw(200, b'{"success": tr', "application/json", declared=200)


@pytest.fixture
def transport(clock: ScriptedClock) -> Iterator[Transport]:
    made = Transport(TransportOptions(retries=2), clock)
    yield made
    made.close()


def failing(transport: Transport, url: str, **how: Any) -> PortalError:
    with pytest.raises(PortalError) as caught:
        transport.post(url, {"a": 1}, **how)
    return caught.value


def test_a_good_answer(stage: Stage, transport: Transport) -> None:
    stage.says("/x", GOOD)
    assert transport.post(f"{stage.origin}/x", {"flag": True, "none": None, "dict": {"a": [1, "ä"]}}) == GOOD
    [asked] = stage.asked
    assert asked.form == {"f": "json", "flag": "true", "dict": '{"a":[1,"ä"]}'}
    assert asked.query == {}
    assert asked.headers["referer"] == REFERER
    assert "gzip" in asked.headers["accept-encoding"]


def test_a_get_carries_nothing_but_the_format(stage: Stage, transport: Transport) -> None:
    stage.says("/x", GOOD)
    transport.get(f"{stage.origin}/x")
    assert stage.asked[0].query == {"f": "json"}


def test_gzip_is_read(stage: Stage, transport: Transport) -> None:
    body = gzip.compress(json.dumps(GOOD).encode())
    stage.says("/x", Raw(200, body, "application/json", {"Content-Encoding": "gzip"}))
    assert transport.get(f"{stage.origin}/x") == GOOD


def test_connections_are_used_again(stage: Stage, transport: Transport) -> None:
    ports: list[str] = []
    stage.says("/x", lambda asked: ports.append(asked.headers["host"]) or GOOD)
    for _ in range(3):
        transport.get(f"{stage.origin}/x")
    assert transport._exchange._session.get_adapter(stage.origin).poolmanager.pools.keys()
    [pool] = transport._exchange._session.get_adapter(stage.origin).poolmanager.pools._container.values()
    assert (pool.num_connections, pool.num_requests) == (1, 3)


def test_refused(transport: Transport, clock: ScriptedClock) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    error = failing(transport, f"http://127.0.0.1:{port}/x")
    assert (type(error), error.code) == (TransportError, "WLS501")
    assert error.facts["reason"] == "Connection refused"
    assert isinstance(error, OSError)
    # nothing was sent, so it was tried again although it may not be sent twice
    assert sum(clock.slept) == pytest.approx(0.5 + 1.0)


def test_a_name_that_nobody_knows(transport: Transport) -> None:
    error = failing(transport, "http://no-such-host.invalid/x")
    assert error.code == "WLS501"
    assert error.facts["url"] == "http://no-such-host.invalid/x"


def test_reset_is_tried_again_where_that_is_safe(stage: Stage, transport: Transport) -> None:
    stage.says("/x", Reset(), Reset(), GOOD)
    assert transport.post(f"{stage.origin}/x", repeatable=True) == GOOD
    assert len(stage.to("/x")) == 3


def test_reset_is_not_tried_again_where_it_is_not(stage: Stage, transport: Transport) -> None:
    stage.says("/x", Reset(), GOOD)
    error = failing(transport, f"{stage.origin}/x")
    assert (type(error), error.code) == (TransportError, "WLS502")
    assert len(stage.to("/x")) == 1


def test_reset_in_the_middle_of_a_body(stage: Stage, transport: Transport, tmp_path: Path) -> None:
    path = tmp_path / "big"
    path.write_bytes(b"x" * 20_000_000)
    stage.says("/x", Reset(after=100_000), GOOD)
    error = failing(transport, f"{stage.origin}/x", files=[FilePart("file", "big", path)])
    assert error.code == "WLS502"


def test_a_broken_upload_starts_over(stage: Stage, transport: Transport, tmp_path: Path) -> None:
    path = tmp_path / "big"
    path.write_bytes(bytes(range(256)) * 80_000)
    stage.says("/x", Reset(after=100_000), GOOD)
    progress = Listening()
    part = FilePart("file", "big", path)
    transport.post(f"{stage.origin}/x", files=[part], repeatable=True, progress=progress)
    assert stage.asked[-1].files["file"][2] == path.read_bytes()
    assert progress.fractions == sorted(progress.fractions)


def test_silence(stage: Stage, clock: ScriptedClock) -> None:
    stage.says("/x", Silence())
    transport = Transport(TransportOptions(retries=1, timeout=(1.0, 0.2)), clock)
    error = failing(transport, f"{stage.origin}/x", repeatable=True)
    transport.close()
    assert (type(error), error.code) == (TransportError, "WLS503")
    assert len(stage.to("/x")) == 2


@pytest.mark.parametrize("status", [502, 503, 504])
def test_a_gateway_that_fails_for_a_while(
    stage: Stage, transport: Transport, clock: ScriptedClock, status: int
) -> None:
    page = Raw(status, b"<html><title>Bad Gateway</title></html>")
    stage.says("/x", page, page, GOOD)
    assert transport.get(f"{stage.origin}/x") == GOOD
    assert sum(clock.slept) == pytest.approx(1.5)


def test_a_gateway_that_stays_broken(stage: Stage, transport: Transport) -> None:
    stage.says("/x", Raw(502, b"<html><title>Bad Gateway</title></html>"))
    error = failing(transport, f"{stage.origin}/x", repeatable=True)
    assert (error.code, error.facts["status"], error.facts["title"]) == ("WLS507", 502, "Bad Gateway")
    assert len(stage.asked) == 3


def test_a_gateway_that_fails_is_not_asked_twice_to_change_something(
    stage: Stage, transport: Transport
) -> None:
    stage.says("/x", Raw(503, b""), GOOD)
    assert failing(transport, f"{stage.origin}/x").code == "WLS507"
    assert len(stage.asked) == 1


def test_too_many_requests_waits_as_long_as_it_is_told(
    stage: Stage, transport: Transport, clock: ScriptedClock
) -> None:
    stage.says("/x", Raw(429, b"", headers={"Retry-After": "7"}), GOOD)
    assert transport.post(f"{stage.origin}/x") == GOOD
    assert sum(clock.slept) == pytest.approx(7.0)


def test_too_many_requests_until_a_date_by_the_portals_clock(stage: Stage, transport: Transport) -> None:
    # the stage's own Date header is the real time, years before the scripted clock's
    later = "Fri, 01 Jan 2038 00:00:00 GMT"
    stage.says("/x", Raw(429, b"", headers={"Retry-After": later}), GOOD)
    error = failing(transport, f"{stage.origin}/x")
    assert error.code == "WLS507"
    assert error.facts["retry_after"] > LONGEST_PAUSE


def test_too_many_requests_inside_a_200(stage: Stage, transport: Transport) -> None:
    stage.says("/x", {"error": {"code": 429, "message": "Too many requests.", "details": []}}, GOOD)
    assert transport.post(f"{stage.origin}/x") == GOOD


def test_500_is_an_answer(stage: Stage, transport: Transport) -> None:
    body = b'{"error": {"code": 500, "message": "Unable to complete operation.", "details": []}}'
    stage.says("/x", Raw(500, body, "application/json"))
    error = failing(transport, f"{stage.origin}/x", repeatable=True)
    assert (type(error), error.code) == (PortalError, "WLS600")
    assert len(stage.asked) == 1


def test_html_in_place_of_json(stage: Stage, transport: Transport) -> None:
    stage.says("/x", Raw(200, b"<html><title>Sign in</title></html>"))
    error = failing(transport, f"{stage.origin}/x", repeatable=True)
    assert (type(error), error.code, error.facts["title"]) == (TransportError, "WLS506", "Sign in")


def test_nothing_of_a_portal(stage: Stage, transport: Transport) -> None:
    error = failing(transport, f"{stage.origin}/nowhere")
    assert (type(error), error.code) == (NotFound, "WLS526")


def test_a_cut_answer_is_seen_and_asked_for_again(stage: Stage, transport: Transport) -> None:
    stage.says("/x", CUT, GOOD)
    assert transport.get(f"{stage.origin}/x") == GOOD
    stage.says("/x", CUT)
    assert failing(transport, f"{stage.origin}/x", repeatable=True).code == "WLS508"


def test_an_endless_answer(stage: Stage, transport: Transport, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web_layer_sharing.sharing.portal.exchange.LONGEST_ANSWER", 100_000)
    stage.says("/x", Raw(200, b" " * 200_000, "application/json"))
    assert failing(transport, f"{stage.origin}/x").code == "WLS510"


def test_a_get_follows_redirects(stage: Stage, transport: Transport) -> None:
    stage.says("/x", Raw(302, headers={"Location": "/y?f=json"}))
    stage.says("/y", GOOD)
    assert transport.get(f"{stage.origin}/x") == GOOD
    assert transport.locate(f"{stage.origin}/x") == f"{stage.origin}/y"


def test_redirects_in_a_circle(stage: Stage, transport: Transport) -> None:
    stage.says("/x", Raw(302, headers={"Location": "/x"}))
    with pytest.raises(TransportError) as caught:
        transport.get(f"{stage.origin}/x")
    assert caught.value.code == "WLS509"


def test_a_post_that_is_sent_elsewhere_is_an_error(stage: Stage, transport: Transport) -> None:
    stage.says("/x", Raw(302, headers={"Location": "https://login.example.org/?SAMLRequest=secret"}))
    error = failing(transport, f"{stage.origin}/x")
    assert (error.code, error.facts["location"]) == ("WLS509", "https://login.example.org/")


def test_a_token_does_not_follow_to_another_host(stage: Stage, transport: Transport) -> None:
    class Held:
        def token(self) -> str:
            return "secret-token"

        def renew(self, refused: str) -> bool:
            return False

    other = stage.origin.replace("127.0.0.1", "localhost")
    stage.says("/x", Raw(307, headers={"Location": f"{other}/y"}))
    stage.says("/z", Raw(307, headers={"Location": "/y"}))
    stage.says("/y", GOOD)
    transport.get(f"{stage.origin}/x", tokens=Held())
    transport.get(f"{stage.origin}/z", tokens=Held())
    assert [asked.token for asked in stage.asked] == ["secret-token", "", "secret-token", "secret-token"]


def test_stop_while_waiting(stage: Stage, clock: ScriptedClock) -> None:
    transport = Transport(TransportOptions(), clock)
    stage.says("/x", Raw(429, b"", headers={"Retry-After": "50"}))
    with pytest.raises(Cancelled):
        transport.post(f"{stage.origin}/x", progress=Listening(lambda _: clock.passed > 3))
    transport.close()
    assert clock.passed < 4


def test_stop_inside_a_body(stage: Stage, transport: Transport, tmp_path: Path) -> None:
    path = tmp_path / "big"
    path.write_bytes(b"x" * 5_000_000)
    stage.says("/x", GOOD)
    progress = Listening(lambda p: len(p.fractions) > 3)
    with pytest.raises(Cancelled):
        transport.post(f"{stage.origin}/x", files=[FilePart("file", "big", path)], progress=progress)
    assert progress.fractions[-1] < 0.5


def test_stop_before_anything_is_sent(stage: Stage, transport: Transport) -> None:
    with pytest.raises(Cancelled):
        transport.get(f"{stage.origin}/x", progress=Listening(lambda _: True))
    assert stage.asked == []


@pytest.mark.parametrize(
    "url", ["http://[x/y", "ftp://127.0.0.1/x", "no address", "http://127.0.0.1:99999/x"]
)
def test_what_is_no_address(transport: Transport, url: str) -> None:
    assert failing(transport, url).code == "WLS500"


def test_a_redirect_to_what_is_no_address(stage: Stage, transport: Transport) -> None:
    stage.says("/x", Raw(302, headers={"Location": "http://[x/y"}))
    with pytest.raises(TransportError) as caught:
        transport.get(f"{stage.origin}/x")
    assert caught.value.code == "WLS509"


def test_the_environment_is_not_asked(
    stage: Stage, transport: Transport, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login ann password secret\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    stage.says("/x", GOOD)
    assert transport.get(f"{stage.origin}/x") == GOOD
    assert "authorization" not in stage.asked[0].headers


def test_the_log_masks_what_is_secret(
    stage: Stage, transport: Transport, caplog: pytest.LogCaptureFixture
) -> None:
    def echo(asked: Asked) -> Any:
        return {"token": "fresh-secret", "expires": 1, "message": f"hello {asked.form['password']}"}

    stage.says("/x", echo)
    transport.secrets.add("old-secret")
    with caplog.at_level(logging.DEBUG):
        transport.post(f"{stage.origin}/x", {"password": "old-secret", "title": "Roads"})
    assert "Roads" in caplog.text
    assert "old-secret" not in caplog.text
    assert "fresh-secret" not in caplog.text
