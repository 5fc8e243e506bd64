"""Bundles: each header field at its offset, tiles back as they went in, hostile files refused."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from web_layer_sharing.sharing.errors import ArchiveError
from web_layer_sharing.sharing.tiles import Bundle, TilePlace, TileStore, bundle_name, write_bundle
from web_layer_sharing.sharing.tiles.bundle import CACHE, RASTER_PACKAGE, VECTOR_PACKAGE

if TYPE_CHECKING:
    from pathlib import Path

    from web_layer_sharing.sharing.tiles import BundleStyle

FIRST_RECORD = 64 + 16384 * 8
TILES = {TilePlace(128, 256): b"first", TilePlace(128, 383): b"end of row", TilePlace(255, 383): b"last" * 9}


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    path = tmp_path / bundle_name(9, 200, 300)
    assert write_bundle(path, TILES.items()) == len(TILES)
    return path


def test_a_bundle_is_named_by_its_corner_in_lower_hexadecimal() -> None:
    assert bundle_name(3, 0, 0) == "L03/R0000C0000.bundle"
    assert bundle_name(18, 127 + 128 * 90, 128 * 700) == "L18/R2d00C15e00.bundle"


@pytest.mark.parametrize(
    ("style", "count", "largest", "legacy", "absent"),
    [(RASTER_PACKAGE, 0, 131092, 0, 4), (VECTOR_PACKAGE, 3, 131092, 0, 4), (CACHE, 16384, 36, 16, 0)],
)
def test_the_header_stands_as_the_layout_says(
    tmp_path: Path, style: BundleStyle, count: int, largest: int, legacy: int, absent: int
) -> None:
    path = tmp_path / "L09" / "R0080C0100.bundle"
    write_bundle(path, TILES.items(), style)
    content = path.read_bytes()
    assert struct.unpack_from("<IIII", content, 0) == (3, count, largest, 5)
    assert struct.unpack_from("<QQQ", content, 16) == (0, len(content), 40)
    assert struct.unpack_from("<IIIIII", content, 40) == (131092, 3, legacy, 16384, 5, 131072)
    index = struct.unpack_from("<16384Q", content, 64)
    assert index[0] == 5 << 40 | FIRST_RECORD + 4
    assert index[1] == absent
    assert {place for place, entry in enumerate(index) if entry >> 40} == {0, 127, 16383}
    assert struct.unpack_from("<I", content, FIRST_RECORD) == (5,)
    assert content[FIRST_RECORD + 4 :][:5] == b"first"


def test_tiles_come_back(bundle: Path, tmp_path: Path) -> None:
    read = Bundle(bundle)
    assert {place: read.tile(*place) for place in TILES} == TILES
    assert read.tile(129, 256) is None
    assert dict(read.tiles(128, 256)) == TILES
    store = TileStore(tmp_path)
    assert store.tile(9, 255, 383) == TILES[TilePlace(255, 383)]
    assert store.tile(9, 0, 0) is None
    assert store.tile(9, -1, 0) is None
    assert store.tilemap(9, 127, 255, 3, 2) == [0, 0, 0, 0, 1, 0]
    assert store.levels == (9,)
    assert sorted(store.places()) == sorted((9, *place) for place in TILES)


def test_a_bundle_of_no_tiles_is_no_file(tmp_path: Path) -> None:
    assert write_bundle(tmp_path / "L00" / "x.bundle", []) == 0
    assert list(tmp_path.iterdir()) == []


def test_a_tile_beyond_the_size_field_is_refused_and_nothing_stays(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError) as refused:
        write_bundle(tmp_path / "x.bundle", [(TilePlace(0, 0), bytes(1 << 24))])
    assert refused.value.code == "WLS431"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("offset", "wrong"),
    [(0, 4), (12, 6), (32, 41), (60, 8), (64, 200), (64 + 5, 0xFFFFFFFF)],
    ids=["version", "byte count", "user header", "index size", "offset in header", "size beyond the file"],
)
def test_a_damaged_bundle_is_refused(bundle: Path, offset: int, wrong: int) -> None:
    content = bytearray(bundle.read_bytes())
    struct.pack_into("<I", content, offset, wrong)
    bundle.write_bytes(content)
    with pytest.raises(ArchiveError) as refused:
        Bundle(bundle).tile(128, 256)
    assert refused.value.code == "WLS430"


@pytest.mark.parametrize("kept", [0, 63, 64, 70000, FIRST_RECORD - 1, FIRST_RECORD + 6])
def test_a_bundle_that_was_cut_off_is_refused(bundle: Path, kept: int) -> None:
    bundle.write_bytes(bundle.read_bytes()[:kept])
    with pytest.raises(ArchiveError) as refused:
        Bundle(bundle).tile(128, 256)
    assert refused.value.code == "WLS430"


def test_a_bundle_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError) as refused:
        Bundle(tmp_path / "none.bundle")
    assert refused.value.code == "WLS410"


def test_a_block_larger_than_a_bundle_is_not_mapped(bundle: Path, tmp_path: Path) -> None:
    with pytest.raises(ArchiveError) as refused:
        TileStore(tmp_path).tilemap(9, 0, 0, 1000, 1000)
    assert refused.value.code == "WLS417"


@given(
    st.dictionaries(
        st.tuples(st.integers(0, 127), st.integers(0, 127)), st.binary(min_size=1, max_size=60), min_size=1
    )
)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_tiles_come_back(tmp_path: Path, tiles: dict[tuple[int, int], bytes]) -> None:
    path = tmp_path / "any.bundle"
    write_bundle(path, ((TilePlace(*place), tile) for place, tile in sorted(tiles.items())))
    assert dict(Bundle(path).tiles(0, 0)) == tiles
