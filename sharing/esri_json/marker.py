"""CIM markers to ``esriSMS``, ``esriPMS`` and ``esriTS``."""

from __future__ import annotations

from math import cos, radians, sin
from typing import TYPE_CHECKING, Any

from ..cim import shapes
from . import color, fill, picture, stroke, text
from .losses import unheard
from .measure import degrees, length, points

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .losses import Lose

MARKERS = frozenset({"CIMVectorMarker", "CIMPictureMarker", "CIMCharacterMarker"})
"""The symbol layers that are markers and can be carried."""

STYLES = {
    "circle": "esriSMSCircle",
    "square": "esriSMSSquare",
    "diamond": "esriSMSDiamond",
    "triangle": "esriSMSTriangle",
    "cross": "esriSMSCross",
    "x": "esriSMSX",
}
"""The shapes that web symbols have."""

_OUTLINES_ONLY = frozenset({"cross", "x"})
# How wide the bars of a filled cross are beside its size.
_BAR = 0.2

_NEAREST = {
    "equilateral_triangle": "triangle",
    "arrow": "triangle",
    "filled_arrowhead": "triangle",
    "arrowhead": "triangle",
    "filled_cross": "cross",
    "line": "cross",
}


def to_json(layer: Mapping[str, Any], lose: Lose = unheard) -> dict[str, Any]:
    """Return one marker layer as a web marker.

    A shape that the web does not have becomes the nearest of the six that it has, a circle if none
    is near.  Raises ``ValueError`` for a picture that is neither a data URI nor a web address.
    """
    if layer.get("effects"):
        lose("effects", "none")
    if layer["type"] == "CIMPictureMarker":
        return {**_picture(layer, lose), **_pose(layer)}
    if layer["type"] == "CIMCharacterMarker":
        return _character(layer, lose)
    written = _written(layer)
    if written:
        pose = _pose(layer)
        return {**text.to_json(written["symbol"], lose, written["textString"]), **pose}
    return {**_simple(layer, lose), **_pose(layer)}


def from_picture(drawn: picture.Picture) -> dict[str, Any]:
    """Return a picture marker of the size that the picture asks for."""
    return {
        "type": "esriPMS",
        "imageData": drawn.data,
        "contentType": drawn.content_type,
        "width": points(drawn.width),
        "height": points(drawn.height),
        **standing(),
    }


def standing() -> dict[str, Any]:
    """Return the pose of a marker that is neither turned nor moved."""
    return {"angle": 0, "xoffset": 0, "yoffset": 0}


def main_color(layer: Mapping[str, Any]) -> list[int]:
    """Return the colour that a marker is known by: its fill, else its outline, else grey."""
    inner, outline = _look(layer, unheard)
    if inner[3] or outline["color"][3]:
        return inner if inner[3] else list(outline["color"])
    tint = layer.get("tintColor")
    return color.to_json(tint) if tint else [*map(int, color.GREY), 255]


def _simple(layer: Mapping[str, Any], lose: Lose) -> dict[str, Any]:
    known = shapes.recognise(layer)
    name, reach = known or ("", 1.0)
    nearest = name if name in STYLES else _NEAREST.get(name, "circle")
    if nearest != name:
        lose("shape", nearest)
    inner, outline = _look(layer, lose)
    size = length(layer.get("size", 4) * reach)
    if not inner[3] and name in shapes.OPEN:
        # Crosses draw only their outline, but the colour is what legends show.
        inner = list(outline["color"])
    if nearest in _OUTLINES_ONLY and outline["style"] == "esriSLSNull":
        outline = {**outline, "style": "esriSLSSolid", "color": list(inner), "width": points(size * _BAR)}
    return {"type": "esriSMS", "style": STYLES[nearest], "color": inner, "size": size, "outline": outline}


def _look(layer: Mapping[str, Any], lose: Lose) -> tuple[list[int], dict[str, Any]]:
    """Return the fill and the outline of a marker: of several graphics the lowest that has one."""
    inner, outline = list(color.CLEAR), stroke.none()
    for part in layer.get("markerGraphics") or [layer]:
        shape = part.get("symbol") or {}
        # A text symbol has its colour in a polygon symbol of its own.
        shape = shape.get("symbol") or shape
        inner = inner if inner[3] else fill.main_color(shape, lose)
        strokes = stroke.within(shape)
        if strokes and outline["style"] == "esriSLSNull":
            outline = stroke.reduce(strokes, lose)
            outline["width"] = points(outline["width"] * _growth(layer))
            outline = {key: outline[key] for key in ("type", "style", "color", "width")}
    return inner, outline


def _growth(layer: Mapping[str, Any]) -> float:
    """Return by how much the marker's size swells its strokes."""
    frame = layer.get("frame") or {}
    tall = frame.get("ymax", 0) - frame.get("ymin", 0)
    return float(layer.get("size", 4) / tall) if layer.get("scaleSymbolsProportionally") and tall else 1.0


def _written(layer: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return the graphic of a vector marker that is nothing but text."""
    graphics: list[Mapping[str, Any]] = list(layer.get("markerGraphics") or ())
    return graphics[0] if len(graphics) == 1 and graphics[0].get("textString") else None


def _picture(layer: Mapping[str, Any], lose: Lose) -> dict[str, Any]:
    address = layer["url"]
    drawn = picture.read(address)
    height = length(layer.get("size", 12))
    width = length(height * (drawn.aspect if drawn else 1.0) * layer.get("scaleX", 1))
    size = {"width": width, "height": height}
    if drawn:
        if "svg" in drawn.content_type:
            lose("picture_format", "svg")
        return {"type": "esriPMS", "imageData": drawn.data, "contentType": drawn.content_type, **size}
    if address.startswith(("https://", "http://")):
        lose("picture_format", "url")
        return {"type": "esriPMS", "url": address, **size}
    raise ValueError("picture")


def _character(layer: Mapping[str, Any], lose: Lose) -> dict[str, Any]:
    """Return a character as text; a reader without the font shows another glyph."""
    lose("character_marker", "text")
    written = {
        "symbol": layer.get("symbol"),
        "fontFamilyName": layer["fontFamilyName"],
        "fontStyleName": layer.get("fontStyleName", ""),
        "height": layer.get("size", 12),
        "horizontalAlignment": "Center",
        "verticalAlignment": "Center",
    }
    return {**text.to_json(written, lose, chr(layer["characterIndex"])), **_pose(layer)}


def _pose(layer: Mapping[str, Any]) -> dict[str, Any]:
    """Return angle and offsets. The anchor becomes part of the offset: it is what stays in place."""
    turn = points(layer.get("rotation") or 0) * (-1 if layer.get("rotateClockwise") else 1)
    x, y = _anchor(layer)
    across, along = cos(radians(turn)), sin(radians(turn))
    return {
        "angle": degrees(turn),
        "xoffset": points((layer.get("offsetX") or 0) - (x * across - y * along)),
        "yoffset": points((layer.get("offsetY") or 0) - (x * along + y * across)),
    }


def _anchor(layer: Mapping[str, Any]) -> tuple[float, float]:
    """Return where the anchor lies from the marker's middle, in points."""
    anchor = layer.get("anchorPoint") or {}
    x, y = anchor.get("x") or 0, anchor.get("y") or 0
    if layer.get("anchorPointUnits", "Relative") != "Relative":
        return x, y
    size, frame = layer.get("size", 4), layer.get("frame")
    wide = (frame["xmax"] - frame["xmin"]) / (frame["ymax"] - frame["ymin"]) if frame else 1
    return x * size * wide, y * size
