"""What scripts pass to tools: defaults, words for yes and no, lists of names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing import arcpy
from web_layer_sharing.arcpy import inputs
from web_layer_sharing.sharing.errors import DraftError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("value", [None, "", " ", "#", " # "])
def test_defaults_in_every_form(value: Any) -> None:
    assert inputs.text(value) == ""
    assert inputs.word(value) == ""
    assert inputs.flag("x", value, default=True) is True
    assert inputs.flag("x", value) is False
    assert inputs.number("x", value, 102) == 102
    assert inputs.names(value) == ()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (True, True), (False, False), (1, True), (0, False), ("TRUE", True), ("false", False),
        ("PUBLIC", True), ("PRIVATE", False), ("SHARE_ONLINE", True), ("NO_SHARE_ONLINE", False),
        ("SHARE_ORGANIZATION", True), ("NO_SHARE_ORGANIZATION", False), ("OVERRIDE_DEFINITION", True),
        ("USE_DEFINITION", False), ("STARTED", True), ("STOPPED", False),
    ],
)  # fmt: skip
def test_words_for_yes_and_no(value: Any, expected: bool) -> None:
    assert inputs.flag("x", value) is expected
    assert inputs.flag("x", value, default=not expected) is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (["a", "b c"], ("a", "b c")),
        (("a",), ("a",)),
        ("a;'b c'", ("a", "b c")),
        ("a, b", ("a", "b")),
        ([], ()),
    ],
)
def test_names_as_list_and_as_text(value: Any, expected: tuple[str, ...]) -> None:
    assert inputs.names(value) == expected


@pytest.mark.parametrize("read", [inputs.flag, lambda name, value: inputs.number(name, value, 1)])
def test_what_is_neither_is_told_by_name(read: Any) -> None:
    with pytest.raises(DraftError) as caught:
        read("in_public", "perhaps")
    assert (caught.value.code, caught.value.facts["name"]) == ("WLS204", "in_public")


def test_a_tool_fails_on_such_a_word_before_it_does_anything(tmp_path: Path) -> None:
    package = tmp_path / "x.sd"
    package.write_bytes(b"not looked at")
    with pytest.raises(arcpy.ExecuteError, match="in_public"):
        arcpy.server.UploadServiceDefinition(
            str(package), "HOSTING_SERVER", in_override=True, in_public="perhaps"
        )
