"""Patterns, markers along lines, rules, heat, variables: the cartography beyond plain symbols."""

from __future__ import annotations

import pytest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsArrowSymbolLayer,
    QgsCategorizedSymbolRenderer,
    QgsCentroidFillSymbolLayer,
    QgsColorRampTransformer,
    QgsEmbeddedSymbolRenderer,
    QgsFeature,
    QgsFillSymbol,
    QgsGradientColorRamp,
    QgsGradientFillSymbolLayer,
    QgsGradientStop,
    QgsHashedLineSymbolLayer,
    QgsHeatmapRenderer,
    QgsInterpolatedLineSymbolLayer,
    QgsInvertedPolygonRenderer,
    QgsLineburstSymbolLayer,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsPointClusterRenderer,
    QgsPointPatternFillSymbolLayer,
    QgsProperty,
    QgsRandomMarkerFillSymbolLayer,
    QgsRasterFillSymbolLayer,
    QgsRendererCategory,
    QgsRuleBasedLabeling,
    QgsRuleBasedRenderer,
    QgsShapeburstFillSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsSizeScaleTransformer,
    QgsSVGFillSymbolLayer,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPointF
from qgis.PyQt.QtGui import QColor, QImage
from web_layer_sharing.qgis_bridge import symbology
from web_layer_sharing.qgis_bridge.snapshot import take_snapshot
from web_layer_sharing.qgis_bridge.symbology import symbols
from web_layer_sharing.qgis_bridge.symbology.setting import Setting
from web_layer_sharing.sharing.esri_json import clusters, drawing, picture

MM = 72 / 25.4


@pytest.fixture
def heard():
    return []


@pytest.fixture
def setting(qgis_app, heard):
    return Setting(lambda what, kept: heard.append((what, kept)), 2.0, 3.0)


def layers(layer, kind, setting):
    symbol = kind()
    symbol.changeSymbolLayer(0, layer)
    return symbols.convert(symbol, setting)["symbolLayers"]


def marker(color="1,2,3", size="2"):
    return QgsMarkerSymbol.createSimple(
        {"name": "circle", "color": color, "size": size, "outline_style": "no"}
    )


class TestAlongLines:
    @pytest.mark.parametrize(
        ("places", "expected"),
        [
            (Qgis.MarkerLinePlacement.Interval, ["CIMMarkerPlacementAlongLineSameSize"]),
            (Qgis.MarkerLinePlacement.Vertex, ["CIMMarkerPlacementOnVertices"]),
            (Qgis.MarkerLinePlacement.FirstVertex, ["CIMMarkerPlacementAtExtremities"]),
            (Qgis.MarkerLinePlacement.LastVertex, ["CIMMarkerPlacementAtExtremities"]),
            (Qgis.MarkerLinePlacement.CentralPoint, ["CIMMarkerPlacementOnLine"]),
            (Qgis.MarkerLinePlacement.SegmentCenter, ["CIMMarkerPlacementOnLine"]),
            (
                Qgis.MarkerLinePlacement.InnerVertices | Qgis.MarkerLinePlacement.CentralPoint,
                ["CIMMarkerPlacementOnVertices", "CIMMarkerPlacementOnLine"],
            ),
        ],
    )
    def test_places(self, setting, heard, places, expected):
        layer = QgsMarkerLineSymbolLayer()
        layer.setSubSymbol(marker())
        layer.setPlacements(Qgis.MarkerLinePlacements(places))
        layer.setInterval(5)
        layer.setOffsetAlongLine(2)
        layer.setOffset(1)
        layer.setRotateSymbols(False)
        made = layers(layer, QgsLineSymbol, setting)
        assert [each["markerPlacement"]["type"] for each in made] == expected
        for each in made:
            assert each["type"] == "CIMVectorMarker"
            # QGIS's right is CIM's left
            assert each["effects"][0]["offset"] == pytest.approx(-MM, abs=1e-3)
            assert each["markerPlacement"]["angleToLine"] is False
        if expected[0].endswith("SameSize"):
            assert made[0]["markerPlacement"]["placementTemplate"] == [pytest.approx(5 * MM, abs=1e-3)]
            assert made[0]["markerPlacement"]["offsetAlongLine"] == pytest.approx(2 * MM, abs=1e-3)
        assert set(heard) == {("markers_beside_line", "nearly_there")}

    def test_ends(self, setting):
        layer = QgsMarkerLineSymbolLayer()
        both = Qgis.MarkerLinePlacement.FirstVertex | Qgis.MarkerLinePlacement.LastVertex
        layer.setPlacements(Qgis.MarkerLinePlacements(both))
        (made,) = layers(layer, QgsLineSymbol, setting)
        assert made["markerPlacement"]["extremityPlacement"] == "Both"

    def test_hashes_stand_across_the_line(self, setting):
        layer = QgsHashedLineSymbolLayer()
        layer.setHashLength(6)
        layer.setHashAngle(30)
        (made,) = layers(layer, QgsLineSymbol, setting)
        (graphic,) = made["markerGraphics"]
        (path,) = graphic["geometry"]["paths"]
        assert [value for point in path for value in point] == pytest.approx(
            [0, -3 * MM, 0, 3 * MM], abs=1e-3
        )
        assert made["size"] == pytest.approx(6 * MM, abs=1e-3)
        assert made["rotation"] == -30
        assert graphic["symbol"]["type"] == "CIMLineSymbol"

    def test_an_arrow_has_a_shaft_and_a_head_at_its_end(self, setting, heard):
        layer = QgsArrowSymbolLayer()
        layer.setIsCurved(False)
        pen, long = layer.subSymbol().symbolLayer(0).strokeWidth(), layer.headLength()
        head, shaft, outline = layers(layer, QgsLineSymbol, setting)
        assert head["markerPlacement"]["extremityPlacement"] == "JustEnd"
        ring = head["markerGraphics"][0]["geometry"]["rings"][0]
        assert ring[0] == [0, 0]
        assert all(x < 0 for x, _ in ring[1:3])
        assert outline["width"] == pytest.approx((1 + pen) * MM, abs=1e-3)
        assert shaft["width"] == pytest.approx((1 - pen) * MM, abs=1e-3)
        # cut where the head begins
        assert shaft["effects"][0]["endCut"] == pytest.approx(long * MM, abs=1e-3)
        assert {kept for _, kept in heard} == {"straight_arrow"}
        layers(QgsArrowSymbolLayer(), QgsLineSymbol, setting)
        assert {kept for _, kept in heard} == {"straight_arrow"}

    def test_gradients_across(self, setting):
        layer = QgsLineburstSymbolLayer(QColor(255, 0, 0), QColor(0, 0, 255))
        layer.setWidth(4)
        (made,) = layers(layer, QgsLineSymbol, setting)
        assert (made["type"], made["gradientMethod"]) == ("CIMGradientStroke", "AcrossLine")
        assert made["colorRamp"]["fromColor"]["values"] == [255, 0, 0, 100]

    def test_a_line_that_follows_values_is_in_the_middle_of_them(self, setting, heard):
        (made,) = layers(QgsInterpolatedLineSymbolLayer(), QgsLineSymbol, setting)
        assert made["type"] == "CIMSolidStroke"
        assert heard == [("InterpolatedLine", "mean_color")]


class TestPatterns:
    @pytest.mark.parametrize("angle", [0, 30, 45, 90, 135])
    def test_lines(self, setting, angle):
        layer = QgsLinePatternFillSymbolLayer()
        layer.setLineAngle(angle)
        layer.setDistance(4)
        (made,) = layers(layer, QgsFillSymbol, setting)
        assert (made["type"], made["rotation"]) == ("CIMHatchFill", angle)
        assert made["separation"] == pytest.approx(4 * MM, abs=1e-3)
        assert made["lineSymbol"]["symbolLayers"][0]["type"] == "CIMSolidStroke"

    def test_lines_have_a_tile_where_one_repeats(self, setting):
        for angle, has_tile in ((0, True), (45, True), (30, False)):
            layer = QgsLinePatternFillSymbolLayer()
            layer.setLineAngle(angle)
            symbol = QgsFillSymbol()
            symbol.changeSymbolLayer(0, layer)
            assert ("thumbnailURI" in symbols.convert(symbol, setting)) is has_tile

    def test_the_tile_is_the_pattern_without_the_outline(self, setting):
        from base64 import b64decode

        symbol = QgsFillSymbol.createSimple({"style": "no", "outline_color": "0,0,255", "outline_width": "5"})
        pattern = QgsPointPatternFillSymbolLayer()
        pattern.setDistanceX(6)
        pattern.setDistanceY(4)
        pattern.setSubSymbol(marker("255,0,0"))
        symbol.appendSymbolLayer(pattern)
        made = symbols.convert(symbol, setting)
        read = picture.read(made["thumbnailURI"])
        assert (read.width, read.height) == pytest.approx((6 * MM, 4 * MM), abs=0.3)
        image = QImage.fromData(b64decode(read.data))
        colours = {
            image.pixelColor(x, y).name()
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).alpha() == 255
        }
        assert colours == {"#ff0000"}

    def test_a_grid_of_markers(self, setting, heard):
        layer = QgsPointPatternFillSymbolLayer()
        layer.setSubSymbol(marker())
        layer.setDistanceX(6)
        layer.setDistanceY(4)
        layer.setDisplacementX(3)
        layer.setOffsetX(1)
        layer.setOffsetY(2)
        (made,) = layers(layer, QgsFillSymbol, setting)
        place = made["markerPlacement"]
        assert place["type"] == "CIMMarkerPlacementInsidePolygon"
        assert (place["stepX"], place["stepY"]) == pytest.approx((6 * MM, 4 * MM), abs=1e-3)
        assert place["shiftOddRows"] is True
        assert (place["offsetX"], place["offsetY"]) == pytest.approx((MM, -2 * MM), abs=1e-3)
        assert heard == []

    def test_what_a_grid_cannot_do_is_told(self, setting, heard):
        layer = QgsPointPatternFillSymbolLayer()
        layer.setDistanceX(6)
        layer.setDisplacementX(1)
        layer.setMaximumRandomDeviationX(1)
        layers(layer, QgsFillSymbol, setting)
        assert {what for what, _ in heard} == {"pattern_displacement", "pattern_deviation"}

    def test_strewn_markers(self, setting, heard):
        layer = QgsRandomMarkerFillSymbolLayer(4, Qgis.PointCountMethod.DensityBased, 100.0)
        layer.setSubSymbol(marker())
        (made,) = layers(layer, QgsFillSymbol, setting)
        assert made["markerPlacement"]["gridType"] == "Random"
        # four in a square of ten by ten millimetres: five apart
        assert made["markerPlacement"]["stepX"] == pytest.approx(5 * MM, abs=1e-3)
        assert heard == []
        layers(QgsRandomMarkerFillSymbolLayer(10), QgsFillSymbol, setting)
        assert heard == [("marker_count", "even_density")]

    def test_a_marker_in_the_middle(self, setting):
        for inside, method in ((True, "OnPolygon"), (False, "CenterOfMass")):
            layer = QgsCentroidFillSymbolLayer()
            layer.setPointOnSurface(inside)
            (made,) = layers(layer, QgsFillSymbol, setting)
            assert made["markerPlacement"]["method"] == method

    def test_tiles_of_svg(self, setting):
        from pathlib import Path

        path = sorted((Path(QgsApplication.pkgDataPath()) / "svg" / "symbol").glob("*.svg"))[0]
        layer = QgsSVGFillSymbolLayer(str(path), 8, 30)
        made = layers(layer, QgsFillSymbol, setting)
        assert made[-1]["type"] == "CIMPictureFill"
        assert made[-1]["rotation"] == -30
        read = picture.read(made[-1]["url"])
        assert read.width == pytest.approx(8 * MM, abs=0.3)

    def test_tiles_of_a_picture(self, setting, heard, tmp_path):
        image = QImage(20, 10, QImage.Format.Format_ARGB32)
        image.fill(QColor(200, 0, 0))
        image.save(str(tmp_path / "p.png"))
        layer = QgsRasterFillSymbolLayer(str(tmp_path / "p.png"))
        layer.setWidth(8)
        layer.setSizeUnit(Qgis.RenderUnit.Millimeters) if hasattr(
            layer, "setSizeUnit"
        ) else layer.setWidthUnit(Qgis.RenderUnit.Millimeters)
        (made,) = layers(layer, QgsFillSymbol, setting)
        assert (made["type"], made["height"]) == ("CIMPictureFill", pytest.approx(4 * MM, abs=1e-3))
        assert heard == []

    def test_a_picture_that_is_gone_is_a_plain_fill(self, setting, heard, tmp_path):
        (made,) = layers(QgsRasterFillSymbolLayer(str(tmp_path / "gone.png")), QgsFillSymbol, setting)
        assert made["type"] == "CIMSolidFill"
        assert heard == [("RasterFill", "plain")]

    @pytest.mark.parametrize(
        ("start", "end", "angle"),
        [((0.5, 0), (0.5, 1), -90), ((0, 0.5), (1, 0.5), 0), ((0, 1), (1, 0), 45)],
    )
    def test_gradients(self, setting, start, end, angle):
        layer = QgsGradientFillSymbolLayer(QColor(255, 0, 0), QColor(0, 0, 255))
        layer.setReferencePoint1(QPointF(*start))
        layer.setReferencePoint2(QPointF(*end))
        (made,) = layers(layer, QgsFillSymbol, setting)
        assert (made["type"], made["gradientMethod"], made["angle"]) == ("CIMGradientFill", "Linear", angle)

    def test_gradients_with_stops(self, setting):
        layer = QgsGradientFillSymbolLayer(QColor(0, 0, 0), QColor(0, 0, 0))
        ramp = QgsGradientColorRamp(
            QColor(255, 0, 0), QColor(0, 0, 255), False, [QgsGradientStop(0.25, QColor(0, 255, 0))]
        )
        layer.setColorRamp(ramp)
        layer.setGradientColorType(Qgis.GradientColorSource.ColorRamp)
        layer.setGradientType(Qgis.GradientType.Radial)
        layer.setReferencePoint1(QPointF(0.5, 0.5))
        (made,) = layers(layer, QgsFillSymbol, setting)
        assert made["gradientMethod"] == "Circular"
        # The web's ramp begins at the rim.
        assert made["colorRamp"]["weights"] == [0.75, 0.25]

    def test_shading_from_the_edge(self, setting):
        layer = QgsShapeburstFillSymbolLayer(QColor(255, 0, 0), QColor(0, 0, 255))
        layer.setUseWholeShape(False)
        layer.setMaxDistance(3)
        *inner, outer = layers(layer, QgsFillSymbol, setting)
        assert "effects" not in outer
        assert outer["color"]["values"] == [255, 0, 0, 100]
        sizes = [each["effects"][0]["size"] for each in inner]
        assert sizes == sorted(sizes)
        assert -3 * MM < sizes[0] < -2.5 * MM
        assert inner[0]["color"]["values"] == [0, 0, 255, 100]

    def test_shading_over_the_whole_shape(self, setting, heard):
        layer = QgsShapeburstFillSymbolLayer(QColor(255, 0, 0), QColor(0, 0, 255))
        layer.setUseWholeShape(True)
        (made,) = layers(layer, QgsFillSymbol, setting)
        assert made["gradientMethod"] == "Rectangular"
        assert heard == [("ShapeburstFill", "rectangular_gradient")]


@pytest.fixture
def points(project):
    layer = QgsVectorLayer("Point?crs=EPSG:3857&field=kind:string(10)&field=n:double", "places", "memory")
    project.addMapLayer(layer)
    return layer


@pytest.fixture
def told(project, points):
    return lambda: take_snapshot(project, with_thumbnail=False).layers[0]


def lost(snapshot):
    return {finding.facts["what"]: finding.facts["kept"] for finding in snapshot.losses}


def reds(layer):
    """Return the red of each solid colour within a layer of CIM."""
    if isinstance(layer, dict):
        own = [layer["color"]["values"][0]] if layer.get("type") == "CIMSolidFill" else []
        return own + [red for value in layer.values() for red in reds(value)]
    return [red for value in layer for red in reds(value)] if isinstance(layer, list) else []


def rule(filter_text="", color="1,2,3", label="", scales=(0, 0), is_else=False, symbol=True):
    made = QgsRuleBasedRenderer.Rule(marker(color) if symbol else None)
    made.setLabel(label)
    made.setMinimumScale(scales[0])
    made.setMaximumScale(scales[1])
    # QGIS's setIsElse(False) writes ELSE, too.
    made.setIsElse(True) if is_else else made.setFilterExpression(filter_text)
    return made


class TestRules:
    def put(self, layer, *rules):
        root = QgsRuleBasedRenderer.Rule(None)
        for each in rules:
            root.appendChild(each)
        layer.setRenderer(QgsRuleBasedRenderer(root))

    def test_values_of_a_column_are_classes_of_it(self, points, told):
        self.put(
            points,
            rule("kind = 'a'", label="A"),
            rule("\"kind\" IN ('b', 'c')", label="B"),
            rule(is_else=True, label="rest"),
        )
        renderer = told().renderer
        assert renderer["fields"] == ["kind"]
        classes = renderer["groups"][0]["classes"]
        assert [[v["fieldValues"] for v in c["values"]] for c in classes] == [[["a"]], [["b"], ["c"]]]
        assert [c["label"] for c in classes] == ["A", "B"]
        assert renderer["defaultLabel"] == "rest"
        assert lost(told()) == {}

    def test_any_other_filters_are_tried_in_turn(self, points, told):
        self.put(points, rule("n > 5 and n <= 9"), rule("kind is null"), rule(is_else=True))
        renderer = told().renderer
        assert "fields" not in renderer
        assert renderer["valueExpressionInfo"]["expression"] == (
            'When((IsEmpty($feature.kind)), "2", (($feature.n > 5) && ($feature.n <= 9)), "1", "")'
        )
        values = [c["values"][0]["fieldValues"] for c in renderer["groups"][0]["classes"]]
        assert values == [["1"], ["2"]]
        assert renderer["useDefaultSymbol"]

    def test_a_rule_without_a_filter_is_a_simple_renderer(self, points, told):
        self.put(points, rule(label="all"))
        assert told().renderer["type"] == "CIMSimpleRenderer"
        assert told().renderer["label"] == "all"

    def test_a_rule_within_another_is_drawn_over_it(self, points, told):
        outer = rule("n > 0", color="10,0,0", label="outer")
        outer.appendChild(rule("kind = 'a'", color="20,0,0", label="inner"))
        self.put(points, outer)
        renderer = told().renderer
        assert renderer["valueExpressionInfo"]["expression"] == (
            'IIf(($feature.n > 0), "1;", "") + IIf(($feature.n > 0) && ($feature.kind == "a"), "2;", "")'
        )
        classes = renderer["groups"][0]["classes"]
        keys = [each["values"][0]["fieldValues"][0] for each in classes]
        assert (keys, classes[2]["label"]) == (["1;", "2;", "1;2;"], "outer, inner")
        top, bottom = classes[2]["symbol"]["symbol"]["symbolLayers"]
        assert (reds(top), reds(bottom)) == ([20], [10])
        assert lost(told()) == {}

    def test_rules_that_meet_in_some_row_have_a_class_together(self, points, told):
        feature = QgsFeature(points.fields())
        feature.setAttributes(["a" if field.name() == "kind" else 7 for field in points.fields()])
        points.dataProvider().addFeatures([feature])
        filters = ("n > 5", "kind = 'a'", "n > 100", "kind = 'z'")
        self.put(points, *(rule(text, label=text) for text in filters))
        classes = told().renderer["groups"][0]["classes"]
        keys = [each["values"][0]["fieldValues"][0] for each in classes]
        assert keys == ["1;", "2;", "3;", "4;", "1;2;"]
        assert lost(told()) == {}

    def test_too_many_rules_that_meet_are_told_of(self, points, told):
        self.put(points, *(rule(label=f"{number}") for number in range(8)))
        assert lost(told()) == {"overlapping_rules": "first_rule"}

    def test_scales_of_rules_are_asked_of_the_view(self, points, told):
        group = rule("n > 0", symbol=False, scales=(100_000, 0))
        group.appendChild(rule("kind = 'a'", scales=(50_000, 1_000)))
        self.put(points, group)
        renderer = told().renderer
        assert renderer["valueExpressionInfo"]["expression"] == (
            'When(($feature.n > 0) && ($feature.kind == "a") && $view.scale <= 50000.0 && '
            '$view.scale >= 1000.0, "1", "")'
        )
        assert lost(told()) == {}

    def test_an_else_rule_among_others_takes_what_those_beside_it_do_not(self, points, told):
        group = rule("n > 0", symbol=False)
        group.appendChild(rule("kind = 'a'"))
        group.appendChild(rule(is_else=True))
        self.put(points, group)
        assert told().renderer["valueExpressionInfo"]["expression"] == (
            'When(($feature.n > 0) && (!($feature.kind == "a")), "2", '
            '($feature.n > 0) && ($feature.kind == "a"), "1", "")'
        )

    def test_what_is_switched_off_is_left_out(self, points, told):
        off = rule("kind = 'b'")
        off.setActive(False)
        self.put(points, rule("kind = 'a'"), off)
        assert len(told().renderer["groups"][0]["classes"]) == 1

    def test_a_filter_that_cannot_be_said_falls_back(self, points, told):
        self.put(points, rule("soundex(kind) = 'x'"))
        assert told().renderer["type"] == "CIMSimpleRenderer"
        assert lost(told()) == {"RuleRenderer": "single_symbol"}

    def test_no_rules_at_all(self, points, told):
        self.put(points)
        assert told().renderer["type"] == "CIMSimpleRenderer"
        assert lost(told()) == {"RuleRenderer": "single_symbol"}


class TestOtherRenderers:
    def test_heat(self, points, told):
        renderer = QgsHeatmapRenderer()
        renderer.setRadius(10)
        renderer.setRadiusUnit(Qgis.RenderUnit.Millimeters)
        renderer.setWeightExpression("n")
        points.setRenderer(renderer)
        made = told().renderer
        assert made["type"] == "CIMHeatMapRenderer"
        assert (made["radius"], made["field"]) == (28, "n")
        assert lost(told()) == {}
        renderer = QgsHeatmapRenderer()
        renderer.setWeightExpression("n * 2")
        renderer.setMaximumValue(10)
        points.setRenderer(renderer)
        assert lost(told()) == {"heatmap_weight": "count"}
        assert told().renderer["maxPixelIntensity"] > 0

    def test_groups_of_points_are_clusters(self, points, told):
        renderer = QgsPointClusterRenderer()
        renderer.setEmbeddedRenderer(QgsSingleSymbolRenderer(marker()))
        points.setRenderer(renderer)
        assert told().renderer["type"] == "CIMSimpleRenderer"
        assert lost(told()) == {"pointCluster": "cluster"}
        reduction = clusters.to_json(told().feature_reduction)
        assert reduction["clusterRadius"] == pytest.approx(2 * renderer.tolerance() * MM, abs=1e-3)
        assert reduction["drawingInfo"]["renderer"]["symbol"]["type"] in {"esriSMS", "esriPMS"}
        assert reduction["clusterMinSize"] == reduction["clusterMaxSize"] > 0

    def test_inverted_polygons_keep_their_outlines(self, project):
        layer = QgsVectorLayer("Polygon?crs=EPSG:3857&field=n:int", "areas", "memory")
        layer.setRenderer(QgsInvertedPolygonRenderer(QgsSingleSymbolRenderer(QgsFillSymbol())))
        project.addMapLayer(layer)
        told = take_snapshot(project).layers[0]
        kinds = [each["type"] for each in told.renderer["symbol"]["symbol"]["symbolLayers"]]
        assert kinds == ["CIMSolidStroke"]
        assert lost(told) == {"invertedPolygonRenderer": "outline"}


class TestVariables:
    def put(self, layer, **properties):
        symbol = marker()
        for name, told in properties.items():
            symbol.symbolLayer(0).setDataDefinedProperty(getattr(QgsSymbolLayer.Property, name), told)
        layer.setRenderer(QgsSingleSymbolRenderer(symbol))

    def test_a_scaled_size(self, points, told):
        size = QgsProperty.fromField("n")
        size.setTransformer(QgsSizeScaleTransformer(QgsSizeScaleTransformer.ScaleType.Linear, 10, 50, 1, 5))
        self.put(points, Size=size)
        (variable,) = told().renderer["visualVariables"]
        assert variable["type"] == "CIMSizeVisualVariable"
        assert variable["dataValues"] == [10, 50]
        assert variable["sizeValues"] == pytest.approx([MM, 5 * MM], abs=1e-3)
        assert variable["valueExpressionInfo"]["expression"] == "$feature.n"
        assert lost(told()) == {}
        web = drawing.to_json(told())["renderer"]
        assert web["visualVariables"][0]["field"] == "n"

    def test_a_bent_scale_is_read_in_steps(self, points, told):
        size = QgsProperty.fromField("n")
        size.setTransformer(QgsSizeScaleTransformer(QgsSizeScaleTransformer.ScaleType.Area, 0, 80, 0, 8))
        self.put(points, Size=size)
        (variable,) = told().renderer["visualVariables"]
        assert len(variable["dataValues"]) == 9
        assert variable["sizeValues"][4] > 4 * MM

    def test_a_turn(self, points, told):
        self.put(points, Angle=QgsProperty.fromExpression("n * 2"))
        (variable,) = told().renderer["visualVariables"]
        assert variable["rotationTypeZ"] == "Geographic"
        assert variable["visualVariableInfoZ"]["valueExpressionInfo"]["expression"] == "($feature.n * 2)"
        assert lost(told()) == {}

    def test_a_colour_from_a_ramp(self, points, told):
        shade = QgsProperty.fromField("n")
        shade.setTransformer(
            QgsColorRampTransformer(0, 9, QgsGradientColorRamp(QColor(255, 0, 0), QColor(0, 0, 255)))
        )
        self.put(points, FillColor=shade)
        (variable,) = told().renderer["visualVariables"]
        assert (variable["minValue"], variable["maxValue"]) == (0, 9)
        assert lost(told()) == {}

    def test_what_has_no_variable_is_told(self, points, told):
        self.put(
            points,
            FillColor=QgsProperty.fromExpression("color_rgb(n, 0, 0)"),
            Size=QgsProperty.fromExpression("soundex(kind)"),
        )
        assert "visualVariables" not in told().renderer
        (change,) = told().renderer["symbol"]["primitiveOverrides"]
        assert change["propertyName"] == "Color"
        assert set(lost(told())) == {"data_defined:size"}

    def test_classes_have_overrides(self, points, told):
        symbol = marker()
        symbol.symbolLayer(0).setDataDefinedProperty(QgsSymbolLayer.Property.Size, QgsProperty.fromField("n"))
        points.setRenderer(QgsCategorizedSymbolRenderer("kind", [QgsRendererCategory("a", symbol, "")]))
        assert lost(told()) == {}
        (each,) = told().renderer["groups"][0]["classes"]
        (change,) = each["symbol"]["primitiveOverrides"]
        named = each["symbol"]["symbol"]["symbolLayers"][0]["primitiveName"]
        assert (change["primitiveName"], change["propertyName"]) == (named, "Size")
        assert "$feature.n" in change["valueExpressionInfo"]["expression"]


class TestLabelRules:
    def settings(self, field="kind"):
        settings = QgsPalLayerSettings()
        settings.fieldName = field
        return settings

    def rule(self, filter_text="", is_else=False, settings=True, scales=(0, 0), description=""):
        made = QgsRuleBasedLabeling.Rule(self.settings() if settings else None)
        made.setFilterExpression(filter_text)
        made.setIsElse(is_else)
        made.setMinimumScale(scales[0])
        made.setMaximumScale(scales[1])
        made.setDescription(description)
        return made

    def put(self, layer, *rules):
        root = QgsRuleBasedLabeling.Rule(None)
        for each in rules:
            root.appendChild(each)
        layer.setLabeling(QgsRuleBasedLabeling(root))
        layer.setLabelsEnabled(True)

    def test_each_rule_is_a_class(self, points, told):
        self.put(
            points,
            self.rule("n > 5 AND kind LIKE 'a%'", scales=(50_000, 0), description="large"),
            self.rule("kind = 'it''s'"),
        )
        first, second = told().label_classes
        assert (first["name"], first["whereClause"]) == ("large", "((n > 5) AND (kind LIKE 'a%'))")
        assert (first["minimumScale"], first["maximumScale"]) == (50_000, 0)
        assert (second["name"], second["whereClause"]) == ("Class 2", "(kind = 'it''s')")
        assert lost(told()) == {"label_position": "web_engine"}

    def test_groups_narrow_and_what_is_off_is_left_out(self, points, told):
        group = self.rule("n > 5", settings=False)
        group.appendChild(self.rule("kind = 'a'"))
        off = self.rule("kind = 'b'")
        off.setActive(False)
        self.put(points, group, off)
        (made,) = told().label_classes
        assert made["whereClause"] == "(n > 5) AND (kind = 'a')"

    def test_the_rest(self, points, told):
        self.put(points, self.rule("n > 5"), self.rule(is_else=True))
        assert told().label_classes[1]["whereClause"] == "(NOT (n > 5))"
        assert lost(told()) == {"label_else_rule": "rows_with_values", "label_position": "web_engine"}

    def test_a_filter_that_cannot_be_said_is_told(self, points, told):
        self.put(points, self.rule("soundex(kind) = 'x'"), self.rule("n = 1"))
        assert len(told().label_classes) == 1
        assert lost(told()) == {"label_rule_filter": "none", "label_position": "web_engine"}


class TestSymbolsOfFeatures:
    """A KML file brings a symbol along with each feature; of a service a column has to tell it."""

    PLACEMARK = (
        "<Placemark><name>{}</name><Style><LineStyle><color>{}</color><width>3</width></LineStyle></Style>"
        "<LineString><coordinates>0,0 1,{}</coordinates></LineString></Placemark>"
    )
    HEAD = '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>ways</name>{}</Document></kml>'

    def told(self, tmp_path, rows):
        path = tmp_path / "ways.kml"
        marks = "".join(self.PLACEMARK.format(*row, at) for at, row in enumerate(rows))
        path.write_text(self.HEAD.format(marks), encoding="utf-8")
        layer = QgsVectorLayer(str(path), "ways", "ogr")
        layer.setRenderer(QgsEmbeddedSymbolRenderer(QgsLineSymbol()))
        lost = []
        made = symbology.convert(layer, layer.fields(), 1e6, lambda *told: lost.append(told))
        return made.renderer, lost

    def test_a_column_tells_the_symbol(self, qgis_app, tmp_path):
        renderer, lost = self.told(
            tmp_path, [("road", "ff0000ff"), ("rail", "ff00ff00"), ("road", "ff0000ff")]
        )
        assert renderer["fields"] == ["Name"]
        made = {
            each["values"][0]["fieldValues"][0]: each["symbol"]["symbol"]["symbolLayers"][0]["color"][
                "values"
            ][:3]
            for each in renderer["groups"][0]["classes"]
        }
        assert made == {"road": [255, 0, 0], "rail": [0, 255, 0]}
        assert lost == []

    def test_one_symbol_is_a_simple_renderer(self, qgis_app, tmp_path):
        renderer, lost = self.told(tmp_path, [("road", "ff0000ff"), ("rail", "ff0000ff")])
        assert (renderer["type"], lost) == ("CIMSimpleRenderer", [])

    def test_without_a_column_the_commonest_is_kept(self, qgis_app, tmp_path):
        rows = [("way", "ff0000ff"), ("way", "ff00ff00"), ("way", "ff0000ff")]
        renderer, lost = self.told(tmp_path, rows)
        (layer,) = renderer["symbol"]["symbol"]["symbolLayers"]
        assert layer["color"]["values"][:3] == [255, 0, 0]
        assert lost == [("embeddedSymbol", "commonest_symbol")]
