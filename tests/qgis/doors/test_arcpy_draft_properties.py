"""Every documented property of every draft class, set from a script as public scripts set it."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing import arcpy
from web_layer_sharing.sharing.errors import DraftError
from web_layer_sharing.sharing.sddraft import SddraftDocument
from web_layer_sharing.sharing.sddraft.draft_reader import read_draft

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = {name: f"Some {name}" for name in ("credits", "description", "summary", "tags", "useLimitations")}
NAMED = {"serviceName": "Renamed", **TEXTS}
OFFLINE = {"offline": True, "offlineTarget": "ENTERPRISE_11"}
HOSTED_OFFLINE = {"offline": True, "offlineTarget": "ONLINE"}
SHARING = {"sharing.groups": ["a", "b"], "sharing.sharingLevel": "EVERYONE"}
TIME_ZONE = {
    "timezone.ID": "UTC",
    "timezone.DaylightSavingTime": True,
    "timezone.preferredTimezoneID": "W. Europe Standard Time",
    "timezone.preferredTimezoneIDDaylightSavingTime": True,
}
MAP_CACHE = {
    "enableCache": True,
    "cache.cacheOnDemand": True,
    "cache.exportTiles": True,
    "cache.exportTilesCount": 5000,
    "cache.useExistingCache": True,
}
MAP = {
    **NAMED,
    **OFFLINE,
    **MAP_CACHE,
    "checkUniqueIDAssignment": True,
    "copyDataToServer": True,
    "overwriteExistingService": True,
    "serverFolder": "Maps",
}
# Contract 2.1, 2.2, 2.3, 2.4, 3.2 and 3.4; ``cache.configuration`` has a test of its own.
DOCUMENTED: dict[tuple[str, str], dict[str, Any]] = {
    ("HOSTING_SERVER", "FEATURE"): {
        **NAMED,
        **HOSTED_OFFLINE,
        **SHARING,
        **TIME_ZONE,
        "allowExporting": True,
        "allowUpdateWithoutMValues": False,
        "approvePublicDataCollection": True,
        "checkUniqueIDAssignment": True,
        "featureCapabilities": "Query,Create,Update,Delete,Sync,Extract,Editing",
        "maxRecordCount": 4000,
        "overwriteExistingService": True,
        "portalFolder": "Mine",
        "preserveEditUsersAndTimestamps": True,
        "useCIMSymbols": True,
        "zDefault.enable": True,
        "zDefault.value": 1.5,
    },
    ("HOSTING_SERVER", "TILE"): {
        **NAMED,
        **HOSTED_OFFLINE,
        **SHARING,
        "cache.exportTiles": True,
        "cache.exportTilesCount": 5000,
        "overwriteExistingService": True,
        "portalFolder": "Mine",
    },
    ("FEDERATED_SERVER", "MAP_IMAGE"): {
        **MAP,
        **SHARING,
        "extension.feature.isEnabled": True,
        "extension.feature.featureCapabilities": "Query,Create,Update,Delete,Extract,Editing",
        "federatedServerUrl": "https://gis.example.org/server",
        "mapOperations": "Map,Query",
        "portalFolder": "Mine",
        "useCIMSymbols": True,
    },
    ("HOSTING_SERVER", "VECTOR_TILE"): {
        **NAMED,
        "allowTrueCurvesUpdates": True,
        "allowUpdateWithoutMValues": False,
        "approvePublicDataCollection": True,
        "portalFolder": "Mine",
    },
    ("STANDALONE_SERVER", "MAP_SERVICE"): {**MAP, "targetServer": "https://gis.example.org/server"},
    ("STANDALONE_SERVER", "IMAGE_SERVICE"): {
        **TEXTS,
        "allowAnalysis": True,
        "allowCopy": True,
        "allowFunction": False,
        "allowCompressions": "JPEG,LERC",
        "allowedFields": "name,date",
        "allowedTemplates": "NDVI,Hillshade",
        "allowedItemMetadata": "Full",
        "allowedMensurationCapabilities": "Basic,3D",
        "allowedMosaicMethods": "NorthWest,Center",
        "cache.cacheOnDemand": True,
        "targetServer": "admin.ags",
    },
}
CACHED = [kind for kind in DOCUMENTED if kind[1] not in {"FEATURE", "VECTOR_TILE"}]
SCHEME = (
    "<CacheInfo><TileCacheInfo><SpatialReference><WKID>25832</WKID></SpatialReference></TileCacheInfo>"
    "<TileImageInfo/><CacheStorageInfo/></CacheInfo>"
)
SERVICES = {"MAP_SERVICE", "IMAGE_SERVICE"}
EVERY = [(kind, name) for kind, properties in DOCUMENTED.items() for name in properties]


def draft_of(project: Path, kind: tuple[str, str]) -> Any:
    """Return a draft as a script gets it."""
    map_ = arcpy.mp.ArcGISProject(str(project)).listMaps()[0]
    if kind[1] in SERVICES:
        return arcpy.sharing.CreateSharingDraft(*kind, "Bench", map_)
    return map_.getWebLayerSharingDraft(*kind, "Bench")


def put(draft: Any, name: str, value: Any) -> None:
    """Do what ``draft.sharing.groups = value`` does for the name ``sharing.groups``."""
    *groups, last = name.split(".")
    setattr(attrgetter(".".join(groups))(draft) if groups else draft, last, value)


def got(draft: Any, name: str) -> Any:
    """Return what a script reads; names of groups as a list, as they were set."""
    value = attrgetter(name)(draft)
    return list(value) if isinstance(value, tuple) else value


def again(draft: Any, path: Path) -> Any:
    """Write the draft and return what its file tells."""
    draft.exportToSDDraft(str(path))
    return read_draft(SddraftDocument.read(path), draft.snapshot)


@pytest.mark.parametrize(("kind", "name"), EVERY, ids=[f"{kind[1]}-{name}" for kind, name in EVERY])
def test_a_documented_property_is_set_kept_and_written(
    county_for_all: Path, tmp_path: Path, kind: tuple[str, str], name: str
) -> None:
    wanted, draft = DOCUMENTED[kind][name], draft_of(county_for_all, kind)
    assert got(draft, name) != wanted, "not a value that shows"
    if name == "offlineTarget":
        draft.offline = True
    put(draft, name, wanted)
    assert got(draft, name) == wanted
    assert draft.undocumented == ()
    assert got(again(draft, tmp_path / "one.sddraft"), name) == wanted


@pytest.mark.parametrize("kind", [*DOCUMENTED], ids=[kind[1] for kind in DOCUMENTED])
def test_all_of_them_together(county_for_all: Path, tmp_path: Path, kind: tuple[str, str]) -> None:
    draft = draft_of(county_for_all, kind)
    for name, value in DOCUMENTED[kind].items():
        put(draft, name, value)
    read = again(draft, tmp_path / "all.sddraft")
    assert {name: got(read, name) for name in DOCUMENTED[kind]} == DOCUMENTED[kind]


@pytest.mark.parametrize("kind", [*DOCUMENTED], ids=[kind[1] for kind in DOCUMENTED])
def test_the_server_type_is_told_and_cannot_be_set(county_for_all: Path, kind: tuple[str, str]) -> None:
    draft = draft_of(county_for_all, kind)
    assert draft.serverType == kind[0]
    with pytest.raises(DraftError) as caught:
        draft.serverType = "HOSTING_SERVER"
    assert caught.value.code == "WLS203"


@pytest.mark.parametrize("kind", CACHED, ids=[kind[1] for kind in CACHED])
def test_a_tiling_scheme_is_taken_from_its_file(
    county_for_all: Path, tmp_path: Path, kind: tuple[str, str]
) -> None:
    draft, path = draft_of(county_for_all, kind), tmp_path / "scheme.xml"
    path.write_text(SCHEME, encoding="utf-8")
    draft.cache.configuration = str(path)
    assert draft.cache.configuration == str(path)
    assert draft.undocumented == ()
    draft.exportToSDDraft(str(tmp_path / "scheme.sddraft"))
    document = SddraftDocument.read(tmp_path / "scheme.sddraft")
    assert document.get_text("CacheSchema/TileCacheInfo/SpatialReference/WKID") == "25832"


def test_a_property_that_only_a_script_knows_is_taken(county_for_all: Path) -> None:
    draft = draft_of(county_for_all, ("HOSTING_SERVER", "TILE"))
    draft.portalUrl = "https://gis.example.org/portal"
    assert draft.undocumented == ("portalUrl",)
