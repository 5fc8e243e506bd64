"""Numbers and texts as JSON takes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from web_layer_sharing.sharing.esri_json import measure

finite = st.floats(-1e6, 1e6)


@given(finite)
def test_points_are_short(value: float) -> None:
    made = measure.points(value)
    assert made == pytest.approx(value, abs=5e-5)
    assert isinstance(made, int) == float(made).is_integer()


@given(finite)
def test_angles_are_in_one_turn(value: float) -> None:
    made = measure.degrees(value)
    assert 0 <= made < 360
    assert abs((made - value + 180) % 360 - 180) < 1e-3


@pytest.mark.parametrize("value", [float("inf"), float("nan"), "wide", ""])
def test_what_is_no_number_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r".*"):
        measure.points(value)


def test_lengths_are_not_negative() -> None:
    assert measure.length(0) == 0
    with pytest.raises(ValueError, match="-1"):
        measure.length(-1)


def test_limits_are_the_largest_numbers() -> None:
    assert measure.bounded(float("-inf")) == -measure.LARGEST
    assert measure.bounded("7.5") == 7.5
    with pytest.raises(ValueError, match="nan"):
        measure.bounded(float("nan"))


def test_words_are_texts() -> None:
    assert [measure.words({"a": value}, "a") for value in ("x", None, 5)] == ["x", "", ""]
    assert measure.words({}, "a") == ""
