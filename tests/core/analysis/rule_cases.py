"""For each code a scene in which it fires, a near miss in which it does not, and how it is mended.

A scene is a draft's settings, a map and maybe a portal.  ``fixed`` is the manual change, for codes that
no automatic repair of the draft clears; where there is one, the test applies it instead.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NamedTuple

from web_layer_sharing.sharing.analysis import PortalFacts
from web_layer_sharing.sharing.draft.settings import (
    ExtensionSettings,
    ServerKind,
    ServiceKind,
    ServiceSettings,
    SharingSettings,
)
from web_layer_sharing.sharing.findings import Finding, Severity
from web_layer_sharing.sharing.map_snapshot import (
    Crs,
    DataProfile,
    Extent,
    FieldProfile,
    FieldSnapshot,
    FilesProfile,
    GroupNode,
    LayerKind,
    LayerNode,
    LayerSnapshot,
    MapSnapshot,
    RelationSnapshot,
    SourceSnapshot,
)
from web_layer_sharing.tests.builders import a_layer, a_snapshot, a_table, wgs84

HOSTED, FEDERATED, STANDALONE = (
    ServerKind.HOSTING_SERVER,
    ServerKind.FEDERATED_SERVER,
    ServerKind.STANDALONE_SERVER,
)
PUBLISH_FEATURES = "portal:publisher:publishFeatures"


class Scene(NamedTuple):
    """What the analyzer is given."""

    settings: ServiceSettings
    snapshot: MapSnapshot
    portal: PortalFacts | None = None


@dataclass(frozen=True)
class RuleCase:
    """One code's three scenes. ``layer`` is the name that the finding must carry."""

    code: str
    fires: Scene
    near: Scene
    fixed: Scene | None = None
    layer: str = ""


def draft(**changes: Any) -> ServiceSettings:
    """Return the settings of a hosted feature layer of the whole map that nothing is wrong with."""
    values: dict[str, Any] = {
        "kind": ServiceKind.FEATURE,
        "server": HOSTED,
        "service_name": "Roads",
        "title": "Roads",
        "summary": "Streets of the town",
        "description": "All streets",
        "tags": ("streets",),
        "capabilities": ("Query",),
        "project_path": "/projects/town.qgz",
        "sharing": SharingSettings(),
        **changes,
    }
    return ServiceSettings(**values)


def map_image(*extensions: ExtensionSettings, **changes: Any) -> ServiceSettings:
    """Return the settings of a map image layer that leaves its data in place."""
    values: dict[str, Any] = {
        "kind": ServiceKind.MAP_IMAGE,
        "server": FEDERATED,
        "copy_data": False,
        "extensions": {extension.type_name: extension for extension in extensions},
        **changes,
    }
    return draft(**values)


def scene(*layers: LayerSnapshot, portal: PortalFacts | None = None, **changes: Any) -> Scene:
    """Return a hosted feature draft of these layers (of one sound layer if none); changes bend the draft."""
    return Scene(draft(**changes), a_snapshot(layers or None), portal)


def in_place(*layers: LayerSnapshot, portal: PortalFacts | None = None, features: bool = False) -> Scene:
    """Return a map image layer of these layers with the data left where they are."""
    extension = (feature_server(),) if features else ()
    return Scene(map_image(*extension), a_snapshot(layers or None), portal)


def feature_server(*capabilities: str, **properties: str) -> ExtensionSettings:
    """Return the feature extension, switched on."""
    return ExtensionSettings("FeatureServer", True, capabilities or ("Query",), properties)


def ogc(type_name: str, /, **properties: str) -> ExtensionSettings:
    """Return an OGC extension, switched on."""
    return ExtensionSettings(type_name, True, None, properties)


def source(provider: str = "ogr", connection: str = "/data/roads.shp", **changes: Any) -> SourceSnapshot:
    """Return a readable source with twelve features."""
    values: dict[str, Any] = {"feature_count": 12, **changes}
    return SourceSnapshot(provider, connection, "roads", **values)


def read(layer_id: str = "roads_1", *, layer: dict[str, Any] | None = None, **facts: Any) -> LayerSnapshot:
    """Return a layer whose data were read, with these facts found."""
    return a_layer(layer_id, **(layer or {}), profile=DataProfile(**facts))


def column(name: str, type_: str, native: str, **changes: Any) -> FieldSnapshot:
    """Return a column."""
    return FieldSnapshot(name, f"esriFieldType{type_}", native_type=native, **changes)


def with_columns(*columns: FieldSnapshot) -> LayerSnapshot:
    """Return a layer with these columns."""
    return a_layer(fields=columns, display_field=columns[0].name)


def values(name: str = "name", **found: Any) -> LayerSnapshot:
    """Return a layer in whose column these values were found."""
    return read(fields={name: FieldProfile(**found)})


def with_files(files: FilesProfile | None) -> LayerSnapshot:
    """Return a layer whose rows tell of such files."""
    return read(layer={"file_columns": ("name",)}, files=files)


def related(**changes: Any) -> Scene:
    """Return a draft of a layer and a table that refers to it."""
    told: dict[str, Any] = {"keys": (("lanes", "lanes"),), **changes}
    relation = RelationSnapshot("r", "Owners of roads", "roads_1", "owners_1", **told)
    return Scene(draft(), a_snapshot([a_layer(), a_table()], relations=(relation,)))


def loss(code: str) -> Finding:
    """Return a loss as the symbology reports it."""
    return Finding(code, Severity.WARNING, facts={"what": "the shape burst of the fill"})


def portal(**facts: Any) -> PortalFacts:
    """Return a portal that was asked about the name Roads."""
    return PortalFacts(**{"username": "ada", "asked_name": "Roads", **facts})


UTM = Crs(32632, 32632, "PROJCS[...]", "WGS 84 / UTM zone 32N", "esriMeters")
RASTER = a_layer("relief_1", kind=LayerKind.RASTER, geometry_type="", fields=(), renderer={})
BASEMAP = a_layer(
    "osm_1", kind=LayerKind.WEB, geometry_type="", fields=(), source=SourceSnapshot("wms", readable=False)
)
POSTGIS = source("postgres", "db.example.org/town")
GEOPACKAGE = source(connection="/data/town.gpkg")
EVERYONE = SharingSettings(everyone=True)
TILES = {"kind": ServiceKind.TILE, "capabilities": ("Map",)}
EDITABLE = ("Query", "Create", "Update", "Delete", "Editing")

ESRI_ERRORS = [
    RuleCase("00001", Scene(draft(), a_snapshot([])), scene(), scene()),
    RuleCase(
        "00002",
        Scene(draft(), a_snapshot(crs=Crs())),
        Scene(draft(), a_snapshot([a_table()], crs=Crs())),
        Scene(draft(), a_snapshot()),
    ),
    RuleCase(
        "00003",
        scene(a_layer(source=source(readable=False)), a_layer("rivers_1")),
        scene(a_layer(), BASEMAP),
        layer="Roads",
    ),
    RuleCase(
        "00007",
        scene(read(layer={"source": source(filter="n = = 1")}, filter_error="syntax error")),
        scene(read(layer={"source": source(filter="n = 1")}, filter_error="")),
        scene(read(filter_error="")),
        layer="Roads",
    ),
    RuleCase(
        "00032",
        scene(a_layer(), a_table(source=source(readable=False))),
        scene(a_layer(source=source(readable=False)), a_table()),
        layer="Owners",
    ),
    RuleCase(
        "00033",
        scene(a_layer(), a_table(), **TILES, layer_ids=("roads_1",), table_ids=("owners_1",)),
        scene(a_layer(), a_table(), layer_ids=("roads_1",), table_ids=("owners_1",)),
        layer="Owners",
    ),
    RuleCase(
        "00047",
        scene(a_layer(crs=Crs()), **TILES),
        scene(a_layer(crs=Crs())),
        scene(a_layer(), **TILES),
        layer="Roads",
    ),
    RuleCase(
        "00056",
        scene(a_layer("a_1", name="Roads"), a_layer("b_1", name="Roads ")),
        scene(a_layer("a_1", name="Roads"), a_layer("b_1", name="Roads 2")),
        scene(a_layer("a_1", name="Roads"), a_layer("b_1", name="Paths")),
        layer="Roads ",
    ),
    RuleCase(
        "00057",
        scene(a_layer(name="Ro\x07ads")),
        scene(a_layer(name="Straßen / 道路 <2024>")),
        scene(a_layer(name="Ro ads")),
        layer="Ro\x07ads",
    ),
    RuleCase(
        "00062",
        Scene(
            map_image(feature_server()),
            a_snapshot([a_layer(source=POSTGIS), a_layer("b_1", source=source("postgres", "other/town"))]),
        ),
        Scene(
            map_image(feature_server()),
            a_snapshot([a_layer(source=POSTGIS), a_layer("b_1", source=POSTGIS)]),
        ),
    ),
    RuleCase(
        "00079",
        scene(**TILES, cache_wkid=32632),
        scene(**TILES, cache_wkid=3857),
        Scene(draft(**TILES, cache_wkid=32632), a_snapshot(crs=UTM)),
    ),
    RuleCase(
        "00085",
        scene(a_layer(renderer={"type": "CIMDictionaryRenderer"})),
        scene(a_layer(renderer={"type": "CIMSimpleRenderer"})),
        scene(a_layer(renderer={"type": "CIMUniqueValueRenderer"})),
        layer="Roads",
    ),
    RuleCase(
        "00101",
        Scene(map_image(ogc("WMSServer", name=" "), sharing=EVERYONE), a_snapshot()),
        Scene(map_image(ogc("WMSServer", name="WMS"), ogc("WFSServer", name="")), a_snapshot()),
    ),
    RuleCase("00102", scene(RASTER, BASEMAP), scene(a_table()), scene(RASTER, a_layer())),
    RuleCase("00115", scene(a_layer(name="  ")), scene(a_layer(name="0")), scene(a_layer()), layer="  "),
    RuleCase(
        "00184",
        Scene(map_image(feature_server("Query", "Sync")), a_snapshot()),
        scene(capabilities=("Query", "Sync")),
        layer="Roads",
    ),
    RuleCase(
        "00191",
        scene(capabilities=("Query", "Create", "Sync")),
        scene(capabilities=(*EDITABLE, "Sync")),
    ),
    RuleCase(
        "00231",
        in_place(portal=portal(data_stores=("/stores/a",)), features=True),
        in_place(portal=portal(data_stores=("\\DATA\\",)), features=True),
        layer="Roads",
    ),
    RuleCase(
        "00297",
        Scene(map_image(ogc("WFSServer")), a_snapshot()),
        Scene(map_image(ogc("WFSServer"), server=STANDALONE, kind=ServiceKind.MAP_SERVICE), a_snapshot()),
    ),
    RuleCase(
        "00374",
        scene(a_layer(), check_unique_ids=True),
        scene(a_layer(service_layer_id=7), check_unique_ids=True),
        scene(a_layer(service_layer_id=0), check_unique_ids=True),
    ),
]

ESRI_WARNINGS = [
    RuleCase(
        "10001",
        scene(a_layer(crs=UTM)),
        scene(a_layer(crs=Crs(3857, 3857, "told otherwise"))),
        Scene(draft(), a_snapshot([a_layer(crs=UTM)], crs=UTM)),
        layer="Roads",
    ),
    RuleCase(
        "10057",
        in_place(read(spatial_index=False)),
        scene(read(spatial_index=False)),
        in_place(read(spatial_index=True)),
        layer="Roads",
    ),
    RuleCase(
        "20027",
        scene(a_layer(renderer={"type": "CIMClassBreaksRenderer", "exclusionClause": "lanes = 0"})),
        scene(a_layer(renderer={"type": "CIMClassBreaksRenderer", "exclusionClause": ""})),
        scene(a_layer(renderer={"type": "CIMClassBreaksRenderer"})),
        layer="Roads",
    ),
    RuleCase(
        "20028",
        scene(a_layer(crs=Crs())),
        scene(a_table()),
        scene(a_layer()),
        layer="Roads",
    ),
    RuleCase(
        "20034",
        Scene(draft(**TILES), a_snapshot(crs=wgs84())),
        Scene(draft(), a_snapshot(crs=wgs84())),
        Scene(draft(**TILES), a_snapshot()),
    ),
    RuleCase(
        "20054",
        scene(**TILES, cache_wkid=4326),
        Scene(draft(**TILES, cache_wkid=4326), a_snapshot(crs=wgs84())),
        scene(**TILES, cache_wkid=102100),
    ),
    RuleCase(
        "24011",
        in_place(a_layer(source=source())),
        in_place(a_layer(source=source()), portal=portal(data_stores=("/data",))),
        layer="Roads",
    ),
    RuleCase(
        "24012",
        in_place(a_table(source=POSTGIS)),
        in_place(a_table(source=POSTGIS), portal=portal(data_stores=("db.example.org/town",))),
        layer="Owners",
    ),
    RuleCase(
        "24027",
        scene(a_layer(crs=Crs(wkt="PROJCS[...]", name="Our own grid"))),
        scene(a_layer(crs=UTM)),
        scene(a_layer(crs=Crs(2056, 2056))),
        layer="Roads",
    ),
    RuleCase("24028", scene(folder="a/b", title="Ro\x00ads"), scene(folder="Straßen 2024", title="Ro\nads")),
    RuleCase(
        "24033",
        scene(a_layer(has_m=True)),
        Scene(map_image(), a_snapshot([a_layer(has_m=True)])),
        scene(a_layer(has_m=False)),
        layer="Roads",
    ),
    RuleCase(
        "24034",
        scene(a_layer(has_z=True)),
        Scene(map_image(feature_server(enableZDefaults="TRUE")), a_snapshot([a_layer(has_z=True)])),
        layer="Roads",
    ),
    RuleCase("24078", scene(a_layer(), BASEMAP), scene(a_layer(), a_table()), layer="Osm"),
    RuleCase(
        "24082",
        scene(a_layer(losses=(loss("24082"),))),
        scene(a_layer(losses=(loss("20027"),))),
        scene(a_layer()),
        layer="Roads",
    ),
    RuleCase(
        "24162",
        in_place(a_layer(source=GEOPACKAGE)),
        scene(a_layer(source=GEOPACKAGE)),
        layer="Roads",
    ),
]

OWN_ERRORS = [
    RuleCase("80001", scene(service_name=" \t"), scene(service_name="_")),
    RuleCase("80002", scene(service_name="r" * 121), scene(service_name="r" * 120)),
    RuleCase("80003", scene(kind=ServiceKind.OTHER), scene(kind=ServiceKind.IMAGE), scene()),
    RuleCase(
        "80004",
        scene(a_layer(), layer_ids=("roads_1", "gone_1")),
        scene(a_layer(), a_layer("rivers_1"), layer_ids=("rivers_1",)),
    ),
    RuleCase("80005", scene(max_record_count=0), scene(max_record_count=1)),
    RuleCase(
        "80006",
        Scene(map_image(pooling={"MinInstances": "3", "MaxInstances": "2"}), a_snapshot()),
        Scene(map_image(pooling={"MinInstances": "2", "MaxInstances": "2"}), a_snapshot()),
    ),
    RuleCase(
        "80007",
        scene(a_layer(source=source(feature_count=2**31))),
        scene(a_layer(source=source(feature_count=2**31 - 1))),
        scene(a_layer(source=source(feature_count=2**20))),
        layer="Roads",
    ),
    RuleCase(
        "80008",
        in_place(a_layer(fields=(column("a", "Double", "double"),) * 65_535)),
        in_place(a_layer(fields=(column("a", "Double", "double"),) * 65_534)),
        in_place(),
        layer="Roads",
    ),
    RuleCase(
        "80009",
        scene(read(size_bytes=60, free_bytes=100), read("b_1", size_bytes=60, free_bytes=100)),
        scene(read(size_bytes=60, free_bytes=120), read("b_1", size_bytes=60, free_bytes=120)),
        scene(read(size_bytes=60, free_bytes=100)),
    ),
    RuleCase(
        "80010",
        scene(a_layer(service_layer_id=3), a_layer("b_1", service_layer_id=3)),
        scene(a_layer(), a_layer("b_1")),
        scene(a_layer(service_layer_id=3), a_layer("b_1", service_layer_id=4)),
    ),
    RuleCase(
        "80011",
        scene(portal=portal(name_available=False, item_owner="ada")),
        scene(portal=portal(name_available=False, item_owner="ada"), overwrite=True),
    ),
    RuleCase(
        "80012",
        scene(portal=portal(name_available=False, item_owner="bob"), overwrite=True),
        scene(portal=portal(name_available=False, item_owner="ada"), overwrite=True),
    ),
    RuleCase(
        "80013",
        scene(portal=portal(privileges=frozenset({"portal:user:createItem"}))),
        scene(portal=portal(privileges=None)),
        scene(portal=portal(privileges=frozenset({PUBLISH_FEATURES}))),
    ),
    RuleCase(
        "80014",
        scene(
            portal=portal(privileges=frozenset({PUBLISH_FEATURES})),
            sharing=SharingSettings(organization=True, everyone=True, groups=("town",)),
        ),
        scene(
            portal=portal(privileges=frozenset({PUBLISH_FEATURES, "portal:user:shareToOrg"})),
            sharing=SharingSettings(organization=True),
        ),
    ),
    RuleCase(
        "80015",
        scene(portal=portal(supports=frozenset({ServiceKind.TILE}))),
        scene(portal=portal(supports=None)),
        scene(portal=portal(supports=frozenset(ServiceKind))),
    ),
    RuleCase(
        "80016",
        scene(read(size_bytes=101), portal=portal(storage_left=100)),
        scene(read(size_bytes=100), portal=portal(storage_left=100)),
        scene(read(size_bytes=101), portal=portal(storage_left=None)),
    ),
]

TYPED = {
    "80515": (column("n", "BigInteger", "qlonglong"), column("n", "Integer", "int")),
    "80517": (column("t", "TimeOnly", "QTime"), column("t", "String", "QString")),
    "80518": (column("j", "String", "QVariantMap"), column("j", "String", "QString")),
    "80519": (column("l", "String", "QStringList"), column("l", "String", "QString")),
    "80520": (column("g", "String", "QVariant"), column("g", "String", "QString")),
    "80803": (column("d", "DateOnly", "QDate"), column("d", "Date", "QDateTime")),
    "80804": (column("d", "Date", "QDateTime"), column("d", "DateOnly", "QDate")),
    "80805": (column("b", "SmallInteger", "bool"), column("b", "Integer", "int")),
}

OWN_WARNINGS = [
    RuleCase(
        "80500",
        scene(service_name="My roads", title="My roads"),
        scene(service_name="Straßen_2024", title="The town's roads"),
    ),
    RuleCase("80501", scene(undocumented=("portalUrl",)), scene(undocumented=()), scene()),
    RuleCase("80502", scene(summary=" "), scene(summary="S")),
    RuleCase("80503", scene(tags=(" ",)), scene(tags=("roads",))),
    RuleCase(
        "80504",
        scene(with_columns(column("Shape", "String", "QString"), column("road no.", "String", "QString"))),
        scene(with_columns(column("Straße_2", "String", "QString"), column("_2nd", "String", "QString"))),
        scene(with_columns(column("form", "String", "QString"), column("road_no", "String", "QString"))),
        layer="Roads",
    ),
    RuleCase(
        "80505",
        scene(project_path="C:\\maps\\Town.qgz"),
        scene(project_path="\\Projects\\TOWN.qgz"),
        scene(project_path="/projects/town.qgz"),
    ),
    RuleCase(
        "80506",
        scene(a_layer(source=source(unsaved_edits=True))),
        scene(a_layer(source=source(unsaved_edits=False))),
        scene(a_layer()),
        layer="Roads",
    ),
    RuleCase(
        "80507",
        scene(a_layer(source=source("memory", in_memory=True))),
        scene(a_layer(source=source("virtual"))),
        scene(a_layer(source=source())),
        layer="Roads",
    ),
    RuleCase(
        "80508",
        scene(a_layer(source=source(filter="lanes > 2"))),
        scene(a_layer(source=source(filter=""))),
        scene(a_layer()),
        layer="Roads",
    ),
    RuleCase(
        "80509",
        scene(with_columns(column("o_name", "String", "QString", origin="join"))),
        scene(with_columns(column("o_name", "String", "QString", origin="expression"))),
        scene(with_columns(column("o_name", "String", "QString"))),
        layer="Roads",
    ),
    RuleCase(
        "80510",
        scene(with_columns(column("area", "Double", "double", origin="expression"))),
        scene(with_columns(column("area", "Double", "double", origin="join"))),
        scene(with_columns(column("area", "Double", "double"))),
        layer="Roads",
    ),
    RuleCase(
        "80511",
        scene(read(geometry_types={"esriGeometryPolyline": 9, "esriGeometryPoint": 2, "": 1})),
        scene(
            read(
                layer={"geometry_type": "esriGeometryMultipoint"},
                geometry_types={"esriGeometryMultipoint": 9, "esriGeometryPoint": 2},
            )
        ),
        scene(read(geometry_types={"esriGeometryPolyline": 9})),
        layer="Roads",
    ),
    RuleCase(
        "80512",
        scene(read(invalid_geometries=3)),
        scene(read(invalid_geometries=0)),
        scene(read(invalid_geometries=0)),
        layer="Roads",
    ),
    RuleCase(
        "80513",
        scene(read(null_geometries=3)),
        scene(read(null_geometries=None)),
        scene(read(null_geometries=0)),
        layer="Roads",
    ),
    RuleCase(
        "80514",
        scene(a_layer(), a_layer("sketch_1", kind=LayerKind.OTHER, geometry_type="")),
        scene(a_layer(), a_layer("cloud_1", kind=LayerKind.OTHER, geometry_type="", fields=())),
        scene(a_layer(), a_layer("sketch_1")),
        layer="Sketch",
    ),
    RuleCase(
        "80516",
        scene(values("lanes", smallest=-(2**53) - 1, largest=4)),
        scene(values("lanes", smallest=0, largest=2**53)),
        scene(values("lanes", smallest=0, largest=4)),
        layer="Roads",
    ),
    RuleCase(
        "80521",
        scene(values(longest_text=81)),
        scene(values(longest_text=80)),
        scene(values(longest_text=79)),
        layer="Roads",
    ),
    RuleCase(
        "80522",
        scene(values("built", earliest=date(1899, 12, 31))),
        scene(values("built", earliest=date(1900, 1, 1))),
        scene(values("built", earliest=date(1950, 1, 1))),
        layer="Roads",
    ),
    RuleCase(
        "80523",
        scene(
            with_columns(column("k", "String", "QString", domain={"codedValues": [{}] * 4})),
            properties={"maxDomainCodeCount": "3"},
        ),
        scene(with_columns(column("k", "String", "QString", domain={"codedValues": [{}] * 4}))),
        scene(
            with_columns(column("k", "String", "QString", domain={"codedValues": [{}] * 4})),
            properties={"maxDomainCodeCount": "4"},
        ),
        layer="Roads",
    ),
    RuleCase(
        "80524",
        scene(a_layer("a_1", name="Roads"), a_layer("b_1", name="ROADS")),
        scene(a_layer("a_1", name="Roads"), a_layer("b_1", name="Roads")),
        scene(a_layer("a_1", name="Roads"), a_layer("b_1", name="Paths")),
        layer="ROADS",
    ),
    RuleCase(
        "80526",
        scene(a_layer(min_scale=1_000.0, max_scale=50_000.0)),
        scene(a_layer(min_scale=0.0, max_scale=50_000.0)),
        scene(a_layer(min_scale=50_000.0, max_scale=1_000.0)),
        layer="Roads",
    ),
    RuleCase(
        "80527",
        scene(read(feature_count=0)),
        scene(a_layer(source=source(feature_count=-1))),
        scene(read(feature_count=1)),
        layer="Roads",
    ),
    RuleCase(
        "80528",
        scene(a_layer(crs=wgs84(), extent=Extent(890000.0, 6500000.0, 990000.0, 6600000.0))),
        scene(a_layer(crs=wgs84(), extent=Extent(-180.0, -90.0, 360.0, 90.0))),
        scene(a_layer()),
        layer="Roads",
    ),
    RuleCase(
        "80529",
        scene(read(feature_count=1_000_001)),
        scene(read(layer={"min_scale": 10_000.0}, feature_count=1_000_001)),
        scene(read(feature_count=1_000_000)),
        layer="Roads",
    ),
    RuleCase(
        "80530",
        scene(a_layer(source=source("WFS", "https://geo.example.org/wfs"))),
        scene(a_layer(source=POSTGIS)),
        scene(a_layer(source=source())),
        layer="Roads",
    ),
    RuleCase(
        "80531",
        Scene(map_image(ogc("NAServer")), a_snapshot()),
        Scene(map_image(ExtensionSettings("NAServer"), feature_server()), a_snapshot()),
    ),
    RuleCase("80532", scene(capabilities=("Query", "Fly")), scene(capabilities=("query", " Sync"))),
    RuleCase(
        "80533",
        scene(with_columns(column("owner_email", "String", "QString")), sharing=EVERYONE),
        scene(with_columns(column("river_name", "String", "QString")), sharing=EVERYONE),
        layer="Roads",
    ),
    RuleCase(
        "80534",
        scene(sharing=EVERYONE, capabilities=EDITABLE),
        scene(sharing=EVERYONE, capabilities=EDITABLE, staging={"qgisApprovePublicDataCollection": "true"}),
    ),
    RuleCase(
        "80535",
        scene(portal=portal(groups=frozenset({"town"})), sharing=SharingSettings(groups=("town", "sea"))),
        scene(portal=portal(groups=None), sharing=SharingSettings(groups=("sea",))),
    ),
    RuleCase(
        "80536",
        scene(read(size_bytes=100 * 2**20), portal=portal(credits=23.0)),
        scene(read(size_bytes=100 * 2**20), portal=portal(credits=24.0)),
        scene(read(size_bytes=90 * 2**20), portal=portal(credits=23.0)),
    ),
    RuleCase(
        "80537",
        related(form="polymorphic"),
        related(),
        related(keys=(("name", "name"),)),
        layer="Roads",
    ),
    RuleCase(
        "80538",
        scene(with_files(FilesProfile(count=3, missing=2))),
        scene(with_files(FilesProfile(count=3))),
        scene(with_files(FilesProfile(count=5))),
        layer="Roads",
    ),
    RuleCase(
        "80539",
        scene(with_files(FilesProfile(too_large=1))),
        scene(with_files(FilesProfile(count=1))),
        scene(with_files(None)),
        layer="Roads",
    ),
    RuleCase(
        "80560",
        scene(kind=ServiceKind.TILE, properties={"minScale": "600000000", "maxScale": "70"}),
        scene(kind=ServiceKind.TILE, properties={"minScale": "600000000", "maxScale": "300000000"}),
        scene(kind=ServiceKind.TILE, properties={"minScale": "many"}),
    ),
]

OWN_MESSAGES = [
    RuleCase("80800", scene(description="\n"), scene(description="D")),
    RuleCase(
        "80801",
        Scene(draft(), a_snapshot(project_path="")),
        Scene(draft(project_path=""), a_snapshot()),
        scene(),
    ),
    RuleCase("80802", scene(a_layer(visible=False)), scene(a_table(visible=False)), scene(), layer="Roads"),
    RuleCase(
        "80806",
        scene(sharing=EVERYONE, capabilities=("Query", "Extract")),
        scene(sharing=SharingSettings(organization=True), capabilities=("Query", "Extract")),
    ),
    RuleCase(
        "80807",
        scene(portal=portal(item_owner="ada"), overwrite=True),
        scene(portal=portal(item_owner="ada")),
        scene(portal=portal(item_owner=""), overwrite=True),
    ),
    RuleCase(
        "80808",
        scene(portal=portal(folders=frozenset({"town"})), folder="sea"),
        scene(portal=portal(folders=frozenset({"town"})), folder=""),
        scene(portal=portal(folders=frozenset({"town"})), folder="town"),
    ),
    RuleCase("80809", scene(read(size_bytes=2**20)), scene(read(size_bytes=None)), scene()),
    RuleCase(
        "80810",
        scene(with_files(FilesProfile(count=1, size_bytes=9, folders=("/photos",)))),
        scene(with_files(FilesProfile(missing=1))),
        scene(read(files=FilesProfile(count=1))),
        layer="Roads",
    ),
    RuleCase("80811", related(), related(form="polymorphic"), scene(), layer="Roads"),
    RuleCase(
        "80812",
        scene(a_layer(name="Main roads")),
        scene(a_layer(name="Main_roads")),
        scene(),
        layer="Main roads",
    ),
]

CASES = [
    *ESRI_ERRORS,
    *ESRI_WARNINGS,
    *OWN_ERRORS,
    *OWN_WARNINGS,
    *OWN_MESSAGES,
    *(
        RuleCase(code, scene(with_columns(bad)), scene(with_columns(good)), scene(), layer="Roads")
        for code, (bad, good) in TYPED.items()
    ),
]


def in_group(*layers: LayerSnapshot, **group: Any) -> MapSnapshot:
    """Return a map whose layers are in one group."""
    nodes = tuple(LayerNode(layer.id) for layer in layers)
    return replace(a_snapshot(layers), tree=(GroupNode("g", "Group", children=nodes, **group),))
