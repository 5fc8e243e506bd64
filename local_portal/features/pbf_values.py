"""Attribute values as protocol buffers, a column at a time.

Each value becomes a ``Feature.attributes`` record: field 1, a ``Value`` message of which one member
is set, or none for null.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

import numpy as np

from .varints import varint, varints

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_ATTRIBUTE = b"\x0a"
_NULL = _ATTRIBUTE + b"\x00"
# Tags of Value's members.
_TEXT, _FLOAT, _DOUBLE = b"\x0a", b"\x15", b"\x19"
_SINT32, _UINT32, _SINT64 = b"\x20", b"\x28", b"\x40"
_SHORTEST_LONG_TEXT = 126


def encode_column(kind: str, column: Sequence[Any]) -> list[bytes]:
    """Return a column's records. ``kind`` is the last part of Esri's field type."""
    encoded = _ENCODERS.get(kind, _texts)(column)
    for place, value in enumerate(column):
        if value is None:
            encoded[place] = _NULL
    return encoded


def _texts(column: Sequence[Any]) -> list[bytes]:
    return [_text(str(value).encode("utf-8")) for value in column]


def _text(content: bytes) -> bytes:
    size = len(content)
    if size < _SHORTEST_LONG_TEXT:
        return _TEXT_HEADS[size] + content
    member = _TEXT + varint(size) + content
    return _ATTRIBUTE + varint(len(member)) + member


_TEXT_HEADS = tuple(
    _ATTRIBUTE + bytes((size + 2,)) + _TEXT + bytes((size,)) for size in range(_SHORTEST_LONG_TEXT)
)


def _whole(tag: bytes, signed: bool) -> Callable[[Sequence[Any]], list[bytes]]:
    # A number takes at most ten bytes, so a record's head is one of a few.
    heads = [_ATTRIBUTE + bytes((size + 1,)) + tag for size in range(11)]

    def encode(column: Sequence[Any]) -> list[bytes]:
        numbers = np.array([0 if value is None else value for value in column], dtype=np.int64)
        packed, ends = varints(numbers, signed)
        listed = ends.tolist()
        return [heads[end - start] + packed[start:end] for start, end in zip([0, *listed], listed)]

    return encode


def _real(tag: bytes, layout: str) -> Callable[[Sequence[Any]], list[bytes]]:
    size = np.dtype(layout).itemsize
    head = _ATTRIBUTE + bytes((size + 1,)) + tag

    def encode(column: Sequence[Any]) -> list[bytes]:
        raw = np.array([np.nan if value is None else value for value in column], dtype=layout).tobytes()
        return [head + raw[start : start + size] for start in range(0, len(raw), size)]

    return encode


_ENCODERS: Mapping[str, Callable[[Sequence[Any]], list[bytes]]] = {
    "OID": _whole(_UINT32, signed=False),
    "SmallInteger": _whole(_SINT32, signed=True),
    "Integer": _whole(_SINT32, signed=True),
    "BigInteger": _whole(_SINT64, signed=True),
    "Date": _whole(_SINT64, signed=True),
    "Single": _real(_FLOAT, "<f4"),
    "Double": _real(_DOUBLE, "<f8"),
}
