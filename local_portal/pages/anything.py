"""The page of a resource that needs none of its own: what it tells programs, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from .layout import Page, facts, links, table
from .markup import Markup, element, is_safe, join, link, text
from .places import here, trail

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..request import PortalRequest
    from .showing import Tell

_DEEPEST = 4
_MOST_ROWS = 200


def anything(request: PortalRequest, tell: Tell) -> Page:
    """Lay out any JSON."""
    return Page(request.path[-1], [value_of(tell()), formats(request)], trail(request))


def formats(request: PortalRequest) -> Markup:
    """Return the links to the same resource for programs."""
    return links([("JSON", f"{here(request)}?f=json"), ("JSON, indented", f"{here(request)}?f=pjson")])


def value_of(value: Any, depth: int = 0) -> Markup:
    """Return a JSON value as markup."""
    if isinstance(value, dict) and value and depth < _DEEPEST:
        return facts((name, value_of(member, depth + 1)) for name, member in value.items())
    if isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
        return _rows(value, depth)
    if isinstance(value, (dict, list)):
        return element("code", orjson.dumps(value).decode("utf-8")) if value else text("none")
    return scalar(value)


def scalar(value: Any) -> Markup:
    """Return a plain value as markup; addresses become links."""
    if value is None:
        return element("span", "null", class_="note")
    if isinstance(value, bool):
        return text("true" if value else "false")
    if isinstance(value, str) and value.startswith(("http://", "https://")) and is_safe(value):
        return link(value, value)
    return text(value)


def _rows(rows: Sequence[Mapping[str, Any]], depth: int) -> Markup:
    names = list(dict.fromkeys(name for row in rows for name in row))
    shown = [[_cell(row.get(name), depth) for name in names] for row in rows[:_MOST_ROWS]]
    caption = f"{len(rows)} rows" if len(rows) > 1 else "One row"
    more = element("p", f"The first {_MOST_ROWS} are shown.", class_="note") if len(rows) > _MOST_ROWS else ""
    return join([table(caption, names, shown), more])


def _cell(value: Any, depth: int) -> Any:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    return value_of(value, max(depth + 1, _DEEPEST))
