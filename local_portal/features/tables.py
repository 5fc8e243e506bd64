"""Tables of a service's GeoPackage made and changed by GDAL, which keeps the standard's own tables right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from osgeo import gdal, ogr

from .service_file import STORE, open_service_file
from .shapes import MULTIPOINT, POINT, POLYGON, POLYLINE
from .spatial_reference import SpatialReference, osr_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

gdal.UseExceptions()
ogr.UseExceptions()

_GEOMETRIES = {
    "": ogr.wkbNone,
    POINT: ogr.wkbPoint,
    MULTIPOINT: ogr.wkbMultiPoint,
    POLYLINE: ogr.wkbMultiLineString,
    POLYGON: ogr.wkbMultiPolygon,
}
_TYPES = {
    "esriFieldTypeSmallInteger": (ogr.OFTInteger, ogr.OFSTInt16),
    "esriFieldTypeInteger": (ogr.OFTInteger, ogr.OFSTNone),
    "esriFieldTypeBigInteger": (ogr.OFTInteger64, ogr.OFSTNone),
    "esriFieldTypeSingle": (ogr.OFTReal, ogr.OFSTFloat32),
    "esriFieldTypeDouble": (ogr.OFTReal, ogr.OFSTNone),
    "esriFieldTypeDate": (ogr.OFTDateTime, ogr.OFSTNone),
    "esriFieldTypeTimestampOffset": (ogr.OFTDateTime, ogr.OFSTNone),
    "esriFieldTypeDateOnly": (ogr.OFTDate, ogr.OFSTNone),
    "esriFieldTypeBlob": (ogr.OFTBinary, ogr.OFSTNone),
}


def create_service_file(path: Path) -> None:
    """Make a GeoPackage without layers, with our own tables in it."""
    driver = ogr.GetDriverByName("GPKG")
    driver.CreateDataSource(str(path))
    engine = open_service_file(path)
    STORE.create_all(engine)
    engine.dispose()


def create_table(
    path: Path,
    table: str,
    fields: Sequence[Mapping[str, Any]],
    object_id: str,
    geometry: tuple[str, str, bool, bool],
    reference: SpatialReference | None,
) -> None:
    """Make an empty table. ``geometry`` is Esri's type, the column's name, and whether there are Z and M."""
    kind, column, has_z, has_m = geometry
    code = _GEOMETRIES[kind]
    if kind and has_z:
        code = ogr.GT_SetZ(code)
    if kind and has_m:
        code = ogr.GT_SetM(code)
    options = [f"FID={object_id}"]
    if kind:
        options += [f"GEOMETRY_NAME={column}", "SPATIAL_INDEX=YES"]
    opened = _open(path)
    layer = opened.CreateLayer(table, osr_of(reference) if reference is not None else None, code, options)
    for field in fields:
        layer.CreateField(_definition(field))


def add_columns(path: Path, table: str, fields: Sequence[Mapping[str, Any]]) -> None:
    """Add columns to a table, but those that are there already."""
    # A layer is good only as long as the file that it came from is held.
    opened = _open(path)
    layer = opened.GetLayerByName(table)
    for field in fields:
        if layer.GetLayerDefn().GetFieldIndex(str(field["name"])) < 0:
            layer.CreateField(_definition(field))


def drop_columns(path: Path, table: str, names: Sequence[str]) -> None:
    """Take columns out of a table."""
    opened = _open(path)
    layer = opened.GetLayerByName(table)
    for name in names:
        place = layer.GetLayerDefn().GetFieldIndex(name)
        if place >= 0:
            layer.DeleteField(place)


def drop_table(path: Path, table: str) -> None:
    """Remove a table with its index."""
    opened = _open(path)
    for place in range(opened.GetLayerCount()):
        if opened.GetLayer(place).GetName() == table:
            opened.DeleteLayer(place)
            return


def _open(path: Path) -> Any:
    return gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)


def _definition(field: Mapping[str, Any]) -> Any:
    kind, subtype = _TYPES.get(str(field["type"]), (ogr.OFTString, ogr.OFSTNone))
    definition = ogr.FieldDefn(str(field["name"]), kind)
    definition.SetSubType(subtype)
    length = field.get("length")
    if kind == ogr.OFTString and isinstance(length, int) and length > 0:
        definition.SetWidth(length)
    return definition
