"""Members that are packed before the archive is written: the same bytes, and never old ones."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.sharing.errors import ArchiveError, Cancelled
from web_layer_sharing.sharing.progress import Progress
from web_layer_sharing.sharing.staging.archive import ArchiveReader, Member, Packer, write_archive
from web_layer_sharing.sharing.staging.archive.ahead import MOST_AHEAD, SMALLEST_AHEAD

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def large(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    path = folder / "large"
    path.write_bytes(random.Random(1).randbytes(SMALLEST_AHEAD) + bytes(SMALLEST_AHEAD))  # noqa: S311 (no secret)
    return path


def test_the_same_bytes_as_without(large: Path, tmp_path: Path) -> None:
    members = [Member("large", large), Member("small", b"few bytes")]
    plain = write_archive(tmp_path / "plain.sd", members)
    with Packer(tmp_path) as packer:
        packer.begin(members)
        packer.begin(members)
        ahead = write_archive(tmp_path / "ahead.sd", members, packer=packer)
    assert ahead.sha256 == plain.sha256


def test_a_file_that_has_changed_is_packed_again(large: Path, tmp_path: Path) -> None:
    member = Member("large", large)
    with Packer(tmp_path) as packer:
        packer.begin([member])
        before = large.stat().st_mtime_ns
        large.write_bytes(bytes(2 * SMALLEST_AHEAD - 1) + b"!")
        os.utime(large, ns=(before + 1_000_000, before + 1_000_000))
        write_archive(tmp_path / "out.sd", [member], packer=packer)
    assert ArchiveReader.open(tmp_path / "out.sd").read("large") == large.read_bytes()


def test_what_nobody_asks_for_is_let_go(large: Path, tmp_path: Path) -> None:
    with Packer(tmp_path) as packer:
        packer.begin([Member("other", large)])
        write_archive(tmp_path / "out.sd", [Member("small", b"few bytes")], packer=packer)
    assert [member.name for member in ArchiveReader.open(tmp_path / "out.sd").members] == ["small"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "out.sd"]


def test_only_so_many_wait(large: Path, tmp_path: Path) -> None:
    """As each may hold an open file; the rest are packed when their turn comes."""
    members = [Member(f"{number:03}", large) for number in range(MOST_AHEAD + 3)]
    with Packer(tmp_path) as packer:
        packer.begin(members)
        write_archive(tmp_path / "out.sd", members, packer=packer)
    assert len(ArchiveReader.open(tmp_path / "out.sd").members) == len(members)


class Stop(Progress):
    def cancelled(self) -> bool:
        return True


def test_a_stop_ends_what_was_begun(large: Path, tmp_path: Path) -> None:
    with Packer(tmp_path) as packer:
        packer.begin([Member(f"{number}", large) for number in range(8)])
        with pytest.raises(Cancelled):
            write_archive(tmp_path / "out.sd", [Member("0", large)], Stop(), packer=packer)
    assert [path.name for path in tmp_path.iterdir()] == ["in"]


FULL = """
import resource, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from web_layer_sharing.sharing.errors import ArchiveError
from web_layer_sharing.sharing.staging.archive import Member, Packer
folder = Path(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
members = [Member("large", folder / "in" / "large")]
try:
    with Packer(folder) as packer:
        while True:
            packer.begin(members)
except ArchiveError as error:
    print(error.code)
"""


def test_a_disk_that_is_full_is_told_before_the_archive_is_begun(
    large: Path, tmp_path: Path, root: Path
) -> None:
    """A limit on the size of files stands for the full disk."""
    plugins = tmp_path / "plugins"
    plugins.mkdir()
    (plugins / "web_layer_sharing").symlink_to(root)
    command: list[Any] = [sys.executable, "-c", FULL, plugins, tmp_path]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.strip() == "WLS402", done.stderr


def test_a_file_that_is_gone_is_told(large: Path, tmp_path: Path) -> None:
    member = Member("large", large)
    with Packer(tmp_path) as packer:
        packer.begin([member])
        large.unlink()
        with pytest.raises(ArchiveError) as told:
            write_archive(tmp_path / "out.sd", [member], packer=packer)
    assert told.value.code == "WLS404"
    assert not (tmp_path / "out.sd").exists()
