"""What a token is bound to when it is asked for: the page that asked, or the machine.

``client=referer`` with ``referer``, ``client=ip`` with ``ip``, and ``client=requestip`` are the words of
``generateToken`` (portal contract, section 2.3).  A token that is bound to a page is refused from another
page.  A request that says of no page is not refused for that: clients and browsers that keep their page to
themselves would be locked out, and who makes requests by hand can say any page.
"""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from .errors import bad_parameter, invalid_token

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .request import Parameters, PortalRequest

_LONGEST = 2000


@dataclass(frozen=True)
class Binding:
    """A page or any word that a client says as its ``Referer``, or an address; empty for none."""

    referer: str = ""
    address: str = ""

    def check(self, request: PortalRequest) -> None:
        """Raise 498 if the token came from elsewhere."""
        sent = request.headers.get("referer", "").strip()
        if self.referer and sent and not _same_place(self.referer, sent):
            raise invalid_token()
        if self.address and self.address != request.client:
            raise invalid_token()

    def as_json(self) -> dict[str, str]:
        """Return what is kept with the token."""
        told = {"referer": self.referer, "address": self.address}
        return {key: value for key, value in told.items() if value}


def binding_of(details: Mapping[str, Any]) -> Binding:
    """Return the binding that is kept with a token."""
    return Binding(str(details.get("referer") or ""), str(details.get("address") or ""))


def read_binding(parameters: Parameters, client: str) -> Binding:
    """Return what a request wants its token bound to; ``client`` is the address that it came from.

    Raises:
        Refusal: the kind of client is unknown, or what it is to be bound to is missing.
    """
    kind = parameters.text("client").lower()
    if kind == "requestip":
        return Binding(address=client)
    if kind == "ip":
        try:
            return Binding(address=str(ipaddress.ip_address(parameters.text("ip"))))
        except ValueError:
            raise bad_parameter("ip") from None
    referer = parameters.text("referer")
    if kind not in ("", "referer") or len(referer) > _LONGEST or (kind and not referer):
        raise bad_parameter("referer" if kind in ("", "referer") else "client")
    return Binding(referer=referer)


def _same_place(bound: str, sent: str) -> bool:
    """The same word, or pages of the same host and port: browsers say less of a page than it has."""
    if bound.casefold() == sent.casefold():
        return True
    here, there = _host(bound), _host(sent)
    return bool(here) and here == there


def _host(page: str) -> str:
    try:
        told = urlsplit(page if "//" in page else f"//{page}")
        port = told.port or ""
    except ValueError:
        return ""
    return f"{told.hostname}:{port}" if told.hostname else ""
