"""The header of an archive: what its blocks are and which file each holds."""

from __future__ import annotations

import lzma
import struct
import zlib
from typing import TYPE_CHECKING

from .layout import ARCHIVE_ATTRIBUTE, LZMA, Property, dictionary_for, file_time, lzma_properties, number
from .packing import lzma_filters

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .members import PackedMember

_CRC_DEFINED = bytes([Property.CRC, 1])
_NOT_EXTERNAL = b"\x00"


def header(members: Sequence[PackedMember], dictionary: int) -> bytes:
    """Return the plain header of members in archive order, one block each, starting behind the signature."""
    blocks = [member for member in members if member.size]
    pieces = [bytes([Property.HEADER])]
    if blocks:
        pieces += [bytes([Property.MAIN_STREAMS]), _streams(blocks, dictionary)]
    pieces += [_files(members), bytes([Property.END])]
    return b"".join(pieces)


def packed_header(plain: bytes, offset: int) -> tuple[bytes, bytes]:
    """Return a header's packed bytes, to stand at ``offset``, and the small header that tells of them."""
    dictionary = dictionary_for(len(plain))
    packed = lzma.compress(plain, lzma.FORMAT_RAW, filters=lzma_filters(dictionary))
    small = b"".join(
        [
            bytes([Property.ENCODED_HEADER]),
            _pack_info(offset, [len(packed)]),
            _unpack_info([len(plain)], dictionary, _crcs([zlib.crc32(plain)])),
            bytes([Property.END]),
        ]
    )
    return packed, small


def _streams(blocks: Sequence[PackedMember], dictionary: int) -> bytes:
    return b"".join(
        [
            _pack_info(0, [block.packed_size for block in blocks]),
            _unpack_info([block.size for block in blocks], dictionary),
            bytes([Property.SUBSTREAMS]),
            _crcs([block.crc for block in blocks]),
            bytes([Property.END, Property.END]),
        ]
    )


def _pack_info(offset: int, sizes: Sequence[int]) -> bytes:
    return b"".join(
        [
            bytes([Property.PACK_INFO]),
            number(offset),
            number(len(sizes)),
            bytes([Property.SIZE]),
            *map(number, sizes),
            bytes([Property.END]),
        ]
    )


def _unpack_info(sizes: Sequence[int], dictionary: int, crcs: bytes = b"") -> bytes:
    return b"".join(
        [
            bytes([Property.UNPACK_INFO, Property.FOLDER]),
            number(len(sizes)),
            _NOT_EXTERNAL,
            _folder(dictionary) * len(sizes),
            bytes([Property.UNPACK_SIZE]),
            *map(number, sizes),
            crcs,
            bytes([Property.END]),
        ]
    )


def _folder(dictionary: int) -> bytes:
    properties = lzma_properties(dictionary)
    has_properties = 0x20
    return b"".join([b"\x01", bytes([has_properties | len(LZMA)]), LZMA, number(len(properties)), properties])


def _crcs(crcs: Iterable[int]) -> bytes:
    return _CRC_DEFINED + b"".join(struct.pack("<I", crc) for crc in crcs)


def _files(members: Sequence[PackedMember]) -> bytes:
    names = b"".join(member.name.encode("utf-16-le") + b"\0\0" for member in members)
    times = b"".join(struct.pack("<Q", file_time(member.modified_ns)) for member in members)
    attributes = struct.pack("<I", ARCHIVE_ATTRIBUTE) * len(members)
    all_defined = b"\x01"
    return b"".join(
        [
            bytes([Property.FILES]),
            number(len(members)),
            _empty_members(members),
            _property(Property.NAMES, _NOT_EXTERNAL + names),
            _property(Property.MODIFIED, all_defined + _NOT_EXTERNAL + times),
            _property(Property.ATTRIBUTES, all_defined + _NOT_EXTERNAL + attributes),
            bytes([Property.END]),
        ]
    )


def _empty_members(members: Sequence[PackedMember]) -> bytes:
    empty = [member.size == 0 for member in members]
    if not any(empty):
        return b""
    files_not_folders = [True] * sum(empty)
    return _property(Property.EMPTY_STREAM, _bits(empty)) + _property(
        Property.EMPTY_FILE, _bits(files_not_folders)
    )


def _bits(flags: Sequence[bool]) -> bytes:
    """Return flags eight a byte, the first one in the highest bit."""
    packed = bytearray((len(flags) + 7) // 8)
    for place, flag in enumerate(flags):
        packed[place // 8] |= flag << 7 - place % 8
    return bytes(packed)


def _property(kind: Property, content: bytes) -> bytes:
    return bytes([kind]) + number(len(content)) + content
