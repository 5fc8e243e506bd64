"""Tables and columns of a file geodatabase, made exactly as planned."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from osgeo import gdal, ogr, osr

from ...sharing.errors import ExportError
from .gdal_calls import GdalFailed, call

if TYPE_CHECKING:
    from ...sharing.map_snapshot import FieldSnapshot, LayerSnapshot
    from ...sharing.staging.source import DatasetPlan
    from ..layer_reading import LayerReading
    from .domains import DomainShelf

# GDAL 3.9 writes the types that came with ArcGIS Pro 3.2; older readers see a table without fields in
# such a geodatabase, so it is made only where a plan asks for one of them.
GDAL_KNOWS_PRO_3_2 = int(gdal.VersionInfo()) >= 3090000
PRO_3_2 = {
    "esriFieldTypeBigInteger",
    "esriFieldTypeDateOnly",
    "esriFieldTypeTimeOnly",
    "esriFieldTypeTimestampOffset",
}


@dataclass(frozen=True)
class OgrType:
    """How GDAL is told a column. ``forced`` says the geodatabase's own type where GDAL has no word."""

    kind: int
    subtype: int = ogr.OFSTNone
    forced: bool = False


TYPES = {
    "esriFieldTypeSmallInteger": OgrType(ogr.OFTInteger, ogr.OFSTInt16),
    "esriFieldTypeInteger": OgrType(ogr.OFTInteger),
    "esriFieldTypeBigInteger": OgrType(ogr.OFTInteger64),
    "esriFieldTypeSingle": OgrType(ogr.OFTReal, ogr.OFSTFloat32),
    "esriFieldTypeDouble": OgrType(ogr.OFTReal),
    "esriFieldTypeString": OgrType(ogr.OFTString),
    "esriFieldTypeXML": OgrType(ogr.OFTString, forced=True),
    "esriFieldTypeGUID": OgrType(ogr.OFTString, forced=True),
    "esriFieldTypeGlobalID": OgrType(ogr.OFTString, forced=True),
    "esriFieldTypeDate": OgrType(ogr.OFTDateTime),
    "esriFieldTypeDateOnly": OgrType(ogr.OFTDate),
    "esriFieldTypeTimeOnly": OgrType(ogr.OFTTime),
    "esriFieldTypeTimestampOffset": OgrType(ogr.OFTDateTime),
    "esriFieldTypeBlob": OgrType(ogr.OFTBinary),
}

# What a geodatabase before Pro 3.2 keeps instead. Whole numbers stay exact to 2 to the power of 53.
BEFORE_PRO_3_2 = {
    "esriFieldTypeBigInteger": ("esriFieldTypeDouble", 0),
    "esriFieldTypeDateOnly": ("esriFieldTypeDate", 0),
    "esriFieldTypeTimeOnly": ("esriFieldTypeString", 8),
    "esriFieldTypeTimestampOffset": ("esriFieldTypeDate", 0),
}

MOMENTS = {"esriFieldTypeDate", "esriFieldTypeDateOnly", "esriFieldTypeTimestampOffset"}

GEOMETRY_TYPES = {
    "esriGeometryPoint": ogr.wkbPoint,
    "esriGeometryMultipoint": ogr.wkbMultiPoint,
    "esriGeometryPolyline": ogr.wkbMultiLineString,
    "esriGeometryPolygon": ogr.wkbMultiPolygon,
}


def storable(field: FieldSnapshot) -> FieldSnapshot:
    """Return the field as the running GDAL can write it: itself, or with the nearest older type."""
    older = None if GDAL_KNOWS_PRO_3_2 else BEFORE_PRO_3_2.get(field.type)
    return replace(field, type=older[0], length=older[1]) if older else field


def as_written(plan: DatasetPlan, domains: DomainShelf) -> DatasetPlan:
    """Return the plan with the types that can be written and the domains under the names they got."""
    fields = []
    for planned in plan.fields:
        field = storable(planned.field)
        fields.append(replace(planned, field=replace(field, domain=domains.placed(field))))
    return replace(plan, fields=tuple(fields))


def create_table(dataset: gdal.Dataset, plan: DatasetPlan, reading: LayerReading) -> ogr.Layer:
    """Create the planned table, without rows.

    Raises:
        ExportError: WLS152, GDAL refuses the table or one of its columns (fact ``name``).
    """
    name = plan.name
    try:
        table = call(
            dataset.CreateLayer, name, _srs(reading.crs_wkt), _geometry_type(plan.layer), _options(plan)
        )
        for planned in plan.fields:
            name = planned.field.name
            call(table.CreateField, _definition(planned.field), 0)
        if plan.global_id_field:
            name = plan.global_id_field
            call(table.CreateField, _global_id(name), 0)
    except GdalFailed as failed:
        raise ExportError("WLS152", layer=plan.layer.name, name=name, reason=str(failed)) from failed
    return table


def _srs(wkt: str) -> osr.SpatialReference | None:
    if not wkt:
        return None
    srs = osr.SpatialReference()
    call(srs.ImportFromWkt, wkt)
    srs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return srs


def _geometry_type(layer: LayerSnapshot) -> int:
    kind = GEOMETRY_TYPES.get(layer.geometry_type, ogr.wkbNone)
    if kind != ogr.wkbNone and layer.has_z:
        kind = ogr.GT_SetZ(kind)
    if kind != ogr.wkbNone and layer.has_m:
        kind = ogr.GT_SetM(kind)
    return int(kind)


def _options(plan: DatasetPlan) -> list[str]:
    types = {planned.field.name: planned.field.type for planned in plan.fields}
    newer = GDAL_KNOWS_PRO_3_2 and bool(PRO_3_2.intersection(types.values()))
    forced = [
        f"{name}={kind}"
        for name, kind in types.items()
        # In a newer geodatabase a date and time is by itself one with an offset.
        if TYPES[kind].forced or (newer and kind == "esriFieldTypeDate")
    ]
    if plan.global_id_field:
        forced.append(f"{plan.global_id_field}=esriFieldTypeGlobalID")
    return [
        f"LAYER_ALIAS={plan.alias}",
        f"FID={plan.object_id_field}",
        f"GEOMETRY_NAME={plan.shape_field}",
        # Said outright: GDAL's documented default and its code differ, and portals read UTC.
        "TIME_IN_UTC=YES",
        *([f"COLUMN_TYPES={','.join(forced)}"] if forced else []),
        *(["TARGET_ARCGIS_VERSION=ARCGIS_PRO_3_2_OR_LATER"] if newer else []),
    ]


def _definition(field: FieldSnapshot) -> ogr.FieldDefn:
    told = TYPES[field.type]
    definition = ogr.FieldDefn(field.name, told.kind)
    definition.SetSubType(told.subtype)
    if told.kind == ogr.OFTString and not told.forced and field.length:
        definition.SetWidth(field.length)
    if field.alias and field.alias != field.name:
        definition.SetAlternativeName(field.alias)
    definition.SetNullable(field.nullable)
    default = _default(field)
    if default is not None:
        definition.SetDefault(default)
    if field.domain:
        definition.SetDomainName(field.domain["name"])
    return definition


def _default(field: FieldSnapshot) -> str | None:
    """Return a default as GDAL writes one: numbers bare, text in quotes, moments with slashes."""
    value: Any = field.default
    if value is None:
        return None
    if isinstance(value, (bool, int, float)):
        return repr(int(value) if isinstance(value, bool) else value)
    text = str(value)
    if field.type in MOMENTS:
        text = text.replace("-", "/").replace("T", " ")
    return "'" + text.replace("'", "''") + "'"


def _global_id(name: str) -> ogr.FieldDefn:
    definition = ogr.FieldDefn(name, ogr.OFTString)
    definition.SetNullable(False)
    return definition
