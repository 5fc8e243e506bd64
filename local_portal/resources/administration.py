"""Administration of the portal itself. Its answers have the server administration's own shape."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..principal import USER

if TYPE_CHECKING:
    from ..portal import Portal
    from ..request import PortalRequest


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
    return {"status": "success"}
