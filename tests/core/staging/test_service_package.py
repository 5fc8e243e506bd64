"""Packages read again: ours, and ArcMap's as far as their members are at hand."""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.sharing.draft.settings import ServerKind, ServiceKind, SharingSettings
from web_layer_sharing.sharing.errors import ArchiveError
from web_layer_sharing.sharing.sddraft.document import SddraftDocument
from web_layer_sharing.sharing.staging import PackagedDatabase, ServicePackage, stage
from web_layer_sharing.sharing.staging.archive import Member, write_archive
from web_layer_sharing.sharing.staging.item_info import item_info
from web_layer_sharing.sharing.staging.manifest import manifest
from web_layer_sharing.sharing.staging.package_layout import PackageLayout
from web_layer_sharing.sharing.staging.service_configuration import service_configuration
from web_layer_sharing.sharing.staging.source import WrittenData
from web_layer_sharing.sharing.staging.tiling_service import tiling_service
from web_layer_sharing.tests.builders import a_draft
from web_layer_sharing.tests.core.staging.file_source import FileSource, a_world

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MANIFEST = b"<SVCManifest><Databases/><ServerType>esriSVCServerType_FullServer</ServerType></SVCManifest>"
CONFIGURATION = b'{"folderName":"F","service":{"serviceName":"S","type":"MapServer"}}'


def package(folder: Path, members: Mapping[str, bytes]) -> ServicePackage:
    """A package of these members, with the two that it needs unless they are told otherwise."""
    told = {"manifest.xml": MANIFEST, "serviceconfiguration.json": CONFIGURATION, **members}
    path = write_archive(folder / "made.sd", [Member(name, data) for name, data in told.items() if data]).path
    return ServicePackage.open(path)


def from_fixture(folder: Path, fixture: Path) -> ServicePackage:
    """A real package put together from its members that are at hand, with a stand-in for each geodatabase."""
    members: dict[str, bytes] = {}
    for file in fixture.rglob("*"):
        name = file.relative_to(fixture).as_posix()
        if file.is_file() and "LISTING" not in name and ".unzipped" not in name:
            members[name] = file.read_bytes()
    for unzipped in fixture.glob("v101/*.unzipped"):
        members[f"v101/{unzipped.stem}"] = zipped(
            {part.relative_to(unzipped).as_posix(): part.read_bytes() for part in unzipped.rglob("*.xml")}
        )
    for line in (fixture / "LISTING.txt").read_text().splitlines():
        name = line[53:].strip()
        if name.endswith((".gdb/gdb", ".shp", ".dbf")):
            members[name] = b"0000"
    return package(folder, members)


def zipped(parts: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> ServicePackage:
    folder = tmp_path_factory.mktemp("ours")
    draft = a_draft(a_world(), name="My Towns", summary="All towns", tags="a,b", portalFolder="Maps")
    draft.description, draft.credits, draft.useLimitations = "Long <b>text</b>", "Us", "None"
    draft.sharing.sharingLevel = "EVERYONE"
    draft.overwriteExistingService = True
    draft.exportToSDDraft(str(folder / "x.sddraft"))
    return ServicePackage.open(stage(folder / "x.sddraft", FileSource(a_world()), folder / "x.sd").path)


def test_what_staging_put_in_comes_out(ours: ServicePackage) -> None:
    assert (ours.name, ours.type_name, ours.folder_name) == ("My_Towns", "FeatureServer", "Maps")
    assert ours.thumbnail == FileSource(a_world()).drawn.png
    assert [(layer["id"], layer["name"], layer["type"]) for layer in ours.layers] == [
        (0, "Towns", "Feature Layer"),
        (1, "People", "Table"),
    ]
    assert ours.feature_service is not None
    assert [layer["name"] for layer in ours.feature_service["layers"]] == ["Towns"]
    assert [table["name"] for table in ours.feature_service["tables"]] == ["People"]
    assert ours.item_data is not None
    assert [layer["id"] for layer in ours.item_data["layers"]] == [0]
    assert [each["id"] for each in ours.resource_info["advancedDrawingInfos"]] == [0]
    assert ours.databases == (PackagedDatabase("my_towns.gdb", "cd/my_towns.gdb", ("Towns", "People")),)
    assert ours.layer_datasets == {0: ("cd/my_towns.gdb", "Towns"), 1: ("cd/my_towns.gdb", "People")}


def test_settings_are_those_of_the_draft(ours: ServicePackage, tmp_path: Path) -> None:
    """Nothing that publishing acts on is lost between draft and package."""
    found = ours.settings
    assert (found.kind, found.server) == (ServiceKind.FEATURE, ServerKind.HOSTING_SERVER)
    assert (found.title, found.summary, found.description) == ("My Towns", "All towns", "Long <b>text</b>")
    assert (found.tags, found.credits, found.use_limitations) == (("a", "b"), "Us", "None")
    assert found.sharing == SharingSettings(my_content=True, organization=True, everyone=True)
    assert found.overwrite
    assert found.portal_folder == found.folder == "Maps"
    assert found.max_record_count == 2000
    assert found.capabilities == ("Query",)
    assert found.definition_id


def test_unpacking(ours: ServicePackage, tmp_path: Path) -> None:
    ours.extract(tmp_path / "all", wanted=lambda name: name.startswith("cd/"))
    assert (tmp_path / "all" / "cd" / "my_towns.gdb" / "gdb").is_file()
    assert {path.name for path in (tmp_path / "all").iterdir()} == {"cd"}


def test_settings_of_every_real_draft_survive_the_split(shared_fixtures: Path, tmp_path: Path) -> None:
    for path in sorted((shared_fixtures / "sddraft").glob("*.sddraft")):
        draft = SddraftDocument.read(path)
        settings = draft.settings()
        members = {
            "manifest.xml": manifest(draft, WrittenData(), PackageLayout.of(draft, "m", "s")),
            "serviceconfiguration.json": service_configuration(draft),
            "esriinfo/iteminfo.xml": item_info(settings, a_world()),
            "tilingservice.xml": tiling_service(draft) or b"",
        }
        found = package(tmp_path, members).settings
        for name in vars(settings):
            if name not in {"properties", "pooling", "extensions"}:
                assert getattr(found, name) == getattr(settings, name), (path.name, name)
        assert lowered(found.properties) == lowered(settings.properties)


def lowered(values: Mapping[str, str]) -> dict[str, str]:
    return {key.lower(): value for key, value in values.items()}


def test_arcmaps_hosted_feature_layer(shared_fixtures: Path, tmp_path: Path) -> None:
    found = from_fixture(tmp_path, shared_fixtures / "sd" / "arcmap104_hosted_feature")
    assert (found.name, found.type_name) == ("DA_Current_Event_Publish_DEV", "FeatureServer")
    assert [layer["name"] for layer in found.layers] == ["DA_Current_Event", "AGOL_Data_Last_Downloaded"]
    assert found.layer_datasets == {
        0: ("v101/da_current_event.gdb", "DA_Current_Event"),
        1: ("v101/da_fire_processing.gdb", "AGOL_Data_Last_Downloaded"),
    }
    assert [database.folder for database in found.databases] == [
        "v101/da_current_event.gdb",
        "v101/da_fire_processing.gdb",
    ]
    settings = found.settings
    assert settings.server is ServerKind.HOSTING_SERVER
    assert settings.tags == ("DA", "Damage Assessment", "Fire", "Earthquake")
    assert settings.summary == "Damage Assessment for the Current Event in the County of San Diego"
    assert settings.cache_wkid == 102100
    assert found.item_data is None


def test_arcmaps_map_service(shared_fixtures: Path, tmp_path: Path) -> None:
    """Four of its thirteen layers are not at hand; the others are told by the map's own numbers."""
    found = from_fixture(tmp_path, shared_fixtures / "sd" / "arcmap103_server_map")
    assert (found.name, found.type_name) == ("EmergencyOperations", "MapServer")
    assert found.settings.credits == "City of Naperville, IL, Esri., Inc."
    assert found.settings.pooling["MinInstances"] == "1"
    assert found.settings.extensions["KmlServer"].enabled
    assert found.feature_service is None
    assert found.layer_datasets == {
        0: ("v101/localgovernment.gdb", "FacilitySitePoint"),
        1: ("v101/eo.gdb", "EvacuationArea"),
        2: ("v101/eo.gdb", "ExclusionHotZone"),
        3: ("v101/eo.gdb", "Plume"),
        4: ("v101/eo.gdb", "DamagePublicFacility"),
        5: ("v101/eo.gdb", "DamageResidentialBuilding"),
        6: ("v101/localgovernment.gdb", "FEMAFloodZone"),
        11: ("v101/metar.gdb", "CurrentMetar"),
        12: ("v101/eo.gdb", "DamageCommercialBuilding"),
    }


def test_arcmaps_tool(shared_fixtures: Path, tmp_path: Path) -> None:
    found = from_fixture(tmp_path, shared_fixtures / "sd" / "arcmap105_server_gp")
    assert (found.name, found.type_name) == ("FindNearestWS", "GPServer")
    assert found.settings.kind is ServiceKind.OTHER
    assert found.settings.credits == "Esri., Inc."
    assert found.layer_datasets == {}
    assert "cd/layerdata" in {database.folder for database in found.databases}


def test_smallest_package(tmp_path: Path) -> None:
    """Two members are enough (reference section 6)."""
    found = package(tmp_path, {})
    assert (found.name, found.type_name, found.folder_name) == ("S", "MapServer", "F")
    assert found.settings.kind is ServiceKind.MAP_SERVICE
    assert (found.layers, found.databases, found.layer_datasets, found.thumbnail) == ((), (), {}, b"")
    assert found.item_data is None


@pytest.mark.parametrize("missing", ["manifest.xml", "serviceconfiguration.json"])
def test_archives_that_are_no_service_definition(tmp_path: Path, missing: str) -> None:
    with pytest.raises(ArchiveError) as told:
        package(tmp_path, {missing: b""})
    assert told.value.code == "WLS420"
    assert told.value.facts["member"] == missing


BOMB = b'<!DOCTYPE a [<!ENTITY x "yyyy"><!ENTITY z "&x;&x;">]><a>&z;</a>'
OUTSIDE = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'


@pytest.mark.parametrize("bad", [b"<SVCManifest>", BOMB, OUTSIDE, b"\xff\xfe\x00", b"<a>" * 500])
def test_xml_that_is_broken_or_means_harm(tmp_path: Path, bad: bytes) -> None:
    for name in ("manifest.xml", "esriinfo/iteminfo.xml", "tilingservice.xml"):
        found = package(tmp_path, {name: bad})
        with pytest.raises(ArchiveError) as told:
            _ = found.settings
        assert told.value.code == "WLS421"
        assert told.value.facts["member"] == name


@pytest.mark.parametrize("bad", [b"{", b"[1]", b"\xff\xfe", b"[" * 100_000, b'{"a":' * 50_000, b"null"])
def test_json_that_is_broken_or_means_harm(tmp_path: Path, bad: bytes) -> None:
    broken: dict[str, Any] = {
        "serviceconfiguration.json": lambda found: found.name,
        "servicedescriptions/featureserver/featureserver.json": lambda found: found.layers,
        "servicedescriptions/featureserver/featureserveritemdata.json": lambda found: found.item_data,
        "p30/map.mapx": lambda found: found.layer_datasets,
    }
    for name, asked in broken.items():
        found = package(tmp_path, {name: bad})
        with pytest.raises(ArchiveError) as told:
            asked(found)
        assert told.value.code == "WLS421"
        assert told.value.facts["member"] == name


@pytest.mark.parametrize(
    "odd",
    [
        b"{}", b'{"service":[]}', b'{"service":{"serviceName":7,"properties":[1],"extensions":{"a":1}}}',
        b'{"folderName":null,"service":{"type":null,"extensions":[3,{"typeName":{}}],"minInstancesPerNode":{}}}',
    ],
)  # fmt: skip
def test_json_of_other_shapes(tmp_path: Path, odd: bytes) -> None:
    found = package(tmp_path, {"serviceconfiguration.json": odd})
    assert isinstance(found.name, str)
    assert found.settings.kind is ServiceKind.OTHER


@pytest.mark.parametrize(
    "odd",
    [
        b'{"contents":[],"resources":{}}', b'{"resources":[1,{"resources":[2,{"contents":3}]}]}',
        b'{"contents":null,"resources":[{"resources":null}]}',
    ],
)  # fmt: skip
def test_descriptions_of_other_shapes(tmp_path: Path, odd: bytes) -> None:
    found = package(tmp_path, {"servicedescriptions/featureserver/featureserver.json": odd})
    assert (found.feature_service, found.layers, found.resource_info) == (None, (), {})


def test_a_number_that_is_none(tmp_path: Path) -> None:
    told_wrong = b'{"service":{"properties":{"maxRecordCount":"many"}}}'
    with pytest.raises(ArchiveError) as told:
        _ = package(tmp_path, {"serviceconfiguration.json": told_wrong}).settings
    assert told.value.code == "WLS421"


def mapx(*connections: tuple[Any, Any, Any]) -> bytes:
    layers = [
        {
            "serviceLayerID": number,
            "featureTable": {"dataConnection": {"workspaceConnectionString": place, "dataset": dataset}},
        }
        for number, place, dataset in connections
    ]
    return json.dumps({"layerDefinitions": [*layers, 7, {}, {"featureTable": []}]}).encode()


def test_connections_that_leave_the_package_are_not_followed(tmp_path: Path) -> None:
    found = package(
        tmp_path,
        {
            "p30/m.mapx": mapx(
                (0, "DATABASE=..\\cd\\good.gdb", "a"),
                (1, "DATABASE=..\\..\\..\\etc", "passwd"),
                (2, "DATABASE=/etc", "passwd"),
                (3, "DATABASE=C:\\data\\x.gdb", "a"),
                (4, "DATABASE=..\\cd\\missing.gdb", "a"),
                (5, "SERVER=x;DATABASE=..\\cd\\good.gdb", "a"),
                (6, "", "a"),
                ("7", "DATABASE=..\\cd\\good.gdb", "a"),
                (-1, "DATABASE=..\\cd\\good.gdb", "a"),
                (8, ["DATABASE"], {}),
                (9, "database=..\\cd\\good.gdb", "b"),
            ),
            "cd/good.gdb/gdb": b"1",
        },
    )
    assert found.layer_datasets == {0: ("cd/good.gdb", "a"), 9: ("cd/good.gdb", "b")}


def test_databases_that_are_not_in_the_package_have_no_folder(tmp_path: Path) -> None:
    databases = b"".join(
        b"<SVCDatabase><Name>n</Name><InPackagePath>%s</InPackagePath><ByReference>TRUE</ByReference></SVCDatabase>"
        % path
        for path in (b"..\\..\\etc", b"/etc", b"cd\\missing.gdb", b"", b"cd\\good.gdb")
    )
    found = package(
        tmp_path,
        {
            "manifest.xml": b"<SVCManifest><Databases>%s</Databases></SVCManifest>" % databases,
            "cd/good.gdb/gdb": b"1",
        },
    )
    assert [database.folder for database in found.databases] == ["", "", "", "", "cd/good.gdb"]
    assert all(database.by_reference for database in found.databases)


def arcmap_map(*paths: str) -> bytes:
    listed = "".join(f"<String>CIMPATH=layers/{path}.xml</String>" for path in paths)
    return f"<M><Layers>{listed}</Layers></M>".encode()


def arcmap_layer(dataset: str, number: str = "-1") -> bytes:
    place = "<WorkspaceConnectionString>DATABASE=x.gdb</WorkspaceConnectionString>"
    table = (
        f"<FeatureTable><DataConnection>{place}<Dataset>{dataset}</Dataset></DataConnection></FeatureTable>"
    )
    return f"<L><ServiceLayerID>{number}</ServiceLayerID>{table}</L>".encode()


GROUPED = {
    "layers/layers.xml": arcmap_map("missing", "g", "b"),
    "layers/g.xml": arcmap_map("a"),
    "layers/a.xml": arcmap_layer("A"),
    "layers/b.xml": arcmap_layer("B", "42"),
}


def test_groups_of_arcmap_are_counted_and_fixed_numbers_stay(tmp_path: Path) -> None:
    found = package(tmp_path, {"v101/m.msd": zipped(GROUPED), "v101/x.gdb/gdb": b"1"})
    assert found.layer_datasets == {2: ("v101/x.gdb", "A"), 42: ("v101/x.gdb", "B")}


LOOP = {"layers/layers.xml": arcmap_map("g"), "layers/g.xml": arcmap_map("g")}


@pytest.mark.parametrize(
    "bad",
    [
        b"PK no zip", zipped(LOOP), zipped({"layers/layers.xml": BOMB}), zipped({"big": bytes(70 << 20)}),
        zipped({str(n): b"" for n in range(10_001)}), zipped(GROUPED)[:-30],
    ],
    ids=["no zip", "group in itself", "entities", "bomb", "many parts", "cut off"],
)  # fmt: skip
def test_maps_of_arcmap_that_are_broken_or_mean_harm(tmp_path: Path, bad: bytes) -> None:
    found = package(tmp_path, {"v101/m.msd": bad})
    with pytest.raises(ArchiveError) as told:
        _ = found.layer_datasets
    assert told.value.code == "WLS421"
    assert told.value.facts["member"] == "v101/m.msd"


def test_a_map_without_layers_file_tells_nothing(tmp_path: Path) -> None:
    assert package(tmp_path, {"v101/m.msd": zipped({"x": b"1"})}).layer_datasets == {}
