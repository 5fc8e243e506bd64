"""A catalogue in PostgreSQL, for several portal processes at once.

Writers take turns by an advisory lock, as SQLite's do by theirs, so that what was looked at before a
change still holds when it is made.  Every change counts up a number that all processes look at, by
which each knows when to forget what it remembers.
"""

from __future__ import annotations

import secrets
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import orjson
from sqlalchemy import BigInteger, Text, cast, create_engine, func, select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError

from ...sharing.errors import SharingError
from . import schema
from .store import Catalogue, as_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection, Engine
    from sqlalchemy.engine import URL

_DRIVER = "postgresql+psycopg"
_COUNT = "generation"
# How old the count may be that a process goes by.
_LOOK_EVERY_S = 0.05
# The first numbers of our advisory locks: "WLS" and what they are for.
_WRITERS, _RUNNERS = 0x574C5301, 0x574C5302
_MOST_RUNNERS = 2**31


class SharedCatalogue(Catalogue):
    """A catalogue in a database that other processes use as well."""

    shared = True

    def __init__(self, engine: Engine) -> None:
        self._looked = 0.0
        self._looking = threading.Lock()
        super().__init__(engine)
        # As long as this process lives, others see the lock and leave its jobs alone.
        self.runner = secrets.randbelow(_MOST_RUNNERS - 1) + 1
        self._alive = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        self._alive.execute(select(func.pg_advisory_lock(_RUNNERS, self.runner)))

    @classmethod
    def at(cls, address: str) -> SharedCatalogue:
        """Open, create or migrate the catalogue in the database at a ``postgresql://`` URL.

        Raises:
            SharingError: WLS907 the driver is not installed, WLS910 the database cannot be reached or
                the URL is none. Facts: ``address`` (without name and password), ``reason``.
        """
        url = read_address(address)
        try:
            engine = create_engine(
                url,
                json_serializer=as_text,
                json_deserializer=orjson.loads,
                pool_pre_ping=True,
                pool_size=8,
                max_overflow=56,
            )
        except ImportError as error:
            raise SharingError("WLS907", missing=error.name or "psycopg") from error
        try:
            return cls(engine)
        except DBAPIError as error:
            engine.dispose()
            reason = str(error.orig).partition("\n")[0]
            raise SharingError("WLS910", address=_shown(url), reason=reason) from error
        except BaseException:
            engine.dispose()
            raise

    @property
    def generation(self) -> int:
        """The number of the last change that this process knows of, at most a moment old."""
        with self._looking:
            if time.monotonic() - self._looked > _LOOK_EVERY_S:
                table = schema.organization
                with self._engine.connect() as connection:
                    query = select(table.c.value).where(table.c.key == _COUNT)
                    self._generation = int(connection.execute(query).scalar() or 0)
                self._looked = time.monotonic()
            return self._generation

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection that sees one consistent state and changes nothing."""
        with self._engine.connect() as opened:
            yield opened.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Give a connection whose changes are committed together, or not at all on an exception."""
        with self._engine.connect() as connection, connection.begin():
            connection.execute(select(func.pg_advisory_xact_lock(_WRITERS, 0)))
            yield connection
            _count_up(connection)
        with self._looking:
            self._looked = 0.0

    def runs(self, runner: int) -> bool:
        """Tell whether another process that took a job still lives."""
        if runner == self.runner:
            return True
        with self._engine.connect() as connection:
            dead = connection.execute(select(func.pg_try_advisory_lock(_RUNNERS, runner))).scalar()
            if dead:
                connection.execute(select(func.pg_advisory_unlock(_RUNNERS, runner)))
        return not dead

    def close(self) -> None:
        """Let go of the database, and of the jobs that were taken."""
        self._alive.close()
        super().close()


def _count_up(connection: Connection) -> None:
    table = schema.organization
    change = table.update().where(table.c.key == _COUNT)
    following = cast(cast(table.c.value, BigInteger) + 1, Text)
    if not connection.execute(change.values(value=following)).rowcount:
        connection.execute(table.insert().values(key=_COUNT, value="1"))


def read_address(address: str) -> URL:
    """Return the URL by which a ``postgresql://`` address is reached.

    Raises:
        SharingError: WLS910, it is none. Facts: ``address`` (without name and password), ``reason``.
    """
    try:
        url = make_url(address)
    except Exception as error:
        raise SharingError("WLS910", address="", reason="it is no URL") from error
    if url.get_backend_name() != "postgresql":
        raise SharingError("WLS910", address=_shown(url), reason="postgresql:// is expected")
    return url.set(drivername=_DRIVER)


def _shown(url: Any) -> str:
    """The address without who signs in to it."""
    port = f":{url.port}" if url.port else ""
    return f"{url.host or ''}{port}/{url.database or ''}"
