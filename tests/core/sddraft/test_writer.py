"""What stands in a fresh draft file, and where each fact of it comes from."""

from __future__ import annotations

import json
import math
import re
import sys
from datetime import datetime, timezone
from typing import TYPE_CHECKING

import pytest
from lxml import etree
from web_layer_sharing.sharing.draft import create_sharing_draft, create_web_layer_draft
from web_layer_sharing.sharing.draft.settings import ServerKind, ServiceKind
from web_layer_sharing.sharing.errors import SddraftError
from web_layer_sharing.sharing.map_snapshot import Crs, Extent, LayerKind
from web_layer_sharing.sharing.sddraft import SddraftDocument, Stamps, build
from web_layer_sharing.sharing.sddraft.georeference import to_web_mercator
from web_layer_sharing.sharing.sddraft.raw_xml import parse, serialize
from web_layer_sharing.sharing.sddraft.schema import KINDS
from web_layer_sharing.sharing.sddraft.tiling import TILES, VECTOR_TILES
from web_layer_sharing.sharing.sddraft.writer_facts import facts_of
from web_layer_sharing.tests.builders import a_draft, a_layer, a_snapshot, a_table, wgs84

if TYPE_CHECKING:
    from pathlib import Path

    from lxml import etree

PORTAL = {"url": "https://portal.example.org/arcgis", "username": "publisher", "version": "11.3"}


def fixed() -> Stamps:
    guids = iter(f"00000000-0000-0000-0000-{number:012}" for number in range(1, 9))
    moment = datetime(2024, 5, 6, 7, 8, 9, tzinfo=timezone.utc)
    return Stamps(lambda: next(guids), lambda: moment, lambda: "HOST")


def test_the_raw_form_of_a_file() -> None:
    data = build(a_draft()).dumps()
    assert data.startswith(
        b"<SVCManifest xsi:type='typens:SVCManifest' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
        b" xmlns:xs='http://www.w3.org/2001/XMLSchema'"
        b" xmlns:typens='http://www.esri.com/schemas/ArcGIS/3.0.0'><Databases"
    )
    assert data.endswith(b"</SVCManifest>")
    assert data.count(b"\n") == 2, "line breaks stand only in the metadata"
    assert b'"' not in data
    assert data.count(b"/>") == data.count(b"xsi:nil='true'/>")
    assert serialize(parse(data)) == data


def test_ids_dates_and_host_come_from_the_stamps() -> None:
    document = build(a_draft(), fixed())
    assert document.dumps() == build(a_draft(), fixed()).dumps()
    root = document.root
    assert root.findtext("ID") == "00000000-0000-0000-0000-000000000002"
    resource = root.findtext("Resources/SVCResource/ID")
    assert resource == root.findtext("Configurations/SVCConfiguration/ResourceID")
    assert root.findtext("ClientHostName") == root.findtext("Resources/SVCResource/ClientName") == "HOST"
    assert root.findtext("Metadata/XmlDoc") == (
        '<?xml version="1.0"?>\n<metadata xml:lang="en"><Esri><CreaDate>20240506</CreaDate>'
        "<CreaTime>07080900</CreaTime><ArcGISFormat>1.0</ArcGISFormat><SyncOnce>TRUE</SyncOnce></Esri>"
        "</metadata>\n"
    )
    ids = [element.text for element in build(a_draft()).root.iter("ID")]
    assert len(set(ids)) == 3
    assert all(text == text.upper() and len(text) == 36 for text in ids)


def test_a_name_with_blanks_is_the_title() -> None:
    document = build(a_draft(name="Roads & Öwn: new"))
    names = {
        document.get_text(path) for path in ("Name", "Configurations/SVCConfiguration/Name", "ItemInfo/Name")
    }
    assert names == {"Roads_Öwn_new"}
    assert document.get_text("ItemInfo/Title") == "Roads & Öwn: new"
    assert document.get_property("StagingSettings", "ServiceTitle") == "Roads & Öwn: new"
    prefix = json.loads(document.get_property("StagingSettings", "WFSProperties") or "")
    assert prefix == {"appSchemaPrefix": "Roads_Öwn_new"}
    settings = document.settings()
    assert (settings.service_name, settings.title) == ("Roads_Öwn_new", "Roads & Öwn: new")


def test_the_project_is_the_resource() -> None:
    resource = build(a_draft()).root.find("Resources/SVCResource")
    told = {child.tag: child.text for child in resource if child.tag != "ID" and child.text}
    assert told["OnPremisePath"] == "/projects/town.qgz"
    assert (told["Name"], told["CIMPath"]) == ("map.xml", "CIMPATH=map/map.xml")
    windows = a_snapshot(project_path=r"C:\maps\town.qgz")
    assert build(a_draft(windows)).get_text("OnPremisePath") == r"C:\maps"
    assert build(a_draft(a_snapshot(project_path=""))).get_text("OnPremisePath") == ""


def test_everything_a_feature_layer_draft_can_say() -> None:
    draft = a_draft(
        summary="S",
        description="D",
        tags="a;b, c",
        credits="C",
        useLimitations="L",
        overwriteExistingService=True,
        portalFolder="Maps",
        maxRecordCount=50,
        allowExporting=True,
        featureCapabilities="Query,Sync",
        allowUpdateWithoutMValues=False,
        approvePublicDataCollection=True,
        preserveEditUsersAndTimestamps=True,
        useCIMSymbols=True,
        checkUniqueIDAssignment=True,
        sharing__sharingLevel="ORGANIZATION",
        sharing__groups=["Crew", "0" * 32, "A, B"],
        timezone__ID="W. Europe Standard Time",
        timezone__DaylightSavingTime=True,
        timezone__preferredTimezoneID="UTC",
        zDefault__enable=True,
        zDefault__value=1.5,
    )
    document = build(draft)
    settings = document.settings()
    assert (settings.kind, settings.server) == (ServiceKind.FEATURE, ServerKind.HOSTING_SERVER)
    assert (settings.summary, settings.description, settings.tags) == ("S", "D", ("a", "b", "c"))
    assert (settings.credits, settings.use_limitations) == ("C", "L")
    assert document.get_text("Configurations/SVCConfiguration/Definition/Description") == "D"
    assert (settings.overwrite, settings.folder, settings.portal_folder) == (True, "Maps", "Maps")
    assert (settings.max_record_count, settings.copy_data) == (50, True)
    assert settings.capabilities == ("Query", "Sync", "Extract")
    assert settings.extensions["FeatureServer"].capabilities == settings.capabilities
    assert settings.extensions["FeatureServer"].properties["maxRecordCount"] == "50"
    assert settings.extensions["FeatureServer"].properties["syncEnabled"] == "true"
    assert settings.extensions["FeatureServer"].properties["zDefaultValue"] == "1.5"
    assert (settings.use_cim_symbols, settings.check_unique_ids) == (True, True)
    assert settings.sharing.groups == ("0" * 32, "Crew", "A, B")
    assert (settings.sharing.organization, settings.sharing.everyone) == (True, False)
    assert settings.staging["PackageGroupIDs"] == "0" * 32
    assert settings.staging["qgisApprovePublicDataCollection"] == "true"
    assert settings.staging["qgisPreserveEditUsersAndTimestamps"] == "true"
    told = settings.properties
    assert (told["EnableZDefaults"], told["zDefaultValue"]) == ("true", "1.5")
    assert told["allowUpdateWithoutMValues"] == "false"
    assert told["dateFieldsTimezoneID"] == "W. Europe Standard Time"
    assert told["dateFieldsRespectsDayLightSavingTime"] == "true"
    assert told["preferredTimeZoneID"] == "UTC"
    assert "preferredTimeZoneRespectsDayLightSavingTime" not in told


def test_a_plain_draft_holds_no_key_of_ours() -> None:
    staging = build(a_draft()).settings().staging
    assert [key for key in staging if key.startswith("qgis")] == []


def test_everything_a_map_image_draft_can_say() -> None:
    draft = a_draft(
        server="FEDERATED_SERVER",
        service="MAP_IMAGE",
        copyDataToServer=True,
        serverFolder="Town",
        portalFolder="Maps",
        federatedServerUrl="https://gis.example.org/server",
        enableCache=True,
        mapOperations="Map",
        cache__cacheOnDemand=True,
        cache__exportTiles=True,
        cache__exportTilesCount=5,
        cache__useExistingCache=True,
        extension__feature__isEnabled=True,
        extension__feature__featureCapabilities="Query",
        pooling__minInstances=0,
        pooling__maxInstances=9,
        pooling__isolation="LOW",
        pooling__maxWaitTime=61,
        pooling__recycleStartTime="00:30",
    )
    document = build(draft)
    settings = document.settings()
    assert (settings.kind, settings.server) == (ServiceKind.MAP_IMAGE, ServerKind.FEDERATED_SERVER)
    assert (settings.copy_data, settings.folder, settings.portal_folder) == (True, "Town", "Maps")
    assert settings.target_server == "https://gis.example.org/server"
    assert settings.capabilities == ("Map",)
    assert (settings.properties["isCached"], settings.staging["HasCache"]) == ("true", "true")
    assert settings.properties["cacheOnDemand"] == "true"
    assert settings.properties["maxExportTilesCount"] == "5"
    assert settings.properties["exportTilesAllowed"] == settings.staging["exportTilesAllowed"] == "true"
    assert document.get_text("KeepExistingMapCache") == "true"
    extension = settings.extensions["FeatureServer"]
    assert (extension.enabled, extension.capabilities) == (True, ("Query",))
    assert (settings.pooling["MinInstances"], settings.pooling["MaxInstances"]) == ("0", "9")
    assert (settings.pooling["Isolation"], settings.pooling["WaitTimeout"]) == ("low", "61")
    assert settings.pooling["recycleStartTime"] == "00:30"
    assert document.get_text("ByReference") == "true"


def test_a_stand_alone_server_by_connection_file() -> None:
    draft = create_sharing_draft("STANDALONE_SERVER", "MAP_SERVICE", "Roads", a_snapshot())
    draft.targetServer = "/connections/gis.ags"
    settings = build(draft).settings()
    assert (settings.kind, settings.server) == (ServiceKind.MAP_SERVICE, ServerKind.STANDALONE_SERVER)
    assert settings.target_server == settings.staging["ConnectionFile"] == "/connections/gis.ags"


def test_an_image_service_names_its_raster() -> None:
    dem = a_layer("dem_1", kind=LayerKind.RASTER, geometry_type="", fields=())
    snapshot = a_snapshot([a_layer(), dem])
    draft = create_sharing_draft("FEDERATED_SERVER", "WEB_IMAGERY_LAYER", "Dem", snapshot, ["dem_1"])
    draft.allowFunction = False
    draft.allowCompressions = "jpeg"
    draft.allowCopy = True
    settings = build(draft).settings()
    assert (settings.kind, settings.server) == (ServiceKind.IMAGE, ServerKind.FEDERATED_SERVER)
    assert settings.properties["Raster"] == "Dem"
    assert settings.properties["ConnectionString"] == "/data/dem_1.gpkg"
    assert (settings.properties["AllowFunction"], settings.properties["AllowedCompressions"]) == (
        "false",
        "JPEG",
    )
    assert settings.staging["qgisAllowCopy"] == "true"
    assert settings.layer_ids == ("dem_1",)
    none = create_sharing_draft("STANDALONE_SERVER", "IMAGE_SERVICE", "Dem", a_snapshot())
    assert build(none).settings().properties["Raster"] == ""


def test_a_selection_is_listed_and_the_whole_map_is_not() -> None:
    odd = "50%|a/b_é 1"
    snapshot = a_snapshot([a_layer(), a_layer(odd), a_table()])
    document = build(a_draft(snapshot, layers=["owners_1", odd]))
    listed = document.get_property("StagingSettings", "PackageLayerList")
    assert listed == "CIMPATH=map/50%25%7Ca%2Fb_é 1.xml"
    settings = SddraftDocument.loads(document.dumps()).settings()
    assert (settings.layer_ids, settings.table_ids) == ((odd,), ("owners_1",))
    whole = build(a_draft(snapshot)).settings()
    assert (whole.layer_ids, whole.table_ids) == ((), ())
    two = build(a_draft(snapshot, layers=["roads_1", odd]))
    assert (two.get_property("StagingSettings", "PackageLayerList") or "").count("|") == 1


def test_undocumented_names_travel_but_their_values_do_not() -> None:
    draft = a_draft()
    draft.portalPassword = "hunter2"
    draft.sharing.colour = 1
    data = build(draft).dumps()
    assert b"hunter2" not in data
    assert SddraftDocument.loads(data).settings().undocumented == ("portalPassword", "sharing.colour")


def test_what_a_portal_tells() -> None:
    draft = a_draft()
    draft.portal_facts = PORTAL
    document = build(draft, fixed())
    staging = document.settings().staging
    assert (staging["PortalURL"], staging["UserName"]) == ("https://portal.example.org/arcgis/", "publisher")
    assert staging["IsPortal"] == "true"
    assert (
        "SERVERURL=https://portal.example.org/arcgis/;TOKENPROVIDERTYPE=" in staging["ServerConnectionString"]
    )
    assert document.get_text("ItemInfo/Url") == "https://portal.example.org/arcgis/"
    resource = document.get_property("FeatureServer/Props", "onlineResource")
    assert resource == "https://portal.example.org/arcgis/services/Roads/FeatureServer/FeatureServer"
    draft.portal_facts = {"url": "https://me:secret@portal.example.org/arcgis?token=abc"}
    assert not {b"secret", b"token=abc"} & set(re.findall(rb"secret|token=abc", build(draft).dumps()))
    without = build(a_draft())
    assert "PortalURL" not in without.settings().staging
    assert without.get_text("ItemInfo/Url") is None
    assert without.settings().staging["ServerConnectionString"] == ""


@pytest.mark.parametrize(
    ("server", "service", "offline", "portal", "number"),
    [
        ("HOSTING_SERVER", "FEATURE", "", {}, 5),
        ("HOSTING_SERVER", "FEATURE", "", PORTAL, 5),
        ("HOSTING_SERVER", "TILE", "", {"url": "https://www.arcgis.com"}, 102),
        ("HOSTING_SERVER", "FEATURE", "", {"url": "https://town.maps.arcgis.com"}, 102),
        ("HOSTING_SERVER", "FEATURE", "", {"url": "https://notarcgis.com"}, 5),
        ("HOSTING_SERVER", "FEATURE", "ENTERPRISE_10x", {}, 5),
        ("HOSTING_SERVER", "VECTOR_TILE", "ENTERPRISE_11", {}, 5),
        ("HOSTING_SERVER", "FEATURE", "ONLINE", {}, 102),
        ("FEDERATED_SERVER", "MAP_IMAGE", "", {}, 209),
        ("FEDERATED_SERVER", "MAP_IMAGE", "ENTERPRISE_10x", PORTAL, 209),
        ("FEDERATED_SERVER", "MAP_IMAGE", "ENTERPRISE_11", {}, 300),
        ("FEDERATED_SERVER", "MAP_IMAGE", "", PORTAL, 330),
        ("FEDERATED_SERVER", "MAP_IMAGE", "", {**PORTAL, "version": "10.8.1"}, 206),
        ("FEDERATED_SERVER", "MAP_IMAGE", "", {**PORTAL, "version": "11.1.0.5"}, 310),
        ("FEDERATED_SERVER", "MAP_IMAGE", "", {**PORTAL, "version": "12.0"}, 340),
        ("FEDERATED_SERVER", "MAP_IMAGE", "", {**PORTAL, "version": "9.3"}, 209),
        ("FEDERATED_SERVER", "MAP_IMAGE", "", {**PORTAL, "version": "soon"}, 209),
    ],
)
def test_staging_version_numbers(
    server: str, service: str, offline: str, portal: dict[str, str], number: int
) -> None:
    draft = create_web_layer_draft(a_snapshot(), server, service, "Roads")
    draft.portal_facts = portal
    if offline:
        draft.offline = True
        draft.offlineTarget = offline
    assert build(draft).settings().server_runtime == number


@pytest.mark.parametrize(
    ("target", "version"),
    [
        ("ENTERPRISE_10x", "offlineSDVersion10x"),
        ("ENTERPRISE_11", "offlineSDVersion11"),
        ("ONLINE", "offlineSDVersionOnline"),
    ],
)
def test_offline_targets(target: str, version: str) -> None:
    staging = build(a_draft(offline=True, offlineTarget=target)).settings().staging
    assert (staging["offlineSDVersion"], staging["CallingContext"]) == (version, "3")
    assert "offlineSDVersion" not in build(a_draft(offlineTarget=target)).settings().staging


def test_coordinate_systems() -> None:
    def told(crs: Crs) -> tuple[str | None, ...]:
        element = build(a_draft(a_snapshot(crs=crs))).root.find("ItemInfo/SpatialReference")
        tags = ("XOrigin", "XYScale", "XYTolerance", "LeftLongitude", "WKID", "LatestWKID")
        return tuple(element.findtext(tag) for tag in tags)

    assert told(Crs(102100, 3857)) == ("-20037700", "148923141.92838538", "0.001", None, "102100", "3857")
    degrees = ("-400", "999999999.99999988", "8.98315284119521E-09", "-180", "4326", "4326")
    assert told(wgs84()) == degrees
    assert told(Crs(25832, 25832, "PROJCS[...]"))[1:3] == ("10000", "0.001")
    feet = Crs(102646, 2230, "PROJCS[...]", units="esriFeet")
    assert told(feet)[2:] == ("0.0032808333333333331", None, "102646", "2230")
    custom = told(Crs(wkt='PROJCS["Town"]'))
    assert custom[4:] == (None, None)
    assert build(a_draft(a_snapshot(crs=Crs()))).root.find("ItemInfo/SpatialReference") is None


def test_the_extent_of_an_empty_map_is_left_out() -> None:
    nothing = Extent(float("inf"), float("inf"), float("-inf"), float("-inf"))
    snapshot = a_snapshot([], extent=nothing, geographic_extent=nothing)
    assert build(a_draft(snapshot)).root.find("ItemInfo/Extent") is None
    tiles = build(a_draft(snapshot, service="TILE"))
    assert tiles.root.find("InitCacheLevels/Extent") is None
    assert tiles.settings().properties["minScale"] == "591657527.591555"


def from_web_mercator(root: etree._Element) -> Extent:
    box = {
        child.tag: float(child.text) for child in root.find("InitCacheLevels/Extent") if child.tag[0] in "XY"
    }
    radius = 6378137.0

    def latitude(y: float) -> float:
        return math.degrees(2 * math.atan(math.exp(y / radius)) - math.pi / 2)

    west, east = (math.degrees(box[tag] / radius) for tag in ("XMin", "XMax"))
    return Extent(west, latitude(box["YMin"]), east, latitude(box["YMax"]))


def test_tile_counts_and_scales_are_those_of_pro(shared_fixtures: Path) -> None:
    theirs = SddraftDocument.read(shared_fixtures / "sddraft/pro30_server_map.sddraft")
    snapshot = a_snapshot(geographic_extent=from_web_mercator(theirs.root))
    ours = build(create_sharing_draft("STANDALONE_SERVER", "MAP_SERVICE", "Test", snapshot))
    for path in ("InitCacheLevels/InitialCacheInfos", "CacheSchema"):
        assert serialize(ours.root.find(path)) == serialize(theirs.root.find(path))
    for key in ("minScale", "maxScale"):
        one, other = (doc.get_property("ConfigurationProperties", key) for doc in (ours, theirs))
        assert one == other


def test_web_mercator_of_known_places() -> None:
    """The second is what PROJ says."""
    assert to_web_mercator(180.0, 0.0) == pytest.approx((20037508.342789244, 0.0), abs=1e-6)
    assert to_web_mercator(13.377704, 52.516275) == pytest.approx((1489199.197263139, 6894018.35820087))
    assert to_web_mercator(0.0, 90.0)[1] == pytest.approx(20037508.342789244)


def test_a_map_across_the_date_line() -> None:
    narrow = Extent(170.0, -10.0, -170.0, 10.0)
    assert TILES.suggested_scales(narrow)[0] == TILES.levels[5].scale
    assert TILES.tile_count(TILES.levels[3], narrow) == 2 * 2
    assert TILES.tile_count(TILES.levels[5], narrow) == 2 * 2


def test_the_whole_world_takes_every_tile() -> None:
    world = Extent(-180.0, -90.0, 180.0, 90.0)
    counts = [TILES.tile_count(level, world) for level in TILES.levels[:6]]
    assert counts == [1, 4, 16, 64, 256, 1024]
    assert VECTOR_TILES.tile_count(VECTOR_TILES.levels[0], world) == 1


def test_vector_tiles_are_512_pixels_wide() -> None:
    info = build(a_draft(service="VECTOR_TILE")).root.find("CacheSchema/TileCacheInfo")
    assert info.findtext("TileCols") == "512"
    first = info.find("LODInfos/LODInfo")
    assert [first.findtext(tag) for tag in ("LevelID", "Scale")] == ["0", "295828763.79577702"]


def test_a_tiling_scheme_of_ones_own(tmp_path: Path, shared_fixtures: Path) -> None:
    scheme = shared_fixtures / "sd/arcmap103_server_map/tilingservice.xml"
    draft = a_draft(service="TILE")
    draft.cache.configuration = scheme
    document = build(draft)
    inner = serialize(document.root.find("CacheSchema"))
    expected = scheme.read_bytes()
    assert inner[inner.index(b"<TileCacheInfo") : -14] == expected[expected.index(b"<TileCacheInfo") : -12]
    assert document.settings().staging["TileCacheSchemaFile"] == str(scheme)
    for content, code in ((None, "WLS300"), (b"<a>", "WLS301"), (b"<CacheInfo/>", "WLS310")):
        broken = tmp_path / "scheme.xml"
        if content is not None:
            broken.write_bytes(content)
        draft.cache.configuration = broken
        with pytest.raises(SddraftError) as caught:
            build(draft)
        assert (caught.value.code, caught.value.facts["path"]) == (code, str(broken))


def test_exporting_writes_the_file(tmp_path: Path) -> None:
    target = tmp_path / "Straße.sddraft"
    assert a_draft().exportToSDDraft(str(target)) is None
    first = target.read_bytes()
    a_draft(summary="second").exportToSDDraft(target)
    assert target.read_bytes() != first
    assert SddraftDocument.read(target).settings().summary == "second"
    with pytest.raises(SddraftError, match="WLS308"):
        a_draft().exportToSDDraft(tmp_path / "no" / "x.sddraft")


def test_text_that_xml_cannot_hold_is_cleaned() -> None:
    draft = a_draft(summary="a\x0bb\x00\ud800c", sharing__groups=["x\x01y"])
    settings = SddraftDocument.loads(build(draft).dumps()).settings()
    assert settings.summary == "abc"
    assert len(settings.sharing.groups) == 1


def test_twice_the_layers_cost_at_most_twice_the_work() -> None:
    def calls(count: int) -> int:
        snapshot = a_snapshot([a_layer(f"layer_{number}") for number in range(count)])
        ids = [layer.id for layer in snapshot.layers]
        made = 0

        def count_call(_: object, event: str, __: object) -> None:
            nonlocal made
            made += event in {"call", "c_call"}

        sys.setprofile(count_call)
        try:
            SddraftDocument.loads(build(a_draft(snapshot, layers=ids)).dumps()).settings()
        finally:
            sys.setprofile(None)
        return made

    assert calls(2000) <= 2 * calls(1000)


def test_every_fact_of_the_schema_is_known_to_the_writer() -> None:
    """A misspelt ``$fact`` would otherwise drop its key in silence."""
    wanted = {
        name
        for kind in KINDS.values()
        for bag in (kind.staging, kind.configuration, kind.template, *(one.props for one in kind.extensions))
        for key in bag
        for name in re.findall(r"\$(\w+)", key.value)
    }
    draft = create_sharing_draft("FEDERATED_SERVER", "WEB_IMAGERY_LAYER", "Dem", a_snapshot())
    draft.portal_facts = PORTAL
    draft.offline = True
    assert sorted(wanted - set(facts_of(draft, lambda: "id"))) == []
