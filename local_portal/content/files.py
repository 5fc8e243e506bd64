"""Contents of items on disk.

A file is written once under a random name (its revision) and never changed; the catalogue says
which revision is whose.  A replaced revision is removed after the catalogue has let go of it, and
what a crash leaves behind is swept at the next start.
"""

from __future__ import annotations

import io
from contextlib import suppress
from typing import IO, TYPE_CHECKING

from sqlalchemy import select, union_all

from ..catalogue import schema
from ..catalogue.store import new_id
from ..data_folder import DataFolder, write_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from sqlalchemy import Connection


class ContentFiles:
    """Writes, finds and removes revisions."""

    def __init__(self, folder: DataFolder) -> None:
        self._folder = folder

    def store(self, source: IO[bytes]) -> tuple[str, int]:
        """Write a stream as a new revision; return its name and its size in bytes."""
        revision = new_id()
        return revision, write_file(self.path(revision), source)

    def store_bytes(self, content: bytes) -> tuple[str, int]:
        """Write bytes as a new revision, as :meth:`store`."""
        return self.store(io.BytesIO(content))

    def path(self, revision: str) -> Path:
        """Return where a revision lies."""
        return self._folder.file(revision)

    def remove(self, revisions: Iterable[str]) -> None:
        """Remove revisions that the catalogue no longer names."""
        for revision in revisions:
            with suppress(OSError):
                self.path(revision).unlink()

    def sweep(self, connection: Connection) -> None:
        """Remove every file that the catalogue does not name. Only while nothing else writes."""
        named = union_all(select(schema.item_files.c.revision), select(schema.upload_parts.c.revision))
        kept = set(connection.execute(named).scalars())
        for path in self._folder.files.glob("*/*"):
            if path.name not in kept:
                with suppress(OSError):
                    path.unlink()
