"""Every code has a help page that says what the table says, and the index lists them all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from web_layer_sharing.sharing.analysis import RULES

if TYPE_CHECKING:
    from pathlib import Path

    from web_layer_sharing.sharing.analysis.rule import Rule

HEADINGS = ["What it means", "Why it matters", "How to fix it"]
SEVERITIES = {"error": "Error", "warning": "Warning", "message": "Message"}


@pytest.fixture(scope="module")
def pages(root: Path) -> Path:
    return root / "docs" / "user" / "findings"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_page_tells_of_its_code(rule: Rule, pages: Path) -> None:
    text = (pages / f"{rule.code}.md").read_text(encoding="utf-8")
    lines = text.splitlines()
    assert lines[0] == f"# {rule.code}: {rule.summary}"
    assert lines[2].startswith(f"{SEVERITIES[rule.severity.value]}:")
    assert ("Esri's" in lines[2]) == rule.esri
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == HEADINGS
    sections = re.split(r"^## .+$", text, flags=re.MULTILINE)[1:]
    assert all(len(section.split()) >= 3 for section in sections)
    told = re.findall(r"^Automatic repair: `(\w+)`\.$", text, re.MULTILINE)
    assert told == ([rule.fix] if rule.fix else [])


def test_no_page_is_left_over(pages: Path) -> None:
    assert {page.stem for page in pages.glob("*.md")} - {"README"} == {rule.code for rule in RULES}


def test_the_index_is_the_table(pages: Path) -> None:
    rows = [
        f"| [{rule.code}]({rule.code}.md) | {rule.severity.value} | {rule.summary} "
        f"| {'Esri' if rule.esri else 'ours'} | {f'`{rule.fix}`' if rule.fix else ''} |"
        for rule in RULES
    ]
    text = (pages / "README.md").read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if line.startswith("| [")] == rows


def test_pages_link_to_pages_that_are_there(pages: Path) -> None:
    for page in pages.glob("*.md"):
        for target in re.findall(r"\]\(([^)]+)\)", page.read_text(encoding="utf-8")):
            assert (pages / target).is_file(), f"{page.name} links to {target}"
