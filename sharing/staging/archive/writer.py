"""Writes a .sd: members packed in parallel, laid down in order, moved into place when whole."""

from __future__ import annotations

import hashlib
import shutil
from collections import deque
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import nullcontext
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

from ...errors import ArchiveError
from ...progress import Progress
from .ahead import Packer
from .disk import require_space, whole_file
from .header_writer import header, packed_header
from .layout import SIGNATURE_SIZE, dictionary_for, signature_header
from .members import Member, PackedMember, archive_order, clash, name_fault
from .packing import CHUNK, Spool

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

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
    path: Path,
    members: Iterable[Member],
    progress: Progress | None = None,
    threads: int = 0,
    packer: Packer | None = None,
) -> WrittenArchive:
    """Write an archive to ``path``, replacing what is there once the new one is whole.

    Equal members with equal times give equal bytes, whatever ``threads`` is (0: one a processor, at most
    ``MOST_THREADS``) and whatever ``packer``, if given, has packed before. Progress is by bytes read.

    Raises:
        ArchiveError: no room (WLS402), not writable (WLS403), a member cannot be read (WLS404) or bears a
            name that no archive may hold (WLS405). Nothing is left behind.
        Cancelled: the progress said stop. Nothing is left behind.
    """
    progress = progress or Progress()
    ordered = _ordered(members)
    total = sum(size for _, size in ordered)
    require_space(path.parent, total // _LEAST_PACKED_SHARE)
    with nullcontext(packer) if packer else Packer(path.parent, threads) as packing, whole_file(path) as file:
        packing.meter.tell(total, progress)
        file.write(bytes(SIGNATURE_SIZE))
        packed = list(_lay_down(ordered, file, packing))
        _finish(file, packed)
        digest = _sha256(file, progress)
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
    ordered: Sequence[tuple[Member, int]], file: IO[bytes], packer: Packer
) -> Iterator[PackedMember]:
    """Pack in threads and append to ``file`` in order; at most a window of members is under way."""
    under_way: deque[Future[Spool]] = deque()
    try:
        for member, size in ordered:
            if not size:
                continue
            under_way.append(packer.packed(member, size))
            if len(under_way) == _WINDOW:
                yield _append(under_way.popleft(), file, packer)
        while under_way:
            yield _append(under_way.popleft(), file, packer)
    finally:
        packer.drop(under_way)
    yield from (PackedMember(m.name, 0, 0, 0, m.modified_ns) for m, size in ordered if not size)


def _append(future: Future[Spool], file: IO[bytes], packer: Packer) -> PackedMember:
    try:
        while not wait([future], _LOOK_AROUND_S, FIRST_COMPLETED).done:
            packer.meter.report()
        packer.meter.report()
    except BaseException:
        packer.drop([future])
        raise
    spool = future.result()
    with spool.file as packed:
        shutil.copyfileobj(packed, file, CHUNK)
    return spool.member


def _finish(file: IO[bytes], packed: Sequence[PackedMember]) -> None:
    largest = max((member.size for member in packed), default=0)
    offset = file.tell() - SIGNATURE_SIZE
    header_bytes, small = packed_header(header(packed, dictionary_for(largest)), offset)
    file.write(header_bytes + small)
    file.seek(0)
    file.write(signature_header(offset + len(header_bytes), small))


def _sha256(file: IO[bytes], progress: Progress) -> str:
    """Return the digest of a file, leaving it at its end."""
    digest = hashlib.sha256()
    file.seek(0)
    while chunk := file.read(CHUNK):
        progress.check()
        digest.update(chunk)
    return digest.hexdigest()
