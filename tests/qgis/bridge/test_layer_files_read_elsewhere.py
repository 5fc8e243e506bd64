"""Layer files as bridgestyle reads them, the one free reader of ``.lyrx`` that is not ours."""

from __future__ import annotations

import json

from bridgestyle.arcgis import togeostyler
from bridgestyle.sld import fromgeostyler
from lxml import etree
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsRendererCategory,
    QgsRendererRange,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from web_layer_sharing.qgis_bridge.snapshot import take_snapshot
from web_layer_sharing.sharing.staging.map_files import layer_file

FIELDS = "field=kind:string(10)&field=height:double"


def layer_of(shape, renderer):
    layer = QgsVectorLayer(f"{shape}?crs=EPSG:4326&{FIELDS}", "Roads & paths", "memory")
    layer.setRenderer(renderer)
    return layer


def read(project, layer):
    """What bridgestyle makes of the layer's file, its own warnings, and the SLD that it writes of it."""
    project.addMapLayer(layer)
    snapshot = take_snapshot(project, with_thumbnail=False)
    document = json.loads(layer_file(snapshot, [layer.id()]))
    style, _icons, warnings = togeostyler.convert(document)
    sld, _ = fromgeostyler.convert(style)
    etree.fromstring(sld.encode("utf-8"))
    return style, warnings


def test_one_marker(project):
    marker = QgsMarkerSymbol.createSimple({"name": "circle", "color": "#ff8800", "size": "4"})
    style, warnings = read(project, layer_of("Point", QgsSingleSymbolRenderer(marker)))
    assert (style["name"], warnings) == ("Roads & paths", [])
    (rule,) = style["rules"]
    (mark,) = rule["symbolizers"]
    assert (mark["kind"], mark["wellKnownName"], mark["color"]) == ("Mark", "circle", "#ff8800")
    # not its size: bridgestyle tells ten for every vector marker


def test_lines_in_categories(project):
    categories = [
        QgsRendererCategory(kind, QgsLineSymbol.createSimple({"line_color": color, "line_width": "1"}), kind)
        for kind, color in (("road", "#aa0000"), ("path", "#00aa00"))
    ]
    style, warnings = read(project, layer_of("LineString", QgsCategorizedSymbolRenderer("kind", categories)))
    assert warnings == []
    found = {rule["name"]: rule for rule in style["rules"]}
    assert set(found) == {"road", "path"}
    assert found["road"]["filter"] == ["PropertyIsEqualTo", ["PropertyName", "kind"], "road"]
    assert [rule["symbolizers"][0]["color"] for rule in style["rules"]] == ["#aa0000", "#00aa00"]


def test_polygons_in_classes_with_labels(project):
    ranges = [
        QgsRendererRange(low, high, QgsFillSymbol.createSimple({"color": color}), f"{low} to {high}")
        for low, high, color in ((0, 10, "#112233"), (10, 20, "#445566"))
    ]
    layer = layer_of("Polygon", QgsGraduatedSymbolRenderer("height", ranges))
    settings = QgsPalLayerSettings()
    settings.fieldName = "kind"
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
    style, warnings = read(project, layer)
    assert warnings == []
    *classes, label = style["rules"]
    assert [rule["name"] for rule in classes] == ["0 to 10", "10 to 20"]
    assert [rule["symbolizers"][0]["color"] for rule in classes] == ["#112233", "#445566"]
    assert "height" in json.dumps([rule["filter"] for rule in classes])
    (text,) = label["symbolizers"]
    assert (text["kind"], text["label"]) == ("Text", ["PropertyName", "kind"])


def test_a_renderer_that_it_does_not_know_is_told():
    """The checks for warnings above can fail."""
    odd = {"type": "CIMFeatureLayer", "name": "x", "renderer": {"type": "CIMDotRenderer"}}
    assert togeostyler.convert({"layerDefinitions": [odd]})[2]
