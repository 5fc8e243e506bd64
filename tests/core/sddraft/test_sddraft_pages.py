"""The pages about drafts name every key that a draft can hold, and what they say runs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from web_layer_sharing.sharing.sddraft import SddraftDocument, build
from web_layer_sharing.sharing.sddraft.schema import KINDS, OURS, PLACES
from web_layer_sharing.tests.builders import a_draft

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def named_in(page: Path) -> set[str]:
    return set(re.findall(r"`([^`\s]+)`", page.read_text(encoding="utf-8")))


def keys_of_every_kind() -> set[str]:
    bags = [
        bag
        for kind in KINDS.values()
        for bag in (kind.staging, kind.template, kind.configuration, kind.info, kind.props)
    ]
    return {key.name for bag in bags for key in bag}


def test_every_key_has_its_line(root: Path) -> None:
    told = named_in(root / "docs/user/sddraft-keys.md")
    places = {place.address.partition(":")[2] for row in PLACES.values() for place in row}
    extensions = {extension.type_name for kind in KINDS.values() for extension in kind.extensions}
    wanted = keys_of_every_kind() | places | extensions | set(OURS) - {""}
    assert sorted(wanted - {""} - told) == []


def test_our_own_keys_are_told_with_the_format(root: Path) -> None:
    told = named_in(root / "docs/formats/sddraft.md")
    assert sorted(set(OURS) - told) == []


def test_the_recipes_of_the_page_run(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    recipes = re.findall(
        r"```python\n(.*?)```", (root / "docs/user/sddraft-keys.md").read_text(encoding="utf-8"), re.DOTALL
    )
    monkeypatch.chdir(tmp_path)
    assert len(recipes) == 2
    for recipe in recipes:
        build(a_draft(server="FEDERATED_SERVER", service="MAP_IMAGE")).write("roads.sddraft")
        exec(compile(recipe, "recipe", "exec"), {})  # noqa: S102 - the page's own words
        assert SddraftDocument.read("roads.sddraft").settings().sharing.everyone
