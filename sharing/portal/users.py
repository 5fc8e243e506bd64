"""Who is signed in, and to what.

Signing in is three questions: where the portal really is (``info``, asked without any secret, so that a
redirect to https is followed first), what it is (``portals/self``), and who we are to it
(``community/self``).  Only the last tells a wrong password for certain: it must not answer an anonymous
caller (portal contract, sections 1.12 and 2.5).  A portal whose web server knows us by our certificate
names a user without credentials of ours.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from ..errors import NotAuthorized, TransportError
from .urls import join

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .connection import Connection
    from .transport import Transport


@dataclass(frozen=True)
class User:
    """A user of a portal, without a name when anonymous.

    ``privileges`` are the portal's words, None where it does not tell them.
    """

    username: str
    full_name: str = ""
    role: str = ""
    privileges: frozenset[str] | None = None
    org_id: str = ""
    groups: tuple[tuple[str, str], ...] = ()
    """(id, title) of each group the user is in, as far as the portal told."""

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> User:
        """Return the user that a portal describes."""
        privileges = told.get("privileges")
        groups = [each for each in told.get("groups") or () if isinstance(each, dict) and each.get("id")]
        return cls(
            username=str(told.get("username") or ""),
            full_name=str(told.get("fullName") or ""),
            role=str(told.get("role") or ""),
            privileges=frozenset(map(str, privileges)) if isinstance(privileges, list) else None,
            org_id=str(told.get("orgId") or ""),
            groups=tuple((str(each["id"]), str(each.get("title") or "")) for each in groups),
        )


@dataclass(frozen=True)
class Organization:
    """A portal as it describes itself. ``description`` is its own answer, whole.

    ``online`` tells ArcGIS Online from an Enterprise portal; ``credits`` is what is left, None where
    there are none or the portal does not say.
    """

    id: str = ""
    name: str = ""
    version: str = ""
    online: bool = False
    credits: float | None = None
    description: Mapping[str, Any] = field(default_factory=dict, repr=False)

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> Organization:
        """Return the organization that ``portals/self`` describes."""
        online = not told.get("isPortal", False)
        # Enterprise says 0, having no credits at all
        left = told.get("availableCredits") if online else None
        return cls(
            id=str(told.get("id") or ""),
            name=str(told.get("name") or told.get("portalName") or ""),
            version=str(told.get("currentVersion") or ""),
            online=online,
            credits=float(left) if isinstance(left, (int, float)) else None,
            description=told,
        )


def find_portal(transport: Transport, root: str) -> str:
    """Return where the portal really is, having followed its redirects without any secret.

    From plain HTTP only the same host is followed, since anybody could have answered.

    Raises:
        PortalError: nothing of a portal answers there (WLS501 to WLS508, WLS526).
        TransportError: WLS509, the portal sends us to another host.
    """
    info = join(root, "sharing", "rest", "info")
    there = transport.locate(info)
    found = there[: -len("/sharing/rest/info")] if there.endswith("/sharing/rest/info") else ""
    other_host = urlsplit(found).hostname != urlsplit(root).hostname
    if not found or (other_host and urlsplit(root).scheme != "https"):
        raise TransportError("WLS509", url=root, location=there)
    return found


def sign_in(connection: Connection) -> tuple[Organization, User]:
    """Ask a portal what it is and who we are; a user without a name where nobody signs in.

    Raises:
        NotAuthorized: WLS522 wrong password; WLS523 the token is nobody's.
        TokenExpired: WLS520, WLS521, a given token is not accepted.
    """
    told = connection.read(connection.rest("portals", "self"))
    organization = Organization.from_json(told)
    known = told.get("user")
    if not isinstance(known, dict):
        if connection.credentials.anonymous:
            return organization, User("")
        # an API key, or a portal that answers a token it does not accept as if there were none
        raise NotAuthorized("WLS523", url=connection.root)
    user = User.from_json({**known, **connection.read(connection.rest("community", "self"))})
    if not user.username:
        raise NotAuthorized("WLS523", url=connection.root)
    connection.username = user.username
    return organization, user
