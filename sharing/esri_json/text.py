"""CIM text symbols to ``esriTS``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import fill, stroke
from .losses import unheard
from .measure import degrees, length, points, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .losses import Lose

_HORIZONTAL = {"Left": "left", "Right": "right", "Center": "center", "Justify": "justify"}
_VERTICAL = {"Top": "top", "Center": "middle", "Baseline": "baseline", "Bottom": "bottom"}
_BOLDER = ("black", "heavy", "extrabold", "extra bold", "ultrabold")
_LIGHTER = ("thin", "light")

# What a text symbol may set that esriTS cannot say, with the value that says nothing.
_UNSAID: dict[str, Any] = {
    "letterSpacing": 0,
    "letterWidth": 100,
    "wordSpacing": 100,
    "textCase": "Normal",
    "smallCaps": False,
    "fontEffects": "Normal",
    "lineGap": 0,
}


def to_json(symbol: Mapping[str, Any], lose: Lose = unheard, text: str = "") -> dict[str, Any]:
    """Return a text symbol; ``text`` is what it writes when it is a point symbol."""
    if any(symbol.get(key, plain) != plain for key, plain in _UNSAID.items()):
        lose("font_setting", "none")
    if symbol.get("shadowOffsetX") or symbol.get("shadowOffsetY"):
        lose("shadow", "none")
    return {
        "type": "esriTS",
        **({"text": text} if text else {}),
        "color": fill.main_color(symbol.get("symbol"), lose),
        **_background(symbol.get("callout"), lose),
        "verticalAlignment": _VERTICAL[symbol.get("verticalAlignment", "Bottom")],
        "horizontalAlignment": _HORIZONTAL[symbol.get("horizontalAlignment", "Left")],
        "rightToLeft": symbol.get("textDirection") == "RTL",
        "angle": degrees(symbol.get("angle", 0)),
        "xoffset": points(symbol.get("offsetX", 0)),
        "yoffset": points(symbol.get("offsetY", 0)),
        "kerning": bool(symbol.get("kerning", True)),
        **_halo(symbol, lose),
        "font": _font(symbol),
    }


def _halo(symbol: Mapping[str, Any], lose: Lose) -> dict[str, Any]:
    size = length(symbol.get("haloSize") or 0)
    if not size or not symbol.get("haloSymbol"):
        return {"haloColor": None, "haloSize": None}
    return {"haloColor": fill.main_color(symbol["haloSymbol"], lose), "haloSize": size}


def _background(callout: Mapping[str, Any] | None, lose: Lose) -> dict[str, Any]:
    """Return the box behind the text; leaders, balloons and other boxes are lost."""
    clear: dict[str, Any] = {"backgroundColor": None, "borderLineColor": None, "borderLineSize": None}
    if callout is None:
        return clear
    if callout["type"] != "CIMBackgroundCallout" or callout.get("leaderLineSymbol"):
        lose("callout", "background" if callout.get("backgroundSymbol") else "none")
    shape = callout.get("backgroundSymbol")
    if shape is None:
        return clear
    made = {**clear, "backgroundColor": fill.main_color(shape, lose)}
    strokes = stroke.within(shape)
    if not strokes:
        return made
    line = stroke.reduce(strokes, lose)
    return {**made, "borderLineColor": line["color"], "borderLineSize": line["width"]}


def _font(symbol: Mapping[str, Any]) -> dict[str, Any]:
    style = str(symbol.get("fontStyleName", "")).lower()
    decoration = "underline" if symbol.get("underline") else "none"
    return {
        "family": words(symbol, "fontFamilyName") or "Arial",
        "size": length(symbol.get("height", 10)),
        "style": "italic" if "italic" in style else "oblique" if "oblique" in style else "normal",
        "weight": _weight(style),
        "decoration": "line-through" if symbol.get("strikethrough") else decoration,
    }


def _weight(style: str) -> str:
    if any(word in style for word in _BOLDER):
        return "bolder"
    if "bold" in style:
        return "bold"
    return "lighter" if any(word in style for word in _LIGHTER) else "normal"
