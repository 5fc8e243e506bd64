"""A published service as anybody reads it: for checking what was published against what was sent.

Everything is asked by POST, so no cache between here and the server answers with the state before an
overwrite (contract, sections 4.2 and 15).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import NotFound, PortalError, TransportError
from ..progress import Progress
from .polling import until
from .urls import bare, join

if TYPE_CHECKING:
    from .connection import Connection

SERVICE_PATIENCE = 60.0


class Service:
    """A feature or map service. Answers are Esri JSON as the server gave it."""

    def __init__(self, connection: Connection, url: str) -> None:
        self.url = bare(url).rstrip("/")
        self._connection = connection

    def __repr__(self) -> str:
        return f"Service({self.url!r})"

    def root(self, progress: Progress | None = None) -> dict[str, Any]:
        """Return the description of the service with its ``layers`` and ``tables``."""
        return self._connection.read(self.url, {}, progress)

    def wait_until_served(
        self, progress: Progress | None = None, patience: float = SERVICE_PATIENCE
    ) -> dict[str, Any]:
        """Return :meth:`root` as soon as the server knows the service, which may lag behind the portal.

        Raises:
            NotFound: it still does not after ``patience`` seconds.
            Cancelled: the progress said stop.
        """
        missing: list[PortalError] = []

        def look(_: float) -> dict[str, Any] | None:
            try:
                return self.root(progress)
            except (NotFound, TransportError) as error:
                missing.append(error)
                return None

        progress = progress or Progress()
        root = until(look, self._connection.clock, progress, patience)
        if root is None:
            raise missing[-1]
        return root

    def layer(self, layer_id: int) -> dict[str, Any] | None:
        """Return the description of a layer or table, None where the service has none of this number."""
        try:
            return self._connection.read(join(self.url, layer_id), {})
        except NotFound:
            return None

    def count(self, layer_id: int, where: str = "1=1") -> int:
        """Return how many features a layer has."""
        told = self._query(layer_id, {"where": where, "returnCountOnly": True})
        return int(self._needed(told, "count"))

    def extent(self, layer_id: int, wkid: int | None = None) -> dict[str, Any] | None:
        """Return the box around all features as Esri JSON, None for an empty layer or a table."""
        told = self._query(layer_id, {"where": "1=1", "returnExtentOnly": True, "outSR": wkid})
        extent = told.get("extent")
        # an empty layer's box is made of the text "NaN"
        usable = isinstance(extent, dict) and isinstance(extent.get("xmin"), (int, float))
        return extent if usable else None

    def sample(self, layer_id: int, number: int, wkid: int | None = None) -> dict[str, Any]:
        """Return the first features by object id, with all attributes and geometry."""
        asked = {"where": "1=1", "outFields": "*", "returnGeometry": True, "resultRecordCount": number}
        told = self._query(layer_id, {**asked, "resultOffset": 0, "outSR": wkid})
        self._needed(told, "features")
        return told

    def _query(self, layer_id: int, parameters: dict[str, Any]) -> dict[str, Any]:
        return self._connection.read(join(self.url, layer_id, "query"), parameters)

    def _needed(self, told: dict[str, Any], name: str) -> Any:
        if name not in told:
            raise PortalError("WLS608", url=self.url, missing=name)
        return told[name]
