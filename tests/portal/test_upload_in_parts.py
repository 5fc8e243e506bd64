"""Big files to items, in parts: in parallel, resumed after a lost line, and what stays behind."""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.sharing.errors import Cancelled, PortalError, TokenExpired, TransportError
from web_layer_sharing.sharing.map_snapshot import Metadata
from web_layer_sharing.sharing.portal import Folder, Item
from web_layer_sharing.sharing.portal import parts as parts_module
from web_layer_sharing.sharing.portal.parts import MEGABYTE, MOST_PARTS, PART_SIZE, Part, cut, state_path
from web_layer_sharing.tests.portal.portal_stage import REST, TOKEN, Listening, Raw, Reset, noise
from web_layer_sharing.tests.portal.storing_portal import CONTENT, StoringPortal

if TYPE_CHECKING:
    from pathlib import Path

    from web_layer_sharing.sharing.portal import Portal
    from web_layer_sharing.tests.portal.portal_stage import Asked, Stage

ROADS = Metadata("My roads", tags=("road",))
SD = "Service Definition"
SMALL_PART = 64 * 1024
EXPIRED = {"error": {"code": 498, "message": "Invalid token.", "details": []}}
BUSY = Raw(503, b"<html></html>")


@pytest.fixture
def big(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of eleven parts, the parts being small for the test."""
    monkeypatch.setattr(parts_module, "PART_SIZE", SMALL_PART)
    monkeypatch.setattr(parts_module, "MEGABYTE", SMALL_PART)
    monkeypatch.setattr("web_layer_sharing.sharing.portal.upload.SINGLE_POST", SMALL_PART)
    path = tmp_path / "roads.sd"
    path.write_bytes(noise(10 * SMALL_PART + 17))
    return path


def failing(portal: Portal, path: Path, progress: Listening | None = None) -> Any:
    with pytest.raises((PortalError, Cancelled)) as caught:
        portal.upload(path, ROADS, SD, progress=progress)
    return caught.value


@pytest.mark.parametrize(
    ("size", "number", "length"),
    [
        (1, 1, 1),
        (PART_SIZE, 1, PART_SIZE),
        (PART_SIZE + 1, 2, PART_SIZE),
        (100 * 1024 * MEGABYTE, 1970, 52 * MEGABYTE),
    ],
)
def test_cutting(size: int, number: int, length: int) -> None:
    parts = cut(size)
    assert len(parts) == number <= MOST_PARTS
    assert parts[0] == Part(1, 0, length)
    assert sum(part.length for part in parts) == size
    assert all(b.offset == a.offset + a.length for a, b in zip(parts, parts[1:]))


def test_a_big_file_goes_in_parts(
    portal: Portal, portal_stage: Stage, storing: StoringPortal, big: Path
) -> None:
    progress = Listening()
    item = portal.upload(big, ROADS, SD, progress=progress)
    assert storing.stored[item.id] == big.read_bytes()
    assert sorted(storing.sent) == list(range(1, 12))
    [announced] = portal_stage.to(f"{CONTENT}/addItem")
    assert announced.form["multipart"] == "true"
    [committed] = portal_stage.to(f"{CONTENT}/items/{item.id}/commit")
    assert (committed.form["id"], committed.form["async"]) == (item.id, "true")
    assert progress.fractions == sorted(progress.fractions)
    assert progress.fractions[-1] == 1.0
    assert not state_path(big).exists()
    assert [path.name for path in big.parent.iterdir()] == [big.name]


def test_parts_are_sent_again_after_a_hiccup(portal: Portal, storing: StoringPortal, big: Path) -> None:
    hiccups = [Reset(), BUSY, Raw(429, b"", headers={"Retry-After": "1"})]
    storing.spoil_part = lambda number: hiccups.pop() if hiccups and number % 2 else None
    item = portal.upload(big, ROADS, SD)
    assert storing.stored[item.id] == big.read_bytes()
    assert len(storing.sent) == 14


def test_a_token_that_ends_in_the_middle_is_renewed_once(
    portal: Portal, portal_stage: Stage, storing: StoringPortal, big: Path
) -> None:
    portal_stage.says(f"{REST}/generateToken", {"token": "token-second", "expires": 1_800_003_600_000})
    sent = portal_stage.asked
    storing.spoil_part = lambda number: EXPIRED if number > 5 and sent[-1].token == TOKEN else None
    item = portal.upload(big, ROADS, SD)
    assert storing.stored[item.id] == big.read_bytes()
    assert len(portal_stage.to(f"{REST}/generateToken")) == 1


def test_a_lost_line_is_picked_up_by_the_next_run(
    portal: Portal, portal_stage: Stage, storing: StoringPortal, big: Path
) -> None:
    storing.spoil_part = lambda number: BUSY if number > 6 else None
    error = failing(portal, big)
    assert (type(error), error.code) == (TransportError, "WLS507")
    [item_id] = storing.items
    assert error.facts["remains"] == item_id
    noted = json.loads(state_path(big).read_text())
    arrived = set(storing.parts[item_id])
    assert noted["upload_id"] == item_id
    assert {int(number) for number in noted["sent"]} <= arrived
    assert "token" not in state_path(big).read_text()

    storing.sent.clear()
    storing.spoil_part = lambda _: None
    progress = Listening()
    item = portal.upload(big, ROADS, SD, progress=progress)
    assert item.id == item_id
    assert storing.stored[item_id] == big.read_bytes()
    assert set(storing.sent) == set(range(1, 12)) - {int(number) for number in noted["sent"]}
    assert progress.fractions == sorted(progress.fractions)
    assert len(portal_stage.to(f"{CONTENT}/addItem")) == 1
    assert not state_path(big).exists()


def test_a_line_lost_after_the_last_part_costs_nothing(
    portal: Portal, portal_stage: Stage, storing: StoringPortal, big: Path
) -> None:
    """The portal put the file together, nobody could be told; the next run finds it done."""
    storing.spoil_status = BUSY
    error = failing(portal, big)
    assert error.code == "WLS507"
    [item_id] = storing.items
    storing.spoil_status = None
    storing.sent.clear()
    assert portal.upload(big, ROADS, SD).id == item_id
    assert storing.sent == []
    assert len(portal_stage.to(f"{CONTENT}/items/{item_id}/commit")) == 1
    assert not state_path(big).exists()


def test_a_commit_whose_answer_is_lost_is_done_all_the_same(
    portal: Portal, portal_stage: Stage, storing: StoringPortal, big: Path
) -> None:
    """It is asked for again, and then the portal knows of no parts."""
    storing.answers_to_commit = [Reset()]
    item = portal.upload(big, ROADS, SD)
    assert storing.stored[item.id] == big.read_bytes()
    assert len(portal_stage.to(f"{CONTENT}/items/{item.id}/commit")) == 2
    assert not state_path(big).exists()


def test_a_commit_that_is_refused_is_an_error(
    portal: Portal, portal_stage: Stage, storing: StoringPortal, big: Path
) -> None:
    first = f"{1:032x}"
    refused = {"error": {"code": 400, "message": "A part is missing.", "details": []}}
    make = storing.add_item

    def add(asked: Asked) -> Any:
        told = make(asked)
        portal_stage.says(f"{CONTENT}/items/{first}/commit", refused)
        return told

    portal_stage.says(f"{CONTENT}/addItem", add)
    error = failing(portal, big)
    assert (error.code, error.facts["message"]) == ("WLS600", "A part is missing.")
    assert storing.items == {}


def test_a_finished_upload_of_a_file_that_changed_since_is_not_taken_for_this_one(
    portal: Portal, storing: StoringPortal, big: Path
) -> None:
    storing.spoil_status = BUSY
    failing(portal, big)
    [item_id] = storing.items
    storing.spoil_status = None
    big.write_bytes(big.read_bytes()[::-1])
    item = portal.upload(big, ROADS, SD)
    assert item.id != item_id
    assert storing.stored[item.id] == big.read_bytes()


def test_an_announcement_whose_answer_was_lost_is_gone_on_with(
    portal: Portal, portal_stage: Stage, storing: StoringPortal, big: Path
) -> None:
    def take_and_break(asked: Asked) -> Any:
        storing.add_item(asked)
        return Reset()

    portal_stage.says(f"{CONTENT}/addItem", take_and_break)
    item = portal.upload(big, ROADS, SD)
    assert list(storing.items) == [item.id]
    assert storing.stored[item.id] == big.read_bytes()


def interrupted(portal: Portal, storing: StoringPortal, big: Path) -> str:
    """Have an upload of which the parts 1 to 6 arrived."""
    storing.spoil_part = lambda number: BUSY if number > 6 else None
    failing(portal, big)
    storing.sent.clear()
    storing.spoil_part = lambda _: None
    [item_id] = storing.items
    return item_id


def test_a_part_that_changed_meanwhile_is_sent_again(
    portal: Portal, storing: StoringPortal, big: Path
) -> None:
    interrupted(portal, storing, big)
    content = bytearray(big.read_bytes())
    content[SMALL_PART + 5] ^= 1
    big.write_bytes(content)
    item = portal.upload(big, ROADS, SD)
    assert storing.stored[item.id] == bytes(content)
    assert 2 in storing.sent
    assert 1 not in storing.sent


def test_a_part_that_the_portal_lost_is_sent_again(portal: Portal, storing: StoringPortal, big: Path) -> None:
    item_id = interrupted(portal, storing, big)
    del storing.parts[item_id][3]
    item = portal.upload(big, ROADS, SD)
    assert storing.stored[item.id] == big.read_bytes()
    assert 3 in storing.sent


def test_a_portal_that_does_not_list_parts_gets_them_all(
    portal: Portal, storing: StoringPortal, big: Path
) -> None:
    interrupted(portal, storing, big)
    storing.knows_parts = False
    item = portal.upload(big, ROADS, SD)
    assert storing.stored[item.id] == big.read_bytes()
    assert sorted(storing.sent) == list(range(1, 12))


def test_an_item_that_is_gone_is_made_anew(portal: Portal, storing: StoringPortal, big: Path) -> None:
    item_id = interrupted(portal, storing, big)
    del storing.items[item_id]
    item = portal.upload(big, ROADS, SD)
    assert item.id != item_id
    assert storing.stored[item.id] == big.read_bytes()


@pytest.mark.parametrize("change", ["title", "folder", "size", "damage"])
def test_another_upload_does_not_go_on_with_this_one(
    portal: Portal, storing: StoringPortal, big: Path, change: str
) -> None:
    item_id = interrupted(portal, storing, big)
    metadata, folder = ROADS, Folder()
    if change == "title":
        metadata = Metadata("Other roads")
    elif change == "folder":
        folder = Folder("maps", "Maps")
    elif change == "size":
        big.write_bytes(big.read_bytes() + b"more")
    else:
        state_path(big).write_text('{"place": 3')
    item = portal.upload(big, metadata, SD, folder)
    assert item.id != item_id
    assert storing.stored[item.id] == big.read_bytes()


def test_a_refusal_leaves_nothing_behind(portal: Portal, storing: StoringPortal, big: Path) -> None:
    full = {"error": {"code": 400, "message": "Storage quota exceeded.", "details": []}}
    storing.spoil_part = lambda number: full if number == 4 else None
    error = failing(portal, big)
    assert (type(error), error.code) == (PortalError, "WLS604")
    assert storing.items == {}
    assert not state_path(big).exists()


def test_a_token_that_nobody_can_renew_leaves_what_arrived(
    portal: Portal, portal_stage: Stage, storing: StoringPortal, big: Path
) -> None:
    portal_stage.says(f"{REST}/generateToken", {"token": TOKEN, "expires": 1_800_003_600_000})
    storing.spoil_part = lambda number: EXPIRED if number > 5 else None
    error = failing(portal, big)
    assert isinstance(error, TokenExpired)
    assert [error.facts["remains"]] == list(storing.items)
    assert state_path(big).exists()


def test_a_stop_leaves_nothing_behind(portal: Portal, storing: StoringPortal, big: Path) -> None:
    stopped = threading.Event()
    # the later parts arrive when it is known that they are not wanted
    storing.spoil_part = lambda number: None if number < 6 or stopped.wait(20) else BUSY

    def stop(_: Listening) -> bool:
        if len(storing.sent) > 3:
            stopped.set()
        return stopped.is_set()

    error = failing(portal, big, Listening(stop))
    assert isinstance(error, Cancelled)
    assert storing.items == {}
    assert not state_path(big).exists()
    assert len(storing.sent) < 11


def test_where_no_state_can_be_kept_the_upload_goes_on(
    portal: Portal, storing: StoringPortal, big: Path
) -> None:
    """As on a full disk: something that is no file stands where the state would be written."""
    state_path(big).with_name(state_path(big).name + ".new").mkdir()
    item = portal.upload(big, ROADS, SD)
    assert storing.stored[item.id] == big.read_bytes()


def test_a_big_file_replaces_another(
    portal: Portal, portal_stage: Stage, storing: StoringPortal, big: Path
) -> None:
    storing.hold("e" * 32, b"old")
    item = portal.replace_file(Item("e" * 32, type=SD, owner="ann"), big)
    assert item.id == "e" * 32
    assert storing.stored["e" * 32] == big.read_bytes()
    assert portal_stage.to(f"{CONTENT}/items/{'e' * 32}/update")[0].form["multipart"] == "true"
    assert not state_path(big).exists()


def replacing_fails(portal: Portal, big: Path, progress: Listening | None = None) -> Any:
    with pytest.raises((PortalError, Cancelled)) as caught:
        portal.replace_file(Item("e" * 32, type=SD, owner="ann"), big, progress)
    return caught.value


def test_a_replacement_that_fails_leaves_the_old_file(
    portal: Portal, storing: StoringPortal, big: Path
) -> None:
    storing.hold("e" * 32, b"old")
    full = {"error": {"code": 400, "message": "Storage quota exceeded.", "details": []}}
    storing.spoil_part = lambda number: full if number == 4 else None
    assert replacing_fails(portal, big).code == "WLS604"
    assert storing.stored["e" * 32] == b"old"
    assert storing.parts == {}
    assert "e" * 32 in storing.items
    assert not state_path(big).exists()


def test_a_replacement_that_is_stopped_leaves_the_old_file(
    portal: Portal, storing: StoringPortal, big: Path
) -> None:
    storing.hold("e" * 32, b"old")
    assert isinstance(replacing_fails(portal, big, Listening(lambda _: len(storing.sent) > 3)), Cancelled)
    assert storing.stored["e" * 32] == b"old"
    assert storing.parts == {}


def test_a_replacement_is_picked_up_by_the_next_run(
    portal: Portal, storing: StoringPortal, big: Path
) -> None:
    storing.hold("e" * 32, b"old")
    storing.spoil_part = lambda number: BUSY if number > 6 else None
    assert replacing_fails(portal, big).code == "WLS507"
    storing.sent.clear()
    storing.spoil_part = lambda _: None
    portal.replace_file(Item("e" * 32, type=SD, owner="ann"), big)
    assert storing.stored["e" * 32] == big.read_bytes()
    assert len(storing.sent) < 11
