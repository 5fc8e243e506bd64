"""Pages of items: all that there are, and one: what it is, whose, and what can be done with it."""

from __future__ import annotations

import datetime
import html
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

from .layout import Page, facts, links, section, table
from .markup import Markup, element, join, link
from .viewer import VIEWER

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..request import PortalRequest
    from .markup import Child
    from .showing import Tell

ITEMS = "/portal/items"
_REST = "/portal/sharing/rest/content/items"
_MAPPED = ("Feature Service", "Map Service", "Vector Tile Service", "Web Map")
_ACCESS = {
    "public": "everyone",
    "org": "the organization",
    "shared": "groups",
    "private": "its owner alone",
}


def gallery(_request: PortalRequest, tell: Tell) -> Page:
    """Lay out the items that there are."""
    told = tell()
    rows = [
        [
            link(f"{ITEMS}/{one['id']}", str(one.get("title") or one["id"])),
            one.get("type"),
            one.get("owner"),
            _ACCESS.get(str(one.get("access"))),
            _moment(one.get("modified")),
            _shown_on_map(one),
        ]
        for one in told["items"]
    ]
    left = told["total"] - len(rows)
    heads = ("Title", "Type", "Owner", "Seen by", "Changed", "Map")
    body = [
        table("Items, the ones that changed last first", heads, rows)
        if rows
        else element("p", "No items yet."),
        element("p", f"{left} more are not listed.", class_="note") if left > 0 else "",
    ]
    return Page("Items", body)


def _shown_on_map(about: Mapping[str, Any]) -> Markup:
    if about.get("type") not in _MAPPED:
        return Markup("")
    name = "webmap" if about.get("type") == "Web Map" else "layers"
    return link(f"{VIEWER}?{name}={about['id']}", "Open")


def item(_request: PortalRequest, tell: Tell) -> Page:
    """Lay out an item with what is related to it."""
    told = tell()
    about, related = told["item"], told["related"]
    item_id = about["id"]
    body: list[Child] = [
        _thumbnail(told.get("picture") or ""),
        element("p", about.get("snippet")) if about.get("snippet") else "",
        _operations(about, item_id),
        section("Description", _paragraphs(about.get("description"))),
        section("Facts", facts(_facts(about))),
        section("Terms of use", _paragraphs(about.get("licenseInfo"))),
        section("Made from", _listed(related["forward"])),
        section("Made of it", _listed(related["reverse"])),
    ]
    return Page(str(about.get("title") or item_id), body)


def _thumbnail(source: str) -> Markup:
    # It is made of the picture's bytes by ourselves, and no element may be given such an address otherwise.
    shown = Markup(f'<img class="thumbnail" width="300" alt="" src="{html.escape(source)}">')
    return shown if source.startswith("data:image/") else Markup("")


def _operations(about: Mapping[str, Any], item_id: str) -> Markup:
    name = "webmap" if about.get("type") == "Web Map" else "layers"
    offered = (
        [("Open in the map viewer", f"{VIEWER}?{name}={item_id}")] if about.get("type") in _MAPPED else []
    )
    if about.get("url"):
        offered.append(("Look at the service", f"{about['url']}?f=html"))
    elif about.get("size", -1) > 0 and about.get("access") == "public":
        # Nobody is known by a plain link.
        offered.append(("Download", f"{_REST}/{item_id}/data"))
    return links([*offered, ("JSON", f"{_REST}/{item_id}?f=pjson")])


def _facts(about: Mapping[str, Any]) -> list[tuple[str, Child]]:
    url = about.get("url")
    return [
        ("Type", about.get("type")),
        ("Owner", about.get("owner")),
        ("Seen by", _ACCESS.get(str(about.get("access")))),
        ("Tags", ", ".join(map(str, about.get("tags") or ()))),
        ("Made", _moment(about.get("created"))),
        ("Changed", _moment(about.get("modified"))),
        ("File", about.get("name") if about.get("size", -1) > 0 else None),
        ("Size in bytes", about.get("size") if about.get("size", -1) > 0 else None),
        ("Address", link(str(url), str(url)) if url else None),
        ("Credits", about.get("accessInformation")),
        ("Number", about.get("id")),
    ]


def _moment(milliseconds: Any) -> str:
    if not isinstance(milliseconds, (int, float)):
        return ""
    moment = datetime.datetime.fromtimestamp(milliseconds / 1000, datetime.timezone.utc)
    return moment.strftime("%Y-%m-%d %H:%M UTC")


def _listed(items: list[Mapping[str, Any]]) -> Markup:
    return links([(f"{one['title']} ({one['type']})", f"{ITEMS}/{one['id']}") for one in items])


def _paragraphs(told: Any) -> Markup:
    """A text that may be HTML, as plain paragraphs: what its markup would do is no business of this page."""
    if not told:
        return Markup("")
    reading = _Reading()
    reading.feed(str(told))
    reading.close()
    return join(element("p", paragraph) for paragraph in reading.paragraphs())


class _Reading(HTMLParser):
    """Takes the text out of markup."""

    _BREAKS = frozenset({"br", "div", "h1", "h2", "h3", "h4", "li", "p", "table", "tr"})
    _UNREAD = frozenset({"script", "style", "template"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[str] = []
        self._unread = 0

    def handle_starttag(self, tag: str, attrs: Any) -> None:  # noqa: ARG002 - no attribute is looked at
        self._unread += tag in self._UNREAD
        if tag in self._BREAKS:
            self._parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._unread = max(0, self._unread - (tag in self._UNREAD))
        if tag in self._BREAKS:
            self._parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self._parts.append(data)

    def paragraphs(self) -> list[str]:
        """Return what was read, without empty lines."""
        lines = "".join(self._parts).split("\n")
        return [line.strip() for line in lines if line.strip()]
