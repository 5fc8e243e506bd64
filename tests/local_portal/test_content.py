"""Folders, items, files, uploads in parts, sharing and search, asked as clients ask."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.tests.local_portal.asking import ADMIN, PASSWORD, REST, Asker

if TYPE_CHECKING:
    from web_layer_sharing.local_portal.answer import Answer
    from web_layer_sharing.local_portal.portal import Portal

PNG = b"\x89PNG\r\n\x1a\n"


def body(portal: Portal, answer: Answer) -> bytes:
    if isinstance(answer.body, bytes):
        return answer.body
    return answer.body.read_bytes()  # type: ignore[union-attr]


# Who is asking


def test_anonymous_has_no_user_and_no_self(ask: Asker) -> None:
    nobody = ask.as_user("")
    assert "user" not in nobody(f"{REST}/portals/self")
    assert nobody.refusal(f"{REST}/community/self")["code"] == 499


def test_the_organisation_as_its_users_see_it(ask: Asker) -> None:
    told = ask(f"{REST}/portals/self")
    assert told["portalName"]
    assert told["user"]["username"] == "ann"
    assert "portal:publisher:publishFeatures" in told["user"]["privileges"]
    assert told["id"] == told["user"]["orgId"]
    assert ask(f"{REST}/community/self")["username"] == "ann"


def test_others_learn_less_of_a_user(ask: Asker) -> None:
    assert "email" in ask(f"{REST}/community/users/ann")
    assert "email" not in ask(f"{REST}/community/users/bob")
    assert "email" in ask.as_user(ADMIN)(f"{REST}/community/users/bob")
    assert "User does not exist" in ask.refusal(f"{REST}/community/users/nobody")["message"]


def test_discovery(ask: Asker) -> None:
    nobody = ask.as_user("")
    for path in ("/portal/info", "/portal/rest/info", f"{REST}/info", "/server/rest/info"):
        told = nobody(path)
        assert told["owningSystemUrl"] == "https://portal.test:7443/portal"
        assert told["authInfo"]["isTokenBasedSecurity"] is True
        assert told["authInfo"]["tokenServicesUrl"].endswith("/portal/sharing/rest/generateToken")
    assert [int(part) for part in nobody(f"{REST}/")["currentVersion"].split(".")]
    server = ask(f"{REST}/portals/self/servers")["servers"][0]
    assert server["serverRole"] == "HOSTING_SERVER"
    assert server["url"] == "https://portal.test:7443/server"
    assert ask(f"{REST}/portals/self/roles")["roles"] == []
    assert ask(f"{REST}/portals/self/roles/org_publisher/privileges")["privileges"]
    assert ask.refusal(f"{REST}/portals/self/roles/king/privileges")["code"] == 400
    url = "https://portal.test:7443/server/rest/services/Hosted/x/FeatureServer"
    told = ask(f"{REST}/portals/self/servers/computePrivateServiceUrl", serviceUrl=url)
    assert told == {"serviceUrl": url, "privateServiceUrl": url}


def test_signing_in(ask: Asker) -> None:
    nobody = ask.as_user("")
    told = nobody(f"{REST}/generateToken", username="ann", password=PASSWORD, expiration=20)
    assert told["ssl"] is True
    assert told["expires"] > 1_600_000_000_000
    exchanged = nobody(
        f"{REST}/generateToken", token=told["token"], serverUrl="https://portal.test:7443/server"
    )
    assert nobody(f"{REST}/community/self", token=exchanged["token"])["username"] == "ann"
    assert nobody.refusal(f"{REST}/community/self", token="made up")["code"] == 498
    # A bad token does no harm where nobody asks who it is.
    assert "authInfo" in nobody(f"{REST}/info", token="made up")


def test_a_password_is_not_taken_from_a_url(ask: Asker) -> None:
    refused = ask.as_user("").refusal(
        f"{REST}/generateToken", method="GET", username="ann", password=PASSWORD
    )
    assert refused["code"] == 405


def test_administrators_make_users(ask: Asker) -> None:
    path = "/portal/portaladmin/security/users/createUser"
    made = ask.as_user(ADMIN)(path, username="eve", password=PASSWORD, fullname="Eve E", role="org_publisher")
    assert made == {"status": "success"}
    assert ask.as_user("eve")(f"{REST}/community/self")["fullName"] == "Eve E"


# Folders


def test_folders_are_made_listed_renamed_and_removed(ask: Asker) -> None:
    made = ask(f"{ask.content}/createFolder", title="Maps")["folder"]
    assert len(made["id"]) == 32
    refused = ask.refusal(f"{ask.content}/createFolder", title="maps")
    assert refused["details"] == ["Folder title not available."]
    assert ask.refusal(f"{ask.content}/createFolder", title=" ")["code"] == 400
    item = ask.add(folder=made["id"])
    root = ask(ask.content, num=1)
    assert [folder["title"] for folder in root["folders"]] == ["Maps"]
    assert root["items"] == []
    inside = ask(f"{ask.content}/{made['id']}")
    assert [one["id"] for one in inside["items"]] == [item]
    assert inside["currentFolder"]["id"] == made["id"]
    renamed = ask(f"{ask.content}/{made['id']}/updateFolder", newTitle="Plans")
    assert renamed["folder"]["title"] == "Plans"
    assert ask(f"{ask.content}/{made['id']}/delete")["success"] is True
    assert ask(ask.content)["folders"] == []
    assert "does not exist" in ask.refusal(f"{REST}/content/items/{item}")["message"]


def test_a_folder_with_a_protected_item_stays_whole(ask: Asker) -> None:
    folder = ask(f"{ask.content}/createFolder", title="Maps")["folder"]["id"]
    free, kept = ask.add(folder=folder), ask.add(folder=folder)
    ask(f"{ask.content}/items/{kept}/protect")
    assert ask.refusal(f"{ask.content}/{folder}/delete")["code"] == 400
    assert ask.item(free)["id"] == free
    assert ask.refusal(f"{ask.content}/items/{kept}/canDelete")["code"] == 400
    ask(f"{ask.content}/items/{kept}/unprotect")
    assert ask(f"{ask.content}/items/{kept}/canDelete")["success"] is True
    assert ask(f"{ask.content}/{folder}/delete")["success"] is True


def test_content_comes_in_pages(ask: Asker) -> None:
    made = [ask.add() for _ in range(5)]
    first = ask(ask.content, start=1, num=2)
    assert (first["total"], first["num"], first["nextStart"]) == (5, 2, 3)
    last = ask(ask.content, start=5, num=2)
    assert [item["id"] for item in last["items"]] == made[4:]
    assert last["nextStart"] == -1


# Items


def test_an_item_tells_what_it_was_given(ask: Asker) -> None:
    item_id = ask.add(
        title="Map",
        tags="a, b ,c",
        snippet="short",
        description="<b>long</b>",
        accessInformation="us",
        licenseInfo="none",
        extent="5,50,7,53",
        properties={"a": 1},
        text={"operationalLayers": []},
    )
    item = ask.item(item_id)
    assert item["owner"] == "ann"
    assert item["tags"] == ["a", "b", "c"]
    assert item["extent"] == [[5.0, 50.0], [7.0, 53.0]]
    assert item["properties"] == {"a": 1}
    assert item["access"] == "private"
    assert item["typeKeywords"] == []
    assert item["itemControl"] == "admin"
    assert (item["snippet"], item["description"]) == ("short", "<b>long</b>")
    assert ask(f"{REST}/content/items/{item_id}/data") == {"operationalLayers": []}
    user_item = ask(f"{ask.content}/items/{item_id}")
    assert user_item["sharing"] == {"access": "private", "groups": []}


def test_files_keep_their_name_and_bytes(ask: Asker, portal: Portal) -> None:
    item_id = ask.add("File Geodatabase", {"file": ("C:\\data\\roads.gdb.zip", b"bytes")})
    assert ask.item(item_id)["name"] == "roads.gdb.zip"
    assert ask.item(item_id)["size"] == 5
    answer = ask.answer(f"{REST}/content/items/{item_id}/data")
    assert body(portal, answer) == b"bytes"
    assert answer.file_name == "roads.gdb.zip"
    assert ask(f"{ask.content}/items/{item_id}/status")["status"] == "completed"


def test_an_item_without_data_answers_with_nothing(ask: Asker, portal: Portal) -> None:
    assert body(portal, ask.answer(f"{REST}/content/items/{ask.add()}/data")) == b""


def test_an_item_that_cannot_be_made_is_not_made(ask: Asker) -> None:
    assert ask.refusal(f"{ask.content}/addItem", title="x")["code"] == 400
    refused = ask(
        f"{ask.content}/addItem", {"thumbnail": ("x.exe", b"MZ")}, title="x", type="Web Map", text="{}"
    )
    assert refused["error"]["code"] == 400
    assert ask(ask.content)["total"] == 0
    assert ask.refusal(f"{ask.content}/{'0' * 32}/addItem", title="x", type="Web Map")["code"] == 400


def test_an_update_changes_what_it_names(ask: Asker, portal: Portal) -> None:
    item_id = ask.add(snippet="old", description="stays")
    assert ask(f"{ask.content}/items/{item_id}/update", title="New", snippet="new", type="Other") == {
        "success": True,
        "id": item_id,
    }
    item = ask.item(item_id)
    assert (item["title"], item["snippet"], item["description"]) == ("New", "new", "stays")
    assert item["type"] == "Web Map"
    ask(f"{ask.content}/items/{item_id}/update", snippet="", description="")
    assert ask.item(item_id)["snippet"] == "new"
    ask(f"{ask.content}/items/{item_id}/update", snippet="", clearEmptyFields=True)
    assert ask.item(item_id)["snippet"] is None
    assert ask.refusal(f"{ask.content}/items/{item_id}/update", extent="1,2,3")["code"] == 400
    ask(f"{ask.content}/items/{item_id}/update", {"file": ("b.json", b"[2]")})
    assert ask(f"{REST}/content/items/{item_id}/data") == [2]


def test_thumbnails_and_metadata_files(ask: Asker, portal: Portal) -> None:
    item_id = ask.add()
    ask(f"{ask.content}/items/{item_id}/update", {"thumbnail": ("t.png", PNG)})
    thumbnail = ask.item(item_id)["thumbnail"]
    answer = ask.answer(f"{REST}/content/items/{item_id}/info/{thumbnail}")
    assert (body(portal, answer), answer.media_type) == (PNG, "image/png")
    ask(
        f"{ask.content}/items/{item_id}/updateinfo",
        {"infoFile": ("metadata.xml", b"<m/>")},
        folderName="metadata",
    )
    answer = ask.answer(f"{REST}/content/items/{item_id}/info/metadata/metadata.xml")
    assert body(portal, answer) == b"<m/>"
    assert ask.refusal(f"{REST}/content/items/{item_id}/info/../../portal.sqlite3")["code"] == 404
    assert ask.refusal(f"{ask.content}/items/{item_id}/updateinfo")["code"] == 400


@pytest.mark.parametrize("root", ["/", "", "Root Folder"])
def test_items_move_between_folders(ask: Asker, root: str) -> None:
    folder = ask(f"{ask.content}/createFolder", title="Maps")["folder"]["id"]
    item_id = ask.add()
    moved = ask(f"{ask.content}/items/{item_id}/move", folder=folder)
    assert (moved["folder"], ask.item(item_id)["ownerFolder"]) == (folder, folder)
    # The folder segment may be there, doubled slash and all, or not.
    assert ask(f"{ask.content}/{folder}//items/{item_id}/status")["status"] == "completed"
    ask(f"{ask.content}/{folder}/items/{item_id}/move", folder=root)
    assert ask.item(item_id)["ownerFolder"] is None
    assert ask.refusal(f"{ask.content}/items/{item_id}/move", folder="f" * 32)["code"] == 400


def test_deleted_is_gone_with_its_files(ask: Asker, portal: Portal) -> None:
    item_id = ask.add("CSV", {"file": ("a.csv", b"a,b")})
    file = portal.items.file(item_id)
    assert file is not None
    assert portal.files.path(file.revision).exists()
    assert ask(f"{ask.content}/items/{item_id}/delete") == {"success": True, "itemId": item_id}
    assert not portal.files.path(file.revision).exists()
    refused = ask.refusal(f"{REST}/content/items/{item_id}")
    assert refused["message"] == "Item does not exist or is inaccessible."
    assert refused["messageCode"] == "CONT_0001"


# Uploads in parts


def test_parts_in_any_order_become_the_data(ask: Asker, portal: Portal) -> None:
    item_id = ask.add("CSV", multipart=True, fileName="big.csv")
    status = f"{ask.content}/items/{item_id}/status"
    assert ask(status)["status"] == "partial"
    for number, content in ((2, b"second"), (1, b"old"), (1, b"first,")):
        path = f"{ask.content}/items/{item_id}/addPart"
        assert ask(path, {"file": ("p", content)}, partNum=number)["success"] is True
    assert ask(f"{ask.content}/items/{item_id}/parts") == {"parts": [1, 2]}
    assert ask(f"{ask.content}/items/{item_id}/commit", id=item_id, type="CSV")["success"] is True
    while ask(status)["status"] == "processing":
        pass
    assert ask(status)["status"] == "completed"
    assert body(portal, ask.answer(f"{REST}/content/items/{item_id}/data")) == b"first,second"
    assert ask.item(item_id)["name"] == "big.csv"
    assert ask(f"{ask.content}/items/{item_id}/parts") == {"parts": []}


def test_parts_that_cannot_be_taken(ask: Asker) -> None:
    plain = ask.add()
    add_part = f"{ask.content}/items/{plain}/addPart"
    assert "No multipart" in ask(add_part, {"file": ("p", b"x")}, partNum=1)["error"]["message"]
    assert ask.refusal(add_part, partNum=1)["code"] == 400
    open_item = ask.add(multipart=True, fileName="x")
    for number in (0, 10_001):
        told = ask(f"{ask.content}/items/{open_item}/addPart", {"file": ("p", b"x")}, partNum=number)
        assert told["error"]["code"] == 400
    assert "no parts" in ask.refusal(f"{ask.content}/items/{open_item}/commit")["message"]
    assert ask(f"{ask.content}/items/{open_item}/cancel")["success"] is True
    assert ask.refusal(f"{ask.content}/items/{open_item}/commit")["code"] == 400


def test_new_content_in_parts_replaces_the_old(ask: Asker, portal: Portal) -> None:
    item_id = ask.add("CSV", {"file": ("a.csv", b"old")})
    ask(f"{ask.content}/items/{item_id}/update", multipart=True, filename="a.csv")
    assert body(portal, ask.answer(f"{REST}/content/items/{item_id}/data")) == b"old"
    ask(f"{ask.content}/items/{item_id}/addPart", {"file": ("p", b"new")}, partNum=1)
    ask(f"{ask.content}/items/{item_id}/commit", method="GET")
    while ask(f"{ask.content}/items/{item_id}/status")["status"] == "processing":
        pass
    assert body(portal, ask.answer(f"{REST}/content/items/{item_id}/data")) == b"new"


# Sharing


@pytest.mark.parametrize(
    ("asked", "access", "readers"),
    [
        ({"everyone": True, "org": False}, "public", {"ann", "bob", ADMIN, ""}),
        ({"everyone": True, "org": True}, "public", {"ann", "bob", ADMIN, ""}),
        ({"everyone": False, "org": True}, "org", {"ann", "bob", ADMIN}),
        ({"everyone": False, "org": False}, "private", {"ann", ADMIN}),
    ],
)
def test_access_decides_who_reads(ask: Asker, asked: dict[str, Any], access: str, readers: set[str]) -> None:
    item_id = ask.add()
    told = ask(f"{ask.content}/shareItems", items=item_id, groups="", confirmItemControl=True, **asked)
    assert told == {"results": [{"itemId": item_id, "success": True, "notSharedWith": []}]}
    assert ask.item(item_id)["access"] == access
    found = {name for name in ("ann", "bob", ADMIN, "") if "id" in ask.as_user(name).item(item_id)}
    assert found == readers


@pytest.mark.parametrize("path", ["/content/items/{}/share", "/content/users/ann/items/{}/share"])
def test_sharing_one_item(ask: Asker, path: str) -> None:
    item_id = ask.add()
    told = ask(REST + path.format(item_id), everyone="true", org="true", groups="")
    assert told == {"notSharedWith": [], "itemId": item_id}
    assert ask.item(item_id)["access"] == "public"
    # Naming only groups leaves the rest as it is; " " is no group.
    ask(REST + path.format(item_id), groups=" ")
    assert ask.item(item_id)["access"] == "public"
    assert ask(REST + path.format(item_id).replace("share", "unshare"), groups="x")["itemId"] == item_id
    assert ask(f"{REST}/content/items/{item_id}/groups") == {"admin": [], "member": [], "other": []}


def test_what_is_not_ones_own_is_not_shared(ask: Asker) -> None:
    theirs = ask.as_user("bob").add()
    told = ask(f"{ask.content}/shareItems", items=f"{theirs},{'0' * 32}", everyone=True)
    assert [result["success"] for result in told["results"]] == [False, False]
    told = ask(f"{ask.content}/unshareItems", items=theirs, groups="x")
    assert told["results"][0]["success"] is False
    assert ask(f"{ask.content}/unshareItems", items=ask.add(), groups="x")["results"][0]["success"] is True
    assert ask.as_user(ADMIN).item(theirs)["access"] == "private"


def test_a_group_that_one_is_not_in_is_not_shared_with(ask: Asker) -> None:
    item_id = ask.add()
    told = ask(f"{REST}/content/items/{item_id}/share", groups="f" * 32, everyone=False, org=False)
    assert told["notSharedWith"] == ["f" * 32]
    assert ask.item(item_id)["access"] == "private"


# Search


@pytest.fixture
def library(ask: Asker) -> dict[str, str]:
    """Some items by their titles."""
    made = {
        "Roads": ask.add("Feature Service", title="Roads", tags="traffic,öffentlich"),
        "Roads of Rome": ask.add("Service Definition", title="Roads of Rome", snippet="Via Appia"),
        "ÄRGER 100%": ask.add("Web Map", title="ÄRGER 100%", text="{}"),
        "Theirs": ask.as_user("bob").add("Web Map", title="Theirs"),
    }
    ask.as_user("bob")(f"{REST}/content/items/{made['Theirs']}/share", org=True, everyone=False)
    return made


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("", {"Roads", "Roads of Rome", "ÄRGER 100%", "Theirs"}),
        ("*", {"Roads", "Roads of Rome", "ÄRGER 100%", "Theirs"}),
        ("roads", {"Roads", "Roads of Rome"}),
        ("owner:ann", {"Roads", "Roads of Rome", "ÄRGER 100%"}),
        ('owner:"ANN" AND type:"Service Definition"', {"Roads of Rome"}),
        ('title:"Roads"AND owner:"ann" AND type:"feature service"', {"Roads"}),
        ('(type:"feature service") OR (type:"web map")', {"Roads", "ÄRGER 100%", "Theirs"}),
        ("type:service", {"Roads", "Roads of Rome"}),
        ("title:rome", {"Roads of Rome"}),
        ("title:ärger", {"ÄRGER 100%"}),
        ('title:"100%"', {"ÄRGER 100%"}),
        ("tags:traffic", {"Roads"}),
        ("tags:ÖFFENTLICH", {"Roads"}),
        ("appia", {"Roads of Rome"}),
        ("-owner:ann", {"Theirs"}),
        ("NOT owner:ann", {"Theirs"}),
        ("roads -rome", {"Roads"}),
        ("access:org", {"Theirs"}),
        ("access:private", {"Roads", "Roads of Rome", "ÄRGER 100%"}),
        ("access:shared OR access:public", set()),
        ("roa* accountid:0123456789ABCDEF", {"Roads", "Roads of Rome"}),
        ("owner:(ann OR bob) title:(roads OR theirs)", {"Roads", "Roads of Rome", "Theirs"}),
        ("group:ffffffffffffffffffffffffffffffff", set()),
        ("nonsense:x", set()),
        ("created:[0 TO 9999999999999]", {"Roads", "Roads of Rome", "ÄRGER 100%", "Theirs"}),
        ("created:[0 TO 5]", set()),
        (")) roads ((", {"Roads", "Roads of Rome"}),
        ('title:"unfinished', set()),
        ("(" * 200 + "roads", {"Roads", "Roads of Rome", "ÄRGER 100%", "Theirs"}),
    ],
)
def test_search_finds(ask: Asker, library: dict[str, str], query: str, titles: set[str]) -> None:
    told = ask(f"{REST}/search", q=query, num=100)
    assert {item["title"] for item in told["results"]} == titles
    assert told["total"] == len(titles)


def test_search_by_id_and_in_order(ask: Asker, library: dict[str, str]) -> None:
    told = ask(f"{REST}/search", q=f"id:{library['Roads'].upper()}")
    assert [item["title"] for item in told["results"]] == ["Roads"]
    told = ask(f"{REST}/search", q="owner:ann", sortField="title", sortOrder="desc")
    assert [item["title"] for item in told["results"]] == ["ÄRGER 100%", "Roads of Rome", "Roads"]
    assert ask(f"{REST}/search", q="roads", filter='type:"Feature Service"')["total"] == 1


def test_search_in_pages_that_end(ask: Asker, library: dict[str, str]) -> None:
    first = ask(f"{REST}/search", q="owner:ann", num=2)
    assert (first["num"], first["nextStart"], first["total"]) == (2, 3, 3)
    second = ask(f"{REST}/search", q="owner:ann", num=2, start=3)
    assert (second["num"], second["nextStart"]) == (1, -1)
    # A client that was told -1 asks for just that.
    beyond = ask(f"{REST}/search", q="owner:ann", num=2, start=-1)
    assert (beyond["results"], beyond["nextStart"]) == ([], -1)


def test_search_shows_only_what_one_may_see(ask: Asker, library: dict[str, str]) -> None:
    assert ask.as_user("")(f"{REST}/search", q="*")["total"] == 0
    assert ask.as_user("bob")(f"{REST}/search", q="*")["total"] == 1
    assert ask.as_user(ADMIN)(f"{REST}/search", q="*")["total"] == 4


def test_answers_are_json_that_can_be_read_back(ask: Asker) -> None:
    answer = ask.answer(f"{REST}/portals/self", f="pjson")
    assert isinstance(answer.body, bytes)
    assert b"\n  " in answer.body
    assert json.loads(answer.body)["isPortal"] is True


def test_unknown_addresses_are_told(ask: Asker) -> None:
    assert ask.refusal("/portal/nothing")["code"] == 404
    assert ask.refusal("/")["code"] == 404
    assert ask.refusal(f"{REST}/content/users/ann/items")["code"] == 404


def test_items_are_related_by_their_owner(ask: Asker) -> None:
    first, second = ask.add(), ask.add()
    asked = {"originItemId": first, "destinationItemId": second, "relationshipType": "Map2Service"}
    assert ask(f"{ask.content}/addRelationship", **asked) == {"success": True}
    related = {"relationshipTypes": "Map2Service", "direction": "forward"}
    told = ask(f"{REST}/content/items/{first}/relatedItems", **related)
    assert [item["id"] for item in told["relatedItems"]] == [second]
    bob = ask.as_user("bob")
    assert bob.refusal(f"{bob.content}/addRelationship", **asked)["messageCode"] == "CONT_0001"
    mine = {**asked, "originItemId": bob.add()}
    assert bob.refusal(f"{bob.content}/addRelationship", **mine)["messageCode"] == "CONT_0001"
    assert (
        ask.refusal(f"{ask.content}/addRelationship", **{**asked, "relationshipType": "a b"})["code"] == 400
    )
    assert ask(f"{ask.content}/deleteRelationship", **asked) == {"success": True}
    assert ask(f"{REST}/content/items/{first}/relatedItems", **related)["relatedItems"] == []
