"""Items a page at a time, for those who show them: what lies in a folder or a group, what a search finds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .items import Item
from .search import PAGE

if TYPE_CHECKING:
    from .connection import Connection
    from .folders import Folder

_OPERATORS = re.compile(r"""[:"()*?\[\]]|\b(?:AND|OR|NOT)\b""")


@dataclass(frozen=True)
class ItemPage:
    """Some items. ``following`` is where the next page starts, 0 after the last; ``total`` -1 if unknown."""

    items: tuple[Item, ...]
    following: int = 0
    total: int = -1


def folder_page(connection: Connection, folder: Folder, start: int = 1, number: int = PAGE) -> ItemPage:
    """Return items of the user's own folder; the root's are those in no folder. Raises ``PortalError``."""
    asked = {"start": start, "num": number}
    return _page(connection.read(connection.content(folder.id), asked), "items", start)


def group_page(connection: Connection, group_id: str, start: int = 1, number: int = PAGE) -> ItemPage:
    """Return items that are shared with a group. Raises ``NotFound`` WLS601 for a group that is not there."""
    url = connection.rest("content", "groups", group_id)
    return _page(connection.read(url, {"start": start, "num": number}), "items", start)


def search_page(
    connection: Connection, query: str, start: int = 1, number: int = PAGE, *, newest_first: bool = False
) -> ItemPage:
    """Return items that a query in the portal's language finds, the best or the newest first."""
    asked: dict[str, Any] = {"q": query, "start": start, "num": number}
    if newest_first:
        asked.update(sortField="modified", sortOrder="desc")
    return _page(connection.read(connection.rest("search"), asked), "results", start)


def words_query(typed: str, org_id: str = "") -> str:
    """Return the query for what somebody has typed: items with words that begin so.

    What is in the portal's language already stays as it is.  ``org_id`` keeps the search to one
    organization: ArcGIS Online finds everybody's public items else.
    """
    text = typed.strip()
    if text and not _OPERATORS.search(text):
        text = " AND ".join(f"{word}*" for word in re.findall(r"\w+", text)) or "*"
    if not org_id:
        return text or "*"
    return f"({text}) AND orgid:{org_id}" if text and text != "*" else f"orgid:{org_id}"


def _page(told: dict[str, Any], entries: str, start: int) -> ItemPage:
    found = [each for each in told.get(entries) or () if isinstance(each, dict)]
    following, total = told.get("nextStart"), told.get("total")
    # a portal that repeats itself or goes back has no more (contract, section 3.8)
    goes_on = bool(found) and isinstance(following, int) and following > start
    return ItemPage(
        tuple(Item.from_json(each) for each in found),
        following if goes_on and isinstance(following, int) else 0,
        total if isinstance(total, int) else -1,
    )
