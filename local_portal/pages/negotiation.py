"""Whether a request is a person's with a browser, or a program's."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..request import PortalRequest

_HTML = "text/html"


def wants_page(request: PortalRequest) -> bool:
    """Tell whether a page is to be answered with: ``f=html``, or a browser that names no format.

    A program that sends ``Accept: */*``, or nothing, gets JSON.
    """
    form = request.parameters.text("f").lower()
    if form:
        return form == "html"
    return request.method == "GET" and _HTML in request.headers.get("accept", "").lower()
