"""Tile packages and vector tile packages: written, read back, and refused where they are hostile."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree
from web_layer_sharing.sharing.errors import ArchiveError, Cancelled
from web_layer_sharing.sharing.map_snapshot import Extent, Metadata
from web_layer_sharing.sharing.progress import Progress
from web_layer_sharing.sharing.tiles import (
    PackageFacts,
    TileImage,
    TileIndex,
    TilePackage,
    TilePlace,
    VectorFacts,
    VectorTilePackage,
    bundle_name,
    google,
    google_vector,
    media_type,
    write_bundle,
    write_tile_package,
    write_vector_package,
)
from web_layer_sharing.sharing.tiles.stored_zip import MOST_MEMBERS, StoredZip

if TYPE_CHECKING:
    from pathlib import Path

PNG = b"\x89PNG\r\n\x1a\nnot really"
TILES = {(0, 0, 0): PNG, (1, 1, 0): PNG + b"1", (8, 200, 3): PNG + b"2"}
FACTS = PackageFacts(
    name="Städte",
    scheme=google(),
    levels=(0, 1, 8),
    extent=Extent(-1.0, -2.0, 3.0, 4.0),
    metadata=Metadata(title="Städte", summary="short", tags=("a", "b"), credits="me"),
    image=TileImage("MIXED", 60),
    thumbnail=PNG,
)
VECTOR_FACTS = VectorFacts(
    name="roads",
    scheme=google_vector(),
    levels=(0, 1, 8),
    extent=Extent(-1.0, -2.0, 3.0, 4.0),
    geographic_extent=Extent(-0.1, -0.2, 0.3, 0.4),
    metadata=Metadata(title="Roads & <ways>", tags=("a", "b")),
    resources={"styles/root.json": b'{"version":8}', "fonts/Open Sans/0-255.pbf": b"glyphs"},
    vector_layers=({"id": "roads", "fields": {}},),
)


def bundles(folder: Path) -> Path:
    for (level, row, column), tile in TILES.items():
        write_bundle(folder / bundle_name(level, row, column), [(TilePlace(row, column), tile)])
    return folder


@pytest.fixture
def package(tmp_path: Path) -> Path:
    path = tmp_path / "x.tpkx"
    write_tile_package(path, FACTS, bundles(tmp_path / "tiles"))
    return path


@pytest.fixture
def vector_package(tmp_path: Path) -> Path:
    path = tmp_path / "x.vtpk"
    write_vector_package(path, VECTOR_FACTS, bundles(tmp_path / "tiles"))
    return path


def test_a_package_comes_back(package: Path) -> None:
    read = TilePackage.open(package)
    assert {place: read.tile(*place) for place in TILES} == TILES
    assert (read.tile(2, 0, 0), read.tile(99, 1 << 40, 0)) == (None, None)
    assert (read.name, read.levels, read.image, read.extent) == (
        "Städte", (0, 8), TileImage("MIXED", 60), FACTS.extent,
    )  # fmt: skip
    assert read.scheme == google().__class__(**{**google().__dict__, "crs": read.scheme.crs})
    assert read.thumbnail == PNG
    assert read.item_info["type"] == "Compact Tile Package"
    assert media_type(read.tile(0, 0, 0) or b"") == "image/png"


def test_a_package_is_stored_throughout_and_named_as_esris_sample(package: Path) -> None:
    with zipfile.ZipFile(package) as archive:
        assert archive.testzip() is None
        assert {info.compress_type for info in archive.infolist()} == {zipfile.ZIP_STORED}
        assert archive.namelist() == [
            "iteminfo.json", "root.json", "thumbnail.png", "tile/L00/R0000C0000.bundle",
            "tile/L01/R0000C0000.bundle", "tile/L08/R0080C0000.bundle",
        ]  # fmt: skip
        root = json.loads(archive.read("root.json"))
    assert root["storageInfo"] == {"storageFormat": "esriMapCacheStorageModeCompactV2", "packetSize": 128}
    assert root["tileImageInfo"] == {
        "format": "MIXED", "compressionQuality": 60, "bandCount": 4, "lercError": 0,
    }  # fmt: skip
    assert (root["minLOD"], root["maxLOD"], len(root["tileInfo"]["lods"])) == (0, 8, 24)


def test_equal_content_gives_equal_bytes(package: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.tpkx"
    write_tile_package(again, FACTS, tmp_path / "tiles")
    assert again.read_bytes() == package.read_bytes()


def test_a_stop_replaces_nothing(package: Path, tmp_path: Path) -> None:
    class Stopping(Progress):
        def cancelled(self) -> bool:
            return True

    before = package.read_bytes()
    with pytest.raises(Cancelled):
        write_tile_package(package, FACTS, tmp_path / "tiles", Stopping())
    assert package.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["tiles", "x.tpkx"]


@pytest.mark.parametrize("indexed", [True, False])
def test_a_vector_package_comes_back(tmp_path: Path, indexed: bool) -> None:
    path = tmp_path / "x.vtpk"
    facts = VectorFacts(**{**VECTOR_FACTS.__dict__, "indexed": indexed})
    write_vector_package(path, facts, bundles(tmp_path / "tiles"))
    read = VectorTilePackage.open(path)
    assert {place: read.tile(*place) for place in TILES} == TILES
    assert (read.name, read.levels, read.extent) == ("roads", (0, 8), VECTOR_FACTS.extent)
    assert read.style == {"version": 8}
    assert read.resource("fonts/Open Sans/0-255.pbf") == b"glyphs"
    assert read.resource("../root.json") is None
    assert read.root.get("tileMap") == ("tilemap" if indexed else None)
    assert (read.index is not None) is indexed
    assert read.metadata_json["vector_layers"] == [{"id": "roads", "fields": {}}]
    with zipfile.ZipFile(path) as archive:
        info = etree.fromstring(archive.read("esriinfo/iteminfo.xml"))
        assert json.loads(archive.read("p12/resources/info/root.json")) == {
            "resourceInfo": ["../fonts/Open Sans/0-255.pbf"]
        }
    assert info.findtext("title") == "Roads & <ways>"
    assert info.findtext("extent/xmin") == "-0.10000000000000001"


def test_the_index_knows_all_tiles_and_their_parents() -> None:
    index = TileIndex.of([(1, 0, 1), (3, 7, 6), (3, 7, 7)])
    assert json.loads(index.to_bytes()) == {"index": [0, 1, 0, [0, 0, 0, [0, 0, 1, 1]]]}
    assert [(3, 7, 6) in index, (3, 7, 5) in index, (2, 3, 3) in index, (1, 0, 0) in index] == [
        True, False, True, False,
    ]  # fmt: skip
    assert (0, 0, 0) in index
    assert (1, 2, 0) not in index
    assert (4, 0, 15) not in index


@pytest.mark.parametrize(
    "wrong",
    [b"", b"[]", b"{}", b'{"index":[0,0,0]}', b'{"index":[0,0,0,7]}', b'{"index":[0,0,0,true]}',
     b'{"index":' + b"[" * 5000, b'{"index":' + b"[0,0,0," * 70 + b"1" + b"]" * 70 + b"}"],
)  # fmt: skip
def test_a_wrong_index_is_refused(wrong: bytes) -> None:
    with pytest.raises(ArchiveError) as refused:
        TileIndex.parse(wrong, "x.vtpk", "tilemap")
    assert refused.value.code == "WLS421"


def hostile(path: Path, members: dict[str, bytes], compression: int = zipfile.ZIP_STORED) -> Path:
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def root_of(package: Path) -> dict[str, Any]:
    return TilePackage.open(package).root


@pytest.mark.parametrize("kind", [TilePackage, VectorTilePackage])
def test_what_is_no_package_is_refused(tmp_path: Path, kind: Any) -> None:
    cases = {
        "WLS410": tmp_path / "none",
        "WLS432": tmp_path / "text",
        "WLS419": hostile(tmp_path / "empty", {}),
        "WLS421": hostile(tmp_path / "array", {"root.json": b"[]", "p12/root.json": b"\xff"}),
    }
    cases["WLS432"].write_bytes(b"PK\x03\x04 but no ZIP")
    for code, path in cases.items():
        with pytest.raises(ArchiveError) as refused:
            kind.open(path)
        assert refused.value.code == code


def test_a_packed_member_is_refused(tmp_path: Path, package: Path) -> None:
    content = json.dumps(root_of(package)).encode()
    bomb = hostile(tmp_path / "bomb.tpkx", {"root.json": content}, zipfile.ZIP_DEFLATED)
    with pytest.raises(ArchiveError) as refused:
        TilePackage.open(bomb)
    assert refused.value.code == "WLS432"


def test_another_storage_is_refused(tmp_path: Path, package: Path) -> None:
    root = {**root_of(package), "storageInfo": {"storageFormat": "esriMapCacheStorageModeExploded"}}
    path = hostile(tmp_path / "exploded.tpkx", {"root.json": json.dumps(root).encode()})
    with pytest.raises(ArchiveError) as refused:
        TilePackage.open(path)
    assert refused.value.code == "WLS421"


@pytest.mark.parametrize("levels", [{"maxLOD": 40}, {"minLOD": 24}, {"minLOD": 9}])
def test_levels_that_the_scheme_has_not_are_refused(
    tmp_path: Path, package: Path, levels: dict[str, int]
) -> None:
    path = hostile(
        tmp_path / "claims.tpkx", {"root.json": json.dumps({**root_of(package), **levels}).encode()}
    )
    with pytest.raises(ArchiveError) as refused:
        TilePackage.open(path)
    assert refused.value.code == "WLS421"


def test_names_that_leave_the_package_are_not_there(tmp_path: Path) -> None:
    names = ["../root.json", "/etc/root.json", "C:/root.json", "a/../../root.json", "good/root.json"]
    found = StoredZip(hostile(tmp_path / "x.zip", dict.fromkeys(names, b"{}")))
    assert found.names == ("good/root.json",)


def test_a_description_beyond_bounds_is_refused(tmp_path: Path) -> None:
    path = hostile(tmp_path / "large.tpkx", {"root.json": b" " * (16 * 1024 * 1024 + 1)})
    with pytest.raises(ArchiveError) as refused:
        TilePackage.open(path)
    assert refused.value.code == "WLS417"


def test_a_member_that_is_not_where_the_directory_says_is_refused(package: Path) -> None:
    content = bytearray(package.read_bytes())
    content[0:4] = b"none"
    package.write_bytes(content)
    read = TilePackage.open(package)
    with pytest.raises(ArchiveError) as refused:
        _ = read.item_info
    assert refused.value.code == "WLS432"


def test_a_file_that_ends_early_is_refused_or_has_no_such_tile(package: Path) -> None:
    """Wherever the file is cut, nothing but an error of ours comes out."""
    content = package.read_bytes()
    for kept in range(0, len(content), len(content) // 40):
        package.write_bytes(content[:kept])
        with pytest.raises(ArchiveError):
            TilePackage.open(package)


def test_the_bound_on_members_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert MOST_MEMBERS > 3
    monkeypatch.setattr("web_layer_sharing.sharing.tiles.stored_zip.MOST_MEMBERS", 3)
    path = hostile(tmp_path / "many.zip", {f"{n}": b"" for n in range(4)})
    with pytest.raises(ArchiveError) as refused:
        StoredZip(path)
    assert refused.value.code == "WLS417"
