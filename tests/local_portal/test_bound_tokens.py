"""Tokens that are bound: good where they were asked for, worthless elsewhere, and only for a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import requests
from web_layer_sharing.tests.local_portal.asking import ADMIN, PASSWORD, REST, Asker

if TYPE_CHECKING:
    from web_layer_sharing.tests.local_portal.asking import PortalOnSockets

INVALID = 498


def token(served: PortalOnSockets, path: str = f"{REST}/generateToken", **parameters: Any) -> Any:
    told = {"username": ADMIN, "password": PASSWORD, "f": "json", **parameters}
    verify = str(served.running.certificate)
    return requests.post(f"{served.origin}{path}", data=told, verify=verify, timeout=30).json()


def asks(served: PortalOnSockets, value: str, **headers: str) -> Any:
    """Who the portal takes us for: a name, or the code of a refusal."""
    headers["X-Esri-Authorization"] = f"Bearer {value}"
    verify = str(served.running.certificate)
    url = f"{served.origin}{REST}/community/self"
    told = requests.get(url, params={"f": "json"}, headers=headers, verify=verify, timeout=30).json()
    return told["username"] if "username" in told else told["error"]["code"]


@pytest.mark.parametrize("path", [f"{REST}/generateToken", "/server/admin/generateToken"])
@pytest.mark.parametrize(
    ("bound", "good", "bad"),
    [
        ("http", ["http", "HTTP"], ["https://evil.test/", "@esri/arcgis-rest-js"]),
        ("@esri/arcgis-rest-js", ["@esri/arcgis-rest-js"], ["http", "https://evil.test/"]),
        (
            "https://maps.test/app/index.html",
            ["https://maps.test/", "https://maps.test/other?x=1"],
            ["https://maps.test.evil.test/", "https://evil.test/https://maps.test/", "https://maps.test:81/"],
        ),
        ("maps.test", ["https://maps.test/app", "maps.test"], ["https://other.test/"]),
    ],
)
def test_a_referer(served: PortalOnSockets, path: str, bound: str, good: list[str], bad: list[str]) -> None:
    value = token(served, path, client="referer", referer=bound)["token"]
    for referer in good:
        assert asks(served, value, Referer=referer) == ADMIN, referer
    for referer in bad:
        assert asks(served, value, Referer=referer) == INVALID, referer
    # A client that does not say where it is from.
    assert asks(served, value) == ADMIN


def test_an_address(served: PortalOnSockets) -> None:
    for told in ({"client": "requestip"}, {"client": "ip", "ip": "127.0.0.1"}):
        assert asks(served, token(served, **told)["token"], Referer="anything") == ADMIN
    elsewhere = token(served, client="ip", ip="192.0.2.1")["token"]
    assert asks(served, elsewhere) == INVALID


def test_nothing_to_be_bound_to(served: PortalOnSockets) -> None:
    for told in (
        {"client": "referer"},
        {"client": "ip"},
        {"client": "ip", "ip": "nowhere"},
        {"client": "something", "referer": "x"},
        {"referer": "x" * 3000},
    ):
        assert token(served, **told)["error"]["code"] == 400, told
    assert asks(served, token(served)["token"], Referer="https://anywhere.test/") == ADMIN


def test_a_bound_token_is_no_good_for_another_from_elsewhere(served: PortalOnSockets) -> None:
    value = token(served, client="referer", referer="https://maps.test/")["token"]
    told = {"token": value, "serverUrl": f"{served.origin}/server", "f": "json"}
    url = f"{served.origin}{REST}/generateToken"
    for referer, good in (("https://maps.test/", True), ("https://evil.test/", False)):
        verify = str(served.running.certificate)
        reply = requests.post(url, data=told, headers={"Referer": referer}, verify=verify, timeout=30)
        assert ("token" in reply.json()) is good


def test_the_time_that_was_asked_for_counts(ask: Asker) -> None:
    told = ask(
        f"{REST}/generateToken",
        username=ADMIN,
        password=PASSWORD,
        client="referer",
        referer="https://maps.test/",
        expiration=5,
    )
    now = ask.portal.tokens._clock()
    assert now + 4.9 * 60_000 < told["expires"] <= now + 5 * 60_000
    nobody = ask.as_user("")
    assert nobody(f"{REST}/community/self", token=told["token"])["username"] == ADMIN
    ask.portal.tokens._clock = lambda: told["expires"] + 1
    assert nobody.refusal(f"{REST}/community/self", token=told["token"])["code"] == INVALID
