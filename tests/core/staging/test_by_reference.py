"""Data that stay where they are: which do, and what manifest and map say of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree
from web_layer_sharing.sharing.analysis import PortalFacts
from web_layer_sharing.sharing.analysis.case import Case
from web_layer_sharing.sharing.draft.settings import ServerKind, ServiceKind, ServiceSettings
from web_layer_sharing.sharing.map_snapshot import FieldSnapshot, LayerKind, LayerSnapshot, SourceSnapshot
from web_layer_sharing.sharing.sddraft import build
from web_layer_sharing.sharing.staging import stage
from web_layer_sharing.sharing.staging.by_reference import Place, place_of, split
from web_layer_sharing.sharing.staging.datasets import plan_datasets
from web_layer_sharing.sharing.staging.manifest import manifest
from web_layer_sharing.sharing.staging.map_document import map_document
from web_layer_sharing.sharing.staging.package import ServicePackage
from web_layer_sharing.sharing.staging.package_layout import PackageLayout
from web_layer_sharing.sharing.staging.source import Workspace, WrittenData
from web_layer_sharing.tests.builders import a_draft, a_layer, a_snapshot, a_table
from web_layer_sharing.tests.core.staging.file_source import FileSource, a_world

if TYPE_CHECKING:
    from pathlib import Path

IN_PLACE = ServiceSettings(ServiceKind.MAP_IMAGE, ServerKind.FEDERATED_SERVER, "Town", copy_data=False)
LAYOUT = PackageLayout("Town", "town")


def at(provider: str, connection: str, dataset: str = "", **changes: Any) -> LayerSnapshot:
    source = SourceSnapshot(provider, connection, dataset, feature_count=5, port=changes.pop("port", 0))
    return a_layer(source=source, **changes)


POSTGRESQL = (
    "SERVER=db.example.org;INSTANCE=sde:postgresql:db.example.org;DBCLIENT=postgresql;"
    "DB_CONNECTION_PROPERTIES=db.example.org;DATABASE=town;AUTHENTICATION_MODE=DBMS;VERSION=sde.DEFAULT"
)


@pytest.mark.parametrize(
    ("layer", "place"),
    [
        (
            at("postgres", "db.example.org/town", "public.roads"),
            Place(Workspace.ENTERPRISE, POSTGRESQL, "town.public.roads"),
        ),
        (
            at("postgres", "db/town", "public.roads", port=5433),
            Place(
                Workspace.ENTERPRISE,
                "SERVER=db;INSTANCE=sde:postgresql:db,5433;DBCLIENT=postgresql;DB_CONNECTION_PROPERTIES=db,5433;"
                "DATABASE=town;AUTHENTICATION_MODE=DBMS;VERSION=sde.DEFAULT",
                "town.public.roads",
            ),
        ),
        (at("postgres", "db.example.org/town"), None),
        (at("postgres", "service", "public.roads"), None),
        (
            at("ogr", "/data/town.gdb", "roads"),
            Place(Workspace.GEODATABASE, "DATABASE=/data/town.gdb", "roads"),
        ),
        (at("ogr", "/data/roads.shp"), Place(Workspace.SHAPEFILES, "DATABASE=/data", "roads.shp")),
        (
            at("ogr", r"\\server\data\roads.shp"),
            Place(Workspace.SHAPEFILES, "DATABASE=\\\\server\\data\\", "roads.shp"),
        ),
        (at("delimitedtext", "/data/list.csv"), Place(Workspace.TEXT_FILES, "DATABASE=/data", "list.csv")),
        (
            at("gdal", "/data/relief.tif", kind=LayerKind.RASTER, geometry_type=""),
            Place(Workspace.RASTERS, "DATABASE=/data", "relief.tif"),
        ),
        (at("ogr", "/data/town.gpkg", "roads"), None),
        (at("memory", ""), None),
    ],
)
def test_where_data_lie_as_esri_says_it(layer: LayerSnapshot, place: Place | None) -> None:
    found = place_of(layer)
    if found and found.connection.startswith("DATABASE=\\"):
        found = found._replace(connection=found.connection.rstrip("\\") + "\\")
    assert found == place


ROADS = at(
    "postgres", "db.example.org/town", "public.roads", fields=(FieldSnapshot("shape", "esriFieldTypeDouble"),)
)
TREES = replace(at("ogr", "/data/trees.shp"), id="trees_1", name="Trees")
OWNERS = replace(a_table(), source=SourceSnapshot("postgres", "db.example.org/town", "public.owners"))
TOWN = a_snapshot([ROADS, TREES, OWNERS])
KNOWN = PortalFacts(data_stores=("db.example.org/town",))


def case(portal: PortalFacts | None = KNOWN, **changes: Any) -> Case:
    return Case(replace(IN_PLACE, **changes), TOWN, portal)


def test_what_is_registered_stays_and_the_rest_is_copied() -> None:
    copied, there = split(plan_datasets(TOWN, IN_PLACE), case())
    assert [plan.layer.name for plan in copied] == ["Trees"]
    (database,) = there
    assert (database.workspace, database.connection) == (Workspace.ENTERPRISE, POSTGRESQL)
    assert (database.by_reference, database.folder) == (True, "")
    assert database.name == "sde.DEFAULT (db.example.org)"
    assert [each.plan.name for each in database.datasets] == ["town.public.roads", "town.public.owners"]
    roads = database.datasets[0]
    assert roads.plan.renamed == {}
    assert roads.feature_count == 5


@pytest.mark.parametrize("left", [{"portal": None}, {"portal": PortalFacts()}, {"copy_data": True}])
def test_everything_is_copied_if_the_draft_says_so_or_nothing_is_known(left: dict[str, Any]) -> None:
    plans = plan_datasets(TOWN, IN_PLACE)
    assert split(plans, case(**left)) == (plans, ())


def test_a_hosted_layer_never_refers_to_data_elsewhere() -> None:
    hosted = case(kind=ServiceKind.FEATURE, server=ServerKind.HOSTING_SERVER)
    assert split(plan_datasets(TOWN, hosted.settings), hosted)[1] == ()


def test_the_manifest_refers_to_the_database() -> None:
    _, there = split(plan_datasets(TOWN, IN_PLACE), case())
    draft = build(a_draft(TOWN, "FEDERATED_SERVER", "MAP_IMAGE", "Town"))
    root = etree.fromstring(manifest(draft, WrittenData(there), LAYOUT))
    (database,) = root.iterfind("Databases/SVCDatabase")
    told = {child.tag: child.text or "" for child in database if not len(child)}
    assert told["ByReference"] == "true"
    assert told["InPackagePath"] == ""
    assert told["OnPremiseConnectionString"] == told["OnServerConnectionString"] == POSTGRESQL
    assert told["OnPremiseWorkspaceFactoryProgID"] == "esriDataSourcesGDB.SdeWorkspaceFactory.1"
    datasets = [
        (each.findtext("Name"), each.findtext("InPackagePath") or "", each.findtext("DatasetType"))
        for each in database.iterfind("Datasets/SVCDataset")
    ]
    assert datasets == [
        ("town.public.roads", "", "esriDTFeatureClass"),
        ("town.public.owners", "", "esriDTTable"),
    ]
    ids = [each.text for each in root.iterfind("Resources/SVCResource/DatasetIDs/String")]
    assert ids == [each.findtext("ID") for each in database.iterfind("Datasets/SVCDataset")]


def test_the_map_is_connected_to_the_database() -> None:
    _, there = split(plan_datasets(TOWN, IN_PLACE), case())
    made = map_document(IN_PLACE, TOWN, WrittenData(there), LAYOUT)
    connections = [layer["featureTable"]["dataConnection"] for layer in made["layerDefinitions"]]
    (roads,) = connections
    assert (roads["workspaceFactory"], roads["dataset"]) == ("SDE", "town.public.roads")
    assert roads["workspaceConnectionString"] == POSTGRESQL
    (table,) = made["tableDefinitions"]
    assert table["dataConnection"]["datasetType"] == "esriDTTable"


def test_a_package_holds_only_what_is_copied(tmp_path: Path) -> None:
    world = a_world()
    towns, people = world.layers
    stored = replace(people, source=SourceSnapshot("postgres", "db.example.org/town", "public.people"))
    snapshot = replace(world, layers=(towns, stored))
    draft = a_draft(snapshot, "FEDERATED_SERVER", "MAP_IMAGE", "Town", copyDataToServer=False)
    draft.set_value("federatedServerUrl", "https://h.example/server")
    build(draft).write(tmp_path / "town.sddraft")
    known = PortalFacts(data_stores=("db.example.org/town",))
    done = stage(tmp_path / "town.sddraft", FileSource(snapshot), tmp_path / "town.sd", portal=known)
    package = ServicePackage.open(done.path)
    assert [(one.by_reference, one.datasets) for one in package.databases] == [
        (False, ("Towns",)),
        (True, ("town.public.people",)),
    ]
    assert [layer.name for layer in done.layers] == ["Towns", "People"]
