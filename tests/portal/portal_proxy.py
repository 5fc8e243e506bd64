"""A forward proxy on loopback that may ask for a password; for plain requests and for CONNECT."""

from __future__ import annotations

import base64
import contextlib
import http.client
import selectors
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit


class Proxy:
    """``asked`` holds the first line of each request; ``known`` is user:password, empty for anybody."""

    def __init__(self, known: str = "") -> None:
        self.asked: list[str] = []
        self.known = known
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self.address = f"127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def _handler(proxy: Proxy) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: Any) -> None:
            """Keep the test's output clean."""

        def _let_through(self) -> bool:
            proxy.asked.append(self.requestline)
            expected = "Basic " + base64.b64encode(proxy.known.encode()).decode()
            if not proxy.known or self.headers.get("Proxy-Authorization") == expected:
                return True
            self.send_response(407, "Proxy Authentication Required")
            self.send_header("Proxy-Authenticate", 'Basic realm="proxy"')
            self.send_header("Content-Length", "0")
            self.end_headers()
            return False

        def do_CONNECT(self) -> None:
            if not self._let_through():
                return
            host, _, port = self.path.rpartition(":")
            with socket.create_connection((host, int(port)), timeout=10) as there:
                self.send_response(200, "Connection established")
                self.end_headers()
                _relay(self.connection, there)
            self.close_connection = True

        def do_GET(self) -> None:
            self._forward()

        def do_POST(self) -> None:
            self._forward()

        def _forward(self) -> None:
            if not self._let_through():
                return
            parts = urlsplit(self.path)
            connection = http.client.HTTPConnection(str(parts.hostname), parts.port, timeout=10)
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            path = parts.path + (f"?{parts.query}" if parts.query else "")
            headers = {n: v for n, v in self.headers.items() if not n.lower().startswith("proxy-")}
            with contextlib.closing(connection):
                connection.request(self.command, path, body, headers)
                answer = connection.getresponse()
                content = answer.read()
            self.send_response(answer.status)
            self.send_header("Content-Type", answer.getheader("Content-Type", ""))
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

    return Handler


def _relay(one: socket.socket, other: socket.socket) -> None:
    with selectors.DefaultSelector() as selector:
        selector.register(one, selectors.EVENT_READ, other)
        selector.register(other, selectors.EVENT_READ, one)
        while True:
            for key, _ in selector.select(10) or [(None, 0)]:
                if key is None:
                    return
                source = key.fileobj
                assert isinstance(source, socket.socket)
                try:
                    data = source.recv(65536)
                    key.data.sendall(data)
                except OSError:
                    return
                if not data:
                    return
