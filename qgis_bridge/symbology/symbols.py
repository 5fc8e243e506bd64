"""QGIS symbols to CIM symbols.

What QGIS's registry of symbol layers knows is looked up in :data:`CONVERTERS` by its registry name.  What is
not there, or fails, becomes a plain layer of the same colour, and a loss.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, Callable

from qgis.core import (
    Qgis,
    QgsFillSymbolLayer,
    QgsLineSymbolLayer,
    QgsMarkerSymbol,
    QgsMarkerSymbolLayer,
    QgsSymbol,
    QgsSymbolLayer,
)

from ...sharing.cim import fills as cim_fills
from ...sharing.cim import markers as cim_markers
from ...sharing.cim import symbols
from . import fills, markers, paint_effects, pictures, strokes
from .setting import Setting

if TYPE_CHECKING:
    from collections.abc import Iterator

_log = logging.getLogger(__name__)

Layers = list[dict[str, Any]]
Converter = Callable[[Any, Setting], Layers]

CONVERTERS: dict[str, Converter] = {
    "SimpleMarker": markers.simple,
    "SvgMarker": markers.outlined,
    "FontMarker": markers.outlined,
    "EllipseMarker": markers.outlined,
    "FilledMarker": markers.outlined,
    "RasterMarker": markers.pictured,
    "AnimatedMarker": markers.pictured,
    "SimpleLine": strokes.simple,
    "SimpleFill": fills.simple,
}
"""Registry names of symbol layers and what converts them; each gives CIM layers, the top one first."""


def convert(symbol: QgsSymbol, setting: Setting) -> dict[str, Any]:
    """Return the symbol as CIM. Never raises."""
    within = setting.faded(symbol.opacity())
    layers = [made for layer in _enabled(symbol) for made in reversed(convert_layer(layer, within))]
    layers.reverse()
    if symbol.type() == Qgis.SymbolType.Marker:
        return symbols.point(layers, picture=_marker_picture(symbol, setting))
    if symbol.type() == Qgis.SymbolType.Line:
        return symbols.line(layers)
    return symbols.polygon(layers)


def convert_layer(layer: QgsSymbolLayer, setting: Setting) -> Layers:
    """Return one symbol layer as CIM layers, the top one first. Never raises."""
    name = layer.layerType()
    _tell_of_extras(layer, setting)
    if name in CONVERTERS:
        try:
            return CONVERTERS[name](layer, setting)
        # A style may be read from any file, and no style may stop a publish.
        except Exception:
            _log.exception("symbol layer %s", name)
    made = plain(layer, setting)
    setting.lose(name, "plain" if made else "none")
    return made


def plain(layer: QgsSymbolLayer, setting: Setting) -> Layers:
    """Return a plain marker, stroke or fill of the layer's colour; nothing for one that has no look."""
    if isinstance(layer, QgsLineSymbolLayer):
        return strokes.plain(layer, setting)
    if isinstance(layer, QgsFillSymbolLayer):
        return fills.plain(layer, setting)
    if not isinstance(layer, QgsMarkerSymbolLayer) or layer.layerType() in UNSEEN:
        return []
    look = symbols.polygon([cim_fills.solid(setting.color(layer.color()))])
    return [cim_markers.shape("circle", setting.points(layer.size(), layer.sizeUnit()), look)]


# A mask only hides labels.
UNSEEN = {"MaskMarker"}


def _enabled(symbol: QgsSymbol) -> Iterator[QgsSymbolLayer]:
    return (layer for layer in symbol.symbolLayers() if layer.enabled())


def _tell_of_extras(layer: QgsSymbolLayer, setting: Setting) -> None:
    """Tell of what hangs on any layer and no converter carries."""
    paint_effects.tell(layer.paintEffect(), setting)
    properties = layer.dataDefinedProperties()
    for key in sorted(properties.propertyKeys()):
        if properties.isActive(key):
            told = QgsSymbolLayer.propertyDefinitions().get(key)
            setting.lose(f"data_defined:{told.name() if told else key}", "fixed_value")


def _marker_picture(symbol: QgsMarkerSymbol, setting: Setting) -> str:
    """Return the marker as a picture, where the web has no symbol like it; else nothing."""
    layers = list(_enabled(symbol))
    if not layers or (len(layers) == 1 and markers.is_plain(layers[0])):
        return ""
    copy = symbol.clone()
    copy.setOpacity(symbol.opacity() * setting.opacity)
    picture = pictures.of_marker(copy)
    return picture.url if picture else ""
