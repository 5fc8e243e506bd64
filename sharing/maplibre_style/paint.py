"""CIM symbols as layers of a MapLibre style: what is painted, in pixels at 96 dpi.

A CIM symbol is a stack, its first layer on top; style layers are painted in their order, the last on top.
Widths of dashes count in widths of the line.  What a style cannot say is left out, as Pro's own export does
(reference section 3.5), or becomes a picture where the symbol brings one.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from ..cim import shapes
from ..esri_json.color import to_json as web_color

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    Cim = Mapping[str, Any]
    Json = dict[str, Any]
    Pictures = Callable[[str, str], str]

PIXELS_PER_POINT = 96 / 72
MALFORMED = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)

_CAPS = {"Butt": "butt", "Round": "round", "Square": "square"}
_JOINS = {"Bevel": "bevel", "Round": "round", "Miter": "miter"}
_STROKES = frozenset({"CIMSolidStroke", "CIMGradientStroke", "CIMPictureStroke"})
_MARKERS = frozenset({"CIMVectorMarker", "CIMPictureMarker", "CIMCharacterMarker"})
_CLOSEST_MARKERS = 1.0


def painted(symbol: Cim, pictures: Pictures, picture: str = "") -> list[Json]:
    """Return the style layers (``type``, ``layout``, ``paint``) of a symbol, the lowest first.

    ``pictures`` takes a data URI and what it is for, and returns the name that it has among the sprites.
    ``picture`` is the whole marker.  Raises one of :data:`MALFORMED` for what is no CIM.
    """
    inner = symbol["symbol"] if symbol["type"] == "CIMSymbolReference" else symbol
    whole = str(inner.get("thumbnailURI") or picture)
    layers = [layer for layer in reversed(inner.get("symbolLayers") or []) if layer.get("enable", True)]
    if inner["type"] == "CIMPointSymbol":
        return _point(layers, float(inner.get("angle") or 0), whole, pictures) if layers else []
    if inner["type"] == "CIMPolygonSymbol" and whole:
        outlines = [layer for layer in layers if layer["type"] in _STROKES]
        return [_pattern(pictures(whole, "pattern")), *_lines(outlines, picture, pictures)]
    fills = [layer for layer in layers if layer["type"] not in _STROKES | _MARKERS]
    found = [made for layer in fills if (made := _fill(layer))]
    rest = [layer for layer in layers if layer["type"] in _STROKES | _MARKERS]
    return [*found, *_lines(rest, picture, pictures)]


def color(cim: Any) -> tuple[str, float]:
    """Return a colour as ``#rrggbb`` and how solid it is, 0 to 1."""
    red, green, blue, alpha = web_color(cim)
    return f"#{red:02x}{green:02x}{blue:02x}", round(alpha / 255, 3)


def pixels(points: Any) -> float:
    """Return a length in points as pixels."""
    return round(float(points) * PIXELS_PER_POINT, 3)


def _fill(layer: Cim) -> Json | None:
    kind = layer["type"]
    if kind == "CIMSolidFill":
        told = layer["color"]
    elif kind == "CIMGradientFill":
        told = _middle(layer["colorRamp"])
    elif kind == "CIMHatchFill":
        told = next(each["color"] for each in layer["lineSymbol"]["symbolLayers"] if "color" in each)
    else:
        return None
    shade, opacity = color(told)
    if kind == "CIMHatchFill":
        opacity *= _covered(layer)
    return {"type": "fill", "layout": {}, "paint": {"fill-color": shade, "fill-opacity": round(opacity, 3)}}


def _covered(hatch: Cim) -> float:
    """Return which part of the ground the lines of a hatch cover."""
    widths = [float(each.get("width") or 0) for each in hatch["lineSymbol"]["symbolLayers"]]
    return min(1.0, max(widths, default=0.0) / max(float(hatch["separation"]), 0.1))


def _middle(ramp: Cim) -> Any:
    """Return a colour of the middle of a ramp."""
    inner = ramp.get("colorRamps")
    if inner:
        return _middle(inner[len(inner) // 2])
    if "colors" in ramp:
        return ramp["colors"][len(ramp["colors"]) // 2]
    ends = [ramp[end]["values"] for end in ("fromColor", "toColor")]
    return {**ramp["fromColor"], "values": [(a + b) / 2 for a, b in zip(*ends)]}


def _pattern(name: str) -> Json:
    return {"type": "fill", "layout": {}, "paint": {"fill-pattern": name}}


def _lines(layers: Sequence[Cim], picture: str, pictures: Pictures) -> list[Json]:
    made = []
    for layer in layers:
        if layer["type"] in _MARKERS:
            made.append(_along(layer, picture, pictures))
        else:
            made.append(_stroke(layer))
    return [each for each in made if each]


def _stroke(layer: Cim) -> Json | None:
    width = float(layer.get("width") or 0)
    if width <= 0:
        return None
    if "color" in layer:
        told = layer["color"]
    elif "colorRamp" in layer:
        told = _middle(layer["colorRamp"])
    else:
        return None
    shade, opacity = color(told)
    paint: Json = {"line-color": shade, "line-opacity": opacity, "line-width": pixels(width)}
    for effect in layer.get("effects") or []:
        if effect["type"] == "CIMGeometricEffectDashes":
            paint["line-dasharray"] = _dashes(effect["dashTemplate"], width)
        elif effect["type"] == "CIMGeometricEffectOffset":
            # CIM counts to the left of a line, styles to the right
            paint["line-offset"] = -pixels(effect["offset"])
    layout = {
        "line-cap": _CAPS.get(str(layer.get("capStyle")), "butt"),
        "line-join": _JOINS.get(str(layer.get("joinStyle")), "miter"),
    }
    return {"type": "line", "layout": layout, "paint": paint}


def _dashes(template: Sequence[Any], width: float) -> list[float]:
    dashes = [round(max(float(part), 0.0) / width, 3) for part in template]
    return dashes if len(dashes) % 2 == 0 else dashes * 2


def _along(layer: Cim, picture: str, pictures: Pictures) -> Json | None:
    """Return markers along a line; None where they stand in any other way, or have no picture."""
    placement = layer.get("markerPlacement") or {}
    url = str(layer.get("url") or picture)
    if placement.get("type") != "CIMMarkerPlacementAlongLineSameSize" or not url:
        return None
    steps = [float(step) for step in placement.get("placementTemplate") or []]
    layout: Json = {
        "symbol-placement": "line",
        "symbol-spacing": max(_CLOSEST_MARKERS, pixels(steps[0] if steps else 20.0)),
        "icon-image": pictures(url, "marker"),
        "icon-rotation-alignment": "map" if placement.get("angleToLine", True) else "viewport",
        "icon-allow-overlap": True,
        "icon-ignore-placement": True,
    }
    return {"type": "symbol", "layout": layout, "paint": {}}


def _point(layers: Sequence[Cim], angle: float, whole: str, pictures: Pictures) -> list[Json]:
    circles = [_circle(layer) for layer in layers]
    if all(circles):
        return [circle for circle in circles if circle]
    if not whole:
        return []
    layout: Json = {
        "icon-image": pictures(whole, "marker"),
        "icon-allow-overlap": True,
        "icon-ignore-placement": True,
    }
    if angle % 360:
        layout["icon-rotate"] = round(-angle % 360, 2)
    return [{"type": "symbol", "layout": layout, "paint": {}}]


def _circle(marker: Cim) -> Json | None:
    """Return a round marker, None for one of any other shape."""
    known = shapes.recognise(marker) if marker["type"] == "CIMVectorMarker" else None
    if not known or known[0] != "circle":
        return None
    inner = marker["markerGraphics"][0]["symbol"]
    layers = [each for each in inner.get("symbolLayers") or [] if each.get("enable", True)]
    fills = [each for each in layers if each["type"] == "CIMSolidFill"]
    strokes = [each for each in layers if each["type"] == "CIMSolidStroke"]
    if len(fills) > 1 or len(strokes) > 1 or len(fills) + len(strokes) != len(layers):
        return None
    shade, opacity = color(fills[0]["color"]) if fills else ("#000000", 0.0)
    width = pixels(strokes[0].get("width") or 0) if strokes else 0.0
    radius = pixels(float(marker["size"]) * known[1] / 2)
    paint: Json = {
        # a style's stroke lies round the circle, CIM's on its rim
        "circle-radius": round(max(radius - width / 2, 0.0), 3),
        "circle-color": shade,
        "circle-opacity": opacity,
    }
    if width:
        rim, clear = color(strokes[0]["color"])
        paint.update(
            {"circle-stroke-width": width, "circle-stroke-color": rim, "circle-stroke-opacity": clear}
        )
    shift = [pixels(marker.get("offsetX") or 0), -pixels(marker.get("offsetY") or 0)]
    if any(shift) and all(map(math.isfinite, shift)):
        paint["circle-translate"] = shift
    return {"type": "circle", "layout": {}, "paint": paint}
