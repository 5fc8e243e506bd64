"""Pages: links lead somewhere, decision records are numbered, the changelog has its form."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

import pytest
from web_layer_sharing.tests.structure.source_tree import ROOT, files

PAGES = [path for path in files() if path.endswith(".md") and not path.startswith("tests/data/")]
RECORDS = sorted(path for path in files() if path.startswith("docs/adr/"))
LINK = re.compile(r"\]\(<?([^)>\s]+)>?(?:\s+\"[^\"]*\")?\)")
FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


def text_of(path: str) -> str:
    """Return a page without its code blocks."""
    return FENCED.sub("", (ROOT / path).read_text(encoding="utf-8"))


def anchors(path: Path) -> set[str]:
    """Return the anchors that a page's headings make, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("path", PAGES)
def test_links_lead_somewhere(path: str) -> None:
    broken = []
    for target in LINK.findall(text_of(path)):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        found = (ROOT / PurePosixPath(path).parent / name).resolve() if name else ROOT / path
        if not found.exists() or (anchor and anchor not in anchors(found)):
            broken.append(target)
    assert broken == []


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_one_title_first(path: str) -> None:
    titles = re.findall(r"^# .+$", text_of(path), re.MULTILINE)
    assert len(titles) == 1
    assert text_of(path).startswith(titles[0])


def test_decision_records_are_numbered_without_gaps() -> None:
    numbers = [re.fullmatch(r"docs/adr/(\d{4})-[a-z0-9-]+\.md", path) for path in RECORDS]
    assert [int(found[1]) for found in numbers if found] == list(range(1, len(RECORDS) + 1))


@pytest.mark.parametrize("path", RECORDS)
def test_a_decision_record_has_its_parts(path: str) -> None:
    text = text_of(path)
    number = int(PurePosixPath(path).name[:4])
    assert text.startswith(f"# {number}. ")
    assert re.search(r"^Status: (accepted|superseded by \[.+\])", text, re.MULTILINE)
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["Context", "Decision", "Consequences"]


def test_the_changelog_keeps_its_form() -> None:
    text = text_of("CHANGELOG.md")
    sections = re.findall(r"^## (.+)$", text, re.MULTILINE)
    assert sections[0] == "[Unreleased]"
    assert all(
        re.fullmatch(r"\[\d+\.\d+\.\d+\](?: - \d{4}-\d{2}-\d{2})?", section) for section in sections[1:]
    )
    kinds = set(re.findall(r"^### (.+)$", text, re.MULTILINE))
    assert kinds <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def test_commands_of_the_readme_exist() -> None:
    verbs = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    told = set(
        re.findall(r"(?:^|`)make ([a-z-]+)", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    )
    assert told
    assert told <= verbs
