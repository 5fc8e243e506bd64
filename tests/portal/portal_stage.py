"""Real HTTP servers on loopback that give the answers a test wants, the rare ones and the broken ones too.

A :class:`Stage` is a server whose answers are scripted path by path and which writes down what it was asked.
Multipart bodies are taken apart by Python's own mail parser, so nothing of ours reads what ours wrote.
"""

from __future__ import annotations

import email.parser
import email.policy
import email.utils
import hashlib
import json
import socket
import ssl
import struct
import sys
import threading
from collections import defaultdict
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

from web_layer_sharing.sharing.portal.clock import Clock
from web_layer_sharing.sharing.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

REST = "/portal/sharing/rest"
PASSWORD = "correct horse battery"
TOKEN = "token-of-the-portal-0001"
KEPT_WHOLE = 64 * 1024 * 1024
"""A longer body is read and thrown away."""


@dataclass
class Asked:
    """A request as it arrived. ``files`` maps a form's field to (file name, content type, content)."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    form: dict[str, str] = field(default_factory=dict)
    files: dict[str, tuple[str, str, bytes]] = field(default_factory=dict)
    size: int = 0

    @property
    def token(self) -> str:
        return self.headers.get("x-esri-authorization", "").replace("Bearer ", "")


@dataclass
class Raw:
    """An answer that is not the JSON of a 200. ``declared`` is a false Content-Length."""

    status: int = 200
    body: bytes = b""
    content_type: str = "text/html"
    headers: dict[str, str] = field(default_factory=dict)
    declared: int | None = None


@dataclass
class Reset:
    """Break the connection: after so many bytes of the request's body."""

    after: int = 0


@dataclass
class Silence:
    """Say nothing until the stage closes."""


class Stage:
    """A scripted server. ``says(path, answer, ...)`` gives answers in turn, the last one for ever."""

    def __init__(self, tls: tuple[Path, Path] | None = None, clients: Path | None = None) -> None:
        self.asked: list[Asked] = []
        self.closing = threading.Event()
        self.date = ""
        """What the Date header says, the real time if empty."""
        self._answers: dict[str, list[Any]] = defaultdict(list)
        self._lock = threading.Lock()
        self._server = _Server(("127.0.0.1", 0), _handler(self))
        scheme = "http"
        if tls:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*tls)
            if clients:
                context.verify_mode = ssl.CERT_REQUIRED
                context.load_verify_locations(clients)
            self._server.socket = context.wrap_socket(
                self._server.socket, server_side=True, do_handshake_on_connect=False
            )
            scheme = "https"
        self.port = self._server.server_address[1]
        self.origin = f"{scheme}://127.0.0.1:{self.port}"
        self.portal = f"{self.origin}/portal"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    def says(self, path: str, *answers: Any) -> None:
        """Script a path: a dict is JSON, a callable gets the request, the rest is as its class says."""
        self._answers[path] = list(answers)

    def answer(self, asked: Asked) -> Any:
        with self._lock:
            self.asked.append(asked)
            waiting = self._answers[asked.path]
            if not waiting:
                return Raw(404, b"<html><title>404 Not Found</title></html>")
            answer = waiting[0] if len(waiting) == 1 else waiting.pop(0)
        return answer(asked) if callable(answer) else answer

    def next_answer(self, path: str) -> Any:
        with self._lock:
            waiting = self._answers[path]
            return waiting[0] if waiting else None

    def drop(self, path: str) -> None:
        with self._lock:
            if len(self._answers[path]) > 1:
                self._answers[path].pop(0)

    def to(self, path: str) -> list[Asked]:
        """Return the requests for a path."""
        return [each for each in self.asked if each.path == path]

    def close(self) -> None:
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up, or does not trust us, is what a test wanted; anything else is told."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)


def _handler(stage: Stage) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1  # head and body in one packet

        def log_message(self, *_: Any) -> None:
            """Keep the test's output clean."""

        def date_time_string(self, timestamp: float | None = None) -> str:
            return stage.date or super().date_time_string(timestamp)  # type: ignore[arg-type]

        def do_GET(self) -> None:
            self._serve()

        def do_POST(self) -> None:
            self._serve()

        def _serve(self) -> None:
            parts = urlsplit(self.path)
            planned = stage.next_answer(parts.path)
            length = int(self.headers.get("Content-Length", 0))
            if isinstance(planned, Reset):
                stage.drop(parts.path)
                self.rfile.read(min(planned.after, length))
                stage.asked.append(Asked(self.command, parts.path, {}, {}))
                self._break()
                return
            try:
                self._answer(stage.answer(self._read(parts, length)))
            except OSError:
                self.close_connection = True

        def _read(self, parts: Any, length: int) -> Asked:
            headers = {name.lower(): value for name, value in self.headers.items()}
            asked = Asked(self.command, parts.path, dict(parse_qsl(parts.query)), headers, size=length)
            if length > KEPT_WHOLE:
                left = length
                while left and (chunk := self.rfile.read(min(left, 1 << 20))):
                    left -= len(chunk)
                return asked
            body = self.rfile.read(length)
            if len(body) < length:
                raise ConnectionError("the client hung up")
            kind = headers.get("content-type", "")
            if kind.startswith("multipart/form-data"):
                _take_apart(asked, kind, body)
            else:
                asked.form = dict(parse_qsl(body.decode(), keep_blank_values=True))
            return asked

        def _answer(self, answer: Any) -> None:
            if isinstance(answer, Silence):
                stage.closing.wait(30)
                self.close_connection = True
                return
            if isinstance(answer, Reset):
                self._break()
                return
            if not isinstance(answer, Raw):
                answer = Raw(200, json.dumps(answer).encode(), "application/json;charset=utf-8")
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Type", answer.content_type)
            told = len(answer.body) if answer.declared is None else answer.declared
            self.send_header("Content-Length", str(told))
            self.end_headers()
            self.wfile.write(answer.body)
            if answer.declared is not None:
                self.close_connection = True

        def _break(self) -> None:
            # with this option closing sends RST instead of FIN
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.connection.close()
            self.close_connection = True

    return Handler


def _take_apart(asked: Asked, kind: str, body: bytes) -> None:
    message = email.parser.BytesParser(policy=email.policy.HTTP).parsebytes(
        b"Content-Type: " + kind.encode() + b"\r\n\r\n" + body
    )
    for part in message.iter_parts():
        name = str(part.get_param("name", header="content-disposition"))
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        if part.get_filename() is None:
            asked.form[name] = content.decode()
        else:
            asked.files[name] = (str(part.get_filename()), part.get_content_type(), content)


class ScriptedClock(Clock):
    """A clock that runs only while somebody sleeps; ``slept`` holds how long each time."""

    def __init__(self, time: float = 1_800_000_000.0) -> None:
        self.slept: list[float] = []
        self.passed = 0.0
        self._time = time

    def now(self) -> float:
        return self.passed

    def time(self) -> float:
        return self._time + self.passed

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.passed += seconds


class Listening(Progress):
    """Writes down what is reported; stops where ``stop`` says so."""

    def __init__(self, stop: Callable[[Listening], bool] = lambda _: False) -> None:
        self.fractions: list[float] = []
        self.steps: list[tuple[str, dict[str, Any]]] = []
        self._stop = stop

    def report(self, fraction: float, step: str = "", **facts: Any) -> None:
        self.fractions.append(fraction)
        self.steps.append((step, facts))

    def cancelled(self) -> bool:
        return self._stop(self)


def set_up_portal(stage: Stage) -> None:
    def generate(asked: Asked) -> Any:
        if (asked.form.get("username"), asked.form.get("password")) != ("ann", PASSWORD):
            details = ["Invalid username or password."]
            return {"error": {"code": 400, "message": "Unable to generate token.", "details": details}}
        return {"token": TOKEN, "expires": 1_800_003_600_000, "ssl": True}

    def myself(asked: Asked) -> Any:
        if not asked.token:
            return {"error": {"code": 499, "message": "Token Required", "details": []}}
        if not asked.token.startswith("token-"):
            return {"error": {"code": 498, "message": "Invalid token.", "details": []}}
        return {"username": "ann", "fullName": "Ann Example", "orgId": "0123", "role": "org_publisher",
                "privileges": ["portal:user:createItem", "portal:publisher:publishFeatures"]}  # fmt: skip

    def itself(asked: Asked) -> Any:
        told: dict[str, Any] = {"id": "0123", "name": "Stage", "isPortal": True, "currentVersion": "2025.1"}
        return {**told, "user": {"username": "ann"}} if asked.token else told

    # the time by the scripted clock
    stage.date = email.utils.formatdate(1_800_000_000, usegmt=True)
    stage.says(f"{REST}/info", {"authInfo": {"isTokenBasedSecurity": True}})
    stage.says(f"{REST}/portals/self", itself)
    stage.says(f"{REST}/community/self", myself)
    stage.says(f"{REST}/generateToken", generate)


def noise(size: int) -> bytes:
    """Return bytes that look like nothing, the same each time."""
    return hashlib.shake_256(b"web layer sharing").digest(size)
