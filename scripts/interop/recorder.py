"""A recording proxy before the portal: what clients send is passed on as it is, and noted.

It answers over TLS by the portal's own certificate, at a port of its own; the portal makes the addresses in
its answers from the ``Host`` that a client sends, so clients come back here with everything.  A request for
``/__mark__/NAME`` is not passed on: it says that what follows belongs to the operation NAME.
"""

from __future__ import annotations

import email.parser
import email.policy
import http.client
import json
import re
import ssl
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, unquote, urlsplit

if TYPE_CHECKING:
    from pathlib import Path

MARK = "/__mark__/"
_HOP = {"connection", "keep-alive", "transfer-encoding", "te", "upgrade", "proxy-connection", "expect"}
_SECRETS = {"password", "token", "access_token", "refresh_token", "code", "oauth_state", "code_verifier"}


@dataclass(frozen=True)
class Recorded:
    """A request: parameters of query and body, files by part name with their sizes, the answer's JSON."""

    mark: str
    method: str
    path: str
    parameters: dict[str, str]
    files: dict[str, int]
    signed: bool
    answer: Any = field(default=None, repr=False)


class Recorder:
    """The proxy, running from :meth:`start` to :meth:`stop`."""

    def __init__(self, portal: str, certificate: Path, key: Path) -> None:
        self._target = urlsplit(portal)
        self._trust = ssl.create_default_context(cafile=str(certificate))
        self._identity = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._identity.load_cert_chain(str(certificate), str(key))
        self._lock = threading.Lock()
        self.mark = ""
        self.recorded: list[Recorded] = []

    def start(self) -> str:
        """Start to listen; return the portal's address as clients are to use it."""
        recorder = self

        class Handler(_Handler):
            owner = recorder

        self._server = _Server(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._server.socket = self._identity.wrap_socket(
            self._server.socket, server_side=True, do_handshake_on_connect=False
        )
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return f"https://127.0.0.1:{self._server.server_port}{self._target.path}"

    def stop(self) -> None:
        """Stop to listen."""
        self._server.shutdown()
        self._server.server_close()

    def ask(self, method: str, path: str, body: bytes, headers: dict[str, str]) -> tuple[Any, bytes]:
        """Pass a request on; return the answer's head and body."""
        connection = http.client.HTTPSConnection(
            self._target.hostname or "", self._target.port, context=self._trust, timeout=120
        )
        try:
            connection.request(method, path, body=body, headers=headers)
            answer = connection.getresponse()
            return answer, answer.read()
        finally:
            connection.close()

    def note(self, method: str, path: str, body: bytes, headers: dict[str, str], answer: bytes) -> None:
        """Keep what a request asked for."""
        parts = urlsplit(path)
        parameters, files = _read_body(body, headers.get("content-type", ""))
        parameters = {**dict(parse_qsl(parts.query, keep_blank_values=True)), **parameters}
        signed = "x-esri-authorization" in headers or "authorization" in headers or "token" in parameters
        told = Recorded(
            mark=self.mark,
            method=method,
            path=re.sub(r"/+", "/", unquote(parts.path)).rstrip("/"),
            parameters={
                name: "***" if name.lower() in _SECRETS else value for name, value in parameters.items()
            },
            files=files,
            signed=signed,
            answer=_as_json(answer),
        )
        with self._lock:
            self.recorded.append(told)

    def of(self, mark: str) -> list[Recorded]:
        """Return the requests of an operation in their order."""
        with self._lock:
            return [each for each in self.recorded if each.mark == mark]


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: Any) -> None:
        """Say nothing: clients break off, among them one that first looks whether it trusts us."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    owner: Recorder

    def do_GET(self) -> None:  # noqa: N802 - the name that the base class looks for
        self._pass_on()

    def do_POST(self) -> None:  # noqa: N802 - as above
        self._pass_on()

    def do_OPTIONS(self) -> None:  # noqa: N802 - as above
        self._pass_on()

    def log_message(self, *_: Any) -> None:
        """Say nothing."""

    def _pass_on(self) -> None:
        body = self._body()
        if self.path.startswith(MARK):
            self.owner.mark = unquote(self.path[len(MARK) :])
            self._answer(200, [("Content-Type", "text/plain")], b"")
            return
        headers = {name.lower(): value for name, value in self.headers.items() if name.lower() not in _HOP}
        headers["content-length"] = str(len(body))
        answer, content = self.owner.ask(self.command, self.path, body, headers)
        self.owner.note(self.command, self.path, body, headers, content)
        kept = [
            (name, value)
            for name, value in answer.getheaders()
            if name.lower() not in _HOP | {"content-length"}
        ]
        self._answer(answer.status, kept, content)

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding", "").lower() == "chunked":
            chunks = []
            while size := int(self.rfile.readline().split(b";")[0], 16):
                chunks.append(self.rfile.read(size))
                self.rfile.readline()
            self.rfile.readline()
            return b"".join(chunks)
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def _answer(self, status: int, headers: list[tuple[str, str]], content: bytes) -> None:
        self.send_response_only(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def _read_body(body: bytes, kind: str) -> tuple[dict[str, str], dict[str, int]]:
    if kind.startswith("application/x-www-form-urlencoded"):
        return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True)), {}
    if not kind.startswith("multipart/form-data"):
        return {}, {}
    head = b"Content-Type: " + kind.encode("latin-1") + b"\r\n\r\n"
    message = email.parser.BytesParser(policy=email.policy.HTTP).parsebytes(head + body)
    parameters: dict[str, str] = {}
    files: dict[str, int] = {}
    for part in message.iter_parts():
        name = str(part.get_param("name", header="content-disposition") or "")
        content = part.get_payload(decode=True) or b""
        if part.get_filename() is None:
            parameters[name] = content.decode("utf-8", "replace")
        else:
            files[name] = len(content)
    return parameters, files


def _as_json(content: bytes) -> Any:
    try:
        return json.loads(content)
    except ValueError:
        return None
