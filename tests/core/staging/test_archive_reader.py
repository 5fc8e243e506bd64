"""The .sd reader on archives that other programs wrote, and what it leaves on the disk."""

from __future__ import annotations

import random
import shutil
from typing import TYPE_CHECKING

import pytest
from web_layer_sharing.sharing.errors import ArchiveError, Cancelled
from web_layer_sharing.sharing.progress import Progress
from web_layer_sharing.sharing.staging.archive import ArchiveReader, Member, write_archive
from web_layer_sharing.tests.core.staging.seven_zip import program, py7zr_program

if TYPE_CHECKING:
    from pathlib import Path

CONTENTS = {
    "manifest.xml": b"<SVCManifest/>" * 300,
    "cd/x.gdb/a00000001.gdbtable": random.Random(1).randbytes(700_000) * 3,  # noqa: S311 (the same each time)
    "cd/x.gdb/gdb": b"\x05\x00\x00\x00",
    "v101/scripts/__init__.py": b"",
    "cd/Straße/файл 日本.txt": b"text",
}


def write_tree(folder: Path) -> Path:
    for name, content in CONTENTS.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return folder


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    members = [Member(name, content) for name, content in CONTENTS.items()]
    return write_archive(tmp_path / "ours.sd", members).path


@pytest.mark.parametrize(
    "switches",
    [
        "-m0=LZMA -ms=off", "-m0=LZMA -ms=on", "-m0=LZMA2 -ms=on", "-m0=LZMA2 -ms=off", "-m0=Copy",
        "-m0=Deflate -ms=off", "-m0=BZip2", "-m0=LZMA -mhc=off", "-m0=LZMA -mtc=on -mta=on", "-mx=9",
        "-m0=LZMA:lc=4:lp=0:pb=0:d=64k",
    ],
)  # fmt: skip
def test_archives_of_7z(tmp_path: Path, switches: str) -> None:
    """Folders, extra times, solid blocks and methods that 7-Zip may use; with the folders' own entries."""
    tree = write_tree(tmp_path / "tree")
    path = tmp_path / "other.7z"
    program("a", "-t7z", *switches.split(), str(path), ".", folder=tree)
    reader = ArchiveReader.open(path)
    assert {member.name: reader.read(member.name) for member in reader.members} == CONTENTS


def test_archives_of_py7zr(tmp_path: Path) -> None:
    """One solid block; py7zr rewrites machine code before it packs with LZMA2."""
    write_tree(tmp_path / "tree")
    path = tmp_path / "other.7z"
    py7zr_program("c", path, "tree", folder=tmp_path)
    reader = ArchiveReader.open(path)
    assert {m.name: reader.read(m.name) for m in reader.members} == {
        f"tree/{name}": content for name, content in CONTENTS.items()
    }


def test_reading_in_any_order(ours: Path) -> None:
    reader = ArchiveReader.open(ours)
    for name in [*CONTENTS, *reversed(CONTENTS)]:
        assert name in reader
        assert reader.read(name) == CONTENTS[name]


def test_unpacking_writes_what_was_packed(ours: Path, tmp_path: Path) -> None:
    target = tmp_path / "new" / "folder"
    paths = ArchiveReader.open(ours).extract(target)
    assert sorted(paths) == sorted(target / name for name in CONTENTS)
    assert {name: (target / name).read_bytes() for name in CONTENTS} == CONTENTS
    assert sorted(file for file in target.rglob("*") if file.is_file()) == sorted(paths)


def test_unpacking_some(ours: Path, tmp_path: Path) -> None:
    (tmp_path / "some").mkdir()
    ArchiveReader.open(ours).extract(tmp_path / "some", lambda name: name.startswith("cd/x.gdb/"))
    found = {file.relative_to(tmp_path / "some").as_posix() for file in (tmp_path / "some").rglob("*.*")}
    assert found == {"cd/x.gdb", "cd/x.gdb/a00000001.gdbtable"}


def test_unpacking_some_of_a_solid_block(tmp_path: Path) -> None:
    tree = write_tree(tmp_path / "tree")
    program("a", "-t7z", "-m0=LZMA", "-ms=on", str(tmp_path / "solid.7z"), f"{tree}/*")
    ArchiveReader.open(tmp_path / "solid.7z").extract(tmp_path / "out", lambda name: name == "manifest.xml")
    assert (tmp_path / "out" / "manifest.xml").read_bytes() == CONTENTS["manifest.xml"]
    assert len(list((tmp_path / "out").iterdir())) == 1


def test_unpacking_needs_an_empty_folder(ours: Path, tmp_path: Path) -> None:
    target = tmp_path / "full"
    target.mkdir()
    (target / "mine").write_text("kept")
    for place in (target, target / "mine"):
        with pytest.raises(ArchiveError) as told:
            ArchiveReader.open(ours).extract(place)
        assert told.value.code == "WLS422"
    assert (target / "mine").read_text() == "kept"


def test_a_damaged_member_leaves_nothing_unpacked(ours: Path, tmp_path: Path) -> None:
    data = bytearray(ours.read_bytes())
    data[100_000] ^= 0xFF
    ours.write_bytes(data)
    with pytest.raises(ArchiveError) as told:
        ArchiveReader.open(ours).extract(tmp_path / "out")
    assert told.value.code == "WLS418"
    assert list(tmp_path.iterdir()) == [ours]


def test_cancel_leaves_nothing_unpacked(ours: Path, tmp_path: Path) -> None:
    class Stop(Progress):
        def cancelled(self) -> bool:
            return True

    with pytest.raises(Cancelled):
        ArchiveReader.open(ours).extract(tmp_path / "out", progress=Stop())
    assert list(tmp_path.iterdir()) == [ours]


def test_progress_of_unpacking(ours: Path, tmp_path: Path) -> None:
    heard: list[tuple[float, str]] = []

    class Heard(Progress):
        def report(self, fraction: float, step: str = "", **facts: object) -> None:
            heard.append((fraction, step))

    ArchiveReader.open(ours).extract(tmp_path / "out", progress=Heard())
    assert heard == sorted(heard)
    assert heard[-1] == (1.0, "unpack")


def test_a_file_that_cannot_be_read(tmp_path: Path, ours: Path) -> None:
    for place in (tmp_path / "missing.sd", tmp_path):
        with pytest.raises(ArchiveError) as told:
            ArchiveReader.open(place)
        assert told.value.code == "WLS410"
    reader = ArchiveReader.open(ours)
    ours.unlink()
    with pytest.raises(ArchiveError) as told:
        reader.read("manifest.xml")
    assert told.value.code == "WLS410"


def test_a_member_that_is_not_there(ours: Path) -> None:
    with pytest.raises(ArchiveError) as told:
        ArchiveReader.open(ours).read("other.xml")
    assert told.value.code == "WLS419"
    assert told.value.facts["member"] == "other.xml"


def test_encryption_is_told_as_such(tmp_path: Path) -> None:
    tree = write_tree(tmp_path / "tree")
    for number, switch in enumerate(("-mhe=off", "-mhe=on")):
        path = tmp_path / f"{number}.7z"
        program("a", "-t7z", "-psecret", switch, str(path), f"{tree}/*")
        with pytest.raises(ArchiveError) as told:
            ArchiveReader.open(path).read("manifest.xml")
        assert told.value.code == "WLS413"
        assert "secret" not in str(told.value)


def test_volumes_and_other_formats(tmp_path: Path) -> None:
    tree = write_tree(tmp_path / "tree")
    shutil.make_archive(str(tmp_path / "other"), "zip", tree)
    with pytest.raises(ArchiveError) as told:
        ArchiveReader.open(tmp_path / "other.zip")
    assert told.value.code == "WLS411"
    program("a", "-t7z", "-v100k", "-m0=Copy", str(tmp_path / "parts.7z"), f"{tree}/*")
    with pytest.raises(ArchiveError) as told:
        ArchiveReader.open(tmp_path / "parts.7z.001")
    assert told.value.code == "WLS412"
