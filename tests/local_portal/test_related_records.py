"""Relationships between layers and tables, and the records that they lead to."""

from __future__ import annotations

from typing import Any

import pytest
from web_layer_sharing.tests.local_portal.asking import SERVICES, Asker

IN_BOTH_STORES = True

FS = f"{SERVICES}/Hosted/trees/FeatureServer"
ADMIN_FS = FS.replace("/rest/services", "/rest/admin/services")
TREES, VISITS, KEEPERS, CARE = range(4)
LAYERS = {
    "layers": [
        {
            "id": TREES,
            "name": "Trees",
            "geometryType": "esriGeometryPoint",
            "fields": [
                {"name": "GlobalID", "type": "esriFieldTypeGlobalID"},
                {"name": "kind", "type": "esriFieldTypeString"},
            ],
            "relationships": [
                {"id": 0, "relatedTableId": VISITS, "keyField": "GlobalID", "role": "esriRelRoleOrigin"}
            ],
        }
    ],
    "tables": [
        {
            "id": VISITS,
            "name": "Visits",
            "fields": [
                {"name": "tree", "type": "esriFieldTypeGUID"},
                {"name": "note", "type": "esriFieldTypeString"},
                {"name": "height", "type": "esriFieldTypeInteger"},
            ],
        },
        {"id": KEEPERS, "name": "Keepers", "fields": [{"name": "badge", "type": "esriFieldTypeInteger"}]},
        {
            "id": CARE,
            "name": "Care",
            "fields": [
                {"name": "tree", "type": "esriFieldTypeGUID"},
                {"name": "keeper", "type": "esriFieldTypeInteger"},
            ],
        },
    ],
}
TO_TREES = {
    "id": 0,
    "relatedTableId": TREES,
    "keyField": "tree",
    "role": "esriRelRoleDestination",
    "cardinality": "esriRelCardinalityOneToMany",
}
MANY = {"id": 7, "cardinality": "esriRelCardinalityManyToMany", "relationshipTableId": CARE}


def add(asker: Asker, layer: int, *rows: dict[str, Any]) -> list[dict[str, Any]]:
    features = [
        {"attributes": {key: value for key, value in row.items() if key != "at"}}
        | ({"geometry": row["at"]} if "at" in row else {})
        for row in rows
    ]
    told = asker(f"{FS}/{layer}/addFeatures", features=features)
    assert all(one["success"] for one in told["addResults"]), told
    listed: list[dict[str, Any]] = told["addResults"]
    return listed


@pytest.fixture
def trees(ask: Asker) -> Asker:
    """Two trees, with three visits to the first; two keepers, who share the first tree."""
    ask(f"{ask.content}/createService", createParameters={"name": "trees"}, outputType="featureService")
    assert ask(f"{ADMIN_FS}/addToDefinition", addToDefinition=LAYERS)["success"]
    assert ask(f"{ADMIN_FS}/{VISITS}/addToDefinition", addToDefinition={"relationships": [TO_TREES]})[
        "success"
    ]
    near = {**MANY, "relatedTableId": KEEPERS, "keyField": "GlobalID", "keyFieldInRelationshipTable": "tree"}
    far = {**MANY, "relatedTableId": TREES, "keyField": "badge", "keyFieldInRelationshipTable": "keeper"}
    ask(f"{ADMIN_FS}/{TREES}/addToDefinition", addToDefinition={"relationships": [near]})
    ask(f"{ADMIN_FS}/{KEEPERS}/addToDefinition", addToDefinition={"relationships": [far]})
    first, second = add(
        ask, TREES, {"kind": "oak", "at": {"x": 1, "y": 2}}, {"kind": "elm", "at": {"x": 3, "y": 4}}
    )
    key = first["globalId"]
    # Ids are written in several ways.
    ways = (key, key.lower(), key.strip("{}"))
    add(ask, VISITS, *({"tree": way, "note": f"n{at}", "height": at} for at, way in enumerate(ways)))
    add(ask, KEEPERS, {"badge": 70}, {"badge": 80})
    add(
        ask,
        CARE,
        {"tree": key, "keeper": 70},
        {"tree": key, "keeper": 80},
        {"tree": second["globalId"], "keeper": 80},
    )
    return ask


def related(asker: Asker, layer: int = TREES, relationship: int = 0, **parameters: Any) -> Any:
    return asker(f"{FS}/{layer}/queryRelatedRecords", relationshipId=relationship, **parameters)


def groups(told: Any, name: str) -> dict[int, list[Any]]:
    return {
        one["objectId"]: [record["attributes"][name] for record in one["relatedRecords"]]
        for one in told["relatedRecordGroups"]
    }


def test_records_come_grouped_by_the_features_they_belong_to(trees: Asker) -> None:
    told = related(trees, objectIds="1,2", outFields="note")
    assert groups(told, "note") == {1: ["n0", "n1", "n2"]}
    assert [field["name"] for field in told["fields"]] == ["note"]
    assert set(told["relatedRecordGroups"][0]["relatedRecords"][0]["attributes"]) == {"note"}
    assert "geometryType" not in told
    assert told["exceededTransferLimit"] is False


def test_the_other_way_round_with_geometry(trees: Asker) -> None:
    told = related(trees, VISITS, objectIds="1,3", outFields="*", outSR=4326)
    assert groups(told, "kind") == {1: ["oak"], 3: ["oak"]}
    assert told["geometryType"] == "esriGeometryPoint"
    assert told["relatedRecordGroups"][0]["relatedRecords"][0]["geometry"] == {"x": 1.0, "y": 2.0}
    without = related(trees, VISITS, objectIds="1", outFields="*", returnGeometry=False)
    assert "geometry" not in without["relatedRecordGroups"][0]["relatedRecords"][0]


def test_conditions_order_and_pages(trees: Asker) -> None:
    assert groups(
        related(trees, objectIds=1, outFields="note", definitionExpression="height > 0"), "note"
    ) == {1: ["n1", "n2"]}
    assert groups(related(trees, objectIds=1, outFields="note", orderByFields="height DESC"), "note") == {
        1: ["n2", "n1", "n0"]
    }
    page = related(trees, objectIds=1, outFields="note", resultRecordCount=2)
    assert groups(page, "note") == {1: ["n0", "n1"]}
    assert page["exceededTransferLimit"] is True
    rest = related(trees, objectIds=1, outFields="note", resultOffset=2, resultRecordCount=2)
    assert groups(rest, "note") == {1: ["n2"]}


def test_counts_pass_over_the_limit(trees: Asker) -> None:
    told = related(trees, objectIds="1,2", returnCountOnly=True, resultRecordCount=1)
    assert told == {"relatedRecordGroups": [{"objectId": 1, "count": 3}]}


def test_many_to_many_goes_through_the_table_of_pairs(trees: Asker) -> None:
    assert groups(related(trees, relationship=7, objectIds="1,2", outFields="badge"), "badge") == {
        1: [70, 80],
        2: [80],
    }
    assert groups(related(trees, KEEPERS, 7, objectIds="1,2", outFields="kind"), "kind") == {
        1: ["oak"],
        2: ["oak", "elm"],
    }


def test_a_layer_tells_its_relationships(trees: Asker) -> None:
    told = {one["id"]: one for one in trees(f"{FS}/{TREES}")["relationships"]}
    assert set(told) == {0, 7}
    assert told[0]["cardinality"] == "esriRelCardinalityOneToMany"
    assert told[7]["keyFieldInRelationshipTable"] == "tree"
    removed = trees(
        f"{ADMIN_FS}/{TREES}/deleteFromDefinition", deleteFromDefinition={"relationships": [{"id": 7}]}
    )
    assert removed["success"] is True
    assert [one["id"] for one in trees(f"{FS}/{TREES}")["relationships"]] == [0]


@pytest.mark.parametrize(
    ("parameters", "about"),
    [
        ({"relationship": 5, "objectIds": 1}, "no relationship 5"),
        ({"objectIds": ""}, "objectIds"),
        ({"objectIds": "x"}, "objectIds"),
        ({"objectIds": 1, "definitionExpression": "missing = 1"}, "missing"),
    ],
)
def test_what_cannot_be_asked(trees: Asker, parameters: dict[str, Any], about: str) -> None:
    error = related(trees, **parameters)["error"]
    assert about in " ".join([error["message"], *error["details"]])


def test_relationships_that_lead_nowhere(trees: Asker) -> None:
    lost = {"id": 3, "relatedTableId": 99, "keyField": "kind"}
    assert trees(f"{ADMIN_FS}/{TREES}/addToDefinition", addToDefinition={"relationships": [lost]})["success"]
    assert "leads to no layer" in related(trees, relationship=3, objectIds=1)["error"]["details"][0]
    refused = trees(
        f"{ADMIN_FS}/{TREES}/updateDefinition",
        updateDefinition={"relationships": [{"id": 3, "relatedTableId": 1, "keyField": "nothing"}]},
    )
    assert "relationships" in refused["error"]["message"]


def count(asker: Asker, layer: int) -> int:
    told: int = asker(f"{FS}/{layer}/query", where="1=1", returnCountOnly=True)["count"]
    return told


def test_related_records_stay_when_their_feature_goes(trees: Asker) -> None:
    assert trees(f"{FS}/{TREES}/deleteFeatures", objectIds=1)["deleteResults"][0]["success"]
    assert (count(trees, TREES), count(trees, VISITS)) == (1, 3)


def test_parts_go_with_their_whole(trees: Asker) -> None:
    """A composite relationship; the visits' keepers, in a circle, do not make it go on for ever."""
    whole = {"id": 0, "relatedTableId": VISITS, "keyField": "GlobalID", "composite": True}
    back = {"id": 5, "relatedTableId": TREES, "keyField": "tree", "composite": True}
    again = {"id": 5, "relatedTableId": VISITS, "keyField": "GlobalID", "role": "esriRelRoleDestination"}
    for layer, relationship in ((TREES, whole), (VISITS, back), (TREES, again)):
        change = {"relationships": [relationship]}
        assert trees(f"{ADMIN_FS}/{layer}/addToDefinition", addToDefinition=change)["success"]
    failed = trees(f"{FS}/{TREES}/applyEdits", deletes="1,999")
    assert not any(one["success"] for one in failed["deleteResults"])
    assert (count(trees, TREES), count(trees, VISITS)) == (2, 3)
    assert trees(f"{FS}/{TREES}/deleteFeatures", objectIds=2)["deleteResults"][0]["success"]
    assert count(trees, VISITS) == 3
    assert trees(f"{FS}/{TREES}/deleteFeatures", objectIds=1)["deleteResults"][0]["success"]
    assert (count(trees, TREES), count(trees, VISITS), count(trees, KEEPERS)) == (0, 0, 2)
