"""Repairs on draft objects: the finding is gone from what the draft writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.sharing.analysis import PortalFacts, analyze
from web_layer_sharing.sharing.analysis.draft_fixes import fix_draft
from web_layer_sharing.sharing.findings import Finding, Severity
from web_layer_sharing.sharing.map_snapshot import Metadata, SourceSnapshot
from web_layer_sharing.sharing.sddraft import build
from web_layer_sharing.tests.builders import a_draft, a_layer, a_snapshot

if TYPE_CHECKING:
    from web_layer_sharing.sharing.draft import SharingDraft

EVERYONE = {"sharing__sharingLevel": "EVERYONE"}
UNTOLD = a_snapshot(metadata=Metadata())
MAP_IMAGE = {"server": "FEDERATED_SERVER", "service": "MAP_IMAGE"}


def found(draft: SharingDraft, code: str, portal: PortalFacts | None = None) -> list[Finding]:
    findings = analyze(build(draft).settings(), draft.snapshot, portal)
    return [finding for finding in findings if finding.code == code]


@pytest.mark.parametrize(
    ("code", "given"),
    [
        ("00191", {"featureCapabilities": "Query,Create,Sync"}),
        ("24028", {"portalFolder": "a/b"}),
        ("24034", {"snapshot": a_snapshot([a_layer(has_z=True)])}),
        ("24162", MAP_IMAGE),
        ("80005", {"maxRecordCount": 0}),
        ("80006", {**MAP_IMAGE, "pooling__minInstances": 5}),
        ("80500", {"name": "My roads"}),
        ("80502", {"snapshot": UNTOLD}),
        ("80503", {"snapshot": UNTOLD}),
        ("80534", {**EVERYONE, "featureCapabilities": "Query,Create,Update,Delete"}),
        ("80800", {"snapshot": UNTOLD}),
        ("80806", {**EVERYONE, "featureCapabilities": "Query,Extract"}),
    ],
)
def test_a_repair_of_a_draft_clears_its_finding(code: str, given: dict[str, Any]) -> None:
    draft = a_draft(**given)
    (finding,) = found(draft, code)
    assert fix_draft(draft, finding)
    assert found(draft, code) == []


def test_sharing_is_taken_back_step_by_step() -> None:
    draft = a_draft(**EVERYONE, sharing__groups=["town"])
    portal = PortalFacts(privileges=frozenset({"portal:publisher:publishFeatures"}))
    while findings := found(draft, "80014", portal):
        assert fix_draft(draft, findings[0])
    assert draft.values()["sharing.sharingLevel"] == "OWNER"
    assert not draft.values()["sharing.groups"]


def test_a_taken_name_counts_up() -> None:
    draft = a_draft()
    portal = PortalFacts(asked_name="Roads", name_available=False)
    assert fix_draft(draft, found(draft, "80011", portal)[0])
    assert draft.values()["serviceName"] == "Roads_1"


def test_which_layers_a_draft_holds_is_settled() -> None:
    broken = a_layer("b_1", source=SourceSnapshot("ogr", readable=False))
    draft = a_draft(a_snapshot([a_layer(), broken]))
    before = draft.values()
    assert not fix_draft(draft, found(draft, "00003")[0])
    assert draft.values() == before


def test_a_value_that_the_draft_refuses_leaves_it_as_it_was() -> None:
    draft = a_draft(a_snapshot(name="???"), summary="S")
    before = draft.values()
    nameless = Finding("80001", Severity.ERROR, fix="name_after_map")
    assert not fix_draft(draft, nameless)
    assert draft.values() == before


def test_a_repair_of_the_project_is_none_of_the_draft() -> None:
    with pytest.raises(KeyError):
        fix_draft(a_draft(), Finding("00002", Severity.ERROR, fix="set_map_crs"))
