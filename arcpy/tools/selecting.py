"""Named layers and views, and what is selected in them."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsFeature, QgsFeatureRequest, QgsGeometry, QgsSpatialIndex, QgsVectorLayer

from ...qgis_bridge.datasets import expressions
from ...qgis_bridge.datasets.distances import in_units_of
from ...qgis_bridge.datasets.joins import end_joins, join_layer
from ...qgis_bridge.datasets.writing import chosen_rows
from ...sharing.errors import DatasetError
from .. import views
from ..inputs import flag, text, word
from ..missing import not_there
from ..spatial_reference import system
from .running import Outputs, geoprocessing

BEHAVIOURS = {
    "NEW_SELECTION": QgsVectorLayer.SelectBehavior.SetSelection,
    "ADD_TO_SELECTION": QgsVectorLayer.SelectBehavior.AddToSelection,
    "REMOVE_FROM_SELECTION": QgsVectorLayer.SelectBehavior.RemoveFromSelection,
    "SUBSET_SELECTION": QgsVectorLayer.SelectBehavior.IntersectSelection,
}
RELATIONS = {
    "INTERSECT": "intersects",
    "WITHIN_A_DISTANCE": "intersects",
    "CONTAINS": "contains",
    "COMPLETELY_CONTAINS": "contains",
    "WITHIN": "within",
    "COMPLETELY_WITHIN": "within",
    "HAVE_THEIR_CENTER_IN": "within",
    "ARE_IDENTICAL_TO": "equals",
    "BOUNDARY_TOUCHES": "touches",
    "CROSSED_BY_THE_OUTLINE_OF": "crosses",
}


def _view(value: Any, name: str, where: Any, parameter: str) -> Outputs:
    """Make a named layer of the rows that a where clause means; its selection is not taken along."""
    source = views.layer(value, parameter)
    made = source.clone()
    made.removeSelection()
    clause = text(where)
    if clause:
        # read first: what the provider makes of a clause that it cannot read is not told
        expressions.where_clause(source, clause)
        expression = expressions.as_expression(source, clause)
        narrowed = f"({source.subsetString()}) AND ({expression})" if source.subsetString() else expression
        if not made.setSubsetString(narrowed):
            raise DatasetError("WLS856", dataset=source.name(), expression=clause, reason="")
    return [("out_layer", views.keep(str(name), made))]


@geoprocessing("management", without="field_info")
def MakeFeatureLayer(
    in_features: Any, out_layer: str, where_clause: Any = None, workspace: Any = None, field_info: Any = None
) -> Outputs:
    """Make a named layer of a dataset, narrowed by a where clause."""
    return _view(in_features, out_layer, where_clause, "in_features")


@geoprocessing("management", without="field_info")
def MakeTableView(
    in_table: Any, out_view: str, where_clause: Any = None, workspace: Any = None, field_info: Any = None
) -> Outputs:
    """Make a named view of a table, narrowed by a where clause."""
    return _view(in_table, out_view, where_clause, "in_table")


@geoprocessing("management", without="index_join_fields rebuild_index join_operation")
def AddJoin(
    in_layer_or_view: Any,
    in_field: str,
    join_table: Any,
    join_field: str,
    join_type: str = "KEEP_ALL",
    index_join_fields: Any = None,
    rebuild_index: Any = None,
    join_operation: Any = None,
) -> Outputs:
    """Let a layer show the columns of another table, named ``table.column``, until the join is removed."""
    if word(join_type) == "keep_common":
        raise not_there("arcpy.management.AddJoin with KEEP_COMMON")
    layer, other = views.layer(in_layer_or_view), views.layer(join_table, "join_table")
    join_layer(layer, in_field, other, join_field)
    return [("out_layer_or_view", in_layer_or_view)]


@geoprocessing("management")
def RemoveJoin(in_layer_or_view: Any, join_name: Any = None) -> Outputs:
    """End the join with a table, or all joins of the layer."""
    end_joins(views.layer(in_layer_or_view), text(join_name))
    return [("out_layer_or_view", in_layer_or_view)]


@geoprocessing("management")
def SelectLayerByAttribute(
    in_layer_or_view: Any,
    selection_type: str = "NEW_SELECTION",
    where_clause: Any = None,
    invert_where_clause: Any = None,
) -> Outputs:
    """Select rows by a where clause, or clear or switch the selection; a path makes a layer of its own."""
    layer = views.layer(in_layer_or_view, "in_layer_or_view")
    word = str(selection_type).upper()
    if word == "CLEAR_SELECTION":
        layer.removeSelection()
    elif word == "SWITCH_SELECTION":
        layer.invertSelection()
    else:
        _select(layer, word, _numbers(layer, text(where_clause)), invert_where_clause)
    known = not isinstance(in_layer_or_view, str) or views.named(in_layer_or_view) is not None
    out = in_layer_or_view if known else views.keep(layer.name(), layer)
    return [("out_layer_or_view", out), ("count", str(layer.selectedFeatureCount()))]


@geoprocessing("management")
def SelectLayerByLocation(
    in_layer: Any,
    overlap_type: str = "INTERSECT",
    select_features: Any = None,
    search_distance: Any = None,
    selection_type: str = "NEW_SELECTION",
    invert_spatial_relationship: Any = None,
) -> Outputs:
    """Select features by where they are to those of another layer."""
    layer = views.layer(in_layer, "in_layer")
    relation = str(overlap_type).upper()
    if relation not in RELATIONS:
        raise DatasetError("WLS857", name="overlap_type", value=relation, expected=", ".join(RELATIONS))
    others = views.layer(select_features, "select_features") if select_features else layer
    distance = in_units_of(layer.crs(), text(search_distance) or "0", "search_distance")
    found = _related(layer, others, relation, distance)
    _select(layer, str(selection_type).upper(), found, invert_spatial_relationship)
    return [("out_layer_or_view", in_layer), ("count", str(layer.selectedFeatureCount()))]


@geoprocessing("management", without="in_z_field")
def MakeXYEventLayer(
    table: Any,
    in_x_field: str,
    in_y_field: str,
    out_layer: str,
    spatial_reference: Any = None,
    in_z_field: Any = None,
) -> Outputs:
    """Make a named layer of points from two columns, kept in memory."""
    source = views.layer(table, "table")
    crs = system(spatial_reference or 4326)
    made = QgsVectorLayer(f"Point?crs={crs.authid()}", str(out_layer), "memory")
    made.dataProvider().addAttributes(list(source.fields()))
    made.updateFields()
    made.dataProvider().addFeatures(list(points_of(source, in_x_field, in_y_field)))
    made.updateExtents()
    return [("out_layer", views.keep(str(out_layer), made))]


def points_of(source: QgsVectorLayer, x_field: str, y_field: str) -> Any:
    """Yield the rows with a point made of two columns; rows without both have none.

    Raises:
        DatasetError: WLS855, a column is not there.
    """
    at = [source.fields().lookupField(name) for name in (x_field, y_field)]
    for name, index in zip((x_field, y_field), at):
        if index < 0:
            raise DatasetError("WLS855", dataset=source.name(), name=name)
    for row in chosen_rows(source):
        made = QgsFeature(source.fields())
        made.setAttributes(row.attributes())
        made.setGeometry(_point(row[at[0]], row[at[1]]))
        yield made


def _point(x: Any, y: Any) -> QgsGeometry:
    try:
        return QgsGeometry.fromWkt(f"POINT({float(str(x))} {float(str(y))})")
    except ValueError:
        return QgsGeometry()


def _numbers(layer: QgsVectorLayer, clause: str) -> set[int]:
    request = expressions.where_clause(layer, clause) if clause else QgsFeatureRequest()
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return {row.id() for row in layer.getFeatures(request)}


def _select(layer: QgsVectorLayer, word: str, found: set[int], invert: Any) -> None:
    if word not in BEHAVIOURS:
        raise DatasetError("WLS857", name="selection_type", value=word, expected=", ".join(BEHAVIOURS))
    if flag("invert", _inverted(invert)):
        found = _numbers(layer, "") - found
    layer.selectByIds(sorted(found), BEHAVIOURS[word])


def _inverted(word: Any) -> str:
    told = text(word).upper()
    return {"INVERT": "true", "NON_INVERT": "false", "NOT_INVERT": "false"}.get(told, told)


def _related(layer: QgsVectorLayer, others: QgsVectorLayer, relation: str, distance: float) -> set[int]:
    index = QgsSpatialIndex(layer.getFeatures(), None, QgsSpatialIndex.Flag.FlagStoreFeatureGeometries)
    test = RELATIONS[relation]
    found: set[int] = set()
    for other in chosen_rows(others, None, layer.crs()):
        shape = other.geometry()
        if distance:
            shape = shape.buffer(distance, 16)
        for number in index.intersects(shape.boundingBox()):
            if number not in found and getattr(_tested(index.geometry(number), relation), test)(shape):
                found.add(number)
    return found


def _tested(shape: QgsGeometry, relation: str) -> QgsGeometry:
    return shape.centroid() if relation == "HAVE_THEIR_CENTER_IN" else shape
