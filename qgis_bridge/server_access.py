"""From what a script or a user calls a server to an open server.

A server is named by its address, by a connection of the settings, by an ``.ags`` file, or as the federated
server that a draft is meant for.  :func:`find_server` reads QGIS's settings and authentication store on the
main thread and returns plain values; :func:`open_server` makes the client from them on any thread.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ..sharing.errors import NotAuthorized, NotFound
from ..sharing.portal import Credentials, Server, TransportOptions
from ..sharing.portal.urls import server_root
from .credentials import read_credentials
from .network import transport_options
from .portal_access import CA_VARIABLE
from .settings import SERVER, Connection, connection, connections

if TYPE_CHECKING:
    from ..sharing.portal import Portal

FEDERATED = ("federated_server", "my federated server")
CONNECTION_FILE = ".ags"

# A connection file of ArcMap or ArcGIS Pro is binary and keeps its texts as UTF-16 or bytes; what is
# searched for in it is the one thing that says where the server is. Nothing else of it is read.
_LARGEST_CONNECTION_FILE = 1024 * 1024
_ADDRESS = re.compile(r"https?://[A-Za-z0-9._~:\[\]-]+(?:/[A-Za-z0-9._~%/-]*)?")
_NOT_A_SERVER = ("schemas.", "www.w3.org", "purl.org")


@dataclass(frozen=True)
class ServerAccess:
    """What it takes to reach a server and to sign in to it; ``repr`` shows the address only.

    Without credentials of its own it is reached as the user of a portal.
    """

    url: str
    credentials: Credentials = field(default_factory=Credentials, repr=False)
    options: TransportOptions = field(default_factory=TransportOptions, repr=False)


def find_server(named: str, target: str = "") -> ServerAccess:
    """Return the access to a server.

    ``named`` is a server's URL, an ``.ags`` file, a connection's name, or ``FEDERATED_SERVER``, which means
    ``target``: the server that the definition itself names.  Main thread: the master password may be asked
    for.

    Raises:
        NotFound: WLS811, nothing of this name is known.
        PortalError: WLS500, the text is no address.
        NotAuthorized: the authentication configuration cannot be read.
    """
    wanted = named.strip().strip("'\"")
    if wanted.lower() in FEDERATED:
        wanted = target.strip()
    known = _known(wanted)
    if known is None:
        raise NotFound("WLS811", server=named)
    return server_of_connection(known)


def open_server(access: ServerAccess, portal: Portal | None = None) -> Server:
    """Return a client for a server; it asks nothing of the server yet. Any thread.

    ``portal`` is the one that is signed in to; it is whom the server is reached as where ``access`` has no
    credentials.

    Raises:
        NotAuthorized: WLS810, there are neither credentials nor a portal.
    """
    if not access.credentials.anonymous:
        return Server(access.url, access.credentials, access.options)
    if portal is None:
        raise NotAuthorized("WLS810", url=access.url)
    return Server.of_portal(access.url, portal)


def connection_of_file(path: Path) -> Connection:
    """Return the connection that a connection file describes, named after the file and without credentials.

    A connection file holds its user's password in a form that only ArcGIS reads, so none is taken from it.

    Raises:
        NotFound: WLS811, no address can be found in it.
    """
    address = server_of_file(path)
    if not address:
        raise NotFound("WLS811", server=str(path))
    return Connection(path.stem, server_root(address), kind=SERVER)


def server_of_file(path: Path) -> str:
    """Return the address that a connection file holds, empty where none can be found."""
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST_CONNECTION_FILE)
    except OSError:
        return ""
    # texts can begin at any byte, so the two-byte letters are looked for at even and odd places
    readings = (
        content.decode("utf-16-le", errors="replace"),
        content[1:].decode("utf-16-le", errors="replace"),
        content.decode("latin-1"),
    )
    for text in readings:
        for found in _ADDRESS.findall(text):
            if not any(word in found for word in _NOT_A_SERVER):
                return str(found)
    return ""


def _known(wanted: str) -> Connection | None:
    if not wanted:
        return None
    named = connection(wanted) or _of_connection_file(wanted)
    if named is not None:
        return named
    if "://" not in wanted:
        return None
    return _same_address(wanted) or Connection("", wanted, kind=SERVER)


def _of_connection_file(wanted: str) -> Connection | None:
    """A connection file that exists and says where, else the connection that bears its name."""
    path = Path(wanted.replace("\\", "/"))
    if path.suffix.lower() != CONNECTION_FILE:
        return None
    address = server_of_file(Path(wanted)) or server_of_file(path)
    named = connection(path.stem)
    if not address:
        return named
    if named is not None and _host(named.url) == _host(address):
        return named
    return _same_address(address) or Connection("", address, kind=SERVER)


def _same_address(url: str) -> Connection | None:
    root = server_root(url).casefold()
    return next((one for one in connections(SERVER) if server_root(one.url).casefold() == root), None)


def _host(url: str) -> str:
    return server_root(url).partition("://")[2].partition("/")[0].casefold()


def server_of_connection(known: Connection) -> ServerAccess:
    """Return the access of a connection, kept in the settings or not. Raises as :func:`find_server`."""
    credentials = read_credentials(known.authcfg, known.url) if known.authcfg else Credentials()
    options = transport_options(known.url)
    bundle = os.environ.get(CA_VARIABLE, "")
    if bundle:
        options = replace(options, verify=bundle)
    if known.fingerprint:
        options = replace(options, pinned={**options.pinned, _host(known.url): known.fingerprint})
    return ServerAccess(server_root(known.url), credentials, options)
