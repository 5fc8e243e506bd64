"""An open service: its definition and connections to its data."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from ..errors import Refusal, layer_missing
from .layers import Layer, make_layer
from .service_file import FILE_NAME, ROOT, STORE_LAYERS, STORE_SERVICE, open_service_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from sqlalchemy import Connection

_LONGEST_QUERY_S = 60.0
# How many steps of SQLite's machine pass between two looks at the clock.
_STEPS_BETWEEN_LOOKS = 200_000


class FeatureDatabase:
    """An open service. Connections are kept and handed from request to request."""

    def __init__(self, folder: Path) -> None:
        self._engine = open_service_file(folder / FILE_NAME)
        with self._engine.connect() as connection:
            self.root: Mapping[str, Any] = connection.execute(
                select(STORE_SERVICE.c.value).where(STORE_SERVICE.c.key == ROOT)
            ).scalar_one()
            rows = connection.execute(select(STORE_LAYERS).order_by(STORE_LAYERS.c.id)).all()
        self.layers: Mapping[int, Layer] = {
            row.id: make_layer(row.id, row.table_name, row.geometry_column, row.definition) for row in rows
        }

    def layer(self, number: str) -> Layer:
        """Return a layer by its number as a client wrote it. Raises ``Refusal`` if there is none."""
        layer = self.layers.get(int(number)) if number.isdigit() else None
        if layer is None:
            raise layer_missing(number)
        return layer

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection that sees one consistent state. A query may take a minute, no more.

        Raises:
            Refusal: the query took too long.
        """
        with self._engine.connect() as connection:
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

    def close(self) -> None:
        """Close the connections that are not in use."""
        self._engine.dispose()
