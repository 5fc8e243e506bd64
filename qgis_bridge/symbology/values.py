"""Values that data-defined properties follow, as Arcade: numbers, scaled numbers, colours, pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsColorRampTransformer,
    QgsGenericNumericTransformer,
    QgsProperty,
    QgsSizeScaleTransformer,
)

from ..expressions.arcade import Untranslatable, feature_field, to_arcade
from .setting import tidy

if TYPE_CHECKING:
    from qgis.core import QgsFields

# Colours that a ramp is read at, where a script looks them up.
SHADES = 32
_FLANNERY = 0.57


def raw(told: QgsProperty, fields: QgsFields) -> str:
    """Return the value that a property follows, before what is made of it.

    Raises:
        Untranslatable: for an expression that cannot be said in Arcade.
    """
    if told.propertyType() == QgsProperty.Type.FieldBasedProperty:
        index = fields.lookupField(told.field())
        if index < 0:
            raise Untranslatable(told.field())
        return feature_field(fields.at(index).name())
    if told.propertyType() == QgsProperty.Type.StaticProperty:
        return repr(told.staticValue())
    return to_arcade(told.expressionString(), fields)


def number(told: QgsProperty, fields: QgsFields) -> str:
    """Return the number that a property gives, its scale counted in."""
    value, scale = raw(told, fields), told.transformer()
    if scale is None:
        return value
    if scale.curveTransform() is not None:
        raise Untranslatable("curve")
    if isinstance(scale, QgsSizeScaleTransformer):
        kinds = QgsSizeScaleTransformer.ScaleType
        power = {kinds.Linear: 1.0, kinds.Area: 0.5, kinds.Flannery: _FLANNERY}
        exponent = power.get(scale.type(), scale.exponent())
        ends = scale.minSize(), scale.maxSize()
    elif isinstance(scale, QgsGenericNumericTransformer):
        exponent, ends = scale.exponent(), (scale.minOutputValue(), scale.maxOutputValue())
    else:
        raise Untranslatable("transformer")
    low, high = scale.minValue(), scale.maxValue()
    share = f"((Constrain({value}, {low!r}, {high!r}) - {low!r}) / {tidy(high - low or 1.0, 9)!r})"
    powered = share if exponent == 1 else f"Pow({share}, {exponent!r})"
    return f"({ends[0]!r} + {powered} * {tidy(ends[1] - ends[0], 9)!r})"


def color(told: QgsProperty, fields: QgsFields) -> str:
    """Return a script for the colour that a property gives, as CSS writes it.

    QGIS takes names, ``#rrggbb`` and ``r,g,b`` with or without a fourth number.
    """
    value, shade = raw(told, fields), told.transformer()
    if shade is None:
        return (
            f"var c = Text({value}); if (Left(c, 3) == 'rgb' || Find(',', c) < 0) {{ return c; }} "
            "var p = Split(c, ','); return 'rgb(' + p[0] + ',' + p[1] + ',' + p[2] + ')';"
        )
    if not isinstance(shade, QgsColorRampTransformer) or shade.colorRamp() is None:
        raise Untranslatable("transformer")
    low, high = shade.minValue(), shade.maxValue()
    colors = ", ".join(f"'{shade.colorRamp().color(step / SHADES).name()}'" for step in range(SHADES + 1))
    span = tidy((high - low or 1.0) / SHADES, 12)
    return (
        f"var s = [{colors}]; return s[Round((Constrain({value}, {low!r}, {high!r}) - {low!r}) / {span!r})];"
    )


def pair(told: QgsProperty, fields: QgsFields) -> tuple[str, str]:
    """Return both numbers of a property that gives a text such as ``2,1.5``."""
    value = raw(told, fields)
    if told.transformer() is not None:
        raise Untranslatable("transformer")
    return f"Number(Split(Text({value}), ',')[0])", f"Number(Split(Text({value}), ',')[1])"
