"""The portal's data folder: one folder is the whole portal, and copying it is the backup."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

from ..sharing.errors import SharingError

if TYPE_CHECKING:
    from types import TracebackType

_BLOCK = 1024 * 1024


def default_folder() -> Path:
    """Return the per-user place for the portal's data on this kind of system."""
    home = Path.home()
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = home / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    return base / "web_layer_sharing" / "portal"


class DataFolder:
    """Where everything lies below the data folder. Names from clients are never used as paths.

    ::

        portal.sqlite3           the catalogue
        tls/                     certificate.pem, key.pem
        files/ab/abcd...         item contents, named by revision
        services/<id>/<version>/ a service's data as it stands; the catalogue says which version
        scratch/                 work in progress, emptied at start
        portal.lock              held by the process that serves this folder
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.catalogue = root / "portal.sqlite3"
        self.tls = root / "tls"
        self.files = root / "files"
        self.services = root / "services"
        self.scratch = root / "scratch"
        self.lock_file = root / "portal.lock"

    def prepare(self) -> None:
        """Create what is missing, readable by this user only.

        Raises:
            SharingError: WLS904, the folder cannot be made or written. Facts: ``path``, ``reason``.
        """
        try:
            self.root.mkdir(parents=True, exist_ok=True, mode=0o700)
            for folder in (self.tls, self.files, self.services, self.scratch):
                folder.mkdir(exist_ok=True, mode=0o700)
        except OSError as error:
            raise SharingError("WLS904", path=str(self.root), reason=error.strerror or "") from error

    def empty_scratch(self) -> None:
        """Throw away work that was in progress. Only while no other process serves the folder."""
        remove_tree(self.scratch)
        self.scratch.mkdir(exist_ok=True, mode=0o700)

    def file(self, revision: str) -> Path:
        """Return where the content of this revision lies."""
        return self.files / revision[:2] / revision

    def service(self, service_id: str) -> Path:
        """Return the folder of a service, which holds one folder a version."""
        return self.services / service_id

    def lock(self) -> FolderLock:
        """Take the folder for this process.

        Raises:
            SharingError: WLS903, another portal serves this folder. Fact: ``path``.
        """
        return FolderLock(self.lock_file)

    def share(self) -> FolderLock:
        """Take the folder together with other processes, once the first of them has put it in order."""
        return FolderLock(self.lock_file, share=True)


class FolderLock:
    """A lock that the system lets go of when its process ends, however it ends.

    ``alone`` tells whether nobody else holds it; who shares it lets the others in when all is in order.
    """

    def __init__(self, path: Path, share: bool = False) -> None:
        self._path = path
        self._file: IO[bytes] | None = path.open("a+b")
        self.alone = True
        try:
            _lock_file(self._file)
        except OSError as error:
            if not share:
                self._file.close()
                raise SharingError("WLS903", path=str(path.parent)) from error
            self.alone = False
            _share_file(self._file)

    def let_others_in(self) -> None:
        """From now on others may hold the lock too."""
        if self._file is not None and self.alone:
            _share_file(self._file)

    def release(self) -> None:
        """Let go of the folder."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def __enter__(self) -> FolderLock:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


if sys.platform == "win32":
    import msvcrt

    def _lock_file(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

    def _share_file(file: IO[bytes]) -> None:
        # Windows knows no lock that is shared: the first process keeps it, the others do without.
        del file

else:
    import fcntl

    def _lock_file(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _share_file(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_SH)


def write_file(path: Path, source: IO[bytes]) -> int:
    """Copy ``source`` to ``path`` so that the file is there whole or not at all; return its size."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    temporary = path.with_name(path.name + ".part")
    try:
        with temporary.open("wb") as target:
            shutil.copyfileobj(source, target, _BLOCK)
            size = target.tell()
            target.flush()
            os.fsync(target.fileno())
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    return size


def remove_tree(path: Path) -> None:
    """Remove a folder of ours with all that is in it. What cannot go now goes at the next start."""
    shutil.rmtree(path, ignore_errors=True)
