"""What a client asks first: what this is, who it is asking as, and for a token."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from ..bindings import read_binding
from ..errors import Refusal
from ..principal import PRIVILEGES
from ..tokens import DEFAULT_MINUTES
from .community import user_json

if TYPE_CHECKING:
    from ..portal import Portal
    from ..request import PortalRequest

# Clients split it at the dot and count: at 2024.2 field types change, at 5.3 private URLs come.
PORTAL_VERSION = "2025.1"
SERVER_VERSION = 11.4
_NAME = "Local portal"
_HOSTING_SERVER_ID = "hosting"


def portal_info(_portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """``/info``, ``/rest/info`` and ``/sharing/rest/info``."""
    return {"owningSystemUrl": request.portal_url, "authInfo": _auth_info(request)}


def server_info(_portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """``/server/rest/info``: without it some clients send no token to the server."""
    return {
        "currentVersion": SERVER_VERSION,
        "fullVersion": "11.4.0",
        "owningSystemUrl": request.portal_url,
        "owningTenant": "",
        "authInfo": _auth_info(request),
    }


def _auth_info(request: PortalRequest) -> dict[str, Any]:
    return {
        "isTokenBasedSecurity": True,
        "tokenServicesUrl": f"{request.portal_url}/sharing/rest/generateToken",
        "shortLivedTokenValidity": DEFAULT_MINUTES,
    }


def sharing_root(_portal: Portal, _request: PortalRequest) -> dict[str, Any]:
    """``/sharing/rest``."""
    return {"currentVersion": PORTAL_VERSION}


def portals_self(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """The organisation; ``user`` only for those who are signed in."""
    address = urlsplit(request.origin)
    told: dict[str, Any] = {
        "id": portal.org_id,
        "name": _NAME,
        "portalName": _NAME,
        "isPortal": True,
        "portalMode": "singletenant",
        "currentVersion": PORTAL_VERSION,
        "allSSL": False,
        "supportsOAuth": True,
        "supportsHostedServices": True,
        "portalHostname": f"{address.netloc}/portal",
        "portalHttpPort": address.port,
        "portalHttpsPort": address.port,
        "access": "private",
        "culture": "en",
        "units": "metric",
        "recycleBinSupported": False,
        "authorizedCrossOriginDomains": [],
        "allowedOrigins": [],
        "helperServices": {},
        "eueiEnabled": False,
        "availableCredits": 0,
    }
    if not request.who.anonymous:
        user = portal.accounts.get(request.who.username)
        told["user"] = user_json(user, portal.org_id)
    return told


def servers(_portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """The one server there is: our own, which hosts."""
    return {
        "servers": [
            {
                "id": _HOSTING_SERVER_ID,
                "name": urlsplit(request.origin).netloc,
                "url": request.server_url,
                "adminUrl": request.server_url,
                "isHosted": True,
                "serverType": "ArcGIS",
                "serverRole": "HOSTING_SERVER",
                "serverFunction": "",
            }
        ]
    }


def is_service_name_available(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """Whether a hosted service may take a name; types are told in two spellings."""
    name = request.parameters.required("name")
    kind = request.parameters.text("type").replace(" ", "").lower().replace("service", "")
    return {"available": portal.hosting.name_available(name, f"{kind.capitalize()}Server")}


def private_service_url(_portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """There is no second, private address of a service."""
    url = request.parameters.text("serviceUrl")
    return {"serviceUrl": url, "privateServiceUrl": url}


def roles(_portal: Portal, _request: PortalRequest) -> dict[str, Any]:
    """The organisation has the roles that come with it and no others."""
    return {"total": 0, "start": 1, "num": 0, "nextStart": -1, "roles": []}


def role_privileges(_portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """What a role may do."""
    role = request.captured["role"]
    if role not in PRIVILEGES:
        raise Refusal(400, "Role does not exist or is inaccessible.")
    return {"privileges": list(PRIVILEGES[role])}


def generate_token(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """A token for a name and password, or for a server in exchange for a portal token.

    It may be bound to a page or a machine, see :mod:`..bindings`.
    """
    parameters = request.parameters
    binding = read_binding(parameters, request.client)
    minutes = parameters.integer("expiration", DEFAULT_MINUTES)
    if parameters.text("token") and parameters.text("serverUrl"):
        _check_own_server(request, parameters.text("serverUrl"))
        username = portal.tokens.admit(parameters.text("token"), request).username
    else:
        if request.method != "POST":
            raise Refusal(405, "Unable to generate token.", "POST is expected.")
        user = portal.accounts.sign_in(
            parameters.text("username"), parameters.raw("password"), request.client
        )
        username = user.username
    token = portal.tokens.issue(username, minutes, details=binding.as_json())
    return {
        "token": token.value,
        "expires": token.expires,
        "ssl": request.secure,
    }


def _check_own_server(request: PortalRequest, url: str) -> None:
    """A token is exchanged only for one of our own server: who has it can act as its user here."""
    asked = urlsplit(url if "://" in url else f"https://{url}")
    if asked.hostname != urlsplit(request.origin).hostname:
        raise Refusal(400, "Unable to generate token.", "The server is not one of this portal's.")
