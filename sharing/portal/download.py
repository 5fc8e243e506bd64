"""Fetching what an item holds as a file."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from ..progress import Progress
    from .connection import Connection


def download_data(connection: Connection, item_id: str, target: Path, progress: Progress) -> None:
    """Write an item's file to ``target``, streamed; a file that stands there is replaced when all has come.

    Raises:
        PortalError: it cannot be fetched; WLS512 where it cannot be written.
        Cancelled: the progress said stop.
    """
    url = connection.rest("content", "items", item_id, "data")
    fresh = target.with_name(target.name + ".new")
    try:
        connection.transport.download(url, fresh, connection.tokens_for(url), progress)
        fresh.replace(target)
    finally:
        with contextlib.suppress(OSError):
            fresh.unlink()
