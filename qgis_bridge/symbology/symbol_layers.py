"""One symbol layer of QGIS, looked up by its registry name and converted.

The table is filled in by :mod:`.symbols`, which knows all converters; these in turn come here for the
symbols within their symbols (the marker on a line, the line of a hatch).
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, Callable

from qgis.core import (
    QgsFillSymbolLayer,
    QgsLineSymbolLayer,
    QgsMarkerSymbolLayer,
    QgsSymbol,
    QgsSymbolLayer,
)

from ...sharing.cim import fills, markers, strokes, symbols
from ..expressions.arcade import Untranslatable
from . import overrides, paint_effects
from .setting import Setting

if TYPE_CHECKING:
    from collections.abc import Iterator

_log = logging.getLogger(__name__)

Layers = list[dict[str, Any]]
Converter = Callable[[Any, Setting], Layers]

CONVERTERS: dict[str, Converter] = {}
"""Registry names of symbol layers and what converts them; each gives CIM layers, the top one first."""

# A mask only hides labels.
UNSEEN = {"MaskMarker"}


def layers_of(symbol: QgsSymbol, setting: Setting) -> Layers:
    """Return all that a symbol draws, the top layer first. Never raises."""
    within = setting.faded(symbol.opacity())
    kind = symbol.type()
    return [made for layer in reversed(list(enabled(symbol))) for made in convert_layer(layer, within, kind)]


def enabled(symbol: QgsSymbol) -> Iterator[QgsSymbolLayer]:
    """Yield the layers that are switched on, the bottom one first."""
    return (layer for layer in symbol.symbolLayers() if layer.enabled())


def convert_layer(layer: QgsSymbolLayer, setting: Setting, kind: Any = None) -> Layers:
    """Return one symbol layer as CIM layers, the top one first. Never raises.

    ``kind`` is the type of the symbol that the layer is part of: a generator on a marker goes another way
    than one on a line or polygon.
    """
    name = layer.layerType()
    if not setting.told_effects:
        paint_effects.tell(layer.paintEffect(), setting)
    converter = CONVERTERS.get(f"{kind.name}.{name}" if kind is not None else name) or CONVERTERS.get(name)
    if converter:
        try:
            return overrides.put(layer, converter(layer, setting), setting)
        except Untranslatable as error:
            _log.debug("symbol layer %s: %s", name, error)
        # A style may be read from any file, and no style may stop a publish.
        except Exception:
            _log.exception("symbol layer %s", name)
    made = plain(layer, setting)
    setting.lose(name, "plain" if made else "none")
    return made


def plain(layer: QgsSymbolLayer, setting: Setting) -> Layers:
    """Return a plain marker, stroke or fill of the layer's colour; nothing for one that has no look."""
    if isinstance(layer, QgsLineSymbolLayer):
        width = setting.width(layer.width(), layer.widthUnit())
        return [strokes.solid(setting.color(layer.color()), width)]
    if isinstance(layer, QgsFillSymbolLayer):
        color = layer.fillColor() if layer.fillColor().isValid() else layer.color()
        return [fills.solid(setting.color(color))]
    if not isinstance(layer, QgsMarkerSymbolLayer) or layer.layerType() in UNSEEN:
        return []
    look = symbols.polygon([fills.solid(setting.color(layer.color()))])
    return [markers.shape("circle", setting.points(layer.size(), layer.sizeUnit()), look)]
