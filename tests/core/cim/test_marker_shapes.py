"""Standard marker shapes are known again, whoever wrote them."""

from __future__ import annotations

from math import cos, pi, sin
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from web_layer_sharing.sharing.cim import colors, fills, markers, shapes, strokes, symbols

AREA = symbols.polygon([fills.solid(colors.rgb(1, 2, 3))])
LINE = symbols.line([strokes.solid(colors.rgb(1, 2, 3), 1)])


def marker(geometry: dict[str, Any], frame: tuple[float, float, float, float]) -> dict[str, Any]:
    return markers.vector(10, [markers.graphic(geometry, AREA)], frame)


@pytest.mark.parametrize("name", shapes.NAMES)
def test_own_shapes_are_known(name: str) -> None:
    made = markers.shape(name, 10, LINE if name in shapes.OPEN else AREA)
    found = shapes.recognise(made)
    assert found is not None
    assert found[0] == name
    assert found[1] == pytest.approx(1.0)


@pytest.mark.parametrize("name", shapes.NAMES)
@given(scale=st.floats(0.01, 1000), x=st.floats(-500, 500), y=st.floats(-500, 500), part=st.floats(0.2, 1))
def test_shapes_are_known_at_any_scale_and_place(
    name: str, scale: float, x: float, y: float, part: float
) -> None:
    def moved(point: Any) -> Any:
        if isinstance(point, dict):
            end, centre, *rest = point["a"]
            return {"a": [moved(end), moved(centre), *rest]}
        return [point[0] * scale * part + x, point[1] * scale * part + y]

    own = shapes.geometry(name)
    shape = {key: [[moved(point) for point in each] for each in parts] for key, parts in own.items()}
    half = shapes.RADIUS * scale
    found = shapes.recognise(marker(shape, (x - half, y - half, x + half, y + half)))
    assert found is not None
    assert found[0] == name
    assert found[1] == pytest.approx(part, rel=0.02)


def test_first_corner_and_direction_do_not_matter() -> None:
    ring = [[2, -2], [-2, -2], [-2, 2], [2, 2], [2, -2]]
    for start in range(4):
        turned = [*ring[start:-1], *ring[:start], ring[start]]
        for shape in (turned, turned[::-1]):
            assert shapes.recognise(marker({"rings": [shape]}, (-2, -2, 2, 2))) == ("square", 1.0)


def test_circles_of_other_programs_are_circles() -> None:
    arc = {"curveRings": [[[0, 2], {"a": [[0, 2], [0, 0], 0, 1]}]]}
    k = 0.5522847
    quarters = [
        ([0, 1], [1, k], [k, 1]),
        ([-1, 0], [-k, 1], [-1, k]),
        ([0, -1], [-1, -k], [-k, -1]),
        ([1, 0], [k, -1], [1, -k]),
    ]
    beziers = {"curveRings": [[[1, 0], *({"b": list(quarter)} for quarter in quarters)]]}
    many = {"rings": [[[5 * cos(k * pi / 12), 5 * sin(k * pi / 12)] for k in range(24)] + [[5.0, 0.0]]]}
    many["rings"][0][-1] = many["rings"][0][0]
    assert shapes.recognise(marker(arc, (-2, -2, 2, 2))) == ("circle", 1.0)
    assert shapes.recognise(marker(beziers, (-1, -1, 1, 1))) == ("circle", 1.0)
    assert shapes.recognise(marker(many, (-10, -10, 10, 10))) == ("circle", 0.5)


@pytest.mark.parametrize(
    "other",
    [
        marker({"rings": [[[-2, -1], [-2, 1], [2, 1], [2, -1], [-2, -1]]]}, (-2, -2, 2, 2)),
        marker({"curveRings": [[[0, 2], {"a": [[0, 2], [0, 1], 0, 1]}]]}, (-2, -2, 2, 2)),
        marker({"curveRings": [[[0, 2], {"a": [[0, -2], [0, 0], 0, 1]}]]}, (-2, -2, 2, 2)),
        marker({"rings": [[[0, 0], [0, 2], [2, 2], [2, 0], [0, 0]]]}, (-2, -2, 2, 2)),
        marker({"x": 0, "y": 0}, (-2, -2, 2, 2)),
        marker({"rings": [[[0, 0], [0, 0]]]}, (-2, -2, 2, 2)),
        marker(shapes.geometry("circle"), (0, 0, 0, 0)),
        markers.vector(10, [markers.graphic(shapes.geometry("circle"), AREA)] * 2, shapes.FRAME),
        markers.picture("data:image/png;base64,", 10),
        {"type": "CIMVectorMarker"},
    ],
)
def test_other_markers_are_no_standard_shape(other: dict[str, Any]) -> None:
    assert shapes.recognise(other) is None


def test_unknown_names_are_refused() -> None:
    with pytest.raises(KeyError):
        shapes.geometry("blob")
