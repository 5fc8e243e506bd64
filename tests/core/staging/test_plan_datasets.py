"""What each layer becomes: which are written, under which names, with which types."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from web_layer_sharing.sharing.draft.settings import (
    ExtensionSettings,
    ServerKind,
    ServiceKind,
    ServiceSettings,
)
from web_layer_sharing.sharing.map_snapshot import FieldSnapshot, LayerKind
from web_layer_sharing.sharing.staging.datasets import plan_datasets, renamed_fields
from web_layer_sharing.tests.builders import a_layer, a_snapshot, a_table

if TYPE_CHECKING:
    from web_layer_sharing.sharing.staging.source import DatasetPlan

HOSTED = ServiceSettings(ServiceKind.FEATURE, ServerKind.HOSTING_SERVER, "Town")
ROADS, TREES, OWNERS = a_layer("roads_1"), a_layer("trees_1"), a_table("owners_1")
PHOTO = a_layer("photo_1", kind=LayerKind.RASTER)
TOWN = a_snapshot([ROADS, PHOTO, TREES, OWNERS])


def planned(settings: ServiceSettings = HOSTED, *fields: FieldSnapshot) -> DatasetPlan:
    (plan,) = plan_datasets(a_snapshot([a_layer(fields=fields)]), settings)
    return plan


def test_all_layers_and_tables_in_drawing_order() -> None:
    plans = plan_datasets(TOWN, HOSTED)
    assert [plan.layer for plan in plans] == [ROADS, TREES, OWNERS]
    assert [(plan.name, plan.alias) for plan in plans] == [
        ("Roads", "Roads"),
        ("Trees", "Trees"),
        ("Owners", "Owners"),
    ]


def test_only_what_the_draft_asks_for() -> None:
    settings = replace(HOSTED, layer_ids=("trees_1",), table_ids=("owners_1",))
    assert [plan.layer for plan in plan_datasets(TOWN, settings)] == [TREES, OWNERS]
    assert [plan.layer for plan in plan_datasets(TOWN, replace(HOSTED, layer_ids=("trees_1",)))] == [TREES]


def test_tiles_hold_no_tables() -> None:
    plans = plan_datasets(TOWN, replace(HOSTED, kind=ServiceKind.VECTOR_TILE))
    assert [plan.layer for plan in plans] == [ROADS, TREES]


def test_layers_of_one_name_become_two_datasets() -> None:
    twins = a_snapshot([a_layer("a", name="My roads"), a_layer("b", name="my_roads"), a_layer("c", name="?")])
    plans = plan_datasets(twins, HOSTED)
    assert [plan.name for plan in plans] == ["My_roads_1", "my_roads", "unnamed"]
    assert [plan.alias for plan in plans] == ["My roads", "my_roads", "?"]


def test_the_original_name_becomes_the_alias() -> None:
    plan = planned(
        HOSTED,
        FieldSnapshot("shape", "esriFieldTypeDouble"),
        FieldSnapshot("2 lanes", "esriFieldTypeInteger", alias="Lanes"),
        FieldSnapshot("name", "esriFieldTypeString", length=20),
    )
    assert [(each.source, each.field.name, each.field.alias) for each in plan.fields] == [
        ("shape", "shape_", "shape"),
        ("2 lanes", "_2_lanes", "Lanes"),
        ("name", "name", ""),
    ]
    assert renamed_fields(plan) == {"shape": "shape_", "2 lanes": "_2_lanes"}


def test_a_row_number_becomes_the_object_id_and_is_no_renamed_column() -> None:
    layer = a_layer(row_number="fid", fields=(FieldSnapshot("OBJECTID", "esriFieldTypeInteger"),))
    (plan,) = plan_datasets(a_snapshot([layer]), HOSTED)
    assert [each.source for each in plan.fields] == ["OBJECTID"]
    assert renamed_fields(plan) == {"OBJECTID": "OBJECTID_"}
    assert plan.written_names == {"fid": "OBJECTID", "OBJECTID": "OBJECTID_"}
    assert planned(HOSTED, FieldSnapshot("a b", "esriFieldTypeString")).written_names == {"a b": "a_b"}


def test_hosted_system_names_are_free_elsewhere() -> None:
    field = FieldSnapshot("Creator", "esriFieldTypeString")
    assert renamed_fields(planned(HOSTED, field)) == {"Creator": "Creator_"}
    alone = replace(HOSTED, server=ServerKind.STANDALONE_SERVER, kind=ServiceKind.MAP_SERVICE)
    assert renamed_fields(planned(alone, field)) == {}


@pytest.mark.parametrize(
    ("told", "written", "length"),
    [
        ("esriFieldTypeBigInteger", "esriFieldTypeDouble", 0),
        ("esriFieldTypeDateOnly", "esriFieldTypeDate", 0),
        ("esriFieldTypeTimeOnly", "esriFieldTypeString", 8),
        ("esriFieldTypeTimestampOffset", "esriFieldTypeDate", 0),
        ("esriFieldTypeString", "esriFieldTypeString", 30),
        ("esriFieldTypeGUID", "esriFieldTypeGUID", 30),
    ],
)
def test_types_that_every_reader_knows(told: str, written: str, length: int) -> None:
    field = planned(HOSTED, FieldSnapshot("a", told, length=30)).fields[0].field
    assert (field.type, field.length) == (written, length)


def test_what_is_told_of_a_column_is_kept() -> None:
    domain = {"type": "range", "name": "r", "range": [0, 9]}
    told = FieldSnapshot("a", "esriFieldTypeInteger", "A", 0, False, False, 3, domain, "int", "join")
    assert planned(HOSTED, told).fields[0].field == told


@pytest.mark.parametrize(
    ("capabilities", "asked"),
    [
        (("Query",), False),
        (("Query", "Extract"), False),
        (("Query", "Create"), True),
        (("Query", "Editing"), True),
        (("query", "sync"), True),
        (("Query", "ChangeTracking"), True),
    ],
)
def test_global_ids_where_editing_or_sync_is_asked_for(capabilities: tuple[str, ...], asked: bool) -> None:
    assert planned(replace(HOSTED, capabilities=capabilities)).global_id_field == (
        "GlobalID" if asked else ""
    )
    extension = ExtensionSettings("FeatureServer", True, capabilities)
    beside = replace(HOSTED, capabilities=("Map",), extensions={"FeatureServer": extension})
    assert bool(planned(beside).global_id_field) == asked
    off = replace(beside, extensions={"FeatureServer": replace(extension, enabled=False)})
    assert not planned(off).global_id_field
