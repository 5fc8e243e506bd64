"""The JSON of a map service whose pictures lie in a tile package."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...sharing.tiles.scheme_json import spatial_reference
from ..features.resources import SERVER_VERSION

if TYPE_CHECKING:
    from ...sharing.tiles import TilePackage

CAPABILITIES = "Map,Tilemap"


def tiled_map_json(package: TilePackage, item_id: str, name: str) -> dict[str, Any]:
    """Return the root of a tiled map service.

    Only the levels that have tiles are listed: QGIS takes the list at its word.
    """
    root, scheme = package.root, package.scheme
    lowest, highest = package.levels
    told = dict(root["tileInfo"])
    told["format"] = package.image.format
    told["compressionQuality"] = package.image.stored_quality
    told["lods"] = [lod for lod in told["lods"] if lowest <= lod["level"] <= highest]
    full = root.get("fullExtent") or root.get("initialExtent")
    return {
        "currentVersion": SERVER_VERSION,
        "serviceItemId": item_id,
        "serviceDescription": str(root.get("serviceDescription") or ""),
        "description": str(root.get("serviceDescription") or ""),
        "mapName": name,
        "copyrightText": str(root.get("copyrightText") or ""),
        "supportsDynamicLayers": False,
        "layers": _layers(root, name),
        "tables": [],
        "spatialReference": spatial_reference(scheme.crs),
        "singleFusedMapCache": True,
        "tileInfo": told,
        "initialExtent": root.get("initialExtent") or full,
        "fullExtent": full,
        "minScale": scheme.level(lowest).scale,
        "maxScale": scheme.level(highest).scale,
        "minLOD": lowest,
        "maxLOD": highest,
        "units": scheme.crs.units or str(root.get("units") or "esriMeters"),
        "supportedImageFormatTypes": "PNG32,PNG24,PNG,JPG",
        "capabilities": CAPABILITIES,
        "exportTilesAllowed": False,
        "maxImageHeight": 4096,
        "maxImageWidth": 4096,
        "documentInfo": {"Title": name},
    }


def _layers(root: dict[str, Any], name: str) -> list[dict[str, Any]]:
    """What the package lists; a client that wants a layer's number finds one at least."""
    listed = [each for each in root.get("layers") or () if isinstance(each, dict) and "id" in each]
    return listed or [
        {
            "id": 0,
            "name": name,
            "parentLayerId": -1,
            "defaultVisibility": True,
            "subLayerIds": None,
            "minScale": 0,
            "maxScale": 0,
        }
    ]


def tiled_layer_json(package: TilePackage, number: str, item_id: str, name: str) -> dict[str, Any] | None:
    """Return a layer of a tiled map, of which nothing but its name and extent is known; None for none."""
    root = tiled_map_json(package, item_id, name)
    for layer in root["layers"]:
        if str(layer["id"]) == number:
            return {
                "currentVersion": SERVER_VERSION,
                "id": layer["id"],
                "name": layer.get("name", name),
                "type": "Raster Layer",
                "description": root["description"],
                "parentLayer": None,
                "subLayers": [],
                "minScale": 0,
                "maxScale": 0,
                "defaultVisibility": True,
                "extent": root["fullExtent"],
                "sourceSpatialReference": root["spatialReference"],
                "capabilities": CAPABILITIES,
                "fields": [],
            }
    return None
