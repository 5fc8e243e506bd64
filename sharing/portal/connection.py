"""A portal or server to talk to: its addresses, its transport, its user's tokens.

The modules beside this one are functions of a connection.  Resources are read by GET when there is nothing
to say but ``f=json``, else by a POST that may be repeated.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any

from ..errors import NotAuthorized, PortalError
from .auth import PortalTokens, ServerTokens
from .urls import bare, join, server_root

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..progress import Progress
    from .auth import Credentials
    from .clock import Clock
    from .multipart import FilePart
    from .transport import TokenProvider, Transport


class Requests(ABC):
    """Requests of one user; who has the token for an address is for the kind of connection to say."""

    def __init__(self, root: str, transport: Transport) -> None:
        self.root = root
        self.transport = transport

    @property
    def clock(self) -> Clock:
        """The clock that waits for jobs."""
        return self.transport.clock

    @abstractmethod
    def tokens_for(self, url: str) -> TokenProvider:
        """Return who has a token for this address."""

    def read(
        self, url: str, parameters: Mapping[str, Any] | None = None, progress: Progress | None = None
    ) -> dict[str, Any]:
        """Read a resource. Raises ``PortalError``."""
        tokens = self.tokens_for(url)
        if parameters is None:
            return self.transport.get(url, tokens=tokens, progress=progress)
        return self.transport.post(url, parameters, tokens=tokens, repeatable=True, progress=progress)

    def send(
        self,
        url: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        files: Sequence[FilePart] = (),
        repeatable: bool = False,
        progress: Progress | None = None,
    ) -> dict[str, Any]:
        """Change something; ``repeatable`` if doing it twice is doing it once. Raises ``PortalError``."""
        return self.transport.post(
            url,
            parameters,
            files=files,
            tokens=self.tokens_for(url),
            repeatable=repeatable,
            progress=progress,
        )


class Connection(Requests):
    """A portal as one user sees it.

    ``username`` is empty until :func:`~.users.sign_in` has asked the portal who this is.
    """

    def __init__(self, root: str, transport: Transport, credentials: Credentials) -> None:
        super().__init__(root, transport)
        self.credentials = credentials
        self.username = ""
        self.tokens = PortalTokens(credentials, transport, self.rest("generateToken"))
        self._servers: dict[str, ServerTokens] = {}

    def __repr__(self) -> str:
        return f"Connection({self.root!r}, {self.username!r})"

    def rest(self, *segments: str | int) -> str:
        """Return an address below ``/sharing/rest``."""
        return join(self.root, "sharing", "rest", *segments)

    def content(self, *segments: str | int, owner: str = "") -> str:
        """Return an address below the content of ``owner``, of the signed-in user if empty.

        Raises:
            NotAuthorized: WLS523, nobody is signed in.
        """
        user = owner or self.username
        if not user:
            raise NotAuthorized("WLS523", url=self.root)
        return self.rest("content", "users", user, *segments)

    def tokens_for(self, url: str) -> TokenProvider:
        """Return the portal's own tokens, or those of the server that the address is of."""
        if bare(url).startswith(self.root + "/sharing/"):
            return self.tokens
        server = server_root(url)
        if server not in self._servers:
            self._servers[server] = ServerTokens(self.tokens, self.transport, self.root, server)
        return self._servers[server]


class ServerConnection(Requests):
    """A stand-alone server, which has users of its own."""

    def __init__(self, root: str, transport: Transport, credentials: Credentials) -> None:
        super().__init__(root, transport)
        # the door that publishing goes through has a token service of its own (contract, section 5.1)
        self._tokens = PortalTokens(credentials, transport, join(root, "admin", "generateToken"))

    def __repr__(self) -> str:
        return f"ServerConnection({self.root!r})"

    def tokens_for(self, url: str) -> TokenProvider:
        """Return the server's tokens; they go nowhere else."""
        if not bare(url).startswith(self.root + "/"):
            raise PortalError("WLS500", value=bare(url))
        return self._tokens
