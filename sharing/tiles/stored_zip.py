"""ZIP archives whose members are stored, not packed, as tile packages are throughout (reference section 3).

A stored member is a stretch of the file, so a tile is read without touching the rest.
"""

from __future__ import annotations

import shutil
import struct
import zipfile
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING, NamedTuple

from ..errors import ArchiveError
from ..progress import Progress
from ..staging.archive.disk import whole_file, writing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Union

    Content = Union[bytes, Path]

LARGEST_IN_MEMORY = 64 * 1024 * 1024
MOST_MEMBERS = 1_000_000
PACK = "tiles-pack"

_LOCAL_HEADER = struct.Struct("<4s5H3I2H")
_SIGNATURE = b"PK\x03\x04"
_FIRST_DATE = (1980, 1, 1, 0, 0, 0)
_ENCRYPTED = 0x1


class Stretch(NamedTuple):
    """Where a member's bytes lie in the archive."""

    start: int
    size: int


class StoredZip:
    """A ZIP archive that a stranger may have made."""

    def __init__(self, path: Path) -> None:
        """Read the directory of the archive.

        Raises:
            ArchiveError: WLS410, it cannot be opened; WLS432, it is no ZIP archive or a damaged one; WLS417,
                it has too many members.
        """
        self.path = path
        try:
            with zipfile.ZipFile(path) as archive:
                found = archive.infolist()
        except OSError as error:
            raise ArchiveError("WLS410", path=str(path), reason=error.strerror or str(error)) from error
        except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error, EOFError) as error:
            raise ArchiveError("WLS432", path=str(path), reason=str(error)) from error
        if len(found) > MOST_MEMBERS:
            raise ArchiveError("WLS417", path=str(path), what="members", found=len(found), limit=MOST_MEMBERS)
        self._members = {
            info.filename: info for info in found if not info.is_dir() and _is_safe(info.filename)
        }

    def __contains__(self, name: str) -> bool:
        return name in self._members

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all members that have a safe one."""
        return tuple(self._members)

    def read(self, name: str) -> bytes:
        """Return a whole member.

        Raises:
            ArchiveError: WLS419, there is none of this name; WLS432, it is packed or damaged; WLS417, it is
                larger than :data:`LARGEST_IN_MEMORY`.
        """
        stretch = self.stretch(name)
        if stretch.size > LARGEST_IN_MEMORY:
            raise ArchiveError(
                "WLS417", path=str(self.path), what=name, found=stretch.size, limit=LARGEST_IN_MEMORY
            )
        with self._open() as file:
            file.seek(stretch.start)
            content = file.read(stretch.size)
        if len(content) < stretch.size:
            raise self._damaged(f"{name} is cut off")
        return content

    def stretch(self, name: str) -> Stretch:
        """Return where a member lies. Raises as :meth:`read`, but for its size."""
        info = self._members.get(name)
        if info is None:
            raise ArchiveError("WLS419", path=str(self.path), member=name)
        if info.compress_type != zipfile.ZIP_STORED or info.flag_bits & _ENCRYPTED:
            raise self._damaged(f"{name} is not stored plainly")
        with self._open() as file:
            file.seek(info.header_offset)
            header = file.read(_LOCAL_HEADER.size)
        if len(header) < _LOCAL_HEADER.size or header[:4] != _SIGNATURE:
            raise self._damaged(f"{name} is not where the directory says")
        fields = _LOCAL_HEADER.unpack(header)
        start = info.header_offset + _LOCAL_HEADER.size + fields[9] + fields[10]
        if info.file_size != info.compress_size:
            raise self._damaged(f"{name} has two sizes")
        return Stretch(start, info.file_size)

    def _open(self) -> IO[bytes]:
        try:
            return self.path.open("rb")
        except OSError as error:
            raise ArchiveError("WLS410", path=str(self.path), reason=error.strerror or str(error)) from error

    def _damaged(self, reason: str) -> ArchiveError:
        return ArchiveError("WLS432", path=str(self.path), reason=reason)


def write_stored_zip(
    path: Path, members: Iterable[tuple[str, Content]], progress: Progress | None = None
) -> None:
    """Write an archive whose bytes depend on the members alone; a file of that name is replaced.

    A member's content is bytes, or the file to copy.

    Raises:
        ArchiveError: WLS402 or WLS403, it cannot be written.
        Cancelled: the progress said stop; nothing was replaced.
    """
    progress = progress or Progress()
    listed = list(members)
    sizes = [len(content) if isinstance(content, bytes) else _size(content) for _, content in listed]
    total, done = max(sum(sizes), 1), 0
    with whole_file(path) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for (name, content), size in zip(listed, sizes):
            progress.check()
            progress.report(done / total, PACK, done=done, total=total)
            _add(archive, name, content, size)
            done += size


def _add(archive: zipfile.ZipFile, name: str, content: Content, size: int) -> None:
    info = zipfile.ZipInfo(name, _FIRST_DATE)
    info.file_size = size
    info.create_system = 3
    info.external_attr = 0o644 << 16
    if isinstance(content, bytes):
        archive.writestr(info, content)
        return
    with content.open("rb") as source, archive.open(info, "w", force_zip64=size >= 1 << 31) as target:
        shutil.copyfileobj(source, target, 1 << 20)


def _size(path: Path) -> int:
    with writing(path):
        return path.stat().st_size


def _is_safe(name: str) -> bool:
    """Tell whether a name stays below the folder it is unpacked to."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return bool(parts) and ".." not in parts and not name.startswith(("/", "\\")) and ":" not in parts[0]
