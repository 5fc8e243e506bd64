"""Tile packages as services: what they tell, the tiles themselves, and how long a client may keep them."""

from __future__ import annotations

import gzip
import json
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree
from web_layer_sharing.local_portal.app import _handle
from web_layer_sharing.local_portal.request import Parameters, PortalRequest, path_segments
from web_layer_sharing.local_portal.routes import Router
from web_layer_sharing.tests.local_portal.asking import Asker
from web_layer_sharing.tests.local_portal.conftest import populate
from web_layer_sharing.tests.local_portal.packages import areas, build_sd
from web_layer_sharing.tests.local_portal.tile_packages import (
    COLORS,
    STYLE,
    picture,
    raster_package,
    vector_package,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from web_layer_sharing.local_portal.answer import Answer

RASTER = "/server/rest/services/Hosted/town/MapServer"
VECTOR = "/server/rest/services/Hosted/town/VectorTileServer"


@pytest.fixture(scope="module")
def tiled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asker]:
    """A portal on which ``ann`` has published packages of pictures and of vector tiles, both ``town``."""
    folder = tmp_path_factory.mktemp("tiled")
    portal = populate(folder / "portal")
    portal.start()
    asker = Asker(portal, "ann")
    told = asker.publish(raster_package(folder), "compactTilePackage")
    assert told["type"] == "Map Service"
    told = asker.publish(vector_package(folder), "vectortilepackage")
    assert told["type"] == "Vector Tile Service"
    yield asker
    portal.stop()


def fetch(tiled: Asker, path: str, headers: dict[str, str] | None = None, **parameters: str) -> Answer:
    """The answer to a GET with headers, as ``ann``."""
    token = tiled.portal.tokens.issue("ann").value
    request = PortalRequest(
        method="GET",
        path=path_segments(path),
        origin="https://portal.test:7443",
        parameters=Parameters(parameters.items()),
        headers={"x-esri-authorization": f"Bearer {token}", **(headers or {})},
    )
    return _handle(tiled.portal, Router(), request)


def test_a_tiled_map_tells_its_scheme(tiled: Asker) -> None:
    root = tiled(RASTER, f="json")
    assert root["singleFusedMapCache"] is True
    assert [lod["level"] for lod in root["tileInfo"]["lods"]] == [0, 1, 2]
    assert root["tileInfo"]["lods"][0]["resolution"] == pytest.approx(156543.033928)
    assert (root["tileInfo"]["rows"], root["tileInfo"]["format"]) == (256, "PNG")
    assert root["tileInfo"]["spatialReference"]["latestWkid"] == 3857
    assert root["minScale"] > root["maxScale"] > 0
    assert "Map" in root["capabilities"].split(",")
    assert root["layers"][0]["id"] == 0
    assert tiled(f"{RASTER}/0", f="json")["type"] == "Raster Layer"
    assert tiled.refusal(f"{RASTER}/7")["code"] == 404
    assert [each["id"] for each in tiled(f"{RASTER}/layers")["layers"]] == [0]
    assert tiled(f"{RASTER}/legend") == {"layers": []}


def test_tiles_come_as_they_lie_in_the_package(tiled: Asker) -> None:
    for level in COLORS:
        answer = fetch(tiled, f"{RASTER}/tile/{level}/0/0")
        assert answer.media_type == "image/png"
        assert answer.body == picture(*COLORS[level])


@pytest.mark.parametrize("place", ["2/3/0", "0/1/0", "9/0/0", "x/0/0", "1/-1/0", "99999999999/0/0"])
def test_a_tile_that_is_not_there_is_a_real_404(tiled: Asker, place: str) -> None:
    answer = fetch(tiled, f"{RASTER}/tile/{place}")
    assert answer.status == 404
    assert json.loads(answer.body)["error"]["code"] == 404  # type: ignore[arg-type]
    assert fetch(tiled, f"{RASTER}/tile/{place}", blankTile="false").status == 404
    blank = fetch(tiled, f"{RASTER}/tile/{place}", blankTile="true")
    assert (blank.status, blank.media_type) == (200, "image/png")


def test_a_client_keeps_tiles_and_asks(tiled: Asker) -> None:
    first = fetch(tiled, f"{RASTER}/tile/0/0/0")
    tag, moment = first.headers["ETag"], first.headers["Last-Modified"]
    assert {"private", "max-age=0", "must-revalidate"} == {
        each.strip() for each in first.headers["Cache-Control"].split(",")
    }
    for known in ({"if-none-match": tag}, {"if-none-match": f'"x", W/{tag}'}, {"if-modified-since": moment}):
        again = fetch(tiled, f"{RASTER}/tile/0/0/0", known)
        assert (again.status, again.body) == (304, b"")
        assert again.headers["ETag"] == tag
    for other in (
        {"if-none-match": '"x"'},
        {"if-none-match": '"x"', "if-modified-since": moment},
        {"if-modified-since": "Thu, 01 Jan 1970 00:00:00 GMT"},
        {"if-modified-since": "yesterday"},
    ):
        assert fetch(tiled, f"{RASTER}/tile/0/0/0", other).status == 200
    assert fetch(tiled, f"{RASTER}/tile/1/0/0").headers["ETag"] != tag


def test_a_block_of_tiles_is_told(tiled: Asker) -> None:
    told = tiled(f"{RASTER}/tilemap/2/0/0/4/4")
    assert told["data"] == [1] * 12 + [0] * 4
    assert told["location"] == {"left": 0, "top": 0, "width": 4, "height": 4}
    assert tiled(f"{RASTER}/tilemap/2/0/0/2/2")["data"] == [1]
    assert tiled(f"{RASTER}/tilemap/2/3/0/2/1")["valid"] is False
    assert tiled.refusal(f"{RASTER}/tilemap/2/0/0/4000/4000")["code"] == 400
    assert tiled.refusal(f"{RASTER}/tilemap/2/0/0/x/4")["code"] == 400


@pytest.mark.parametrize("what", ["export", "identify", "find", "0/query"])
def test_what_only_a_drawn_map_can_is_refused(tiled: Asker, what: str) -> None:
    refusal = tiled.refusal(f"{RASTER}/{what}", bbox="0,0,1,1", where="1=1")
    assert refusal["code"] == 400


def test_a_drawn_map_has_no_tiles(tiled: Asker, tmp_path: Path) -> None:
    drawn = build_sd(
        tmp_path, "drawn", [areas()], server="FEDERATED_SERVER", service="MAP_IMAGE", copyDataToServer=True
    )
    path = tiled.publish(drawn)["serviceurl"].split("7443", 1)[1]
    assert tiled.refusal(f"{path}/tile/0/0/0")["code"] == 400
    assert tiled.refusal(f"{path}/tilemap/0/0/0/1/1")["code"] == 400


def test_a_vector_tile_service_tells_what_clients_need(tiled: Asker) -> None:
    root = tiled(VECTOR, f="json")
    assert root["tiles"] == ["tile/{z}/{y}/{x}.pbf"]
    assert root["defaultStyles"] == "resources/styles"
    assert root["tileMap"] == "tilemap"
    assert root["tileInfo"]["lods"][0]["level"] == 0
    assert root["tileInfo"]["rows"] == 512
    assert root["fullExtent"]["spatialReference"]["latestWkid"] == 3857


def test_vector_tiles_are_packed_for_who_can_unpack(tiled: Asker) -> None:
    packed = fetch(tiled, f"{VECTOR}/tile/0/0/0.pbf", {"accept-encoding": "gzip, deflate"})
    assert packed.media_type == "application/x-protobuf"
    assert packed.headers["Content-Encoding"] == "gzip"
    plain = fetch(tiled, f"{VECTOR}/tile/0/0/0.pbf")
    assert "Content-Encoding" not in plain.headers
    assert isinstance(packed.body, bytes)
    assert gzip.decompress(packed.body) == plain.body
    assert b"land" in plain.body  # type: ignore[operator]
    assert "Accept-Encoding" in plain.headers["Vary"]
    assert fetch(tiled, f"{VECTOR}/tile/0/0/0").body == plain.body


@pytest.mark.parametrize("place", ["2/0/0.pbf", "0/0/0.png", "5/0/0.pbf", "0/x/0.pbf"])
def test_a_vector_tile_that_is_not_there_is_a_404(tiled: Asker, place: str) -> None:
    assert fetch(tiled, f"{VECTOR}/tile/{place}").status == 404


def test_the_style_and_what_it_needs(tiled: Asker) -> None:
    for name in ("styles", "styles/root.json"):
        assert json.loads(fetch(tiled, f"{VECTOR}/resources/{name}").body) == STYLE  # type: ignore[arg-type]
    sprite = fetch(tiled, f"{VECTOR}/resources/sprites/sprite.json")
    assert (sprite.body, sprite.media_type.partition(";")[0]) == (b"{}", "application/json")
    assert fetch(tiled, f"{VECTOR}/resources/sprites/sprite.png").media_type == "image/png"
    glyphs = fetch(tiled, f"{VECTOR}/resources/fonts/Noto%20Sans%20Regular/0-255.pbf")
    assert (glyphs.body, glyphs.media_type) == (b"\x0a\x00", "application/x-protobuf")
    # A font that is not there is drawn in one that is.
    for stack in ("Arial%20Regular,Noto%20Sans%20Regular", "Arial%20Regular"):
        assert fetch(tiled, f"{VECTOR}/resources/fonts/{stack}/0-255.pbf").body == glyphs.body
    assert fetch(tiled, f"{VECTOR}/resources/fonts/Noto%20Sans%20Regular/256-511.pbf").status == 404
    assert fetch(tiled, f"{VECTOR}/resources/sprites/..%2F..%2Froot.json").status == 404
    assert "resourceInfo" in json.loads(fetch(tiled, f"{VECTOR}/resources/info/root.json").body)  # type: ignore[arg-type]


def test_the_index_and_blocks_of_vector_tiles(tiled: Asker) -> None:
    index = json.loads(fetch(tiled, f"{VECTOR}/tilemap").body)  # type: ignore[arg-type]
    assert len(index["index"]) == 4
    assert sum(tiled(f"{VECTOR}/tilemap/2/0/0/4/4")["data"]) == 4


def test_a_flat_package_has_no_index(tiled: Asker, tmp_path: Path) -> None:
    told = tiled.publish(vector_package(tmp_path, "flat", indexed=False), "vectortilepackage")
    path = told["serviceurl"].split("7443", 1)[1]
    assert "tileMap" not in tiled(path)
    assert fetch(tiled, f"{path}/tilemap").status == 404


def test_the_item_knows_where_the_map_lies(tiled: Asker, tmp_path: Path) -> None:
    told = tiled.publish(raster_package(tmp_path, "placed"), "tilePackage")
    item = tiled.item(told["serviceItemId"])
    assert (item["type"], item["url"]) == ("Map Service", told["serviceurl"])
    assert item["extent"][0][0] == pytest.approx(-180)


def test_overwriting_changes_the_tiles_and_their_tags(tiled: Asker, tmp_path: Path) -> None:
    first = tiled.publish(raster_package(tmp_path, "again"), "compactTilePackage")
    path = first["serviceurl"].split("7443", 1)[1]
    old = fetch(tiled, f"{path}/tile/0/0/0")
    content = fetch(tiled, f"{path}/tile/1/0/0").body
    (tmp_path / "b").mkdir()
    COLORS[0], kept = (1, 2, 3), COLORS[0]
    try:
        newer = raster_package(tmp_path / "b", "again")
    finally:
        COLORS[0] = kept
    second = tiled.publish(newer, "compactTilePackage", overwrite=True)
    assert second["serviceItemId"] == first["serviceItemId"]
    new = fetch(tiled, f"{path}/tile/0/0/0", {"if-none-match": old.headers["ETag"]})
    assert new.status == 200
    assert new.body != old.body
    assert fetch(tiled, f"{path}/tile/1/0/0").body == content


@pytest.mark.parametrize("kind", ["compactTilePackage", "vectortilepackage"])
def test_a_file_that_is_no_package_is_refused(tiled: Asker, tmp_path: Path, kind: str) -> None:
    wrong = tmp_path / "wrong.zip"
    with zipfile.ZipFile(wrong, "w") as archive:
        archive.writestr("root.json", "{}")
    refused(tiled, wrong, kind)
    wrong.write_bytes(b"no archive at all")
    refused(tiled, wrong, kind)


def refused(tiled: Asker, path: Path, kind: str) -> None:
    """Publishing a file is refused at once, and leaves nothing."""
    item = tiled.add("Tile Package", {"file": (path.name, path.read_bytes())}, title="wrong")
    error = tiled.refusal(f"{tiled.content}/publish", itemId=item, fileType=kind)
    assert error["code"] == 400
    available = tiled(
        "/portal/sharing/rest/portals/self/isServiceNameAvailable", name="wrong", type="Map Service"
    )
    assert available["available"] is True


def test_a_package_without_tiles_fails_as_a_job(tiled: Asker, tmp_path: Path) -> None:
    full = raster_package(tmp_path, "empty")
    bare = tmp_path / "bare.tpkx"
    with zipfile.ZipFile(full) as source, zipfile.ZipFile(bare, "w") as target:
        for member in source.namelist():
            if not member.endswith(".bundle"):
                target.writestr(member, source.read(member))
    item = tiled.add("Tile Package", {"file": (bare.name, bare.read_bytes())}, title="bare")
    told: Any = tiled(f"{tiled.content}/publish", itemId=item, fileType="compactTilePackage")
    status = tiled.job(told)
    assert status["status"] == "failed"
    assert "no tiles" in status["statusMessage"]


def test_a_tiled_map_is_a_wmts_too(tiled: Asker) -> None:
    namespaces = {"w": "http://www.opengis.net/wmts/1.0", "o": "http://www.opengis.net/ows/1.1"}
    root = etree.fromstring(fetch(tiled, f"{RASTER}/WMTS/1.0.0/WMTSCapabilities.xml").body)
    assert root.findtext("w:Contents/w:Layer/o:Identifier", namespaces=namespaces) == "town"
    matrices = root.findall("w:Contents/w:TileMatrixSet/w:TileMatrix", namespaces)
    assert [one.findtext("o:Identifier", namespaces=namespaces) for one in matrices] == ["0", "1", "2"]
    assert float(matrices[0].findtext("w:ScaleDenominator", namespaces=namespaces)) == pytest.approx(
        559082264.03
    )
    sides = [matrices[2].findtext(f"w:Matrix{side}", namespaces=namespaces) for side in ("Width", "Height")]
    assert sides == ["4", "4"]
    template = root.find("w:Contents/w:Layer/w:ResourceURL", namespaces).get("template")
    for name, value in (
        ("Style", "default"),
        ("TileMatrixSet", "x"),
        ("TileMatrix", 1),
        ("TileRow", 0),
        ("TileCol", 1),
    ):
        template = template.replace(f"{{{name}}}", str(value))
    assert fetch(tiled, template.split("7443", 1)[1]).body == picture(*COLORS[1])
    by_parameters = fetch(
        tiled, f"{RASTER}/WMTS", SERVICE="WMTS", REQUEST="GetTile", TileMatrix="1", TileRow="0", TileCol="1"
    )
    assert by_parameters.body == picture(*COLORS[1])
    assert fetch(tiled, f"{RASTER}/WMTS", REQUEST="GetCapabilities").body == etree.tostring(
        root, encoding="utf-8", xml_declaration=True
    )
