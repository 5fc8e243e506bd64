"""Administration of the portal and of its server. Its answers have the administration's own shape."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..bindings import read_binding
from ..errors import Refusal
from ..principal import USER
from ..tokens import DEFAULT_MINUTES
from .discovery import SERVER_VERSION

if TYPE_CHECKING:
    from ..portal import Portal
    from ..request import PortalRequest

_RESOURCES = ("services", "uploads", "data", "info")


def create_user(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """A new user with a password."""
    parameters = request.parameters
    names = (parameters.text("firstname"), parameters.text("lastname"))
    portal.accounts.create(
        parameters.required("username"),
        parameters.required("password"),
        parameters.text("role") or USER,
        full_name=parameters.text("fullname") or " ".join(filter(None, names)),
        email=parameters.text("email"),
    )
    return done()


def done(**members: Any) -> dict[str, Any]:
    """Return the body by which the administration says that something was done."""
    return {"status": "success", **members}


def server_root(_portal: Portal, _request: PortalRequest) -> dict[str, Any]:
    """``/server/admin``: what there is to administer."""
    return {
        "resources": list(_RESOURCES),
        "currentVersion": SERVER_VERSION,
        "fullVersion": "11.4.0",
        "acceptLanguage": None,
    }


def server_info(_portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """``/server/admin/info``: versions, and who asks."""
    return {
        "currentversion": str(SERVER_VERSION),
        "fullversion": "11.4.0",
        "loggedInUser": request.who.username,
        "loggedInUserPrivilege": "ADMINISTER" if request.who.administrator else "PUBLISH",
        "timezone": "UTC",
    }


def server_token(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """``/server/admin/generateToken``: the server's users are the portal's."""
    if request.method != "POST":
        raise Refusal(405, "POST is expected.")
    parameters = request.parameters
    binding = read_binding(parameters, request.client)
    try:
        user = portal.accounts.sign_in(
            parameters.text("username"), parameters.raw("password"), request.client
        )
    except Refusal as refusal:
        raise Refusal(401, "Invalid username or password specified.", *refusal.details) from refusal
    minutes = parameters.integer("expiration", DEFAULT_MINUTES)
    token = portal.tokens.issue(user.username, minutes, details=binding.as_json())
    return {"token": token.value, "expires": token.expires}
