"""Signing in through a page."""

from __future__ import annotations

import html
import json
from typing import TYPE_CHECKING, Any

from ..answer import Answer, page, redirect, success
from ..errors import Refusal
from ..oauth import SignInRequest

if TYPE_CHECKING:
    from ..portal import Portal
    from ..request import PortalRequest

# The code by which clients know that the name or the password was wrong.
_REFUSED = "OAUTH_0015"


def authorize(_portal: Portal, request: PortalRequest) -> Answer:
    """The sign-in page. Where the answer may not be sent to is told on the page, and sent nowhere."""
    try:
        asked = SignInRequest.read(request.parameters, request.origin)
    except Refusal as refusal:
        return page(_error_page(refusal.message))
    return page(_sign_in_page(request, asked.pack()))


def sign_in(portal: Portal, request: PortalRequest) -> Answer:
    """What the page's form is sent to: on to the client, or the page again."""
    packed = request.parameters.text("oauth_state")
    try:
        asked = SignInRequest.unpack(packed, request.origin)
    except Refusal as refusal:
        return page(_error_page(refusal.message))
    try:
        target = portal.oauth.sign_in(
            asked,
            request.parameters.text("username"),
            request.parameters.raw("password"),
            request.client,
            request.secure,
        )
    except Refusal as refusal:
        return page(_sign_in_page(request, asked.pack(), " ".join(refusal.details)))
    if target.startswith("#"):
        return page(_code_page(target[1:]))
    return redirect(target)


def token(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """A code or refresh token turned into tokens."""
    if request.method != "POST":
        raise Refusal(405, "POST is expected.")
    return portal.oauth.token(request.parameters, request.secure)


def revoke_token(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """A token given back."""
    portal.oauth.revoke(request.parameters.text("auth_token") or request.parameters.text("token"))
    return success()


def validate_app_access(_portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """Every application may be used by whoever signed in."""
    return {"valid": True, "viewOnlyUserTypeApp": False, "username": request.who.username}


def _sign_in_page(request: PortalRequest, packed: str, message: str = "") -> str:
    """Clients read ``oAuthInfo`` with a pattern: it must be on one line, the first with a brace."""
    info: dict[str, Any] = {"oauth_state": packed, "client_id": "", "appTitle": "", "locale": "en"}
    if message:
        info = {
            "oauth_state": packed,
            "code": _REFUSED,
            "messages": [f"{message} ({_REFUSED})"],
        }
    script = json.dumps(info).replace("<", "\\u003c").replace("'", "\\u0027")
    told = f'<p class="wrong" role="alert">{html.escape(message)}</p>' if message else ""
    action = html.escape(f"{request.portal_url}/sharing/oauth2/signin")
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Sign in</title>
<script>var oAuthInfo = {script};</script>
{_STYLE}</head><body><main><h1>Local portal</h1>{told}
<form method="post" action="{action}">
<input type="hidden" name="oauth_state" value="{html.escape(packed)}">
<label>Username <input name="username" autocomplete="username" required autofocus></label>
<label>Password <input name="password" type="password" autocomplete="current-password" required></label>
<button>Sign in</button></form></main></body></html>"""


def _code_page(code: str) -> str:
    shown = html.escape(code)
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>SUCCESS code={shown}</title>
{_STYLE}</head><body><main><h1>Signed in</h1>
<p>Copy this code into the application that asked for it.</p>
<input id="code" value="{shown}" readonly aria-label="Code"></main></body></html>"""


def _error_page(message: str) -> str:
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Error: {html.escape(message)}</title>
{_STYLE}</head><body><main><h1>Error: {html.escape(message)}</h1></main></body></html>"""


_STYLE = """<style>
body { font: 1rem/1.5 system-ui, sans-serif; background: #f4f6f8; color: #1d2733; margin: 0 }
main { max-width: 22rem; margin: 10vh auto; padding: 2rem; background: #fff; border-radius: .5rem }
h1 { font-size: 1.3rem; margin: 0 0 1rem }
label { display: block; margin-bottom: 1rem }
input { width: 100%; box-sizing: border-box; padding: .5rem; font: inherit; border: 1px solid #8a97a6 }
button { width: 100%; padding: .6rem; font: inherit; color: #fff; background: #1f6fb2; border: 0 }
.wrong { color: #a3261f }
</style>
"""
