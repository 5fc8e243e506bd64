"""The servers that queries are put to: our portal and Koop's, each a process of its own, over plain HTTP."""

from __future__ import annotations

import contextlib
import http.client
import os
import socket
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast
from urllib.parse import urlencode, urlsplit

import requests
from web_layer_sharing.local_portal import process

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).resolve().parents[2]
KOOP = ROOT / "build" / "koop"
_SERVE_KOOP = ROOT / "tests" / "local_portal" / "koop" / "serve.cjs"
_NAME, _PASSWORD = "admin", "for measuring only 1"


class Server:
    """A running server with one layer. ``pid`` is its process."""

    def __init__(self, host: str, port: int, path: str, pid: int) -> None:
        self.host, self.port, self.path, self.pid = host, port, path, pid

    def connect(self) -> http.client.HTTPConnection:
        """Return a connection that is kept alive from one query to the next."""
        return http.client.HTTPConnection(self.host, self.port, timeout=120)

    def ask(self, connection: http.client.HTTPConnection, parameters: Mapping[str, Any]) -> bytes:
        """Query the layer; return the answer's body.

        Raises:
            ValueError: the server says that something is wrong.
        """
        connection.request("GET", f"{self.path}?{urlencode(parameters)}")
        reply = connection.getresponse()
        body = reply.read()
        if reply.status != 200 or body.startswith(b'{"error"'):
            raise ValueError(body[:200])
        return body

    def memory_mb(self) -> float:
        """Return the memory that the process holds."""
        status = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii")
        return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS"))


@contextmanager
def portal(folder: Path, geojson: Path) -> Iterator[Server]:
    """Run a portal in ``folder`` with the file published for everyone."""
    with _portal_with(folder, geojson, "GeoJson", "geojson", "FeatureServer/0/query") as server:
        yield server


@contextmanager
def map_portal(folder: Path, package: Path) -> Iterator[Server]:
    """Run a portal in ``folder`` with a map's service definition published; it is asked for pictures."""
    with _portal_with(
        folder, package, "Service Definition", "serviceDefinition", "MapServer/export"
    ) as server:
        yield server


@contextmanager
def _portal_with(folder: Path, file: Path, item_type: str, file_type: str, resource: str) -> Iterator[Server]:
    running = process.start(folder, port=0, administrator=_NAME, password=_PASSWORD)
    try:
        address = urlsplit(running.url)
        _publish(f"http://{address.netloc}", file, item_type, file_type)
        path = f"/server/rest/services/Hosted/{file.stem}/{resource}"
        pid = running.process.pid if running.process is not None else 0
        yield Server(str(address.hostname), int(address.port or 0), path, pid)
    finally:
        running.stop()


def _publish(origin: str, path: Path, item_type: str, file_type: str) -> None:
    rest = f"{origin}/portal/sharing/rest"
    with requests.Session() as session:
        session.trust_env = False
        signed = {"username": _NAME, "password": _PASSWORD, "f": "json"}
        token = session.post(f"{rest}/generateToken", data=signed, timeout=60).json()["token"]
        session.headers["X-Esri-Authorization"] = f"Bearer {token}"
        content = f"{rest}/content/users/{_NAME}"
        told = {"title": path.stem, "type": item_type, "tags": "bench"}
        with path.open("rb") as file:
            item = session.post(f"{content}/addItem", data=told, files={"file": file}, timeout=600).json()[
                "id"
            ]
        wish = {"itemid": item, "fileType": file_type, "publishParameters": f'{{"name":"{path.stem}"}}'}
        service = session.post(f"{content}/publish", data=wish, timeout=60).json()["services"][0]
        status = f"{content}/items/{service['serviceItemId']}/status?jobId={service['jobId']}"
        while (state := session.get(status, timeout=60).json()["status"]) == "processing":
            time.sleep(0.2)
        if state != "completed":
            raise RuntimeError(f"the layer was not published: {state}")
        shared = {"everyone": "true", "org": "true"}
        session.post(f"{rest}/content/items/{service['serviceItemId']}/share", data=shared, timeout=60)


@contextmanager
def koop(geojson: Path) -> Iterator[Server]:
    """Run Koop's feature server with the file's features in memory."""
    command = ["node", "--max-old-space-size=4096", str(_SERVE_KOOP), str(geojson.parent)]
    running = subprocess.Popen(
        command, cwd=KOOP, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    stdin, stdout = cast("IO[str]", running.stdin), cast("IO[str]", running.stdout)
    try:
        ready = next((line for line in stdout if line.startswith("ready ")), "")
        if not ready:
            raise RuntimeError("Koop did not start; run scripts/setup")
        yield Server("127.0.0.1", int(ready.split()[1]), f"/{geojson.stem}/query", running.pid)
    finally:
        stdin.close()
        running.wait(30)
        stdout.close()


@contextmanager
def qgis_server(project: Path) -> Iterator[Server]:
    """Run QGIS Server, the program that serves HTTP by itself, with one project.

    Raises:
        RuntimeError: it does not answer.
    """
    port = _free_port()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QGIS_SERVER_LOG_LEVEL": "2"}
    command = ["qgis_mapserver", "-p", str(project), f"127.0.0.1:{port}"]
    running = subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(port, running)
        yield Server("127.0.0.1", port, "/", running.pid)
    finally:
        running.terminate()
        running.wait(30)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int, running: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and running.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.1)
    raise RuntimeError("QGIS Server did not start; run scripts/setup")
