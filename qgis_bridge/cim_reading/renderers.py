"""Renderers of CIM to QGIS: one symbol, classes by value, classes by number."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeatureRenderer,
    QgsFields,
    QgsGraduatedSymbolRenderer,
    QgsHeatmapRenderer,
    QgsRendererCategory,
    QgsRendererRange,
    QgsSingleSymbolRenderer,
)

from ...sharing.cim.renderers import NULL
from .colors import Unreadable, kind_of, ramp
from .strokes import POINTS
from .symbols import symbol

SEPARATOR = "|"
"""What joins the values of several columns."""


def renderer(told: Any, fields: QgsFields) -> QgsFeatureRenderer:
    """Return a renderer for a layer with these columns.

    Raises:
        Unreadable: QGIS has no counterpart, or the renderer names a column that is not there.
    """
    made = _RENDERERS.get(kind_of(told))
    if made is None or told.get("visualVariables") or told.get("valueExpressionInfo"):
        raise Unreadable(kind_of(told) or "renderer")
    return made(told, fields)


def _simple(told: dict[str, Any], _fields: QgsFields) -> QgsFeatureRenderer:
    return QgsSingleSymbolRenderer(symbol(told.get("symbol")))


def _unique(told: dict[str, Any], fields: QgsFields) -> QgsFeatureRenderer:
    names = [_column(name, fields) for name in told.get("fields") or ()]
    categories = [
        _category(one, names, fields)
        for group in told.get("groups") or ()
        for one in group.get("classes") or ()
    ]
    if told.get("useDefaultSymbol") and told.get("defaultSymbol"):
        rest = symbol(told["defaultSymbol"])
        categories.append(QgsRendererCategory(None, rest, str(told.get("defaultLabel") or "")))
    attribute = names[0] if len(names) == 1 else _joined(names)
    return QgsCategorizedSymbolRenderer(attribute, categories)


def _category(one: dict[str, Any], names: list[str], fields: QgsFields) -> QgsRendererCategory:
    values = [_value(value.get("fieldValues") or [], names, fields) for value in one.get("values") or ()]
    if not values:
        raise Unreadable("CIMUniqueValueClass without a value")
    shown = bool(one.get("visible", True))
    value = values[0] if len(values) == 1 else values
    return QgsRendererCategory(value, symbol(one.get("symbol")), str(one.get("label") or ""), shown)


def _value(parts: list[Any], names: list[str], fields: QgsFields) -> Any:
    if len(parts) != len(names):
        raise Unreadable("CIMUniqueValue of other columns")
    if len(names) > 1:
        return SEPARATOR.join("" if part == NULL else str(part) for part in parts)
    return _number_or_text(parts[0], fields.field(names[0]).isNumeric())


def _number_or_text(part: Any, numeric: bool) -> Any:
    """Return the value as its column has it; CIM writes all values as texts."""
    if part is None or part == NULL:
        raise Unreadable("a class of no value")  # to QGIS that is the class of all other values
    if not numeric:
        return str(part)
    number = float(part)
    return int(number) if number.is_integer() else number


def _joined(names: list[str]) -> str:
    columns = ", ".join(f"coalesce(\"{name}\", '')" for name in names)
    return f"array_to_string(array({columns}), '{SEPARATOR}')"


def _breaks(told: dict[str, Any], fields: QgsFields) -> QgsFeatureRenderer:
    name = _column(told.get("field"), fields)
    low = float(told.get("minimumBreak") or 0)
    ranges = []
    for one in told.get("breaks") or ():
        high = float(one.get("upperBound") or 0)
        ranges.append(QgsRendererRange(low, high, symbol(one.get("symbol")), str(one.get("label") or "")))
        low = high
    return QgsGraduatedSymbolRenderer(name, ranges)


def _heat(told: dict[str, Any], fields: QgsFields) -> QgsFeatureRenderer:
    made = QgsHeatmapRenderer()
    made.setColorRamp(ramp(told.get("colorScheme")))
    made.setRadiusUnit(POINTS)
    made.setRadius(float(told.get("radius") or 10))
    if told.get("field"):
        made.setWeightExpression(f'"{_column(told["field"], fields)}"')
    return made


def _column(name: Any, fields: QgsFields) -> str:
    at = fields.lookupField(str(name or ""))
    if at < 0:
        raise Unreadable(f"column {name}")
    return str(fields.at(at).name())


_RENDERERS = {
    "CIMSimpleRenderer": _simple,
    "CIMUniqueValueRenderer": _unique,
    "CIMClassBreaksRenderer": _breaks,
    "CIMHeatMapRenderer": _heat,
}
