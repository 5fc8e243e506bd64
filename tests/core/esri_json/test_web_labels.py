"""Labels and the expressions in them: Arcade, the old bracket form, SQL."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from web_layer_sharing.sharing.cim import colors, labels, text
from web_layer_sharing.sharing.esri_json import arcade, brackets, sql
from web_layer_sharing.sharing.esri_json import labels as web_labels
from web_layer_sharing.sharing.esri_json.conversion import Conversion
from web_layer_sharing.tests.core.esri_json.web_vocabulary import label_problems

TEXT = text.symbol(text.Font("Noto Sans", 9.5, "Bold"), colors.rgb(1, 2, 3))
RENAME = {"name": "name_1", "odd name": "odd_name", "kept": "kept"}


def converted(
    *classes: dict[str, Any], geometry_type: str = "esriGeometryPoint"
) -> tuple[list[dict[str, Any]] | None, list[tuple[str, str]]]:
    heard: list[tuple[str, str]] = []
    how = Conversion(RENAME, geometry_type, lose=lambda what, kept: heard.append((what, kept)))
    made = web_labels.to_json(classes, how)
    assert [problem for label in made or () for problem in label_problems(label)] == []
    return made, heard


def one(cim: dict[str, Any]) -> dict[str, Any]:
    made, lost = converted(cim)
    assert made is not None
    assert lost == []
    return made[0]


def label(expression: str = "$feature.name", placement: Any = None, **rest: Any) -> dict[str, Any]:
    return labels.label_class(expression, TEXT, placement or labels.on_point(), **rest)


def test_a_label_class() -> None:
    made = one(
        label('$feature.name + " " + $feature["odd name"]', where="name = 'name'", scales=(50000, 1000))
    )
    assert made["labelExpressionInfo"] == {"expression": '$feature.name_1 + " " + $feature.odd_name'}
    assert made["labelExpression"] == '[name_1] CONCAT " " CONCAT [odd_name]'
    assert made["where"] == "name_1 = 'name'"
    assert (made["minScale"], made["maxScale"]) == (50000, 1000)
    assert made["symbol"]["font"]["size"] == 9.5
    assert made["useCodedValues"] is False


def test_no_label_class_is_null() -> None:
    assert converted() == (None, [])
    assert converted(label(visible=False)) == (None, [])
    assert one(label())["where"] is None


@pytest.mark.parametrize("side", labels.SIDES)
@pytest.mark.parametrize("fixed", [True, False])
def test_nine_places_of_points(side: str, fixed: bool) -> None:
    made = one(label(placement=labels.on_point(side, fixed)))
    assert made["labelPlacement"] == f"esriServerPointLabelPlacement{side}"


@pytest.mark.parametrize(
    ("side", "moved"),
    [
        ("AboveRight", (-11.1, -8.85)),
        ("BelowLeft", (11.1, 8.85)),
        ("AboveCenter", (0, -8.85)),
        ("CenterRight", (-11.1, 0)),
        ("CenterCenter", (0, 0)),
    ],
)
def test_labels_beside_markers_are_drawn_near(side: str, moved: tuple[float, float]) -> None:
    """The web's clients leave room for the marker and more; measured with ``make fidelity``."""
    told = label(placement=labels.on_point(side, True))
    made = web_labels.to_json([told], Conversion(geometry_type="esriGeometryPoint", marker_size=10))
    assert made is not None
    assert (made[0]["symbol"]["xoffset"], made[0]["symbol"]["yoffset"]) == moved
    unknown = one(told)
    assert (unknown["symbol"]["xoffset"], unknown["symbol"]["yoffset"]) == (0, 0)


@pytest.mark.parametrize("side", ["Above", "Center", "Below"])
@pytest.mark.parametrize("where", ["Before", "Start", "Along", "End", "After"])
def test_fifteen_places_of_lines(side: str, where: str) -> None:
    made = one(label(placement=labels.on_line(side, "Straight", where)))
    assert made["labelPlacement"] == f"esriServerLinePlacement{side}{where}"


@pytest.mark.parametrize(
    ("layout", "word"),
    [
        ("Horizontal", "horizontal"),
        ("Straight", "straight"),
        ("Curved", "followFeature"),
        ("Perpendicular", "perpendicular"),
    ],
)
def test_layout_and_repetition_of_line_labels(layout: str, word: str) -> None:
    made = one(label(placement=labels.on_line("Above", layout, crowd=labels.Crowd(repeat=90))))
    assert (made["textLayout"], made["repeatLabel"], made["repeatLabelDistance"]) == (word, True, 90)
    assert "repeatLabel" not in one(label(placement=labels.on_line()))


def test_polygons_have_one_place() -> None:
    made = one(label(placement=labels.on_polygon("Curved")))
    assert made["labelPlacement"] == "esriServerPolygonPlacementAlwaysHorizontal"
    assert "textLayout" not in made


def test_maplex_alone_is_enough() -> None:
    def maplex_only(placement: dict[str, Any]) -> dict[str, Any]:
        cim = label(placement=placement)
        return {key: value for key, value in cim.items() if key != "standardLabelPlacementProperties"}

    places = [
        (labels.on_point("BelowLeft"), "esriServerPointLabelPlacementBelowLeft"),
        (labels.on_point("BelowLeft", fixed=False), "esriServerPointLabelPlacementAboveRight"),
        (labels.on_line("Below"), "esriServerLinePlacementBelowAlong"),
        (labels.on_line("Above"), "esriServerLinePlacementAboveAlong"),
        (labels.on_line("Center"), "esriServerLinePlacementCenterAlong"),
    ]
    assert [one(maplex_only(placement))["labelPlacement"] for placement, _ in places] == [
        word for _, word in places
    ]
    bare = {key: value for key, value in label().items() if "Placement" not in key}
    made, _ = converted(bare, geometry_type="esriGeometryPolygon")
    assert made is not None
    assert made[0]["labelPlacement"] == "esriServerPolygonPlacementAlwaysHorizontal"


def test_how_labels_give_way() -> None:
    def strategy(crowd: labels.Crowd) -> str:
        return str(one(label(placement=labels.on_point(crowd=crowd)))["deconflictionStrategy"])

    assert strategy(labels.Crowd()) == "static"
    assert strategy(labels.Crowd(overlap=True)) == "none"
    assert strategy(labels.Crowd(always=True)) == "dynamicNeverRemove"


def test_what_the_old_form_cannot_say_is_told_in_arcade_only() -> None:
    made, lost = converted(label("Upper($feature.name)"))
    assert made is not None
    assert "labelExpression" not in made[0]
    assert made[0]["labelExpressionInfo"] == {"expression": "Upper($feature.name_1)"}
    assert lost == [("label_expression", "arcade")]


def test_vbscript_labels_of_one_field_are_read() -> None:
    made = one({**label("[odd name]"), "expressionEngine": "VBScript"})
    assert made["labelExpression"] == "[odd_name]"
    assert made["labelExpressionInfo"] == {"expression": '$feature["odd_name"]'}


@pytest.mark.parametrize(
    "broken",
    [
        {**label('[a] & "x"'), "expressionEngine": "VBScript"},
        {**label("[a] + [b]"), "expressionEngine": "Python"},
        {"type": "CIMLabelClass"},
        {**label(), "textSymbol": None},
        {**label(), "minimumScale": "far"},
    ],
)
def test_a_class_that_cannot_be_read_is_left_out_alone(broken: dict[str, Any]) -> None:
    made, lost = converted(broken, label())
    assert made is not None
    assert len(made) == 1
    assert lost == [("label_expression", "none")]


@pytest.mark.parametrize(
    ("expression", "old"),
    [
        ("$feature.a", "[a]"),
        ("$feature['odd name']", "[odd name]"),
        (' $feature["a"] ; ', "[a]"),
        ('"x" + $feature.a', '"x" CONCAT [a]'),
        ("'x' + 'y'", '"x" CONCAT "y"'),
        ("$feature.a + TextFormatting.NewLine + $feature.b", "[a] CONCAT NEWLINE CONCAT [b]"),
        ('$feature.a + "\\n(" + $feature.b + ")"', '[a] CONCAT NEWLINE CONCAT "(" CONCAT [b] CONCAT ")"'),
        ('Concatenate([$feature.a, $feature.b], " - ")', '[a] CONCAT " - " CONCAT [b]'),
        ("Concatenate($feature.a, '/', $feature.b)", '[a] CONCAT "/" CONCAT [b]'),
        ("concatenate([$feature.a])", "[a]"),
        ("Text($feature.a) + ' m'", '[a] CONCAT " m"'),
        ('DefaultValue($feature.a, "")', "[a]"),
        ('($feature.a + " ") + ($feature.b)', '[a] CONCAT " " CONCAT [b]'),
        ("$feature.a + ''", "[a]"),
        ("'it\\'s'", '"it\'s"'),
    ],
)
def test_the_old_form(expression: str, old: str) -> None:
    assert brackets.from_arcade(expression) == old


@pytest.mark.parametrize(
    "expression",
    [
        "",
        "''",
        "Upper($feature.a)",
        "$feature.a - 1",
        "$feature.a * $feature.b",
        'Text($feature.a, "#.##")',
        'DefaultValue($feature.a, "none")',
        "Text([$feature.a])",
        "$feature.a +",
        "+ $feature.a",
        "($feature.a",
        "$feature.a $feature.b",
        "var x = $feature.a; return x",
        "'a \" quote' + $feature.a",
        "Concatenate([$feature.a, ], 'x')",
        "Concatenate()",
        "TextFormatting.Tab + $feature.a",
        "$feature.a // name",
        '"unclosed',
        "1 + 2",
    ],
)
def test_what_the_old_form_cannot_say(expression: str) -> None:
    assert brackets.from_arcade(expression) is None


@given(st.text(max_size=60))
def test_no_text_breaks_the_reader(expression: str) -> None:
    made = brackets.from_arcade(expression)
    assert made is None or made
    assert arcade.renamed(expression, {}) == expression
    assert sql.renamed(expression, {}) == expression


names = st.text("abc _ü", min_size=1, max_size=6).filter(str.strip)


@given(
    st.lists(
        st.one_of(names.map(lambda n: ("field", n)), st.text("xyz-#", min_size=1).map(lambda t: ("text", t))),
        min_size=1,
    )
)
def test_joined_parts_come_out_in_order(parts: list[tuple[str, str]]) -> None:
    told = " + ".join(f'$feature["{value}"]' if kind == "field" else f'"{value}"' for kind, value in parts)
    expected = " CONCAT ".join(f"[{value}]" if kind == "field" else f'"{value}"' for kind, value in parts)
    assert brackets.from_arcade(told) == expected


@pytest.mark.parametrize(
    ("expression", "renamed"),
    [
        ("$feature.name", "$feature.name_1"),
        ("$feature . name + $feature.named", "$feature.name_1 + $feature.named"),
        ('$feature["odd name"]', "$feature.odd_name"),
        ('"$feature.name" + \'$feature["name"]\'', '"$feature.name" + \'$feature["name"]\''),
        ("// $feature.name\n$feature.name", "// $feature.name\n$feature.name_1"),
        ("/* $feature.name */ $feature.name", "/* $feature.name */ $feature.name_1"),
        ("`${$feature.name}`", "`${$feature.name_1}`"),
        ("$datastore.name", "$datastore.name"),
        ("$feature . kept", "$feature . kept"),
    ],
)
def test_fields_get_their_new_names_in_arcade(expression: str, renamed: str) -> None:
    assert arcade.renamed(expression, RENAME) == renamed


def test_a_lone_field() -> None:
    assert [arcade.field(text) for text in ("$feature.a", " $feature['a b'];", "$feature.a+1", "a", "")] == [
        "a",
        "a b",
        "",
        "",
        "",
    ]
    assert arcade.feature("a_1") == "$feature.a_1"
    assert arcade.feature("1 a") == '$feature["1 a"]'


@pytest.mark.parametrize(
    ("where", "renamed"),
    [
        ("name = 'name'", "name_1 = 'name'"),
        ('"odd name" > 5 AND "name" IS NULL', '"odd_name" > 5 AND "name_1" IS NULL'),
        ("'it''s name' = name", "'it''s name' = name_1"),
        ("named = 1 OR UPPER(name) = 'A'", "named = 1 OR UPPER(name_1) = 'A'"),
        ("", ""),
    ],
)
def test_fields_get_their_new_names_in_sql(where: str, renamed: str) -> None:
    assert sql.renamed(where, RENAME) == renamed
