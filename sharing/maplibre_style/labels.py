"""CIM label classes as symbol layers with text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .paint import color, pixels

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .model import StyledLabel

    Json = dict[str, Any]
    Cim = Mapping[str, Any]

_USUAL_FONT = ("Open Sans", "Regular")
_EM_OF_PLACE = 0.6
# Pictures of letters reach 3 pixels beyond them at a size of 24; Esri's client makes boxes of a wider halo.
_WIDEST_HALO = 2.75 / 24
_FIRST = 1
# Where the text lies seen from the point, by Esri's place: the anchor is the side of the text that is there.
_ANCHORS = {
    "aboveLeft": ("bottom-right", -1, -1),
    "aboveCenter": ("bottom", 0, -1),
    "aboveRight": ("bottom-left", 1, -1),
    "centerLeft": ("right", -1, 0),
    "centerRight": ("left", 1, 0),
    "belowLeft": ("top-right", -1, 1),
    "belowCenter": ("top", 0, 1),
    "belowRight": ("top-left", 1, 1),
}
_CASES = {"Allcaps": "uppercase", "LowerCase": "lowercase"}


def lettered(label: StyledLabel) -> Json | None:
    """Return the style layer of a label class, None for one that is switched off.

    Raises what reading somebody else's CIM may raise.
    """
    cim = label.label_class
    if not cim.get("visibility", True):
        return None
    text = cim["textSymbol"]["symbol"]
    size = pixels(text["height"])
    layout: Json = {
        "text-field": f"{{{label.text_field}}}",
        "text-font": [font_stack(text)],
        "text-size": size,
        "text-padding": 2,
        **_placed(cim["standardLabelPlacementProperties"], size),
    }
    if text.get("textCase") in _CASES:
        layout["text-transform"] = _CASES[text["textCase"]]
    if text.get("letterSpacing"):
        layout["text-letter-spacing"] = round(float(text["letterSpacing"]) / 100, 3)
    return {"type": "symbol", "layout": layout, "paint": _paint(text)}


def font_stack(text_symbol: Cim) -> str:
    """Return how a style names a font: its family and its style."""
    family = str(text_symbol.get("fontFamilyName") or _USUAL_FONT[0])
    return f"{family} {text_symbol.get('fontStyleName') or _USUAL_FONT[1]}"


def _paint(text: Cim) -> Json:
    shade, opacity = color(text["symbol"]["symbolLayers"][0]["color"])
    paint: Json = {"text-color": shade}
    if opacity < 1:
        paint["text-opacity"] = opacity
    halo = (text.get("haloSymbol") or {}).get("symbolLayers")
    if halo and float(text.get("haloSize") or 0) > 0:
        rim, _ = color(halo[0]["color"])
        width = min(pixels(text["haloSize"]), round(pixels(text["height"]) * _WIDEST_HALO, 3))
        paint.update({"text-halo-color": rim, "text-halo-width": width})
    return paint


def _placed(placement: Cim, size: float) -> Json:
    overlap: Json = {"text-allow-overlap": True} if placement.get("allowOverlappingLabels") else {}
    kind = placement.get("featureType")
    if kind == "Line":
        return {**overlap, **_on_line(placement.get("lineLabelPosition") or {}, size)}
    if kind == "Point" and placement.get("pointPlacementMethod") != "OnTopPoint":
        ranks = placement.get("pointPlacementPriorities") or {}
        place = next((each for each in _ANCHORS if ranks.get(each) == _FIRST), "aboveRight")
        anchor, right, down = _ANCHORS[place]
        offset = [right * _EM_OF_PLACE, down * _EM_OF_PLACE]
        return {**overlap, "text-anchor": anchor, "text-offset": offset, "text-max-width": 12}
    return {**overlap, "text-anchor": "center", "text-max-width": 8}


def _on_line(position: Cim, size: float) -> Json:
    layout: Json = {"symbol-placement": "line", "symbol-spacing": 250, "text-max-angle": 35}
    if position.get("horizontal"):
        layout["text-rotation-alignment"] = "viewport"
    side = -1 if position.get("above") else 1 if position.get("below") else 0
    if side:
        gap = pixels(position.get("offset") or 0) / size if size else 0.0
        layout["text-offset"] = [0, round(side * (0.8 + gap), 3)]
    return layout
