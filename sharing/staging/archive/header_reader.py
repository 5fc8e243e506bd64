"""Reads what a 7z header tells: the blocks of packed bytes and the table of files."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .layout import (
    DIRECTORY_ATTRIBUTE,
    REPARSE_ATTRIBUTE,
    UNIX_MODE_ATTRIBUTE,
    Property,
    unix_time_ns,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from .cursor import Cursor

_MOST_CODERS = 4
_METHOD_LENGTH, _HAS_PROPERTIES, _IS_COMPLEX, _RESERVED = 0x0F, 0x20, 0x10, 0xC0
_UNIX_KIND, _UNIX_FILE, _UNIX_FOLDER = 0o170000, 0o100000, 0o040000


@dataclass(frozen=True)
class Stream:
    """A file's bytes inside a block: its size and CRC (None where the archive tells none)."""

    size: int
    crc: int | None


@dataclass(frozen=True)
class Coder:
    """A step of packing: the method's number and its properties."""

    method: bytes
    properties: bytes


@dataclass(eq=False)
class Block:
    """A packed stream (7z says folder): where it lies, what packed it and the streams it unpacks to.

    ``coders`` are in the order of packing. ``offset`` counts from the end of the signature.
    """

    coders: tuple[Coder, ...]
    size: int = 0
    crc: int | None = None
    offset: int = 0
    packed_size: int = 0
    streams: list[Stream] = field(default_factory=list)


@dataclass
class Entry:
    """A row of the file table; ``has_stream`` tells whether it has bytes in a block."""

    name: str = ""
    has_stream: bool = True
    is_folder: bool = False
    is_anti: bool = False
    modified_ns: int | None = None
    attributes: int = 0

    @property
    def is_special(self) -> bool:
        """Tell whether this is a link, a device or anything else than a file or a folder."""
        if self.attributes & REPARSE_ATTRIBUTE or self.is_anti:
            return True
        kind = self.attributes >> 16 & _UNIX_KIND
        return bool(self.attributes & UNIX_MODE_ATTRIBUTE) and kind not in {0, _UNIX_FILE, _UNIX_FOLDER}


def read_kind(cursor: Cursor) -> bool:
    """Take the first byte of a header: True if it tells of a packed header, False for a plain one."""
    kind = cursor.byte()
    if kind not in {Property.HEADER, Property.ENCODED_HEADER}:
        raise cursor.damaged("kind of header")
    return kind == Property.ENCODED_HEADER


def read_header(cursor: Cursor) -> tuple[list[Block], list[Entry]]:
    """Read a plain header behind its first byte: the blocks and the file table."""
    blocks: list[Block] = []
    entries: list[Entry] = []
    while (kind := cursor.byte()) != Property.END:
        if kind == Property.MAIN_STREAMS:
            blocks = read_streams(cursor)
        elif kind == Property.FILES:
            entries = _entries(cursor)
        elif kind == Property.ARCHIVE_PROPERTIES:
            _skip_properties(cursor)
        else:
            raise cursor.unsupported(f"header part {kind}")
    return blocks, entries


def read_streams(cursor: Cursor) -> list[Block]:
    """Read what tells of packed streams, up to its end mark."""
    offset = 0
    packed_sizes: list[int] = []
    blocks: list[Block] = []
    while (kind := cursor.byte()) != Property.END:
        if kind == Property.PACK_INFO:
            offset, packed_sizes = _pack_info(cursor)
        elif kind == Property.UNPACK_INFO:
            blocks = _blocks(cursor)
        elif kind == Property.SUBSTREAMS:
            _substreams(cursor, blocks)
        else:
            raise cursor.damaged("stream information")
    if len(packed_sizes) != len(blocks):
        raise cursor.damaged("number of packed streams")
    for block, size in zip(blocks, packed_sizes):
        block.offset, block.packed_size = offset, size
        offset += size
    return blocks


def _pack_info(cursor: Cursor) -> tuple[int, list[int]]:
    offset = cursor.number()
    count = cursor.count()
    sizes = [0] * count
    while (kind := cursor.byte()) != Property.END:
        if kind == Property.SIZE:
            sizes = [cursor.number() for _ in range(count)]
        elif kind == Property.CRC:  # of the packed bytes; those of the unpacked ones are what we check
            cursor.crcs(count)
        else:
            raise cursor.damaged("pack information")
    return offset, sizes


def _blocks(cursor: Cursor) -> list[Block]:
    cursor.expect(Property.FOLDER)
    count = cursor.count()
    cursor.not_external()
    orders = [_coders(cursor) for _ in range(count)]
    cursor.expect(Property.UNPACK_SIZE)
    blocks = [_sized(cursor, *order) for order in orders]
    while (kind := cursor.byte()) != Property.END:
        if kind != Property.CRC:
            raise cursor.damaged("block information")
        for block, crc in zip(blocks, cursor.crcs(count)):
            block.crc = crc
    for block in blocks:
        block.streams = [Stream(block.size, block.crc)]
    return blocks


def _coders(cursor: Cursor) -> tuple[list[Coder], list[int]]:
    """Read how a block was packed: its coders as they are told, and their order of packing."""
    count = cursor.number()
    if not 0 < count <= _MOST_CODERS:
        raise cursor.damaged("number of coders")
    coders = [_coder(cursor) for _ in range(count)]
    # Each pair says which coder's packed side is fed by which other's plain side.
    packed_by = {cursor.number(): cursor.number() for _ in range(count - 1)}
    order = [place for place in range(count) if place not in packed_by.values()][:1]
    while order and order[-1] in packed_by:
        order.append(packed_by.pop(order[-1]))
    if sorted(order) != list(range(count)):
        raise cursor.damaged("order of coders")
    return coders, order


def _coder(cursor: Cursor) -> Coder:
    flags = cursor.byte()
    if flags & (_RESERVED | _IS_COMPLEX):
        raise cursor.unsupported("coder of several streams")
    method = cursor.take(flags & _METHOD_LENGTH)
    return Coder(method, cursor.take(cursor.number()) if flags & _HAS_PROPERTIES else b"")


def _sized(cursor: Cursor, coders: list[Coder], order: list[int]) -> Block:
    sizes = [cursor.number() for _ in coders]
    return Block(tuple(coders[place] for place in order), sizes[order[0]])


def _substreams(cursor: Cursor, blocks: list[Block]) -> None:
    """Read how blocks fall into files, where they hold other than one each."""
    counts = [1] * len(blocks)
    kind = cursor.byte()
    if kind == Property.UNPACK_STREAM_COUNT:
        counts = [cursor.number() for _ in blocks]
        cursor.check_count(sum(counts))
        kind = cursor.byte()
    told = kind == Property.SIZE
    sizes = [_stream_sizes(cursor, block.size, count, told) for block, count in zip(blocks, counts)]
    if told:
        kind = cursor.byte()
    crcs: list[list[int | None]] = [
        [block.crc] if count == 1 else [None] * count for block, count in zip(blocks, counts)
    ]
    while kind != Property.END:
        if kind != Property.CRC:
            raise cursor.damaged("stream sizes")
        _fill(cursor, crcs)
        kind = cursor.byte()
    for block, sizes_here, crcs_here in zip(blocks, sizes, crcs):
        block.streams = [Stream(size, crc) for size, crc in zip(sizes_here, crcs_here)]


def _stream_sizes(cursor: Cursor, whole: int, count: int, told: bool) -> list[int]:
    """Return the sizes of a block's streams: all but the last are told, that one is the rest."""
    if count == 0:
        return []
    if count > 1 and not told:
        raise cursor.damaged("stream sizes")
    sizes = [cursor.number() for _ in range(count - 1)]
    if sum(sizes) > whole:
        raise cursor.damaged("stream sizes")
    return [*sizes, whole - sum(sizes)]


def _fill(cursor: Cursor, crcs: list[list[int | None]]) -> None:
    """Read the CRCs of the streams that have none yet."""
    missing = [(here, place) for here in crcs for place, crc in enumerate(here) if crc is None]
    for (here, place), crc in zip(missing, cursor.crcs(len(missing))):
        here[place] = crc


def _entries(cursor: Cursor) -> list[Entry]:
    entries = [Entry() for _ in range(cursor.count(least_bytes_each=2))]
    while (kind := cursor.byte()) != Property.END:
        end = cursor.section()
        reader = _COLUMNS.get(kind)
        if reader:
            reader(cursor, entries)
            if cursor.place != end:
                raise cursor.damaged("file table")
        cursor.place = end
    return entries


def _read_empty_streams(cursor: Cursor, entries: list[Entry]) -> None:
    for entry, is_empty in zip(entries, cursor.bits(len(entries))):
        entry.has_stream = not is_empty
        entry.is_folder = is_empty  # unless EMPTY_FILE, which comes later, says that it is a file


def _read_empty_files(cursor: Cursor, entries: list[Entry]) -> None:
    empty = [entry for entry in entries if not entry.has_stream]
    for entry, is_file in zip(empty, cursor.bits(len(empty))):
        entry.is_folder = not is_file


def _read_anti(cursor: Cursor, entries: list[Entry]) -> None:
    empty = [entry for entry in entries if not entry.has_stream]
    for entry, is_anti in zip(empty, cursor.bits(len(empty))):
        entry.is_anti = is_anti


def _read_names(cursor: Cursor, entries: list[Entry]) -> None:
    cursor.not_external()
    for entry in entries:
        entry.name = cursor.word()


def _read_times(cursor: Cursor, entries: list[Entry]) -> None:
    defined = cursor.flags(len(entries))
    cursor.not_external()
    for entry, has_time in zip(entries, defined):
        if has_time:
            entry.modified_ns = unix_time_ns(cursor.fixed("<Q"))


def _read_attributes(cursor: Cursor, entries: list[Entry]) -> None:
    defined = cursor.flags(len(entries))
    cursor.not_external()
    for entry, has_attributes in zip(entries, defined):
        if has_attributes:
            entry.attributes = cursor.fixed("<I")
            entry.is_folder = entry.is_folder or bool(entry.attributes & DIRECTORY_ATTRIBUTE)


def _skip_properties(cursor: Cursor) -> None:
    while cursor.byte() != Property.END:
        cursor.place = cursor.section()


_COLUMNS: dict[int, Callable[[Cursor, list[Entry]], None]] = {
    Property.EMPTY_STREAM: _read_empty_streams,
    Property.EMPTY_FILE: _read_empty_files,
    Property.ANTI: _read_anti,
    Property.NAMES: _read_names,
    Property.MODIFIED: _read_times,
    Property.ATTRIBUTES: _read_attributes,
}
