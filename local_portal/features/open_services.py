"""The services that are open: each once, as long as its version stands."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..hosting import Hosting, Service
    from .database import FeatureDatabase


class OpenServices:
    """Opens services as they are asked for. ``shared`` says that other processes change them too."""

    def __init__(self, hosting: Hosting, shared: bool = False) -> None:
        self._hosting = hosting
        self._shared = shared
        self._lock = threading.Lock()
        self._open: dict[str, tuple[str, FeatureDatabase]] = {}

    def get(self, service: Service) -> FeatureDatabase:
        """Return the service's data. A version that was replaced is closed on the way."""
        with self._lock:
            version, database = self._open.get(service.data_id, ("", None))
            if database is not None and version == service.version:
                if self._shared:
                    database.catch_up()
                return database
            if database is not None:
                # Requests that still read from it finish on their own connections.
                database.close()
            opened = self._hosting.store.open(self._hosting.data_folder(service))
            self._open[service.data_id] = (service.version, opened)
            return opened

    def forget(self, service_id: str) -> None:
        """Close a service that was deleted."""
        with self._lock:
            known = self._open.pop(service_id, None)
        if known is not None:
            known[1].close()

    def close(self) -> None:
        """Close all of them."""
        with self._lock:
            opened = [database for _, database in self._open.values()]
            self._open.clear()
        for database in opened:
            database.close()
