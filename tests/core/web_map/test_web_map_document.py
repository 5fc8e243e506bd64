"""A web map: groups, order, base map, what is left out, and what others added to it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from web_layer_sharing.sharing.layer_form import LayerTime
from web_layer_sharing.sharing.map_snapshot import Extent, GroupNode, LayerKind, LayerNode
from web_layer_sharing.sharing.web_map import (
    Bookmark,
    GroupShown,
    TimeSlider,
    WebMapFacts,
    WebSource,
    WebSourceKind,
    web_map,
)
from web_layer_sharing.sharing.web_map.document import Served
from web_layer_sharing.sharing.web_map.publish import merged
from web_layer_sharing.tests.builders import a_layer, a_snapshot, a_table

TILES = WebSource(WebSourceKind.TILES, "https://tile.example.org/{z}/{x}/{y}.png", copyright="Somebody")
WMS = WebSource(WebSourceKind.WMS, "https://wms.example.org/ows", ("a", "b"), format="image/png")


def a_web_layer(name: str) -> Any:
    return a_layer(name, kind=LayerKind.WEB, geometry_type="", fields=())


def a_map(**changes: Any) -> Any:
    roads = a_layer("roads_1", transparency=25.0, min_scale=50000.0, max_scale=1000.0)
    lots, owners = a_layer("lots_1", visible=False), a_table()
    layers = [roads, a_web_layer("noise_1"), lots, a_web_layer("osm_1"), owners]
    tree = (
        LayerNode("roads_1"),
        GroupNode("g", "Land", True, True, (LayerNode("noise_1"), LayerNode("lots_1", False))),
        LayerNode("osm_1"),
        LayerNode("owners_1"),
    )
    return a_snapshot(layers, tree=tree, **changes)


def served(*names: str) -> dict[str, Served]:
    return {
        f"{name}_1": Served(
            f"https://gis.example.org/{name}/FeatureServer/{number}", "f" * 32, {"popupInfo": {"title": name}}
        )
        for number, name in enumerate(names)
    }


FACTS = WebMapFacts((Bookmark("Home", Extent(8.0, 50.0, 9.0, 51.0)),), {"noise_1": WMS, "osm_1": TILES})


def test_the_whole_map() -> None:
    document = web_map(a_map(), FACTS, served("roads", "lots", "owners"))
    told = document.json
    assert document.left_out == ()
    # from the bottom up
    assert [each["title"] for each in told["operationalLayers"]] == ["Land", "Roads"]
    land, roads = told["operationalLayers"]
    assert (land["layerType"], [each["title"] for each in land["layers"]]) == (
        "GroupLayer",
        ["Lots", "Noise"],
    )
    assert [each["visibility"] for each in land["layers"]] == [False, True]
    assert (roads["opacity"], roads["layerDefinition"]) == (0.75, {"minScale": 50000.0, "maxScale": 1000.0})
    assert (roads["popupInfo"], roads["disablePopup"]) == ({"title": "roads"}, False)
    (base,) = told["baseMap"]["baseMapLayers"]
    assert (told["baseMap"]["title"], base["layerType"]) == ("Osm", "WebTiledLayer")
    assert base["templateUrl"] == "https://tile.example.org/{level}/{col}/{row}.png"
    assert base["tileInfo"]["lods"][0]["resolution"] == pytest.approx(156543.03392804097)
    assert base["tileInfo"]["lods"][0]["scale"] == pytest.approx(591657527.591555, rel=1e-3)
    wms = land["layers"][1]
    assert (wms["layerType"], wms["visibleLayers"], wms["format"]) == ("WMS", ["a", "b"], "png")
    assert [each["url"] for each in told["tables"]] == ["https://gis.example.org/owners/FeatureServer/2"]
    (bookmark,) = told["bookmarks"]
    assert bookmark["extent"]["xmin"] == pytest.approx(890555.926, abs=0.01)
    assert bookmark["extent"]["ymin"] == pytest.approx(6446275.841, abs=0.01)
    assert told["spatialReference"] == {"wkid": 102100, "latestWkid": 3857}
    assert told["initialState"]["viewpoint"]["targetGeometry"]["xmin"] == 890000.0


def test_what_an_item_tells_of_a_layer_is_told_by_the_map_too() -> None:
    shown = {
        "popupInfo": {"title": "Roads"},
        "formInfo": {"title": "Form"},
        "blendMode": "multiply",
        "effect": [{"scale": 1.0, "value": "blur(2px)"}],
        "showLabels": True,
        "layerDefinition": {
            "drawingInfo": {"renderer": {}},
            "featureReduction": {"type": "cluster", "clusterRadius": 60},
            "fieldConfigurations": [{"name": "kind"}],
        },
    }
    table = {"popupInfo": {"title": "Owners"}, "formInfo": {"title": "Owner"}}
    layers = {
        "roads_1": Served("https://gis.example.org/x/FeatureServer/0", "f" * 32, shown),
        "owners_1": Served("https://gis.example.org/x/FeatureServer/1", "f" * 32, table),
    }
    told = web_map(a_map(), FACTS, layers).json
    roads = told["operationalLayers"][-1]
    assert {name: roads[name] for name in ("popupInfo", "formInfo", "blendMode", "effect")} == {
        name: shown[name] for name in ("popupInfo", "formInfo", "blendMode", "effect")
    }
    assert roads["layerDefinition"] == {
        "minScale": 50000.0,
        "maxScale": 1000.0,
        "featureReduction": {"type": "cluster", "clusterRadius": 60},
        "fieldConfigurations": [{"name": "kind"}],
    }
    assert (told["tables"][0]["formInfo"], told["tables"][0]["popupInfo"]) == (
        {"title": "Owner"},
        {"title": "Owners"},
    )
    assert "widgets" not in told


def test_groups_time_lists_and_refreshing() -> None:
    facts = replace(
        FACTS,
        refreshed={"roads_1": 2},
        unlisted=frozenset({"lots_1"}),
        groups={"g": GroupShown(exclusive=True, opacity=0.4, blend_mode="multiply")},
        time=TimeSlider(1_000, 90_000_000, 1.0, "esriTimeUnitsDays"),
    )
    made = a_map()
    timed = tuple(
        replace(layer, time=LayerTime("built")) if layer.id == "roads_1" else layer for layer in made.layers
    )
    told = web_map(replace(made, layers=timed), facts, served("roads", "lots", "owners")).json
    land, roads = told["operationalLayers"]
    assert (land["visibilityMode"], land["opacity"], land["blendMode"]) == ("exclusive", 0.4, "multiply")
    assert (roads["refreshInterval"], roads["timeAnimation"]) == (2, True)
    assert ("listMode" in roads, land["layers"][0]["listMode"]) == (False, "hide")
    assert "timeAnimation" not in land["layers"][0]
    slider = told["widgets"]["timeSlider"]["properties"]
    assert (slider["currentTimeExtent"], slider["timeStopInterval"]) == (
        [1_000, 90_000_000],
        {"interval": 1.0, "units": "esriTimeUnitsDays"},
    )
    # a slider that was set otherwise on the web stays
    theirs = {"timeSlider": {"properties": {"startTime": 5}}, "range": {"x": 1}}
    assert merged(told, told, {**told, "widgets": theirs})["widgets"] == theirs
    assert merged(told, told, told) == told


def test_what_a_web_map_cannot_hold_is_told() -> None:
    sources = {"noise_1": WebSource(WebSourceKind.NONE, secret=True)}
    document = web_map(a_map(), WebMapFacts((), sources), served("roads"))
    assert sorted((each.code, each.facts["layer"]) for each in document.left_out) == [
        ("web-map-not-published", "Lots"),
        ("web-map-secret", "Noise"),
        ("web-map-unknown", "Osm"),
    ]
    # the group that holds nothing more is left out too
    assert [each["title"] for each in document.json["operationalLayers"]] == ["Roads"]


@pytest.mark.parametrize(
    "url", ["https://t.example.org/{z}/{x}/{-y}.png", "https://t.example.org/{q}.png", ""]
)
def test_tiles_that_a_web_map_cannot_count(url: str) -> None:
    facts = WebMapFacts((), {"osm_1": WebSource(WebSourceKind.TILES, url), "noise_1": WMS})
    document = web_map(a_map(), facts, served("roads", "lots", "owners"))
    assert [each.code for each in document.left_out] == ["web-map-kind"]
    assert document.json["baseMap"]["baseMapLayers"] == []


def test_saving_again_keeps_what_others_did() -> None:
    first = web_map(a_map(), FACTS, served("roads", "lots", "owners")).json
    theirs = {"id": "sketch", "title": "Sketch", "layerType": "ArcGISFeatureLayer"}
    land, roads = first["operationalLayers"]
    now = {
        **first,
        "operationalLayers": [land, {**roads, "opacity": 0.5, "effect": "bloom(1)"}, theirs],
        "bookmarks": [*first["bookmarks"], {"name": "Web", "extent": {}}],
        "applicationProperties": {"viewing": {"search": {"enabled": True}}},
        "baseMap": {"title": "Gray", "baseMapLayers": []},
    }
    wanted = {
        **first,
        "operationalLayers": [{**roads, "title": "Streets"}],
        "bookmarks": [{"name": "Away", "extent": {}}],
    }
    told = merged(first, wanted, now)
    assert [each["title"] for each in told["operationalLayers"]] == ["Streets", "Sketch"]
    assert (told["operationalLayers"][0]["opacity"], told["operationalLayers"][0]["effect"]) == (
        0.5,
        "bloom(1)",
    )
    assert [each["name"] for each in told["bookmarks"]] == ["Away", "Web"]
    assert told["applicationProperties"] == now["applicationProperties"]
    assert told["baseMap"]["title"] == "Gray"
