"""Addresses: from what a user types or a portal tells to the roots that requests start from.

A portal's root is what stands before ``/sharing/rest`` (``https://host/portal``,
``https://www.arcgis.com``), a server's root what stands before ``/rest`` and ``/admin``
(``https://host/server``): portal contract, base notation and section 2.4.
"""

from __future__ import annotations

import ipaddress
import re
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit, urlunsplit

from ..errors import PortalError

if TYPE_CHECKING:
    from urllib.parse import SplitResult

_PORTAL_PAGES = frozenset({"home", "sharing", "apps", "portaladmin", "portalhelp", "rest", "index.html"})
_SERVER_PAGES = frozenset({"rest", "admin", "manager", "services", "tokens", "login"})
_SERVER_PORTS = frozenset({6080, 6443})
_DEFAULT_PORTS = {"http": 80, "https": 443}
_USER_INFO = re.compile(r"(^|//)[^/@?#]*@")


def portal_root(typed: str) -> str:
    """Return a portal's root for anything a user may paste: with or without scheme, page or REST path.

    Raises:
        PortalError: WLS500, the text is no address of a portal.
    """
    parts = _split(_with_scheme(typed))
    host = "www.arcgis.com" if parts.hostname == "arcgis.com" else ""
    return _root(parts, _PORTAL_PAGES, host)


def server_root(typed: str) -> str:
    """Return a server's root for the address of the server, its manager or one of its services.

    A server's own ports without a path mean the default context ``/arcgis``.

    Raises:
        PortalError: WLS500, the text is no address of a server.
    """
    parts = _split(_with_scheme(typed))
    root = _root(parts, _SERVER_PAGES)
    return f"{root}/arcgis" if parts.port in _SERVER_PORTS and not urlsplit(root).path else root


def join(root: str, *segments: str | int) -> str:
    """Return ``root`` with path segments behind it, each percent-encoded whole; empty ones are left out."""
    return "/".join([root.rstrip("/"), *(quote(str(each), safe="") for each in segments if each != "")])


def bare(url: str) -> str:
    """Return ``url`` without user, query and fragment: the only form that logs and facts may hold."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return _USER_INFO.sub(r"\1", url).split("?")[0].split("#")[0]
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))


def checked(url: str) -> str:
    """Return ``url`` if a request can be sent there.

    Raises:
        PortalError: WLS500, it is no http or https address.
    """
    _split(url)
    return url


def origin(url: str) -> tuple[str, str, int]:
    """Return scheme, host and port, the port told even where it is the scheme's own."""
    parts = urlsplit(url)
    return parts.scheme, parts.hostname or "", parts.port or _DEFAULT_PORTS.get(parts.scheme, 0)


def is_loopback(url: str) -> bool:
    """Tell whether the address stays on this machine."""
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def in_the_clear(url: str) -> bool:
    """Tell whether a secret sent there could be read on the way."""
    return urlsplit(url).scheme != "https" and not is_loopback(url)


def may_have_portal_token(portal: str, url: str) -> bool:
    """Tell whether a portal's own token may be sent to ``url`` without asking the portal first.

    That holds for the portal's own host on any port, where Enterprise puts its servers, and for the hosts
    of ArcGIS Online, whose services live on ``servicesN.arcgis.com``.  Never from https down to http.
    """
    home, there = urlsplit(portal), urlsplit(url)
    if home.scheme == "https" and there.scheme != "https":
        return False
    if home.hostname == there.hostname:
        return True
    return all((parts.hostname or "").endswith(".arcgis.com") for parts in (home, there))


def _split(typed: str) -> SplitResult:
    try:
        parts = urlsplit(typed)
        usable = parts.scheme in _DEFAULT_PORTS and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable or re.search(r"[\s\\<>\"]", typed):
        raise PortalError("WLS500", value=bare(typed))
    return parts


def _with_scheme(typed: str) -> str:
    text = typed.strip()
    return text if "://" in text else "https://" + text.lstrip("/")


def _root(parts: SplitResult, pages: frozenset[str], host: str = "") -> str:
    kept: list[str] = []
    for segment in parts.path.split("/"):
        if segment.lower() in pages:
            break
        if segment:
            kept.append(segment)
    name = host or parts.hostname or ""
    name = f"[{name}]" if ":" in name else name
    place = f"{name}:{parts.port}" if parts.port and parts.port != _DEFAULT_PORTS[parts.scheme] else name
    return "/".join([f"{parts.scheme}://{place}", *kept])
