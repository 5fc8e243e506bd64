"""Archives that mean harm, or are broken: only ArchiveError comes out, and nothing is written."""

from __future__ import annotations

import lzma
import struct
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from web_layer_sharing.sharing.errors import ArchiveError
from web_layer_sharing.sharing.staging.archive import ArchiveReader, Limits, Member, write_archive
from web_layer_sharing.sharing.staging.archive.layout import lzma_properties, number, signature_header
from web_layer_sharing.tests.core.staging.seven_zip import (
    END,
    HEADER,
    STREAMS,
    archive,
    attributes,
    file_table,
    names,
    one_file,
    part,
    program,
    stored,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LZMA = b"\x01\x23\x03\x01\x01\x05"
SMALL = Limits(members=1000, header=1 << 20, total=1 << 20, in_memory=1 << 16)


def code(data: bytes, folder: Path, limits: Limits | None = None) -> str:
    """Open an archive, unpack it if it opens, and return the code of the error."""
    path = folder / "bad.sd"
    path.write_bytes(data)
    try:
        ArchiveReader.open(path, limits).extract(folder / "out")
    except ArchiveError as error:
        assert not (folder / "out").exists()
        assert list(folder.iterdir()) == [path]
        return error.code
    return ""


def test_the_hand_made_archive_is_good_but_for_what_is_broken(tmp_path: Path) -> None:
    """Else the tests below would prove nothing."""
    path = tmp_path / "good.7z"
    path.write_bytes(one_file("folder/name.txt", b"hello"))
    assert "Everything is Ok" in program("t", str(path))
    assert ArchiveReader.open(path).read("folder/name.txt") == b"hello"


@pytest.mark.parametrize(
    "name",
    [
        "../evil", "/etc/passwd", "a/../../evil", "..", "C:/evil", "C:evil", "\\\\host\\share\\x", "a\\..\\b",
        "a/./b", "a//b", "", "file:stream", "CON", "lpt1.txt", "dot.", "blank ", "nul\x01", "x" * 1025,
    ],
)  # fmt: skip
def test_names_that_leave_the_folder_or_are_no_names(tmp_path: Path, name: str) -> None:
    assert code(one_file(name), tmp_path) == "WLS414"


def test_a_folder_entry_may_not_leave_the_folder_either(tmp_path: Path) -> None:
    table = file_table(1, part(0x0E, b"\x80"), names("../evil"))
    assert code(archive(HEADER + table + END), tmp_path) == "WLS414"


@pytest.mark.parametrize("pair", [("a", "a"), ("a/b", "A/B"), ("a", "a/b"), ("\u00e9", "e\u0301")])
def test_two_members_on_one_place(tmp_path: Path, pair: tuple[str, str]) -> None:
    header = HEADER + STREAMS + stored(1, 1) + file_table(2, names(*pair)) + END
    assert code(archive(header, b"xy"), tmp_path) == "WLS415"


def test_a_file_on_the_place_of_a_folder(tmp_path: Path) -> None:
    table = file_table(2, part(0x0E, b"\x40"), names("a", "A"))
    assert code(archive(HEADER + STREAMS + stored(1) + table + END, b"x"), tmp_path) == "WLS415"


@pytest.mark.parametrize(
    "bits", [0x8000 | 0o120777 << 16, 0x8000 | 0o020666 << 16, 0x420, 0x8000 | 0o010644 << 16]
)
def test_links_and_devices(tmp_path: Path, bits: int) -> None:
    assert code(one_file("link", b"/etc/passwd", attributes(bits)), tmp_path) == "WLS416"


def test_anti_items_that_would_delete(tmp_path: Path) -> None:
    table = file_table(1, part(0x0E, b"\x80"), part(0x0F, b"\x80"), part(0x10, b"\x80"), names("gone"))
    assert code(archive(HEADER + table + END), tmp_path) == "WLS416"


def test_links_that_7z_packed(tmp_path: Path) -> None:
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree" / "link").symlink_to("/etc/passwd")
    program("a", "-t7z", "-snl", str(tmp_path / "links.7z"), f"{tmp_path / 'tree'}/link")
    with pytest.raises(ArchiveError) as told:
        ArchiveReader.open(tmp_path / "links.7z")
    assert told.value.code == "WLS416"


def test_bytes_that_differ_from_their_crc(tmp_path: Path) -> None:
    assert code(one_file("a", b"hello", crc=1), tmp_path) == "WLS418"


def test_no_file_at_all_or_too_short(tmp_path: Path) -> None:
    assert code(b"", tmp_path) == "WLS411"
    assert code(b"PK\x03\x04" + bytes(100), tmp_path) == "WLS411"
    assert code(one_file("a")[:20], tmp_path) == "WLS412"


def test_cut_off_anywhere(tmp_path: Path) -> None:
    whole = write_archive(tmp_path / "whole.sd", [Member("a", b"hello" * 100), Member("b", b"x")]).path
    data = whole.read_bytes()
    whole.unlink()
    for end in range(len(data)):
        assert code(data[:end], tmp_path) in {"WLS411", "WLS412"}, end


def test_crcs_of_the_headers(tmp_path: Path) -> None:
    good = one_file("a")
    start, header = bytearray(good), bytearray(good)
    start[15] ^= 1
    header[-10] ^= 1
    assert code(bytes(start), tmp_path) == "WLS412"
    assert code(bytes(header), tmp_path) == "WLS412"


def test_a_later_major_version(tmp_path: Path) -> None:
    data = bytearray(one_file("a"))
    data[6] = 1
    assert code(bytes(data), tmp_path) == "WLS413"


COUNT = number(2**63)


@pytest.mark.parametrize(
    "header",
    [
        HEADER + b"\x05" + COUNT + END,
        HEADER + b"\x04\x06" + number(0) + COUNT,
        HEADER + b"\x04\x07\x0b" + COUNT + b"\x00",
        HEADER + STREAMS + stored(5)[:-1] + b"\x08\x0d" + COUNT + END + END + END,
        HEADER + b"\x05" + number(999) + END,
    ],
)
def test_counts_that_the_header_cannot_hold(tmp_path: Path, header: bytes) -> None:
    assert code(archive(header, b"hello"), tmp_path, SMALL) in {"WLS412", "WLS417"}


def test_more_members_than_the_limit(tmp_path: Path) -> None:
    data = [str(place) for place in range(1001)]
    header = (
        HEADER + file_table(1001, part(0x0E, b"\xff" * 126), part(0x0F, b"\xff" * 126), names(*data)) + END
    )
    assert code(archive(header), tmp_path, SMALL) == "WLS417"
    assert code(archive(header), tmp_path) == ""


def lzma_block(content: bytes, told: int, dictionary: int = 1 << 20) -> tuple[bytes, bytes]:
    """A header for one packed file that says it unpacks to ``told`` bytes, and its packed bytes."""
    filters = [{"id": lzma.FILTER_LZMA1, "preset": 1}]
    packed = lzma.compress(content, lzma.FORMAT_RAW, filters=filters)
    streams = b"".join(
        [
            b"\x06", number(0), b"\x01\x09", number(len(packed)), END,
            b"\x07\x0b\x01\x00", LZMA, lzma_properties(dictionary), b"\x0c", number(told), END,
            END,
        ]
    )  # fmt: skip
    return HEADER + STREAMS + streams + file_table(1, names("a")) + END, packed


def test_a_bomb_that_tells_its_size_meets_the_limit(tmp_path: Path) -> None:
    header, packed = lzma_block(bytes(2 << 20), 2 << 20)
    assert len(packed) < 1000
    assert code(archive(header, packed), tmp_path, SMALL) == "WLS417"


def test_a_bomb_that_lies_gives_no_more_than_it_told(tmp_path: Path) -> None:
    header, packed = lzma_block(bytes(50 << 20), 1000)
    (tmp_path / "bomb.sd").write_bytes(archive(header, packed))
    assert ArchiveReader.open(tmp_path / "bomb.sd", SMALL).read("a") == bytes(1000)


def test_a_member_shorter_than_told(tmp_path: Path) -> None:
    header, packed = lzma_block(b"short", 1000)
    assert code(archive(header, packed), tmp_path) == "WLS418"


def test_a_dictionary_that_would_take_all_memory(tmp_path: Path) -> None:
    header, packed = lzma_block(b"x", 1 << 40, dictionary=0xFFFFFFFF)
    assert code(archive(header, packed), tmp_path, Limits(total=1 << 41)) in {"WLS402", "WLS417"}
    (tmp_path / "big.sd").write_bytes(archive(header, packed))
    reader = ArchiveReader.open(tmp_path / "big.sd", Limits(total=1 << 41, in_memory=1 << 41))
    with pytest.raises(ArchiveError) as told:
        reader.read("a")
    assert told.value.code == "WLS417"


def test_a_member_too_large_to_hold_in_memory(tmp_path: Path) -> None:
    path = write_archive(tmp_path / "a.sd", [Member("a", bytes(100_000)), Member("b", b"small")]).path
    reader = ArchiveReader.open(path, SMALL)
    assert reader.read("b") == b"small"
    with pytest.raises(ArchiveError) as told:
        reader.read("a")
    assert told.value.code == "WLS417"
    reader.extract(tmp_path / "out")
    assert (tmp_path / "out" / "a").stat().st_size == 100_000


def test_what_stands_before_a_member_in_its_block_counts_too(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(bytes(100_000))
    (tmp_path / "b").write_bytes(b"small")
    program("a", "-t7z", "-ms=on", str(tmp_path / "solid.7z"), str(tmp_path / "a"), str(tmp_path / "b"))
    reader = ArchiveReader.open(tmp_path / "solid.7z", SMALL)
    place = [member.name for member in reader.members].index("b")
    if place == 0:
        pytest.fail("7z put the small file first; the test needs it behind the large one")
    with pytest.raises(ArchiveError) as told:
        reader.read("b")
    assert told.value.code == "WLS417"


def packed_in(header: bytes, times: int) -> bytes:
    """An archive whose header is packed so many times over."""
    body = b""
    for _ in range(times):
        filters = [{"id": lzma.FILTER_LZMA1, "preset": 1}]
        packed = lzma.compress(header, lzma.FORMAT_RAW, filters=filters)
        told = b"".join(
            [
                b"\x17\x06", number(len(body)), b"\x01\x09", number(len(packed)), END,
                b"\x07\x0b\x01\x00", LZMA, lzma_properties(1 << 20), b"\x0c", number(len(header)),
                b"\x0a\x01", struct.pack("<I", zlib.crc32(header)), END,
                END,
            ]
        )  # fmt: skip
        body, header = body + packed, told
    return signature_header(len(body), header) + body + header


def test_headers_packed_over_and_over(tmp_path: Path) -> None:
    empty = HEADER + file_table(1, part(0x0E, b"\x80"), part(0x0F, b"\x80"), names("a")) + END
    assert code(packed_in(empty, 1), tmp_path) == ""
    (tmp_path / "out" / "a").unlink()
    (tmp_path / "out").rmdir()
    assert code(packed_in(empty, 9), tmp_path) == "WLS412"


def test_a_header_that_is_a_bomb(tmp_path: Path) -> None:
    assert code(packed_in(HEADER + bytes(100 << 20), 1), tmp_path) == "WLS417"
    assert code(packed_in(HEADER + bytes(2 << 20), 1), tmp_path, SMALL) == "WLS417"
    huge = signature_header(0, bytes(2 << 20)) + bytes(2 << 20)
    assert code(huge, tmp_path, SMALL) == "WLS417"


def packed_by(coders: bytes, sizes: bytes = b"\x05") -> bytes:
    """An archive of one block of five bytes that was packed by these coders."""
    streams = b"\x06\x00\x01\x09\x05\x00\x07\x0b\x01\x00" + coders + b"\x0c" + sizes + b"\x00\x00"
    return archive(HEADER + STREAMS + streams + file_table(1, names("a")) + END, b"hello")


@pytest.mark.parametrize(
    ("coders", "sizes"),
    [
        (b"\x02\x01\x21\x01\x00\x00\x01", b"\x05\x05"),
        (b"\x01\x04\x06\xf1\x07\x01", b"\x05"),
        (b"\x01\x03\x03\x04\x01", b"\x05"),
        (b"\x01\x11\x03", b"\x05"),
        (b"\x01\x81\x00", b"\x05"),
    ],
    ids=["chain", "AES", "PPMd", "complex", "reserved bits"],
)
def test_packing_that_is_not_supported(tmp_path: Path, coders: bytes, sizes: bytes) -> None:
    assert code(packed_by(coders, sizes), tmp_path) == "WLS413"


@pytest.mark.parametrize("pairs", [b"\x00\x00", b"\x01\x01", b"\x05\x07", b"\x00\x07"])
def test_coders_that_feed_each_other_in_no_order(tmp_path: Path, pairs: bytes) -> None:
    assert code(packed_by(b"\x02\x01\x21\x01\x00" + pairs, b"\x05\x05"), tmp_path) == "WLS412"


@pytest.mark.parametrize("count", [0, 5, 200])
def test_no_coder_or_too_many(tmp_path: Path, count: int) -> None:
    assert code(packed_by(number(count) + b"\x01\x00"), tmp_path) == "WLS412"


@pytest.mark.parametrize("properties", [b"\xff" * 5, b"\x5d\x00", bytes([8 + 9 * 4]) + b"\x00\x00\x10\x00"])
def test_lzma_properties_that_are_none(tmp_path: Path, properties: bytes) -> None:
    coder = b"\x01\x23\x03\x01\x01" + number(len(properties)) + properties
    assert code(packed_by(coder), tmp_path) == "WLS412"


@pytest.mark.parametrize(
    "header",
    [
        HEADER + STREAMS + stored(2**40) + file_table(1, names("a")) + END,
        HEADER + STREAMS + stored(5) + file_table(2, names("a", "b")) + END,
        HEADER + STREAMS + stored(2, 3) + file_table(1, names("a")) + END,
        HEADER + STREAMS + stored(5) + file_table(1, part(0x11, b"\0a")) + END,
        HEADER + STREAMS + stored(5) + file_table(1, part(0x11, b"\0\x00\xd8\0\0")) + END,
        HEADER + STREAMS + stored(5) + file_table(1, part(0x11, b"\0a\0\0\0zz")) + END,
        HEADER + STREAMS + stored(5) + file_table(1, b"\x11" + number(2**50)) + END,
        HEADER + STREAMS + stored(5) + file_table(1, names("a"), attributes(0x10)) + END,
        HEADER + STREAMS + b"\x07\x0b\x01\x00\x01\x01\x00\x0c\x05\x00\x00" + file_table(1, names("a")) + END,
        HEADER + STREAMS + b"\x42" + END,
        b"\x42",
        HEADER,
    ],
)
def test_headers_that_contradict_themselves(tmp_path: Path, header: bytes) -> None:
    assert code(archive(header, b"hello"), tmp_path) == "WLS412"


@pytest.mark.parametrize(
    "header", [HEADER + b"\x03" + END, HEADER + file_table(1, part(0x11, b"\x01\x00")) + END]
)
def test_header_parts_that_nobody_writes(tmp_path: Path, header: bytes) -> None:
    assert code(archive(header), tmp_path) == "WLS413"


GOOD = (
    HEADER + STREAMS + stored(5, 3, crcs=(1, 2)) + file_table(2, names("a", "b/c"), attributes(32, 32)) + END
)


def survives(path: Path, data: bytes) -> None:
    """Open and read all; nothing but ArchiveError may come out."""
    path.write_bytes(data)
    with suppress(ArchiveError):
        reader = ArchiveReader.open(path, SMALL)
        for member in reader.members:
            reader.read(member.name)


def flipped(data: bytes, changes: list[tuple[int, int]]) -> bytes:
    changed = bytearray(data)
    for place, value in changes:
        changed[place % len(changed)] = value
    return bytes(changed)


CHANGES = st.lists(st.tuples(st.integers(0, 1 << 16), st.integers(0, 255)), min_size=1, max_size=8)
FUZZ = settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@FUZZ
@given(changes=CHANGES)
def test_fuzz_of_a_plain_header(tmp_path: Path, changes: list[tuple[int, int]]) -> None:
    survives(tmp_path / "fuzz.sd", archive(flipped(GOOD, changes), b"helloxyz"))


@FUZZ
@given(header=st.binary(max_size=200))
def test_fuzz_of_headers_of_any_bytes(tmp_path: Path, header: bytes) -> None:
    survives(tmp_path / "fuzz.sd", archive(HEADER + header, b"helloxyz"))


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], bytes]:
    members = [Member("manifest.xml", b"<a/>" * 100), Member("cd/x.gdb/gdb", b"1234"), Member("e", b"")]
    data = write_archive(tmp_path_factory.mktemp("real") / "real.sd", members).path.read_bytes()
    return lambda: data


@FUZZ
@given(changes=CHANGES)
def test_fuzz_of_a_whole_archive(
    tmp_path: Path, real: Callable[[], bytes], changes: list[tuple[int, int]]
) -> None:
    survives(tmp_path / "fuzz.sd", flipped(real(), changes))


@FUZZ
@given(changes=CHANGES)
def test_fuzz_of_a_packed_header(tmp_path: Path, changes: list[tuple[int, int]]) -> None:
    survives(tmp_path / "fuzz.sd", packed_in(flipped(GOOD, changes), 1))
