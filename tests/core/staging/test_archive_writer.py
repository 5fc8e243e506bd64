"""The .sd writer, judged by 7z and py7zr and held against listings of real files."""

from __future__ import annotations

import hashlib
import io
import os
import random
import re
import struct
import threading
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from web_layer_sharing.sharing.errors import ArchiveError, Cancelled
from web_layer_sharing.sharing.progress import Progress
from web_layer_sharing.sharing.staging.archive import ArchiveReader, Member, write_archive
from web_layer_sharing.sharing.staging.archive.cursor import Cursor
from web_layer_sharing.sharing.staging.archive.header_reader import read_kind, read_streams
from web_layer_sharing.sharing.staging.archive.layout import LARGEST_DICTIONARY, dictionary_for, number
from web_layer_sharing.sharing.staging.archive.packing import window_for
from web_layer_sharing.tests.core.staging.seven_zip import listing, program, py7zr_program

MOMENT = 1_700_000_000_000_000_000
LISTINGS = ["arcmap103_server_map", "arcmap104_hosted_feature", "arcmap105_server_gp"]


def noise(size: int, seed: int = 1) -> bytes:
    return random.Random(seed).randbytes(size)  # noqa: S311 (must be the same each time)


def content_of(member: Member) -> bytes:
    return member.content if isinstance(member.content, bytes) else member.content.read_bytes()


def some_members(folder: Path) -> list[Member]:
    """Members of every sort: texts, empty, large, from disk, with odd names."""
    large = folder / "large.bin"
    large.write_bytes(noise(300_000) * 9 + bytes(300_000))
    return [
        Member("manifest.xml", b"<SVCManifest/>" * 200, MOMENT),
        Member("v101/scripts/__init__.py", b"", MOMENT),
        Member("cd/towns.gdb/a00000009.gdbtable", large, MOMENT),
        Member("esriinfo/Straße und Wald.png", noise(5000), MOMENT),
        Member("cd/Towns.gdb.txt", b"x", MOMENT),
        Member("cd/日本語 файл.json", b"{}", MOMENT),
    ]


def test_7z_and_py7zr_find_every_byte(tmp_path: Path) -> None:
    members = some_members(tmp_path)
    written = write_archive(tmp_path / "out.sd", members)
    assert "Everything is Ok" in program("t", str(written.path))
    expected = {
        m.name: m.content if isinstance(m.content, bytes) else m.content.read_bytes() for m in members
    }
    py7zr_program("t", written.path)
    py7zr_program("x", written.path, tmp_path / "py7zr")
    program("x", f"-o{tmp_path / '7z'}", str(written.path))
    for judge in ("py7zr", "7z"):
        assert {name: (tmp_path / judge / name).read_bytes() for name in expected} == expected


def test_shape_is_that_of_real_files(tmp_path: Path) -> None:
    written = write_archive(tmp_path / "out.sd", some_members(tmp_path))
    facts, members = listing(written.path)
    assert facts["Type"] == "7z"
    assert facts["Solid"] == "-"
    assert facts["Method"] == "LZMA:3m"
    filled = [member for member in members if member.size]
    assert int(facts["Blocks"]) == len(filled)
    assert [member.block for member in filled] == [str(place) for place in range(len(filled))]
    assert {member.attributes for member in members} == {"A"}
    assert {member.method for member in filled} == {"LZMA:3m"}
    assert members[-1].name == "v101/scripts/__init__.py"


def test_signature_and_header_are_those_of_real_files(tmp_path: Path) -> None:
    data = write_archive(tmp_path / "out.sd", some_members(tmp_path)).path.read_bytes()
    assert data[:8] == b"7z\xbc\xaf\x27\x1c\x00\x03"
    offset, size, _ = struct.unpack("<QQI", data[12:32])
    cursor = Cursor(data[32 + offset :], "", 100)
    assert 32 + offset + size == len(data)
    assert read_kind(cursor), "the header is packed"
    (block,) = read_streams(cursor)
    (coder,) = block.coders
    assert coder.method == b"\x03\x01\x01"
    assert coder.properties[0] == 0x5D


@pytest.mark.parametrize("sample", LISTINGS)
def test_order_blocks_and_dictionary_as_in_a_real_listing(
    shared_fixtures: Path, tmp_path: Path, sample: str
) -> None:
    """Members of the same names and sizes come out in the same order, each in its block, with the same
    dictionary."""
    text = (shared_fixtures / "sd" / sample / "LISTING.txt").read_text()
    rows = re.findall(r"^\d{4}-\d\d-\d\d \S+ \.{4}A +(\d+) +\d+ +(\S.*)$", text, re.MULTILINE)
    assert len(rows) > 50
    members = [Member(name, bytes(int(size)), MOMENT) for size, name in reversed(rows)]
    written = write_archive(tmp_path / "out.sd", members)
    facts, found = listing(written.path)
    assert [(str(member.size), member.name) for member in found] == rows
    real = dict(re.findall(r"^(\w[\w ]*) = (.*)$", text, re.MULTILINE))
    assert {key: facts[key] for key in ("Method", "Solid", "Blocks")} == {
        key: real[key] for key in ("Method", "Solid", "Blocks")
    }


@pytest.mark.parametrize(
    ("size", "dictionary"),
    [
        (0, 4096), (4096, 4096), (4097, 6144), (6145, 8192), (700 * 1024, 768 * 1024), (845_486, 1 << 20),
        (1_383_936, 1536 * 1024), (3 << 20, 3 << 20), ((3 << 20) + 1, 4 << 20), (1 << 40, LARGEST_DICTIONARY),
    ],
)  # fmt: skip
def test_dictionary_is_the_smallest_that_holds_the_largest_member(size: int, dictionary: int) -> None:
    assert dictionary_for(size) == dictionary


@pytest.mark.parametrize(
    ("beginning", "size", "window"),
    [
        (b"abcdefgh" * 20_000, 1 << 30, 32 * 1024),
        (noise(160_000), 1 << 30, 8 * 1024),
        (noise(100), 100, 4096),
        (noise(20_000), 20_000, 24 * 1024),
        (b"", 0, 4096),
    ],
)
def test_no_window_is_wider_than_the_dictionary_that_is_told(
    beginning: bytes, size: int, window: int
) -> None:
    """And what does not repeat itself is not searched far."""
    assert window_for(beginning, size) == window
    assert window <= dictionary_for(size)


@given(st.integers(0, 2**64 - 1))
def test_numbers_come_back(value: int) -> None:
    cursor = Cursor(number(value), "", 1)
    assert cursor.number() == value
    assert cursor.place == len(number(value))


def test_bytes_depend_on_input_alone(tmp_path: Path) -> None:
    members = some_members(tmp_path)
    digests = {
        write_archive(tmp_path / f"{threads}.sd", order, threads=threads).sha256
        for threads in (1, 2, 4)
        for order in (members, members[::-1])
    }
    assert len(digests) == 1
    assert digests == {hashlib.sha256((tmp_path / "1.sd").read_bytes()).hexdigest()}


def test_size_and_digest_are_those_of_the_file(tmp_path: Path) -> None:
    written = write_archive(tmp_path / "out.sd", some_members(tmp_path))
    assert written.size == written.path.stat().st_size
    assert written.sha256 == hashlib.sha256(written.path.read_bytes()).hexdigest()


def test_times_are_kept(tmp_path: Path) -> None:
    written = write_archive(tmp_path / "out.sd", [Member("a", b"1", MOMENT)])
    assert ArchiveReader.open(written.path).members[0].modified_ns == MOMENT
    assert "2023-11-14 22:13:20" in program("l", str(written.path))


@pytest.mark.parametrize("members", [[], [Member("empty", b"")]], ids=["none", "one empty"])
def test_nothing_to_pack(tmp_path: Path, members: list[Member]) -> None:
    written = write_archive(tmp_path / "out.sd", members)
    assert "Everything is Ok" in program("t", str(written.path))
    assert [m.name for m in ArchiveReader.open(written.path).members] == [m.name for m in members]


def test_many_members_keep_their_order_and_bytes(tmp_path: Path) -> None:
    """More than the window of members under way, so that slow and quick ones wait for each other."""
    members = [Member(f"{n:03}", noise(200_000 if n % 50 == 0 else n, n), MOMENT) for n in range(1, 300)]
    written = write_archive(tmp_path / "out.sd", members)
    reader = ArchiveReader.open(written.path)
    assert [m.name for m in reader.members] == [m.name for m in members]
    assert all(reader.read(m.name) == m.content for m in members)
    assert "Everything is Ok" in program("t", str(written.path))


class Watched(Progress):
    """Remembers what it was told; says stop after so many bytes."""

    def __init__(self, stop_at: float = 2.0) -> None:
        self.told: list[tuple[float, str, dict[str, Any]]] = []
        self._stop_at = stop_at

    def report(self, fraction: float, step: str = "", **facts: Any) -> None:
        self.told.append((fraction, step, facts))

    def cancelled(self) -> bool:
        return bool(self.told) and self.told[-1][0] >= self._stop_at


def test_progress_never_goes_back_and_ends_at_one(tmp_path: Path) -> None:
    progress = Watched()
    write_archive(tmp_path / "out.sd", some_members(tmp_path), progress)
    fractions = [fraction for fraction, _, _ in progress.told]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    assert {step for _, step, _ in progress.told} == {"stage-pack"}
    assert progress.told[-1][2]["done"] == progress.told[-1][2]["total"] > 2_990_000


def test_cancel_leaves_nothing_and_no_thread(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    members = [Member(str(n), noise(3_000_000, n), MOMENT) for n in range(8)]
    before = threading.active_count()
    with pytest.raises(Cancelled):
        write_archive(folder / "out.sd", members, Watched(stop_at=0.1))
    assert list(folder.iterdir()) == []
    assert threading.active_count() == before


def test_a_cancelled_or_failed_run_keeps_the_old_file(tmp_path: Path) -> None:
    out = tmp_path / "out.sd"
    out.write_bytes(b"old")
    with pytest.raises(Cancelled):
        write_archive(out, [Member("a", noise(3_000_000), MOMENT)], Watched(stop_at=0.0))
    with pytest.raises(ArchiveError):
        write_archive(out, [Member("a", tmp_path / "missing", MOMENT)])
    assert out.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [out]
    write_archive(out, [Member("a", b"new", MOMENT)])
    assert ArchiveReader.open(out).read("a") == b"new"


@pytest.mark.parametrize(
    "bad",
    ["", "/etc/passwd", "../up", "a/../b", "a//b", "C:/x", "a:stream", "nul", "COM1.txt", "a/Aux/b", "a\\b",
     "trailing.", "trailing ", "tab\there", "x" * 2000, "lone\ud800"],
)  # fmt: skip
def test_names_that_no_archive_may_hold_are_refused(tmp_path: Path, bad: str) -> None:
    with pytest.raises(ArchiveError) as told:
        write_archive(tmp_path / "out.sd", [Member(bad, b"x", MOMENT)])
    assert told.value.code == "WLS405"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("a", "a"), ("a/B", "A/b"), ("a", "a/b"), ("caf\u00e9", "cafe\u0301")],
)
def test_two_members_on_one_place_are_refused(tmp_path: Path, one: str, other: str) -> None:
    with pytest.raises(ArchiveError) as told:
        write_archive(tmp_path / "out.sd", [Member(one, b"1"), Member(other, b"2")])
    assert told.value.code == "WLS405"


def test_a_member_that_cannot_be_read(tmp_path: Path) -> None:
    folder = tmp_path / "a folder"
    folder.mkdir()
    for content in (tmp_path / "missing", folder):
        with pytest.raises(ArchiveError) as told:
            write_archive(tmp_path / "out.sd", [Member("x", content, MOMENT)])
        assert told.value.code == "WLS404"
        assert told.value.facts["member"] == "x"
    assert list(tmp_path.iterdir()) == [folder]


class Growing(type(Path())):  # type: ignore[misc]
    """A file that grows between being measured and being read, as a log does."""

    def open(self, *arguments: Any, **options: Any) -> Any:
        return io.BytesIO(Path(self).read_bytes() + b"more")


def test_a_member_that_changes_meanwhile(tmp_path: Path) -> None:
    file = tmp_path / "log"
    file.write_bytes(b"some")
    with pytest.raises(ArchiveError) as told:
        write_archive(tmp_path / "out.sd", [Member("log", Growing(file), MOMENT)])
    assert told.value.code == "WLS404"


def test_a_folder_that_is_not_there_or_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError) as told:
        write_archive(tmp_path / "missing" / "out.sd", [Member("x", b"x")])
    assert told.value.code == "WLS403"
    if os.geteuid() != 0:
        tmp_path.chmod(0o500)
        with pytest.raises(ArchiveError) as told:
            write_archive(tmp_path / "out.sd", [Member("x", b"x")])
        assert told.value.code == "WLS403"
