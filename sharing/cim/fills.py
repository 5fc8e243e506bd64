"""Fill layers of polygon symbols."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import strokes, symbols

if TYPE_CHECKING:
    from collections.abc import Mapping

    from . import CimObject


def solid(color: Mapping[str, Any]) -> CimObject:
    """Return a fill of one colour."""
    return {"type": "CIMSolidFill", "enable": True, "color": dict(color)}


def hatch(
    line_symbol: Mapping[str, Any],
    rotation: float,
    separation: float,
    offset: tuple[float, float] = (0.0, 0.0),
) -> CimObject:
    """Return parallel lines: 0 is horizontal, 45 rises to the right ("/"), -45 falls ("\\")."""
    return {
        "type": "CIMHatchFill",
        "enable": True,
        "lineSymbol": dict(line_symbol),
        "rotation": rotation,
        "separation": separation,
        "offsetX": offset[0],
        "offsetY": offset[1],
    }


def brush(direction: str, color: Mapping[str, Any]) -> list[CimObject]:
    """Return the hatch layers that look like a Qt brush or web hatch of this name.

    Names: Horizontal, Vertical, ForwardDiagonal (falls to the right), BackwardDiagonal (rises),
    Cross, DiagonalCross.  Lines are one screen pixel wide and come again after eight, across or down.
    Raises ``KeyError`` for another name.
    """
    turns = _BRUSHES[direction]
    step = BRUSH_STEP if turns[0] % 90 == 0 else SLANTING_STEP
    # A pixel of each row or column is one of a slanting line, which makes the line itself thinner.
    width = round(BRUSH_LINE * step / BRUSH_STEP, 4)
    line = symbols.line([strokes.solid(color, width, cap="Butt", join="Miter")])
    return [hatch(line, turn, step) for turn in turns]


BRUSH_LINE = 0.75
BRUSH_STEP = 6.0
"""The distance in points between the upright or level lines of a brush."""
SLANTING_STEP = 4.2426
"""The distance between its slanting lines, which come again after as much across and down."""

_BRUSHES: dict[str, tuple[float, ...]] = {
    "Horizontal": (0.0,),
    "Vertical": (90.0,),
    "ForwardDiagonal": (-45.0,),
    "BackwardDiagonal": (45.0,),
    "Cross": (0.0, 90.0),
    "DiagonalCross": (45.0, -45.0),
}


def gradient(
    ramp: Mapping[str, Any],
    method: str = "Linear",
    angle: float = 90.0,
    size: float = 100.0,
    size_units: str = "Relative",
) -> CimObject:
    """Return a fill whose colour changes continuously over the polygon.

    ``method`` is Linear, Rectangular, Circular or Buffered.  ``size`` tells how much of the polygon
    the ramp covers, in percent (``Relative``) or points (``Absolute``).
    """
    return {
        "type": "CIMGradientFill",
        "enable": True,
        "angle": angle,
        "colorRamp": dict(ramp),
        "gradientMethod": method,
        "gradientSize": size,
        "gradientSizeUnits": size_units,
        "gradientType": "Continuous",
    }


def picture(
    url: str,
    height: float,
    scale_x: float = 1.0,
    rotation: float = 0.0,
    offset: tuple[float, float] = (0.0, 0.0),
    tint: Mapping[str, Any] | None = None,
) -> CimObject:
    """Return tiles of a picture ``height`` points tall. ``url`` is a data URI."""
    tinted = {"tintColor": dict(tint)} if tint else {}
    return {
        "type": "CIMPictureFill",
        "enable": True,
        "url": url,
        "offsetX": offset[0],
        "offsetY": offset[1],
        "rotation": rotation,
        "scaleX": scale_x,
        "height": height,
        "textureFilter": "Picture",
        **tinted,
    }
