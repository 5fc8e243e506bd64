"""Reading and writing the catalogue, each in one transaction.

SQLite runs in WAL mode with full synchronisation: readers never wait for the writer, and what was
committed is still there after the process is killed.  Writers take the write lock at the start, so
two of them never meet halfway.
"""

from __future__ import annotations

import time
import uuid
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import orjson
from sqlalchemy import Connection, create_engine, event

from ..errors import refuse_depth
from .migrations import bring_up_to_date

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Engine

_BUSY_TIMEOUT_S = 30


def now_ms() -> int:
    """Return the time as the REST API tells it: milliseconds since 1970 UTC."""
    return time.time_ns() // 1_000_000


def new_id() -> str:
    """Return an id in the shape that clients expect: 32 lower-case hex digits."""
    return uuid.uuid4().hex


def name_key(name: str) -> str:
    """Return the form by which names of users, folders and services are compared."""
    return name.strip().casefold()


class Catalogue:
    """The one door to the catalogue.

    ``generation`` grows with every committed change; whoever caches what the catalogue says keeps
    it no longer than this number stays.  ``shared`` says that other processes use it as well, and
    ``runner`` is the number by which they know this one.
    """

    shared = False
    runner = 0

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._generation = 0
        with self.write() as connection:
            bring_up_to_date(connection)

    @classmethod
    def in_file(cls, path: Path) -> Catalogue:
        """Open, create or migrate the SQLite catalogue at ``path``."""
        engine = create_engine(
            f"sqlite+pysqlite:///{path.as_posix()}",
            connect_args={"timeout": _BUSY_TIMEOUT_S},
            json_serializer=as_text,
            json_deserializer=orjson.loads,
        )
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        event.listen(engine, "handle_error", refuse_depth)
        try:
            return cls(engine)
        except BaseException:
            # a catalogue that cannot be opened must not keep its file open
            engine.dispose()
            raise

    @property
    def generation(self) -> int:
        """The number of the last change."""
        return self._generation

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection that sees one consistent state and changes nothing."""
        with self._engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Give a connection whose changes are committed together, or not at all on an exception."""
        opened = self._engine.connect().execution_options(writes=True)
        with opened as connection, connection.begin():
            yield connection
        self._generation += 1

    def runs(self, runner: int) -> bool:  # noqa: ARG002 - nobody else is there, whatever the number
        """Tell whether another process that took a job still lives."""
        return False

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()


def as_text(value: Any) -> str:
    """Return JSON with its letters as they are, so that a search for them finds them."""
    return orjson.dumps(value).decode("utf-8")


def _lower(value: Any) -> Any:
    return value.lower() if isinstance(value, str) else value


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # The driver would begin transactions on its own terms; ours are begun by _begin_sqlite.
    connection.isolation_level = None
    for setting in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {setting}")
    # SQLite's own lower() knows only ASCII.
    connection.create_function("lower", 1, _lower, deterministic=True)


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
