"""Files that are whole or not there, and room on the disk for them."""

from __future__ import annotations

import errno
import secrets
import shutil
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

from ...errors import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Iterator

_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}


def require_space(folder: Path, needed: int) -> None:
    """Raise ``ArchiveError`` WLS402 unless the disk of ``folder`` has this many bytes free."""
    with writing(folder):
        free = shutil.disk_usage(folder).free
    if free < needed:
        raise ArchiveError("WLS402", path=str(folder), needed=needed, free=free)


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn an ``OSError`` of the block into ``ArchiveError``: WLS402 for a full disk, else WLS403."""
    try:
        yield
    except OSError as error:
        code = "WLS402" if error.errno in _FULL else "WLS403"
        raise ArchiveError(code, path=str(path), reason=error.strerror or str(error)) from error


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """Open a new file that takes the place of ``path`` when the block ends, and is gone if it fails."""
    part = path.with_name(f".{path.name[:40]}.{secrets.token_hex(8)}.part")
    with writing(path):
        try:
            with part.open("x+b") as file:
                yield file
            part.replace(path)
        except BaseException:
            with suppress(OSError):
                part.unlink()
            raise


@contextmanager
def scratch_folder(beside: Path) -> Iterator[Path]:
    """Make a folder beside a path, gone with all that is in it when the block ends."""
    with writing(beside):
        folder = Path(tempfile.mkdtemp(prefix=f".{beside.name[:40]}.", dir=beside.parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
