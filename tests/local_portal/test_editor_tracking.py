"""Keeping who edits: switched on for a service, before its layers are made or after."""

from __future__ import annotations

from typing import Any

import pytest
from web_layer_sharing.tests.local_portal.asking import REST, SERVICES, Asker

IN_BOTH_STORES = True

FS = f"{SERVICES}/Hosted/kept/FeatureServer"
ADMIN_FS = FS.replace("/rest/services", "/rest/admin/services")
TABLE = {"name": "Rows", "fields": [{"name": "word", "type": "esriFieldTypeString"}]}
TRACKING = {"enableEditorTracking": True, "enableOwnershipAccessControl": False}
INFO = {
    "creationDateField": "CreationDate",
    "creatorField": "Creator",
    "editDateField": "EditDate",
    "editorField": "Editor",
}


def make(ask: Asker, **parameters: Any) -> str:
    told = {"name": "kept", "capabilities": "Query,Editing", **parameters}
    made = ask(f"{ask.content}/createService", createParameters=told, outputType="featureService")
    ask(f"{REST}/content/items/{made['itemId']}/share", org=True, everyone=False)
    return str(made["itemId"])


def add_table(ask: Asker, table: dict[str, Any] = TABLE) -> None:
    assert ask(f"{ADMIN_FS}/addToDefinition", addToDefinition={"tables": [table]})["success"]


@pytest.mark.parametrize("when", ["at once", "before", "after"])
def test_layers_of_a_service_that_tracks_have_the_fields(ask: Asker, when: str) -> None:
    make(ask, **({"editorTrackingInfo": TRACKING} if when == "at once" else {}))
    if when == "after":
        add_table(ask)
        ask(f"{FS}/0/addFeatures", features=[{"attributes": {"word": "early"}}])
    if when != "at once":
        change = {"editorTrackingInfo": TRACKING}
        assert ask(f"{ADMIN_FS}/updateDefinition", updateDefinition=change)["success"]
    if when != "after":
        add_table(ask)
    told = ask(f"{FS}/0")
    assert told["editFieldsInfo"] == INFO
    fields = {one["name"]: one for one in told["fields"]}
    assert set(INFO.values()) <= set(fields)
    assert not fields["Creator"]["editable"]
    assert ask(FS)["editorTrackingInfo"] == TRACKING


def test_who_edits_is_kept_whatever_the_client_says(ask: Asker) -> None:
    make(ask, editorTrackingInfo=TRACKING)
    add_table(ask)
    bob = ask.as_user("bob")
    row = {"attributes": {"word": "a", "Creator": "mallory", "CreationDate": 0}}
    assert bob(f"{FS}/0/addFeatures", features=[row])["addResults"][0]["success"]
    update = {"attributes": {"OBJECTID": 1, "word": "b", "Creator": "mallory"}}
    assert ask(f"{FS}/0/updateFeatures", features=[update])["updateResults"][0]["success"]
    (found,) = ask(f"{FS}/0/query", where="1=1", outFields="*")["features"]
    kept = found["attributes"]
    assert (kept["Creator"], kept["Editor"], kept["word"]) == ("bob", "ann", "b")
    assert kept["EditDate"] >= kept["CreationDate"] > 1_600_000_000_000
    told = [{"field": "word", "value": "c"}, {"field": "Creator", "value": "mallory"}]
    assert bob(f"{FS}/0/calculate", where="1=1", calcExpression=told)["updatedFeatureCount"] == 1
    (found,) = ask(f"{FS}/0/query", where="1=1", outFields="*")["features"]
    now = found["attributes"]
    assert (now["Creator"], now["Editor"], now["word"]) == ("bob", "bob", "c")
    assert now["CreationDate"] == kept["CreationDate"]


def test_fields_that_are_there_already_are_used(ask: Asker) -> None:
    make(ask)
    add_table(
        ask, {**TABLE, "fields": [*TABLE["fields"], {"name": "creator", "type": "esriFieldTypeString"}]}
    )  # type: ignore[misc]
    ask(f"{ADMIN_FS}/updateDefinition", updateDefinition={"editorTrackingInfo": TRACKING})
    told = ask(f"{FS}/0")
    assert told["editFieldsInfo"] == {**INFO, "creatorField": "creator"}
    names = [one["name"].lower() for one in told["fields"]]
    assert len(names) == len(set(names))
    again = ask(f"{ADMIN_FS}/updateDefinition", updateDefinition={"editorTrackingInfo": TRACKING})
    assert again["success"]
    assert len(ask(f"{FS}/0")["fields"]) == len(names)
