"""Cases of renderers, of what any layer may have, and of data-defined properties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    Qgs25DRenderer,
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsDiagramLayerSettings,
    QgsDiagramSettings,
    QgsEffectStack,
    QgsEmbeddedSymbolRenderer,
    QgsExpressionContextUtils,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsHeatmapRenderer,
    QgsInvertedPolygonRenderer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsMergedFeatureRenderer,
    QgsNullSymbolRenderer,
    QgsPainting,
    QgsPieDiagram,
    QgsPointClusterRenderer,
    QgsPointDisplacementRenderer,
    QgsProperty,
    QgsRendererCategory,
    QgsRendererRange,
    QgsRuleBasedRenderer,
    QgsSingleCategoryDiagramRenderer,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
)
from qgis.PyQt.QtCore import QSizeF
from qgis.PyQt.QtGui import QColor

from .case import CROWD, GROUND, LINE, POINT, POLYGON, Case, single, stacked
from .symbol_cases import BLUE, GREEN, RED, YELLOW, fill, line, made, marker, ramp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from qgis.core import QgsFeatureRenderer

_COLORS = {"a": RED, "b": BLUE, "c": GREEN}


def renderer_cases() -> Iterator[Case]:
    """Yield the cases."""
    yield from _renderers()
    yield from _rules()
    yield from _data_defined()
    yield from _effects()
    yield from _blend_modes()
    for geometry in (POINT, POLYGON):
        yield Case(f"pies {geometry}", geometry, _pies, ("diagram:Pie",))


def _case(name: str, geometry: str, make: Callable[[], QgsFeatureRenderer], *entries: str) -> Case:
    return Case(name, geometry, lambda layer: layer.setRenderer(make()), entries)


def _symbol(geometry: str, color: str) -> Any:
    return {
        POINT: lambda: marker(color, 7),
        LINE: lambda: line(color, 1.4),
        POLYGON: lambda: fill(color),
    }[geometry]()


def categorized(geometry: str) -> QgsCategorizedSymbolRenderer:
    """Return three categories."""
    return QgsCategorizedSymbolRenderer(
        "kind", [QgsRendererCategory(key, _symbol(geometry, color), key) for key, color in _COLORS.items()]
    )


def graduated(geometry: str) -> QgsGraduatedSymbolRenderer:
    """Return three classes."""
    ends = [(0, 1.5, RED), (1.5, 3.5, BLUE), (3.5, 20, GREEN)]
    return QgsGraduatedSymbolRenderer(
        "value",
        [QgsRendererRange(low, high, _symbol(geometry, color), f"{low}") for low, high, color in ends],
    )


def _renderers() -> Iterator[Case]:
    for geometry in (POINT, LINE, POLYGON):
        yield _case(
            f"single {geometry}",
            geometry,
            lambda g=geometry: QgsSingleSymbolRenderer(_symbol(g, BLUE)),
            "renderer:singleSymbol",
        )
        yield _case(
            f"categorized {geometry}",
            geometry,
            lambda g=geometry: categorized(g),
            "renderer:categorizedSymbol",
        )
        yield _case(
            f"graduated {geometry}", geometry, lambda g=geometry: graduated(g), "renderer:graduatedSymbol"
        )
        yield _case(f"null {geometry}", geometry, QgsNullSymbolRenderer, "renderer:nullSymbol")
    yield _case("heatmap", CROWD, _heat, "renderer:heatmapRenderer")
    yield _case("cluster", CROWD, lambda: _grouped(QgsPointClusterRenderer), "renderer:pointCluster")
    yield _case(
        "displacement", CROWD, lambda: _grouped(QgsPointDisplacementRenderer), "renderer:pointDisplacement"
    )
    yield _case(
        "inverted",
        POLYGON,
        lambda: QgsInvertedPolygonRenderer(QgsSingleSymbolRenderer(fill(BLUE))),
        "renderer:invertedPolygonRenderer",
    )
    yield _case(
        "merged",
        POLYGON,
        lambda: QgsMergedFeatureRenderer(QgsSingleSymbolRenderer(fill(BLUE))),
        "renderer:mergedFeatureRenderer",
    )
    yield Case("two and a half", POLYGON, _raise, ("renderer:25dRenderer",))
    yield _case("embedded", POLYGON, _embedded, "renderer:embeddedSymbol")


def _heat() -> QgsHeatmapRenderer:
    renderer = QgsHeatmapRenderer()
    colors = ramp()
    colors.setColor1(QColor(255, 255, 178, 0))
    renderer.setColorRamp(colors)
    renderer.setRadius(15)
    return renderer


def _grouped(kind: Any) -> Any:
    renderer = kind()
    renderer.setEmbeddedRenderer(QgsSingleSymbolRenderer(marker(RED, 6)))
    renderer.setTolerance(2)
    return renderer


def _raise(layer: Any) -> None:
    """Let the polygons be buildings of one height."""
    QgsExpressionContextUtils.setLayerVariable(layer, "qgis_25d_height", "900")
    QgsExpressionContextUtils.setLayerVariable(layer, "qgis_25d_angle", "70")
    renderer = Qgs25DRenderer()
    renderer.setShadowEnabled(False)
    layer.setRenderer(renderer)


def _embedded() -> QgsEmbeddedSymbolRenderer:
    return QgsEmbeddedSymbolRenderer(fill(YELLOW))


def _rules() -> Iterator[Case]:
    def of_values() -> QgsRuleBasedRenderer:
        return _rule_renderer([("kind = 'a'", RED), ("kind in ('b', 'c')", BLUE)])

    def with_else() -> QgsRuleBasedRenderer:
        return _rule_renderer([("value > 6 and kind <> 'a'", RED), ("ELSE", GREEN)])

    def nested() -> QgsRuleBasedRenderer:
        root = QgsRuleBasedRenderer.Rule(None)
        outer = QgsRuleBasedRenderer.Rule(None, filterExp="value > 2")
        for expression, color in (("kind = 'a'", RED), ("kind <> 'a'", BLUE)):
            outer.appendChild(QgsRuleBasedRenderer.Rule(marker(color, 7), filterExp=expression))
        root.appendChild(outer)
        return QgsRuleBasedRenderer(root)

    def scaled() -> QgsRuleBasedRenderer:
        root = QgsRuleBasedRenderer.Rule(None)
        near = QgsRuleBasedRenderer.Rule(marker(RED, 7), maximumScale=0, minimumScale=0)
        near.setMinimumScale(100_000)
        far = QgsRuleBasedRenderer.Rule(marker(BLUE, 5))
        far.setMaximumScale(100_000)
        root.appendChild(near)
        root.appendChild(far)
        return QgsRuleBasedRenderer(root)

    def overlapping() -> QgsRuleBasedRenderer:
        root = QgsRuleBasedRenderer.Rule(None)
        root.appendChild(QgsRuleBasedRenderer.Rule(marker(BLUE, 8)))
        root.appendChild(QgsRuleBasedRenderer.Rule(marker(YELLOW, 4), filterExp="kind = 'a'"))
        return QgsRuleBasedRenderer(root)

    for name, make in (
        ("values", of_values),
        ("else", with_else),
        ("nested", nested),
        ("scaled", scaled),
        ("overlapping", overlapping),
    ):
        yield _case(f"rules {name}", POINT, make, "renderer:RuleRenderer")


def _rule_renderer(rules: list[tuple[str, str]]) -> QgsRuleBasedRenderer:
    root = QgsRuleBasedRenderer.Rule(None)
    for expression, color in rules:
        root.appendChild(QgsRuleBasedRenderer.Rule(marker(color, 7), filterExp=expression))
    return QgsRuleBasedRenderer(root)


# A data-defined property: the symbol layer that has it, and the expression that sets it.
PROPERTIES: dict[str, tuple[str, str, dict[str, Any], str]] = {
    "size": (POINT, "SimpleMarker", {"name": "circle", "size": 5, "color": RED}, "value"),
    "angle": (POINT, "SimpleMarker", {"name": "triangle", "size": 8, "color": RED}, "turn"),
    "fillColor": (POINT, "SimpleMarker", {"name": "circle", "size": 8}, "shade"),
    "outlineColor": (POINT, "SimpleMarker", {"name": "circle", "size": 8, "outline_width": 1}, "shade"),
    "outlineWidth": (LINE, "SimpleLine", {"line_color": BLUE}, "value"),
    "name": (POINT, "SimpleMarker", {"name": "circle", "size": 8}, "if(kind = 'a', 'square', 'circle')"),
    "char": (POINT, "FontMarker", {"font": "DejaVu Sans", "chr": "A", "size": 8}, "upper(kind)"),
    "offset": (POINT, "SimpleMarker", {"name": "circle", "size": 6}, "value || ',' || 0"),
    "lineAngle": (POLYGON, "LinePatternFill", {"distance": 3}, "turn"),
    "lineDistance": (POLYGON, "LinePatternFill", {"angle": 45}, "1 + value"),
    "enabled": (POINT, "SimpleMarker", {"name": "circle", "size": 8}, "kind <> 'a'"),
}


def _data_defined() -> Iterator[Case]:
    for name, (geometry, layer, properties, expression) in PROPERTIES.items():
        yield single(
            f"data defined {name}",
            geometry,
            lambda n=name, g=geometry, m=layer, p=properties, e=expression: defined(n, g, m, p, e),
            f"property:{name}",
        )

    def two_layers() -> Any:
        symbol = stacked(
            QgsMarkerSymbol,
            made("SimpleMarker", name="circle", size=8, color=BLUE),
            made("SimpleMarker", name="star", size=4, color=YELLOW),
        )
        define(symbol.symbolLayer(1), "size", "1 + value / 2")
        define(symbol.symbolLayer(0), "fillColor", "shade")
        return symbol

    yield single("data defined in two layers", POINT, two_layers, "property:size", "property:fillColor")


def defined(name: str, geometry: str, layer: str, properties: dict[str, Any], expression: str) -> Any:
    """Return a symbol of one layer with one data-defined property."""
    kind = {POINT: QgsMarkerSymbol, LINE: QgsLineSymbol, POLYGON: QgsFillSymbol}[geometry]
    symbol = stacked(kind, made(layer, properties))
    define(symbol.symbolLayer(0), name, expression)
    return symbol


def define(layer: QgsSymbolLayer, name: str, expression: str) -> None:
    """Let an expression set the property of this name."""
    known = {told.name(): key for key, told in QgsSymbolLayer.propertyDefinitions().items()}
    layer.setDataDefinedProperty(QgsSymbolLayer.Property(known[name]), QgsProperty.fromExpression(expression))


def _pies(layer: Any) -> None:
    """Set a pie of two columns on each feature, which is drawn plain beneath it."""
    told = QgsDiagramSettings()
    told.categoryAttributes, told.categoryLabels = ['"value"', '"count"'], ["Value", "Count"]
    told.categoryColors = [QColor(RED), QColor(BLUE)]
    told.size, told.sizeType = QSizeF(9, 9), Qgis.RenderUnit.Millimeters
    told.penWidth = 0.3
    renderer = QgsSingleCategoryDiagramRenderer()
    renderer.setDiagram(QgsPieDiagram())
    renderer.setDiagramSettings(told)
    place = QgsDiagramLayerSettings()
    place.setPlacement(QgsDiagramLayerSettings.Placement.OverPoint)
    layer.setRenderer(QgsSingleSymbolRenderer(_symbol(_kind(layer), YELLOW)))
    layer.setDiagramRenderer(renderer)
    layer.setDiagramLayerSettings(place)


def _kind(layer: Any) -> str:
    return POINT if layer.geometryType() == Qgis.GeometryType.Point else POLYGON


def _effects() -> Iterator[Case]:
    registry = QgsApplication.paintEffectRegistry()
    for name in registry.effects():
        for geometry in (POINT, POLYGON):
            yield Case(
                f"effect {name} {geometry}",
                geometry,
                lambda layer, n=name, g=geometry: layer.setRenderer(_with_effect(n, g)),
                (f"effect:{name}",),
            )


def _with_effect(name: str, geometry: str) -> QgsFeatureRenderer:
    renderer = QgsSingleSymbolRenderer(_symbol(geometry, BLUE))
    stack = QgsEffectStack()
    registry = QgsApplication.paintEffectRegistry()
    beneath = name in {"dropShadow", "outerGlow"}
    effect = registry.createEffect(name, EFFECTS.get(name, {}))
    if name == "effectStack":
        effect.appendEffect(registry.createEffect("drawSource"))
    source = registry.createEffect("drawSource")
    within = name in {"innerShadow", "innerGlow"}
    for each in [effect, source] if beneath else [source, effect] if within else [effect]:
        each.setEnabled(True)
        stack.appendEffect(each)
    stack.setEnabled(True)
    renderer.setPaintEffect(stack)
    return renderer


EFFECTS = {
    "color": {"brightness": "0", "saturation": "1", "grayscale_mode": "1"},
    "transform": {"translate_x": "2", "translate_y": "2"},
}


def _blend_modes() -> Iterator[Case]:
    yield _case("ground", GROUND, lambda: QgsSingleSymbolRenderer(fill(YELLOW)), "renderer:singleSymbol")
    for mode in (word for word in dir(Qgis.BlendMode) if word[0].isupper()):
        yield Case(
            f"blend {mode}",
            POLYGON,
            lambda layer, m=mode: _blend(layer, m),
            (f"blend_mode:{mode}",),
            "ground",
        )


def _blend(layer: Any, mode: str) -> None:
    layer.setRenderer(QgsSingleSymbolRenderer(fill(BLUE)))
    layer.setBlendMode(QgsPainting.getCompositionMode(getattr(Qgis.BlendMode, mode)))
