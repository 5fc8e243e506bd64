"""CIM symbols to web symbols.

A web symbol has one layer, besides an outline.  What is kept of more:

* points: the largest marker, of equals the top one;
* lines: the stroke that shows most (:func:`.stroke.reduce`); an arrow at an end becomes the line's own;
* polygons: the fills as :func:`.fill.reduce` joins them, and of the outlines the one that shows most.

Where something would be lost and the symbol carries a picture of itself (``thumbnailURI``), the
picture is taken; where nothing can be read at all, a plain symbol.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

from ..cim import shapes
from . import color, fill, marker, picture, stroke, text
from .losses import Losses, unheard
from .measure import degrees, length

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .losses import Lose

    Symbol = Mapping[str, Any]
    Json = dict[str, Any]

MALFORMED = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What reading somebody else's CIM may raise: missing, misplaced and misspelt values."""

_DARK = [78, 78, 78, 255]
_GREY = [156, 156, 156, 255]


def to_json(symbol: Symbol | None, lose: Lose = unheard, geometry_type: str = "") -> Json:
    """Return a CIM symbol, or the one in a ``CIMSymbolReference``, as a web symbol.

    Never raises: what cannot be read becomes :func:`plain`, and is lost.
    """
    trial = Losses()
    try:
        made = _converted(symbol or {}, trial)
    except MALFORMED:
        lose("symbol", "plain")
        return plain(geometry_type or _geometry(symbol))
    trial.repeat(lose)
    return made


def plain(geometry_type: str) -> Json:
    """Return an inconspicuous symbol for points, lines or polygons (Esri's words)."""
    line = {"type": "esriSLS", "style": "esriSLSSolid", "color": list(_DARK), "width": 1}
    if geometry_type == "esriGeometryPolyline":
        return line
    if geometry_type == "esriGeometryPolygon":
        return fill.simple("esriSFSSolid", _GREY, line)
    look = {"color": list(_GREY), "size": 6, "outline": line}
    return {"type": "esriSMS", "style": "esriSMSCircle", **look, **marker.standing()}


def _geometry(symbol: Any) -> str:
    """Return the geometry that a symbol says it is for, however broken it is."""
    inner = symbol.get("symbol", symbol) if isinstance(symbol, dict) else None
    kind = inner.get("type") if isinstance(inner, dict) else None
    return _GEOMETRY.get(str(kind), "")


_GEOMETRY = {"CIMLineSymbol": "esriGeometryPolyline", "CIMPolygonSymbol": "esriGeometryPolygon"}


def _inner(symbol: Symbol) -> Symbol:
    inner: Symbol = symbol.get("symbol") or {} if symbol.get("type") == "CIMSymbolReference" else symbol
    return inner


def _converted(symbol: Symbol, lose: Lose) -> Json:
    if symbol.get("primitiveOverrides"):
        lose("overrides", "none")
    inner = _inner(symbol)
    if inner["type"] == "CIMTextSymbol":
        return text.to_json(inner, lose)
    if inner.get("effects"):
        lose("effects", "none")
    return _REDUCERS[inner["type"]](inner, lose)


def _point(symbol: Symbol, lose: Lose) -> Json:
    layers = _drawn(symbol)
    if not layers:
        return _nothing()
    kept = max(layers, key=lambda layer: length(layer.get("size", 4)))
    trial = Losses()
    if len(layers) > 1:
        trial("symbol_layers", "marker")
    if symbol.get("haloSymbol") and symbol.get("haloSize"):
        trial("halo", "none")
    drawn = _portrait(symbol)
    made = None if kept["type"] not in marker.MARKERS else marker.to_json(kept, trial)
    if drawn and (trial.any or made is None):
        lose("symbol", "picture")
        return {**marker.from_picture(drawn), "angle": degrees(symbol.get("angle") or 0)}
    if made is None:
        raise ValueError(kept["type"])
    trial.repeat(lose)
    return {**made, "angle": degrees(made["angle"] + (symbol.get("angle") or 0))}


def _nothing() -> Json:
    """Return the marker that is not drawn."""
    look = {"color": list(color.CLEAR), "size": 4, "outline": stroke.none()}
    return {"type": "esriSMS", "style": "esriSMSCircle", **look, **marker.standing()}


def _line(symbol: Symbol, lose: Lose) -> Json:
    layers = _drawn(symbol)
    strokes = [layer for layer in layers if layer["type"] in stroke.STROKES]
    others = [layer for layer in layers if layer["type"] not in stroke.STROKES]
    if not strokes and others:
        lose("marker_layers", "line")
        return {**plain("esriGeometryPolyline"), "color": marker.main_color(others[0])}
    made = stroke.reduce(strokes, lose)
    tip = _tip(others)
    if tip:
        made["marker"] = {"style": "arrow", "placement": tip, "color": marker.main_color(others[0])}
    elif others:
        lose("marker_layers", "line")
    return made


def _tip(layers: list[Symbol]) -> str:
    """Return where a lone arrowhead sits on its line, as web lines say it; empty if nowhere."""
    if len(layers) != 1 or layers[0]["type"] != "CIMVectorMarker":
        return ""
    placement = layers[0].get("markerPlacement") or {}
    known = shapes.recognise(layers[0])
    if placement.get("type") != "CIMMarkerPlacementAtExtremities" or not known or known[0] not in _HEADS:
        return ""
    return _ENDS.get(placement.get("extremityPlacement", "Both"), "")


_HEADS = frozenset({"filled_arrowhead", "arrowhead", "triangle", "equilateral_triangle"})
_ENDS = {"Both": "begin-end", "JustBegin": "begin", "JustEnd": "end"}


def _polygon(symbol: Symbol, lose: Lose) -> Json:
    layers = _drawn(symbol)
    strokes = [layer for layer in layers if layer["type"] in stroke.STROKES]
    fills = [layer for layer in layers if layer["type"] in fill.FILLS]
    others = [layer for layer in layers if layer["type"] not in stroke.STROKES | fill.FILLS]
    trial = Losses()
    outline = stroke.reduce(strokes, trial)
    if others:
        trial("marker_layers", "fill")
    made = fill.reduce(fills, outline, trial)
    drawn = _portrait(symbol)
    if drawn and trial.any:
        lose("symbol", "picture")
        return fill.from_picture(drawn, outline)
    trial.repeat(lose)
    if others and not fills:
        return _strewn(others[0], outline)
    return made


def _strewn(layer: Symbol, outline: Json) -> Json:
    """Return a fill as strong as the markers that stand in a polygon, a sparse one for a single marker."""
    tint = marker.main_color(layer)
    placement = layer.get("markerPlacement") or {}
    cell = length(placement.get("stepX") or 0) * length(placement.get("stepY") or 0)
    share = min(length(layer.get("size", 4)) ** 2 / cell, 1.0) if cell else 0.2
    return fill.simple("esriSFSSolid", [*tint[:3], round(tint[3] * max(share, 0.2))], outline)


def _portrait(symbol: Symbol) -> picture.Picture | None:
    """Return the picture that a symbol carries of itself, if it tells its size."""
    drawn = picture.read(symbol.get("thumbnailURI") or "")
    return drawn if drawn and drawn.width and drawn.height else None


def _drawn(symbol: Symbol) -> list[Symbol]:
    return [layer for layer in symbol.get("symbolLayers") or () if layer.get("enable", True)]


_REDUCERS: dict[str, Callable[[Symbol, Lose], Json]] = {
    "CIMPointSymbol": _point,
    "CIMLineSymbol": _line,
    "CIMPolygonSymbol": _polygon,
}
