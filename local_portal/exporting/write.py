"""Write layers of a service to a file: the worker's side of an export."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson
from osgeo import gdal, ogr

from ...sharing.names import service_name
from ..errors import Refusal
from ..features.fields import DATE, OID, OTHER, Field
from ..features.json_answers import feature_list, field_json
from ..features.moments import moment_of
from ..features.query_parameters import read_query
from ..features.runs import QueryRun
from ..features.shapes import MULTIPOINT, POINT, POLYGON, POLYLINE
from ..features.spatial_reference import WGS84, SpatialReference, from_wkid, osr_of, transformation
from ..features.stores import store_at
from ..features.wkb import wkb_offset
from ..request import Parameters
from .plan import Exported, ExportError, ExportRequest, Form, form_named

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...sharing.progress import Progress
    from ..features.database import FeatureDatabase
    from ..features.layers import Layer

gdal.UseExceptions()
ogr.UseExceptions()

_EVERYTHING = 1_000_000_000
_GEOMETRIES = {
    "": ogr.wkbNone,
    POINT: ogr.wkbPoint,
    MULTIPOINT: ogr.wkbMultiPoint,
    POLYLINE: ogr.wkbMultiLineString,
    POLYGON: ogr.wkbMultiPolygon,
}
_TYPES: Mapping[str, tuple[int, int]] = {
    "esriFieldTypeSmallInteger": (ogr.OFTInteger, ogr.OFSTInt16),
    "esriFieldTypeInteger": (ogr.OFTInteger, ogr.OFSTNone),
    "esriFieldTypeBigInteger": (ogr.OFTInteger64, ogr.OFSTNone),
    "esriFieldTypeSingle": (ogr.OFTReal, ogr.OFSTFloat32),
    "esriFieldTypeDouble": (ogr.OFTReal, ogr.OFSTNone),
    DATE: (ogr.OFTDateTime, ogr.OFSTNone),
    "esriFieldTypeTimestampOffset": (ogr.OFTDateTime, ogr.OFSTNone),
    "esriFieldTypeDateOnly": (ogr.OFTDate, ogr.OFSTNone),
}
_TEXT = (ogr.OFTString, ogr.OFSTNone)


def write_export(request: ExportRequest, progress: Progress) -> Exported:
    """Write the file.

    Raises:
        ExportError: the format cannot hold the layers, or a condition cannot be understood.
        Cancelled: the progress said stop.
    """
    form = form_named(request.form)
    if form is None:
        raise ExportError(f"'{request.form}' is not written here.")
    if form.one_layer and len(request.layers) > 1 and not (form.zipped_type or form.folder):
        raise ExportError(f"{form.item_type} holds one layer; choose it.")
    store = store_at(request.database)
    database = store.open(Path(request.source), hurried=False)
    try:
        runs = [_run(database, one) for one in request.layers]
        if not form.driver:
            return _collection(request, form, runs)
        return _files(request, form, runs, progress)
    except Refusal as refusal:
        raise ExportError(" ".join([refusal.message, *refusal.details])) from refusal
    except RuntimeError as error:
        raise ExportError(str(error)) from error
    finally:
        database.close()
        store.close()


def _run(database: FeatureDatabase, wish: Mapping[str, Any]) -> QueryRun:
    layer = database.layer(str(wish["id"]))
    asked = Parameters([("where", "1=1"), *wish["query"].items(), ("outFields", "*")])
    return QueryRun(database, layer, read_query(asked, layer, _EVERYTHING), "json")


def _files(request: ExportRequest, form: Form, runs: Sequence[QueryRun], progress: Progress) -> Exported:
    target = Path(request.target)
    zipped = form.folder or (form.one_layer and len(runs) > 1)
    place = target / "files" if zipped else target
    place.mkdir(exist_ok=True)
    names = _names(request.name, runs) if form.one_layer else [request.name]
    stores: dict[str, Any] = {}
    written = 0
    for at, run in enumerate(runs):
        file = names[at] if form.one_layer else names[0]
        if file not in stores:
            stores[file] = ogr.GetDriverByName(form.driver).CreateDataSource(
                str(place / f"{file}{form.ending}")
            )
        span = progress.part(at / len(runs), (at + 1) / len(runs))
        written += _write_layer(stores[file], run, form, request.wkid, span)
    stores.clear()
    if not zipped:
        return Exported(f"{request.name}{form.ending}", form.item_type, form.media_type, written)
    archive = _zip(place, target / f"{request.name}.zip")
    kind = form.item_type if form.folder else form.zipped_type
    return Exported(archive.name, kind, "application/zip", written)


def _names(name: str, runs: Sequence[QueryRun]) -> list[str]:
    """Each layer's file, called like the layer; a single one is called like the whole."""
    if len(runs) == 1:
        return [name]
    names: list[str] = []
    for run in runs:
        wanted = service_name(str(run.layer.definition["name"])) or f"layer_{run.layer.id}"
        names.append(wanted if wanted not in names else f"{wanted}_{run.layer.id}")
    return names


def _write_layer(store: Any, run: QueryRun, form: Form, wkid: int, progress: Progress) -> int:
    layer = run.layer
    reference = _reference(layer, form, wkid)
    fields = [field for field in run.query.fields if field.type != OID and field.kind != OTHER]
    out = _create(store, run, form, reference, fields)
    columns = [run.query.fields.index(field) for field in fields]
    change = None
    if reference is not None and not reference.same_as(layer.spatial_reference):
        change = transformation(layer.spatial_reference, reference)
    csv_point = form.driver == "CSV" and layer.geometry_type == POINT
    written = 0
    out.StartTransaction()
    for rows, _ in run.blocks():
        progress.check()
        for row in rows:
            feature = ogr.Feature(out.GetLayerDefn())
            for place, (field, column) in enumerate(zip(fields, columns)):
                if row[column] is not None:
                    feature.SetField(place, _value(field, row[column]))
            shape = _shape(row[-1], change) if layer.geometry_column else None
            if shape is not None and form.driver != "CSV":
                feature.SetGeometryDirectly(shape)
            elif shape is not None and csv_point:
                feature.SetField(len(fields), shape.GetX())
                feature.SetField(len(fields) + 1, shape.GetY())
            out.CreateFeature(feature)
        written += len(rows)
    out.CommitTransaction()
    return written


def _create(
    store: Any, run: QueryRun, form: Form, reference: SpatialReference | None, fields: Sequence[Field]
) -> Any:
    layer = run.layer
    code = _GEOMETRIES[layer.geometry_type] if form.driver != "CSV" else ogr.wkbNone
    if layer.has_z and code != ogr.wkbNone:
        code = ogr.GT_SetZ(code)
    if layer.has_m and code != ogr.wkbNone:
        code = ogr.GT_SetM(code)
    name = service_name(str(layer.definition["name"])) or f"layer_{layer.id}"
    options = ["ENCODING=UTF-8"] if form.driver == "ESRI Shapefile" else []
    system = osr_of(reference) if reference is not None and code != ogr.wkbNone else None
    out = store.CreateLayer(name, system, code, options)
    for field in fields:
        kind, subtype = _TYPES.get(field.type, _TEXT)
        definition = ogr.FieldDefn(field.name, kind)
        definition.SetSubType(subtype)
        length = field.definition.get("length")
        if kind == ogr.OFTString and isinstance(length, int) and length > 0:
            definition.SetWidth(length)
        out.CreateField(definition)
    if form.driver == "CSV" and layer.geometry_type == POINT:
        for axis in ("x", "y"):
            out.CreateField(ogr.FieldDefn(axis, ogr.OFTReal))
    return out


def _reference(layer: Layer, form: Form, wkid: int) -> SpatialReference | None:
    """What the file's coordinates mean; GeoJSON's are always degrees."""
    if not layer.geometry_column:
        return None
    if form.driver == "GeoJSON":
        return WGS84
    return from_wkid(wkid) if wkid else layer.spatial_reference


def _shape(blob: bytes | None, change: Any) -> Any:
    if blob is None:
        return None
    shape = ogr.CreateGeometryFromWkb(blob[wkb_offset(blob) :])
    if change is not None:
        shape.Transform(change)
    return shape


def _value(field: Field, value: Any) -> Any:
    return moment_of(value) if field.type == DATE else value


def _zip(folder: Path, target: Path) -> Path:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                archive.write(path, path.relative_to(folder).as_posix())
    shutil.rmtree(folder)
    return target


def _collection(request: ExportRequest, form: Form, runs: Sequence[QueryRun]) -> Exported:
    """Write Esri's own JSON: a feature collection, each layer with its definition."""
    layers, count = [], 0
    for run in runs:
        found, _ = feature_list(run)
        features = [feature for _, feature in found]
        count += len(features)
        layers.append(
            {"layerDefinition": dict(run.layer.definition), "featureSet": _feature_set(run, features)}
        )
    path = Path(request.target) / f"{request.name}{form.ending}"
    path.write_bytes(orjson.dumps({"layers": layers}, option=orjson.OPT_SERIALIZE_NUMPY))
    return Exported(path.name, form.item_type, form.media_type, count)


def _feature_set(run: QueryRun, features: list[Any]) -> dict[str, Any]:
    told: dict[str, Any] = {"fields": [field_json(field) for field in run.query.fields], "features": features}
    if run.layer.geometry_column:
        told["geometryType"] = run.layer.geometry_type
        told["spatialReference"] = run.reference.as_json()
    return told
