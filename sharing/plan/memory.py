"""What this machine remembers of what it published: an SQLite file for each service.

It holds the hash of every feature (for :mod:`.delta`), the edits under way, the state before the last
overwrite, and the features that edits replaced, as far as there is room.  What other machines must know as
well stands in the item itself (:mod:`.record`).  No secret is in it.  A memory without a folder lasts as long
as the process.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import weakref
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any

from ..errors import PortalError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

_TABLES = (
    "CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS features (layer INTEGER, key TEXT, digest BLOB, number INTEGER, "
    "PRIMARY KEY (layer, key)) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS edits (layer INTEGER, number INTEGER, key TEXT, feature TEXT, "
    "PRIMARY KEY (layer, number)) WITHOUT ROWID",
)
# what a row takes beside its texts
_ROW = 40
UNFINISHED = "unfinished"
BEFORE = "before"
REVISION = "revision"
KNOWN = "known"
RECORD = "record"
SENDING = "sending"
UNDER_WAY = "under way"
ROOM = "room"
LITTER = "litter"


class Memory:
    """The memory of all services that were published from here. ``folder`` is made when it is needed."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder
        self._held: dict[str, sqlite3.Connection] = {}
        weakref.finalize(self, _close_all, self._held)

    @contextmanager
    def of(self, item_id: str) -> Iterator[ServiceMemory]:
        """Open the memory of one service, by its item: one portal may go by several addresses.

        Raises:
            PortalError: WLS641, its file cannot be opened.
        """
        # what a portal calls an item must not become a path
        name = hashlib.sha256(item_id.encode()).hexdigest()[:32]
        if self.folder is None:
            if name not in self._held:
                self._held[name] = _connect(":memory:")
            yield ServiceMemory(self._held[name], None)
            return
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            connection = _connect(str(self.folder / f"{name}.sqlite"))
        except (OSError, sqlite3.Error) as error:
            raise PortalError("WLS641", path=str(self.folder), reason=str(error)) from None
        with closing(connection):
            yield ServiceMemory(connection, self.folder / f"{name}.sd")


def _close_all(held: dict[str, sqlite3.Connection]) -> None:
    for connection in held.values():
        connection.close()


def _connect(path: str) -> sqlite3.Connection:
    # a plan may be made in one thread and carried out in another
    connection = sqlite3.connect(path, timeout=30.0, check_same_thread=False, isolation_level=None)
    for statement in _TABLES:
        connection.execute(statement)
    return connection


class ServiceMemory:
    """What is remembered of one service.

    ``package`` is where the service definition that was replaced is kept, None where nothing is.

    Everything raises ``PortalError`` WLS641 where the file cannot be written, as on a full disk.
    """

    def __init__(self, connection: sqlite3.Connection, package: Path | None) -> None:
        self._connection = connection
        self.package = package

    def fact(self, name: str) -> Any:
        """Return a value that was kept, None where none was."""
        with self._guarded():
            row = self._connection.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return json.loads(row[0]) if row else None

    def keep(self, **facts: Any) -> None:
        """Keep values, in place of those of these names; None forgets one. All are kept or none."""
        with self._guarded(), self._transaction():
            for name, value in facts.items():
                if value is None:
                    self._connection.execute("DELETE FROM facts WHERE name = ?", (name,))
                else:
                    told = json.dumps(value, ensure_ascii=False)
                    self._connection.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, told))

    def known(self, layer: int, key: str) -> tuple[bytes, int] | None:
        """Return hash and object id of a feature as it was published last."""
        asked = "SELECT digest, number FROM features WHERE layer = ? AND key = ?"
        with self._guarded():
            found = self._connection.execute(asked, (layer, key)).fetchone()
        return (bytes(found[0]), int(found[1])) if found else None

    def all_known(self, layer: int) -> Iterator[tuple[str, int]]:
        """Yield key and object id of all features that were published last."""
        asked = "SELECT key, number FROM features WHERE layer = ? ORDER BY key"
        with self._guarded(), closing(self._connection.execute(asked, (layer,))) as found:
            yield from ((str(key), int(number)) for key, number in found)

    def count(self, layer: int) -> int:
        """Return how many features are known."""
        with self._guarded():
            asked = "SELECT count(*) FROM features WHERE layer = ?"
            return int(self._connection.execute(asked, (layer,)).fetchone()[0])

    def learn(self, layer: int, features: Iterable[tuple[str, bytes, int]], *, anew: bool = False) -> None:
        """Note features by key, hash and object id; ``anew`` forgets all others of the layer."""
        with self._guarded(), self._transaction():
            if anew:
                self._connection.execute("DELETE FROM features WHERE layer = ?", (layer,))
            rows = ((layer, *each) for each in features)
            self._connection.executemany("INSERT OR REPLACE INTO features VALUES (?, ?, ?, ?)", rows)

    def forget(self, layer: int, keys: Iterable[str]) -> None:
        """Forget features that are gone."""
        with self._guarded(), self._transaction():
            asked = "DELETE FROM features WHERE layer = ? AND key = ?"
            self._connection.executemany(asked, ((layer, key) for key in keys))

    def forget_edits(self, room: int = 0) -> None:
        """Forget what edits replaced, and keep up to ``room`` bytes of it from now on."""
        with self._guarded():
            self._connection.execute("DELETE FROM edits")
        self.keep(**{ROOM: room or None})

    def note_edits(self, layer: int, edits: Iterable[tuple[int, str, str | None]]) -> None:
        """Note features that an edit is about to replace, or has added (None), by object id and key.

        What was noted of a feature first stays.  Where there is no room for all, nothing is kept of any.
        """
        room = self.fact(ROOM)
        if not room:
            return
        rows = [(layer, *each) for each in edits]
        left = room - sum(len(feature or "") + len(key) + _ROW for _, _, key, feature in rows)
        if left <= 0:
            self.forget_edits()
            return
        with self._guarded(), self._transaction():
            self._connection.executemany("INSERT OR IGNORE INTO edits VALUES (?, ?, ?, ?)", rows)
        self.keep(**{ROOM: left})

    def edited(self) -> tuple[int, ...]:
        """Return the layers of which edits were noted."""
        with self._guarded():
            found = self._connection.execute("SELECT DISTINCT layer FROM edits ORDER BY layer").fetchall()
        return tuple(int(layer) for (layer,) in found)

    def edits(self, layer: int, most: int) -> list[tuple[int, str, str | None]]:
        """Return the first edits of a layer as they were noted, by object id."""
        asked = "SELECT number, key, feature FROM edits WHERE layer = ? ORDER BY number LIMIT ?"
        with self._guarded():
            return [(int(n), str(k), f) for n, k, f in self._connection.execute(asked, (layer, most))]

    def drop_edits(self, layer: int, numbers: Iterable[int]) -> None:
        """Forget edits that were taken back."""
        with self._guarded(), self._transaction():
            asked = "DELETE FROM edits WHERE layer = ? AND number = ?"
            self._connection.executemany(asked, ((layer, number) for number in numbers))

    def state(self) -> Mapping[str, Any]:
        """Return the state before the last overwrite, empty where there was none."""
        found = self.fact(BEFORE)
        return found if isinstance(found, dict) else {}

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise PortalError("WLS641", path=str(self.package or ""), reason=str(error)) from None
