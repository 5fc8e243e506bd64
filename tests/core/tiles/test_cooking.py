"""Tiles survive: killed at any moment and taken up again, a cache ends the same byte for byte."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from web_layer_sharing.sharing.errors import Cancelled
from web_layer_sharing.sharing.map_snapshot import Extent
from web_layer_sharing.sharing.progress import Progress
from web_layer_sharing.sharing.tiles import (
    PackageFacts,
    TilePlace,
    TileRange,
    TileStore,
    google,
    write_tile_package,
)
from web_layer_sharing.sharing.tiles.cooking import DrawnBlock, cook, work_folder
from web_layer_sharing.sharing.tiles.plan import CachePlan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Any

KILLS = 20
CHILD = """
import runpy, sys
from pathlib import Path
runpy.run_path(sys.argv[1])
from web_layer_sharing.tests.core.tiles.test_cooking import Numbering, make
print("started", flush=True)
make(Path(sys.argv[2]), Numbering(int(sys.argv[3]), pause_s=0.004))
"""
LEVELS = (0, 3, 7, 8)
BOX = Extent(-3000000.0, -3000000.0, 3000000.0, 3000000.0)
PLAN = CachePlan(google(), LEVELS, BOX)


class Numbering:
    """Draws a tile as its own number, leaves out every seventh, and hands blocks out in a mixed order."""

    def __init__(self, seed: int = 0, pause_s: float = 0.0, mark: str = "") -> None:
        self._random = random.Random(seed)  # noqa: S311 (an order, not a secret)
        self._pause_s = pause_s
        self._mark = mark
        self.drawn: list[TileRange] = []

    def draw(self, blocks: Iterator[TileRange], progress: Progress) -> Iterator[DrawnBlock]:
        held: list[TileRange] = []
        for block in blocks:
            progress.check()
            held.append(block)
            if len(held) > 4:
                yield self._one(held)
        while held:
            yield self._one(held)

    def _one(self, held: list[TileRange]) -> DrawnBlock:
        block = held.pop(self._random.randrange(len(held)))
        self.drawn.append(block)
        time.sleep(self._pause_s)
        return DrawnBlock(block, list(tiles(block, self._mark)))


def tiles(block: TileRange, mark: str = "") -> Iterator[tuple[TilePlace, bytes]]:
    for row in range(block.row, block.row_end):
        for column in range(block.column, block.column_end):
            if (row * 31 + column) % 7:
                yield TilePlace(row, column), f"{mark}{block.level}/{row}/{column}".encode() * 20


def make(out: Path, workers: Any, progress: Progress | None = None, **options: Any) -> None:
    """Make a package as the drawing room does."""
    folder = work_folder(out)
    bundles = cook(PLAN, workers, folder, "order", progress or Progress(), **options)
    write_tile_package(out, PackageFacts("x", PLAN.scheme, LEVELS, BOX), bundles)


def test_the_order_in_which_blocks_come_does_not_count(tmp_path: Path) -> None:
    for seed in (1, 2):
        make(tmp_path / f"{seed}.tpkx", Numbering(seed))
    assert (tmp_path / "1.tpkx").read_bytes() == (tmp_path / "2.tpkx").read_bytes()
    store = TileStore(work_folder(tmp_path / "1.tpkx") / "tile")
    expected = {(bundle.level, *place): tile for bundle in PLAN.bundles() for place, tile in tiles(bundle)}
    assert {(level, *place): tile for level, place, tile in store.tiles()} == expected


def test_killed_at_random_moments_a_package_ends_the_same(tmp_path: Path, root: Path) -> None:
    whole, killed = tmp_path / "whole.tpkx", tmp_path / "killed.tpkx"
    make(whole, Numbering())
    moments = random.Random(20)  # noqa: S311 (moments, not a secret)
    survived = 0
    for kill in range(KILLS):
        command = [sys.executable, "-c", CHILD, str(root / "tests" / "conftest.py"), str(killed), str(kill)]
        child = subprocess.Popen(command, stdout=subprocess.PIPE)
        assert child.stdout is not None
        with child.stdout:
            assert child.stdout.readline() == b"started\n"
            time.sleep(moments.uniform(0.0, 0.12))
            child.kill()
            child.wait()
        parts = work_folder(killed)
        survived += parts.is_dir() and any(parts.rglob("*.bundle"))
    assert survived, "no kill left anything to go on from"
    last = Numbering()
    make(killed, last)
    assert killed.read_bytes() == whole.read_bytes()
    assert sum(block.size for block in last.drawn) < PLAN.tile_count, "nothing was taken up"


def test_a_stop_keeps_what_is_whole_and_another_order_does_not(tmp_path: Path) -> None:
    class Stopping(Progress):
        reports = 0

        def report(self, fraction: float, step: str = "", **facts: Any) -> None:
            self.reports += 1

        def cancelled(self) -> bool:
            return self.reports > 5

    out = tmp_path / "x.tpkx"
    with pytest.raises(Cancelled):
        make(out, Numbering(), Stopping())
    assert not out.exists()
    again = Numbering()
    cook(PLAN, again, work_folder(out), "order", Progress())
    assert sum(block.size for block in again.drawn) < PLAN.tile_count
    other = Numbering()
    cook(PLAN, other, work_folder(out), "another order", Progress())
    assert sum(block.size for block in other.drawn) == PLAN.tile_count


def test_progress_tells_speed_and_what_is_left(tmp_path: Path) -> None:
    told: list[dict[str, Any]] = []

    class Recording(Progress):
        def report(self, fraction: float, step: str = "", **facts: Any) -> None:
            assert step == "tiles-draw"
            told.append({"fraction": fraction, **facts})

    seconds = iter(range(1000))
    make(tmp_path / "x.tpkx", Numbering(), Recording(), clock=lambda: float(next(seconds)))
    first, last = told[0], told[-1]
    assert first["rate"] == first["done"]
    assert first["remaining"] != "0:00:00"
    assert (last["done"], last["remaining"], last["fraction"]) == (PLAN.tile_count, "0:00:00", 1.0)


def test_an_area_is_made_anew_in_an_older_cache(tmp_path: Path) -> None:
    old = cook(PLAN, Numbering(), tmp_path / "old", "order", Progress())
    box = PLAN.scheme.tile_extent(7, 60, 60, 3, 3)
    part = CachePlan(PLAN.scheme, (7,), box)
    new = cook(part, Numbering(mark="new "), tmp_path / "new", "order", Progress(), base=TileStore(old))
    before = {(level, *place): tile for level, place, tile in TileStore(old).tiles()}
    after = {(level, *place): tile for level, place, tile in TileStore(new).tiles()}
    assert before.keys() == after.keys()
    changed = {place for place in after if after[place] != before[place]}
    assert changed == {place for place in after if place[0] == 7 and {60, 61, 62} >= {*place[1:]}}


def test_a_plan_counts_what_it_makes() -> None:
    assert PLAN.tile_count == sum(block.size for bundle in PLAN.bundles() for block in PLAN.blocks(bundle))
    assert PLAN.bundle_count == len(list(PLAN.bundles()))
    assert PLAN.estimated_bytes > 0
    assert PLAN.block_side == 16
    assert CachePlan(google().with_dpi(192), LEVELS, BOX).block_side == 8
