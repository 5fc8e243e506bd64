"""A service's data on disk: one GeoPackage that holds its features and its definition.

The features are ordinary GeoPackage tables with their R-tree, so that any reader can open them.
Tables of ours stand beside them: ``wls_service`` holds the service's own JSON, ``wls_layers`` each
layer's and ``wls_attachments`` their files, so that a change of all of them is one transaction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson
from sqlalchemy import (
    JSON,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    column,
    create_engine,
    event,
    table,
)

from ..errors import refuse_depth
from . import spatial_functions, sql_functions

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection, Engine

FILE_NAME = "service.gpkg"
STORE = MetaData()
STORE_SERVICE = Table(
    "wls_service",
    STORE,
    Column("key", String, primary_key=True),
    Column("value", JSON, nullable=False),
)
STORE_LAYERS = Table(
    "wls_layers",
    STORE,
    Column("id", Integer, primary_key=True),
    Column("table_name", String, nullable=False),
    Column("geometry_column", String, nullable=False),
    Column("definition", JSON, nullable=False),
)
# Files attached to features: beside them, so that both change in one transaction.
ATTACHMENTS = Table(
    "wls_attachments",
    STORE,
    Column("id", Integer, primary_key=True),
    Column("layer_id", Integer, nullable=False),
    Column("object_id", Integer, nullable=False),
    Column("global_id", String, nullable=False),
    Column("name", String, nullable=False),
    Column("media_type", String, nullable=False),
    Column("keywords", String, nullable=False, default=""),
    Column("size", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Index("wls_attachments_by_feature", "layer_id", "object_id"),
)
# The parts of a GeoPackage's own tables that we look at.
GEOMETRY_COLUMNS = table("gpkg_geometry_columns", column("table_name"), column("srs_id"))
CONTENTS = table("gpkg_ogr_contents", column("table_name"), column("feature_count"))
# Keys of wls_service: the service's own JSON, and what jobs have done to it already.
ROOT = "root"
JOB = "job:"

_KEPT_CONNECTIONS = 8
_MOST_CONNECTIONS = 64
_BUSY_TIMEOUT_S = 30


def open_service_file(path: Path) -> Engine:
    """Open a service's GeoPackage. Readers never wait for a writer, and what was committed stays.

    A connection with the execution option ``writes`` takes the write lock when it begins.
    """
    engine = create_engine(
        f"sqlite+pysqlite:///{path.as_posix()}",
        connect_args={"timeout": _BUSY_TIMEOUT_S},
        pool_size=_KEPT_CONNECTIONS,
        max_overflow=_MOST_CONNECTIONS - _KEPT_CONNECTIONS,
        json_serializer=lambda value: orjson.dumps(value).decode("utf-8"),
        json_deserializer=orjson.loads,
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", refuse_depth)
    return engine


def _prepare(connection: Any, _record: object) -> None:
    # The driver would begin transactions on its own terms; ours are begun by _begin.
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    sql_functions.register(connection)
    spatial_functions.register(connection)


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
