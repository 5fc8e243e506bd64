"""What would be left without something if an item went: services made of it, maps that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import PortalError
from .item_content import read_data
from .items import Item
from .listing import search_page
from .search import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..progress import Progress
    from .connection import Connection

# Where the destination is what the origin is made of or shows (REST reference, "Relationship types").
RELATIONS = (
    "Map2Service",
    "Map2Area",
    "Map2FeatureCollection",
    "Service2Data",
    "Service2Layer",
    "Service2Service",
    "Service2Style",
    "WMA2Code",
    "MobileApp2Code",
)
MOST_MAPS = 50
"""So many of the owner's web maps, the newest, are read through: portals keep no relation to most layers."""


def dependents_of(connection: Connection, item: Item, progress: Progress) -> tuple[Item, ...]:
    """Return the items that need this one, as far as they are seen. Raises ``PortalError``, ``Cancelled``."""
    found = {each.id: each for each in _related(connection, item)}
    for each in _maps_showing(connection, item, progress):
        found.setdefault(each.id, each)
    found.pop(item.id, None)
    return tuple(found.values())


def _related(connection: Connection, item: Item) -> list[Item]:
    url, kinds = connection.rest("content", "items", item.id, "relatedItems"), ",".join(RELATIONS)
    asked = {"relationshipTypes": kinds, "relationshipType": kinds, "direction": "reverse", "num": 100}
    told = connection.read(url, asked).get("relatedItems")
    return [Item.from_json(each) for each in told or () if isinstance(each, dict)]


def _maps_showing(connection: Connection, item: Item, progress: Progress) -> Iterator[Item]:
    if not item.url or not item.owner:
        return
    query = f'owner:{phrase(item.owner)} AND type:"Web Map"'
    for each in search_page(connection, query, number=MOST_MAPS, newest_first=True).items:
        progress.check()
        try:
            told = read_data(connection, each.id)
        except PortalError:
            # a map that cannot be read is no reason to keep the item
            continue
        if _shows(told, item):
            yield each


def _shows(told: dict[str, Any], item: Item) -> bool:
    layers = [*(told.get("operationalLayers") or ()), *(told.get("tables") or ())]
    layers += (told.get("baseMap") or {}).get("baseMapLayers") or ()
    url = _place(item.url)
    for layer in (each for each in layers if isinstance(each, dict)):
        if layer.get("itemId") == item.id or _place(str(layer.get("url") or "")).startswith(url):
            return True
        if _shows({"operationalLayers": layer.get("layers")}, item):
            return True
    return False


def _place(url: str) -> str:
    """Return an address to compare by: maps say http and https of the same service."""
    return url.partition("://")[2].casefold().rstrip("/") + "/"
