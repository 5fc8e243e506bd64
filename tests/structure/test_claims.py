"""Claims: what the pages promise is listed in docs/claims.md, with a proof that is there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from web_layer_sharing.tests.structure.source_tree import ROOT

if TYPE_CHECKING:
    from pathlib import Path

CLAIMS = ROOT / "docs" / "claims.md"
PAGES = (ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs" / "user").rglob("*.md")))
# How a page says that something was checked or measured; "works without", "docs/user/…" and scales do not.
PROMISE = re.compile(
    r"\b(verified|works? with [A-Z]|faster|slower|quicker|as fast as|times (?:less|more|the speed)"
    r"|MB over|per cent)\b"
)
LINK = re.compile(r"\]\(([^)#]+)\)")
VERB = re.compile(r"`make ([a-z-]+)")


def rows() -> list[str]:
    return [
        line
        for line in CLAIMS.read_text(encoding="utf-8").splitlines()
        if line.startswith("| ") and not line.startswith(("| claim", "| words"))
    ]


def unproven(row: str) -> list[str]:
    """Return what a row refers to that is not there; a row without any reference is not proven at all."""
    last = row.strip(" |").rpartition(" | ")[2]
    links, verbs = LINK.findall(last), VERB.findall(last)
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    missing = [link for link in links if not (CLAIMS.parent / link).exists()]
    missing += [verb for verb in verbs if not re.search(rf"^{verb}:", makefile, re.MULTILINE)]
    scripts = re.findall(r"`(scripts/[a-z_]+)`", last)
    missing += [script for script in scripts if not (ROOT / script).exists()]
    return missing if links or verbs or scripts else [row]


def unlisted(text: str, listed: str) -> list[str]:
    """Return the lines of a page that promise something in words that the list does not have."""
    measured = [row.strip("| ").split(" | ")[0] for row in listed.splitlines() if row.startswith("| ")]
    return [
        line
        for line in text.splitlines()
        if PROMISE.search(line)
        and "claims.md" not in line
        and not line.startswith("#")
        and not any(words in line for words in measured)
    ]


@pytest.mark.parametrize("row", rows())
def test_a_claim_has_a_proof_that_is_there(row: str) -> None:
    assert unproven(row) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_page_promises_what_is_not_listed(page: Path) -> None:
    assert unlisted(page.read_text(encoding="utf-8"), CLAIMS.read_text(encoding="utf-8")) == []


def test_a_claim_without_proof_is_found() -> None:
    assert unproven("| it is quick | nobody | [gone](../tests/gone.py) |") == ["../tests/gone.py"]
    assert unproven("| it is quick | nobody | somewhere |") != []
    assert unlisted("Staging is ten times faster.", "| Drawing is faster | x |") == [
        "Staging is ten times faster."
    ]
    assert unlisted("Drawing is faster now.", "| Drawing is faster | x |") == []
