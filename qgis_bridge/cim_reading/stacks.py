"""Symbols of QGIS out of symbol layers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qgis.core import QgsSymbol, QgsSymbolLayer


def of_layers(kind: type[QgsSymbol], layers: Iterable[QgsSymbolLayer]) -> QgsSymbol:
    """Return a symbol of these layers, the first at the bottom.

    One after the other, as the constructor that takes a list leaves its layers to Python, which deletes
    them under the symbol.  A symbol of nothing keeps the plain layer it came with, switched off: QGIS
    would put one of its own in.
    """
    symbol = kind.createSimple({})
    plain = symbol.symbolLayer(0)
    for layer in layers:
        symbol.appendSymbolLayer(layer)
    if symbol.symbolLayerCount() > 1:
        symbol.deleteSymbolLayer(0)
    else:
        plain.setEnabled(False)
    return symbol
