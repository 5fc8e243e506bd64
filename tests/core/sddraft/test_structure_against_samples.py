"""Our fresh drafts beside Esri's own: the same elements, keys and types, but for named differences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from web_layer_sharing.sharing.draft import create_sharing_draft, create_web_layer_draft
from web_layer_sharing.sharing.map_snapshot import Extent, LayerKind, Metadata
from web_layer_sharing.sharing.sddraft import SddraftDocument, build
from web_layer_sharing.sharing.sddraft.raw_xml import XSI_NIL, XSI_TYPE, parse
from web_layer_sharing.tests.builders import a_layer, a_snapshot, a_table, wgs84

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from lxml import etree
    from web_layer_sharing.sharing.draft import SharingDraft
    from web_layer_sharing.sharing.map_snapshot import MapSnapshot

PORTAL = {"url": "https://portal.example.org/arcgis", "username": "publisher"}
CONFIGURATION = "Configurations/SVCConfiguration"
DEFINITION = f"{CONFIGURATION}/Definition"

# The reasons why a difference is right.
PRO3 = "the element set is that of Pro 3, which writes empty elements that Pro 2.3 leaves out"
PRO_KEYS = "Pro writes it into every draft of its own, ArcMap did not know it"
SCHEME = "ours is the default scheme, in Web Mercator; the sample has one of its own, in degrees"
NO_BOOLEAN = "a list of ids is text; ArcMap writes a boolean when it is empty"
ARCMAP_ITEM = "ArcMap leaves the map's coordinate system out of the item; Pro does not"
NO_TAGS = "the sample's item has no element for tags at all"


def structure(root: etree._Element) -> dict[str, str]:
    """Map every place to its type: element paths, and ``bag:Key`` for the keys of property bags."""
    return dict(_places(root, ""))


def _places(element: etree._Element, path: str) -> Iterator[tuple[str, str]]:
    for child in element.iterchildren("*"):
        here = f"{path}/{child.tag}".strip("/")
        if child.tag == "SVCExtension":
            here += f"[{child.findtext('TypeName')}]"
        if child.tag == "PropertySetProperty":
            value = child.find("Value")
            yield f"{path.removesuffix('/PropertyArray')}:{child.findtext('Key')}", _type(value)
        else:
            yield here, _type(child)
            yield from _places(child, here)


def _type(element: etree._Element) -> str:
    return "nil" if element.get(XSI_NIL) else (element.get(XSI_TYPE) or "").rpartition(":")[2]


def in_degrees(**changes: object) -> MapSnapshot:
    return a_snapshot(crs=wgs84(), extent=Extent(8.0, 50.3, 8.9, 50.9), **changes)


def feature() -> SharingDraft:
    draft = create_web_layer_draft(in_degrees(), "HOSTING_SERVER", "FEATURE", "hosted_feature")
    draft.portal_facts = PORTAL
    return draft


def vector_tile() -> SharingDraft:
    draft = create_web_layer_draft(in_degrees(), "HOSTING_SERVER", "VECTOR_TILE", "TestVectorTile")
    draft.portal_facts = PORTAL
    return draft


def tile() -> SharingDraft:
    return create_web_layer_draft(a_snapshot(), "HOSTING_SERVER", "TILE", "DA_Current_Event")


def map_service() -> SharingDraft:
    layers = [a_layer("a_1"), a_layer("b_1"), a_table()]
    snapshot = a_snapshot(layers, metadata=Metadata())
    draft = create_sharing_draft("STANDALONE_SERVER", "MAP_SERVICE", "Test", snapshot)
    draft.offline = True
    return draft


def image() -> SharingDraft:
    dem = a_layer("dem_1", kind=LayerKind.RASTER, geometry_type="", fields=())
    snapshot = in_degrees(layers=[dem], metadata=Metadata())
    return create_sharing_draft("STANDALONE_SERVER", "IMAGE_SERVICE", "Dem", snapshot)


RESOURCE = "Resources/SVCResource"
EMPTY_IN_PRO3 = dict.fromkeys(
    (
        *(f"{RESOURCE}/{tag}" for tag in ("StagingPath", "ServerPath", "InPackagePath", "OnServerName")),
        *("StagingPath", "ServerPath", "InPackagePath", "DataFolder", "OnServerName"),
        *(f"{CONFIGURATION}/DataFolder", f"{DEFINITION}/Description", f"{DEFINITION}/RecyclingInterval"),
        *(f"ItemInfo/{tag}" for tag in ("GUID", "TypeID", "TypeKeywords", "CatalogPath", "physicalPath")),
        *(f"ItemInfo/{tag}" for tag in ("Description", "AccessInformation", "Credits", "spatialReference")),
        "CacheSchema/TileImageInfo/BandCount",
    ),
    PRO3,
)


def staging(*keys: str) -> dict[str, str]:
    return {f"StagingSettings:{key}": PRO_KEYS for key in keys}


ARCMAP = {
    **{f"{RESOURCE}/{tag}": PRO_KEYS for tag in ("CIMPath", "RepositoryID")},
    **{f"ItemInfo/{tag}": PRO_KEYS for tag in ("TypeID", "physicalPath")},
    **dict.fromkeys(("TemplateSettings", "TemplateSettings/PropertyArray"), PRO_KEYS),
    **staging("PackageUnderMyOrg", "PackageLayerList", "ServerRunTimeVersion", "SDCreatorVersion"),
    **staging("ServiceTitle", "PackageTableList", "CallingContext", "TileCacheSchemaFile"),
    "StagingSettings:PackageGroupIDs": NO_BOOLEAN,
}
GRID = ("XOrigin", "YOrigin", "XYScale", "ZOrigin", "ZScale", "MOrigin", "MScale")
REFERENCE = (*GRID, "WKT", "XYTolerance", "ZTolerance", "MTolerance", "HighPrecision", "WKID", "LatestWKID")

# For each sample: what we compare with it, and every place where both may differ, with the reason.
CASES: dict[str, tuple[Callable[[], SharingDraft], dict[str, str]]] = {
    "pro30_server_map": (map_service, {}),
    "pro23_hosted_feature": (feature, EMPTY_IN_PRO3),
    "pro23_hosted_vector_tile": (
        vector_tile,
        {
            **EMPTY_IN_PRO3,
            "InitCacheLevels/ExtentsSourceFeatureClass": PRO3,
            "CacheSchema/TileCacheInfo/SpatialReference": SCHEME,
            "CacheSchema/TileCacheInfo/SpatialReference/LeftLongitude": SCHEME,
        },
    ),
    "arcmap104_hosted_map_tile": (
        tile,
        {
            **ARCMAP,
            **dict.fromkeys(("Metadata", "Metadata/XmlDoc"), PRO_KEYS),
            **staging("ServerConnectionString", "SaveToSDFile", "TileCachePath"),
            **staging("IsHostedServer", "HasMosaic", "HasBDAW", "HasCache", "useMapServiceLayerID"),
            "ItemInfo/SpatialReference": ARCMAP_ITEM,
            **{f"ItemInfo/SpatialReference/{tag}": ARCMAP_ITEM for tag in REFERENCE},
        },
    ),
    "arcmap_server_image": (image, {**ARCMAP, "ItemInfo/Tags": NO_TAGS}),
}
# Places that stand elsewhere in the sample: Pro 2.3 has the machine's name first, ArcMap the precise dpi.
MOVED = {f"{RESOURCE}/ClientName", "CacheSchema/TileCacheInfo/PreciseDPI"}


@pytest.mark.parametrize("name", CASES)
def test_a_fresh_draft_has_the_places_and_types_of_the_sample(shared_fixtures: Path, name: str) -> None:
    make, reasons = CASES[name]
    theirs = structure(parse((shared_fixtures / f"sddraft/{name}.sddraft").read_bytes()))
    ours = structure(build(make()).root)
    different = {place for place in {**theirs, **ours} if theirs.get(place) != ours.get(place)}
    assert sorted(different - set(reasons)) == []
    assert sorted(set(reasons) - different) == [], "a reason for a difference that is none"


@pytest.mark.parametrize("name", CASES)
def test_what_both_have_stands_in_one_order(shared_fixtures: Path, name: str) -> None:
    theirs = structure(parse((shared_fixtures / f"sddraft/{name}.sddraft").read_bytes()))
    ours = structure(build(CASES[name][0]()).root)
    assert [place for place in ours if place in theirs and place not in MOVED] == [
        place for place in theirs if place in ours and place not in MOVED
    ]


def test_a_default_value_is_esris_but_where_the_map_decides(shared_fixtures: Path) -> None:
    """Every value of a map service draft that says nothing about the map is that of the sample."""
    theirs = SddraftDocument.read(shared_fixtures / "sddraft/pro30_server_map.sddraft")
    ours = build(map_service())
    about_the_map = {
        "DependantLayerList",
        "DependantTableList",
        "TileCacheSchemaFile",
        "minScale",
        "maxScale",
    }
    bags = ["StagingSettings", "TemplateSettings", "ConfigurationProperties", "Info", "Props"]
    bags += [f"{name}/{part}" for name, _ in theirs.extensions() for part in ("Info", "Props")]
    for bag in bags:
        expected = {key: value for key, value in theirs.bag(bag) if key not in about_the_map}
        assert {key: value for key, value in ours.bag(bag) if key not in about_the_map} == expected, bag
