"""Requests as clients really write them."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as some
from web_layer_sharing.local_portal.errors import Refusal
from web_layer_sharing.local_portal.request import Parameters, UploadedFile, path_segments, read_json


def test_names_are_matched_in_any_case_and_the_later_counts() -> None:
    parameters = Parameters([("itemID", "a"), ("ItemId", "b")])
    assert parameters.text("itemid") == "b"
    assert "ITEMID" in parameters
    assert list(parameters) == ["itemid"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("true", True),
        ("True", True),
        ("1", True),
        ("on", True),
        ("false", False),
        ("FALSE", False),
        ("0", False),
    ],
)
def test_booleans_are_read_loosely(text: str, expected: bool) -> None:
    assert Parameters([("a", text)]).flag("A", default=not expected) is expected


def test_an_empty_boolean_is_as_good_as_none() -> None:
    assert Parameters([("a", "")]).flag("a", default=True) is True
    assert Parameters([("a", "")]).flag("a") is False


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (lambda p: p.flag("a"), "maybe"),
        (lambda p: p.integer("a", 0), "1.5"),
        (lambda p: p.number("a"), "x"),
        (lambda p: p.json("a"), "{"),
        (lambda p: p.required("a"), "  "),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(read: object, text: str) -> None:
    with pytest.raises(Refusal) as caught:
        read(Parameters([("a", text)]))  # type: ignore[operator]
    assert caught.value.code == 400
    assert "'a'" in caught.value.message


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"a": [1, 2.5, null]}', {"a": [1, 2.5, None]}),
        ('{"a": "two\nlines\tand a tab"}', {"a": "two\nlines\tand a tab"}),
        ("{x: 1, y: -2.5}", {"x": 1, "y": -2.5}),
        (
            "{'name': 'cities', 'hasStaticData': True, 'x': None}",
            {"name": "cities", "hasStaticData": True, "x": None},
        ),
    ],
    ids=["json", "control characters", "bare keys", "python"],
)
def test_json_is_read_loosely(text: str, value: object) -> None:
    assert read_json(text) == value


@pytest.mark.parametrize("text", ["", "{", "__import__('os')", "[" * 5000, "{'a': open('x')}", "nan nan"])
def test_what_is_no_json_is_an_error(text: str) -> None:
    with pytest.raises((ValueError, RecursionError)):
        read_json(text)


@given(some.text(max_size=200))
def test_reading_json_never_breaks_down(text: str) -> None:
    with contextlib.suppress(ValueError, RecursionError):
        read_json(text)


def test_lists_come_with_commas_or_as_json() -> None:
    assert Parameters([("a", " x, ,y ")]).names("a") == ["x", "y"]
    assert Parameters([("a", '[1, "y"]')]).names("a") == ["1", "y"]


def test_paths_lose_doubled_and_trailing_slashes() -> None:
    assert path_segments("/a//b/Publish%20Service%20Definition/") == ("a", "b", "Publish Service Definition")
    assert path_segments("/a/%2e%2e%2f/b") == ("a", "../", "b")


@pytest.mark.parametrize("name", ["C:\\data\\roads.sd", "/data/roads.sd", "roads.sd"])
def test_an_uploads_name_is_its_last_segment(name: str) -> None:
    import io

    assert UploadedFile(name, "", io.BytesIO()).base_name == "roads.sd"
