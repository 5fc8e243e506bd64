"""Full disks and large members: what the writer does when there is little room, and how much memory it takes.

Each case runs in a process of its own, as limits and peaks are those of a process.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import textwrap
from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.sharing.errors import ArchiveError
from web_layer_sharing.sharing.staging.archive import ArchiveReader, Member, write_archive
from web_layer_sharing.sharing.staging.archive.disk import require_space
from web_layer_sharing.tests.core.staging.seven_zip import program

if TYPE_CHECKING:
    from pathlib import Path

MEGABYTE = 1024 * 1024
MOST_MEMORY = 50 * MEGABYTE

PRELUDE = """
import importlib.util, json, resource, sys
from pathlib import Path
root = Path(sys.argv[1])
spec = importlib.util.spec_from_file_location(
    "web_layer_sharing", root / "__init__.py", submodule_search_locations=[str(root)]
)
module = importlib.util.module_from_spec(spec)
sys.modules["web_layer_sharing"] = module
spec.loader.exec_module(module)
from web_layer_sharing.sharing.errors import ArchiveError
from web_layer_sharing.sharing.staging.archive import ArchiveReader, Member, write_archive
folder = Path(sys.argv[2])
def peak():
    # getrusage tells the peak of the parent too, whose copy this process was at first
    found = [line for line in open("/proc/self/status") if line.startswith("VmHWM")]
    return int(found[0].split()[1]) * 1024
def limited(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
"""


def in_a_process(root: Path, folder: Path, script: str) -> Any:
    """Run a script after the prelude; it prints JSON."""
    code = PRELUDE + textwrap.dedent(script)
    command = [sys.executable, "-c", code, str(root), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


WRITE_NOISE = """
    limited({limit})
    try:
        write_archive(folder / "out.sd", [Member("a", folder / "noise"), Member("b", folder / "noise")])
    except ArchiveError as error:
        print(json.dumps([error.code, sorted(path.name for path in folder.iterdir())]))
"""


@pytest.mark.parametrize("limit", [1_000_000, 4_000_000], ids=["in a spool", "in the archive"])
def test_a_disk_that_runs_full(root: Path, tmp_path: Path, limit: int) -> None:
    """A limit on the size of files stands for the full disk: writing fails in the same way."""
    (tmp_path / "noise").write_bytes(random.Random(1).randbytes(3_000_000))  # noqa: S311
    code, left = in_a_process(root, tmp_path, WRITE_NOISE.format(limit=limit))
    assert code == "WLS402"
    assert left == ["noise"]


def test_a_disk_that_runs_full_while_unpacking(root: Path, tmp_path: Path) -> None:
    write_archive(tmp_path / "in.sd", [Member("a", bytes(5_000_000)), Member("b", b"small")])
    code, left = in_a_process(
        root,
        tmp_path,
        """
        limited(1_000_000)
        try:
            ArchiveReader.open(folder / "in.sd").extract(folder / "out")
        except ArchiveError as error:
            print(json.dumps([error.code, sorted(path.name for path in folder.iterdir())]))
        """,
    )
    assert code == "WLS402"
    assert left == ["in.sd"]


def test_too_little_room_is_told_beforehand(tmp_path: Path) -> None:
    require_space(tmp_path, 1)
    with pytest.raises(ArchiveError) as told:
        require_space(tmp_path, 1 << 62)
    assert told.value.code == "WLS402"
    assert told.value.facts["needed"] == 1 << 62
    assert 0 < told.value.facts["free"] < 1 << 62


def test_members_that_can_never_fit_are_not_even_begun(tmp_path: Path) -> None:
    sparse = tmp_path / "sparse"
    with sparse.open("wb") as file:
        file.truncate(1 << 42)
    with pytest.raises(ArchiveError) as told:
        write_archive(tmp_path / "out.sd", [Member(str(n), sparse) for n in range(1000)])
    assert told.value.code == "WLS402"
    assert list(tmp_path.iterdir()) == [sparse]


def test_memory_does_not_grow_with_the_member(root: Path, tmp_path: Path) -> None:
    """500 MB, packed and unpacked in less memory than a tenth of them."""
    with (tmp_path / "sparse").open("wb") as file:
        file.truncate(500 * MEGABYTE)
    grown, unpacked = in_a_process(
        root,
        tmp_path,
        """
        start = peak()
        out = write_archive(folder / "out.sd", [Member("a", folder / "sparse"), Member("b", b"x")]).path
        ArchiveReader.open(out).extract(folder / "out")
        print(json.dumps([peak() - start, (folder / "out" / "a").stat().st_size]))
        """,
    )
    (tmp_path / "out" / "a").unlink()
    assert unpacked == 500 * MEGABYTE
    assert grown < MOST_MEMORY
    assert "Everything is Ok" in program("t", str(tmp_path / "out.sd"))
    assert [member.size for member in ArchiveReader.open(tmp_path / "out.sd").members] == [unpacked, 1]


def test_memory_does_not_grow_with_what_waits(root: Path, tmp_path: Path) -> None:
    """Members that no packing makes smaller wait on the disk, 78 MB of them, for the slow one before them."""
    noise = random.Random(1).randbytes(2 * MEGABYTE)  # noqa: S311 (must be the same each time)
    for number in range(40):
        (tmp_path / f"{number:02}").write_bytes(noise * (10 if number == 0 else 1))
    grown = in_a_process(
        root,
        tmp_path,
        """
        members = [Member(path.name, path) for path in sorted(folder.iterdir())]
        start = peak()
        write_archive(folder / "out.sd", members, threads=4)
        print(json.dumps(peak() - start))
        """,
    )
    assert grown < MOST_MEMORY
