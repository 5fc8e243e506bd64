"""Point clusters, which are a setting of a web layer and not of its renderer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsFontMarkerSymbolLayer, QgsPointClusterRenderer

from ...sharing.cim import colors, text
from .symbols import convert

if TYPE_CHECKING:
    from qgis.core import QgsFeatureRenderer, QgsMarkerSymbol

    from .setting import Setting

# How tall the number is where no letter marker tells it.
USUAL_HEIGHT = 8.0


def reduction(renderer: QgsFeatureRenderer, setting: Setting) -> dict[str, Any] | None:
    """Return how the web gathers points that lie near each other; None for another renderer.

    ``clusterRadius`` is in points, ``symbol`` stands for a cluster and ``textSymbol`` writes its number.
    """
    if not isinstance(renderer, QgsPointClusterRenderer) or renderer.clusterSymbol() is None:
        return None
    setting.lose("pointCluster", "cluster")
    symbol = renderer.clusterSymbol().clone()
    count = _text(symbol, setting)
    return {
        # QGIS counts from a point to another, the web across the circle that holds them.
        "clusterRadius": max(2 * setting.points(renderer.tolerance(), renderer.toleranceUnit()), 1.0),
        "symbol": convert(symbol, setting),
        "textSymbol": count,
    }


def _text(symbol: QgsMarkerSymbol, setting: Setting) -> dict[str, Any]:
    """Return the text symbol of the number, and take the letter markers that write it off the symbol."""
    found = None
    for index in reversed(range(symbol.symbolLayerCount())):
        layer = symbol.symbolLayer(index)
        if isinstance(layer, QgsFontMarkerSymbolLayer):
            found = layer.clone()
            if symbol.symbolLayerCount() > 1:
                symbol.deleteSymbolLayer(index)
    if found is None:
        return text.symbol(text.Font("Arial", USUAL_HEIGHT), colors.rgb(0, 0, 0))
    height = setting.points(found.size(), found.sizeUnit())
    return text.symbol(text.Font(found.fontFamily(), height), setting.color(found.color()))
