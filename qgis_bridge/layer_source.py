"""Where a layer's data come from and what state they are in, told without credentials."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from qgis.core import (
    QgsDataSourceUri,
    QgsMapLayer,
    QgsProviderRegistry,
    QgsRasterBlock,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ..sharing.map_snapshot import SourceSnapshot

# Providers that know how many features they have, or find out from an index: no scan, no network.
COUNTING = {"ogr", "memory", "delimitedtext", "spatialite", "gpx"}

_MOST_PACKED = 4
# Holds no pixels but says where they are.
_REFERS = ".vrt"

DATABASES = {"postgres", "mssql", "oracle", "hana", "spatialite"}


def source_snapshot(layer: QgsMapLayer) -> SourceSnapshot:
    """Describe the layer's data source."""
    provider = layer.providerType() or ""
    connection, dataset = named_source(provider, layer.source())
    is_vector = isinstance(layer, QgsVectorLayer)
    return SourceSnapshot(
        provider=provider,
        connection=connection,
        dataset=dataset,
        filter=layer.subsetString() if is_vector else "",
        readable=layer.isValid(),
        unsaved_edits=is_vector and layer.isEditable() and layer.isModified(),
        in_memory=in_memory(layer),
        feature_count=feature_count(layer) if is_vector else -1,
        port=_port(layer.source()) if provider in DATABASES else 0,
        raster_bytes=_raster_bytes(layer) if isinstance(layer, QgsRasterLayer) else 0,
    )


def _raster_bytes(layer: QgsRasterLayer) -> int:
    """Return the least that a copy of the pixels takes.

    Packing seldom makes less than a quarter of them; a file that is smaller is packed already.
    """
    provider = layer.dataProvider()
    if not layer.isValid() or layer.providerType() != "gdal":
        return 0
    bands = range(1, provider.bandCount() + 1)
    pixel = sum(QgsRasterBlock.typeSize(provider.sourceDataType(band)) for band in bands)
    packed = provider.xSize() * provider.ySize() * pixel // _MOST_PACKED
    file = Path(layer.source().partition("|")[0])
    try:
        return (
            min(packed, file.stat().st_size) if file.is_file() and file.suffix.lower() != _REFERS else packed
        )
    except (OSError, ValueError):
        return packed


def in_memory(layer: QgsMapLayer) -> bool:
    """Tell whether the data are gone when QGIS is."""
    return layer.providerType() == "memory" or "/vsimem/" in layer.source()


def feature_count(layer: QgsVectorLayer) -> int:
    """Return how many features are stored (with the filter, without unsaved edits); -1 if not known."""
    if not layer.isValid() or layer.providerType() not in COUNTING:
        return -1
    return max(int(layer.dataProvider().featureCount()), -1)


def named_source(provider: str, source: str) -> tuple[str, str]:
    """Return a readable name of where the source is, and of the dataset in it.

    ``("/data/roads.gpkg", "roads")``, ``("host/database", "schema.table")``, ``("https://host/wfs",
    "a:b")``.  What may carry a password, a token or a query is left out.
    """
    if provider in DATABASES:
        return _database(source)
    parts: dict[str, Any] = QgsProviderRegistry.instance().decodeUri(provider, source) or {}
    path = str(parts.get("path") or "")
    layer_name = str(parts.get("layerName") or "")
    if path:
        return _without_credentials(path), layer_name
    uri = QgsDataSourceUri(source)
    url = str(parts.get("url") or uri.param("url") or "")
    typename = str(parts.get("layers") or uri.param("typename") or "")
    return _without_credentials(url), typename


def _database(source: str) -> tuple[str, str]:
    uri = QgsDataSourceUri(source)
    place = "/".join(part for part in (uri.host() or uri.service(), uri.database()) if part)
    # A query in place of a table is no name.
    table = "" if uri.table().startswith("(") else uri.table()
    return place, ".".join(part for part in (uri.schema(), table) if part)


def _port(source: str) -> int:
    told = QgsDataSourceUri(source).port()
    return int(told) if told.isdecimal() else 0


def _without_credentials(place: str) -> str:
    """Return a path or an address without user, query and fragment; nothing for a connection string."""
    if "://" not in place:
        is_connection = "=" in place and ":" in place.split("=", 1)[0][2:]
        return "" if is_connection else place
    parts = urlsplit(place)
    host = parts.hostname or ""
    try:
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        port = ""
    return f"{parts.scheme}://{host}{port}{parts.path}"
