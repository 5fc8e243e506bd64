"""Renderers and visual variables from CIM to web JSON."""

from __future__ import annotations

import sys
from typing import Any

import pytest
from web_layer_sharing.sharing.cim import (
    charts,
    colors,
    fills,
    markers,
    ramps,
    renderers,
    strokes,
    symbols,
    visual_variables,
)
from web_layer_sharing.sharing.esri_json import renderer
from web_layer_sharing.sharing.esri_json.conversion import Conversion
from web_layer_sharing.tests.core.esri_json.web_vocabulary import renderer_problems

RENAME = {"Größe": "Groesse", "type": "type_1"}


def area(red: int) -> dict[str, Any]:
    return symbols.polygon([strokes.solid(colors.rgb(0, 0, 0), 0.5), fills.solid(colors.rgb(red, 0, 0))])


def converted(cim: dict[str, Any], **settings: Any) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    heard: list[tuple[str, str]] = []
    how = Conversion(RENAME, lose=lambda what, kept: heard.append((what, kept)), **settings)
    made = renderer.to_json(cim, conversion=how)
    assert list(renderer_problems(made)) == []
    return made, heard


def unique(*classes: dict[str, Any], fields: tuple[str, ...] = ("type",), **rest: Any) -> dict[str, Any]:
    return renderers.unique_value(fields, [renderers.group(classes)], **rest)


def test_simple() -> None:
    made, lost = converted(renderers.simple(area(9), "all of it", "told"))
    assert (made["type"], made["label"], made["description"]) == ("simple", "all of it", "told")
    assert made["symbol"]["color"] == [9, 0, 0, 255]
    assert lost == []


def test_the_short_call_renames_too() -> None:
    made = renderer.to_json(unique(renderers.unique_class("a", area(1), [["a"]])), {"type": "kind"})
    assert made["field1"] == "kind"


def test_unique_values_are_told_as_infos_and_as_groups() -> None:
    made, lost = converted(
        unique(
            renderers.unique_class("A and B", area(1), [["a"], ["b"]], description="two"),
            renderers.unique_class("nothing", area(2), [[None]]),
            renderers.unique_class("hidden", area(3), [["c"]], visible=False),
            default_symbol=area(4),
            default_label="others",
        )
    )
    assert (made["field1"], "field2" in made) == ("type_1", False)
    infos = [(info["value"], info["label"], info["symbol"]["color"][0]) for info in made["uniqueValueInfos"]]
    assert infos == [("a", "A and B", 1), ("b", "A and B", 1), ("<Null>", "nothing", 2)]
    (group,) = made["uniqueValueGroups"]
    assert [(each["label"], each["values"]) for each in group["classes"]] == [
        ("A and B", [["a"], ["b"]]),
        ("nothing", [["<Null>"]]),
    ]
    assert (made["defaultSymbol"]["color"][0], made["defaultLabel"]) == (4, "others")
    assert lost == []


def test_without_default_symbol_there_is_none() -> None:
    made, _ = converted(unique(renderers.unique_class("a", area(1), [["a"]])))
    assert (made["defaultSymbol"], made["defaultLabel"]) == (None, None)
    hidden = {**unique(default_symbol=area(4), default_label="x"), "isDefaultSymbolVisible": False}
    assert converted(hidden)[0]["defaultSymbol"] is None


def test_groups_keep_their_headings() -> None:
    groups = [
        renderers.group([renderers.unique_class(name, area(1), [[name]])], heading)
        for name, heading in (("a", "first"), ("b", "second"))
    ]
    made, _ = converted(renderers.unique_value(["x"], groups))
    assert [group["heading"] for group in made["uniqueValueGroups"]] == ["first", "second"]
    assert [info["value"] for info in made["uniqueValueInfos"]] == ["a", "b"]


def test_several_fields() -> None:
    made, _ = converted(unique(renderers.unique_class("a1", area(1), [["a", None]]), fields=("type", "x")))
    assert (made["field1"], made["field2"], made["fieldDelimiter"]) == ("type_1", "x", ", ")
    assert made["uniqueValueInfos"][0]["value"] == "a, <Null>"
    assert made["uniqueValueGroups"][0]["classes"][0]["values"] == [["a", "<Null>"]]


def test_more_fields_than_the_web_has_become_an_expression() -> None:
    four = unique(
        renderers.unique_class("1", area(1), [["1", "2", "3", "4"]]), fields=("type", "b", "c d", "e")
    )
    made, _ = converted(four)
    assert (
        made["valueExpression"]
        == 'Concatenate([$feature.type_1, $feature.b, $feature["c d"], $feature.e], ", ")'
    )
    assert made["uniqueValueInfos"][0]["value"] == "1, 2, 3, 4"
    assert "field1" not in made


def test_expressions_are_kept_and_a_lone_field_is_a_field() -> None:
    one = renderers.unique_class("1", area(1), [["1"]])
    made, _ = converted(unique(one, fields=(), arcade='Upper($feature["type"]) + "$feature.type"'))
    assert made["valueExpression"] == 'Upper($feature.type_1) + "$feature.type"'
    assert made["valueExpressionTitle"] == "Custom"
    assert converted(unique(one, fields=(), arcade="$feature['type']"))[0]["field1"] == "type_1"


def test_class_breaks() -> None:
    breaks = [
        renderers.class_break(upper, area(index), f"to {upper}") for index, upper in enumerate((5, 7.5))
    ]
    made, lost = converted(renderers.class_breaks("Größe", breaks, -1, "Quantile", default_symbol=area(9)))
    assert (made["field"], made["minValue"], made["classificationMethod"]) == (
        "Groesse",
        -1,
        "esriClassifyQuantile",
    )
    told = [
        (each["classMaxValue"], each["label"], each["symbol"]["color"][0]) for each in made["classBreakInfos"]
    ]
    assert told == [(5, "to 5", 0), (7.5, "to 7.5", 1)]
    assert (made["defaultSymbol"]["color"][0], lost) == (9, [])


@pytest.mark.parametrize(
    ("cim", "web"),
    [
        ("EqualInterval", "EqualInterval"),
        ("NaturalBreaks", "NaturalBreaks"),
        ("StandardDeviation", "StandardDeviation"),
        ("DefinedInterval", "Manual"),
        ("GeometricalInterval", "Manual"),
        ("Manual", "Manual"),
    ],
)
def test_classification_methods(cim: str, web: str) -> None:
    one = [renderers.class_break(1, area(1))]
    made, _ = converted(renderers.class_breaks("x", one, 0, cim))
    assert made["classificationMethod"] == f"esriClassify{web}"


def test_endless_classes_can_be_written() -> None:
    endless = renderers.class_breaks("x", [renderers.class_break(float("inf"), area(1))], float("-inf"))
    made, _ = converted(endless)
    assert made["minValue"] == -1.7976931348623157e308
    assert made["classBreakInfos"][0]["classMaxValue"] == 1.7976931348623157e308


def test_graduated_symbols_keep_normalization_and_background() -> None:
    one = [renderers.class_break(1, symbols.point([markers.shape("circle", 5, area(1))]))]
    cim = {
        **renderers.class_breaks("x", one, 0, by_size=True),
        "normalizationType": "Field",
        "normalizationField": "Größe",
        "backgroundSymbol": symbols.reference(area(7)),
    }
    made, _ = converted(cim)
    assert (made["normalizationType"], made["normalizationField"]) == ("esriNormalizeByField", "Groesse")
    assert made["backgroundFillSymbol"]["color"][0] == 7
    by_total = {**cim, "normalizationType": "PercentOfTotal", "normalizationTotal": 200}
    assert converted(by_total)[0]["normalizationTotal"] == 200
    assert converted({**cim, "normalizationType": "Log"})[0]["normalizationType"] == "esriNormalizeByLog"


RAMP = ramps.through(
    [(0, colors.rgb(255, 255, 255)), (0.5, colors.rgb(255, 0, 0)), (1, colors.rgb(90, 0, 0))]
)


def test_heatmaps() -> None:
    made, lost = converted(renderers.heatmap(RAMP, 18, "Größe", 100, 50000))
    assert (made["field"], made["radius"], made["minDensity"], made["referenceScale"]) == (
        "Groesse",
        18,
        0,
        50000,
    )
    assert made["maxDensity"] == pytest.approx(1 / 24)
    assert made["colorStops"][0] == {"ratio": 0, "color": [255, 255, 255, 0]}
    assert made["colorStops"][1:] == [
        {"ratio": 0.5, "color": [255, 0, 0, 255]},
        {"ratio": 1, "color": [90, 0, 0, 255]},
    ]
    assert lost == [("heatmap_density", "approximate")]
    wide, _ = converted(renderers.heatmap(RAMP, 36, "", 100))
    assert wide["maxDensity"] == pytest.approx(1 / 96)
    assert "field" not in wide
    assert converted(renderers.heatmap(RAMP, 10))[0]["maxDensity"] == 0.04


def test_visual_variables() -> None:
    variables = [
        visual_variables.size("$feature['Größe']", [0, 10, 50], [2, 4.5, 20]),
        visual_variables.color("$feature.type * 2", 0, 100, RAMP),
        visual_variables.rotation("$feature.type", "Arithmetic"),
        visual_variables.transparency("$feature.type", [0, 5], [0, 80]),
    ]
    made, lost = converted(renderers.simple(area(1), variables=variables))
    size, color, rotation, transparency = made["visualVariables"]
    assert size == {
        "type": "sizeInfo",
        "field": "Groesse",
        "valueUnit": "unknown",
        "stops": [{"value": 0, "size": 2}, {"value": 10, "size": 4.5}, {"value": 50, "size": 20}],
    }
    assert color["valueExpression"] == "$feature.type_1 * 2"
    assert [(stop["value"], stop["color"][0]) for stop in color["stops"]] == [(0, 255), (50, 255), (100, 90)]
    assert rotation == {"type": "rotationInfo", "field": "type_1", "rotationType": "arithmetic"}
    assert transparency["stops"] == [{"value": 0, "transparency": 0}, {"value": 5, "transparency": 80}]
    assert lost == []


def test_older_visual_variables() -> None:
    size = {
        "type": "CIMSizeVisualVariable",
        "expression": "[Größe]",
        "minValue": 0,
        "maxValue": 9,
        "minSize": 1,
        "maxSize": 5,
        "target": "outline",
        "normalizationType": "Field",
        "normalizationField": "type",
    }
    made, _ = converted(renderers.simple(area(1), variables=[size]))
    assert made["visualVariables"] == [
        {
            "type": "sizeInfo",
            "field": "Groesse",
            "normalizationField": "type_1",
            "valueUnit": "unknown",
            "target": "outline",
            "minDataValue": 0,
            "maxDataValue": 9,
            "minSize": 1,
            "maxSize": 5,
        }
    ]


@pytest.mark.parametrize(
    "variable",
    [
        {"type": "CIMMultilevelColorVisualVariable"},
        {"type": "CIMRotationVisualVariable", "visualVariableInfoZ": {"visualVariableInfoType": "None"}},
        {"type": "CIMSizeVisualVariable", "expression": "[a] * 2"},
    ],
)
def test_variables_that_the_web_has_not_are_lost(variable: dict[str, Any]) -> None:
    made, lost = converted(renderers.simple(area(1), variables=[variable]))
    assert ("visualVariables" in made, lost) == (False, [("visual_variable", "none")])


@pytest.mark.parametrize(
    ("cim", "red"),
    [
        ({"type": "CIMDotDensityRenderer"}, None),
        ({"type": "CIMProportionalRenderer", "templateSymbol": symbols.reference(area(5))}, 5),
        ({}, None),
        (unique(fields=()), None),
        (renderers.class_breaks("", [], 0), None),
        ({**renderers.class_breaks("x", [], 0, default_symbol=area(6)), "breaks": None}, 6),
        (renderers.heatmap({"type": "CIMRandomHSVColorRamp"}, 5), None),
        (unique({"type": "CIMUniqueValueClass", "values": None}), None),
    ],
)
def test_what_cannot_be_read_becomes_simple(cim: dict[str, Any], red: int | None) -> None:
    made, lost = converted(cim, geometry_type="esriGeometryPolygon")
    assert (made["type"], made["symbol"]["type"]) == ("simple", "esriSFS")
    assert ("renderer", "simple") in lost
    if red is not None:
        assert made["symbol"]["color"][0] == red


def test_one_bad_symbol_spoils_no_other() -> None:
    classes = [renderers.unique_class(str(k), area(k), [[str(k)]]) for k in range(3)]
    classes[1]["symbol"] = {"type": "CIMSymbolReference"}
    made, lost = converted(unique(*classes), geometry_type="esriGeometryPolygon")
    assert [info["symbol"]["color"][0] for info in made["uniqueValueInfos"]] == [0, 156, 2]
    assert lost == [("symbol", "plain")]


def test_advanced_renderers_keep_cim() -> None:
    made, lost = converted(unique(renderers.unique_class("a", area(1), [["a"]])), advanced=True)
    symbol = made["uniqueValueInfos"][0]["symbol"]
    assert symbol["type"] == "CIMSymbolReference"
    assert symbol["symbol"]["symbolLayers"][1]["color"] == [1, 0, 0, 255]
    assert lost == []
    broken = {"type": "CIMPointSymbol", "symbolLayers": [{"type": "CIMCharacterMarker"}]}
    made, lost = converted(renderers.simple(broken), advanced=True, geometry_type="esriGeometryPoint")
    assert (made["symbol"]["type"], lost) == ("esriSMS", [("symbol", "plain")])


def many(count: int) -> dict[str, Any]:
    def symbol(k: int) -> dict[str, Any]:
        look = symbols.polygon(
            [
                strokes.solid(colors.rgb(k % 256, 0, 0), 1 + k / 500),
                fills.solid(colors.rgb(0, k % 256, k // 256)),
            ]
        )
        return symbols.point([markers.shape(("circle", "star", "x")[k % 3], 4 + k / 100, look)])

    return unique(*(renderers.unique_class(str(k), symbol(k), [[str(k)]]) for k in range(count)))


def test_work_grows_with_the_number_of_classes_only() -> None:
    """Counted in calls, not in seconds: each class costs the same however many there are."""

    def calls(count: int) -> int:
        told = many(count)
        made = 0

        def count_calls(_frame: Any, event: str, _argument: Any) -> None:
            nonlocal made
            made += event == "call"

        before = sys.getprofile()
        sys.setprofile(count_calls)
        try:
            renderer.to_json(told)
        finally:
            sys.setprofile(before)
        return made

    hundred, thousand = calls(102), calls(1020)
    assert thousand < hundred * 10.5
    assert len(renderer.to_json(many(1000))["uniqueValueInfos"]) == 1000


class TestPies:
    SLICES = (("Größe", "large", colors.rgb(255, 0, 0)), ("b", "", colors.rgb(0, 0, 255)))

    def test_over_polygons(self) -> None:
        growing = charts.growth("type", (0, 10), (6, 30))
        cim = charts.pie(
            self.SLICES, 20, area(7), symbols.line([strokes.solid(colors.rgb(255, 0, 0), 1)]), growing
        )
        made, lost = converted(cim, geometry_type="esriGeometryPolygon")
        assert (made["type"], made["size"], lost) == ("pieChart", 20, [])
        assert made["attributes"] == [
            {"field": "Groesse", "label": "large", "color": [255, 0, 0, 255]},
            {"field": "b", "label": "", "color": [0, 0, 255, 255]},
        ]
        assert made["backgroundFillSymbol"]["color"] == [7, 0, 0, 255]
        assert made["outline"]["color"] == [255, 0, 0, 255]
        (variable,) = made["visualVariables"]
        assert (variable["field"], variable["minSize"], variable["maxDataValue"]) == ("type_1", 6, 10)

    def test_over_points_their_symbol_is_lost(self) -> None:
        made, lost = converted(charts.pie(self.SLICES, 20, area(7)), geometry_type="esriGeometryPoint")
        assert "backgroundFillSymbol" not in made
        assert made["outline"]["style"] == "esriSLSNull"
        assert lost == [("symbol", "pie_chart")]

    def test_counter_clockwise_is_the_other_way_round(self) -> None:
        cim = charts.pie(self.SLICES, 20, area(7))
        cim["chartSymbol"]["symbol"]["symbolLayers"][0]["clockwise"] = False
        assert [each["field"] for each in converted(cim)[0]["attributes"]] == ["b", "Groesse"]

    def test_bars_become_the_symbol_beneath(self) -> None:
        cim = charts.pie(self.SLICES, 20, area(7))
        cim["chartSymbol"]["symbol"]["symbolLayers"][0]["type"] = "CIMBarChartMarker"
        made, lost = converted(cim)
        assert (made["symbol"]["color"], lost) == ([7, 0, 0, 255], [("renderer", "simple")])
