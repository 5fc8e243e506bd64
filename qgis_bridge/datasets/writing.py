"""Make tables and feature classes and fill them row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsFields,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerExporter,
    QgsWkbTypes,
)

from ...sharing.errors import DatasetError
from ..geodatabase.gdal_calls import listening
from ..row_number import shown_row_number
from .catalogue import has_changed, tell_changed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from qgis.core import Qgis

    from .places import Place

DONE = QgsVectorLayerExporter.ExportError.NoError


def open_layer(where: Place) -> QgsVectorLayer:
    """Return the dataset at a place as a layer. Raises ``DatasetError``, WLS851, if it cannot be read."""
    with listening() as said:
        layer = QgsVectorLayer(where.uri, where.name, "ogr")
    if not layer.isValid():
        raise DatasetError("WLS851", dataset=str(where.path), reason="; ".join(said[-1:]))
    return fresh(layer, where.container)


def fresh(layer: QgsVectorLayer, container: Path) -> QgsVectorLayer:
    """Return the layer, which looks anew at a container that tools of this session changed."""
    if has_changed(container):
        chosen = layer.selectedFeatureIds()
        with listening():
            layer.dataProvider().reloadData()
        layer.updateFields()
        # a layer forgets what is selected when its provider says that the data changed
        layer.selectByIds(chosen)
    return layer


class TableWriter:
    """A new table that takes rows; use it as a context.

    Raises:
        DatasetError: WLS853, it cannot be made; WLS854, rows cannot be written.
    """

    def __init__(
        self, where: Place, fields: QgsFields, shape: Qgis.WkbType, crs: QgsCoordinateReferenceSystem
    ) -> None:
        self._where = where
        self.fields = fields
        options = {"driverName": where.driver, "update": where.container.exists()}
        if where.table:
            options["layerName"] = where.table
        if where.group:
            options["layerOptions"] = [f"FEATURE_DATASET={where.group}"]
        with listening() as said:
            self._sink = QgsVectorLayerExporter(
                str(where.container), "ogr", fields, shape, crs, False, options
            )
        if self._sink.errorCode() != DONE:
            reason = self._sink.errorMessage() or "; ".join(said[-1:])
            raise DatasetError("WLS853", dataset=str(where.path), reason=reason)

    def __enter__(self) -> TableWriter:
        return self

    def add(self, feature: QgsFeature) -> None:
        """Write a row, with attributes in the order of the fields."""
        if not self._sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            self._refuse()

    def __exit__(self, kind: object, *_: object) -> None:
        with listening():
            self._sink.flushBuffer()
        failed = self._sink.errorCode() != DONE
        tell_changed(self._where.container)
        if failed and kind is None:
            self._refuse()
        self._sink = None

    def _refuse(self) -> None:
        raise DatasetError("WLS854", dataset=str(self._where.path), reason=self._sink.errorMessage())


def own_fields(layer: QgsVectorLayer, names: Iterable[str] | None = None) -> QgsFields:
    """Return the layer's columns but for the row's number, which a new table makes anew; or those named."""
    wanted = None if names is None else {name.casefold() for name in names}
    number = shown_row_number(layer)
    fields = QgsFields()
    for field in layer.fields():
        if field.name() != number and (wanted is None or field.name().casefold() in wanted):
            fields.append(field)
    return fields


def copy_rows(
    layer: QgsVectorLayer,
    where: Place,
    request: QgsFeatureRequest | None = None,
    names: Sequence[str] | None = None,
    crs: QgsCoordinateReferenceSystem | None = None,
    spatial: bool = True,
) -> int:
    """Write the layer's rows to a new table, streamed; return how many.

    A selection narrows them, as tools of ArcGIS do.  ``crs`` asks for shapes in another system.

    Raises:
        DatasetError: WLS853, WLS854.
    """
    fields = own_fields(layer, names)
    places = [layer.fields().indexOf(field.name()) for field in fields]
    shape = _written_shape(layer, where) if spatial else QgsWkbTypes.NoGeometry
    count = 0
    with TableWriter(where, fields, shape, crs or layer.crs()) as writer:
        for feature in chosen_rows(layer, request, crs):
            row = QgsFeature(fields)
            attributes = feature.attributes()
            row.setAttributes([attributes[place] for place in places])
            if spatial:
                row.setGeometry(feature.geometry())
            writer.add(row)
            count += 1
    return count


def chosen_rows(
    layer: QgsVectorLayer,
    request: QgsFeatureRequest | None = None,
    crs: QgsCoordinateReferenceSystem | None = None,
) -> Iterable[QgsFeature]:
    """Return the selected rows, or all where none is selected, with shapes in ``crs``."""
    request = QgsFeatureRequest(request) if request is not None else QgsFeatureRequest()
    if crs is not None and crs.isValid() and layer.crs().isValid() and crs != layer.crs():
        request.setDestinationCrs(crs, QgsProject.instance().transformContext())
    if layer.selectedFeatureCount():
        return layer.getSelectedFeatures(request)
    return layer.getFeatures(request)


def transform(
    source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
) -> QgsCoordinateTransform:
    """Return the transformation that the project would take between two systems."""
    return QgsCoordinateTransform(source, target, QgsProject.instance().transformContext())


def _written_shape(layer: QgsVectorLayer, where: Place) -> Qgis.WkbType:
    """Return the shape type for the new table: geodatabases and shapefiles know multi-part ones only."""
    shape = layer.wkbType()
    if where.driver in {"OpenFileGDB", "ESRI Shapefile"} and QgsWkbTypes.geometryType(shape) > 0:
        return QgsWkbTypes.multiType(shape)
    return shape
