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

_Kinds = tuple[type[BaseException], ...]

# the first that fits: requests' exceptions are one another's kin
_CODES: tuple[tuple[_Kinds, str], ...] = (
    # the address asked for was checked, so a scheme that is not known is the proxy's
    ((requests.exceptions.InvalidProxyURL, requests.exceptions.InvalidSchema), "WLS505"),
    ((requests.exceptions.ProxyError,), "WLS505"),
    ((requests.exceptions.InvalidURL,), "WLS500"),
    ((requests.exceptions.SSLError,), "WLS504"),
    ((requests.exceptions.Timeout,), "WLS503"),
    ((requests.exceptions.ChunkedEncodingError, requests.exceptions.ContentDecodingError), "WLS508"),
)
_CODES_BY_CAUSE: tuple[tuple[_Kinds, str], ...] = (
    ((below.NewConnectionError,), "WLS501"),
    ((below.ReadTimeoutError, TimeoutError), "WLS503"),
)


def failure(error: requests.RequestException | OSError | ValueError, url: str) -> PortalError:
    """Return what to raise for an exception of ``requests``; the caller raises it outside the ``except``."""
    code = _code(error)
    if code == "WLS500":
        return PortalError(code, value=bare(url))
    return TransportError(code, url=bare(url), reason=_reason(error))


def _code(error: requests.RequestException | OSError | ValueError) -> str:
    if not isinstance(error, requests.RequestException):
        # A redirect to what is no address; our own was checked before.  Else a certificate file that is
        # not there, which requests looks for only when it connects.
        return "WLS509" if isinstance(error, ValueError) else "WLS513"
    for kinds, code in _CODES:
        if isinstance(error, kinds):
            return code
    causes = list(_causes(error))
    for kinds, code in _CODES_BY_CAUSE:
        if any(isinstance(cause, kinds) for cause in causes):
            return code
    return "WLS502"


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
    if isinstance(error, requests.exceptions.InvalidSchema):
        # "Missing dependencies for SOCKS support."
        return str(error)
    told = ""
    for cause in _causes(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return cause.verify_message
        if isinstance(cause, below.SSLError) and "fingerprint" in str(cause).lower():
            return "fingerprints differ"
        # ours are OSErrors too, with a code in place of a reason: an earlier failure of the same request
        if isinstance(cause, OSError) and not isinstance(cause, (requests.RequestException, PortalError)):
            plain = cause.args[0] if cause.args and isinstance(cause.args[0], str) else ""
            told = cause.strerror or plain or told
    return told or type(error).__name__
