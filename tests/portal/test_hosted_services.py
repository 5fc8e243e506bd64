"""Empty hosted services, and files appended to layers: what is asked, and what becomes of the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from web_layer_sharing.sharing.errors import JobFailed, PortalError
from web_layer_sharing.sharing.portal import ROOT
from web_layer_sharing.sharing.portal import hosted as hosted_module
from web_layer_sharing.sharing.portal.hosted import append_item, create_service
from web_layer_sharing.tests.portal.portal_stage import REST, Listening

if TYPE_CHECKING:
    from web_layer_sharing.sharing.portal import Portal
    from web_layer_sharing.tests.portal.portal_stage import Stage

CREATE = f"{REST}/content/users/ann/createService"
LAYER = "/server/rest/services/Hosted/sites/FeatureServer/0"
STATUS = f"{LAYER}/append/jobs/j1"


def test_an_empty_service(portal: Portal, portal_stage: Stage) -> None:
    url = "https://gis.example.org/server/rest/services/Hosted/sites/FeatureServer"
    told = {"success": True, "serviceItemId": "a" * 32, "serviceurl": url, "type": "Feature Service"}
    portal_stage.says(CREATE, told)
    made = create_service(portal.connection, {"name": "sites"}, ROOT, "Our sites")
    assert (made.item_id, made.url, made.kind) == ("a" * 32, url, "Feature Service")
    [asked] = portal_stage.to(CREATE)
    assert asked.form["createParameters"] == '{"name":"sites"}'
    assert (asked.form["outputType"], asked.form["title"]) == ("featureService", "Our sites")


def test_an_answer_without_a_service(portal: Portal, portal_stage: Stage) -> None:
    portal_stage.says(CREATE, {"success": True})
    with pytest.raises(PortalError) as caught:
        create_service(portal.connection, {"name": "sites"}, ROOT)
    assert caught.value.code == "WLS608"


def test_an_item_is_appended(portal: Portal, portal_stage: Stage) -> None:
    address = f"{portal_stage.origin}{STATUS}"
    portal_stage.says(f"{LAYER}/append", {"statusUrl": address})
    portal_stage.says(STATUS, {"status": "Processing"}, {"status": "Completed", "recordCount": 7})
    progress = Listening()
    count = append_item(portal.connection, f"{portal_stage.origin}{LAYER}", "b" * 32, "geojson", progress)
    assert count == 7
    [asked] = portal_stage.to(f"{LAYER}/append")
    assert (asked.form["appendItemId"], asked.form["appendUploadFormat"]) == ("b" * 32, "geojson")
    assert asked.form["rollbackOnFailure"] == "true"
    assert progress.fractions == sorted(progress.fractions)


@pytest.mark.parametrize(
    ("started", "status", "code"),
    [
        ({}, {}, "WLS608"),
        ({"statusUrl": ""}, {"status": "FailedToAppend"}, "WLS620"),
        ({"statusUrl": ""}, {"status": "Processing"}, "WLS622"),
    ],
)
def test_what_is_not_appended(
    portal: Portal,
    portal_stage: Stage,
    monkeypatch: pytest.MonkeyPatch,
    started: dict[str, str],
    status: dict[str, str],
    code: str,
) -> None:
    monkeypatch.setattr(hosted_module, "PATIENCE", 0.0)
    if started:
        started = {"statusUrl": f"{portal_stage.origin}{STATUS}"}
    portal_stage.says(f"{LAYER}/append", started)
    portal_stage.says(STATUS, status)
    with pytest.raises((JobFailed, PortalError)) as caught:
        append_item(portal.connection, f"{portal_stage.origin}{LAYER}", "b" * 32, "geojson", Listening())
    assert caught.value.code == code
