"""Copy, add, empty and remove whole datasets."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

from qgis.core import QgsFeatureRequest, QgsVectorLayer

from ...qgis_bridge.datasets import catalogue
from ...qgis_bridge.datasets.expressions import where_clause
from ...qgis_bridge.datasets.places import place
from ...qgis_bridge.datasets.rows import append_rows, delete_rows
from ...qgis_bridge.datasets.writing import copy_rows
from ...sharing.errors import DatasetError
from .. import views
from ..environment import env
from ..messages import INFORMATION, last
from .running import geoprocessing, make_way

if TYPE_CHECKING:
    from pathlib import Path

    from .running import Outputs


def several(value: Any) -> list[Any]:
    """Return a multivalue input as a list: a list, or a text with semicolons."""
    if isinstance(value, (list, tuple)):
        return list(value)
    return [part.strip().strip("'\"") for part in value.split(";")] if isinstance(value, str) else [value]


def copied(
    in_features: Any,
    out: Any,
    parameter: str,
    where: str = "",
    spatial: bool = True,
    name: str = "in_features",
) -> Outputs:
    """Copy rows to a new dataset, the road that all exporting tools share."""
    layer = views.layer(in_features, name)
    aim = make_way(views.where(out, parameter, spatial))
    request = where_clause(layer, where) if where else None
    count = copy_rows(layer, aim, request, crs=env.output_crs(), spatial=spatial and layer.isSpatial())
    last().add(INFORMATION, f"{count} rows: {aim.path}")
    return [(parameter, str(aim.path))]


@geoprocessing("management")
def CopyFeatures(
    in_features: Any,
    out_feature_class: Any,
    config_keyword: Any = None,
    spatial_grid_1: Any = None,
    spatial_grid_2: Any = None,
    spatial_grid_3: Any = None,
) -> Outputs:
    """Copy features, the selected ones where some are, to a new feature class."""
    return copied(in_features, out_feature_class, "out_feature_class")


@geoprocessing("management")
def CopyRows(in_rows: Any, out_table: Any, config_keyword: Any = None) -> Outputs:
    """Copy rows without their shapes to a new table."""
    return copied(in_rows, out_table, "out_table", spatial=False, name="in_rows")


@geoprocessing("management")
def Copy(in_data: Any, out_data: Any, data_type: Any = None, associated_data: Any = None) -> Outputs:
    """Copy a dataset, a geodatabase or a file."""
    source = env.resolve(in_data) if not views.named(str(in_data)) else None
    if source is not None and (source.is_file() or source.is_dir()) and not _is_dataset(source):
        target = env.resolve(out_data)
        if target.exists() and not env.overwriteOutput:
            raise DatasetError("WLS852", dataset=str(target))
        _remove(target)
        (shutil.copytree if source.is_dir() else shutil.copy2)(source, target)
        return [("out_data", str(target))]
    spatial = views.layer(in_data, "in_data").isSpatial()
    return copied(in_data, out_data, "out_data", spatial=spatial, name="in_data")


@geoprocessing("management")
def Delete(in_data: Any, data_type: Any = None) -> Outputs:
    """Delete datasets, named layers, geodatabases and files; what is not there is passed over."""
    for one in several(in_data):
        path = env.resolve(str(one))
        if views.forget(str(one)):
            continue
        found = views.where(one, "in_data") if _is_dataset(path) else None
        if (found is None or not catalogue.delete(found)) and not _remove(path):
            last().add(INFORMATION, f"{path} is not there or is not a dataset or file.")
    return [("Delete_Succeeded", "true")]


@geoprocessing("management")
def Rename(in_data: Any, out_data: Any, data_type: Any = None) -> Outputs:
    """Give a dataset or file another name."""
    source, target = views.where(in_data, "in_data"), make_way(views.where(out_data, "out_data"))
    copied(str(source.path), str(target.path), "out_data", spatial=views.layer(in_data).isSpatial())
    catalogue.delete(source)
    return [("out_data", str(target.path))]


@geoprocessing("management", without="field_mapping subtype match_fields update_geometry")
def Append(
    inputs: Any,
    target: Any,
    schema_type: str = "TEST",
    field_mapping: Any = None,
    subtype: Any = None,
    expression: str = "",
    match_fields: Any = None,
    update_geometry: Any = None,
) -> Outputs:
    """Add the rows of datasets to one that is there; columns meet by name, in any case."""
    aim = views.layer(target, "target")
    count = 0
    for one in several(inputs):
        source = views.layer(one, "inputs")
        if str(schema_type).upper() == "TEST":
            _same_columns(source, aim)
        count += append_rows(source, aim, where_clause(source, expression) if expression else None)
    last().add(INFORMATION, f"{count} rows added.")
    return [("output", aim.source().split("|")[0] if not isinstance(target, str) else target)]


@geoprocessing("management", without="field_mappings add_source")
def Merge(inputs: Any, output: Any, field_mappings: Any = None, add_source: Any = None) -> Outputs:
    """Put the rows of several datasets of one shape type into a new one with the columns of the first."""
    first, *others = several(inputs)
    told = copied(first, output, "output", spatial=views.layer(first, "inputs").isSpatial(), name="inputs")
    aim = views.layer(output, "output")
    for other in others:
        append_rows(views.layer(other, "inputs"), aim)
    return told


@geoprocessing("management")
def TruncateTable(in_table: Any) -> Outputs:
    """Remove all rows."""
    delete_rows(views.layer(in_table, "in_table"), everything=True)
    return [("out_table", str(in_table))]


@geoprocessing("management")
def DeleteFeatures(in_features: Any) -> Outputs:
    """Remove the selected features, or all where none is selected."""
    delete_rows(views.layer(in_features))
    return [("out_feature_class", str(in_features))]


@geoprocessing("management")
def DeleteRows(in_rows: Any) -> Outputs:
    """Remove the selected rows, or all where none is selected."""
    delete_rows(views.layer(in_rows, "in_rows"))
    return [("out_table", str(in_rows))]


@geoprocessing("management")
def GetCount(in_rows: Any) -> Outputs:
    """Count the selected rows, or all where none is selected."""
    layer = views.layer(in_rows, "in_rows")
    count = layer.selectedFeatureCount() or layer.featureCount()
    if count < 0:
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setNoAttributes()
        count = sum(1 for _ in layer.getFeatures(request))
    return [("row_count", str(count))]


def _same_columns(source: QgsVectorLayer, aim: QgsVectorLayer) -> None:
    missing = [f.name() for f in aim.fields() if source.fields().lookupField(f.name()) < 0]
    own = {aim.fields().at(i).name() for i in aim.primaryKeyAttributes()}
    if set(missing) - own:
        raise DatasetError("WLS855", dataset=source.name(), name=", ".join(sorted(set(missing) - own)))


def _is_dataset(path: Path) -> bool:
    found = place(path)
    return found is not None and bool(found.table or found.container.suffix.lower() != ".gdb")


def _remove(path: Path) -> bool:
    if path.is_dir() and path.suffix.lower() == ".gdb":
        shutil.rmtree(path)
    elif path.is_file():
        path.unlink()
    else:
        return False
    return True
