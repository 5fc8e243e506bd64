"""Reads a .sd, or any 7z archive of plain methods, as something that a stranger sent."""

from __future__ import annotations

import zlib
from contextlib import contextmanager
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import IO, TYPE_CHECKING

from ...errors import ArchiveError
from ...progress import Progress
from .disk import require_space, scratch_folder, writing
from .members import ArchiveMember
from .table import Limits, Place, read_table
from .unpacking import unpack

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterator, Mapping

    from .header_reader import Block

STEP = "unpack"


class ArchiveReader:
    """The members of an archive. The file is open only while something is read from it.

    Safe against: names that leave the folder, links and devices, two members on one place, counts and sizes
    beyond :class:`Limits`, bytes that differ from their CRC, encrypted or unknown packing.
    """

    def __init__(self, path: Path, places: Mapping[str, Place], limits: Limits) -> None:
        self._path = path
        self._places = places
        self._limits = limits

    @classmethod
    def open(cls, path: str | os.PathLike[str], limits: Limits | None = None) -> ArchiveReader:
        """Read the table of an archive.

        Raises:
            ArchiveError: it cannot be read (WLS410), is no 7z archive (WLS411), is damaged or cut off
                (WLS412), has parts that are not supported (WLS413), a name that no member may bear (WLS414),
                two members on one place (WLS415), a link or device (WLS416) or asks for too much (WLS417).
        """
        limits = limits or Limits()
        with _opened(Path(path)) as file:
            return cls(Path(path), read_table(file, str(path), limits), limits)

    @property
    def path(self) -> Path:
        """The archive's file."""
        return self._path

    @property
    def members(self) -> tuple[ArchiveMember, ...]:
        """The files of the archive, in its order."""
        return tuple(
            ArchiveMember(name, place.stream.size, place.stream.crc, place.modified_ns)
            for name, place in self._places.items()
        )

    def __contains__(self, name: str) -> bool:
        return name in self._places

    def read(self, name: str) -> bytes:
        """Return the bytes of a member.

        Raises:
            ArchiveError: there is none of this name (WLS419), it is damaged (WLS418) or too large to be held
                in memory (WLS417); WLS410 and WLS413 as :meth:`open`.
        """
        place = self._places.get(name)
        if place is None:
            raise ArchiveError("WLS419", path=str(self._path), member=name)
        asked, limit = place.start + place.stream.size, self._limits.in_memory
        if asked > limit:
            raise ArchiveError(
                "WLS417", path=str(self._path), member=name, what="member in memory", found=asked, limit=limit
            )
        return b"".join(chunk for _, chunk in self._chunks({name: place}))

    def extract(
        self, folder: Path, wanted: Callable[[str], bool] | None = None, progress: Progress | None = None
    ) -> tuple[Path, ...]:
        """Unpack the wanted members (all by default) into a folder that does not exist yet or is empty.

        All of them are there afterwards, or the folder is as it was.

        Raises:
            ArchiveError: the folder has something in it (WLS422), no room (WLS402), not writable (WLS403),
                else as :meth:`read`.
            Cancelled: the progress said stop.
        """
        places = {name: place for name, place in self._places.items() if wanted is None or wanted(name)}
        with writing(folder):
            if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
                raise ArchiveError("WLS422", path=str(folder))
            folder.parent.mkdir(parents=True, exist_ok=True)
        require_space(folder.parent, sum(place.stream.size for place in places.values()))
        with scratch_folder(folder) as scratch, writing(folder):
            self._unpack_into(scratch, places, progress or Progress())
            if folder.exists():
                folder.rmdir()
            scratch.rename(folder)
        return tuple(folder / name for name in places)

    def _unpack_into(self, folder: Path, places: Mapping[str, Place], progress: Progress) -> None:
        total = sum(place.stream.size for place in places.values())
        done = 0
        for name, place in places.items():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            if not place.stream.size:
                target.touch()
        for name, chunks in groupby(self._chunks(places), itemgetter(0)):
            with (folder / name).open("xb") as file:
                for _, chunk in chunks:
                    progress.check()
                    file.write(chunk)
                    done += len(chunk)
                    progress.report(done / total, STEP, done=done, total=total)

    def _chunks(self, places: Mapping[str, Place]) -> Iterator[tuple[str, bytes]]:
        """Yield the bytes of members in chunks, block by block, and check their CRCs."""
        by_block: dict[Block, dict[str, Place]] = {}
        for name, place in places.items():
            if place.block is not None:
                by_block.setdefault(place.block, {})[name] = place
        with _opened(self._path) as file:
            for block, members in by_block.items():
                flow = _Flow(unpack(file, block, str(self._path)))
                for name, place in members.items():
                    yield from ((name, chunk) for chunk in self._checked(name, place, flow))

    def _checked(self, name: str, place: Place, flow: _Flow) -> Iterator[bytes]:
        crc = 0
        flow.skip_to(place.start)
        for chunk in flow.take(place.stream.size):
            crc = zlib.crc32(chunk, crc)
            yield chunk
        if place.stream.crc is not None and crc != place.stream.crc:
            raise ArchiveError("WLS418", path=str(self._path), member=name, reason="CRC")


class _Flow:
    """The bytes of a block, cut where its members begin and end."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks
        self._rest = b""
        self._place = 0

    def skip_to(self, place: int) -> None:
        """Leave out what stands before a place."""
        for _ in self.take(place - self._place):
            pass

    def take(self, size: int) -> Iterator[bytes]:
        """Yield the next bytes, so many."""
        while size:
            chunk = self._rest or next(self._chunks)
            mine, self._rest = chunk[:size], chunk[size:]
            size -= len(mine)
            self._place += len(mine)
            yield mine


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes]]:
    try:
        with path.open("rb") as file:
            yield file
    except OSError as error:
        raise ArchiveError("WLS410", path=str(path), reason=error.strerror or str(error)) from error
