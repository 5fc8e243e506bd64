"""A big file in parts: how it is cut, sent in parallel, and picked up again after a lost line.

The portal's ``addPart`` and the server's ``uploadPart`` differ only in names, so whoever uploads hands in
the function that sends one part.  What has arrived is written down beside the file, so a second run sends
only the rest; each part noted there is compared with the file by its hash before it is believed.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
import os
import threading
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..errors import PortalError
from ..progress import Progress
from .multipart import CHUNK, UPLOAD_STEP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from concurrent.futures import Future
    from pathlib import Path

MEGABYTE = 1024 * 1024
PART_SIZE = 16 * MEGABYTE
"""Above the 5 MB that every part but the last must have, small enough to lose little with a lost line."""
MOST_PARTS = 1999
PARALLEL = 4
_LOOK_UP = 0.1

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Part:
    """A stretch of a file. ``number`` counts from 1."""

    number: int
    offset: int
    length: int


def cut(size: int) -> tuple[Part, ...]:
    """Return the parts of a file of ``size`` bytes; they grow where there would be too many."""
    length = max(PART_SIZE, -(-size // MOST_PARTS))
    length = -(-length // MEGABYTE) * MEGABYTE
    return tuple(
        Part(number, offset, min(length, size - offset))
        for number, offset in enumerate(range(0, size, length), start=1)
    )


@dataclass
class UploadState:
    """What is known of an upload that may not be finished. Holds no secret.

    ``place`` says where to (portal or server, user, folder) and what as; ``upload_id`` is the portal's or
    server's id for it; ``sent`` maps the number of each part that arrived to its SHA-256.
    ``committed`` is not kept in the file: the other side knows it.
    """

    file: Path
    place: tuple[str, ...]
    upload_id: str
    sent: dict[int, str] = field(default_factory=dict)
    committed: bool = False

    @classmethod
    def resumed(cls, file: Path, place: tuple[str, ...]) -> UploadState | None:
        """Return the state that an earlier run left beside ``file`` for this place, None if it left none."""
        try:
            told = json.loads(state_path(file).read_text(encoding="utf-8"))
            if tuple(told["place"]) != place or told["size"] != file.stat().st_size:
                return None
            sent = {int(number): str(digest) for number, digest in told["sent"].items()}
            return cls(file, place, str(told["upload_id"]), sent)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def save(self) -> None:
        """Write it beside the file. Where that is impossible the upload goes on, only not resumable."""
        path = state_path(self.file)
        fresh = path.with_name(path.name + ".new")
        told: dict[str, Any] = {"place": self.place, "upload_id": self.upload_id, "sent": self.sent}
        try:
            told["size"] = self.file.stat().st_size
            fresh.write_text(json.dumps(told, indent=1), encoding="utf-8")
            fresh.replace(path)
        except OSError as error:
            _log.warning("upload state not written: %s", error.strerror)
            with contextlib.suppress(OSError):
                fresh.unlink()

    def complete(self, progress: Progress) -> bool:
        """Tell whether every part of the file, as it is now, has arrived."""
        return all(_unchanged(self, part, progress) for part in cut(self.file.stat().st_size))

    def forget(self) -> None:
        """Remove it: the upload is finished or given up."""
        with contextlib.suppress(OSError):
            state_path(self.file).unlink()


def state_path(file: Path) -> Path:
    """Return where the state of an upload of ``file`` is kept."""
    return file.with_name(file.name + ".upload.json")


def waiting(file: Path) -> bool:
    """Tell whether an upload of ``file`` broke off and can be gone on with."""
    return state_path(file).is_file()


class _Shared(Progress):
    """Progress of one worker, gathered by whoever waits for all of them."""

    def __init__(self, whole: _Gathered, part: Part) -> None:
        self._whole = whole
        self._part = part

    def report(self, fraction: float, step: str = "", **facts: Any) -> None:  # noqa: ARG002  bytes only
        self._whole.bytes_sent[self._part.number] = int(fraction * self._part.length)

    def cancelled(self) -> bool:
        return self._whole.stop.is_set()


class _Gathered:
    """Bytes sent by all workers, told to the caller's progress from the caller's own thread only."""

    def __init__(self, progress: Progress, parts: Iterable[Part], arrived: Iterable[Part]) -> None:
        self.stop = threading.Event()
        self.bytes_sent = {part.number: part.length for part in arrived}
        self._progress = progress
        self._total = sum(part.length for part in parts)
        self._furthest = 0

    def look_up(self) -> None:
        """Report, and tell the workers to stop where the user wants it."""
        self._furthest = max(self._furthest, sum(self.bytes_sent.copy().values()))
        self._progress.report(
            self._furthest / self._total, UPLOAD_STEP, sent=self._furthest, total=self._total
        )
        if self._progress.cancelled():
            self.stop.set()


def send_parts(
    state: UploadState,
    parts: tuple[Part, ...],
    held: Iterable[int],
    send: Callable[[Part, Progress], None],
    progress: Progress,
) -> None:
    """Send the parts that have not arrived, several at a time, and note each that has.

    ``held`` are the numbers that the other side says it has; a part counts as arrived when it is among
    them, is noted in ``state`` and the file still holds the same bytes there.

    Raises:
        PortalError: the first error of any part; the others are stopped, what arrived is noted.
        Cancelled: the progress said stop.
    """
    arrived = [part for part in parts if part.number in set(held) and _unchanged(state, part, progress)]
    state.sent = {part.number: state.sent[part.number] for part in arrived}
    gathered = _Gathered(progress, parts, arrived)

    def work(part: Part) -> tuple[int, str]:
        shared = _Shared(gathered, part)
        shared.check()
        digest = _digest(state.file, part, shared)
        send(part, shared)
        return part.number, digest

    missing = [part for part in parts if part.number not in state.sent]
    with ThreadPoolExecutor(PARALLEL, thread_name_prefix="wls-upload") as workers:
        running = {workers.submit(work, part) for part in missing}
        try:
            while running:
                finished, running = wait(running, timeout=_LOOK_UP, return_when=FIRST_COMPLETED)
                _note(state, finished)
                gathered.look_up()
        finally:
            # a failure of one part must not wait for all that are still to come
            gathered.stop.set()
            for each in running:
                each.cancel()
    progress.check()


def _note(state: UploadState, finished: Iterable[Future[tuple[int, str]]]) -> None:
    """Write down the parts that arrived, then raise the error of one that did not."""
    finished = list(finished)
    for each in finished:
        if each.exception() is None:
            number, digest = each.result()
            state.sent[number] = digest
    if finished:
        state.save()
    for each in finished:
        error = each.exception()
        if error is not None:
            raise error


def _unchanged(state: UploadState, part: Part, progress: Progress) -> bool:
    noted = state.sent.get(part.number)
    return noted is not None and noted == _digest(state.file, part, progress)


def _digest(path: Path, part: Part, progress: Progress) -> str:
    digest = hashlib.sha256()
    left = part.length
    try:
        with path.open("rb", buffering=0) as file:
            file.seek(part.offset, os.SEEK_SET)
            while left and (chunk := file.read(min(CHUNK, left))):
                progress.check()
                digest.update(chunk)
                left -= len(chunk)
    except OSError as error:
        raise PortalError("WLS512", path=str(path), reason=error.strerror) from None
    return digest.hexdigest()
