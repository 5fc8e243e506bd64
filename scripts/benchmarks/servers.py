"""The servers that queries are put to: our portal and Koop's, each a process of its own, over plain HTTP."""

from __future__ import annotations

import http.client
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
    running = process.start(folder, port=0, administrator=_NAME, password=_PASSWORD)
    try:
        address = urlsplit(running.url)
        _publish(f"http://{address.netloc}", geojson)
        path = f"/server/rest/services/Hosted/{geojson.stem}/FeatureServer/0/query"
        pid = running.process.pid if running.process is not None else 0
        yield Server(str(address.hostname), int(address.port or 0), path, pid)
    finally:
        running.stop()


def _publish(origin: str, geojson: Path) -> None:
    rest = f"{origin}/portal/sharing/rest"
    with requests.Session() as session:
        session.trust_env = False
        signed = {"username": _NAME, "password": _PASSWORD, "f": "json"}
        token = session.post(f"{rest}/generateToken", data=signed, timeout=60).json()["token"]
        session.headers["X-Esri-Authorization"] = f"Bearer {token}"
        content = f"{rest}/content/users/{_NAME}"
        told = {"title": geojson.stem, "type": "GeoJson", "tags": "bench"}
        with geojson.open("rb") as file:
            item = session.post(f"{content}/addItem", data=told, files={"file": file}, timeout=600).json()[
                "id"
            ]
        wish = {"itemid": item, "fileType": "geojson", "publishParameters": f'{{"name":"{geojson.stem}"}}'}
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
