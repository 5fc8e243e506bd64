"""CIM fills to ``esriSFS`` and ``esriPFS``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..cim.fills import BRUSH_STEP, SLANTING_STEP
from . import color, picture, ramp, stroke
from .losses import unheard
from .measure import length, points

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .losses import Lose

    Layer = Mapping[str, Any]

FILLS = frozenset({"CIMSolidFill", "CIMHatchFill", "CIMGradientFill", "CIMPictureFill"})
"""The symbol layers that are fills and can be carried."""

# Directions of CIM hatches, as Esri's own client turns the words into CIM.
_DIRECTIONS = {
    0: "esriSFSHorizontal",
    45: "esriSFSBackwardDiagonal",
    90: "esriSFSVertical",
    135: "esriSFSForwardDiagonal",
}
_CROSSED = {frozenset({0, 90}): "esriSFSCross", frozenset({45, 135}): "esriSFSDiagonalCross"}


def reduce(layers: Sequence[Layer], outline: Mapping[str, Any], lose: Lose = unheard) -> dict[str, Any]:
    """Return one fill for a stack of fills, the top one first, with its outline.

    Solid fills lying on each other become the one colour seen.  Otherwise the top solid or gradient
    fill is kept, else two hatches that make a cross, else the top layer.  Raises ``ValueError`` for a
    picture that is no data URI.
    """
    if not layers:
        return simple("esriSFSNull", color.CLEAR, outline)
    if any(layer.get("effects") for layer in layers):
        lose("effects", "none")
    if all(layer["type"] == "CIMSolidFill" for layer in layers):
        return simple("esriSFSSolid", _seen(layers, lose), outline)
    plain = [layer for layer in layers if layer["type"] in {"CIMSolidFill", "CIMGradientFill"}]
    crossed = "" if plain else _cross(layers)
    if crossed:
        return {**_hatch(layers[0], outline, lose), "style": crossed}
    if len(layers) > 1:
        lose("symbol_layers", "fill")
    return _single(_shown(plain or layers, lose), outline, lose)


def _shown(layers: Sequence[Layer], lose: Lose) -> Layer:
    """Return the top layer but for gradients that are a veil over another."""
    veils = [
        layer for layer in layers if layer["type"] == "CIMGradientFill" and _mean(layer, lose)[3] < _VEIL
    ]
    return next((layer for layer in layers if layer not in veils), layers[0])


# A gradient whose mean colour is clearer than this lets through what lies beneath.
_VEIL = 200


def _mean(layer: Layer, lose: Lose) -> list[int]:
    found: list[int] = ramp.mean(layer["colorRamp"], lose)
    return found


def _single(layer: Layer, outline: Mapping[str, Any], lose: Lose) -> dict[str, Any]:
    """Return one fill layer; a gradient becomes its mean colour."""
    kind = layer["type"]
    if kind == "CIMPictureFill":
        return _picture(layer, outline, lose)
    if kind == "CIMHatchFill":
        return _hatch(layer, outline, lose)
    if kind == "CIMGradientFill":
        lose("gradient", "mean_color")
        return simple("esriSFSSolid", ramp.mean(layer["colorRamp"], lose), outline)
    return simple("esriSFSSolid", color.to_json(layer.get("color"), lose), outline)


def simple(style: str, fill: Sequence[int], outline: Mapping[str, Any]) -> dict[str, Any]:
    """Return ``esriSFS``. "No fill" is a style: readers take a missing colour for black."""
    return {"type": "esriSFS", "style": style, "color": list(fill), "outline": dict(outline)}


def main_color(symbol: Layer | None, lose: Lose = unheard) -> list[int]:
    """Return the one colour of a polygon symbol's fills; clear where it has none."""
    layers = (symbol or {}).get("symbolLayers") or ()
    fills = [layer for layer in layers if layer["type"] in FILLS and layer.get("enable", True)]
    if any(layer["type"] == "CIMPictureFill" for layer in fills):
        lose("fill_picture", "grey")
        return [*map(int, color.GREY), 255]
    found: list[int] = reduce(fills, {}, lose)["color"]
    return found


def from_picture(drawn: picture.Picture, outline: Mapping[str, Any]) -> dict[str, Any]:
    """Return a picture fill whose tile has the size that the picture asks for."""
    return _tiles(drawn, points(drawn.width), points(drawn.height), outline)


def _seen(layers: Sequence[Layer], lose: Lose) -> list[int]:
    seen = color.to_json(layers[0].get("color"), lose)
    for layer in layers[1:]:
        seen = color.over(seen, color.to_json(layer.get("color"), lose))
    return seen


def _direction(layer: Layer) -> tuple[int, float]:
    """Return the nearest of the four directions and how far off it is, in degrees."""
    turn = points(layer.get("rotation") or 0) % 180
    nearest = min((0, 45, 90, 135, 180), key=lambda known: abs(known - turn))
    return nearest % 180, abs(nearest - turn)


def _cross(layers: Sequence[Layer]) -> str:
    """Return the style of two like hatches that cross at right angles; empty for anything else."""
    if len(layers) != 2 or any(layer["type"] != "CIMHatchFill" for layer in layers):
        return ""
    looks = [stroke.reduce(stroke.within(layer.get("lineSymbol"))) for layer in layers]
    if looks[0] != looks[1] or layers[0].get("separation") != layers[1].get("separation"):
        return ""
    return _CROSSED.get(frozenset(_direction(layer)[0] for layer in layers), "")


def _hatch(layer: Layer, outline: Mapping[str, Any], lose: Lose) -> dict[str, Any]:
    """Return the hatch style of the nearest direction; its spacing and width are the reader's."""
    direction, off = _direction(layer)
    line = stroke.reduce(stroke.within(layer.get("lineSymbol")), lose)
    usual = BRUSH_STEP if direction % 90 == 0 else SLANTING_STEP
    spacing = points(layer.get("separation") or usual)
    if off > 3 or not 0.9 * usual <= spacing <= 1.1 * BRUSH_STEP:
        lose("hatch", _DIRECTIONS[direction])
    return simple(_DIRECTIONS[direction], line["color"], outline)


def _picture(layer: Layer, outline: Mapping[str, Any], lose: Lose) -> dict[str, Any]:
    drawn = picture.read(layer["url"])
    if drawn is None:
        raise ValueError("picture")
    if layer.get("rotation") or layer.get("tintColor"):
        lose("fill_picture", "upright")
    height = length(layer.get("height", 12))
    width = length(height * drawn.aspect * layer.get("scaleX", 1))
    moved = {"xoffset": points(layer.get("offsetX") or 0), "yoffset": points(layer.get("offsetY") or 0)}
    return {**_tiles(drawn, width, height, outline), **moved}


def _tiles(drawn: picture.Picture, width: float, height: float, outline: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "esriPFS",
        "imageData": drawn.data,
        "contentType": drawn.content_type,
        "outline": dict(outline),
        "width": width,
        "height": height,
        "angle": 0,
        "xoffset": 0,
        "yoffset": 0,
        "xscale": 1,
        "yscale": 1,
    }
