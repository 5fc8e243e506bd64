"""Nothing that QGIS's registries list is unclassified, and a case bears each verdict out."""

from __future__ import annotations

from functools import lru_cache

import pytest
import qgis.core
from qgis.core import (
    Qgis,
    QgsCallout,
    QgsCategorizedSymbolRenderer,
    QgsDiagramLayerSettings,
    QgsDiagramSettings,
    QgsFillSymbol,
    QgsGradientFillSymbolLayer,
    QgsLinearlyInterpolatedDiagramRenderer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRendererCategory,
    QgsSingleCategoryDiagramRenderer,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
    QgsTextFormat,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QSizeF
from qgis.PyQt.QtGui import QColor
from web_layer_sharing.qgis_bridge import symbology
from web_layer_sharing.qgis_bridge.symbology import blending, coverage
from web_layer_sharing.qgis_bridge.symbology.coverage import APPROXIMATE, CLASSIFIED, DROPPED, EXACT, PICTURE
from web_layer_sharing.scripts import coverage_report
from web_layer_sharing.scripts.fidelity import sample
from web_layer_sharing.scripts.fidelity.all_cases import all_cases

SCALE = 288_895.0
DRAWN = {"renderer", "symbol_layer", "marker_shape", "effect", "blend_mode", "fill_style", "pen_style"}


@pytest.fixture(scope="module")
def entries(qgis_app):
    return sorted(set(coverage_report.entries()))


@pytest.fixture(scope="module")
def drawn(qgis_app, tmp_path_factory):
    """What each drawn case loses, by the entries that it stands for."""
    found = {}
    layers = {kind: sample.in_memory(kind) for kind in sample.KINDS}
    for case in all_cases(tmp_path_factory.mktemp("pictures")):
        layer = layers[case.geometry]
        case.apply(layer)
        lost = set()
        look = symbology.convert(layer, layer.fields(), SCALE, adder(lost))
        layer.setDiagramRenderer(None)
        layer.setBlendMode(next(mode for mode, word in blending.MODES.items() if word == blending.NORMAL))
        for entry in case.entries:
            found.setdefault(entry, {})[case.name] = (lost, look)
    return found


def adder(lost):
    """Return a callback that notes what is lost."""
    return lambda what, _kept: lost.add(what)


def of_prefix(prefix):
    return [key for key in CLASSIFIED if key.startswith(f"{prefix}:")]


def test_everything_is_classified(entries):
    assert [key for key in entries if key not in CLASSIFIED] == []


def test_verdicts_are_of_the_four_words():
    assert {verdict.word for verdict in CLASSIFIED.values()} <= set(coverage.VERDICTS)
    assert [
        key for key, verdict in CLASSIFIED.items() if verdict.word == DROPPED and not verdict.finding
    ] == []
    assert [key for key, verdict in CLASSIFIED.items() if verdict.word == EXACT and verdict.finding] == []


def test_the_page_is_that_of_the_table(qgis_app):
    page = coverage_report.PAGE.read_text(encoding="utf-8")
    version = Qgis.version().partition("-")[0]
    if f"QGIS {version};" in page:
        assert page == coverage_report.page(version)
    else:
        missing = [key for key in coverage_report.entries() if f"| {key.partition(':')[2]} |" not in page]
        assert set(missing) <= set(CLASSIFIED)


def test_most_kinds_are_drawn_alike(entries):
    kinds = [key for key in entries if key.startswith(("renderer:", "symbol_layer:"))]
    good = [key for key in kinds if CLASSIFIED[key].word in {EXACT, APPROXIMATE}]
    pictures = [key for key in kinds if CLASSIFIED[key].word == PICTURE]
    assert len(good) + len(pictures) >= 0.85 * len(kinds)


class TestDrawn:
    """Entries that ``make fidelity`` draws: each has a case there, and the case tells what the table says."""

    def test_each_has_a_case(self, entries, drawn):
        wanted = {key for key in entries if key.partition(":")[0] in DRAWN}
        assert wanted - set(drawn) == set()

    def test_what_is_exact_loses_nothing(self, drawn):
        for entry, cases in drawn.items():
            if CLASSIFIED.get(entry) and CLASSIFIED[entry].word == EXACT:
                assert any(lost <= {"map_units"} for lost, _ in cases.values()), entry

    def test_what_is_lost_is_told(self, drawn):
        for entry, cases in drawn.items():
            verdict = CLASSIFIED.get(entry)
            if verdict and verdict.finding and entry != "renderer:heatmapRenderer":
                told = set().union(*(lost for lost, _ in cases.values()))
                assert verdict.finding in told, entry

    def test_every_case_gives_a_renderer(self, drawn):
        for cases in drawn.values():
            for lost, look in cases.values():
                assert look.renderer["type"].startswith("CIM")
                assert "renderer" not in lost


class TestProperties:
    @pytest.mark.parametrize("key", of_prefix("property"))
    def test_of_symbol_layers(self, qgis_app, drawn, key):
        """A dropped one is told of; a carried one has a drawn case or an override."""
        name, verdict = key.partition(":")[2], CLASSIFIED[key]
        known = {told.name(): number for number, told in QgsSymbolLayer.propertyDefinitions().items()}
        if name not in known:
            pytest.skip(f"this QGIS does not have {name}")
        if key in drawn and verdict.word != DROPPED:
            assert all(f"data_defined:{name}" not in lost for lost, _ in drawn[key].values())
            return
        if verdict.word != DROPPED:
            assert overridden(name, known[name])
            return
        symbol = QgsMarkerSymbol.createSimple({"name": "circle"})
        symbol.symbolLayer(0).setDataDefinedProperty(
            QgsSymbolLayer.Property(known[name]), QgsProperty.fromExpression("value")
        )
        assert verdict.finding in converted(sample.POINT, QgsSingleSymbolRenderer(symbol))[0]

    def test_of_symbols(self, qgis_app):
        assert CLASSIFIED["symbol_property:alpha"].word == APPROXIMATE
        symbol = QgsMarkerSymbol.createSimple({"name": "circle"})
        symbol.setDataDefinedProperty(symbol.Property.Opacity, QgsProperty.fromExpression("value * 10"))
        lost, look = converted(sample.POINT, QgsSingleSymbolRenderer(symbol))
        assert lost == set()
        assert [each["type"] for each in look.renderer["visualVariables"]] == [
            "CIMTransparencyVisualVariable"
        ]


def overridden(name, number):
    """Tell whether a fill of markers with the property has an override in CIM."""
    from web_layer_sharing.scripts.fidelity.case import stacked
    from web_layer_sharing.scripts.fidelity.symbol_cases import made, marker

    symbol = stacked(QgsFillSymbol, made("PointPatternFill", {}, marker(), distance_x=4, distance_y=4))
    symbol.symbolLayer(0).setDataDefinedProperty(
        QgsSymbolLayer.Property(number), QgsProperty.fromExpression("4 + value")
    )
    lost, look = converted(sample.POLYGON, QgsSingleSymbolRenderer(symbol))
    return not lost and look.renderer["symbol"]["primitiveOverrides"]


def converted(geometry, renderer=None, labeling=None):
    layer = sample.in_memory(geometry)
    if renderer is not None:
        layer.setRenderer(renderer)
    if labeling is not None:
        layer.setLabeling(labeling)
        layer.setLabelsEnabled(True)
    lost = set()
    look = symbology.convert(layer, layer.fields(), SCALE, adder(lost))
    return lost, look


def labelled(change=None, geometry=sample.POINT):
    settings = QgsPalLayerSettings()
    settings.fieldName = "name"
    if change:
        change(settings)
    return converted(geometry, labeling=QgsVectorLayerSimpleLabeling(settings))


class TestLabels:
    @pytest.mark.parametrize("key", of_prefix("label_property"))
    def test_properties(self, qgis_app, key):
        name = key.partition(":")[2]
        known = {told.name(): number for number, told in label_definitions().items()}
        if name not in known:
            pytest.skip(f"this QGIS does not have {name}")

        def change(settings):
            properties = settings.dataDefinedProperties()
            properties.setProperty(known[name], QgsProperty.fromExpression("value"))
            settings.setDataDefinedProperties(properties)

        told = f"label_data_defined:{name}" in labelled(change)[0]
        assert told == (CLASSIFIED[key].word == DROPPED)

    @pytest.mark.parametrize("key", of_prefix("label_placement"))
    def test_placements(self, qgis_app, key):
        placement = getattr(Qgis.LabelPlacement, key.partition(":")[2])
        geometry = sample.POLYGON if "Polygon" in key or "Perimeter" in key else sample.POINT

        def change(settings):
            settings.placement = placement

        lost, look = labelled(change, geometry)
        assert ("label_placement" in lost) == (CLASSIFIED[key].word == DROPPED)
        assert look.label_classes[0]["maplexLabelPlacementProperties"]

    @pytest.mark.parametrize("key", of_prefix("label_part"))
    def test_parts(self, qgis_app, key):
        name = key.partition(":")[2]

        def change(settings):
            told = QgsTextFormat()
            part = getattr(told, name)()
            part.setEnabled(True)
            if name == "buffer":
                part.setSize(2)
            getattr(told, f"set{name.capitalize()}")(part)
            settings.setFormat(told)

        lost, look = labelled(change)
        if CLASSIFIED[key].word == DROPPED:
            from web_layer_sharing.sharing.esri_json import text
            from web_layer_sharing.sharing.esri_json.losses import Losses

            heard = Losses()
            text.to_json(look.label_classes[0]["textSymbol"]["symbol"], heard)
            heard.repeat(adder(lost))
            assert CLASSIFIED[key].finding in lost
        else:
            symbol = look.label_classes[0]["textSymbol"]["symbol"]
            assert {"buffer": "haloSymbol", "background": "callout"}[name] in symbol

    @pytest.mark.parametrize("key", of_prefix("callout"))
    def test_callouts(self, qgis_app, key):
        from qgis.core import QgsApplication

        def change(settings):
            made = QgsApplication.calloutRegistry().createCallout(key.partition(":")[2])
            assert isinstance(made, QgsCallout)
            made.setEnabled(True)
            settings.setCallout(made)

        assert CLASSIFIED[key].finding in labelled(change)[0]

    def test_labelings(self, qgis_app):
        from qgis.core import QgsRuleBasedLabeling

        root = QgsRuleBasedLabeling.Rule(None)
        settings = QgsPalLayerSettings()
        settings.fieldName = "name"
        root.appendChild(QgsRuleBasedLabeling.Rule(settings, filterExp="value > 2"))
        lost, look = converted(sample.POINT, labeling=QgsRuleBasedLabeling(root))
        assert (lost, look.label_classes[0]["whereClause"]) == ({"label_position"}, "(value > 2)")


@lru_cache(maxsize=1)
def label_definitions():
    return QgsPalLayerSettings.propertyDefinitions()


class TestTheRest:
    @pytest.mark.parametrize("key", of_prefix("unit"))
    def test_units(self, qgis_app, key):
        unit = getattr(Qgis.RenderUnit, key.partition(":")[2])
        symbol = QgsMarkerSymbol.createSimple({"name": "circle", "size": "4"})
        symbol.symbolLayer(0).setSizeUnit(unit)
        lost, _ = converted(sample.POINT, QgsSingleSymbolRenderer(symbol))
        assert lost == ({CLASSIFIED[key].finding} - {""})

    @pytest.mark.parametrize("key", of_prefix("color_ramp"))
    def test_color_ramps(self, qgis_app, key):
        ramp = ramp_of(key.partition(":")[2])
        layer = QgsGradientFillSymbolLayer()
        layer.setColorRamp(ramp)
        layer.setGradientColorType(Qgis.GradientColorSource.ColorRamp)
        symbol = QgsFillSymbol()
        symbol.changeSymbolLayer(0, layer)
        lost, look = converted(sample.POLYGON, QgsSingleSymbolRenderer(symbol))
        assert lost == set()
        assert look.renderer["symbol"]["symbol"]["symbolLayers"][0]["colorRamp"]

    @pytest.mark.parametrize("key", of_prefix("diagram"))
    def test_diagrams(self, qgis_app, key):
        lost = diagrammed(key.partition(":")[2])
        assert CLASSIFIED[key].finding in lost

    def test_pies_need_features_that_are_drawn_alike(self, qgis_app):
        layer = sample.in_memory(sample.POINT)
        pies_on(layer, "Pie")
        lost = set()
        look = symbology.convert(layer, layer.fields(), SCALE, adder(lost))
        assert look.renderer["fieldNames"] == ["count", "value"]
        assert (look.renderer["type"], lost) == ("CIMChartRenderer", {"diagram:Pie"})
        layer.setRenderer(
            QgsCategorizedSymbolRenderer("kind", [QgsRendererCategory("a", QgsMarkerSymbol(), "")])
        )
        look = symbology.convert(layer, layer.fields(), SCALE, adder(lost))
        assert (look.renderer["type"], lost) == ("CIMUniqueValueRenderer", {"diagram:Pie"})

    def test_pies_grow_by_a_column(self, qgis_app):
        layer = sample.in_memory(sample.POLYGON)
        renderer = pies_on(layer, "Pie", QgsLinearlyInterpolatedDiagramRenderer())
        renderer.setClassificationField("value")
        renderer.setUpperValue(9)
        renderer.setUpperSize(QSizeF(20, 20))
        layer.setDiagramRenderer(renderer.clone())
        look = symbology.convert(layer, layer.fields(), SCALE, adder(set()))
        told = look.renderer["proportionalPieSizeOptions"]
        assert (told["proportionalFieldName"], told["maximumValue"]) == ("value", 9)
        assert told["maximumSize"] == pytest.approx(20 * 72 / 25.4, abs=1e-3)

    def test_pies_of_expressions_are_dropped(self, qgis_app):
        layer = sample.in_memory(sample.POINT)
        pies_on(layer, "Pie", attributes=["value * 2", "count"])
        kept = {}
        look = symbology.convert(layer, layer.fields(), SCALE, kept.__setitem__)
        assert (look.renderer["type"], kept["diagram:Pie"]) == ("CIMSimpleRenderer", "none")

    def test_rasters_have_a_case_of_their_own(self, entries):
        """Rasters are drawn by QGIS in tests/qgis/portal; what is in the table is what QGIS has."""
        own = {key for key in entries if key.startswith("raster_renderer:")}
        assert own <= set(of_prefix("raster_renderer"))


def ramp_of(kind):
    from qgis.core import (
        QgsColorBrewerColorRamp,
        QgsCptCityColorRamp,
        QgsGradientColorRamp,
        QgsLimitedRandomColorRamp,
        QgsPresetSchemeColorRamp,
    )
    from qgis.PyQt.QtGui import QColor

    return {
        "gradient": QgsGradientColorRamp,
        "preset": lambda: QgsPresetSchemeColorRamp([QColor("red"), QColor("blue")]),
        "random": QgsLimitedRandomColorRamp,
        "cpt-city": lambda: QgsCptCityColorRamp("cb/div/BrBG", "_05"),
        "colorbrewer": QgsColorBrewerColorRamp,
    }[kind]()


def diagrammed(name):
    """Return what is lost of a layer with a diagram of this name."""
    layer = sample.in_memory(sample.POINT)
    pies_on(layer, name)
    lost = set()
    symbology.convert(layer, layer.fields(), SCALE, adder(lost))
    return lost


def pies_on(layer, name, renderer=None, attributes=("value", "count")):
    """Give the layer a diagram of this name and return its renderer."""
    kind = next(
        each for each in coverage_report._classes(qgis.core.QgsDiagram) if each().diagramName() == name
    )
    settings = QgsDiagramSettings()
    settings.categoryAttributes = list(attributes)
    settings.categoryColors = [QColor("red"), QColor("blue")]
    settings.categoryLabels = list(attributes)
    settings.scaleByArea = False
    renderer = renderer or QgsSingleCategoryDiagramRenderer()
    renderer.setDiagram(kind())
    renderer.setDiagramSettings(settings)
    layer.setDiagramRenderer(renderer)
    layer.setDiagramLayerSettings(QgsDiagramLayerSettings())
    return renderer
