"""``drawingInfo``: how a layer is drawn and labelled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import labels, renderer
from .conversion import Conversion
from .losses import Losses, unheard

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..findings import Finding
    from ..map_snapshot import LayerSnapshot
    from .losses import Lose


def to_json(
    layer: LayerSnapshot,
    rename: Mapping[str, str] | None = None,
    lose: Lose = unheard,
    advanced: bool = False,
) -> dict[str, Any] | None:
    """Return the drawing of a layer, complete with its renderer; None for a table.

    A layer without a renderer gets a plain one: clients stumble over a drawing without it.
    ``advanced`` keeps symbols as ``CIMSymbolReference``.  ``transparency`` is 0 to 100.
    """
    if not layer.geometry_type:
        return None
    how = Conversion(rename or {}, layer.geometry_type, advanced, lose, _marker_size(layer.renderer))
    return {
        "renderer": renderer.to_json(layer.renderer, conversion=how),
        "transparency": round(layer.transparency),
        "labelingInfo": labels.to_json(layer.label_classes, how) if layer.labels_visible else None,
    }


def _marker_size(renderer: Mapping[str, Any]) -> float | None:
    """Return the size in points of a renderer's markers, on average; None where values set it."""
    if renderer.get("visualVariables"):
        return None
    classes = [each for group in renderer.get("groups") or () for each in group.get("classes") or ()]
    holders = [renderer, *classes, *(renderer.get("breaks") or ())]
    references = [holder["symbol"] for holder in holders if holder.get("symbol")]
    sizes = [_size(reference.get("symbol", reference)) for reference in references]
    return sum(sizes) / len(sizes) if sizes else None


def _size(symbol: Mapping[str, Any]) -> float:
    return max((float(layer.get("size") or 0) for layer in symbol.get("symbolLayers") or ()), default=0.0)


def losses(layer: LayerSnapshot) -> tuple[Finding, ...]:
    """Return what a layer's cartography loses as web symbols, as findings of code 24082.

    A second road to the same end as ``layer.losses``: that tells what QGIS to CIM lost, this what CIM
    to the web loses.
    """
    heard = Losses()
    to_json(layer, lose=heard)
    return heard.findings(layer)
