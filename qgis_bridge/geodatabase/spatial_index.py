"""The spatial index of a large table, made in bounded memory while the table itself is being packed.

GDAL makes one when it closes a table: it keeps sixteen bytes a feature in memory, cannot be stopped, and
packing has to wait, as the size of the index's cells goes into the table's header.  So the index is left out
of the table's list of indexes while rows are written, and made here afterwards as GDAL would: cells as
wide as the largest feature, of points as many as points; each feature under the cells that its box touches;
pages of 4096 bytes, a tree over leaves that are linked from left to right.
"""

from __future__ import annotations

import math
import struct
import tempfile
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING

import numpy as np
from osgeo import ogr, osr

from .gdal_calls import GdalFailed, call
from .index_pages import write_pages
from .table_file import boxes, geometry_field

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from numpy.typing import NDArray

    from .table_file import Boxes

    Numbers = NDArray[np.int64]
    Check = Callable[[], None]

# Of fewer features GDAL makes the index in no time.
SMALLEST = 20_000
# Entries that are sorted at once; each takes twelve bytes, and as much again while it is sorted.
MOST_IN_MEMORY = 500_000
_READ_BACK = 8192
_MIDDLE = 1 << 29
_FARTHEST = 1 << 30
# Northings beyond those of these latitudes are indexed as if there; readers look for them there as well.
_LATITUDES = {
    "Transverse_Mercator": 90.0,
    "Mercator_1SP": 89.9,
    "Mercator_2SP": 89.9,
}
_ENTRY = np.dtype([("cell", "<i8"), ("id", "<i4")])


@contextmanager
def left_out(tables: Mapping[str, Path]) -> Iterator[dict[str, Path]]:
    """Keep GDAL, while the block runs, from indexing those of these tables that this module can index.

    The geodatabase must not be open around the block. Yields those tables' files by name.

    Raises:
        GdalFailed: a list of indexes could not be read or written.
    """
    lists: dict[Path, bytes] = {}
    try:
        taken = {name: path for name, path in tables.items() if _is_known(path)}
        for path in taken.values():
            listed = path.with_suffix(".gdbindexes")
            lists[listed] = listed.read_bytes()
            listed.write_bytes(_without_geometry(lists[listed]))
        yield taken
        for listed, content in lists.items():
            listed.write_bytes(content)
    except OSError as error:
        raise GdalFailed(error.strerror or str(error)) from error


def make_index(path: Path, table: ogr.Layer, ready: Check, check: Check) -> None:
    """Make the spatial index of a table whose rows are all on the disk.

    ``ready`` is called once the table's own file is as it will stay; ``check`` now and then, and may raise.

    Raises:
        GdalFailed: the table is not laid out as expected, or the disk is full.
    """
    try:
        nullable = _nullable_fields(table)
        cell = _cell_size(path, table, nullable, check)
        if cell > 0:
            with path.open("r+b") as file:
                file.seek(geometry_field(path).grid_place)
                file.write(struct.pack("<d", cell))
        ready()
        if cell > 0:
            _write(path, _Cells(cell, *_northings(table.GetSpatialRef())), nullable, check)
    except OSError as error:
        raise GdalFailed(error.strerror or str(error)) from error


def _is_known(path: Path) -> bool:
    try:
        geometry_field(path)
    except GdalFailed:
        return False
    return True


def _without_geometry(content: bytes) -> bytes:
    """Return a list of indexes without that of the geometry, which is the one that bears the number 4."""
    count, at = struct.unpack_from("<I", content)[0], 4
    kept = []
    for _ in range(count):
        start = at
        at += 4 + 2 * int(struct.unpack_from("<I", content, at)[0])
        of_geometry = struct.unpack_from("<I", content, at + 2)[0] == 4
        at += 12
        at += 4 + 2 * int(struct.unpack_from("<I", content, at)[0]) + 2
        if not of_geometry:
            kept.append(content[start:at])
    return struct.pack("<I", len(kept)) + b"".join(kept)


def _nullable_fields(table: ogr.Layer) -> int:
    definition = table.GetLayerDefn()
    fields = [definition.GetFieldDefn(index) for index in range(definition.GetFieldCount())]
    return sum(bool(one.IsNullable()) for one in (*fields, definition.GetGeomFieldDefn(0)))


def _cell_size(path: Path, table: ogr.Layer, nullable: int, check: Check) -> float:
    """Return how wide the cells are, 0 where there is nothing to index."""
    if ogr.GT_Flatten(table.GetGeomType()) == ogr.wkbPoint:
        return _share_of_a_point(geometry_field(path).box, table.GetFeatureCount())
    widest = 0.0
    for some in boxes(path, nullable):
        check()
        if len(some.ids):
            widths, heights = some.x_max - some.x_min, some.y_max - some.y_min
            widest = max(widest, float(widths.max()), float(heights.max()))
    return widest


def _share_of_a_point(box: tuple[float, float, float, float], count: int) -> float:
    width, height = box[2] - box[0], box[3] - box[1]
    if not count or not (width >= 0 and height >= 0):
        return 0.0
    return math.sqrt(width * height / count) if width * height > 0 else max(width, height) / count


def _northings(crs: osr.SpatialReference | None) -> tuple[float, float]:
    """Return the northings between which an index keeps a table of this CRS."""
    if crs is None or not crs.IsProjected():
        return -math.inf, math.inf
    latitude = _LATITUDES.get(crs.GetAttrValue("PROJECTION") or "")
    if latitude is None:
        return -math.inf, math.inf
    geographic = crs.CloneGeogCS()
    geographic.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    projected = crs.Clone()
    projected.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    try:
        to_crs = call(osr.CoordinateTransformation, geographic, projected)
        lowest, highest = (float(call(to_crs.TransformPoint, 0.0, at)[1]) for at in (-latitude, latitude))
    except GdalFailed:
        return -math.inf, math.inf
    return lowest, highest


@dataclass(frozen=True)
class _Cells:
    """The cells that boxes touch, as one number each: column, then row."""

    size: float
    lowest: float
    highest: float

    def entries(self, some: Boxes) -> NDArray[np.void]:
        """Return cells and ids of these boxes, unsorted."""
        bottom, top = some.y_min, some.y_max
        beyond = np.where(top > self.highest, self.highest - top, 0.0)
        beyond = np.where((beyond == 0) & (bottom < self.lowest), self.lowest - bottom, beyond)
        left, right = self._number(some.x_min), self._number(some.x_max)
        low, high = self._number(bottom + beyond), self._number(top + beyond)
        inside = (left > -_FARTHEST) & (low > -_FARTHEST) & (right < _FARTHEST) & (high < _FARTHEST)
        left, low = left[inside].astype(np.int64), low[inside].astype(np.int64)
        columns = right[inside].astype(np.int64) - left + 1
        touched = columns * (high[inside].astype(np.int64) - low + 1)
        of = np.repeat(np.arange(len(left)), touched)
        place = np.arange(len(of)) - np.repeat(np.cumsum(touched) - touched, touched)
        found = np.empty(len(of), _ENTRY)
        x, y = left[of] + place % columns[of], low[of] + place // columns[of]
        found["cell"] = (x & 0xFFFFFFFF) << 31 | y & 0xFFFFFFFF
        found["id"] = some.ids[inside][of]
        return found

    def _number(self, along: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.floor(along / self.size + _MIDDLE)


def _write(path: Path, cells: _Cells, nullable: int, check: Check) -> None:
    with ExitStack() as stack, path.with_suffix(".spx").open("wb") as index:
        runs = _Runs(stack.enter_context(tempfile.TemporaryFile(dir=str(path.parent.parent))))
        for some in boxes(path, nullable):
            check()
            runs.add(cells.entries(some))
        write_pages(index, runs.total, runs.in_order(check))


@dataclass
class _Runs:
    """Sorts more entries than fit in memory: stretches that are sorted each, and then merged."""

    file: IO[bytes]
    total: int = 0
    waiting: list[NDArray[np.void]] = field(default_factory=list)
    held: int = 0
    lengths: list[int] = field(default_factory=list)

    def add(self, entries: NDArray[np.void]) -> None:
        """Take entries in any order."""
        self.waiting.append(entries)
        self.held += len(entries)
        self.total += len(entries)
        if self.held >= MOST_IN_MEMORY:
            run = self._sorted()
            self.lengths.append(len(run))
            self.file.write(run.tobytes())

    def in_order(self, check: Check) -> Iterator[NDArray[np.void]]:
        """Yield all entries in the order of their cells, and of their ids within a cell."""
        last = self._sorted()
        if not self.lengths:
            yield last
            return
        starts = np.cumsum([0, *self.lengths])
        stored = [_Stored(self.file, int(s), n) for s, n in zip(starts, self.lengths)]
        streams = [*stored, _Stored(None, 0, 0, last)]
        while streams := [one for one in streams if one.filled()]:
            check()
            bound = min(one.last for one in streams)
            yield _in_order(np.concatenate([one.take(*bound) for one in streams]))

    def _sorted(self) -> NDArray[np.void]:
        run = _in_order(np.concatenate(self.waiting or [np.empty(0, _ENTRY)]))
        self.waiting, self.held = [], 0
        return run


@dataclass
class _Stored:
    """A sorted stretch, of which ``left`` entries are still in the file from ``start`` on."""

    file: IO[bytes] | None
    start: int
    left: int
    block: NDArray[np.void] = field(default_factory=lambda: np.empty(0, _ENTRY))

    def filled(self) -> bool:
        """Read on if need be, and tell whether there is anything."""
        if not len(self.block) and self.left and self.file:
            count = min(self.left, _READ_BACK)
            self.file.seek(self.start * _ENTRY.itemsize)
            self.block = np.frombuffer(self.file.read(count * _ENTRY.itemsize), _ENTRY)
            self.start, self.left = self.start + count, self.left - count
        return bool(len(self.block))

    @property
    def last(self) -> tuple[int, int]:
        """Up to where the entries at hand go."""
        return int(self.block["cell"][-1]), int(self.block["id"][-1])

    def take(self, cell: int, number: int) -> NDArray[np.void]:
        """Return and drop what does not come after this entry."""
        cells = self.block["cell"]
        start, end = np.searchsorted(cells, cell, "left"), np.searchsorted(cells, cell, "right")
        count = start + np.searchsorted(self.block["id"][start:end], number, "right")
        taken, self.block = self.block[:count], self.block[count:]
        return taken


def _in_order(entries: NDArray[np.void]) -> NDArray[np.void]:
    return entries[np.lexsort((entries["id"], entries["cell"]))]
