"""Projects, maps, layers and layer files as scripts see them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from qgis.core import QgsBookmark, QgsProject, QgsRectangle, QgsReferencedRectangle, QgsVectorLayer
from web_layer_sharing import arcpy
from web_layer_sharing.arcpy.projects import _open

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def city(tmp_path: Path) -> Iterator[Path]:
    """A project with a geodatabase beside it: two feature layers, one in a group, and a table."""
    arcpy.ResetEnvironments()
    gdb = arcpy.management.CreateFileGDB(str(tmp_path), "city.gdb")[0]
    for name, shape in (("roads", "POLYLINE"), ("plots", "POLYGON")):
        arcpy.management.CreateFeatureclass(gdb, name, shape, spatial_reference=arcpy.SpatialReference(3857))
        arcpy.management.AddField(f"{gdb}/{name}", "NAME", "TEXT")
    arcpy.management.CreateTable(gdb, "owners")
    project = QgsProject()
    project.setTitle("City")
    for name in ("roads", "plots", "owners"):
        project.addMapLayer(QgsVectorLayer(f"{gdb}|layername={name}", name.title(), "ogr"))
    root = project.layerTreeRoot()
    group = root.insertGroup(0, "Land")
    node = root.findLayer(project.mapLayersByName("Plots")[0].id())
    group.addChildNode(node.clone())
    root.removeChildNode(node)
    box = QgsReferencedRectangle(QgsRectangle(0, 0, 10, 10), project.crs())
    bookmark = QgsBookmark()
    bookmark.setName("Centre")
    bookmark.setExtent(box)
    project.bookmarkManager().addBookmark(bookmark)
    path = tmp_path / "city.qgz"
    assert project.write(str(path))
    del project
    yield path
    _open.clear()
    arcpy.ResetEnvironments()


def named(city: Path, name: str) -> arcpy.mp.Layer:
    return arcpy.mp.ArcGISProject(str(city)).listMaps()[0].listLayers(name)[0]


def test_a_project_stands_for_an_aprx(city: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = arcpy.mp.ArcGISProject(str(city.with_suffix(".aprx")))
    assert project.filePath == str(city)
    assert project.homeFolder == str(city.parent)
    assert arcpy.Exists(project.defaultGeodatabase)
    assert project.activeMap.name == "City"
    assert not project.isReadOnly
    assert project.dateSaved is not None
    monkeypatch.setenv("WLS_PROJECT_MAP", f"Z:\\gis\\Plan.aprx={city};other.aprx=nowhere.qgz")
    assert arcpy.mp.ArcGISProject("Z:\\gis\\Plan.aprx").filePath == str(city)
    assert arcpy.mp.ArcGISProject("plan.aprx").filePath == str(city)
    with pytest.raises(OSError, match="WLS110"):
        arcpy.mp.ArcGISProject("elsewhere.aprx")


def test_maps_are_the_map_and_its_themes(city: Path) -> None:
    project = arcpy.mp.ArcGISProject(str(city))
    main = project.listMaps()[0]
    main.listLayers("Roads")[0].visible = False
    theme = project.createMap("Only land")
    main.listLayers("Roads")[0].visible = True
    assert [one.name for one in project.listMaps()] == ["City", "Only land"]
    assert [one.longName for one in theme.listLayers()] == ["Land", "Land\\Plots"]
    assert [one.longName for one in project.listMaps("C*")[0].listLayers()] == [
        "Land",
        "Land\\Plots",
        "Roads",
    ]
    assert [one.name for one in main.listTables()] == ["Owners"]
    draft = theme.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", "land")
    assert "Plots" in draft_text(draft, city.parent)
    assert "Roads" not in draft_text(draft, city.parent)
    assert [one.name for one in main.listBookmarks("Cen*")] == ["Centre"]
    assert main.mapUnits in {"Degree", "Meter", "Unknown"}


def draft_text(draft: object, folder: Path) -> str:
    path = folder / "land.sddraft"
    path.unlink(missing_ok=True)
    draft.offline = True  # type: ignore[attr-defined]
    draft.exportToSDDraft(str(path))  # type: ignore[attr-defined]
    return path.read_text(encoding="utf-8")


def test_properties_of_a_layer(city: Path) -> None:
    layer = named(city, "Roads")
    assert layer.dataSource == str(city.parent / "city.gdb" / "roads")
    assert layer.connectionProperties["workspace_factory"] == "File Geodatabase"
    assert layer.connectionProperties["dataset"] == "roads"
    layer.transparency = 30
    layer.minThreshold = 50000
    layer.definitionQuery = "NAME = 'A1' AND OBJECTID < 9"
    layer.showLabels = True
    assert (layer.transparency, layer.minThreshold, layer.maxThreshold) == (30, 50000, 0)
    assert "A1" in layer.definitionQuery
    assert layer.layer.opacity() == pytest.approx(0.7)
    assert layer.supports("DATASOURCE")
    assert not layer.supports("BRIGHTNESS")
    assert not named(city, "Land").supports("DATASOURCE")
    with pytest.raises(NotImplementedError, match=r"Layer\.symbology.*renderer"):
        _ = layer.symbology


def test_metadata_are_kept(city: Path) -> None:
    layer = named(city, "Roads")
    told = arcpy.metadata.Metadata(layer)
    told.title, told.summary, told.description = "Roads", "All roads", "Long"
    told.tags, told.credits, told.accessConstraints = "road, city", "The city", "CC BY"
    told.save()
    again = layer.metadata
    assert (again.summary, again.tags, again.credits) == ("All roads", "road, city", "The city")
    assert again.accessConstraints == "CC BY"
    own = arcpy.mp.ArcGISProject(str(city)).listMaps()[0]
    own.metadata = told
    assert own.metadata.title == "Roads"
    empty = arcpy.metadata.Metadata()
    empty.copy(told)
    assert empty.tags == "road, city"


def test_layers_come_move_and_go(city: Path) -> None:
    project = arcpy.mp.ArcGISProject(str(city))
    shown = project.listMaps()[0]
    table = city.parent / "places.csv"
    table.write_text("a,b\n1,2\n", encoding="utf-8")
    added = shown.addDataFromPath(str(city.parent / "city.gdb" / "roads"))
    added.name = "Twin"
    assert [one.longName for one in shown.listLayers()][-2:] == ["Twin", "Roads"]
    assert shown.addDataFromPath(str(table)).name == "places"
    group = shown.createGroupLayer("More")
    shown.moveLayer(group, added, "ADD_TO_GROUP")
    assert added.longName == "More\\Twin"
    shown.insertLayer(named(city, "Roads"), added, "AFTER")
    assert [one.longName for one in shown.listLayers()][-1] == "Twin"
    shown.removeLayer(group)
    assert [one.longName for one in shown.listLayers()] == ["Land", "Land\\Plots", "Roads", "Twin"]
    with pytest.raises(RuntimeError, match="ERROR 000732"):
        shown.addDataFromPath(str(city.parent / "nothing.shp"))
    project.saveACopy(str(city.parent / "copy.aprx"))
    assert (city.parent / "copy.qgz").is_file()


def test_layer_files(city: Path) -> None:
    layer = named(city, "Roads")
    layer.minThreshold = 5000
    file = city.parent / "roads.lyrx"
    layer.saveACopy(str(file))
    assert json.loads(file.read_text(encoding="utf-8"))["type"] == "CIMLayerDocument"
    (found,) = arcpy.mp.LayerFile(str(file)).listLayers()
    assert (found.name, found.minThreshold, found.isBroken) == ("Roads", 5000, False)
    assert found.layer.renderer().symbol().color() == layer.layer.renderer().symbol().color()
    layer.saveACopy(str(city.parent / "roads.qlr"))
    assert [one.name for one in arcpy.mp.LayerFile(str(city.parent / "roads.qlr")).listLayers()] == ["Roads"]
    shown = arcpy.mp.ArcGISProject(str(city)).listMaps()[0]
    assert [one.name for one in shown.addLayer(arcpy.mp.LayerFile(str(file)), "TOP")] == ["Roads"]
    with pytest.raises(RuntimeError, match="ERROR 000732"):
        arcpy.mp.LayerFile(str(city.parent / "none.lyrx"))


def test_cim_access(city: Path) -> None:
    layer = named(city, "Roads")
    told = layer.getDefinition("V3")
    assert told.featureTable.dataConnection.dataset == "roads"
    told.name, told.minScale, told.visibility = "Streets", 10000, False
    layer.setDefinition(told)
    assert (layer.name, layer.minThreshold, layer.visible) == ("Streets", 10000, False)
    told = layer.getDefinition("V3")
    told.renderer.symbol.symbol.symbolLayers[0].color.values = [255, 0, 0, 100]
    told.renderer.symbol.symbol.symbolLayers[0].width = 3
    layer.setDefinition(told)
    drawn = layer.layer.renderer().symbol()
    assert (drawn.color().name(), drawn.width()) == ("#ff0000", 3)
    told = layer.getDefinition("V3")
    told.name = "Not taken"
    told.renderer.symbol.symbol.symbolLayers[0].width = 9
    told.labelClasses = [type(told)({"type": "CIMLabelClass", "expression": "Upper($feature.NAME)"})]
    with pytest.raises(NotImplementedError, match="labelClasses"):
        layer.setDefinition(told)
    assert layer.layer.renderer().symbol().width() == 3, "nothing is put on where a part is refused"
    told.renderer.type = "CIMDotDensityRenderer"
    with pytest.raises(NotImplementedError, match="renderer"):
        layer.setDefinition(told)
    assert layer.name == "Streets", "a definition is taken whole or not at all"


def test_data_move_elsewhere(city: Path) -> None:
    project = arcpy.mp.ArcGISProject(str(city))
    (city.parent / "city.gdb").rename(city.parent / "moved.gdb")
    project.updateConnectionProperties(str(city.parent / "city.gdb"), str(city.parent / "moved.gdb"))
    shown = project.listMaps()[0]
    assert shown.listLayers("Roads")[0].dataSource == str(city.parent / "moved.gdb" / "roads")
    assert shown.listBrokenDataSources() == []


def test_a_new_project(tmp_path: Path) -> None:
    made = arcpy.mp.CreateArcGISProject(str(tmp_path), "fresh")
    assert made.filePath == str(tmp_path / "fresh" / "fresh.qgz")
    assert [one.name for one in made.listMaps()] == ["Map"]
    assert arcpy.Exists(made.defaultGeodatabase)
    _open.clear()
