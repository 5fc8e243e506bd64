"""Small files to items, in one request, with every way in which that goes wrong, and what stays behind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.sharing.errors import Cancelled, NameTaken, NotAuthorized, PortalError
from web_layer_sharing.sharing.map_snapshot import Metadata
from web_layer_sharing.sharing.portal import Folder, Item
from web_layer_sharing.sharing.portal.parts import state_path
from web_layer_sharing.tests.portal.portal_stage import Listening, Raw, Reset, noise
from web_layer_sharing.tests.portal.storing_portal import CONTENT, StoringPortal

if TYPE_CHECKING:
    from pathlib import Path

    from web_layer_sharing.sharing.portal import Portal
    from web_layer_sharing.tests.portal.portal_stage import Asked, ScriptedClock, Stage

ROADS = Metadata("My roads", tags=("road",))
SD = "Service Definition"
EXPIRED = {"error": {"code": 498, "message": "Invalid token.", "details": []}}


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "roads.sd"
    path.write_bytes(noise(100_000))
    return path


def failing(portal: Portal, path: Path, progress: Listening | None = None) -> Any:
    with pytest.raises((PortalError, Cancelled)) as caught:
        portal.upload(path, ROADS, SD, progress=progress)
    return caught.value


def test_a_small_file_goes_at_once(
    portal: Portal, portal_stage: Stage, storing: StoringPortal, small: Path
) -> None:
    progress = Listening()
    item = portal.upload(small, ROADS, SD, Folder("maps", "Maps"), progress)
    assert storing.stored[item.id] == small.read_bytes()
    assert (item.title, item.type, item.name, item.size) == ("My roads", SD, "roads.sd", 100_000)
    [asked] = portal_stage.to(f"{CONTENT}/maps/addItem")
    assert asked.form == {
        "f": "json", "title": "My roads", "tags": "road", "type": SD, "fileName": "roads.sd",
    }  # fmt: skip
    assert progress.fractions == sorted(progress.fractions)
    assert progress.fractions[-1] == 1.0
    assert {step for step, _ in progress.steps} == {"portal-upload", "portal-store"}
    assert not state_path(small).exists()


def test_the_portal_takes_a_moment_to_store(portal: Portal, storing: StoringPortal, small: Path) -> None:
    storing.status = ["processing", "processing", "completed"]
    assert portal.upload(small, ROADS, SD).size == 100_000


def test_a_portal_that_keeps_no_status(
    portal: Portal, portal_stage: Stage, storing: StoringPortal, small: Path
) -> None:
    def add(asked: Asked) -> Any:
        told = storing.add_item(asked)
        no = {"error": {"code": 400, "message": "Item status is not kept.", "details": []}}
        portal_stage.says(f"{CONTENT}/items/{told['id']}/status", no)
        return told

    portal_stage.says(f"{CONTENT}/addItem", add)
    assert portal.upload(small, ROADS, SD).size == 100_000


def test_the_portal_cannot_store(portal: Portal, storing: StoringPortal, small: Path) -> None:
    storing.status = ["processing", "failed"]
    error = failing(portal, small)
    assert (type(error), error.code, error.facts["message"]) == (PortalError, "WLS610", "Disk is full.")
    assert storing.items == {}


def test_the_portal_never_stores(
    portal: Portal, storing: StoringPortal, small: Path, clock: ScriptedClock
) -> None:
    storing.status = ["processing"]
    assert failing(portal, small).code == "WLS610"
    assert 3600 <= clock.passed < 3700
    assert storing.items == {}


def test_the_portal_stores_something_else(
    portal: Portal, portal_stage: Stage, storing: StoringPortal, small: Path
) -> None:
    def shorten(asked: Asked) -> Any:
        told = storing.add_item(asked)
        storing.items[told["id"]]["size"] = 99
        return told

    portal_stage.says(f"{CONTENT}/addItem", shorten)
    error = failing(portal, small)
    assert (error.code, error.facts["expected"], error.facts["found"]) == ("WLS611", 100_000, 99)
    assert storing.items == {}


def test_a_file_name_that_is_taken(
    portal: Portal, portal_stage: Stage, storing: StoringPortal, small: Path
) -> None:
    taken = {"error": {"code": 409, "message": "Item 'roads.sd' already exists.", "details": []}}
    portal_stage.says(f"{CONTENT}/addItem", taken)
    error = failing(portal, small)
    assert (type(error), error.code, error.facts["name"]) == (NameTaken, "WLS607", "roads.sd")


@pytest.mark.parametrize(
    ("answer", "kind", "code"),
    [
        (
            {"error": {"code": 400, "message": "Storage quota exceeded.", "details": []}},
            PortalError,
            "WLS604",
        ),
        ({"error": {"code": 403, "message": "No.", "details": []}}, NotAuthorized, "WLS524"),
        (Raw(413, b"<html><title>Too large</title></html>"), PortalError, "WLS613"),
        ({"success": True}, PortalError, "WLS608"),
    ],
)
def test_the_portal_takes_no_file(
    portal: Portal, portal_stage: Stage, small: Path, answer: Any, kind: type[PortalError], code: str
) -> None:
    portal_stage.says(f"{CONTENT}/addItem", answer)
    error = failing(portal, small)
    assert (type(error), error.code) == (kind, code)


def test_a_lost_answer_is_made_up_for(
    portal: Portal, portal_stage: Stage, storing: StoringPortal, small: Path
) -> None:
    """The portal took the file, the line broke before it could say so."""

    def take_and_break(asked: Asked) -> Any:
        storing.add_item(asked)
        return Reset()

    portal_stage.says(f"{CONTENT}/addItem", take_and_break)
    item = portal.upload(small, ROADS, SD)
    assert storing.stored == {item.id: small.read_bytes()}


@pytest.mark.parametrize(
    "unlike", [{"size": 7}, {"title": "x"}, {"name": "x"}, {"type": "x"}, {"created": 1_799_999_000_000}]
)
def test_a_lost_answer_is_not_made_up_with_another_item(
    portal: Portal, portal_stage: Stage, storing: StoringPortal, small: Path, unlike: dict[str, Any]
) -> None:
    def take_and_break(asked: Asked) -> Any:
        told = storing.add_item(asked)
        storing.items[told["id"]].update(unlike)
        return Reset()

    portal_stage.says(f"{CONTENT}/addItem", take_and_break)
    assert failing(portal, small).code == "WLS502"
    # it may be somebody else's, so it stays
    assert len(storing.items) == 1


def test_a_stop_while_sending(portal: Portal, storing: StoringPortal, tmp_path: Path) -> None:
    path = tmp_path / "roads.sd"
    path.write_bytes(b"x" * 5_000_000)
    error = failing(portal, path, Listening(lambda p: len(p.fractions) > 3))
    assert isinstance(error, Cancelled)
    assert storing.items == {}


def test_a_stop_while_the_portal_answers(
    portal: Portal, portal_stage: Stage, storing: StoringPortal, small: Path
) -> None:
    """The item is made by then, so its answer is read before it is taken away again."""
    stopped: list[bool] = []

    def add(asked: Asked) -> Any:
        stopped.append(True)
        return storing.add_item(asked)

    portal_stage.says(f"{CONTENT}/addItem", add)
    storing.status = ["processing"]
    error = failing(portal, small, Listening(lambda _: bool(stopped)))
    assert isinstance(error, Cancelled)
    assert storing.stored
    assert storing.items == {}


def test_a_stop_while_storing(
    portal: Portal, storing: StoringPortal, small: Path, clock: ScriptedClock
) -> None:
    storing.status = ["processing"]
    error = failing(portal, small, Listening(lambda _: clock.passed > 10))
    assert isinstance(error, Cancelled)
    assert storing.items == {}
    assert "remains" not in error.facts


def test_what_cannot_be_taken_back_is_told(
    portal: Portal, portal_stage: Stage, storing: StoringPortal, small: Path
) -> None:
    storing.status = ["failed"]

    def add(asked: Asked) -> Any:
        told = storing.add_item(asked)
        portal_stage.says(f"{CONTENT}/items/{told['id']}/delete", EXPIRED)
        return told

    portal_stage.says(f"{CONTENT}/addItem", add)
    error = failing(portal, small)
    assert (error.code, error.facts["remains"]) == ("WLS610", *storing.items)


def test_another_file_in_the_same_item(
    portal: Portal, portal_stage: Stage, storing: StoringPortal, small: Path
) -> None:
    storing.hold("e" * 32, b"old")
    item = portal.replace_file(Item("e" * 32, type=SD), small)
    assert (item.id, item.title) == ("e" * 32, "Old")
    assert storing.stored["e" * 32] == small.read_bytes()
    [asked] = portal_stage.to(f"{CONTENT}/items/{'e' * 32}/update")
    assert asked.form == {"f": "json"}


def test_a_file_that_is_not_there(portal: Portal, portal_stage: Stage, tmp_path: Path) -> None:
    assert failing(portal, tmp_path / "gone.sd").code == "WLS512"
    assert portal_stage.asked == []
