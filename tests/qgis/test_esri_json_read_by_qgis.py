"""QGIS's own reader of Esri JSON as the judge of what we write."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.sharing.cim import colors, fills, labels, markers, renderers, strokes, symbols, text
from web_layer_sharing.sharing.esri_json import labels as web_labels
from web_layer_sharing.sharing.esri_json import renderer as web_renderer
from web_layer_sharing.sharing.esri_json import symbol as web_symbol
from web_layer_sharing.sharing.esri_json.conversion import Conversion
from web_layer_sharing.tests.core.esri_json.test_web_symbols import png

if TYPE_CHECKING:
    from collections.abc import Sequence

RED = colors.rgba255(255, 0, 0, 200)
BLUE = colors.rgba255(10, 20, 230, 77)
GREEN = colors.rgb(0, 200, 0)
AREA = symbols.polygon([strokes.solid(RED, 1.25), fills.solid(BLUE)])


def read_symbol(cim: dict[str, Any]) -> Any:
    """Return the layer of the symbol that QGIS reads; only a picture fill has its outline apart."""
    from qgis.core import QgsArcGisRestUtils

    read = QgsArcGisRestUtils.convertSymbol(web_symbol.to_json(cim))
    assert read is not None
    assert read.symbolLayerCount() == (2 if read.symbolLayer(0).layerType() == "RasterFill" else 1)
    # The layer belongs to its symbol, which would go away.
    return read.symbolLayer(0).clone()


def rgba(color: Any) -> tuple[int, int, int, int]:
    return (color.red(), color.green(), color.blue(), color.alpha())


@pytest.mark.parametrize("name", ["circle", "square", "diamond", "triangle"])
@pytest.mark.parametrize("size", [0.7, 4, 37.5])
def test_filled_markers(name: str, size: float) -> None:
    from qgis.core import Qgis, QgsSimpleMarkerSymbolLayer

    layer = read_symbol(symbols.point([markers.shape(name, size, AREA, 30, (1.5, 2))]))
    shape = {
        "circle": Qgis.MarkerShape.Circle,
        "square": Qgis.MarkerShape.Square,
        "diamond": Qgis.MarkerShape.Diamond,
        "triangle": Qgis.MarkerShape.Triangle,
    }
    assert isinstance(layer, QgsSimpleMarkerSymbolLayer)
    assert layer.shape() == shape[name]
    assert (layer.size(), layer.sizeUnit()) == (size, Qgis.RenderUnit.Points)
    assert rgba(layer.color()) == (10, 20, 230, 77)
    assert rgba(layer.strokeColor()) == (255, 0, 0, 200)
    assert (layer.strokeWidth(), layer.strokeWidthUnit()) == (1.25, Qgis.RenderUnit.Points)
    # Clockwise in QGIS, counter-clockwise in CIM.
    assert layer.angle() % 360 == 330
    # QGIS's reader does not turn y round, though up is positive in Esri JSON and down in QGIS.
    assert (layer.offset().x(), layer.offset().y()) == (1.5, 2)


@pytest.mark.parametrize("name", ["cross", "x"])
def test_crosses(name: str) -> None:
    from qgis.core import Qgis

    line = symbols.line([strokes.solid(RED, 2)])
    layer = read_symbol(symbols.point([markers.shape(name, 9, line)]))
    assert layer.shape() == {"cross": Qgis.MarkerShape.Cross, "x": Qgis.MarkerShape.Cross2}[name]
    assert (rgba(layer.strokeColor()), layer.strokeWidth(), layer.size()) == ((255, 0, 0, 200), 2, 9)


def test_no_outline_is_not_a_black_one() -> None:
    from qgis.PyQt.QtCore import Qt

    fill_only = symbols.polygon([fills.solid(BLUE)])
    assert (
        read_symbol(symbols.point([markers.shape("circle", 9, fill_only)])).strokeStyle() == Qt.PenStyle.NoPen
    )
    area = read_symbol(fill_only)
    assert area.strokeStyle() == Qt.PenStyle.NoPen
    assert area.brushStyle() == Qt.BrushStyle.SolidPattern
    nothing = read_symbol(symbols.point([]))
    assert (nothing.strokeStyle(), nothing.color().alpha()) == (Qt.PenStyle.NoPen, 0)


@pytest.mark.parametrize(
    ("dash", "pen"),
    [
        (None, "SolidLine"),
        ([4, 2], "DashLine"),
        ([1, 2], "DotLine"),
        ([4, 2, 1, 2], "DashDotLine"),
        ([4, 2, 1, 2, 1, 2], "DashDotDotLine"),
    ],
)
@pytest.mark.parametrize("width", [0.26, 1, 8])
def test_lines(dash: Sequence[float] | None, pen: str, width: float) -> None:
    from qgis.core import Qgis
    from qgis.PyQt.QtCore import Qt

    pattern = [length * width for length in dash] if dash else None
    layer = read_symbol(symbols.line([strokes.solid(RED, width, dash=pattern)]))
    assert layer.penStyle() == getattr(Qt.PenStyle, pen)
    assert (layer.width(), layer.widthUnit()) == (width, Qgis.RenderUnit.Points)
    assert rgba(layer.color()) == (255, 0, 0, 200)


def test_no_line_is_no_pen() -> None:
    from qgis.PyQt.QtCore import Qt

    assert read_symbol(symbols.line([])).penStyle() == Qt.PenStyle.NoPen


def test_fills() -> None:
    from qgis.PyQt.QtCore import Qt

    layer = read_symbol(AREA)
    assert layer.brushStyle() == Qt.BrushStyle.SolidPattern
    assert rgba(layer.fillColor()) == (10, 20, 230, 77)
    assert (rgba(layer.strokeColor()), layer.strokeWidth()) == ((255, 0, 0, 200), 1.25)
    assert layer.strokeStyle() == Qt.PenStyle.SolidLine
    outline_only = read_symbol(symbols.polygon([strokes.solid(RED, 1)]))
    assert outline_only.brushStyle() == Qt.BrushStyle.NoBrush
    assert outline_only.strokeStyle() == Qt.PenStyle.SolidLine


@pytest.mark.parametrize(
    ("name", "brush"),
    [
        ("Horizontal", "HorPattern"),
        ("Vertical", "VerPattern"),
        ("ForwardDiagonal", "FDiagPattern"),
        ("BackwardDiagonal", "BDiagPattern"),
        ("Cross", "CrossPattern"),
        ("DiagonalCross", "DiagCrossPattern"),
    ],
)
def test_hatches(name: str, brush: str) -> None:
    from qgis.PyQt.QtCore import Qt

    layer = read_symbol(symbols.polygon(fills.brush(name, RED)))
    assert layer.brushStyle() == getattr(Qt.BrushStyle, brush)
    assert rgba(layer.fillColor()) == (255, 0, 0, 200)


def test_pictures() -> None:
    from qgis.core import Qgis, QgsRasterFillSymbolLayer, QgsRasterMarkerSymbolLayer

    url = png(40, 20)
    marker = read_symbol(symbols.point([markers.picture(url, 12, rotation=30)]))
    assert isinstance(marker, QgsRasterMarkerSymbolLayer)
    assert (marker.size(), marker.sizeUnit(), marker.angle() % 360) == (24, Qgis.RenderUnit.Points, 330)
    assert marker.path() == "base64:" + url.partition(",")[2]
    tiles = read_symbol(symbols.polygon([fills.picture(url, 8)]))
    assert isinstance(tiles, QgsRasterFillSymbolLayer)
    assert (tiles.width(), tiles.imageFilePath()) == (16, "base64:" + url.partition(",")[2])


def test_characters() -> None:
    from qgis.core import QgsFontMarkerSymbolLayer

    layer = read_symbol(symbols.point([markers.character(("DejaVu Sans", "Book"), 0x2605, 14, AREA)]))
    assert isinstance(layer, QgsFontMarkerSymbolLayer)
    assert (layer.character(), layer.size(), layer.fontFamily()) == ("★", 14, "DejaVu Sans")
    assert rgba(layer.color()) == (10, 20, 230, 77)


def read_renderer(cim: dict[str, Any]) -> Any:
    from qgis.core import QgsArcGisRestUtils

    read = QgsArcGisRestUtils.convertRenderer(web_renderer.to_json(cim))
    assert read is not None
    return read


def area(red: int) -> dict[str, Any]:
    return symbols.polygon([strokes.solid(GREEN, 0.5), fills.solid(colors.rgb(red, 0, 0))])


def test_simple_renderers() -> None:
    read = read_renderer(renderers.simple(area(7)))
    assert read.type() == "singleSymbol"
    assert rgba(read.symbol().color()) == (7, 0, 0, 255)


def test_categories_are_equal() -> None:
    classes = [renderers.unique_class(f"Class {k}", area(k * 10), [[f"v{k}"]]) for k in range(20)]
    cim = renderers.unique_value(["kind"], [renderers.group(classes)], area(250), "All others")
    read = read_renderer(cim)
    assert (read.type(), read.classAttribute()) == ("categorizedSymbol", "kind")
    found = [(c.value(), c.label(), c.symbol().color().red()) for c in read.categories()]
    assert found[:20] == [(f"v{k}", f"Class {k}", k * 10) for k in range(20)]
    assert found[20][1:] == ("All others", 250)
    assert len(found) == 21


def test_several_values_of_a_class_are_categories_each() -> None:
    cim = renderers.unique_value(
        ["kind"], [renderers.group([renderers.unique_class("ab", area(1), [["a"], ["b"]])])]
    )
    assert [(c.value(), c.label()) for c in read_renderer(cim).categories()] == [("a", "ab"), ("b", "ab")]


def test_several_fields_are_joined() -> None:
    classes = [renderers.unique_class("both", area(1), [["a", "b"]])]
    read = read_renderer(renderers.unique_value(["one", "two"], [renderers.group(classes)]))
    assert read.classAttribute() == """concat("one",', ',"two")"""
    assert read.categories()[0].value() == "a, b"


@pytest.mark.parametrize(
    ("method", "read_as"),
    [
        ("EqualInterval", "EqualInterval"),
        ("NaturalBreaks", "Jenks"),
        ("Quantile", "Quantile"),
        ("StandardDeviation", "StdDev"),
    ],
)
def test_ranges_are_equal(method: str, read_as: str) -> None:
    uppers = [0.5, 10, 250.25]
    breaks = [renderers.class_break(upper, area(index), f"to {upper}") for index, upper in enumerate(uppers)]
    read = read_renderer(renderers.class_breaks("value", breaks, -3.5, method))
    assert (read.type(), read.classAttribute()) == ("graduatedSymbol", "value")
    found = [(r.lowerValue(), r.upperValue(), r.label(), r.symbol().color().red()) for r in read.ranges()]
    assert found == [(-3.5, 0.5, "to 0.5", 0), (0.5, 10, "to 10", 1), (10, 250.25, "to 250.25", 2)]
    assert read.classificationMethod().id() == {"Jenks": "Jenks", "StdDev": "StdDev"}.get(read_as, read_as)


def read_rules(cim: dict[str, Any], geometry_type: str = "esriGeometryPoint") -> list[Any]:
    from qgis.core import QgsArcGisRestUtils

    made = web_labels.to_json([cim], Conversion({"name": "name_1"}, geometry_type))
    read = QgsArcGisRestUtils.convertLabeling(made)
    assert read is not None
    return [rule.clone() for rule in read.rootRule().children()]


HALO = text.Halo(colors.rgb(255, 255, 255), 1.5)
LETTERS = text.symbol(text.Font("DejaVu Sans", 12, "Bold"), colors.rgb(1, 2, 3), halo=HALO)


def test_labels() -> None:
    cim = labels.label_class(
        '$feature.name + TextFormatting.NewLine + "x"',
        LETTERS,
        labels.on_point("BelowLeft"),
        where="name > 'b'",
        scales=(50000, 1000),
    )
    (rule,) = read_rules(cim)
    settings = rule.settings()
    assert (settings.fieldName, settings.isExpression) == ("\"name_1\" || '\\n' || 'x'", True)
    assert rule.filterExpression() == "name_1 > 'b'"
    assert (rule.minimumScale(), rule.maximumScale()) == (50000, 1000)
    look = settings.format()
    assert (look.size(), look.color().getRgb(), look.font().bold()) == (12, (1, 2, 3, 255), True)
    assert look.font().family() == "DejaVu Sans"
    assert look.buffer().enabled()
    assert look.buffer().color().getRgb() == (255, 255, 255, 255)


@pytest.mark.parametrize(
    ("side", "quadrant"),
    [
        ("AboveLeft", "AboveLeft"),
        ("AboveCenter", "Above"),
        ("AboveRight", "AboveRight"),
        ("CenterLeft", "Left"),
        ("CenterCenter", "Over"),
        ("CenterRight", "Right"),
        ("BelowLeft", "BelowLeft"),
        ("BelowCenter", "Below"),
        ("BelowRight", "BelowRight"),
    ],
)
def test_places_of_point_labels(side: str, quadrant: str) -> None:
    from qgis.core import Qgis

    (rule,) = read_rules(labels.label_class("$feature.name", LETTERS, labels.on_point(side)))
    settings = rule.settings()
    assert settings.placement == Qgis.LabelPlacement.OverPoint
    assert settings.pointSettings().quadrant() == getattr(Qgis.LabelQuadrantPosition, quadrant)


@pytest.mark.parametrize(
    ("side", "flag"), [("Above", "AboveLine"), ("Center", "OnLine"), ("Below", "BelowLine")]
)
def test_places_of_line_labels(side: str, flag: str) -> None:
    from qgis.core import Qgis

    cim = labels.label_class("$feature.name", LETTERS, labels.on_line(side))
    (rule,) = read_rules(cim, "esriGeometryPolyline")
    settings = rule.settings()
    assert settings.placement == Qgis.LabelPlacement.Line
    assert settings.lineSettings().placementFlags() & getattr(Qgis.LabelLinePlacementFlag, flag)


def test_places_of_polygon_labels() -> None:
    from qgis.core import Qgis

    cim = labels.label_class("$feature.name", LETTERS, labels.on_polygon())
    (rule,) = read_rules(cim, "esriGeometryPolygon")
    assert rule.settings().placement == Qgis.LabelPlacement.Horizontal
