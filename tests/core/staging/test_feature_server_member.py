"""``featureserver.json`` against the real one: the same frame, and every key of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.sharing.staging.feature_service import feature_server, item_data
from web_layer_sharing.tests.core.esri_json.feature_service_case import DATA, MAP, SETTINGS

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def real(shared_fixtures: Path) -> dict[str, Any]:
    path = (
        shared_fixtures / "sd/arcmap104_hosted_feature/servicedescriptions/featureserver/featureserver.json"
    )
    found: dict[str, Any] = json.loads(path.read_bytes())
    return found


@pytest.fixture(scope="module")
def ours() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(feature_server(SETTINGS, MAP, DATA))
    return found


def layers(description: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = [each["contents"] for each in description["resources"][0]["resources"]]
    return found


def test_frame_is_that_of_the_real_file(ours: dict[str, Any], real: dict[str, Any]) -> None:
    assert list(ours) == list(real)
    assert list(ours["resourceInfo"]) == list(real["resourceInfo"])
    assert [list(each) for each in ours["resources"][:1]] == [list(each) for each in real["resources"]]
    assert ours["name"] == real["name"]
    one, other = ours["resources"][0]["resources"][0], real["resources"][0]["resources"][0]
    assert list(one) == list(other)
    assert isinstance(one["name"], type(other["name"]))
    assert [each["name"] for each in real["resources"][0]["resources"]] == ["0", "1"]
    drawn, real_drawn = (
        ours["resourceInfo"]["advancedDrawingInfos"],
        real["resourceInfo"]["advancedDrawingInfos"],
    )
    assert list(drawn[0]) == list(real_drawn[0])


def test_root_has_the_keys_of_the_real_one(ours: dict[str, Any], real: dict[str, Any]) -> None:
    assert set(real["contents"]) <= set(ours["contents"])


def test_layers_and_fields_have_the_keys_of_the_real_ones(ours: dict[str, Any], real: dict[str, Any]) -> None:
    (first, *_) = layers(ours)
    for each in layers(real):
        assert set(each) <= set(first)
        for field in each["fields"]:
            text = next(other for other in first["fields"] if other["type"] == "esriFieldTypeString")
            assert set(field) <= set(text)


def test_numbers_of_the_frame_are_those_of_the_layers(ours: dict[str, Any]) -> None:
    listed = [*ours["contents"]["layers"], *ours["contents"]["tables"]]
    groups = {each["id"] for each in listed if each["type"] == "Group Layer"}
    named = [each["name"] for kind in ours["resources"] for each in kind["resources"]]
    contents = [each["contents"]["id"] for kind in ours["resources"] for each in kind["resources"]]
    assert named == [str(number) for number in contents]
    assert sorted(contents) == sorted({each["id"] for each in listed} - groups)


def test_tables_stand_beside_the_layers(ours: dict[str, Any]) -> None:
    kinds = {each["name"]: each["resources"] for each in ours["resources"]}
    assert {each["contents"]["type"] for each in kinds["layers"]} == {"Feature Layer"}
    assert {each["contents"]["type"] for each in kinds["tables"]} == {"Table"}


def test_members_are_one_line_without_blanks() -> None:
    for made in (feature_server(SETTINGS, MAP, DATA), item_data(SETTINGS, MAP, DATA)):
        assert b"\n" not in made
        assert json.dumps(json.loads(made), separators=(",", ":"), ensure_ascii=False).encode() == made
