"""From one format to another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsVectorLayer

from ...qgis_bridge.crs import esri_wkt
from ...qgis_bridge.datasets.places import system_path
from ...qgis_bridge.datasets.workspaces import copy_raster
from ...qgis_bridge.datasets.writing import TableWriter, copy_rows, own_fields
from ...sharing.errors import DatasetError
from .. import views
from ..environment import env
from ..inputs import text
from ..spatial_reference import system
from .data import copied, several
from .running import Outputs, geoprocessing, make_way
from .selecting import points_of
from .workspaces import SHAPES

if TYPE_CHECKING:
    from pathlib import Path


@geoprocessing("conversion", without="field_mapping")
def FeatureClassToFeatureClass(
    in_features: Any,
    out_path: Any,
    out_name: str,
    where_clause: Any = None,
    field_mapping: Any = None,
    config_keyword: Any = None,
) -> Outputs:
    """Copy features to a feature class in a folder or geodatabase."""
    return copied(in_features, system_path(out_path) / out_name, "out_feature_class", text(where_clause))


@geoprocessing("conversion", without="use_field_alias_as_name field_mapping sort_field")
def ExportFeatures(
    in_features: Any,
    out_features: Any,
    where_clause: Any = None,
    use_field_alias_as_name: Any = None,
    field_mapping: Any = None,
    sort_field: Any = None,
) -> Outputs:
    """Copy features to a feature class."""
    return copied(in_features, out_features, "out_features", text(where_clause))


@geoprocessing("conversion", without="field_mapping")
def TableToTable(
    in_rows: Any,
    out_path: Any,
    out_name: str,
    where_clause: Any = None,
    field_mapping: Any = None,
    config_keyword: Any = None,
) -> Outputs:
    """Copy rows to a table in a folder or geodatabase."""
    target = system_path(out_path) / out_name
    return copied(in_rows, target, "out_table", text(where_clause), spatial=False, name="in_rows")


@geoprocessing("conversion", without="use_field_alias_as_name field_mapping sort_field")
def ExportTable(
    in_table: Any,
    out_table: Any,
    where_clause: Any = None,
    use_field_alias_as_name: Any = None,
    field_mapping: Any = None,
    sort_field: Any = None,
) -> Outputs:
    """Copy rows to a table."""
    return copied(in_table, out_table, "out_table", text(where_clause), spatial=False, name="in_table")


def _each(inputs: Any, folder: Any, output: str, suffix: str, spatial: bool) -> Outputs:
    """Copy several datasets under their own names."""
    for one in several(inputs):
        layer = views.layer(one, "inputs")
        name = _own_name(layer)
        copied(layer, system_path(folder) / f"{name}{suffix}", output, spatial=spatial, name="inputs")
    return [(output, str(folder))]


def _own_name(layer: QgsVectorLayer) -> str:
    try:
        return views.place_of_layer(layer).name
    except DatasetError:
        return layer.name()


@geoprocessing("conversion")
def FeatureClassToGeodatabase(Input_Features: Any, Output_Geodatabase: Any) -> Outputs:
    """Copy feature classes into a geodatabase under their own names."""
    return _each(Input_Features, Output_Geodatabase, "Output_Geodatabase", "", spatial=True)


@geoprocessing("conversion")
def TableToGeodatabase(Input_Table: Any, Output_Geodatabase: Any) -> Outputs:
    """Copy tables into a geodatabase under their own names."""
    return _each(Input_Table, Output_Geodatabase, "Output_Geodatabase", "", spatial=False)


@geoprocessing("conversion")
def FeatureClassToShapefile(Input_Features: Any, Output_Folder: Any) -> Outputs:
    """Copy feature classes to shapefiles under their own names."""
    return _each(Input_Features, Output_Folder, "Output_Folder", ".shp", spatial=True)


@geoprocessing("conversion", without="use_field_alias")
def FeaturesToJSON(
    in_features: Any,
    out_json_file: Any,
    format_json: Any = None,
    include_z_values: Any = None,
    include_m_values: Any = None,
    geoJSON: Any = None,
    outputToWGS84: Any = None,
    use_field_alias: Any = None,
) -> Outputs:
    """Write features as GeoJSON, in WGS 84. Esri's own JSON is not written."""
    if text(geoJSON).upper() not in {"GEOJSON", "TRUE"}:
        raise DatasetError("WLS857", name="geoJSON", value=text(geoJSON) or "NO_GEOJSON", expected="GEOJSON")
    layer, where = views.layer(in_features), make_way(views.where(out_json_file, "out_json_file"))
    copy_rows(layer, where, crs=QgsCoordinateReferenceSystem("EPSG:4326"))
    return [("out_json_file", str(where.path))]


@geoprocessing("conversion")
def JSONToFeatures(in_json_file: Any, out_features: Any, geometry_type: Any = None) -> Outputs:
    """Read GeoJSON or Esri's JSON into a feature class."""
    path = env.resolve(in_json_file)
    layer = QgsVectorLayer(_esri_or_plain(path), path.stem, "ogr")
    if not layer.isValid():
        raise DatasetError("WLS851", dataset=str(path), reason="")
    return copied(layer, out_features, "out_features")


@geoprocessing("conversion", without="field_names_row cell_range")
def ExcelToTable(
    Input_Excel_File: Any,
    Output_Table: Any,
    Sheet: Any = None,
    field_names_row: Any = None,
    cell_range: Any = None,
) -> Outputs:
    """Read a sheet of a workbook into a table."""
    path = env.resolve(Input_Excel_File)
    uri = f"{path}|layername={text(Sheet).rstrip('$')}" if text(Sheet) else str(path)
    layer = QgsVectorLayer(uri, path.stem, "ogr")
    if not layer.isValid():
        raise DatasetError("WLS851", dataset=str(path), reason=text(Sheet))
    return copied(layer, Output_Table, "Output_Table", spatial=False)


@geoprocessing("conversion", without="Use_field_alias_as_column_header Use_domain")
def TableToExcel(
    Input_Table: Any,
    Output_Excel_File: Any,
    Use_field_alias_as_column_header: Any = None,
    Use_domain: Any = None,
) -> Outputs:
    """Write rows to a workbook (.xlsx)."""
    target = env.resolve(Output_Excel_File).with_suffix(".xlsx")
    return copied(Input_Table, target, "Output_Excel_File", spatial=False, name="Input_Table")


@geoprocessing("management", without="z_field")
def XYTableToPoint(
    in_table: Any,
    out_feature_class: Any,
    x_field: str,
    y_field: str,
    z_field: Any = None,
    coordinate_system: Any = None,
) -> Outputs:
    """Make points of two columns; WGS 84 where no system is named."""
    layer = views.layer(in_table, "in_table")
    where = make_way(views.where(out_feature_class, "out_feature_class"))
    fields = own_fields(layer)
    at = [layer.fields().indexOf(field.name()) for field in fields]
    with TableWriter(where, fields, SHAPES["POINT"], system(coordinate_system or 4326)) as writer:
        for row in points_of(layer, x_field, y_field):
            made = QgsFeature(fields)
            made.setAttributes([row.attributes()[index] for index in at])
            made.setGeometry(row.geometry())
            writer.add(made)
    return [("out_feature_class", str(where.path))]


@geoprocessing("management", without="transform_method vertical")
def Project(
    in_dataset: Any,
    out_dataset: Any,
    out_coor_system: Any,
    transform_method: Any = None,
    in_coor_system: Any = None,
    preserve_shape: Any = None,
    max_deviation: Any = None,
    vertical: Any = None,
) -> Outputs:
    """Copy features into another coordinate system, by the transformation that QGIS takes."""
    layer = views.layer(in_dataset, "in_dataset")
    if in_coor_system and not layer.crs().isValid():
        layer = layer.clone()
        layer.setCrs(system(in_coor_system))
    where = make_way(views.where(out_dataset, "out_dataset"))
    copy_rows(layer, where, crs=system(out_coor_system))
    return [("out_dataset", str(where.path))]


@geoprocessing("management")
def DefineProjection(in_dataset: Any, coor_system: Any) -> Outputs:
    """Say which system a shapefile's coordinates are in."""
    where = views.where(in_dataset, "in_dataset")
    if where.container.suffix.lower() != ".shp":
        raise DatasetError("WLS854", dataset=str(where.path), reason="only shapefiles take another system")
    target = where.container.with_suffix(".prj")
    target.write_text(esri_wkt(system(coor_system)), encoding="utf-8")
    return [("out_dataset", str(where.path))]


@geoprocessing("management")
def CopyRaster(in_raster: Any, out_rasterdataset: Any, *_: Any, **__: Any) -> Outputs:
    """Copy a raster to a tiled, compressed GeoTIFF."""
    source, target = env.resolve(str(in_raster)), env.resolve(out_rasterdataset)
    if target.exists() and not env.overwriteOutput:
        raise DatasetError("WLS852", dataset=str(target))
    copy_raster(source, target)
    return [("out_rasterdataset", str(target))]


def _esri_or_plain(path: Path) -> str:
    """Return the file as GDAL takes it; Esri's JSON is told by what it begins with."""
    if not path.is_file():
        raise DatasetError("WLS851", dataset=str(path), reason="")
    with path.open(encoding="utf-8-sig") as file:
        head = file.read(4096)
    is_esri = '"rings"' in head or '"paths"' in head or '"geometryType"' in head or '"fieldAliases"' in head
    return f"ESRIJSON:{path}" if is_esri else str(path)
