"""``scripts/setup``: what can be told of it without installing anything."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from web_layer_sharing.tests.structure.source_tree import PACKAGE, ROOT

if TYPE_CHECKING:
    from pathlib import Path


def bash(program: str, folder: Path = ROOT, *, check: bool = True) -> subprocess.CompletedProcess[str]:
    """Run a program that has read the script's functions."""
    source = f"source {ROOT / 'scripts' / 'setup'}\ncd {folder}\n{program}"
    return subprocess.run(["bash", "-c", source], capture_output=True, text=True, check=check)


SECURITY = """\
# written by hand
Types: deb
URIs: http://mirror/security
Suites: bookworm-security
Components: main

"""
ARCHIVE = """\
Types: deb deb-src
# two suites of one archive
URIs: http://mirror/debian
Suites: bookworm bookworm-updates
Components: main
Signed-By: /usr/share/keyrings/archive.gpg
"""
BACKPORTS = """\
Types: deb
URIs: http://mirror/debian
Suites: bookworm-backports
Components: main
Signed-By: /usr/share/keyrings/archive.gpg
"""
SIGNED = "deb [signed-by=/usr/share/keyrings/archive.gpg] http://mirror/debian {} main contrib\n"
PLAIN = "deb http://mirror/debian {} main\n"


@pytest.mark.parametrize(
    ("name", "number", "text", "expected"),
    [
        ("debian.sources", 2, SECURITY + ARCHIVE, BACKPORTS),
        ("sources.list", 2, "# a comment\n" + SIGNED.format("bookworm"), SIGNED.format("bookworm-backports")),
        ("sources.list", 1, PLAIN.format("bookworm"), PLAIN.format("bookworm-backports")),
    ],
)
def test_backports_come_from_the_mirror_of_the_archive(
    tmp_path: Path, name: str, number: int, text: str, expected: str
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert bash(f"backports_entry {name} {number}", tmp_path).stdout == expected


def test_a_step_runs_again_only_when_what_it_depends_on_changed(tmp_path: Path) -> None:
    (tmp_path / "input").write_text("one", encoding="utf-8")
    program = "step() { echo ran; }; stamped place/stamp step FACT <input"
    assert bash(program, tmp_path).stdout == "ran\n"
    assert bash(program, tmp_path).stdout == ""
    assert bash(program.replace("FACT", "OTHER"), tmp_path).stdout == "ran\n"
    (tmp_path / "input").write_text("two", encoding="utf-8")
    assert bash(program.replace("FACT", "OTHER"), tmp_path).stdout == "ran\n"
    assert len(list((tmp_path / "place").iterdir())) == 1


def test_a_step_that_failed_leaves_no_stamp(tmp_path: Path) -> None:
    run = bash(
        "step() { false; }; stamped place/stamp step fact </dev/null; echo went on", tmp_path, check=False
    )
    assert run.returncode != 0
    assert run.stdout == ""
    assert not (tmp_path / "place").exists()


def test_an_unknown_system_is_told_clearly() -> None:
    run = bash("ID=arch; VERSION_CODENAME=; PRETTY_NAME=Arch; system_packages", check=False)
    assert run.returncode == 1
    assert run.stderr == "setup: scripts/setup knows Debian 12 and 13 and Ubuntu 24.04, not Arch\n"


def test_without_root_and_sudo_it_says_what_it_wanted() -> None:
    run = bash("id() { echo 1000; }; command() { false; }; as_root apt-get update", check=False)
    assert run.returncode == 1
    assert run.stderr == "setup: scripts/setup needs root or sudo to run: apt-get update\n"


def test_setup_is_a_quick_no_op_here(root: Path) -> None:
    """The tests run in what it made, so it has nothing to do and says nothing."""
    run = subprocess.run(["scripts/setup"], cwd=root, capture_output=True, text=True, check=True)
    assert (run.stdout, run.stderr) == ("", "")
    assert (root / "build" / "plugins" / PACKAGE).resolve() == root
