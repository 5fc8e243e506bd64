"""A dataset, through GDAL, to a table of the service's GeoPackage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from osgeo import gdal, ogr

from ..features.spatial_reference import SpatialReference, from_osr
from .plan import BuildError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ...sharing.progress import Progress

gdal.UseExceptions()
ogr.UseExceptions()

_POINT, _MULTIPOINT = "esriGeometryPoint", "esriGeometryMultipoint"
_LINE, _POLYGON = "esriGeometryPolyline", "esriGeometryPolygon"
_ESRI_GEOMETRY = {
    ogr.wkbPoint: _POINT,
    ogr.wkbMultiPoint: _MULTIPOINT,
    ogr.wkbLineString: _LINE,
    ogr.wkbMultiLineString: _LINE,
    ogr.wkbCompoundCurve: _LINE,
    ogr.wkbCircularString: _LINE,
    ogr.wkbMultiCurve: _LINE,
    ogr.wkbPolygon: _POLYGON,
    ogr.wkbMultiPolygon: _POLYGON,
    ogr.wkbCurvePolygon: _POLYGON,
    ogr.wkbMultiSurface: _POLYGON,
}
_FIELD_TYPES = {
    ogr.OFTInteger: "esriFieldTypeInteger",
    ogr.OFTInteger64: "esriFieldTypeBigInteger",
    ogr.OFTReal: "esriFieldTypeDouble",
    ogr.OFTString: "esriFieldTypeString",
    ogr.OFTDate: "esriFieldTypeDateOnly",
    ogr.OFTTime: "esriFieldTypeTimeOnly",
    ogr.OFTDateTime: "esriFieldTypeDate",
    ogr.OFTBinary: "esriFieldTypeBlob",
}


@dataclass(frozen=True)
class DatasetField:
    """A column of a dataset, typed in Esri's words."""

    name: str
    type: str
    alias: str = ""
    length: int = 0
    nullable: bool = True


@dataclass(frozen=True)
class Dataset:
    """A feature class or table as GDAL finds it."""

    name: str
    fields: tuple[DatasetField, ...]
    object_id_name: str
    geometry_type: str
    has_z: bool
    has_m: bool
    reference: SpatialReference | None
    count: int


def open_source(path: Path) -> Any:
    """Open a file or folder that holds vector data.

    Raises:
        BuildError: GDAL cannot read it.
    """
    try:
        return gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY)
    except RuntimeError as error:
        raise BuildError(f"{path.name} cannot be read: {error}") from error


def describe(layer: Any) -> Dataset:
    """Describe an OGR layer.

    Raises:
        BuildError: its geometries are of a type that no feature layer has.
    """
    definition = layer.GetLayerDefn()
    code = layer.GetGeomType()
    flat = ogr.GT_Flatten(code)
    if flat not in (ogr.wkbNone, *_ESRI_GEOMETRY):
        raise BuildError(f"{layer.GetName()} holds geometries of mixed or unknown type.")
    system = layer.GetSpatialRef() if flat != ogr.wkbNone else None
    return Dataset(
        name=layer.GetName(),
        fields=tuple(_field(definition.GetFieldDefn(at)) for at in range(definition.GetFieldCount())),
        object_id_name=layer.GetFIDColumn(),
        geometry_type=_ESRI_GEOMETRY.get(flat, ""),
        has_z=bool(ogr.GT_HasZ(code)),
        has_m=bool(ogr.GT_HasM(code)),
        reference=from_osr(system) if system is not None else None,
        count=layer.GetFeatureCount(),
    )


def _field(definition: Any) -> DatasetField:
    kind = _FIELD_TYPES.get(definition.GetType(), "esriFieldTypeString")
    if definition.GetType() == ogr.OFTInteger and definition.GetSubType() in (
        ogr.OFSTInt16,
        ogr.OFSTBoolean,
    ):
        kind = "esriFieldTypeSmallInteger"
    if definition.GetType() == ogr.OFTReal and definition.GetSubType() == ogr.OFSTFloat32:
        kind = "esriFieldTypeSingle"
    return DatasetField(
        name=definition.GetName(),
        type=kind,
        alias=definition.GetAlternativeName() or "",
        length=definition.GetWidth() if kind == "esriFieldTypeString" else 0,
        nullable=bool(definition.IsNullable()),
    )


@dataclass(frozen=True)
class TablePlan:
    """The table that a dataset becomes.

    ``columns`` are the names of the dataset's fields to keep.  ``keep_ids`` says that the dataset
    has object ids of its own, which stay.
    """

    table: str
    title: str
    object_id: str
    geometry_column: str
    geometry_type: str
    columns: Sequence[str]
    keep_ids: bool = True


def copy_table(source: Any, dataset: str, plan: TablePlan, target: Path, progress: Progress) -> None:
    """Copy a dataset into the GeoPackage at ``target``, keeping object ids; curves become lines.

    Raises:
        BuildError: a feature cannot be read or written.
        Cancelled: the progress said stop.
    """
    options = gdal.VectorTranslateOptions(
        format="GPKG",
        accessMode="update" if target.exists() else None,
        layers=[dataset],
        layerName=plan.table,
        options=[*_type_options(plan), *(["-preserve_fid"] if plan.keep_ids else [])],
        selectFields=_chosen(source.GetLayerByName(dataset), plan),
        layerCreationOptions=_creation_options(plan),
        datasetCreationOptions=None if target.exists() else ["VERSION=1.2"],
        callback=_watched(progress),
    )
    try:
        written = gdal.VectorTranslate(str(target), source, options=options)
        if written is None:
            raise BuildError(f"{dataset} cannot be copied.")
        written.FlushCache()
    except RuntimeError as error:
        progress.check()
        raise BuildError(f"{dataset} cannot be copied: {error}") from error


def _chosen(layer: Any, plan: TablePlan) -> list[str] | None:
    """The fields to copy, None for all: GDAL takes a list apart at blanks, which names may hold."""
    definition = layer.GetLayerDefn()
    there = {definition.GetFieldDefn(at).GetName() for at in range(definition.GetFieldCount())}
    # An empty list would mean all fields.
    return None if there == set(plan.columns) else list(plan.columns) or [""]


def _type_options(plan: TablePlan) -> list[str]:
    if not plan.geometry_type:
        return ["-nlt", "NONE"]
    options = ["-nlt", "CONVERT_TO_LINEAR"]
    if plan.geometry_type in (_LINE, _POLYGON, _MULTIPOINT):
        options += ["-nlt", "PROMOTE_TO_MULTI"]
    return options


def _creation_options(plan: TablePlan) -> list[str]:
    options = [f"FID={plan.object_id}", f"IDENTIFIER={plan.title}"]
    if plan.geometry_type:
        # The index comes last, by index_table: until then rows can be changed cheaply.
        options += [f"GEOMETRY_NAME={plan.geometry_column}", "SPATIAL_INDEX=NO"]
    return options


def index_tables(target: Path, plans: Sequence[TablePlan]) -> None:
    """Give the finished tables with geometry their R-tree.

    Raises:
        BuildError: a table cannot be indexed.
    """
    opened = gdal.OpenEx(str(target), gdal.OF_VECTOR | gdal.OF_UPDATE)
    for plan in plans:
        if plan.geometry_type:
            # The names are ours: layer_0, SHAPE.
            call = f"CreateSpatialIndex('{plan.table}', '{plan.geometry_column}')"
            try:
                opened.ReleaseResultSet(opened.ExecuteSQL(f"SELECT {call}"))
            except RuntimeError as error:
                raise BuildError(f"{plan.title} cannot be indexed: {error}") from error


def _watched(progress: Progress) -> Any:
    def watch(fraction: float, _message: str, _data: object) -> int:
        progress.report(fraction, "import")
        return 0 if progress.cancelled() else 1

    return watch
