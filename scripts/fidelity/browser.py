"""Esri's JavaScript SDK in a headless Chromium: a small server, a page, one picture a case."""

from __future__ import annotations

import http.server
import json
import mimetypes
import shutil
import subprocess
import tempfile
import threading
from base64 import b64decode
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable

from . import glyphs

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = Path(__file__).resolve().parent / "page"
CHROMIUM = "chromium"
# Software WebGL; and no word to hosts outside, which a closed network answers with refusals.
FLAGS = (
    "--headless=new", "--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-web-security", "--ignore-certificate-errors",
    "--force-device-scale-factor=2", "--window-size=320,320", "--hide-scrollbars",
)  # fmt: skip
SDK_VERSION = json.loads((PAGE / "package.json").read_text(encoding="utf-8"))["dependencies"]["@arcgis/core"]


@dataclass
class Browser:
    """The server's folders, what is to be drawn, and who is told of each picture."""

    sdk: Path
    work: dict[str, Any]
    drawn: Callable[[str, bytes, list[str]], None]
    done: threading.Event = field(default_factory=threading.Event)
    error: str = ""


def bundle(folder: Path) -> Path:
    """Fetch the SDK by npm below ``folder``, once a version, and bundle the page. Returns the folder.

    Raises ``RuntimeError`` where npm or esbuild fail.
    """
    folder.mkdir(parents=True, exist_ok=True)
    wanted = (PAGE / "package.json").read_text(encoding="utf-8")
    stamp = folder / "fetched.json"
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != wanted:
        shutil.copy(PAGE / "package.json", folder / "package.json")
        _run(["npm", "install", "--no-audit", "--no-fund", "--silent"], folder)
        stamp.write_text(wanted, encoding="utf-8")
    shutil.copy(PAGE / "page.js", folder / "page.js")
    tool = folder / "node_modules" / ".bin" / "esbuild"
    options = ["--bundle", "--splitting", "--format=esm", "--outdir=bundle", "--log-level=error", "--minify"]
    _run([str(tool), "page.js", *options], folder)
    return folder


def _run(command: list[str], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{command[0]}: {done.stderr[-2000:]}")


def draw(browser: Browser, patience_s: float) -> None:
    """Draw all cases. Raises ``RuntimeError`` where the page breaks down or takes too long."""
    with _served(browser) as address, _chromium(address):
        if not browser.done.wait(patience_s):
            raise RuntimeError("the browser did not finish in time")
    if browser.error:
        raise RuntimeError(browser.error)


@contextmanager
def _served(browser: Browser) -> Iterator[str]:
    handler = type("Handler", (_Handler,), {"browser": browser})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def _chromium(address: str) -> Iterator[None]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [CHROMIUM, *FLAGS, f"--user-data-dir={profile}", address]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            yield
        finally:
            process.terminate()
            process.wait(timeout=20)


class _Handler(http.server.BaseHTTPRequestHandler):
    """Serves the page, the SDK's files, the fonts and the work, and takes the pictures."""

    browser: Browser

    def log_message(self, *_: Any) -> None:
        """Say nothing."""

    def do_GET(self) -> None:  # noqa: N802  the base class asks for this name
        """Answer with a file, glyphs, or the work."""
        path = self.path.partition("?")[0]
        if path == "/work":
            self._answer(json.dumps(self.browser.work).encode(), "application/json")
        elif path.startswith("/fonts/") and path.endswith(".pbf"):
            self._answer(
                glyphs.pbf(*path[len("/fonts/") : -len(".pbf")].split("/")), "application/x-protobuf"
            )
        else:
            self._file(path)

    def do_POST(self) -> None:  # noqa: N802
        """Take a picture, or the word that all is drawn."""
        told = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if self.path == "/done":
            self.browser.error = told.get("error", "")
            self.browser.done.set()
        else:
            picture = b64decode(told["picture"].partition(",")[2])
            self.browser.drawn(told["name"], picture, told["told"])
        # Not before it is kept: the page goes on, and may say that it is done.
        self._answer(b"{}", "application/json")

    def _file(self, path: str) -> None:
        roots = {
            "/assets/": self.browser.sdk / "node_modules" / "@arcgis" / "core" / "assets",
            "/bundle/": self.browser.sdk / "bundle",
        }
        found = PAGE / "index.html" if path == "/" else None
        for start, root in roots.items():
            if path.startswith(start):
                found = root / path[len(start) :]
        if found is None or ".." in path or not found.is_file():
            self.send_error(404)
            return
        kind = "text/javascript" if found.suffix == ".js" else mimetypes.guess_type(found.name)[0]
        self._answer(found.read_bytes(), kind or "application/octet-stream")

    def _answer(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
