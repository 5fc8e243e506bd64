"""QGIS renderers and labels as CIM."""

from __future__ import annotations

import pytest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsArcGisRestUtils,
    QgsCategorizedSymbolRenderer,
    QgsClassificationEqualInterval,
    QgsClassificationJenks,
    QgsClassificationPrettyBreaks,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsMarkerSymbol,
    QgsNullSymbolRenderer,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRendererCategory,
    QgsRendererRange,
    QgsRuleBasedLabeling,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QDate, QVariant
from qgis.PyQt.QtGui import QColor, QFont
from qgis.PyQt.QtXml import QDomDocument
from web_layer_sharing.qgis_bridge.snapshot import take_snapshot
from web_layer_sharing.qgis_bridge.symbology import labels, renderers
from web_layer_sharing.sharing.analysis.rules.cartography import DRAWABLE
from web_layer_sharing.sharing.esri_json import drawing

MM = 72 / 25.4


@pytest.fixture
def layer(project):
    """A layer of points in the project; its tests set how it is drawn."""
    layer = QgsVectorLayer(
        "Point?crs=EPSG:3857&field=kind:string(10)&field=n:double&field=odd name:string(10)&field=ok:bool",
        "places",
        "memory",
    )
    assert layer.isValid()
    project.addMapLayer(layer)
    return layer


@pytest.fixture
def told(project, layer):
    """A function that gives the snapshot of the layer."""
    return lambda: take_snapshot(project, with_thumbnail=False).layers[0]


def lost(snapshot):
    assert {finding.code for finding in snapshot.losses} <= {"24082"}
    assert all(finding.layer == "places" and finding.layer_id for finding in snapshot.losses)
    return {finding.facts["what"]: finding.facts["kept"] for finding in snapshot.losses}


def marker(color="1,2,3"):
    return QgsMarkerSymbol.createSimple({"name": "circle", "color": color, "outline_style": "no"})


def colour(held):
    """The colour of a marker in a symbol reference."""
    (made,) = held["symbol"]["symbolLayers"]
    return made["markerGraphics"][0]["symbol"]["symbolLayers"][0]["color"]["values"][:3]


class TestRenderers:
    def test_single(self, layer, told):
        layer.setRenderer(QgsSingleSymbolRenderer(marker()))
        renderer = told().renderer
        assert renderer["type"] == "CIMSimpleRenderer"
        assert colour(renderer["symbol"]) == [1, 2, 3]
        assert lost(told()) == {}

    @pytest.mark.parametrize("kind", ["Point", "LineString", "Polygon"])
    def test_nothing_drawn(self, project, kind):
        layer = QgsVectorLayer(f"{kind}?crs=EPSG:3857&field=a:int", "places", "memory")
        layer.setRenderer(QgsNullSymbolRenderer())
        project.addMapLayer(layer)
        told = take_snapshot(project).layers[0]
        assert told.renderer["symbol"]["symbol"]["symbolLayers"] == []
        assert lost(told) == {}

    def test_categories(self, layer, told):
        categories = [
            QgsRendererCategory("a", marker("10,0,0"), "Label A"),
            QgsRendererCategory(["b", "c"], marker("20,0,0"), "B or C"),
            QgsRendererCategory(QVariant(), marker("30,0,0"), "the rest"),
        ]
        layer.setRenderer(QgsCategorizedSymbolRenderer("kind", categories))
        renderer = told().renderer
        assert renderer["type"] == "CIMUniqueValueRenderer"
        assert renderer["fields"] == ["kind"]
        (group,) = renderer["groups"]
        values = [[value["fieldValues"] for value in each["values"]] for each in group["classes"]]
        assert values == [[["a"]], [["b"], ["c"]]]
        assert [each["label"] for each in group["classes"]] == ["Label A", "B or C"]
        assert [colour(each["symbol"]) for each in group["classes"]] == [[10, 0, 0], [20, 0, 0]]
        assert renderer["useDefaultSymbol"]
        assert renderer["defaultLabel"] == "the rest"
        assert colour(renderer["defaultSymbol"]) == [30, 0, 0]
        assert lost(told()) == {}

    def test_unticked_categories_stay_but_are_not_visible(self, layer, told):
        categories = [
            QgsRendererCategory("a", marker(), "A", False),
            QgsRendererCategory("b", marker(), "B"),
            QgsRendererCategory("", marker(), "others", False),
        ]
        layer.setRenderer(QgsCategorizedSymbolRenderer("kind", categories))
        renderer = told().renderer
        assert [each["visible"] for each in renderer["groups"][0]["classes"]] == [False, True]
        assert not renderer["useDefaultSymbol"]
        assert lost(told()) == {}
        categories[2] = QgsRendererCategory("", marker(), "others", True)
        layer.setRenderer(QgsCategorizedSymbolRenderer("kind", categories))
        assert lost(told()) == {"hidden_category": "default_symbol"}

    @pytest.mark.parametrize(
        ("value", "text"),
        [
            (5, "5"),
            (5.0, "5"),
            (2.5, "2.5"),
            (True, "1"),
            (False, "0"),
            (QDate(2024, 2, 1), "2024-02-01"),
            ("ü", "ü"),
        ],
    )
    def test_values_as_text(self, layer, told, value, text):
        layer.setRenderer(QgsCategorizedSymbolRenderer("n", [QgsRendererCategory(value, marker(), "")]))
        (made,) = told().renderer["groups"][0]["classes"]
        assert made["values"][0]["fieldValues"] == [text]
        assert made["label"] == text

    def test_categories_by_expression(self, layer, told):
        layer.setRenderer(
            QgsCategorizedSymbolRenderer(
                "upper(\"odd name\") || '!'", [QgsRendererCategory("X!", marker(), "x")]
            )
        )
        renderer = told().renderer
        assert "fields" not in renderer
        assert renderer["valueExpressionInfo"]["expression"] == 'Upper($feature["odd name"]) + "!"'

    def test_a_field_in_quotes_is_a_field(self, layer, told):
        layer.setRenderer(
            QgsCategorizedSymbolRenderer('"odd name"', [QgsRendererCategory("X", marker(), "x")])
        )
        assert told().renderer["fields"] == ["odd name"]

    def test_an_expression_that_cannot_be_said_falls_back(self, layer, told):
        layer.setRenderer(
            QgsCategorizedSymbolRenderer("soundex(kind)", [QgsRendererCategory("X", marker("7,7,7"), "x")])
        )
        assert told().renderer["type"] == "CIMSimpleRenderer"
        assert colour(told().renderer["symbol"]) == [7, 7, 7]
        assert lost(told()) == {"categorizedSymbol": "single_symbol"}

    def ranges(self, *limits):
        return [
            QgsRendererRange(low, high, marker(f"{n},0,0"), f"{low}-{high}")
            for n, (low, high) in enumerate(limits)
        ]

    @pytest.mark.parametrize(
        ("method", "word"),
        [
            (QgsClassificationEqualInterval, "EqualInterval"),
            (QgsClassificationJenks, "NaturalBreaks"),
            (QgsClassificationPrettyBreaks, "Manual"),
        ],
    )
    def test_classes(self, layer, told, method, word):
        renderer = QgsGraduatedSymbolRenderer("n", self.ranges((0, 5), (5, 10), (10, 20)))
        renderer.setClassificationMethod(method())
        layer.setRenderer(renderer)
        made = told().renderer
        assert made["type"] == "CIMClassBreaksRenderer"
        assert (made["field"], made["minimumBreak"], made["classificationMethod"]) == ("n", 0, word)
        assert made["classBreakType"] == "GraduatedColor"
        assert [each["upperBound"] for each in made["breaks"]] == [5, 10, 20]
        assert [each["label"] for each in made["breaks"]] == ["0.0-5.0", "5.0-10.0", "10.0-20.0"] or [
            each["label"] for each in made["breaks"]
        ] == ["0-5", "5-10", "10-20"]
        assert [colour(each["symbol"]) for each in made["breaks"]] == [[0, 0, 0], [1, 0, 0], [2, 0, 0]]
        assert lost(told()) == {}

    def test_classes_by_size(self, layer, told):
        renderer = QgsGraduatedSymbolRenderer("n", self.ranges((0, 5)))
        renderer.setGraduatedMethod(Qgis.GraduatedMethod.Size)
        layer.setRenderer(renderer)
        assert told().renderer["classBreakType"] == "GraduatedSymbol"

    def test_gaps_and_unticked_classes_draw_nothing(self, layer, told):
        renderer = QgsGraduatedSymbolRenderer("n", self.ranges((7, 10), (0, 5)))
        renderer.updateRangeRenderState(0, False)
        layer.setRenderer(renderer)
        first, gap, last = told().renderer["breaks"]
        assert first["upperBound"] == 5
        assert gap["upperBound"] < 7
        assert gap["upperBound"] == pytest.approx(7)
        assert gap["symbol"]["symbol"]["symbolLayers"] == []
        assert last["symbol"]["symbol"]["symbolLayers"] == []
        assert last["label"]
        assert lost(told()) == {}

    def test_overlapping_classes_are_told(self, layer, told):
        layer.setRenderer(QgsGraduatedSymbolRenderer("n", self.ranges((0, 6), (5, 10))))
        assert lost(told()) == {"overlapping_classes": "lowest_class"}

    def test_classes_by_expression(self, layer, told):
        layer.setRenderer(QgsGraduatedSymbolRenderer("n / 2", self.ranges((0, 6))))
        assert told().renderer["valueExpressionInfo"]["expression"] == "($feature.n / 2)"

    def test_a_renderer_without_classes_falls_back(self, layer, told):
        layer.setRenderer(QgsGraduatedSymbolRenderer("n", []))
        assert told().renderer["type"] == "CIMSimpleRenderer"
        assert lost(told()) == {"graduatedSymbol": "single_symbol"}

    def test_every_renderer_of_the_running_qgis_gives_something_that_can_be_drawn(self, project, qgis_app):
        registry = QgsApplication.rendererRegistry()
        kinds = {"invertedPolygonRenderer": "Polygon", "25dRenderer": "Polygon"}
        for name in registry.renderersList():
            layer = QgsVectorLayer(
                f"{kinds.get(name, 'Point')}?crs=EPSG:3857&field=n:double", "places", "memory"
            )
            single = QgsSingleSymbolRenderer(QgsFillSymbol() if name in kinds else QgsMarkerSymbol())
            made = renderers.convert_renderer(
                _default(name, single), layer.fields(), layer.geometryType(), _setting()
            )
            assert made["type"] in DRAWABLE, name

    def test_what_no_registry_names_is_one_symbol_and_told(self, layer, told, monkeypatch):
        layer.setRenderer(QgsSingleSymbolRenderer(marker()))
        monkeypatch.delitem(renderers.CONVERTERS, "singleSymbol")
        assert told().renderer["type"] == "CIMSimpleRenderer"
        assert lost(told()) == {"singleSymbol": "single_symbol"}

    def test_sizes_on_the_ground_follow_the_reference_scale(self, layer, told):
        symbol = marker()
        symbol.setSize(100)
        symbol.setSizeUnit(Qgis.RenderUnit.MapUnits)
        renderer = QgsSingleSymbolRenderer(symbol)
        renderer.setReferenceScale(10_000)
        layer.setRenderer(renderer)
        (made,) = told().renderer["symbol"]["symbol"]["symbolLayers"]
        assert made["size"] == pytest.approx(10 * MM, rel=1e-3)
        assert lost(told()) == {"map_units": "fixed_size"}

    def test_extras_are_told(self, layer, told):
        renderer = QgsSingleSymbolRenderer(marker())
        renderer.setUsingSymbolLevels(True)
        renderer.setOrderByEnabled(True)
        layer.setRenderer(renderer)
        from qgis.PyQt.QtGui import QPainter

        layer.setBlendMode(QPainter.CompositionMode.CompositionMode_Multiply)
        assert set(lost(told())) == {"symbol_levels", "feature_order"}
        assert told().blend_mode == "multiply"
        layer.setBlendMode(QPainter.CompositionMode.CompositionMode_Source)
        assert set(lost(told())) == {"symbol_levels", "feature_order", "blend_mode"}

    def test_the_web_form_is_read_by_qgis(self, layer, told):
        categories = [QgsRendererCategory(k, marker(f"{n},0,0"), k) for n, k in enumerate("abc")]
        layer.setRenderer(QgsCategorizedSymbolRenderer("kind", categories))
        read = QgsArcGisRestUtils.convertRenderer(drawing.to_json(told())["renderer"])
        assert [c.value() for c in read.categories()][:3] == ["a", "b", "c"]
        assert [c.symbol().color().red() for c in read.categories()][:3] == [0, 1, 2]
        layer.setRenderer(QgsGraduatedSymbolRenderer("n", self.ranges((0, 5), (5, 10))))
        read = QgsArcGisRestUtils.convertRenderer(drawing.to_json(told())["renderer"])
        assert [(r.lowerValue(), r.upperValue()) for r in read.ranges()] == [(0, 5), (5, 10)]


def _setting():
    from web_layer_sharing.qgis_bridge.symbology.setting import Setting

    return Setting(lambda *_: None, 1.0, 1.0)


def _default(name, single):
    """A renderer of each kind, as QGIS makes one out of a single symbol."""
    from qgis.core import (
        Qgs25DRenderer,
        QgsEmbeddedSymbolRenderer,
        QgsHeatmapRenderer,
        QgsInvertedPolygonRenderer,
        QgsMergedFeatureRenderer,
        QgsPointClusterRenderer,
        QgsPointDisplacementRenderer,
        QgsRuleBasedRenderer,
    )

    makers = {
        "nullSymbol": QgsNullSymbolRenderer,
        "singleSymbol": lambda: single,
        "categorizedSymbol": lambda: QgsCategorizedSymbolRenderer(
            "n", [QgsRendererCategory(1, marker(), "")]
        ),
        "graduatedSymbol": lambda: QgsGraduatedSymbolRenderer("n", [QgsRendererRange(0, 1, marker(), "")]),
        "RuleRenderer": lambda: QgsRuleBasedRenderer(marker()),
        "pointDisplacement": QgsPointDisplacementRenderer,
        "pointCluster": QgsPointClusterRenderer,
        "invertedPolygonRenderer": lambda: QgsInvertedPolygonRenderer(single),
        "mergedFeatureRenderer": lambda: QgsMergedFeatureRenderer(single),
        "heatmapRenderer": QgsHeatmapRenderer,
        "25dRenderer": Qgs25DRenderer,
        "embeddedSymbol": lambda: QgsEmbeddedSymbolRenderer(marker()),
    }
    return makers[name]()


class TestLabels:
    def settings(self, field="kind", expression=False):
        settings = QgsPalLayerSettings()
        settings.fieldName = field
        settings.isExpression = expression
        return settings

    def put(self, layer, settings):
        layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
        layer.setLabelsEnabled(True)

    def test_none(self, told):
        assert told().label_classes == ()
        assert not told().labels_visible

    def test_a_field(self, layer, told):
        self.put(layer, self.settings("odd name"))
        snapshot = told()
        (made,) = snapshot.label_classes
        assert snapshot.labels_visible
        assert made["expression"] == '$feature["odd name"]'
        assert (made["minimumScale"], made["maximumScale"]) == (0, 0)
        layer.setLabelsEnabled(False)
        assert not told().labels_visible

    def test_an_expression(self, layer, told):
        self.put(layer, self.settings("\"kind\" || ': ' || to_string(round(n, 1))", True))
        (made,) = told().label_classes
        assert made["expression"] == '$feature.kind + ": " + Text(Round($feature.n, 1))'
        self.put(layer, self.settings('"kind"', True))
        assert told().label_classes[0]["expression"] == "$feature.kind"

    def test_what_cannot_be_said_is_told(self, layer, told):
        self.put(layer, self.settings("soundex(kind)", True))
        assert told().label_classes == ()
        assert lost(told()) == {"label_expression": "none"}
        self.put(layer, self.settings("no such field"))
        assert lost(told()) == {"label_expression": "none"}

    def test_font_colour_halo_and_scales(self, layer, told):
        settings = self.settings()
        form = QgsTextFormat()
        font = QFont("DejaVu Sans")
        font.setBold(True)
        font.setItalic(True)
        font.setUnderline(True)
        form.setFont(font)
        form.setSize(4)
        form.setSizeUnit(Qgis.RenderUnit.Millimeters)
        form.setColor(QColor(1, 2, 3))
        form.setOpacity(0.5)
        rim = QgsTextBufferSettings()
        rim.setEnabled(True)
        rim.setSize(1)
        rim.setSizeUnit(Qgis.RenderUnit.Millimeters)
        rim.setColor(QColor(255, 255, 255))
        form.setBuffer(rim)
        settings.setFormat(form)
        settings.scaleVisibility = True
        settings.minimumScale = 100_000
        settings.maximumScale = 1_000
        self.put(layer, settings)
        (made,) = told().label_classes
        symbol = made["textSymbol"]["symbol"]
        assert symbol["fontFamilyName"] == "DejaVu Sans"
        assert symbol["fontStyleName"] == "Bold Italic"
        assert symbol["underline"]
        assert symbol["height"] == pytest.approx(4 * MM, abs=1e-3)
        assert symbol["symbol"]["symbolLayers"][0]["color"]["values"] == [1, 2, 3, 50]
        assert symbol["haloSize"] == pytest.approx(MM, abs=1e-3)
        assert symbol["haloSymbol"]["symbolLayers"][0]["color"]["values"] == [255, 255, 255, 50]
        assert (made["minimumScale"], made["maximumScale"]) == (100_000, 1_000)

    @pytest.mark.parametrize(
        ("quadrant", "word"),
        [
            (Qgis.LabelQuadrantPosition.Over, "esriServerPointLabelPlacementCenterCenter"),
            (Qgis.LabelQuadrantPosition.AboveLeft, "esriServerPointLabelPlacementAboveLeft"),
            (Qgis.LabelQuadrantPosition.Right, "esriServerPointLabelPlacementCenterRight"),
            (Qgis.LabelQuadrantPosition.Below, "esriServerPointLabelPlacementBelowCenter"),
        ],
    )
    def test_places_of_point_labels(self, layer, told, quadrant, word):
        settings = self.settings()
        settings.placement = Qgis.LabelPlacement.OverPoint
        if hasattr(settings, "pointSettings"):
            settings.pointSettings().setQuadrant(quadrant)
        else:
            settings.quadOffset = quadrant
        self.put(layer, settings)
        (label,) = drawing.to_json(told())["labelingInfo"]
        assert label["labelPlacement"] == word
        assert label["labelExpression"] == "[kind]"

    def test_lines_and_polygons(self, project):
        words = []
        for kind, name in (("LineString", "lines"), ("Polygon", "areas")):
            layer = QgsVectorLayer(f"{kind}?crs=EPSG:3857&field=kind:string", name, "memory")
            project.addMapLayer(layer)
            settings = self.settings()
            settings.placement = (
                Qgis.LabelPlacement.Curved if kind == "LineString" else Qgis.LabelPlacement.Horizontal
            )
            self.put(layer, settings)
            told = take_snapshot(project, [layer.id()], with_thumbnail=False).layers[0]
            words.append(drawing.to_json(told)["labelingInfo"][0]["labelPlacement"])
        assert words == ["esriServerLinePlacementAboveAlong", "esriServerPolygonPlacementAlwaysHorizontal"]

    def test_labels_moved_from_their_points_stand_near_the_marker(self, layer, told):
        settings = self.settings()
        settings.placement = Qgis.LabelPlacement.OverPoint
        settings.quadOffset = Qgis.LabelQuadrantPosition.AboveRight
        settings.xOffset, settings.yOffset = 2, 3
        settings.offsetUnits = Qgis.RenderUnit.Points
        self.put(layer, settings)
        (made,) = told().label_classes
        symbol = made["textSymbol"]["symbol"]
        assert (symbol["offsetX"], symbol["offsetY"]) == (2, -3)
        assert lost(told()) == {}
        size = told().renderer["symbol"]["symbol"]["symbolLayers"][0]["size"]
        (web,) = drawing.to_json(told())["labelingInfo"]
        assert web["symbol"]["xoffset"] == pytest.approx(2 - 4.5 - 0.66 * size, abs=1e-3)
        assert web["symbol"]["yoffset"] == pytest.approx(-3 - 2.25 - 0.66 * size, abs=1e-3)

    def test_settings_that_cannot_go_are_told(self, layer, told):
        settings = self.settings()
        properties = settings.dataDefinedProperties()
        properties.setProperty(QgsPalLayerSettings.Property.Size, QgsProperty.fromField("n"))
        settings.setDataDefinedProperties(properties)
        settings.autoWrapLength = 20
        form = settings.format()
        form.setAllowHtmlFormatting(True)
        settings.setFormat(form)
        self.put(layer, settings)
        assert set(lost(told())) == {
            "label_data_defined:Size",
            "label_wrapping",
            "label_position",
            "label_html",
        }

    def test_numbers_line_breaks_and_letter_case_are_part_of_the_expression(self, layer, told):
        settings = self.settings()
        settings.fieldName = "n"
        settings.formatNumbers = True
        settings.decimals = 2
        settings.wrapChar = ";"
        form = settings.format()
        form.setCapitalization(Qgis.Capitalization.AllUppercase)
        settings.setFormat(form)
        self.put(layer, settings)
        (made,) = told().label_classes
        assert made["expression"] == (
            'Upper(Text(Replace(Text(Text($feature.n, "0.00")), ";", TextFormatting.NewLine)))'
        )
        assert lost(told()) == {"label_position": "web_engine"}

    def test_labels_that_fail_stop_nothing(self, layer, told, monkeypatch):
        def broken(*args):
            raise RuntimeError("no")

        monkeypatch.setattr(labels, "text_symbol", broken)
        self.put(layer, self.settings())
        assert told().label_classes == ()
        assert lost(told()) == {"labels": "none"}

    def test_read_back_by_qgis(self, layer, told):
        settings = self.settings('"kind" || \' \' || "odd name"', True)
        form = QgsTextFormat()
        form.setSize(12)
        form.setSizeUnit(Qgis.RenderUnit.Points)
        form.setColor(QColor(200, 0, 0))
        settings.setFormat(form)
        self.put(layer, settings)
        read = QgsArcGisRestUtils.convertLabeling(drawing.to_json(told())["labelingInfo"])
        assert isinstance(read, QgsRuleBasedLabeling)
        (rule,) = read.rootRule().children()
        assert rule.settings().format().size() == 12
        assert rule.settings().format().color().red() == 200
        from qgis.core import QgsExpression, QgsExpressionContext, QgsFeature

        feature = QgsFeature(layer.fields())
        feature.setAttributes(["inn", 1.0, "Krone", True])
        context = QgsExpressionContext()
        context.setFeature(feature)
        assert QgsExpression(rule.settings().fieldName).evaluate(context) == "inn Krone"


class TestUnreadable:
    def test_a_layer_without_its_source_keeps_its_classes_and_logs_no_traceback(self, project, caplog):
        layer = QgsVectorLayer("Point?crs=EPSG:3857&field=kind:string(10)", "places", "memory")
        style = QDomDocument()
        symbol = QgsMarkerSymbol.createSimple({"color": "9,8,7"})
        layer.setRenderer(QgsCategorizedSymbolRenderer("kind", [QgsRendererCategory("a", symbol, "A")]))
        layer.exportNamedStyle(style)
        gone = QgsVectorLayer("/nowhere/gone.gpkg|layername=places", "places", "ogr")
        gone.importNamedStyle(style)
        project.addMapLayer(gone)
        told = take_snapshot(project, with_thumbnail=False).layers[0]
        assert not told.source.readable
        assert [record for record in caplog.records if record.exc_info] == []
        if told.renderer:
            assert told.renderer["fields"] == ["kind"]

    def test_an_expression_that_arcade_lacks_is_told_without_a_traceback(self, project, caplog):
        layer = QgsVectorLayer("Point?crs=EPSG:3857&field=kind:string(10)", "places", "memory")
        symbol = QgsMarkerSymbol.createSimple({})
        layer.setRenderer(
            QgsCategorizedSymbolRenderer("soundex(kind)", [QgsRendererCategory("a", symbol, "A")])
        )
        project.addMapLayer(layer)
        told = take_snapshot(project, with_thumbnail=False).layers[0]
        assert told.renderer["type"] == "CIMSimpleRenderer"
        assert {finding.facts["what"] for finding in told.losses} == {"categorizedSymbol"}
        assert [record for record in caplog.records if record.exc_info] == []
