"""The lines of vector tiles, as far as they must be known to leave out those of a single point.

At small scales many pieces of a line fall onto one point of the tile's grid.  QGIS writes them all the same;
Esri's client then takes the rest of the line for something else and draws it across the tile.  The
specification of vector tiles (4.3.4.3) wants each piece to have at least one point to draw to.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from .vector_rings import packed_numbers, signed, write_numbers, zigzag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LINE = 2
_MOVE_ONE = 9


class _Piece(NamedTuple):
    """Where a piece lies among the numbers, and how many points follow its first."""

    start: int
    end: int
    following: int


def without_single_points(geometry: bytes) -> bytes:
    """Return a line's geometry without pieces of one point.

    Empty where nothing is left; the same bytes where all pieces have more.

    Raises:
        ValueError: it is no line's geometry.
    """
    numbers = packed_numbers(geometry)
    pieces = list(_pieces(numbers))
    if all(piece.following for piece in pieces):
        return geometry
    kept, x, y, at_x, at_y = bytearray(), 0, 0, 0, 0
    for piece in pieces:
        x, y = x + signed(numbers[piece.start + 1]), y + signed(numbers[piece.start + 2])
        if not piece.following:
            continue
        write_numbers(kept, (_MOVE_ONE, zigzag(x - at_x), zigzag(y - at_y)))
        write_numbers(kept, islice(numbers, piece.start + 3, piece.end))
        steps = piece.start + 4
        x += sum(map(signed, islice(numbers, steps, piece.end, 2)))
        y += sum(map(signed, islice(numbers, steps + 1, piece.end, 2)))
        at_x, at_y = x, y
    return bytes(kept)


def _pieces(numbers: Sequence[int]) -> Iterator[_Piece]:
    place = 0
    while place < len(numbers):
        if numbers[place] != _MOVE_ONE or place + 2 >= len(numbers):
            raise ValueError("no line")
        start, place, count = place, place + 3, 0
        if place < len(numbers) and numbers[place] & 7 == _LINE:
            count = numbers[place] >> 3
            place += 1 + 2 * count
        if place > len(numbers):
            raise ValueError("line cut off")
        yield _Piece(start, place, count)
