"""Vertices and lists of them, as scripts build shapes from them and take them apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsPoint, QgsPolygon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class Point:
    """A position; no geometry of its own until a :class:`PointGeometry` holds it."""

    def __init__(
        self, X: float = 0.0, Y: float = 0.0, Z: float | None = None, M: float | None = None, ID: int = 0
    ) -> None:
        self.X, self.Y, self.Z, self.M, self.ID = float(X), float(Y), Z, M, ID

    def __iter__(self) -> Iterator[float]:
        return iter((self.X, self.Y))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Point) and (self.X, self.Y, self.Z) == (other.X, other.Y, other.Z)

    def __hash__(self) -> int:
        return hash((self.X, self.Y, self.Z))

    def __repr__(self) -> str:
        return f"<Point ({self.X}, {self.Y}, {self.Z or '#'}, {self.M or '#'})>"


class Array(list):
    """Points, or parts made of points."""

    def __init__(self, items: Iterable[Any] | Point | None = None) -> None:
        super().__init__([items] if isinstance(items, Point) else items or ())

    @property
    def count(self) -> int:  # type: ignore[override]
        """How many there are."""
        return len(self)

    def add(self, value: Any) -> None:
        """Put one at the end."""
        self.append(value)

    def getObject(self, index: int) -> Any:
        """Return one by its place."""
        return self[index]

    def removeAll(self) -> None:
        """Leave none."""
        self.clear()


def point_of(vertex: Any) -> Point:
    """Return what stands for a vertex of QGIS."""
    z = vertex.z() if vertex.is3D() else None
    return Point(vertex.x(), vertex.y(), z, vertex.m() if vertex.isMeasure() else None)


def vertex_of(given: Any, has_z: bool) -> QgsPoint:
    """Return the vertex that a point, a point geometry or two or three numbers mean."""
    if hasattr(given, "shape"):
        return QgsPoint(given.shape.constGet())
    if isinstance(given, Point):
        return QgsPoint(given.X, given.Y, given.Z or 0.0) if has_z else QgsPoint(given.X, given.Y)
    x, y, *rest = given
    return QgsPoint(x, y, rest[0] if rest else 0.0) if has_z else QgsPoint(x, y)


def parts_of(inputs: Sequence[Any]) -> list[Any]:
    """Return parts: points alone are a single part."""
    first = next(iter(inputs), None)
    is_point = first is None or isinstance(first, Point) or hasattr(first, "shape")
    if first is None or is_point or isinstance(first[0], (int, float)):
        return [inputs]
    return list(inputs)


def rings_of(part: Sequence[Any]) -> list[list[Any]]:
    """Return the rings of a part, which None keeps apart."""
    rings: list[list[Any]] = [[]]
    for one in part:
        if one is None:
            rings.append([])
        else:
            rings[-1].append(one)
    return [ring for ring in rings if ring]


def part_of(part: Any) -> Array:
    """Return the vertices of a part of a QGIS geometry; None keeps a polygon's rings apart."""
    if isinstance(part, QgsPoint):
        return Array([point_of(part)])
    if not isinstance(part, QgsPolygon):
        return Array(point_of(vertex) for vertex in part.vertices())
    found = Array()
    for number in range(part.ringCount()):
        if number:
            found.append(None)
        ring = part.exteriorRing() if number == 0 else part.interiorRing(number - 1)
        found.extend(point_of(vertex) for vertex in ring.vertices())
    return found
