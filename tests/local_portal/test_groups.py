"""Groups, their members, and what is shared with them."""

from __future__ import annotations

from typing import Any

import pytest
from web_layer_sharing.tests.local_portal.asking import ADMIN, REST, Asker

COMMUNITY = f"{REST}/community"


@pytest.fixture
def group(ask: Asker) -> dict[str, Any]:
    told = ask(
        f"{COMMUNITY}/createGroup",
        title="Planners",
        tags="plans,town",
        access="private",
        isinvitationOnly="true",
        description="who plans",
    )
    assert told["success"] is True
    made: dict[str, Any] = told["group"]
    return made


def test_a_group_tells_what_it_was_given(ask: Asker, group: dict[str, Any]) -> None:
    told = ask(f"{COMMUNITY}/groups/{group['id']}")
    assert told["title"] == "Planners"
    assert told["owner"] == "ann"
    assert told["tags"] == ["plans", "town"]
    assert told["isInvitationOnly"] is True
    assert told["userMembership"]["memberType"] == "owner"
    assert [one["id"] for one in ask(f"{COMMUNITY}/users/ann/groups")["groups"]] == [group["id"]]
    assert [one["id"] for one in ask(f"{COMMUNITY}/self")["groups"]] == [group["id"]]


@pytest.mark.parametrize("bad", [{"title": " "}, {"title": "x", "access": "secret"}])
def test_groups_that_cannot_be(ask: Asker, bad: dict[str, str]) -> None:
    assert ask.refusal(f"{COMMUNITY}/createGroup", **bad)["code"] == 400


def test_viewers_make_no_groups(ask: Asker) -> None:
    assert ask.as_user("vic").refusal(f"{COMMUNITY}/createGroup", title="x")["code"] == 403


def test_private_groups_are_for_their_members(ask: Asker, group: dict[str, Any]) -> None:
    path = f"{COMMUNITY}/groups/{group['id']}"
    for name in ("bob", ""):
        refused = ask.as_user(name).refusal(path)
        assert refused["message"] == "Group does not exist or is inaccessible."
    assert ask.as_user(ADMIN)(path)["userMembership"]["memberType"] == "none"
    ask(f"{path}/update", access="public", title="Planners of the town")
    assert ask.as_user("")(path)["title"] == "Planners of the town"


def test_members_come_and_go(ask: Asker, group: dict[str, Any]) -> None:
    path = f"{COMMUNITY}/groups/{group['id']}"
    assert ask(f"{path}/addUsers", users="bob,nobody", admins="vic") == {"notAdded": ["nobody"]}
    assert ask(f"{path}/users") == {"owner": "ann", "admins": ["ann", "vic"], "users": ["bob"]}
    assert ask.as_user("bob").refusal(f"{path}/addUsers", users="bob")["code"] == 403
    assert ask.as_user("vic")(f"{path}/removeUsers", users="bob,ann") == {"notRemoved": ["ann"]}
    assert ask(f"{path}/users")["users"] == []
    assert ask.as_user("vic")(f"{path}/delete") == {"success": True, "groupId": group["id"]}
    assert ask.refusal(path)["code"] == 400


def test_an_owner_stays_one(ask: Asker, group: dict[str, Any]) -> None:
    ask(f"{COMMUNITY}/groups/{group['id']}/addUsers", users="ann")
    assert ask(f"{COMMUNITY}/groups/{group['id']}/users")["admins"] == ["ann"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", True),
        ("id:{id}", True),
        ("id:{id} accountid:0123456789ABCDEF", True),
        ("planners", True),
        ("title:plan*", True),
        ("owner:ann AND access:private", True),
        ("owner:bob OR title:others", False),
        ("-planners", False),
        ("*", True),
    ],
)
def test_groups_are_searched(ask: Asker, group: dict[str, Any], query: str, found: bool) -> None:
    told = ask(f"{COMMUNITY}/groups", q=query.format(**group), num=100)
    assert [one["id"] for one in told["results"]] == ([group["id"]] if found else [])
    assert ask(f"{COMMUNITY}/groups", q=query.format(**group), start=-1)["results"] == []
    assert ask.as_user("bob")(f"{COMMUNITY}/groups", q="")["total"] == 0


def test_what_is_shared_with_a_group_is_read_by_its_members(ask: Asker, group: dict[str, Any]) -> None:
    bob = ask.as_user("bob")
    ask(f"{COMMUNITY}/groups/{group['id']}/addUsers", users="bob")
    item = ask.add(title="Plan")
    told = ask(f"{ask.content}/shareItems", items=item, groups=group["id"])
    assert told["results"][0]["notSharedWith"] == []
    assert ask.item(item)["access"] == "shared"
    assert bob.item(item)["title"] == "Plan"
    assert ask.as_user("vic").item(item)["error"]["code"] == 403
    assert [one["id"] for one in bob(f"{REST}/content/groups/{group['id']}")["items"]] == [item]
    assert [one["id"] for one in bob(f"{REST}/search", q=f"group:{group['id']}")["results"]] == [item]
    assert [one["id"] for one in ask(f"{REST}/content/items/{item}/groups")["admin"]] == [group["id"]]
    assert [one["id"] for one in bob(f"{REST}/content/items/{item}/groups")["member"]] == [group["id"]]
    assert ask(f"{REST}/search", q="access:shared")["total"] == 1
    ask(f"{ask.content}/unshareItems", items=item, groups=group["id"])
    assert ask.item(item)["access"] == "private"
    assert bob.item(item)["error"]["code"] == 403


def test_an_administrator_shares_with_any_group(ask: Asker, group: dict[str, Any]) -> None:
    bobs = ask.as_user("bob").add()
    told = ask.as_user(ADMIN)(f"{REST}/content/items/{bobs}/share", groups=group["id"])
    assert told["notSharedWith"] == []
    assert ask.item(bobs)["access"] == "shared"
    ask(f"{COMMUNITY}/groups/{group['id']}/delete")
    assert ask.as_user("bob").item(bobs)["access"] == "private"
