"""What a web map does with a whole layer: blending, effects, clusters, form and time."""

from __future__ import annotations

from dataclasses import replace

from web_layer_sharing.sharing.cim import colors, fills, markers, symbols, text
from web_layer_sharing.sharing.esri_json import clusters, form, popup, web_cim
from web_layer_sharing.sharing.esri_json.service import item_data, layer, layer_ids
from web_layer_sharing.sharing.layer_form import FieldLook, FormGroup, LayerForm, LayerTime
from web_layer_sharing.tests.core.esri_json.feature_service_case import DATA, MAP, ROADS, SETTINGS, plan

RED = colors.rgb(255, 0, 0)
DOT = symbols.point([markers.shape("circle", 12, symbols.polygon([fills.solid(RED)]))])
EFFECT = {"type": "drop-shadow", "xoffset": 1, "yoffset": 1, "blurRadius": 2, "color": [0, 0, 0, 255]}


def told_of(**changes):
    """Return the roads with other settings, and the item's data of them."""
    database = DATA.databases[0]
    first = database.datasets[0]
    changed = replace(first, plan=replace(first.plan, layer=replace(first.plan.layer, **changes)))
    data = replace(DATA, databases=(replace(database, datasets=(changed, *database.datasets[1:])),))
    number = layer_ids(SETTINGS, MAP)[ROADS.id]
    layers = item_data(SETTINGS, MAP, data)["layers"]
    return changed, next(each for each in layers if each["id"] == number)


def test_a_plain_layer_says_nothing_of_blending_and_effects() -> None:
    _, told = told_of()
    assert {"blendMode", "effect"} & set(told) == set()
    assert "featureReduction" not in told["layerDefinition"]


def test_blend_mode_effect_and_clusters() -> None:
    reduction = {
        "clusterRadius": 30.0,
        "symbol": DOT,
        "textSymbol": text.symbol(text.Font("Arial", 8), colors.rgb(0, 0, 0)),
    }
    _, told = told_of(blend_mode="multiply", effects=(EFFECT,), feature_reduction=reduction)
    assert (told["blendMode"], told["effect"]) == ("multiply", [EFFECT])
    made = told["layerDefinition"]["featureReduction"]
    assert (made["type"], made["clusterRadius"]) == ("cluster", 30)
    assert made["clusterMinSize"] == made["clusterMaxSize"] == 12
    assert made == clusters.to_json(reduction)


def test_time_is_told_if_its_columns_were_written() -> None:
    changed, _ = told_of(time=LayerTime("built", "", (0, 1000)))
    info = layer(SETTINGS, MAP, changed, 0)["timeInfo"]
    assert (info["startTimeField"], info["endTimeField"], info["timeExtent"]) == ("built", None, [0, 1000])
    changed, _ = told_of(time=LayerTime("nowhere"))
    assert "timeInfo" not in layer(SETTINGS, MAP, changed, 0)


def test_a_form_goes_by_the_written_names() -> None:
    looks = {"Straße": FieldLook(widget="choice"), "length": FieldLook(hidden=True)}
    groups = (FormGroup("Road", ("Straße", "name"), collapsed=True), FormGroup("", ("length",)))
    roads = replace(ROADS, form=LayerForm(groups, looks, "{Straße} {nowhere}", "<i>{name}</i>"))
    made = form.to_json(plan(roads))
    (group,) = made["formElements"]
    assert (group["label"], group["initialState"]) == ("Road", "collapsed")
    assert [each["fieldName"] for each in group["formElements"]] == ["Strasse", "name"]
    told = popup.to_json(plan(roads), "name")
    assert told["title"] == "{Strasse} "
    assert told["popupElements"][0] == {"type": "text", "text": "<i>{name}</i>"}


def test_a_symbol_that_draws_nothing_has_a_clear_layer_so_that_labels_are_drawn() -> None:
    for empty in (symbols.point([]), symbols.line([]), symbols.polygon([])):
        (made,) = web_cim.to_json(empty)["symbol"]["symbolLayers"]
        assert "0, 0, 0, 0" in str(made)
