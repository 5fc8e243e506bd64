"""Symbols (stacks of symbol layers, the first on top) and references to them.

Text symbols are made in :mod:`.text`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from . import CimObject

    Layers = Sequence[Mapping[str, Any]]


def point(layers: Layers, angle: float = 0.0, with_map: bool = False, picture: str = "") -> CimObject:
    """Return a symbol of marker layers, the first on top.

    ``with_map`` turns it with a rotated map.  ``picture`` is a PNG of the whole symbol before the turn
    by ``angle``, as a data URI; web JSON falls back on it where no web symbol comes close.  It stands
    for as many points as its resolution (``pHYs``) says, 96 dpi if it says none.
    """
    return {
        **_stack("CIMPointSymbol", layers, picture),
        "haloSize": 1.0,
        "scaleX": 1.0,
        "angle": angle,
        "angleAlignment": "Map" if with_map else "Display",
    }


def line(layers: Layers, picture: str = "") -> CimObject:
    """Return a symbol of stroke and marker layers, the first on top. ``picture`` as in :func:`point`."""
    return _stack("CIMLineSymbol", layers, picture)


def polygon(layers: Layers, picture: str = "") -> CimObject:
    """Return a symbol of strokes and fills, the first on top, so the outline comes first.

    ``picture`` is one tile of the fill as a data URI; see :func:`point`.
    """
    return {**_stack("CIMPolygonSymbol", layers, picture), "angleAlignment": "Map"}


def reference(
    symbol: Mapping[str, Any],
    overrides: Sequence[Mapping[str, Any]] = (),
    min_scale: float = 0.0,
    max_scale: float = 0.0,
) -> CimObject:
    """Return the holder in which renderers and label classes keep a symbol.

    Scales are denominators, ``min_scale`` the larger one; 0 leaves that end open.
    """
    changes = {"primitiveOverrides": [dict(change) for change in overrides]} if overrides else {}
    low = {"minScale": min_scale} if min_scale else {}
    high = {"maxScale": max_scale} if max_scale else {}
    return {"type": "CIMSymbolReference", **changes, "symbol": dict(symbol), **low, **high}


def override(primitive: str, property_name: str, arcade: str) -> CimObject:
    """Return a property that an Arcade expression sets feature by feature.

    ``primitive`` is the ``primitiveName`` of the symbol layer or effect meant (see :func:`named`);
    ``property_name`` is the specification's own spelling (``Size``, ``Color``, ``Rotation``).
    """
    return {
        "type": "CIMPrimitiveOverride",
        "primitiveName": primitive,
        "propertyName": property_name,
        "valueExpressionInfo": expression(arcade),
    }


def named(layer: Mapping[str, Any], primitive: str) -> CimObject:
    """Return the symbol layer, effect or placement with a name that overrides can call it by."""
    return {**layer, "primitiveName": primitive}


def expression(arcade: str, title: str = "Custom", returns: str = "Default") -> CimObject:
    """Return an Arcade expression. ``returns`` is Default, String or Numeric."""
    return {"type": "CIMExpressionInfo", "title": title, "expression": arcade, "returnType": returns}


def _stack(name: str, layers: Layers, picture: str) -> CimObject:
    drawn = {"thumbnailURI": picture} if picture else {}
    return {"type": name, "symbolLayers": [dict(layer) for layer in layers], **drawn}
