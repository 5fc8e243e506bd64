"""Draft to XML to draft, XML to document to XML, over all classes and arbitrary values."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from web_layer_sharing.sharing.draft import create_sharing_draft, create_web_layer_draft
from web_layer_sharing.sharing.draft.factory import DRAFT_CLASSES
from web_layer_sharing.sharing.draft.settings import ServerKind
from web_layer_sharing.sharing.errors import DraftError
from web_layer_sharing.sharing.map_snapshot import Metadata
from web_layer_sharing.sharing.names import service_name
from web_layer_sharing.sharing.sddraft import SddraftDocument, build, read_draft
from web_layer_sharing.sharing.sddraft.normal_form import normal_form
from web_layer_sharing.sharing.sddraft.raw_xml import legal_text, parse, serialize
from web_layer_sharing.sharing.sddraft.schema import KINDS, OURS, PLACES, places_of
from web_layer_sharing.tests.builders import a_draft, a_layer, a_snapshot, a_table

if TYPE_CHECKING:
    from pathlib import Path

    from web_layer_sharing.sharing.draft import SharingDraft

SNAPSHOT = a_snapshot([a_layer("top_1"), a_layer("50%|a/b_1"), a_table()])
TARGETS = (
    ("HOSTING_SERVER", "FEATURE"),
    ("HOSTING_SERVER", "TILE"),
    ("HOSTING_SERVER", "VECTOR_TILE"),
    ("FEDERATED_SERVER", "VECTOR_TILE"),
    ("FEDERATED_SERVER", "MAP_IMAGE"),
    ("STANDALONE_SERVER", "MAP_SERVICE"),
    ("STANDALONE_SERVER", "IMAGE_SERVICE"),
    ("FEDERATED_SERVER", "WEB_IMAGERY_LAYER"),
)
texts = st.text(max_size=20).map(legal_text)
names = (
    st.text(min_size=1, max_size=60)
    .map(lambda text: legal_text(text).strip())
    .filter(lambda text: service_name(text).strip("_") != "")
)
SELECTIONS = st.none() | st.lists(
    st.sampled_from([layer.id for layer in SNAPSHOT.layers]), min_size=1, unique=True
)


def make(target: tuple[str, str], name: str, layers: list[str] | None = None) -> SharingDraft:
    if target[1] in {"MAP_SERVICE", "IMAGE_SERVICE", "WEB_IMAGERY_LAYER"}:
        return create_sharing_draft(*target, name, SNAPSHOT, layers)
    return create_web_layer_draft(SNAPSHOT, *target, name, layers)


def values_of(kind: Any, default: Any) -> st.SearchStrategy[Any]:
    """Values that a property of this kind takes."""
    if kind.expected.startswith("group"):
        return st.lists(texts.filter(str.strip) | st.text("0123456789abcdef", min_size=32, max_size=32))
    if kind.expected == "number":
        return st.integers(-(10**6), 10**6) | st.floats(-1e9, 1e9, allow_nan=False)
    if isinstance(default, bool):
        return st.booleans()
    if isinstance(default, int):
        return st.integers(0, 10**9)
    if kind.words:
        several = st.lists(st.sampled_from(kind.words), unique=True).map(",".join)
        return st.sampled_from(kind.words) if " | " in kind.expected else several
    return texts


@st.composite
def drafts(draw: st.DrawFn) -> SharingDraft:
    draft = make(draw(st.sampled_from(TARGETS)), draw(names), draw(SELECTIONS))
    rows = {name: one for name, _, one in draft._rows() if name not in {"serviceName", "cache.configuration"}}
    for name in draw(st.lists(st.sampled_from(sorted(rows)), unique=True)):
        draft.set_value(name, draw(values_of(rows[name].kind, rows[name].default)))
    return draft


@given(drafts())
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_draft_comes_back_from_its_file(draft: SharingDraft) -> None:
    document = build(draft)
    data = document.dumps()
    again = SddraftDocument.loads(data)
    assert again.dumps() == data
    assert serialize(parse(data)) == data
    assert again.settings() == document.settings()
    assert serialize(normal_form(again.root)) == data
    back = read_draft(again, SNAPSHOT)
    assert back == draft
    assert build(back).settings().staging == document.settings().staging


@given(drafts())
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_setting_agrees_with_the_draft(draft: SharingDraft) -> None:
    found = build(draft).settings()
    metadata = draft.metadata()
    assert (found.kind, found.server) == (draft.kind, draft.server_kind)
    assert (found.title, found.service_name) == (metadata.title, service_name(metadata.title))
    assert (found.summary, found.description) == (metadata.summary, metadata.description)
    assert found.tags == metadata.tags
    assert (found.credits, found.use_limitations) == (metadata.credits, metadata.use_limitations)
    assert found.overwrite == draft.overwriteExistingService
    assert {*found.layer_ids, *found.table_ids} == set(draft.layer_ids or ())
    values = draft.values()
    if "sharing.groups" in values:
        assert found.sharing.groups == values["sharing.groups"]
        assert found.sharing.everyone == (values["sharing.sharingLevel"] == "EVERYONE")
    if "maxRecordCount" in values and draft.server_kind is ServerKind.HOSTING_SERVER:
        assert found.max_record_count == values["maxRecordCount"]


def test_every_documented_property_has_a_place_and_every_place_a_property() -> None:
    documented: set[str] = set()
    for target in TARGETS:
        draft = make(target, "Roads")
        document = build(draft)
        for name in draft.values():
            documented.add(name)
            places = places_of(name, draft.server_kind)
            assert places or name == "serviceName", name
            bags = {place.address.partition(":")[0] for place in places if ":" in place.address}
            assert not places or any(document.has_bag(bag) for bag in bags) or not bags, name
    assert documented - {"serviceName"} == set(PLACES)


def test_every_kind_has_a_class_and_a_schema() -> None:
    assert set(KINDS) == set(DRAFT_CLASSES)


def test_undocumented_names_come_back() -> None:
    draft = a_draft(SNAPSHOT)
    draft.colour = "red"
    draft.sharing.team = 1
    back = read_draft(build(draft), SNAPSHOT)
    assert back.undocumented == ("colour", "sharing.team")


@pytest.mark.parametrize(
    "name",
    ["__class__", "_values", "serverType", "summary", "a.b", "sharing.groups", "sharing", "1", "", "."],
)
def test_undocumented_names_of_a_hostile_file_do_no_harm(name: str) -> None:
    document = build(a_draft(SNAPSHOT))
    document.set_property("StagingSettings", OURS.undocumented, json.dumps([name, "colour"]))
    assert read_draft(document, SNAPSHOT).undocumented == ("colour",)


def test_an_empty_first_place_gives_way_to_a_filled_second() -> None:
    document = build(a_draft(a_snapshot(metadata=Metadata())))
    document.set_text("Configurations/SVCConfiguration/Definition/Description", "from the service")
    assert document.settings().description == "from the service"
    assert read_draft(document, a_snapshot()).description == "from the service"


def test_hand_edits_reach_the_draft() -> None:
    document = build(a_draft(SNAPSHOT, name="My Roads"))
    document.set_property("StagingSettings", "PackageIsPublic", "TRUE")
    document.set_property("Info", "webCapabilities", "Query,Extract")
    document.set_text("Type", "esriServiceDefinitionType_Replacement")
    document.set_text("ItemInfo/Title", "Another title")
    draft = read_draft(document, SNAPSHOT)
    assert draft.sharing.sharingLevel == "EVERYONE"
    assert draft.allowExporting
    assert draft.overwriteExistingService
    assert draft.serviceName == "My_Roads", "a title of its own does not rename the service"


def test_real_drafts_become_drafts(shared_fixtures: Path) -> None:
    for name, type_name in (
        ("pro23_hosted_feature", "FeatureSharingDraft"),
        ("pro23_hosted_vector_tile", "VectorTileSharingDraft"),
        ("pro30_server_map", "MapServiceDraft"),
        ("arcmap104_hosted_map_tile", "TileSharingDraft"),
    ):
        document = SddraftDocument.read(shared_fixtures / f"sddraft/{name}.sddraft")
        assert type(read_draft(document, SNAPSHOT)).__name__ == type_name


def test_what_no_draft_can_hold_is_told(shared_fixtures: Path) -> None:
    tool = SddraftDocument.read(shared_fixtures / "sddraft/pro30_server_gp.sddraft")
    with pytest.raises(DraftError) as caught:
        read_draft(tool, SNAPSHOT)
    assert (caught.value.code, caught.value.facts["value"]) == ("WLS207", "OTHER")
    gone = build(a_draft(SNAPSHOT, layers=["top_1"]))
    with pytest.raises(DraftError, match="WLS206"):
        read_draft(gone, a_snapshot())
    odd = build(a_draft(SNAPSHOT))
    odd.set_property("Info", "webCapabilities", "Query,Fly")
    with pytest.raises(DraftError, match="WLS204"):
        read_draft(odd, SNAPSHOT)
