"""QGIS symbols as CIM, measured against what QGIS draws and what QGIS reads back from the web form."""

from __future__ import annotations

import math
from base64 import b64decode

import pytest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsArcGisRestUtils,
    QgsDrawSourceEffect,
    QgsDropShadowEffect,
    QgsEffectStack,
    QgsFillSymbol,
    QgsFontMarkerSymbolLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPaintEffectRegistry,
    QgsProperty,
    QgsRasterMarkerSymbolLayer,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSvgMarkerSymbolLayer,
    QgsSymbolLayer,
)
from qgis.PyQt.QtCore import QPointF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QImage
from web_layer_sharing.qgis_bridge.symbology import markers, symbols
from web_layer_sharing.qgis_bridge.symbology.drawn import drawn
from web_layer_sharing.qgis_bridge.symbology.setting import Setting, turned
from web_layer_sharing.sharing.cim import shapes
from web_layer_sharing.sharing.esri_json import picture
from web_layer_sharing.sharing.esri_json import symbol as web

MM = 72 / 25.4


@pytest.fixture
def heard():
    return []


@pytest.fixture
def setting(qgis_app, heard):
    """A setting in which a map unit is two points and a metre three, and which notes losses."""
    return Setting(lambda what, kept: heard.append((what, kept)), 2.0, 3.0)


def made_of(*layers, kind=QgsMarkerSymbol):
    symbol = kind()
    symbol.changeSymbolLayer(0, layers[0])
    for layer in layers[1:]:
        symbol.appendSymbolLayer(layer)
    return symbol


def shape_points(geometry):
    """All corners of Esri JSON geometry without curves."""
    return [tuple(point) for part in geometry.get("rings", geometry.get("paths", [])) for point in part]


class TestUnits:
    @pytest.mark.parametrize(
        ("unit", "points", "lost"),
        [
            (Qgis.RenderUnit.Millimeters, 2 * MM, []),
            (Qgis.RenderUnit.Points, 2, []),
            (Qgis.RenderUnit.Pixels, 1.5, []),
            (Qgis.RenderUnit.Inches, 144, []),
            (Qgis.RenderUnit.MapUnits, 4, [("map_units", "fixed_size")]),
            (Qgis.RenderUnit.MetersInMapUnits, 6, [("map_units", "fixed_size")]),
        ],
    )
    def test_to_points(self, setting, heard, unit, points, lost):
        symbol = QgsMarkerSymbol.createSimple({"name": "circle", "outline_style": "no"})
        symbol.setSize(2)
        symbol.setSizeUnit(unit)
        (layer,) = symbols.convert(symbol, setting)["symbolLayers"]
        assert layer["size"] == pytest.approx(points, abs=1e-3)
        assert heard == lost

    def test_what_is_no_number_is_nothing(self, setting):
        assert setting.points(math.nan, Qgis.RenderUnit.Points) == 0
        assert setting.points(math.inf, Qgis.RenderUnit.Points) == 0

    def test_a_hairline_is_a_pixel(self, setting):
        line = symbols.convert(QgsLineSymbol.createSimple({"line_width": "0"}), setting)
        assert line["symbolLayers"][0]["width"] == 0.75


class TestMarkers:
    @pytest.mark.parametrize("shape", list(markers.SHAPES), ids=list(markers.SHAPES.values()))
    def test_standard_shapes_are_the_outlines_that_qgis_draws(self, setting, shape):
        layer = QgsSimpleMarkerSymbolLayer(shape, 10)
        layer.setStrokeStyle(Qt.PenStyle.SolidLine)
        (graphic,) = drawn(made_of(layer), setting).graphics
        name = markers.SHAPES[shape]
        if name == "circle":
            assert "curveRings" in graphic["geometry"]
            return
        size = 10 * MM
        expected = {
            (round(x * size / 100, 2), round(y * size / 100, 2))
            for x, y in shape_points(shapes.geometry(name))
        }
        found = {(round(x, 2), round(y, 2)) for x, y in shape_points(graphic["geometry"])}
        for x, y in expected:
            assert min(math.hypot(x - a, y - b) for a, b in found) < 0.03, (x, y)

    def test_every_shape_of_the_running_qgis_is_converted(self, setting, heard):
        for name in dir(Qgis.MarkerShape):
            if not name[0].isupper():
                continue
            layer = QgsSimpleMarkerSymbolLayer(getattr(Qgis.MarkerShape, name), 5)
            (made,) = symbols.convert(made_of(layer), setting)["symbolLayers"]
            assert made["type"] == "CIMVectorMarker", name
            assert made["markerGraphics"], name
        assert heard == []

    def test_turn_is_the_other_way_round_and_the_offset_turns_along(self, setting):
        symbol = QgsMarkerSymbol.createSimple({"name": "square", "size": "4"})
        layer = symbol.symbolLayer(0)
        layer.setAngle(90)
        layer.setOffset(QPointF(1, 0))
        (made,) = symbols.convert(symbol, setting)["symbolLayers"]
        assert made["rotation"] == -90
        # to the right, turned clockwise by a quarter: down
        assert (made["offsetX"], made["offsetY"]) == pytest.approx((0, -MM), abs=1e-3)
        assert turned(0, 1, 0) == (0, -1)

    @pytest.mark.parametrize(
        ("across", "down", "expected"),
        [("Left", "VCenter", (0.5, 0)), ("Right", "Bottom", (-0.5, 0.5)), ("HCenter", "Top", (0, -0.5))],
    )
    def test_anchor_is_a_move_by_half_the_size(self, setting, across, down, expected):
        symbol = QgsMarkerSymbol.createSimple({"name": "circle", "size": "4"})
        layer = symbol.symbolLayer(0)
        layer.setHorizontalAnchorPoint(getattr(layer.HorizontalAnchorPoint, across))
        layer.setVerticalAnchorPoint(getattr(layer.VerticalAnchorPoint, down))
        (made,) = symbols.convert(symbol, setting)["symbolLayers"]
        size = 4 * MM
        assert (made["offsetX"], made["offsetY"]) == pytest.approx(
            (expected[0] * size, expected[1] * size), abs=1e-3
        )

    def test_no_outline_no_stroke(self, setting):
        symbol = QgsMarkerSymbol.createSimple({"name": "circle", "outline_style": "no"})
        (made,) = symbols.convert(symbol, setting)["symbolLayers"]
        (graphic,) = made["markerGraphics"]
        assert [layer["type"] for layer in graphic["symbol"]["symbolLayers"]] == ["CIMSolidFill"]

    def test_an_svg_marker_becomes_outlines_with_its_colour(self, setting, heard):
        path = QgsApplication.pkgDataPath() + "/svg/transport/transport_aerodrome.svg"
        layer = QgsSvgMarkerSymbolLayer(path, 10)
        layer.setFillColor(QColor(10, 20, 30))
        symbol = symbols.convert(made_of(layer), setting)
        (made,) = symbol["symbolLayers"]
        assert made["type"] == "CIMVectorMarker"
        assert any("curveRings" in graphic["geometry"] for graphic in made["markerGraphics"])
        fills = [graphic["symbol"]["symbolLayers"][-1] for graphic in made["markerGraphics"]]
        assert [10, 20, 30, 100] in [fill["color"]["values"] for fill in fills]
        assert heard == []

    def test_a_font_marker_becomes_outlines(self, setting):
        layer = QgsFontMarkerSymbolLayer("DejaVu Sans", "A", 10)
        (made,) = symbols.convert(made_of(layer), setting)["symbolLayers"]
        assert made["type"] == "CIMVectorMarker"
        assert made["size"] > 10

    def test_a_picture_marker_stays_a_picture(self, setting, tmp_path):
        image = QImage(20, 10, QImage.Format.Format_ARGB32)
        image.fill(QColor(200, 0, 0))
        image.save(str(tmp_path / "p.png"))
        (made,) = symbols.convert(made_of(QgsRasterMarkerSymbolLayer(str(tmp_path / "p.png"), 10)), setting)[
            "symbolLayers"
        ]
        assert made["type"] == "CIMPictureMarker"
        read = picture.read(made["url"])
        assert read is not None
        held = QImage.fromData(b64decode(made["url"].partition(",")[2]))
        assert (held.width(), held.height()) == (20, 10)
        assert (made["size"], made["scaleX"]) == (pytest.approx(5 * MM, abs=1e-3), pytest.approx(1, abs=1e-4))

    def test_a_picture_that_is_partly_clear_is_drawn_by_qgis(self, setting, tmp_path):
        image = QImage(20, 10, QImage.Format.Format_ARGB32)
        image.fill(QColor(200, 0, 0))
        image.save(str(tmp_path / "p.png"))
        layer = QgsRasterMarkerSymbolLayer(str(tmp_path / "p.png"), 10)
        layer.setOpacity(0.5)
        (made,) = symbols.convert(made_of(layer), setting)["symbolLayers"]
        drawn = QImage.fromData(b64decode(made["url"].partition(",")[2]))
        assert drawn.pixelColor(drawn.width() // 2, drawn.height() // 2).alpha() == pytest.approx(128, abs=2)


class TestLines:
    @pytest.mark.parametrize(
        ("style", "pattern"),
        [
            (Qt.PenStyle.SolidLine, None),
            (Qt.PenStyle.DashLine, [4, 2]),
            (Qt.PenStyle.DotLine, [1, 2]),
            (Qt.PenStyle.DashDotLine, [4, 2, 1, 2]),
            (Qt.PenStyle.DashDotDotLine, [4, 2, 1, 2, 1, 2]),
        ],
    )
    def test_pens_dash_in_widths(self, setting, style, pattern):
        layer = QgsSimpleLineSymbolLayer(QColor(0, 0, 0), 2, style)
        (made,) = symbols.convert(made_of(layer, kind=QgsLineSymbol), setting)["symbolLayers"]
        assert made["width"] == pytest.approx(2 * MM, abs=1e-3)
        if pattern is None:
            assert "effects" not in made
        else:
            (effect,) = made["effects"]
            assert effect["dashTemplate"] == pytest.approx([part * 2 * MM for part in pattern], abs=1e-3)

    def test_no_pen_no_stroke(self, setting):
        layer = QgsSimpleLineSymbolLayer(QColor(0, 0, 0), 2, Qt.PenStyle.NoPen)
        assert symbols.convert(made_of(layer, kind=QgsLineSymbol), setting)["symbolLayers"] == []

    def test_custom_dashes_caps_joins_and_side(self, setting):
        layer = QgsSimpleLineSymbolLayer(QColor(1, 2, 3, 128), 1)
        layer.setUseCustomDashPattern(True)
        layer.setCustomDashVector([3, 1])
        layer.setCustomDashPatternUnit(Qgis.RenderUnit.Points)
        layer.setPenCapStyle(Qt.PenCapStyle.RoundCap)
        layer.setPenJoinStyle(Qt.PenJoinStyle.MiterJoin)
        layer.setOffset(5)
        layer.setOffsetUnit(Qgis.RenderUnit.Points)
        (made,) = symbols.convert(made_of(layer, kind=QgsLineSymbol), setting)["symbolLayers"]
        assert (made["capStyle"], made["joinStyle"]) == ("Round", "Miter")
        dashes, offset = made["effects"]
        assert dashes["dashTemplate"] == [3, 1]
        assert offset["offset"] == -5
        assert made["color"]["values"] == pytest.approx([1, 2, 3, 50.2], abs=0.1)

    def test_layers_are_turned_upside_down(self, setting):
        bottom = QgsSimpleLineSymbolLayer(QColor(1, 1, 1), 3)
        top = QgsSimpleLineSymbolLayer(QColor(2, 2, 2), 1)
        off = QgsSimpleLineSymbolLayer(QColor(3, 3, 3), 1)
        off.setEnabled(False)
        made = symbols.convert(made_of(bottom, off, top, kind=QgsLineSymbol), setting)["symbolLayers"]
        assert [layer["color"]["values"][0] for layer in made] == [2, 1]


class TestFills:
    def test_outline_lies_on_the_fill(self, setting):
        symbol = QgsFillSymbol.createSimple(
            {"color": "1,2,3", "outline_color": "4,5,6", "outline_width": "1"}
        )
        stroke, fill = symbols.convert(symbol, setting)["symbolLayers"]
        assert (stroke["type"], stroke["color"]["values"][0]) == ("CIMSolidStroke", 4)
        assert (fill["type"], fill["color"]["values"][0]) == ("CIMSolidFill", 1)

    @pytest.mark.parametrize(
        ("style", "turns"),
        [
            ("horizontal", [0]),
            ("vertical", [90]),
            ("cross", [0, 90]),
            ("b_diagonal", [45]),
            ("f_diagonal", [-45]),
            ("diagonal_x", [45, -45]),
        ],
    )
    def test_brushes_are_hatches(self, setting, style, turns):
        symbol = QgsFillSymbol.createSimple({"style": style, "outline_style": "no"})
        made = symbols.convert(symbol, setting)["symbolLayers"]
        assert [(layer["type"], layer["rotation"]) for layer in made] == [
            ("CIMHatchFill", turn) for turn in turns
        ]

    def test_no_brush_is_only_an_outline(self, setting):
        made = symbols.convert(QgsFillSymbol.createSimple({"style": "no"}), setting)["symbolLayers"]
        assert [layer["type"] for layer in made] == ["CIMSolidStroke"]

    def test_dense_brushes_are_tiles_of_what_qgis_draws(self, setting, heard):
        inked = []
        for number in range(1, 8):
            symbol = QgsFillSymbol.createSimple({"style": f"dense{number}", "outline_style": "no"})
            (made,) = symbols.convert(symbol, setting)["symbolLayers"]
            assert (made["type"], made["height"]) == ("CIMPictureFill", 6)
            image = QImage.fromData(b64decode(made["url"].partition(",")[2]))
            assert (image.width(), image.height()) == (16, 16)
            inked.append(sum(image.pixelColor(x, y).alpha() > 0 for x in range(16) for y in range(16)))
        assert inked == sorted(inked, reverse=True)
        assert inked[3] == 128
        assert heard == []

    def test_offset_moves_fill_and_outline(self, setting):
        layer = QgsSimpleFillSymbolLayer()
        layer.setOffset(QPointF(1, 2))
        layer.setOffsetUnit(Qgis.RenderUnit.Points)
        for made in symbols.convert(made_of(layer, kind=QgsFillSymbol), setting)["symbolLayers"]:
            (effect,) = made["effects"]
            assert (effect["offsetX"], effect["offsetY"]) == (1, -2)


class TestOpacity:
    def test_symbol_and_colour_multiply(self, setting):
        symbol = QgsFillSymbol.createSimple({"color": "0,0,0,128", "outline_style": "no"})
        symbol.setOpacity(0.5)
        (made,) = symbols.convert(symbol, setting.faded(0.5))["symbolLayers"]
        assert made["color"]["values"][3] == pytest.approx(128 / 255 * 25, abs=0.1)


class TestFallback:
    def test_what_no_registry_names_becomes_plain_and_is_told(self, setting, heard, monkeypatch):
        monkeypatch.delitem(symbols.CONVERTERS, "SimpleFill")
        (made,) = symbols.convert(QgsFillSymbol.createSimple({"color": "9,8,7"}), setting)["symbolLayers"]
        assert made == {
            "type": "CIMSolidFill",
            "enable": True,
            "color": {"type": "CIMRGBColor", "values": [9, 8, 7, 100]},
        }
        assert heard == [("SimpleFill", "plain")]

    @pytest.mark.parametrize("kind", [QgsMarkerSymbol, QgsLineSymbol, QgsFillSymbol])
    def test_a_converter_that_fails_stops_nothing(self, setting, heard, monkeypatch, kind):
        def broken(layer, setting):
            raise RuntimeError("no")

        symbol = kind.createSimple({})
        name = symbol.symbolLayer(0).layerType()
        monkeypatch.setitem(symbols.CONVERTERS, name, broken)
        made = symbols.convert(symbol, setting)
        assert len(made["symbolLayers"]) == 1
        assert (name, "plain") in heard

    def test_every_kind_of_symbol_layer_of_the_running_qgis_gives_something(self, setting, heard):
        registry = QgsApplication.symbolLayerRegistry()
        kinds = {
            Qgis.SymbolType.Marker: QgsMarkerSymbol,
            Qgis.SymbolType.Line: QgsLineSymbol,
            Qgis.SymbolType.Fill: QgsFillSymbol,
        }
        for kind, make in kinds.items():
            for name in registry.symbolLayersForType(kind):
                layer = registry.symbolLayerMetadata(name).createSymbolLayer({})
                if layer is None:
                    continue
                heard.clear()
                symbol = symbols.convert(made_of(layer, kind=make), setting)
                assert symbol["type"].startswith("CIM"), name
                assert (
                    symbol["symbolLayers"]
                    or name in {"RasterMarker", "AnimatedMarker", "MaskMarker"}
                    or heard
                ), name

    def test_extras_are_told(self, setting, heard):
        symbol = QgsMarkerSymbol.createSimple({})
        layer = symbol.symbolLayer(0)
        layer.setPaintEffect(QgsDropShadowEffect())
        layer.setDataDefinedProperty(QgsSymbolLayer.Property.StrokeWidth, QgsProperty.fromField("a"))
        symbols.convert(symbol, setting)
        assert {what for what, _ in heard} == {"paint_effect:dropShadow", "data_defined:outlineWidth"}

    def test_the_usual_effect_of_doing_nothing_is_no_loss(self, setting, heard):
        symbol = QgsMarkerSymbol.createSimple({})
        symbol.symbolLayer(0).setPaintEffect(QgsPaintEffectRegistry.defaultStack())
        symbols.convert(symbol, setting)
        stack = QgsEffectStack()
        stack.appendEffect(QgsDrawSourceEffect())
        symbol.symbolLayer(0).setPaintEffect(stack)
        symbols.convert(symbol, setting)
        assert heard == []
        stack.appendEffect(QgsDropShadowEffect())
        symbol.symbolLayer(0).setPaintEffect(stack)
        symbols.convert(symbol, setting)
        assert heard == [("paint_effect:dropShadow", "picture")]


class TestPictures:
    def test_only_where_the_web_has_no_such_marker(self, setting):
        assert "thumbnailURI" not in symbols.convert(
            QgsMarkerSymbol.createSimple({"name": "circle"}), setting
        )
        star = symbols.convert(QgsMarkerSymbol.createSimple({"name": "star", "size": "10"}), setting)
        read = picture.read(star["thumbnailURI"])
        assert read is not None
        assert 10 * MM < read.height < 12 * MM + 4

    def test_is_as_clear_as_the_symbol(self, setting):
        symbol = QgsMarkerSymbol.createSimple(
            {"name": "heart", "size": "10", "color": "255,0,0", "outline_style": "no"}
        )
        symbol.setOpacity(0.5)

        read = picture.read(symbols.convert(symbol, setting.faded(0.5))["thumbnailURI"])
        image = QImage.fromData(b64decode(read.data))
        assert image.pixelColor(image.width() // 2, image.height() // 2).alphaF() == pytest.approx(
            0.25, abs=0.02
        )


def difference(one, other) -> float:
    """How much two symbols differ as QGIS draws them, from 0 (not at all) to 1."""
    first, second = (
        symbol.asImage(QSize(80, 80)).convertToFormat(QImage.Format.Format_ARGB32) for symbol in (one, other)
    )
    total = 0
    for x in range(0, 80, 2):
        for y in range(0, 80, 2):
            a, b = first.pixelColor(x, y), second.pixelColor(x, y)
            total += max(abs(p - q) for p, q in zip(a.getRgb(), b.getRgb()))
    return total / (40 * 40 * 255)


class TestReadBackByQgis:
    """QGIS's own reader of Esri's web symbols is the judge: it knows nothing of this code."""

    @pytest.mark.parametrize(
        "name",
        ["circle", "square", "diamond", "triangle", "cross", "cross2", "star", "heart", "arrow", "half_arc"],
    )
    def test_markers(self, setting, name):
        symbol = QgsMarkerSymbol.createSimple(
            {
                "name": name,
                "size": "8",
                "color": "250,100,0,200",
                "outline_color": "0,0,200",
                "outline_width": "0.6",
                "angle": "30",
            }
        )
        read = QgsArcGisRestUtils.convertSymbol(web.to_json(symbols.convert(symbol, setting)))
        assert difference(symbol, read) < 0.012

    @pytest.mark.parametrize(
        "style", ["solid", "no", "horizontal", "vertical", "cross", "b_diagonal", "f_diagonal", "diagonal_x"]
    )
    def test_fills(self, setting, style):
        symbol = QgsFillSymbol.createSimple(
            {"style": style, "color": "200,0,0", "outline_color": "0,0,0", "outline_width": "0.8"}
        )
        read = QgsArcGisRestUtils.convertSymbol(web.to_json(symbols.convert(symbol, setting)))
        assert difference(symbol, read) < 0.02

    def test_lines(self, setting):
        symbol = QgsLineSymbol.createSimple(
            {"line_width": "1.5", "line_color": "0,100,0,180", "capstyle": "flat"}
        )
        read = QgsArcGisRestUtils.convertSymbol(web.to_json(symbols.convert(symbol, setting)))
        assert difference(symbol, read) < 0.01
