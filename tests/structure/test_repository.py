"""What no file of the repository holds, and what every door of it has."""

from __future__ import annotations

import os
import re

import pytest
from web_layer_sharing.tests.structure.source_tree import ROOT, files, text_files

# Put together from parts, so that this file does not hold what it looks for.
HOSTS = ("pypi" + r"\.org", "python" + r"hosted\.org", "npm" + r"js\.org", r"deb\." + r"debian\.org")
# A portal's pages lie below its own home, so only somebody's folder there is a path of a machine.
FOLDERS = ("wo" + r"rk/\w", "ro" + r"ot/\w", "ho" + r"me/\w+/", "Us" + r"ers/\w+/")
MACHINE_PATH = re.compile(r"(?<![\w.*/>}-])/(?:" + "|".join(FOLDERS) + ")")
REGISTRY = re.compile("|".join(HOSTS))
LEFT_OVER = re.compile(r"\b(?:" + "|".join(("TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK")) + r")\b")
PRIVATE_KEY = re.compile("BEGIN [A-Z ]*PRIVATE" + " KEY")
# Facts of other makers, kept as they came.
AS_IT_CAME = ("tests/data/", "LICENSE")


def lines(pattern: re.Pattern[str]) -> list[str]:
    """Return where our own text files match."""
    return [
        f"{path}:{number} {line.strip()[:80]}"
        for path, text in text_files()
        if not path.startswith(AS_IT_CAME)
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


@pytest.mark.parametrize(
    "pattern", [MACHINE_PATH, REGISTRY, LEFT_OVER, PRIVATE_KEY], ids=["path", "registry", "left over", "key"]
)
def test_no_file_holds_it(pattern: re.Pattern[str]) -> None:
    assert lines(pattern) == []


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (MACHINE_PATH, 'open("/' + 'work/main/x")'),
        (MACHINE_PATH, "see /" + "home/me/map.qgz"),
        (REGISTRY, "https://" + "pypi" + ".org/simple"),
        (LEFT_OVER, "# TO" + "DO: later"),
    ],
)
def test_it_would_be_seen(pattern: re.Pattern[str], text: str) -> None:
    assert pattern.search(text)


@pytest.mark.parametrize(
    "text", ["https://host/portal/home/item.html", "a/work/b", "network/home/x", "methodology"]
)
def test_other_text_is_let_through(text: str) -> None:
    assert not MACHINE_PATH.search(text)


def test_what_a_repository_has_is_there() -> None:
    wanted = {
        ".ci/run", ".gitattributes", ".gitignore", "ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md",
        "LICENSE", "Makefile", "README.md", "metadata.txt", "pyproject.toml",
    }  # fmt: skip
    assert wanted <= set(files())


@pytest.mark.parametrize("path", [".ci/run", "scripts/setup", "scripts/test"])
def test_programs_are_executable_and_stop_at_the_first_error(path: str) -> None:
    assert os.access(ROOT / path, os.X_OK)
    assert "\nset -euo pipefail\n" in (ROOT / path).read_text(encoding="utf-8")


def test_no_recipe_hides_a_failure() -> None:
    recipes = [
        line for line in (ROOT / "Makefile").read_text(encoding="utf-8").splitlines() if line.startswith("\t")
    ]
    assert recipes
    assert [line for line in recipes if line.startswith("\t-") or "|| true" in line] == []


def test_every_verb_sets_up_and_is_told() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    verbs = dict(re.findall(r"^([a-z-]+):([^#\n]*)## .+$", makefile, re.MULTILINE))
    assert set(verbs) == set(re.findall(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)[0].split())
    assert [
        verb for verb, needs in verbs.items() if "setup" not in needs and verb not in {"setup", "help"}
    ] == []
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [verb for verb in verbs if verb not in {"help", "setup"} and f"make {verb}" not in readme] == []
