"""Unpacks a block in chunks; never gives more bytes than the header told."""

from __future__ import annotations

import bz2
import lzma
import zlib
from typing import IO, TYPE_CHECKING, Any, Protocol

from ...errors import ArchiveError
from .layout import AES, BCJ_X86, BZIP2, COPY, DEFLATE, LZMA, LZMA2, SIGNATURE_SIZE, SMALLEST_DICTIONARY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .header_reader import Block

CHUNK = 1024 * 1024
# What a decoder may take. 7-Zip at its hardest level asks for 256 MiB, a real .sd for 4.
MOST_DICTIONARY = 256 * 1024 * 1024
_DAMAGE = (lzma.LZMAError, zlib.error, OSError, EOFError, ValueError)


class _Decoder(Protocol):
    """What this module asks of a decoder: give at most so many bytes, and tell if it wants more."""

    @property
    def needs_input(self) -> bool: ...

    def decompress(self, data: bytes, max_length: int) -> bytes: ...


def unpack(file: IO[bytes], block: Block, path: str) -> Iterator[bytes]:
    """Yield the ``block.size`` bytes of a block in chunks of at most 1 MiB.

    Raises:
        ArchiveError: an unknown packing method (WLS413), a dictionary too large (WLS417), bytes that do not
            unpack or end early (WLS418).
    """
    decoder = _decoder(block, path)
    file.seek(SIGNATURE_SIZE + block.offset)
    packed_left, left = block.packed_size, block.size
    while left:
        packed = b""
        if decoder.needs_input:
            packed = file.read(min(CHUNK, packed_left))
            packed_left -= len(packed)
        try:
            chunk = decoder.decompress(packed, min(CHUNK, left))
        except _DAMAGE as error:
            raise ArchiveError("WLS418", path=path, reason=str(error)) from error
        if not chunk and not packed and decoder.needs_input:
            raise ArchiveError("WLS418", path=path, reason="ends early")
        left -= len(chunk)
        if chunk:
            yield chunk


def _decoder(block: Block, path: str) -> _Decoder:
    methods = [coder.method for coder in block.coders]
    if methods == [COPY]:
        return _Copy()
    if methods == [DEFLATE]:
        return _Deflate()
    if methods == [BZIP2]:
        return bz2.BZ2Decompressor()
    if methods in ([LZMA], [LZMA2]):
        return _lzma_decoder(block, [], path)
    # py7zr's own default: machine code is rewritten before it is packed.
    if len(methods) == 2 and methods[0] in BCJ_X86 and methods[1] == LZMA2:
        return _lzma_decoder(block, [{"id": lzma.FILTER_X86}], path)
    what = "encryption" if AES in methods else "method " + "+".join(method.hex() for method in methods)
    raise ArchiveError("WLS413", path=path, what=what)


def _lzma_decoder(block: Block, before: list[dict[str, Any]], path: str) -> _Decoder:
    coder = block.coders[-1]
    told = _lzma1(coder.properties) if coder.method == LZMA else _lzma2(coder.properties)
    if told is None:
        raise ArchiveError("WLS412", path=path, reason="LZMA properties")
    # No decoder looks back further than there are bytes.
    dictionary = max(min(told["dict_size"], block.size), SMALLEST_DICTIONARY)
    if dictionary > MOST_DICTIONARY:
        raise ArchiveError(
            "WLS417", path=path, what="dictionary", found=told["dict_size"], limit=MOST_DICTIONARY
        )
    filters = [*before, {**told, "dict_size": dictionary}]
    try:
        return lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=filters)
    except lzma.LZMAError as error:  # such as lc and lp that add up to more than four
        raise ArchiveError("WLS412", path=path, reason="LZMA properties") from error


def _lzma1(properties: bytes) -> dict[str, Any] | None:
    if len(properties) != 5 or properties[0] >= 9 * 5 * 5:
        return None
    rest, context = divmod(properties[0], 9)
    position, literal_position = divmod(rest, 5)
    dictionary = int.from_bytes(properties[1:], "little")
    return {
        "id": lzma.FILTER_LZMA1,
        "lc": context,
        "lp": literal_position,
        "pb": position,
        "dict_size": dictionary,
    }


def _lzma2(properties: bytes) -> dict[str, Any] | None:
    if len(properties) != 1 or properties[0] > 40:
        return None
    power, half_more = divmod(properties[0], 2)
    return {"id": lzma.FILTER_LZMA2, "dict_size": (2 | half_more) << power + 11}


class _Copy:
    """Bytes that were not packed."""

    def __init__(self) -> None:
        self._rest = b""

    @property
    def needs_input(self) -> bool:
        return not self._rest

    def decompress(self, data: bytes, max_length: int) -> bytes:
        whole = self._rest + data
        self._rest = whole[max_length:]
        return whole[:max_length]


class _Deflate:
    """``zlib`` with the manner of ``lzma``'s decoder."""

    def __init__(self) -> None:
        self._inner = zlib.decompressobj(-zlib.MAX_WBITS)

    @property
    def needs_input(self) -> bool:
        return not self._inner.unconsumed_tail

    def decompress(self, data: bytes, max_length: int) -> bytes:
        return self._inner.decompress(self._inner.unconsumed_tail + data, max_length)
