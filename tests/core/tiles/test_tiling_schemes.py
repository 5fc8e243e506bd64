"""Tiling schemes: Esri's numbers, tiles over a box, and the same scheme back from XML and JSON."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from web_layer_sharing.sharing.errors import ArchiveError, SddraftError
from web_layer_sharing.sharing.map_snapshot import Crs, Extent
from web_layer_sharing.sharing.sddraft.raw_xml import parse
from web_layer_sharing.sharing.sddraft.tiling import Level
from web_layer_sharing.sharing.tiles import (
    CacheFormat,
    TileImage,
    TilingScheme,
    google,
    google_vector,
    read_scheme_file,
    scheme_for,
    scheme_from_xml,
    scheme_xml,
    wgs84,
)
from web_layer_sharing.sharing.tiles.scheme_json import scheme_from_json, tile_info

if TYPE_CHECKING:
    from pathlib import Path

UTM = Crs(25833, 25833, name="ETRS89 / UTM zone 33N", units="esriMeters")
BOX = Extent(300000.0, 5000000.0, 500000.0, 5100000.0)


def test_the_numbers_are_those_of_esris_table() -> None:
    assert google().level(0) == Level(0, 591657527.591555, 156543.03392799999)
    assert google().level(23).scale == pytest.approx(70.5310735)
    assert google_vector().level(0).scale == pytest.approx(295828763.7957775)
    assert wgs84(512).level(0).scale == pytest.approx(295828763.79585469, rel=1e-9)
    assert [scheme.tile_size for scheme in (google(), google_vector(), wgs84())] == [256, 512, 256]


def test_the_world_takes_four_times_the_tiles_a_level() -> None:
    world = google().bounds
    assert world is not None
    assert [google().tiles_over(level, world).size for level in range(5)] == [1, 4, 16, 64, 256]
    assert [wgs84().tiles_over(level, Extent(-999, -999, 999, 999)).size for level in (0, 1)] == [2, 8]


def test_a_box_of_one_tile_takes_that_tile() -> None:
    scheme = google()
    box = scheme.tile_extent(14, 5000, 8000)
    assert scheme.tiles_over(14, box) == (14, 5000, 8000, 5001, 8001)
    assert scheme.tiles_over(14, Extent(1e9, 1e9, 2e9, 2e9)).size == 0


def test_a_block_is_cut_by_bundles() -> None:
    block = google().tiles_over(8, google().tile_extent(8, 100, 120, rows=60, columns=20))
    parts = list(block.bundles())
    assert [(part.row, part.column, part.size) for part in parts] == [
        (100, 120, 28 * 8), (100, 128, 28 * 12), (128, 120, 32 * 8), (128, 128, 32 * 12),
    ]  # fmt: skip
    assert sum(part.size for part in parts) == block.size


def test_double_resolution_keeps_grid_and_scales() -> None:
    fine = google().with_dpi(192)
    assert (fine.tile_size, fine.dpi) == (512, 192)
    assert fine.tile_extent(5, 3, 4) == google().tile_extent(5, 3, 4)
    assert [level.scale for level in fine.levels] == [level.scale for level in google().levels]


def test_a_scheme_of_ones_own_holds_the_box_in_one_tile() -> None:
    scheme = scheme_for(UTM, BOX)
    assert scheme.tiles_over(0, BOX) == (0, 0, 0, 1, 1)
    assert scheme.level(1).scale == pytest.approx(scheme.level(1).resolution * 96 * 39.37)
    assert scheme_for(Crs(102100, 3857), BOX) == google()


def test_levels_by_scale() -> None:
    assert google().levels_between(591657527.591555, 73957190.948944) == (0, 1, 2, 3)
    assert google().levels_between(0, 0) == tuple(range(24))
    assert google().levels_between(1000.0, 100.0) == (20, 21, 22)


@pytest.mark.parametrize("scheme", [google(), google_vector(), wgs84(), scheme_for(UTM, BOX)])
def test_a_scheme_comes_back_from_xml(tmp_path: Path, scheme: TilingScheme) -> None:
    path = tmp_path / "scheme.xml"
    path.write_bytes(scheme_xml(CacheFormat(scheme, TileImage("MIXED", 60))))
    read = read_scheme_file(path)
    assert read.image == TileImage("MIXED", 60)
    assert replace(read.scheme, crs=scheme.crs) == scheme
    assert read.scheme.crs.wkid == scheme.crs.wkid
    assert read.scheme.crs.geographic == scheme.crs.geographic


@pytest.mark.parametrize("scheme", [google(), wgs84(), scheme_for(UTM, BOX)])
def test_a_scheme_comes_back_from_json(scheme: TilingScheme) -> None:
    read = scheme_from_json({"tileInfo": tile_info(scheme), "units": scheme.crs.units}, "", "")
    assert replace(read, crs=scheme.crs) == scheme
    assert (read.crs.wkid, read.crs.geographic) == (scheme.crs.wkid, scheme.crs.geographic)


def test_the_scheme_of_a_real_package_is_read(shared_fixtures: Path) -> None:
    content = (shared_fixtures / "sd" / "arcmap103_server_map" / "tilingservice.xml").read_bytes()
    scheme = scheme_from_xml(parse(content)).scheme
    assert scheme.crs.latest_wkid == 3857
    assert scheme.level(0) == google().level(0)
    assert scheme.tile_size == 256


@pytest.mark.parametrize(
    "wrong",
    [
        {"tile_size": 0},
        {"tile_size": 100000},
        {"dpi": 0},
        {"origin_x": float("nan")},
        {"levels": ()},
        {"levels": (Level(0, 1.0, 1.0), Level(1, 1.0, 1.0))},
        {"levels": (Level(-1, 1.0, 1.0),)},
        {"levels": (Level(0, 1.0, float("inf")),)},
        {"levels": tuple(Level(n, 0.5**n, 0.5**n) for n in range(65))},
    ],
)
def test_numbers_that_no_cache_can_have_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(SddraftError) as refused:
        replace(google(), **wrong)
    assert refused.value.code == "WLS320"


@pytest.mark.parametrize(
    ("found", "better", "code"),
    [
        (b"<TileCols>256", b"<TileCols>512", "WLS320"),
        (b"<DPI>96", b"<DPI>much", "WLS320"),
        (b"CacheInfo", b"Other", "WLS310"),
        (b"<Resolution>156543.03392799999", b"<Resolution>1e999", "WLS320"),
    ],
)
def test_a_wrong_scheme_file_is_refused(tmp_path: Path, found: bytes, better: bytes, code: str) -> None:
    path = tmp_path / "scheme.xml"
    content = scheme_xml(CacheFormat(google(), TileImage()))
    assert found in content
    path.write_bytes(content.replace(found, better))
    with pytest.raises(SddraftError) as refused:
        read_scheme_file(path)
    assert refused.value.code == code


@pytest.mark.parametrize(
    "wrong",
    [
        {"lods": []},
        {"rows": 512},
        {"origin": None},
        {"spatialReference": {}},
        {"lods": [{"level": 0, "scale": "a", "resolution": 1}]},
        {"lods": [{"level": 1e400, "scale": 1, "resolution": 1}]},
        {"dpi": True},
    ],
)
def test_wrong_json_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ArchiveError) as refused:
        scheme_from_json({"tileInfo": {**tile_info(google()), **wrong}}, "x.tpkx", "root.json")
    assert refused.value.code == "WLS421"


def test_a_box_that_floating_point_cannot_place_is_refused() -> None:
    with pytest.raises(SddraftError) as refused:
        scheme_for(UTM, BOX).tiles_over(19, Extent(0, 0, 1e15, 1e15))
    assert refused.value.code == "WLS320"
