"""Files that a stranger may hand us: drafts, packages, tile packages."""

from __future__ import annotations

import io
import json
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

import py7zr
from web_layer_sharing.sharing.sddraft import SddraftDocument
from web_layer_sharing.sharing.staging import ServicePackage
from web_layer_sharing.sharing.staging.archive import ArchiveReader, Member, write_archive
from web_layer_sharing.sharing.tiles.bundle import Bundle
from web_layer_sharing.sharing.tiles.raster_package import TilePackage
from web_layer_sharing.sharing.tiles.tile_index import TileIndex
from web_layer_sharing.sharing.tiles.vector_package import VectorTilePackage
from web_layer_sharing.tests.builders import a_draft
from web_layer_sharing.tests.fuzz.fuzz_target import Target
from web_layer_sharing.tests.local_portal.packages import areas, build_sd, owners, places
from web_layer_sharing.tests.local_portal.tile_packages import raster_package, vector_package

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from web_layer_sharing.tests.fuzz.fuzz_target import Run

# what is unpacked at all: more says nothing new and takes long
MOST_UNPACKED = 8 * 1024 * 1024
START = struct.Struct("<QQI")
SIGNATURE_SIZE = 32


def _sddraft(folder: Path) -> Iterator[tuple[Run, Sequence[bytes]]]:
    seeds = []
    for server, service in (
        ("HOSTING_SERVER", "FEATURE"),
        ("HOSTING_SERVER", "TILE"),
        ("HOSTING_SERVER", "VECTOR_TILE"),
        ("FEDERATED_SERVER", "MAP_IMAGE"),
    ):
        path = folder / f"{service}.sddraft"
        a_draft(server=server, service=service).exportToSDDraft(path)
        seeds.append(path.read_bytes())

    def run(data: bytes) -> None:
        document = SddraftDocument.loads(data)
        document.settings()
        document.dumps()

    yield run, seeds


def _archive(folder: Path) -> Iterator[tuple[Run, Sequence[bytes]]]:
    path = folder / "fuzzed.sd"
    seeds = [build_sd(folder, "seed", [places(5), areas(), owners()]).read_bytes()]
    write_archive(folder / "small.7z", [Member("a/b.txt", b"words " * 50), Member("empty", b"")])
    seeds.append((folder / "small.7z").read_bytes())
    copied, small = [{"id": py7zr.FILTER_COPY}], [{"id": py7zr.FILTER_LZMA2, "preset": 1}]
    deflated, turned = [{"id": py7zr.FILTER_DEFLATE}], [{"id": py7zr.FILTER_X86}, *small]
    seeds += [_plain(filters) for filters in (copied, small, deflated, turned)]

    def run(data: bytes) -> None:
        # half of the inputs get their checksums right, so that what stands behind them is reached
        path.write_bytes(mended(data) if len(data) % 2 else data)
        reader = ArchiveReader.open(path)
        total = 0
        for member in reader.members:
            total += member.size
            if total <= MOST_UNPACKED:
                reader.read(member.name)
        package = ServicePackage.open(path)
        package.settings  # noqa: B018 - read on demand
        package.layers  # noqa: B018 - as above

    yield run, seeds


def _plain(filters: list[dict[str, int]]) -> bytes:
    """Return an archive whose header is not packed, so that mutations reach it."""
    file = io.BytesIO()
    with py7zr.SevenZipFile(file, "w", filters=filters) as archive:
        archive.set_encoded_header_mode(False)
        archive.writestr(b"some words " * 20, "a/first.txt")
        archive.writestr(b"<x/>", "second.xml")
    return file.getvalue()


def mended(data: bytes) -> bytes:
    """Return an archive with the right checksums of its headers, wherever these lie."""
    if len(data) < SIGNATURE_SIZE:
        return data
    offset, size, _ = START.unpack_from(data, 12)
    header = data[SIGNATURE_SIZE + offset :][:size] if offset < len(data) and size <= len(data) else b""
    start = START.pack(offset, size, zlib.crc32(header))
    return data[:8] + struct.pack("<I", zlib.crc32(start)) + start + data[SIGNATURE_SIZE:]


def _tiles(folder: Path) -> Iterator[tuple[Run, Sequence[bytes]]]:
    raster, vector = raster_package(folder), vector_package(folder)
    members = {kind: _members(path) for kind, path in (("r", raster), ("v", vector))}
    bundle = next(content for name, content in members["r"].items() if name.endswith(".bundle"))
    roots = {kind: next(name for name in members[kind] if name.endswith("root.json")) for kind in members}
    index = next(content for name, content in members["v"].items() if "tilemap" in name)
    path = folder / "fuzzed"

    def run(data: bytes) -> None:
        kind, rest = data[:1], data[1:]
        if kind == b"i":
            _walk(TileIndex.parse(rest, "x", "tilemap"))
            return
        if kind == b"b":
            path.write_bytes(rest)
            bundle = Bundle(path)
            for place in bundle.places()[:200]:
                bundle.tile(place.row, place.column)
            return
        if kind in (b"R", b"V"):
            # only what its root tells is of a stranger
            name = kind.decode().lower()
            rest = _zipped({**members[name], roots[name]: rest})
        path.write_bytes(rest)
        _read_raster(path) if kind in (b"r", b"R") else _read_vector(path)

    yield (
        run,
        [
            b"r" + raster.read_bytes(),
            b"v" + vector.read_bytes(),
            b"b" + bundle,
            b"i" + index,
            b"R" + members["r"][roots["r"]],
            b"V" + members["v"][roots["v"]],
        ],
    )


def _members(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _zipped(members: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def _walk(index: TileIndex) -> None:
    for tile in ((0, 0, 0), (2, 3, 1), (20, 5, 7), (-1, 0, 0)):
        tile in index  # noqa: B015 - asked for what it may raise


def _read_raster(path: Path) -> None:
    package = TilePackage.open(path)
    for tile in ((0, 0, 0), (2, 1, 1), (30, 1 << 20, 1 << 20), (-1, -1, -1)):
        package.tile(*tile)
    json.dumps(
        [package.name, package.item_info, str(package.levels), str(package.extent), str(package.image)]
    )
    package.thumbnail  # noqa: B018 - read on demand


def _read_vector(path: Path) -> None:
    package = VectorTilePackage.open(path)
    for tile in ((0, 0, 0), (2, 1, 1), (30, 1 << 20, 1 << 20), (-1, -1, -1)):
        package.tile(*tile)
    for name in (*package.resource_names[:20], "../root.json", "styles/root.json"):
        package.resource(name)
    if package.index is not None:
        _walk(package.index)
    json.dumps([package.name, package.style, package.metadata_json, str(package.levels), str(package.extent)])
    package.thumbnail  # noqa: B018 - read on demand


XML_WORDS = (
    b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
    b"&b;",
    b"<a/>",
    b"<![CDATA[",
    b"]]>",
    b"xsi:nil='true'",
    b"true",
    b"esriServiceTypeMapServer",
    b"<!--",
    b"&#0;",
    b"\xff\xfe",
    b"<?xml version='1.0'?>",
)
JSON_WORDS = (b"null", b"[]", b"{}", b"[[[[", b'"\\ud800"', b"true", b'{"a":', b'"../../x"', b"\\u0000")

SDDRAFT = Target("sddraft", _sddraft, XML_WORDS, b"<>")
ARCHIVE = Target("archive", _archive, (b"\x01", b"\x0b", b"\x17\x06", b"\x21\x01", b"\x03\x01\x01", b"."))
TILES = Target("tiles", _tiles, (*JSON_WORDS, b"PK\x01\x02", b"PK\x05\x06"), b'":,{}[]')
