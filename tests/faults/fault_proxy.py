"""A proxy on loopback that writes down what is asked, and spoils what it is told to.

Faults come by rule (the third ``addPart`` is reset) or at random from a seed, so that a run can be repeated.
It stands before a real portal, which answers with the addresses that it is asked by, and forwards real
requests to it; what they mean it knows by their path.

At random it does what proxies may do: it repeats only requests that mean the same twice (RFC 9110, 9.2.2),
and spoils only answers whose spoiling can be seen, since no checksum goes along with what is said in HTTP.
"""

from __future__ import annotations

import contextlib
import http.client
import json
import random
import re
import socket
import struct
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from enum import Enum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

CHUNK = 65536
WEB_PAGE = b"<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"
# What only reads, by the last part of the path; everything else that is posted changes something.
READING = re.compile(
    r"(^|/)(query|status|search|self|info|info/[^/]+|data|groups|relatedItems|isServiceNameAvailable|generateToken"
    r"|parts|layers|FeatureServer(/\d+)?|items/[0-9a-f]{32}|content/users/[^/]+|users/[^/]+|folder)$"
)
ID = re.compile(r"[0-9a-f]{32}")
# What changes something and means the same twice.
SAME_TWICE = re.compile(
    r"/(addPart|update|updateinfo|updateDefinition|shareItems|delete|protect|unprotect|move|commit)$"
)


class Fault(Enum):
    """What can go wrong with a request."""

    RESET_BEFORE = "the connection breaks before the request arrives"
    RESET_HALFWAY = "the connection breaks in the middle of the request"
    RESET_AFTER = "the request is done, its answer is lost"
    HALF_ANSWER = "the answer stops in the middle"
    TRUNCATED = "the answer is shorter than it was, and says so"
    CORRUPT = "the middle of the answer is noise"
    SLOW = "the answer comes late"
    DUPLICATE = "the request arrives twice"
    REORDERED = "the request arrives after the one behind it"
    BUSY = "429 with Retry-After"
    BROKEN = "500 as JSON"
    GATEWAY = "502 with a web page"
    EXPIRED = "498"
    NO_TOKEN = "499"


ANSWERS: dict[Fault, tuple[int, str, bytes]] = {
    Fault.BUSY: (429, "application/json", b'{"error":{"code":429,"message":"Too many requests"}}'),
    Fault.BROKEN: (
        500,
        "application/json",
        b'{"error":{"code":500,"message":"Internal error","details":[]}}',
    ),
    Fault.GATEWAY: (502, "text/html", WEB_PAGE),
    Fault.EXPIRED: (
        200,
        "application/json",
        b'{"error":{"code":498,"message":"Invalid token.","details":[]}}',
    ),
    Fault.NO_TOKEN: (
        200,
        "application/json",
        b'{"error":{"code":499,"message":"Token Required","details":[]}}',
    ),
}


@dataclass
class Seen:
    """A request as it went by. ``form`` is empty for what is no plain form, ``target`` has the query too."""

    method: str
    path: str
    form: dict[str, str]
    fault: Fault | None = None
    target: str = ""
    token: str = ""

    @property
    def operation(self) -> str:
        """The last part of the path, with the layer's number before it where it has one."""
        parts = self.path.rstrip("/").split("/")
        if len(parts) > 1 and parts[-2].isdigit():
            return "/".join(parts[-2:])
        return parts[-1]

    @property
    def changes(self) -> bool:
        """Tell whether it asks to change something."""
        return self.method == "POST" and not READING.search(self.path)

    @property
    def repeatable(self) -> bool:
        """Tell whether it means the same twice."""
        return not self.changes or bool(SAME_TWICE.search(self.path))


@dataclass
class Rule:
    """Spoil requests whose path matches: the first one, or those of these numbers, or all."""

    pattern: str
    fault: Fault
    numbers: frozenset[int] | None = frozenset({1})
    answer: Any = None
    met: int = 0

    def spoils(self, path: str) -> bool:
        if not re.search(self.pattern, path):
            return False
        self.met += 1
        return self.numbers is None or self.met in self.numbers


@dataclass
class FaultProxy:
    """``target`` is what it stands before, as ``host:port``.

    ``seed`` and ``rate`` spoil requests at random besides the rules; ``delay`` (seconds) is what slow means.
    What happens to the third ``query`` of a ``phase`` hangs on nothing else, so that a run can be repeated
    in which a job took longer and was asked for more often.
    """

    target: str
    rules: list[Rule] = field(default_factory=list)
    seed: int = 0
    rate: float = 0.0
    delay: float = 0.3
    faults: tuple[Fault, ...] = tuple(Fault)
    phase: int = 0

    def __post_init__(self) -> None:
        self.seen: list[Seen] = []
        self._met: Counter[tuple[int, str]] = Counter()
        self._lock = threading.Lock()
        self._passed = 0
        self._passing = threading.Condition()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    def __enter__(self) -> FaultProxy:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def spoil(self, pattern: str, fault: Fault, *numbers: int) -> Rule:
        """Add a rule for these requests of the pattern, the first by default."""
        rule = Rule(pattern, fault, frozenset(numbers or {1}))
        self.rules.append(rule)
        return rule

    def says(self, pattern: str, answer: Any, *numbers: int) -> Rule:
        """Have requests answered with this JSON and not forwarded; all of the pattern by default."""
        rule = Rule(pattern, Fault.BROKEN, frozenset(numbers) if numbers else None, answer)
        self.rules.append(rule)
        return rule

    def changes(self) -> list[str]:
        """Return the operations that were asked to change something, those of uploads' parts left out."""
        skipped = ("addPart", "commit", "cancel")
        return [each.operation for each in self.seen if each.changes and each.operation not in skipped]

    def note(self, seen: Seen) -> Rule | None:
        """Write a request down; return what is to spoil it."""
        with self._lock:
            rule = next((rule for rule in self.rules if rule.spoils(seen.path)), None)
            rule = rule or self._by_chance(seen)
            seen.fault = rule.fault if rule else None
            self.seen.append(seen)
            return rule

    def _by_chance(self, seen: Seen) -> Rule | None:
        operation = ID.sub("*", seen.operation)
        self._met[self.phase, operation] += 1
        told = f"{self.seed} {self.phase} {operation} {self._met[self.phase, operation]}"
        chance = random.Random(told)  # noqa: S311 - to be repeated, not to be secret
        if chance.random() >= self.rate:
            return None
        fault = chance.choice(self.faults)
        return Rule("", fault) if fault is not Fault.DUPLICATE or seen.repeatable else None

    def passes(self) -> None:
        """Let a request go by, and with it one that was held back for it."""
        with self._passing:
            self._passed += 1
            self._passing.notify_all()

    def hold_back(self) -> None:
        """Wait until another request has gone by, ``delay`` seconds at most."""
        with self._passing:
            before = self._passed
            self._passing.wait_for(lambda: self._passed > before, self.delay)

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def _handler(proxy: FaultProxy) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1

        def log_message(self, *_: Any) -> None:
            """Keep the test's output clean."""

        def do_GET(self) -> None:
            self._serve()

        def do_POST(self) -> None:
            self._serve()

        def _serve(self) -> None:
            try:
                self._forward_or_spoil()
            except OSError:
                self.close_connection = True

        def _forward_or_spoil(self) -> None:
            parts = urlsplit(self.path)
            length = int(self.headers.get("Content-Length", 0))
            plain = "x-www-form-urlencoded" in self.headers.get("Content-Type", "")
            body = self.rfile.read(length) if plain or not length else b""
            seen = Seen(
                self.command,
                parts.path,
                dict(parse_qsl(body.decode())) if plain else {},
                target=self.path,
                token=self.headers.get("X-Esri-Authorization", "").replace("Bearer ", ""),
            )
            rule = proxy.note(seen)
            fault = rule.fault if rule else None
            if rule is not None and rule.answer is not None:
                self.rfile.read(length - len(body))
                self._say(200, "application/json", json.dumps(rule.answer).encode())
                return
            if fault in (Fault.RESET_BEFORE, Fault.RESET_HALFWAY):
                self.rfile.read((length - len(body)) // 2 if fault is Fault.RESET_HALFWAY else 0)
                self._break()
                return
            body += self.rfile.read(length - len(body))
            if fault in ANSWERS:
                self._say(*ANSWERS[fault], {"Retry-After": "0"} if fault is Fault.BUSY else {})
                return
            self._forward(parts, body, fault)

        def _forward(self, parts: Any, body: bytes, fault: Fault | None) -> None:
            if fault is Fault.SLOW:
                time.sleep(proxy.delay)
            if fault is Fault.REORDERED:
                proxy.hold_back()
            if fault is Fault.DUPLICATE:
                self._ask(parts, body)
            status, kind, content = self._ask(parts, body)
            proxy.passes()
            if fault is Fault.RESET_AFTER:
                self._break()
            elif fault is Fault.HALF_ANSWER:
                self._say(status, kind, content, cut=True)
            else:
                self._say(status, kind, _spoiled(content, kind, fault))

        def _ask(self, parts: Any, body: bytes) -> tuple[int, str, bytes]:
            connection = http.client.HTTPConnection(proxy.target, timeout=60)
            path = parts.path + (f"?{parts.query}" if parts.query else "")
            headers = dict(self.headers.items())
            with contextlib.closing(connection):
                connection.request(self.command, path, body, headers)
                answer = connection.getresponse()
                return answer.status, answer.getheader("Content-Type", ""), answer.read()

        def _say(
            self, status: int, kind: str, content: bytes, headers: Any = None, *, cut: bool = False
        ) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content) + (7 if cut else 0)))
            for name, value in (headers or {}).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)
            if cut:
                self.wfile.flush()
                self.close_connection = True

        def _break(self) -> None:
            # with this option closing sends RST instead of FIN
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.connection.close()
            self.close_connection = True

    return Handler


def _spoiled(content: bytes, kind: str, fault: Fault | None) -> bytes:
    """Return an answer as it arrives. What is no JSON arrives as it is: nobody could tell."""
    if "json" not in kind:
        return content
    third = len(content) // 3
    if fault is Fault.TRUNCATED:
        return content[: 2 * third]
    if fault is Fault.CORRUPT:
        return (
            content[:third] + bytes(each ^ 0x80 for each in content[third : 2 * third]) + content[2 * third :]
        )
    return content
