"""Tools that add to a dataset what others know, or order it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsFeatureRequest

from ...qgis_bridge.datasets import columns, keys
from ...qgis_bridge.datasets.calculations import set_column
from ...qgis_bridge.datasets.changing import remove_rows
from ...qgis_bridge.datasets.writing import copy_rows
from ...sharing.errors import DatasetError
from .. import views
from ..geometry import wrapped
from ..inputs import text
from ..layer_files import write_layer_file
from ..layers import Entry
from ..spatial_reference import SpatialReference
from .data import several
from .overlay import written
from .running import Outputs, geoprocessing, make_way

if TYPE_CHECKING:
    from collections.abc import Callable

# The words of CalculateGeometryAttributes to what they are of a shape.
MEASURES: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "AREA": ("DOUBLE", lambda shape: shape.area),
    "LENGTH": ("DOUBLE", lambda shape: shape.length),
    "PERIMETER_LENGTH": ("DOUBLE", lambda shape: shape.length),
    "POINT_X": ("DOUBLE", lambda shape: shape.firstPoint.X),
    "POINT_Y": ("DOUBLE", lambda shape: shape.firstPoint.Y),
    "CENTROID_X": ("DOUBLE", lambda shape: shape.centroid.X),
    "CENTROID_Y": ("DOUBLE", lambda shape: shape.centroid.Y),
    "PART_COUNT": ("LONG", lambda shape: shape.partCount),
    "POINT_COUNT": ("LONG", lambda shape: shape.pointCount),
}


@geoprocessing("management")
def JoinField(
    in_data: Any, in_field: str, join_table: Any, join_field: str, fields: Any = None, *_: Any, **__: Any
) -> Outputs:
    """Copy columns of another table to the rows with the same key; a key's first row counts."""
    layer, other = views.layer(in_data, "in_data"), views.layer(join_table, "join_table")
    names = several(fields) if fields else ()
    keys.join(layer, views.place_of_layer(layer), in_field, other, join_field, names)
    return [("out_layer_or_view", str(in_data))]


@geoprocessing("management", without="spatial_sort_method")
def Sort(in_dataset: Any, out_dataset: Any, sort_field: Any, spatial_sort_method: Any = None) -> Outputs:
    """Copy a dataset in the order of columns: rows of name and ``ASCENDING`` or ``DESCENDING``."""
    layer = views.layer(in_dataset, "in_dataset")
    where = make_way(views.where(out_dataset, "out_dataset", layer.isSpatial()))
    request = QgsFeatureRequest()
    for part in several(sort_field):
        name, way = (part if isinstance(part, (list, tuple)) else [*str(part).split(), "ASCENDING"])[:2]
        keys.column_of(layer, str(name))
        request.addOrderBy(f'"{name}"', str(way).upper() != "DESCENDING")
    copy_rows(layer, where, request, spatial=layer.isSpatial())
    return [("out_dataset", str(where.path))]


@geoprocessing("management", without="xy_tolerance z_tolerance")
def DeleteIdentical(
    in_dataset: Any, fields: Any, xy_tolerance: Any = None, z_tolerance: Any = None
) -> Outputs:
    """Keep the first of the rows that are alike in columns (``Shape`` for the shape)."""
    layer = views.layer(in_dataset, "in_dataset")
    remove_rows(layer, keys.doubles(layer, [str(name) for name in several(fields)]))
    return [("out_dataset", str(in_dataset))]


@geoprocessing("management")
def AddGlobalIDs(in_datasets: Any) -> Outputs:
    """Give each row a column ``GlobalID`` with an id of its own."""
    for one in several(in_datasets):
        layer = views.layer(one, "in_datasets")
        keys.add_global_ids(layer, views.place_of_layer(layer))
    return [("out_datasets", str(in_datasets))]


@geoprocessing("management", without="length_unit area_unit coordinate_system coordinate_format")
def CalculateGeometryAttributes(
    in_features: Any,
    geometry_property: Any,
    length_unit: Any = None,
    area_unit: Any = None,
    coordinate_system: Any = None,
    coordinate_format: Any = None,
) -> Outputs:
    """Write measures of shapes to columns: rows of column and measure, in the units of the system."""
    layer = views.layer(in_features)
    for name, word in _pairs(geometry_property):
        if word.upper() not in MEASURES:
            raise DatasetError("WLS857", name="geometry_property", value=word, expected=", ".join(MEASURES))
        kind, measure = MEASURES[word.upper()]
        if layer.fields().lookupField(name) < 0:
            columns.add(views.place_of_layer(layer), columns.Column(name, kind))
            layer = views.current(layer)
        reference = SpatialReference.of(layer.crs())
        shapes = ((row.id(), wrapped(row.geometry(), reference)) for row in layer.getFeatures())
        set_column(layer, name, {number: measure(shape) for number, shape in shapes if shape is not None})
    return [("updated_features", str(in_features))]


@geoprocessing("management")
def AddSpatialIndex(in_features: Any, *_: Any) -> Outputs:
    """Make sure of a spatial index; geodatabases and GeoPackages have one."""
    layer = views.layer(in_features)
    layer.dataProvider().createSpatialIndex()
    return [("out_feature_class", str(in_features))]


@geoprocessing("management")
def SaveToLayerFile(
    in_layer: Any, out_layer: Any, is_relative_path: Any = None, version: Any = None
) -> Outputs:
    """Write a layer of a map to a ``.lyrx`` or ``.qlr``."""
    if not isinstance(in_layer, Entry):
        raise DatasetError("WLS857", name="in_layer", value=text(in_layer), expected="a layer of a map")
    write_layer_file(in_layer, str(out_layer))
    return [("out_layer", str(out_layer))]


@geoprocessing("analysis", without="field_mapping")
def SpatialJoin(
    target_features: Any,
    join_features: Any,
    out_feature_class: Any,
    join_operation: str = "JOIN_ONE_TO_ONE",
    join_type: str = "KEEP_ALL",
    field_mapping: Any = None,
    match_option: str = "INTERSECT",
    *_: Any,
) -> Outputs:
    """Copy the target with the columns of the features that it meets."""
    predicates = {"INTERSECT": 0, "CONTAINS": 1, "ARE_IDENTICAL_TO": 2, "WITHIN": 5}
    if str(match_option).upper() not in predicates:
        raise DatasetError(
            "WLS857", name="match_option", value=str(match_option), expected=", ".join(predicates)
        )
    told = {
        "INPUT": views.layer(target_features, "target_features"),
        "JOIN": views.layer(join_features, "join_features"),
        "PREDICATE": [predicates[str(match_option).upper()]],
        "METHOD": 0 if str(join_operation).upper() == "JOIN_ONE_TO_MANY" else 1,
        "DISCARD_NONMATCHING": str(join_type).upper() == "KEEP_COMMON",
    }
    return written("native:joinattributesbylocation", told, out_feature_class)


def _pairs(told: Any) -> list[tuple[str, str]]:
    rows = several(told) if isinstance(told, str) else told
    pairs = [row.split() if isinstance(row, str) else list(row) for row in rows]
    return [(str(name), str(word)) for name, word, *_ in pairs]
