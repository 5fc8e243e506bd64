"""A layer of lines within a vector tile, written as Mapbox's specification 2.1 has it.

``layer{name = 1, features = 2, keys = 3, values = 4, extent = 5, version = 15}``,
``feature{id = 1, tags = 2, type = 3, geometry = 4}``.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from .vector_content import varint
from .vector_rings import write_numbers, zigzag

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Union

    Piece = Sequence[tuple[int, int]]
    Value = Union[str, float, bool]

_LAYER_OF_TILE = 3
_MOVE_ONE, _LINE_TO = 9, 2
_LINES, _VERSION = 2, 2
_BYTES, _FIXED = 2, 1
_STRING, _DOUBLE, _INTEGER, _BOOLEAN = 1, 3, 4, 7
_WHOLE = (1 << 64) - 1


class LineLayer:
    """The lines of one layer of a tile, with their values. ``extent`` is the side of the tile's grid."""

    def __init__(self, name: str, extent: int) -> None:
        self._name, self._extent = name, extent
        self._features = bytearray()
        self._keys: dict[str, int] = {}
        self._values: dict[bytes, int] = {}

    def add(self, number: int, pieces: Iterable[Piece], values: Mapping[str, Value]) -> None:
        """Add a feature; pieces of fewer than two places are left out, and a feature of nothing else too."""
        geometry = _geometry(pieces)
        if not geometry:
            return
        tags = bytearray()
        for key, value in values.items():
            content = _value(value)
            at = self._keys.setdefault(key, len(self._keys))
            write_numbers(tags, (at, self._values.setdefault(content, len(self._values))))
        feature = (_whole(1, number) if number >= 0 else b"") + (_bytes(2, bytes(tags)) if tags else b"")
        self._features += _bytes(2, feature + _whole(3, _LINES) + _bytes(4, geometry))

    def to_bytes(self) -> bytes:
        """Return the layer as it stands in a tile, empty where it has no features."""
        if not self._features:
            return b""
        body = _bytes(1, self._name.encode()) + bytes(self._features)
        body += b"".join(_bytes(3, key.encode()) for key in self._keys)
        body += b"".join(_bytes(4, value) for value in self._values)
        return _bytes(_LAYER_OF_TILE, body + _whole(5, self._extent) + _whole(15, _VERSION))


def _geometry(pieces: Iterable[Piece]) -> bytes:
    found, x, y = bytearray(), 0, 0
    for piece in pieces:
        if len(piece) < 2:
            continue
        steps = []
        for column, row in piece:
            steps += [zigzag(column - x), zigzag(row - y)]
            x, y = column, row
        write_numbers(found, (_MOVE_ONE, *steps[:2], (len(piece) - 1) << 3 | _LINE_TO, *steps[2:]))
    return bytes(found)


def _value(value: Value) -> bytes:
    if isinstance(value, bool):
        return _whole(_BOOLEAN, int(value))
    if isinstance(value, int):
        return _whole(_INTEGER, value & _WHOLE)
    if isinstance(value, float):
        return varint(_DOUBLE << 3 | _FIXED) + struct.pack("<d", value)
    return _bytes(_STRING, value.encode())


def _whole(field: int, value: int) -> bytes:
    return varint(field << 3) + varint(value)


def _bytes(field: int, content: bytes) -> bytes:
    return varint(field << 3 | _BYTES) + varint(len(content)) + content
