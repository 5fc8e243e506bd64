"""What can be done with items and folders, against a real local portal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from web_layer_sharing.qgis_bridge.messages.errors import error_text
from web_layer_sharing.sharing import portal_items as verbs
from web_layer_sharing.sharing.draft.settings import SharingSettings
from web_layer_sharing.sharing.errors import NotFound, PortalError
from web_layer_sharing.sharing.map_snapshot import Metadata
from web_layer_sharing.sharing.portal import Item, listing
from web_layer_sharing.sharing.portal.download import download_data
from web_layer_sharing.sharing.portal.items import protect
from web_layer_sharing.sharing.progress import Progress

if TYPE_CHECKING:
    from pathlib import Path

    from web_layer_sharing.tests.qgis.portal_content.portal_things import Things


def test_pages_of_a_folder_follow_each_other(things: Things) -> None:
    folder = things.folder("Paged")
    titles = {f"Paged {number}" for number in range(5)}
    for title in sorted(titles):
        things.file(title, folder)
    connection, seen, start, pages = things.portal.connection, set(), 1, 0
    while start:
        page = listing.folder_page(connection, folder, start, 2)
        assert len(page.items) <= 2
        assert page.total == 5
        seen |= {item.title for item in page.items}
        start, pages = page.following, pages + 1
    assert (seen, pages) == (titles, 3)


def test_a_search_finds_words_that_begin_so(things: Things) -> None:
    mine = things.file("Quokka census")
    query = listing.words_query("quok cens")
    assert query == "quok* AND cens*"
    found = listing.search_page(things.portal.connection, query)
    assert [item.id for item in found.items] == [mine]
    inside = listing.words_query("quok", things.portal.me.org_id)
    assert [item.id for item in listing.search_page(things.portal.connection, inside).items] == [mine]


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("", "*"),
        ("roads", "roads*"),
        ("owner:me", "owner:me"),
        ('"two words"', '"two words"'),
        ("a - b", "a* AND b*"),
        ("--", "*"),
        ("lakes OR ponds", "lakes OR ponds"),
    ],
)
def test_what_is_typed_becomes_a_query(typed: str, query: str) -> None:
    assert listing.words_query(typed) == query


def test_words_of_one_organization() -> None:
    assert listing.words_query("roads", "AB") == "(roads*) AND orgid:AB"
    assert listing.words_query("", "AB") == "orgid:AB"


def test_details_tell_groups_folder_and_picture(things: Things, root: Path) -> None:
    folder, group = things.folder("Details"), things.group("Watchers")
    item_id = things.file("With details", folder)
    picture = (root / "docs" / "user" / "images" / "dock.png").read_bytes()
    things.portal.describe(item_id, Metadata(), picture)
    verbs.share_item(things.portal, item_id, SharingSettings(groups=("Watchers",)))
    told = verbs.item_details(things.portal, item_id, Progress())
    assert (told.item.title, told.folder, told.groups) == ("With details", "Details", {group: "Watchers"})
    assert told.thumbnail == picture
    assert told.dependents == ()


def test_sharing_keeps_other_groups_unless_told(things: Things) -> None:
    one, other = things.group("First group"), things.group("Second group")
    item_id = things.file("Shared")
    assert verbs.share_item(things.portal, item_id, SharingSettings(groups=(one,))) == ()
    verbs.share_item(things.portal, item_id, SharingSettings(organization=True, groups=("Second group",)))
    assert things.item(item_id).access == "org"
    assert set(verbs.item_details(things.portal, item_id, Progress()).groups) == {one, other}
    verbs.share_item(things.portal, item_id, SharingSettings(groups=(other,)), only=True)
    assert set(verbs.item_details(things.portal, item_id, Progress()).groups) == {other}
    verbs.share_item(things.portal, item_id, SharingSettings(), only=True)
    assert things.item(item_id).access == "private"
    verbs.share_item(things.portal, item_id, SharingSettings(everyone=True))
    assert things.item(item_id).access == "public"


def test_moving_needs_the_folder_or_leave_to_make_it(things: Things) -> None:
    item_id = things.file("Moved")
    with pytest.raises(NotFound) as caught:
        verbs.move_item(things.portal, item_id, "Not there yet")
    assert caught.value.code == "WLS616"
    assert "Not there yet" in error_text(caught.value)
    made = verbs.move_item(things.portal, item_id, "Not there yet", make=True)
    things.folders.append(made)
    assert (made.made, things.item(item_id).folder) == (True, made.id)
    verbs.move_item(things.portal, item_id, "/")
    assert things.item(item_id).folder == ""


def test_changing_keeps_what_is_not_told(things: Things) -> None:
    item_id = things.file("Before")
    changed = verbs.change_item(things.portal, item_id, Metadata(summary="Short"), protected=True)
    assert (changed.title, changed.snippet, changed.tags, changed.protected) == (
        "Before",
        "Short",
        ("t",),
        True,
    )
    assert verbs.change_item(things.portal, item_id, Metadata(), protected=False).protected is False
    assert verbs.rename_item(things.portal, item_id, "After").title == "After"


def test_what_is_protected_is_not_deleted(things: Things) -> None:
    item_id = things.file("Guarded")
    protect(things.portal.connection, item_id)
    with pytest.raises(PortalError) as caught:
        verbs.delete_item(things.portal, item_id, needed_too=True)
    assert caught.value.code == "WLS614"
    assert "Guarded" in error_text(caught.value)
    assert things.item(item_id).title == "Guarded"


def test_what_others_need_is_deleted_only_on_purpose(things: Things) -> None:
    service = things.publish("Needed")
    definition = things.made[-1]
    shown = things.web_map("Shows it", things.item(service).url)
    with pytest.raises(PortalError) as caught:
        verbs.delete_item(things.portal, service)
    assert caught.value.code == "WLS615"
    assert caught.value.facts["dependents"] == ["Shows it (Web Map)"]
    with pytest.raises(PortalError) as caught:
        verbs.delete_item(things.portal, definition)
    assert caught.value.facts["dependents"] == ["Needed (Feature Service)"]
    assert {each.id for each in verbs.item_details(things.portal, service, Progress()).dependents} == {shown}
    verbs.delete_item(things.portal, service, needed_too=True)
    with pytest.raises(NotFound):
        things.item(service)


def test_a_file_is_downloaded_under_its_own_name(things: Things, tmp_path: Path, town_service: str) -> None:
    item_id = things.file("Down load")
    target = tmp_path / "down"
    target.mkdir()
    path = verbs.download_item(things.portal, item_id, target, Progress())
    assert path == target / "down_load.geojson"
    assert b"FeatureCollection" in path.read_bytes()
    with pytest.raises(PortalError) as caught:
        verbs.download_item(things.portal, town_service, target, Progress())
    assert caught.value.code == "WLS617"
    assert list(target.iterdir()) == [path]


@pytest.mark.parametrize(
    ("item", "name"),
    [
        (Item("0" * 32, name="../../etc/passwd"), "_.._etc_passwd"),
        (Item("0" * 32, name="C:\\x.zip"), "C_x.zip"),
        (Item("0" * 32, title="Roads", type="Shapefile"), "Roads.zip"),
        (Item("0" * 32, name=".."), "0" * 32),
        (Item("0" * 32, title="a\x00b", type="Something"), "a_b"),
    ],
)
def test_a_file_name_leads_nowhere(item: Item, name: str) -> None:
    assert verbs.file_name(item) == name


def test_folders_are_made_renamed_and_deleted(things: Things) -> None:
    made = verbs.make_portal_folder(things.portal, "Drawer")
    assert made.made
    verbs.rename_portal_folder(things.portal, "Drawer", "Chest")
    item_id = things.file("In the chest", made)
    with pytest.raises(NotFound) as gone:
        verbs.delete_portal_folder(things.portal, "Drawer")
    assert gone.value.code == "WLS616"
    with pytest.raises(NotFound):
        verbs.delete_portal_folder(things.portal, "", with_items=True)
    with pytest.raises(PortalError) as full:
        verbs.delete_portal_folder(things.portal, "Chest")
    assert (full.value.code, full.value.facts["count"]) == ("WLS618", 1)
    protect(things.portal.connection, item_id)
    with pytest.raises(PortalError) as guarded:
        verbs.delete_portal_folder(things.portal, "Chest", with_items=True)
    assert guarded.value.code == "WLS614"
    protect(things.portal.connection, item_id, on=False)
    verbs.delete_portal_folder(things.portal, "Chest", with_items=True)
    with pytest.raises(NotFound):
        things.item(item_id)


def test_what_the_portal_says_in_place_of_a_file_is_an_error(things: Things, tmp_path: Path) -> None:
    with pytest.raises(NotFound) as caught:
        download_data(things.portal.connection, "0" * 32, tmp_path / "none", Progress())
    assert caught.value.code == "WLS601"
    assert [each for each in tmp_path.iterdir() if each.name.startswith("none")] == []
