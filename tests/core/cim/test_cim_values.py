"""What the values of CIM objects mean: alpha, order, priorities, stops."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from web_layer_sharing.sharing.cim import (
    colors,
    effects,
    fills,
    labels,
    markers,
    ramps,
    renderers,
    strokes,
    symbols,
)

RED, BLUE = colors.rgb(255, 0, 0), colors.rgb(0, 0, 255)
byte = st.integers(0, 255)


@given(byte, byte, byte, byte)
def test_alpha_runs_from_0_to_100(red: int, green: int, blue: int, alpha: int) -> None:
    values = colors.rgba255(red, green, blue, alpha)["values"]
    assert values[:3] == [red, green, blue]
    assert values[3] == pytest.approx(alpha * 100 / 255)
    assert 0 <= values[3] <= 100


def test_colors_are_kept_in_range() -> None:
    assert colors.rgb(-5, 300, 20, 120)["values"] == [0, 255, 20, 100]
    assert colors.faded(colors.rgb(1, 2, 3, 80), 0.25)["values"] == [1, 2, 3, 20]


def test_the_first_layer_stays_on_top() -> None:
    outline, fill = strokes.solid(RED, 1), fills.solid(BLUE)
    assert [layer["type"] for layer in symbols.polygon([outline, fill])["symbolLayers"]] == [
        "CIMSolidStroke",
        "CIMSolidFill",
    ]


def test_effects_are_put_on_in_place_of_others() -> None:
    dashed = strokes.solid(RED, 1, dash=[4, 2], offset=3, join="Miter")
    assert [effect["type"] for effect in dashed["effects"]] == [
        "CIMGeometricEffectDashes",
        "CIMGeometricEffectOffset",
    ]
    assert dashed["effects"][1]["method"] == "Mitered"
    moved = effects.put_on(dashed, [effects.move(1, 2)])
    assert [effect["type"] for effect in moved["effects"]] == ["CIMGeometricEffectMove"]
    assert "effects" not in effects.put_on(moved, [])
    assert dashed["effects"][0]["dashTemplate"] == [4.0, 2.0]


def test_ramps_through_stops() -> None:
    assert ramps.through([(0, RED), (1, BLUE)]) == ramps.linear(RED, BLUE)
    three = ramps.through([(0, RED), (0.25, BLUE), (1, RED)])
    assert three["weights"] == [0.25, 0.75]
    assert three["colorRamps"] == [ramps.linear(RED, BLUE), ramps.linear(BLUE, RED)]


def test_empty_fields_have_their_own_word() -> None:
    values = renderers.unique_class("none", RED | {"type": "CIMPointSymbol"}, [["a", None]])["values"]
    assert values == [{"type": "CIMUniqueValue", "fieldValues": ["a", "<Null>"]}]


def test_references_are_not_wrapped_twice() -> None:
    reference = symbols.reference(symbols.point([]), min_scale=1000)
    assert renderers.simple(reference)["symbol"] == reference
    assert renderers.simple(symbols.point([]))["symbol"]["type"] == "CIMSymbolReference"


def test_without_default_symbol_other_values_are_not_drawn() -> None:
    assert renderers.unique_value(["A"], [])["useDefaultSymbol"] is False
    shown = renderers.unique_value(["A"], [], symbols.point([]), "others")
    assert (shown["useDefaultSymbol"], shown["defaultLabel"]) == (True, "others")


def test_variables_replace_others() -> None:
    one = renderers.simple(symbols.point([]), variables=[{"type": "CIMRotationVisualVariable"}])
    assert "visualVariables" not in renderers.with_variables(one, [])
    two = renderers.with_variables(one, [{"type": "CIMColorVisualVariable"}])
    assert [each["type"] for each in two["visualVariables"]] == ["CIMColorVisualVariable"]


@pytest.mark.parametrize("side", labels.SIDES)
def test_a_fixed_point_label_has_one_place(side: str) -> None:
    standard = labels.on_point(side)["standard"]
    ranks = {key: rank for key, rank in standard["pointPlacementPriorities"].items() if key != "type"}
    wanted = side[0].lower() + side[1:]
    assert {key for key, rank in ranks.items() if rank} == ({wanted} if side != "CenterCenter" else set())
    assert standard["pointPlacementMethod"] == ("OnTopPoint" if side == "CenterCenter" else "AroundPoint")


def test_a_free_point_label_has_a_first_place() -> None:
    free = labels.on_point("BelowLeft", fixed=False)
    ranks = free["standard"]["pointPlacementPriorities"]
    assert ranks["belowLeft"] == 1
    assert {rank for key, rank in ranks.items() if key not in {"type", "belowLeft"}} == {2}
    assert free["maplex"]["pointPlacementMethod"] == "AroundPoint"


def test_line_labels_have_one_place_and_a_side() -> None:
    below = labels.on_line("Below", "Curved", "End", distance=2)
    ranks = below["standard"]["lineLabelPriorities"]
    assert [key for key, rank in ranks.items() if rank == 1] == ["belowEnd"]
    position = below["standard"]["lineLabelPosition"]
    assert (position["below"], position["above"], position["onTop"], position["offset"]) == (
        True,
        False,
        False,
        2,
    )
    assert below["maplex"]["constrainOffset"] == "BelowLine"
    assert labels.on_line("Center")["maplex"]["linePlacementMethod"] == "CenteredCurvedOnLine"


def test_a_marker_stands_in_its_frame() -> None:
    made = markers.vector(6, [], (0, 1, 2, 3))
    assert made["frame"] == {"xmin": 0, "ymin": 1, "xmax": 2, "ymax": 3}
    assert made["scaleSymbolsProportionally"] is False


def test_brushes_have_names() -> None:
    assert [layer["rotation"] for layer in fills.brush("Cross", RED)] == [0, 90]
    with pytest.raises(KeyError):
        fills.brush("Dots", RED)
