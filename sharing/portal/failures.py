"""What went wrong below HTTP: from the exceptions of ``requests`` to our codes.

Their texts are not passed on, since they can hold addresses with user and password; the reason told is the
short text of the innermost cause, such as ``Connection refused``.
"""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING

import requests
from urllib3 import exceptions as below

from ..errors import PortalError, TransportError
from .urls import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

_KINDS: tuple[tuple[type[BaseException] | tuple[type[BaseException], ...], str], ...] = (
    (requests.exceptions.ProxyError, "WLS505"),
    (requests.exceptions.SSLError, "WLS504"),
    (requests.exceptions.Timeout, "WLS503"),
    ((requests.exceptions.ChunkedEncodingError, requests.exceptions.ContentDecodingError), "WLS508"),
)
_NOT_AN_ADDRESS = (
    requests.exceptions.InvalidURL,
    requests.exceptions.InvalidSchema,
    requests.exceptions.MissingSchema,
)


def failure(error: requests.RequestException | OSError | ValueError, url: str) -> PortalError:
    """Return what to raise for an exception of ``requests``; the caller raises it outside the ``except``."""
    facts = {"url": bare(url), "reason": _reason(error)}
    if isinstance(error, _NOT_AN_ADDRESS):
        return PortalError("WLS500", value=bare(url))
    for kind, code in _KINDS:
        if isinstance(error, kind):
            return TransportError(code, **facts)
    if isinstance(error, ValueError) and not isinstance(error, requests.RequestException):
        # the address asked for was checked before, so it is one that requests was redirected to
        return TransportError("WLS509", location="", **facts)
    if not isinstance(error, requests.RequestException):
        # requests checks the certificate files it was given only when it uses them
        return TransportError("WLS513", **facts)
    causes = list(_causes(error))
    if any(isinstance(cause, below.NewConnectionError) for cause in causes):
        return TransportError("WLS501", **facts)
    if any(isinstance(cause, (below.ReadTimeoutError, TimeoutError)) for cause in causes):
        return TransportError("WLS503", **facts)
    return TransportError("WLS502", **facts)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield the exception and everything it was made of, the innermost last.

    urllib3 hides causes in ``reason`` and among the arguments as often as in ``__cause__``.
    """
    waiting: list[BaseException] = [error]
    seen: set[int] = set()
    while waiting:
        current = waiting.pop(0)
        if id(current) in seen:
            continue
        seen.add(id(current))
        yield current
        hidden = (getattr(current, "reason", None), *current.args, current.__cause__, current.__context__)
        waiting.extend(each for each in hidden if isinstance(each, BaseException))


def _reason(error: BaseException) -> str:
    told = ""
    for cause in _causes(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return cause.verify_message
        if isinstance(cause, below.SSLError) and "fingerprint" in str(cause).lower():
            return "fingerprints differ"
        if isinstance(cause, OSError) and not isinstance(cause, requests.RequestException):
            plain = cause.args[0] if cause.args and isinstance(cause.args[0], str) else ""
            told = cause.strerror or plain or told
    return told or type(error).__name__
