"""Rows that GDAL reads itself: by its bulk copy where that is exact, else feature by feature."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable

from osgeo import gdal, ogr

from ...sharing.errors import Cancelled, ExportError
from ..row_number import GEODATABASES
from .gdal_calls import GdalFailed, call, listening, reason
from .global_ids import GlobalIds
from .object_ids import ObjectIds

if TYPE_CHECKING:
    from ...sharing.staging.source import DatasetPlan, FieldPlan
    from ..layer_reading import LayerReading, OgrSource
    from .counting import Counter

# Pairs of (type in the source, type in the table) between which GDAL changes no value. Whole numbers of
# 64 bits become reals in a geodatabase older than Pro 3.2, which is what was planned.
EXACT = {
    (ogr.OFTInteger, ogr.OFTInteger),
    (ogr.OFTInteger, ogr.OFTInteger64),
    (ogr.OFTInteger, ogr.OFTReal),
    (ogr.OFTInteger64, ogr.OFTInteger64),
    (ogr.OFTInteger64, ogr.OFTReal),
    (ogr.OFTReal, ogr.OFTReal),
    (ogr.OFTString, ogr.OFTString),
    (ogr.OFTDate, ogr.OFTDate),
    (ogr.OFTDate, ogr.OFTDateTime),
    (ogr.OFTDateTime, ogr.OFTDateTime),
    (ogr.OFTBinary, ogr.OFTBinary),
}
SMALL = {ogr.OFSTBoolean, ogr.OFSTInt16}
# The place of the row's own number, which is no column to GDAL.
ROW_NUMBER = -1
# Of these GDAL is asked which layers are tables and not views, which may repeat a row number.
WITH_VIEWS = {"GPKG", "SQLite"}


@dataclass(frozen=True)
class OgrCopy:
    """A way to copy a table: ``places`` has for each planned field its place in the source."""

    source: gdal.Dataset
    layer: ogr.Layer
    places: tuple[int, ...]
    where: str


def prepare_copy(table: ogr.Layer, plan: DatasetPlan, reading: LayerReading) -> OgrCopy | None:
    """Return how GDAL can copy the layer so that it equals what QGIS shows; None if it cannot."""
    if reading.ogr is None or not all(f.source in reading.stored for f in plan.fields):
        return None
    try:
        source = call(
            gdal.OpenEx,
            reading.ogr.path,
            gdal.OF_VECTOR | gdal.OF_READONLY,
            open_options=list(reading.ogr.open_options),
        )
        layer = _layer(source, reading.ogr)
        if layer is not None and reading.ogr.where:
            call(layer.SetAttributeFilter, reading.ogr.where)
    except GdalFailed:
        # QGIS may still know how to read it, and says so itself where it does not.
        return None
    places = None if layer is None else _places(layer, table, plan)
    return None if places is None else OgrCopy(source, layer, places, reading.ogr.where)


def copy_rows(
    copy: OgrCopy, table: ogr.Layer, plan: DatasetPlan, counter: Counter, reading: LayerReading
) -> None:
    """Copy the layer's rows into the table.

    Raises:
        ExportError: WLS150 the layer cannot be read to its end; WLS155 the geodatabase refuses a row.
        Cancelled: the progress said stop.
    """
    source_map = _source_map(copy, table, plan)
    definition = table.GetLayerDefn()
    numbered = [_column(table, f) for f, place in zip(plan.fields, copy.places) if place == ROW_NUMBER]
    defaulted = [_column(table, f) for f in plan.fields if f.field.default is not None]
    reshape = _reshaping(copy, plan)
    ids = ObjectIds(reading.largest_row) if plan.layer.row_number else None
    guids = GlobalIds(plan, reading, table) if plan.global_id_field else None
    own = copy.layer.GetLayerDefn().GetFieldIndex(reading.global_id) if reading.global_id else -1
    with listening() as said:
        for feature in copy.layer:
            row = ogr.Feature(definition)
            row.SetFromWithMap(feature, 1, source_map)
            for index in numbered:
                row.SetFieldInteger64(index, feature.GetFID())
            for index in defaulted:
                # What the source leaves open would take the default.
                if not row.IsFieldSet(index):
                    row.SetFieldNull(index)
            if reshape:
                reshape(row)
            number = feature.GetFID()
            if ids:
                row.SetFID(ids.give(number))
            if guids:
                by_number = bool(ids) and row.GetFID() == number
                guids.put(row, [feature.GetField(own)] if own >= 0 else [number] if by_number else [])
            _insert(table, row, number, plan.layer.name, said)
            counter.one_more()
        if said:
            raise ExportError("WLS150", layer=plan.layer.name, reason=reason(said))


def copy_in_bulk(
    copy: OgrCopy, target: gdal.Dataset, table: ogr.Layer, plan: DatasetPlan, counter: Counter
) -> None:
    """Have GDAL copy the whole layer by itself; about twice as fast as row by row.

    Raises:
        ExportError: WLS155, with GDAL's reason.
        Cancelled: the progress said stop.
    """
    stopped = False

    def told(fraction: float, _message: str, _data: object) -> int:
        nonlocal stopped
        stopped = counter.is_at(fraction)
        return 0 if stopped else 1

    conversions = ["-nlt", "CONVERT_TO_LINEAR"]
    if plan.layer.geometry_type == "esriGeometryMultipoint":
        conversions += ["-nlt", "PROMOTE_TO_MULTI"]
    numbers = ["-preserve_fid"] if plan.layer.row_number else []
    field_map = ",".join(str(index) for index in _source_map(copy, table, plan))
    options = gdal.VectorTranslateOptions(
        options=["-fieldmap", field_map, *numbers, *conversions],
        accessMode="append",
        layers=[copy.layer.GetName()],
        layerName=plan.name,
        where=copy.where or None,
        callback=told,
    )
    with listening() as said:
        try:
            done = gdal.VectorTranslate(target, copy.source, options=options)
        except RuntimeError:
            done = 0
    if stopped:
        raise Cancelled()
    if not done or said:
        raise ExportError("WLS155", layer=plan.layer.name, reason=reason(said))


def is_plain(copy: OgrCopy, plan: DatasetPlan) -> bool:
    """Tell whether the bulk copy gives the same rows as going through them one by one.

    It cannot make a column of the row's own number, and fails at an object id that comes twice.  A column
    with a default would take it where the source has no value.  Without a count GDAL reports no progress,
    so it could not be stopped.  Global ids are made one by one.
    """
    numbered = ROW_NUMBER in copy.places
    repeated = bool(plan.layer.row_number) and not _has_unique_numbers(copy)
    defaults = any(planned.field.default is not None for planned in plan.fields)
    counted = bool(copy.layer.TestCapability(ogr.OLCFastFeatureCount))
    return counted and not (numbered or repeated or defaults or plan.global_id_field)


def _has_unique_numbers(copy: OgrCopy) -> bool:
    """Tell whether no two rows of the source can have one number."""
    driver = copy.source.GetDriver().ShortName
    return driver in GEODATABASES or (driver in WITH_VIEWS and copy.layer.GetName() in _tables(copy.source))


def _tables(source: gdal.Dataset) -> set[str]:
    try:
        found = call(source.ExecuteSQL, "SELECT name FROM sqlite_master WHERE type = 'table'")
    except GdalFailed:
        return set()
    names = {feature.GetField(0) for feature in found}
    source.ReleaseResultSet(found)
    return names


def _layer(source: gdal.Dataset, told: OgrSource) -> ogr.Layer | None:
    if told.layer_name:
        return source.GetLayerByName(told.layer_name)
    return source.GetLayerByIndex(told.layer_index)


def _places(layer: ogr.Layer, table: ogr.Layer, plan: DatasetPlan) -> tuple[int, ...] | None:
    """Return where the planned columns are in the source; None if one must go through QGIS."""
    source, target = layer.GetLayerDefn(), table.GetLayerDefn()
    places = []
    for planned in plan.fields:
        place = source.GetFieldIndex(planned.source)
        if place < 0 and planned.source != layer.GetFIDColumn():
            return None
        column = target.GetFieldDefn(target.GetFieldIndex(planned.field.name))
        if place >= 0 and not _is_exact(source.GetFieldDefn(place), column, planned.field.type):
            return None
        places.append(place if place >= 0 else ROW_NUMBER)
    return tuple(places)


def _is_exact(source: ogr.FieldDefn, target: ogr.FieldDefn, esri_type: str) -> bool:
    pair = (source.GetType(), target.GetType())
    if esri_type in {"esriFieldTypeGUID", "esriFieldTypeGlobalID"}:
        return False
    if target.GetSubType() == ogr.OFSTInt16 and source.GetSubType() not in SMALL:
        return False
    return pair in EXACT


def _source_map(copy: OgrCopy, table: ogr.Layer, plan: DatasetPlan) -> list[int]:
    """Return for each column of the source its place in the table, -1 for one that is left out."""
    places = [-1] * copy.layer.GetLayerDefn().GetFieldCount()
    for planned, place in zip(plan.fields, copy.places):
        if place != ROW_NUMBER:
            places[place] = _column(table, planned)
    return places


def _column(table: ogr.Layer, planned: FieldPlan) -> int:
    index: int = table.GetLayerDefn().GetFieldIndex(planned.field.name)
    return index


def _reshaping(copy: OgrCopy, plan: DatasetPlan) -> Callable[[ogr.Feature], None] | None:
    """Return what brings a row's geometry into the table's form; None where it is so already."""
    kind = copy.layer.GetGeomType()
    if not plan.layer.geometry_type:
        return None if kind == ogr.wkbNone else lambda row: row.SetGeometry(None)
    if plan.layer.geometry_type == "esriGeometryMultipoint":
        return _gather_points
    may_be_curved = ogr.GT_IsNonLinear(kind) or ogr.GT_Flatten(kind) == ogr.wkbUnknown
    return _straighten if may_be_curved else None


def _gather_points(row: ogr.Feature) -> None:
    shape = row.GetGeometryRef()
    if shape is not None:
        row.SetGeometryDirectly(ogr.ForceToMultiPoint(shape.Clone()))


def _straighten(row: ogr.Feature) -> None:
    shape = row.GetGeometryRef()
    if shape is not None and shape.HasCurveGeometry(1):
        row.SetGeometryDirectly(shape.GetLinearGeometry())


def _insert(table: ogr.Layer, row: ogr.Feature, fid: int, layer: str, said: list[str]) -> None:
    try:
        refused = table.CreateFeature(row) != 0
    except RuntimeError as error:
        raise ExportError("WLS155", layer=layer, feature=fid, reason=reason(said, str(error))) from error
    if refused:
        raise ExportError("WLS155", layer=layer, feature=fid, reason=reason(said))
