"""Make geodatabases, copy rasters, read single shapes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from osgeo import gdal, ogr
from qgis.core import QgsGeometry

from ...sharing.errors import DatasetError
from ..geodatabase.gdal_calls import GdalFailed, call, close

if TYPE_CHECKING:
    from pathlib import Path

RASTER_OPTIONS = ["TILED=YES", "COMPRESS=DEFLATE", "BIGTIFF=IF_SAFER"]


def create_geodatabase(path: Path) -> None:
    """Make an empty file geodatabase. Raises ``DatasetError``, WLS853."""
    try:
        close(call(gdal.GetDriverByName("OpenFileGDB").Create, str(path), 0, 0, 0, gdal.GDT_Unknown))
    except GdalFailed as failed:
        raise DatasetError("WLS853", dataset=str(path), reason=str(failed)) from failed


def copy_raster(source: Path, target: Path) -> None:
    """Copy a raster to a tiled, compressed GeoTIFF. Raises ``DatasetError``, WLS853."""
    options = gdal.TranslateOptions(format="GTiff", creationOptions=RASTER_OPTIONS)
    try:
        close(call(gdal.Translate, str(target), str(source), options=options))
    except GdalFailed as failed:
        raise DatasetError("WLS853", dataset=str(target), reason=str(failed)) from failed


def shape_of_geojson(told: dict[str, Any]) -> QgsGeometry:
    """Return the shape of a GeoJSON geometry. Raises ``DatasetError``, WLS856."""
    made = QgsGeometry()
    try:
        made.fromWkb(bytes(call(ogr.CreateGeometryFromJson, json.dumps(told)).ExportToWkb()))
    except GdalFailed as failed:
        raise DatasetError("WLS856", dataset="GeoJSON", expression=str(told), reason=str(failed)) from failed
    return made
