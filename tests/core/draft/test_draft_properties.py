"""What a script may set on a draft, and what comes of it."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.sharing.draft import (
    FeatureSharingDraft,
    ImageSharingDraft,
    MapImageSharingDraft,
    MapServiceDraft,
    SharingDraft,
    TileSharingDraft,
    VectorTileSharingDraft,
    create_sharing_draft,
)
from web_layer_sharing.sharing.errors import DraftError
from web_layer_sharing.sharing.map_snapshot import Metadata
from web_layer_sharing.tests.builders import a_draft, a_layer, a_snapshot, a_table

if TYPE_CHECKING:
    from pathlib import Path

# The tables of the contract, sections 2 and 3: what each class must have.
METADATA = {"credits", "description", "summary", "tags", "useLimitations"}
COMMON = METADATA | {"serviceName", "offline", "offlineTarget", "overwriteExistingService"}
SHARING = {"sharing.groups", "sharing.sharingLevel"}
TIME_ZONE = {
    f"timezone.{name}"
    for name in ("ID", "DaylightSavingTime", "preferredTimezoneID", "preferredTimezoneIDDaylightSavingTime")
}
MAP_CACHE = {
    f"cache.{name}"
    for name in ("cacheOnDemand", "configuration", "exportTiles", "exportTilesCount", "useExistingCache")
}
FEATURE_ACCESS = {"extension.feature.isEnabled", "extension.feature.featureCapabilities"}
DOCUMENTED: dict[type[SharingDraft], set[str]] = {
    FeatureSharingDraft: COMMON
    | SHARING
    | TIME_ZONE
    | {
        *("allowExporting", "allowUpdateWithoutMValues", "approvePublicDataCollection"),
        *("checkUniqueIDAssignment", "featureCapabilities", "maxRecordCount", "portalFolder"),
        *("preserveEditUsersAndTimestamps", "useCIMSymbols", "zDefault.enable", "zDefault.value"),
    },
    TileSharingDraft: COMMON
    | SHARING
    | {"cache.configuration", "cache.exportTiles", "cache.exportTilesCount", "portalFolder"},
    VectorTileSharingDraft: COMMON
    | SHARING
    | {
        *("allowTrueCurvesUpdates", "allowUpdateWithoutMValues", "approvePublicDataCollection"),
        "portalFolder",
    },
    MapImageSharingDraft: COMMON
    | SHARING
    | TIME_ZONE
    | MAP_CACHE
    | FEATURE_ACCESS
    | {
        *("checkUniqueIDAssignment", "copyDataToServer", "enableCache", "federatedServerUrl"),
        *("mapOperations", "maxRecordCount", "portalFolder", "serverFolder", "useCIMSymbols"),
    },
    MapServiceDraft: COMMON
    | TIME_ZONE
    | MAP_CACHE
    | FEATURE_ACCESS
    | {
        *("checkUniqueIDAssignment", "copyDataToServer", "enableCache", "mapOperations", "maxRecordCount"),
        *("serverFolder", "targetServer"),
    },
    ImageSharingDraft: COMMON
    | SHARING
    | {
        *("allowAnalysis", "allowCopy", "allowFunction", "allowCompressions", "allowedFields"),
        *("allowedTemplates", "allowedItemMetadata", "allowedMensurationCapabilities"),
        *("allowedMosaicMethods", "cache.cacheOnDemand", "cache.configuration", "copyDataToServer"),
        *("maxRecordCount", "portalFolder", "serverFolder", "targetServer"),
    },
}
DEFAULTS = {
    "allowExporting": False,
    "allowUpdateWithoutMValues": True,
    "checkUniqueIDAssignment": False,
    "maxRecordCount": 2000,
    "offline": False,
    "offlineTarget": "ENTERPRISE_10x",
    "overwriteExistingService": False,
    "portalFolder": "",
    "preserveEditUsersAndTimestamps": False,
    "sharing.groups": (),
    "sharing.sharingLevel": "OWNER",
    "cache.exportTiles": False,
    "cache.exportTilesCount": 100000,
    "cache.cacheOnDemand": False,
    "cache.useExistingCache": False,
    "copyDataToServer": False,
    "serverFolder": "",
    "allowTrueCurvesUpdates": False,
    "extension.feature.isEnabled": False,
    "mapOperations": "Map,Query,Data",
}


def made(kind: type[SharingDraft]) -> SharingDraft:
    targets = {
        FeatureSharingDraft: ("HOSTING_SERVER", "FEATURE"),
        TileSharingDraft: ("HOSTING_SERVER", "TILE"),
        VectorTileSharingDraft: ("HOSTING_SERVER", "VECTOR_TILE"),
        MapImageSharingDraft: ("FEDERATED_SERVER", "MAP_IMAGE"),
    }
    if kind in targets:
        return a_draft(server=targets[kind][0], service=targets[kind][1])
    service = "MAP_SERVICE" if kind is MapServiceDraft else "IMAGE_SERVICE"
    return create_sharing_draft("STANDALONE_SERVER", service, "Roads", a_snapshot())


@pytest.mark.parametrize("kind", DOCUMENTED)
def test_each_class_has_the_documented_properties(kind: type[SharingDraft]) -> None:
    draft = made(kind)
    assert type(draft) is kind
    pooling = {name for name in draft.values() if name.startswith("pooling.")}
    assert set(draft.values()) - pooling == DOCUMENTED[kind]
    for name, default in draft.defaults().items():
        if name in DEFAULTS and (kind, name) != (ImageSharingDraft, "maxRecordCount"):
            assert default == DEFAULTS[name], name
    assert set(dir(draft)) >= {name.partition(".")[0] for name in draft.values()}


@pytest.mark.parametrize("kind", DOCUMENTED)
def test_every_property_can_be_written_and_read(kind: type[SharingDraft]) -> None:
    for name, value in made(kind).values().items():
        draft = made(kind)
        other = {bool: not value, int: 7, tuple: ("A",)}.get(type(value), value)
        draft.set_value(name, other)
        assert draft.values()[name] == other
        assert draft.undocumented == ()


@pytest.mark.parametrize(
    ("name", "given", "kept"),
    [
        ("allowExporting", "True", True),
        ("allowExporting", 0, False),
        ("maxRecordCount", "500", 500),
        ("maxRecordCount", 500.0, 500),
        ("summary", None, ""),
        ("tags", ["roads", " streets "], "roads, streets"),
        ("offlineTarget", "online", "ONLINE"),
        ("featureCapabilities", "query, CREATE,query", "Query,Create"),
        ("featureCapabilities", ["Query", "Sync"], "Query,Sync"),
        ("featureCapabilities", None, ""),
        ("sharing.sharingLevel", "Everyone", "EVERYONE"),
        ("sharing.groups", "Crew, Team,Crew", ("Crew", "Team")),
        ("sharing.groups", ["Crew", "0" * 32], ("0" * 32, "Crew")),
        ("sharing.groups", None, ()),
        ("zDefault.value", "1.5", 1.5),
        ("zDefault.value", 3.0, 3),
        ("portalFolder", "My maps", "My maps"),
    ],
)
def test_lenient_values(name: str, given: Any, kept: Any) -> None:
    draft = a_draft()
    draft.set_value(name, given)
    assert draft.values()[name] == kept


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("allowExporting", "perhaps"),
        ("allowExporting", 2),
        ("allowExporting", None),
        ("maxRecordCount", -1),
        ("maxRecordCount", 1.5),
        ("maxRecordCount", True),
        ("maxRecordCount", "many"),
        ("summary", 7),
        ("offlineTarget", "MARS"),
        ("featureCapabilities", "Query,Fly"),
        ("featureCapabilities", 7),
        ("sharing.sharingLevel", "SOME"),
        ("sharing.groups", [7]),
        ("zDefault.value", "high"),
        ("zDefault.value", float("inf")),
        ("zDefault.value", True),
    ],
)
def test_a_value_that_makes_no_sense_is_refused(name: str, given: Any) -> None:
    draft = a_draft()
    before = draft.values()
    with pytest.raises(DraftError) as caught:
        draft.set_value(name, given)
    assert caught.value.code == "WLS204"
    assert caught.value.facts["name"] == name
    assert caught.value.facts["expected"]
    assert isinstance(caught.value, ValueError)
    assert draft.values() == before


def test_a_refused_value_is_told_shortened() -> None:
    with pytest.raises(DraftError) as caught:
        a_draft().offlineTarget = "x" * 1000
    assert len(caught.value.facts["value"]) == 80


def test_servers_of_ones_own_cannot_be_meant_for_arcgis_online() -> None:
    with pytest.raises(DraftError, match="WLS204"):
        made(MapImageSharingDraft).offlineTarget = "ONLINE"


def test_paths_and_addresses(tmp_path: Path) -> None:
    tile = made(TileSharingDraft)
    tile.cache.configuration = tmp_path / "scheme.xml"
    assert tile.cache.configuration == str(tmp_path / "scheme.xml")
    image = made(MapImageSharingDraft)
    image.federatedServerUrl = "https://user:secret@gis.example.org:6443/arcgis?token=abc#x"
    assert image.federatedServerUrl == "https://gis.example.org:6443/arcgis"
    assert "secret" not in repr(image)
    service = made(MapServiceDraft)
    service.targetServer = r"C:\connections\gis.ags"
    assert service.targetServer == r"C:\connections\gis.ags"


@pytest.mark.parametrize(
    "name", ["serverType", "kind", "server_kind", "snapshot", "exportToSDDraft", "sharing"]
)
def test_read_only_properties_refuse(name: str) -> None:
    draft = a_draft()
    before = getattr(draft, name)
    with pytest.raises(DraftError) as caught:
        setattr(draft, name, "FEDERATED_SERVER")
    assert (caught.value.code, caught.value.facts["name"]) == ("WLS203", name)
    assert getattr(draft, name) == before


def test_undocumented_properties_are_kept_and_told() -> None:
    draft = a_draft()
    draft.portalUrl = "https://example.org"
    draft.sharing.colour = 3
    draft.copyDataToServer = True
    assert (draft.portalUrl, draft.sharing.colour, draft.copyDataToServer) == ("https://example.org", 3, True)
    assert draft.undocumented == ("portalUrl", "copyDataToServer", "sharing.colour")
    assert "portalUrl" in dir(draft)
    assert "https://example.org" not in repr(draft)


def test_a_property_that_nobody_set_is_missing() -> None:
    with pytest.raises(AttributeError, match="FeatureSharingDraft has no property mapOperations"):
        _ = a_draft().mapOperations


def test_exporting_and_the_extract_capability_are_one_fact() -> None:
    draft = a_draft()
    assert draft.featureCapabilities == "Query"
    draft.allowExporting = True
    assert draft.featureCapabilities == "Query,Extract"
    draft.featureCapabilities = "Query,Create"
    assert (draft.allowExporting, draft.featureCapabilities) == (True, "Query,Create,Extract")
    draft.allowExporting = False
    assert draft.featureCapabilities == "Query,Create"
    draft.featureCapabilities = "Extract,Query"
    assert (draft.allowExporting, draft.featureCapabilities) == (True, "Extract,Query")


def test_two_drafts_share_no_values() -> None:
    one, other = a_draft(), a_draft()
    one.sharing.sharingLevel = "EVERYONE"
    one.summary = "changed"
    assert other.sharing.sharingLevel == "OWNER"
    assert other.summary == ""


def test_equality_is_by_what_will_be_published() -> None:
    snapshot = a_snapshot()
    one, other = a_draft(snapshot), a_draft(snapshot)
    assert one == other
    other.summary = snapshot.metadata.summary
    other.offlineTarget = "ONLINE"
    assert one == other, "what falls back to the same text and what has no effect make no difference"
    other.offline = True
    assert one != other
    assert a_draft(snapshot, layers=["roads_1"]) != one
    assert a_draft(a_snapshot(name="Other")) != one
    assert one != "Roads"
    with pytest.raises(TypeError):
        hash(one)


def test_a_draft_can_be_copied() -> None:
    draft = a_draft(sharing__sharingLevel="EVERYONE")
    twin = copy.deepcopy(draft)
    assert twin == draft
    twin.sharing.sharingLevel = "OWNER"
    assert draft.sharing.sharingLevel == "EVERYONE"


def test_repr_tells_what_was_set() -> None:
    draft = a_draft(sharing__sharingLevel="EVERYONE", maxRecordCount=10)
    assert repr(draft) == (
        "FeatureSharingDraft(serviceName='Roads', maxRecordCount=10, sharing.sharingLevel='EVERYONE')"
    )


OWN = Metadata("Own", "own summary", "own description", ("own",), "own credits", "own limits")


@pytest.mark.parametrize(
    ("layers", "source"),
    [(None, "map"), (["roads_1"], "layer"), (["owners_1"], "none"), (["roads_1", "owners_1"], "none")],
)
def test_metadata_falls_back_to_what_is_shared(layers: list[str] | None, source: str) -> None:
    snapshot = a_snapshot([a_layer(metadata=OWN), a_table()])
    expected = {"map": snapshot.metadata, "layer": OWN, "none": Metadata()}[source]
    told = a_draft(snapshot, name="My roads", layers=layers).metadata()
    assert told == Metadata(
        "My roads",
        expected.summary,
        expected.description,
        expected.tags,
        expected.credits,
        expected.use_limitations,
    )


def test_a_keyword_list_in_one_tag_is_taken_apart() -> None:
    snapshot = a_snapshot(metadata=Metadata(tags=("roads, streets", " roads ", "")))
    assert a_draft(snapshot).metadata().tags == ("roads", "streets")


def test_the_drafts_own_words_win_one_by_one() -> None:
    told = a_draft(summary="mine", tags="a; b,a").metadata()
    assert (told.summary, told.tags, told.description) == ("mine", ("a", "b"), "All streets")
