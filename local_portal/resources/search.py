"""Search over items."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..content.item_json import item_json
from ..content.items import visible_to
from ..content.query_language import parse
from ..content.search import condition, order

if TYPE_CHECKING:
    from ..portal import Portal
    from ..request import PortalRequest

_MOST = 100


def search(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """A page of the items that match ``q`` and that the asker may see.

    A page from before the first is empty: a client that was told ``nextStart`` -1 asks for just
    that, again and again, and must not get the first page each time.
    """
    parameters = request.parameters
    start = parameters.integer("start", 1)
    number = min(max(parameters.integer("num", 10), 0), _MOST)
    text = parameters.text("q")
    conditions = [condition(parse(text)), visible_to(request.who)]
    if parameters.text("filter"):
        conditions.append(condition(parse(parameters.text("filter"))))
    sorting = order(parameters.text("sortField"), parameters.text("sortOrder"))
    total, items = portal.items.page(conditions, sorting, max(start, 1), number if start >= 1 else 0)
    following = start + len(items)
    return {
        "query": text,
        "total": total,
        "start": start,
        "num": len(items),
        "nextStart": following if items and following <= total else -1,
        "results": [item_json(item, request.server_url, portal.org_id) for item in items],
    }
