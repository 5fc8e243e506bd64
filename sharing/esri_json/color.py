"""CIM colours as web JSON holds them: ``[r, g, b, a]``, all from 0 to 255."""

from __future__ import annotations

from colorsys import hls_to_rgb, hsv_to_rgb
from typing import TYPE_CHECKING, Any

from .losses import unheard

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .losses import Lose

    Channels = tuple[float, float, float]

CLEAR = [0, 0, 0, 0]
GREY = (128.0, 128.0, 128.0)


def to_json(color: Any, lose: Lose = unheard) -> list[int]:
    """Return a CIM colour of any model as a web colour; a web colour passes, None is clear.

    Models that need a colour profile (LAB, XYZ, spot) become grey and a loss.  Raises ``ValueError`` or
    ``LookupError`` for what is no colour.
    """
    if color is None:
        return list(CLEAR)
    if isinstance(color, (list, tuple)):
        red, green, blue, opacity = color
        return [_byte(value) for value in (red, green, blue, opacity)]
    *values, alpha = (float(value) for value in color["values"])
    known = _MODELS.get(color["type"])
    if known is None:
        lose("color_model", "grey")
    channels = known(values) if known else GREY
    return [*(_byte(channel) for channel in channels), _byte(alpha * 255 / 100)]


def over(top: Sequence[int], bottom: Sequence[int]) -> list[int]:
    """Return the colour seen where ``top`` lies over ``bottom``."""
    above, below = top[3] / 255, bottom[3] / 255
    alpha = above + below * (1 - above)
    if not alpha:
        return list(CLEAR)
    shares = (above / alpha, below * (1 - above) / alpha)
    mixed = [_byte(a * shares[0] + b * shares[1]) for a, b in zip(top[:3], bottom[:3])]
    return [*mixed, _byte(alpha * 255)]


def _byte(value: float) -> int:
    return min(max(int(value + 0.5), 0), 255)


def _cmyk(values: Sequence[float]) -> Channels:
    cyan, magenta, yellow, black = (value / 100 for value in values)
    light = 255 * (1 - black)
    return light * (1 - cyan), light * (1 - magenta), light * (1 - yellow)


def _hsv(values: Sequence[float]) -> Channels:
    red, green, blue = hsv_to_rgb(values[0] / 360, values[1] / 100, values[2] / 100)
    return 255 * red, 255 * green, 255 * blue


def _hsl(values: Sequence[float]) -> Channels:
    red, green, blue = hls_to_rgb(values[0] / 360, values[2] / 100, values[1] / 100)
    return 255 * red, 255 * green, 255 * blue


_MODELS: dict[str, Callable[[Sequence[float]], Channels]] = {
    "CIMRGBColor": lambda values: (values[0], values[1], values[2]),
    "CIMGrayColor": lambda values: (values[0], values[0], values[0]),
    "CIMCMYKColor": _cmyk,
    "CIMHSVColor": _hsv,
    "CIMHSLColor": _hsl,
}
