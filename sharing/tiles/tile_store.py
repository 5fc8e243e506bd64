"""Tiles by level, row and column, out of the bundles of a package or of a folder."""

from __future__ import annotations

import re
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import ArchiveError
from .bundle import Bundle, TilePlace, bundle_name
from .scheme import PACKET

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .stored_zip import StoredZip

_BUNDLE = re.compile(r"L(\d\d)/R([0-9a-fA-F]{4,8})C([0-9a-fA-F]{4,8})\.bundle")
_HIGHEST = 1 << 31
MOST_PLACES_ASKED = 128 * 128


class TileStore:
    """The bundles below one folder of a package, or below a folder of the disk; safe for threads."""

    def __init__(self, container: StoredZip | Path, folder: str = "") -> None:
        """Take the names of the bundles; a bundle is looked into when one of its tiles is asked for."""
        self._container = container
        self._names = dict(self._found(folder))
        self._bundles: dict[str, Bundle] = {}
        self._lock = threading.Lock()

    def tile(self, level: int, row: int, column: int) -> bytes | None:
        """Return a tile, None where there is none.

        Raises:
            ArchiveError: WLS430 or WLS432, its bundle is damaged.
        """
        if not (0 <= level < 100 and 0 <= row < _HIGHEST and 0 <= column < _HIGHEST):
            return None
        bundle = self._bundle(bundle_name(level, row, column))
        return bundle.tile(row, column) if bundle else None

    def tilemap(self, level: int, row: int, column: int, width: int, height: int) -> list[int]:
        """Return 1 or 0 for each tile of a block, row after row, as a service's ``tilemap`` answers.

        Raises:
            ArchiveError: WLS417, the block is larger than a bundle; WLS430, a bundle is damaged.
        """
        if width * height > MOST_PLACES_ASKED or width < 1 or height < 1:
            raise ArchiveError(
                "WLS417", path=self._path, what="tiles", found=width * height, limit=MOST_PLACES_ASKED
            )
        present: set[tuple[int, int]] = set()
        for top in range(row - row % PACKET, row + height, PACKET):
            for left in range(column - column % PACKET, column + width, PACKET):
                bundle = self._bundle(bundle_name(level, top, left)) if top >= 0 and left >= 0 else None
                places = bundle.places() if bundle else ()
                present.update((top + place.row, left + place.column) for place in places)
        return [
            int((r, c) in present) for r in range(row, row + height) for c in range(column, column + width)
        ]

    def tiles(self, level: int | None = None) -> Iterator[tuple[int, TilePlace, bytes]]:
        """Yield level, place and bytes of all tiles, or of those of one level, bundle after bundle."""
        for name in sorted(self._names):
            number = _corner(name)[0]
            if level in {None, number}:
                yield from ((number, place, tile) for place, tile in self.bundle_tiles(name))

    def bundle_tiles(self, name: str) -> Iterator[tuple[TilePlace, bytes]]:
        """Yield the tiles of one bundle in rows from the top; nothing where there is no such bundle."""
        bundle = self._bundle(name)
        if bundle:
            yield from bundle.tiles(*_corner(name)[1:])

    def places(self) -> Iterator[tuple[int, int, int]]:
        """Yield level, row and column of all tiles."""
        for name in sorted(self._names):
            level, row, column = _corner(name)
            bundle = self._bundle(name)
            for place in bundle.places() if bundle else ():
                yield level, row + place.row, column + place.column

    @property
    def levels(self) -> tuple[int, ...]:
        """The levels that have a bundle."""
        return tuple(sorted({_corner(name)[0] for name in self._names}))

    @property
    def bundle_names(self) -> tuple[str, ...]:
        """The names of all bundles, such as ``L03/R0000C0080.bundle``."""
        return tuple(sorted(self._names))

    @property
    def _path(self) -> str:
        return str(self._container if isinstance(self._container, Path) else self._container.path)

    def _found(self, folder: str) -> Iterator[tuple[str, str]]:
        """Yield the usual spelling of each bundle's name and where it lies."""
        if isinstance(self._container, Path):
            paths = self._container.glob("L*/R*C*.bundle")
            names = [path.relative_to(self._container).as_posix() for path in paths]
        else:
            names = [name for name in self._container.names if name.startswith(folder)]
        for name in names:
            match = _BUNDLE.fullmatch(name[len(folder) :])
            if match:
                level, row, column = int(match[1]), int(match[2], 16), int(match[3], 16)
                yield bundle_name(level, row, column), name

    def _bundle(self, name: str) -> Bundle | None:
        if name not in self._names:
            return None
        with self._lock:
            bundle = self._bundles.get(name)
            if bundle is None:
                bundle = self._bundles[name] = self._opened(self._names[name])
        return bundle

    def _opened(self, name: str) -> Bundle:
        if isinstance(self._container, Path):
            return Bundle(self._container / name)
        stretch = self._container.stretch(name)
        return Bundle(self._container.path, stretch.start, stretch.size)


def _corner(name: str) -> tuple[int, int, int]:
    """Return level, row and column of the usual spelling of a bundle's name."""
    level, _, corner = name.partition("/")
    row, _, column = corner[1 : -len(".bundle")].partition("C")
    return int(level[1:]), int(row, 16), int(column, 16)
