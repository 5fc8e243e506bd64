"""The rings of polygons in vector tiles, as far as they must be known to leave out those that are flat.

At small scales many rings fall onto a line or a point of the tile's grid.  QGIS writes them all the same;
Esri's client then fills shapes across the whole tile.  The specification of vector tiles (4.3.4.4) wants
rings with an area: that of a polygon's first is positive, that of its holes negative.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOVE_ONE, _CLOSE, _LINE = 9, 15, 2
_LARGEST_ONE_BYTE = 0x7F


def without_flat_rings(geometry: bytes) -> bytes:
    """Return a polygon's geometry without rings of no area, and without holes of polygons that had none.

    Empty where nothing is left; the same bytes where all rings have an area.

    Raises:
        ValueError: it is no polygon's geometry.
    """
    numbers = packed_numbers(geometry)
    kept, x, y, at_x, at_y = bytearray(), 0, 0, 0, 0
    place, inside, dropped = 0, False, False
    while place < len(numbers):
        count, end = _ring(numbers, place)
        first_x, first_y = x + signed(numbers[place + 1]), y + signed(numbers[place + 2])
        area, x, y = _area(numbers, place + 4, count, first_x, first_y)
        # a polygon's first ring is positive; what follows it is a hole of it until the next
        inside = area > 0 or inside
        if area and inside:
            write_numbers(kept, (_MOVE_ONE, zigzag(first_x - at_x), zigzag(first_y - at_y)))
            write_numbers(kept, islice(numbers, place + 3, end))
            at_x, at_y = x, y
        else:
            dropped = True
        place = end
    return bytes(kept) if dropped else geometry


def _ring(numbers: list[int], place: int) -> tuple[int, int]:
    """Return how many points follow a ring's first, and where the ring ends.

    Raises:
        ValueError: no ring begins there, or it is not closed.
    """
    if place + 3 >= len(numbers) or numbers[place] != _MOVE_ONE:
        raise ValueError("no ring")
    command, count, end = numbers[place + 3], 0, place + 3
    if command & 7 == _LINE:
        count = command >> 3
        end = place + 4 + 2 * count
    if end >= len(numbers) or numbers[end] != _CLOSE:
        raise ValueError("ring not closed")
    return count, end + 1


def _area(numbers: list[int], place: int, count: int, first_x: int, first_y: int) -> tuple[int, int, int]:
    """Return twice the area of a ring, and where its last point is."""
    area, dx, dy = 0, 0, 0
    for number_x, number_y in zip(
        islice(numbers, place, place + 2 * count, 2), islice(numbers, place + 1, place + 2 * count, 2)
    ):
        next_x = dx + ((number_x >> 1) ^ -(number_x & 1))
        next_y = dy + ((number_y >> 1) ^ -(number_y & 1))
        # from the first point, whose own terms are nothing
        area += dx * next_y - next_x * dy
        dx, dy = next_x, next_y
    return area, first_x + dx, first_y + dy


def packed_numbers(geometry: bytes) -> list[int]:
    """Return the numbers of a packed field."""
    if geometry.isascii():
        return list(geometry)
    found, value, shift = [], 0, 0
    for byte in geometry:
        value |= (byte & _LARGEST_ONE_BYTE) << shift
        if byte > _LARGEST_ONE_BYTE:
            shift += 7
        else:
            found.append(value)
            value = shift = 0
    if shift:
        raise ValueError("number")
    return found


def write_numbers(kept: bytearray, numbers: Iterable[int]) -> None:
    """Add numbers to a packed field."""
    for number in numbers:
        value = number
        while value > _LARGEST_ONE_BYTE:
            kept.append(value & _LARGEST_ONE_BYTE | 0x80)
            value >>= 7
        kept.append(value)


def signed(number: int) -> int:
    """Return the step that a number of a geometry stands for."""
    return (number >> 1) ^ -(number & 1)


def zigzag(value: int) -> int:
    """Return the number that stands for a step."""
    return value << 1 if value >= 0 else (-value << 1) - 1
