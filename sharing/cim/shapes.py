"""The standard marker shapes, as geometry for a vector marker, and how to know them again.

All shapes lie in :data:`FRAME`, 100 units wide, and have the outlines of QGIS's simple markers
(their corners read out of QGIS 3.40's drawing).  The circle is a true arc.
"""

from __future__ import annotations

from math import cos, hypot, pi, sin
from typing import TYPE_CHECKING, Any

from . import curves

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Point = tuple[float, float]
    Part = Sequence[Point]

RADIUS = 50.0
FRAME = (-RADIUS, -RADIUS, RADIUS, RADIUS)


def _regular(corners: int, inner: float = 1.0) -> list[Point]:
    """Return a regular polygon with a corner at the top; every other corner lies at ``inner``."""
    reach = [1.0 if k % 2 == 0 else inner for k in range(corners)]
    step = 2 * pi / corners
    return [(far * sin(k * step), far * cos(k * step)) for k, far in enumerate(reach)]


# Sixteen sides pass for a circle.
_LONGEST_SIDE = 0.4
_FLAT = 2**0.5 - 1
_ARM = 0.2

_POLYGONS: dict[str, list[Point]] = {
    "square": [(-1, 1), (1, 1), (1, -1), (-1, -1)],
    "diamond": [(0, 1), (1, 0), (0, -1), (-1, 0)],
    "triangle": [(0, 1), (1, -1), (-1, -1)],
    "equilateral_triangle": _regular(3),
    "pentagon": _regular(5),
    "hexagon": _regular(6),
    "octagon": [(-_FLAT, 1), (_FLAT, 1), (1, _FLAT), (1, -_FLAT),
                (_FLAT, -1), (-_FLAT, -1), (-1, -_FLAT), (-1, _FLAT)],
    "star": _regular(10, inner=(3 - 5**0.5) / 2),
    "arrow": [(0, 1), (0.5, 0.5), (0.25, 0.5), (0.25, -1), (-0.25, -1), (-0.25, 0.5), (-0.5, 0.5)],
    "filled_arrowhead": [(0, 0), (-1, 1), (-1, -1)],
    "filled_cross": [(-_ARM, 1), (_ARM, 1), (_ARM, _ARM), (1, _ARM), (1, -_ARM), (_ARM, -_ARM),
                     (_ARM, -1), (-_ARM, -1), (-_ARM, -_ARM), (-1, -_ARM), (-1, _ARM), (-_ARM, _ARM)],
}  # fmt: skip

_LINES: dict[str, list[list[Point]]] = {
    "cross": [[(-1, 0), (1, 0)], [(0, 1), (0, -1)]],
    "x": [[(-1, 1), (1, -1)], [(-1, -1), (1, 1)]],
    "line": [[(0, 1), (0, -1)]],
    "arrowhead": [[(-1, 1), (0, 0), (-1, -1)]],
}

OPEN = frozenset(_LINES)
"""The shapes that are lines and so take a line symbol."""

NAMES = ("circle", *_POLYGONS, *_LINES)
"""All standard shapes."""


def geometry(name: str) -> dict[str, Any]:
    """Return a shape as Esri JSON geometry within :data:`FRAME`. Raises ``KeyError`` for others."""
    if name == "circle":
        arc = {"a": [[0.0, RADIUS], [0.0, 0.0], 0, 1]}
        return {"curveRings": [[[0.0, RADIUS], arc]]}
    if name in _LINES:
        return {"paths": [[_scaled(point) for point in path] for path in _LINES[name]]}
    corners = _POLYGONS[name]
    return {"rings": [[_scaled(point) for point in [*corners, corners[0]]]]}


def recognise(marker: Mapping[str, Any]) -> tuple[str, float] | None:
    """Tell which standard shape a vector marker draws and how tall it is, in parts of its size.

    Finds shapes of any program: only the outline counts, not the frame's units, the first corner or
    the direction.  None where the marker draws several graphics or anything else.
    """
    graphics = marker.get("markerGraphics") or []
    frame = marker.get("frame") or {}
    if len(graphics) != 1 or not frame.get("ymax", 0) > frame.get("ymin", 0):
        return None
    drawn = curves.straight(graphics[0].get("geometry") or {})
    closed = "rings" in drawn
    parts = [
        [_in_frame(point, frame) for point in part] for part in drawn.get("rings" if closed else "paths", ())
    ]
    reach = max((max(abs(x), abs(y)) for part in parts for x, y in part), default=0.0)
    if not reach:
        return None
    if closed and len(parts) == 1 and _is_round(parts[0]):
        return "circle", hypot(*parts[0][0])
    name = _KNOWN.get(_outline(parts, reach, closed))
    return (name, reach) if name else None


def _scaled(point: Point) -> list[float]:
    return [point[0] * RADIUS, point[1] * RADIUS]


def _in_frame(point: Sequence[float], frame: Mapping[str, Any]) -> Point:
    """Return the point as seen from the middle of the frame, whose half height is 1."""
    half = (frame["ymax"] - frame["ymin"]) / 2
    middle = ((frame["xmin"] + frame["xmax"]) / 2, (frame["ymin"] + frame["ymax"]) / 2)
    return (point[0] - middle[0]) / half, (point[1] - middle[1]) / half


def _is_round(ring: Part) -> bool:
    """Tell whether a ring goes round the middle in short sides, as a flattened circle does."""
    far = [hypot(x, y) for x, y in ring]
    sides = (hypot(a[0] - b[0], a[1] - b[1]) for a, b in zip(ring, [*ring[1:], ring[0]]))
    return max(far) - min(far) < 0.01 * max(far) and max(sides) < _LONGEST_SIDE * max(far)


def _outline(parts: Iterable[Part], reach: float, closed: bool) -> frozenset[frozenset[Point]]:
    """Return the sides of an outline, without order or direction, to two places."""
    sides: set[frozenset[Point]] = set()
    for part in parts:
        corners = [(round(x / reach, 2) + 0.0, round(y / reach, 2) + 0.0) for x, y in part]
        ends = [*corners[1:], corners[0]] if closed else corners[1:]
        sides.update(frozenset(pair) for pair in zip(corners, ends) if pair[0] != pair[1])
    return frozenset(sides)


_KNOWN = {
    **{_outline([corners], 1.0, closed=True): name for name, corners in _POLYGONS.items()},
    **{_outline(paths, 1.0, closed=False): name for name, paths in _LINES.items()},
}
