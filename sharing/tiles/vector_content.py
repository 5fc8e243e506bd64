"""The inside of a vector tile, as far as it must be known to leave out what is nothing.

QGIS writes a feature that shrinks to nothing at a level with no geometry and of unknown type, at which other
readers stumble.  Layout: ``tile{layers = 3}``, ``layer{features = 2}``, ``feature{geometry = 4}``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LAYER, _FEATURE, _GEOMETRY = 3, 2, 4
_BYTES, _VARINT = 2, 0
_FIXED = {1: 8, 5: 4}


def without_empty(tile: bytes) -> bytes:
    """Return the tile without features that have no geometry, and without layers that have no features.

    Raises:
        ValueError: it is no vector tile.
    """
    kept = bytearray()
    for field, start, body, end in _fields(tile, 0, len(tile)):
        if field != _LAYER:
            kept += tile[start:end]
            continue
        layer, features, dropped = _layer(tile, body, end)
        if features and dropped:
            kept += varint(_LAYER << 3 | _BYTES) + varint(len(layer)) + layer
        elif features:
            kept += tile[start:end]
    return bytes(kept)


def _layer(tile: bytes, start: int, end: int) -> tuple[bytes, int, int]:
    """Return a layer's own bytes, how many features are kept, and how many are not."""
    kept, features, dropped = bytearray(), 0, 0
    for field, begin, body, stop in _fields(tile, start, end):
        if field == _FEATURE and not any(
            inner == _GEOMETRY and last > first for inner, _, first, last in _fields(tile, body, stop)
        ):
            dropped += 1
            continue
        features += field == _FEATURE
        kept += tile[begin:stop]
    return bytes(kept), features, dropped


def _fields(data: bytes, start: int, end: int) -> Iterator[tuple[int, int, int, int]]:
    """Yield each field's number, where it begins, where its content does, and where it ends."""
    place = start
    while place < end:
        key, body = _number(data, place, end)
        kind = key & 7
        if kind == _BYTES:
            size, body = _number(data, body, end)
            stop = body + size
        elif kind == _VARINT:
            _, stop = _number(data, body, end)
        elif kind in _FIXED:
            stop = body + _FIXED[kind]
        else:
            raise ValueError("wire type")
        if stop > end:
            raise ValueError("cut off")
        yield key >> 3, place, body, stop
        place = stop


def _number(data: bytes, place: int, end: int) -> tuple[int, int]:
    value = shift = 0
    while place < end and shift < 70:
        byte = data[place]
        place += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, place
        shift += 7
    raise ValueError("number")


def varint(value: int) -> bytes:
    """Return a whole number as protocol buffers write it."""
    found = bytearray()
    while value > 0x7F:
        found.append(value & 0x7F | 0x80)
        value >>= 7
    found.append(value)
    return bytes(found)
