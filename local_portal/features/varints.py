"""Protocol buffers' variable-length numbers, many at a time.

Format: the Protocol Buffers encoding guide (varints, zig-zag, length-delimited records).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BITS, _MORE, _LAST = 7, 0x80, 0x7F
_LONGEST = 10


def varint(number: int) -> bytes:
    """Return one number of 0 or more."""
    return _SMALL[number] if number < len(_SMALL) else _worked_out(number)


def _worked_out(number: int) -> bytes:
    digits = bytearray()
    while number > _LAST:
        digits.append(number & _LAST | _MORE)
        number >>= _BITS
    digits.append(number)
    return bytes(digits)


def zigzag(number: int) -> int:
    """Return a number of either sign as one of 0 or more."""
    return (number << 1) ^ (number >> 63)


def varints(numbers: NDArray[np.int64], signed: bool) -> tuple[bytes, NDArray[np.int64]]:
    """Return the numbers one after the other, and where each ends.

    ``signed`` numbers are folded by zig-zag; others are of 0 or more.
    """
    folded = ((numbers << 1) ^ (numbers >> 63)).astype(np.uint64) if signed else numbers.astype(np.uint64)
    sizes = np.ones(len(folded), dtype=np.int64)
    left = folded >> np.uint64(_BITS)
    while left.any():
        sizes += left != 0
        left = left >> np.uint64(_BITS)
    ends = np.cumsum(sizes)
    starts = ends - sizes
    out = np.empty(int(ends[-1]) if len(ends) else 0, dtype=np.uint8)
    for place in range(_LONGEST):
        has = sizes > place
        if not has.any():
            break
        digit = (folded[has] >> np.uint64(_BITS * place)).astype(np.uint8) & _LAST
        out[starts[has] + place] = np.where(sizes[has] > place + 1, digit | _MORE, digit)
    return out.tobytes(), ends


_SMALL = tuple(_worked_out(number) for number in range(1 << 14))


def record(field: int, content: bytes) -> bytes:
    """Return a length-delimited field: a text, bytes, a packed list, or a message."""
    return varint(field << 3 | 2) + varint(len(content)) + content


def number(field: int, value: int) -> bytes:
    """Return a varint field of 0 or more."""
    return varint(field << 3) + varint(value)


def text(field: int, value: str) -> bytes:
    """Return a text field."""
    return record(field, value.encode("utf-8"))
