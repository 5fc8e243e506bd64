"""QGIS desktop under a virtual screen: the plugin is enabled, its dock publishes, and it leaves no trace."""

from __future__ import annotations

import json
import os
import signal
import subprocess
from pathlib import Path
from typing import Any

import pytest

SESSION = Path(__file__).with_name("desktop_session.py")


@pytest.fixture(scope="module")
def session(
    world: Path, clean_environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    """What ``desktop_session.py`` saw."""
    out = tmp_path_factory.mktemp("session")
    environment = {**clean_environment, "WLS_SESSION_OUT": str(out), "QT_QPA_PLATFORM": "xcb"}
    command = [
        "xvfb-run",
        "-a",
        "-s",
        "-screen 0 1280x720x24",
        "qgis",
        "--noversioncheck",
        "--nologo",
        "--profiles-path",
        str(out / "profiles"),
        "--project",
        str(world),
        "--code",
        str(SESSION),
    ]
    # a session of its own: xvfb-run that is killed alone would leave QGIS and the screen behind
    with subprocess.Popen(
        command,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as started:
        try:
            _, said = started.communicate(timeout=280)
        except subprocess.TimeoutExpired:
            os.killpg(started.pid, signal.SIGKILL)
            raise
    report = out / "session.json"
    assert report.is_file(), said[-2000:]
    seen = json.loads(report.read_text(encoding="utf-8"))
    assert "error" not in seen, seen["error"]
    return seen


def test_dock_lists_the_layers_in_drawing_order(session: dict[str, Any]) -> None:
    assert session["layers"] == ["Centres", "Disputed borders", "States and provinces", "Countries"]


def test_dock_publishes(session: dict[str, Any]) -> None:
    assert "4 layers" in session["status"]
    assert "World_by_dock/FeatureServer" in session["status"]


def test_what_was_published_is_added_to_the_map(session: dict[str, Any]) -> None:
    assert session["added"] == {
        "Centres": 240,
        "Disputed borders": 46,
        "States and provinces": 4556,
        "Countries": 240,
    }


def test_second_publish_is_refused_by_code(session: dict[str, Any]) -> None:
    assert session["again"].startswith("80011: ")


def test_cancel_stops_and_leaves_nothing(session: dict[str, Any]) -> None:
    assert session["cancelled"] in ("WLS000", "WLS000 (remains='')")


def test_event_loop_goes_on(session: dict[str, Any]) -> None:
    # the map is described on the main thread (``describe_seconds``), everything after that is not; the bound
    # is there to notice work that has moved to the wrong thread, also on a machine that is busy
    assert session["longest_wait"] < 5.0


def test_plugin_shows_itself(session: dict[str, Any]) -> None:
    before, enabled = session["before"], session["enabled"]
    assert set(enabled["docks"]) - set(before["docks"]) == {
        "WebLayerSharingPortalsDock",
        "WebLayerSharingPublishDock",
    }
    assert set(enabled["browser"]) - set(before["browser"]) == {"weblayersharing"}
    assert set(enabled["browser_menus"]) - set(before["browser_menus"]) == {"weblayersharing"}
    assert set(enabled["browser_rows"]) - set(before["browser_rows"]) == {"Portals (Web Layer Sharing)"}
    assert enabled["locator"] == before["locator"] + 1
    assert set(enabled["toolbars"]) - set(before["toolbars"]) == {"WebLayerSharingToolbar"}
    assert set(enabled["providers"]) - set(before["providers"]) == {"weblayersharing"}
    assert len(enabled["menus"]) == len(before["menus"]) + 1


def test_the_dock_portals_shows_what_was_published(session: dict[str, Any]) -> None:
    assert session["portal_layers"] == ["Centres", "Disputed borders", "States and provinces", "Countries"]


def test_a_layer_that_is_dropped_on_the_map_is_added(session: dict[str, Any]) -> None:
    assert session["dropped"] == ["Centres"]
    assert session["portal_wait"] < 5.0


def test_plugin_leaves_no_trace(session: dict[str, Any]) -> None:
    assert session["after"] == session["before"]
