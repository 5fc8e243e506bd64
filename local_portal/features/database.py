"""An open service: its definition and connections to its data."""

from __future__ import annotations

import sqlite3
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from ..errors import Refusal, layer_missing
from .layers import Layer, make_layer
from .service_file import (
    FILE_NAME,
    GEOMETRY_COLUMNS,
    ROOT,
    STORE_LAYERS,
    STORE_SERVICE,
    open_service_file,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from sqlalchemy import Connection

_LONGEST_QUERY_S = 60.0
# How many steps of SQLite's machine pass between two looks at the clock.
_STEPS_BETWEEN_LOOKS = 200_000


class FeatureDatabase:
    """An open service. Connections are kept and handed from request to request.

    ``root`` and ``layers`` are the definition as it stands; a change of it replaces them as wholes.
    ``hurried`` says that a reader may take a minute, no more; jobs take the time that they need.
    """

    def __init__(self, folder: Path, hurried: bool = True) -> None:
        self._hurried = hurried
        self._engine = open_service_file(folder / FILE_NAME)
        self.path = folder / FILE_NAME
        self._writer = threading.RLock()
        self._watch: sqlite3.Connection | None = None
        self._watching = threading.Lock()
        self._seen = -1
        self.root: Mapping[str, Any] = {}
        self.layers: Mapping[int, Layer] = {}
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

    def layer(self, number: str) -> Layer:
        """Return a layer by its number as a client wrote it. Raises ``Refusal`` if there is none."""
        layer = self.layers.get(int(number)) if number.isdigit() else None
        if layer is None:
            raise layer_missing(number)
        return layer

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection that sees one consistent state.

        Raises:
            Refusal: the query took too long.
        """
        with self._engine.connect() as connection:
            if not self._hurried:
                yield connection
                return
            raw = connection.connection.dbapi_connection
            deadline = time.monotonic() + _LONGEST_QUERY_S
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
    def write(self) -> Iterator[Connection]:
        """Give a connection whose changes are committed together, or not at all on an exception.

        One writer at a time; readers go on seeing what was there before.
        """
        opened = self._engine.connect().execution_options(writes=True)
        with self._writer, opened as connection, connection.begin():
            yield connection
        self.reload()

    @contextmanager
    def alter(self) -> Iterator[Path]:
        """Give the file to one who changes its tables by other means, while nobody else writes."""
        with self._writer:
            yield self.path

    def close(self) -> None:
        """Close the connections that are not in use."""
        self._engine.dispose()
        if self._watch is not None:
            self._watch.close()
