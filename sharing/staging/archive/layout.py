"""Numbers of the 7z format, as far as a .sd uses it.

The format is told in 7-Zip's public ``7zFormat.txt``; what of it a .sd uses was seen in seven real files
(reference section 5): signature version 0.3, one LZMA coder a member with five property bytes, one block
a member, packed header.
"""

from __future__ import annotations

import struct
import zlib
from enum import IntEnum

SIGNATURE = b"7z\xbc\xaf\x27\x1c"
VERSION = (0, 3)
SIGNATURE_HEADER = struct.Struct("<6sBBI")
START_HEADER = struct.Struct("<QQI")
SIGNATURE_SIZE = SIGNATURE_HEADER.size + START_HEADER.size

COPY, LZMA, LZMA2, DEFLATE, BZIP2 = b"\x00", b"\x03\x01\x01", b"\x21", b"\x04\x01\x08", b"\x04\x02\x02"
BCJ_X86 = {b"\x03\x03\x01\x03", b"\x04"}
AES = b"\x06\xf1\x07\x01"

LITERAL_CONTEXT, LITERAL_POSITION, POSITION = 3, 0, 2
SMALLEST_DICTIONARY = 4096
LARGEST_DICTIONARY = 4 * 1024 * 1024

ARCHIVE_ATTRIBUTE = 0x20
DIRECTORY_ATTRIBUTE = 0x10
REPARSE_ATTRIBUTE = 0x400
UNIX_MODE_ATTRIBUTE = 0x8000

_EPOCH_1601_TO_1970 = 116_444_736_000_000_000
_UNIX_NS_PER_TICK = 100


class Property(IntEnum):
    """What introduces each part of a header."""

    END = 0x00
    HEADER = 0x01
    ARCHIVE_PROPERTIES = 0x02
    ADDITIONAL_STREAMS = 0x03
    MAIN_STREAMS = 0x04
    FILES = 0x05
    PACK_INFO = 0x06
    UNPACK_INFO = 0x07
    SUBSTREAMS = 0x08
    SIZE = 0x09
    CRC = 0x0A
    FOLDER = 0x0B
    UNPACK_SIZE = 0x0C
    UNPACK_STREAM_COUNT = 0x0D
    EMPTY_STREAM = 0x0E
    EMPTY_FILE = 0x0F
    ANTI = 0x10
    NAMES = 0x11
    MODIFIED = 0x14
    ATTRIBUTES = 0x15
    ENCODED_HEADER = 0x17


def number(value: int) -> bytes:
    """Return an unsigned 64-bit number as the format packs it: leading one bits count the further bytes."""
    for further in range(8):
        if value < 1 << 7 * (further + 1):
            first = 0xFF00 >> further & 0xFF | value >> 8 * further
            rest = value & (1 << 8 * further) - 1
            return bytes([first]) + rest.to_bytes(further, "little")
    return b"\xff" + value.to_bytes(8, "little")


def dictionary_for(size: int) -> int:
    """Return the smallest of 2^n and 3*2^(n-1) that holds ``size`` bytes, at most 4 MiB.

    So in all real files: 768K, 1M, 1.5M and 4M were seen, each fitting the largest member.
    """
    dictionary = SMALLEST_DICTIONARY
    while dictionary < size and dictionary < LARGEST_DICTIONARY:
        half_more = dictionary + dictionary // 2
        if half_more >= size:
            return half_more
        dictionary *= 2
    return dictionary


def lzma_properties(dictionary: int) -> bytes:
    """Return the five property bytes of an LZMA coder (``5d`` and the dictionary size)."""
    parameters = (POSITION * 5 + LITERAL_POSITION) * 9 + LITERAL_CONTEXT
    return struct.pack("<BI", parameters, dictionary)


def file_time(unix_ns: int) -> int:
    """Return a moment as 100 ns ticks since 1601, as headers store it."""
    return unix_ns // _UNIX_NS_PER_TICK + _EPOCH_1601_TO_1970


def unix_time_ns(ticks: int) -> int:
    """Return the moment of :func:`file_time` in nanoseconds since 1970."""
    return (ticks - _EPOCH_1601_TO_1970) * _UNIX_NS_PER_TICK


def signature_header(header_offset: int, header: bytes) -> bytes:
    """Return the first 32 bytes; ``header_offset`` counts from their end."""
    start = START_HEADER.pack(header_offset, len(header), zlib.crc32(header))
    return SIGNATURE_HEADER.pack(SIGNATURE, *VERSION, zlib.crc32(start)) + start
