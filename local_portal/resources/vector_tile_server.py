"""Vector tile services: tiles, the style, and what the style is made of."""

from __future__ import annotations

import mimetypes
import zlib
from typing import TYPE_CHECKING, Any

import orjson

from ...sharing.errors import ArchiveError
from ..answer import JSON_TYPE, Answer
from ..errors import Refusal
from ..tiles.caching import kept_answer, missing
from ..tiles.tilemaps import tilemap
from ..tiles.vector_json import resource_name, vector_tiles_json

if TYPE_CHECKING:
    from ...sharing.tiles import VectorTilePackage
    from ..hosting import Service
    from ..portal import Portal
    from ..request import PortalRequest

_PBF = "application/x-protobuf"
_GZIP = b"\x1f\x8b"
_STYLE = "styles/root.json"
_LARGEST_UNPACKED = 64 * 1024 * 1024
_MEDIA_TYPES = {".json": JSON_TYPE, ".pbf": _PBF, ".png": "image/png"}


def service_root(portal: Portal, _request: PortalRequest, service: Service) -> dict[str, Any]:
    """The root of a vector tile service."""
    return vector_tiles_json(portal.packages.vector(service), service.item_id, service.name)


def tile(portal: Portal, request: PortalRequest, service: Service) -> Answer:
    """A tile by level, row and column, packed if the client can unpack; 404 where there is none."""
    package = portal.packages.vector(service)
    column, dot, ending = request.captured["column"].partition(".")
    numbers = [request.captured["level"], request.captured["row"], column]
    if (dot and ending.lower() != "pbf") or not all(each.isdecimal() and len(each) < 10 for each in numbers):
        return missing("Tile")
    try:
        content = package.tile(*map(int, numbers))
    except ArchiveError as error:
        raise Refusal(500, "The tile cannot be read.", error.code) from error
    if content is None:
        return missing("Tile")
    return _packed(request, package, content, _PBF)


def style(portal: Portal, request: PortalRequest, service: Service) -> Answer:
    """The style; its addresses are relative to its own."""
    package = portal.packages.vector(service)
    try:
        told = package.style
    except ArchiveError as error:
        raise Refusal(404, "The service has no style.", error.code) from error
    return kept_answer(request, orjson.dumps(told), JSON_TYPE, package.path)


def resource(portal: Portal, request: PortalRequest, service: Service) -> Answer:
    """A sprite, glyphs, or the list of them."""
    package = portal.packages.vector(service)
    name = resource_name(package, request.captured["path"])
    content = package.resource(name) if name is not None else None
    if name is None or content is None:
        return missing("Resource")
    ending = name[name.rfind(".") :].lower()
    guessed = _MEDIA_TYPES.get(ending) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    return _packed(request, package, content, guessed)


def index(portal: Portal, request: PortalRequest, service: Service) -> Answer:
    """The tree of all tiles, for packages that have one."""
    package = portal.packages.vector(service)
    content = package.tilemap_member
    if content is None:
        return missing("Tilemap")
    return kept_answer(request, content, JSON_TYPE, package.path)


def tile_block(portal: Portal, request: PortalRequest, service: Service) -> dict[str, Any]:
    """Which tiles of a block are there."""
    return tilemap(portal.packages.vector(service).store, request.captured)


def _packed(request: PortalRequest, package: VectorTilePackage, content: bytes, media_type: str) -> Answer:
    if not content.startswith(_GZIP):
        return kept_answer(request, content, media_type, package.path)
    if "gzip" in request.headers.get("accept-encoding", "").lower():
        return kept_answer(request, content, media_type, package.path, {"Content-Encoding": "gzip"})
    return kept_answer(request, _unpacked(content), media_type, package.path)


def _unpacked(content: bytes) -> bytes:
    """Unpack a tile for a client that cannot. Raises ``Refusal`` for one that is damaged or swells."""
    try:
        unpacking = zlib.decompressobj(wbits=31)
        plain = unpacking.decompress(content, _LARGEST_UNPACKED)
    except zlib.error as error:
        raise Refusal(500, "The tile cannot be read.") from error
    if unpacking.unconsumed_tail:
        raise Refusal(500, "The tile is too large.")
    return plain
