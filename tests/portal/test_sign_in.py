"""Signing in: tokens asked for, kept, renewed once, and never sent where they do not belong."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.sharing.errors import NotAuthorized, PortalError, TokenExpired, TransportError
from web_layer_sharing.sharing.portal import Credentials, Portal, TransportOptions
from web_layer_sharing.sharing.portal.options import REFERER
from web_layer_sharing.tests.portal.portal_stage import PASSWORD, REST, TOKEN, Raw, Stage, set_up_portal

if TYPE_CHECKING:
    from web_layer_sharing.tests.portal.portal_stage import Asked, ScriptedClock

ANN = Credentials.by_password("ann", PASSWORD)
EXPIRED = {"error": {"code": 498, "message": "Invalid token.", "details": []}}
ITEM = {"id": "0" * 32, "title": "Roads", "type": "Feature Service", "owner": "ann"}


def refused(portal: Portal) -> PortalError:
    with portal, pytest.raises(PortalError) as caught:
        portal.sign_in()
    return caught.value


def test_who_is_signed_in(portal_stage: Stage, clock: ScriptedClock) -> None:
    with Portal(portal_stage.portal + "/home/index.html", ANN, clock=clock) as portal:
        user = portal.sign_in()
        assert portal.url == portal_stage.portal
        assert portal.organization.name == "Stage"
        assert portal.organization.version == "2025.1"
        assert not portal.organization.online
        token = portal.token
    assert (user.username, user.full_name, user.org_id) == ("ann", "Ann Example", "0123")
    assert user.privileges == {"portal:user:createItem", "portal:publisher:publishFeatures"}
    assert (token.value, token.referer, token.expires) == (TOKEN, REFERER, 1_800_003_600_000)
    assert TOKEN not in repr(token)


@pytest.mark.parametrize(("is_portal", "credits_left"), [(True, None), (False, 12.5)])
def test_credits_exist_on_arcgis_online_only(
    portal_stage: Stage, is_portal: bool, credits_left: float | None
) -> None:
    told = {"id": "0123", "isPortal": is_portal, "availableCredits": 12.5}
    portal_stage.says(f"{REST}/portals/self", told)
    with Portal(portal_stage.portal) as portal:
        assert portal.organization.credits == credits_left
        assert portal.organization.online is not is_portal
        assert portal.organization.description == told


def test_what_is_asked(portal_stage: Stage, clock: ScriptedClock) -> None:
    with Portal(portal_stage.portal, ANN, clock=clock) as portal:
        portal.sign_in()
        portal.sign_in()
    assert [(asked.method, asked.path.replace(REST, ""), asked.token) for asked in portal_stage.asked] == [
        ("GET", "/info", ""),
        ("POST", "/generateToken", ""),
        ("GET", "/portals/self", TOKEN),
        ("GET", "/community/self", TOKEN),
    ]
    assert portal_stage.to(f"{REST}/generateToken")[0].form == {
        "f": "json",
        "username": "ann",
        "password": PASSWORD,
        "client": "referer",
        "referer": REFERER,
        "expiration": "60",
    }
    assert {asked.headers["referer"] for asked in portal_stage.asked} == {REFERER}
    assert all(set(asked.query) <= {"f"} for asked in portal_stage.asked)


def test_a_wrong_password(portal_stage: Stage) -> None:
    error = refused(Portal(portal_stage.portal, Credentials.by_password("ann", "wrong-password")))
    assert (type(error), error.code) == (NotAuthorized, "WLS522")
    assert error.facts["details"] == ["Invalid username or password."]
    assert "wrong-password" not in str(error)


def test_a_wrong_password_on_a_portal_that_gives_tokens_to_anybody(portal_stage: Stage) -> None:
    portal_stage.says(f"{REST}/generateToken", {"token": "nobody", "expires": 0})
    portal_stage.says(f"{REST}/portals/self", {"id": "0123", "isPortal": True})
    error = refused(Portal(portal_stage.portal, Credentials.by_password("ann", "wrong-password")))
    assert (type(error), error.code) == (NotAuthorized, "WLS523")


def test_an_answer_without_a_token(portal_stage: Stage) -> None:
    portal_stage.says(f"{REST}/generateToken", {"success": True})
    assert refused(Portal(portal_stage.portal, ANN)).code == "WLS608"


def test_anonymous(portal_stage: Stage) -> None:
    with Portal(portal_stage.portal) as portal:
        assert portal.me.username == ""
        assert portal.organization.id == "0123"
        with pytest.raises(NotAuthorized) as caught:
            portal.ensure_folder("Roads")
    assert caught.value.code == "WLS523"
    assert not any(asked.token for asked in portal_stage.asked)


def test_a_user_whom_the_web_server_knows(portal_stage: Stage) -> None:
    portal_stage.says(f"{REST}/portals/self", {"id": "0123", "user": {"username": "bob"}})
    portal_stage.says(f"{REST}/community/self", {"username": "bob"})
    with Portal(portal_stage.portal) as portal:
        assert portal.me.username == "bob"


def test_a_given_token_and_its_referer(portal_stage: Stage) -> None:
    given = Credentials.by_token("token-given", "http://somebody.example.org", 1_900_000_000_000)
    with Portal(portal_stage.portal, given) as portal:
        assert portal.me.username == "ann"
        assert portal.token.expires == 1_900_000_000_000
    assert {asked.headers["referer"] for asked in portal_stage.asked} == {"http://somebody.example.org"}
    assert portal_stage.to(f"{REST}/generateToken") == []


def test_a_given_token_that_is_no_longer_good(portal_stage: Stage) -> None:
    portal_stage.says(f"{REST}/portals/self", EXPIRED)
    error = refused(Portal(portal_stage.portal, Credentials.by_token("given-secret")))
    assert (type(error), error.code) == (TokenExpired, "WLS520")
    assert len(portal_stage.to(f"{REST}/portals/self")) == 1


def test_an_api_key_without_a_user(portal_stage: Stage) -> None:
    portal_stage.says(f"{REST}/portals/self", {"id": "0123"})
    assert refused(Portal(portal_stage.portal, Credentials.by_token("api-key-0001"))).code == "WLS523"


def test_a_token_that_somebody_else_renews(portal_stage: Stage) -> None:
    tokens = iter(["token-a", "token-b", "token-c", "token-c", "token-c"])
    portal_stage.says(f"{REST}/portals/self", EXPIRED, {"id": "0123", "user": {"username": "ann"}})
    with Portal(portal_stage.portal, Credentials.asking(lambda: next(tokens))) as portal:
        assert portal.me.username == "ann"
    assert [asked.token for asked in portal_stage.to(f"{REST}/portals/self")] == ["token-a", "token-c"]


def test_a_token_is_renewed_before_it_ends(portal: Portal, portal_stage: Stage, clock: ScriptedClock) -> None:
    item = f"{REST}/content/items/{'0' * 32}"
    portal_stage.says(item, ITEM)
    portal_stage.says(f"{REST}/generateToken", {"token": "token-second", "expires": 1_800_007_200_000})
    read_item(portal)
    clock.passed += 54 * 60
    read_item(portal)
    clock.passed += 2 * 60
    read_item(portal)
    assert [asked.token for asked in portal_stage.to(item)] == [TOKEN, TOKEN, "token-second"]


def read_item(portal: Portal) -> None:
    portal.connection.read(portal.connection.rest("content", "items", "0" * 32))


def test_a_portal_whose_clock_is_wrong(stage: Stage) -> None:
    """A token that ended an hour ago by our clock is good for an hour by the portal's."""
    set_up_portal(stage)
    stage.says(f"{REST}/generateToken", {"token": "token-x", "expires": (1_700_000_000 + 3600) * 1000})
    stage.date = "Tue, 14 Nov 2023 22:13:20 GMT"
    with Portal(stage.portal, ANN) as portal:
        portal.sign_in()
        portal.connection.read(portal.connection.rest("portals", "self"))
    assert len(stage.to(f"{REST}/generateToken")) == 1


def test_an_expired_token_is_renewed_once(portal: Portal, portal_stage: Stage) -> None:
    item = f"{REST}/content/items/{'0' * 32}"
    portal_stage.says(item, EXPIRED, ITEM)
    portal_stage.says(f"{REST}/generateToken", {"token": "token-second", "expires": 1_800_003_600_000})
    read_item(portal)
    assert [asked.token for asked in portal_stage.to(item)] == [TOKEN, "token-second"]


def test_requests_at_the_same_time_ask_for_one_new_token(portal: Portal, portal_stage: Stage) -> None:
    refused_together = threading.Barrier(4)
    item = f"{REST}/content/items/{'0' * 32}"

    def judge(asked: Asked) -> Any:
        if asked.token != TOKEN:
            return ITEM
        refused_together.wait(20)
        return EXPIRED

    portal_stage.says(item, judge)
    portal_stage.says(f"{REST}/generateToken", {"token": "token-second", "expires": 1_800_003_600_000})
    with ThreadPoolExecutor(4) as workers:
        for each in [workers.submit(read_item, portal) for _ in range(4)]:
            each.result()
    assert len(portal_stage.to(item)) == 8
    assert len(portal_stage.to(f"{REST}/generateToken")) == 1


def test_a_portal_that_refuses_the_new_token_too(portal: Portal, portal_stage: Stage) -> None:
    item = f"{REST}/content/items/{'0' * 32}"
    portal_stage.says(item, EXPIRED)
    with pytest.raises(TokenExpired):
        read_item(portal)
    assert len(portal_stage.to(item)) == 2
    assert len(portal_stage.to(f"{REST}/generateToken")) == 1


def test_a_password_that_was_changed_meanwhile(portal: Portal, portal_stage: Stage) -> None:
    portal_stage.says(f"{REST}/content/items/{'0' * 32}", EXPIRED)
    wrong = {"error": {"code": 400, "message": "Unable to generate token.", "details": []}}
    portal_stage.says(f"{REST}/generateToken", wrong)
    with pytest.raises(NotAuthorized) as caught:
        read_item(portal)
    assert caught.value.code == "WLS522"


def test_a_portal_that_is_gone(stage: Stage, clock: ScriptedClock) -> None:
    gone = Stage()
    gone.close()
    error = refused(Portal(gone.portal, ANN, clock=clock))
    assert (type(error), error.code) == (TransportError, "WLS501")


def test_a_web_server_that_is_no_portal(stage: Stage) -> None:
    assert refused(Portal(stage.portal, ANN)).code == "WLS526"


def test_a_redirect_is_followed_before_any_secret_is_sent(portal_stage: Stage) -> None:
    portal_stage.says("/old/sharing/rest/info", Raw(301, headers={"Location": f"{REST}/info?f=json"}))
    with Portal(f"{portal_stage.origin}/old", ANN) as portal:
        portal.sign_in()
        assert portal.url == portal_stage.portal
    assert [asked.path for asked in portal_stage.asked if asked.path.startswith("/old")] == [
        "/old/sharing/rest/info"
    ]


def test_a_redirect_over_plain_http_to_another_host(portal_stage: Stage) -> None:
    there = portal_stage.portal.replace("127.0.0.1", "localhost")
    headers = {"Location": f"{there}/sharing/rest/info"}
    portal_stage.says("/old/sharing/rest/info", Raw(301, headers=headers))
    error = refused(Portal(f"{portal_stage.origin}/old", ANN))
    assert (type(error), error.code) == (TransportError, "WLS509")
    assert portal_stage.to(f"{REST}/generateToken") == []


def test_a_redirect_to_a_page(portal_stage: Stage) -> None:
    portal_stage.says("/old/sharing/rest/info", Raw(302, headers={"Location": "/login"}))
    portal_stage.says("/login", {"hello": "you"})
    assert refused(Portal(f"{portal_stage.origin}/old", ANN)).code == "WLS509"


def test_no_password_over_plain_http_to_another_machine(
    portal_stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Loopback is the one exception; here it is told to be another machine."""
    monkeypatch.setattr("web_layer_sharing.sharing.portal.urls.is_loopback", lambda _: False)
    error = refused(Portal(portal_stage.portal, ANN))
    assert (type(error), error.code) == (PortalError, "WLS511")
    assert portal_stage.to(f"{REST}/generateToken") == []
    with Portal(portal_stage.portal, ANN, TransportOptions(allow_plain_http=True)) as portal:
        assert portal.me.username == "ann"


def test_no_token_over_plain_http_to_another_machine(
    portal_stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("web_layer_sharing.sharing.portal.urls.is_loopback", lambda _: False)
    error = refused(Portal(portal_stage.portal, Credentials.by_token("token-given")))
    assert (type(error), error.code) == (PortalError, "WLS511")
    assert not any(asked.token for asked in portal_stage.asked)


def test_a_server_of_the_portals_own_host_gets_its_token(portal: Portal, portal_stage: Stage) -> None:
    portal_stage.says("/server/rest/services/roads/FeatureServer", {"layers": [], "tables": []})
    portal.service(f"{portal_stage.origin}/server/rest/services/roads/FeatureServer").root()
    assert portal_stage.asked[-1].token == TOKEN


@pytest.fixture
def foreign() -> Any:
    made = Stage()
    made.says("/server/rest/services/roads/FeatureServer", {"layers": [], "tables": []})
    yield made
    made.close()


def elsewhere(foreign: Stage) -> str:
    return foreign.origin.replace("127.0.0.1", "localhost") + "/server/rest/services/roads/FeatureServer"


def test_a_server_elsewhere_gets_a_token_of_its_own(
    portal: Portal, portal_stage: Stage, foreign: Stage
) -> None:
    def exchange(asked: Asked) -> Any:
        assert asked.form["token"] == TOKEN
        assert asked.form["serverUrl"] == elsewhere(foreign).split("/rest/")[0]
        return {"token": "token-of-the-server", "expires": 1_800_003_600_000}

    portal_stage.says(f"{REST}/generateToken", exchange)
    service = portal.service(elsewhere(foreign))
    service.root()
    service.root()
    assert [asked.token for asked in foreign.asked] == ["token-of-the-server"] * 2
    assert len(portal_stage.to(f"{REST}/generateToken")) == 1


def test_a_server_that_the_portal_does_not_know_gets_no_token(
    portal: Portal, portal_stage: Stage, foreign: Stage
) -> None:
    no = {"error": {"code": 400, "message": "Unknown server.", "details": []}}
    portal_stage.says(f"{REST}/generateToken", no)
    portal.service(elsewhere(foreign)).root()
    assert [asked.token for asked in foreign.asked] == [""]


def test_a_server_that_refuses_the_portals_token_gets_one_of_its_own(
    portal: Portal, portal_stage: Stage
) -> None:
    path = "/server/rest/services/roads/FeatureServer"
    portal_stage.says(path, EXPIRED, {"layers": []})
    portal_stage.says(f"{REST}/generateToken", {"token": "token-of-the-server", "expires": 1_800_003_600_000})
    portal.service(f"{portal_stage.origin}{path}").root()
    assert [asked.token for asked in portal_stage.to(path)] == [TOKEN, "token-of-the-server"]
