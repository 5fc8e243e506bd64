"""Trust in one certificate by its fingerprint, for hosts whose authority is unknown.

That is what a QGIS exception for a host means: this very certificate, not any.  The check of the chain is
replaced by the check of the fingerprint, on direct connections and through a proxy alike.
"""

from __future__ import annotations

from typing import Any

from requests.adapters import HTTPAdapter


class PinnedAdapter(HTTPAdapter):  # type: ignore[misc]  # requests brings no types
    """Connections to a host that must show the certificate with this SHA-256 fingerprint (hex)."""

    def __init__(self, fingerprint: str, **arguments: Any) -> None:
        self._fingerprint = fingerprint
        super().__init__(**arguments)

    def init_poolmanager(self, *arguments: Any, **more: Any) -> None:
        """Make the pools for direct connections."""
        super().init_poolmanager(*arguments, assert_fingerprint=self._fingerprint, **more)

    def proxy_manager_for(self, *arguments: Any, **more: Any) -> Any:
        """Return the pools for connections through a proxy."""
        return super().proxy_manager_for(*arguments, assert_fingerprint=self._fingerprint, **more)

    def send(self, *arguments: Any, **more: Any) -> Any:
        """Send a request; the fingerprint stands in for the chain of authorities."""
        return super().send(*arguments, **{**more, "verify": False})
