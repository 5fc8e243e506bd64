"""The project in a package: drawn as the one it was made from, and with nothing private in it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from lxml import etree
from qgis.core import (
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsCentroidFillSymbolLayer,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsLayerTreeModel,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProject,
    QgsRenderContext,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsSvgMarkerSymbolLayer,
    QgsSymbol,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QSize
from web_layer_sharing.qgis_bridge.source import ProjectSource
from web_layer_sharing.sharing.draft import create_web_layer_draft
from web_layer_sharing.sharing.progress import Progress
from web_layer_sharing.sharing.staging import ServicePackage, stage

if TYPE_CHECKING:
    from pathlib import Path

SECRET = "hunter2secret"


def drawn(project, extent, order):
    """The project as QGIS draws it: the pixels of 300 by 200."""
    settings = QgsMapSettings()
    settings.setLayers([project.mapLayersByName(name)[0] for name in order])
    settings.setDestinationCrs(project.crs())
    settings.setTransformContext(project.transformContext())
    settings.setBackgroundColor(project.backgroundColor())
    settings.setOutputSize(QSize(300, 200))
    settings.setExtent(extent)
    context = settings.expressionContext()
    context.appendScopes(QgsExpressionContextUtils.globalProjectLayerScopes(None))
    context.appendScope(QgsExpressionContextUtils.projectScope(project))
    settings.setExpressionContext(context)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def differing(one, two):
    """The share of pixels that differ visibly."""
    assert one.size() == two.size()
    different = 0
    for x in range(one.width()):
        for y in range(one.height()):
            left, right = one.pixelColor(x, y), two.pixelColor(x, y)
            pairs = zip(left.getRgb(), right.getRgb())
            different += max(abs(a - b) for a, b in pairs) > 40
    return different / (one.width() * one.height())


@pytest.fixture
def world(project, world_map, tmp_path):
    """Countries in classes by a column that is renamed, with labels by a variable; towns as an SVG."""
    own = tmp_path / "own"
    own.mkdir()
    data = own / "world.gpkg"
    shutil.copy(world_map, data)
    countries = QgsVectorLayer(f"{data}|layername=countries", "Countries", "ogr")
    categories = [
        QgsRendererCategory(name, QgsFillSymbol.createSimple({"color": color}), name)
        for name, color in (("Brazil", "#00aa00"), ("Canada", "#aa0000"), ("China", "#0000aa"))
    ]
    categories.append(QgsRendererCategory(None, QgsFillSymbol.createSimple({"color": "#cccccc"}), "other"))
    countries.setRenderer(QgsCategorizedSymbolRenderer("NAME", categories))
    labels = QgsPalLayerSettings()
    labels.fieldName = "if(\"NAME\" = 'Brazil', @sign || @project_sign, '')"
    labels.isExpression = True
    countries.setLabeling(QgsVectorLayerSimpleLabeling(labels))
    countries.setLabelsEnabled(True)
    QgsExpressionContextUtils.setLayerVariable(countries, "sign", "Here ")
    QgsExpressionContextUtils.setLayerVariable(countries, "layer_password", SECRET)
    states = QgsVectorLayer(f"{data}|layername=states_provinces", "States", "ogr")
    svg = own / "mine.svg"
    square = '<rect width="8" height="8" fill="#f0f"/>'
    svg.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">{square}</svg>')
    marker = QgsMarkerSymbol()
    marker.changeSymbolLayer(0, QgsSvgMarkerSymbolLayer(str(svg), 3))
    states.setRenderer(QgsSingleSymbolRenderer(_centroids(marker)))
    states.setSubsetString("\"admin\" = 'Australia'" if states.fields().indexOf("admin") >= 0 else "")
    states.setCustomProperty("note", SECRET)
    project.setCrs(countries.crs())
    project.setTitle("World")
    project.addMapLayers([countries, states])
    QgsExpressionContextUtils.setProjectVariable(project, "project_sign", "now")
    QgsExpressionContextUtils.setProjectVariable(project, "portal_password", SECRET)
    return project


def _centroids(marker: QgsMarkerSymbol) -> QgsSymbol:
    fill = QgsFillSymbol()
    layer = QgsCentroidFillSymbolLayer()
    layer.setSubSymbol(marker)
    fill.changeSymbolLayer(0, layer)
    return fill


@pytest.fixture
def unpacked(world, tmp_path):
    """Stages the world and unpacks it elsewhere; the sources are gone afterwards."""

    def run() -> Path:
        with ProjectSource(world, with_thumbnail=False) as source:
            draft = create_web_layer_draft(source.snapshot(), "HOSTING_SERVER", "FEATURE", "World")
            draft.exportToSDDraft(str(tmp_path / "w.sddraft"))
            stage(tmp_path / "w.sddraft", source, tmp_path / "w.sd")
        package = ServicePackage.open(tmp_path / "w.sd")
        assert package.project == "wls/project.qgs"
        package.extract(tmp_path / "elsewhere")
        return tmp_path / "elsewhere" / package.project

    return run


def test_it_draws_as_the_project_does(world, unpacked, tmp_path):
    order = ["States", "Countries"]
    extent = world.mapLayersByName("Countries")[0].extent()
    before = drawn(world, extent, order)
    assert len({before.pixelColor(x, 100).name() for x in range(300)}) > 4
    path = unpacked()
    world.clear()
    shutil.rmtree(tmp_path / "own")
    again = QgsProject()
    assert again.read(str(path)), again.error()
    assert all(layer.isValid() for layer in again.mapLayers().values())
    assert {layer.source().split("|")[0] for layer in again.mapLayers().values()} == {
        str(path.parent.parent / "cd" / "world.gdb")
    }
    assert differing(before, drawn(again, extent, order)) < 0.002
    again.clear()


def test_nothing_private_is_in_it(world, unpacked, tmp_path):
    content = unpacked().read_text(encoding="utf-8")
    for private in (
        SECRET,
        str(tmp_path),
        "authcfg",
        "saveUser",
        "world.gpkg",
        QgsApplication.userFullName(),
    ):
        assert not private or private not in content
    assert "project_sign" in content


def test_a_renamed_column_is_there_under_both_names(project, tmp_path):
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=select:string&field=Shape:int", "Odd names", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["x", 7])
    feature.setGeometry(QgsGeometry.fromWkt("POINT(1 2)"))
    layer.dataProvider().addFeature(feature)
    project.setCrs(layer.crs())
    project.addMapLayer(layer)
    with ProjectSource(project, with_thumbnail=False) as source:
        draft = create_web_layer_draft(source.snapshot(), "HOSTING_SERVER", "FEATURE", "Odd")
        draft.exportToSDDraft(str(tmp_path / "o.sddraft"))
        stage(tmp_path / "o.sddraft", source, tmp_path / "o.sd")
    ServicePackage.open(tmp_path / "o.sd").extract(tmp_path / "o")
    again = QgsProject()
    assert again.read(str(tmp_path / "o" / "wls" / "project.qgs"))
    (found,) = again.mapLayers().values()
    assert {"select", "Shape"} < set(found.fields().names())
    row = next(found.getFeatures())
    assert (row["select"], row["Shape"]) == ("x", 7)
    again.clear()


def test_the_tree_keeps_what_is_packaged(world, unpacked):
    root = world.layerTreeRoot()
    group = root.addGroup("Kept")
    group.addLayer(world.mapLayersByName("States")[0])
    root.addGroup("Empty")
    again = QgsProject()
    assert again.read(str(unpacked()))
    names = [node.name() for node in again.layerTreeRoot().children()]
    assert "Kept" in names
    assert "Empty" not in names
    assert QgsLayerTreeModel(again.layerTreeRoot()).rowCount() == len(names)
    again.clear()


def test_it_is_xml_without_entities(unpacked):
    root = etree.fromstring(unpacked().read_bytes())
    assert root.tag == "qgis"
    assert root.getroottree().docinfo.doctype == ""


@pytest.mark.parametrize("merged", [False, True], ids=["one value a class", "values in a list"])
def test_classes_by_a_boolean_column_still_match(project, tmp_path, run_in_thread, plan_for, merged):
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=open:bool", "doors", "memory")
    for place, value in enumerate((True, False)):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(f"POINT({place} 1)"))
        feature.setAttributes([value])
        layer.dataProvider().addFeature(feature)
    classes = [
        QgsRendererCategory(
            [value] if merged else value, QgsMarkerSymbol.createSimple({"color": color}), color
        )
        for value, color in ((True, "#00ff00"), (False, "#ff0000"))
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("open", classes))
    project.addMapLayer(layer)
    with ProjectSource(project, with_thumbnail=False) as source:
        plans = [plan_for(told) for told in source.snapshot().layers]
        run_in_thread(source.write_data, tmp_path, "cd/data.gdb", plans, Progress())
    packaged = QgsProject()
    assert packaged.read(str(tmp_path / "wls" / "project.qgs"))
    (read,) = packaged.mapLayers().values()
    assert read.isValid()
    context, renderer = QgsRenderContext(), read.renderer()
    renderer.startRender(context, read.fields())
    colors = {f["open"]: renderer.symbolForFeature(f, context).color().name() for f in read.getFeatures()}
    renderer.stopRender(context)
    assert colors == {1: "#00ff00", 0: "#ff0000"}
