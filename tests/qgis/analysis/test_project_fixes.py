"""Repairs of the project: each finding arises in a real project, is mended, and is gone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Callable

import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from web_layer_sharing.qgis_bridge.fixes import PROJECT_FIXES, fix_project
from web_layer_sharing.qgis_bridge.profile import MapReader
from web_layer_sharing.qgis_bridge.snapshot import take_snapshot
from web_layer_sharing.sharing.analysis import RULES, analyze
from web_layer_sharing.sharing.analysis.fixes import SETTINGS_FIXES
from web_layer_sharing.sharing.findings import Finding, Severity
from web_layer_sharing.tests.core.analysis.rule_cases import TILES, draft, map_image

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from web_layer_sharing.sharing.draft.settings import ServiceSettings

BOW_TIE = "MULTIPOLYGON(((0 0, 1 1, 1 0, 0 1, 0 0)))"


@pytest.fixture(autouse=True)
def quiet(qgis_app: Any) -> Iterator[None]:
    """Keep GDAL from printing what it thinks of bad filters."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    yield
    gdal.PopErrorHandler()


def memory(name: str, geometry: str = "Point", crs: str = "EPSG:4326", *shapes: str) -> QgsVectorLayer:
    place = f"?crs={crs}&field=n:int" if crs else "?field=n:int"
    layer = QgsVectorLayer(geometry + place, name, "memory")
    for number, wkt in enumerate(shapes or ("POINT(1 2)",)):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([number])
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        assert layer.dataProvider().addFeature(feature)
    return layer


def on_disk(folder: Path, name: str, suffix: str = ".gpkg", of: QgsVectorLayer | None = None) -> str:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG" if suffix == ".gpkg" else "ESRI Shapefile"
    layer = of or memory(name)
    path = folder / f"{name}{suffix}"
    outcome = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), layer.transformContext(), options)
    assert outcome[0] == QgsVectorFileWriter.WriterError.NoError
    return str(path)


def opened(path: str, name: str, condition: str = "") -> QgsVectorLayer:
    return QgsVectorLayer(f"{path}|subset={condition}" if condition else path, name, "ogr")


def no_map_crs(project: QgsProject, folder: Path) -> None:
    project.addMapLayer(memory("Roads", crs="EPSG:25832"))
    project.setCrs(QgsCoordinateReferenceSystem())


def no_layer_crs(project: QgsProject, folder: Path) -> None:
    layer = memory("Roads", crs="")
    layer.setCrs(QgsCoordinateReferenceSystem())
    project.addMapLayer(layer)


def refused_filter(project: QgsProject, folder: Path) -> None:
    project.addMapLayer(opened(on_disk(folder, "roads"), "Roads", "nope = 1"))


def breaking_filter(project: QgsProject, folder: Path) -> None:
    project.addMapLayer(opened(on_disk(folder, "roads", ".shp"), "Roads", "nope = 1"))


def twins(project: QgsProject, folder: Path) -> None:
    project.addMapLayers([memory("Roads"), memory("Roads 2"), memory("Roads"), memory("Roads")])


def twins_but_case(project: QgsProject, folder: Path) -> None:
    project.addMapLayers([memory("Roads"), memory("ROADS")])


def odd_name(project: QgsProject, folder: Path) -> None:
    project.addMapLayer(memory("Ro\x07ads\t2"))


def nameless(project: QgsProject, folder: Path) -> None:
    project.addMapLayers([memory("roads"), opened(on_disk(folder, "roads"), " ")])


def unnumbered(project: QgsProject, folder: Path) -> None:
    group = project.layerTreeRoot().addGroup("Traffic")
    layers = [memory("Roads"), memory("Rails")]
    project.addMapLayers(layers, False)
    for layer in layers:
        group.addLayer(layer)
    layers[1].setCustomProperty("web_layer_sharing/service_layer_id", 0)


def copied_number(project: QgsProject, folder: Path) -> None:
    layer = memory("Roads")
    layer.setCustomProperty("web_layer_sharing/service_layer_id", 4)
    project.addMapLayers([layer, layer.clone()])
    project.mapLayers()[project.layerTreeRoot().findLayerIds()[-1]].setName("Copy")


def edited(project: QgsProject, folder: Path) -> None:
    layer = opened(on_disk(folder, "roads"), "Roads")
    project.addMapLayer(layer)
    assert layer.startEditing()
    assert layer.addFeature(QgsFeature(layer.fields()))


def bow_tie(project: QgsProject, folder: Path) -> None:
    plots = memory("plots", "MultiPolygon", "EPSG:4326", BOW_TIE)
    project.addMapLayer(opened(on_disk(folder, "plots", of=plots), "Plots"))


def unindexed(project: QgsProject, folder: Path) -> None:
    project.addMapLayer(opened(on_disk(folder, "roads", ".shp"), "Roads"))


def upside_down(project: QgsProject, folder: Path) -> None:
    layer = memory("Roads")
    layer.setMinimumScale(1_000)
    layer.setMaximumScale(50_000)
    layer.setScaleBasedVisibility(True)
    project.addMapLayer(layer)


def unticked(project: QgsProject, folder: Path) -> None:
    layer = memory("Roads")
    project.addMapLayer(layer)
    project.layerTreeRoot().findLayer(layer.id()).setItemVisibilityChecked(False)


def plain(project: QgsProject, folder: Path) -> None:
    project.addMapLayer(memory("Roads"))


@dataclass(frozen=True)
class Repair:
    """A finding, the project in which it arises, and the draft that asks for it."""

    code: str
    make: Callable[[QgsProject, Path], None]
    asked: ServiceSettings = draft()


REPAIRS = [
    Repair("00002", no_map_crs),
    Repair("00007", refused_filter),
    Repair("00007", breaking_filter),
    Repair("00047", no_layer_crs, draft(**TILES)),
    Repair("00056", twins),
    Repair("00057", odd_name),
    Repair("00079", plain, draft(**TILES, cache_wkid=25832)),
    Repair("00079", plain, draft(**TILES, cache_wkid=54030)),
    Repair("00115", nameless),
    Repair("00374", unnumbered, draft(check_unique_ids=True)),
    Repair("10057", unindexed, map_image()),
    Repair("20028", no_layer_crs),
    Repair("80010", copied_number),
    Repair("80506", edited),
    Repair("80512", bow_tie),
    Repair("80524", twins_but_case),
    Repair("80526", upside_down),
    Repair("80802", unticked),
]


def found(project: QgsProject, repair: Repair) -> list[Finding]:
    snapshot = take_snapshot(project, with_thumbnail=False)
    profiled = MapReader(project, snapshot).profiled()
    return [finding for finding in analyze(repair.asked, profiled) if finding.code == repair.code]


@pytest.mark.parametrize("repair", REPAIRS, ids=lambda repair: f"{repair.code}-{repair.make.__name__}")
def test_a_repair_clears_its_finding(repair: Repair, project: QgsProject, tmp_path: Path) -> None:
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    repair.make(project, tmp_path)
    findings = found(project, repair)
    assert findings
    assert found(project, repair) == findings, "looking changes nothing"
    for finding in findings:
        fix_project(project, finding)
    assert found(project, repair) == []


def test_every_repair_is_in_one_table_and_every_project_repair_is_tested() -> None:
    named = {rule.fix for rule in RULES if rule.fix}
    assert named == {*SETTINGS_FIXES, *PROJECT_FIXES}
    assert not {*SETTINGS_FIXES} & {*PROJECT_FIXES}
    fixes = {rule.code: rule.fix for rule in RULES}
    assert {fixes[repair.code] for repair in REPAIRS} == set(PROJECT_FIXES)
    of_the_project = {rule.code for rule in RULES if rule.fix in PROJECT_FIXES}
    assert {repair.code for repair in REPAIRS} == of_the_project


@pytest.mark.parametrize("fix", sorted(set(PROJECT_FIXES) - {"set_map_crs", "match_map_to_scheme"}))
def test_a_layer_that_is_gone_is_no_accident(fix: str, project: QgsProject) -> None:
    assert fix_project(project, Finding("00000", Severity.ERROR, "Gone", "gone_1", {}, fix)) is False


def test_an_unknown_scheme_leaves_the_map_alone(project: QgsProject) -> None:
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    facts = {"scheme": "999999"}
    assert not fix_project(project, Finding("00079", Severity.ERROR, facts=facts, fix="match_map_to_scheme"))
    assert project.crs().authid() == "EPSG:4326"


def test_the_map_takes_the_system_of_its_topmost_layer(project: QgsProject, tmp_path: Path) -> None:
    no_map_crs(project, tmp_path)
    fix_project(project, found(project, Repair("00002", no_map_crs))[0])
    assert project.crs().authid() == "EPSG:25832"


def test_numbers_that_are_there_stay(project: QgsProject, tmp_path: Path) -> None:
    repair = Repair("00374", unnumbered, draft(check_unique_ids=True))
    unnumbered(project, tmp_path)
    fix_project(project, found(project, repair)[0])
    snapshot = take_snapshot(project, with_thumbnail=False)
    assert {layer.name: layer.service_layer_id for layer in snapshot.layers} == {"Roads": 2, "Rails": 0}
    assert [node.service_layer_id for node in snapshot.tree] == [1]


def test_numbers_are_those_of_a_service_without_fixed_ones(project: QgsProject) -> None:
    from web_layer_sharing.sharing.esri_json.numbering import entries

    root = project.layerTreeRoot()
    table = QgsVectorLayer("NoGeometry?field=a:int", "Owners", "memory")
    inner, outer = memory("Inner"), memory("Outer")
    project.addMapLayers([table, inner, outer], False)
    root.addLayer(table)
    root.addGroup("Group").addLayer(inner)
    root.addLayer(outer)
    asked = draft()
    before = {e.name: e.number for e in entries(asked, take_snapshot(project, with_thumbnail=False))}
    assert fix_project(project, Finding("00374", Severity.ERROR, fix="assign_layer_ids"))
    after = {e.name: e.number for e in entries(asked, take_snapshot(project, with_thumbnail=False))}
    assert after == before
    assert not fix_project(project, Finding("00374", Severity.ERROR, fix="assign_layer_ids"))


def test_saved_edits_leave_the_layer_in_edit_mode(project: QgsProject, tmp_path: Path) -> None:
    edited(project, tmp_path)
    layer = next(iter(project.mapLayers().values()))
    assert fix_project(project, found(project, Repair("80506", edited))[0])
    assert layer.isEditable()
    assert not layer.isModified()
    assert layer.rollBack()


def test_a_repaired_polygon_keeps_its_kind(project: QgsProject, tmp_path: Path) -> None:
    bow_tie(project, tmp_path)
    fix_project(project, found(project, Repair("80512", bow_tie))[0])
    layer = next(iter(project.mapLayers().values()))
    assert not layer.isEditable()
    (feature,) = layer.getFeatures()
    assert feature.geometry().isGeosValid()
    assert feature.geometry().wkbType() == layer.wkbType()
    assert feature.geometry().area() == pytest.approx(0.5)


def test_a_read_only_layer_is_left_alone(project: QgsProject, tmp_path: Path) -> None:
    bow_tie(project, tmp_path)
    layer = next(iter(project.mapLayers().values()))
    layer.setReadOnly(True)
    assert not fix_project(project, found(project, Repair("80512", bow_tie))[0])
