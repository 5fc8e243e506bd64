"""A marker as QGIS draws it, in outlines.

QGIS draws a marker onto Qt's SVG writer; what it wrote is read back as graphics of a CIM vector marker.  So
every shape, picture of paths and letter comes out as on the QGIS map, whatever kind of marker it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lxml import etree
from qgis.core import (
    Qgis,
    QgsFeature,
    QgsFields,
    QgsGeometry,
    QgsMapToPixel,
    QgsPointXY,
    QgsRenderContext,
)
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize
from qgis.PyQt.QtGui import QColor, QPainter
from qgis.PyQt.QtSvg import QSvgGenerator

from ...sharing.cim import fills, markers, strokes, symbols
from .setting import POINTS_PER_MM, Setting, tidy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from qgis.core import QgsMarkerSymbol

    Matrix = tuple[float, float, float, float, float, float]
    Point = list[float]

SVG = "{http://www.w3.org/2000/svg}"
# The side of the sheet drawn on; nothing is cut off outside of it.
SHEET = 100
NONE = "none"

_NUMBER = r"-?\d*\.?\d+(?:[eE][-+]?\d+)?"
_PATH = re.compile(rf"([MLCZ])|({_NUMBER})")
_MATRIX = re.compile(rf"matrix\(({_NUMBER}(?:[ ,]+{_NUMBER}){{5}})\)")
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_CAPS = {"butt": "Butt", "flat": "Butt", "round": "Round", "square": "Square"}
_JOINS = {"miter": "Miter", "round": "Round", "bevel": "Bevel"}


@dataclass(frozen=True)
class Drawing:
    """Graphics of a vector marker, and how far they reach from the middle, in points."""

    graphics: tuple[dict[str, Any], ...]
    reach: float

    def marker(self, rotation: float, offset: tuple[float, float]) -> dict[str, Any]:
        """Return the vector marker, as large as it was drawn."""
        half = max(self.reach, 0.01)
        return markers.vector(
            tidy(2 * half), self.graphics, (-half, -half, half, half), rotation=rotation, offset=offset
        )


def drawn(symbol: QgsMarkerSymbol, setting: Setting) -> Drawing | None:
    """Return what the symbol draws at the point (0, 0); None where it is not made of outlines alone."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    parser.feed(_svg(symbol, setting))
    root = parser.close()
    graphics: list[dict[str, Any]] = []
    reach = 0.0
    for element, look, matrix in _shapes(root, {}, _IDENTITY):
        if element.tag != f"{SVG}path" or look.get("fill", "").startswith("url"):
            return None
        outline = _outline(element.get("d", ""), matrix)
        painted = _symbol(look, matrix, setting)
        if painted is not None and outline:
            graphics.append(markers.graphic(_geometry(outline, painted["type"]), painted))
            reach = max(reach, _reach(outline))
    return Drawing(tuple(graphics), reach) if graphics else None


def _svg(symbol: QgsMarkerSymbol, setting: Setting) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    sheet = QSvgGenerator()
    sheet.setOutputDevice(buffer)
    sheet.setResolution(72)
    sheet.setSize(QSize(SHEET, SHEET))
    sheet.setViewBox(QRectF(-SHEET / 2, -SHEET / 2, SHEET, SHEET))
    painter = QPainter()
    painter.begin(sheet)
    context = QgsRenderContext.fromQPainter(painter)
    context.setScaleFactor(POINTS_PER_MM)
    context.setFlag(Qgis.RenderContextFlag.ForceVectorOutput, True)
    paint(symbol, QPointF(0, 0), setting.map_unit, context)
    painter.end()
    buffer.close()
    return bytes(held)


def paint(symbol: QgsMarkerSymbol, at: QPointF, map_unit: float, context: QgsRenderContext) -> None:
    """Paint the symbol at a place of the sheet; ``map_unit`` is how many dots a unit of the map is long.

    A geometry generator works on a feature, so one is made up, a point at that place.
    """
    generators = [layer for layer in symbol.symbolLayers() if layer.layerType() == "GeometryGenerator"]
    if not generators:
        symbol.startRender(context)
        symbol.renderPoint(at, None, context)
        symbol.stopRender(context)
        return
    feature = QgsFeature(QgsFields())
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(0, 0)))
    feature.setValid(True)
    context.setMapToPixel(QgsMapToPixel(1 / (map_unit or 1.0), 0, 0, int(2 * at.x()), int(2 * at.y()), 0))
    context.expressionContext().setFeature(feature)
    symbol.startRender(context)
    symbol.renderFeature(feature, context)
    symbol.stopRender(context)


def _shapes(
    element: etree._Element, inherited: Mapping[str, str], matrix: Matrix
) -> Iterator[tuple[etree._Element, dict[str, str], Matrix]]:
    """Yield what is drawn, in order, with the look and the transformation it inherits."""
    look = {**inherited, **{name: value for name, value in element.attrib.items() if name != "d"}}
    own = _MATRIX.search(element.get("transform", ""))
    if own:
        numbers = [float(number) for number in re.findall(_NUMBER, own[1])]
        matrix = _product(matrix, tuple(numbers))  # type: ignore[arg-type]
    for child in element:
        if child.tag == f"{SVG}g":
            yield from _shapes(child, look, matrix)
        elif child.tag not in {f"{SVG}title", f"{SVG}desc", f"{SVG}defs"}:
            yield child, {**look, **child.attrib}, matrix


def _product(outer: Matrix, inner: Matrix) -> Matrix:
    a, b, c, d, e, f = outer
    g, h, i, j, k, m = inner
    return a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * m + e, b * k + d * m + f


def _outline(text: str, matrix: Matrix) -> list[list[Any]]:
    """Return the parts of an SVG path: points, and Bézier curves as CIM writes them. y points up."""
    parts: list[list[Any]] = []
    numbers: list[float] = []
    command = ""
    for letter, number in _PATH.findall(text):
        if letter:
            command = letter
            continue
        numbers.append(float(number))
        if len(numbers) < (6 if command == "C" else 2):
            continue
        points = [_moved(numbers[at], numbers[at + 1], matrix) for at in range(0, len(numbers), 2)]
        numbers = []
        if command == "M" or not parts:
            parts.append([points[-1]])
        elif command == "C":
            first, second, end = points
            parts[-1].append({"b": [end, first, second]})
        else:
            parts[-1].append(points[0])
    return [part for part in parts if len(part) > 1]


def _moved(x: float, y: float, matrix: Matrix) -> Point:
    a, b, c, d, e, f = matrix
    return [tidy(a * x + c * y + e), tidy(-(b * x + d * y + f))]


def _geometry(parts: list[list[Any]], symbol_type: str) -> dict[str, Any]:
    """Return the parts as Esri JSON: rings for a polygon symbol, paths for a line symbol."""
    curved = any(isinstance(point, dict) for part in parts for point in part)
    if symbol_type == "CIMLineSymbol":
        return {"curvePaths" if curved else "paths": parts}
    closed = [part if _end(part[-1]) == part[0] else [*part, part[0]] for part in parts]
    return {"curveRings" if curved else "rings": closed}


def _end(point: Any) -> Any:
    return point["b"][0] if isinstance(point, dict) else point


def _reach(parts: list[list[Any]]) -> float:
    corners = (corner for part in parts for point in part for corner in _corners(point))
    return max((abs(value) for corner in corners for value in corner), default=0.0)


def _corners(point: Any) -> list[Point]:
    return point["b"] if isinstance(point, dict) else [point]


def _symbol(look: Mapping[str, str], matrix: Matrix, setting: Setting) -> dict[str, Any] | None:
    """Return how a shape is drawn: a polygon symbol if filled, else a line symbol; None if not at all."""
    fill, stroke = look.get("fill", NONE), look.get("stroke", NONE)
    lines = [] if stroke == NONE else [_stroke(look, matrix, setting)]
    if fill != NONE:
        color = _color(fill, look.get("fill-opacity"))
        return symbols.polygon([*lines, fills.solid(setting.color(color))])
    return symbols.line(lines) if lines else None


def _stroke(look: Mapping[str, str], matrix: Matrix, setting: Setting) -> dict[str, Any]:
    color = _color(look["stroke"], look.get("stroke-opacity"))
    growth = 1.0 if look.get("vector-effect") == "non-scaling-stroke" else _growth(matrix)
    width = tidy(float(look.get("stroke-width", 1)) * growth)
    dash = [tidy(float(number) * growth) for number in re.findall(_NUMBER, look.get("stroke-dasharray", ""))]
    cap = _CAPS.get(look.get("stroke-linecap", ""), "Butt")
    join = _JOINS.get(look.get("stroke-linejoin", ""), "Miter")
    return strokes.solid(setting.color(color), width, cap, join, dash or None)


def _growth(matrix: Matrix) -> float:
    a, b, c, d, _, _ = matrix
    return float(abs(a * d - b * c) ** 0.5)


def _color(text: str, opacity: str | None) -> QColor:
    color = QColor(text)
    color.setAlphaF(min(max(float(opacity or 1), 0.0), 1.0))
    return color
