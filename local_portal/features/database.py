"""An open service: its definition and connections to its data, whichever database these are in."""

from __future__ import annotations

from abc import ABC, abstractmethod
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from ..errors import layer_missing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager

    from sqlalchemy import Connection

    from .layers import Layer
    from .spatial_reference import SpatialReference

LONGEST_QUERY_S = 60.0


class FeatureDatabase(ABC):
    """An open service. Connections are kept and handed from request to request.

    ``root`` and ``layers`` are the definition as it stands; a change of it replaces them as wholes.
    """

    def __init__(self) -> None:
        self.root: Mapping[str, Any] = {}
        self.layers: Mapping[int, Layer] = {}

    @abstractmethod
    def reload(self) -> None:
        """Read the definition anew."""

    @abstractmethod
    def catch_up(self) -> None:
        """Read the definition anew if anybody has changed the service, in this process or another."""

    def layer(self, number: str) -> Layer:
        """Return a layer by its number as a client wrote it. Raises ``Refusal`` if there is none."""
        layer = self.layers.get(int(number)) if number.isdigit() else None
        if layer is None:
            raise layer_missing(number)
        return layer

    @abstractmethod
    def read(self) -> AbstractContextManager[Connection]:
        """Give a connection that sees one consistent state.

        Raises:
            Refusal: the query took too long.
        """

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Give a connection whose changes are committed together, or not at all on an exception.

        One writer at a time; readers go on seeing what was there before.
        """
        with self._write() as connection:
            yield connection
        self.reload()

    @abstractmethod
    def _write(self) -> AbstractContextManager[Connection]:
        """As :meth:`write`, but for the definition that is read anew."""

    @abstractmethod
    def alter(self) -> AbstractContextManager[None]:
        """Let one change tables and definition in several steps, while nobody else does."""

    @abstractmethod
    def create_table(
        self,
        table: str,
        fields: Sequence[Mapping[str, Any]],
        object_id: str,
        geometry: tuple[str, str, bool, bool],
        reference: SpatialReference | None,
    ) -> None:
        """Make an empty table.

        ``geometry`` is Esri's type, the column's name, and whether there are Z and M.
        """

    @abstractmethod
    def add_columns(self, table: str, fields: Sequence[Mapping[str, Any]]) -> None:
        """Add columns to a table, but those that are there already."""

    @abstractmethod
    def drop_columns(self, table: str, names: Sequence[str]) -> None:
        """Take columns out of a table."""

    @abstractmethod
    def drop_table(self, table: str) -> None:
        """Remove a table with its index."""

    @abstractmethod
    def close(self) -> None:
        """Close the connections that are not in use."""
