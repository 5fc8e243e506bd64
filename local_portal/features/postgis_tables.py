"""The tables of a service in PostGIS, made and changed inside a transaction of the caller's.

Tables are named without their schema: the connection says which one is meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, Column, Identity, MetaData, Table, text
from sqlalchemy.schema import CreateColumn, CreateTable
from sqlalchemy.types import UserDefinedType

from .fields import make_field
from .shapes import MULTIPOINT, POINT, POLYGON, POLYLINE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection

    from .spatial_reference import SpatialReference

_GEOMETRIES = {
    POINT: "Point",
    MULTIPOINT: "MultiPoint",
    POLYLINE: "MultiLineString",
    POLYGON: "MultiPolygon",
}
LONGEST_QUERY_MS = 60_000
_SRIDS = text(
    "SELECT c.relname, postgis_typmod_srid(a.atttypmod) FROM pg_attribute a"
    " JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
    " JOIN pg_type t ON t.oid = a.atttypid"
    " WHERE n.nspname = :schema AND t.typname = 'geometry' AND c.relkind = 'r' AND NOT a.attisdropped"
)
_COLUMNS = text(
    "SELECT attname FROM pg_attribute WHERE attrelid = CAST(:place AS regclass) AND NOT attisdropped"
)
_IS_KNOWN = text("SELECT 1 FROM spatial_ref_sys WHERE srid = :srid")


class _Geometry(UserDefinedType[bytes]):
    """A geometry column's type, as a table is made with it."""

    cache_ok = True

    def __init__(self, kind: str, srid: int) -> None:
        self.kind = kind
        self.srid = srid

    def get_col_spec(self, **_: Any) -> str:
        """Return the type's SQL."""
        return f"geometry({self.kind}, {self.srid})"


def limit_time(connection: Connection, hurried: bool) -> None:
    """Let a statement of this transaction take a minute at most, or as long as it needs."""
    connection.exec_driver_sql(f"SET LOCAL statement_timeout = {LONGEST_QUERY_MS if hurried else 0}")


def srids(connection: Connection, schema: str) -> dict[str, int]:
    """Return the number of the spatial reference of each table with geometry."""
    return {str(name): int(srid) for name, srid in connection.execute(_SRIDS, {"schema": schema})}


def create_table(
    connection: Connection,
    name: str,
    fields: Sequence[Mapping[str, Any]],
    object_id: str,
    geometry: tuple[str, str, bool, bool],
    reference: SpatialReference | None,
) -> None:
    """Make an empty table, without its index. See :meth:`FeatureDatabase.create_table`."""
    kind, column_name, has_z, has_m = geometry
    columns: list[Column[Any]] = [Column(object_id, BigInteger, Identity(), primary_key=True)]
    columns += [make_field(field, in_postgresql=True).column for field in fields]
    if kind:
        spelled = _GEOMETRIES[kind] + "Z" * has_z + "M" * has_m
        columns.append(Column(column_name, _Geometry(spelled, _srid(connection, reference))))
    connection.execute(CreateTable(Table(name, MetaData(), *columns)))


def _srid(connection: Connection, reference: SpatialReference | None) -> int:
    """The database's number for a reference, 0 for one that it does not know.

    Only coordinates of one layer are ever compared in the database, so that it need not know them.
    """
    wkid = reference.wkid if reference is not None else 0
    return wkid if connection.execute(_IS_KNOWN, {"srid": wkid}).first() is not None else 0


def create_indexes(connection: Connection, name: str, geometry_column: str) -> None:
    """Give a table with geometry its index, and let the database know what is in the table."""
    if geometry_column:
        _change(connection, "CREATE INDEX ON {} USING gist ({})", name, geometry_column)
    _change(connection, "ANALYZE {}", name)


def add_columns(connection: Connection, name: str, fields: Sequence[Mapping[str, Any]]) -> None:
    """Add columns to a table, but those that are there already."""
    here = {"place": place_of(connection, name)}
    there = {str(row[0]).lower() for row in connection.execute(_COLUMNS, here)}
    for field in fields:
        if str(field["name"]).lower() not in there:
            column = make_field(field, in_postgresql=True).column
            Table(name, MetaData(), column)
            spelled = str(CreateColumn(column).compile(dialect=connection.dialect))
            _change(connection, f"ALTER TABLE {{}} ADD COLUMN {spelled}", name)


def drop_columns(connection: Connection, name: str, columns: Sequence[str]) -> None:
    """Take columns out of a table."""
    for column in columns:
        _change(connection, "ALTER TABLE {} DROP COLUMN IF EXISTS {}", name, column)


def drop_table(connection: Connection, name: str) -> None:
    """Remove a table with its index, if it is there."""
    _change(connection, "DROP TABLE IF EXISTS {}", name)


def schema_of(connection: Connection) -> str:
    """Return the schema that a connection is at: a version of a service."""
    return str(connection.get_execution_options()["schema_translate_map"][None])


def place_of(connection: Connection, name: str) -> str:
    """Return the quoted name of a table with its schema."""
    quote = connection.dialect.identifier_preparer.quote
    return f"{quote(schema_of(connection))}.{quote(name)}"


def _change(connection: Connection, statement: str, name: str, *columns: str) -> None:
    """Run a statement on a table; the names are quoted by SQLAlchemy."""
    quote = connection.dialect.identifier_preparer.quote
    connection.exec_driver_sql(statement.format(place_of(connection, name), *map(quote, columns)))
