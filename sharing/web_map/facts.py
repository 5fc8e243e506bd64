"""What a web map tells besides the map's own description: bookmarks, and where web layers come from."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..map_snapshot import Extent


class WebSourceKind(Enum):
    """What a layer from the web is to a web map."""

    TILES = "tiles"
    WMS = "wms"
    WMTS = "wmts"
    MAP_SERVICE = "map service"
    VECTOR_TILES = "vector tiles"
    NONE = "none"


@dataclass(frozen=True)
class WebSource:
    """Where a web layer comes from.

    ``url`` is a template with ``{z}``, ``{x}`` and ``{y}`` for tiles, a service's address else.  ``secret``
    tells that reaching it takes a password, a token or a key, which no web map may hold.  ``copyright`` is
    the attribution.
    """

    kind: WebSourceKind
    url: str = ""
    layers: tuple[str, ...] = ()
    matrix_set: str = ""
    format: str = ""
    max_zoom: int = 19
    secret: bool = False
    copyright: str = ""


@dataclass(frozen=True)
class Bookmark:
    """A place with a name. ``extent`` is in WGS 84 degrees."""

    name: str
    extent: Extent


@dataclass(frozen=True)
class WebMapFacts:
    """Bookmarks in their order, and sources by QGIS layer id."""

    bookmarks: tuple[Bookmark, ...] = ()
    sources: Mapping[str, WebSource] = field(default_factory=dict)
