"""PNG files, written in the time that a map is waited for: packed in stretches, one a processor.

Specification: PNG, third edition (W3C).  A stretch of rows is one run of deflate that ends on a byte, so
that runs can be put one behind the other; every row is told as its difference to the one above it.
"""

from __future__ import annotations

import struct
import zlib
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD = b"\x89PNG\r\n\x1a\n"
_COLOR_TYPES = {3: 2, 4: 6}
_FILTER_UP = 2
_INCHES_PER_METRE = 1 / 0.0254
# Deflate without a head of its own; the least effort is several times as quick as the usual one.
_EFFORT, _WINDOW = 1, -15
_ZLIB_HEAD = b"\x78\x01"
_LARGEST_STRETCH = 1 << 20
_THREADS = ThreadPoolExecutor(2, thread_name_prefix="png")


def png_bytes(pixels: Any, dpi: float) -> bytes:
    """Return an array of rows, columns and 3 or 4 bands of bytes (red, green, blue, alpha) as a PNG file."""
    height, width, bands = pixels.shape
    rows = pixels.reshape(height, width * bands)
    filtered = np.empty((height, width * bands + 1), np.uint8)
    filtered[:, 0] = _FILTER_UP
    filtered[0, 1:] = rows[0]
    np.subtract(rows[1:], rows[:-1], out=filtered[1:, 1:])
    head = struct.pack(">IIBBBBB", width, height, 8, _COLOR_TYPES[bands], 0, 0, 0)
    dots = round(dpi * _INCHES_PER_METRE)
    parts = [
        _HEAD,
        _chunk(b"IHDR", head),
        _chunk(b"pHYs", struct.pack(">IIB", dots, dots, 1)),
        *(_chunk(b"IDAT", packed) for packed in _packed(filtered)),
        _chunk(b"IEND", b""),
    ]
    return b"".join(parts)


def _packed(filtered: Any) -> Iterator[bytes]:
    """Yield the zlib stream of the rows, in pieces."""
    height, length = filtered.shape
    count = max(1, _LARGEST_STRETCH // length)
    stretches = [filtered[at : at + count].tobytes() for at in range(0, height, count)]
    last = len(stretches) - 1
    yield _ZLIB_HEAD
    yield from _THREADS.map(lambda at: _deflated(stretches[at], at == last), range(len(stretches)))
    check = 1
    for stretch in stretches:
        check = zlib.adler32(stretch, check)
    yield struct.pack(">I", check)


def _deflated(stretch: bytes, is_last: bool) -> bytes:
    packing = zlib.compressobj(_EFFORT, zlib.DEFLATED, _WINDOW)
    return packing.compress(stretch) + packing.flush(zlib.Z_FINISH if is_last else zlib.Z_FULL_FLUSH)


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(content, zlib.crc32(kind))
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)
