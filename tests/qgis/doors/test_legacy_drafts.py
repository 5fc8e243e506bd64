"""The functions of ArcMap and early Pro, called as public scripts call them, on a real project."""

from __future__ import annotations

import inspect
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.dom import minidom

import pytest
from web_layer_sharing import arcpy
from web_layer_sharing.sharing.draft.settings import ServerKind, ServiceKind
from web_layer_sharing.sharing.errors import DraftError, SddraftError, SnapshotError
from web_layer_sharing.sharing.sddraft import SddraftDocument

if TYPE_CHECKING:
    from web_layer_sharing.sharing.draft.settings import ServiceSettings

TEXTS = ("A summary", "roads, lots", "A description", "The county", "No warranty")
WEB_LAYER = [
    "map_or_layers", "out_sddraft", "service_name", "server_type", "service_type", "folder_name",
    "overwrite_existing_service", "copy_data_to_server", "enable_editing", "allow_exporting", "enable_sync",
    "summary", "tags", "description", "credits", "use_limitations",
]  # fmt: skip
MAP_SERVICE = [
    "map_document", "out_sddraft", "service_name", "server_type", "connection_file_path",
    "copy_data_to_server", "folder_name", "summary", "tags",
]  # fmt: skip


@pytest.fixture
def map_(county: Path) -> Any:
    """The county's map."""
    return arcpy.mp.ArcGISProject(str(county)).listMaps()[0]


@pytest.fixture
def out(tmp_path: Path) -> str:
    """Where the draft goes."""
    return str(tmp_path / "out.sddraft")


def settings(path: str) -> ServiceSettings:
    """Return what the written draft asks for."""
    return SddraftDocument.read(path).settings()


@pytest.mark.parametrize(
    ("function", "documented"),
    [(arcpy.mp.CreateWebLayerSDDraft, WEB_LAYER), (arcpy.mapping.CreateMapSDDraft, MAP_SERVICE)],
    ids=["web layer", "map service"],
)
def test_parameters_have_the_documented_names_and_order(function: Any, documented: list[str]) -> None:
    assert list(inspect.signature(function).parameters) == documented


@pytest.mark.parametrize("by_keyword", [False, True], ids=["by place", "by keyword"])
def test_every_parameter_of_a_web_layer_reaches_the_draft(map_: Any, out: str, by_keyword: bool) -> None:
    given = (
        map_,
        out,
        "Land use",
        "MY_HOSTED_SERVICES",
        "FEATURE_ACCESS",
        "Mine",
        True,
        True,
        True,
        True,
        True,
    )
    given = (*given, *TEXTS)
    if by_keyword:
        arcpy.mp.CreateWebLayerSDDraft(**dict(zip(WEB_LAYER, given)))
    else:
        arcpy.mp.CreateWebLayerSDDraft(*given)
    told = settings(out)
    assert (told.kind, told.server) == (ServiceKind.FEATURE, ServerKind.HOSTING_SERVER)
    assert (told.title, told.service_name, told.portal_folder) == ("Land use", "Land_use", "Mine")
    assert told.overwrite
    assert told.copy_data
    assert set(told.capabilities) == {"Query", "Create", "Update", "Delete", "Editing", "Sync", "Extract"}
    tags = ", ".join(told.tags)
    assert (told.summary, tags, told.description, told.credits, told.use_limitations) == TEXTS
    assert told.layer_ids == ()


@pytest.mark.parametrize("default", [None, "", "#"])
def test_defaults_of_a_web_layer(map_: Any, out: str, default: Any) -> None:
    arcpy.mp.CreateWebLayerSDDraft(map_, out, "Plain", *[default] * 13)
    told = settings(out)
    assert (told.kind, told.server) == (ServiceKind.FEATURE, ServerKind.HOSTING_SERVER)
    assert told.capabilities == ("Query",)
    assert not told.overwrite
    assert (told.portal_folder, told.summary, told.tags) == ("", "", ())


@pytest.mark.parametrize(
    ("editing", "exporting", "expected"),
    [
        ("true", "false", {"Query", "Create", "Update", "Delete", "Editing"}),
        ("False", "True", {"Query", "Extract"}),
        (1, 0, {"Query", "Create", "Update", "Delete", "Editing"}),
    ],
)
def test_yes_and_no_in_words(map_: Any, out: str, editing: Any, exporting: Any, expected: set[str]) -> None:
    arcpy.mp.CreateWebLayerSDDraft(map_, out, "x", enable_editing=editing, allow_exporting=exporting)
    assert set(settings(out).capabilities) == expected


def test_tags_may_be_a_list(map_: Any, out: str) -> None:
    arcpy.mp.CreateWebLayerSDDraft(map_, out, "x", tags=["roads", "lots"])
    assert settings(out).tags == ("roads", "lots")


def test_a_word_that_is_neither_is_told(map_: Any, out: str) -> None:
    with pytest.raises(DraftError) as caught:
        arcpy.mp.CreateWebLayerSDDraft(map_, out, "x", overwrite_existing_service="perhaps")
    assert (caught.value.code, caught.value.facts["name"]) == ("WLS204", "overwrite_existing_service")
    assert not Path(out).exists()


@pytest.mark.parametrize(
    ("server", "service", "expected"),
    [
        ("MY_HOSTED_SERVICES", "FEATURE_ACCESS", (ServerKind.HOSTING_SERVER, ServiceKind.FEATURE)),
        ("HOSTING_SERVER", "feature_access", (ServerKind.HOSTING_SERVER, ServiceKind.FEATURE)),
        ("My Hosted Services", "TILED_IMAGERY", (ServerKind.HOSTING_SERVER, ServiceKind.TILE)),
        ("HOSTING_SERVER", "TILE", (ServerKind.HOSTING_SERVER, ServiceKind.TILE)),
        ("FEDERATED_SERVER", "MAP_IMAGE", (ServerKind.FEDERATED_SERVER, ServiceKind.MAP_IMAGE)),
    ],
)
def test_servers_and_services(map_: Any, out: str, server: str, service: str, expected: Any) -> None:
    arcpy.mp.CreateWebLayerSDDraft(map_, out, "x", server, service)
    told = settings(out)
    assert (told.server, told.kind) == expected


def test_a_combination_that_does_not_exist_is_told(map_: Any, out: str) -> None:
    with pytest.raises(DraftError) as caught:
        arcpy.mp.CreateWebLayerSDDraft(map_, out, "x", "FEDERATED_SERVER", "FEATURE_ACCESS")
    assert caught.value.code == "WLS201"


def test_a_map_image_layer_is_edited_through_its_feature_layer(map_: Any, out: str) -> None:
    arcpy.mp.CreateWebLayerSDDraft(
        map_, out, "x", "FEDERATED_SERVER", "MAP_IMAGE", copy_data_to_server=False, enable_editing=True
    )
    told = settings(out)
    extension = told.extensions["FeatureServer"]
    assert extension.enabled
    assert set(extension.capabilities or ()) == {"Query", "Create", "Update", "Delete", "Editing"}
    assert not told.copy_data


def test_tiles_may_be_exported_but_not_edited(map_: Any, out: str) -> None:
    arcpy.mp.CreateWebLayerSDDraft(map_, out, "x", service_type="TILED_IMAGERY", allow_exporting=True)
    assert settings(out).properties["exportTilesAllowed"] == "true"
    with pytest.raises(DraftError) as caught:
        arcpy.mp.CreateWebLayerSDDraft(map_, out, "x", service_type="TILED_IMAGERY", enable_sync=True)
    assert caught.value.facts["name"] == "enable_sync"


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (lambda m: m, 0),
        (lambda m: m.listLayers("Roads")[0], 1),
        (lambda m: [m.listLayers("Roads")[0], m.listLayers("Lots")[0]], 2),
    ],
    ids=["map", "layer", "list"],
)
def test_map_or_layers_in_every_form(map_: Any, out: str, chosen: Any, expected: int) -> None:
    arcpy.mp.CreateWebLayerSDDraft(chosen(map_), out, "x")
    assert len(settings(out).layer_ids) == expected


def test_relative_paths_start_at_the_workspace(map_: Any, tmp_path: Path) -> None:
    with arcpy.EnvManager(workspace=str(tmp_path)):
        arcpy.mp.CreateWebLayerSDDraft(map_, "here.sddraft", "x")
        assert arcpy.mapping.AnalyzeForSD("here.sddraft")["errors"] == {}
    assert (tmp_path / "here.sddraft").is_file()


def test_the_analysis_has_the_form_that_scripts_print(map_: Any, out: str) -> None:
    returned = arcpy.mp.CreateWebLayerSDDraft(map_, out, "x")
    analysis = arcpy.mapping.AnalyzeForSD(out)
    assert set(analysis) == {"messages", "warnings", "errors"}
    assert analysis["errors"] == {}
    codes = {code for _, code in analysis["warnings"]}
    assert {80502, 80503} <= codes
    printed = [
        f"{message} (CODE %i) {[layer.name for layer in layers]}" % code
        for key in ("messages", "warnings", "errors")
        for (message, code), layers in analysis[key].items()
    ]
    assert len(printed) >= 2
    assert {key: set(found) for key, found in analysis.items()} == {
        key: set(found) for key, found in returned.items()
    }


def test_errors_name_the_layers_that_they_are_about(county: Path, map_: Any, out: str) -> None:
    (roads,) = map_.listLayers("Roads")
    roads.name = "Lots"
    analysis = arcpy.mp.CreateWebLayerSDDraft(map_, out, "x")
    found = {code: layers for (_, code), layers in analysis["errors"].items()}
    assert 56 in found
    assert {layer.name for layer in found[56]} == {"Lots"}
    assert all(isinstance(layer, arcpy.layers.Layer) for layer in found[56])
    with pytest.raises(arcpy.ExecuteError, match="00056"):
        arcpy.StageService_server(out)


def test_a_draft_that_is_not_there_is_told(out: str) -> None:
    with pytest.raises(SddraftError) as caught:
        arcpy.mapping.AnalyzeForSD(out)
    assert caught.value.code == "WLS300"


def test_a_draft_whose_project_is_gone_is_told(county: Path, map_: Any, out: str) -> None:
    arcpy.mp.CreateWebLayerSDDraft(map_, out, "x")
    arcpy.projects._open.clear()
    county.unlink()
    with pytest.raises(SnapshotError) as caught:
        arcpy.mapping.AnalyzeForSD(out)
    assert caught.value.code == "WLS110"


@pytest.mark.parametrize("by_keyword", [False, True], ids=["by place", "by keyword"])
def test_every_parameter_of_a_map_service_reaches_the_draft(county: Path, out: str, by_keyword: bool) -> None:
    document = arcpy.mapping.MapDocument(str(county.with_suffix(".mxd")))
    given = (document, out, "Base", "FROM_CONNECTION_FILE", "admin.ags", True, "Maps", "A summary", "base")
    if by_keyword:
        arcpy.mapping.CreateMapSDDraft(**dict(zip(MAP_SERVICE, given)))
    else:
        arcpy.mapping.CreateMapSDDraft(*given)
    told = settings(out)
    assert (told.kind, told.server) == (ServiceKind.MAP_SERVICE, ServerKind.STANDALONE_SERVER)
    assert (told.service_name, told.folder, told.target_server) == ("Base", "Maps", "admin.ags")
    assert (told.copy_data, told.summary, told.tags) == (True, "A summary", ("base",))


def test_a_map_document_may_be_a_path(county: Path, out: str) -> None:
    analysis = arcpy.mapping.CreateMapSDDraft(str(county.with_suffix(".mxd")), out, "Base", "ARCGIS_SERVER")
    assert analysis["errors"] == {}
    assert settings(out).target_server == ""
    assert not settings(out).copy_data


@pytest.mark.parametrize(
    ("server", "connection", "name"),
    [("SPATIAL_DATA_SERVER", "x.ags", "server_type"), ("FROM_CONNECTION_FILE", "", "connection_file_path")],
)
def test_servers_that_cannot_be_are_told(
    county: Path, out: str, server: str, connection: str, name: str
) -> None:
    with pytest.raises(DraftError) as caught:
        arcpy.mapping.CreateMapSDDraft(str(county), out, "Base", server, connection)
    assert (caught.value.code, caught.value.facts["name"]) == ("WLS204", name)


def test_a_missing_document_is_told(tmp_path: Path, out: str) -> None:
    with pytest.raises(SnapshotError) as caught:
        arcpy.mapping.CreateMapSDDraft(str(tmp_path / "no.mxd"), out, "x")
    assert caught.value.code == "WLS110"


def edit_into_a_feature_service(path: str) -> None:
    """Edit a hosted map draft as scripts for ArcMap have always done, by way of ``nextSibling``."""
    document = minidom.parse(path)  # noqa: S318 - what the scripts use, on a file of our own
    for type_name in document.getElementsByTagName("TypeName"):
        if type_name.firstChild.data == "MapServer":
            type_name.firstChild.data = "FeatureServer"
    wanted = {"isCached": "false", "WebCapabilities": "Query,Create,Update,Delete,Uploads,Editing"}
    for bag in ("ConfigurationProperties", "Info"):
        for pair in document.getElementsByTagName(bag)[0].firstChild.childNodes:
            for part in pair.childNodes:
                if part.tagName == "Key" and part.firstChild.data in wanted:
                    part.nextSibling.firstChild.data = wanted[part.firstChild.data]
    with Path(path).open("w", encoding="utf-8") as file:
        document.writexml(file)


def test_a_hosted_map_draft_is_turned_into_a_feature_layer_by_hand(
    county: Path, out: str, tmp_path: Path
) -> None:
    document = arcpy.mapping.MapDocument(str(county.with_suffix(".mxd")))
    arcpy.mapping.CreateMapSDDraft(
        document, out, "Base", "MY_HOSTED_SERVICES", None, True, None, "A summary", "base"
    )
    assert settings(out).kind is ServiceKind.TILE
    edit_into_a_feature_service(out)
    told = settings(out)
    assert told.kind is ServiceKind.FEATURE
    assert "Update" in told.capabilities
    assert arcpy.mapping.AnalyzeForSD(out)["errors"] == {}
    arcpy.StageService_server(out, str(tmp_path / "out.sd"))
    listing = subprocess.run(
        ["7z", "l", str(tmp_path / "out.sd")], capture_output=True, text=True, check=True
    ).stdout
    assert "servicedescriptions/featureserver/featureserver.json" in listing.replace("\\", "/")


def test_a_map_document_tells_of_itself_and_is_saved(county: Path) -> None:
    document = arcpy.mapping.MapDocument(str(county.with_suffix(".mxd")))
    assert (document.title, document.summary, document.tags) == ("County", "", "")
    document.title, document.tags, document.credits = "Our county", "roads, lots", "Surveyors"
    document.summary = "Short."
    document.description = f"{document.summary}\n\nAnd long."
    document.summary = "Shorter."
    document.save()
    arcpy.projects._open.clear()
    again = arcpy.mapping.MapDocument(str(county))
    assert (again.title, again.tags, again.credits) == ("Our county", "roads, lots", "Surveyors")
    assert (again.summary, again.description) == ("Shorter.", "Shorter.\n\nAnd long.")


def test_a_copy_of_a_document_is_a_project(county: Path, tmp_path: Path) -> None:
    document = arcpy.mapping.MapDocument(str(county.with_suffix(".mxd")))
    document.saveACopy(str(tmp_path / "copy.mxd"))
    assert (tmp_path / "copy.qgz").is_file()
    assert Path(document.filePath) == county
