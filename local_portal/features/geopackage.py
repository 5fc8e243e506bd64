"""A service whose data are a GeoPackage, by SQLite."""

from __future__ import annotations

import sqlite3
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from ..errors import Refusal
from . import tables
from .database import LONGEST_QUERY_S, FeatureDatabase
from .layers import make_layer
from .service_file import (
    CONTENTS,
    FILE_NAME,
    GEOMETRY_COLUMNS,
    ROOT,
    STORE_LAYERS,
    STORE_SERVICE,
    open_service_file,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from sqlalchemy import Connection

    from .spatial_reference import SpatialReference

# How many steps of SQLite's machine pass between two looks at the clock.
_STEPS_BETWEEN_LOOKS = 200_000


class GeoPackageDatabase(FeatureDatabase):
    """An open service in the GeoPackage of ``folder``.

    ``hurried`` says that a reader may take a minute, no more; jobs take the time that they need.
    """

    def __init__(self, folder: Path, hurried: bool = True) -> None:
        super().__init__()
        self._hurried = hurried
        self._engine = open_service_file(folder / FILE_NAME)
        self.path = folder / FILE_NAME
        self._writer = threading.RLock()
        self._watch: sqlite3.Connection | None = None
        self._watching = threading.Lock()
        self._seen = -1
        self.reload()

    def reload(self) -> None:
        """Read the definition anew."""
        with self._engine.connect() as connection:
            root = connection.execute(
                select(STORE_SERVICE.c.value).where(STORE_SERVICE.c.key == ROOT)
            ).scalar_one()
            columns = GEOMETRY_COLUMNS.c
            query = (
                select(STORE_LAYERS, columns.srs_id)
                .outerjoin(GEOMETRY_COLUMNS, columns.table_name == STORE_LAYERS.c.table_name)
                .order_by(STORE_LAYERS.c.id)
            )
            rows = connection.execute(query).all()
        self.root = root
        self.layers = {
            row.id: make_layer(row.id, row.table_name, row.geometry_column, row.definition, row.srs_id or 0)
            for row in rows
        }

    def catch_up(self) -> None:
        """Read the definition anew if anybody has changed the file, in this process or another."""
        with self._watching:
            if self._watch is None:
                # One connection of its own: what it has not done itself has been done by others.
                self._watch = sqlite3.connect(self.path, check_same_thread=False)
            (seen,) = self._watch.execute("PRAGMA data_version").fetchone()
            changed, self._seen = seen != self._seen, seen
        if changed:
            self.reload()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection that sees one consistent state. Raises ``Refusal``: it took too long."""
        with self._engine.connect() as connection:
            if not self._hurried:
                yield connection
                return
            raw = connection.connection.dbapi_connection
            deadline = time.monotonic() + LONGEST_QUERY_S
            raw.set_progress_handler(  # type: ignore[union-attr]
                lambda: time.monotonic() > deadline, _STEPS_BETWEEN_LOOKS
            )
            try:
                yield connection
            except OperationalError as error:
                if "interrupt" in str(error.orig):
                    raise Refusal(400, "The query took too long.") from None
                raise
            finally:
                raw.set_progress_handler(None, 0)  # type: ignore[union-attr]

    @contextmanager
    def _write(self) -> Iterator[Connection]:
        opened = self._engine.connect().execution_options(writes=True)
        with self._writer, opened as connection, connection.begin():
            yield connection

    @contextmanager
    def alter(self) -> Iterator[None]:
        """Let one change tables and definition in several steps, while nobody else writes."""
        with self._writer:
            yield

    def create_table(
        self,
        table: str,
        fields: Sequence[Mapping[str, Any]],
        object_id: str,
        geometry: tuple[str, str, bool, bool],
        reference: SpatialReference | None,
    ) -> None:
        """Make an empty table, by GDAL."""
        tables.create_table(self.path, table, fields, object_id, geometry, reference)
        with self._write() as connection:
            # A count that GDAL leaves unknown would stay so: the triggers add to it.
            kept = CONTENTS.update().where(CONTENTS.c.table_name == table)
            connection.execute(kept.values(feature_count=0))

    def add_columns(self, table: str, fields: Sequence[Mapping[str, Any]]) -> None:
        """Add columns to a table, by GDAL."""
        tables.add_columns(self.path, table, fields)

    def drop_columns(self, table: str, names: Sequence[str]) -> None:
        """Take columns out of a table, by GDAL."""
        tables.drop_columns(self.path, table, names)

    def drop_table(self, table: str) -> None:
        """Remove a table with its index, by GDAL."""
        tables.drop_table(self.path, table)

    def close(self) -> None:
        """Close the connections that are not in use."""
        self._engine.dispose()
        if self._watch is not None:
            self._watch.close()
