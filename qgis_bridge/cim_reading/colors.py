"""Colours and colour ramps of CIM."""

from __future__ import annotations

from typing import Any, Callable

from qgis.core import QgsGradientColorRamp, QgsGradientStop
from qgis.PyQt.QtGui import QColor

CimObject = dict


class Unreadable(ValueError):
    """QGIS has no counterpart for a CIM object; the text is its type or what is wrong with it."""


def color(told: Any) -> QColor:
    """Return a colour; alpha runs from 0 to 100 in CIM.

    Raises:
        Unreadable: another kind of colour, or one whose numbers are missing.
    """
    made = _MODELS.get(kind_of(told))
    values = told.get("values") if made else None
    if made is None or not isinstance(values, list) or len(values) < _CHANNELS[made]:
        raise Unreadable(kind_of(told) or "color")
    count = _CHANNELS[made]
    result = made(*(float(value) for value in values[:count]))
    result.setAlphaF(_share(float(values[count]) if len(values) > count else 100.0, 100))
    return result


def ramp(told: Any) -> QgsGradientColorRamp:
    """Return a colour ramp; parts are laid end to end by their weights."""
    stops = _stops(told, 0.0, 1.0)
    inner = [QgsGradientStop(at, shade) for at, shade in stops[1:-1]]
    return QgsGradientColorRamp(stops[0][1], stops[-1][1], False, inner)


def kind_of(told: Any) -> str:
    """Return the type of a CIM object, empty for anything else."""
    return str(told.get("type") or "") if isinstance(told, dict) else ""


def _stops(told: Any, start: float, end: float) -> list[tuple[float, QColor]]:
    if kind_of(told) == "CIMMultipartColorRamp":
        return _laid_out(told, start, end)
    if "fromColor" in (told or {}) and "toColor" in told:
        return [(start, color(told["fromColor"])), (end, color(told["toColor"]))]
    shades = [color(one) for one in (told or {}).get("colors") or ()]
    if len(shades) < 2:
        raise Unreadable(kind_of(told) or "color ramp")
    step = (end - start) / (len(shades) - 1)
    return [(start + step * place, shade) for place, shade in enumerate(shades)]


def _laid_out(told: CimObject, start: float, end: float) -> list[tuple[float, QColor]]:
    parts = told.get("colorRamps") or []
    weights = [float(weight) for weight in told.get("weights") or ()]
    weights = weights if len(weights) == len(parts) and sum(weights) > 0 else [1.0] * len(parts)
    stops: list[tuple[float, QColor]] = []
    at = start
    for part, weight in zip(parts, weights):
        reach = at + (end - start) * weight / sum(weights)
        stops += _stops(part, at, reach)
        at = reach
    if not stops:
        raise Unreadable("CIMMultipartColorRamp")
    return stops


def _rgb(red: float, green: float, blue: float) -> QColor:
    return QColor.fromRgbF(_share(red, 255), _share(green, 255), _share(blue, 255))


def _gray(level: float) -> QColor:
    return _rgb(level, level, level)


def _cmyk(*inks: float) -> QColor:
    return QColor.fromCmykF(*(_share(ink, 100) for ink in inks)).toRgb()


def _hsv(hue: float, saturation: float, value: float) -> QColor:
    return QColor.fromHsvF(_share(hue % 360, 360), _share(saturation, 100), _share(value, 100)).toRgb()


def _share(value: float, whole: float) -> float:
    return min(max(value / whole, 0.0), 1.0)


_MODELS: dict[str, Callable[..., QColor]] = {
    "CIMRGBColor": _rgb,
    "CIMGrayColor": _gray,
    "CIMCMYKColor": _cmyk,
    "CIMHSVColor": _hsv,
}
_CHANNELS: dict[Callable[..., QColor], int] = {_rgb: 3, _gray: 1, _cmyk: 4, _hsv: 3}
