"""Users, passwords, tokens, and those who guess."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from web_layer_sharing.local_portal.accounts import Accounts
from web_layer_sharing.local_portal.catalogue.store import Catalogue
from web_layer_sharing.local_portal.errors import Refusal
from web_layer_sharing.local_portal.passwords import check_password, generate_password, hash_password
from web_layer_sharing.local_portal.principal import ADMINISTRATOR, PUBLISHER, VIEWER, Principal
from web_layer_sharing.local_portal.request import Parameters
from web_layer_sharing.local_portal.throttle import SignInThrottle
from web_layer_sharing.local_portal.tokens import REFRESH, Tokens, token_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PASSWORD = "only for tests 1"


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 1_800_000_000_000

    def __call__(self) -> int:
        return self.now

    def seconds(self) -> float:
        return self.now / 1000

    def advance(self, seconds: float) -> None:
        self.now += int(seconds * 1000)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    opened = Catalogue.in_file(tmp_path / "portal.sqlite3")
    yield opened
    opened.close()


@pytest.fixture
def accounts(catalogue: Catalogue, clock: Clock) -> Accounts:
    made = Accounts(catalogue, SignInThrottle(allowed=3, window_s=60, clock=clock.seconds))
    made.ensure_administrator("Admin", PASSWORD)
    return made


def test_a_password_is_kept_as_a_salted_hash() -> None:
    stored = hash_password(PASSWORD)
    assert PASSWORD not in stored
    assert stored.startswith("scrypt$")
    assert stored != hash_password(PASSWORD)
    assert check_password(PASSWORD, stored)
    assert not check_password(PASSWORD + " ", stored)


def test_made_up_passwords_differ() -> None:
    assert len({generate_password() for _ in range(100)}) == 100
    assert len(generate_password()) == 16


def test_the_first_administrator_is_made_once(accounts: Accounts) -> None:
    assert accounts.ensure_administrator("other", "") == ""
    assert accounts.get("ADMIN").role == ADMINISTRATOR
    with pytest.raises(Refusal, match="does not exist or is inaccessible"):
        accounts.get("other")


def test_a_password_is_made_up_if_none_is_given(catalogue: Catalogue) -> None:
    accounts = Accounts(catalogue, SignInThrottle())
    made_up = accounts.ensure_administrator("admin", "")
    assert accounts.sign_in("admin", made_up, "127.0.0.1").username == "admin"


@pytest.mark.parametrize("name", ["", "   ", "a/b", "x" * 129, "admin", "ADMIN"])
def test_names_that_cannot_be(accounts: Accounts, name: str) -> None:
    with pytest.raises(Refusal):
        accounts.create(name, PASSWORD, PUBLISHER)


def test_roles_that_are_none(accounts: Accounts) -> None:
    with pytest.raises(Refusal, match="Role"):
        accounts.create("eve", PASSWORD, "king")


def test_sign_in_tells_nobody_what_was_wrong(accounts: Accounts) -> None:
    told = []
    for name, password in (("Admin", "wrong"), ("nobody", PASSWORD)):
        with pytest.raises(Refusal) as caught:
            accounts.sign_in(name, password, name)
        told.append(caught.value.as_json())
    assert told[0] == told[1]
    assert told[0]["error"]["code"] == 400
    assert told[0]["error"]["details"] == ["Invalid username or password."]
    assert accounts.sign_in(" aDMIN ", PASSWORD, "here").username == "Admin"


def test_guessing_is_slowed_down_by_name_and_by_address(accounts: Accounts, clock: Clock) -> None:
    for _ in range(3):
        with pytest.raises(Refusal):
            accounts.sign_in("admin", "wrong", "10.0.0.1")
    with pytest.raises(Refusal, match="Unable") as caught:
        accounts.sign_in("admin", PASSWORD, "10.0.0.2")
    assert "Too many" in caught.value.details[0]
    accounts.create("ann", PASSWORD, PUBLISHER)
    with pytest.raises(Refusal):
        accounts.sign_in("ann", PASSWORD, "10.0.0.1")
    assert accounts.sign_in("ann", PASSWORD, "10.0.0.2").username == "ann"
    clock.advance(61)
    assert accounts.sign_in("admin", PASSWORD, "10.0.0.1").username == "Admin"


def test_the_throttle_forgets_when_it_knows_too_many_names(clock: Clock) -> None:
    throttle = SignInThrottle(allowed=1, window_s=60, clock=clock.seconds)
    throttle.failed("old")
    clock.advance(61)
    throttle.failed(*(f"name {number}" for number in range(10_001)))
    throttle.check("old")
    with pytest.raises(Refusal):
        throttle.check("name 5")


def test_a_token_is_good_until_it_expires(catalogue: Catalogue, accounts: Accounts, clock: Clock) -> None:
    tokens = Tokens(catalogue, clock)
    token = tokens.issue("admin", minutes=10)
    assert token.expires == clock.now + 600_000
    assert token.value not in repr(token)
    assert tokens.principal(token.value) == Principal("Admin", ADMINISTRATOR)
    clock.advance(599)
    assert tokens.principal(token.value).username == "Admin"
    clock.advance(1)
    with pytest.raises(Refusal) as caught:
        tokens.principal(token.value)
    assert caught.value.code == 498


def test_tokens_outlive_the_process_but_not_their_time(
    catalogue: Catalogue, accounts: Accounts, clock: Clock
) -> None:
    token = Tokens(catalogue, clock).issue("admin", minutes=10_000_000)
    assert token.expires == clock.now + 15 * 24 * 3600 * 1000
    assert Tokens(catalogue, clock).principal(token.value).username == "Admin"


def test_the_catalogue_does_not_hold_the_token(
    catalogue: Catalogue, accounts: Accounts, clock: Clock, tmp_path: Path
) -> None:
    token = Tokens(catalogue, clock).issue("admin")
    catalogue.close()
    held = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert token.value.encode() not in held
    assert PASSWORD.encode() not in held


def test_a_token_is_for_one_purpose(catalogue: Catalogue, accounts: Accounts, clock: Clock) -> None:
    tokens = Tokens(catalogue, clock)
    refresh = tokens.issue("admin", purpose=REFRESH)
    assert tokens.principal(refresh.value, REFRESH).username == "Admin"
    with pytest.raises(Refusal):
        tokens.principal(refresh.value)


def test_a_revoked_token_is_worthless_at_once(catalogue: Catalogue, accounts: Accounts, clock: Clock) -> None:
    tokens = Tokens(catalogue, clock)
    token = tokens.issue("admin")
    tokens.principal(token.value)
    tokens.revoke(token.value)
    with pytest.raises(Refusal):
        tokens.principal(token.value)


@pytest.mark.parametrize(
    ("headers", "parameters", "expected"),
    [
        ({"x-esri-authorization": "Bearer abc "}, {"token": "other"}, "abc"),
        ({"authorization": "bearer abc"}, {}, "abc"),
        ({"authorization": "Basic abc"}, {"token": "def"}, "def"),
        ({}, {"access_token": "ghi"}, "ghi"),
        ({"x-esri-authorization": "Bearer "}, {}, ""),
        ({}, {}, ""),
    ],
)
def test_where_a_token_travels(headers: dict[str, str], parameters: dict[str, str], expected: str) -> None:
    assert token_of(headers, Parameters(parameters.items())) == expected


def test_roles_and_what_they_may() -> None:
    assert Principal("a", PUBLISHER).has("portal:publisher:publishFeatures")
    assert not Principal("a", VIEWER).has("portal:user:createItem")
    assert not Principal().acts_for("")
    assert Principal("A", VIEWER).acts_for("a")
    assert Principal("x", ADMINISTRATOR).acts_for("a")
