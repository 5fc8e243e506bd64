"""Fields, pop-ups, templates and types."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.sharing.cim import colors, fills, renderers, symbols
from web_layer_sharing.sharing.esri_json import field, popup, renderer, template
from web_layer_sharing.sharing.map_snapshot import FieldSnapshot
from web_layer_sharing.sharing.staging.source import FieldPlan
from web_layer_sharing.tests.core.esri_json.feature_service_case import DOMAIN, NOTES, ROADS, TREES, plan

if TYPE_CHECKING:
    from pathlib import Path

TYPES = (
    "SmallInteger Integer BigInteger Single Double String Date DateOnly TimeOnly TimestampOffset GUID Blob "
    "XML Raster"
)


def test_a_text_field() -> None:
    assert field.to_json(FieldSnapshot("name", "esriFieldTypeString", "Name", 80, default="x")) == {
        "name": "name",
        "type": "esriFieldTypeString",
        "alias": "Name",
        "sqlType": "sqlTypeNVarchar",
        "length": 80,
        "nullable": True,
        "editable": True,
        "domain": None,
        "defaultValue": "x",
    }


@pytest.mark.parametrize("kind", [f"esriFieldType{word}" for word in TYPES.split()])
def test_all_types_have_a_database_type_of_the_protocol(kind: str, shared_fixtures: Path) -> None:
    protocol = json.loads((shared_fixtures / "pbf" / "feature_collection.json").read_text(encoding="utf-8"))
    enums = protocol["enums"]
    made = field.to_json(FieldSnapshot("a", kind, length=9))
    assert kind in enums["FeatureCollectionPBuffer.FieldType"]
    assert made["sqlType"] in enums["FeatureCollectionPBuffer.SQLType"]
    assert made.get("length") == {"esriFieldTypeString": 9, "esriFieldTypeGUID": 38}.get(kind)


def test_domains_and_defaults() -> None:
    made = field.to_json(FieldSnapshot("a", "esriFieldTypeInteger", domain=DOMAIN, default=2, nullable=False))
    assert (made["domain"], made["defaultValue"], made["nullable"], made["alias"]) == (DOMAIN, 2, False, "a")

    def default(value: Any) -> Any:
        return field.to_json(FieldSnapshot("a", "esriFieldTypeInteger", default=value))["defaultValue"]

    assert [default(value) for value in (True, 1.5, object(), None)] == [1, 1.5, None, None]


def test_the_systems_own_fields_frame_the_columns() -> None:
    fields = field.all_to_json(plan(ROADS, object_id_field="FID", global_id_field="GlobalID"))
    assert [each["name"] for each in fields] == ["FID", "name", "Strasse", "length", "built", "GlobalID"]
    assert [each["type"] for each in fields[:: len(fields) - 1]] == [
        "esriFieldTypeOID",
        "esriFieldTypeGlobalID",
    ]
    assert [(each["editable"], each["nullable"]) for each in (fields[0], fields[-1])] == [(False, False)] * 2
    assert fields[-1]["length"] == 38
    assert "GlobalID" not in {each["name"] for each in field.all_to_json(plan(ROADS))}


def test_a_pop_up() -> None:
    made = popup.to_json(plan(ROADS, global_id_field="GlobalID"), "name")
    infos = {info["fieldName"]: info for info in made["fieldInfos"]}
    assert made["title"] == "{name}"
    assert list(infos) == ["OBJECTID", "name", "Strasse", "length", "built", "GlobalID"]
    assert [name for name, info in infos.items() if not info["visible"]] == ["OBJECTID", "GlobalID"]
    assert (infos["name"]["label"], infos["name"]["stringFieldOption"]) == ("Name of road", "textbox")
    assert infos["length"]["format"] == {"places": 2, "digitSeparator": True}
    assert infos["length"]["isEditable"] is False
    assert infos["built"]["format"] == {"dateFormat": "shortDateShortTime"}
    assert "format" not in infos["Strasse"], "a coded value is a name, not a number"
    assert made["popupElements"] == [{"type": "fields", "fieldInfos": made["fieldInfos"]}]


def test_a_pop_up_without_display_field_bears_the_layers_name() -> None:
    assert popup.to_json(plan(ROADS), "OBJECTID")["title"] == "Roads"


def test_a_pop_up_may_bear_the_row_number() -> None:
    assert popup.to_json(plan(replace(ROADS, row_number="fid")), "OBJECTID")["title"] == "{OBJECTID}"


@pytest.mark.parametrize(
    ("kind", "length", "expected"),
    [
        ("Integer", 0, {"format": {"places": 0, "digitSeparator": False}}),
        ("String", 2000, {"stringFieldOption": "textarea"}),
        ("String", 0, {"stringFieldOption": "textarea"}),
        ("DateOnly", 0, {"format": {"dateFormat": "shortDate"}}),
        ("Blob", 0, {"visible": False}),
    ],
)
def test_formats(kind: str, length: int, expected: dict[str, Any]) -> None:
    info = popup.field_info(FieldSnapshot("a", f"esriFieldType{kind}", length=length))
    assert {key: info[key] for key in expected} == expected


def classes(*values: str, fields: tuple[str, ...] = ("Strasse",)) -> dict[str, Any]:
    look = symbols.polygon([fills.solid(colors.rgb(1, 2, 3))])
    made = [renderers.unique_class(f"class {value}", look, [[value]]) for value in values]
    return renderer.to_json(renderers.unique_value(fields, [renderers.group(made)]))


def test_a_renderers_field_is_the_type() -> None:
    made = template.to_json(plan(ROADS), classes("1", "2.0", "<Null>", "many"))
    assert (made["typeIdField"], made["templates"]) == ("Strasse", [])
    first, second = made["types"]
    assert (first["id"], first["name"], first["domains"]) == (
        1,
        "class 1",
        {"Strasse": {"type": "inherited"}},
    )
    assert second["id"] == 2
    (one,) = first["templates"]
    assert one["drawingTool"] == "esriFeatureEditToolLine"
    assert one["prototype"] == {"attributes": {"name": None, "Strasse": 1, "built": None}}


def test_texts_are_types_too() -> None:
    made = template.to_json(plan(TREES), classes("oak", "<Null>", fields=("name",)))
    assert [(each["id"], each["domains"]) for each in made["types"]] == [("oak", {})]


@pytest.mark.parametrize(
    "drawn",
    [
        None,
        {"type": "simple"},
        classes("a", fields=("name", "Strasse")),
        classes("a", fields=("gone",)),
        classes("1", fields=("length",)),
        classes("1", fields=("built",)),
    ],
)
def test_else_there_is_one_template(drawn: dict[str, Any] | None) -> None:
    made = template.to_json(plan(ROADS), drawn)
    assert (made["typeIdField"], made["types"]) == ("", [])
    (one,) = made["templates"]
    assert (one["name"], one["prototype"]["attributes"]) == (
        "Roads",
        {"name": None, "Strasse": 1, "built": None},
    )


def test_tables_have_no_drawing_tool() -> None:
    assert template.to_json(plan(NOTES), None)["templates"][0]["drawingTool"] == "esriFeatureEditToolNone"


def test_fields_that_cannot_be_edited_are_no_types() -> None:
    roads = plan(ROADS)
    locked = tuple(FieldPlan(column.source, replace(column.field, editable=False)) for column in roads.fields)
    assert template.to_json(replace(roads, fields=locked), classes("1"))["types"] == []
