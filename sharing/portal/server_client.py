"""A server as the rest of the plugin uses it: found, signed in to, published on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..progress import Progress
from .auth import Credentials
from .connection import Connection, ServerConnection
from .options import TransportOptions
from .servers import publish_definition, server_folders
from .transport import Transport
from .urls import join, portal_root, server_root
from .users import find_portal, sign_in

if TYPE_CHECKING:
    from .client import Portal
    from .clock import Clock
    from .connection import Requests
    from .servers import DefinitionToPublish, ServerService


class Server:
    """An ArcGIS Server, stand-alone or of a portal, for one user.

    ``url`` is whatever the user typed.  The server itself says whether it belongs to a portal; then the user
    is one of that portal's, and is signed in there.
    """

    def __init__(
        self,
        url: str,
        credentials: Credentials | None = None,
        options: TransportOptions | None = None,
        clock: Clock | None = None,
    ) -> None:
        self._credentials = credentials or Credentials()
        options = options or TransportOptions()
        if self._credentials.referer:
            options = replace(options, referer=self._credentials.referer)
        self._transport = Transport(options, clock)
        self._connection: Requests | None = None
        self._portal: Portal | None = None
        self.url = server_root(url)

    @classmethod
    def of_portal(cls, url: str, portal: Portal) -> Server:
        """Return a server of a portal that is open already, for the portal's user.

        The portal's token goes to the server where that is safe; elsewhere the portal exchanges it for one
        of the server's, if it knows the server.
        """
        made = cls(url)
        made._portal = portal
        return made

    def __repr__(self) -> str:
        return f"Server({self.url!r})"

    def __enter__(self) -> Server:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections."""
        self._transport.close()

    @property
    def connection(self) -> Requests:
        """The signed-in connection.

        Raises:
            PortalError: nothing of a server answers there, or signing in to its portal fails.
        """
        if self._portal is not None:
            return self._portal.connection
        if self._connection is None:
            told = self._transport.get(join(self.url, "rest", "info"))
            owner = told.get("owningSystemUrl")
            if isinstance(owner, str) and owner:
                root = find_portal(self._transport, portal_root(owner))
                portal = Connection(root, self._transport, self._credentials)
                sign_in(portal)
                self._connection = portal
            else:
                self._connection = ServerConnection(self.url, self._transport, self._credentials)
        return self._connection

    def sign_in(self) -> str:
        """Find the server, sign in, and see its administration; return the user's name.

        Raises:
            NotAuthorized: WLS522, wrong user or password; WLS524, the user may not administer the server.
            PortalError: WLS630, the server's administration cannot be reached.
        """
        connection = self.connection
        server_folders(connection, self.url)
        return connection.username if isinstance(connection, Connection) else self._credentials.username

    def publish(self, definition: DefinitionToPublish, progress: Progress | None = None) -> ServerService:
        """Publish a service definition. Raises as :func:`~.servers.publish_definition`."""
        return publish_definition(self.connection, self.url, definition, progress or Progress())
