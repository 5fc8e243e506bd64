"""Tiles of a map service: pictures out of a package."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

from ...sharing.errors import ArchiveError
from ...sharing.tiles import media_type
from ..errors import Refusal
from ..tiles.caching import kept_answer, missing
from ..tiles.tilemaps import tilemap

if TYPE_CHECKING:
    from ...sharing.tiles import TilePackage
    from ..answer import Answer
    from ..hosting import Service
    from ..portal import Portal
    from ..request import PortalRequest

# A picture of one pixel that shows nothing.
_BLANK = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR4nGNgAAIAAAUAAXpeqz8AAAAASUVORK5CYII="
)


def tile(portal: Portal, request: PortalRequest, service: Service) -> Answer:
    """A tile by level, row and column; 404 where there is none, or a blank one for ``blankTile=true``."""
    package = _package(portal, service)
    captured = request.captured
    numbers = [captured[name] for name in ("level", "row", "column")]
    content = None
    if all(number.isdecimal() and len(number) < 10 for number in numbers):
        try:
            content = package.tile(*map(int, numbers))
        except ArchiveError as error:
            raise Refusal(500, "The tile cannot be read.", error.code) from error
    if content is None:
        if not request.parameters.flag("blankTile"):
            return missing("Tile")
        content = _BLANK
    return kept_answer(request, content, media_type(content), package.path)


def tile_block(portal: Portal, request: PortalRequest, service: Service) -> dict[str, Any]:
    """Which tiles of a block are there."""
    return tilemap(_package(portal, service).store, request.captured)


def _package(portal: Portal, service: Service) -> TilePackage:
    package = portal.packages.raster(service)
    if package is None:
        raise Refusal(400, f"Service {service.full_name} has no tiles.")
    return package
