"""Signing in through a page: what clients do, and what nobody may be led into."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest
from web_layer_sharing.tests.local_portal.asking import PASSWORD, REST, Asker

if TYPE_CHECKING:
    from web_layer_sharing.local_portal.answer import Answer

HERE = "https://portal.test:7443"
VERIFIER = "a verifier that is long enough to be one"
CHALLENGE = base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).decode().rstrip("=")


@pytest.fixture
def nobody(ask: Asker) -> Asker:
    return ask.as_user("")


def text(answer: Answer) -> str:
    assert answer.media_type.startswith("text/html")
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
    assert isinstance(answer.body, bytes)
    return answer.body.decode("utf-8")


def info(html: str) -> Any:
    """What clients find in the page: the first line with braces is the object and nothing else."""
    match = re.search(r"\{.*\}", html, re.MULTILINE)
    assert match is not None
    return json.loads(match[0])


def authorize(nobody: Asker, path: str = f"{REST}/oauth2/authorize", **asked: Any) -> str:
    given = {"client_id": "pythonapi", "response_type": "code", "redirect_uri": HERE, "state": "xyz", **asked}
    return text(nobody.answer(path, method="GET", **given))


def sign_in(nobody: Asker, state: str, password: str = PASSWORD, username: str = "ann") -> Answer:
    return nobody.answer(
        "/portal/sharing/oauth2/signin", oauth_state=state, username=username, password=password
    )


def code_for(nobody: Asker, **asked: Any) -> str:
    answer = sign_in(nobody, info(authorize(nobody, **asked))["oauth_state"])
    assert answer.status == 302
    query = parse_qs(urlsplit(answer.headers["Location"]).query)
    assert query["state"] == ["xyz"]
    return query["code"][0]


def exchange(nobody: Asker, **asked: Any) -> Any:
    return nobody(f"{REST}/oauth2/token/", client_id="pythonapi", redirect_uri=HERE, **asked)


@pytest.mark.parametrize("path", [f"{REST}/oauth2/authorize", "/portal/sharing/oauth2/authorize"])
def test_the_implicit_flow_ends_with_a_token_in_the_fragment(nobody: Asker, path: str) -> None:
    page = authorize(nobody, path, response_type="token", expiration=600)
    answer = sign_in(nobody, info(page)["oauth_state"])
    assert answer.headers["Location"].startswith(f"{HERE}#")
    told = parse_qs(urlsplit(answer.headers["Location"]).fragment)
    assert told["username"] == ["ann"]
    assert told["state"] == ["xyz"]
    assert told["expires_in"] == ["36000"]
    assert told["ssl"] == ["true"]
    assert nobody(f"{REST}/community/self", token=told["access_token"][0])["username"] == "ann"


def test_a_code_with_pkce_becomes_tokens(nobody: Asker) -> None:
    code = code_for(nobody, code_challenge=CHALLENGE, code_challenge_method="S256")
    told = exchange(nobody, grant_type="authorization_code", code=code, code_verifier=VERIFIER)
    assert told["username"] == "ann"
    assert told["expires_in"] == 1800
    assert told["refresh_token_expires_in"] == 1209600
    assert nobody(f"{REST}/community/self", token=told["access_token"])["username"] == "ann"
    # A refresh token is no access token.
    assert nobody.refusal(f"{REST}/community/self", token=told["refresh_token"])["code"] == 498


@pytest.mark.parametrize(
    ("method", "challenge", "verifier", "good"),
    [
        ("S256", CHALLENGE, "wrong", False),
        ("S256", CHALLENGE, "", False),
        ("plain", VERIFIER, VERIFIER, True),
        ("plain", VERIFIER, "wrong", False),
    ],
)
def test_the_verifier_must_fit(nobody: Asker, method: str, challenge: str, verifier: str, good: bool) -> None:
    code = code_for(nobody, code_challenge=challenge, code_challenge_method=method)
    told = exchange(nobody, grant_type="authorization_code", code=code, code_verifier=verifier)
    assert ("access_token" in told) is good


def test_a_code_is_good_once_and_for_its_client_only(nobody: Asker) -> None:
    code = code_for(nobody)
    assert "access_token" in exchange(nobody, grant_type="authorization_code", code=code)
    told = exchange(nobody, grant_type="authorization_code", code=code)
    assert told["error"]["error"] == "invalid_grant"
    code = code_for(nobody)
    told = nobody(
        f"{REST}/oauth2/token",
        client_id="other",
        redirect_uri=HERE,
        grant_type="authorization_code",
        code=code,
    )
    assert told["error"]["error"] == "invalid_grant"
    code = code_for(nobody, redirect_uri="http://127.0.0.1:7070/")
    told = exchange(nobody, grant_type="authorization_code", code=code)
    assert told["error"]["error"] == "invalid_grant"


def test_refresh_tokens_give_new_ones(nobody: Asker) -> None:
    first = exchange(nobody, grant_type="authorization_code", code=code_for(nobody))
    told = nobody(
        f"{REST}/oauth2/token",
        client_id="pythonapi",
        grant_type="refresh_token",
        refresh_token=first["refresh_token"],
    )
    assert told["access_token"] != first["access_token"]
    assert "refresh_token" not in told
    renewed = exchange(nobody, grant_type="exchange_refresh_token", refresh_token=first["refresh_token"])
    assert renewed["refresh_token"] != first["refresh_token"]
    again = exchange(nobody, grant_type="refresh_token", refresh_token=first["refresh_token"])
    assert again["error"]["error_description"] == "Invalid refresh_token"
    stolen = nobody(
        f"{REST}/oauth2/token",
        client_id="other",
        grant_type="refresh_token",
        refresh_token=renewed["refresh_token"],
    )
    assert "error" in stolen


def test_tokens_can_be_given_back(nobody: Asker) -> None:
    told = exchange(nobody, grant_type="authorization_code", code=code_for(nobody))
    assert nobody(f"{REST}/oauth2/revokeToken", auth_token=told["access_token"]) == {"success": True}
    assert nobody.refusal(f"{REST}/community/self", token=told["access_token"])["code"] == 498
    exchange(nobody, grant_type="suspend_session", refresh_token=told["refresh_token"])
    assert "error" in exchange(nobody, grant_type="refresh_token", refresh_token=told["refresh_token"])


def test_a_code_may_be_shown_instead_of_sent(nobody: Asker) -> None:
    oob = "urn:ietf:wg:oauth:2.0:oob"
    answer = sign_in(nobody, info(authorize(nobody, redirect_uri=oob))["oauth_state"])
    match = re.search(r"<title>SUCCESS code=(.*?)</title>", text(answer))
    assert match is not None
    told = nobody(
        f"{REST}/oauth2/token",
        client_id="pythonapi",
        redirect_uri=oob,
        grant_type="authorization_code",
        code=match[1],
    )
    assert told["username"] == "ann"


def test_a_wrong_password_shows_the_page_again(nobody: Asker) -> None:
    page = text(sign_in(nobody, info(authorize(nobody))["oauth_state"], password="<wrong>"))
    assert "OAUTH_0015" in page
    assert info(page)["messages"] == ["Invalid username or password. (OAUTH_0015)"]
    assert info(page)["oauth_state"]
    assert "<wrong>" not in page


@pytest.mark.parametrize(
    "uri",
    [
        "https://evil.example.org/",
        "https://portal.test:7443@evil.example.org/",
        "https://portal.test.evil.example.org:7443/",
        "javascript:alert(1)",
        "http://[bad",
        "ftp://127.0.0.1/",
        "//127.0.0.1/",
        "",
    ],
)
def test_tokens_are_sent_nowhere_else(nobody: Asker, uri: str) -> None:
    page = authorize(nobody, redirect_uri=uri)
    assert "Invalid redirect_uri" in page
    assert "<form" not in page
    forged = base64.urlsafe_b64encode(
        json.dumps({"client_id": "x", "redirect_uri": uri, "response_type": "token"}).encode()
    ).decode()
    assert "Invalid redirect_uri" in text(sign_in(nobody, forged))


@pytest.mark.parametrize(
    "uri", ["http://127.0.0.1:7070/back?a=1", "http://localhost/", "http://[::1]:9/", HERE]
)
def test_ones_own_machine_is_no_stranger(nobody: Asker, uri: str) -> None:
    answer = sign_in(nobody, info(authorize(nobody, redirect_uri=uri))["oauth_state"])
    assert urlsplit(answer.headers["Location"]).netloc == urlsplit(uri).netloc


@pytest.mark.parametrize(
    ("asked", "word"),
    [
        ({"client_id": ""}, "Invalid client_id"),
        ({"response_type": "id_token"}, "Invalid response_type"),
        ({"code_challenge": "x", "code_challenge_method": "S1"}, "Invalid code_challenge_method"),
    ],
)
def test_requests_that_cannot_be_granted(nobody: Asker, asked: dict[str, str], word: str) -> None:
    assert word in authorize(nobody, **asked)


@pytest.mark.parametrize(
    "state", ["", "rubbish", base64.b64encode(b'{"a":1}').decode(), base64.b64encode(b"[]").decode()]
)
def test_forms_that_are_not_ours(nobody: Asker, state: str) -> None:
    assert "Invalid oauth_state" in text(sign_in(nobody, state))


def test_what_the_page_shows_is_escaped(nobody: Asker) -> None:
    page = authorize(nobody, state="</script><script>alert(1)</script>", client_id="<img>")
    assert page.count("<script>") == 1
    assert "<img>" not in page


@pytest.mark.parametrize("grant", ["client_credentials", "password", ""])
def test_grants_that_are_not_served(nobody: Asker, grant: str) -> None:
    assert "error" in exchange(nobody, grant_type=grant)
    assert nobody.refusal(f"{REST}/oauth2/token", method="GET")["code"] == 405


def test_applications_may_be_used_by_all(ask: Asker) -> None:
    assert ask(f"{REST}/oauth2/validateAppAccess")["valid"] is True
