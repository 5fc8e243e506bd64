"""QGIS colour ramps to CIM colour ramps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsGradientColorRamp

from ...sharing.cim import ramps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qgis.core import QgsColorRamp
    from qgis.PyQt.QtGui import QColor

    from .setting import Setting

# Steps at which a ramp is read that is no gradient with stops.
SAMPLES = 16


def ramp(told: QgsColorRamp, setting: Setting) -> dict[str, Any]:
    """Return the ramp: a gradient by its stops, any other by its colours at equal steps."""
    return ramps.through([(at, setting.color(color)) for at, color in stops(told)])


def backwards(told: QgsColorRamp, setting: Setting) -> dict[str, Any]:
    """Return the ramp from its end to its start."""
    return placed([(1.0 - at, color) for at, color in reversed(stops(told))], setting)


def placed(colors: Sequence[tuple[float, QColor]], setting: Setting) -> dict[str, Any]:
    """Return the ramp through colours at places from 0 to 1, rising."""
    return ramps.through([(at, setting.color(color)) for at, color in colors])


def between(start: QColor, end: QColor, setting: Setting) -> dict[str, Any]:
    """Return the ramp from one colour to another."""
    return ramps.linear(setting.color(start), setting.color(end))


def stops(told: QgsColorRamp) -> Sequence[tuple[float, QColor]]:
    """Return positions from 0 to 1, rising, and the colours there."""
    if isinstance(told, QgsGradientColorRamp) and not told.isDiscrete():
        inner = [(stop.offset, stop.color) for stop in told.stops()]
        return [(0.0, told.color1()), *sorted(inner, key=lambda stop: stop[0]), (1.0, told.color2())]
    return [(step / SAMPLES, told.color(step / SAMPLES)) for step in range(SAMPLES + 1)]


def mean(told: QgsColorRamp) -> QColor:
    """Return the colour in the middle of the ramp."""
    return told.color(0.5)
