"""Colours and ramps from CIM to web JSON."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from web_layer_sharing.sharing.cim import colors, ramps
from web_layer_sharing.sharing.esri_json import color, ramp
from web_layer_sharing.sharing.esri_json.losses import Losses

byte = st.integers(0, 255)
web_color = st.tuples(byte, byte, byte, byte).map(list)


@given(byte, byte, byte, byte)
def test_qt_colors_come_through_exactly(red: int, green: int, blue: int, alpha: int) -> None:
    assert color.to_json(colors.rgba255(red, green, blue, alpha)) == [red, green, blue, alpha]


@pytest.mark.parametrize(
    ("kind", "values", "expected"),
    [
        ("CIMRGBColor", [255, 128, 0, 100], [255, 128, 0, 255]),
        ("CIMRGBColor", [0, 0, 0, 50], [0, 0, 0, 128]),
        ("CIMGrayColor", [78, 100], [78, 78, 78, 255]),
        ("CIMCMYKColor", [0, 100, 100, 0, 100], [255, 0, 0, 255]),
        ("CIMCMYKColor", [0, 0, 0, 40, 0], [153, 153, 153, 0]),
        ("CIMHSVColor", [120, 100, 100, 100], [0, 255, 0, 255]),
        ("CIMHSVColor", [240, 50, 100, 100], [128, 128, 255, 255]),
        ("CIMHSLColor", [240, 100, 50, 100], [0, 0, 255, 255]),
    ],
)
def test_models(kind: str, values: list[float], expected: list[int]) -> None:
    lost = Losses()
    assert color.to_json({"type": kind, "values": values}, lost) == expected
    assert not lost.any


def test_models_with_profiles_become_grey_and_a_loss() -> None:
    heard: list[tuple[str, str]] = []
    lab = {"type": "CIMLABColor", "values": [50, 10, 10, 50]}
    assert color.to_json(lab, lambda *loss: heard.append(loss)) == [128, 128, 128, 128]
    assert heard == [("color_model", "grey")]


def test_no_color_is_clear_and_web_colors_pass() -> None:
    assert color.to_json(None) == [0, 0, 0, 0]
    assert color.to_json([1, 2, 3, 4]) == [1, 2, 3, 4]


@given(web_color, web_color)
def test_what_lies_over_what(top: list[int], bottom: list[int]) -> None:
    seen = color.over(top, bottom)
    assert all(0 <= value <= 255 for value in seen)
    assert seen[3] >= max(top[3], bottom[3]) - 1
    if top[3] == 255:
        assert seen == top
    if top[3] == 0 and bottom[3]:
        assert seen == bottom


def test_half_over_opaque_is_the_mean() -> None:
    assert color.over([255, 0, 0, 128], [0, 0, 255, 255]) == [128, 0, 127, 255]


RED, GREEN, BLUE = colors.rgb(255, 0, 0), colors.rgb(0, 255, 0), colors.rgb(0, 0, 255)
WEB = {"red": [255, 0, 0, 255], "green": [0, 255, 0, 255], "blue": [0, 0, 255, 255]}


def test_stops_of_ramps() -> None:
    assert ramp.stops(ramps.linear(RED, BLUE)) == [(0, WEB["red"]), (1, WEB["blue"])]
    three = ramps.through([(0, RED), (0.25, GREEN), (1, BLUE)])
    assert ramp.stops(three) == [(0, WEB["red"]), (0.25, WEB["green"]), (1, WEB["blue"])]
    hard = ramps.multipart([ramps.linear(RED, RED), ramps.linear(BLUE, BLUE)], [1, 1])
    assert ramp.stops(hard) == [(0, WEB["red"]), (0.5, WEB["red"]), (0.5, WEB["blue"]), (1, WEB["blue"])]
    assert ramp.stops(ramps.fixed([RED, GREEN, BLUE])) == [
        (0, WEB["red"]),
        (0.5, WEB["green"]),
        (1, WEB["blue"]),
    ]
    assert ramp.stops(ramps.fixed([RED])) == [(0, WEB["red"]), (1, WEB["red"])]
    unweighted = {**hard, "weights": None}
    assert ramp.stops(unweighted)[1][0] == 0.5


@given(st.lists(st.floats(0.01, 0.99), max_size=6, unique=True))
def test_stops_come_back(inner: list[float]) -> None:
    at = [0.0, *sorted(inner), 1.0]
    told = [(position, colors.rgb(index * 20, 0, 0)) for index, position in enumerate(at)]
    found = ramp.stops(ramps.through(told))
    assert [position for position, _ in found] == pytest.approx(at, abs=1e-9)
    assert [value[0] for _, value in found] == [index * 20 for index in range(len(at))]


def test_polar_ramps_lose_their_way_round() -> None:
    lost = Losses()
    assert ramp.stops(ramps.polar(RED, BLUE), lost) == [(0, WEB["red"]), (1, WEB["blue"])]
    assert lost.any


def test_random_ramps_have_no_stops() -> None:
    with pytest.raises(ValueError, match="CIMRandomHSVColorRamp"):
        ramp.stops({"type": "CIMRandomHSVColorRamp"})


def test_mean_of_a_ramp_weighs_its_parts() -> None:
    assert ramp.mean(ramps.linear(RED, BLUE)) == [128, 0, 128, 255]
    mostly_blue = ramps.through([(0, RED), (0.0, BLUE), (1, BLUE)])
    assert ramp.mean(mostly_blue) == WEB["blue"]
