"""How requests go out: what QGIS knows about the network, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from .urls import bare

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .client_certificate import ClientCertificate

REFERER = "http://web-layer-sharing"


@dataclass(frozen=True)
class TransportOptions:
    """Settings of a :class:`~.transport.Transport`.

    ``verify`` is True for the usual authorities, the path of a file with others, or False, which only a
    user may choose and which urllib3 warns about.  ``pinned`` maps ``host`` or ``host:port`` to the SHA-256
    fingerprint (hex, colons allowed) of the one certificate to trust there.  ``client_certificate`` is a PEM
    file with both halves, (certificate, key), or both in memory.  ``proxies`` maps ``http`` and ``https`` to
    proxy addresses, with user and password where needed; ``no_proxy`` lists hosts (``example.org`` means its
    subdomains too, ``*`` everything) or beginnings of addresses (``http://host/path``) that go out directly.
    ``timeout`` is (connect, read) in seconds.  ``retries`` counts repetitions, not tries.  Nothing is taken
    from the environment: what is not said here is not used.
    """

    verify: bool | str = True
    pinned: Mapping[str, str] = field(default_factory=dict)
    client_certificate: str | tuple[str, str] | ClientCertificate | None = None
    proxies: Mapping[str, str] = field(default_factory=dict)
    no_proxy: tuple[str, ...] = ()
    timeout: tuple[float, float] = (15.0, 120.0)
    user_agent: str = "WebLayerSharing"
    referer: str = REFERER
    retries: int = 3
    allow_plain_http: bool = False

    def __repr__(self) -> str:
        shown = {scheme: bare(address) for scheme, address in self.proxies.items()}
        return (
            f"TransportOptions(verify={self.verify!r}, proxies={shown!r}, no_proxy={self.no_proxy!r}, "
            f"timeout={self.timeout!r}, user_agent={self.user_agent!r}, referer={self.referer!r}, "
            f"retries={self.retries!r}, client_certificate={'set' if self.client_certificate else None!r})"
        )

    def proxies_for(self, url: str) -> dict[str, Any]:
        """Return the proxies to use for ``url``; none for what ``no_proxy`` names."""
        host = (urlsplit(url).hostname or "").lower()
        direct = any(_matches(rule.strip().lower(), host, url.lower()) for rule in self.no_proxy)
        return {} if direct else dict(self.proxies)


def _matches(rule: str, host: str, url: str) -> bool:
    if not rule or rule == "*" or "://" in rule:
        return rule == "*" or bool(rule and url.startswith(rule))
    suffix = rule.split(":")[0].lstrip("*.") if rule.count(":") < 2 else rule.strip("[]")
    return host == suffix or host.endswith("." + suffix)
