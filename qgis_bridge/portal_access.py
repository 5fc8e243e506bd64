"""From a connection's name, a URL or the environment to an open portal.

:func:`find_access` and :func:`connection_access` read QGIS's settings and authentication store on the main
thread and return plain values; :func:`open_portal` makes the client from them on any thread.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from ..sharing.errors import NotFound
from ..sharing.portal import Credentials, Portal, TransportOptions
from .credentials import read_client_certificate, read_credentials
from .network import transport_options
from .settings import Connection, active_connection, connection, connections

if TYPE_CHECKING:
    from pathlib import Path

    from ..sharing.portal.client_certificate import ClientCertificate

# A headless run is told by these; what the call itself says goes before them.
URL_VARIABLE = "WLS_PORTAL_URL"
SIGN_IN_VARIABLES = ("WLS_PORTAL_USER", "WLS_PORTAL_PASSWORD")
AUTHCFG_VARIABLE = "WLS_AUTHCFG"
CA_VARIABLE = "WLS_CA_BUNDLE"


@dataclass(frozen=True)
class PortalAccess:
    """What it takes to reach a portal and to sign in to it; ``repr`` shows the address only."""

    url: str
    credentials: Credentials = field(default_factory=Credentials, repr=False)
    options: TransportOptions = field(default_factory=TransportOptions, repr=False)

    @property
    def anonymous(self) -> bool:
        """Tell whether nobody would be signed in."""
        return self.credentials.anonymous and self.options.client_certificate is None


def find_access(
    portal: str = "",
    *,
    credentials: Credentials | None = None,
    username: str = "",
    authcfg: str = "",
    ca_file: str = "",
    client_certificate: str | tuple[str, str] | None = None,
) -> PortalAccess:
    """Return the access to ``portal``, which is a connection's name or a URL.

    Without ``portal`` it is the environment's (``WLS_PORTAL_URL``), then the settings' active connection.
    What is left open is taken, in this order, from the arguments, the environment, and the connection that
    names or has the same URL.  Main thread: the master password may be asked for.

    Raises:
        NotFound: WLS130, no portal was named and none is active; WLS131, no connection of this name.
        NotAuthorized: the authentication configuration cannot be read.
    """
    known = _known_connection(portal)
    found, shown = (credentials, None) if credentials else _credentials(known, username, authcfg)
    options = transport_options(known.url)
    bundle = ca_file or os.environ.get(CA_VARIABLE, "")
    if bundle:
        options = replace(options, verify=bundle)
    if known.fingerprint:
        options = replace(options, pinned={**options.pinned, **_pin(known)})
    if client_certificate or shown:
        options = replace(options, client_certificate=client_certificate or shown)
    return PortalAccess(known.url, found, options)


def connection_access(name: str) -> PortalAccess:
    """Return the access of a connection of the settings. Main thread. Raises as :func:`find_access`."""
    return find_access(name)


class RunningPortal(Protocol):
    """A local portal as its starter holds it."""

    url: str
    certificate: Path
    owner_token: str


def local_access(portal: RunningPortal) -> PortalAccess:
    """Return the access of the one who started a local portal. Any thread.

    Over plain HTTP, which does not leave this computer: QGIS's providers and browsers open what was
    published by the same address, and would have to be taught the portal's own certificate first.
    """
    plain = "http://" + portal.url.partition("://")[2]
    options = TransportOptions(verify=str(portal.certificate))
    return PortalAccess(plain, Credentials.by_token(portal.owner_token), options)


def connection_urls() -> tuple[str, ...]:
    """Return the URLs of all connections, in the order of their names."""
    return tuple(one.url for one in connections())


def open_portal(access: PortalAccess) -> Portal:
    """Return a client for a portal; it asks nothing of the portal yet. Any thread."""
    return Portal(access.url, access.credentials, access.options)


def _known_connection(portal: str) -> Connection:
    wanted = portal or os.environ.get(URL_VARIABLE, "")
    if not wanted:
        active = active_connection()
        if active is None:
            raise NotFound("WLS130")
        return active
    if "://" not in wanted:
        named = connection(wanted)
        if named is not None:
            return named
        if "." not in wanted and ":" not in wanted:
            raise NotFound("WLS131", name=wanted)
    same = (one for one in connections() if one.url.rstrip("/").casefold() == wanted.rstrip("/").casefold())
    return next(same, Connection("", wanted))


def _credentials(
    known: Connection, username: str, authcfg: str
) -> tuple[Credentials, ClientCertificate | None]:
    """Return by what the user signs in; nothing but the one that is used is read."""
    known_user, password = (os.environ.get(name, "") for name in SIGN_IN_VARIABLES)
    user = username or known_user
    configuration = os.environ.get(AUTHCFG_VARIABLE, "") or known.authcfg
    if user and password and not authcfg:
        return Credentials.by_password(user, password), None
    chosen = authcfg or configuration
    return read_credentials(chosen, known.url), read_client_certificate(chosen)


def _pin(known: Connection) -> dict[str, str]:
    host = known.url.split("://", 1)[-1].split("/", 1)[0]
    return {host: known.fingerprint}
