"""Packs one member: LZMA in chunks into a spool, so that no member need fit in memory."""

from __future__ import annotations

import io
import lzma
import tempfile
import zlib
from dataclasses import dataclass
from itertools import chain
from typing import IO, TYPE_CHECKING, Any

from ...errors import ArchiveError
from .layout import LITERAL_CONTEXT, LITERAL_POSITION, POSITION, dictionary_for
from .members import PackedMember

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from .members import Member

CHUNK = 1024 * 1024
SPOOLED_IN_MEMORY = 256 * 1024
# A window that fits the processor's cache is searched twice as fast as one of 1 MiB, and geodatabases
# repeat themselves at short distances (measured, ADR 5). The dictionary that the archive tells may be larger.
_WINDOW = 32 * 1024
# Coordinates hardly repeat at all; looking for it takes a tenth of the time and gains a fortieth of the size.
_WINDOW_OF_HARD = 8 * 1024
_SAMPLE = 128 * 1024
_HARD = 0.75


@dataclass
class Spool:
    """A packed member that waits for its turn; ``file`` stands at its beginning."""

    member: PackedMember
    file: IO[bytes]


def lzma_filters(window: int) -> list[dict[str, Any]]:
    """Return the LZMA1 chain for a raw stream that looks back so many bytes."""
    return [
        {
            "id": lzma.FILTER_LZMA1,
            "lc": LITERAL_CONTEXT,
            "lp": LITERAL_POSITION,
            "pb": POSITION,
            "dict_size": window,
            "mode": lzma.MODE_FAST,
            "mf": lzma.MF_HC3,
            # A match of three bytes is taken as it comes: looking for a longer one costs more than it saves.
            "nice_len": 3,
            "depth": 1,
        }
    ]


def window_for(beginning: bytes, size: int) -> int:
    """Return how far to look back in a member of ``size`` bytes that begins like this."""
    window = min(dictionary_for(size), _WINDOW)
    sample = beginning[:_SAMPLE]
    if len(sample) < _SAMPLE:
        return window
    packed = lzma.compress(sample, lzma.FORMAT_RAW, filters=lzma_filters(window))
    return _WINDOW_OF_HARD if len(packed) > _HARD * len(sample) else window


def pack(member: Member, size: int, folder: Path, told: Callable[[int], None]) -> Spool:
    """Pack a member of ``size`` bytes into a spool, which goes to a file in ``folder`` when it grows.

    ``told`` hears of every chunk's size and may raise to stop.

    Raises:
        ArchiveError: the member cannot be read, or is not of that size any more (WLS404).
        OSError: the spool cannot be written.
    """
    spool: IO[bytes] = tempfile.SpooledTemporaryFile(SPOOLED_IN_MEMORY, dir=str(folder))  # noqa: SIM115 (the caller closes it)
    try:
        chunks = _chunks(member)
        first = next(chunks, b"")
        compressor = lzma.LZMACompressor(lzma.FORMAT_RAW, filters=lzma_filters(window_for(first, size)))
        crc = read = 0
        for chunk in chain((first,), chunks):
            told(len(chunk))
            crc = zlib.crc32(chunk, crc)
            read += len(chunk)
            spool.write(compressor.compress(chunk))
        if read != size:
            raise ArchiveError("WLS404", member=member.name, reason=f"{read} bytes in place of {size}")
        spool.write(compressor.flush())
        packed = spool.tell()
        spool.seek(0)
    except BaseException:
        spool.close()
        raise
    return Spool(PackedMember(member.name, size, packed, crc, member.modified_ns), spool)


def _chunks(member: Member) -> Iterator[bytes]:
    try:
        content = member.content
        with io.BytesIO(content) if isinstance(content, bytes) else content.open("rb") as file:
            while chunk := file.read(CHUNK):
                yield chunk
    except OSError as error:
        raise ArchiveError("WLS404", member=member.name, reason=error.strerror or str(error)) from error
