"""Trust in one certificate by its fingerprint, for hosts whose authority is unknown.

That is what a QGIS exception for a host means: this very certificate, not any.  The check of the chain is
replaced by the check of the fingerprint, on direct connections and through a proxy alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from requests.adapters import HTTPAdapter

if TYPE_CHECKING:
    import ssl


class PinnedAdapter(HTTPAdapter):  # type: ignore[misc]  # requests brings no types
    """Connections to a host that must show the certificate with this SHA-256 fingerprint (hex).

    ``shown`` is how to speak TLS with a client certificate, None without one.
    """

    def __init__(self, fingerprint: str, shown: ssl.SSLContext | None = None, **arguments: Any) -> None:
        self._told: dict[str, Any] = {"assert_fingerprint": fingerprint}
        if shown is not None:
            self._told["ssl_context"] = shown
        super().__init__(**arguments)

    def init_poolmanager(self, *arguments: Any, **more: Any) -> None:
        """Make the pools for direct connections."""
        super().init_poolmanager(*arguments, **self._told, **more)

    def proxy_manager_for(self, *arguments: Any, **more: Any) -> Any:
        """Return the pools for connections through a proxy."""
        return super().proxy_manager_for(*arguments, **self._told, **more)

    def send(self, *arguments: Any, **more: Any) -> Any:
        """Send a request; the fingerprint stands in for the chain of authorities."""
        return super().send(*arguments, **{**more, "verify": False})
