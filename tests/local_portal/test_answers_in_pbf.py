"""Answers in protocol buffers, decoded by protobuf itself and compared with the same answers in JSON."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some
from web_layer_sharing.local_portal.features.varints import varint, varints, zigzag
from web_layer_sharing.tests.local_portal import pbf_classes
from web_layer_sharing.tests.local_portal.asking import SERVICES, Asker

IN_BOTH_STORES = True

LAYER = f"{SERVICES}/Hosted/town/FeatureServer"
GEOMETRY_TYPES = {
    0: "esriGeometryPoint",
    1: "esriGeometryMultipoint",
    2: "esriGeometryPolyline",
    3: "esriGeometryPolygon",
}


def pbf(town: Asker, layer: int, **parameters: Any) -> Any:
    answer = town.answer(f"{LAYER}/{layer}/query", f="pbf", **parameters)
    assert answer.media_type == "application/x-protobuf"
    assert isinstance(answer.body, bytes)
    return pbf_classes.decode(answer.body).queryResult


def shape(geometry: dict[str, Any]) -> list[list[list[float]]]:
    if "x" in geometry:
        return [[[geometry["x"], geometry["y"]]]]
    found: list[list[list[float]]] = geometry.get("rings") or geometry.get("paths") or [geometry["points"]]
    return found


@pytest.mark.parametrize("layer", [0, 1, 2])
@pytest.mark.parametrize(
    "parameters",
    [
        {},
        {"outSR": 102100},
        {"outSR": 4326, "returnZ": True},
        {"returnGeometry": False},
        {"resultRecordCount": 2},
        {"where": "1=2"},
    ],
)
def test_pbf_says_what_json_says(town: Asker, layer: int, parameters: dict[str, Any]) -> None:
    asked = {"where": "1=1", "outFields": "*", **parameters}
    told, expected = pbf(town, layer, **asked).featureResult, town.query(layer, **asked)
    assert told.objectIdFieldName == expected["objectIdFieldName"]
    assert told.uniqueIdField.isSystemMaintained
    assert GEOMETRY_TYPES[told.geometryType] == expected["geometryType"]
    assert told.spatialReference.wkid == expected["spatialReference"]["wkid"]
    assert told.spatialReference.lastestWkid == expected["spatialReference"]["latestWkid"]
    assert told.exceededTransferLimit == expected.get("exceededTransferLimit", False)
    assert told.hasZ == expected.get("hasZ", False)
    assert [(field.name, field.alias) for field in told.fields] == [
        (field["name"], field["alias"]) for field in expected["fields"]
    ]
    assert len(told.features) == len(expected["features"])
    for feature, other in zip(told.features, expected["features"]):
        values = dict(zip(other["attributes"], map(pbf_classes.value, feature.attributes)))
        assert values == other["attributes"]
        assert feature.HasField("geometry") == ("geometry" in other)
        if "geometry" in other:
            found, meant = pbf_classes.parts(told, feature.geometry), shape(other["geometry"])
            assert [len(part) for part in found] == [len(part) for part in meant]
            for part, other_part in zip(found, meant):
                assert np.allclose(
                    part, other_part, rtol=0, atol=1e-4 if told.transform.scale.xScale > 1e-6 else 1e-8
                )


def test_field_types_are_numbered(town: Asker) -> None:
    told = pbf(town, 0, where="1=1", outFields="*").featureResult
    assert {field.name: field.fieldType for field in told.fields} == {
        "OBJECTID": 6,
        "name": 4,
        "rank": 1,
        "height": 3,
        "founded": 5,
    }
    assert {field.name: field.sqlType for field in told.fields} == {
        "OBJECTID": 10,
        "name": 15,
        "rank": 10,
        "height": 6,
        "founded": 22,
    }
    kinds = [attribute.WhichOneof("value_type") for attribute in told.features[0].attributes]
    assert kinds == ["uint_value", "string_value", "sint_value", "double_value", "sint64_value"]


def test_counts_ids_and_extents(town: Asker) -> None:
    assert pbf(town, 0, where="1=1", returnCountOnly=True).countResult.count == 25
    ids = pbf(town, 0, where="rank > 22", returnIdsOnly=True).idsResult
    assert (ids.objectIdFieldName, list(ids.objectIds)) == ("OBJECTID", [23, 24, 25])
    told = pbf(town, 1, where="1=1", returnExtentOnly=True, returnCountOnly=True).extentCountResult
    assert (told.extent.XMin, told.extent.YMin, told.extent.XMax, told.extent.YMax) == (0, 0, 7000, 3000)
    assert told.extent.SpatialReference.wkid == 102100
    assert told.count == 3
    nothing = pbf(town, 1, where="1=2", returnExtentOnly=True).extentCountResult
    assert np.isnan(nothing.extent.XMin)


def test_a_table_has_no_geometry(town: Asker) -> None:
    told = pbf(town, 3, where="1=1", outFields="*").featureResult
    assert told.geometryType == 127
    assert len(told.features) == 5
    assert not told.HasField("transform")


def test_refusals_come_in_json(town: Asker) -> None:
    assert town.refusal(f"{LAYER}/0/query", f="pbf", where="nothing = 1")["code"] == 400


# On a grid

GRID = {
    "mode": "view",
    "originPosition": "upperLeft",
    "tolerance": 100,
    "extent": {"xmin": 0, "ymin": 0, "xmax": 7000, "ymax": 3000, "spatialReference": {"wkid": 102100}},
}


@pytest.mark.parametrize("origin", ["upperLeft", "lowerLeft"])
@pytest.mark.parametrize("form", ["pbf", "json"])
def test_a_client_may_name_the_grid(town: Asker, origin: str, form: str) -> None:
    asked = {"where": "1=1", "quantizationParameters": {**GRID, "originPosition": origin}}
    plain = town.query(1, where="1=1")
    if form == "pbf":
        told = pbf(town, 1, **asked).featureResult
        found = [pbf_classes.parts(told, feature.geometry) for feature in told.features]
        assert told.transform.scale.xScale == 100
        assert told.transform.translate.yTranslate == (3000 if origin == "upperLeft" else 0)
    else:
        answer = town.query(1, **asked)
        assert answer["transform"] == {
            "originPosition": origin,
            "scale": [100, 100],
            "translate": [0, 3000 if origin == "upperLeft" else 0],
        }
        found = [
            unfolded(feature["geometry"]["rings"], answer["transform"]) for feature in answer["features"]
        ]
    assert found == [feature["geometry"]["rings"] for feature in plain["features"]]


def unfolded(rings: list[list[list[int]]], transform: dict[str, Any]) -> list[list[list[float]]]:
    sign = -1 if transform["originPosition"] == "upperLeft" else 1
    found = []
    for ring in rings:
        at = np.cumsum(np.array(ring), axis=0)
        assert at.dtype.kind == "i"
        x = transform["translate"][0] + at[:, 0] * transform["scale"][0]
        y = transform["translate"][1] + sign * at[:, 1] * transform["scale"][1]
        found.append(np.stack([x, y], axis=1).tolist())
    return found


def test_what_cannot_be_told_apart_is_left_out_of_a_view(town: Asker) -> None:
    coarse = {**GRID, "tolerance": 900}
    view = town.query(1, where="1=1", quantizationParameters=coarse)
    assert [len(feature.get("geometry", {"rings": []})["rings"]) for feature in view["features"]] == [1, 2, 1]
    edit = town.query(1, where="1=1", quantizationParameters={**coarse, "mode": "edit"})
    assert [len(feature["geometry"]["rings"]) for feature in edit["features"]] == [1, 3, 1]
    gone = town.query(1, where="1=1", quantizationParameters={**GRID, "tolerance": 100_000})
    assert all("geometry" not in feature for feature in gone["features"])
    points = town.query(0, where="1=1", quantizationParameters={"tolerance": 10})
    assert all(
        isinstance(feature["geometry"]["x"], int) for feature in points["features"] if "geometry" in feature
    )


def test_heights_are_laid_on_the_grid_too(town: Asker) -> None:
    asked = {"where": "1=1", "returnZ": True, "quantizationParameters": {"mode": "edit", "tolerance": 1}}
    told = town.query(2, **asked)
    assert told["transform"]["scale"] == [1, 1, 0.0001]
    assert told["features"][0]["geometry"]["paths"][0][0][2] == 10_000
    result = pbf(town, 2, **asked).featureResult
    assert [vertex[2] for vertex in pbf_classes.parts(result, result.features[0].geometry)[0]] == [1, 2, 3]


@pytest.mark.parametrize(
    "bad",
    ['{"tolerance":"x"}', '{"tolerance":-1}', '{"tolerance":1,"extent":{"xmin":"a"}}', '{"extent":5}'],
)
def test_grids_that_cannot_be(town: Asker, bad: str) -> None:
    assert "quantization" in str(town.refusal(f"{LAYER}/1/query", where="1=1", quantizationParameters=bad))


def test_tiles_may_hold_more_and_may_be_refused_whole(town: Asker, monkeypatch: pytest.MonkeyPatch) -> None:
    from web_layer_sharing.local_portal.features import resources

    monkeypatch.setattr(resources, "max_record_count", lambda *_: 5)
    assert len(town.query(0, where="1=1")["features"]) == 5
    assert len(town.query(0, where="1=1", maxRecordCountFactor=4)["features"]) == 20
    assert len(town.query(0, where="1=1", maxRecordCountFactor=99)["features"]) == 25
    told = town.query(0, where="1=1", returnExceededLimitFeatures=False)
    assert (told["features"], told["exceededTransferLimit"]) == ([], True)
    assert len(town.query(0, where="rank < 4", returnExceededLimitFeatures=False)["features"]) == 2


# Numbers


@given(some.lists(some.integers(-(2**62), 2**62), max_size=50))
def test_many_numbers_are_written_as_one_by_one(numbers: list[int]) -> None:
    packed, ends = varints(np.array(numbers, dtype=np.int64), signed=True)
    single = [varint(zigzag(number)) for number in numbers]
    assert packed == b"".join(single)
    assert ends.tolist() == np.cumsum([len(one) for one in single]).tolist()


@given(some.lists(some.integers(0, 2**62), max_size=50))
def test_ids_are_written_unfolded(numbers: list[int]) -> None:
    assert varints(np.array(numbers, dtype=np.int64), signed=False)[0] == b"".join(map(varint, numbers))
