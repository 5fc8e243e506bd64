"""Uploads: a file to the local portal, whole and in parts, beside curl sending it to the same place."""

from __future__ import annotations

import contextlib
import json
import os
import re
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from .rows import Row
from .runs import Run, command, in_qgis, part, times

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .inputs import Inputs
    from .scales import Scale

MEGABYTE = 1024 * 1024
KIND = "File Geodatabase"
_PAUSE = 0.1
TOKEN = "WLS_BENCH_TOKEN"  # noqa: S105 - the name of a variable
"""The variable that hands the token on: a command line can be read by everybody."""
# At least 0.9 of the throughput is at most this share of the time.
SHARE = 1 / 0.9
PEAK_MB = 64.0
# "Flat": ten times the size may take this much more memory, which is what two runs of one size differ by.
FLAT_MB = 16.0
TIMES = 10


def rows(_: Inputs, scale: Scale, out: Path) -> list[Row]:
    """Measure a file sent whole and in parts, and one of ten times the size in parts."""
    from web_layer_sharing.local_portal import process

    out.mkdir(parents=True, exist_ok=True)
    running = process.start(out / "portal", port=0)
    try:
        url = f"http://{urlsplit(running.url).netloc}/portal"
        with _token_for_children(running.owner_token), _header(out, running.owner_token) as header:
            small, large = _file(out, scale.upload_mb), _file(out, scale.upload_mb * TIMES)
            found = _compared(url, running.administrator, small, header, scale.runs)
            told = in_qgis("upload", large, url, "parts")
    finally:
        running.stop()
    ours = times([part(told, "upload")])
    limit = round(min(PEAK_MB, found[1].peak_mb + FLAT_MB), 1)
    name = f"upload of {scale.upload_mb * TIMES} MB in parts"
    anchor = f"{scale.upload_mb} MB in parts"
    return [*found, Row(name, ours, None, anchor, found[1].ours, told["peak_mb"], limit)]


def _compared(url: str, user: str, file: Path, header: Path, count: int) -> list[Row]:
    """Send in turns, so that a busy machine is busy for all of them."""
    ours: dict[str, list[dict[str, Any]]] = {"whole": [], "in parts": []}
    theirs: dict[str, list[Run]] = {"whole": [], "in parts": []}
    curl = Curl(f"{url}/sharing/rest/content/users/{user}", header)
    parts = _parts(file)
    for number in range(count):
        ours["whole"].append(in_qgis("upload", file, url, "whole"))
        theirs["whole"].append(curl.whole(file, number))
        ours["in parts"].append(in_qgis("upload", file, url, "parts"))
        theirs["in parts"].append(curl.in_parts(file, parts, number))
    size = f"{file.stat().st_size // MEGABYTE} MB"
    return [
        Row(
            f"upload of {size} {way}",
            times([part(each, "upload") for each in told]),
            SHARE,
            "curl" if way == "whole" else "curl, part by part",
            times(theirs[way]),
            max(each["peak_mb"] for each in told),
            PEAK_MB,
        )
        for way, told in ours.items()
    ]


class Curl:
    """Sends files to a user's content by curl."""

    def __init__(self, content: str, header: Path) -> None:
        self._content = content
        self._header = header

    def whole(self, file: Path, number: int) -> Run:
        """Send a file in one request."""
        return command(*self._words("addItem", type=KIND, title=f"curl {number}", file=f"@{file}"))

    def in_parts(self, file: Path, parts: list[Path], number: int) -> Run:
        """Send a file's parts one after the other, and wait until they are put together."""
        begin = self._words(
            "addItem", type=KIND, title=f"parts {number}", multipart="true", fileName=file.name
        )
        start = time.perf_counter()
        told = subprocess.run(begin, check=True, capture_output=True, text=True).stdout
        item = f"items/{json.loads(told)['id']}"
        for place, each in enumerate(parts, 1):
            command(*self._words(f"{item}/addPart", partNum=str(place), file=f"@{each}"))
        command(*self._words(f"{item}/commit", type=KIND))
        while True:
            status = self._words(f"{item}/status")
            told = subprocess.run(status, check=True, capture_output=True, text=True).stdout
            if json.loads(told)["status"] == "completed":
                return Run(time.perf_counter() - start, 0.0)
            time.sleep(_PAUSE)

    def _words(self, operation: str, **fields: str) -> list[str]:
        told = {"f": "json", **fields}
        forms = [word for name, value in told.items() for word in ("-F", f"{name}={value}")]
        # without a pause for the leave that curl asks for before it sends
        head = ["curl", "-sSf", "-H", f"@{self._header}", "-H", "Expect:"]
        return [*head, *forms, f"{self._content}/{operation}"]


def _parts(file: Path) -> list[Path]:
    """Cut a file as we do, into files beside it."""
    from web_layer_sharing.sharing.portal.parts import cut

    found = []
    with file.open("rb") as source:
        for each in cut(file.stat().st_size):
            path = file.with_name(f"{file.name}.{each.number}")
            path.write_bytes(source.read(each.length))
            found.append(path)
    return found


def _file(folder: Path, megabytes: int) -> Path:
    path = folder / f"{megabytes}.gdb.zip"
    with path.open("wb") as file:
        for _ in range(megabytes):
            file.write(os.urandom(MEGABYTE))
    return path


@contextlib.contextmanager
def _token_for_children(token: str) -> Iterator[None]:
    os.environ[TOKEN] = token
    try:
        yield
    finally:
        del os.environ[TOKEN]


@contextlib.contextmanager
def _header(folder: Path, token: str) -> Iterator[Path]:
    path = folder / "header"
    path.touch(mode=0o600)
    path.write_text(f"X-Esri-Authorization: Bearer {token}\n", encoding="ascii")
    try:
        yield path
    finally:
        path.unlink()


def measure(path: str, url: str, way: str) -> dict[str, Any]:
    """Upload a file, as publishing does, and compare what the portal says of it."""
    from web_layer_sharing.sharing.map_snapshot import Metadata
    from web_layer_sharing.sharing.portal import Credentials, Portal, upload

    from .meter import Meter

    file = Path(path)
    upload.SINGLE_POST = 1 << 50 if way == "whole" else 0
    with Portal(url, Credentials.by_token(os.environ[TOKEN])) as portal:
        portal.sign_in()
        meter = Meter()
        with meter.part("upload"):
            item = portal.upload(file, Metadata(title=f"ours {way}"), KIND)
        told = meter.told()
        portal.delete(item)
    if not re.fullmatch(r"[0-9a-f]{32}", item.id) or item.size != file.stat().st_size:
        raise RuntimeError(f"{file.stat().st_size} bytes became {item.size}")
    return told
