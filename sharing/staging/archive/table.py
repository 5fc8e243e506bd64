"""Finds the table of an archive and says where each member lies, or refuses the archive."""

from __future__ import annotations

import os
import zlib
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

from ...errors import ArchiveError
from .cursor import Cursor
from .header_reader import Block, Entry, Stream, read_header, read_kind, read_streams
from .layout import SIGNATURE, SIGNATURE_HEADER, SIGNATURE_SIZE, START_HEADER
from .members import clash, name_fault
from .unpacking import unpack

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MOST_NESTED_HEADERS = 3


@dataclass(frozen=True)
class Limits:
    """How much an archive may ask for; sizes in bytes.

    ``members`` also bounds the header's other counts; ``total`` is what all members unpack to; ``in_memory``
    is the most that one ``ArchiveReader.read`` unpacks.
    """

    members: int = 200_000
    header: int = 64 * 1024 * 1024
    total: int = 1024**4
    in_memory: int = 256 * 1024 * 1024


@dataclass(frozen=True)
class Place:
    """Where a member lies: in a block, so many bytes behind its start. Empty members have no block."""

    block: Block | None
    start: int
    stream: Stream
    modified_ns: int | None


def read_table(file: IO[bytes], path: str, limits: Limits) -> dict[str, Place]:
    """Return the place of every file of an archive by its name, in archive order; folders are left out.

    Raises ``ArchiveError`` as ``ArchiveReader.open`` says.
    """
    end = file.seek(0, os.SEEK_END)
    header = _next_header(file, path, end, limits)
    blocks, entries = _parsed(file, header, path, limits) if header else ([], [])
    _check_blocks(blocks, path, end, limits)
    _check_names(entries, path)
    return dict(_places(blocks, entries, path))


def _next_header(file: IO[bytes], path: str, end: int, limits: Limits) -> bytes:
    file.seek(0)
    start = file.read(SIGNATURE_SIZE)
    if not start.startswith(SIGNATURE):
        raise ArchiveError("WLS411", path=path)
    if len(start) < SIGNATURE_SIZE:
        raise _damaged(path, "ends early")
    _, major, _, start_crc = SIGNATURE_HEADER.unpack_from(start)
    if major != 0:
        raise ArchiveError("WLS413", path=path, what=f"version {major}")
    offset, size, crc = START_HEADER.unpack_from(start, SIGNATURE_HEADER.size)
    if zlib.crc32(start[SIGNATURE_HEADER.size :]) != start_crc:
        raise _damaged(path, "CRC of the start")
    if SIGNATURE_SIZE + offset + size > end:
        raise _damaged(path, "ends early")
    _check_size(path, "header", size, limits.header)
    file.seek(SIGNATURE_SIZE + offset)
    return _checked(file.read(size), crc, path)


def _parsed(file: IO[bytes], header: bytes, path: str, limits: Limits) -> tuple[list[Block], list[Entry]]:
    for _ in range(_MOST_NESTED_HEADERS):
        cursor = Cursor(header, path, limits.members)
        if not read_kind(cursor):
            return read_header(cursor)
        header = _unpacked_header(file, read_streams(cursor), path, limits)
    raise _damaged(path, "nested headers")


def _unpacked_header(file: IO[bytes], blocks: Sequence[Block], path: str, limits: Limits) -> bytes:
    if len(blocks) != 1:
        raise _damaged(path, "packed header")
    block = blocks[0]
    _check_size(path, "header", block.size, limits.header)
    return _checked(b"".join(unpack(file, block, path)), block.crc, path)


def _checked(header: bytes, crc: int | None, path: str) -> bytes:
    if crc is not None and zlib.crc32(header) != crc:
        raise _damaged(path, "CRC of the header")
    return header


def _check_blocks(blocks: Sequence[Block], path: str, end: int, limits: Limits) -> None:
    if any(SIGNATURE_SIZE + block.offset + block.packed_size > end for block in blocks):
        raise _damaged(path, "ends early")
    _check_size(path, "members unpacked", sum(block.size for block in blocks), limits.total)


def _check_names(entries: Sequence[Entry], path: str) -> None:
    for entry in entries:
        if fault := name_fault(entry.name):
            raise ArchiveError("WLS414", path=path, member=entry.name, reason=fault)
        if entry.is_special:
            raise ArchiveError("WLS416", path=path, member=entry.name)
        if entry.is_folder and entry.has_stream:
            raise _damaged(path, "folder with bytes")
    files = (entry.name for entry in entries if not entry.is_folder)
    folders = (entry.name for entry in entries if entry.is_folder)
    if twice := clash(files, folders):
        raise ArchiveError("WLS415", path=path, member=twice)


def _places(blocks: Sequence[Block], entries: Sequence[Entry], path: str) -> Iterator[tuple[str, Place]]:
    streams = _streams(blocks)
    for entry in entries:
        if entry.is_folder:
            continue
        block, start, stream = next(streams, (None, 0, None)) if entry.has_stream else (None, 0, Stream(0, 0))
        if stream is None:
            raise _damaged(path, "number of files")
        yield entry.name, Place(block, start, stream, entry.modified_ns)
    if next(streams, None):
        raise _damaged(path, "number of files")


def _streams(blocks: Sequence[Block]) -> Iterator[tuple[Block, int, Stream]]:
    for block in blocks:
        start = 0
        for stream in block.streams:
            yield block, start, stream
            start += stream.size


def _check_size(path: str, what: str, found: int, limit: int) -> None:
    if found > limit:
        raise ArchiveError("WLS417", path=path, what=what, found=found, limit=limit)


def _damaged(path: str, where: str) -> ArchiveError:
    return ArchiveError("WLS412", path=path, reason=where)
