"""Arcs and Béziers of Esri JSON geometry as short straight segments."""

from __future__ import annotations

from math import atan2, ceil, cos, hypot, pi, sin
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Point = Sequence[float]

# A full circle gets this many sides: no corner to be seen at 100 points across.
_SIDES = 64
_BEZIER_STEPS = 16


def straight(geometry: Mapping[str, Any]) -> dict[str, Any]:
    """Return Esri JSON geometry with its arcs and Béziers as short straight segments."""
    plain = {"curveRings": "rings", "curvePaths": "paths"}
    return {
        plain.get(key, key): [_straightened(part) for part in value] if key in plain else value
        for key, value in geometry.items()
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
    """Return points of ``{"a": [end, centre, minor, clockwise, rotation, axis, ratio]}``.

    The last three are told of an ellipse only: the turn of its longer axis in radians, that axis, and
    how long the shorter one is beside it.  An arc that ends where it starts goes all the way round.
    """
    end, centre, clockwise = numbers[0], numbers[1], numbers[3]
    rotation, ratio = (numbers[4], numbers[6]) if len(numbers) > 6 else (0.0, 1.0)
    across, along = cos(rotation), sin(rotation)

    def on_circle(point: Point) -> tuple[float, float]:
        x, y = point[0] - centre[0], point[1] - centre[1]
        return x * across + y * along, (y * across - x * along) / ratio

    def back(x: float, y: float) -> list[float]:
        y *= ratio
        return [centre[0] + x * across - y * along, centre[1] + x * along + y * across]

    first = on_circle(start)
    radius, begin = hypot(*first), atan2(first[1], first[0])
    turn = _turn(first, on_circle(end), bool(clockwise))
    steps = max(ceil(abs(turn) / (2 * pi) * _SIDES), 1)
    angles = (begin + turn * step / steps for step in range(1, steps))
    arc = [back(radius * cos(angle), radius * sin(angle)) for angle in angles]
    return [*arc, [float(end[0]), float(end[1])]]


def _turn(start: Point, end: Point, clockwise: bool) -> float:
    """Return the angle from one point on a circle round the origin to another, negative if clockwise."""
    turn = (atan2(end[1], end[0]) - atan2(start[1], start[0])) % (2 * pi)
    if hypot(end[0] - start[0], end[1] - start[1]) < 1e-9:
        turn = 0.0 if clockwise else 2 * pi
    return turn - 2 * pi if clockwise else turn


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


_CURVES = {"a": _arc, "b": _bezier, "c": _three_points}
