"""CIM strokes to ``esriSLS``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import color, ramp
from .losses import unheard
from .measure import length, points

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .losses import Lose

STROKES = frozenset({"CIMSolidStroke", "CIMGradientStroke", "CIMPictureStroke"})
"""The symbol layers that are strokes."""

# Dash and gap lengths in line widths: first Qt's, then those of Esri's client.
_PATTERNS: dict[str, tuple[tuple[float, ...], ...]] = {
    "esriSLSDot": ((1, 2), (1, 3)),
    "esriSLSDash": ((4, 2), (4, 3)),
    "esriSLSDashDot": ((4, 2, 1, 2), (4, 3, 1, 3)),
    "esriSLSDashDotDot": ((4, 2, 1, 2, 1, 2), (4, 3, 1, 3, 1, 3)),
}
# Longer than this many widths a lone dash is a dash, else a dot.
_LONGEST_DOT = 2.0


def within(symbol: Mapping[str, Any] | None) -> list[Mapping[str, Any]]:
    """Return the strokes that a symbol draws, the top one first."""
    layers = (symbol or {}).get("symbolLayers") or ()
    return [layer for layer in layers if layer["type"] in STROKES and layer.get("enable", True)]


def none() -> dict[str, Any]:
    """Return the line that is not drawn: QGIS takes a missing outline for a black one."""
    return {"type": "esriSLS", "style": "esriSLSNull", "color": list(color.CLEAR), "width": 0}


def reduce(layers: Sequence[Mapping[str, Any]], lose: Lose = unheard) -> dict[str, Any]:
    """Return one line for a stack of strokes, the top one first; none for an empty stack.

    Kept is the stroke that shows most: the widest part not hidden by wider strokes above it, counted
    by its dashes' share and its opacity.
    """
    if not layers:
        return none()
    best, most, hidden = layers[0], -1.0, 0.0
    for layer in layers:
        width, solidity = length(layer.get("width", 1)), _solidity(layer)
        shown = max(width - hidden, 0.0) * solidity
        if shown > most:
            best, most = layer, shown
        hidden = max(hidden, width * solidity)
    if len(layers) > 1:
        lose("symbol_layers", "stroke")
    return to_json(best, lose)


def to_json(layer: Mapping[str, Any], lose: Lose = unheard) -> dict[str, Any]:
    """Return one stroke layer as ``esriSLS``.

    ``cap``, ``join`` and ``miterLimit`` are written where they are not the web client's own (round);
    its readers know them, the specification does not list them.
    """
    width = length(layer.get("width", 1))
    line: dict[str, Any] = {
        "type": "esriSLS",
        "style": _style(layer.get("effects") or (), width, lose),
        "color": _color(layer, lose),
        "width": width,
    }
    cap, join = layer.get("capStyle"), layer.get("joinStyle")
    if cap in _CAPS:
        line["cap"] = _CAPS[cap]
    if join in _JOINS:
        line["join"] = _JOINS[join]
    if join == "Miter" and "miterLimit" in layer:
        line["miterLimit"] = points(layer["miterLimit"])
    return line


# Round, the web client's own, is not told.
_CAPS = {"Butt": "butt", "Square": "square"}
_JOINS = {"Miter": "miter", "Bevel": "bevel"}


def _color(layer: Mapping[str, Any], lose: Lose) -> list[int]:
    if layer["type"] == "CIMGradientStroke":
        lose("gradient", "mean_color")
        return ramp.mean(layer["colorRamp"], lose)
    if layer["type"] == "CIMPictureStroke":
        lose("stroke_picture", "tint")
        return color.to_json(layer.get("tintColor") or [*map(int, color.GREY), 255], lose)
    return color.to_json(layer.get("color"), lose)


def _style(effects: Sequence[Mapping[str, Any]], width: float, lose: Lose) -> str:
    style = "esriSLSSolid"
    for effect in effects:
        if effect["type"] == "CIMGeometricEffectDashes":
            style = _dash_style(effect.get("dashTemplate") or (), width, lose)
        elif effect["type"] == "CIMGeometricEffectOffset":
            lose("line_offset", "none")
        else:
            lose("effects", "none")
    return style


def _dash_style(template: Sequence[float], width: float, lose: Lose) -> str:
    """Return the nearest of the five styles that QGIS and all web clients draw."""
    period = _period([length(each) for each in template])
    if not period or not width:
        return "esriSLSSolid"
    dots = len(period) // 2
    relative = [each / width for each in period]
    if dots == 1:
        style = "esriSLSDot" if relative[0] <= _LONGEST_DOT else "esriSLSDash"
    else:
        style = "esriSLSDashDot" if dots == 2 else "esriSLSDashDotDot"
    if not any(_alike(relative, pattern) for pattern in _PATTERNS[style]):
        lose("dashes", style)
    return style


def _period(template: list[float]) -> list[float]:
    """Return the shortest run of dashes and gaps that repeats."""
    whole = template * 2 if len(template) % 2 else template
    for count in range(2, len(whole) // 2 + 1, 2):
        if len(whole) % count == 0 and whole == whole[:count] * (len(whole) // count):
            return whole[:count]
    return whole


def _alike(lengths: Sequence[float], pattern: Sequence[float]) -> bool:
    return len(lengths) == len(pattern) and all(abs(a - b) <= 0.02 * b for a, b in zip(lengths, pattern))


def _solidity(layer: Mapping[str, Any]) -> float:
    """Return which part of its own width and length a stroke covers, 0 to 1."""
    share = _color(layer, unheard)[3] / 255
    for effect in layer.get("effects") or ():
        template = effect.get("dashTemplate") or ()
        whole = sum(template) * (2 if len(template) % 2 else 1)
        if whole:
            drawn = sum(template) if len(template) % 2 else sum(template[::2])
            share *= drawn / whole
    return share
