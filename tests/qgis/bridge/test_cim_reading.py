"""What CIM says about drawing, read back: the picture is that of the style it was made from."""

from __future__ import annotations

import json
from typing import Any

import pytest
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsGraduatedSymbolRenderer,
    QgsHeatmapRenderer,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProject,
    QgsRectangle,
    QgsRendererCategory,
    QgsRendererRange,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage
from web_layer_sharing.qgis_bridge.cim_reading.colors import color, ramp
from web_layer_sharing.qgis_bridge.cim_reading.look import Unreadable, put_on, read_renderer
from web_layer_sharing.qgis_bridge.snapshot import take_snapshot
from web_layer_sharing.sharing.staging.map_files import layer_file

SHAPES = {
    "Point": ["POINT(1 1)", "POINT(5 5)", "POINT(8 3)"],
    "LineString": ["LINESTRING(1 1, 9 4)", "LINESTRING(2 8, 5 6, 9 9)", "LINESTRING(1 5, 9 5)"],
    "Polygon": [
        "POLYGON((1 1, 4 1, 4 4, 1 4, 1 1))",
        "POLYGON((5 5, 9 5, 9 9, 5 5))",
        "POLYGON((1 6, 3 6, 3 9, 1 6))",
    ],
}


def _layer(project: QgsProject, shape: str) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{shape}?crs=EPSG:3857&field=NAME:string&field=N:integer", "some", "memory")
    rows = []
    for number, wkt in enumerate(SHAPES[shape], 1):
        row = QgsFeature(layer.fields())
        row.setAttributes([f"n{number}", number])
        row.setGeometry(QgsGeometry.fromWkt(wkt))
        rows.append(row)
    layer.dataProvider().addFeatures(rows)
    project.addMapLayer(layer)
    return layer


def _picture(layer: QgsVectorLayer) -> QImage:
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(QgsRectangle(0, 0, 10, 10))
    settings.setOutputSize(QSize(200, 200))
    settings.setOutputDpi(96)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def _definition(project: QgsProject, layer: QgsVectorLayer) -> dict[str, Any]:
    snapshot = take_snapshot(project, [layer.id()], with_thumbnail=False)
    return dict(json.loads(layer_file(snapshot, [layer.id()]))["layerDefinitions"][0])


def _difference(one: QImage, other: QImage) -> float:
    """Return the mean difference of the channels, 0 to 255."""
    first, second = (image.convertToFormat(QImage.Format.Format_ARGB32) for image in (one, other))
    a, b = (image.constBits().asstring(image.sizeInBytes()) for image in (first, second))
    return sum(abs(x - y) for x, y in zip(a, b)) / len(a)


def _marker(**properties: str) -> QgsMarkerSymbol:
    return QgsMarkerSymbol.createSimple({"size": "18", "size_unit": "Point", **properties})


def _hatched() -> QgsFillSymbol:
    pattern = QgsLinePatternFillSymbolLayer()
    pattern.setLineAngle(45)
    pattern.setDistance(3)
    pattern.setSubSymbol(QgsLineSymbol.createSimple({"color": "#005500", "width": "0.6"}))
    symbol = QgsFillSymbol()
    symbol.changeSymbolLayer(0, pattern)
    return symbol


STYLES = {
    "square": ("Point", lambda: _marker(name="square", color="#cc0000", outline_color="#003300", angle="20")),
    "star": ("Point", lambda: _marker(name="star", color="#00cc00", outline_style="no")),
    "cross": ("Point", lambda: _marker(name="cross", outline_color="#0000cc", outline_width="1")),
    "clear circle": ("Point", lambda: _marker(name="circle", color="255,0,0,100", offset="2,3")),
    "dashes": (
        "LineString",
        lambda: QgsLineSymbol.createSimple(
            {
                "color": "#cc6600",
                "width": "1.5",
                "use_custom_dash": "1",
                "customdash": "4;2",
                "capstyle": "flat",
            }
        ),
    ),
    "shifted": ("LineString", lambda: QgsLineSymbol.createSimple({"color": "#222222", "offset": "2"})),
    "plain fill": (
        "Polygon",
        lambda: QgsFillSymbol.createSimple(
            {"color": "#3366cc", "outline_color": "#001133", "outline_width": "1"}
        ),
    ),
    "hatch": ("Polygon", _hatched),
}


@pytest.mark.parametrize("name", STYLES)
def test_symbols_come_back_as_they_were(project: QgsProject, name: str) -> None:
    shape, make = STYLES[name]
    layer = _layer(project, shape)
    layer.setRenderer(QgsSingleSymbolRenderer(make()))
    before, told = _picture(layer), _definition(project, layer)
    layer.setRenderer(QgsSingleSymbolRenderer(type(make()).createSimple({"color": "#ff00ff"})))
    assert _difference(before, _picture(layer)) > 0.2, "the two styles must look different"
    assert put_on(layer, told) == []
    assert _difference(before, _picture(layer)) < 0.5


def test_classes_come_back(project: QgsProject) -> None:
    layer = _layer(project, "Polygon")
    fills = [QgsFillSymbol.createSimple({"color": shade}) for shade in ("#ff0000", "#00ff00", "#0000ff")]
    layer.setRenderer(
        QgsCategorizedSymbolRenderer(
            "N",
            [
                QgsRendererCategory(1, fills[0].clone(), "one"),
                QgsRendererCategory([2, 4], fills[1].clone(), "even"),
                QgsRendererCategory(None, fills[2].clone(), "others"),
            ],
        )
    )
    before, told = _picture(layer), _definition(project, layer)
    layer.setRenderer(QgsSingleSymbolRenderer(fills[2].clone()))
    assert put_on(layer, told) == []
    assert [one.label() for one in layer.renderer().categories()] == ["one", "even", "others"]
    assert _difference(before, _picture(layer)) < 0.5


def test_ranges_and_heat_come_back(project: QgsProject) -> None:
    layer = _layer(project, "Point")
    ranges = [
        QgsRendererRange(0, 1.5, _marker(color="#ff0000"), "low"),
        QgsRendererRange(1.5, 4, _marker(color="#00ff00"), "high"),
    ]
    layer.setRenderer(QgsGraduatedSymbolRenderer("N", ranges))
    before, told = _picture(layer), _definition(project, layer)
    layer.setRenderer(QgsSingleSymbolRenderer(_marker(color="#ff00ff")))
    assert put_on(layer, told) == []
    assert [(one.lowerValue(), one.upperValue(), one.label()) for one in layer.renderer().ranges()] == [
        (0, 1.5, "low"),
        (1.5, 4, "high"),
    ]
    assert _difference(before, _picture(layer)) < 0.5

    heat = QgsHeatmapRenderer()
    heat.setRadius(10)
    layer.setRenderer(heat)
    told = _definition(project, layer)
    layer.setRenderer(QgsSingleSymbolRenderer(_marker()))
    assert put_on(layer, told) == []
    assert isinstance(layer.renderer(), QgsHeatmapRenderer)


def test_labels_come_back(project: QgsProject) -> None:
    layer = _layer(project, "Point")
    settings = QgsPalLayerSettings()
    settings.fieldName = "NAME"
    text = QgsTextFormat()
    text.setSize(14)
    text.setColor(QColor("#aa0000"))
    rim = QgsTextBufferSettings()
    rim.setEnabled(True)
    rim.setSize(1)
    text.setBuffer(rim)
    settings.setFormat(text)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
    told = _definition(project, layer)
    layer.setLabeling(None)
    assert put_on(layer, told) == []
    read = layer.labeling().settings()
    assert (read.fieldName, read.isExpression, layer.labelsEnabled()) == ("NAME", False, True)
    assert read.format().size() == 14
    assert read.format().color().name() == "#aa0000"
    assert read.format().buffer().enabled()


def test_what_has_no_counterpart_is_told_and_changes_nothing(project: QgsProject) -> None:
    layer = _layer(project, "Point")
    before = layer.renderer().dump()
    told = {
        "renderer": {"type": "CIMDotDensityRenderer"},
        "labelClasses": [{"type": "CIMLabelClass", "expression": "Upper($feature.NAME)"}],
    }
    assert put_on(layer, told) == ["renderer: CIMDotDensityRenderer", "labelClasses: label expression"]
    assert layer.renderer().dump() == before
    line = {"type": "CIMLineSymbol", "symbolLayers": []}
    with pytest.raises(Unreadable, match="another kind of shape"):
        read_renderer(layer, {"type": "CIMSimpleRenderer", "symbol": line})


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ({"type": "CIMRGBColor", "values": [255, 128, 0, 50]}, "#80ff8000"),
        ({"type": "CIMGrayColor", "values": [255, 100]}, "#ffffffff"),
        ({"type": "CIMCMYKColor", "values": [0, 100, 100, 0, 100]}, "#ffff0000"),
        ({"type": "CIMHSVColor", "values": [240, 100, 100, 100]}, "#ff0000ff"),
    ],
)
def test_colours_of_each_model(told: dict[str, Any], wanted: str) -> None:
    assert color(told).name(QColor.NameFormat.HexArgb) == wanted


def test_ramps_are_laid_end_to_end() -> None:
    red, blue, black = ({"type": "CIMRGBColor", "values": v} for v in ([255, 0, 0], [0, 0, 255], [0, 0, 0]))
    parts = [
        {"type": "CIMLinearContinuousColorRamp", "fromColor": red, "toColor": blue},
        {"type": "CIMFixedColorRamp", "colors": [blue, black]},
    ]
    read = ramp({"type": "CIMMultipartColorRamp", "colorRamps": parts, "weights": [1, 3]})
    assert (read.color1().name(), read.color2().name()) == ("#ff0000", "#000000")
    assert [(stop.offset, stop.color.name()) for stop in read.stops()] == [
        (0.25, "#0000ff"),
        (0.25, "#0000ff"),
    ]
    for broken in ({"type": "CIMRGBColor", "values": [1]}, {"type": "CIMSpotColor"}, None):
        with pytest.raises(Unreadable):
            color(broken)


def test_what_is_not_made_as_the_specification_says_stops_nothing(project: QgsProject) -> None:
    layer = _layer(project, "LineString")
    before = layer.renderer().dump()
    placement = {"type": "CIMMarkerPlacementAtExtremities", "extremityPlacement": "Elsewhere"}
    marker = {"type": "CIMCharacterMarker", "markerPlacement": placement}
    for layers in ([marker], ["no object"], [{"type": "CIMSolidStroke", "width": "wide"}]):
        symbol = {"type": "CIMLineSymbol", "symbolLayers": layers}
        (missed,) = put_on(layer, {"renderer": {"type": "CIMSimpleRenderer", "symbol": symbol}})
        assert missed.startswith("renderer: ")
        assert layer.renderer().dump() == before
