"""Walks over the bytes of a 7z header without trusting them.

Every count is held against the bytes that are left before anything is made of it, so that a header of a
few bytes cannot ask for gigabytes; whatever does not fit raises ``ArchiveError``.
"""

from __future__ import annotations

import struct

from ...errors import ArchiveError


class Cursor:
    """A place in a header. ``path`` is only told in errors; no count may exceed ``most``."""

    def __init__(self, data: bytes, path: str, most: int) -> None:
        self._data = data
        self._path = path
        self._most = most
        self.place = 0

    def byte(self) -> int:
        """Take one byte."""
        return self.take(1)[0]

    def take(self, size: int) -> bytes:
        """Take so many bytes. Raises WLS412 where fewer are left."""
        end = self.place + size
        if end > len(self._data):
            raise self.damaged("end of header")
        taken = self._data[self.place : end]
        self.place = end
        return taken

    def number(self) -> int:
        """Take a packed number of up to 64 bits."""
        first = self.byte()
        further = 0
        while further < 8 and first & 0x80 >> further:
            further += 1
        value = int.from_bytes(self.take(further), "little")
        return value | (first & 0x7F >> further) << 8 * further

    def count(self, least_bytes_each: int = 1) -> int:
        """Take the number of things that follow, each of which takes some bytes of the header itself."""
        count = self.number()
        self.check_count(count)
        if count * least_bytes_each > len(self._data) - self.place:
            raise self.damaged("count")
        return count

    def check_count(self, count: int) -> None:
        """Raise WLS417 if this is more than an archive may have."""
        if count > self._most:
            raise ArchiveError("WLS417", path=self._path, what="members", found=count, limit=self._most)

    def bits(self, count: int) -> list[bool]:
        """Take flags that stand eight a byte, the first one in the highest bit."""
        packed = self.take((count + 7) // 8)
        return [bool(packed[place // 8] & 0x80 >> place % 8) for place in range(count)]

    def flags(self, count: int) -> list[bool]:
        """Take one byte that says "all", or else flags."""
        return [True] * count if self.byte() else self.bits(count)

    def crcs(self, count: int) -> list[int | None]:
        """Take the CRCs of those that have one."""
        return [self.fixed("<I") if has_one else None for has_one in self.flags(count)]

    def fixed(self, form: str) -> int:
        """Take a number of a fixed size, told as ``struct`` tells it."""
        value: int = struct.unpack(form, self.take(struct.calcsize(form)))[0]
        return value

    def word(self) -> str:
        """Take UTF-16 text up to its end mark."""
        end = self.place
        while (pair := self._data[end : end + 2]) != b"\0\0":
            if len(pair) < 2:
                raise self.damaged("names")
            end += 2
        try:
            text = self.take(end - self.place).decode("utf-16-le")
        except UnicodeDecodeError as error:
            raise self.damaged("names") from error
        self.place += 2
        return text

    def section(self) -> int:
        """Take the size of what follows and return where that ends."""
        end = self.number() + self.place
        if end > len(self._data):
            raise self.damaged("end of header")
        return end

    def expect(self, kind: int) -> None:
        """Take one byte, which must be this."""
        if self.byte() != kind:
            raise self.damaged(f"part {kind} is missing")

    def not_external(self) -> None:
        """Take the byte that tells whether data stand elsewhere, which nobody writes."""
        if self.byte():
            raise self.unsupported("external header data")

    def damaged(self, where: str) -> ArchiveError:
        """Make the error for a header that does not hold together."""
        return ArchiveError("WLS412", path=self._path, reason=where)

    def unsupported(self, what: str) -> ArchiveError:
        """Make the error for what the format has and this reader does not."""
        return ArchiveError("WLS413", path=self._path, what=what)
