"""Diagrams on features: pies become a renderer of pies where the features themselves are drawn alike.

A web layer has one renderer: where its symbols tell something, the diagram is lost; so is any other one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsLinearlyInterpolatedDiagramRenderer

from ...sharing.cim import charts, strokes, symbols
from ..expressions.arcade import Untranslatable
from .class_values import column

if TYPE_CHECKING:
    from qgis.core import QgsDiagramRenderer, QgsDiagramSettings, QgsFields, QgsVectorLayer

    from .setting import Setting

    Cim = dict[str, Any]

PIE = "Pie"
# Where the first slice of a pie begins whose slices go round from the top.
TOP = 270.0


def with_pies(drawn: Cim, layer: QgsVectorLayer, fields: QgsFields, setting: Setting) -> Cim:
    """Return the layer's renderer, with its pies where it has some; what is lost of a diagram is told."""
    renderer, told = layer.diagramRenderer(), layer.diagramLayerSettings()
    if renderer is None or renderer.diagram() is None or (told is not None and not layer.diagramsEnabled()):
        return drawn
    name = renderer.diagram().diagramName()
    try:
        made = _pies(drawn, renderer, layer, fields, setting)
    except Untranslatable:
        setting.lose(f"diagram:{name}", "none")
        return drawn
    setting.lose(f"diagram:{name}", "pie_chart")
    return made


def _pies(
    drawn: Cim, renderer: QgsDiagramRenderer, layer: QgsVectorLayer, fields: QgsFields, setting: Setting
) -> Cim:
    listed = renderer.diagramSettings()
    plain = drawn.get("type") == "CIMSimpleRenderer" and not drawn.get("visualVariables")
    on_line = layer.geometryType() == Qgis.GeometryType.Line
    if renderer.diagram().diagramName() != PIE or not plain or on_line or not listed:
        raise Untranslatable(renderer.rendererName())
    told = listed[0]
    size, growing = _size(renderer, told, fields, setting)
    within = setting.faded(told.opacity)
    colors = [within.color(color) for color in told.categoryColors]
    labels = [*told.categoryLabels, *told.categoryAttributes[len(told.categoryLabels) :]]
    slices = [
        (_named(text, fields), label or text, color)
        for text, label, color in zip(told.categoryAttributes, labels, colors)
    ]
    if told.direction() == told.Direction.Counterclockwise:
        slices.reverse()
    if told.rotationOffset % 360 != TOP:
        setting.lose("pie_rotation", "from_the_top")
    width = within.width(told.penWidth, told.lineSizeUnit)
    outline = symbols.line([strokes.solid(within.color(told.penColor), width, "Butt", "Miter")])
    return charts.pie(slices, size, drawn["symbol"], outline, growing)


def _size(
    renderer: QgsDiagramRenderer, told: QgsDiagramSettings, fields: QgsFields, setting: Setting
) -> tuple[float, Cim | None]:
    """Return the pies' size in points, and how they grow where a column tells it."""
    if not isinstance(renderer, QgsLinearlyInterpolatedDiagramRenderer):
        return setting.points(told.size.width(), told.sizeType), None
    if renderer.classificationAttributeIsExpression():
        name = _named(renderer.classificationAttributeExpression(), fields)
    else:
        name = _named(renderer.classificationField(), fields)
    ends = [
        setting.points(each.width(), told.sizeType) for each in (renderer.lowerSize(), renderer.upperSize())
    ]
    values = renderer.lowerValue(), renderer.upperValue()
    least = max(setting.points(told.minimumSize, told.sizeType), ends[0], 1.0)
    if told.scaleByArea:
        setting.lose("pie_area", "by_width")
    return ends[1], charts.growth(name, values, (least, max(ends[1], least)))


def _named(text: str, fields: QgsFields) -> str:
    name = column(text, fields)
    if not name:
        raise Untranslatable(text)
    return name
