"""What a web map needs of a project besides its snapshot: bookmarks, and where web layers come from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Callable
from urllib.parse import parse_qsl, urlsplit

from qgis.core import (
    QgsMapLayer,
    QgsProject,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsVectorTileLayer,
)

from ..sharing.web_map.facts import Bookmark, WebMapFacts, WebSource, WebSourceKind
from .crs import Projector, finite_extent
from .layer_metadata import layer_metadata

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST = 19
_KEY = re.compile(r"(key|token|secret|password|auth|signature|sig)$", re.IGNORECASE)


def web_map_facts(project: QgsProject) -> WebMapFacts:
    """Describe the project's bookmarks and web layers. Main thread."""
    projector = Projector(project.transformContext())
    bookmarks = []
    for each in project.bookmarkManager().bookmarks():
        place = each.extent()
        extent = projector.geographic(finite_extent(place), place.crs() or project.crs())
        if extent is not None:
            bookmarks.append(Bookmark(each.name(), extent))
    return WebMapFacts(tuple(bookmarks), dict(_sources(project)))


def _sources(project: QgsProject) -> Iterator[tuple[str, WebSource]]:
    for layer in project.mapLayers().values():
        source = web_source(layer)
        if source is not None:
            yield layer.id(), source


def web_source(layer: QgsMapLayer) -> WebSource | None:
    """Return where a layer from the web comes from, None for any other layer.

    An address with a user, a password or what looks like a key, and a source behind an authentication
    configuration, is told to be secret, and its address is not told at all.
    """
    if not isinstance(layer, (QgsRasterLayer, QgsVectorTileLayer)):
        return None
    provider = layer.providerType() or ""
    parts: dict[str, Any] = QgsProviderRegistry.instance().decodeUri(provider, layer.source()) or {}
    describe = _DESCRIBED.get(provider)
    if describe is None:
        return None
    found = describe(parts, layer)
    if parts.get("authcfg") or parts.get("username") or _tells_a_secret(found.url):
        return WebSource(WebSourceKind.NONE, secret=True)
    return found


def _wms(parts: dict[str, Any], layer: QgsMapLayer) -> WebSource:
    url, rights = str(parts.get("url") or ""), _rights(layer)
    if str(parts.get("type") or "") == "xyz":
        deepest = int(parts.get("zmax") or DEEPEST)
        return WebSource(WebSourceKind.TILES, url, max_zoom=min(deepest, 23), copyright=rights)
    layers = parts.get("layers") or ()
    names = (layers,) if isinstance(layers, str) else tuple(map(str, layers))
    matrix_set = str(parts.get("tileMatrixSet") or "")
    return WebSource(
        WebSourceKind.WMTS if matrix_set else WebSourceKind.WMS,
        url.rstrip("?&"),
        names,
        matrix_set,
        str(parts.get("format") or ""),
        copyright=rights,
    )


def _map_service(parts: dict[str, Any], layer: QgsMapLayer) -> WebSource:
    return WebSource(
        WebSourceKind.MAP_SERVICE, str(parts.get("url") or "").rstrip("/"), copyright=_rights(layer)
    )


def _vector_tiles(parts: dict[str, Any], layer: QgsMapLayer) -> WebSource:
    url = str(parts.get("styleUrl") or parts.get("url") or "").rstrip("/")
    return WebSource(WebSourceKind.VECTOR_TILES, url, copyright=_rights(layer))


_DESCRIBED: dict[str, Callable[[dict[str, Any], QgsMapLayer], WebSource]] = {
    "wms": _wms,
    "arcgismapserver": _map_service,
    "xyzvectortiles": _vector_tiles,
    "arcgisvectortileservice": _vector_tiles,
    "vectortile": _vector_tiles,
}


def _rights(layer: QgsMapLayer) -> str:
    return layer_metadata(layer).credits


def _tells_a_secret(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return True
    named = any(_KEY.search(name) for name, _ in parse_qsl(parts.query, keep_blank_values=True))
    return named or "@" in parts.netloc
