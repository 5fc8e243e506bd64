"""Requests to portals and servers: one session, one way to ask, one place that tries again.

What is sent goes into bodies and headers, never into an address, since addresses are logged all along the
way: a GET carries nothing but ``f=json``, everything else is a POST, and the token travels as
``X-Esri-Authorization: Bearer`` (portal contract, sections 2.2 and 11).

What is tried again: a request that is safe to repeat after a lost connection, a time-out or 502, 503, 504;
any request after a refused connection, where nothing was sent, or after 429, where the portal says so; and
any request once more with a new token after 498 or 499.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import urlencode, urljoin, urlsplit

from ..errors import PortalError, TokenExpired, TransportError
from ..progress import Progress
from .clock import Clock
from .exchange import Exchange
from .masking import Secrets
from .multipart import FilePart, MultipartBody
from .options import TransportOptions
from .response import Reply, read_answer
from .urls import bare, checked, in_the_clear, origin

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

AUTHORIZATION = "X-Esri-Authorization"
MOST_REDIRECTS = 5
FIRST_PAUSE = 0.5
LONGEST_PAUSE = 60.0

_log = logging.getLogger(__name__)


class TokenProvider(Protocol):
    """Whoever has tokens for some portal or server."""

    def token(self) -> str:
        """Return a token that should be good now, empty to go without one."""

    def renew(self, refused: str) -> bool:
        """Try to have another token than the refused one; tell whether asking again makes sense."""


@dataclass(frozen=True)
class Call:
    """One request: what is asked, and whether asking twice does no harm."""

    method: str
    url: str
    parameters: Mapping[str, Any]
    files: Sequence[FilePart] = ()
    repeatable: bool = False
    target: Path | None = None

    def encoded(self) -> dict[str, str]:
        """Return the parameters as a form has them; None is left out."""
        return {name: _encoded(value) for name, value in self.parameters.items() if value is not None}


@dataclass(frozen=True)
class Answer:
    """What a request was answered with, and by which address after all redirects."""

    url: str
    content: dict[str, Any]


class Transport:
    """A session with what QGIS knows about the network. Safe to use from several threads at once."""

    def __init__(self, options: TransportOptions | None = None, clock: Clock | None = None) -> None:
        self.options = options or TransportOptions()
        self.clock = clock or Clock()
        self.secrets = Secrets()
        self.clock_skew = 0.0
        """The portal's clock minus ours, in seconds, as its last answer told."""
        self._exchange = Exchange(self.options)
        for address in self.options.proxies.values():
            self.secrets.add(urlsplit(address).password or "")

    def __repr__(self) -> str:
        return f"Transport({self.options!r})"

    def close(self) -> None:
        """Close all connections."""
        self._exchange.close()

    def get(self, url: str, **how: Any) -> dict[str, Any]:
        """Read a resource. ``how`` as for :meth:`request`."""
        return self.request("GET", url, repeatable=True, **how)

    def post(self, url: str, parameters: Mapping[str, Any] | None = None, **how: Any) -> dict[str, Any]:
        """Send parameters and files. ``how`` as for :meth:`request`."""
        return self.request("POST", url, parameters, **how)

    def request(
        self,
        method: str,
        url: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        files: Sequence[FilePart] = (),
        tokens: TokenProvider | None = None,
        repeatable: bool = False,
        progress: Progress | None = None,
    ) -> dict[str, Any]:
        """Send a request and return the JSON object it was answered with.

        ``files`` are streamed, with ``portal.upload`` steps to ``progress``.  ``repeatable`` says that
        sending twice does no harm.

        Raises:
            TransportError: no usable answer came (WLS501 to WLS510, WLS513).
            PortalError: WLS511, the token would be readable on the way.
            PortalError: the answer says no; see :mod:`.response`.
            Cancelled: the progress said stop.
        """
        call = Call(method, checked(url), {"f": "json", **(parameters or {})}, files, repeatable)
        return self._answer(call, tokens, progress or Progress()).content

    def download(self, url: str, target: Path, tokens: TokenProvider, progress: Progress) -> None:
        """Write the file that a resource is to ``target``. Raises as :meth:`request`."""
        call = Call("POST", checked(url), {}, repeatable=True, target=target)
        self._answer(call, tokens, progress)

    def locate(self, url: str) -> str:
        """Return the address, without query, where a resource is after all redirects. Sends no token."""
        return self._answer(Call("GET", checked(url), {"f": "json"}, repeatable=True), None, Progress()).url

    def _answer(self, call: Call, tokens: TokenProvider | None, progress: Progress) -> Answer:
        body = MultipartBody(call.encoded(), call.files, progress) if call.files else None
        token = tokens.token() if tokens else ""
        if token and in_the_clear(call.url) and not self.options.allow_plain_http:
            raise PortalError("WLS511", url=bare(call.url))
        outcome = self._persist(call, body, token, progress)
        if isinstance(outcome, TokenExpired) and tokens and tokens.renew(token):
            outcome = self._persist(call, body, tokens.token(), progress)
        if isinstance(outcome, PortalError):
            raise outcome
        return outcome

    def _persist(
        self, call: Call, body: MultipartBody | None, token: str, progress: Progress
    ) -> Answer | PortalError:
        """Ask until there is an answer, an error that stays, or no try left."""
        self.secrets.add(token)
        for attempt in range(self.options.retries + 1):
            outcome = self._ask(call, body, token, progress)
            pause = self._pause(call, outcome, attempt)
            if pause is None:
                break
            _log.info("%s %s: again in %.1f s", call.method, bare(call.url), pause)
            self.clock.wait(pause, progress)
        return outcome

    def _pause(self, call: Call, outcome: Answer | PortalError, attempt: int) -> float | None:
        """Return how long to wait before asking again, None for never."""
        if not isinstance(outcome, TransportError) or attempt >= self.options.retries:
            return None
        code = outcome.facts.get("portal_code") or outcome.facts.get("status")
        nothing_done = outcome.code == "WLS501" or (outcome.code == "WLS507" and code == 429)
        lost = outcome.code in ("WLS502", "WLS503", "WLS507", "WLS508")
        if not (nothing_done or (call.repeatable and lost)):
            return None
        asked: float | None = outcome.facts.get("retry_after")
        pause = FIRST_PAUSE * 2**attempt if asked is None else asked
        return pause if pause <= LONGEST_PAUSE else None

    def _ask(
        self, call: Call, body: MultipartBody | None, token: str, progress: Progress
    ) -> Answer | PortalError:
        """Ask once. Errors are returned, so that raising them leaves no trail to a request with secrets."""
        progress.check()
        outcome = self._understood(self._follow(call, body, token, progress))
        if isinstance(outcome, PortalError):
            outcome.facts = self.secrets.scrub(outcome.facts)
            _log.info("%s %s: %s", call.method, bare(call.url), outcome)
        else:
            _log.debug("%s %s: %s", call.method, bare(call.url), self.secrets.shown(outcome.content))
        return outcome

    def _understood(self, reply: Reply | PortalError) -> Answer | PortalError:
        if isinstance(reply, PortalError):
            return reply
        try:
            return Answer(reply.url, read_answer(reply))
        except PortalError as error:
            asked = self._retry_after(reply)
            if asked is not None:
                error.facts["retry_after"] = asked
            return error

    def _follow(
        self, call: Call, body: MultipartBody | None, token: str, progress: Progress
    ) -> Reply | PortalError:
        """Send a request, and a GET again to where it is redirected; the token stays with its host."""
        url, location = call.url, ""
        for _ in range(MOST_REDIRECTS + 1):
            trusted = origin(url) == origin(call.url)
            reply = self._send(call, url, body, token if trusted else "", progress)
            if isinstance(reply, PortalError) or not reply.location:
                return reply
            location = reply.location
            there = _redirected(url, location)
            if call.method != "GET" or not there:
                break
            url = there
        return TransportError("WLS509", url=bare(call.url), location=bare(location))

    def _send(
        self, call: Call, url: str, body: MultipartBody | None, token: str, progress: Progress
    ) -> Reply | PortalError:
        """Send one request with the headers and the form that it needs."""
        headers = {AUTHORIZATION: f"Bearer {token}"} if token else {}
        data: str | MultipartBody | None = body
        if body is not None:
            headers["Content-Type"] = body.content_type
        elif call.method == "GET":
            # a redirect says itself what it wants to be asked
            url = f"{url}?f=json" if url == call.url else url
        else:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            data = urlencode(call.encoded())
        _log.debug("%s %s %s", call.method, bare(url), self.secrets.shown(call.parameters))
        # once a change was asked for, its answer is wanted, whatever the user wants by then
        heard = progress if call.repeatable else Progress()
        reply = self._exchange.send(call.method, url, headers, data, heard, call.target)
        if isinstance(reply, Reply):
            self._compare_clocks(reply.date)
        return reply

    def _compare_clocks(self, date: str) -> None:
        try:
            self.clock_skew = parsedate_to_datetime(date).timestamp() - self.clock.time()
        except (TypeError, ValueError):
            return

    def _retry_after(self, reply: Reply) -> float | None:
        """Return the seconds that an answer asks us to wait, told as a number or as a date."""
        if reply.retry_after.strip().isdigit():
            return float(reply.retry_after)
        try:
            then = parsedate_to_datetime(reply.retry_after).timestamp()
        except (TypeError, ValueError):
            return None
        return max(0.0, then - self.clock.time() - self.clock_skew)


def _redirected(url: str, location: str) -> str:
    """Return the address that a redirect means, empty for one not to follow: no address, or https to http."""
    try:
        there = urljoin(url, location)
        downgrade = urlsplit(url).scheme == "https" and urlsplit(there).scheme != "https"
        origin(there)
    except ValueError:
        return ""
    return "" if downgrade else there


def _encoded(value: Any) -> str:
    """Return a parameter as portals read it: ``true``, JSON for what is nested."""
    if isinstance(value, str):
        return value
    if isinstance(value, (bool, dict, list)):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return str(value)
