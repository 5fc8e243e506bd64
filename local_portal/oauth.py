"""OAuth 2 for clients that sign in through a page: authorization code with PKCE, implicit, refresh.

Any client id is taken: there is no register of applications.  What keeps tokens out of strange hands
is where they may be sent: to this portal itself, to the user's own machine, or onto a page that shows
them (``urn:ietf:wg:oauth:2.0:oob``).
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import ipaddress
import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode, urlsplit, urlunsplit

from .errors import Refusal
from .tokens import CODE, LONGEST_MINUTES, REFRESH, Tokens

if TYPE_CHECKING:
    from .accounts import Accounts, User
    from .request import Parameters

OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob"
_ACCESS_MINUTES = 30
_REFRESH_MINUTES = 14 * 24 * 60
_CODE_MINUTES = 10


@dataclass(frozen=True)
class SignInRequest:
    """What a client asks of the sign-in page. ``expiration`` is in minutes, 0 for the usual."""

    client_id: str
    redirect_uri: str
    response_type: str
    state: str = ""
    expiration: int = 0
    challenge: str = ""
    method: str = ""

    @classmethod
    def read(cls, parameters: Parameters, origin: str) -> SignInRequest:
        """Read the parameters of ``authorize``.

        Raises:
            Refusal: the answer may not be sent where it is to be sent, or is of no kind that is known.
        """
        request = cls(
            client_id=parameters.text("client_id"),
            redirect_uri=parameters.text("redirect_uri"),
            response_type=parameters.text("response_type") or "code",
            state=parameters.raw("state"),
            expiration=max(parameters.integer("expiration", 0), 0),
            challenge=parameters.text("code_challenge"),
            method=parameters.text("code_challenge_method") or "plain",
        )
        request.check(origin)
        return request

    @classmethod
    def unpack(cls, packed: str, origin: str) -> SignInRequest:
        """Read what :meth:`pack` wrote. Raises ``Refusal``: it is something else."""
        try:
            told = json.loads(base64.urlsafe_b64decode(packed.encode("ascii")))
            request = cls(**{name: type(getattr(_PLAIN, name))(value) for name, value in told.items()})
        except (ValueError, TypeError, AttributeError):
            raise _invalid("invalid_request", "Invalid oauth_state") from None
        request.check(origin)
        return request

    def pack(self) -> str:
        """Return the request as the ``oauth_state`` that the sign-in form hands back."""
        return base64.urlsafe_b64encode(json.dumps(asdict(self)).encode("utf-8")).decode("ascii")

    def check(self, origin: str) -> None:
        """Raise ``Refusal`` if this request may not be granted to anybody."""
        if not self.client_id:
            raise _invalid("invalid_request", "Invalid client_id")
        if self.response_type not in ("code", "token"):
            raise _invalid("unsupported_response_type", "Invalid response_type")
        if not _may_be_sent_to(self.redirect_uri, origin):
            raise _invalid("invalid_request", "Invalid redirect_uri")
        if self.challenge and self.method not in ("S256", "plain"):
            raise _invalid("invalid_request", "Invalid code_challenge_method")


_PLAIN = SignInRequest("", "", "")


class OAuth:
    """Turns sign-ins, codes and refresh tokens into tokens."""

    def __init__(self, accounts: Accounts, tokens: Tokens) -> None:
        self._accounts = accounts
        self._tokens = tokens

    def sign_in(self, request: SignInRequest, username: str, password: str, client: str, secure: bool) -> str:
        """Return the address to send the browser to, with a token or a code in it.

        An empty one stands for the page that shows a code; then the code is all that is returned
        after ``#``.

        Raises:
            Refusal: the user or the password is wrong.
        """
        user = self._accounts.sign_in(username, password, client)
        if request.response_type == "token":
            return _with_fragment(request.redirect_uri, self._implicit(user, request, secure))
        code = self._tokens.issue(
            user.username,
            _CODE_MINUTES,
            CODE,
            request.client_id,
            {
                "redirect_uri": request.redirect_uri,
                "challenge": request.challenge,
                "method": request.method,
                "expiration": request.expiration,
            },
        )
        if request.redirect_uri == OUT_OF_BAND:
            return f"#{code.value}"
        return _with_query(request.redirect_uri, {"code": code.value, "state": request.state})

    def token(self, parameters: Parameters, secure: bool) -> dict[str, Any]:
        """Answer the token resource.

        Raises:
            Refusal: the grant is not good, or of a kind that is not served.
        """
        kind = parameters.text("grant_type")
        if kind == "authorization_code":
            return self._from_code(parameters, secure)
        if kind in ("refresh_token", "exchange_refresh_token"):
            return self._from_refresh(parameters, secure, renew=kind == "exchange_refresh_token")
        if kind == "suspend_session":
            self._tokens.revoke(parameters.text("refresh_token"))
            return {"success": True}
        if kind == "client_credentials":
            raise _invalid("invalid_client", "Invalid client_id")
        raise _invalid("unsupported_grant_type", "Invalid grant_type")

    def revoke(self, value: str) -> None:
        """Make an access or refresh token worthless."""
        self._tokens.revoke(value)

    def _from_code(self, parameters: Parameters, secure: bool) -> dict[str, Any]:
        client_id = parameters.text("client_id")
        try:
            grant = self._tokens.grant(parameters.text("code"), CODE, once=True)
        except Refusal:
            raise _invalid("invalid_grant", "Invalid code") from None
        details = grant.details
        if grant.client_id != client_id or details["redirect_uri"] != parameters.text("redirect_uri"):
            raise _invalid("invalid_grant", "Invalid code")
        if not _verified(details, parameters.text("code_verifier")):
            raise _invalid("invalid_grant", "Invalid code_verifier")
        return self._pair(grant.principal.username, client_id, int(details["expiration"]), secure)

    def _from_refresh(self, parameters: Parameters, secure: bool, renew: bool) -> dict[str, Any]:
        client_id = parameters.text("client_id")
        value = parameters.text("refresh_token")
        try:
            grant = self._tokens.grant(value, REFRESH, once=renew)
        except Refusal:
            raise _invalid("invalid_request", "Invalid refresh_token") from None
        if grant.client_id != client_id:
            raise _invalid("invalid_request", "Invalid refresh_token")
        if renew:
            return self._pair(grant.principal.username, client_id, 0, secure)
        return self._access(grant.principal.username, client_id, 0, secure)

    def _implicit(self, user: User, request: SignInRequest, secure: bool) -> dict[str, str]:
        told = self._access(user.username, request.client_id, request.expiration, secure)
        told = {**told, "persist": True, "state": request.state, "token_type": "bearer"}
        return {name: _word(value) for name, value in told.items()}

    def _access(self, username: str, client_id: str, minutes: int, secure: bool) -> dict[str, Any]:
        span = min(minutes or _ACCESS_MINUTES, LONGEST_MINUTES)
        token = self._tokens.issue(username, span, client_id=client_id)
        return {
            "access_token": token.value,
            "expires_in": span * 60,
            "username": username,
            "ssl": secure,
        }

    def _pair(self, username: str, client_id: str, minutes: int, secure: bool) -> dict[str, Any]:
        refresh = self._tokens.issue(username, _REFRESH_MINUTES, REFRESH, client_id)
        return {
            **self._access(username, client_id, minutes, secure),
            "refresh_token": refresh.value,
            "refresh_token_expires_in": _REFRESH_MINUTES * 60,
        }


def _word(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _verified(details: Any, verifier: str) -> bool:
    """Compare the verifier with the challenge that came with the code, if one did."""
    challenge = str(details["challenge"])
    if not challenge:
        return True
    told = verifier
    if details["method"] == "S256":
        digest = hashlib.sha256(verifier.encode("ascii", errors="replace")).digest()
        told = base64.urlsafe_b64encode(digest).decode("ascii").rstrip("=")
    return hmac.compare_digest(told.encode("utf-8"), challenge.encode("utf-8"))


def _may_be_sent_to(uri: str, origin: str) -> bool:
    if uri == OUT_OF_BAND:
        return True
    try:
        target = urlsplit(uri)
        host = target.hostname or ""
    except ValueError:
        return False
    if target.scheme not in ("http", "https") or target.username is not None:
        return False
    return target.netloc == urlsplit(origin).netloc or _is_this_machine(host)


def _is_this_machine(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _with_query(uri: str, added: dict[str, str]) -> str:
    parts = urlsplit(uri)
    query = "&".join(part for part in (parts.query, urlencode(added)) if part)
    return urlunsplit(parts._replace(query=query))


def _with_fragment(uri: str, added: dict[str, str]) -> str:
    return urlunsplit(urlsplit(uri)._replace(fragment=urlencode(added)))


def _invalid(error: str, description: str) -> Refusal:
    return Refusal(400, description, error=error, error_description=description)
