"""Layers of QGIS over what is on a portal: by QGIS's own providers, signed in by the connection's authcfg.

Opening one asks the network: best done in a worker, and the layer moved to the main thread then.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsDataSourceUri,
    QgsProviderRegistry,
    QgsProviderSublayerDetails,
    QgsRasterLayer,
    QgsVectorLayer,
    QgsVectorTileLayer,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from qgis.core import QgsCoordinateTransformContext, QgsMapLayer

FEATURES = "arcgisfeatureserver"
MAPS = "arcgismapserver"


class Opening(Enum):
    """How an item is brought into a map."""

    FEATURES = "features"
    MAP = "map"
    VECTOR_TILES = "vector-tiles"
    FILE = "file"
    NONE = "none"


_TYPES = {
    "feature service": Opening.FEATURES,
    "map service": Opening.MAP,
    "image service": Opening.MAP,
    "vector tile service": Opening.VECTOR_TILES,
    "shapefile": Opening.FILE,
    "file geodatabase": Opening.FILE,
    "csv": Opening.FILE,
    "geojson": Opening.FILE,
    "geopackage": Opening.FILE,
    "kml": Opening.FILE,
    "microsoft excel": Opening.FILE,
    "vector tile package": Opening.FILE,
}


@dataclass(frozen=True)
class ServiceLayer:
    """A layer or table of a feature service. ``shape`` is Esri's word, empty for a table."""

    id: int
    name: str
    url: str
    shape: str = ""


def opening(item_type: str) -> Opening:
    """Return how an item of a type, in the portal's words, is brought into a map."""
    return _TYPES.get(item_type.strip().casefold(), Opening.NONE)


def service_layers(url: str, root: Mapping[str, Any]) -> tuple[ServiceLayer, ...]:
    """Return the layers and tables that a service's description lists; groups are none."""
    found = []
    for each in (*(root.get("layers") or ()), *(root.get("tables") or ())):
        if not isinstance(each, dict) or not isinstance(each.get("id"), int) or each.get("subLayerIds"):
            continue
        number, shape = each["id"], str(each.get("geometryType") or "")
        found.append(ServiceLayer(number, str(each.get("name") or number), f"{url}/{number}", shape))
    return tuple(found)


def feature_layer(url: str, name: str, crs: str, authcfg: str) -> QgsVectorLayer:
    """Return a layer of features; ``url`` is the layer's, with its number, ``crs`` one like ``EPSG:4326``."""
    return QgsVectorLayer(rest_source(url, crs, authcfg), name, FEATURES)


def map_layer(url: str, name: str, crs: str, authcfg: str) -> QgsRasterLayer:
    """Return a map or image service as one layer, drawn by the server or of its tiles."""
    return QgsRasterLayer(rest_source(url, crs, authcfg), name, MAPS)


def vector_tile_layer(url: str, name: str, authcfg: str) -> QgsVectorTileLayer:
    """Return a layer of vector tiles in the service's own style."""
    uri = QgsDataSourceUri()
    uri.setParam("type", "xyz")
    uri.setParam("serviceType", "arcgis")
    uri.setParam("url", url)
    if authcfg:
        uri.setAuthConfigId(authcfg)
    layer = QgsVectorTileLayer(bytes(uri.encodedUri()).decode(), name)
    layer.loadDefaultStyle()
    return layer


def file_layers(path: Path, name: str, context: QgsCoordinateTransformContext) -> list[QgsMapLayer]:
    """Return the layers in a file, in a zip too; each is named after its table where there are several."""
    source = f"/vsizip/{path}" if path.suffix == ".zip" else str(path)
    found = QgsProviderRegistry.instance().querySublayers(source)
    options = QgsProviderSublayerDetails.LayerOptions(context)
    layers = [each.toLayer(options) for each in found]
    for layer, each in zip(layers, found):
        layer.setName(name if len(found) == 1 else each.name() or name)
    return [layer for layer in layers if layer.isValid()]


def rest_source(url: str, crs: str, authcfg: str) -> str:
    """Return the source text of a layer of an ArcGIS service."""
    uri = QgsDataSourceUri()
    uri.setParam("crs", crs)
    uri.setParam("url", url)
    if authcfg:
        uri.setAuthConfigId(authcfg)
    return str(uri.uri(False))
