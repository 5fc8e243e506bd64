"""From an authentication configuration of QGIS to what a portal wants, and back.

Secrets go from QGIS's encrypted store straight into a :class:`~..sharing.portal.auth.Credentials`,
which never shows them; nothing here logs or keeps one.
"""

from __future__ import annotations

import json
import secrets
from typing import TYPE_CHECKING, Callable

from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsPkiBundle
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkRequest, QSsl, QSslCertificate, QSslKey

from ..sharing.errors import NotAuthorized
from ..sharing.portal.auth import Credentials
from ..sharing.portal.client_certificate import ClientCertificate
from ..sharing.portal.urls import portal_root

if TYPE_CHECKING:
    from collections.abc import Mapping

# Where the methods of QGIS put a token that a portal reads.
TOKEN_HEADERS = (b"X-Esri-Authorization", b"Authorization")
BEARER = "bearer "
OAUTH_PORT = 7070
_PKCE = 3


def read_credentials(authcfg: str, url: str = "") -> Credentials:
    """Return the credentials of an authentication configuration; anonymous for an empty id.

    ``Basic`` gives user and password, ``EsriToken`` a token; of every other method that signs requests
    with a bearer token (``OAuth2``, ``APIHeader``) the token is taken anew whenever one is needed,
    since QGIS renews it.  A client certificate (``PKI-Paths``, ``PKI-PKCS#12``, ``Identity-Cert``) is nothing
    that is sent: :func:`read_client_certificate` has it.  ``url`` is the portal's address, as some methods
    ask where a request goes.  May ask for the master password, so call it on the main thread.

    Raises:
        NotAuthorized: WLS140 no such configuration; WLS141 the store stays locked; WLS142 the method
            has nothing that a portal takes.
    """
    if not authcfg:
        return Credentials()
    config = _load(authcfg)
    method = config.method()
    if method in _CERTIFICATES:
        return Credentials()
    if method == "Basic":
        return Credentials.by_password(config.config("username"), config.config("password"))
    if method == "EsriToken":
        return Credentials.by_token(config.config("token"))
    supplier = _bearer(authcfg, method, url)
    supplier()
    return Credentials.asking(supplier)


def read_client_certificate(authcfg: str) -> ClientCertificate | None:
    """Return the client certificate of an authentication configuration, None where it is of another kind.

    May ask for the master password, so call it on the main thread.

    Raises:
        NotAuthorized: WLS140 no such configuration; WLS141 the store stays locked; WLS144 its certificate or
            key cannot be read.
    """
    method = QgsApplication.authManager().configAuthMethodKey(authcfg) if authcfg else ""
    if method not in _CERTIFICATES:
        return None
    certificate, key = _CERTIFICATES[method](_load(authcfg))
    if certificate.isNull() or key.isNull():
        raise NotAuthorized("WLS144", authcfg=authcfg)
    password = secrets.token_urlsafe(24)
    return ClientCertificate(bytes(certificate.toPem()), bytes(key.toPem(password.encode())), password)


def _pair(bundle: QgsPkiBundle) -> tuple[QSslCertificate, QSslKey]:
    return bundle.clientCert(), bundle.clientKey()


def _of_paths(config: QgsAuthMethodConfig) -> tuple[QSslCertificate, QSslKey]:
    paths = (config.config("certpath"), config.config("keypath"))
    return _pair(QgsPkiBundle.fromPemPaths(*paths, config.config("keypass")))


def _of_bundle(config: QgsAuthMethodConfig) -> tuple[QSslCertificate, QSslKey]:
    return _pair(QgsPkiBundle.fromPkcs12Paths(config.config("bundlepath"), config.config("bundlepass")))


def _of_identity(config: QgsAuthMethodConfig) -> tuple[QSslCertificate, QSslKey]:
    told = QgsApplication.authManager().certIdentityBundleToPem(config.config("certid"))
    certificate, key = (part.encode() for part in (*told, "", "")[:2])
    keys = (QSslKey(key, kind) for kind in (QSsl.KeyAlgorithm.Rsa, QSsl.KeyAlgorithm.Ec))
    return QSslCertificate(certificate), next((each for each in keys if not each.isNull()), QSslKey())


_CERTIFICATES: dict[str, Callable[[QgsAuthMethodConfig], tuple[QSslCertificate, QSslKey]]] = {
    "PKI-Paths": _of_paths,
    "PKI-PKCS#12": _of_bundle,
    "Identity-Cert": _of_identity,
}


def store_credentials(
    name: str, url: str, *, username: str = "", password: str = "", token: str = "", authcfg: str = ""
) -> str:
    """Keep user and password, or a token, in QGIS's store; return the configuration's id.

    ``authcfg`` names a configuration to be changed in place of a new one.

    Raises:
        NotAuthorized: WLS141 the store stays locked; WLS143 it does not take the configuration.
    """
    values = {"token": token} if token else {"username": username, "password": password}
    return _store("EsriToken" if token else "Basic", name, url, values, authcfg)


def store_oauth(name: str, url: str, client_id: str, *, authcfg: str = "", port: int = OAUTH_PORT) -> str:
    """Keep a sign-in through the browser (OAuth 2 with PKCE); return the configuration's id.

    ``client_id`` is that of an application registered with the portal, with the redirect address
    ``http://127.0.0.1:PORT/``.  QGIS opens the browser when a token is needed first, and keeps what renews it
    in its own encrypted store.  Keys and values: portal contract, section 2.11.

    Raises:
        NotAuthorized: WLS141 the store stays locked; WLS143 it does not take the configuration.
        PortalError: WLS500, ``url`` is no address.
    """
    service = f"{portal_root(url)}/sharing/rest/oauth2"
    told = {
        "version": 1,
        "configType": 1,
        "grantFlow": _PKCE,
        "name": name,
        "requestUrl": f"{service}/authorize",
        "tokenUrl": f"{service}/token",
        "refreshTokenUrl": "",
        "redirectHost": "127.0.0.1",
        "redirectPort": port,
        "redirectUrl": "",
        "clientId": client_id,
        "clientSecret": "",
        "accessMethod": 0,
        # a proxy before the portal may keep the usual header for itself
        "customHeader": TOKEN_HEADERS[0].decode(),
        "persistToken": True,
        "requestTimeout": 30,
        "scope": "",
    }
    return _store("OAuth2", name, url, {"oauth2config": json.dumps(told)}, authcfg)


def _store(method: str, name: str, url: str, values: Mapping[str, str], authcfg: str) -> str:
    config = QgsAuthMethodConfig(method)
    config.setName(name)
    config.setUri(url)
    for key, value in values.items():
        config.setConfig(key, value)
    _unlock()
    auth = QgsApplication.authManager()
    if authcfg and authcfg in auth.configIds():
        config.setId(authcfg)
        outcome = auth.updateAuthenticationConfig(config)
    else:
        outcome = auth.storeAuthenticationConfig(config)
    if not (outcome[0] if isinstance(outcome, tuple) else outcome):
        raise NotAuthorized("WLS143", name=name)
    kept: str = config.id()
    return kept


def remove_credentials(authcfg: str) -> None:
    """Take a configuration out of QGIS's store; nothing happens if it is not there."""
    if authcfg in QgsApplication.authManager().configIds():
        QgsApplication.authManager().removeAuthenticationConfig(authcfg)


def _load(authcfg: str) -> QgsAuthMethodConfig:
    auth = QgsApplication.authManager()
    if authcfg not in auth.configIds():
        raise NotAuthorized("WLS140", authcfg=authcfg)
    _unlock()
    config = QgsAuthMethodConfig()
    outcome = auth.loadAuthenticationConfig(authcfg, config, True)
    if not (outcome[0] if isinstance(outcome, tuple) else outcome):
        raise NotAuthorized("WLS141", authcfg=authcfg)
    return config


def _unlock() -> None:
    auth = QgsApplication.authManager()
    if auth.isDisabled() or not (auth.masterPasswordIsSet() or auth.setMasterPassword(True)):
        raise NotAuthorized("WLS141", authcfg="")


def _bearer(authcfg: str, method: str, url: str) -> Callable[[], str]:
    """Return a function that has QGIS sign an unsent request and reads the token off it."""

    def token() -> str:
        request = QNetworkRequest(QUrl(url or "https://www.arcgis.com/sharing/rest"))
        outcome = QgsApplication.authManager().updateNetworkRequest(request, authcfg)
        signed = outcome[0] if isinstance(outcome, tuple) else outcome
        for header in TOKEN_HEADERS:
            value = bytes(request.rawHeader(header)).decode("latin-1").strip()
            if signed and value.lower().startswith(BEARER):
                return value[len(BEARER) :].strip()
        raise NotAuthorized("WLS142", authcfg=authcfg, method=method)

    return token
