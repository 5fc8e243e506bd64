"""Writes a .sd: members packed in parallel, laid down in order, moved into place when whole."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections import deque
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from threading import Lock
from typing import IO, TYPE_CHECKING

from ...errors import ArchiveError, Cancelled
from ...progress import Progress
from .disk import require_space, whole_file
from .header_writer import header, packed_header
from .layout import SIGNATURE_SIZE, dictionary_for, signature_header
from .members import Member, PackedMember, archive_order, clash, name_fault
from .packing import CHUNK, Spool, pack

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

STEP = "stage-pack"
MOST_THREADS = 4
# Packed members that may wait for a slow one before them. Each holds at most 256 KiB of memory.
_WINDOW = 64
_LOOK_AROUND_S = 0.1
# Geodatabases pack to a third or a half; less than an eighth free cannot be enough, more may be.
_LEAST_PACKED_SHARE = 8


@dataclass(frozen=True)
class WrittenArchive:
    """An archive that stands on disk; ``sha256`` is in hexadecimal."""

    path: Path
    size: int
    sha256: str


def write_archive(
    path: Path, members: Iterable[Member], progress: Progress | None = None, threads: int = 0
) -> WrittenArchive:
    """Write an archive to ``path``, replacing what is there once the new one is whole.

    Equal members with equal times give equal bytes, whatever ``threads`` is (0: one a processor, at most
    :data:`MOST_THREADS`). Progress is by bytes read.

    Raises:
        ArchiveError: no room (WLS402), not writable (WLS403), a member cannot be read (WLS404) or bears a
            name that no archive may hold (WLS405). Nothing is left behind.
        Cancelled: the progress said stop. Nothing is left behind.
    """
    progress = progress or Progress()
    ordered = _ordered(members)
    total = sum(size for _, size in ordered)
    require_space(path.parent, total // _LEAST_PACKED_SHARE)
    with whole_file(path) as file:
        file.write(bytes(SIGNATURE_SIZE))
        packed = list(_lay_down(ordered, file, path.parent, _Meter(total, progress), threads))
        _finish(file, packed)
        digest = _sha256(file)
        size = file.tell()
    return WrittenArchive(path, size, digest)


def _ordered(members: Iterable[Member]) -> list[tuple[Member, int]]:
    sized = [(member, _size(member)) for member in members]
    for member, _ in sized:
        if fault := name_fault(member.name):
            raise ArchiveError("WLS405", member=member.name, reason=fault)
    if twice := clash(member.name for member, _ in sized):
        raise ArchiveError("WLS405", member=twice, reason="name taken")
    return sorted(sized, key=lambda pair: archive_order(pair[0].name, pair[1]))


def _size(member: Member) -> int:
    try:
        return member.size
    except OSError as error:
        raise ArchiveError("WLS404", member=member.name, reason=error.strerror or str(error)) from error


def _lay_down(
    ordered: Sequence[tuple[Member, int]], file: IO[bytes], folder: Path, meter: _Meter, threads: int
) -> Iterator[PackedMember]:
    """Pack in threads and append to ``file`` in order; at most a window of members is under way."""
    filled = ((member, size) for member, size in ordered if size)
    with ThreadPoolExecutor(threads or min(os.cpu_count() or 1, MOST_THREADS)) as pool:
        under_way: deque[Future[Spool]] = deque()
        try:
            for member, size in filled:
                under_way.append(pool.submit(pack, member, size, folder, meter.add))
                if len(under_way) == _WINDOW:
                    yield _append(under_way.popleft(), file, meter)
            while under_way:
                yield _append(under_way.popleft(), file, meter)
        finally:
            _drop(under_way, meter)
    yield from (PackedMember(m.name, 0, 0, 0, m.modified_ns) for m, size in ordered if not size)


def _append(future: Future[Spool], file: IO[bytes], meter: _Meter) -> PackedMember:
    try:
        while not wait([future], _LOOK_AROUND_S, FIRST_COMPLETED).done:
            meter.report()
        meter.report()
    except BaseException:
        _drop([future], meter)
        raise
    spool = future.result()
    with spool.file as packed:
        shutil.copyfileobj(packed, file, CHUNK)
    return spool.member


def _drop(futures: Iterable[Future[Spool]], meter: _Meter) -> None:
    """Stop what still runs and let go of what it made."""
    for future in futures:
        meter.stop()
        if not future.cancel() and future.exception() is None:
            future.result().file.close()


def _finish(file: IO[bytes], packed: Sequence[PackedMember]) -> None:
    largest = max((member.size for member in packed), default=0)
    offset = file.tell() - SIGNATURE_SIZE
    header_bytes, small = packed_header(header(packed, dictionary_for(largest)), offset)
    file.write(header_bytes + small)
    file.seek(0)
    file.write(signature_header(offset + len(header_bytes), small))


def _sha256(file: IO[bytes]) -> str:
    """Return the digest of a file, leaving it at its end."""
    digest = hashlib.sha256()
    file.seek(0)
    while chunk := file.read(CHUNK):
        digest.update(chunk)
    return digest.hexdigest()


class _Meter:
    """Counts bytes in the packing threads; reports and asks for a stop in the one that waits."""

    def __init__(self, total: int, progress: Progress) -> None:
        self._total = total
        self._progress = progress
        self._done = 0
        self._lock = Lock()
        self._stopped = False

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
        self._progress.report(self._done / self._total, STEP, done=self._done, total=self._total)
