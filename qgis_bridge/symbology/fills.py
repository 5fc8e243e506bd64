"""Fill layers of QGIS to CIM fills and outlines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import Qt

from ...sharing.cim import effects, fills, strokes
from .strokes import JOINS, dash_pattern

if TYPE_CHECKING:
    from qgis.core import QgsFillSymbolLayer, QgsSimpleFillSymbolLayer

    from .setting import Setting

# Qt's brush patterns by the name of Esri's fill styles. BDiag rises to the right, as BackwardDiagonal does.
BRUSHES = {
    Qt.BrushStyle.HorPattern: "Horizontal",
    Qt.BrushStyle.VerPattern: "Vertical",
    Qt.BrushStyle.CrossPattern: "Cross",
    Qt.BrushStyle.BDiagPattern: "BackwardDiagonal",
    Qt.BrushStyle.FDiagPattern: "ForwardDiagonal",
    Qt.BrushStyle.DiagCrossPattern: "DiagonalCross",
}
# How much of the ground Qt's dotted brushes cover.
DENSITIES = {
    Qt.BrushStyle.Dense1Pattern: 0.94,
    Qt.BrushStyle.Dense2Pattern: 0.88,
    Qt.BrushStyle.Dense3Pattern: 0.63,
    Qt.BrushStyle.Dense4Pattern: 0.50,
    Qt.BrushStyle.Dense5Pattern: 0.37,
    Qt.BrushStyle.Dense6Pattern: 0.12,
    Qt.BrushStyle.Dense7Pattern: 0.06,
}


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
    if layer.strokeStyle() == Qt.PenStyle.NoPen:
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
    if style in DENSITIES:
        setting.lose("dense_brush", "transparency")
        return [fills.solid(setting.faded(DENSITIES[style]).color(layer.fillColor()))]
    return [fills.solid(setting.color(layer.fillColor()))]


def plain(layer: QgsFillSymbolLayer, setting: Setting) -> list[dict[str, Any]]:
    """Convert any fill layer to a solid fill of its colour."""
    color = layer.fillColor() if layer.fillColor().isValid() else layer.color()
    return [fills.solid(setting.color(color))]
