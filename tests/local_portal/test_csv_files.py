"""Comma separated files: analyzed, published as points or as a table, and refused with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.tests.local_portal.asking import REST

if TYPE_CHECKING:
    from pathlib import Path

    from web_layer_sharing.tests.local_portal.asking import Asker

SPOTS = (
    "Name,Lat,Long,Count,Share,Seen,2nd name,Count\n"
    '"Köln, Dom",50.9413,6.9583,12,0.5,2020-01-02 03:04:05,x,1\n'
    "Nowhere,,,,,,,\n"
    '"say ""so""",-33.9,18.4,-7,2.5e3,1969-12-31T23:59:59.500Z,,2\n'
)
NAMES = ["Name", "Lat", "Long", "Count", "Share", "Seen", "F2nd_name", "Count_1"]


def analyzed(ask: Asker, text: str, **parameters: Any) -> Any:
    return ask(f"{REST}/content/features/analyze", text=text, fileType="csv", **parameters)


def published(ask: Asker, folder: Path, content: bytes, name: str = "spots", **parameters: Any) -> Any:
    """Publish as the clients do, with what the analysis said under the client's wishes; the job's end."""
    path = folder / f"{name}.csv"
    path.write_bytes(content)
    item = ask.add("CSV", {"file": (path.name, content)}, title=name)
    told = ask(f"{REST}/content/features/analyze", itemid=item, fileType="csv")["publishParameters"]
    wanted = {**told, "name": name, **parameters}
    told = ask(f"{ask.content}/publish", itemId=item, fileType="csv", publishParameters=wanted)
    return ask.job(told)


def test_the_analysis_tells_of_columns_and_places(ask: Asker) -> None:
    told = analyzed(ask, SPOTS)
    parameters = told["publishParameters"]
    assert parameters["locationType"] == "coordinates"
    assert (parameters["latitudeFieldName"], parameters["longitudeFieldName"]) == ("Lat", "Long")
    fields = {
        one["name"]: one["type"].replace("esriFieldType", "") for one in parameters["layerInfo"]["fields"]
    }
    kinds = ["String", "Double", "Double", "Integer", "Double", "Date", "String", "Integer"]
    assert fields == dict(zip(NAMES, kinds))
    assert told["records"][0]["attributes"]["Name"] == "Köln, Dom"
    assert told["fileSize"] == len(SPOTS.encode())


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(ask: Asker, delimiter: str) -> None:
    told = analyzed(ask, delimiter.join("abc") + "\n" + delimiter.join("123") + "\n")["publishParameters"]
    assert told["columnDelimiter"] == delimiter
    assert [one["name"] for one in told["layerInfo"]["fields"]] == ["a", "b", "c"]
    assert told["locationType"] == "none"


def test_points(ask: Asker, tmp_path: Path) -> None:
    assert published(ask, tmp_path, SPOTS.encode())["status"] == "completed"
    told = ask.query(0, "spots", where="1=1", outFields="*", outSR=4326, geometryPrecision=6)
    assert [one["name"] for one in told["fields"]] == ["OBJECTID", *NAMES]
    assert told["fields"][7]["alias"] == "2nd name"
    first, second, third = told["features"]
    assert first["geometry"] == {"x": 6.9583, "y": 50.9413}
    assert first["attributes"] == dict(
        zip(["OBJECTID", *NAMES], [1, "Köln, Dom", 50.9413, 6.9583, 12, 0.5, 1577934245000, "x", 1])
    )
    assert second.get("geometry") is None
    assert second["attributes"] == {"OBJECTID": 2, "Name": "Nowhere", **dict.fromkeys(NAMES[1:])}
    assert third["attributes"]["Seen"] == -500
    assert third["attributes"]["Name"] == 'say "so"'
    layer = ask("server/rest/services/Hosted/spots/FeatureServer/0")
    assert layer["extent"]["spatialReference"]["latestWkid"] == 3857
    assert layer["name"] == "spots"
    assert "renderer" in layer["drawingInfo"]


def test_a_table(ask: Asker, tmp_path: Path) -> None:
    published(ask, tmp_path, b"a;b\n1;x\n2;y\n", "rows")
    root = ask("server/rest/services/Hosted/rows/FeatureServer")
    assert (root["layers"], len(root["tables"])) == ([], 1)
    told = ask.query(0, "rows", where="a > 1", outFields="*")
    assert [one["attributes"] for one in told["features"]] == [{"OBJECTID": 2, "a": 2, "b": "y"}]


def test_a_client_may_choose_types_places_and_the_reference(ask: Asker, tmp_path: Path) -> None:
    published(
        ask,
        tmp_path,
        b"code,east,north\n007,500000,5000000\n",
        "spots",
        locationType="coordinates",
        latitudeFieldName="north",
        longitudeFieldName="east",
        sourceSR={"wkid": 25832},
        targetSR={"wkid": 25832},
        layerInfo={"fields": [{"name": "code", "type": "esriFieldTypeString", "alias": "Code"}, "odd", {}]},
    )
    told = ask.query(0, "spots", where="1=1", outFields="code")
    assert told["spatialReference"]["latestWkid"] == 25832
    assert told["fields"][0]["alias"] == "Code"
    assert told["features"] == [{"attributes": {"code": "007"}, "geometry": {"x": 500000, "y": 5000000}}]


def test_rows_off_the_map_have_no_place(ask: Asker, tmp_path: Path) -> None:
    published(ask, tmp_path, b"x,y\n1,2\n0,91\n", "rows")
    told = ask.query(0, "rows", where="1=1", outSR=4326, geometryPrecision=3)
    assert [one.get("geometry") for one in told["features"]] == [{"x": 1, "y": 2}, None]


def test_older_files_are_not_utf_8(ask: Asker, tmp_path: Path) -> None:
    published(ask, tmp_path, "a,b\nKöln,1\n".encode("cp1252"), "rows")
    assert ask.query(0, "rows", where="1=1", outFields="a")["features"][0]["attributes"] == {"a": "Köln"}


@pytest.mark.parametrize(
    ("content", "wanted", "word"),
    [
        (b"a,b\n1,2\n1,2,3\n", {}, "Line 3 has more values"),
        (b"a,b\n1,2\n", {"layerInfo": {"fields": [{"name": "a", "type": "esriFieldTypeDate"}]}}, "'1' in a"),
        (b"a,b\n1,2\n", {"locationType": "coordinates", "longitudeFieldName": "z"}, "no column 'z'"),
        (b"x,y\n1,2\n", {"targetSR": {"wkid": 99999}}, "not known"),
        (b"x,y\n1,2\n", {"columnDelimiter": "long"}, "columnDelimiter must be"),
    ],
)
def test_the_job_tells_what_is_wrong(
    ask: Asker, tmp_path: Path, content: bytes, wanted: dict[str, Any], word: str
) -> None:
    told = published(ask, tmp_path, content, "rows", **wanted)
    assert told["status"] == "failed"
    assert word in told["statusMessage"]


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02", b" \n"])
def test_what_is_no_text_is_refused(ask: Asker, content: bytes) -> None:
    item = ask.add("CSV", {"file": ("x.csv", content)})
    refused = ask.refusal(f"{REST}/content/features/analyze", itemid=item, fileType="csv")
    assert (refused["code"], "comma separated" in refused["message"]) == (400, True)


def test_other_peoples_files_and_other_types_are_not_analyzed(ask: Asker) -> None:
    theirs = ask.as_user("bob").add("CSV", {"file": ("x.csv", b"a,b\n1,2\n")})
    path = f"{REST}/content/features/analyze"
    assert ask.refusal(path, itemid=theirs, fileType="csv")["messageCode"] == "CONT_0001"
    assert ask.refusal(path, itemid=ask.add(), fileType="csv")["code"] == 400
    assert ask.refusal(path, text="a", fileType="excel")["code"] == 400
