"""QGIS renderers to CIM renderers.

Looked up in :data:`CONVERTERS` by registry name.  A renderer that is not there, or whose conversion fails,
draws every feature alike with one of its own symbols, and is a loss.
"""

from __future__ import annotations

import logging
from math import nextafter
from typing import TYPE_CHECKING, Any, Callable

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsExpression,
    QgsFeatureRenderer,
    QgsFields,
    QgsGraduatedSymbolRenderer,
    QgsRenderContext,
    QgsRendererCategory,
    QgsRendererRange,
    QgsSymbol,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from ...sharing.cim import renderers, symbols
from ..expressions.arcade import to_arcade
from . import paint_effects
from .symbols import convert

if TYPE_CHECKING:
    from .setting import Setting

_log = logging.getLogger(__name__)

Cim = dict[str, Any]
Converter = Callable[[Any, QgsFields, "Setting"], Cim]

METHODS = {
    "EqualInterval": "EqualInterval",
    "Jenks": "NaturalBreaks",
    "Quantile": "Quantile",
    "StdDev": "StandardDeviation",
}
MOMENTS = ((QDateTime, "yyyy-MM-dd HH:mm:ss"), (QDate, "yyyy-MM-dd"), (QTime, "HH:mm:ss"))
EMPTY = {
    Qgis.GeometryType.Point: symbols.point,
    Qgis.GeometryType.Line: symbols.line,
    Qgis.GeometryType.Polygon: symbols.polygon,
}


def convert_renderer(
    renderer: QgsFeatureRenderer, fields: QgsFields, geometry: Qgis.GeometryType, setting: Setting
) -> Cim:
    """Return a renderer as CIM. Never raises."""
    name = renderer.type()
    _tell_of_extras(renderer, setting)
    if name == "nullSymbol":
        return renderers.simple(EMPTY.get(geometry, symbols.point)([]))
    if name in CONVERTERS:
        try:
            return CONVERTERS[name](renderer, fields, setting)
        # A style may be read from any file, and no style may stop a publish.
        except Exception:
            _log.exception("renderer %s", name)
    setting.lose(name, "single_symbol")
    return plain(renderer, geometry, setting)


def plain(renderer: QgsFeatureRenderer, geometry: Qgis.GeometryType, setting: Setting) -> Cim:
    """Return a renderer of the first symbol that the renderer has, else of QGIS's plainest one."""
    found = next(iter(renderer.symbols(QgsRenderContext())), None)
    symbol = found or QgsSymbol.defaultSymbol(geometry)
    return renderers.simple(convert(symbol, setting) if symbol else symbols.point([]))


def _single(renderer: Any, _fields: QgsFields, setting: Setting) -> Cim:
    return renderers.simple(convert(renderer.symbol(), setting))


def _categorized(renderer: QgsCategorizedSymbolRenderer, fields: QgsFields, setting: Setting) -> Cim:
    columns, arcade = _value(renderer.classAttribute(), fields)
    others = [each for each in renderer.categories() if _is_others(each)]
    listed = [each for each in renderer.categories() if not _is_others(each)]
    default = next((each for each in others if each.renderState()), None)
    if default and not all(each.renderState() for each in listed):
        # The web has no switch for a class: its features fall among the others.
        setting.lose("hidden_category", "default_symbol")
    return renderers.unique_value(
        columns,
        [renderers.group([_category(each, setting) for each in listed], renderer.classAttribute())],
        convert(default.symbol(), setting) if default else None,
        default.label() if default else "",
        arcade,
    )


def _is_others(category: QgsRendererCategory) -> bool:
    """Tell whether the category takes what no other one does: its value is NULL or empty."""
    value = category.value()
    return not isinstance(value, list) and _text(value) == ""


def _category(category: QgsRendererCategory, setting: Setting) -> Cim:
    value = category.value()
    values = value if isinstance(value, list) else [value]
    return renderers.unique_class(
        category.label() or _text(value),
        convert(category.symbol(), setting),
        [[_text(each) or None] for each in values],
        category.renderState(),
    )


def _text(value: Any) -> str:
    """Return a class's value as a renderer writes it: numbers bare, truth as 0 and 1, nothing for NULL."""
    if value is None or (hasattr(value, "isNull") and value.isNull()):
        return ""
    if isinstance(value, bool) or (isinstance(value, float) and value.is_integer()):
        return str(int(value))
    for kind, pattern in MOMENTS:
        if isinstance(value, kind):
            return str(value.toString(pattern))
    return str(value)


def _graduated(renderer: QgsGraduatedSymbolRenderer, fields: QgsFields, setting: Setting) -> Cim:
    columns, arcade = _value(renderer.classAttribute(), fields)
    ranges = sorted(renderer.ranges(), key=lambda each: (each.lowerValue(), each.upperValue()))
    if not ranges:
        raise ValueError("no classes")
    if any(after.lowerValue() < before.upperValue() for before, after in zip(ranges, ranges[1:])):
        setting.lose("overlapping_classes", "lowest_class")
    return renderers.class_breaks(
        next(iter(columns), ""),
        _breaks(ranges, setting),
        ranges[0].lowerValue(),
        METHODS.get(renderer.classificationMethod().id(), "Manual"),
        by_size=renderer.graduatedMethod() == Qgis.GraduatedMethod.Size,
        arcade=arcade,
    )


def _breaks(ranges: list[QgsRendererRange], setting: Setting) -> list[Cim]:
    """Return a class for each range, and one that draws nothing for each gap between two."""
    made, reached = [], ranges[0].lowerValue()
    for each in ranges:
        symbol = convert(each.symbol(), setting)
        nothing = {**symbol, "symbolLayers": []}
        nothing.pop("thumbnailURI", None)
        if each.lowerValue() > reached:
            # A class owns its upper end; this one belongs to the next.
            made.append(renderers.class_break(nextafter(each.lowerValue(), reached), nothing))
        made.append(
            renderers.class_break(each.upperValue(), symbol if each.renderState() else nothing, each.label())
        )
        reached = max(reached, each.upperValue())
    return made


def _value(attribute: str, fields: QgsFields) -> tuple[list[str], str]:
    """Return the column that classes go by, or the Arcade expression; one of them is empty.

    Raises:
        Untranslatable: the expression cannot be said in Arcade.
    """
    index = fields.lookupField(attribute)
    if index < 0:
        expression = QgsExpression(attribute)
        column = expression.rootNode().name() if expression.isField() else ""
        index = fields.lookupField(column) if column else -1
    if index >= 0:
        return [fields.at(index).name()], ""
    return [], to_arcade(attribute, fields)


def _tell_of_extras(renderer: QgsFeatureRenderer, setting: Setting) -> None:
    """Tell of what any renderer may have and no converter carries."""
    paint_effects.tell(renderer.paintEffect(), setting)
    if renderer.usingSymbolLevels():
        setting.lose("symbol_levels", "none")
    if renderer.orderByEnabled():
        setting.lose("feature_order", "none")


CONVERTERS: dict[str, Converter] = {
    "singleSymbol": _single,
    "categorizedSymbol": _categorized,
    "graduatedSymbol": _graduated,
}
"""Registry names of renderers and what converts them."""
