"""Tiles of a map service: pictures out of a package."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from ...sharing.errors import ArchiveError
from ...sharing.tiles import media_type
from ..answer import Answer
from ..errors import Refusal
from ..features.spatial_reference import BadSpatialReference
from ..tiles.caching import kept_answer, missing
from ..tiles.tilemaps import tilemap
from ..tiles.wmts import capabilities

if TYPE_CHECKING:
    from ...sharing.tiles import TilePackage
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


def wmts(portal: Portal, request: PortalRequest, service: Service) -> Answer:
    """The map as a WMTS, asked by parameters: its capabilities, or a tile."""
    parameters = request.parameters
    if parameters.text("request").lower() == "gettile":
        places = {"level": "TileMatrix", "row": "TileRow", "column": "TileCol"}
        captured = {name: parameters.required(asked) for name, asked in places.items()}
        return tile(portal, request.with_facts(captured={**request.captured, **captured}), service)
    return wmts_capabilities(portal, request, service)


def wmts_capabilities(portal: Portal, request: PortalRequest, service: Service) -> Answer:
    """What the WMTS offers."""
    address = f"{request.server_url}/rest/services/{quote(service.path)}/WMTS"
    try:
        content = capabilities(_package(portal, service), service.name, address)
    except BadSpatialReference:
        raise Refusal(400, "The map's spatial reference has no number that a WMTS could tell.") from None
    return Answer(content, "application/xml")


def wmts_tile(portal: Portal, request: PortalRequest, service: Service) -> Answer:
    """A tile by its address in the WMTS, which ends in the name of its format."""
    column = request.captured["column"].partition(".")[0]
    return tile(portal, request.with_facts(captured={**request.captured, "column": column}), service)


def _package(portal: Portal, service: Service) -> TilePackage:
    package = portal.packages.raster(service)
    if package is None:
        raise Refusal(400, f"Service {service.full_name} has no tiles.")
    return package
