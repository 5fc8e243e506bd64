"""Glyphs as MapLibre's clients take them: one file for 256 characters of a font, a protocol buffer.

``glyphs{stacks{name, range, glyphs{id, bitmap, width, height, left, top, advance}}}`` (reference section
3.5).  Bitmaps are distances to the outline at a size of 24 pixels, with a border of 3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..tiles.vector_content import varint

if TYPE_CHECKING:
    from collections.abc import Iterable

SIZE = 24
BORDER = 3
RANGE = 256
RADIUS = 8.0
CUTOFF = 0.25
"""A byte is 255 - 255 * (distance / RADIUS + CUTOFF); distances in pixels, positive outside."""


class Glyph(NamedTuple):
    """A character's picture: ``width`` and ``height`` without the border, of which ``bitmap`` has one."""

    code: int
    bitmap: bytes
    width: int
    height: int
    left: int
    top: int
    advance: int


def glyph_file(stack: str, start: int, glyphs: Iterable[Glyph]) -> bytes:
    """Return the file of the 256 characters from ``start`` on."""
    body = _text(1, stack) + _text(2, range_name(start))
    for glyph in glyphs:
        body += _bytes(3, _glyph(glyph))
    return _bytes(1, body)


def range_name(start: int) -> str:
    """Return what the 256 characters from ``start`` on are called: ``0-255``."""
    return f"{start}-{start + RANGE - 1}"


def _glyph(glyph: Glyph) -> bytes:
    picture = _bytes(2, glyph.bitmap) if glyph.bitmap else b""
    return (
        _number(1, glyph.code)
        + picture
        + _number(3, glyph.width)
        + _number(4, glyph.height)
        + _number(5, _zigzag(glyph.left))
        + _number(6, _zigzag(glyph.top))
        + _number(7, glyph.advance)
    )


def _zigzag(value: int) -> int:
    return value << 1 if value >= 0 else (-value << 1) - 1


def _number(field: int, value: int) -> bytes:
    return varint(field << 3) + varint(value)


def _text(field: int, value: str) -> bytes:
    return _bytes(field, value.encode("utf-8"))


def _bytes(field: int, value: bytes) -> bytes:
    return varint(field << 3 | 2) + varint(len(value)) + value
