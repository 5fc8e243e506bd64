"""Layers from the web as layers of a web map."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from .facts import WebSourceKind
from .places import EDGE

if TYPE_CHECKING:
    from ..map_snapshot import Crs, LayerSnapshot
    from .facts import WebSource

    Json = dict[str, Any]

TILE = 256
_INCHES_A_METRE = 39.37007874015748
_DPI = 96
_TOKENS = {"{z}": "{level}", "{x}": "{col}", "{y}": "{row}"}
_FULL = {"xmin": -EDGE, "ymin": -EDGE, "xmax": EDGE, "ymax": EDGE, "spatialReference": {"wkid": 102100}}


def to_json(layer: LayerSnapshot, source: WebSource) -> Json | None:
    """Return what only this kind of layer says, None for a kind that no web map knows."""
    maker = _MAKERS.get(source.kind)
    return maker(source, layer.crs) if maker and source.url else None


def _tiles(source: WebSource, _: Crs) -> Json | None:
    if any(token not in source.url for token in ("{z}", "{x}", "{y}")):
        # tiles counted from the south, by quadkey or in pieces of time: no token for these
        return None
    url = source.url
    for ours, theirs in _TOKENS.items():
        url = url.replace(ours, theirs)
    return {
        "layerType": "WebTiledLayer",
        "templateUrl": url,
        "copyright": source.copyright,
        "fullExtent": dict(_FULL),
        "tileInfo": tile_info(source.max_zoom),
    }


def _wmts(source: WebSource, _: Crs) -> Json | None:
    if not source.layers:
        return None
    info = {"url": source.url, "layerIdentifier": source.layers[0], "tileMatrixSet": source.matrix_set}
    return {"layerType": "WebTiledLayer", "wmtsInfo": info, "url": source.url, "copyright": source.copyright}


def _wms(source: WebSource, system: Crs) -> Json | None:
    return {
        "layerType": "WMS",
        "url": source.url,
        "mapUrl": source.url,
        "version": "1.3.0",
        "format": re.sub(r"^image/", "", source.format).split(";")[0] or "png",
        "layers": [{"name": name, "title": name} for name in source.layers],
        "visibleLayers": list(source.layers),
        "copyright": source.copyright,
        "spatialReferences": sorted({system.latest_wkid or system.wkid, 3857} - {0}),
    }


def _map_service(source: WebSource, _: Crs) -> Json | None:
    return {"layerType": "ArcGISMapServiceLayer", "url": source.url}


def _vector_tiles(source: WebSource, _: Crs) -> Json | None:
    address = urlsplit(source.url)
    if not address.path.endswith("/VectorTileServer") and not address.path.endswith(".json"):
        # plain tiles without a style: a web map takes a style's address only
        return None
    style = source.url if address.path.endswith(".json") else f"{source.url}/resources/styles/root.json"
    return {"layerType": "VectorTileLayer", "styleUrl": style}


_MAKERS = {
    WebSourceKind.TILES: _tiles,
    WebSourceKind.WMTS: _wmts,
    WebSourceKind.WMS: _wms,
    WebSourceKind.MAP_SERVICE: _map_service,
    WebSourceKind.VECTOR_TILES: _vector_tiles,
}


def tile_info(max_zoom: int) -> Json:
    """Return the tiling scheme that all tiles of the web share, down to a zoom level."""
    first = 2 * EDGE / TILE
    return {
        "rows": TILE,
        "cols": TILE,
        "dpi": _DPI,
        "format": "png",
        "origin": {"x": -EDGE, "y": EDGE, "spatialReference": {"wkid": 102100}},
        "spatialReference": {"wkid": 102100, "latestWkid": 3857},
        "lods": [
            {
                "level": level,
                "resolution": first / 2**level,
                "scale": first / 2**level * _INCHES_A_METRE * _DPI,
            }
            for level in range(max_zoom + 1)
        ],
    }
