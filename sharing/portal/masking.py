"""Secrets kept out of logs and facts: by the name of a parameter, and by the value itself.

Names alone do not do: a portal may repeat a token inside the text of an error.  So whoever holds a secret
registers it with :class:`Secrets`, and every text that leaves the transport is scrubbed of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

MASK = "***"
LONGEST_SHOWN = 200
SHORTEST_SECRET = 4

SECRET_NAMES = frozenset({
    "password", "token", "access_token", "refresh_token", "client_secret", "code", "code_verifier",
    "auth_token", "api_key", "apikey", "authorization", "x-esri-authorization",
})  # fmt: skip


class Secrets:
    """The secret values that are in use now."""

    def __init__(self) -> None:
        self._values: set[str] = set()

    def __repr__(self) -> str:
        return f"Secrets({len(self._values)})"

    def add(self, value: str) -> None:
        """Remember a secret; too short a one would blot out ordinary text and is left to its name."""
        if len(value) >= SHORTEST_SECRET:
            self._values.add(value)

    def scrub(self, value: Any) -> Any:
        """Return ``value`` with every known secret masked, in texts and in lists and mappings of them."""
        if isinstance(value, str):
            # a longer secret may hold a shorter one
            for secret in sorted(self._values.copy(), key=len, reverse=True):
                value = value.replace(secret, MASK)
            return value
        if isinstance(value, (list, tuple)):
            return type(value)(self.scrub(each) for each in value)
        if isinstance(value, dict):
            return {key: self.scrub(each) for key, each in value.items()}
        return value

    def shown(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Return parameters or an answer as a log may hold them: masked by name and value, and cut short."""
        return {name: self._shown_one(name, value) for name, value in values.items()}

    def _shown_one(self, name: str, value: Any) -> Any:
        if name.lower() in SECRET_NAMES:
            # an error's code is a number, a code of OAuth a text
            return value if isinstance(value, (int, float)) else MASK
        if isinstance(value, dict):
            return self.shown(value)
        if isinstance(value, list):
            return [self._shown_one("", each) for each in value[:10]]
        scrubbed = self.scrub(value)
        if isinstance(scrubbed, str) and len(scrubbed) > LONGEST_SHOWN:
            return scrubbed[:LONGEST_SHOWN] + "..."
        return scrubbed
