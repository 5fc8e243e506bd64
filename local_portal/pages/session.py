"""Signing in for pages: a cookie that only pages look at, and only where something is read.

Programs send their token themselves.  No answer sets the cookie but that of the sign-in form, and it
is never taken for what changes anything, so no other site can act through it.
"""

from __future__ import annotations

from http.cookies import CookieError, SimpleCookie
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from ..answer import Answer, redirect
from ..errors import Refusal, forbidden
from .layout import Page, answer_with
from .markup import element
from .places import SERVICES, SIGN_IN

if TYPE_CHECKING:
    from ..portal import Portal
    from ..request import PortalRequest

COOKIE = "wls_page"
_MINUTES = 60


def page_token(request: PortalRequest) -> str:
    """Return the token of the request's cookie, empty if it has none.

    To a browser a page on another port of this machine is of the same site, and its scripts may ask with our
    cookie: such a request names its origin, as somebody who follows a link does not.
    """
    if request.headers.get("origin", request.origin) != request.origin:
        return ""
    try:
        cookies = SimpleCookie(request.headers.get("cookie", ""))
    except CookieError:
        return ""
    found = cookies.get(COOKIE)
    return found.value if found is not None else ""


def sign_in(portal: Portal, request: PortalRequest) -> Answer:
    """The form, and what it is sent to: the page that was wanted, or the form again."""
    wanted = _local(request.parameters.text("next"))
    if request.method != "POST":
        return answer_with(_form(wanted), request)
    _require_own_form(request)
    parameters = request.parameters
    try:
        user = portal.accounts.sign_in(
            parameters.text("username"), parameters.raw("password"), request.client
        )
    except Refusal as refusal:
        return answer_with(_form(wanted, " ".join(refusal.details)), request)
    token = portal.tokens.issue(user.username, _MINUTES)
    return _sent_on(wanted, _cookie(request, token.value, _MINUTES * 60))


def sign_out(portal: Portal, request: PortalRequest) -> Answer:
    """Make the cookie's token worthless, and go back to the start."""
    if request.method != "POST":
        raise Refusal(405, "POST is expected.")
    _require_own_form(request)
    token = page_token(request)
    if token:
        portal.tokens.revoke(token)
    return _sent_on(SERVICES, _cookie(request, "", 0))


def _require_own_form(request: PortalRequest) -> None:
    """Browsers tell where a form came from; one of another site is not ours."""
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != urlsplit(request.origin).netloc:
        raise forbidden()


def _local(address: str) -> str:
    """The address if it is one of ours, the start otherwise."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not address.startswith("/") or "\\" in address or "\n" in address:
        return SERVICES
    return quote(address, safe="/?=&%*,:.-_~")


def _form(wanted: str, wrong: str = "") -> Page:
    body = [
        element("p", wrong, class_="wrong", role="alert") if wrong else "",
        element(
            "form",
            element("input", type="hidden", name="next", value=wanted),
            element("label", "Username", for_="username"),
            element(
                "input", type="text", id="username", name="username", autocomplete="username", required=True
            ),
            element("label", "Password", for_="password"),
            element(
                "input",
                type="password",
                id="password",
                name="password",
                autocomplete="current-password",
                required=True,
            ),
            element("div", element("button", "Sign in", type="submit"), class_="buttons"),
            method="post",
            action=SIGN_IN,
            class_="fields",
        ),
    ]
    return Page("Sign in", body)


def _cookie(request: PortalRequest, value: str, seconds: int) -> str:
    secure = "; Secure" if request.secure else ""
    return f"{COOKIE}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Strict{secure}"


def _sent_on(target: str, cookie: str) -> Answer:
    answer = redirect(target)
    return Answer(answer.body, answer.media_type, answer.status, {**answer.headers, "Set-Cookie": cookie})
