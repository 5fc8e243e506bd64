"""QGIS's network settings as plain values for the portal client, which does not use Qt's network."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path
from urllib.parse import quote

from qgis.core import Qgis, QgsApplication, QgsNetworkAccessManager
from qgis.PyQt.QtCore import QCryptographicHash, QUrl
from qgis.PyQt.QtNetwork import QNetworkProxy, QNetworkProxyFactory, QNetworkProxyQuery

from ..sharing.portal.options import TransportOptions

# This computer is never reached through a proxy: the local portal lives here.
THIS_COMPUTER = ("localhost", "127.0.0.1", "::1")
CONNECT_SECONDS = 15.0
LEAST_READ_SECONDS = 60.0

SCHEMES = {
    QNetworkProxy.ProxyType.HttpProxy: "http",
    QNetworkProxy.ProxyType.HttpCachingProxy: "http",
    QNetworkProxy.ProxyType.Socks5Proxy: "socks5h",
}


def transport_options(url: str = "") -> TransportOptions:
    """Return proxy, trust, timeout and user agent as the user set them up in QGIS.

    ``url`` is the portal's address; the system's proxy may depend on it.  Main thread.
    """
    manager = QgsNetworkAccessManager.instance()
    seconds = QgsNetworkAccessManager.timeout() / 1000.0
    return TransportOptions(
        verify=trusted_authorities() or True,
        pinned=_accepted_certificates(),
        proxies=_proxies(manager, url),
        no_proxy=(*THIS_COMPUTER, *manager.excludeList(), *manager.noProxyList()),
        timeout=(min(CONNECT_SECONDS, seconds), max(LEAST_READ_SECONDS, seconds)),
        user_agent=f"WebLayerSharing QGIS/{Qgis.QGIS_VERSION_INT}",
    )


def trusted_authorities() -> str:
    """Return the path of a PEM file with every authority that QGIS trusts; empty if QGIS knows none.

    The whole list, not only the user's additions: authorities that the operating system learnt from its
    administrator are in QGIS's and in no list that ``requests`` brings along.  The file lies in the
    user's QGIS profile and is named for what it holds.
    """
    text = bytes(QgsApplication.authManager().trustedCaCertsPemText())
    if not text:
        return ""
    folder = Path(QgsApplication.qgisSettingsDirPath()) / "web_layer_sharing"
    path = folder / f"authorities-{hashlib.sha256(text).hexdigest()[:16]}.pem"
    if not path.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        _write_whole(path, text)
        for old in folder.glob("authorities-*.pem"):
            if old != path:
                old.unlink(missing_ok=True)
    return str(path)


def _write_whole(path: Path, content: bytes) -> None:
    """Write a file that is there whole or not at all."""
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as part:
        part.write(content)
    Path(part.name).replace(path)


def _accepted_certificates() -> dict[str, str]:
    """Return ``host:port`` to the SHA-256 of the certificate that the user told QGIS to accept there."""
    return {
        config.sslHostPort(): bytes(config.sslCertificate().digest(QCryptographicHash.Algorithm.Sha256)).hex()
        for config in QgsApplication.authManager().sslCertCustomConfigs()
        if config.sslIgnoredErrorEnums() and not config.sslCertificate().isNull()
    }


def _proxies(manager: QgsNetworkAccessManager, url: str) -> dict[str, str]:
    proxy = manager.fallbackProxy()
    if manager.useSystemProxy():
        query = QNetworkProxyQuery(QUrl(url or "https://www.arcgis.com"))
        proxy = next(iter(QNetworkProxyFactory.systemProxyForQuery(query)), QNetworkProxy())
    address = _address(proxy)
    return {"http": address, "https": address} if address else {}


def _address(proxy: QNetworkProxy) -> str:
    scheme = SCHEMES.get(proxy.type(), "")
    if not scheme or not proxy.hostName():
        return ""
    user = quote(proxy.user(), safe="")
    secret = f":{quote(proxy.password(), safe='')}" if proxy.password() else ""
    host = f"[{proxy.hostName()}]" if ":" in proxy.hostName() else proxy.hostName()
    return f"{scheme}://{user}{secret}{'@' if user else ''}{host}:{proxy.port()}"
