"""Make the tiles of a plan, in pieces that survive a kill.

The work lies in a folder: ``tile/`` holds the bundles that are whole, ``parts/`` the blocks of those that are
not.  Either is moved into place when it is whole, so whatever is there can be trusted, and a second run goes
on from it.  Tiles stand in a bundle in the order of rows, however the blocks came in, so the outcome is the
same byte for byte.
"""

from __future__ import annotations

import heapq
import shutil
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Protocol

from ..staging.archive.disk import writing
from .bundle import RASTER_PACKAGE, Bundle, TilePlace, bundle_name, write_bundle
from .scheme import PACKET, TileRange

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path
    from typing import Callable

    from ..progress import Progress
    from .bundle import BundleStyle
    from .plan import CachePlan
    from .tile_store import TileStore

    Tiles = Iterable[tuple[TilePlace, bytes]]

DRAW = "tiles-draw"
_ORDER = "order.txt"
_BUNDLES, _PARTS = "tile", "parts"
_EMPTY = ".empty"


class DrawnBlock(NamedTuple):
    """What a worker made of a block: its tiles in rows from the top, without the empty ones."""

    block: TileRange
    tiles: Sequence[tuple[TilePlace, bytes]]


class TileWorkers(Protocol):
    """Whoever draws blocks: processes of this machine, or a cluster."""

    def draw(self, blocks: Iterator[TileRange], progress: Progress) -> Iterator[DrawnBlock]:
        """Yield the blocks as they are done, in any order; take new ones only as there is room.

        Raises:
            ExportError: a block cannot be drawn.
            Cancelled: the progress said stop.
        """


def cook(
    plan: CachePlan,
    workers: TileWorkers,
    folder: Path,
    order: str,
    progress: Progress,
    *,
    style: BundleStyle = RASTER_PACKAGE,
    base: TileStore | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> Path:
    """Draw the tiles that ``folder`` lacks and return the folder of the bundles.

    ``order`` says in words of the caller what is drawn: work of another order is thrown away.  ``base`` is an
    older cache of the same scheme; its tiles stay wherever the plan has none.

    Raises:
        ExportError: a block cannot be drawn. ArchiveError: the tiles cannot be written.
        Cancelled: the progress said stop.  What is whole stays in the folder.
    """
    kitchen = _Kitchen(plan, folder, style, base, _Course(plan.tile_count, progress, clock))
    with writing(folder):
        kitchen.prepare(order)
        for drawn in workers.draw(kitchen.missing(), progress):
            kitchen.take(drawn)
        kitchen.finish()
    return folder / _BUNDLES


def work_folder(out: Path) -> Path:
    """Return where the unfinished work for a file lies: beside it."""
    return out.with_name(f".{out.name[:80]}.tiles")


@dataclass
class _Course:
    """How far the work is, how fast it goes, and how long it will take."""

    total: int
    progress: Progress
    clock: Callable[[], float]
    done: int = 0
    drawn: int = 0
    started: float = 0.0

    def __post_init__(self) -> None:
        self.started = self.clock()

    def found(self, tiles: int) -> None:
        """Count tiles that an earlier run made."""
        self.done += tiles

    def made(self, tiles: int) -> None:
        """Count tiles and tell."""
        self.done += tiles
        self.drawn += tiles
        seconds = max(self.clock() - self.started, 1e-3)
        rate = self.drawn / seconds
        left = (self.total - self.done) / rate if rate else 0.0
        self.progress.report(
            self.done / max(self.total, 1),
            DRAW,
            done=self.done,
            total=self.total,
            rate=round(rate),
            remaining=_duration(left),
        )


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}"


@dataclass
class _Kitchen:
    """The folder of the work, and which blocks of its bundles are still missing."""

    plan: CachePlan
    folder: Path
    style: BundleStyle
    base: TileStore | None
    course: _Course
    waiting: dict[str, tuple[TileRange, int]] = field(default_factory=dict)

    def prepare(self, order: str) -> None:
        """Keep what an earlier run of the same order left, and nothing else."""
        note = self.folder / _ORDER
        if not (note.is_file() and note.read_text(encoding="utf-8") == order):
            shutil.rmtree(self.folder, ignore_errors=True)
            self.folder.mkdir(parents=True)
            note.write_text(order, encoding="utf-8")
        for leftover in self.folder.rglob(".*.part"):
            leftover.unlink()
        for name in (_BUNDLES, _PARTS):
            (self.folder / name).mkdir(exist_ok=True)

    def missing(self) -> Iterator[TileRange]:
        """Yield the blocks that nobody has drawn yet, bundle after bundle."""
        for bundle in self.plan.bundles():
            path = self._bundle(bundle)
            if path.exists() or path.with_suffix(_EMPTY).exists():
                self.course.found(bundle.size)
                continue
            blocks = list(self.plan.blocks(bundle))
            left = [block for block in blocks if not _stands(self._part(block))]
            self.course.found(bundle.size - sum(block.size for block in left))
            self.waiting[path.name + str(bundle.level)] = (bundle, len(left))
            if not left:
                self._assemble(bundle)
            yield from left

    def take(self, drawn: DrawnBlock) -> None:
        """Keep a block; the last one of a bundle makes it whole."""
        _write(self._part(drawn.block), drawn.tiles, self.style)
        key = self._bundle(drawn.block).name + str(drawn.block.level)
        bundle, left = self.waiting[key]
        self.waiting[key] = (bundle, left - 1)
        self.course.made(drawn.block.size)
        if left == 1:
            self._assemble(bundle)

    def finish(self) -> None:
        """Take over the bundles of the base that the plan does not touch."""
        if self.base is not None:
            for name in self.base.bundle_names:
                path = self.folder / _BUNDLES / name
                if not _stands(path):
                    _write(path, self.base.bundle_tiles(name), self.style)

    def _assemble(self, bundle: TileRange) -> None:
        parts = [(block, self._part(block)) for block in self.plan.blocks(bundle)]
        tiles: Tiles = _in_rows([(block, path) for block, path in parts if path.exists()])
        if self.base is not None:
            tiles = heapq.merge(self._kept(bundle, self.base), tiles)
        _write(self._bundle(bundle), tiles, self.style)
        for _, path in parts:
            path.unlink(missing_ok=True)
            path.with_suffix(_EMPTY).unlink(missing_ok=True)
        self.waiting.pop(self._bundle(bundle).name + str(bundle.level), None)

    def _kept(self, bundle: TileRange, base: TileStore) -> Iterator[tuple[TilePlace, bytes]]:
        """Yield the tiles of the base that lie outside of what was drawn."""
        for place, tile in base.bundle_tiles(bundle_name(bundle.level, bundle.row, bundle.column)):
            inside = (
                bundle.row <= place.row < bundle.row_end and bundle.column <= place.column < bundle.column_end
            )
            if not inside:
                yield place, tile

    def _bundle(self, block: TileRange) -> Path:
        return self.folder / _BUNDLES / bundle_name(block.level, block.row, block.column)

    def _part(self, block: TileRange) -> Path:
        return self.folder / _PARTS / f"L{block.level:02d}R{block.row:x}C{block.column:x}.bundle"


def _stands(path: Path) -> bool:
    return path.exists() or path.with_suffix(_EMPTY).exists()


def _write(path: Path, tiles: Tiles, style: BundleStyle) -> None:
    """Write a bundle, or a mark that it has no tiles."""
    if not write_bundle(path, tiles, style):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.with_suffix(_EMPTY).touch()


def _in_rows(parts: list[tuple[TileRange, Path]]) -> Iterator[tuple[TilePlace, bytes]]:
    """Yield the tiles of parts in rows from the top, with the parts of one band of rows open at a time."""
    for row in sorted({block.row for block, _ in parts}):
        band = [
            Bundle(path).tiles(block.row - block.row % PACKET, block.column - block.column % PACKET)
            for block, path in parts
            if block.row == row
        ]
        yield from heapq.merge(*band)
