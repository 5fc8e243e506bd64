"""``CIMSymbolReference`` as web maps and feature services hold it.

The web's profile of CIM differs from the desktop's: colours are plain ``[r, g, b, a]`` arrays,
geometry has straight segments only, and a character marker is a vector marker with text.
"""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Any

from ..cim import colors, curves, fills, markers, strokes, symbols
from . import arcade, color
from .losses import unheard

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .losses import Lose


def to_json(
    reference: Mapping[str, Any], rename: Mapping[str, str] | None = None, lose: Lose = unheard
) -> dict[str, Any]:
    """Return a symbol or reference as a reference in the web's profile, fields by their new names."""
    whole = reference
    if whole.get("type") != "CIMSymbolReference":
        whole = {"type": "CIMSymbolReference", "symbol": reference}
    if not (whole.get("symbol") or {}).get("symbolLayers", True):
        whole = {**whole, "symbol": _clear(whole["symbol"])}
    made: dict[str, Any] = _carried(whole, rename or {}, lose)
    return made


def _clear(symbol: Mapping[str, Any]) -> dict[str, Any]:
    """Return a symbol that draws nothing with a clear layer: web clients label no feature that has none."""
    layers: dict[str, dict[str, Any]] = {
        "CIMPointSymbol": markers.shape("circle", 1, symbols.polygon([fills.solid(_NOTHING)])),
        "CIMLineSymbol": strokes.solid(_NOTHING, 1),
        "CIMPolygonSymbol": fills.solid(_NOTHING),
    }
    layer = layers.get(str(symbol.get("type")))
    return {**symbol, "symbolLayers": [layer] if layer else []}


_NOTHING = colors.rgb(0, 0, 0, 0)


def _carried(value: Any, rename: Mapping[str, str], lose: Lose) -> Any:
    if isinstance(value, (list, tuple)):
        return [_carried(each, rename, lose) for each in value]
    if isinstance(value, float):
        return _finite(value)
    if not hasattr(value, "items"):
        return value
    kind = str(value.get("type", ""))
    if kind.endswith("Color") and "values" in value:
        return color.to_json(value, lose)
    if kind == "CIMExpressionInfo":
        return {**value, "expression": arcade.renamed(value["expression"], rename)}
    if kind == "CIMCharacterMarker":
        value = _as_vector(value)
    kept = {key: _carried(each, rename, lose) for key, each in value.items() if key != "thumbnailURI"}
    return curves.straight(kept) if "curveRings" in kept or "curvePaths" in kept else kept


def _finite(value: float) -> float:
    if not isfinite(value):
        raise ValueError(value)
    return value


def _as_vector(marker: Mapping[str, Any]) -> dict[str, Any]:
    """Return a character marker as a vector marker that writes the character with a text symbol."""
    size = marker.get("size", 12)
    own = {"characterIndex", "fontFamilyName", "fontStyleName", "fontType", "scaleX", "symbol", "type"}
    text = {
        "type": "CIMTextSymbol",
        "fontFamilyName": marker["fontFamilyName"],
        "fontStyleName": marker.get("fontStyleName", "Regular"),
        "height": size,
        "horizontalAlignment": "Center",
        "verticalAlignment": "Center",
        "symbol": marker["symbol"],
    }
    graphic = {
        "type": "CIMMarkerGraphic",
        "geometry": {"x": 0, "y": 0},
        "symbol": text,
        "textString": chr(marker["characterIndex"]),
    }
    half = size / 2
    return {
        "type": "CIMVectorMarker",
        **{key: value for key, value in marker.items() if key not in own},
        "frame": {"xmin": -half, "ymin": -half, "xmax": half, "ymax": half},
        "markerGraphics": [graphic],
    }
