"""Being known by a certificate: to web servers that want one before they let anybody through.

OpenSSL takes certificate and key from files only.  Those that lie in QGIS's store come in memory, the key
encrypted, and are files for as long as it takes to read them.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from requests.adapters import HTTPAdapter
from urllib3.util.ssl_ import create_urllib3_context

from ..errors import PortalError

if TYPE_CHECKING:
    import ssl


@dataclass(frozen=True)
class ClientCertificate:
    """A certificate and its key as PEM, the key encrypted with ``password``. It does not show them."""

    certificate: bytes = field(repr=False)
    key: bytes = field(repr=False)
    password: str = field(repr=False)

    def __reduce__(self) -> Any:
        raise TypeError("keys are not to be written anywhere")


def client_context(known: ClientCertificate, *, pinned: bool = False) -> ssl.SSLContext:
    """Return how to speak TLS as the certificate's owner.

    ``pinned`` is for a host whose certificate is known by its fingerprint, whatever name it bears.

    Raises:
        PortalError: WLS514, certificate and key cannot be used.
    """
    context: ssl.SSLContext = create_urllib3_context()
    context.check_hostname = not pinned
    with tempfile.TemporaryDirectory(prefix="wls-") as folder:
        certificate, key = Path(folder) / "certificate.pem", Path(folder) / "key.pem"
        certificate.write_bytes(known.certificate)
        key.write_bytes(known.key)
        try:
            context.load_cert_chain(certificate, key, known.password)
        except OSError as error:
            # an ssl.SSLError too; its text names no secret
            raise PortalError("WLS514", reason=str(error.strerror or error)) from None
    return context


class CertifiedAdapter(HTTPAdapter):  # type: ignore[misc]  # requests brings no types
    """Connections that show a client certificate; trust in the server is checked as ever."""

    def __init__(self, context: ssl.SSLContext, **arguments: Any) -> None:
        self._context = context
        super().__init__(**arguments)

    def init_poolmanager(self, *arguments: Any, **more: Any) -> None:
        """Make the pools for direct connections."""
        super().init_poolmanager(*arguments, ssl_context=self._context, **more)

    def proxy_manager_for(self, *arguments: Any, **more: Any) -> Any:
        """Return the pools for connections through a proxy."""
        return super().proxy_manager_for(*arguments, ssl_context=self._context, **more)
