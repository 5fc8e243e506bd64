"""Walk through the route table: each route, asked by nobody, another user, the owner, an administrator."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from web_layer_sharing.local_portal.access import Access
from web_layer_sharing.local_portal.errors import Refusal
from web_layer_sharing.local_portal.request import path_segments
from web_layer_sharing.local_portal.resources import groups
from web_layer_sharing.local_portal.routes import ROUTES, Route, Router
from web_layer_sharing.tests.local_portal.asking import ADMIN, Asker
from web_layer_sharing.tests.local_portal.conftest import populate
from web_layer_sharing.tests.local_portal.tile_packages import vector_package

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FORBIDDEN, TOKEN_REQUIRED = 403, 499
NOBODY, OTHER, OWNER = "", "bob", "ann"

# Who is kept out of a route by its rule, and with which code.
KEPT_OUT = {
    Access.OPEN: {},
    Access.ANYONE: {},
    Access.SIGNED_IN: {NOBODY: TOKEN_REQUIRED},
    Access.ACCOUNT: {NOBODY: TOKEN_REQUIRED, OTHER: FORBIDDEN},
    Access.PUBLISH: {NOBODY: TOKEN_REQUIRED, OTHER: FORBIDDEN},
    Access.READ_ITEM: {NOBODY: TOKEN_REQUIRED, OTHER: FORBIDDEN},
    Access.CHANGE_ITEM: {NOBODY: TOKEN_REQUIRED, OTHER: FORBIDDEN},
    Access.READ_SERVICE: {NOBODY: TOKEN_REQUIRED, OTHER: FORBIDDEN},
    Access.EDIT_SERVICE: {NOBODY: TOKEN_REQUIRED, OTHER: FORBIDDEN},
    Access.CHANGE_SERVICE: {NOBODY: TOKEN_REQUIRED, OTHER: FORBIDDEN},
    Access.PUBLISH_ON_SERVER: {NOBODY: TOKEN_REQUIRED},
    Access.ADMINISTER_SERVICE: {NOBODY: TOKEN_REQUIRED, OTHER: FORBIDDEN},
    Access.ADMINISTER: {NOBODY: TOKEN_REQUIRED, OTHER: FORBIDDEN, OWNER: FORBIDDEN},
}
NUMBERS = itertools.count()
# Open to all, but nobody is not somebody.
GROUP = "portal/sharing/rest/community/groups/{group}"
# A group's own members are its rule; that is looked at by the handlers.
MANAGING = (groups.update_group, groups.delete_group, groups.add_users, groups.remove_users)
ASKS_WHO_YOU_ARE = "portal/sharing/rest/community/self"


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory, town_sd: Path, town_map_sd: Path) -> Iterator[Asker]:
    """A portal of our own: with a service of each type, all of them called after the town."""
    portal = populate(tmp_path_factory.mktemp("who_may"))
    portal.start()
    asker = Asker(portal, "ann")
    asker.publish(town_sd)
    asker.publish(town_map_sd)
    asker.publish(vector_package(tmp_path_factory.mktemp("tiles")), "vectortilepackage")
    yield asker
    portal.stop()


def paths(
    route: Route, item: str, folder: str, group: str = "2" * 32, service: str = "town"
) -> Iterator[str]:
    """Addresses that the route is meant for: without what may be missing, and with it."""
    whole = route.pattern.replace("[", "").replace("]", "")
    short = route.pattern
    while "[" in short:
        start = short.rindex("[")
        short = short[:start] + short[short.index("]", start) + 1 :]
    values = {
        "{user}": OWNER,
        "{folder:hex}": folder,
        "{item}": item,
        "{group}": group,
        "{organization}": "self",
        "{role}": "org_user",
        "{service_folder}": "Hosted",
        "{service}": service,
        "{kind=FeatureServer}": "FeatureServer",
        "{kind=MapServer}": "MapServer",
        "{kind=VectorTileServer}": "VectorTileServer",
        "{style}": "default",
        "{matrix_set}": "default028mm",
        "{level}": "0",
        "{row}": "0",
        "{column}": "0",
        "{width}": "1",
        "{height}": "1",
        "{kind:type}": "FeatureServer",
        "{file}": "_ags_map" + "4" * 32 + ".png",
        "{task}": "Publish Service Definition",
        "{job}": "j1",
        "{result}": "out_rest_svc_url",
        "{layer}": "0",
        "{feature}": "1",
        "{attachment}": "1",
        "{upload}": "i1",
        "{name}": "town.zip",
        "{path*}": "thumbnail/x.png",
    }
    for pattern in dict.fromkeys((whole, short)):
        if "{service}" in pattern and "{service_folder}" not in pattern:
            continue
        path = pattern
        for name, value in values.items():
            path = path.replace(name, value)
        assert "{" not in path, f"the test does not know what {path} stands for"
        yield "/" + path


def test_the_table_has_a_rule_for_each_kind_of_access() -> None:
    assert set(KEPT_OUT) == set(Access)


def test_no_route_hides_another() -> None:
    router = Router()
    for route in ROUTES:
        for path in paths(route, "0" * 32, "1" * 32):
            found = router.find(path_segments(path))
            assert found is not None
            assert found[0] is route, f"{path} is answered by {found[0].pattern}"


def test_words_are_found_in_any_case() -> None:
    found = Router().find(("PORTAL", "Sharing", "rest", "GENERATETOKEN"))
    assert found is not None


def refused(asker: Asker, path: str) -> int | None:
    """The code of the refusal, None if there is none."""
    try:
        asker.answer(path)
    except Refusal as refusal:
        return refusal.code
    return None


def service_for(town: Asker, route: Route, username: str) -> str:
    """The town, but a service of no worth where the route stops or deletes services."""
    if route.access is not Access.ADMINISTER_SERVICE:
        return "town"
    told = town(f"{town.content}/createService", createParameters={"name": f"spare_{next(NUMBERS)}"})
    return str(told["name"])


@pytest.mark.parametrize("route", ROUTES, ids=[route.pattern for route in ROUTES])
def test_who_may(town: Asker, route: Route) -> None:
    for username in (NOBODY, OTHER, OWNER, ADMIN):
        asker = town.as_user(username)
        folder = town(f"{town.content}/createFolder", title=f"{route.pattern} {username}")["folder"]["id"]
        item = town.add(folder=folder)
        made = town("/portal/sharing/rest/community/createGroup", title="G", access="org")
        for path in paths(route, item, folder, made["group"]["id"], service_for(town, route, username)):
            code = refused(asker, path)
            expected = KEPT_OUT[route.access].get(username)
            if username == NOBODY and route.pattern == ASKS_WHO_YOU_ARE:
                expected = TOKEN_REQUIRED
            if route.pattern.startswith(GROUP) and username == OTHER and route.handler in MANAGING:
                expected = FORBIDDEN
            if expected is None:
                assert code not in (FORBIDDEN, TOKEN_REQUIRED), (username, path)
            else:
                assert code == expected, (username, path)


def test_what_is_not_there_is_not_told_to_those_outside(town: Asker) -> None:
    """Whether a user exists is no business of others."""
    other = town.as_user(OTHER)
    for name in ("ann", "nobody"):
        assert other.refusal(f"/portal/sharing/rest/content/users/{name}")["code"] == FORBIDDEN


def test_an_item_answers_only_under_its_owner(town: Asker) -> None:
    item = town.add()
    refused = town.as_user(ADMIN).refusal(
        f"/portal/sharing/rest/content/users/bob/items/{item}/update", title="x"
    )
    assert refused["messageCode"] == "CONT_0001"
