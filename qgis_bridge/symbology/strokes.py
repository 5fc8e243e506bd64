"""Line layers of QGIS to CIM strokes, and to markers along a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsInterpolatedLineColor
from qgis.PyQt.QtCore import Qt

from ...sharing.cim import effects, strokes
from . import color_ramps, pictures
from .setting import Setting, tidy
from .symbol_layers import layers_of

if TYPE_CHECKING:
    from qgis.core import (
        QgsFilledLineSymbolLayer,
        QgsFillSymbol,
        QgsInterpolatedLineSymbolLayer,
        QgsLineburstSymbolLayer,
        QgsRasterLineSymbolLayer,
        QgsSimpleLineSymbolLayer,
        QgsSymbolLayer,
    )

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
    made = strokes.solid(
        setting.color(layer.color()),
        width,
        CAPS.get(layer.penCapStyle(), "Square"),
        JOINS.get(layer.penJoinStyle(), "Bevel"),
        _dashes(layer, width, setting),
        # QGIS counts to the right of the line's direction, CIM to the left.
        -setting.points(layer.offset(), layer.offsetUnit()),
        dash_start=setting.points(layer.dashPatternOffset(), layer.dashPatternOffsetUnit()),
    )
    trimmed = _trimmed(layer, setting)
    return [effects.put_on(made, [*trimmed, *made.get("effects", ())]) if trimmed else made]


def _trimmed(layer: QgsSimpleLineSymbolLayer, setting: Setting) -> list[dict[str, Any]]:
    """Return what cuts off the line's ends; a part of the line's length cannot be said."""
    ends = (
        (layer.trimDistanceStart(), layer.trimDistanceStartUnit()),
        (layer.trimDistanceEnd(), layer.trimDistanceEndUnit()),
    )
    if not any(length for length, _ in ends):
        return []
    if any(unit == Qgis.RenderUnit.Percentage for _, unit in ends):
        setting.lose("trimmed_line", "whole_line")
        return []
    return [effects.cut(*(setting.points(length, unit) for length, unit in ends))]


def _dashes(layer: QgsSimpleLineSymbolLayer, width: float, setting: Setting) -> list[float] | None:
    if not layer.useCustomDashPattern():
        return dash_pattern(layer.penStyle(), width)
    unit = layer.customDashPatternUnit()
    lengths = [setting.points(part, unit) for part in layer.customDashVector()]
    return lengths if len(lengths) > 1 and sum(lengths) > 0 else None


def lineburst(layer: QgsLineburstSymbolLayer, setting: Setting) -> list[dict[str, Any]]:
    """Convert a gradient across the line."""
    two = layer.gradientColorType() == Qgis.GradientColorSource.SimpleTwoColor
    colors = (
        color_ramps.between(layer.color(), layer.color2(), setting)
        if two
        else color_ramps.ramp(layer.colorRamp(), setting)
    )
    width = setting.width(layer.width(), layer.widthUnit())
    cap, join = CAPS.get(layer.penCapStyle(), "Round"), JOINS.get(layer.penJoinStyle(), "Round")
    return [strokes.gradient(colors, width, along=False, cap=cap, join=join)]


def interpolated(layer: QgsInterpolatedLineSymbolLayer, setting: Setting) -> list[dict[str, Any]]:
    """Convert a line whose colour and width follow values at its ends: to the middle of both."""
    setting.lose("InterpolatedLine", "mean_color")
    colors, widths = layer.interpolatedColor(), layer.interpolatedWidth()
    single = colors.coloringMethod() == QgsInterpolatedLineColor.ColoringMethod.SingleColor
    ramp = colors.colorRampShader().sourceColorRamp()
    color = colors.singleColor() if single or ramp is None else color_ramps.mean(ramp)
    fixed = not widths.isVariableWidth()
    width = widths.fixedStrokeWidth() if fixed else (widths.minimumWidth() + widths.maximumWidth()) / 2
    return [strokes.solid(setting.color(color), setting.width(width, layer.widthUnit()))]


def raster(layer: QgsRasterLineSymbolLayer, setting: Setting) -> list[dict[str, Any]]:
    """Convert a line painted with a picture."""
    width = setting.width(layer.width(), layer.widthUnit())
    url = pictures.of_line(layer.path(), width, layer.penCapStyle() != Qt.PenCapStyle.FlatCap)
    if not url:
        raise ValueError("no picture")
    if layer.opacity() * setting.opacity < 1:
        setting.lose("picture_opacity", "solid")
    return [strokes.picture(url, width, CAPS.get(layer.penCapStyle(), "Butt"))]


def filled(layer: QgsFilledLineSymbolLayer, setting: Setting) -> list[dict[str, Any]]:
    """Convert a line that is a polygon with a fill of its own: to strokes, the outline's under the fill's.

    A fill that is more than colours and outlines becomes a stroke of its colour, and is a loss.
    """
    width = setting.width(layer.width(), layer.widthUnit())
    cap, join = CAPS.get(layer.penCapStyle(), "Round"), JOINS.get(layer.penJoinStyle(), "Round")
    offset = -setting.points(layer.offset(), layer.offsetUnit())
    return as_strokes(layer.subSymbol(), Stroke(width, cap, join, offset), "FilledLine", setting)


@dataclass(frozen=True)
class Stroke:
    """What a stroke looks like but for its colour; lengths in points, the offset to the left."""

    width: float
    cap: str
    join: str
    offset: float = 0.0

    def of(self, color: dict[str, Any], width: float) -> dict[str, Any]:
        """Return the stroke in a colour and another width."""
        return strokes.solid(color, tidy(width), self.cap, self.join, offset=self.offset)


def as_strokes(fill: QgsFillSymbol, shape: Stroke, name: str, setting: Setting) -> list[dict[str, Any]]:
    """Return what a fill draws in a polygon along a line as strokes, the outline's under the fill's.

    A fill that is more than colours and outlines becomes a stroke of its colour, and a loss under ``name``.
    """
    width = shape.width
    made: list[dict[str, Any]] = []
    for each in layers_of(fill, setting):
        if each["type"] == "CIMSolidFill":
            made.insert(0, shape.of(each["color"], width))
        elif each["type"] == "CIMSolidStroke" and not each.get("effects"):
            # Half of an outline lies within the polygon, over its fill: that part is lost under it.
            made.append(shape.of(each["color"], width + each["width"]))
            width = width - each["width"] if width > each["width"] else width
        else:
            setting.lose(name, "stroke")
    if not made:
        setting.lose(name, "stroke")
        return [shape.of(setting.faded(fill.opacity()).color(fill.color()), width)]
    return made


def unseen(_layer: QgsSymbolLayer, setting: Setting) -> list[dict[str, Any]]:
    """Convert labels along a line that tell how far it is: to nothing."""
    setting.lose("LinearReferencing", "none")
    return []
