"""Finding items. The portal's search matches words, so what it finds is compared once more, exactly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .connection import Connection

PAGE = 100


def phrase(value: str) -> str:
    """Return a value as a phrase of the query language, which has no way to write a quote inside one."""
    return '"' + value.replace("\\", " ").replace('"', " ") + '"'


def pages(ask: Callable[[int], dict[str, Any]], entries: str) -> Iterator[dict[str, Any]]:
    """Yield the entries of all pages; ``ask`` gets the number of the first entry of a page.

    Portals end by ``nextStart`` -1; one that repeats itself or goes back ends it too (contract, 3.8).
    """
    start = 1
    while True:
        page = ask(start)
        found = page.get(entries)
        yield from (each for each in found or () if isinstance(each, dict))
        following = page.get("nextStart", -1)
        if not found or not isinstance(following, int) or following <= start:
            return
        start = following


def search(connection: Connection, query: str) -> Iterator[dict[str, Any]]:
    """Yield the item descriptions that the portal finds for a query. Raises ``PortalError``."""
    url = connection.rest("search")

    def ask(start: int) -> dict[str, Any]:
        return connection.read(url, {"q": query, "start": start, "num": PAGE})

    return pages(ask, "results")
