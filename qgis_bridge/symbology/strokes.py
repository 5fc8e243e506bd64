"""Line layers of QGIS to CIM strokes, and to markers along a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import Qt

from ...sharing.cim import strokes
from .setting import Setting, tidy

if TYPE_CHECKING:
    from qgis.core import QgsLineSymbolLayer, QgsSimpleLineSymbolLayer

CAPS = {
    Qt.PenCapStyle.FlatCap: "Butt",
    Qt.PenCapStyle.RoundCap: "Round",
    Qt.PenCapStyle.SquareCap: "Square",
}
JOINS = {
    Qt.PenJoinStyle.MiterJoin: "Miter",
    Qt.PenJoinStyle.SvgMiterJoin: "Miter",
    Qt.PenJoinStyle.RoundJoin: "Round",
    Qt.PenJoinStyle.BevelJoin: "Bevel",
}
# Dashes and gaps of Qt's pens, in widths of the pen.
PENS = {
    Qt.PenStyle.DashLine: (4.0, 2.0),
    Qt.PenStyle.DotLine: (1.0, 2.0),
    Qt.PenStyle.DashDotLine: (4.0, 2.0, 1.0, 2.0),
    Qt.PenStyle.DashDotDotLine: (4.0, 2.0, 1.0, 2.0, 1.0, 2.0),
}


def dash_pattern(style: Qt.PenStyle, width: float) -> list[float] | None:
    """Return a pen's dashes and gaps in points; None for a solid one."""
    return [tidy(part * width) for part in PENS[style]] if style in PENS else None


def simple(layer: QgsSimpleLineSymbolLayer, setting: Setting) -> list[dict[str, Any]]:
    """Convert a simple line."""
    if layer.penStyle() == Qt.PenStyle.NoPen:
        return []
    width = setting.width(layer.width(), layer.widthUnit())
    if layer.trimDistanceStart() or layer.trimDistanceEnd():
        setting.lose("trimmed_line", "whole_line")
    return [
        strokes.solid(
            setting.color(layer.color()),
            width,
            CAPS.get(layer.penCapStyle(), "Square"),
            JOINS.get(layer.penJoinStyle(), "Bevel"),
            _dashes(layer, width, setting),
            # QGIS counts to the right of the line's direction, CIM to the left.
            -setting.points(layer.offset(), layer.offsetUnit()),
        )
    ]


def _dashes(layer: QgsSimpleLineSymbolLayer, width: float, setting: Setting) -> list[float] | None:
    if not layer.useCustomDashPattern():
        return dash_pattern(layer.penStyle(), width)
    unit = layer.customDashPatternUnit()
    lengths = [setting.points(part, unit) for part in layer.customDashVector()]
    return lengths if len(lengths) > 1 and sum(lengths) > 0 else None


def plain(layer: QgsLineSymbolLayer, setting: Setting) -> list[dict[str, Any]]:
    """Convert any line layer to a solid stroke of its colour and width."""
    return [strokes.solid(setting.color(layer.color()), setting.width(layer.width(), layer.widthUnit()))]
