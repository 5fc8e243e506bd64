"""The inside of a vector tile, as far as it must be known to leave out what is nothing.

QGIS writes a feature that shrinks to nothing at a level with no geometry and of unknown type, and polygons
with rings that have shrunk to a line or point, and lines with pieces of one point; other readers stumble at
all of them.  Layout: ``tile{layers = 3}``, ``layer{features = 2}``, ``feature{type = 3, geometry = 4}``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .vector_lines import without_single_points
from .vector_rings import without_flat_rings

if TYPE_CHECKING:
    from collections.abc import Iterator

_LAYER, _FEATURE, _TYPE, _GEOMETRY = 3, 2, 3, 4
_CLEARED = {b"\x02": without_single_points, b"\x03": without_flat_rings}
"""What leaves out nothing but nothing, by the type of a feature: lines and polygons."""
_BYTES, _VARINT = 2, 0
_FIXED = {1: 8, 5: 4}


def without_empty(tile: bytes) -> bytes:
    """Return the tile without flat rings, pieces of one point, features of no geometry, and empty layers.

    Raises:
        ValueError: it is no vector tile.
    """
    kept = bytearray()
    for field, start, body, end in _fields(tile, 0, len(tile)):
        if field != _LAYER:
            kept += tile[start:end]
            continue
        layer, features, changed = _layer(tile, body, end)
        if features and changed:
            kept += varint(_LAYER << 3 | _BYTES) + varint(len(layer)) + layer
        elif features:
            kept += tile[start:end]
    return bytes(kept)


def _layer(tile: bytes, start: int, end: int) -> tuple[bytes, int, int]:
    """Return a layer's own bytes, how many features are kept, and how many are not or not as they were."""
    kept, features, changed = bytearray(), 0, 0
    for field, begin, body, stop in _fields(tile, start, end):
        if field != _FEATURE:
            kept += tile[begin:stop]
            continue
        feature = _feature(tile, body, stop)
        if feature is None:
            kept += tile[begin:stop]
        elif feature:
            kept += varint(_FEATURE << 3 | _BYTES) + varint(len(feature)) + feature
        features += feature is None or bool(feature)
        changed += feature is not None
    return bytes(kept), features, changed


def _feature(tile: bytes, start: int, end: int) -> bytes | None:
    """Return a feature with what is nothing left out, empty if that is all; None if it may stay as it is."""
    parts = {field: (begin, body, stop) for field, begin, body, stop in _fields(tile, start, end)}
    _, body, stop = parts.get(_GEOMETRY, (0, 0, 0))
    if body == stop:
        return b""
    geometry = tile[body:stop]
    clear = _CLEARED.get(tile[slice(*parts[_TYPE][1:])]) if _TYPE in parts else None
    if clear is None:
        return None
    sound = clear(geometry)
    if sound == geometry:
        return None
    if not sound:
        return b""
    others = (tile[begin:stop] for field, (begin, _, stop) in parts.items() if field != _GEOMETRY)
    return b"".join(others) + varint(_GEOMETRY << 3 | _BYTES) + varint(len(sound)) + sound


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
