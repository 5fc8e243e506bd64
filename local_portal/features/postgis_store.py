"""The features of all services in one PostGIS database: a schema for each version of a service's data."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any

from osgeo import ogr
from sqlalchemy import column as sql_column
from sqlalchemy import create_engine, event, func, select, table, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.schema import CreateSchema, DropSchema

from ..catalogue.shared import read_address
from ..catalogue.store import as_text, new_id
from ..maps.map_files import MAP_FILE
from . import postgis_tables as tables
from .edit_values import BadEdit, fit_shape
from .fields import NUMBER, OTHER, Field
from .geopackage import GeoPackageDatabase
from .postgis import STAMP, PostgisDatabase
from .service_file import ATTACHMENTS, FILE_NAME, STORE, STORE_LAYERS, STORE_SERVICE
from .stores import FeatureStore
from .wkb import EMPTY_FLAG, wkb_offset

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator
    from pathlib import Path

    from sqlalchemy import Connection, Engine

    from .database import FeatureDatabase
    from .layers import Layer

_PREFIX = "wls_"
_KEPT_CONNECTIONS, _MOST_CONNECTIONS = 8, 32
_ROWS_AT_ONCE = 1000
_EXTENSION = text("SELECT 1 FROM pg_extension WHERE extname = 'postgis'")
_OTHERS = text("SELECT nspname FROM pg_namespace WHERE nspname ~ '^wls_[0-9a-f]{32}$'")
_FLOATING = ("esriFieldTypeSingle", "esriFieldTypeDouble")


class PostgisStore(FeatureStore):
    """Keeps features in a database that other processes use as well.

    A map that is drawn keeps its GeoPackage, since QGIS draws it from there.
    """

    def __init__(self, engine: Engine, address: str) -> None:
        self._engine = engine
        self.address = address

    @classmethod
    def at(cls, address: str) -> PostgisStore | None:
        """Open the store at a ``postgresql://`` URL; None where PostGIS is not to be had there.

        Raises:
            SharingError: WLS910, the URL is none.
        """
        engine = create_engine(
            read_address(address),
            # Each statement is planned for the values that it has: a box of everything is no small one.
            connect_args={"options": "-c plan_cache_mode=force_custom_plan"},
            json_serializer=as_text,
            pool_pre_ping=True,
            pool_size=_KEPT_CONNECTIONS,
            max_overflow=_MOST_CONNECTIONS - _KEPT_CONNECTIONS,
        )
        event.listen(engine, "connect", _prepare)
        if _has_postgis(engine):
            return cls(engine, address)
        engine.dispose()
        return None

    def open(self, folder: Path, hurried: bool = True) -> FeatureDatabase:
        """Open the features of a version: those of a GeoPackage where there is one in its folder."""
        if (folder / FILE_NAME).exists():
            return GeoPackageDatabase(folder, hurried)
        return PostgisDatabase(self._engine, _PREFIX + folder.name, hurried)

    def take_in(self, folder: Path) -> None:
        """Copy the features that were built in a folder, in one transaction, and remove the GeoPackage."""
        if not (folder / FILE_NAME).exists() or (folder / MAP_FILE).exists():
            return
        schema = _PREFIX + folder.name
        source = GeoPackageDatabase(folder, hurried=False)
        try:
            engine = self._engine.execution_options(schema_translate_map={None: schema})
            with engine.connect() as connection, connection.begin():
                connection.execute(DropSchema(schema, cascade=True, if_exists=True))
                connection.execute(CreateSchema(schema))
                _copy(source, connection)
        finally:
            source.close()
        for path in folder.glob(FILE_NAME + "*"):
            path.unlink()

    def remove(self, version: str) -> None:
        """Remove the features of a version, if they are here."""
        with self._engine.connect() as connection, connection.begin():
            connection.execute(DropSchema(_PREFIX + version, cascade=True, if_exists=True))

    def sweep(self, standing: Container[str]) -> None:
        """Remove the features of all versions but these."""
        with self._engine.connect() as connection:
            found = [str(name)[len(_PREFIX) :] for (name,) in connection.execute(_OTHERS)]
        for version in found:
            if version not in standing:
                self.remove(version)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()


def _prepare(connection: Any, _record: object) -> None:
    from psycopg.types.numeric import FloatLoader

    # Sums of whole numbers are numbers like others, as they are in JSON.
    connection.adapters.register_loader("numeric", FloatLoader)


def _has_postgis(engine: Engine) -> bool:
    """Tell whether the database has PostGIS; it is given it if that is allowed."""
    with engine.connect() as connection:
        if connection.execute(_EXTENSION).first() is not None:
            return True
    try:
        with engine.connect() as connection, connection.begin():
            connection.exec_driver_sql("CREATE EXTENSION IF NOT EXISTS postgis")
    except DBAPIError:
        # Not installed, not allowed, or made by another process in this very moment.
        with engine.connect() as connection:
            return connection.execute(_EXTENSION).first() is not None
    return True


def _copy(source: GeoPackageDatabase, connection: Connection) -> None:
    """Copy a built service whole."""
    STORE.create_all(connection)
    with source.read() as reading:
        for kept in (STORE_SERVICE, STORE_LAYERS, ATTACHMENTS):
            rows = [dict(row._mapping) for row in reading.execute(select(kept))]
            if rows:
                connection.execute(kept.insert(), rows)
        connection.execute(STORE_SERVICE.insert().values(key=STAMP, value=new_id()))
        _count_on(connection, ATTACHMENTS.name, ATTACHMENTS.c.id.name)
        for layer in source.layers.values():
            _copy_layer(layer, reading, connection)


def _copy_layer(layer: Layer, reading: Connection, connection: Connection) -> None:
    name, identity = str(layer.table.name), layer.object_id
    others = [field for field in layer.fields if field is not identity]
    reference = layer.spatial_reference if layer.geometry_column else None
    geometry = (layer.geometry_type, layer.geometry_column, layer.has_z, layer.has_m)
    tables.create_table(
        connection, name, [field.definition for field in others], identity.name, geometry, reference
    )
    columns = [identity.name, *(field.name for field in others)]
    wanted: list[Any] = [identity.column, *(field.column for field in others)]
    if layer.geometry_column:
        columns.append(layer.geometry_column)
        wanted.append(layer.geometry)
    # The driver's own connection: SQLAlchemy knows no COPY.
    raw: Any = connection.connection.dbapi_connection
    quote = connection.dialect.identifier_preparer.quote
    place = tables.place_of(connection, name)
    with (
        raw.cursor() as cursor,
        cursor.copy(f"COPY {place} ({', '.join(map(quote, columns))}) FROM STDIN".replace("%%", "%")) as copy,
    ):
        for row in _rows(layer, [identity, *others], reading.execute(select(*wanted)).cursor):
            copy.write_row(row)
    _count_on(connection, name, identity.name)
    tables.create_indexes(connection, name, layer.geometry_column)


def _rows(layer: Layer, fields: list[Field], cursor: Any) -> Iterator[list[Any]]:
    """Yield the rows of a layer as COPY takes them."""
    fits = [_fit_of(field) for field in fields]
    shape = _shape_of(layer) if layer.geometry_column else None
    while rows := cursor.fetchmany(_ROWS_AT_ONCE):
        for row in rows:
            fitted = [None if value is None else fit(value) for fit, value in zip(fits, row)]
            if shape is not None:
                fitted.append(shape(row[-1]))
            yield fitted


def _fit_of(field: Field) -> Callable[[Any], Any]:
    """What makes a value of SQLite's, which may be of any type in any column, one of its column."""
    if field.kind == OTHER:
        return bytes
    if field.kind == NUMBER:
        return float if field.type in _FLOATING else int
    # PostgreSQL knows no character zero.
    return lambda value: str(value).replace("\0", "")


_CODES = {
    "esriGeometryPoint": 1,
    "esriGeometryMultipoint": 4,
    "esriGeometryPolyline": 5,
    "esriGeometryPolygon": 6,
}


def _shape_of(layer: Layer) -> Callable[[bytes | None], str | None]:
    """What makes a blob the text that PostGIS reads; one of another type than the layer's is made fit."""
    dimensions = 1000 * (layer.has_z + 2 * layer.has_m)
    expected = struct.pack("<BI", 1, _CODES[layer.geometry_type] + dimensions)

    def shape(blob: bytes | None) -> str | None:
        if blob is None or blob[3] & EMPTY_FLAG:
            return None
        start = wkb_offset(blob)
        if not blob.startswith(expected, start):
            try:
                fitted = fit_shape(layer, ogr.CreateGeometryFromWkb(blob[start:]), None)
            except BadEdit:
                return None
            if fitted is None:
                return None
            blob, start = fitted, wkb_offset(fitted)
        return blob[start:].hex()

    return shape


def _count_on(connection: Connection, name: str, column: str) -> None:
    """Let new rows be numbered after those that were copied."""
    place = tables.place_of(connection, name).replace("%%", "%")
    numbered = table(name, sql_column(column), schema=tables.schema_of(connection))
    last = connection.execute(select(func.max(numbered.c[column]))).scalar()
    if last is not None:
        connection.execute(select(func.setval(func.pg_get_serial_sequence(place, column), int(last))))
