"""Masking by name and by value."""

from __future__ import annotations

import pickle

import pytest
from web_layer_sharing.sharing.portal import Credentials, TransportOptions
from web_layer_sharing.sharing.portal.masking import LONGEST_SHOWN, MASK, Secrets


def test_values_are_masked_wherever_they_stand() -> None:
    secrets = Secrets()
    secrets.add("abcdef")
    secrets.add("abcdefgh")
    told = {
        "message": "token abcdefgh and abcdef",
        "details": ["x abcdef"],
        "code": 498,
        "pair": ("abcdef", 1),
    }
    assert secrets.scrub(told) == {
        "message": f"token {MASK} and {MASK}",
        "details": [f"x {MASK}"],
        "code": 498,
        "pair": (MASK, 1),
    }
    assert "abcdef" not in repr(secrets)


def test_a_short_secret_does_not_blot_out_ordinary_text() -> None:
    secrets = Secrets()
    secrets.add("")
    secrets.add("a")
    assert secrets.scrub("a banana") == "a banana"


def test_parameters_are_masked_by_name_and_cut() -> None:
    told = {
        "username": "ann",
        "Password": "x",
        "token": "x",
        "code": "oauth",
        "error": {"code": 498, "token": "x"},
        "list": [{"token": "x"}, 1],
        "text": "y" * 1000,
    }
    assert Secrets().shown(told) == {
        "username": "ann",
        "Password": MASK,
        "token": MASK,
        "code": MASK,
        "error": {"code": 498, "token": MASK},
        "list": [{"token": MASK}, 1],
        "text": "y" * LONGEST_SHOWN + "...",
    }


def test_credentials_show_and_keep_nothing() -> None:
    known = Credentials(username="ann", password="pass-word", token="tok-en", supplier=lambda: "tok-en")
    assert "pass-word" not in repr(known)
    assert "tok-en" not in repr(known)
    with pytest.raises(TypeError):
        pickle.dumps(known)


def test_options_do_not_show_the_password_of_a_proxy() -> None:
    options = TransportOptions(
        proxies={"https": "http://ann:pass-word@proxy.example.org:3128"},
        client_certificate=("/keys/ann.pem", "/keys/ann.key"),
    )
    assert "pass-word" not in repr(options)
    assert "proxy.example.org:3128" in repr(options)
