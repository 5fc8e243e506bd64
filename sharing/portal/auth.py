"""Who asks, and with which token.

A user name and password become a token by ``generateToken`` (portal contract, section 2.5), bound to one
referer that every request bears, renewed before it ends.  A given token is used as it is.  Nothing above the
transport knows that tokens exist; nothing here is written to disk.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..errors import NotAuthorized, PortalError, TokenExpired
from .urls import in_the_clear, join, may_have_portal_token

if TYPE_CHECKING:
    from collections.abc import Callable

    from .transport import Transport

TOKEN_MINUTES = 60
LONGEST_MARGIN = 300.0
"""A token is renewed this many seconds before it ends, or at four fifths of a short life."""


@dataclass(frozen=True)
class Credentials:
    """What a user proves who they are with; made by :meth:`by_password`, :meth:`by_token`, :meth:`asking`.

    Without any it is anonymous.  It cannot be pickled, and does not show its secrets.
    """

    username: str = ""
    password: str = field(default="", repr=False)
    token: str = field(default="", repr=False)
    referer: str = ""
    expires: int = 0
    supplier: Callable[[], str] | None = field(default=None, repr=False)

    @classmethod
    def by_password(cls, username: str, password: str) -> Credentials:
        """Return credentials of a portal's own account."""
        return cls(username=username, password=password)

    @classmethod
    def by_token(cls, token: str, referer: str = "", expires: int = 0) -> Credentials:
        """Return credentials that are a token or an API key.

        ``referer`` is what the token is bound to; ``expires`` in milliseconds since 1970, 0 = unknown.
        """
        return cls(token=token, referer=referer, expires=expires)

    @classmethod
    def asking(cls, supplier: Callable[[], str]) -> Credentials:
        """Return credentials that ask ``supplier`` for a token: for sign-ins that somebody else renews."""
        return cls(supplier=supplier)

    @property
    def anonymous(self) -> bool:
        """Tell whether there is nothing to prove anything with."""
        return not (self.password or self.token or self.supplier)

    def __reduce__(self) -> Any:
        raise TypeError("credentials are not to be written anywhere")


@dataclass(frozen=True)
class SigninToken:
    """A token with the referer it is bound to; ``expires`` in milliseconds since 1970, 0 = unknown."""

    value: str = field(repr=False)
    referer: str = ""
    expires: int = 0


@dataclass(frozen=True)
class _Token:
    """A token and when to have another, by a clock that never runs backwards."""

    value: str = field(default="", repr=False)
    renew_at: float = float("inf")
    expires: int = 0


class PortalTokens:
    """Tokens of one user on one portal or server; a :class:`~.transport.TokenProvider`."""

    def __init__(self, credentials: Credentials, transport: Transport, token_url: str) -> None:
        self._credentials = credentials
        self._transport = transport
        self._token_url = token_url
        self._current = _Token(credentials.token, expires=credentials.expires)
        # parts are uploaded in parallel: only one of them may ask for the new token
        self._lock = threading.Lock()
        transport.secrets.add(credentials.password)

    def __repr__(self) -> str:
        return f"PortalTokens({self._credentials.username!r})"

    @property
    def expires(self) -> int:
        """When the token in use ends, in milliseconds since 1970, 0 where unknown."""
        return self._current.expires

    def token(self) -> str:
        """Return a token that should be good now; empty when anonymous.

        Raises:
            NotAuthorized: WLS522, the portal does not know this user and password.
            PortalError: WLS511, the password would be readable on the way.
        """
        with self._lock:
            if self._credentials.supplier:
                return self._credentials.supplier()
            due = not self._current.value or self._transport.clock.now() >= self._current.renew_at
            if self._credentials.password and due:
                self._current = self._generate()
            return self._current.value

    def renew(self, refused: str) -> bool:
        """Have another token than ``refused``; False where there is no way to get one."""
        with self._lock:
            if self._credentials.supplier:
                return self._credentials.supplier() != refused
            if not self._credentials.password:
                return False
            if self._current.value == refused:
                self._current = self._generate()
            return True

    def _generate(self) -> _Token:
        asked = {"username": self._credentials.username, "password": self._credentials.password}
        return request_token(self._transport, self._token_url, asked)


class ServerTokens:
    """Tokens for a server that belongs to a portal.

    The portal's own token is good there, and is sent at once where
    :func:`~.urls.may_have_portal_token` says so.  Anywhere else, and where it is refused, the portal is asked
    to exchange it for one of that server's (contract, section 2.9), which it does only for servers it knows.
    """

    def __init__(self, portal: PortalTokens, transport: Transport, portal_url: str, server_url: str) -> None:
        self._portal = portal
        self._transport = transport
        self._token_url = join(portal_url, "sharing", "rest", "generateToken")
        self._server_url = server_url
        self._direct = may_have_portal_token(portal_url, server_url)
        self._exchanged = _Token()
        self._lock = threading.Lock()

    def token(self) -> str:
        """Return a token for the server; empty where the portal will not vouch for it."""
        with self._lock:
            if self._direct:
                return self._portal.token()
            if not self._exchanged.value or self._transport.clock.now() >= self._exchanged.renew_at:
                self._exchanged = self._exchange()
            return self._exchanged.value

    def renew(self, refused: str) -> bool:
        """Exchange the portal's token for one of the server's; False if none other is to be had."""
        with self._lock:
            if self._direct and self._portal.token() != refused:
                return True
            self._direct = False
            if self._exchanged.value in ("", refused):
                self._exchanged = self._exchange()
            return self._exchanged.value not in ("", refused)

    def _exchange(self) -> _Token:
        token = self._portal.token()
        if not token:
            return _Token()
        try:
            asked = {"token": token, "serverUrl": self._server_url, "request": "getToken"}
            return request_token(self._transport, self._token_url, asked)
        except (NotAuthorized, TokenExpired):
            raise
        except PortalError as error:
            if error.code != "WLS600":
                raise
            # a server that the portal does not know gets no token, and may well be public
            return _Token()


def request_token(transport: Transport, url: str, asked: dict[str, str]) -> _Token:
    """Ask ``generateToken`` for a token bound to the referer of this transport.

    Raises:
        PortalError: WLS511 for a secret over plain HTTP, WLS608 for an answer without a token.
        NotAuthorized: WLS522, user or password are wrong.
    """
    if in_the_clear(url) and not transport.options.allow_plain_http:
        raise PortalError("WLS511", url=url)
    referer = transport.options.referer
    more = {"client": "referer", "referer": referer, "expiration": TOKEN_MINUTES}
    try:
        answer = transport.post(url, {**asked, **more}, repeatable=True)
    except NotAuthorized as error:
        # whatever the code, a refusal in a portal's or server's own words is about user and password
        if not error.facts.get("portal_code"):
            raise
        raise NotAuthorized("WLS522", **error.facts) from None
    value = answer.get("token")
    if not isinstance(value, str) or not value:
        raise PortalError("WLS608", url=url, missing="token")
    transport.secrets.add(value)
    expires = int(answer.get("expires") or 0)
    # by the portal's clock, which need not be ours
    life = expires / 1000 - transport.clock.time() - transport.clock_skew if expires else TOKEN_MINUTES * 60.0
    return _Token(value, transport.clock.now() + life - min(LONGEST_MARGIN, life / 5), expires)
