"""Geometry generators, paint effects, data-defined values and densities on their way to CIM."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsColorRampTransformer,
    QgsDrawSourceEffect,
    QgsDropShadowEffect,
    QgsEffectStack,
    QgsFillSymbol,
    QgsGeometryGeneratorSymbolLayer,
    QgsGradientColorRamp,
    QgsHeatmapRenderer,
    QgsInnerShadowEffect,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsProperty,
    QgsSingleSymbolRenderer,
    QgsSizeScaleTransformer,
    QgsSymbolLayer,
)
from qgis.PyQt.QtGui import QColor
from web_layer_sharing.qgis_bridge import symbology
from web_layer_sharing.qgis_bridge.expressions.arcade import Untranslatable
from web_layer_sharing.qgis_bridge.symbology import values
from web_layer_sharing.scripts.fidelity import sample
from web_layer_sharing.scripts.fidelity.case import stacked
from web_layer_sharing.scripts.fidelity.symbol_cases import fill, line, made, marker

SCALE = 288_895.0
# A metre of web Mercator in points at that scale.
METRE = 1000 * 72 / 25.4 / SCALE


def converted(geometry, symbol):
    layer = sample.in_memory(geometry)
    layer.setRenderer(symbol if hasattr(symbol, "type") and "Renderer" in type(symbol).__name__
                      else QgsSingleSymbolRenderer(symbol))  # fmt: skip
    lost = []
    look = symbology.convert(layer, layer.fields(), SCALE, lambda what, kept: lost.append((what, kept)))
    return look, lost


def generator(kind, expression, sub):
    names = {"QgsMarkerSymbol": "Marker", "QgsLineSymbol": "Line", "QgsFillSymbol": "Fill"}
    layer = QgsGeometryGeneratorSymbolLayer.create(
        {"SymbolType": names[type(sub).__name__], "geometryModifier": expression}
    )
    layer.setSubSymbol(sub)
    symbol = kind()
    symbol.changeSymbolLayer(0, layer)
    return symbol


def layers_of(look):
    return look.renderer["symbol"]["symbol"]["symbolLayers"]


class TestGenerators:
    @pytest.mark.parametrize(
        ("expression", "kind", "told"),
        [
            ("buffer($geometry, 100)", "Buffer", {"size": 100 * METRE}),
            ("buffer(@geometry, 50 * 2)", "Buffer", {"size": 100 * METRE}),
            ("translate($geometry, 10, -20)", "Move", {"offsetX": 10 * METRE, "offsetY": -20 * METRE}),
            ("scale($geometry, 2, 3)", "Scale", {"xScaleFactor": 2, "yScaleFactor": 3}),
            ("convex_hull($geometry)", "EnclosingPolygon", {}),
            ("bounds($geometry)", "EnclosingPolygon", {}),
        ],
    )
    def test_become_effects(self, qgis_app, expression, kind, told):
        look, _ = converted(sample.POLYGON, generator(QgsFillSymbol, expression, fill()))
        for each in layers_of(look):
            (effect,) = each["effects"]
            assert effect["type"] == f"CIMGeometricEffect{kind}"
            for name, value in told.items():
                assert effect[name] == pytest.approx(value, abs=1e-3)

    def test_within_each_other_the_inner_one_is_done_first(self, qgis_app):
        expression = "buffer(translate($geometry, 10, 0), 5)"
        look, _ = converted(sample.POLYGON, generator(QgsFillSymbol, expression, fill()))
        kinds = [effect["type"] for effect in layers_of(look)[0]["effects"]]
        assert kinds == ["CIMGeometricEffectMove", "CIMGeometricEffectBuffer"]

    @pytest.mark.parametrize(
        ("expression", "place"),
        [("centroid($geometry)", "PolygonCenter"), ("start_point($geometry)", "AtExtremities")],
    )
    def test_points_are_places_of_markers(self, qgis_app, expression, place):
        look, _ = converted(sample.POLYGON, generator(QgsFillSymbol, expression, marker()))
        assert layers_of(look)[0]["markerPlacement"]["type"] == f"CIMMarkerPlacement{place}"

    @pytest.mark.parametrize(
        "expression",
        ["buffer($geometry, value)", "simplify($geometry, 10)", "centroid($geometry)", "nonsense(", "1 + 1"],
    )
    def test_what_no_effect_makes_is_told(self, qgis_app, expression):
        look, lost = converted(sample.LINE, generator(QgsLineSymbol, expression, line()))
        assert "GeometryGenerator" in {what for what, _ in lost}
        assert look.renderer["type"] == "CIMSimpleRenderer"

    def test_on_a_marker_it_is_drawn(self, qgis_app):
        look, lost = converted(
            sample.POINT, generator(QgsMarkerSymbol, "buffer($geometry, 1000)", fill("#ff0000", "#ff0000"))
        )
        (drawn,) = layers_of(look)
        assert drawn["type"] == "CIMVectorMarker"
        assert drawn["size"] == pytest.approx(2 * 1000 * METRE, rel=0.1)
        assert lost == [("map_units", "fixed_size")]


class TestEffects:
    def stack(self, *effects):
        stack = QgsEffectStack()
        for effect in effects:
            stack.appendEffect(effect)
        return stack

    def test_a_shadow_of_a_layer_is_the_web_layers(self, qgis_app):
        shadow = QgsDropShadowEffect()
        shadow.setOffsetDistance(2)
        shadow.setOffsetAngle(135)
        renderer = QgsSingleSymbolRenderer(fill())
        renderer.setPaintEffect(self.stack(shadow, QgsDrawSourceEffect()))
        look, lost = converted(sample.POLYGON, renderer)
        (cast,) = look.effects
        across = 2 * 72 / 25.4 * 2**-0.5
        assert (cast["type"], cast["xoffset"], cast["yoffset"]) == (
            "drop-shadow",
            pytest.approx(across, abs=1e-3),
            pytest.approx(across, abs=1e-3),
        )
        assert lost == [("paint_effect:dropShadow", "layer_effect")]

    def test_a_shadow_within_is_drawn_on_markers_and_lost_on_polygons(self, qgis_app):
        for symbol, geometry, kept in ((marker(), sample.POINT, "picture"), (fill(), sample.POLYGON, "none")):
            renderer = QgsSingleSymbolRenderer(symbol)
            renderer.setPaintEffect(self.stack(QgsDrawSourceEffect(), QgsInnerShadowEffect()))
            look, lost = converted(geometry, renderer)
            assert look.effects == ()
            assert lost == [("paint_effect:innerShadow", kept)]
            assert (layers_of(look)[0]["type"] == "CIMPictureMarker") == (kept == "picture")


class TestValues:
    def scaled(self):
        told = QgsProperty.fromField("value")
        told.setTransformer(QgsSizeScaleTransformer(QgsSizeScaleTransformer.ScaleType.Linear, 0, 10, 2, 6))
        return told

    def test_numbers(self, qgis_app):
        fields = sample.in_memory(sample.POINT).fields()
        assert values.number(QgsProperty.fromExpression("value * 2"), fields) == "($feature.value * 2)"
        scaled = values.number(self.scaled(), fields)
        assert scaled == "(2.0 + ((Constrain($feature.value, 0.0, 10.0) - 0.0) / 10.0) * 4.0)"

    def test_colors(self, qgis_app):
        fields = sample.in_memory(sample.POINT).fields()
        assert "$feature.shade" in values.color(QgsProperty.fromField("shade"), fields)
        told = QgsProperty.fromField("value")
        told.setTransformer(
            QgsColorRampTransformer(0, 10, QgsGradientColorRamp(QColor("red"), QColor("blue")))
        )
        script = values.color(told, fields)
        assert script.startswith("var s = ['#ff0000', ")
        assert "'#0000ff']" in script

    def test_what_cannot_be_said(self, qgis_app):
        fields = sample.in_memory(sample.POINT).fields()
        for told in (QgsProperty.fromField("nowhere"), QgsProperty.fromExpression("soundex(kind)")):
            with pytest.raises(Untranslatable):
                values.number(told, fields)

    def test_each_layer_of_a_symbol_has_its_own(self, qgis_app):
        symbol = stacked(QgsMarkerSymbol, made("SimpleMarker", size=8), made("SimpleMarker", size=4))
        for index, name in enumerate(("Size", "FillColor")):
            symbol.symbolLayer(index).setDataDefinedProperty(
                getattr(QgsSymbolLayer.Property, name), QgsProperty.fromField("shade" if index else "value")
            )
        look, lost = converted(sample.POINT, symbol)
        changes = look.renderer["symbol"]["primitiveOverrides"]
        assert {change["propertyName"] for change in changes} == {"Size", "Color"}
        assert len({change["primitiveName"] for change in changes}) == 2
        assert lost == []


class TestDensity:
    def test_the_maximum_is_found_among_the_points_or_told(self, qgis_app):
        renderer = QgsHeatmapRenderer()
        renderer.setRadius(10)
        crowd, _ = converted(sample.CROWD, renderer.clone())
        spread, _ = converted(sample.POINT, renderer.clone())
        # Four points on a heap are more than one alone, and less than four in one place.
        ratio = crowd.renderer["maxPixelIntensity"] / spread.renderer["maxPixelIntensity"]
        assert 2 < ratio < 4
        renderer.setMaximumValue(15 / 16)
        told, _ = converted(sample.CROWD, renderer.clone())
        assert told.renderer["maxPixelIntensity"] == pytest.approx(
            spread.renderer["maxPixelIntensity"], rel=1e-6
        )
