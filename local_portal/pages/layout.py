"""What every page has: its head, the way back up, who looks at it, and the rules that browsers keep."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from ..answer import HTML_TYPE, Answer
from .markup import Child, Markup, element, join, link
from .places import SERVICES, SIGN_IN, SIGN_OUT, here

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ..request import PortalRequest

_STYLE = Path(__file__).with_name("style.css").read_text(encoding="utf-8")
_STYLE_DIGEST = base64.b64encode(hashlib.sha256(_STYLE.encode("utf-8")).digest()).decode("ascii")
# What a policy names the style of all pages by.
STYLE_SOURCE = f"'sha256-{_STYLE_DIGEST}'"
# Nothing is loaded from anywhere, no page may be framed, and forms are sent nowhere else.
_POLICY: Mapping[str, str] = {
    "default-src": "'none'",
    "style-src": STYLE_SOURCE,
    "img-src": "'self' data:",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}


@dataclass(frozen=True)
class Page:
    """A page: its title, what stands on it, and the way to it as (label, address) pairs.

    ``head`` are more elements for the head (a script's or stylesheet's); ``policy`` the directives of
    the Content-Security-Policy that they need, each in the place of the usual one.
    """

    title: str
    body: Sequence[Child]
    trail: Sequence[tuple[str, str]] = ()
    head: Sequence[Markup] = ()
    wide: bool = False
    policy: Mapping[str, str] | None = None


def answer_with(page: Page, request: PortalRequest) -> Answer:
    """Return the page as an answer."""
    policy = {**_POLICY, **(page.policy or {})}
    return Answer(
        _document(page, request).encode("utf-8"),
        HTML_TYPE,
        headers={
            "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
            "X-Content-Type-Options": "nosniff",
            # Without any, browsers would not tell which page a form of ours was sent from either.
            "Referrer-Policy": "same-origin",
            "Vary": "Accept, Origin",
        },
    )


def _document(page: Page, request: PortalRequest) -> Markup:
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", f"{page.title} · Local portal"),
        element("style", Markup(_STYLE)),
        *page.head,
    )
    body = element(
        "body",
        element("a", "Skip to the content", class_="skip", href="#content"),
        element("header", _trail(page.trail), _who(request), class_="top"),
        element(
            "main", element("h1", page.title), *page.body, id="content", class_="wide" if page.wide else None
        ),
    )
    return join([Markup("<!DOCTYPE html>\n"), element("html", head, body, lang="en"), Markup("\n")])


def _trail(steps: Sequence[tuple[str, str]]) -> Markup:
    listed = [element("li", link(address, label)) for label, address in (("Services", SERVICES), *steps)]
    return element("nav", element("ol", *listed), aria_label="You are here")


def _who(request: PortalRequest) -> Markup:
    if request.who.anonymous:
        wanted = quote(here(request), safe="")
        return element("span", link(f"{SIGN_IN}?next={wanted}", "Sign in"), class_="who")
    leave = element("form", element("button", "Sign out", type="submit"), method="post", action=SIGN_OUT)
    return element("div", f"Signed in as {request.who.username}", leave, class_="who")


def facts(pairs: Iterable[tuple[str, Child]]) -> Markup:
    """Return a list of names and values; those without a value are left out."""
    told = [
        join([element("dt", name), element("dd", value)])
        for name, value in pairs
        if value is not None and value != ""
    ]
    return element("dl", *told, class_="facts") if told else Markup("")


def table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[Child]]) -> Markup:
    """Return a table; columns of numbers stand to the right."""
    listed = [list(row) for row in rows]
    numeric = [all(map(_is_number, column)) for column in zip(*listed)] or [False] * len(heads)
    classes = ["number" if one else None for one in numeric]
    head = element(
        "tr", *(element("th", name, scope="col", class_=kind) for name, kind in zip(heads, classes))
    )
    lines = [
        element("tr", *(element("td", value, class_=kind) for value, kind in zip(row, classes)))
        for row in listed
    ]
    inner = element("table", element("caption", caption), element("thead", head), element("tbody", *lines))
    return element("div", inner, class_="scroll", tabindex=0, role="region", aria_label=caption)


def _is_number(value: Child) -> bool:
    """Whether a cell stands to the right; an empty one does not mind."""
    return value is None or (isinstance(value, (int, float)) and not isinstance(value, bool))


def links(pairs: Iterable[tuple[str, str]]) -> Markup:
    """Return (label, address) pairs as a list of links."""
    listed = [element("li", link(address, label)) for label, address in pairs]
    return element("ul", *listed, class_="links") if listed else Markup("")


def section(title: str, *children: Child) -> Markup:
    """Return children under a heading; nothing if there are none."""
    inner = join(children)
    return element("section", element("h2", title), inner) if inner else Markup("")
