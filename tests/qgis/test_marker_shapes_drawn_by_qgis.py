"""Our standard shapes have the outlines of QGIS's simple markers, compared pixel by pixel."""

from __future__ import annotations

from typing import Any

import pytest
from web_layer_sharing.sharing.cim import curves, shapes

SIDE = 240
SIZE = 200

NAMES = {
    "circle": "Circle",
    "square": "Square",
    "diamond": "Diamond",
    "triangle": "Triangle",
    "equilateral_triangle": "EquilateralTriangle",
    "pentagon": "Pentagon",
    "hexagon": "Hexagon",
    "octagon": "Octagon",
    "star": "Star",
    "arrow": "Arrow",
    "filled_arrowhead": "ArrowHeadFilled",
    "filled_cross": "CrossFill",
    "cross": "Cross",
    "x": "Cross2",
    "line": "Line",
    "arrowhead": "ArrowHead",
}


def canvas() -> Any:
    from qgis.PyQt.QtGui import QImage

    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0xFFFFFFFF)
    return image


def drawn_by_qgis(name: str) -> Any:
    from qgis.core import Qgis, QgsMarkerSymbol, QgsRenderContext
    from qgis.PyQt.QtCore import QPointF, Qt
    from qgis.PyQt.QtGui import QColor, QPainter

    symbol = QgsMarkerSymbol.createSimple({})
    layer = symbol.symbolLayer(0)
    layer.setShape(getattr(Qgis.MarkerShape, NAMES[name]))
    layer.setSize(SIZE)
    layer.setSizeUnit(Qgis.RenderUnit.Pixels)
    layer.setColor(QColor("black"))
    layer.setStrokeColor(QColor("black"))
    layer.setStrokeWidthUnit(Qgis.RenderUnit.Pixels)
    layer.setStrokeWidth(4)
    if name not in shapes.OPEN:
        layer.setStrokeStyle(Qt.PenStyle.NoPen)
    image = canvas()
    painter = QPainter(image)
    context = QgsRenderContext.fromQPainter(painter)
    context.setFlag(Qgis.RenderContextFlag.Antialiasing, False)
    symbol.startRender(context)
    symbol.renderPoint(QPointF(SIDE / 2, SIDE / 2), None, context)
    symbol.stopRender(context)
    painter.end()
    return image


def drawn_from_cim(name: str) -> Any:
    from qgis.PyQt.QtCore import QPointF, Qt
    from qgis.PyQt.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

    made = curves.straight(shapes.geometry(name))
    image = canvas()
    painter = QPainter(image)
    painter.translate(SIDE / 2, SIDE / 2)
    # CIM's y points up.
    painter.scale(SIZE / (2 * shapes.RADIUS), -SIZE / (2 * shapes.RADIUS))
    if name in shapes.OPEN:
        painter.setPen(QPen(QColor("black"), 4 * 2 * shapes.RADIUS / SIZE))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(QColor("black")))
    for part in made.get("rings") or made["paths"]:
        corners = QPolygonF([QPointF(x, y) for x, y in part])
        painter.drawPolyline(corners) if name in shapes.OPEN else painter.drawPolygon(corners)
    painter.end()
    return image


def black(image: Any) -> set[tuple[int, int]]:
    from qgis.PyQt.QtGui import QImage

    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    bits = grey.constBits().asstring(grey.sizeInBytes())
    return {(x, y) for y in range(SIDE) for x in range(SIDE) if bits[y * grey.bytesPerLine() + x] < 128}


def beyond(found: set[tuple[int, int]], near: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """Return what lies further than a pixel from the other: an outline may fall on either side of one."""
    return found - {(x + dx, y + dy) for x, y in near for dx in (-1, 0, 1) for dy in (-1, 0, 1)}


@pytest.mark.parametrize("name", shapes.NAMES)
def test_outlines_are_those_of_qgis(qgis_app: Any, name: str) -> None:
    ours, theirs = black(drawn_from_cim(name)), black(drawn_by_qgis(name))
    assert len(theirs) > SIZE
    assert len(beyond(ours, theirs)) <= 4
    assert len(beyond(theirs, ours)) <= 4


def test_all_shapes_have_a_name_in_qgis() -> None:
    assert set(NAMES) == set(shapes.NAMES)
