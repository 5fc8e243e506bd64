"""Where a page is: its own address, and the way down to it from the services directory."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..request import PortalRequest

SERVICES = "/server/rest/services"
SIGN_IN = "/portal/signin"
SIGN_OUT = "/portal/signout"
_SERVICE_TYPES = ("featureserver", "mapserver", "vectortileserver", "gpserver")


def address(segments: Sequence[str]) -> str:
    """Return path segments as an address on this server."""
    return "/" + "/".join(quote(segment, safe="") for segment in segments)


def here(request: PortalRequest) -> str:
    """Return the request's own address, without parameters."""
    return address(request.path)


def trail(request: PortalRequest) -> list[tuple[str, str]]:
    """Return the steps from the services directory to where the request is, the last one without address."""
    root = len(SERVICES.strip("/").split("/"))
    steps: list[tuple[str, str]] = []
    name = ""
    for at, segment in enumerate(request.path[root:], root + 1):
        following = request.path[at] if at < len(request.path) else ""
        if following.lower() in _SERVICE_TYPES:
            # A service is its name and its type together.
            name = segment
            continue
        label = f"{name} ({segment})" if name else segment
        name = ""
        steps.append((label, address(request.path[:at])))
    if steps:
        steps[-1] = (steps[-1][0], "")
    return steps
