"""Publishing on a stand-alone or federated server: its uploads, its tool, and what a failure leaves."""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.sharing.errors import (
    Cancelled,
    JobFailed,
    NameTaken,
    NotAuthorized,
    PortalError,
    TransportError,
)
from web_layer_sharing.sharing.portal import Credentials, DefinitionToPublish, Server
from web_layer_sharing.sharing.portal import parts as parts_module
from web_layer_sharing.sharing.portal.parts import state_path
from web_layer_sharing.sharing.portal.servers import publish_definition
from web_layer_sharing.tests.portal.portal_stage import PASSWORD, REST, TOKEN, Listening, Raw, noise

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from web_layer_sharing.sharing.portal import Portal
    from web_layer_sharing.tests.portal.portal_stage import Asked, ScriptedClock, Stage

ADMIN, SERVICES = "/server/admin", "/server/rest/services"
TOOL = f"{SERVICES}/System/PublishingTools/GPServer/Publish%20Service%20Definition"
UPLOAD = f"{ADMIN}/uploads/i1"
CONFIGURATION = {
    "folderName": "",
    "service": {"serviceName": "roads", "type": "MapServer", "capabilities": "Map,Query,Data"},
}
REST_URL = "https://gis.example.org/server/rest/services/roads/MapServer"
DONE = {
    "jobId": "j1",
    "jobStatus": "esriJobSucceeded",
    "results": {"out_rest_svc_url": {"paramUrl": "results/out_rest_svc_url"}},
    "messages": [{"type": "esriJobMessageTypeInformative", "description": "Succeeded."}],
}
RUNNING = {"jobId": "j1", "jobStatus": "esriJobExecuting", "messages": []}
FAILED = {
    "jobId": "j1",
    "jobStatus": "esriJobFailed",
    "messages": [
        {"type": "esriJobMessageTypeError", "description": "ERROR 001369: Failed to create the service."}
    ],
}


@pytest.fixture
def server(portal_stage: Stage) -> Stage:
    """A server with one service, ``old`` in the root, and the folder ``Maps``."""
    site = portal_stage
    root = {"folders": ["System", "Maps"], "services": [{"serviceName": "Old", "type": "MapServer"}]}

    def generate(asked: Asked) -> Any:
        if asked.form.get("password") == PASSWORD:
            return {"token": "token-of-the-server", "expires": 1_800_003_600_000}
        return {"status": "error", "messages": ["Invalid username or password specified."], "code": 401}

    site.says("/server/rest/info", {"currentVersion": 11.4, "authInfo": {"isTokenBasedSecurity": True}})
    site.says(f"{ADMIN}/generateToken", generate)
    site.says(f"{ADMIN}/services", root)
    site.says(f"{ADMIN}/services/Maps", {"services": []})
    site.says(f"{ADMIN}/services/createFolder", {"status": "success"})
    tools = [{"name": "System/PublishingTools", "type": "GPServer"}]
    site.says(f"{SERVICES}/System", {"services": tools})
    site.says(f"{ADMIN}/uploads/upload", {"status": "success", "item": {"itemID": "i1", "committed": True}})
    site.says(f"{UPLOAD}/serviceconfiguration.json", CONFIGURATION)
    site.says(f"{UPLOAD}/delete", {"status": "success"})
    site.says(f"{TOOL}/submitJob", {"jobId": "j1", "jobStatus": "esriJobSubmitted"})
    site.says(f"{TOOL}/jobs/j1", RUNNING, DONE)
    site.says(f"{TOOL}/jobs/j1/cancel", {"jobId": "j1", "jobStatus": "esriJobCancelling"})
    site.says(f"{TOOL}/jobs/j1/results/out_rest_svc_url", {"value": REST_URL})
    for path in ("roads.MapServer", "Old.MapServer", "Maps/streets.MapServer", "New/roads.MapServer"):
        site.says(f"{ADMIN}/services/{path}", {"serviceName": "x"})
    return site


@pytest.fixture
def alone(server: Stage, clock: ScriptedClock) -> Iterator[Server]:
    """The stand-alone server, signed in to as one of its own users."""
    credentials = Credentials.by_password("ann", PASSWORD)
    with Server(f"{server.origin}/server/manager", credentials, clock=clock) as made:
        yield made


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "roads.sd"
    made.write_bytes(noise(1000))
    return made


def submitted(server: Stage) -> dict[str, str]:
    return server.to(f"{TOOL}/submitJob")[-1].form


def failing(server: Server, definition: DefinitionToPublish, progress: Listening | None = None) -> Any:
    with pytest.raises((PortalError, Cancelled)) as caught:
        server.publish(definition, progress)
    return caught.value


def test_a_stand_alone_server(alone: Server, server: Stage, path: Path) -> None:
    progress = Listening()
    service = alone.publish(DefinitionToPublish(path), progress)
    assert (service.name, service.type, service.folder) == ("roads", "MapServer", "")
    assert service.rest_url == REST_URL
    assert service.soap_url == f"{server.origin}/server/services/roads/MapServer"
    assert service.messages == ("Succeeded.",)
    [sent] = server.to(f"{ADMIN}/uploads/upload")
    assert sent.files["itemFile"] == ("roads.sd", "application/octet-stream", path.read_bytes())
    assert submitted(server) == {"f": "json", "in_sdp_id": "i1", "in_config_overwrite": ""}
    assert server.to(f"{UPLOAD}/delete") == []
    assert progress.fractions == sorted(progress.fractions)
    asked = [each for each in server.asked if each.path != "/server/rest/info"]
    assert {each.token for each in asked} == {"", "token-of-the-server"}
    assert [each.path for each in asked if not each.token] == [f"{ADMIN}/generateToken"]
    assert all(set(each.query) <= {"f"} for each in server.asked)


def test_signing_in_without_publishing(alone: Server, server: Stage) -> None:
    assert alone.sign_in() == "ann"
    server.says("/server/rest/info", {"owningSystemUrl": server.portal})
    with Server(f"{server.origin}/server", Credentials.by_token(TOKEN)) as of_portal:
        assert of_portal.sign_in() == "ann"
    server.says(f"{ADMIN}/services", {"status": "error", "code": 403, "messages": ["Not an administrator."]})
    with pytest.raises(PortalError):
        alone.sign_in()


def test_a_server_of_a_portal(alone: Server, server: Stage, path: Path) -> None:
    server.says("/server/rest/info", {"owningSystemUrl": server.portal})
    server.says(f"{ADMIN}/services/roads.MapServer", {
        "portalProperties": {"portalItems": [{"type": "MapServer", "itemID": "a" * 32}]}
    })  # fmt: skip
    service = alone.publish(DefinitionToPublish(path))
    assert service.items == {"MapServer": "a" * 32}
    assert server.to(f"{TOOL}/submitJob")[0].token == TOKEN
    assert server.to(f"{ADMIN}/generateToken") == []


def test_through_a_portal_that_is_open_already(portal: Portal, server: Stage, path: Path) -> None:
    service = publish_definition(
        portal.connection, f"{server.origin}/server", DefinitionToPublish(path), Listening()
    )
    assert service.rest_url == REST_URL
    assert server.to(f"{ADMIN}/uploads/upload")[0].token == TOKEN


def test_another_name_and_a_folder_that_is_there(alone: Server, server: Stage, path: Path) -> None:
    service = alone.publish(DefinitionToPublish(path, "streets", "Maps"))
    assert (service.name, service.folder) == ("streets", "Maps")
    assert json.loads(submitted(server)["in_config_overwrite"]) == {
        "folderName": "Maps",
        "service": {"serviceName": "streets", "type": "MapServer", "capabilities": "Map,Query,Data"},
    }
    assert server.to(f"{ADMIN}/services/createFolder") == []


def test_a_folder_is_made(alone: Server, server: Stage, path: Path) -> None:
    alone.publish(DefinitionToPublish(path, folder="New"))
    assert server.to(f"{ADMIN}/services/createFolder")[0].form["folderName"] == "New"


def test_a_folder_that_was_made_goes_when_publishing_fails(alone: Server, server: Stage, path: Path) -> None:
    server.says(f"{ADMIN}/services/New/deleteFolder", {"status": "success"})
    server.says(f"{TOOL}/jobs/j1", FAILED)
    failing(alone, DefinitionToPublish(path, folder="New"))
    assert len(server.to(f"{ADMIN}/services/New/deleteFolder")) == 1
    failing(alone, DefinitionToPublish(path, folder="Maps"))
    assert server.to(f"{ADMIN}/services/Maps/deleteFolder") == []


def test_a_service_is_not_replaced_unasked(alone: Server, server: Stage, path: Path) -> None:
    error = failing(alone, DefinitionToPublish(path, "old"))
    assert (type(error), error.code, error.facts["name"]) == (NameTaken, "WLS602", "old")
    assert server.to(f"{TOOL}/submitJob") == []
    assert len(server.to(f"{UPLOAD}/delete")) == 1


def test_a_service_that_is_replaced_keeps_its_items(alone: Server, server: Stage, path: Path) -> None:
    items = [{"type": "MapServer", "itemID": "a" * 32}]
    server.says(f"{ADMIN}/services/Old.MapServer", {"portalProperties": {"portalItems": items}})
    service = alone.publish(DefinitionToPublish(path, "Old", overwrite=True))
    assert json.loads(submitted(server)["in_publish_options"]) == {
        "portalProperties": {"preserveIDs": True, "portalItems": items}
    }
    assert service.items == {"MapServer": "a" * 32}


def test_a_service_that_shall_not_start(alone: Server, server: Stage, path: Path) -> None:
    server.says(f"{ADMIN}/services/roads.MapServer/stop", {"status": "success"})
    alone.publish(DefinitionToPublish(path, started=False))
    assert len(server.to(f"{ADMIN}/services/roads.MapServer/stop")) == 1


def test_the_tool_of_another_name(alone: Server, server: Stage, path: Path) -> None:
    other = TOOL.replace("PublishingTools", "PublishingToolsEx")
    server.says(
        f"{SERVICES}/System", {"services": [{"name": "System/PublishingToolsEx", "type": "GPServer"}]}
    )
    server.says(f"{other}/submitJob", {"jobId": "j1"})
    server.says(f"{other}/jobs/j1", {**DONE, "results": {}})
    service = alone.publish(DefinitionToPublish(path))
    assert service.rest_url == f"{server.origin}{SERVICES}/roads/MapServer"


@pytest.mark.parametrize(
    ("place", "answer", "code"),
    [
        (f"{ADMIN}/services", Raw(404, b"<html></html>"), "WLS630"),
        (f"{ADMIN}/services", {"currentVersion": 11.4}, "WLS630"),
        (f"{SERVICES}/System", {"services": []}, "WLS631"),
        (f"{ADMIN}/uploads/upload", {"status": "success"}, "WLS608"),
        (f"{UPLOAD}/serviceconfiguration.json", {"success": True}, "WLS632"),
        (f"{UPLOAD}/serviceconfiguration.json", Raw(404, b""), "WLS632"),
        (f"{TOOL}/submitJob", {"jobStatus": "esriJobSubmitted"}, "WLS621"),
    ],
)
def test_what_a_server_lacks(
    alone: Server, server: Stage, path: Path, place: str, answer: Any, code: str
) -> None:
    server.says(place, answer)
    assert failing(alone, DefinitionToPublish(path)).code == code
    sent = bool(server.to(f"{ADMIN}/uploads/upload")) and code != "WLS608"
    assert len(server.to(f"{UPLOAD}/delete")) == sent


def test_a_wrong_password(server: Stage, path: Path) -> None:
    with Server(f"{server.origin}/server", Credentials.by_password("ann", "wrong-password")) as made:
        error = failing(made, DefinitionToPublish(path))
    assert (type(error), error.code) == (NotAuthorized, "WLS522")
    assert "wrong-password" not in str(error)


def test_a_user_who_may_not_publish(alone: Server, server: Stage, path: Path) -> None:
    no = {"status": "error", "messages": ["Not authorized to access this resource."], "code": 403}
    server.says(f"{ADMIN}/uploads/upload", no)
    error = failing(alone, DefinitionToPublish(path))
    assert (type(error), error.code) == (NotAuthorized, "WLS524")


def test_a_job_that_fails(alone: Server, server: Stage, path: Path) -> None:
    server.says(f"{TOOL}/jobs/j1", RUNNING, FAILED)
    error = failing(alone, DefinitionToPublish(path))
    assert (type(error), error.code) == (JobFailed, "WLS620")
    assert error.facts["messages"][-1] == "ERROR 001369: Failed to create the service."
    assert len(server.to(f"{UPLOAD}/delete")) == 1


def test_a_job_that_hangs(alone: Server, server: Stage, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web_layer_sharing.sharing.portal.servers.PATIENCE", 30.0)
    server.says(f"{TOOL}/jobs/j1", RUNNING)
    assert failing(alone, DefinitionToPublish(path)).code == "WLS622"
    assert len(server.to(f"{TOOL}/jobs/j1/cancel")) == 1
    assert len(server.to(f"{UPLOAD}/delete")) == 1


def test_a_stop_while_the_job_runs(alone: Server, server: Stage, path: Path, clock: ScriptedClock) -> None:
    server.says(f"{TOOL}/jobs/j1", RUNNING)
    error = failing(alone, DefinitionToPublish(path), Listening(lambda _: clock.passed > 5))
    assert isinstance(error, Cancelled)
    assert len(server.to(f"{TOOL}/jobs/j1/cancel")) == 1
    assert len(server.to(f"{UPLOAD}/delete")) == 1


def test_a_line_lost_while_the_job_runs(alone: Server, server: Stage, path: Path) -> None:
    server.says(f"{TOOL}/jobs/j1", Raw(502, b""))
    error = failing(alone, DefinitionToPublish(path))
    assert (type(error), error.facts["remains"]) == (TransportError, "i1")
    assert server.to(f"{UPLOAD}/delete") == []


class Parts:
    """A server's uploads in parts; ``spoilt`` are the numbers that it is too busy for."""

    def __init__(self, server: Stage) -> None:
        self.parts: dict[int, bytes] = {}
        self.sent: list[int] = []
        self.spoilt: frozenset[int] = frozenset()
        self.committed = False
        self._lock = threading.Lock()
        server.says(f"{ADMIN}/uploads/register", {"status": "success", "item": {"itemID": "i1"}})
        server.says(f"{UPLOAD}/uploadPart", self._take)
        server.says(f"{UPLOAD}/commit", self._commit)
        server.says(UPLOAD, lambda _: {"itemID": "i1", "committed": self.committed})

    def _take(self, asked: Asked) -> Any:
        number = int(asked.form["partNumber"])
        with self._lock:
            self.sent.append(number)
            if number in self.spoilt:
                return Raw(503, b"")
            self.parts[number] = asked.files["partFile"][2]
        return {"status": "success"}

    def _commit(self, asked: Asked) -> Any:
        assert asked.form["parts"] == ",".join(map(str, sorted(self.parts)))
        self.committed = True
        return {"status": "success"}

    @property
    def content(self) -> bytes:
        return b"".join(self.parts[number] for number in sorted(self.parts))


@pytest.fixture
def in_parts(server: Stage, path: Path, monkeypatch: pytest.MonkeyPatch) -> Parts:
    monkeypatch.setattr(parts_module, "PART_SIZE", 1 << 16)
    monkeypatch.setattr(parts_module, "MEGABYTE", 1 << 16)
    monkeypatch.setattr("web_layer_sharing.sharing.portal.servers.SINGLE_POST", 1 << 16)
    path.write_bytes(noise(5 * (1 << 16) + 3))
    return Parts(server)


def test_a_big_file(alone: Server, in_parts: Parts, path: Path) -> None:
    assert alone.publish(DefinitionToPublish(path)).rest_url == REST_URL
    assert in_parts.content == path.read_bytes()
    assert not state_path(path).exists()


def test_a_big_file_is_picked_up_by_the_next_run(
    alone: Server, server: Stage, in_parts: Parts, path: Path
) -> None:
    in_parts.spoilt = frozenset({5})
    assert failing(alone, DefinitionToPublish(path)).code == "WLS507"
    kept = set(json.loads(state_path(path).read_text())["sent"])
    in_parts.spoilt = frozenset()
    in_parts.sent.clear()
    alone.publish(DefinitionToPublish(path))
    assert in_parts.content == path.read_bytes()
    assert {str(number) for number in in_parts.sent} == {"1", "2", "3", "4", "5", "6"} - kept
    assert len(server.to(f"{ADMIN}/uploads/register")) == 1


def test_an_upload_that_the_server_forgot_is_begun_anew(
    alone: Server, server: Stage, in_parts: Parts, path: Path
) -> None:
    in_parts.spoilt = frozenset({5})
    failing(alone, DefinitionToPublish(path))
    in_parts.spoilt = frozenset()
    in_parts.sent.clear()
    server.says(UPLOAD, {"status": "error", "messages": ["No such item."], "code": 404})
    alone.publish(DefinitionToPublish(path))
    assert sorted(in_parts.sent) == [1, 2, 3, 4, 5, 6]
    assert len(server.to(f"{ADMIN}/uploads/register")) == 2


def test_a_stop_while_sending_parts(alone: Server, server: Stage, in_parts: Parts, path: Path) -> None:
    error = failing(alone, DefinitionToPublish(path), Listening(lambda _: len(in_parts.sent) > 1))
    assert isinstance(error, Cancelled)
    assert not state_path(path).exists()
    assert len(server.to(f"{UPLOAD}/delete")) == 1


def test_tokens_of_a_server_go_nowhere_else(alone: Server) -> None:
    with pytest.raises(PortalError) as caught:
        alone.connection.read("https://elsewhere.example.org/server/rest/info")
    assert caught.value.code == "WLS500"


def test_a_portal_that_is_not_there(alone: Server, server: Stage, path: Path) -> None:
    server.says("/server/rest/info", {"owningSystemUrl": server.portal})
    server.says(f"{REST}/info", Raw(404, b""))
    assert failing(alone, DefinitionToPublish(path)).code == "WLS526"
