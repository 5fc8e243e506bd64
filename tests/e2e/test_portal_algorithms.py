"""What the dock *Portals* does, as ``qgis_process`` does it."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.sharing.map_snapshot import Metadata
from web_layer_sharing.sharing.portal import Credentials, Portal, TransportOptions
from web_layer_sharing.sharing.portal.folders import list_folders
from web_layer_sharing.sharing.portal.items import get_item
from web_layer_sharing.tests.e2e.test_qgis_process import algorithm

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Environment = dict[str, str]


@pytest.fixture
def portal(local_portal: Any, password: str) -> Iterator[Portal]:
    options = TransportOptions(verify=str(local_portal.certificate))
    credentials = Credentials.by_password(local_portal.administrator, password)
    with Portal(local_portal.url, credentials, options) as opened:
        yield opened


def done(name: str, environment: Environment, **parameters: Any) -> dict[str, Any]:
    """Run one that succeeds; return what it gives."""
    told = algorithm(name, None, environment, **parameters)
    assert told["exit"] == 0, told["said"]
    return dict(told["results"])


def file(portal: Portal, folder: Path, title: str) -> str:
    path = folder / f"{title.lower().replace(' ', '_')}.csv"
    path.write_text("x,y,name\n8,50,a\n", encoding="utf-8")
    return portal.upload(path, Metadata(title=title, tags=("t",)), "CSV").id


@pytest.mark.usefixtures("enabled")
def test_an_item_from_folder_to_folder_to_its_end(
    portal: Portal, signed_in: Environment, tmp_path: Path
) -> None:
    connection = portal.connection
    asked = {"title": "Process group", "access": "org", "tags": "t"}
    connection.send(connection.rest("community", "createGroup"), asked)
    item_id = file(portal, tmp_path, "Processed table")
    made = done("makeportalfolder", signed_in, PORTAL_FOLDER="Drawer")
    assert made["MADE"]
    renamed = done("renameportalfolder", signed_in, PORTAL_FOLDER="Drawer", NEW_TITLE="Chest")
    assert renamed["FOLDER_ID"] == made["FOLDER_ID"]
    moved = done("moveportalitem", signed_in, ITEM_ID=item_id, PORTAL_FOLDER="Chest")
    assert moved["FOLDER_ID"] == get_item(connection, item_id).folder == made["FOLDER_ID"]
    shared = done("shareportalitem", signed_in, ITEM_ID=item_id, SHARING_LEVEL=2, GROUPS="Process group")
    assert shared["ACCESS"] == get_item(connection, item_id).access == "org"
    changed = done("changeportalitem", signed_in, ITEM_ID=item_id, TITLE="Changed table", DELETION=1)
    assert changed["TITLE"] == "Changed table"
    details = done("describeportalitem", signed_in, ITEM_ID=item_id)
    assert details["TITLE"] == "Changed table"
    assert (details["FOLDER"], details["GROUPS"], details["NEEDED_BY"]) == ("Chest", "Process group", "")
    got = done("downloadportalitem", signed_in, ITEM_ID=item_id, OUTPUT=tmp_path / "back.csv")
    assert (tmp_path / "back.csv").read_text(encoding="utf-8").startswith("x,y,name"), got
    refused = algorithm("deleteportalitem", None, signed_in, ITEM_ID=item_id)
    assert refused["exit"] != 0
    assert "WLS614" in refused["said"]
    done("changeportalitem", signed_in, ITEM_ID=item_id, DELETION=2)
    full = algorithm("deleteportalfolder", None, signed_in, PORTAL_FOLDER="Chest")
    assert full["exit"] != 0
    assert "WLS618" in full["said"]
    assert done("deleteportalitem", signed_in, ITEM_ID=item_id)["TITLE"] == "Changed table"
    done("deleteportalfolder", signed_in, PORTAL_FOLDER="Chest")
    assert "Chest" not in [each.title for each in list_folders(connection)]


@pytest.mark.usefixtures("enabled")
def test_a_search_makes_a_table(portal: Portal, signed_in: Environment, tmp_path: Path) -> None:
    for number in range(3):
        file(portal, tmp_path, f"Platypus {number}")
    output = tmp_path / "found.gpkg"
    found = done("searchportal", signed_in, WORDS="platy", TYPE="CSV", MINE="true", LIMIT=2, OUTPUT=output)
    assert found["COUNT"] == 2
    with sqlite3.connect(output) as table:
        rows = table.execute("SELECT title, type, owner FROM found").fetchall()
    assert len(rows) == 2
    assert {row[1:] for row in rows} == {("CSV", "admin")}
    none = done("searchportal", signed_in, WORDS="no such words", OUTPUT=tmp_path / "none.gpkg")
    assert json.dumps(none["COUNT"]) == "0"
