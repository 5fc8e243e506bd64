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
class GroupShown:
    """How a group is shown.

    ``exclusive`` tells that one of its layers at most is visible.  ``opacity`` (0 to 1) and ``blend_mode``
    (the web's word) are those of a group that is drawn as one.
    """

    exclusive: bool = False
    opacity: float = 1.0
    blend_mode: str = "normal"


@dataclass(frozen=True)
class TimeSlider:
    """The time that a map shows, in milliseconds since 1970.

    ``step`` is the length of one stop in ``unit``, a word such as ``esriTimeUnitsDays``; 0 for none.
    """

    start: int
    end: int
    step: float = 0.0
    unit: str = ""


@dataclass(frozen=True)
class WebMapFacts:
    """Bookmarks in their order, and sources by QGIS layer id.

    ``refreshed`` has the whole minutes after which a layer is fetched anew, ``unlisted`` the layers that no
    list shows, both by QGIS layer id; ``groups`` are by the id of their node of the layer tree.
    """

    bookmarks: tuple[Bookmark, ...] = ()
    sources: Mapping[str, WebSource] = field(default_factory=dict)
    refreshed: Mapping[str, int] = field(default_factory=dict)
    unlisted: frozenset[str] = frozenset()
    groups: Mapping[str, GroupShown] = field(default_factory=dict)
    time: TimeSlider | None = None
