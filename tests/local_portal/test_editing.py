"""Edits, attachments and changes of the definition, on services of the test's own."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING, Any

import pytest
from osgeo import ogr
from web_layer_sharing.tests.local_portal.asking import ADMIN, REST, SERVICES, Asker

if TYPE_CHECKING:
    from collections.abc import Iterator

IN_BOTH_STORES = True

FS = f"{SERVICES}/Hosted/notes/FeatureServer"
ADMIN_FS = FS.replace("/rest/services", "/rest/admin/services")
EDITABLE = "Create,Delete,Query,Update,Editing"
POINTS = {
    "name": "Notes",
    "type": "Feature Layer",
    "geometryType": "esriGeometryPoint",
    "objectIdField": "OBJECTID",
    "globalIdField": "GlobalID",
    "hasAttachments": True,
    "editFieldsInfo": {
        "creatorField": "Creator",
        "creationDateField": "CreationDate",
        "editorField": "Editor",
        "editDateField": "EditDate",
    },
    "drawingInfo": {"renderer": {"type": "simple", "symbol": None}},
    "fields": [
        {"name": "OBJECTID", "type": "esriFieldTypeOID"},
        {"name": "GlobalID", "type": "esriFieldTypeGlobalID"},
        {"name": "name", "type": "esriFieldTypeString", "length": 10},
        {"name": "rank", "type": "esriFieldTypeSmallInteger"},
        {"name": "big", "type": "esriFieldTypeInteger"},
        {"name": "height", "type": "esriFieldTypeDouble"},
        {"name": "seen", "type": "esriFieldTypeDate"},
        {"name": "needed", "type": "esriFieldTypeString", "nullable": False, "defaultValue": "x"},
        *({"name": name, "type": "esriFieldTypeString"} for name in ("Creator", "Editor")),
        *({"name": name, "type": "esriFieldTypeDate"} for name in ("CreationDate", "EditDate")),
    ],
}
AREAS = {
    "name": "Areas",
    "geometryType": "esriGeometryPolygon",
    "fields": [{"name": "name", "type": "esriFieldTypeString"}],
}
LINES = {
    "name": "Lines",
    "geometryType": "esriGeometryPolyline",
    "hasZ": True,
    "fields": [{"name": "name", "type": "esriFieldTypeString"}],
}
TABLE = {"name": "Plain", "type": "Table", "fields": [{"name": "name", "type": "esriFieldTypeString"}]}


@pytest.fixture
def notes(ask: Asker) -> Iterator[Asker]:
    """An empty service of ``ann``'s with points (0), polygons (1), lines with Z (2) and a table (3)."""
    made = ask(
        f"{ask.content}/createService",
        createParameters={"name": "notes", "spatialReference": {"wkid": 102100}, "maxRecordCount": 500},
        outputType="featureService",
        tags="a,b",
        snippet="scribbled",
    )
    assert made["success"] is True
    assert made["serviceItemId"] == made["itemId"]
    added = ask(
        f"{ADMIN_FS}/addToDefinition", addToDefinition={"layers": [POINTS, AREAS, LINES], "tables": [TABLE]}
    )
    assert [layer["id"] for layer in added["layers"]] == [0, 1, 2, 3]
    ask(f"{REST}/content/items/{made['itemId']}/share", org=True, everyone=False)
    yield ask
    path = ask.portal.hosting.data_folder(ask.portal.hosting.get("Hosted", "notes", "FeatureServer"))
    if ask.portal.hosting.store.address:
        assert not list(path.iterdir())
        return
    checked = sqlite3.connect(path / "service.gpkg")
    assert checked.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert checked.execute("SELECT rtreecheck('rtree_layer_0_SHAPE')").fetchone() == ("ok",)
    checked.close()


def point(x: float, y: float, **attributes: Any) -> dict[str, Any]:
    return {"attributes": {"needed": "y", **attributes}, "geometry": {"x": x, "y": y}}


def rows(ask: Asker, layer: int = 0, **parameters: Any) -> list[dict[str, Any]]:
    asked = {"where": "1=1", "outFields": "*", **parameters}
    told = ask(f"{FS}/{layer}/query", **asked)
    return [{**feature["attributes"], "geometry": feature.get("geometry")} for feature in told["features"]]


def add(ask: Asker, *features: Any, layer: int = 0, **parameters: Any) -> list[dict[str, Any]]:
    told = ask(f"{FS}/{layer}/addFeatures", features=list(features), **parameters)
    assert list(told) == ["addResults"], told
    results: list[dict[str, Any]] = told["addResults"]
    return results


def test_an_empty_service_tells_what_it_was_given(notes: Asker) -> None:
    root = notes(FS)
    assert root["maxRecordCount"] == 500
    assert root["capabilities"] == EDITABLE
    assert [layer["name"] for layer in root["layers"]] == ["Notes", "Areas", "Lines"]
    assert [layer["name"] for layer in root["tables"]] == ["Plain"]
    layer = notes(f"{FS}/0")
    assert layer["capabilities"] == EDITABLE
    assert layer["hasAttachments"] is True
    assert layer["globalIdField"] == "GlobalID"
    assert layer["extent"]["spatialReference"]["wkid"] == 102100
    assert notes(f"{ADMIN_FS}/0")["adminLayerInfo"]["tableName"]
    assert notes(ADMIN_FS)["adminServiceInfo"]["status"] == "Started"
    assert rows(notes) == []
    item = notes.item(root["serviceItemId"])
    assert (item["title"], item["snippet"], item["tags"]) == ("notes", "scribbled", ["a", "b"])


def test_features_are_added_with_what_the_server_knows(notes: Asker) -> None:
    results = add(notes, point(1, 2, name="a", rank="3", height=1.5, seen=86_400_000), point(3, 4, NAME="b"))
    assert [result["objectId"] for result in results] == [1, 2]
    assert all(result["success"] for result in results)
    first = rows(notes)[0]
    assert (first["name"], first["rank"], first["height"], first["seen"]) == ("a", 3, 1.5, 86_400_000)
    assert first["geometry"] == {"x": 1, "y": 2}
    assert first["GlobalID"] == results[0]["globalId"]
    assert first["GlobalID"].startswith("{")
    assert (first["Creator"], first["Editor"]) == ("ann", "ann")
    assert first["CreationDate"] == first["EditDate"] > 1_600_000_000_000
    layer = notes(f"{FS}/0")
    assert [layer["extent"][side] for side in ("xmin", "ymin", "xmax", "ymax")] == [1, 2, 3, 4]
    assert layer["editingInfo"]["lastEditDate"] == first["EditDate"]
    assert notes(f"{FS}/0/query", where="1=1", returnCountOnly=True) == {"count": 2}
    assert notes(f"{FS}/0/query", geometry="0,0,1.5,3", returnIdsOnly=True)["objectIds"] == [1]


def test_features_are_changed_as_far_as_they_say(notes: Asker) -> None:
    add(notes, point(1, 2, name="a", rank=1))
    before = rows(notes)[0]
    change = {"attributes": {"objectid": 1, "name": "b", "Creator": "eve", "GlobalID": "{0}"}}
    told = notes.as_user("bob")(f"{FS}/0/updateFeatures", features=[change])
    assert told["updateResults"][0]["success"] is True
    after = rows(notes)[0]
    assert (after["name"], after["rank"], after["geometry"]) == ("b", 1, {"x": 1, "y": 2})
    assert after["GlobalID"] == before["GlobalID"]
    assert (after["Creator"], after["Editor"]) == ("ann", "bob")
    notes(f"{FS}/0/updateFeatures", features={"attributes": {"OBJECTID": 1}, "geometry": {"x": 9, "y": 9}})
    assert rows(notes, geometry="8,8,10,10")[0]["geometry"] == {"x": 9, "y": 9}
    assert rows(notes, geometry="0,0,3,3") == []


def test_features_are_deleted_by_id_or_by_condition(notes: Asker) -> None:
    add(notes, *(point(number, 0, rank=number) for number in range(1, 8)))
    told = notes(f"{FS}/0/deleteFeatures", objectIds="1,2,99")
    assert [result["success"] for result in told["deleteResults"]] == [False, False, False]
    told = notes(f"{FS}/0/deleteFeatures", objectIds="1,2,99", rollbackOnFailure=False)
    assert [(result["objectId"], result["success"]) for result in told["deleteResults"]] == [
        (1, True),
        (2, True),
        (99, False),
    ]
    assert notes(f"{FS}/0/deleteFeatures", where="rank = 3", returnDeleteResults=False) == {"success": True}
    notes(f"{FS}/0/deleteFeatures", geometry="3.5,-1,5.5,1")
    assert [row["rank"] for row in rows(notes)] == [6, 7]
    assert notes.refusal(f"{FS}/0/deleteFeatures")["code"] == 400


def test_all_or_nothing(notes: Asker) -> None:
    add(notes, point(0, 0, name="stays"))
    told = notes(
        f"{FS}/0/applyEdits",
        adds=[point(1, 1, name="new"), point(2, 2, name="far too long a name")],
        updates=[{"attributes": {"OBJECTID": 1, "name": "changed"}}],
        deletes="1",
        rollbackOnFailure=True,
    )
    assert set(told) == {"addResults", "updateResults", "deleteResults"}
    assert told["addResults"][0]["error"]["code"] == 1003
    assert told["addResults"][1]["error"]["code"] == 1000
    assert "10 characters" in told["addResults"][1]["error"]["description"]
    assert not told["deleteResults"][0]["success"]
    assert [row["name"] for row in rows(notes)] == ["stays"]


def test_what_can_be_done_is_done(notes: Asker) -> None:
    add(notes, point(0, 0, name="one"))
    told = notes(
        f"{FS}/0/applyEdits",
        adds=[point(1, 1, name="new"), point(2, 2, name="far too long a name")],
        updates=[{"attributes": {"OBJECTID": 7, "name": "nobody"}}],
        rollbackOnFailure="false",
        returnEditMoment="True",
    )
    assert [result["success"] for result in told["addResults"]] == [True, False]
    assert told["updateResults"][0]["error"]["code"] == 1019
    assert told["updateResults"][0]["objectId"] == 7
    assert told["editMoment"] > 1_600_000_000_000
    assert [row["name"] for row in rows(notes)] == ["one", "new"]


@pytest.mark.parametrize(
    ("attributes", "word"),
    [
        ({"rank": 40000}, "rank"),
        ({"rank": 1.5}, "rank"),
        ({"rank": "x"}, "rank"),
        ({"big": 2**31}, "big"),
        ({"height": "tall"}, "height"),
        ({"seen": "yesterday"}, "seen"),
        ({"seen": 10**20}, "seen"),
        ({"name": ["a"]}, "name"),
        ({"needed": None}, "needed"),
    ],
)
def test_values_must_fit_their_fields(notes: Asker, attributes: dict[str, Any], word: str) -> None:
    result = add(notes, point(0, 0, **attributes))[0]
    assert result["success"] is False
    assert result["objectId"] == -1
    assert word in result["error"]["description"]
    assert rows(notes) == []


@pytest.mark.parametrize(
    ("value", "stored"),
    [
        ("1970-01-02", 86_400_000),
        ("1970-01-02T00:00:01.500Z", 86_401_500),
        (-1, -1),
        ("-1", -1),
        (None, None),
    ],
)
def test_dates_come_in_several_spellings(notes: Asker, value: Any, stored: int | None) -> None:
    add(notes, point(0, 0, seen=value))
    assert rows(notes)[0]["seen"] == stored


@pytest.mark.parametrize(
    "feature",
    [
        "x",
        5,
        {},
        {"attributes": 1},
        {"attributes": {}, "geometry": "x"},
        {"attributes": {}, "geometry": {"a": 1}},
    ],
)
def test_features_that_are_none(notes: Asker, feature: Any) -> None:
    assert add(notes, feature)[0]["success"] is False


@pytest.mark.parametrize(
    ("layer", "geometry"),
    [
        (0, {"paths": [[[0, 0], [1, 1]]]}),
        (1, {"x": 1, "y": 1}),
        (1, {"curveRings": [[[0, 0], {"c": [[1, 1], [0, 1]]}]]}),
        (2, {"rings": [[[0, 0], [0, 1], [1, 1], [0, 0]]]}),
        (0, {"x": 1, "y": 1, "spatialReference": {"wkid": 999999}}),
        (1, {"rings": [[[0, 0], [0, 1e400], [1, 1], [0, 0]]]}),
    ],
)
def test_geometries_that_a_layer_cannot_hold(notes: Asker, layer: int, geometry: dict[str, Any]) -> None:
    feature = {"attributes": {"needed": "x"}, "geometry": geometry}
    assert add(notes, feature, layer=layer)[0]["success"] is False


@pytest.mark.parametrize("geometry", [None, {}, {"x": "NaN", "y": "NaN"}, {"x": None, "y": None}])
def test_a_feature_may_have_no_place(notes: Asker, geometry: Any) -> None:
    assert add(notes, {"attributes": {"needed": "x"}, "geometry": geometry})[0]["success"] is True
    assert rows(notes)[0]["geometry"] is None


def test_rings_are_sorted_and_turned(notes: Asker) -> None:
    hole = [[1, 1], [2, 1], [2, 2], [1, 2], [1, 1]]
    outer = [[0, 0], [9, 0], [9, 9], [0, 9], [0, 0]]
    add(notes, {"attributes": {"name": "a"}, "geometry": {"rings": [hole, outer]}}, layer=1)
    stored = rows(notes, 1)[0]["geometry"]["rings"]
    assert len(stored) == 2
    areas = [sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:])) / 2 for ring in stored]
    assert areas == [-81, 1]
    told = notes(f"{FS}/1/query", f="geojson", where="1=1")
    shape = ogr.CreateGeometryFromJson(json.dumps(told["features"][0]["geometry"]))
    assert shape.IsValid()
    assert shape.GetGeometryName() == "POLYGON"


def test_heights_are_kept_and_made_up_where_they_lack(notes: Asker) -> None:
    tall = {"attributes": {}, "geometry": {"hasZ": True, "paths": [[[0, 0, 5], [1, 1, 6]]]}}
    flat = {"attributes": {}, "geometry": {"paths": [[[0, 0], [1, 1]]]}}
    add(notes, tall, flat, layer=2)
    stored = [row["geometry"]["paths"][0] for row in rows(notes, 2, returnZ=True)]
    assert stored == [[[0, 0, 5], [1, 1, 6]], [[0, 0, 0], [1, 1, 0]]]


def test_geometries_may_come_in_another_reference(notes: Asker) -> None:
    add(
        notes,
        {"attributes": {"needed": "x"}, "geometry": {"x": 1, "y": 1, "spatialReference": {"wkid": "4326"}}},
    )
    assert rows(notes)[0]["geometry"] == {"x": pytest.approx(111319.49), "y": pytest.approx(111325.14)}
    beyond = {"x": 1, "y": 95, "spatialReference": {"wkid": 4326}}
    assert add(notes, {"attributes": {"needed": "x"}, "geometry": beyond})[0]["success"] is False


def test_global_ids_may_stand_for_object_ids(notes: Asker) -> None:
    own = "{AAAAAAAA-1111-2222-3333-BBBBBBBBBBBB}"
    told = notes(f"{FS}/0/applyEdits", adds=[point(0, 0, globalid=own.lower())], useGlobalIds=True)
    assert told["addResults"][0]["globalId"] == own
    told = notes(
        f"{FS}/0/applyEdits",
        updates=[{"attributes": {"GlobalID": own, "name": "b"}}],
        useGlobalIds=True,
    )
    assert told["updateResults"][0]["objectId"] == 1
    assert rows(notes)[0]["name"] == "b"
    told = notes(f"{FS}/0/applyEdits", deletes=json.dumps([own.strip("{}")]), useGlobalIds=True)
    assert told["deleteResults"][0]["success"] is True
    told = notes(f"{FS}/0/applyEdits", deletes="no id", useGlobalIds=True)
    assert told["deleteResults"][0]["success"] is False


def test_layers_are_edited_together(notes: Asker) -> None:
    edits = [
        {"id": 0, "adds": [point(0, 0, name="a")]},
        {"id": 3, "adds": [{"attributes": {"name": "row"}}]},
    ]
    told = notes(f"{FS}/applyEdits", edits=edits)
    assert [entry["id"] for entry in told] == [0, 3]
    assert told[1]["addResults"][0]["success"] is True
    edits.append({"id": 1, "adds": ["rubbish"]})
    told = notes(f"{FS}/applyEdits", edits=edits)
    assert not any(entry["addResults"][0]["success"] for entry in told)
    assert (len(rows(notes)), len(rows(notes, 3))) == (1, 1)
    assert notes.refusal(f"{FS}/applyEdits", edits=[{"id": 9}])["code"] == 404


def test_qgis_writes_raw_characters(notes: Asker) -> None:
    text = '[{"attributes":{"needed":"two\nlines","name":"a\tb"},"geometry":{"x":1,"y":2}}]'
    assert notes(f"{FS}/0/addFeatures", features=text)["addResults"][0]["success"] is True
    assert rows(notes)[0]["needed"] == "two\nlines"


def test_fields_are_calculated(notes: Asker) -> None:
    add(notes, *(point(number, 0, rank=number, name=f"n{number}") for number in range(4)))
    told = notes(
        f"{FS}/0/calculate",
        where="rank > 0",
        calcExpression=[
            {"field": "height", "sqlExpression": "rank * 1.5"},
            {"field": "NAME", "value": "same"},
        ],
    )
    assert told == {"success": True, "updatedFeatureCount": 3}
    assert [(row["height"], row["name"]) for row in rows(notes)] == [
        (None, "n0"),
        (1.5, "same"),
        (3.0, "same"),
        (4.5, "same"),
    ]
    assert (
        notes(f"{FS}/0/calculate", where="", calcExpression={"field": "seen", "value": 0})["success"] is True
    )


@pytest.mark.parametrize(
    "asked",
    [
        {"where": "1=1"},
        {"where": "1=1", "calcExpression": []},
        {"where": "1=1", "calcExpression": [{"field": "OBJECTID", "value": 1}]},
        {"where": "1=1", "calcExpression": [{"field": "rank", "value": "x"}]},
        {"where": "1=1", "calcExpression": [{"field": "rank", "sqlExpression": "name"}]},
        {"where": "1=1", "calcExpression": [{"field": "rank", "sqlExpression": "(SELECT 1)"}]},
        {"where": "nothing = 1", "calcExpression": [{"field": "rank", "value": 1}]},
        {"calcExpression": [{"field": "rank", "value": 1}]},
    ],
)
def test_calculations_that_cannot_be(notes: Asker, asked: dict[str, Any]) -> None:
    assert notes.refusal(f"{FS}/0/calculate", **asked)["code"] == 400


# Who may edit what


def test_others_edit_as_far_as_the_layer_allows(notes: Asker) -> None:
    add(notes, point(0, 0))
    bob = notes.as_user("bob")
    assert add(bob, point(1, 1))[0]["success"] is True
    notes(f"{ADMIN_FS}/0/updateDefinition", updateDefinition={"capabilities": "Query,Update"})
    assert notes(f"{FS}/0")["capabilities"] == "Query,Update,Editing"
    refused = bob.refusal(f"{FS}/0/addFeatures", features=[point(2, 2)])
    assert "does not allow Create" in refused["details"][0]
    assert bob(f"{FS}/0/updateFeatures", features=[{"attributes": {"OBJECTID": 1}}])["updateResults"][0][
        "success"
    ]
    notes(f"{ADMIN_FS}/updateDefinition", updateDefinition={"capabilities": "Query"})
    assert "does not allow" in str(bob.refusal(f"{FS}/3/addFeatures", features=[{"attributes": {}}]))
    # Owners and administrators edit all the same.
    assert add(notes, point(3, 3))[0]["success"] is True
    assert add(notes.as_user(ADMIN), {"attributes": {}}, layer=3)[0]["success"] is True
    assert bob.refusal(f"{FS}/0/deleteFeatures", where="1=1")["code"] == 400
    assert notes.as_user("vic").refusal(f"{FS}/0/applyEdits", deletes="1")["code"] == 403
    assert notes.as_user("").refusal(f"{FS}/0/applyEdits", deletes="1")["code"] == 499


def test_only_owners_change_the_definition(notes: Asker) -> None:
    for name, code in (("bob", 403), ("", 499)):
        refused = notes.as_user(name).refusal(
            f"{ADMIN_FS}/0/updateDefinition", updateDefinition={"name": "x"}
        )
        assert refused["code"] == code
    assert notes.as_user(ADMIN)(f"{ADMIN_FS}/0/updateDefinition", updateDefinition={"name": "x"})["success"]
    assert notes(f"{FS}/0")["name"] == "x"


# The definition


def test_drawing_and_fields_can_be_told_otherwise(notes: Asker) -> None:
    renderer = {"type": "simple", "symbol": {"type": "esriSMS", "style": "esriSMSCross"}}
    domain = {"type": "codedValue", "name": "d", "codedValues": [{"name": "one", "code": 1}]}
    notes(
        f"{ADMIN_FS}/0/updateDefinition",
        updateDefinition={
            "drawingInfo": {"renderer": renderer},
            "minScale": 5000,
            "fields": [
                {"name": "RANK", "alias": "The rank", "domain": domain, "type": "esriFieldTypeString"}
            ],
            "currentVersion": 99,
            "objectIdField": "name",
        },
    )
    layer = notes(f"{FS}/0")
    assert layer["drawingInfo"]["renderer"] == renderer
    assert layer["minScale"] == 5000
    rank = next(field for field in layer["fields"] if field["name"] == "rank")
    assert (rank["alias"], rank["domain"], rank["type"]) == ("The rank", domain, "esriFieldTypeSmallInteger")
    assert (layer["currentVersion"], layer["objectIdField"]) == (11.4, "OBJECTID")
    notes(f"{ADMIN_FS}/0/updateDefinition", updateDefinition={"drawingInfo": None})
    assert "drawingInfo" not in notes(f"{FS}/0")
    assert notes.refusal(f"{ADMIN_FS}/0/updateDefinition", updateDefinition="[]")["code"] == 400
    bad = {"fields": [{"name": "nothing"}]}
    assert notes.refusal(f"{ADMIN_FS}/0/updateDefinition", updateDefinition=bad)["code"] == 400


def test_the_service_can_be_told_otherwise(notes: Asker) -> None:
    change = {"capabilities": "Query", "description": "d", "layers": [{"id": 1, "name": "Zones"}], "x": 1}
    assert notes(f"{ADMIN_FS}/updateDefinition", updateDefinition=change) == {"success": True}
    root = notes(FS)
    assert (root["capabilities"], root["description"]) == ("Query", "d")
    assert root["layers"][1]["name"] == "Zones"
    assert "x" not in root
    assert notes(f"{ADMIN_FS}/refresh") == {"success": True}


def test_fields_come_and_go(notes: Asker) -> None:
    add(notes, point(0, 0, name="a"))
    field = {"name": "extra", "type": "esriFieldTypeDouble", "alias": "Extra"}
    index = {"name": "by_name", "fields": "name"}
    told = notes(f"{ADMIN_FS}/0/addToDefinition", addToDefinition={"fields": [field], "indexes": [index]})
    assert told == {"success": True}
    assert index in notes(f"{FS}/0")["indexes"]
    notes(f"{FS}/0/updateFeatures", features=[{"attributes": {"OBJECTID": 1, "extra": 2.5}}])
    assert rows(notes)[0]["extra"] == 2.5
    assert notes(f"{FS}/0/query", where="extra > 2", returnCountOnly=True) == {"count": 1}
    gone = {"fields": [{"name": "EXTRA"}], "indexes": [index]}
    assert notes(f"{ADMIN_FS}/0/deleteFromDefinition", deleteFromDefinition=gone) == {"success": True}
    assert "extra" not in rows(notes)[0]
    assert rows(notes)[0]["name"] == "a"
    assert "indexes" in notes(f"{FS}/0")
    notes(f"{ADMIN_FS}/0/addToDefinition", addToDefinition={"fields": [field]})
    assert rows(notes)[0]["extra"] is None


@pytest.mark.parametrize(
    ("operation", "change"),
    [
        ("addToDefinition", {"fields": [{"name": "name", "type": "esriFieldTypeString"}]}),
        ("addToDefinition", {"fields": [{"name": "a b", "type": "esriFieldTypeString"}]}),
        ("addToDefinition", {"fields": [{"name": "x", "type": "esriFieldTypeRaster"}]}),
        ("addToDefinition", {"fields": [{"name": "x", "type": "esriFieldTypeOID"}]}),
        ("deleteFromDefinition", {"fields": [{"name": "OBJECTID"}]}),
        ("deleteFromDefinition", {"fields": [{"name": "nothing"}]}),
    ],
)
def test_fields_that_cannot_come_or_go(notes: Asker, operation: str, change: dict[str, Any]) -> None:
    assert notes.refusal(f"{ADMIN_FS}/0/{operation}", **{operation: change})["code"] == 400


def test_layers_come_and_go(notes: Asker) -> None:
    told = notes(f"{ADMIN_FS}/addToDefinition", addToDefinition={"layers": [{**AREAS, "id": 7}, AREAS]})
    assert told["layers"] == [{"id": 7, "name": "Areas"}, {"id": 8, "name": "Areas"}]
    notes(
        f"{ADMIN_FS}/deleteFromDefinition",
        deleteFromDefinition={"layers": [{"id": 7}], "tables": [{"id": 3}]},
    )
    root = notes(FS)
    assert [layer["id"] for layer in root["layers"]] == [0, 1, 2, 8]
    assert root["tables"] == []
    refused = notes.refusal(f"{ADMIN_FS}/deleteFromDefinition", deleteFromDefinition={"layers": [{"id": 7}]})
    assert refused["code"] == 404


@pytest.mark.parametrize(
    "layer",
    [
        {"geometryType": "esriGeometryPoint"},
        {"name": "x", "geometryType": "esriGeometryBag"},
        {"name": "x", "geometryType": "esriGeometryPoint", "spatialReference": {"wkid": 999999}},
    ],
)
def test_layers_that_cannot_be(notes: Asker, layer: dict[str, Any]) -> None:
    assert notes.refusal(f"{ADMIN_FS}/addToDefinition", addToDefinition={"layers": [layer]})["code"] == 400


def test_a_layer_is_emptied(notes: Asker) -> None:
    add(notes, point(0, 0), point(1, 1))
    assert notes(f"{ADMIN_FS}/0/truncate", attachmentOnly=True) == {"success": True}
    assert len(rows(notes)) == 2
    assert notes(f"{ADMIN_FS}/0/truncate") == {"success": True}
    assert rows(notes) == []
    assert notes(f"{FS}/0/query", where="1=1", returnCountOnly=True) == {"count": 0}


@pytest.mark.parametrize(
    ("parameters", "kind"),
    [
        ({"name": ""}, ""),
        ({"name": "x" * 121}, ""),
        ({"name": "notes"}, ""),
        ({"name": "y", "spatialReference": {"wkid": 999999}}, ""),
        ({"name": "y"}, "imageService"),
        ("[]", ""),
    ],
)
def test_services_that_cannot_be_created(notes: Asker, parameters: Any, kind: str) -> None:
    refused = notes.refusal(f"{notes.content}/createService", createParameters=parameters, outputType=kind)
    assert refused["code"] == 400
    assert notes(f"{SERVICES}/Hosted")["services"][0]["name"] == "Hosted/notes"


# Attachments


def test_attachments_are_kept_with_their_features(notes: Asker) -> None:
    add(notes, point(0, 0), point(1, 1))
    feature = f"{FS}/0/1"
    told = notes(f"{feature}/addAttachment", {"attachment": ("a.png", b"picture")}, keywords="k")
    assert told["addAttachmentResult"]["success"] is True
    number = told["addAttachmentResult"]["objectId"]
    info = notes(f"{feature}/attachments")["attachmentInfos"][0]
    assert (info["id"], info["name"], info["contentType"], info["size"], info["keywords"]) == (
        number,
        "a.png",
        "image/png",
        7,
        "k",
    )
    answer = notes.answer(f"{feature}/attachments/{number}")
    assert (answer.body, answer.media_type, answer.file_name) == (b"picture", "image/png", "a.png")
    told = notes(f"{feature}/updateAttachment", {"attachment": ("b.txt", b"text")}, attachmentId=number)
    assert told["updateAttachmentResult"]["success"] is True
    assert notes.answer(f"{feature}/attachments/{number}").body == b"text"
    for clause, features in (("1=1", [1]), ("OBJECTID = 2", []), ("OBJECTID < 9", [1])):
        found = notes(f"{FS}/0/queryAttachments", definitionExpression=clause)["attachmentGroups"]
        assert [group["parentObjectId"] for group in found] == features, clause
    typed = {"definitionExpression": "1=1", "attachmentTypes": "image/tiff"}
    assert notes(f"{FS}/0/queryAttachments", **typed)["attachmentGroups"] == []
    assert notes.refusal(f"{FS}/0/queryAttachments", definitionExpression="nothing = 1")["code"] == 400
    groups = notes(f"{FS}/0/queryAttachments", objectIds="1,2")["attachmentGroups"]
    assert [(group["parentObjectId"], len(group["attachmentInfos"])) for group in groups] == [(1, 1)]
    told = notes(f"{feature}/deleteAttachments", attachmentIds=f"{number},99")
    assert [result["success"] for result in told["deleteAttachmentResults"]] == [True, False]
    assert notes(f"{feature}/attachments") == {"attachmentInfos": []}
    assert notes.refusal(f"{feature}/attachments/{number}")["code"] == 404


def test_attachments_go_with_their_feature(notes: Asker) -> None:
    add(notes, point(0, 0))
    notes(f"{FS}/0/1/addAttachment", {"attachment": ("a.txt", b"x")})
    notes(f"{FS}/0/deleteFeatures", objectIds="1")
    assert notes(f"{FS}/0/queryAttachments", objectIds="1")["attachmentGroups"] == []


def test_attachments_that_cannot_be(notes: Asker) -> None:
    add(notes, point(0, 0))
    file = {"attachment": ("a.txt", b"x")}
    told = notes(f"{FS}/0/9/addAttachment", file)
    assert told["addAttachmentResult"]["error"]["code"] == 1019
    assert notes(f"{FS}/1/1/addAttachment", file)["addAttachmentResult"]["success"] is False
    assert (
        notes(f"{FS}/0/1/updateAttachment", file, attachmentId=5)["updateAttachmentResult"]["success"]
        is False
    )
    assert notes.refusal(f"{FS}/0/1/addAttachment")["code"] == 400
    assert notes.refusal(f"{FS}/0/x/attachments")["code"] == 404
    assert notes.refusal(f"{FS}/0/1/deleteAttachments", attachmentIds="x")["code"] == 400
    assert notes.refusal(f"{FS}/0/queryAttachments", objectIds="x")["code"] == 400


def test_large_attachments_are_sent_before_they_are_used(notes: Asker) -> None:
    add(notes, point(0, 0))
    uploads = f"{FS}/uploads"
    made = notes(f"{uploads}/register", itemName="big.txt")["item"]["itemID"]
    for number, content in ((2, b"second"), (1, b"first,")):
        assert (
            notes(f"{uploads}/{made}/uploadPart", {"file": ("p", content)}, partId=number)["success"] is True
        )
    assert notes.refusal(f"{uploads}/{made}/commit", parts="1,2,3")["code"] == 400
    assert notes(f"{uploads}/{made}/commit", parts="1,2")["item"]["committed"] is True
    told = notes(f"{FS}/0/1/addAttachment", uploadId=made)
    number = told["addAttachmentResult"]["objectId"]
    answer = notes.answer(f"{FS}/0/1/attachments/{number}")
    assert (answer.body, answer.media_type, answer.file_name) == (b"first,second", "text/plain", "big.txt")
    assert notes.as_user("bob").refusal(f"{uploads}/{made}/delete")["code"] == 404
    assert notes(f"{uploads}/{made}/delete") == {"success": True}
    assert notes.refusal(f"{FS}/0/1/addAttachment", uploadId=made)["code"] == 404
    whole = notes(f"{uploads}/upload", {"file": ("w.bin", b"whole")})["item"]
    assert whole["itemName"] == "w.bin"
    for bad in ({"partId": -1}, {}):
        assert notes.refusal(f"{uploads}/{whole['itemID']}/uploadPart", **bad)["code"] == 400
    assert notes.refusal(f"{uploads}/{whole['itemID']}/commit", parts="x")["code"] == 400
    assert notes.refusal(f"{uploads}/upload")["code"] == 400
