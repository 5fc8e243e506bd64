"""Marker layers of QGIS to CIM markers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsExpression,
    QgsMarkerSymbol,
    QgsMarkerSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsVectorFieldSymbolLayer,
)
from qgis.PyQt.QtCore import QPointF, Qt

from ...sharing.cim import fills, markers, shapes, strokes, symbols
from ..expressions.arcade import Untranslatable, feature_field
from . import pictures
from .drawn import drawn
from .setting import Setting, tidy, turned
from .strokes import JOINS, dash_pattern
from .symbol_layers import layers_of

if TYPE_CHECKING:
    from qgis.core import QgsGeometryGeneratorSymbolLayer, QgsRasterMarkerSymbolLayer

_QGIS = Qgis.MarkerShape
SHAPES = {
    _QGIS.Circle: "circle",
    _QGIS.Square: "square",
    _QGIS.Diamond: "diamond",
    _QGIS.Triangle: "triangle",
    _QGIS.EquilateralTriangle: "equilateral_triangle",
    _QGIS.Pentagon: "pentagon",
    _QGIS.Hexagon: "hexagon",
    _QGIS.Octagon: "octagon",
    _QGIS.Star: "star",
    _QGIS.Arrow: "arrow",
    _QGIS.ArrowHeadFilled: "filled_arrowhead",
    _QGIS.ArrowHead: "arrowhead",
    _QGIS.CrossFill: "filled_cross",
    _QGIS.Cross: "cross",
    _QGIS.Cross2: "x",
    _QGIS.Line: "line",
}
"""The shapes that QGIS's simple markers and CIM's standard shapes have in common."""

# Which part of the marker's height its anchor lies from the middle.
_ACROSS = {
    QgsMarkerSymbolLayer.HorizontalAnchorPoint.Left: 0.5,
    QgsMarkerSymbolLayer.HorizontalAnchorPoint.HCenter: 0.0,
    QgsMarkerSymbolLayer.HorizontalAnchorPoint.Right: -0.5,
}
_DOWN = {
    QgsMarkerSymbolLayer.VerticalAnchorPoint.Top: 0.5,
    QgsMarkerSymbolLayer.VerticalAnchorPoint.VCenter: 0.0,
    QgsMarkerSymbolLayer.VerticalAnchorPoint.Bottom: -0.5,
}


def is_plain(layer: QgsMarkerSymbolLayer) -> bool:
    """Tell whether the web has a marker for the layer, so that no picture is needed."""
    return isinstance(layer, QgsSimpleMarkerSymbolLayer) and layer.shape() in PLAIN


PLAIN = {_QGIS.Circle, _QGIS.Square, _QGIS.Diamond, _QGIS.Triangle, _QGIS.Cross, _QGIS.Cross2}


def simple(layer: QgsSimpleMarkerSymbolLayer, setting: Setting) -> list[dict[str, Any]]:
    """Convert a simple marker: a standard shape as such, any other by its outline."""
    if layer.shape() not in SHAPES:
        return outlined(layer, setting)
    name = SHAPES[layer.shape()]
    size = setting.points(layer.size(), layer.sizeUnit())
    look = _look(layer, name, setting)
    return [markers.shape(name, size, look, tidy(-layer.angle()), offset(layer, setting, size))]


def outlined(layer: QgsMarkerSymbolLayer, setting: Setting) -> list[dict[str, Any]]:
    """Convert any marker by the outlines that QGIS draws; one that is a picture becomes a picture."""
    drawing = drawn(upright(layer), setting)
    if drawing is None:
        return pictured(layer, setting)
    return [drawing.marker(tidy(-layer.angle()), offset(layer, setting))]


def pictured(layer: QgsMarkerSymbolLayer, setting: Setting) -> list[dict[str, Any]]:
    """Convert any marker to the picture that QGIS draws."""
    symbol = upright(layer)
    symbol.setOpacity(setting.opacity)
    picture = pictures.of_marker(symbol)
    if picture is None:
        return []
    turn, moved = tidy(-layer.angle()), offset(layer, setting)
    return [markers.picture(picture.url, picture.height, rotation=turn, offset=moved)]


def raster(layer: QgsRasterMarkerSymbolLayer, setting: Setting) -> list[dict[str, Any]]:
    """Convert a picture to itself; one that is partly clear, or not set by its middle, to what QGIS draws."""
    centred = (layer.horizontalAnchorPoint(), layer.verticalAnchorPoint()) == _CENTRED
    url = pictures.of_file(layer.path()) if centred and layer.opacity() * setting.opacity == 1 else ""
    if not url:
        return pictured(layer, setting)
    wide, tall = pictures.pixels(url)
    width = setting.points(layer.size(), layer.sizeUnit())
    height = tidy(width * (layer.fixedAspectRatio() or tall / wide))
    stretched = tidy(width / height * tall / wide, 6) if height else 1.0
    turn, moved = tidy(-layer.angle()), offset(layer, setting)
    return [markers.picture(url, height, stretched, turn, moved)]


_CENTRED = (
    QgsMarkerSymbolLayer.HorizontalAnchorPoint.HCenter,
    QgsMarkerSymbolLayer.VerticalAnchorPoint.VCenter,
)


def animated(layer: QgsMarkerSymbolLayer, setting: Setting) -> list[dict[str, Any]]:
    """Convert a moving picture to what it shows first."""
    setting.lose("AnimatedMarker", "still_picture")
    return pictured(layer, setting)


def mask(_layer: QgsMarkerSymbolLayer, setting: Setting) -> list[dict[str, Any]]:
    """Convert what only hides labels beneath it: to nothing."""
    setting.lose("MaskMarker", "none")
    return []


def vector_field(layer: QgsVectorFieldSymbolLayer, setting: Setting) -> list[dict[str, Any]]:
    """Convert a line as long as columns tell: to one that expressions stretch and turn.

    Where nothing can be set by expressions it is a still arrow, and a loss.
    """
    try:
        length, turn = _swing(layer, setting)
    except Untranslatable:
        setting.lose("VectorField", "still_arrow")
        look = symbols.polygon([fills.solid(setting.color(layer.subSymbol().color()))])
        return [markers.shape("arrow", USUAL_ARROW, look)]
    look = symbols.line(layers_of(layer.subSymbol(), setting))
    # As long as half of the frame is tall, so that it begins in the middle.
    line = markers.graphic({"paths": [[[0.0, 0.0], [1.0, 0.0]]]}, look)
    made = markers.vector(USUAL_ARROW, [line], (-1.0, -1.0, 1.0, 1.0))
    unit = 2 * setting.points(layer.scale(), layer.distanceUnit())
    setting.change(made, "Size", f"({length}) * {unit!r}")
    setting.change(made, "Rotation", turn)
    return [made]


def _swing(layer: QgsVectorFieldSymbolLayer, setting: Setting) -> tuple[str, str]:
    """Return the length and the direction, counter-clockwise from the right in degrees, as Arcade."""
    kinds = QgsVectorFieldSymbolLayer.VectorFieldType
    if setting.changes is None or setting.fields is None or layer.vectorFieldType() == kinds.Height:
        raise Untranslatable("vector field")
    names = [_column(name, setting) for name in (layer.xAttribute(), layer.yAttribute())]
    if layer.vectorFieldType() == kinds.Cartesian:
        x, y = names
        return f"Sqrt({x} * {x} + {y} * {y})", f"Atan2({y}, {x}) * 180 / PI"
    radians = layer.angleUnits() == QgsVectorFieldSymbolLayer.AngleUnits.Radians
    angle = f"({names[1]} * 180 / PI)" if radians else names[1]
    north = layer.angleOrientation() == QgsVectorFieldSymbolLayer.AngleOrientation.ClockwiseFromNorth
    return names[0], f"90 - {angle}" if north else angle


def _column(name: str, setting: Setting) -> str:
    index = setting.fields.lookupField(name) if setting.fields is not None else -1
    if index < 0:
        raise Untranslatable(name)
    return feature_field(name)


def generated(layer: QgsGeometryGeneratorSymbolLayer, setting: Setting) -> list[dict[str, Any]]:
    """Convert a generator on a marker: to what it draws at its point, at the scale of the setting.

    Raises:
        Untranslatable: it draws something else for each feature.
    """
    if QgsExpression(layer.geometryExpression()).referencedColumns():
        raise Untranslatable(layer.geometryExpression())
    if layer.units() == Qgis.RenderUnit.MapUnits:
        setting.lose("map_units", "fixed_size")
    symbol = QgsMarkerSymbol()
    symbol.changeSymbolLayer(0, layer.clone())
    drawing = drawn(symbol, setting)
    if drawing is None:
        raise Untranslatable(layer.geometryExpression())
    return [drawing.marker(0.0, (0.0, 0.0))]


# How tall an arrow is in points that has no value to tell its length.
USUAL_ARROW = 12.0


def upright(layer: QgsMarkerSymbolLayer) -> QgsMarkerSymbol:
    """Return a symbol of the layer alone, neither turned nor moved, but for its anchor."""
    copy = layer.clone()
    copy.setAngle(0)
    copy.setOffset(QPointF(0, 0))
    symbol = QgsMarkerSymbol()
    # Given to the constructor in a list, a layer would be freed twice.
    symbol.changeSymbolLayer(0, copy)
    return symbol


def offset(layer: QgsMarkerSymbolLayer, setting: Setting, size: float = 0.0) -> tuple[float, float]:
    """Return how far the marker lies from its point, in points, y up.

    QGIS moves a marker before it turns it, and counts the anchor as part of the move.  ``size`` is left out
    where the marker's graphics are off the middle by themselves.
    """
    moved = layer.offset()
    x = setting.points(moved.x(), layer.offsetUnit()) + _ACROSS[layer.horizontalAnchorPoint()] * size
    y = setting.points(moved.y(), layer.offsetUnit()) + _DOWN[layer.verticalAnchorPoint()] * size
    return turned(x, y, layer.angle())


def _look(layer: QgsSimpleMarkerSymbolLayer, name: str, setting: Setting) -> dict[str, Any]:
    lines = []
    if layer.strokeStyle() != Qt.PenStyle.NoPen:
        width = setting.width(layer.strokeWidth(), layer.strokeWidthUnit())
        lines = [
            strokes.solid(
                setting.color(layer.strokeColor()),
                width,
                "Butt",
                JOINS.get(layer.penJoinStyle(), "Bevel"),
                dash_pattern(layer.strokeStyle(), width),
            )
        ]
    if name in shapes.OPEN:
        return symbols.line(lines)
    return symbols.polygon([*lines, fills.solid(setting.color(layer.fillColor()))])
