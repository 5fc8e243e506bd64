"""The threat model names a test for each guard, and each of them is there."""

from __future__ import annotations

import re

from web_layer_sharing.tests.structure.source_tree import ROOT

PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


def threats() -> list[str]:
    table = PAGE.partition("## Threats and guards")[2].partition("##")[0]
    return [line for line in table.splitlines() if line.startswith("| ")][1:]


def test_each_threat_has_a_test() -> None:
    assert len(threats()) > 15
    assert [line for line in threats() if not NAMED.search(line)] == []


def test_each_test_is_there() -> None:
    missing = []
    for path, name in NAMED.findall(PAGE):
        source = (ROOT / path).read_text(encoding="utf-8") if (ROOT / path).exists() else ""
        if f"def {name}(" not in source:
            missing.append(f"{path}::{name}")
    assert missing == []
