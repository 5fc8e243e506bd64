"""The table that a file geodatabase keeps beside a layer's own, with files of its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osgeo import gdal
from qgis.core import QgsProviderRegistry

from ..sharing.staging.geodatabase_names import ATTACHMENT_TABLE
from .geodatabase.gdal_calls import GdalFailed, call, close
from .geodatabase.kept_files import is_attachment_table
from .row_number import GEODATABASES

if TYPE_CHECKING:
    from qgis.core import QgsVectorLayer


def attached_table(layer: QgsVectorLayer) -> str:
    """Return the name of the table with files of a layer's rows, empty where there is none."""
    path = geodatabase_of(layer)
    if not path:
        return ""
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    wanted = f"{parts.get('layerName') or ''}{ATTACHMENT_TABLE}"
    try:
        opened = call(gdal.OpenEx, path, gdal.OF_VECTOR | gdal.OF_READONLY)
        table = opened.GetLayerByName(wanted)
        found = str(table.GetName()) if table is not None and is_attachment_table(table) else ""
        del table
        close(opened)
    except GdalFailed:
        return ""
    return found


def geodatabase_of(layer: QgsVectorLayer) -> str:
    """Return the path of the file geodatabase that a layer is of, empty if it is of none."""
    if layer.providerType() != "ogr" or layer.dataProvider().storageType() not in GEODATABASES:
        return ""
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    return f"{parts.get('vsiPrefix') or ''}{parts.get('path') or ''}{parts.get('vsiSuffix') or ''}"
