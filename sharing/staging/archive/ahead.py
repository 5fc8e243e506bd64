"""Packs large members before anybody knows all that an archive will hold: while others are being written."""

from __future__ import annotations

import os
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from ...errors import Cancelled
from ...progress import Progress
from .disk import writing
from .packing import Spool, pack

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import TracebackType

    from .members import Member

STEP = "stage-pack"
MOST_THREADS = 4
# Smaller ones are packed in no time, and each that waits holds memory or an open file.
SMALLEST_AHEAD = 1024 * 1024
MOST_AHEAD = 64


class Packer:
    """Threads that pack members into spools below ``folder``. Usable as a context manager.

    What :meth:`begin` was asked for and :meth:`packed` never fetched is stopped and let go at the end.
    """

    def __init__(self, folder: Path, threads: int = 0) -> None:
        """``threads`` as in ``write_archive``."""
        self.meter = Meter()
        self._folder = folder
        self._pool = ThreadPoolExecutor(threads or min(os.cpu_count() or 1, MOST_THREADS))
        self._begun: dict[str, _Begun] = {}

    def __enter__(self) -> Packer:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.drop(begun.future for begun in self._begun.values())
        self._pool.shutdown()

    def begin(self, members: Iterable[Member]) -> None:
        """Pack the large files among ``members`` that are not under way yet, as they lie on disk now.

        Raises ``ArchiveError`` where one that was under way has failed: a full disk shows as early as it can.
        """
        for member in members:
            mark = _mark(member)
            if mark and member.name not in self._begun and len(self._begun) < MOST_AHEAD:
                self._begun[member.name] = _Begun(member, mark, self._submit(member, mark[0]))
        with writing(self._folder):
            for begun in self._begun.values():
                if begun.future.done():
                    begun.future.result()

    def packed(self, member: Member, size: int) -> Future[Spool]:
        """Return the spool to come of a member: the one begun, unless its file has changed since."""
        begun = self._begun.pop(member.name, None)
        if begun is not None and (begun.member, begun.mark) == (member, _mark(member)):
            return begun.future
        if begun is not None:
            self.drop([begun.future], stop=False)
        return self._submit(member, size)

    def drop(self, futures: Iterable[Future[Spool]], *, stop: bool = True) -> None:
        """Let go of spools to come; ``stop`` ends all packing that is under way."""
        for future in futures:
            if stop:
                self.meter.stop()
            if not future.cancel() and future.exception() is None:
                future.result().file.close()

    def _submit(self, member: Member, size: int) -> Future[Spool]:
        return self._pool.submit(pack, member, size, self._folder, self.meter.add)


@dataclass(frozen=True)
class _Begun:
    """A member that is being packed, and how its file looked when that began."""

    member: Member
    mark: tuple[int, int]
    future: Future[Spool]


def _mark(member: Member) -> tuple[int, int] | None:
    """Return size and time of a member's file; None for one that is not worth to be packed ahead."""
    if not isinstance(member.content, Path):
        return None
    try:
        found = member.content.stat()
    except OSError:
        return None
    return (found.st_size, found.st_mtime_ns) if found.st_size >= SMALLEST_AHEAD else None


class Meter:
    """Counts bytes in the packing threads; reports and asks for a stop in the one that waits."""

    def __init__(self) -> None:
        self._total = 0
        self._progress = Progress()
        self._done = 0
        self._lock = Lock()
        self._stopped = False

    def tell(self, total: int, progress: Progress) -> None:
        """Report from now on to ``progress``, against ``total`` bytes."""
        self._total, self._progress = total, progress

    def add(self, count: int) -> None:
        """Count bytes that were read. Raises ``Cancelled`` once :meth:`stop` was called."""
        if self._stopped:
            raise Cancelled
        with self._lock:
            self._done += count

    def stop(self) -> None:
        """Let every packing thread end at its next chunk."""
        self._stopped = True

    def report(self) -> None:
        """Tell how far the packing is. Raises ``Cancelled`` if the user asked to stop."""
        self._progress.check()
        done = min(self._done, self._total)
        self._progress.report(done / max(self._total, 1), STEP, done=done, total=self._total)
