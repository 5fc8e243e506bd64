"""Tools that QGIS's own algorithms do: buffers, clips, overlays, dissolves."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProject, QgsVectorLayer

from ...qgis_bridge.datasets.changing import change_rows
from ...qgis_bridge.datasets.distances import buffered
from ...sharing.errors import DatasetError
from .. import views
from ..inputs import text
from ..missing import not_there
from .data import copied, several
from .running import Outputs, geoprocessing


class _Heard(QgsProcessingFeedback):
    """Keeps what an algorithm complains of."""

    def __init__(self) -> None:
        super().__init__(False)
        self.said: list[str] = []

    def reportError(self, error: str, fatalError: bool = False) -> None:
        """Keep an error."""
        self.said.append(error)


def run(algorithm: str, parameters: dict[str, Any]) -> QgsVectorLayer:
    """Return the layer that one of QGIS's algorithms makes, in memory.

    Raises:
        DatasetError: WLS853, it failed.
    """
    found = QgsApplication.processingRegistry().createAlgorithmById(algorithm)
    if found is None:
        raise DatasetError("WLS853", dataset=algorithm, reason="")
    context, heard = QgsProcessingContext(), _Heard()
    context.setProject(QgsProject.instance())
    results, done = found.run({**parameters, "OUTPUT": "TEMPORARY_OUTPUT"}, context, heard)
    layer = context.takeResultLayer(results["OUTPUT"]) if done else None
    if layer is None:
        raise DatasetError("WLS853", dataset=algorithm, reason="; ".join(heard.said[-2:]))
    return layer


def written(algorithm: str, parameters: dict[str, Any], out: Any, name: str = "out_feature_class") -> Outputs:
    """Copy what one of QGIS's algorithms makes to a new dataset."""
    return copied(run(algorithm, parameters), out, name)


@geoprocessing("analysis", without="line_side line_end_type method")
def Buffer(
    in_features: Any,
    out_feature_class: Any,
    buffer_distance_or_field: Any,
    line_side: Any = None,
    line_end_type: Any = None,
    dissolve_option: Any = None,
    dissolve_field: Any = None,
    method: Any = None,
) -> Outputs:
    """Make areas around features at a distance (``100``, ``10 Kilometers``) or at that of a column."""
    layer = views.layer(in_features)
    told = text(buffer_distance_or_field)
    column = layer.fields().lookupField(told)
    areas = buffered(layer, lambda row: str(row[column]) if column >= 0 else told)
    dissolve = text(dissolve_option).upper()
    if dissolve not in {"ALL", "LIST"}:
        return copied(areas, out_feature_class, "out_feature_class")
    columns = several(dissolve_field) if dissolve == "LIST" else []
    return written("native:dissolve", {"INPUT": areas, "FIELD": columns}, out_feature_class)


@geoprocessing("analysis")
def Clip(
    in_features: Any, clip_features: Any, out_feature_class: Any, cluster_tolerance: Any = None
) -> Outputs:
    """Keep what lies within the clip features."""
    pair = {"INPUT": views.layer(in_features), "OVERLAY": views.layer(clip_features, "clip_features")}
    return written("native:clip", pair, out_feature_class)


@geoprocessing("analysis")
def Erase(
    in_features: Any, erase_features: Any, out_feature_class: Any, cluster_tolerance: Any = None
) -> Outputs:
    """Take away what the erase features cover."""
    pair = {"INPUT": views.layer(in_features), "OVERLAY": views.layer(erase_features, "erase_features")}
    return written("native:difference", pair, out_feature_class)


@geoprocessing("analysis", without="join_attributes output_type")
def Intersect(
    in_features: Any,
    out_feature_class: Any,
    join_attributes: Any = None,
    cluster_tolerance: Any = None,
    output_type: Any = None,
) -> Outputs:
    """Keep where two datasets overlap, with the columns of both."""
    inputs = several(in_features)
    if len(inputs) != 2:
        raise not_there(f"arcpy.analysis.Intersect of {len(inputs)} inputs")
    first, second = (views.layer(one) for one in inputs)
    return written("native:intersection", {"INPUT": first, "OVERLAY": second}, out_feature_class)


@geoprocessing("analysis")
def Select(in_features: Any, out_feature_class: Any, where_clause: Any = None) -> Outputs:
    """Copy the features that a where clause means."""
    return copied(in_features, out_feature_class, "out_feature_class", text(where_clause))


@geoprocessing("analysis")
def TableSelect(in_table: Any, out_table: Any, where_clause: Any = None) -> Outputs:
    """Copy the rows that a where clause means."""
    return copied(in_table, out_table, "out_table", text(where_clause), spatial=False, name="in_table")


@geoprocessing("management", without="statistics_fields concatenation_separator")
def Dissolve(
    in_features: Any,
    out_feature_class: Any,
    dissolve_field: Any = None,
    statistics_fields: Any = None,
    multi_part: Any = None,
    unsplit_lines: Any = None,
    concatenation_separator: Any = None,
) -> Outputs:
    """Unite features with the same values in columns."""
    columns = several(dissolve_field) if dissolve_field else []
    told = {"INPUT": views.layer(in_features), "FIELD": columns}
    return written("native:dissolve", told, out_feature_class)


@geoprocessing("management")
def MultipartToSinglepart(in_features: Any, out_feature_class: Any) -> Outputs:
    """Make a feature of each part."""
    return written("native:multiparttosingleparts", {"INPUT": views.layer(in_features)}, out_feature_class)


@geoprocessing("management")
def RepairGeometry(in_features: Any, delete_null: Any = None, validation_method: Any = None) -> Outputs:
    """Mend shapes that are not valid, in place."""
    layer = views.layer(in_features)
    mended = {
        row.id(): row.geometry().makeValid()
        for row in layer.getFeatures()
        if not row.geometry().isNull() and not row.geometry().isGeosValid()
    }
    change_rows(layer, {}, mended)
    return [("out_feature_class", str(in_features))]
