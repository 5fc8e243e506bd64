"""The page of the map viewer: an empty frame that scripts of ours fill, and rules that let no others run."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote

from .layout import STYLE_SOURCE, Page, links
from .markup import element
from .places import here
from .static_files import static_address

if TYPE_CHECKING:
    from ..request import PortalRequest
    from .showing import Presenter, Tell

VIEWER = "/portal/home/webmap/viewer.html"
_STYLES = ("openlayers/ol.css", "viewer/viewer.css")
_SCRIPTS = ("openlayers/ol.js", "openlayers/olms.js")
_POLICY = {
    "script-src": "'self'",
    "style-src": f"'self' {STYLE_SOURCE}",
    "img-src": "'self' data: blob:",
    "connect-src": "'self'",
}


def viewer(_request: PortalRequest, tell: Tell) -> Page:
    """Lay out the frame of a map. The token in it is of the one who looks, and good for an hour."""
    told = tell()
    head = [
        *(element("link", rel="stylesheet", href=static_address(name)) for name in _STYLES),
        *(element("script", src=static_address(name), defer=True) for name in _SCRIPTS),
        element("script", src=static_address("viewer/main.js"), type="module"),
    ]
    aside = element(
        "aside", element("h2", "Layers"), element("ul", id="layers"), aria_label="Layers and legend"
    )
    frame = element(
        "div",
        aside,
        element("div", id="map", role="application", aria_label="Map", tabindex=0),
        id="viewer",
        data_token=told.get("token") or "",
    )
    popup = element("div", id="popup", hidden=True, role="dialog", aria_label="What lies here")
    message = element("div", id="message", class_="wrong", role="status")
    scripts = element("noscript", element("p", "The map needs JavaScript.", class_="wrong"))
    return Page("Map viewer", [message, scripts, frame, popup], head=head, wide=True, policy=_POLICY)


def with_viewer(presenter: Presenter) -> Presenter:
    """Return a presenter whose page leads to a map of the resource, before all else."""

    def present(request: PortalRequest, tell: Tell) -> Page:
        page = presenter(request, tell)
        shown = f"{VIEWER}?url={quote(here(request), safe='')}"
        return replace(page, body=[links([("Open in the map viewer", shown)]), *page.body])

    return present
