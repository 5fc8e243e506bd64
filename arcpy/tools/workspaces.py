"""Folders, geodatabases and empty datasets in them."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

from qgis.core import QgsCoordinateReferenceSystem, QgsFields, QgsWkbTypes

from ...qgis_bridge.datasets.places import system_path
from ...qgis_bridge.datasets.workspaces import create_geodatabase
from ...qgis_bridge.datasets.writing import TableWriter, own_fields
from ...sharing.errors import DatasetError
from .. import views
from ..environment import env
from ..inputs import flag, text
from ..spatial_reference import system
from .running import Outputs, geoprocessing, make_way

if TYPE_CHECKING:
    from pathlib import Path

SHAPES = {
    "POINT": QgsWkbTypes.Point,
    "MULTIPOINT": QgsWkbTypes.MultiPoint,
    "POLYLINE": QgsWkbTypes.MultiLineString,
    "POLYGON": QgsWkbTypes.MultiPolygon,
}


def _free(path: Path) -> Path:
    if path.exists():
        if not env.overwriteOutput:
            raise DatasetError("WLS852", dataset=str(path))
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    return path


@geoprocessing("management")
def CreateFileGDB(out_folder_path: Any, out_name: str, out_version: Any = None) -> Outputs:
    """Make an empty file geodatabase."""
    name = str(out_name)
    path = _free(env.resolve(out_folder_path) / (name if name.lower().endswith(".gdb") else f"{name}.gdb"))
    create_geodatabase(path)
    return [("out_gdb", str(path))]


@geoprocessing("management")
def CreateFolder(out_folder_path: Any, out_name: str) -> Outputs:
    """Make a folder."""
    path = env.resolve(out_folder_path) / str(out_name)
    path.mkdir(parents=True, exist_ok=True)
    return [("out_folder", str(path))]


@geoprocessing("management")
def CreateFeatureclass(
    out_path: Any,
    out_name: str,
    geometry_type: str = "POLYGON",
    template: Any = None,
    has_m: Any = None,
    has_z: Any = None,
    spatial_reference: Any = None,
    config_keyword: Any = None,
    spatial_grid_1: Any = None,
    spatial_grid_2: Any = None,
    spatial_grid_3: Any = None,
    out_alias: Any = None,
) -> Outputs:
    """Make an empty feature class, with the columns of a template where one is given."""
    word = str(geometry_type).upper()
    if word not in SHAPES:
        raise DatasetError("WLS857", name="geometry_type", value=word, expected=", ".join(SHAPES))
    shape = SHAPES[word]
    if flag("has_z", _yes(has_z)):
        shape = QgsWkbTypes.addZ(shape)
    if flag("has_m", _yes(has_m)):
        shape = QgsWkbTypes.addM(shape)
    like = views.layer(template, "template") if template else None
    crs = system(spatial_reference) if spatial_reference else env.output_crs()
    if crs is None:
        crs = like.crs() if like is not None else QgsCoordinateReferenceSystem()
    return _empty(out_path, out_name, like, shape, crs)


@geoprocessing("management")
def CreateTable(
    out_path: Any, out_name: str, template: Any = None, config_keyword: Any = None, out_alias: Any = None
) -> Outputs:
    """Make an empty table, with the columns of a template where one is given."""
    like = views.layer(template, "template") if template else None
    return _empty(out_path, out_name, like, QgsWkbTypes.NoGeometry, QgsCoordinateReferenceSystem())


@geoprocessing("management")
def CreateFeatureDataset(out_dataset_path: Any, out_name: str, spatial_reference: Any = None) -> Outputs:
    """Name a feature dataset; it comes to be with the first feature class in it."""
    path = env.resolve(out_dataset_path)
    if path.suffix.lower() != ".gdb" or not path.is_dir():
        raise DatasetError("WLS851", dataset=str(path), reason="")
    return [("out_dataset", str(path / str(out_name)))]


def _empty(folder: Any, name: str, like: Any, shape: Any, crs: QgsCoordinateReferenceSystem) -> Outputs:
    spatial = shape != QgsWkbTypes.NoGeometry
    where = make_way(views.where(system_path(folder) / str(name), "out_name", spatial))
    fields = own_fields(like) if like is not None else QgsFields()
    with TableWriter(where, fields, shape, crs):
        pass
    return [("out_feature_class" if spatial else "out_table", str(where.path))]


def _yes(value: Any) -> str:
    """Return ``ENABLED`` and ``SAME_AS_TEMPLATE`` as words for yes and no."""
    return {"ENABLED": "true", "DISABLED": "false", "SAME_AS_TEMPLATE": "false"}.get(
        text(value).upper(), text(value)
    )
