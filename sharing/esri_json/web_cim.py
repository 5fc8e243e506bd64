"""``CIMSymbolReference`` as web maps and feature services hold it.

The web's profile of CIM differs from the desktop's: colours are plain ``[r, g, b, a]`` arrays,
geometry has straight segments only, and a character marker is a vector marker with text.
"""

from __future__ import annotations

from math import atan2, ceil, cos, hypot, pi, sin
from typing import TYPE_CHECKING, Any

from . import arcade, color
from .losses import unheard

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .losses import Lose

    Point = Sequence[float]

# A full circle gets this many sides: no corner to be seen at 100 points across.
_SIDES = 64
_BEZIER_STEPS = 16


def to_json(
    reference: Mapping[str, Any], rename: Mapping[str, str] | None = None, lose: Lose = unheard
) -> dict[str, Any]:
    """Return a symbol or reference as a reference in the web's profile, fields by their new names."""
    whole = reference
    if whole.get("type") != "CIMSymbolReference":
        whole = {"type": "CIMSymbolReference", "symbol": reference}
    made: dict[str, Any] = _carried(whole, rename or {}, lose)
    return made


def straight(geometry: Mapping[str, Any]) -> dict[str, Any]:
    """Return Esri JSON geometry with its arcs and Béziers as short straight segments."""
    plain = {"curveRings": "rings", "curvePaths": "paths"}
    return {
        plain.get(key, key): [_straightened(part) for part in value] if key in plain else value
        for key, value in geometry.items()
    }


def _carried(value: Any, rename: Mapping[str, str], lose: Lose) -> Any:
    if isinstance(value, (list, tuple)):
        return [_carried(each, rename, lose) for each in value]
    if not hasattr(value, "items"):
        return value
    kind = str(value.get("type", ""))
    if kind.endswith("Color") and "values" in value:
        return color.to_json(value, lose)
    if kind == "CIMExpressionInfo":
        return {**value, "expression": arcade.renamed(value["expression"], rename)}
    if kind == "CIMCharacterMarker":
        value = _as_vector(value)
    kept = {key: _carried(each, rename, lose) for key, each in value.items() if key != "thumbnailURI"}
    return straight(kept) if "curveRings" in kept or "curvePaths" in kept else kept


def _as_vector(marker: Mapping[str, Any]) -> dict[str, Any]:
    """Return a character marker as a vector marker that writes the character with a text symbol."""
    size = marker.get("size", 12)
    own = {"characterIndex", "fontFamilyName", "fontStyleName", "fontType", "scaleX", "symbol", "type"}
    text = {
        "type": "CIMTextSymbol",
        "fontFamilyName": marker["fontFamilyName"],
        "fontStyleName": marker.get("fontStyleName", "Regular"),
        "height": size,
        "horizontalAlignment": "Center",
        "verticalAlignment": "Center",
        "symbol": marker["symbol"],
    }
    graphic = {
        "type": "CIMMarkerGraphic",
        "geometry": {"x": 0, "y": 0},
        "symbol": text,
        "textString": chr(marker["characterIndex"]),
    }
    half = size / 2
    return {
        "type": "CIMVectorMarker",
        **{key: value for key, value in marker.items() if key not in own},
        "frame": {"xmin": -half, "ymin": -half, "xmax": half, "ymax": half},
        "markerGraphics": [graphic],
    }


def _straightened(part: Sequence[Any]) -> list[list[float]]:
    points: list[list[float]] = []
    for piece in part:
        if not hasattr(piece, "items"):
            points.append([float(value) for value in piece[:2]])
            continue
        for kind, numbers in piece.items():
            points += _CURVES[kind](points[-1], numbers)
    return points


def _arc(start: Point, numbers: Sequence[Any]) -> list[list[float]]:
    """Return points of ``{"a": [end, centre, minor, clockwise]}``, a circular arc, without its start.

    An arc that ends where it starts is a full circle.
    """
    end, centre, clockwise = numbers[0], numbers[1], numbers[3]
    begin = atan2(start[1] - centre[1], start[0] - centre[0])
    turn = atan2(end[1] - centre[1], end[0] - centre[0]) - begin
    if hypot(end[0] - start[0], end[1] - start[1]) < 1e-9:
        turn = -2 * pi if clockwise else 2 * pi
    elif clockwise:
        turn = turn % (2 * pi) - 2 * pi
    else:
        turn %= 2 * pi
    return _swept(centre, hypot(start[0] - centre[0], start[1] - centre[1]), begin, turn, end)


def _three_points(start: Point, numbers: Sequence[Any]) -> list[list[float]]:
    """Return points of ``{"c": [end, between]}``, the arc through three points."""
    end, (bx, by) = numbers[0], numbers[1][:2]
    (ax, ay), (cx, cy) = start[:2], end[:2]
    double = 2 * (ax * (by - cy) + bx * (cy - ay) + cx * (ay - by))
    if abs(double) < 1e-12:
        return [[float(bx), float(by)], [float(cx), float(cy)]]
    squares = (ax * ax + ay * ay, bx * bx + by * by, cx * cx + cy * cy)
    x = (squares[0] * (by - cy) + squares[1] * (cy - ay) + squares[2] * (ay - by)) / double
    y = (squares[0] * (cx - bx) + squares[1] * (ax - cx) + squares[2] * (bx - ax)) / double
    # The sign of the triangle's area tells which way round the middle point lies.
    return _arc(start, [end, [x, y], 0, 1 if double < 0 else 0])


def _bezier(start: Point, numbers: Sequence[Any]) -> list[list[float]]:
    """Return points of ``{"b": [end, control, control]}``."""
    end, first, second = numbers[:3]
    found = []
    for step in range(1, _BEZIER_STEPS + 1):
        t = step / _BEZIER_STEPS
        shares = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3)
        found.append([sum(s * p[k] for s, p in zip(shares, (start, first, second, end))) for k in (0, 1)])
    return found


def _swept(centre: Point, radius: float, begin: float, turn: float, end: Point) -> list[list[float]]:
    steps = max(ceil(abs(turn) / (2 * pi) * _SIDES), 1)
    angles = (begin + turn * step / steps for step in range(1, steps))
    arc = [[centre[0] + radius * cos(angle), centre[1] + radius * sin(angle)] for angle in angles]
    return [*arc, [float(end[0]), float(end[1])]]


_CURVES = {"a": _arc, "b": _bezier, "c": _three_points}
