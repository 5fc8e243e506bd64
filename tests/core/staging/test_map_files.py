"""Maps and layers as files of their own, connected to the data where they lie."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.sharing.map_snapshot import SourceSnapshot
from web_layer_sharing.sharing.staging.map_files import layer_file, map_file
from web_layer_sharing.tests.builders import a_layer, a_snapshot, a_table
from web_layer_sharing.tests.core.esri_json.feature_service_case import MAP

if TYPE_CHECKING:
    from collections.abc import Callable


def only_layer(place: str, **changes: Any) -> dict[str, Any]:
    source = SourceSnapshot("ogr", place, "roads", filter="lanes > 1")
    snapshot = a_snapshot([a_layer(source=source, **changes)])
    document = json.loads(layer_file(snapshot, ["roads_1"]))
    (layer,) = document["layerDefinitions"]
    found: dict[str, Any] = layer
    return found


@pytest.mark.parametrize(
    ("place", "factory", "workspace", "dataset"),
    [
        ("/data/town.gdb", "FileGDB", "DATABASE=\\data\\town.gdb", "roads"),
        ("C:\\data\\town.gdb", "FileGDB", "DATABASE=C:\\data\\town.gdb", "roads"),
        ("/data/Main roads.shp", "Shapefile", "DATABASE=/data", "Main roads"),
        ("C:\\data\\roads.SHP", "Shapefile", "DATABASE=C:\\data", "roads"),
        ("/data/roads.csv", "DelimitedTextFile", "DATABASE=/data", "roads.csv"),
        ("host/db/public.roads", "FileGDB", "DATABASE=host\\db\\public.roads", "roads"),
    ],
)
def test_layers_are_connected_to_their_own_data(
    place: str, factory: str, workspace: str, dataset: str
) -> None:
    found = only_layer(place)["featureTable"]["dataConnection"]
    assert found["workspaceFactory"] == factory
    assert found["workspaceConnectionString"] == workspace
    assert found["dataset"] == dataset
    assert found["datasetType"] == "esriDTFeatureClass"


def test_geopackages_are_databases() -> None:
    found = only_layer("/data/town.gpkg")["featureTable"]["dataConnection"]
    assert found["workspaceFactory"] == "Sql"
    assert "INSTANCE=sde:sqlite:/data/town.gpkg" in found["workspaceConnectionString"].split(";")
    assert found["dataset"] == "main.roads"


def test_filters_and_fields_stay_as_they_are() -> None:
    table = only_layer("/data/x.gdb")["featureTable"]
    assert table["definitionExpression"] == "lanes > 1"
    assert [each["fieldName"] for each in table["fieldDescriptions"]][2:] == ["name", "lanes"]


def test_a_layer_file_holds_what_was_chosen_and_no_group() -> None:
    whole = json.loads(map_file(MAP))
    assert "CIMGroupLayer" in {layer["type"] for layer in whole["layerDefinitions"]}
    chosen = [layer.id for layer in MAP.layers if layer.geometry_type][:2]
    document = json.loads(layer_file(MAP, chosen))
    assert document["type"] == "CIMLayerDocument"
    assert document["layers"] == [layer["uRI"] for layer in document["layerDefinitions"]]
    assert {layer["type"] for layer in document["layerDefinitions"]} == {"CIMFeatureLayer"}
    assert [layer["name"] for layer in document["layerDefinitions"]] == [
        MAP.layer(each).name for each in chosen
    ]
    assert "tables" not in document


def test_tables_alone() -> None:
    snapshot = a_snapshot([a_layer(), a_table()])
    document = json.loads(layer_file(snapshot, ["owners_1"]))
    assert "layerDefinitions" not in document
    (table,) = document["tableDefinitions"]
    assert document["tables"] == [table["uRI"]]
    assert table["dataConnection"]["datasetType"] == "esriDTTable"
    assert "searchOrder" not in table


def test_a_map_file_tells_of_the_map() -> None:
    document = json.loads(map_file(a_snapshot()))
    assert document["mapDefinition"]["name"] == "Town"
    assert document["mapDefinition"]["description"] == "All streets"
    assert document["mapDefinition"]["attribution"] == "The town"
    assert document["mapDefinition"]["spatialReference"] == {"wkid": 102100, "latestWkid": 3857}


def test_popups_are_titled_by_the_field_that_names_a_feature() -> None:
    assert only_layer("/data/x.gdb")["popupInfo"]["title"] == "{name}"
    unnamed = replace(a_layer(), display_field="", fields=())
    (layer,) = json.loads(layer_file(a_snapshot([unnamed]), ["roads_1"]))["layerDefinitions"]
    assert layer["popupInfo"]["title"] == "{OBJECTID}"


@pytest.mark.parametrize("make", [map_file, lambda snapshot: layer_file(snapshot, ["roads_1"])])
def test_equal_maps_give_equal_bytes(make: Callable[[Any], bytes]) -> None:
    assert make(a_snapshot()) == make(a_snapshot())
