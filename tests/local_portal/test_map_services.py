"""Map services: what they tell, what they draw, and what they find, asked without a socket.

QGIS draws in processes of its own, so these tests import none; GDAL, which is no part of what draws, looks
at the pictures.
"""

from __future__ import annotations

import base64
import gzip
import json
import os
import time
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from osgeo import gdal
from web_layer_sharing.local_portal.maps import output_files
from web_layer_sharing.local_portal.request import Parameters
from web_layer_sharing.tests.local_portal.asking import Asker
from web_layer_sharing.tests.local_portal.conftest import populate
from web_layer_sharing.tests.local_portal.packages import areas, build_sd, owners, places, roads

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MAP = "/server/rest/services/Hosted/town/MapServer"
# The three areas and the sea around them, in Web Mercator: 10 metres a pixel.
HERE = {"bbox": "-1000,-1000,8000,4000", "size": "900,500", "f": "image"}
PNG_HEAD = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def mapped(tmp_path_factory: pytest.TempPathFactory, town_map_sd: Path) -> Iterator[Asker]:
    """A portal on which ``ann`` has published the town's map. Layers 0, 1, 2 and table 3."""
    portal = populate(tmp_path_factory.mktemp("mapped"))
    portal.start()
    asker = Asker(portal, "ann")
    told = asker.publish(town_map_sd)
    assert told["type"] == "Map Service"
    yield asker
    portal.stop()


def pixels(content: bytes) -> np.ndarray[Any, Any]:
    """A picture as rows, columns and bands, read by GDAL."""
    gdal.FileFromMemBuffer("/vsimem/seen", content)
    try:
        bands = gdal.Open("/vsimem/seen").ReadAsArray()
        return np.moveaxis(bands if bands.ndim == 3 else bands[np.newaxis], 0, -1)
    finally:
        gdal.Unlink("/vsimem/seen")


def drawn(mapped: Asker, **parameters: Any) -> np.ndarray[Any, Any]:
    """The pixels of an export; transparent, so that what is drawn stands out."""
    asked = {**HERE, "format": "png32", "transparent": True, **parameters}
    return pixels(mapped.answer(f"{MAP}/export", **asked).body)


def covered(picture: np.ndarray[Any, Any]) -> int:
    """How many pixels something is drawn on."""
    return int((picture[:, :, 3] > 0).sum())


def test_the_root_tells_what_clients_need(mapped: Asker) -> None:
    root = mapped(MAP, f="json")
    assert [layer["id"] for layer in root["layers"]] == [0, 1, 2]
    assert [table["id"] for table in root["tables"]] == [3]
    assert root["singleFusedMapCache"] is False
    assert "tileInfo" not in root
    assert root["capabilities"] == "Map,Query,Data"
    assert root["spatialReference"] == {"wkid": 102100, "latestWkid": 3857}
    assert {"PNG32", "JPG"} <= set(root["supportedImageFormatTypes"].split(","))
    assert root["fullExtent"]["spatialReference"]["latestWkid"] == 3857


def test_layers_are_told_as_those_of_maps(mapped: Asker) -> None:
    layer = mapped(f"{MAP}/1", f="json")
    assert (layer["type"], layer["geometryType"]) == ("Feature Layer", "esriGeometryPolygon")
    assert layer["drawingInfo"]["renderer"]["type"] == "simple"
    assert "Create" not in layer["capabilities"]
    assert "templates" not in layer
    whole = mapped(f"{MAP}/layers", f="json")
    assert [each["id"] for each in whole["layers"]] == [0, 1, 2]
    assert [each["id"] for each in whole["tables"]] == [3]
    assert mapped.refusal(f"{MAP}/9")["code"] == 404


def test_an_export_shows_what_is_there_and_where(mapped: Asker) -> None:
    picture = drawn(mapped, layers="show:1")
    # The square from (0, 0) to (1000, 1000) is at columns 100 to 200 and rows 300 to 400.
    assert picture[350, 150, 3] > 0
    assert picture[290, 150, 3] == 0
    assert picture[350, 230, 3] == 0
    # The ring's hole, and the island in it.
    assert picture[280, 420, 3] == 0
    assert picture[250, 450, 3] > 0
    assert picture.shape == (500, 900, 4)


def test_the_extent_is_widened_to_the_shape_of_the_picture(mapped: Asker) -> None:
    told = mapped(f"{MAP}/export", bbox="0,0,1000,1000", size="200,100", f="json")
    extent = told["extent"]
    assert (extent["xmin"], extent["xmax"]) == (-500.0, 1500.0)
    assert (extent["ymin"], extent["ymax"]) == (0.0, 1000.0)
    # 10 metres a pixel at 96 dots to an inch.
    assert told["scale"] == pytest.approx(10 * 96 * 39.37)
    assert (told["width"], told["height"]) == (200, 100)


def test_a_scale_may_be_asked_for(mapped: Asker) -> None:
    told = mapped(f"{MAP}/export", bbox="0,0,10,10", size="200,100", mapScale=50000, f="json")
    assert told["scale"] == pytest.approx(50000)
    assert told["extent"]["xmin"] + told["extent"]["xmax"] == pytest.approx(10)


def test_a_picture_may_be_in_another_reference(mapped: Asker) -> None:
    told = mapped(f"{MAP}/export", bbox="0,40,10,45", bboxSR=4326, imageSR=102100, size="200,200", f="json")
    assert told["extent"]["spatialReference"]["latestWkid"] == 3857
    assert told["extent"]["xmax"] == pytest.approx(1113194.9, abs=0.1)
    told = mapped(f"{MAP}/export", bbox="0,40,10,45", bboxSR=4326, imageSR=54034, size="200,200", f="json")
    assert told["extent"]["spatialReference"]["wkid"] == 54034


def test_an_image_reference_of_its_own_wkt(mapped: Asker) -> None:
    refusal = mapped.refusal(f"{MAP}/export", bbox="0,0,1,1", imageSR='{"wkt": "nonsense"}')
    assert refusal["code"] == 400


@pytest.mark.parametrize(
    ("form", "media_type", "head"),
    [
        ("png", "image/png", PNG_HEAD),
        ("PNG8", "image/png", PNG_HEAD),
        ("png24", "image/png", PNG_HEAD),
        ("png32", "image/png", PNG_HEAD),
        ("jpg", "image/jpeg", b"\xff\xd8\xff"),
        ("gif", "image/gif", b"GIF89a"),
        ("bmp", "image/bmp", b"BM"),
        ("tiff", "image/tiff", b"II*\0"),
        ("pdf", "application/pdf", b"%PDF-1."),
        ("svg", "image/svg+xml", b"<?xml"),
    ],
)
def test_every_format_that_is_told_is_written(mapped: Asker, form: str, media_type: str, head: bytes) -> None:
    answer = mapped.answer(f"{MAP}/export", **{**HERE, "format": form})
    assert answer.media_type == media_type
    assert answer.body.startswith(head)
    if not media_type.startswith(("application", "image/svg")):
        picture = pixels(answer.body)
        assert picture.shape[:2] == (500, 900)
        assert len(np.unique(picture.reshape(-1, picture.shape[2]), axis=0)) > 2


def test_an_svgz_is_a_packed_svg(mapped: Asker) -> None:
    answer = mapped.answer(f"{MAP}/export", **{**HERE, "format": "svgz"})
    assert b"<svg" in gzip.decompress(answer.body)
    assert answer.headers["Content-Encoding"] == "gzip"


def test_all_told_formats_are_known(mapped: Asker) -> None:
    for form in mapped(MAP, f="json")["supportedImageFormatTypes"].split(","):
        asked = mapped(f"{MAP}/export", bbox="0,0,10,10", size="8,8", format=form, f="json")
        assert "href" in asked, (form, asked)


def test_only_what_may_be_is_transparent(mapped: Asker) -> None:
    empty = {**HERE, "layers": "show:3", "transparent": True}
    clear = pixels(mapped.answer(f"{MAP}/export", **{**empty, "format": "png32"}).body)
    assert clear[:, :, 3].max() == 0
    solid = pixels(mapped.answer(f"{MAP}/export", **{**empty, "format": "png24"}).body)
    assert solid.shape[2] == 3
    assert solid.min() == 255
    white = pixels(
        mapped.answer(f"{MAP}/export", **{**empty, "transparent": "False", "format": "png32"}).body
    )
    assert white[:, :, 3].min() == 255


def test_layers_are_chosen_in_four_ways(mapped: Asker) -> None:
    every, areas_only = covered(drawn(mapped)), covered(drawn(mapped, layers="show:1"))
    assert every > areas_only > 0
    assert covered(drawn(mapped, layers="hide:0,2")) == areas_only
    assert covered(drawn(mapped, layers="exclude:0,2")) == areas_only
    assert covered(drawn(mapped, layers="include:1")) == every
    assert covered(drawn(mapped, layers="show:")) == every
    assert covered(drawn(mapped, layers="hide:1,0,2")) == 0


@pytest.mark.parametrize("layers", ["draw:1", "show:x", "1"])
def test_other_words_for_layers_are_refused(mapped: Asker, layers: str) -> None:
    assert mapped.refusal(f"{MAP}/export", **{**HERE, "layers": layers})["code"] == 400


@pytest.mark.parametrize(
    "definitions",
    [
        '{"1": "name = \'square\'"}',
        "1:name = 'square'",
        '[{"layerId": 1, "where": "kind < 2"}]',
        '{"1": "name LIKE \'squ_re%\'"}',
        '{"1": "UPPER(name) = \'SQUARE\'"}',
        '{"1": "MOD(kind, 2) = 1"}',
    ],
)
def test_a_clause_leaves_features_out(mapped: Asker, definitions: str) -> None:
    picture = drawn(mapped, layers="show:1", layerDefs=definitions)
    assert picture[350, 150, 3] > 0
    assert picture[350, 650, 3] == 0


@pytest.mark.parametrize(
    "clause",
    [
        "name = 'x'; DROP TABLE layer_1",
        "1=1) OR (1=1",
        "name IN (SELECT name FROM layer_1)",
        "load_extension('x') = 1",
        "nothing = 1",
        "kind = 1 --",
    ],
)
def test_a_clause_is_parsed_and_never_pasted(mapped: Asker, clause: str) -> None:
    refusal = mapped.refusal(f"{MAP}/export", **{**HERE, "layerDefs": json.dumps({"1": clause})})
    assert refusal["code"] == 400
    assert mapped(f"{MAP}/1/query", where="1=1", returnCountOnly=True)["count"] == 3


def test_quotes_in_a_clause_stay_in_their_value(mapped: Asker) -> None:
    clause = "name = 'O''Hara''s \"ring\"' OR name = 'x'' OR ''1''=''1'"
    picture = drawn(mapped, layers="show:1", layerDefs=json.dumps({"1": clause}))
    assert picture[350, 350, 3] > 0
    assert picture[350, 150, 3] == 0


def test_a_rotated_picture_is_turned_clockwise(mapped: Asker) -> None:
    straight = drawn(mapped, layers="show:1", size="500,500", bbox="-1000,-1000,1000,1000")
    turned = drawn(mapped, layers="show:1", size="500,500", bbox="-1000,-1000,1000,1000", rotation=90)
    # The square right of the middle and above it comes to lie right of it and below.
    assert straight[125, 375, 3] > 0
    assert straight[375, 375, 3] == 0
    assert turned[375, 375, 3] > 0
    assert turned[125, 375, 3] == 0
    told = mapped(f"{MAP}/export", bbox="-1000,-1000,1000,1000", size="100,100", rotation=45, f="json")
    assert told["extent"]["xmax"] == 1000


def test_dots_to_an_inch_make_symbols_larger(mapped: Asker) -> None:
    assert covered(drawn(mapped, layers="show:0", bbox="0,40,10,44", bboxSR=4326, dpi=288)) > 2 * covered(
        drawn(mapped, layers="show:0", bbox="0,40,10,44", bboxSR=4326, dpi=96)
    )


def dynamic(**changes: Any) -> str:
    """A dynamic layer over the areas."""
    layer = {"id": 17, "source": {"type": "mapLayer", "mapLayerId": 1}, **changes}
    return json.dumps([layer])


def test_a_dynamic_layer_is_drawn_its_own_way(mapped: Asker) -> None:
    red = {
        "renderer": {
            "type": "simple",
            "symbol": {"type": "esriSFS", "style": "esriSFSSolid", "color": [255, 0, 0, 255]},
        }
    }
    picture = drawn(mapped, dynamicLayers=dynamic(drawingInfo=red, definitionExpression="kind = 1"))
    assert picture[350, 150].tolist() == [255, 0, 0, 255]
    assert picture[350, 650, 3] == 0
    # This once, and never after.
    assert drawn(mapped, layers="show:1")[350, 150].tolist() != [255, 0, 0, 255]
    assert covered(drawn(mapped, dynamicLayers=dynamic(), layers="show:3")) == 0


@pytest.mark.parametrize(
    "layers",
    [
        "{}",
        "[1]",
        dynamic(source={"type": "dataLayer", "dataSource": {"type": "table", "workspaceId": "x"}}),
        dynamic(source={"type": "mapLayer", "mapLayerId": "1"}),
        json.dumps([json.loads(dynamic())[0]] * 2),
    ],
)
def test_other_dynamic_layers_are_refused(mapped: Asker, layers: str) -> None:
    assert mapped.refusal(f"{MAP}/export", **{**HERE, "dynamicLayers": layers})["code"] == 400


@pytest.mark.parametrize(
    "wrong",
    [
        {"bbox": ""},
        {"bbox": "1,2,3"},
        {"bbox": "5,5,1,1"},
        {"bbox": "nan,0,1,1"},
        {"bbox": "[1,2,3,4]"},
        {"bbox": '{"xmin": 1}'},
        {"bboxSR": "99999"},
        {"size": "0,10"},
        {"size": "5000,10"},
        {"size": "10"},
        {"dpi": "100000"},
        {"format": "exe"},
        {"f": "kmz"},
        {"layerDefs": "x"},
        {"imageSR": "x"},
        {"transparent": "perhaps"},
    ],
)
def test_what_cannot_be_understood_is_refused(mapped: Asker, wrong: dict[str, str]) -> None:
    assert mapped.refusal(f"{MAP}/export", **{**HERE, **wrong})["code"] == 400


def test_a_picture_can_be_had_at_its_address_for_a_while(
    mapped: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = mapped(f"{MAP}/export", **{**HERE, "f": "json"})
    address = told["href"].split("7443", 1)[1]
    # Whoever was told the name may have it, as an <img> of a page sends no token.
    answer = mapped.as_user("").answer(address)
    assert answer.media_type == "image/png"
    assert answer.body.read_bytes().startswith(PNG_HEAD)
    path = answer.body
    long_ago = time.time() - output_files.KEPT_S - 1
    os.utime(path, (long_ago, long_ago))
    assert mapped.as_user("").refusal(address)["code"] == 404
    mapped(f"{MAP}/export", **{**HERE, "f": "json"})
    assert not path.exists()


def test_pictures_do_not_fill_the_disk(
    mapped: Asker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output_files, "LARGEST_TOTAL", 100)
    kept = output_files.OutputFiles(tmp_path / "output")
    names = []
    for at in range(5):
        names.append(kept.add(b"x" * 40, ".png"))
        os.utime(tmp_path / "output" / names[-1], (time.time() - 50 + at, time.time() - 50 + at))
    assert [kept.find(name) is not None for name in names] == [False, False, False, True, True]
    assert kept.find("../secret.png") is None


def test_identify_tells_what_lies_at_a_place(mapped: Asker) -> None:
    asked = {
        "geometryType": "esriGeometryPoint",
        "tolerance": 3,
        "mapExtent": "-1000,-1000,8000,4000",
        "imageDisplay": "900,500,96",
    }
    inside = mapped(f"{MAP}/identify", geometry="{x: 500, y: 500}", layers="all", **asked)["results"]
    assert [(each["layerId"], each["value"]) for each in inside] == [(1, "square")]
    assert inside[0]["attributes"]["kind"] == "1"
    assert inside[0]["geometryType"] == "esriGeometryPolygon"
    assert inside[0]["geometry"]["spatialReference"]["latestWkid"] == 3857
    # Three pixels are thirty metres.
    near = mapped(f"{MAP}/identify", geometry="-25,500", layers="all:1", **asked)["results"]
    assert len(near) == 1
    assert mapped(f"{MAP}/identify", geometry="-45,500", layers="all:1", **asked)["results"] == []
    assert mapped(f"{MAP}/identify", geometry="500,500", layers="visible:0", **asked)["results"] == []
    bare = mapped(f"{MAP}/identify", geometry="500,500", layers="top:1", returnGeometry=False, **asked)
    assert "geometry" not in bare["results"][0]


def test_identify_keeps_to_its_conditions(mapped: Asker) -> None:
    asked = {"mapExtent": "-1000,-1000,8000,4000", "imageDisplay": "900,500,96", "layers": "all:1"}
    told = mapped(f"{MAP}/identify", geometry="500,500", layerDefs='{"1": "kind = 2"}', **asked)
    assert told["results"] == []
    by_field = mapped(
        f"{MAP}/identify", geometry="500,500", returnFieldName=True, returnUnformattedValues=True, **asked
    )
    assert by_field["results"][0]["attributes"]["kind"] == 1
    for missing in ("mapExtent", "imageDisplay"):
        wrong = {name: value for name, value in asked.items() if name != missing}
        assert mapped.refusal(f"{MAP}/identify", geometry="500,500", **wrong)["code"] == 400
    assert mapped.refusal(f"{MAP}/identify", **asked)["code"] == 400


def test_identify_in_degrees(mapped: Asker) -> None:
    told = mapped(
        f"{MAP}/identify",
        geometry='{"x": 0.0045, "y": 0.0045}',
        sr=4326,
        layers="all",
        tolerance=0,
        mapExtent="-0.01,-0.01,0.08,0.04",
        imageDisplay="900,500,96",
    )
    assert [each["value"] for each in told["results"]] == ["square"]
    assert told["results"][0]["geometry"]["rings"][0][0][0] == pytest.approx(0, abs=0.01)


def test_null_and_dates_are_told_in_words(mapped: Asker) -> None:
    told = mapped(f"{MAP}/find", searchText="Place 1", contains=False, layers="0", searchFields="name")
    attributes = told["results"][0]["attributes"]
    assert attributes["founded"] == "1901-03-01 12:30:00"
    assert told["results"][0]["foundFieldName"] == "name"
    null = mapped(
        f"{MAP}/identify",
        geometry="3,40.3",
        sr=4326,
        layers="all:0",
        tolerance=2,
        mapExtent="0,40,10,45",
        imageDisplay="1000,500,96",
    )["results"]
    assert null[0]["attributes"]["name"] == "Null"


def test_find_looks_into_texts_and_numbers(mapped: Asker) -> None:
    def values(**asked: Any) -> list[Any]:
        told = mapped(f"{MAP}/find", returnGeometry=False, **asked)["results"]
        return [each["value"] for each in told]

    assert values(searchText="SQU", layers="1") == ["square"]
    assert values(searchText="square", layers="0,1", contains=False) == ["square"]
    assert values(searchText="_100%", layers="1") == ["Ünder_100%"]
    assert values(searchText="o'hara", layers="1") == ["O'Hara's \"ring\""]
    assert values(searchText="2", layers="1", searchFields="kind", contains=False) == [
        "O'Hara's \"ring\"",
        "Ünder_100%",
    ]
    assert values(searchText="square", layers="1", layerDefs='{"1": "kind = 2"}') == []
    assert mapped.refusal(f"{MAP}/find", searchText="x")["code"] == 400
    assert mapped.refusal(f"{MAP}/find", layers="1")["code"] == 400
    assert mapped.refusal(f"{MAP}/find", searchText="x", layers="9")["code"] == 400


def test_the_legend_has_a_picture_for_each_symbol(mapped: Asker) -> None:
    told = mapped(f"{MAP}/legend", f="json")["layers"]
    assert [each["layerId"] for each in told] == [0, 1, 2]
    for layer in told:
        entry = layer["legend"][0]
        picture = pixels(base64.b64decode(entry["imageData"]))
        assert picture.shape[:2] == (entry["height"], entry["width"]) == (20, 20)
        assert covered(picture) > 0
    large = mapped(f"{MAP}/legend", size="32,32")["layers"][1]["legend"][0]
    assert (large["width"], large["height"]) == (32, 32)
    assert mapped.refusal(f"{MAP}/legend", size="x")["code"] == 400


def test_queries_are_those_of_a_feature_service(mapped: Asker) -> None:
    told = mapped(f"{MAP}/1/query", where="kind = 2", outFields="name", returnGeometry=False, f="json")
    assert [each["attributes"]["name"] for each in told["features"]] == ["O'Hara's \"ring\"", "Ünder_100%"]


def test_a_map_is_overwritten_in_its_place(mapped: Asker, tmp_path: Path) -> None:
    fewer = build_sd(
        tmp_path,
        "again",
        [areas(), roads()],
        server="FEDERATED_SERVER",
        service="MAP_IMAGE",
        copyDataToServer=True,
    )
    first = mapped.publish(fewer)
    path = first["serviceurl"].split("7443", 1)[1]
    before = drawn_at(mapped, path)
    (tmp_path / "more").mkdir()
    more = build_sd(
        tmp_path / "more",
        "again",
        [places(), owners()],
        server="FEDERATED_SERVER",
        service="MAP_IMAGE",
        copyDataToServer=True,
    )
    second = mapped.publish(more, overwrite=True)
    assert second["serviceItemId"] == first["serviceItemId"]
    assert drawn_at(mapped, path) != before
    assert [each["layerId"] for each in mapped(f"{path}/legend")["layers"]] == [0]


def drawn_at(mapped: Asker, path: str) -> bytes:
    """The export of another service."""
    content = mapped.answer(f"{path}/export", **HERE).body
    assert isinstance(content, bytes)
    return content


def test_who_may_not_see_a_map_sees_no_picture_of_it(mapped: Asker) -> None:
    assert mapped.as_user("bob").refusal(f"{MAP}/export", **HERE)["code"] == 403
    assert mapped.as_user("").refusal(f"{MAP}/export", **HERE)["code"] == 499
    assert "bbox" in Parameters(HERE.items())


def test_what_is_changed_in_the_data_is_drawn(mapped: Asker, tmp_path: Path) -> None:
    """A map's data may be edited through its feature access, while it is drawn."""
    package = build_sd(
        tmp_path, "edited", [areas()], server="FEDERATED_SERVER", service="MAP_IMAGE", copyDataToServer=True
    )
    path = mapped.publish(package)["serviceurl"].split("7443", 1)[1]
    asked = {**HERE, "format": "png32", "transparent": True}
    before = covered(pixels(mapped.answer(f"{path}/export", **asked).body))
    portal = mapped.portal
    database = portal.services.get(portal.hosting.get("Hosted", "edited", "MapServer"))
    layer = database.layers[0]
    with database.write() as connection:
        connection.execute(layer.table.delete().where(layer.by_name["kind"].column == 2))
    after = covered(pixels(mapped.answer(f"{path}/export", **asked).body))
    assert 0 < after < before / 2
    database = portal.services.get(portal.hosting.get("Hosted", "edited", "MapServer"))
    with database.write() as connection:
        connection.execute(layer.table.delete())
    assert covered(pixels(mapped.answer(f"{path}/export", **asked).body)) == 0
