"""The bytes of a table that GDAL has just written, as far as its spatial index needs them.

From the public description of the format (https://github.com/rouault/dump_gdbtable/wiki/FGDB-Spec): a
``.gdbtable`` is a header, the description of its fields, and rows; a ``.gdbtablx`` tells where each row
begins.  Of a row only the box of its geometry is read, which stands at its beginning.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

import numpy as np

from .gdal_calls import GdalFailed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]
    Reals = NDArray[np.float64]

HEADER = 40
# That of tables with object ids of 32 bits.
VERSION = 3
GEOMETRY = 7
POINT_TYPES = (1, 9, 11, 21, 52)
MULTIPOINT_TYPES = (8, 18, 20, 28, 53)
# Lines and polygons tell the number of their parts before their box.
PARTED_TYPES = (3, 5, 10, 13, 15, 19, 23, 25, 50, 51)
_BLOCK = 1024
_BLOCKS_AT_ONCE = 32
# A row's length, the flags of up to 65,534 fields, and seven packed numbers of ten bytes at most.
_LENGTH, _PACKED = 4, 70
_MOST_BYTES = 8 * 1024 * 1024


@dataclass(frozen=True)
class GeometryField:
    """How a table keeps its geometry: coordinates are ``packed / scale + origin``.

    ``box`` is xmin, ymin, xmax, ymax of all rows; ``grid_place`` is where in the file the size of the spatial
    index's cells stands.
    """

    x_origin: float
    y_origin: float
    scale: float
    box: tuple[float, float, float, float]
    grid_place: int


@dataclass(frozen=True)
class Boxes:
    """Boxes of the rows with these object ids, in the units of the table."""

    ids: Numbers
    x_min: Reals
    y_min: Reals
    x_max: Reals
    y_max: Reals


def geometry_field(path: Path) -> GeometryField:
    """Read the description of a table's geometry.

    Raises:
        GdalFailed: the table has object ids of 64 bits, or its first field is no geometry with a single grid.
        OSError: the file cannot be read.
    """
    with path.open("rb") as file:
        version, start = struct.unpack("<I28xQ", file.read(HEADER))
        if version != VERSION:
            raise GdalFailed(f"{path.name}: version {version}")
        file.seek(start)
        described = file.read(struct.unpack("<I", file.read(4))[0])
    try:
        return _described_geometry(described, start + 4)
    except struct.error as error:
        raise GdalFailed(f"{path.name}: {error}") from error


def boxes(path: Path, nullable_fields: int) -> Iterator[Boxes]:
    """Yield the boxes of all rows that have a geometry, some thousands at a time.

    ``nullable_fields`` is how many of the table's columns, the geometry first, may be empty.

    Raises:
        GdalFailed: the table is not laid out as expected.
        OSError: a file cannot be read.
    """
    field = geometry_field(path)
    flags = (nullable_fields + 7) // 8
    with path.open("rb") as table:
        for ids, offsets in _rows(path.with_suffix(".gdbtablx")):
            for part in _near(offsets):
                yield _boxes(table, field, flags, ids[part], offsets[part])


def _described_geometry(described: bytes, place: int) -> GeometryField:
    """``place`` is where in the file the description begins."""
    flags = struct.unpack_from("<4xI", described)[0]
    at = _past_names(described, 10)
    if described[at] != GEOMETRY:
        raise GdalFailed("no geometry first")
    text = struct.unpack_from("<H", described, at + 3)[0]
    at += 5 + text
    has_m, has_z = bool(described[at] & 2), bool(described[at] & 4)
    x_origin, y_origin, scale = struct.unpack_from("<ddd", described, at + 1)
    # Origin and scale of M and Z, then one tolerance each.
    at += 1 + 24 + 16 * (has_m + has_z) + 8 * (1 + has_m + has_z)
    box = struct.unpack_from("<dddd", described, at)
    at += 32 + 16 * (bool(flags >> 31 & 1) + bool(flags >> 30 & 1)) + 1
    if struct.unpack_from("<I", described, at)[0] != 1 or not scale > 0:
        raise GdalFailed("no single grid")
    return GeometryField(x_origin, y_origin, scale, box, place + at + 4)


def _past_names(described: bytes, at: int) -> int:
    """Return the place after a field's name and alias, which is that of its type."""
    for _ in range(2):
        at += 1 + 2 * described[at]
    return at


def _rows(path: Path) -> Iterator[tuple[Numbers, Numbers]]:
    """Yield object ids and where in the table their rows are, in the order of the table."""
    with path.open("rb") as file:
        blocks, size = struct.unpack("<4xI4xI", file.read(16))
        present = _present_blocks(file, blocks, size)
        for first in range(0, blocks, _BLOCKS_AT_ONCE):
            numbers = present[first : first + _BLOCKS_AT_ONCE]
            file.seek(16 + first * _BLOCK * size)
            packed = np.frombuffer(file.read(len(numbers) * _BLOCK * size), np.uint8).reshape(-1, size)
            wide = np.zeros((len(packed), 8), np.uint8)
            wide[:, :size] = packed
            offsets = wide.view("<i8").reshape(-1)
            ids = (numbers[:, None] * _BLOCK + np.arange(1, _BLOCK + 1)).reshape(-1)
            used = np.flatnonzero(offsets)
            order = used[np.argsort(offsets[used], kind="stable")]
            yield ids[order], offsets[order]


def _present_blocks(file: BinaryIO, blocks: int, size: int) -> Numbers:
    """Return the numbers of the blocks of object ids that the file has; a map tells them where some lack."""
    file.seek(16 + blocks * _BLOCK * size)
    words, total = struct.unpack("<II8x", file.read(16))
    if not words:
        return np.arange(blocks)
    bits = np.unpackbits(np.frombuffer(file.read(4 * words), np.uint8), bitorder="little")[:total]
    found = np.flatnonzero(bits)
    if len(found) != blocks:
        raise GdalFailed("map of blocks")
    return found


def _near(offsets: Numbers) -> Iterator[slice]:
    """Cut ascending offsets into stretches that are short enough to be read at once."""
    start = 0
    while start < len(offsets):
        end = int(np.searchsorted(offsets, offsets[start] + _MOST_BYTES, "right"))
        yield slice(start, end)
        start = end


def _boxes(table: BinaryIO, field: GeometryField, flags: int, ids: Numbers, offsets: Numbers) -> Boxes:
    first = int(offsets[0])
    table.seek(first)
    read = table.read(int(offsets[-1]) - first + _LENGTH + flags + _PACKED)
    held = np.frombuffer(read + bytes(_LENGTH + flags + _PACKED), np.uint8)
    places = offsets - first + _LENGTH
    if flags:
        known = held[places] & 1 == 0
        ids, places = ids[known], places[known]
    numbers = _PackedNumbers(held, places + flags)
    numbers.next()
    kinds = numbers.next() & 0xFF
    found = [_of_points(numbers.of(np.isin(kinds, POINT_TYPES)), ids[np.isin(kinds, POINT_TYPES)])]
    for types, parted in ((MULTIPOINT_TYPES, False), (PARTED_TYPES, True)):
        chosen = np.isin(kinds, types)
        found.append(_of_shapes(numbers.of(chosen), ids[chosen], parted))
    ids, *corners = (np.concatenate(column) for column in zip(*found))
    origins = (field.x_origin, field.y_origin) * 2
    x_min, y_min, x_max, y_max = (c / field.scale + o for c, o in zip(corners, origins))
    return Boxes(ids, x_min, y_min, x_max, y_max)


def _of_points(numbers: _PackedNumbers, ids: Numbers) -> tuple[Numbers, ...]:
    x, y = numbers.next() - 1, numbers.next() - 1
    # Nothing is an empty point.
    known = (x >= 0) & (y >= 0)
    x, y = x[known], y[known]
    return ids[known], x, y, x, y


def _of_shapes(numbers: _PackedNumbers, ids: Numbers, parted: bool) -> tuple[Numbers, ...]:
    filled = numbers.next() > 0
    ids, numbers = ids[filled], numbers.of(filled)
    if parted:
        numbers.next()
    x, y, width, height = (numbers.next() for _ in range(4))
    return ids, x, y, x + width, y + height


class _PackedNumbers:
    """Reads numbers of seven bits a byte, one after the other, from many places at once."""

    def __init__(self, held: NDArray[np.uint8], places: Numbers) -> None:
        self._held = held
        self._places = places

    def of(self, chosen: NDArray[np.bool_]) -> _PackedNumbers:
        """Return a reader that goes on at the chosen places."""
        return _PackedNumbers(self._held, self._places[chosen])

    def next(self) -> Numbers:
        """Return the next number at each place."""
        read = self._held[self._places]
        found = (read & 0x7F).astype(np.int64)
        self._places = self._places + 1
        more = np.flatnonzero(read & 0x80)
        shift = 7
        while len(more) and shift < 64:
            read = self._held[self._places[more]]
            found[more] |= (read & 0x7F).astype(np.int64) << shift
            self._places[more] += 1
            more = more[read & 0x80 != 0]
            shift += 7
        return found
