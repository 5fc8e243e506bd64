"""Ask a portal: its handlers directly, or the process over its sockets."""

from __future__ import annotations

import io
import json
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import requests

from ...local_portal import process
from ...local_portal.app import _handle
from ...local_portal.errors import Refusal
from ...local_portal.request import Parameters, PortalRequest, UploadedFile, path_segments
from ...local_portal.routes import Router

if TYPE_CHECKING:
    from pathlib import Path

    from ...local_portal.answer import Answer
    from ...local_portal.portal import Portal

ADMIN = "admin"
PASSWORD = "only for tests 1"
REST = "/portal/sharing/rest"
SERVICES = "/server/rest/services"
_PATIENCE_S = 60.0


class Asker:
    """Calls the portal as its adapter does, without a socket; answers are told as clients see them."""

    def __init__(self, portal: Portal, username: str = "") -> None:
        self.portal = portal
        self.username = username
        self._router = Router()
        self._token = portal.tokens.issue(username).value if username else ""

    def as_user(self, username: str) -> Asker:
        """The same portal, asked by another; nobody for an empty name."""
        return Asker(self.portal, username)

    def answer(
        self,
        path: str,
        files: dict[str, tuple[str, bytes]] | None = None,
        method: str = "POST",
        **parameters: Any,
    ) -> Answer:
        """The answer as the handler gave it. Raises ``Refusal``."""
        headers = {"x-esri-authorization": f"Bearer {self._token} "} if self._token else {}
        given = {
            name.lower(): UploadedFile(file_name, "", io.BytesIO(content), len(content))
            for name, (file_name, content) in (files or {}).items()
        }
        request = PortalRequest(
            method=method,
            path=path_segments(path),
            origin="https://portal.test:7443",
            parameters=Parameters([(name, _text(value)) for name, value in parameters.items()]),
            files=given,
            headers=headers,
            client="127.0.0.1",
        )
        return _handle(self.portal, self._router, request)

    def __call__(
        self, path: str, files: dict[str, tuple[str, bytes]] | None = None, **parameters: Any
    ) -> Any:
        """The answer's JSON, a refusal's too."""
        try:
            body = self.answer(path, files, **parameters).body
        except Refusal as refusal:
            return refusal.as_json()
        content = body if isinstance(body, bytes) else body.read_bytes()  # type: ignore[union-attr]
        return json.loads(content or b"{}")

    def refusal(self, path: str, **parameters: Any) -> dict[str, Any]:
        """The error object of an answer that must be one."""
        told = self(path, **parameters)
        assert "error" in told, told
        error: dict[str, Any] = told["error"]
        return error

    @property
    def content(self) -> str:
        """The address of the user's content."""
        return f"{REST}/content/users/{self.username}"

    def add(self, type: str = "Web Map", files: Any = None, folder: str = "", **parameters: Any) -> str:  # noqa: A002 - the REST API's own name
        """Add an item and return its id."""
        where = f"{self.content}/{folder}" if folder else self.content
        given = {"title": "Something", "tags": "a", **parameters}
        told = self(f"{where}/addItem", files, type=type, **given)
        assert told.get("success"), told
        return str(told["id"])

    def item(self, item_id: str) -> Any:
        """An item's JSON."""
        return self(f"{REST}/content/items/{item_id}")

    def job(self, told: Any) -> Any:
        """Wait for the job of a publish answer and return its last status."""
        service = told["services"][0]
        status = f"{self.content}/items/{service['serviceItemId']}/status"
        return _finished(lambda: self(status, jobId=service["jobId"]))

    def publish(self, path: Path, file_type: str = "serviceDefinition", **parameters: Any) -> Any:
        """Add a file, publish it and wait; return the entry of ``services``."""
        item_id = self.add("Service Definition", {"file": (path.name, path.read_bytes())}, title=path.stem)
        told = self(f"{self.content}/publish", itemId=item_id, fileType=file_type, **parameters)
        assert "services" in told, told
        status = self.job(told)
        assert status["status"] == "completed", status
        return {**told["services"][0], "sourceItemId": item_id}

    def query(self, layer: int, name: str = "town", **parameters: Any) -> Any:
        """Query a layer of a hosted service."""
        return self(f"{SERVICES}/Hosted/{name}/FeatureServer/{layer}/query", f="json", **parameters)


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return json.dumps(value) if isinstance(value, (dict, list)) else str(value)


def _finished(ask: Any) -> Any:
    deadline = time.monotonic() + _PATIENCE_S
    while True:
        told = ask()
        if told.get("status") not in ("processing", "partial"):
            return told
        assert time.monotonic() < deadline, told
        time.sleep(0.05)


@dataclass
class PortalOnSockets:
    """A portal process and a signed-in session with it."""

    running: process.PortalProcess
    session: requests.Session
    username: str
    folder: Path
    published: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def start(cls, folder: Path, username: str = "ann") -> PortalOnSockets:
        """Start a portal in a folder and sign in."""
        running = process.start(folder, port=0, administrator=ADMIN, password=PASSWORD)
        made = cls(running, requests.Session(), username, folder)
        made.session.trust_env = False
        made.session.verify = str(running.certificate)
        told = made.post(f"{REST}/generateToken", username=username, password=PASSWORD)
        made.session.headers["X-Esri-Authorization"] = f"Bearer {told['token']}"
        return made

    def __enter__(self) -> PortalOnSockets:
        return self

    def __exit__(self, *_: object) -> None:
        self.session.close()
        assert self.running.stop() == 0

    @property
    def origin(self) -> str:
        """``https://host:port``."""
        return self.running.url[: -len("/portal")]

    def post(self, path: str, files: Any = None, **parameters: Any) -> Any:
        """POST to a path and return the JSON."""
        data = {name: _text(value) for name, value in parameters.items()}
        reply = self.session.post(f"{self.origin}{path}", data=data, files=files, timeout=60)
        assert reply.status_code == 200
        return reply.json()

    def get(self, path: str, **parameters: Any) -> Any:
        """GET a path and return the JSON."""
        reply = self.session.get(f"{self.origin}{path}", params=parameters, timeout=60)
        assert reply.status_code == 200
        return reply.json()

    def publish(
        self, path: Path, everyone: bool = False, file_type: str = "serviceDefinition", **parameters: Any
    ) -> Any:
        """Upload, publish and wait; return the last status with the publish answer's entry."""
        content = f"{REST}/content/users/{self.username}"
        with path.open("rb") as file:
            added = self.post(
                f"{content}/addItem",
                {"file": (path.name, file)},
                title=path.stem,
                type="Service Definition",
                tags="a",
            )
        told = self.post(f"{content}/publish", itemId=added["id"], fileType=file_type, **parameters)
        service = told["services"][0]
        status = f"{content}/items/{service['serviceItemId']}/status"
        last = _finished(lambda: self.get(status, jobId=service["jobId"]))
        if everyone:
            item = f"{content}/items/{service['serviceItemId']}/share"
            self.post(item, everyone=True, org=True)
        self.published = {**service, **last, "sourceItemId": added["id"]}
        return self.published
