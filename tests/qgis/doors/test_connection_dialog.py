"""Connections: the dialog refuses what cannot be, tests in a task, and keeps no secret of its own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from qgis.core import QgsApplication, QgsAuthMethodConfig
from qgis.PyQt.QtWidgets import QDialogButtonBox
from web_layer_sharing.local_portal.process import start
from web_layer_sharing.qgis_bridge.credentials import remove_credentials, store_credentials
from web_layer_sharing.qgis_bridge.settings import (
    SERVER,
    Connection,
    all_connections,
    connection,
    remove_connection,
    save_connection,
)
from web_layer_sharing.tests.qgis.doors.dock_stage import find, wait_until
from web_layer_sharing.ui.connection_dialog import ConnectionDialog

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PASSWORD = "only for tests 1"
PORTAL_URL = "https://gis.example.org/portal"


@pytest.fixture
def known() -> Iterator[Connection]:
    """One connection in the settings, and none afterwards."""
    save_connection(Connection("Town", PORTAL_URL))
    yield connection("Town")
    for one in all_connections():
        remove_connection(one.name)


@pytest.fixture
def dialog(known: Connection) -> Iterator[ConnectionDialog]:
    made = ConnectionDialog()
    yield made
    made.reject()
    made.deleteLater()


def can_save(dialog: ConnectionDialog) -> bool:
    return dialog.buttonBox.button(QDialogButtonBox.StandardButton.Save).isEnabled()


def fill(dialog: ConnectionDialog, name: str, url: str) -> None:
    find(dialog, "nameEdit").setText(name)
    find(dialog, "urlEdit").setText(url)


@pytest.mark.parametrize(
    ("name", "url", "hint"),
    [
        ("town", "https://elsewhere.example.org/portal", "of this name"),
        ("Other", f"{PORTAL_URL.upper()}/", "same place"),
        ("Other", "gis.example.org", "https://"),
        ("Other", "ftp://gis.example.org", "https://"),
    ],
)
def test_what_cannot_be_is_refused_and_says_why(
    dialog: ConnectionDialog, name: str, url: str, hint: str
) -> None:
    fill(dialog, name, url)
    assert not can_save(dialog)
    assert hint in find(dialog, "hintLabel").text()


def test_a_portal_and_a_server_are_kept(dialog: ConnectionDialog) -> None:
    assert not can_save(dialog)
    fill(dialog, "Harbour", "https://harbour.example.org/server/")
    find(dialog, "kindBox").setCurrentIndex(1)
    assert find(dialog, "oauthButton").isHidden()
    assert can_save(dialog)
    dialog.buttonBox.accepted.emit()
    assert connection("Harbour") == Connection("Harbour", "https://harbour.example.org/server", kind=SERVER)
    assert dialog.connection_name() == "Harbour"


def test_a_connection_is_renamed_in_place(known: Connection) -> None:
    dialog = ConnectionDialog(None, known.name)
    assert can_save(dialog)
    find(dialog, "nameEdit").setText("Town hall")
    dialog.buttonBox.accepted.emit()
    assert [one.name for one in all_connections()] == ["Town hall"]
    dialog.deleteLater()


def test_oauth_is_set_up_by_one_click_and_changed_by_the_next(dialog: ConnectionDialog) -> None:
    fill(dialog, "Online", "https://www.arcgis.com")
    button = find(dialog, "oauthButton")
    assert not button.isEnabled()
    find(dialog, "appEdit").setText("anAppId")
    button.click()
    first = dialog.wanted().authcfg
    config = QgsAuthMethodConfig()
    QgsApplication.authManager().loadAuthenticationConfig(first, config, True)
    told = json.loads(config.config("oauth2config"))
    assert (config.method(), told["clientId"], told["grantFlow"]) == ("OAuth2", "anAppId", 3)
    assert told["requestUrl"] == "https://www.arcgis.com/sharing/rest/oauth2/authorize"
    find(dialog, "appEdit").setText("another")
    button.click()
    assert dialog.wanted().authcfg == first
    remove_credentials(first)


def test_a_connection_file_fills_the_form(dialog: ConnectionDialog, tmp_path: Path) -> None:
    path = tmp_path / "harbour.ags"
    path.write_bytes(b"\x01\x02" + "https://harbour.example.org/server/admin".encode("utf-16-le") + b"\0\0")
    dialog.import_file(path)
    wanted = dialog.wanted()
    assert (wanted.name, wanted.url, wanted.kind) == ("harbour", "https://harbour.example.org/server", SERVER)
    path.write_bytes(b"nothing")
    dialog.import_file(path)
    assert "WLS811" in find(dialog, "testLabel").text()


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    process = start(tmp_path_factory.mktemp("portal"), port=0, password=PASSWORD)
    yield process
    process.stop()


def answer(dialog: ConnectionDialog) -> str:
    """Press *Test* and return what is said at the end."""
    find(dialog, "testButton").click()
    assert not find(dialog, "testButton").isEnabled()
    wait_until(lambda: find(dialog, "testButton").isEnabled())
    return find(dialog, "testLabel").text()


def test_the_answer_of_a_test_is_clear(dialog: ConnectionDialog, portal: Any) -> None:
    plain = "http://" + portal.url.partition("://")[2]
    fill(dialog, "Local", plain)
    assert "Nobody is signed in" in answer(dialog)
    right = store_credentials("right", plain, username="admin", password=PASSWORD)
    wrong = store_credentials("wrong", plain, username="admin", password="not that one")
    dialog.authSelect.setConfigId(right)
    assert "Signed in as admin" in answer(dialog)
    dialog.authSelect.setConfigId(wrong)
    assert "WLS522" in answer(dialog)
    dialog.authSelect.setConfigId("")
    fill(dialog, "Nobody there", "http://127.0.0.1:9/portal")
    assert "[WLS501]" in answer(dialog)
    for made in (right, wrong):
        remove_credentials(made)


def test_a_dialog_that_is_closed_hears_no_more_of_its_test(dialog: ConnectionDialog, portal: Any) -> None:
    fill(dialog, "Local", "http://" + portal.url.partition("://")[2])
    find(dialog, "testButton").click()
    dialog.reject()
    wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    assert "Asking" in find(dialog, "testLabel").text()
