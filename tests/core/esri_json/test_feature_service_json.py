"""FeatureServer and layer JSON: complete, consistent, with written names throughout."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.sharing.cim import renderers
from web_layer_sharing.sharing.draft.settings import ServiceKind
from web_layer_sharing.sharing.esri_json import abilities, drawing, service
from web_layer_sharing.sharing.findings import Severity
from web_layer_sharing.sharing.map_snapshot import Crs, Extent, GroupNode, LayerKind, LayerNode
from web_layer_sharing.tests.core.esri_json.feature_service_case import (
    DATA,
    MAP,
    NOTES,
    ROADS,
    SETTINGS,
    TREES,
    WATER,
    line,
    written,
)
from web_layer_sharing.tests.core.esri_json.web_vocabulary import label_problems, renderer_problems

if TYPE_CHECKING:
    from pathlib import Path

# Section 4.2.1 and 4.2.2 of the portal contract: what a reply from a server holds.
ROOT_KEYS = {
    "currentVersion", "serviceItemId", "serviceDescription", "hasVersionedData",
    "supportsDisconnectedEditing", "syncEnabled", "supportedQueryFormats", "maxRecordCount",
    "capabilities", "description", "copyrightText", "spatialReference", "initialExtent", "fullExtent",
    "allowGeometryUpdates", "units", "supportsAppend", "layers", "tables",
}  # fmt: skip
TABLE_KEYS = {
    "currentVersion", "id", "name", "type", "serviceItemId", "description", "copyrightText",
    "parentLayer", "defaultVisibility", "minScale", "maxScale", "objectIdField", "globalIdField",
    "displayField", "typeIdField", "subtypeField", "uniqueIdField", "hasAttachments", "htmlPopupType",
    "fields", "indexes", "types", "templates", "relationships", "isDataVersioned", "maxRecordCount",
    "standardMaxRecordCount", "tileMaxRecordCount", "supportedQueryFormats", "capabilities",
    "supportsStatistics", "supportsAdvancedQueries", "supportsAppend", "supportedAppendFormats",
    "allowGeometryUpdates", "supportsRollbackOnFailureParameter", "useStandardizedQueries",
    "advancedQueryCapabilities", "maxRecordCountFactor", "dateFieldsTimeReference",
    "supportedSpatialRelationships", "supportedPbfFeatureEncodings", "supportsCoordinatesQuantization",
}  # fmt: skip
LAYER_KEYS = TABLE_KEYS | {"geometryType", "hasZ", "hasM", "extent", "drawingInfo"}


def layer(of: Any, settings: Any = SETTINGS, **rest: Any) -> dict[str, Any]:
    dataset = DATA.dataset(of.id)
    assert dataset is not None
    made = service.layer(settings, MAP, dataset, service.layer_ids(settings, MAP)[of.id], **rest)
    json.dumps(made, allow_nan=False)
    return made


def test_the_root_has_all_keys() -> None:
    root = service.feature_service(SETTINGS, MAP, DATA)
    json.dumps(root, allow_nan=False)
    assert set(root) >= ROOT_KEYS
    assert (root["currentVersion"], root["units"], root["maxRecordCount"]) == (11.4, "esriMeters", 2000)
    assert (root["serviceDescription"], root["description"], root["copyrightText"]) == (
        "In short",
        "At length",
        "Us",
    )
    assert root["spatialReference"] == {"wkid": 102100, "latestWkid": 3857}
    assert root["documentInfo"]["Keywords"] == "a, b"


def test_extents() -> None:
    root = service.feature_service(SETTINGS, MAP, DATA)
    mercator = {"spatialReference": {"wkid": 102100, "latestWkid": 3857}}
    assert root["initialExtent"] == {"xmin": -100, "ymin": -100, "xmax": 100, "ymax": 100, **mercator}
    # Only the data in the map's own system count: boxes in degrees cannot be joined to boxes in metres.
    assert root["fullExtent"] == {"xmin": 0.5, "ymin": 0.5, "xmax": 9, "ymax": 9, **mercator}
    assert layer(ROADS)["extent"] == {"xmin": 0.5, "ymin": 0.5, "xmax": 9, "ymax": 9, **mercator}
    assert layer(TREES)["extent"]["spatialReference"] == {"wkid": 4326, "latestWkid": 4326}
    empty = layer(WATER)["extent"]
    assert (empty["xmin"], empty["ymax"]) == (-100, 100)
    elsewhere = written(replace(WATER, crs=Crs(wkt="LOCAL_CS[]")))
    box = service.layer(SETTINGS, MAP, elsewhere, 2)["extent"]
    assert box == {"xmin": 0, "ymin": 0, "xmax": 0, "ymax": 0, "spatialReference": {"wkt": "LOCAL_CS[]"}}


def test_a_map_without_data_is_as_large_as_its_view() -> None:
    root = service.feature_service(SETTINGS, MAP, replace(DATA, databases=()))
    assert root["fullExtent"] == root["initialExtent"]


def test_layers_hang_together() -> None:
    root = service.feature_service(SETTINGS, MAP, DATA)
    told = [
        (each["id"], each["name"], each["type"], each["parentLayerId"], each["subLayerIds"])
        for each in root["layers"]
    ]
    assert told == [
        (0, "Above ground", "Group Layer", -1, [1, 2]),
        (1, "Roads", "Feature Layer", 0, None),
        (2, "Green", "Group Layer", 0, [3]),
        (3, "Trees", "Feature Layer", 2, None),
        (4, "Water", "Feature Layer", -1, None),
    ]
    assert [(each["id"], each["name"], each["type"], each["parentLayerId"]) for each in root["tables"]] == [
        (5, "Notes", "Table", -1)
    ]
    assert "geometryType" not in root["tables"][0]
    roads = root["layers"][1]
    assert (roads["minScale"], roads["maxScale"], roads["geometryType"]) == (
        50000,
        100,
        "esriGeometryPolyline",
    )
    assert [each["defaultVisibility"] for each in root["layers"]] == [True, True, False, False, True]


def test_layers_know_their_group() -> None:
    assert layer(TREES)["parentLayer"] == {"id": 2, "name": "Green"}
    assert layer(ROADS)["parentLayer"] == {"id": 0, "name": "Above ground"}
    assert layer(WATER)["parentLayer"] is None
    assert layer(NOTES)["parentLayer"] is None


def test_numbers_go_by_drawing_order_groups_included_and_tables_last() -> None:
    assert service.layer_ids(SETTINGS, MAP) == {"roads_1": 1, "trees_2": 3, "water_3": 4, "notes_4": 5}
    some = replace(SETTINGS, layer_ids=("water_3",), table_ids=("notes_4",))
    assert service.layer_ids(some, MAP) == {"water_3": 0, "notes_4": 1}
    assert [each["name"] for each in service.feature_service(some, MAP, DATA)["layers"]] == ["Water"]
    # A selected layer keeps the groups that it is in, and no other.
    trees = replace(SETTINGS, layer_ids=("trees_2",), table_ids=())
    listed = service.feature_service(trees, MAP, DATA)["layers"]
    assert [(each["id"], each["name"]) for each in listed] == [
        (0, "Above ground"),
        (1, "Green"),
        (2, "Trees"),
    ]


def test_a_group_comes_before_the_first_of_its_layers_that_is_drawn() -> None:
    # QGIS may draw in another order than that of its tree.
    turned = replace(MAP, layers=(WATER, TREES, ROADS, NOTES))
    assert service.layer_ids(SETTINGS, turned) == {"water_3": 0, "trees_2": 3, "roads_1": 4, "notes_4": 5}
    parents = {
        each["id"]: each["parentLayerId"]
        for each in service.feature_service(SETTINGS, turned, DATA)["layers"]
    }
    assert parents == {1: -1, 4: 1, 2: 1, 3: 2, 0: -1}


def test_rasters_of_a_drawn_service_have_numbers_and_are_no_features() -> None:
    relief = replace(WATER, id="relief_5", name="Relief", kind=LayerKind.RASTER, geometry_type="")
    tree = (
        GroupNode("r", "Rasters", children=(GroupNode("s", "Inner", children=(LayerNode("relief_5"),)),)),
        GroupNode("m", "Mixed", children=(LayerNode("relief_5"), LayerNode("water_3"))),
    )
    drawn = replace(SETTINGS, kind=ServiceKind.MAP_IMAGE)
    alone = replace(MAP, layers=(relief, WATER, NOTES), tree=tree[:1])
    assert service.layer_ids(drawn, alone) == {"relief_5": 2, "water_3": 3, "notes_4": 4}
    assert service.layer_ids(SETTINGS, alone) == {"water_3": 0, "notes_4": 1}
    listed = service.feature_service(drawn, alone, DATA)["layers"]
    assert [(each["id"], each["name"]) for each in listed] == [(3, "Water")]
    listed = service.feature_service(drawn, replace(alone, tree=tree[1:]), DATA)["layers"]
    assert [(each["id"], each["name"], each["subLayerIds"]) for each in listed] == [
        (0, "Mixed", [2]),
        (2, "Water", None),
    ]


def test_a_group_of_tables_is_none() -> None:
    alone = replace(
        MAP, layers=(NOTES, WATER), tree=(GroupNode("t", "Tables", children=(LayerNode("notes_4"),)),)
    )
    root = service.feature_service(SETTINGS, alone, DATA)
    assert [(each["id"], each["name"]) for each in root["layers"]] == [(0, "Water")]
    assert [(each["id"], each["name"]) for each in root["tables"]] == [(1, "Notes")]


def test_fixed_numbers_stay_and_the_rest_go_around_them() -> None:
    layers = tuple(
        replace(each, service_layer_id={"trees_2": 0, "water_3": 7}.get(each.id, -1)) for each in MAP.layers
    )
    tree = (GroupNode("g", "G", children=(LayerNode("roads_1"),), service_layer_id=1), *MAP.tree[1:])
    fixed = replace(MAP, layers=layers, tree=tree)
    assert service.layer_ids(SETTINGS, fixed) == {"roads_1": 2, "trees_2": 0, "water_3": 7, "notes_4": 3}
    listed = service.feature_service(SETTINGS, fixed, DATA)["layers"]
    # What the tree does not hold follows in drawing order.
    assert [(each["id"], each["name"]) for each in listed] == [
        (1, "G"),
        (2, "Roads"),
        (7, "Water"),
        (0, "Trees"),
    ]


def test_a_map_without_a_tree_is_flat() -> None:
    flat = replace(MAP, tree=())
    listed = service.feature_service(SETTINGS, flat, DATA)["layers"]
    assert [(each["id"], each["parentLayerId"]) for each in listed] == [(0, -1), (1, -1), (2, -1)]


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ((), "Query"),
        (("Query",), "Query"),
        ((" Query ", "", "Query"), "Query"),
        (("Query", "Editing"), "Create,Delete,Update,Query,Editing"),
        (("Create", "Query"), "Create,Query,Editing"),
        (("Create", "Delete", "Query", "Update", "Editing"), "Create,Delete,Update,Query,Editing"),
        (("Query", "Sync", "Extract"), "Query,Sync,Extract"),
    ],
)
def test_capabilities_are_told_as_all_clients_read_them(wanted: tuple[str, ...], told: str) -> None:
    settings = replace(SETTINGS, capabilities=wanted)
    assert abilities.capabilities(wanted) == told
    assert service.feature_service(settings, MAP, DATA)["capabilities"] == told
    assert layer(ROADS, settings)["capabilities"] == told
    assert service.feature_service(settings, MAP, DATA)["syncEnabled"] == ("Sync" in wanted)


def test_a_server_without_pbf_does_not_name_it() -> None:
    assert service.feature_service(SETTINGS, MAP, DATA)["supportedQueryFormats"] == "JSON, geoJSON, PBF"
    assert service.feature_service(SETTINGS, MAP, DATA, "JSON")["supportedQueryFormats"] == "JSON"
    assert layer(ROADS)["supportsCoordinatesQuantization"] is True
    plain = layer(ROADS, query_formats="JSON, geoJSON")
    assert "supportedPbfFeatureEncodings" not in plain
    assert plain["supportsCoordinatesQuantization"] is False


@pytest.mark.parametrize(("of", "keys"), [(ROADS, LAYER_KEYS), (TREES, LAYER_KEYS), (NOTES, TABLE_KEYS)])
def test_layers_have_all_keys(of: Any, keys: set[str]) -> None:
    assert keys - set(layer(of)) == set()


def test_layers_share_nothing_that_can_change() -> None:
    layer(ROADS)["relationships"].append("changed")
    layer(ROADS)["advancedQueryCapabilities"]["supportsPagination"] = "changed"
    assert "changed" not in json.dumps(layer(TREES))


def test_a_table_has_no_geometry() -> None:
    table = layer(NOTES)
    assert table["type"] == "Table"
    assert not {"geometryType", "extent", "drawingInfo", "hasZ"} & set(table)
    assert [index["fields"] for index in table["indexes"]] == ["OBJECTID"]


def test_a_layer() -> None:
    roads = layer(ROADS)
    assert (roads["id"], roads["name"], roads["type"]) == (1, "Roads", "Feature Layer")
    assert (roads["hasZ"], roads["hasM"], roads["geometryType"]) == (True, False, "esriGeometryPolyline")
    assert (roads["description"], roads["copyrightText"]) == ("All roads", "The surveyors")
    assert (roads["objectIdField"], roads["globalIdField"], roads["displayField"]) == (
        "OBJECTID",
        "GlobalID",
        "name",
    )
    assert roads["uniqueIdField"] == {"name": "OBJECTID", "isSystemMaintained": True}
    assert (roads["minScale"], roads["maxScale"]) == (50000, 100)
    assert (roads["maxRecordCount"], roads["standardMaxRecordCount"]) == (2000, 4000)
    assert [index["fields"] for index in roads["indexes"]] == ["OBJECTID", "SHAPE", "GlobalID"]


def test_the_drawing_uses_written_names() -> None:
    drawn = layer(ROADS)["drawingInfo"]
    assert list(renderer_problems(drawn["renderer"])) == []
    assert (drawn["renderer"]["field1"], drawn["transparency"]) == ("Strasse", 33)
    (label,) = drawn["labelingInfo"]
    assert list(label_problems(label)) == []
    assert layer(TREES)["drawingInfo"]["labelingInfo"] is None


def test_a_drawing_by_row_number_is_one_by_object_id() -> None:
    roads = replace(
        ROADS,
        row_number="fid",
        display_field="fid",
        renderer=renderers.unique_value(
            ["fid"], [renderers.group([renderers.unique_class("Third", line(2), [["3"]])])]
        ),
        label_classes=({**ROADS.label_classes[0], "expression": "$feature.fid", "whereClause": "fid > 2"},),
    )
    told = service.layer(SETTINGS, MAP, written(roads), 0)
    drawn = told["drawingInfo"]
    assert drawn["renderer"]["field1"] == "OBJECTID"
    assert [info["value"] for info in drawn["renderer"]["uniqueValueInfos"]] == ["3"]
    (label,) = drawn["labelingInfo"]
    assert label["labelExpressionInfo"]["expression"] == "$feature.OBJECTID"
    assert label["where"] == "OBJECTID > 2"
    assert told["displayField"] == "OBJECTID"
    assert [each["name"] for each in told["fields"]] == ["OBJECTID", "name", "Strasse", "length", "built"]
    assert told["typeIdField"] == "", "who draws a feature cannot choose its object id"


def test_labels_that_are_off_are_null() -> None:
    silent = written(replace(ROADS, labels_visible=False))
    assert service.layer(SETTINGS, MAP, silent, 0)["drawingInfo"]["labelingInfo"] is None


def test_a_layer_without_a_renderer_is_drawn_plainly() -> None:
    drawn = layer(WATER)["drawingInfo"]
    assert drawn["renderer"]["symbol"]["type"] == "esriSFS"


def test_losses_are_heard_and_told_as_findings() -> None:
    heard: list[tuple[str, str]] = []
    layer(TREES, lose=lambda what, kept: heard.append((what, kept)))
    assert heard == [("shape", "circle")]
    (finding,) = drawing.losses(TREES)
    assert (finding.code, finding.severity, finding.layer, finding.layer_id) == (
        "24082",
        Severity.WARNING,
        "Trees",
        "trees_2",
    )
    assert finding.facts == {"what": "shape", "kept": "circle"}
    assert drawing.losses(ROADS) == ()


def test_item_data() -> None:
    data = service.item_data(SETTINGS, MAP, DATA)
    assert [each["id"] for each in data["layers"]] == [1, 3, 4]
    assert [each["id"] for each in data["tables"]] == [5]
    roads = data["layers"][0]
    assert roads["popupInfo"]["title"] == "{name}"
    assert roads["layerDefinition"]["drawingInfo"] == layer(ROADS)["drawingInfo"]
    assert (roads["layerDefinition"]["minScale"], roads["showLabels"]) == (50000, True)
    assert set(data["tables"][0]) == {"id", "popupInfo"}
    fields = {field["name"] for field in layer(ROADS)["fields"]}
    assert {info["fieldName"] for info in roads["popupInfo"]["fieldInfos"]} == fields


def symbols_of(drawings: list[dict[str, Any]]) -> set[str]:
    return {
        symbol["type"]
        for each in drawings
        for symbol in [
            *(info["symbol"] for info in each["renderer"].get("uniqueValueInfos", ())),
            *filter(None, [each["renderer"].get("symbol")]),
        ]
    }


def test_cim_symbols_are_kept_beside_the_simple_ones_if_wanted() -> None:
    kept = replace(SETTINGS, use_cim_symbols=True)
    advanced = service.advanced_drawing_infos(kept, MAP, DATA)
    assert [each["id"] for each in advanced] == [1, 3, 4]
    assert symbols_of([each["drawingInfo"] for each in advanced[:2]]) == {"CIMSymbolReference"}
    item = service.item_data(kept, MAP, DATA)
    assert symbols_of([each["layerDefinition"]["drawingInfo"] for each in item["layers"][:2]]) == {
        "CIMSymbolReference"
    }
    assert symbols_of([layer(ROADS, kept)["drawingInfo"], layer(TREES, kept)["drawingInfo"]]) == {
        "esriSLS",
        "esriSMS",
    }


def test_cim_symbols_are_not_kept_if_not_wanted() -> None:
    advanced = service.advanced_drawing_infos(SETTINGS, MAP, DATA)
    assert symbols_of([each["drawingInfo"] for each in advanced]) == {"esriSLS", "esriSMS", "esriSFS"}


def test_the_display_field_is_one_that_was_written() -> None:
    unnamed = written(replace(ROADS, display_field="gone"))
    assert service.display_field(unnamed.plan) == "name"
    assert service.display_field(written(WATER).plan) == "OBJECTID"
    renamed = written(replace(ROADS, display_field="Straße"))
    assert service.display_field(renamed.plan) == "Strasse"


def real_layer(shared_fixtures: Path) -> dict[str, Any]:
    path = (
        shared_fixtures / "sd/arcmap104_hosted_feature/servicedescriptions/featureserver/featureserver.json"
    )
    told = json.loads(path.read_text(encoding="utf-8"))
    made: dict[str, Any] = {
        "root": told["contents"],
        "layer": told["resources"][0]["resources"][0]["contents"],
    }
    return made


def test_nothing_that_esris_own_packages_tell_is_missing(shared_fixtures: Path) -> None:
    real = real_layer(shared_fixtures)
    assert set(real["root"]) - set(service.feature_service(SETTINGS, MAP, DATA)) == set()
    assert set(real["layer"]) - set(layer(ROADS)) == set()
    ours = layer(ROADS)
    for key, value in real["layer"].items():
        assert isinstance(ours[key], type(value)) or value is None, key
    field = real["layer"]["fields"][1]
    assert set(field) <= set(ours["fields"][1])
    template = real["layer"]["types"][0]["templates"][0]
    assert set(template) <= set(ours["types"][0]["templates"][0])


def test_boxes_of_one_system_are_joined() -> None:
    other = written(replace(WATER, id="more_6"), extent=Extent(-5, 2, 4, 30))
    database = DATA.databases[0]
    more = replace(DATA, databases=(database, replace(database, name="b", datasets=(other,))))
    full = service.feature_service(SETTINGS, MAP, more)["fullExtent"]
    assert (full["xmin"], full["ymin"], full["xmax"], full["ymax"]) == (-5, 0.5, 9, 30)
