"""Passwords: kept as scrypt hashes, compared in constant time."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import string
import threading

# 16 MiB and some 50 ms a check on a small machine; the cost is in each hash, so it can be raised.
_COST, _BLOCK, _PARALLEL = 2**14, 8, 1
_MEMORY = 64 * 1024 * 1024
_SALT_BYTES = 16
# A burst of sign-ins must not take the memory that the services need.
_AT_ONCE = threading.BoundedSemaphore(2)


def hash_password(password: str) -> str:
    """Return ``scrypt$cost$block$parallel$salt$hash`` for storage."""
    salt = secrets.token_bytes(_SALT_BYTES)
    digest = _derive(password, salt, _COST, _BLOCK, _PARALLEL)
    return "$".join(("scrypt", str(_COST), str(_BLOCK), str(_PARALLEL), _text(salt), _text(digest)))


def check_password(password: str, stored: str) -> bool:
    """Tell whether ``password`` is the one that ``stored`` was made from."""
    _, cost, block, parallel, salt, digest = stored.split("$")
    derived = _derive(password, _bytes(salt), int(cost), int(block), int(parallel))
    return hmac.compare_digest(derived, _bytes(digest))


def generate_password() -> str:
    """Return a new random password, some 90 bits, free of characters that look alike."""
    alphabet = [letter for letter in string.ascii_letters + string.digits if letter not in "0O1lI"]
    return "".join(secrets.choice(alphabet) for _ in range(16))


def _derive(password: str, salt: bytes, cost: int, block: int, parallel: int) -> bytes:
    with _AT_ONCE:
        return hashlib.scrypt(
            password.encode("utf-8"), salt=salt, n=cost, r=block, p=parallel, maxmem=_MEMORY
        )


def _text(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")


def _bytes(value: str) -> bytes:
    return base64.b64decode(value)
