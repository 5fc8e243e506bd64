"""QGIS renderers to CIM renderers.

Looked up in :data:`CONVERTERS` by registry name.  A renderer that is not there, or whose conversion fails,
draws every feature alike with one of its own symbols, and is a loss.
"""

from __future__ import annotations

import logging
import math
from dataclasses import replace
from math import nextafter
from typing import TYPE_CHECKING, Any, Callable

from qgis.core import (
    Qgis,
    Qgs25DRenderer,
    QgsCategorizedSymbolRenderer,
    QgsFeatureRenderer,
    QgsFields,
    QgsGraduatedSymbolRenderer,
    QgsHeatmapRenderer,
    QgsPointClusterRenderer,
    QgsRenderContext,
    QgsRendererCategory,
    QgsRendererRange,
    QgsSingleSymbolRenderer,
    QgsSymbol,
)

from ...sharing.cim import effects, fills, renderers, strokes, symbols
from ..expressions.arcade import Untranslatable
from . import class_values, color_ramps, data_defined, feature_symbols, paint_effects
from .rules import convert_rules
from .setting import HAIRLINE, tidy
from .symbol_layers import enabled
from .symbols import drawn_in_pictures, referred

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qgis.core import QgsPaintEffect

    from .setting import Setting

_log = logging.getLogger(__name__)

Cim = dict[str, Any]
Converter = Callable[[Any, QgsFields, "Setting"], Cim]

METHODS = {
    "EqualInterval": "EqualInterval",
    "Jenks": "NaturalBreaks",
    "Quantile": "Quantile",
    "StdDev": "StandardDeviation",
}


def convert_renderer(
    renderer: QgsFeatureRenderer, fields: QgsFields, geometry: Qgis.GeometryType, setting: Setting
) -> Cim:
    """Return a renderer as CIM. Never raises."""
    name = renderer.type()
    _tell_of_extras(renderer, setting)
    if geometry == Qgis.GeometryType.Point and not paint_effects.can_be_layer(renderer.paintEffect()):
        setting = replace(setting, painted=renderer.paintEffect())
    if name == "nullSymbol":
        return renderers.simple(_nothing(geometry))
    if name in CONVERTERS:
        try:
            return CONVERTERS[name](renderer, fields, setting)
        except Untranslatable as error:
            _log.debug("renderer %s: %s", name, error)
        # A style may be read from any file, and no style may stop a publish.
        except Exception:
            _log.exception("renderer %s", name)
    setting.lose(name, "single_symbol")
    return plain(renderer, geometry, setting)


def _nothing(geometry: Qgis.GeometryType) -> Cim:
    """Return the symbol that draws nothing."""
    if geometry == Qgis.GeometryType.Line:
        return symbols.line([])
    return symbols.polygon([]) if geometry == Qgis.GeometryType.Polygon else symbols.point([])


def plain(renderer: QgsFeatureRenderer, geometry: Qgis.GeometryType, setting: Setting) -> Cim:
    """Return a renderer of the first symbol that the renderer has, else of QGIS's plainest one."""
    found = next(iter(renderer.symbols(QgsRenderContext())), None)
    symbol = found or QgsSymbol.defaultSymbol(geometry)
    return renderers.simple(referred(symbol, setting) if symbol else symbols.point([]))


def _single(renderer: QgsSingleSymbolRenderer, fields: QgsFields, setting: Setting) -> Cim:
    made, carried = data_defined.variables(renderer.symbol(), fields, setting)
    within = replace(setting, carried=carried, told_effects=_is_lone(renderer))
    symbol = referred(renderer.symbol(), within)
    return renderers.simple(symbol, variables=made)


def _categorized(renderer: QgsCategorizedSymbolRenderer, fields: QgsFields, setting: Setting) -> Cim:
    column, arcade = class_values.column_or_arcade(renderer.classAttribute(), fields)
    others = [each for each in renderer.categories() if _is_others(each)]
    listed = [each for each in renderer.categories() if not _is_others(each)]
    default = next((each for each in others if each.renderState()), None)
    if default and not all(each.renderState() for each in listed):
        # The web has no switch for a class: its features fall among the others.
        setting.lose("hidden_category", "default_symbol")
    return renderers.unique_value(
        [column] if column else [],
        [renderers.group([_category(each, setting) for each in listed], renderer.classAttribute())],
        referred(default.symbol(), setting) if default else None,
        default.label() if default else "",
        arcade,
    )


def _is_others(category: QgsRendererCategory) -> bool:
    """Tell whether the category takes what no other one does: its value is NULL or empty."""
    value = category.value()
    return not isinstance(value, list) and class_values.text(value) == ""


def _category(category: QgsRendererCategory, setting: Setting) -> Cim:
    value = category.value()
    values = value if isinstance(value, list) else [value]
    return renderers.unique_class(
        category.label() or class_values.text(value),
        referred(category.symbol(), setting),
        [[class_values.text(each) or None] for each in values],
        category.renderState(),
    )


def _graduated(renderer: QgsGraduatedSymbolRenderer, fields: QgsFields, setting: Setting) -> Cim:
    column, arcade = class_values.column_or_arcade(renderer.classAttribute(), fields)
    ranges = sorted(renderer.ranges(), key=lambda each: (each.lowerValue(), each.upperValue()))
    if not ranges:
        raise ValueError("no classes")
    if any(after.lowerValue() < before.upperValue() for before, after in zip(ranges, ranges[1:])):
        setting.lose("overlapping_classes", "lowest_class")
    return renderers.class_breaks(
        column,
        _breaks(ranges, setting),
        ranges[0].lowerValue(),
        METHODS.get(renderer.classificationMethod().id(), "Manual"),
        by_size=renderer.graduatedMethod() == Qgis.GraduatedMethod.Size,
        arcade=arcade,
    )


def _breaks(ranges: list[QgsRendererRange], setting: Setting) -> list[Cim]:
    """Return a class for each range, and one that draws nothing for each gap between two."""
    made, reached = [], ranges[0].lowerValue()
    for each in ranges:
        symbol = referred(each.symbol(), setting)
        nothing = {**symbol.get("symbol", symbol), "symbolLayers": []}
        nothing.pop("thumbnailURI", None)
        if each.lowerValue() > reached:
            # A class owns its upper end; this one belongs to the next.
            made.append(renderers.class_break(nextafter(each.lowerValue(), reached), nothing))
        made.append(
            renderers.class_break(each.upperValue(), symbol if each.renderState() else nothing, each.label())
        )
        reached = max(reached, each.upperValue())
    return made


def _heatmap(renderer: QgsHeatmapRenderer, fields: QgsFields, setting: Setting) -> Cim:
    weight = class_values.column(renderer.weightExpression(), fields) if renderer.weightExpression() else ""
    if renderer.weightExpression() and not weight:
        setting.lose("heatmap_weight", "count")
    radius = setting.points(renderer.radius(), renderer.radiusUnit())
    return renderers.heatmap(color_ramps.ramp(renderer.colorRamp(), setting), max(radius, 1.0), weight)


def _embedded(renderer: Any, fields: QgsFields, setting: Setting) -> Cim:
    """Return the renderer within a renderer that first groups, turns round or melts the features."""
    if not isinstance(renderer, QgsPointClusterRenderer):
        setting.lose(renderer.type(), "embedded_renderer")
    inner = renderer.embeddedRenderer()
    if inner is None:
        raise ValueError("no embedded renderer")
    return CONVERTERS[inner.type()](inner, fields, setting)


# How many slices the walls of a building are drawn with.
SLICES = 12


def _flat(renderer: Qgs25DRenderer, _fields: QgsFields, setting: Setting) -> Cim:
    """Return a building in 2.5D: its roof, and below it the walls in slices, each moved a little less.

    Where the height is not the same for all buildings, the roof lies flat on the ground.
    """
    roof, walls = setting.color(renderer.roofColor()), setting.color(renderer.wallColor())
    height = _height(setting.variables) * setting.map_unit
    if not height:
        setting.lose(renderer.type(), "flat_fill")
        return renderers.simple(symbols.polygon([strokes.solid(walls, HAIRLINE), fills.solid(roof)]))
    setting.lose(renderer.type(), "fixed_height")
    turn = math.radians(float(setting.variables.get("qgis_25d_angle") or 70))
    x, y = height * math.cos(turn), height * math.sin(turn)
    slices = [
        effects.put_on(fills.solid(walls), [effects.move(tidy(x * at / SLICES), tidy(y * at / SLICES))])
        for at in range(SLICES)
    ]
    top = effects.put_on(fills.solid(roof), [effects.move(tidy(x), tidy(y))])
    return renderers.simple(symbols.polygon([top, *reversed(slices)]))


def _height(variables: Mapping[str, Any]) -> float:
    """Return the height of all buildings in units of the map; 0 where it is an expression."""
    try:
        return float(variables.get("qgis_25d_height") or 0)
    except ValueError:
        return 0.0


def _inverted(renderer: Any, fields: QgsFields, setting: Setting) -> Cim:
    """Return the outlines of what a renderer draws round polygons: nothing fills the world around them."""
    setting.lose(renderer.type(), "outline")
    inner = renderer.embeddedRenderer()
    if inner is None:
        raise ValueError("no embedded renderer")
    made: Cim = without_fills(CONVERTERS[inner.type()](inner, fields, setting))
    return made


def without_fills(made: Any) -> Any:
    """Return CIM without the fills of its symbols and the pictures of them."""
    if isinstance(made, list):
        return [without_fills(each) for each in made if not str(_kind(each)).endswith("Fill")]
    if isinstance(made, dict):
        return {key: without_fills(value) for key, value in made.items() if key != "thumbnailURI"}
    return made


def _kind(value: Any) -> Any:
    return value.get("type") if isinstance(value, dict) else ""


def layer_effects(renderer: QgsFeatureRenderer, setting: Setting) -> tuple[dict[str, Any], ...]:
    """Return the renderer's paint effects as those of a web layer; what is not one is lost.

    The effects of a lone symbol of one layer are as good as the renderer's.  Those that pictures of markers
    show already are no part of it.
    """
    symbol = next(iter(renderer.symbols(QgsRenderContext())), None)
    marks = symbol is not None and symbol.type() == Qgis.SymbolType.Marker
    if marks and not paint_effects.can_be_layer(renderer.paintEffect()):
        return ()
    return tuple(
        each for effect in _whole_effects(renderer) for each in paint_effects.of_layer(effect, setting)
    )


def _whole_effects(renderer: QgsFeatureRenderer) -> list[QgsPaintEffect]:
    """Return the effects that hold for all that the renderer draws."""
    if _is_lone(renderer):
        return [*(layer.paintEffect() for layer in enabled(renderer.symbol())), renderer.paintEffect()]
    return [renderer.paintEffect()]


def _is_lone(renderer: QgsFeatureRenderer) -> bool:
    """Tell whether all is drawn by one symbol layer, whose effects are then those of the web layer."""
    if not isinstance(renderer, QgsSingleSymbolRenderer) or drawn_in_pictures(renderer.symbol()):
        return False
    return len(list(enabled(renderer.symbol()))) == 1


def _tell_of_extras(renderer: QgsFeatureRenderer, setting: Setting) -> None:
    """Tell of what any renderer may have and no converter carries."""
    if renderer.usingSymbolLevels():
        setting.lose("symbol_levels", "none")
    if renderer.orderByEnabled():
        setting.lose("feature_order", "none")


CONVERTERS: dict[str, Converter] = {
    "singleSymbol": _single,
    "categorizedSymbol": _categorized,
    "graduatedSymbol": _graduated,
    "RuleRenderer": convert_rules,
    "heatmapRenderer": _heatmap,
    "pointCluster": _embedded,
    "pointDisplacement": _embedded,
    "invertedPolygonRenderer": _inverted,
    "mergedFeatureRenderer": _embedded,
    "25dRenderer": _flat,
    "embeddedSymbol": feature_symbols.convert_embedded,
}
"""Registry names of renderers and what converts them."""
