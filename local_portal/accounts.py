"""The portal's users."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from .catalogue import schema
from .catalogue.store import Catalogue, name_key, now_ms
from .errors import Refusal, user_missing
from .passwords import check_password, generate_password, hash_password
from .principal import ADMINISTRATOR, PRIVILEGES, Principal

if TYPE_CHECKING:
    from sqlalchemy import Row

    from .throttle import SignInThrottle

_USERS = schema.users
LONGEST_USERNAME = 128


@dataclass(frozen=True)
class User:
    """A user as the portal tells of them. Times in milliseconds since 1970 UTC."""

    username: str
    full_name: str
    email: str
    role: str
    disabled: bool
    created: int
    modified: int

    @property
    def principal(self) -> Principal:
        """The user as the one who asks."""
        return Principal(self.username, self.role)


class Accounts:
    """Makes users and tells whether a password is theirs."""

    def __init__(self, catalogue: Catalogue, throttle: SignInThrottle) -> None:
        self._catalogue = catalogue
        self._throttle = throttle

    def ensure_administrator(self, username: str, password: str) -> str:
        """Make the first administrator if the portal has no user at all.

        Returns the password if it was generated here and must be shown, else an empty text.
        """
        with self._catalogue.read() as connection:
            if connection.execute(select(func.count()).select_from(_USERS)).scalar_one():
                return ""
        generated = "" if password else generate_password()
        self.create(username, password or generated, ADMINISTRATOR, full_name=username)
        return generated

    def create(self, username: str, password: str, role: str, full_name: str = "", email: str = "") -> User:
        """Add a user. Raises :class:`~.errors.Refusal` if the name or the role cannot be."""
        username = username.strip()
        if not username or len(username) > LONGEST_USERNAME or "/" in username:
            raise Refusal(400, "Username is invalid.")
        if role not in PRIVILEGES:
            raise Refusal(400, f"Role '{role}' does not exist.")
        now = now_ms()
        row = {
            "username_key": name_key(username),
            "username": username,
            "password": hash_password(password),
            "full_name": full_name,
            "email": email,
            "role": role,
            "disabled": False,
            "created": now,
            "modified": now,
        }
        with self._catalogue.write() as connection:
            taken = select(_USERS.c.username).where(_USERS.c.username_key == row["username_key"])
            if connection.execute(taken).first():
                raise Refusal(400, f"Username '{username}' already exists.")
            connection.execute(_USERS.insert().values(row))
        return self.get(username)

    def get(self, username: str) -> User:
        """Return a user. Raises :class:`~.errors.Refusal` if there is none of this name."""
        query = select(_USERS).where(_USERS.c.username_key == name_key(username))
        with self._catalogue.read() as connection:
            row = connection.execute(query).first()
        if row is None:
            raise user_missing()
        return _user(row)

    def owner(self, preferred: str) -> User:
        """Return the administrator who owns the portal: ``preferred``, else the one who was first.

        Raises:
            Refusal: the portal has no administrator.
        """
        query = (
            select(_USERS)
            .where(_USERS.c.role == ADMINISTRATOR, _USERS.c.disabled.is_(False))
            .order_by(_USERS.c.username_key != name_key(preferred), _USERS.c.created)
        )
        with self._catalogue.read() as connection:
            row = connection.execute(query).first()
        if row is None:
            raise user_missing()
        return _user(row)

    def sign_in(self, username: str, password: str, client: str) -> User:
        """Return the user whose password this is.

        ``client`` is the address that asks; failures are counted for it and for the name.

        Raises:
            Refusal: unknown user, wrong password, disabled user (one and the same answer), or too
                many failures.
        """
        names = (f"user:{name_key(username)}", f"client:{client}")
        self._throttle.check(*names)
        query = select(_USERS).where(_USERS.c.username_key == name_key(username))
        with self._catalogue.read() as connection:
            row = connection.execute(query).first()
        # The hash is worked out for an unknown user too: the time taken must not tell who exists.
        right = check_password(password, row.password if row is not None else _nobody())
        if row is None or not right or row.disabled:
            self._throttle.failed(*names)
            raise Refusal(400, "Unable to generate token.", "Invalid username or password.")
        self._throttle.succeeded(*names)
        return _user(row)


@functools.lru_cache(maxsize=1)
def _nobody() -> str:
    return hash_password(generate_password())


def _user(row: Row[Any]) -> User:
    return User(
        username=row.username,
        full_name=row.full_name,
        email=row.email,
        role=row.role,
        disabled=row.disabled,
        created=row.created,
        modified=row.modified,
    )
