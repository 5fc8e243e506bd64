"""Pictures that are told by their address: kept for a while, found by a name that nobody can guess."""

from __future__ import annotations

import re
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from ..catalogue.store import new_id

if TYPE_CHECKING:
    from pathlib import Path

KEPT_S = 600.0
LARGEST_TOTAL = 512 * 1024 * 1024
_NAME = re.compile(r"_ags_map[0-9a-f]{32}\.[a-z]{3,4}")


class OutputFiles:
    """Files in a folder of their own; their age is that of the file, so any process may serve them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()

    def add(self, content: bytes, ending: str) -> str:
        """Keep a file and return its name; the oldest make room."""
        name = f"_ags_map{new_id()}{ending}"
        with self._lock:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._make_room(len(content))
            (self._folder / name).write_bytes(content)
        return name

    def find(self, name: str) -> Path | None:
        """Return the file of a name, None if it is none of ours or has expired."""
        if not _NAME.fullmatch(name):
            return None
        path = self._folder / name
        try:
            kept = time.time() - path.stat().st_mtime <= KEPT_S
        except OSError:
            return None
        return path if kept else None

    def _make_room(self, size: int) -> None:
        now = time.time()
        known = []
        for path in self._folder.iterdir():
            with suppress(OSError):
                told = path.stat()
                known.append((told.st_mtime, told.st_size, path))
        total = size + sum(each[1] for each in known)
        for moment, its_size, path in sorted(known, key=lambda each: each[0]):
            if total <= LARGEST_TOTAL and now - moment <= KEPT_S:
                break
            with suppress(OSError):
                path.unlink()
            total -= its_size
