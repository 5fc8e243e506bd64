"""Members of an archive: what goes in, what is found in it, and which names they may bear."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Union

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

Content = Union[bytes, "Path"]

LONGEST_NAME = 1024
# Windows takes none of these in a file name; a colon also names drives and hidden streams.
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\\ud800-\udfff]')
_DEVICES = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)


@dataclass(frozen=True)
class Member:
    """A file to be packed.

    ``name`` uses ``/``; ``content`` is a file on disk or the bytes themselves; ``modified_ns`` is in
    nanoseconds since 1970.
    """

    name: str
    content: Content
    modified_ns: int = 0

    @property
    def size(self) -> int:
        """The size in bytes. Raises ``OSError`` where the file cannot be looked at."""
        return len(self.content) if isinstance(self.content, bytes) else self.content.stat().st_size


@dataclass(frozen=True)
class ArchiveMember:
    """A file found in an archive. ``crc`` is None where the archive tells none."""

    name: str
    size: int
    crc: int | None = None
    modified_ns: int | None = None


@dataclass(frozen=True)
class PackedMember:
    """A member as it lies in the archive; ``packed_size`` is 0 for an empty one, which has no block."""

    name: str
    size: int
    packed_size: int
    crc: int
    modified_ns: int


def name_fault(name: str) -> str:
    """Return what is wrong with a member's name, empty if nothing is.

    What is refused would leave the folder that it is unpacked into, or is no file name on one of the
    systems that QGIS runs on.
    """
    if not name or len(name) > LONGEST_NAME:
        return "length"
    if name.startswith("/"):
        return "absolute"
    if _FORBIDDEN.search(name):
        return "character"
    return next(filter(None, map(_part_fault, name.split("/"))), "")


def _part_fault(part: str) -> str:
    if part in {"", ".", ".."}:
        return "parent" if part == ".." else "empty part"
    if part[-1] in " .":
        return "trailing dot or blank"
    return "device" if _DEVICES.fullmatch(part) else ""


def clash(names: Iterable[str], folder_names: Iterable[str] = ()) -> str:
    """Return a name that would land on another one's place, empty if there is none.

    Names that differ only in case, or in how an accent is put together, are one file on Windows or macOS;
    a file cannot be a folder too.
    """
    seen: set[str] = set()
    folders = {_folded(name) for name in folder_names}
    for name in names:
        folded = _folded(name)
        if folded in seen:
            return name
        seen.add(folded)
        parts = folded.split("/")
        folders.update("/".join(parts[:depth]) for depth in range(1, len(parts)))
    return min(seen & folders, default="")


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).lower()


def archive_order(name: str, size: int) -> tuple[bool, str, str]:
    """The key that members are sorted by: empty ones last, then names without regard to case."""
    return (size == 0, name.upper(), name)
