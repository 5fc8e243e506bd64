"""Data-defined properties of symbols as visual variables: size, turn and colour that follow a value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsColorRampTransformer,
    QgsFields,
    QgsLineSymbolLayer,
    QgsProperty,
    QgsSizeScaleTransformer,
    QgsSymbol,
    QgsSymbolLayer,
)

from ...sharing.cim import visual_variables
from ..expressions.arcade import Untranslatable
from . import color_ramps, values
from .setting import tidy
from .symbol_layers import enabled

if TYPE_CHECKING:
    from .setting import Setting

Cim = dict[str, Any]
# Steps at which a scale that is not straight is read.
STEPS = 8
# The largest size that a bare value is taken for, in the layer's unit.
LARGEST_SIZE = 100.0


def variables(symbol: QgsSymbol, fields: QgsFields, setting: Setting) -> tuple[list[Cim], frozenset[int]]:
    """Return visual variables for a symbol, and the properties that they carry.

    A variable holds for the whole symbol, so only one with a single layer has any.
    """
    layers = list(enabled(symbol))
    made = _opacity(symbol, fields, setting)
    carried: set[int] = set()
    if len(layers) != 1:
        return made, frozenset()
    properties = layers[0].dataDefinedProperties()
    for key in sorted(key for key in properties.propertyKeys() if properties.isActive(key)):
        make = MAKERS.get(QgsSymbolLayer.propertyDefinitions()[key].name())
        try:
            if make:
                made.append(make(properties.property(key), layers[0], fields, setting))
                carried.add(key)
        except (Untranslatable, AttributeError):
            continue
    return made, frozenset(carried)


def _opacity(symbol: QgsSymbol, fields: QgsFields, setting: Setting) -> list[Cim]:
    """Return the symbol's own data-defined opacity, told in percent, as transparency."""
    properties = symbol.dataDefinedProperties()
    key = QgsSymbol.Property.Opacity
    if not properties.isActive(key):
        return []
    try:
        value = values.number(properties.property(key), fields)
    except Untranslatable:
        setting.lose("data_defined:alpha", "fixed_value")
        return []
    return [visual_variables.transparency(value, [0.0, 100.0], [100.0, 0.0])]


def _width(told: QgsProperty, layer: QgsSymbolLayer, fields: QgsFields, setting: Setting) -> Cim:
    """Return the width of a line; that of an outline has no variable of its own."""
    if not isinstance(layer, QgsLineSymbolLayer):
        raise Untranslatable("outline width")
    return _size(told, layer, fields, setting)


def _size(told: QgsProperty, layer: QgsSymbolLayer, fields: QgsFields, setting: Setting) -> Cim:
    unit = layer.sizeUnit() if hasattr(layer, "sizeUnit") else layer.widthUnit()
    scale = told.transformer()
    if not isinstance(scale, QgsSizeScaleTransformer):
        ends = [0.0, LARGEST_SIZE]
        return visual_variables.size(
            values.raw(told, fields), ends, [setting.points(end, unit) for end in ends]
        )
    low, high = scale.minValue(), scale.maxValue()
    straight = scale.type() == QgsSizeScaleTransformer.ScaleType.Linear
    count = 1 if straight else STEPS
    steps = [low + (high - low) * step / count for step in range(count + 1)]
    sizes = [setting.points(scale.size(value), unit) for value in steps]
    return visual_variables.size(values.raw(told, fields), [tidy(value, 6) for value in steps], sizes)


def _turn(told: QgsProperty, _layer: QgsSymbolLayer, fields: QgsFields, _setting: Setting) -> Cim:
    # QGIS turns clockwise from the top, as a compass does.
    return visual_variables.rotation(values.raw(told, fields), "Geographic")


def _fill(told: QgsProperty, _layer: QgsSymbolLayer, fields: QgsFields, setting: Setting) -> Cim:
    return _color(told, fields, setting, "Fill")


def _outline(told: QgsProperty, _layer: QgsSymbolLayer, fields: QgsFields, setting: Setting) -> Cim:
    return _color(told, fields, setting, "Outline")


def _color(told: QgsProperty, fields: QgsFields, setting: Setting, target: str) -> Cim:
    shade = told.transformer()
    if not isinstance(shade, QgsColorRampTransformer) or shade.colorRamp() is None:
        raise Untranslatable("color")
    ramp = color_ramps.ramp(shade.colorRamp(), setting)
    return visual_variables.color(values.raw(told, fields), shade.minValue(), shade.maxValue(), ramp, target)


# By the names that QGIS keeps properties under in files: those of its enumeration changed in 3.36.
MAKERS = {
    "size": _size,
    "outlineWidth": _width,
    "angle": _turn,
    "fillColor": _fill,
    "outlineColor": _outline,
}
