"""The analyzer over drafts as they really are: fresh ones of every kind, and Esri's own files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from web_layer_sharing.sharing.analysis import analyze
from web_layer_sharing.sharing.findings import blocking
from web_layer_sharing.sharing.sddraft import SddraftDocument, build
from web_layer_sharing.tests.builders import a_draft, a_layer, a_snapshot, a_table

if TYPE_CHECKING:
    from pathlib import Path

KINDS = [
    ("HOSTING_SERVER", "FEATURE"),
    ("HOSTING_SERVER", "TILE"),
    ("HOSTING_SERVER", "VECTOR_TILE"),
    ("FEDERATED_SERVER", "MAP_IMAGE"),
]


@pytest.mark.parametrize(("server", "service"), KINDS)
def test_a_fresh_draft_of_a_sound_map_is_not_blocked(server: str, service: str) -> None:
    draft = a_draft(a_snapshot([a_layer(), a_table()]), server, service)
    assert blocking(analyze(build(draft).settings(), draft.snapshot)) == ()


def test_a_property_that_no_page_documents_is_told_by_name() -> None:
    draft = a_draft(portalUrl="https://portal.example.org/portal")
    findings = analyze(build(draft).settings(), draft.snapshot)
    assert [(f.code, f.facts) for f in findings] == [("80501", {"property": "portalUrl"})]


def test_public_editing_is_approved_by_the_draft_s_own_property() -> None:
    public = {"sharing__sharingLevel": "EVERYONE", "featureCapabilities": "Query,Create,Update,Delete"}
    codes = {}
    for approved in (True, False):
        draft = a_draft(**public, approvePublicDataCollection=approved)
        codes[approved] = {f.code for f in analyze(build(draft).settings(), draft.snapshot)}
    assert codes[False] - codes[True] == {"80534"}


@pytest.mark.parametrize(
    ("name", "blocked_by"),
    [
        ("pro23_hosted_feature", []),
        ("arcmap104_hosted_map_tile", []),
        ("pro30_server_map", []),
        ("pro23_hosted_vector_tile", ["00079"]),  # cut in GDA94, which our map is not in
        ("arcmap_server_image", ["00102"]),  # an image service; our map has no raster
        ("pro30_server_gp", ["80003"]),
        ("arcmap_server_geocode", ["80003"]),
    ],
)
def test_esri_s_own_drafts_are_blocked_for_a_reason_or_not_at_all(
    shared_fixtures: Path, name: str, blocked_by: list[str]
) -> None:
    settings = SddraftDocument.read(shared_fixtures / "sddraft" / f"{name}.sddraft").settings()
    assert [finding.code for finding in blocking(analyze(settings, a_snapshot()))] == blocked_by


@pytest.mark.parametrize(("name", "becomes"), [("My roads", "My_roads"), ("a/b", "a_b"), ("Roads", "")])
def test_a_name_that_changes_is_told_as_the_script_wrote_it(name: str, becomes: str) -> None:
    draft = a_draft(name=name)
    findings = [f for f in analyze(build(draft).settings(), draft.snapshot) if f.code == "80500"]
    assert [f.facts for f in findings] == ([{"name": name, "becomes": becomes}] if becomes else [])
