"""PNG files from arrays, faster than Qt writes them: maps have flat colours, so rows need no filter."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PALETTE, _RGB, _RGBA = 3, 2, 6
_MOST_COLOURS = 256
# Beyond this, flat maps get hardly smaller, and the time doubles.
_EFFORT = 2
_OPAQUE = np.uint32(0xFF000000)


def png32(pixels: NDArray[np.uint32]) -> bytes:
    """Return all four channels. Pixels are RGBA in the order of bytes, seen as numbers."""
    height, width = pixels.shape
    return _file(width, height, _RGBA, np.ascontiguousarray(pixels).view(np.uint8).reshape(height, width * 4))


def png24(pixels: NDArray[np.uint32]) -> bytes:
    """Return the three colours."""
    height, width = pixels.shape
    channels = np.ascontiguousarray(pixels).view(np.uint8).reshape(height, width, 4)
    return _file(width, height, _RGB, np.ascontiguousarray(channels[:, :, :3]).reshape(height, width * 3))


def png8(pixels: NDArray[np.uint32]) -> bytes:
    """Return a picture of at most 256 colours: the same ones if there are no more, else near ones."""
    colours, indices = _palette(pixels)
    height, width = pixels.shape
    channels = colours.view(np.uint8).reshape(-1, 4)
    extra = _chunk(b"PLTE", channels[:, :3].tobytes())
    alpha = channels[:, 3].tobytes()
    if alpha.strip(b"\xff"):
        extra += _chunk(b"tRNS", alpha)
    return _file(width, height, _PALETTE, indices.astype(np.uint8).reshape(height, width), extra)


def smallest(pixels: NDArray[np.uint32]) -> bytes:
    """Return the smallest form that loses nothing."""
    if np.unique(pixels).size <= _MOST_COLOURS:
        return png8(pixels)
    return png24(pixels) if bool((pixels >= _OPAQUE).all()) else png32(pixels)


def _palette(pixels: NDArray[np.uint32]) -> tuple[NDArray[np.uint32], NDArray[np.intp]]:
    """Return at most 256 colours and, for each pixel, which one it gets.

    Colours are put together by leaving out their last bits, as few as will do; each group is then shown in
    the mean of its pixels, so the outcome depends on the picture alone.
    """
    colours, indices, counts = np.unique(pixels, return_inverse=True, return_counts=True)
    indices = indices.reshape(-1)
    bits = 0
    groups = np.arange(colours.size)
    kept = colours
    while kept.size > _MOST_COLOURS:
        bits += 1
        mask = np.uint32(0x01010101 * (0xFF << bits & 0xFF))
        kept, groups = np.unique(colours & mask, return_inverse=True)
    if bits:
        channels = colours.view(np.uint8).reshape(-1, 4).astype(np.float64)
        weights = np.bincount(groups, counts)
        means = [np.bincount(groups, counts * channels[:, each]) / weights for each in range(4)]
        kept = np.ascontiguousarray(np.stack(means, axis=1).round().astype(np.uint8)).view(np.uint32).ravel()
    return np.ascontiguousarray(kept), groups.reshape(-1)[indices]


def _file(width: int, height: int, colour_type: int, rows: NDArray[np.uint8], chunks: bytes = b"") -> bytes:
    header = struct.pack(">2I5B", width, height, 8, colour_type, 0, 0, 0)
    lines = np.zeros((height, rows.shape[1] + 1), np.uint8)
    lines[:, 1:] = rows
    data = zlib.compress(lines.tobytes(), _EFFORT)
    return _SIGNATURE + _chunk(b"IHDR", header) + chunks + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
