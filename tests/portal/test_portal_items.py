"""Items, folders, groups and sharing against a scripted portal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.sharing.draft.settings import ServiceKind, SharingSettings
from web_layer_sharing.sharing.errors import NameTaken, NotAuthorized, NotFound, PortalError
from web_layer_sharing.sharing.map_snapshot import Metadata
from web_layer_sharing.sharing.portal import ROOT, Folder, Item
from web_layer_sharing.sharing.portal.folders import delete_folder
from web_layer_sharing.sharing.portal.items import get_item, move, protect
from web_layer_sharing.tests.portal.portal_stage import REST

if TYPE_CHECKING:
    from pathlib import Path

    from web_layer_sharing.sharing.portal import Portal
    from web_layer_sharing.tests.portal.portal_stage import Asked, Stage

CONTENT = f"{REST}/content/users/ann"
A, B = "a" * 32, "b" * 32
MISSING = {
    "error": {"code": 400, "messageCode": "CONT_0001", "message": "Item does not exist or is inaccessible."}
}
SD = "Service Definition"


def item_json(item_id: str, **more: Any) -> dict[str, Any]:
    return {"id": item_id, "owner": "ann", "title": "Roads", "type": SD, "ownerFolder": None, **more}


def found(*ids: str, **more: Any) -> dict[str, Any]:
    return {"results": [item_json(each) for each in ids], "nextStart": -1, **more}


def test_an_item_as_the_portal_tells_it(portal: Portal, portal_stage: Stage) -> None:
    told = item_json(
        A,
        name="roads.sd",
        url="https://gis.example.org/server/rest/services/roads/FeatureServer",
        access="org",
        ownerFolder="f" * 32,
        tags=["a", "b"],
        typeKeywords=["Data"],
        snippet=None,
        licenseInfo="none",
        size=13107,
        created=1,
        modified=2,
        protected=True,
    )
    portal_stage.says(f"{REST}/content/items/{A}", told)
    item = get_item(portal.connection, A)
    assert item == Item(
        A, "Roads", SD, "ann", "roads.sd", told["url"], "org", "f" * 32, tags=("a", "b"),
        type_keywords=("Data",), use_limitations="none", size=13107, created=1, modified=2, protected=True,
    )  # fmt: skip


def test_an_item_without_an_id(portal: Portal, portal_stage: Stage) -> None:
    portal_stage.says(f"{REST}/content/items/{A}", {"title": "Roads"})
    with pytest.raises(PortalError) as caught:
        get_item(portal.connection, A)
    assert caught.value.code == "WLS608"


def test_an_item_that_is_not_there(portal: Portal, portal_stage: Stage) -> None:
    portal_stage.says(f"{REST}/content/items/{A}", MISSING)
    with pytest.raises(NotFound) as caught:
        get_item(portal.connection, A)
    assert caught.value.code == "WLS601"


def test_find_compares_exactly_and_reads_all_pages(portal: Portal, portal_stage: Stage) -> None:
    near = item_json(B, title="Roads and rivers")
    portal_stage.says(
        f"{REST}/search",
        {"results": [near], "nextStart": 2},
        {"results": [item_json(A)], "nextStart": -1},
    )
    portal_stage.says(f"{REST}/content/items/{A}", item_json(A))
    item = portal.find_item("Roads", SD)
    assert item
    assert item.id == A
    first, second = portal_stage.to(f"{REST}/search")
    assert first.form == {
        "f": "json",
        "q": 'owner:"ann" AND title:"Roads" AND type:"Service Definition"',
        "start": "1",
        "num": "100",
    }
    assert second.form["start"] == "2"


@pytest.mark.parametrize("following", [1, 0, None, "2"])
def test_a_search_that_goes_in_circles_ends(portal: Portal, portal_stage: Stage, following: Any) -> None:
    portal_stage.says(f"{REST}/search", found(A, nextStart=following))
    portal_stage.says(f"{REST}/content/items/{A}", item_json(A))
    assert portal.find_item("Roads", SD)
    assert len(portal_stage.to(f"{REST}/search")) == 1


def test_a_title_cannot_change_the_question(portal: Portal, portal_stage: Stage) -> None:
    portal_stage.says(f"{REST}/search", found())
    assert portal.find_item('x" OR owner:"bob', SD) is None
    assert portal_stage.asked[-1].form["q"].startswith('owner:"ann" AND title:"x  OR owner: bob"')


@pytest.mark.parametrize(
    "now",
    [MISSING, item_json(A, title="Streets"), item_json(A, owner="bob"), item_json(A, type="Feature Service")],
)
def test_what_the_search_still_thinks_does_not_count(portal: Portal, portal_stage: Stage, now: Any) -> None:
    portal_stage.says(f"{REST}/search", found(A))
    portal_stage.says(f"{REST}/content/items/{A}", now)
    assert portal.find_item("Roads", SD) is None


def test_several_items_of_one_title(portal: Portal, portal_stage: Stage) -> None:
    portal_stage.says(f"{REST}/search", found(A, B))
    portal_stage.says(f"{REST}/content/items/{A}", item_json(A))
    portal_stage.says(f"{REST}/content/items/{B}", item_json(B, ownerFolder="f" * 32))
    with pytest.raises(PortalError) as caught:
        portal.find_item("Roads", SD)
    assert (caught.value.code, caught.value.facts["ids"]) == ("WLS603", [A, B])
    with pytest.raises(PortalError):
        portal.find_item("Roads", SD, Folder("e" * 32, "Elsewhere"))
    item = portal.find_item("Roads", SD, Folder("f" * 32, "Maps"))
    assert item
    assert item.id == B


def test_describe_leaves_alone_what_is_empty(portal: Portal, portal_stage: Stage, tmp_path: Path) -> None:
    picture = tmp_path / "thumbnail"
    picture.write_bytes(b"\x89PNG\r\n rest")
    portal_stage.says(f"{CONTENT}/items/{A}/update", {"success": True, "id": A})
    metadata = Metadata("Roads", "All roads", tags=("road", "map"), credits="us", use_limitations="none")
    portal.describe(A, metadata, picture)
    portal.describe(A, Metadata(), b"\xff\xd8 jpeg")
    portal.describe(A, Metadata())
    first, second = portal_stage.asked
    assert first.form == {
        "f": "json", "title": "Roads", "snippet": "All roads", "tags": "road,map", "accessInformation": "us",
        "licenseInfo": "none",
    }  # fmt: skip
    assert first.files == {"thumbnail": ("thumbnail.png", "image/png", picture.read_bytes())}
    assert second.files == {"thumbnail": ("thumbnail.jpg", "image/jpeg", b"\xff\xd8 jpeg")}


def test_a_thumbnail_that_is_gone(portal: Portal, tmp_path: Path) -> None:
    with pytest.raises(PortalError) as caught:
        portal.describe(A, Metadata(), tmp_path / "gone.png")
    assert caught.value.code == "WLS512"


def test_delete(portal: Portal, portal_stage: Stage) -> None:
    portal_stage.says(f"{CONTENT}/items/{A}/delete", {"success": True, "itemId": A}, MISSING)
    portal.delete(A)
    portal.delete(A)
    assert len(portal_stage.asked) == 2


def test_delete_what_is_somebody_elses(portal: Portal, portal_stage: Stage) -> None:
    no = {"error": {"code": 403, "message": "You do not have permissions.", "details": []}}
    portal_stage.says(f"{REST}/content/users/bob/items/{A}/delete", no)
    with pytest.raises(NotAuthorized):
        portal.delete(Item(A, owner="bob"))


def test_delete_what_is_protected(portal: Portal, portal_stage: Stage) -> None:
    no = {"error": {"code": 400, "message": "Unable to delete item. Delete protection is on.", "details": []}}
    portal_stage.says(f"{CONTENT}/items/{A}/delete", no)
    with pytest.raises(PortalError) as caught:
        portal.delete(A)
    assert caught.value.code == "WLS600"


def test_move(portal: Portal, portal_stage: Stage) -> None:
    portal_stage.says(f"{CONTENT}/items/{A}/move", {"success": True})
    move(portal.connection, A, Folder("f" * 32, "Maps"))
    move(portal.connection, A, ROOT)
    assert [asked.form["folder"] for asked in portal_stage.asked] == ["f" * 32, "/"]


def test_protect(portal: Portal, portal_stage: Stage) -> None:
    portal_stage.says(f"{CONTENT}/items/{A}/protect", {"success": True})
    portal_stage.says(f"{CONTENT}/items/{A}/unprotect", {"success": True})
    protect(portal.connection, A)
    protect(portal.connection, A, on=False)
    assert [asked.path.rpartition("/")[2] for asked in portal_stage.asked] == ["protect", "unprotect"]


def folders(*titles: str) -> dict[str, Any]:
    return {"folders": [{"id": title[0] * 32, "title": title} for title in titles], "items": []}


@pytest.mark.parametrize("title", ["", "  ", "/", "Root Folder"])
def test_the_root_is_no_folder(portal: Portal, portal_stage: Stage, title: str) -> None:
    assert portal.ensure_folder(title) == ROOT
    assert portal_stage.asked == []


def test_a_folder_that_is_there(portal: Portal, portal_stage: Stage) -> None:
    portal_stage.says(CONTENT, folders("maps", "Maps", "Else"))
    assert portal.ensure_folder("Maps") == Folder("M" * 32, "Maps")
    assert portal.ensure_folder("ELSE") == Folder("E" * 32, "Else")


def test_a_folder_is_made_and_can_be_taken_away(portal: Portal, portal_stage: Stage) -> None:
    portal_stage.says(CONTENT, folders())
    portal_stage.says(f"{CONTENT}/createFolder", {"success": True, "folder": {"id": "f1", "title": "Maps"}})
    portal_stage.says(f"{CONTENT}/f1/delete", {"success": True})
    folder = portal.ensure_folder("Maps")
    assert folder == Folder("f1", "Maps", made=True)
    delete_folder(portal.connection, folder)
    assert portal_stage.to(f"{CONTENT}/createFolder")[0].form["title"] == "Maps"


def test_a_folder_that_somebody_made_meanwhile(portal: Portal, portal_stage: Stage) -> None:
    taken = {
        "error": {
            "code": 400,
            "message": "Unable to create folder.",
            "details": ["Folder title not available."],
        }
    }
    portal_stage.says(CONTENT, folders(), folders("Maps"))
    portal_stage.says(f"{CONTENT}/createFolder", taken)
    assert portal.ensure_folder("Maps") == Folder("M" * 32, "Maps")
    portal_stage.says(CONTENT, folders())
    with pytest.raises(NameTaken) as caught:
        portal.ensure_folder("Maps")
    assert (caught.value.code, caught.value.facts["name"]) == ("WLS609", "Maps")


def test_a_folder_without_an_id(portal: Portal, portal_stage: Stage) -> None:
    portal_stage.says(CONTENT, folders())
    portal_stage.says(f"{CONTENT}/createFolder", {"success": True})
    with pytest.raises(PortalError) as caught:
        portal.ensure_folder("Maps")
    assert caught.value.code == "WLS608"


@pytest.mark.parametrize(
    ("settings", "everyone", "org"),
    [
        (SharingSettings(), "false", "false"),
        (SharingSettings(organization=True), "false", "true"),
        (SharingSettings(organization=True, everyone=True), "true", "false"),
        (SharingSettings(everyone=True), "true", "false"),
    ],
)
def test_levels(
    portal: Portal, portal_stage: Stage, settings: SharingSettings, everyone: str, org: str
) -> None:
    portal_stage.says(
        f"{CONTENT}/shareItems", {"results": [{"itemId": A, "success": True, "notSharedWith": []}]}
    )
    assert portal.share([Item(A), B], settings) == ()
    assert portal_stage.asked[-1].form == {
        "f": "json", "items": f"{A},{B}", "everyone": everyone, "org": org, "groups": "",
        "confirmItemControl": "true",
    }  # fmt: skip


def group(group_id: str, title: str) -> dict[str, Any]:
    return {"id": group_id, "title": title}


def test_groups_by_id_and_by_title(portal: Portal, portal_stage: Stage) -> None:
    own, other, third = "1" * 32, "2" * 32, "3" * 32
    portal_stage.says(f"{REST}/community/users/ann", {"username": "ann", "groups": [group(own, "Planners")]})
    portal_stage.says(f"{REST}/community/groups/{other}", group(other, "Others"))
    portal_stage.says(
        f"{REST}/community/groups",
        {"results": [group(third, "Water"), group("4" * 32, "Water works")], "nextStart": -1},
    )
    refused = {"itemId": A, "success": True, "notSharedWith": [third, "5" * 32]}
    portal_stage.says(f"{CONTENT}/shareItems", {"results": [refused, refused]})
    left_out = portal.share([A], SharingSettings(groups=("Planners", other, " Water ", "")))
    assert left_out == ("Water", "5" * 32)
    assert portal_stage.asked[-1].form["groups"] == f"{own},{other},{third}"


@pytest.mark.parametrize("name", ["Nobody", "6" * 32])
def test_a_group_that_is_not_there(portal: Portal, portal_stage: Stage, name: str) -> None:
    no = {"error": {"code": 400, "message": "Group does not exist or is inaccessible.", "details": []}}
    portal_stage.says(f"{REST}/community/users/ann", {"groups": []})
    portal_stage.says(f"{REST}/community/groups", {"results": [group("7" * 32, "Nobody else")]})
    portal_stage.says(f"{REST}/community/groups/{name}", no)
    with pytest.raises(NotFound) as caught:
        portal.share([A], SharingSettings(groups=(name,)))
    assert (caught.value.code, caught.value.facts["name"]) == ("WLS605", name)
    assert portal_stage.to(f"{CONTENT}/shareItems") == []


def test_a_portal_without_groups(portal: Portal, portal_stage: Stage) -> None:
    portal_stage.says(f"{REST}/community/users/ann", {"username": "ann"})
    with pytest.raises(NotFound) as caught:
        portal.share([A], SharingSettings(groups=("Planners",)))
    assert caught.value.code == "WLS605"


def test_several_groups_of_one_title(portal: Portal, portal_stage: Stage) -> None:
    portal_stage.says(f"{REST}/community/users/ann", {"groups": [group("1" * 32, "X"), group("2" * 32, "X")]})
    with pytest.raises(PortalError) as caught:
        portal.share([A], SharingSettings(groups=("X",)))
    assert (caught.value.code, caught.value.facts["ids"]) == ("WLS606", ["1" * 32, "2" * 32])


def test_names(portal: Portal, portal_stage: Stage) -> None:
    path = f"{REST}/portals/self/isServiceNameAvailable"
    portal_stage.says(path, {"available": False})
    assert not portal.is_service_name_available("roads", ServiceKind.FEATURE)
    assert portal_stage.asked[-1].form == {"f": "json", "name": "roads", "type": "Feature Service"}


def test_a_portal_that_spells_the_kind_otherwise(portal: Portal, portal_stage: Stage) -> None:
    def judge(asked: Asked) -> Any:
        if asked.form["type"] == "vectorTileService":
            return {"available": True}
        return {"error": {"code": 400, "message": "Invalid type.", "details": []}}

    portal_stage.says(f"{REST}/portals/self/isServiceNameAvailable", judge)
    assert portal.is_service_name_available("roads", ServiceKind.VECTOR_TILE)


def test_a_portal_that_does_not_say(portal: Portal, portal_stage: Stage) -> None:
    portal_stage.says(f"{REST}/portals/self/isServiceNameAvailable", {"success": True})
    with pytest.raises(PortalError) as caught:
        portal.is_service_name_available("roads", ServiceKind.OTHER)
    assert caught.value.code == "WLS608"
