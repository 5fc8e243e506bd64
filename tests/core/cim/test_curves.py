"""Arcs and Béziers become segments that lie on them."""

from __future__ import annotations

from math import hypot, pi

import pytest
from hypothesis import given
from hypothesis import strategies as st
from web_layer_sharing.sharing.cim import curves

coordinate = st.floats(-1000, 1000)


def area(ring: list[list[float]]) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:])) / 2


@given(coordinate, coordinate, st.floats(0.01, 1000), st.booleans())
def test_a_full_circle_goes_round_its_centre(x: float, y: float, radius: float, clockwise: bool) -> None:
    start = [x, y + radius]
    made = curves.straight({"curveRings": [[start, {"a": [start, [x, y], 0, int(clockwise)]}]]})
    (ring,) = made["rings"]
    assert all(hypot(px - x, py - y) == pytest.approx(radius, rel=1e-6, abs=1e-9) for px, py in ring)
    moved = [[px - x, py - y] for px, py in ring]
    assert area(moved) == pytest.approx((-1 if clockwise else 1) * pi * radius**2, rel=0.01)


@pytest.mark.parametrize(("clockwise", "through"), [(1, [2**-0.5, 2**-0.5]), (0, [-(2**-0.5), 2**-0.5])])
def test_an_arc_goes_the_way_it_is_told(clockwise: int, through: list[float]) -> None:
    end = [1.0, 0.0] if clockwise else [-1.0, 0.0]
    (path,) = curves.straight({"curvePaths": [[[0, 1], {"a": [end, [0, 0], 1, clockwise]}]]})["paths"]
    assert path[0] == [0, 1]
    assert path[-1] == end
    assert min(hypot(px - through[0], py - through[1]) for px, py in path) < 0.01


@pytest.mark.parametrize("between", [[0.6, 0.8], [0.6, -0.8]])
def test_an_arc_through_three_points_meets_the_middle_one(between: list[float]) -> None:
    (path,) = curves.straight({"curvePaths": [[[1, 0], {"c": [[-1, 0], between]}]]})["paths"]
    assert all(hypot(px, py) == pytest.approx(1) for px, py in path)
    assert min(hypot(px - between[0], py - between[1]) for px, py in path) < 0.06
    assert all(py * between[1] >= -1e-9 for _, py in path)


def test_three_points_on_a_line_make_a_line() -> None:
    made = curves.straight({"curvePaths": [[[0, 0], {"c": [[2, 2], [1, 1]]}]]})
    assert made == {"paths": [[[0, 0], [1, 1], [2, 2]]]}


def test_a_bezier_passes_its_middle() -> None:
    (path,) = curves.straight({"curvePaths": [[[0, 0], {"b": [[4, 0], [0, 4], [4, 4]]}]]})["paths"]
    assert [2, 3] in path
    assert path[-1] == [4, 0]


def test_an_ellipse_keeps_its_axes() -> None:
    upright = {"a": [[0, 2], [0, 0], 0, 1, pi / 2, 2, 0.5]}
    (ring,) = curves.straight({"curveRings": [[[0, 2], upright]]})["rings"]
    assert all(x**2 + (y / 2) ** 2 == pytest.approx(1) for x, y in ring)
    assert max(x for x, _ in ring) == pytest.approx(1)


def test_other_geometry_passes() -> None:
    assert curves.straight({"x": 1, "y": 2}) == {"x": 1, "y": 2}
    rings = {"rings": [[[0, 0], [0, 1], [1, 1], [0, 0]]]}
    assert curves.straight(rings) == rings
