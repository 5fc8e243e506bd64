"""The JSON of a map service and its layers, told from the definition that a feature service would tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..features import resources
from ..features.spatial_reference import WGS84, SpatialReference, read_spatial_reference
from .export_request import LARGEST_SIDE, TOLD_FORMATS
from .layer_choice import LayerTree

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..features.database import FeatureDatabase
    from ..features.layers import Layer

CAPABILITIES = "Map,Query,Data"
RASTER = "Raster Layer"
# What a feature service tells that a map service does not.
_ONLY_FEATURES = (
    "allowGeometryUpdates",
    "allowTrueCurvesUpdates",
    "editFieldsInfo",
    "enableZDefaults",
    "hasVersionedData",
    "supportsAppend",
    "supportsApplyEditsWithGlobalIds",
    "supportsCalculate",
    "supportsDisconnectedEditing",
    "supportsRollbackOnFailureParameter",
    "syncCanReturnChanges",
    "syncEnabled",
    "templates",
)


def layer_tree(database: FeatureDatabase) -> LayerTree:
    """Return the layers of the map that can be drawn, with their groups."""
    return LayerTree(_listed(database, resources.service_json(database, "")["layers"]))


def _listed(database: FeatureDatabase, told: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The layers that have features, and those of pixels where the map has them."""
    known = {entry["id"]: entry for entry in told}
    merged = [
        known.pop(entry["id"]) if entry["id"] in known else dict(entry)
        for entry in database.root.get("layers", ())
        if entry["id"] in known or entry.get("type") == RASTER
    ]
    return [*merged, *known.values()]


def map_reference(database: FeatureDatabase) -> SpatialReference:
    """Return what the map's own coordinates mean."""
    return read_spatial_reference(database.root.get("spatialReference")) or WGS84


def service_json(database: FeatureDatabase, item_id: str, name: str) -> dict[str, Any]:
    """Return the root of a map service."""
    told = resources.service_json(database, item_id)
    root = {key: value for key, value in told.items() if key not in _ONLY_FEATURES}
    entries = _listed(database, told["layers"])
    for entry in entries:
        inside = [each["id"] for each in entries if each.get("parentLayerId") == entry["id"]]
        entry["subLayerIds"] = inside or None
    full = root.get("fullExtent") or root.get("initialExtent") or _whole_world()
    root.update(
        {
            "mapName": root.get("mapName") or name,
            "layers": entries,
            "fullExtent": full,
            "initialExtent": root.get("initialExtent") or full,
            "singleFusedMapCache": False,
            "capabilities": CAPABILITIES,
            "supportsDynamicLayers": True,
            "supportedImageFormatTypes": TOLD_FORMATS,
            "supportedExtensions": "",
            "exportTilesAllowed": False,
            "minScale": 0,
            "maxScale": 0,
            "maxImageHeight": LARGEST_SIDE,
            "maxImageWidth": LARGEST_SIDE,
            "documentInfo": root.get("documentInfo") or {"Title": name},
        }
    )
    return root


def layer_json(database: FeatureDatabase, layer: Layer, item_id: str) -> dict[str, Any]:
    """Return a layer or table of a map service."""
    told = resources.layer_json(database, layer, item_id)
    made = {key: value for key, value in told.items() if key not in _ONLY_FEATURES}
    made.update(
        {
            "capabilities": CAPABILITIES,
            "hasAttachments": False,
            "subLayers": [],
            "canModifyLayer": False,
            "canScaleSymbols": False,
            "hasLabels": bool((made.get("drawingInfo") or {}).get("labelingInfo")),
        }
    )
    return made


def other_json(database: FeatureDatabase, number: str, item_id: str) -> dict[str, Any] | None:
    """Return a group of layers or a layer of pixels, None if there is none of this number."""
    group = resources.group_json(database, number, item_id)
    if group is not None:
        return {**group, "capabilities": CAPABILITIES}
    for entry in database.root.get("layers", ()):
        if str(entry["id"]) == number and entry.get("type") == RASTER:
            return {
                "currentVersion": resources.SERVER_VERSION,
                "serviceItemId": item_id,
                **entry,
                "description": "",
                "subLayers": [],
                "extent": database.root.get("fullExtent") or database.root.get("initialExtent"),
                "fields": [],
                "capabilities": "Map",
            }
    return None


def layers_json(database: FeatureDatabase, item_id: str) -> dict[str, Any]:
    """Return all layers and tables in full, groups and layers of pixels among them."""
    whole = []
    for entry in _listed(database, resources.service_json(database, item_id)["layers"]):
        other = other_json(database, str(entry["id"]), item_id)
        whole.append(other or layer_json(database, database.layers[entry["id"]], item_id))
    tables = [layer for layer in database.layers.values() if layer.definition["type"] == "Table"]
    return {"layers": whole, "tables": [layer_json(database, table, item_id) for table in tables]}


def _whole_world() -> Mapping[str, Any]:
    return {
        "xmin": -180.0,
        "ymin": -90.0,
        "xmax": 180.0,
        "ymax": 90.0,
        "spatialReference": WGS84.as_json(),
    }
