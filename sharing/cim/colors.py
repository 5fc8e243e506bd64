"""Colours: ``CIMRGBColor``, whose fourth value is alpha from 0 (clear) to 100 (solid)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from . import CimObject


def rgb(red: float, green: float, blue: float, alpha: float = 100.0) -> CimObject:
    """Return a colour of red, green and blue from 0 to 255 and alpha from 0 to 100.

    Values outside their range are moved to its nearer end.
    """
    channels = [_within(value, 255) for value in (red, green, blue)]
    return {"type": "CIMRGBColor", "values": [*channels, _within(alpha, 100)]}


def rgba255(red: float, green: float, blue: float, alpha: float = 255.0) -> CimObject:
    """Return a colour whose alpha is told from 0 to 255, as Qt and web JSON tell it."""
    return rgb(red, green, blue, alpha * 100 / 255)


def faded(color: Mapping[str, Any], opacity: float) -> CimObject:
    """Return the colour with its alpha multiplied by ``opacity`` (0 to 1)."""
    *channels, alpha = color["values"]
    return {**color, "values": [*channels, _within(alpha * opacity, 100)]}


def _within(value: float, most: float) -> float:
    return min(max(value, 0), most)
