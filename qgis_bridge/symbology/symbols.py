"""QGIS symbols to CIM symbols, and the table of what converts each kind of symbol layer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsSymbol

from ...sharing.cim import markers as cim_markers
from ...sharing.cim import symbols
from . import (
    fills,
    geometry_generators,
    line_markers,
    markers,
    overrides,
    paint_effects,
    pattern_fills,
    pictures,
    strokes,
)
from .symbol_layers import CONVERTERS, enabled, layers_of

if TYPE_CHECKING:
    from qgis.core import QgsFillSymbol, QgsMarkerSymbol

    from .setting import Setting

CONVERTERS.update(
    {
        "SimpleMarker": markers.simple,
        "SvgMarker": markers.outlined,
        "FontMarker": markers.outlined,
        "EllipseMarker": markers.outlined,
        "FilledMarker": markers.outlined,
        "RasterMarker": markers.raster,
        "AnimatedMarker": markers.animated,
        "VectorField": markers.vector_field,
        "MaskMarker": markers.mask,
        "SimpleLine": strokes.simple,
        "Lineburst": strokes.lineburst,
        "InterpolatedLine": strokes.interpolated,
        "RasterLine": strokes.raster,
        "FilledLine": strokes.filled,
        "LinearReferencing": strokes.unseen,
        "MarkerLine": line_markers.marker_line,
        "HashLine": line_markers.hash_line,
        "ArrowLine": line_markers.arrow_line,
        "SimpleFill": fills.simple,
        "GradientFill": fills.gradient,
        "ShapeburstFill": fills.shapeburst,
        "SVGFill": pattern_fills.svg,
        "RasterFill": pattern_fills.raster,
        "LinePatternFill": pattern_fills.lines,
        "PointPatternFill": pattern_fills.points,
        "RandomMarkerFill": pattern_fills.random_markers,
        "CentroidFill": pattern_fills.centroid,
        "GeometryGenerator": geometry_generators.generated,
        "Marker.GeometryGenerator": markers.generated,
    }
)


def convert(symbol: QgsSymbol, setting: Setting) -> dict[str, Any]:
    """Return the symbol as CIM. Never raises.

    A symbol for which the web may have no equal has a picture of itself along.
    """
    if symbol.type() == Qgis.SymbolType.Marker and (setting.painted or drawn_in_pictures(symbol)):
        return symbols.point(_in_a_picture(symbol, setting))
    layers = layers_of(symbol, setting)
    if symbol.type() == Qgis.SymbolType.Marker:
        return symbols.point(layers, picture=_marker_picture(symbol, setting))
    if symbol.type() == Qgis.SymbolType.Line:
        return symbols.line(layers)
    return symbols.polygon(layers, picture=_tile(symbol, setting))


def drawn_in_pictures(symbol: QgsSymbol) -> bool:
    """Tell whether a marker has effects of its own, which only a picture of it shows."""
    return symbol.type() == Qgis.SymbolType.Marker and any(
        any(True for _ in paint_effects.listed(layer.paintEffect())) for layer in enabled(symbol)
    )


def _in_a_picture(symbol: QgsMarkerSymbol, setting: Setting) -> list[dict[str, Any]]:
    """Return the marker, with its effects, as one picture."""
    for effect in [setting.painted, *(layer.paintEffect() for layer in enabled(symbol))]:
        for each in paint_effects.listed(effect):
            setting.lose(f"paint_effect:{each.type()}", "picture")
    for layer in enabled(symbol):
        for key, name in overrides.active(layer):
            if key not in setting.carried:
                setting.lose(f"data_defined:{name}", "fixed_value")
    found = pictures.of_marker(_faded(symbol, setting), setting.map_unit, setting.painted)
    return [cim_markers.picture(found.url, found.height)] if found else layers_of(symbol, setting)


def referred(symbol: QgsSymbol, setting: Setting) -> dict[str, Any]:
    """Return the symbol, within a reference where expressions set some of its properties. Never raises."""
    changes = overrides.Changes()
    made = convert(symbol, replace(setting, changes=changes))
    return symbols.reference(made, changes.listed) if changes.listed else made


def _marker_picture(symbol: QgsMarkerSymbol, setting: Setting) -> str:
    """Return the marker as a picture, where the web has no symbol like it; else nothing."""
    layers = list(enabled(symbol))
    if not layers or (len(layers) == 1 and markers.is_plain(layers[0])):
        return ""
    picture = pictures.of_marker(_faded(symbol, setting), setting.map_unit)
    return picture.url if picture else ""


def _tile(symbol: QgsFillSymbol, setting: Setting) -> str:
    """Return one tile of the fill as a picture, where its pattern is none of the web's; else nothing."""
    size = next(filter(None, (pattern_fills.tile_size(layer, setting) for layer in enabled(symbol))), None)
    if size is None:
        return ""
    picture = pictures.of_tile(_without_outlines(_faded(symbol, setting)), *size)
    return picture.url if picture else ""


def _faded(symbol: Any, setting: Setting) -> Any:
    copy = symbol.clone()
    copy.setOpacity(symbol.opacity() * setting.opacity)
    return copy


def _without_outlines(symbol: QgsFillSymbol) -> QgsFillSymbol:
    """Return the symbol, which is a copy, with its outlines switched off: they are drawn apart."""
    for layer in symbol.symbolLayers():
        if layer.type() == Qgis.SymbolType.Line:
            layer.setEnabled(False)
        elif layer.layerType() == "SimpleFill":
            layer.setStrokeStyle(fills.NO_PEN)
    return symbol
