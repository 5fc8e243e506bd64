"""Fill layers of QGIS to CIM fills and outlines."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsGradientColorRamp
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ...sharing.cim import effects, fills, strokes
from . import color_ramps, pictures
from .setting import tidy
from .strokes import JOINS, dash_pattern

if TYPE_CHECKING:
    from qgis.core import (
        QgsColorRamp,
        QgsGradientFillSymbolLayer,
        QgsShapeburstFillSymbolLayer,
        QgsSimpleFillSymbolLayer,
    )

    from .setting import Setting

NO_PEN = Qt.PenStyle.NoPen

# Qt's brush patterns by the name of Esri's fill styles. BDiag rises to the right, as BackwardDiagonal does.
BRUSHES = {
    Qt.BrushStyle.HorPattern: "Horizontal",
    Qt.BrushStyle.VerPattern: "Vertical",
    Qt.BrushStyle.CrossPattern: "Cross",
    Qt.BrushStyle.BDiagPattern: "BackwardDiagonal",
    Qt.BrushStyle.FDiagPattern: "ForwardDiagonal",
    Qt.BrushStyle.DiagCrossPattern: "DiagonalCross",
}
SOLID = {Qt.BrushStyle.NoBrush, Qt.BrushStyle.SolidPattern, *BRUSHES}


def simple(layer: QgsSimpleFillSymbolLayer, setting: Setting) -> list[dict[str, Any]]:
    """Convert a simple fill: its outline, and under that its brush."""
    made = [*_outline(layer, setting), *_brush(layer, setting)]
    moved = layer.offset()
    if moved.isNull():
        return made
    unit = layer.offsetUnit()
    # QGIS counts downwards, CIM upwards.
    shift = effects.move(setting.points(moved.x(), unit), -setting.points(moved.y(), unit))
    return [effects.put_on(each, [*each.get("effects", ()), shift]) for each in made]


def _outline(layer: QgsSimpleFillSymbolLayer, setting: Setting) -> list[dict[str, Any]]:
    if layer.strokeStyle() == NO_PEN:
        return []
    width = setting.width(layer.strokeWidth(), layer.strokeWidthUnit())
    pattern = dash_pattern(layer.strokeStyle(), width)
    join = JOINS.get(layer.penJoinStyle(), "Bevel")
    return [strokes.solid(setting.color(layer.strokeColor()), width, "Square", join, pattern)]


def _brush(layer: QgsSimpleFillSymbolLayer, setting: Setting) -> list[dict[str, Any]]:
    style = layer.brushStyle()
    if style == Qt.BrushStyle.NoBrush:
        return []
    if style in BRUSHES:
        return fills.brush(BRUSHES[style], setting.color(layer.fillColor()))
    if style in SOLID:
        return [fills.solid(setting.color(layer.fillColor()))]
    # Dots: no fill of Esri's has them.
    tile = pictures.of_brush(style, _clear(layer.fillColor(), setting.opacity))
    return [fills.picture(tile.url, tile.height)]


def _clear(color: QColor, opacity: float) -> QColor:
    faded = QColor(color)
    faded.setAlphaF(color.alphaF() * opacity)
    return faded


def gradient(layer: QgsGradientFillSymbolLayer, setting: Setting) -> list[dict[str, Any]]:
    """Convert a gradient over the polygon.

    Esri's ramp begins where QGIS's ends: at the far side of a linear gradient, at the rim of a circular one.
    """
    two = layer.gradientColorType() == Qgis.GradientColorSource.SimpleTwoColor
    told = QgsGradientColorRamp(layer.color(), layer.color2()) if two else layer.colorRamp()
    colors = color_ramps.backwards(told, setting)
    kind = layer.gradientType()
    start, end = layer.referencePoint1(), layer.referencePoint2()
    across, down = end.x() - start.x(), end.y() - start.y()
    if kind == Qgis.GradientType.Conical:
        return _conical(told, math.degrees(math.atan2(-down, across)) - layer.angle(), setting)
    if kind == Qgis.GradientType.Radial and math.hypot(start.x() - 0.5, start.y() - 0.5) > OFF_CENTRE:
        # Esri's circles are about the middle; from a corner a straight gradient is more like it.
        setting.lose("radial_gradient", "linear_gradient")
        kind = Qgis.GradientType.Linear
    if kind == Qgis.GradientType.Linear:
        turn = math.degrees(math.atan2(-down, across)) - layer.angle()
        return [fills.gradient(colors, "Linear", tidy(turn))]
    # Esri's circle is that round the polygon's box, QGIS's goes from one point of the box to another.
    size = min(tidy(100 * math.hypot(across, down) * math.sqrt(2), 2), 100.0)
    return [fills.gradient(colors, "Circular", size=size)]


# How far from the middle, in parts of the polygon's box, a circular gradient may begin.
OFF_CENTRE = 0.25


# Two straight gradients are nearly the one round a point.  The lower one runs across the line from which the
# ramp sets out, with a leap at it: at these shares of the way from the line to the polygon's edge the ramp is
# at these places on the left, and as far from its end on the right.
ROUND = ((1.0, 0.113), (0.5, 0.083), (0.0, 0.01))
# Over it lies the ramp's middle, the more opaque the farther behind the point: from the far end of the line.
# All are the least squares of the two to the one over a square.
BEHIND = ((0.0, 0.834), (0.25, 0.786), (0.5, 0.417), (0.75, 0.049), (1.0, 0.0))


def _conical(told: QgsColorRamp, turn: float, setting: Setting) -> list[dict[str, Any]]:
    """Return a gradient counter-clockwise round the middle as two straight ones."""
    setting.lose("conical_gradient", "linear_gradient")
    # Esri's ramps begin at the far side: here that on the left.
    left = [(0.5 - share / 2, at) for share, at in ROUND]
    right = [(0.5 + share / 2, 1 - at) for share, at in reversed(ROUND)]
    across = color_ramps.placed([(where, told.color(at)) for where, at in (*left, *right)], setting)
    middle = told.color(0.5)
    veil = color_ramps.placed(
        [(1 - at, _clear(middle, opacity)) for at, opacity in reversed(BEHIND)], setting
    )
    return [
        fills.gradient(veil, "Linear", tidy(turn)),
        fills.gradient(across, "Linear", tidy(turn + 90)),
    ]


# How many steps the shading from an edge inwards is drawn with.
RINGS = 16


def shapeburst(layer: QgsShapeburstFillSymbolLayer, setting: Setting) -> list[dict[str, Any]]:
    """Convert shading from the polygon's edge inwards: to fills, each a step smaller than the one below.

    Over the whole shape it becomes a gradient towards the middle, since nobody knows how far that is.
    """
    two = layer.colorType() == Qgis.GradientColorSource.SimpleTwoColor
    ramp = QgsGradientColorRamp(layer.color(), layer.color2()) if two else layer.colorRamp()
    if layer.useWholeShape():
        setting.lose("ShapeburstFill", "rectangular_gradient")
        return [fills.gradient(color_ramps.ramp(ramp, setting), "Rectangular")]
    if layer.blurRadius():
        setting.lose("shapeburst_blur", "sharp_steps")
    depth = setting.points(layer.maxDistance(), layer.distanceUnit())
    rings: list[dict[str, Any]] = []
    for step in range(RINGS + 1):
        color = ramp.color(step / RINGS)
        inwards = effects.buffer(tidy(-depth * step / (RINGS + 0.5)))
        rings.insert(0, effects.put_on(fills.solid(setting.color(color)), [inwards] if step else []))
    return rings
