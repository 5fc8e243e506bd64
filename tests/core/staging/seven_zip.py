"""The 7z program as a judge, and 7z archives made byte by byte to be wrong in one place."""

from __future__ import annotations

import os
import re
import shutil
import struct
import subprocess
import sys
import zlib
from typing import TYPE_CHECKING, NamedTuple

from web_layer_sharing.sharing.staging.archive.layout import number, signature_header

if TYPE_CHECKING:
    from pathlib import Path

END, HEADER, STREAMS, FILES = b"\x00", b"\x01", b"\x04", b"\x05"


def program(*arguments: str, folder: Path | None = None) -> str:
    """Run 7z, in a folder if one is told, and return what it says.

    Fails where it is missing: ``make setup`` installs it.
    """
    found = shutil.which("7z") or shutil.which("7zz")
    assert found, "7z is missing; make setup installs it"
    done = subprocess.run(
        [found, *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "TZ": "UTC"},
        cwd=folder,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def py7zr_program(*arguments: str | Path, folder: Path | None = None) -> str:
    """Run py7zr in a process of its own, as its threads leave files open, and return what it says."""
    command = [sys.executable, "-m", "py7zr", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


class Listed(NamedTuple):
    """A member as ``7z l -slt`` tells it."""

    name: str
    size: int
    attributes: str
    method: str
    block: str


def listing(path: Path) -> tuple[dict[str, str], list[Listed]]:
    """Return what 7z tells of an archive and of its members, in order."""
    head, _, body = program("l", "-slt", str(path)).partition("----------")
    facts = dict(re.findall(r"^(\w[\w ]*) = (.*)$", head, re.MULTILINE))
    members = []
    for text in body.strip().split("\n\n"):
        told = dict(re.findall(r"^(\w[\w ]*) = ?(.*)$", text, re.MULTILINE))
        members.append(
            Listed(told["Path"], int(told["Size"]), told["Attributes"], told["Method"], told["Block"])
        )
    return facts, members


def part(kind: int, content: bytes) -> bytes:
    """A part of a file table: its kind, its size, its bytes."""
    return bytes([kind]) + number(len(content)) + content


def names(*told: str) -> bytes:
    """The names of a file table."""
    return part(0x11, b"\0" + b"".join(name.encode("utf-16-le", "surrogatepass") + b"\0\0" for name in told))


def attributes(*told: int) -> bytes:
    """The attributes of a file table."""
    return part(0x15, b"\x01\x00" + b"".join(struct.pack("<I", each) for each in told))


STORED = b"\x01\x01\x00"  # one coder, whose method is a byte long and says that nothing was packed


def stored(*sizes: int, crcs: tuple[int, ...] = ()) -> bytes:
    """What tells of packed streams, each a block of its own that was not packed."""
    count = number(len(sizes))
    told = b"".join(map(number, sizes))
    checks = b"\x0a\x01" + b"".join(struct.pack("<I", crc) for crc in crcs) if crcs else b""
    pack_info = b"\x06" + number(0) + count + b"\x09" + told + END
    unpack_info = b"\x07\x0b" + count + b"\x00" + STORED * len(sizes) + b"\x0c" + told + checks + END
    return pack_info + unpack_info + END


def file_table(count: int, *parts: bytes) -> bytes:
    """A file table."""
    return FILES + number(count) + b"".join(parts) + END


def archive(header: bytes, packed: bytes = b"") -> bytes:
    """An archive of packed bytes and a plain header, with all CRCs of its own right."""
    return signature_header(len(packed), header) + packed + header


def one_file(name: str, content: bytes = b"hello", extra: bytes = b"", crc: int | None = None) -> bytes:
    """An archive of one file that was not packed."""
    check = zlib.crc32(content) if crc is None else crc
    header = HEADER + STREAMS + stored(len(content), crcs=(check,)) + file_table(1, names(name), extra) + END
    return archive(header, content)
