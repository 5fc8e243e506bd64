"""A service whose data are a schema of a PostGIS database, which several portal processes share."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import Text, cast, func, select
from sqlalchemy.exc import DataError, DBAPIError, OperationalError

from ..catalogue.store import new_id
from ..errors import Refusal
from . import postgis_tables as tables
from .database import FeatureDatabase
from .layers import make_postgis_layer
from .service_file import ROOT, STORE_LAYERS, STORE_SERVICE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sqlalchemy import Connection, Engine

    from .spatial_reference import SpatialReference

# What our advisory locks are for: one who writes, one who changes tables. See catalogue.shared for others.
_WRITERS, _CHANGERS = 0x574C5303, 0x574C5304
# The key of wls_service whose value is another after each change.
STAMP = "stamp"
_TOO_LONG = "57014"


class PostgisDatabase(FeatureDatabase):
    """An open service in the schema ``schema``. Its connections are those of all services.

    ``hurried`` says that a reader may take a minute, no more; jobs take the time that they need.
    """

    def __init__(self, engine: Engine, schema: str, hurried: bool = True) -> None:
        super().__init__()
        self._engine = engine.execution_options(schema_translate_map={None: schema})
        self._schema = schema
        self._hurried = hurried
        self._key = int(schema[-8:], 16) - 2**31
        self._changing = threading.RLock()
        self._seen = ""
        self._srids: dict[str, int] = {}
        self.reload()

    def reload(self) -> None:
        """Read the definition anew."""
        with self._reading() as connection:
            kept = connection.execute(select(STORE_SERVICE.c.key, STORE_SERVICE.c.value))
            stored = {str(row.key): row.value for row in kept}
            rows = connection.execute(select(STORE_LAYERS).order_by(STORE_LAYERS.c.id)).all()
            placed = {row.table_name for row in rows if row.geometry_column}
            if not placed <= set(self._srids):
                self._srids = tables.srids(connection, self._schema)
        self.root = stored[ROOT]
        self._seen = str(stored[STAMP])
        self.layers = {
            row.id: make_postgis_layer(
                row.id,
                row.table_name,
                row.geometry_column,
                row.definition,
                self._srids.get(row.table_name, 0),
            )
            for row in rows
        }

    def catch_up(self) -> None:
        """Read the definition anew if anybody has changed the service, in this process or another."""
        stamp = cast(STORE_SERVICE.c.value, Text)
        with self._engine.connect() as connection:
            seen = connection.execute(select(stamp).where(STORE_SERVICE.c.key == STAMP)).scalar_one()
        if seen.strip('"') != self._seen:
            self.reload()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._engine.connect() as opened:
            yield opened.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection that sees one consistent state. Raises ``Refusal``: it took too long."""
        try:
            with self._reading() as connection:
                tables.limit_time(connection, self._hurried)
                yield connection
        except OperationalError as error:
            if getattr(error.orig, "sqlstate", "") == _TOO_LONG:
                raise Refusal(400, "The query took too long.") from None
            raise
        except DBAPIError as error:
            # Numbers without bounds, shapes that cross themselves: SQLite and GEOS shrug at what stops here.
            if isinstance(error, DataError) or "Exception" in str(error.orig):
                raise Refusal(400, "The query cannot be answered.", _first_line(error)) from None
            raise

    @contextmanager
    def _write(self) -> Iterator[Connection]:
        with self._engine.connect() as connection, connection.begin():
            connection.execute(select(func.pg_advisory_xact_lock(_WRITERS, self._key)))
            tables.limit_time(connection, False)
            yield connection
            stamp = STORE_SERVICE.update().where(STORE_SERVICE.c.key == STAMP)
            connection.execute(stamp.values(value=new_id()))

    @contextmanager
    def alter(self) -> Iterator[None]:
        """Let one change tables and definition in several steps, while nobody else does."""
        with self._changing, self._engine.connect() as connection, connection.begin():
            connection.execute(select(func.pg_advisory_xact_lock(_CHANGERS, self._key)))
            yield

    def create_table(
        self,
        table: str,
        fields: Sequence[Mapping[str, Any]],
        object_id: str,
        geometry: tuple[str, str, bool, bool],
        reference: SpatialReference | None,
    ) -> None:
        """Make an empty table with its index. One that a stop left half made gives way."""
        with self._write() as connection:
            tables.drop_table(connection, table)
            tables.create_table(connection, table, fields, object_id, geometry, reference)
            tables.create_indexes(connection, table, geometry[1] if geometry[0] else "")

    def add_columns(self, table: str, fields: Sequence[Mapping[str, Any]]) -> None:
        """Add columns to a table, but those that are there already."""
        with self._write() as connection:
            tables.add_columns(connection, table, fields)

    def drop_columns(self, table: str, names: Sequence[str]) -> None:
        """Take columns out of a table."""
        with self._write() as connection:
            tables.drop_columns(connection, table, names)

    def drop_table(self, table: str) -> None:
        """Remove a table with its index."""
        with self._write() as connection:
            tables.drop_table(connection, table)
        self._srids.pop(table, None)

    def close(self) -> None:
        """Leave the connections to the other services."""


def _first_line(error: DBAPIError) -> str:
    return str(error.orig).partition("\n")[0]
