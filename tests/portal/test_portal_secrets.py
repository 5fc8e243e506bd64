"""No secret leaves the client: not in a log, a repr, an exception, an address, a file or another host."""

from __future__ import annotations

import logging
import traceback
from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.sharing.draft.settings import SharingSettings
from web_layer_sharing.sharing.errors import PortalError
from web_layer_sharing.sharing.map_snapshot import Metadata
from web_layer_sharing.sharing.portal import Credentials, Portal, TransportOptions
from web_layer_sharing.sharing.portal import parts as parts_module
from web_layer_sharing.sharing.progress import Progress
from web_layer_sharing.tests.portal.portal_proxy import Proxy
from web_layer_sharing.tests.portal.portal_stage import REST, Raw, Reset, Stage, set_up_portal
from web_layer_sharing.tests.portal.storing_portal import CONTENT, StoringPortal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from web_layer_sharing.tests.portal.portal_stage import Asked, ScriptedClock

PASSWORD = "pass-word-of-ann"
PROXY_PASSWORD = "pass-word-of-proxy"
TOKENS = ("token-secret-1", "token-secret-2", "token-secret-3")
SECRETS = (PASSWORD, PROXY_PASSWORD, *TOKENS)
SERVICE = "5" * 32


@pytest.fixture
def proxy() -> Iterator[Proxy]:
    made = Proxy(f"ann:{PROXY_PASSWORD}")
    yield made
    made.close()


@pytest.fixture
def talkative(portal_stage: Stage) -> Stage:
    """A portal that repeats what it is told wherever it can."""
    tokens = iter(TOKENS)

    def generate(asked: Asked) -> Any:
        return {"token": next(tokens), "expires": 1_800_003_600_000, "echo": asked.form["password"]}

    portal_stage.says(f"{REST}/generateToken", generate)
    return portal_stage


def told_by(error: BaseException) -> str:
    """Return everything a log or a debugger would show of an exception, its context included."""
    texts = ["".join(traceback.format_exception(type(error), error, error.__traceback__)), repr(error)]
    seen: BaseException | None = error
    while seen is not None:
        texts += [str(seen), repr(seen), repr(seen.args), repr(getattr(seen, "facts", ""))]
        seen = seen.__context__ or seen.__cause__
    return "\n".join(texts)


def test_a_whole_run(
    talkative: Stage,
    proxy: Proxy,
    clock: ScriptedClock,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    monkeypatch.setattr(parts_module, "PART_SIZE", 1 << 16)
    monkeypatch.setattr(parts_module, "MEGABYTE", 1 << 16)
    monkeypatch.setattr("web_layer_sharing.sharing.portal.upload.SINGLE_POST", 1 << 16)
    storing = StoringPortal(talkative)
    path = tmp_path / "roads.sd"
    path.write_bytes(b"x" * 300_000)
    storing.spoil_part = lambda number: Raw(503, b"") if number > 2 else None
    address = f"http://ann:{PROXY_PASSWORD}@{proxy.address}"
    options = TransportOptions(proxies={"http": address, "https": address})
    shown: list[str] = []
    with Portal(talkative.portal, Credentials.by_password("ann", PASSWORD), options, clock) as portal:
        with pytest.raises(PortalError) as caught:
            portal.upload(path, Metadata("Roads"), "Service Definition")
        shown += [told_by(caught.value), *(each.read_text() for each in tmp_path.glob("*.json"))]
        storing.spoil_part = lambda _: None
        item = portal.upload(path, Metadata("Roads"), "Service Definition")
        started = {"type": "Feature Service", "serviceItemId": SERVICE, "jobId": "j"}
        talkative.says(f"{CONTENT}/publish", {"services": [started]})
        talkative.says(f"{CONTENT}/items/{SERVICE}/status", {"status": "completed"})
        talkative.says(
            f"{REST}/content/items/{SERVICE}", {"id": SERVICE, "url": "https://h/x?token=token-secret-1"}
        )
        talkative.says(f"{CONTENT}/items/{SERVICE}/update", {"success": True})
        talkative.says(f"{CONTENT}/shareItems", {"results": []})
        job = portal.publish(item)
        reference = job.wait(Progress())
        portal.describe(SERVICE, Metadata("Roads"))
        portal.share([SERVICE], SharingSettings(everyone=True))
        connection = portal.connection
        shown += [repr(each) for each in (portal, item, job, reference, connection, connection.transport)]
        shown += [repr(each) for each in (connection.tokens, connection.credentials, options, portal.token)]
        shown += [str(job.ticket.to_json())]
    assert len(talkative.asked) > 20
    assert any(record.levelno == logging.DEBUG for record in caplog.records)
    shown += [caplog.text, *proxy.asked, *(str(asked.query) for asked in talkative.asked)]
    everything = "\n".join(shown)
    assert "Roads" in everything
    assert [secret for secret in SECRETS if secret in everything] == []


def echoing(asked: Asked) -> Any:
    words = f"You said {asked.token} and {asked.form.get('password')}"
    return {"error": {"code": 500, "message": words, "details": [words, {"description": words}]}}


def refusing(asked: Asked) -> Any:
    return {"error": {"code": 498, "message": f"Invalid token {asked.token}", "details": [asked.token]}}


FAULTS: list[Callable[[Asked], Any]] = [
    echoing,
    refusing,
    lambda asked: Raw(500, f"<html><title>Trace {asked.token}</title></html>".encode()),
    lambda asked: Raw(302, headers={"Location": f"https://h/login?token={asked.token}"}),
    lambda _: Raw(200, b"{", "application/json", declared=100),
    lambda _: Reset(),
]


@pytest.mark.parametrize("fault", FAULTS)
def test_every_fault(
    talkative: Stage, clock: ScriptedClock, caplog: pytest.LogCaptureFixture, fault: Callable[[Asked], Any]
) -> None:
    caplog.set_level(logging.DEBUG)
    credentials = Credentials.by_password("ann", PASSWORD)
    with Portal(talkative.portal, credentials, TransportOptions(retries=0), clock) as portal:
        portal.sign_in()
        talkative.says(f"{CONTENT}/shareItems", fault)
        with pytest.raises(PortalError) as caught:
            portal.share(["a" * 32], SharingSettings())
    everything = told_by(caught.value) + caplog.text
    assert [secret for secret in SECRETS if secret in everything] == []
    assert caught.value.__context__ is None


def test_a_password_that_the_portal_repeats(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    set_up_portal(stage)
    stage.says(f"{REST}/generateToken", echoing)
    portal = Portal(stage.portal, Credentials.by_password("ann", PASSWORD))
    with portal, pytest.raises(PortalError) as caught:
        portal.sign_in()
    assert PASSWORD not in told_by(caught.value) + caplog.text
