"""Which relations become relationship classes, and which columns they go by."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from web_layer_sharing.sharing.draft.settings import ServerKind, ServiceKind, ServiceSettings
from web_layer_sharing.sharing.esri_json import service
from web_layer_sharing.sharing.map_snapshot import FieldSnapshot, MapSnapshot, RelationSnapshot
from web_layer_sharing.sharing.staging.datasets import plan_datasets
from web_layer_sharing.sharing.staging.relations import obstacle
from web_layer_sharing.sharing.staging.source import (
    DatasetPlan,
    WrittenData,
    WrittenDatabase,
    WrittenDataset,
)
from web_layer_sharing.tests.builders import a_layer, a_snapshot, a_table

SETTINGS = ServiceSettings(ServiceKind.FEATURE, ServerKind.HOSTING_SERVER, "Town")
TEXT, BIG = "esriFieldTypeString", "esriFieldTypeBigInteger"


def column(name: str, kind: str) -> FieldSnapshot:
    return FieldSnapshot(name, kind)


PARCELS = a_layer(
    "parcels_1", row_number="fid", fields=(column("code", TEXT), column("big", BIG), column("where", BIG))
)
OWNERS = a_table("owners_1", fields=(column("parcel", BIG), column("code", TEXT), column("n", BIG)))


def relation(origin_key: str = "code", key: str = "code", **changes: Any) -> RelationSnapshot:
    values = {"id": "r", "name": "Owners of parcels", "origin": "parcels_1", "destination": "owners_1"}
    return RelationSnapshot(**{**values, "keys": ((origin_key, key),), **changes})


def town(*relations: RelationSnapshot) -> MapSnapshot:
    return a_snapshot([PARCELS, OWNERS], relations=relations)


def plans(*relations: RelationSnapshot) -> tuple[DatasetPlan, DatasetPlan]:
    parcels, owners = plan_datasets(town(*relations), SETTINGS)
    return parcels, owners


def types(plan: DatasetPlan) -> dict[str, str]:
    return {planned.field.name: planned.field.type for planned in plan.fields}


@pytest.mark.parametrize(
    ("told", "why"),
    [
        (relation(), ""),
        (relation("big", "n"), ""),
        (relation("fid", "parcel", small_keys=True), ""),
        (relation("fid", "parcel"), "key_types"),
        (relation("big", "code"), "key_types"),
        (relation("gone", "code"), "no_column"),
        (relation(keys=()), "several_keys"),
        (relation(keys=(("code", "code"), ("big", "n"))), "several_keys"),
        (relation(form="polymorphic"), "polymorphic"),
        (relation(form="many_to_many", keys=()), "many_to_many"),
        (relation(destination="elsewhere_1"), "outside"),
        (relation(origin="elsewhere_1"), "outside"),
    ],
)
def test_what_no_relationship_class_can_be(told: RelationSnapshot, why: str) -> None:
    assert obstacle(told, {"parcels_1": PARCELS, "owners_1": OWNERS}) == why
    assert bool(plans(told)[0].relations) == (not why)


def test_both_ends_know_each_other() -> None:
    parcels, owners = plans(relation("where", "n", composite=True))
    (origin,), (destination,) = parcels.relations, owners.relations
    assert (origin.id, origin.name, origin.label) == (0, "Owners_of_parcels", "Owners of parcels")
    assert (origin.is_origin, origin.key, origin.related_key) == (True, "where_", "n")
    assert (origin.related_layer, origin.related_dataset) == ("owners_1", "Owners")
    assert (destination.id, destination.name, destination.is_origin) == (0, "Owners_of_parcels", False)
    assert (destination.key, destination.related_key, destination.related_dataset) == (
        "n",
        "where_",
        "Parcels",
    )
    assert (origin.composite, destination.composite) == (True, True)


def test_names_clash_neither_with_each_other_nor_with_datasets() -> None:
    parcels, _ = plans(relation(name="Owners"), relation("big", "n", name="owners"), relation(name=""))
    assert [end.name for end in parcels.relations] == ["Owners_1", "owners_2", "relation"]
    assert [end.id for end in parcels.relations] == [0, 1, 2]


def test_a_row_number_that_a_relation_goes_by_is_kept_as_a_column() -> None:
    parcels, owners = plans(relation("fid", "parcel", small_keys=True))
    assert parcels.fields[0].source == "fid"
    assert types(parcels)["fid_"] == "esriFieldTypeInteger"
    assert types(owners)["parcel"] == "esriFieldTypeInteger"
    assert parcels.relations[0].key == parcels.fields[0].field.name
    assert [planned.source for planned in plans(relation())[0].fields] == ["code", "big", "where"]


def test_keys_beyond_32_bits_stay_what_they_were() -> None:
    parcels, owners = plans(relation("big", "n"))
    assert (types(parcels)["big"], types(owners)["n"]) == ("esriFieldTypeDouble", "esriFieldTypeDouble")


def test_the_service_tells_both_ends_under_one_id() -> None:
    snapshot = town(relation(), relation("big", "n", one_to_one=True, composite=True, name="Second"))
    planned = plan_datasets(snapshot, SETTINGS)
    data = WrittenData((WrittenDatabase("d", "cd/d.gdb", "", tuple(WrittenDataset(p, 1) for p in planned)),))
    told = [
        service.layer(SETTINGS, snapshot, dataset, i) for i, dataset in enumerate(data.databases[0].datasets)
    ]
    assert told[0]["relationships"] == [
        {
            "id": 0,
            "name": "Owners of parcels",
            "relatedTableId": 1,
            "cardinality": "esriRelCardinalityOneToMany",
            "role": "esriRelRoleOrigin",
            "keyField": "code",
            "composite": False,
        },
        {
            "id": 1,
            "name": "Second",
            "relatedTableId": 1,
            "cardinality": "esriRelCardinalityOneToOne",
            "role": "esriRelRoleOrigin",
            "keyField": "big",
            "composite": True,
        },
    ]
    back = told[1]["relationships"]
    assert [(one["id"], one["relatedTableId"], one["role"], one["keyField"]) for one in back] == [
        (0, 0, "esriRelRoleDestination", "code"),
        (1, 0, "esriRelRoleDestination", "n"),
    ]


def test_a_layer_without_relations_tells_none() -> None:
    (plan,) = plan_datasets(a_snapshot(), SETTINGS)
    assert service.layer(SETTINGS, a_snapshot(), WrittenDataset(plan, 1), 0)["relationships"] == []


def test_files_become_attachments_with_global_ids() -> None:
    snapshot = a_snapshot([a_layer(file_columns=("name",)), a_layer("x_1", name="roads__attach")])
    roads, other = plan_datasets(snapshot, SETTINGS)
    assert roads.attachments is not None
    assert (roads.attachments.table, roads.attachments.relationship) == ("Roads__ATTACH", "Roads__ATTACHREL")
    assert (roads.attachments.columns, roads.global_id_field) == (("name",), "GlobalID")
    assert (other.name, other.attachments, other.global_id_field) == ("roads__attach_", None, "")
    told = [service.layer(SETTINGS, snapshot, WrittenDataset(p, 1), i) for i, p in enumerate((roads, other))]
    assert [one["hasAttachments"] for one in told] == [True, False]


def test_a_reserved_word_of_full_length_stays_within_it() -> None:
    long = a_snapshot([a_layer(name="a" * 60 + "__ATTACH"), a_layer("b_1", name="b" * 56 + "__ATTACH")])
    names = [plan.name for plan in plan_datasets(replace(long), SETTINGS)]
    assert all(len(name) <= 64 and not name.upper().endswith("__ATTACH") for name in names)
