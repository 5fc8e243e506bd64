"""Signing in and the active portal, as scripts see them.

Pro is signed in before a script runs.  Here the same holds through the environment
(``WLS_PORTAL_URL`` with ``WLS_PORTAL_USER``/``WLS_PORTAL_PASSWORD`` or ``WLS_AUTHCFG``) or the active
portal of the settings; ``SignInToPortal`` in the script goes before both.
"""

from __future__ import annotations

from typing import Any

from ..qgis_bridge.portal_access import PortalAccess, connection_urls, find_access, open_portal
from ..sharing.errors import NotAuthorized, NotFound
from ..sharing.portal import Credentials, Portal

NOT_SIGNED_IN, NO_PORTAL = "WLS810", "WLS130"


class Session:
    """The one active portal of this process."""

    def __init__(self) -> None:
        self._access: PortalAccess | None = None
        self._portal: Portal | None = None
        self._known: dict[str, PortalAccess] = {}

    def sign_in(self, access: PortalAccess) -> Portal:
        """Sign in and make this the active portal; the one before stays active if it fails."""
        portal = open_portal(access)
        portal.sign_in()
        self.sign_out()
        self._access, self._portal = access, portal
        self._known[portal.url] = access
        return portal

    def sign_out(self) -> None:
        """Forget the active portal."""
        if self._portal is not None:
            self._portal.close()
        self._access = self._portal = None

    @property
    def urls(self) -> list[str]:
        """The portals that this process signed in to."""
        return list(self._known)

    def portal(self) -> Portal:
        """Return the active portal, signing in from environment or settings when nobody did.

        Raises:
            NotAuthorized: WLS810, there is no portal to sign in to.
        """
        if self._portal is None:
            access = find_access("")
            if access.anonymous:
                raise NotAuthorized(NOT_SIGNED_IN, url=access.url)
            return self.sign_in(access)
        return self._portal

    def signed_in(self) -> bool:
        """Tell whether a portal is active, without signing in to one."""
        return self._portal is not None


session = Session()


def SignInToPortal(
    portal_url: str,
    username: str | None = None,
    password: str | None = None,
    cert_file: str | None = None,
    key_file: str | None = None,
    token: str | None = None,
    token_referer: str | None = None,
    token_expiry: int | None = None,
) -> dict[str, Any]:
    """Sign in and make the portal active; returns ``token``, ``referer`` and ``expires`` (epoch ms).

    The three forms of the documentation: URL with user and password (empty ones take what QGIS knows for
    the URL), with a client certificate (PEM file and key), and with a token.

    Raises:
        NotAuthorized: user, password or token were refused.
        TransportError: the portal cannot be reached.
    """
    credentials = None
    if token:
        credentials = Credentials.by_token(token, token_referer or "", int(token_expiry or 0))
    elif username:
        credentials = Credentials.by_password(username, password or "")
    access = find_access(
        portal_url, credentials=credentials, client_certificate=_certificate(cert_file, key_file)
    )
    session.sign_in(access)
    return GetSigninToken() or {}


def SignOutFromPortal() -> None:
    """Forget the active portal."""
    session.sign_out()


def GetSigninToken() -> dict[str, Any] | None:
    """Return ``token``, ``referer`` and ``expires`` of the active portal, None when not signed in."""
    if not _try_sign_in():
        return None
    token = session.portal().token
    return {
        "token": token.value,
        "referer": token.referer,
        "expires": token.expires,
        "messages": "",
    }


def GetActivePortalURL() -> str:
    """Return the active portal's URL with a slash at the end, empty when there is none."""
    return f"{session.portal().url}/" if _try_sign_in() else ""


def ListPortalURLs() -> list[str]:
    """Return the URLs of all connections and of the portals signed in to."""
    return list(dict.fromkeys([*connection_urls(), *session.urls]))


def GetPortalInfo(portal_URL: str | None = None) -> dict[str, Any]:
    """Return ``organization``, ``organization_type``, ``portal_version``, ``role`` and ``SSL_enabled``."""
    told = GetPortalDescription(portal_URL)
    kind = "Portal" if told.get("isPortal") else "ArcGIS Online"
    return {
        "organization": told.get("name", ""),
        "organization_type": kind,
        "organizationtype": kind,
        "portal_version": told.get("currentVersion", ""),
        "role": (told.get("user") or {}).get("role", ""),
        "SSL_enabled": bool(told.get("allSSL")),
    }


def GetPortalDescription(portal_URL: str | None = None) -> dict[str, Any]:
    """Return the portal's own view of itself for the user, as ``portals/self`` tells it."""
    if portal_URL and portal_URL.rstrip("/") != GetActivePortalURL().rstrip("/"):
        with open_portal(find_access(portal_URL)) as portal:
            return dict(portal.organization.description)
    return dict(session.portal().organization.description)


def facts_for_drafts() -> dict[str, str] | None:
    """Return what a draft writes about the portal (``PortalURL``, ``UserName``), None when not signed in."""
    if not session.signed_in():
        return None
    portal = session.portal()
    return {"url": portal.url, "username": portal.me.username}


def _certificate(cert_file: str | None, key_file: str | None) -> str | tuple[str, str] | None:
    if not cert_file:
        return None
    return (cert_file, key_file) if key_file else cert_file


def _try_sign_in() -> bool:
    """Sign in from what the environment or settings give; a portal that nobody named is no error."""
    if session.signed_in():
        return True
    try:
        session.portal()
    except (NotAuthorized, NotFound) as error:
        if error.code in {NOT_SIGNED_IN, NO_PORTAL}:
            return False
        raise
    return True
