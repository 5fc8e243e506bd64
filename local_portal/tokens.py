"""Tokens: random, kept as hashes only, and good for a limited time."""

from __future__ import annotations

import hashlib
import secrets
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Callable

from sqlalchemy import delete, select

from .bindings import Binding, binding_of
from .catalogue import schema
from .catalogue.store import Catalogue, name_key, now_ms
from .errors import invalid_token
from .principal import Principal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .request import Parameters, PortalRequest

_TOKENS = schema.tokens
_USERS = schema.users

ACCESS = "access"
REFRESH = "refresh"
CODE = "code"
DEFAULT_MINUTES = 60
LONGEST_MINUTES = 21600
_MOST_CACHED = 10_000


@dataclass(frozen=True)
class Token:
    """A token as it is handed out, this once. ``expires`` in milliseconds since 1970 UTC."""

    value: str
    expires: int

    def __repr__(self) -> str:
        return f"Token(expires={self.expires})"


@dataclass(frozen=True)
class Grant:
    """What a refresh token or authorization code stands for: whose it is, and what it is bound to."""

    principal: Principal
    client_id: str
    details: Mapping[str, Any]


class Tokens:
    """Issues tokens and tells whose they are."""

    def __init__(self, catalogue: Catalogue, clock: Callable[[], int] = now_ms) -> None:
        self._catalogue = catalogue
        self._clock = clock
        self._cache: dict[str, tuple[Principal, int, Binding]] = {}
        self._cached_at = -1
        self._lock = threading.Lock()

    def issue(
        self,
        username: str,
        minutes: int = DEFAULT_MINUTES,
        purpose: str = ACCESS,
        client_id: str = "",
        details: Mapping[str, Any] | None = None,
    ) -> Token:
        """Return a new token of ``username``, good for at most 15 days."""
        return self.adopt(secrets.token_urlsafe(48), username, minutes, purpose, client_id, details)

    def adopt(
        self,
        value: str,
        username: str,
        minutes: int = LONGEST_MINUTES,
        purpose: str = ACCESS,
        client_id: str = "",
        details: Mapping[str, Any] | None = None,
    ) -> Token:
        """Take a value made elsewhere for a token of ``username``.

        Whoever starts the portal hands it the owner's token: the folder is theirs, and a password that
        somebody would have to keep is not needed.
        """
        now = self._clock()
        span = min(max(minutes, 1), LONGEST_MINUTES)
        token = Token(value, now + span * 60_000)
        with self._catalogue.write() as connection:
            connection.execute(delete(_TOKENS).where(_TOKENS.c.expires <= now))
            connection.execute(
                _TOKENS.insert().values(
                    digest=_digest(token.value),
                    username_key=name_key(username),
                    purpose=purpose,
                    client_id=client_id,
                    details=dict(details or {}),
                    created=now,
                    expires=token.expires,
                )
            )
        return token

    def principal(self, value: str, purpose: str = ACCESS) -> Principal:
        """Return whose token this is. Raises 498 if it is unknown, expired, or its user disabled."""
        return self._known(value, purpose)[0]

    def admit(self, value: str, request: PortalRequest) -> Principal:
        """Return whose token it is that a request carries.

        Raises:
            Refusal: 498 as above, or it is bound to another page or machine than the request came from.
        """
        principal, _, binding = self._known(value, ACCESS)
        binding.check(request)
        return principal

    def _known(self, value: str, purpose: str) -> tuple[Principal, int, Binding]:
        digest = _digest(value)
        known = self._remembered(digest) if purpose == ACCESS else None
        if known is None:
            known = self._look_up(digest, purpose)
        if known[1] <= self._clock():
            raise invalid_token()
        return known

    def grant(self, value: str, purpose: str, once: bool = False) -> Grant:
        """Return what a refresh token or code stands for; ``once`` makes it worthless from now on.

        Raises:
            Refusal: 498, it is unknown, expired, used already, or its user disabled.
        """
        query = (
            select(_USERS.c.username, _USERS.c.role, _TOKENS.c.client_id, _TOKENS.c.details)
            .join(_USERS, _USERS.c.username_key == _TOKENS.c.username_key)
            .where(_TOKENS.c.digest == _digest(value), _TOKENS.c.purpose == purpose)
            .where(_USERS.c.disabled.is_(False), _TOKENS.c.expires > self._clock())
        )
        with self._catalogue.write() as connection:
            row = connection.execute(query).first()
            if once:
                connection.execute(delete(_TOKENS).where(_TOKENS.c.digest == _digest(value)))
        if row is None:
            raise invalid_token()
        return Grant(Principal(row.username, row.role), row.client_id, row.details)

    def revoke(self, value: str) -> None:
        """Make a token worthless. An unknown one is worthless already."""
        with self._catalogue.write() as connection:
            connection.execute(delete(_TOKENS).where(_TOKENS.c.digest == _digest(value)))

    def _remembered(self, digest: str) -> tuple[Principal, int, Binding] | None:
        with self._lock:
            if self._cached_at != self._catalogue.generation:
                self._cache.clear()
                self._cached_at = self._catalogue.generation
            return self._cache.get(digest)

    def _look_up(self, digest: str, purpose: str) -> tuple[Principal, int, Binding]:
        generation = self._catalogue.generation
        query = (
            select(_USERS.c.username, _USERS.c.role, _TOKENS.c.expires, _TOKENS.c.details)
            .join(_USERS, _USERS.c.username_key == _TOKENS.c.username_key)
            .where(_TOKENS.c.digest == digest, _TOKENS.c.purpose == purpose)
            .where(_USERS.c.disabled.is_(False))
        )
        with self._catalogue.read() as connection:
            row = connection.execute(query).first()
        if row is None:
            raise invalid_token()
        known = (Principal(row.username, row.role), int(row.expires), binding_of(row.details))
        with self._lock:
            if self._cached_at == generation and len(self._cache) < _MOST_CACHED and purpose == ACCESS:
                self._cache[digest] = known
        return known


def token_of(headers: Mapping[str, str], parameters: Parameters) -> str:
    """Return the token that a request carries, empty if none; header names are in lower case.

    The order and the places are those of the REST contract, section 2.2.  QGIS sends a blank after
    the token.
    """
    for header in ("x-esri-authorization", "authorization"):
        scheme, _, value = headers.get(header, "").strip().partition(" ")
        if scheme.lower() == "bearer" and value.strip():
            return value.strip()
    return parameters.text("token") or parameters.text("access_token")


def _digest(value: str) -> str:
    return hashlib.sha256(value.encode("utf-8")).hexdigest()
