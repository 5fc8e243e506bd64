"""Names, projects, maps and layers of the facade, over a real project."""

from __future__ import annotations

import operator
import sys
from pathlib import Path

import pytest
from web_layer_sharing import arcpy
from web_layer_sharing.sharing.errors import DraftError


@pytest.fixture
def project(county: Path) -> Path:
    """The saved project of a county."""
    return county


def test_aprx_means_the_project_beside_it(project: Path) -> None:
    opened = arcpy.mp.ArcGISProject(str(project.with_suffix(".aprx")))
    assert Path(opened.filePath) == project
    assert arcpy.mp.ArcGISProject(str(project)).activeMap.name == "County"


def test_missing_project_is_told(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="WLS110"):
        arcpy.mp.ArcGISProject(str(tmp_path / "no.aprx"))


def test_unreadable_project_is_told(tmp_path: Path) -> None:
    (tmp_path / "bad.qgs").write_text("this is not a project", encoding="utf-8")
    with pytest.raises(OSError, match="WLS111"):
        arcpy.mp.ArcGISProject(str(tmp_path / "bad.qgs"))


def test_maps_layers_and_tables_by_wildcard(project: Path) -> None:
    opened = arcpy.mp.ArcGISProject(str(project))
    assert [m.name for m in opened.listMaps("c*")] == ["County"]
    assert opened.listMaps("Other") == []
    (map_,) = opened.listMaps()
    assert [layer.name for layer in map_.listLayers()] == ["Roads", "Land", "Lots"]
    assert [layer.name for layer in map_.listLayers("L*")] == ["Land", "Lots"]
    assert [table.name for table in map_.listTables()] == ["Owners"]
    (lots,) = map_.listLayers("lots")
    assert lots.longName == "Land\\Lots"
    assert lots.isFeatureLayer
    assert not lots.isBroken


def test_settings_of_layers_reach_the_project(project: Path) -> None:
    (map_,) = arcpy.mp.ArcGISProject(str(project)).listMaps()
    (land,) = map_.listLayers("Land")
    land.visible = False
    assert not map_.listLayers("Land")[0].visible
    assert land.isGroupLayer
    assert [layer.name for layer in land.listLayers()] == ["Lots"]


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (lambda m: m.listLayers("Roads")[0], ["Roads"]),
        (lambda m: m.listTables()[0], ["Owners"]),
        (lambda m: [m.listLayers("Roads")[0], m.listTables()[0]], ["Roads", "Owners"]),
        (lambda m: m.listLayers("Land")[0], ["Lots"]),
    ],
)
def test_layers_and_tables_in_every_form(project: Path, chosen, expected: list[str]) -> None:
    (map_,) = arcpy.mp.ArcGISProject(str(project)).listMaps()
    draft = map_.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", "x", layers_and_tables=chosen(map_))
    assert [draft.snapshot.layer(one).name for one in draft.layer_ids] == expected


def test_omitted_layers_mean_the_whole_map(project: Path) -> None:
    (map_,) = arcpy.mp.ArcGISProject(str(project)).listMaps()
    assert map_.getWebLayerSharingDraft("hosting_server", "feature", "x").layer_ids is None


def test_empty_list_is_not_the_whole_map(project: Path) -> None:
    (map_,) = arcpy.mp.ArcGISProject(str(project)).listMaps()
    with pytest.raises(DraftError):
        map_.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", "x", [])


def test_save_a_copy_keeps_the_name(project: Path, tmp_path: Path) -> None:
    opened = arcpy.mp.ArcGISProject(str(project))
    opened.saveACopy(str(tmp_path / "copy.aprx"))
    assert (tmp_path / "copy.qgz").is_file()
    assert Path(opened.filePath) == project


@pytest.mark.parametrize(
    "name",
    ["Spline_3d", "CreateGPSDDraft", "mp.LabelClass", "mapping.ListDataFrames", "server.CreateMapCache",
     "sharing.SceneLayerSharingDraft"],
)  # fmt: skip
def test_unknown_names_fail_by_name(name: str) -> None:
    with pytest.raises(NotImplementedError, match=rf"^arcpy\.{name} "):
        operator.attrgetter(name)(arcpy)


@pytest.mark.parametrize("module", [arcpy, arcpy.mapping, arcpy.mp, arcpy.server, arcpy.sharing])
def test_what_python_asks_a_module_for_is_an_ordinary_lack(module: object) -> None:
    assert not hasattr(module, "__wrapped__")


def test_a_draft_that_pro_publishes_without_a_file_is_analyzed(project: Path) -> None:
    (map_,) = arcpy.mp.ArcGISProject(str(project)).listMaps()
    draft = map_.getWebLayerSharingDraft("HOSTING_SERVER", "VECTOR_TILE", "x")
    found = draft.analyzeForSharing()
    assert set(found) == {"messages", "warnings", "errors"}
    assert ("The item has no description", 80800) in found["messages"]


def test_only_drafts_without_a_file_are_published_at_once(project: Path) -> None:
    (map_,) = arcpy.mp.ArcGISProject(str(project)).listMaps()
    draft = map_.getWebLayerSharingDraft("HOSTING_SERVER", "TILE", "x")
    with pytest.raises(TypeError, match="VectorTileSharingDraft"):
        arcpy.sharing.Publish(draft)
    draft = map_.getWebLayerSharingDraft("HOSTING_SERVER", "VECTOR_TILE", "x")
    with pytest.raises(NotImplementedError, match="item_id"):
        arcpy.sharing.Publish(draft, {"web_feature_layer_id": "a" * 32})


def test_install_serves_a_plain_import() -> None:
    before = {name for name in sys.modules if name == "arcpy" or name.startswith("arcpy.")}
    assert not before
    try:
        arcpy.install()
        import arcpy as plain
        from arcpy.mapping import MapDocument
        from arcpy.mp import ArcGISProject

        assert plain is arcpy
        assert ArcGISProject is arcpy.mp.ArcGISProject
        assert MapDocument is arcpy.mapping.MapDocument
    finally:
        for name in [name for name in sys.modules if name == "arcpy" or name.startswith("arcpy.")]:
            del sys.modules[name]


def test_environment_is_put_back() -> None:
    arcpy.env.workspace = None
    with arcpy.EnvManager(workspace="/somewhere", overwriteOutput=True):
        assert arcpy.env.overwriteOutput
        assert str(arcpy.env.resolve("x.sd")) == "/somewhere/x.sd"
    assert arcpy.env.workspace is None
    assert not arcpy.env.overwriteOutput


def test_exists_and_delete(tmp_path: Path) -> None:
    file = tmp_path / "a.sddraft"
    file.write_text("x", encoding="utf-8")
    assert arcpy.Exists(str(file))
    arcpy.Delete(str(file))
    assert not arcpy.Exists(str(file))
    arcpy.Delete(str(file))
    folder = tmp_path / "mine"
    folder.mkdir()
    arcpy.Delete(str(folder))
    assert folder.is_dir()
