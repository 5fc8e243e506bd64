"""Rows that QGIS reads: any provider, joins, virtual fields, memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osgeo import ogr
from qgis.core import QgsFeature, QgsFeatureRequest, QgsGeometry, QgsWkbTypes

from ...sharing.errors import ExportError
from .gdal_calls import listening, reason
from .global_ids import GlobalIds
from .object_ids import ObjectIds
from .values import SETTERS, is_null, text

if TYPE_CHECKING:
    from ...sharing.staging.source import DatasetPlan
    from ..layer_reading import LayerReading
    from .attachments import AttachmentWriter
    from .counting import Counter


def copy_features(
    table: ogr.Layer,
    plan: DatasetPlan,
    reading: LayerReading,
    counter: Counter,
    files: AttachmentWriter | None = None,
) -> None:
    """Stream the layer's features into the table, and their files into ``files``.

    Raises:
        ExportError: WLS150 the layer cannot be read; WLS154 a value does not fit its column; WLS155
            the geodatabase refuses a feature.
        Cancelled: the progress said stop.
    """
    definition = table.GetLayerDefn()
    columns = _columns(definition, plan, reading)
    shape = _Shape(plan) if reading.spatial and plan.layer.geometry_type else None
    ids = _Ids(table, plan, reading)
    # A folder of files may follow from any value.
    places = [c.place for c in columns] + ids.places if files is None else None
    features = reading.features.getFeatures(_request(places, shape))
    if not features.isValid():
        raise ExportError("WLS150", layer=reading.name, reason="")
    with listening() as said:
        for feature in features:
            row = ogr.Feature(definition)
            _set_values(row, feature, columns, reading.name)
            if shape:
                shape.put(row, feature.geometry())
            global_id = ids.put(row, feature)
            _insert(table, row, feature, reading.name, said)
            if files:
                files.put(global_id, feature)
            counter.one_more()


def _columns(definition: ogr.FeatureDefn, plan: DatasetPlan, reading: LayerReading) -> list[_Column]:
    return [
        _Column(
            planned.source,
            reading.columns[planned.source],
            definition.GetFieldIndex(planned.field.name),
            planned.field.type,
        )
        for planned in plan.fields
    ]


def _request(places: list[int] | None, shape: _Shape | None) -> QgsFeatureRequest:
    request = QgsFeatureRequest()
    if places is not None:
        request.setSubsetOfAttributes(places)
    if shape is None:
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return request


def _set_values(row: ogr.Feature, feature: QgsFeature, columns: list[_Column], layer: str) -> None:
    values = feature.attributes()
    for column in columns:
        value = values[column.place]
        # Set outright: a column left alone would take its default.
        if is_null(value):
            row.SetFieldNull(column.index)
            continue
        try:
            column.put(row, column.index, value)
        except (TypeError, ValueError, OverflowError, AttributeError) as error:
            raise ExportError(
                "WLS154", layer=layer, field=column.source, feature=feature.id(), type=column.type
            ) from error


def _insert(table: ogr.Layer, row: ogr.Feature, feature: QgsFeature, layer: str, said: list[str]) -> None:
    try:
        refused = table.CreateFeature(row) != 0
    except RuntimeError as error:
        raise _refusal(layer, feature, reason(said, str(error))) from error
    if refused:
        raise _refusal(layer, feature, reason(said))


def _refusal(layer: str, feature: QgsFeature, why: str) -> ExportError:
    return ExportError("WLS155", layer=layer, feature=feature.id(), reason=why)


class _Ids:
    """Gives rows their object ids and global ids."""

    def __init__(self, table: ogr.Layer, plan: DatasetPlan, reading: LayerReading) -> None:
        self._number = reading.columns[plan.layer.row_number] if plan.layer.row_number else -1
        self._object_ids = ObjectIds(reading.largest_row)
        self._global_ids = GlobalIds(plan, reading, table) if plan.global_id_field else None
        names = [reading.global_id] if reading.global_id else list(reading.keys)
        self._keys = [reading.columns[name] for name in names] if self._global_ids else []

    @property
    def places(self) -> list[int]:
        """The columns that are read for them."""
        return self._keys + ([self._number] if self._number >= 0 else [])

    def put(self, row: ogr.Feature, feature: QgsFeature) -> str:
        """Set the ids; return the global id, empty where there are none."""
        key = [feature.attribute(place) for place in self._keys]
        if self._number >= 0:
            number = feature.attribute(self._number)
            row.SetFID(self._object_ids.give(number))
            # One that came before is no key.
            key = key or ([number] if row.GetFID() == number else [])
        if self._global_ids is None:
            return ""
        return self._global_ids.put(row, [] if any(map(is_null, key)) else [text(value) for value in key])


class _Column:
    """A column: its name and place in the layer, its place in the table, and how a value gets there."""

    def __init__(self, source: str, place: int, index: int, esri_type: str) -> None:
        self.source = source
        self.place = place
        self.index = index
        self.type = esri_type
        self.put = SETTERS[esri_type]


class _Shape:
    """Puts geometries on rows in the one form that the table takes."""

    def __init__(self, plan: DatasetPlan) -> None:
        self._multipoint = plan.layer.geometry_type == "esriGeometryMultipoint"

    def put(self, row: ogr.Feature, geometry: QgsGeometry) -> None:
        """Set the geometry: curves as straight segments, parts gathered, nothing for none."""
        if geometry.isNull():
            return
        if QgsWkbTypes.isCurvedType(geometry.wkbType()):
            geometry.convertToStraightSegment()
        if self._multipoint:
            geometry.convertToMultiType()
        row.SetGeometryDirectly(ogr.CreateGeometryFromWkb(bytes(geometry.asWkb())))
