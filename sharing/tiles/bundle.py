"""Bundles of the compact cache, version 2: up to 128 by 128 tiles in one file.

Layout (reference section 3.1; numbers are little-endian)::

    0       header, 64 bytes
    64      index, 16384 numbers of 64 bits, row after row: size << 40 | offset of the tile's bytes
    131136  records: the size as 32 bits, then the bytes

Writers differ in four header fields; :class:`BundleStyle` says how Esri fills them by kind of cache.
"""

from __future__ import annotations

import os
import struct
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, NamedTuple

from ..errors import ArchiveError
from ..staging.archive.disk import whole_file
from .scheme import PACKET

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

LARGEST_TILE_BYTES = (1 << 24) - 1

_HEADER = struct.Struct("<4I3Q6I")
_ENTRIES = PACKET * PACKET
_INDEX_SIZE = _ENTRIES * 8
_FIRST_RECORD = _HEADER.size + _INDEX_SIZE
_USER_HEADER_OFFSET = 40
_USER_HEADER_SIZE = 20 + _INDEX_SIZE
_VERSION, _LEGACY_VERSION, _OFFSET_BYTES = 3, 3, 5
_OFFSET_BITS = 40
_OFFSET_MASK = (1 << _OFFSET_BITS) - 1
_SIZE = struct.Struct("<I")
_ENTRY = struct.Struct("<Q")
# Esri's newer writers tell no smaller number than this as the largest tile.
_FLOOR = 131092


class TilePlace(NamedTuple):
    """Where a tile lies in the whole level."""

    row: int
    column: int


@dataclass(frozen=True)
class BundleStyle:
    """How a writer fills what readers look past.

    ``counts_tiles``: the record count is the number of tiles; else it is ``record_count``.  ``absent`` is the
    index entry of a tile that is not there.
    """

    record_count: int = 0
    counts_tiles: bool = False
    legacy: int = 0
    absent: int = 4
    true_maximum: bool = False


CACHE = BundleStyle(record_count=_ENTRIES, legacy=16, absent=0, true_maximum=True)
RASTER_PACKAGE = BundleStyle()
VECTOR_PACKAGE = BundleStyle(counts_tiles=True)


def bundle_name(level: int, row: int, column: int) -> str:
    """Return the name of the bundle that holds a tile, such as ``L03/R0000C0080.bundle``."""
    return f"L{level:02d}/R{row - row % PACKET:04x}C{column - column % PACKET:04x}.bundle"


def write_bundle(
    path: Path, tiles: Iterable[tuple[TilePlace, bytes]], style: BundleStyle = RASTER_PACKAGE
) -> int:
    """Write a bundle and return its number of tiles. With none, no file is made.

    Tiles lie in the file as they come, so the same tiles in the same order give the same bytes.  All belong
    to one bundle; which one is the caller's knowledge.

    Raises:
        ArchiveError: WLS431, a tile is too large; WLS402 or WLS403, the file cannot be written.
    """
    waiting = iter(tiles)
    first = next(waiting, None)
    if first is None:
        return 0
    path.parent.mkdir(parents=True, exist_ok=True)
    with whole_file(path) as file:
        file.seek(_FIRST_RECORD)
        writing = _Writing(file, path, style)
        writing.add(*first)
        for place, tile in waiting:
            writing.add(place, tile)
        writing.finish()
    return writing.count


class _Writing:
    """A bundle that is being written."""

    def __init__(self, file: IO[bytes], path: Path, style: BundleStyle) -> None:
        self._file = file
        self._path = path
        self._style = style
        self._index = [style.absent] * _ENTRIES
        self._end = _FIRST_RECORD
        self._largest = 0
        self.count = 0

    def add(self, place: TilePlace, tile: bytes) -> None:
        size = len(tile)
        if not 0 < size <= LARGEST_TILE_BYTES:
            raise ArchiveError(
                "WLS431", path=str(self._path), row=place.row, column=place.column, size=size,
                limit=LARGEST_TILE_BYTES,
            )  # fmt: skip
        self._file.write(_SIZE.pack(size))
        self._file.write(tile)
        self._index[_entry(place.row, place.column)] = size << _OFFSET_BITS | (self._end + _SIZE.size)
        self._end += _SIZE.size + size
        self._largest = max(self._largest, size)
        self.count += 1

    def finish(self) -> None:
        style = self._style
        self._file.seek(0)
        self._file.write(
            _HEADER.pack(
                _VERSION,
                self.count if style.counts_tiles else style.record_count,
                self._largest if style.true_maximum else max(self._largest, _FLOOR),
                _OFFSET_BYTES,
                0,
                self._end,
                _USER_HEADER_OFFSET,
                _USER_HEADER_SIZE,
                _LEGACY_VERSION,
                style.legacy,
                _ENTRIES,
                _OFFSET_BYTES,
                _INDEX_SIZE,
            )
        )
        self._file.write(struct.pack(f"<{_ENTRIES}Q", *self._index))


class Bundle:
    """A bundle inside a larger file or a file of its own, read a tile at a time.

    ``start`` and ``size`` say which bytes of ``path`` it is.  The file is opened for each reading, so that
    threads can share the object.
    """

    def __init__(self, path: Path, start: int = 0, size: int | None = None) -> None:
        """Look at the header.

        Raises:
            ArchiveError: WLS410, the file cannot be opened; WLS430, it is no bundle.
        """
        self._path = path
        self._start = start
        with self._open() as file:
            self._size = os.fstat(file.fileno()).st_size - start if size is None else size
            header = file.read(_HEADER.size)
        if len(header) < _HEADER.size or self._size < _FIRST_RECORD:
            raise self._damaged("shorter than its index")
        fields = _HEADER.unpack(header)
        if (fields[0], fields[3], fields[6], fields[12]) != (
            _VERSION,
            _OFFSET_BYTES,
            _USER_HEADER_OFFSET,
            _INDEX_SIZE,
        ):
            raise self._damaged("header")

    def tile(self, row: int, column: int) -> bytes | None:
        """Return a tile by its row and column in the level, None where there is none.

        Raises:
            ArchiveError: WLS430, the index points out of the bundle.
        """
        with self._open() as file:
            file.seek(self._start + _HEADER.size + 8 * _entry(row, column))
            entry = file.read(8)
            if len(entry) < 8:
                raise self._damaged("shorter than its index")
            offset, size = self._place(_ENTRY.unpack(entry)[0])
            if not size:
                return None
            file.seek(self._start + offset)
            tile = file.read(size)
        if len(tile) < size:
            raise self._damaged("a tile is cut off")
        return tile

    def places(self) -> list[TilePlace]:
        """Return row and column within the bundle of the tiles that are there, in rows from the top."""
        return [TilePlace(*divmod(number, PACKET)) for number, _, _ in self._entries()]

    def tiles(self, row: int, column: int) -> Iterator[tuple[TilePlace, bytes]]:
        """Yield all tiles in rows from the top; ``row`` and ``column`` are those of the bundle's corner."""
        with self._open() as file:
            for number, offset, size in self._entries():
                file.seek(self._start + offset)
                tile = file.read(size)
                if len(tile) < size:
                    raise self._damaged("a tile is cut off")
                yield TilePlace(row + number // PACKET, column + number % PACKET), tile

    def _entries(self) -> list[tuple[int, int, int]]:
        """Return number, offset and size of each tile."""
        with self._open() as file:
            file.seek(self._start + _HEADER.size)
            index = file.read(_INDEX_SIZE)
        if len(index) < _INDEX_SIZE:
            raise self._damaged("shorter than its index")
        found = []
        for number, (entry,) in enumerate(_ENTRY.iter_unpack(index)):
            offset, size = self._place(entry)
            if size:
                found.append((number, offset, size))
        return found

    def _place(self, entry: int) -> tuple[int, int]:
        size, offset = entry >> _OFFSET_BITS, entry & _OFFSET_MASK
        if size and (offset < _FIRST_RECORD + _SIZE.size or offset + size > self._size):
            raise self._damaged("the index points out of the file")
        return offset, size

    def _open(self) -> IO[bytes]:
        try:
            file = self._path.open("rb")
        except OSError as error:
            reason = error.strerror or str(error)
            raise ArchiveError("WLS410", path=str(self._path), reason=reason) from error
        file.seek(self._start)
        return file

    def _damaged(self, reason: str) -> ArchiveError:
        return ArchiveError("WLS430", path=str(self._path), reason=reason)


def _entry(row: int, column: int) -> int:
    return PACKET * (row % PACKET) + column % PACKET
