"""What the field list of a cursor means: columns and tokens, each with how it is read and set."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any, Callable

from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

from ...qgis_bridge.datasets.expressions import OBJECT_ID_NAMES
from ...qgis_bridge.datasets.values import from_qgis, to_qgis
from ...qgis_bridge.row_number import shown_row_number
from ...sharing.errors import DatasetError
from ..geometry import Geometry, PointGeometry, wrapped
from ..points import Point

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..spatial_reference import SpatialReference

    Getter = Callable[[QgsFeature], Any]
    Setter = Callable[[QgsFeature, Any], None]


def _centre(shape: QgsGeometry) -> tuple[float, float] | tuple[None, None]:
    if shape.isNull():
        return (None, None)
    point = shape.centroid().asPoint()
    return (point.x(), point.y())


def _coordinate(shape: QgsGeometry, name: str) -> float | None:
    if shape.isNull():
        return None
    vertex = shape.vertexAt(0)
    return (
        float(getattr(vertex, name)()) if shape.type() == 0 else getattr(shape.centroid().asPoint(), name)()
    )


# Tokens that are read only, from the shape.
READ = {
    "SHAPE@XY": _centre,
    "SHAPE@TRUECENTROID": _centre,
    "SHAPE@X": lambda shape: _coordinate(shape, "x"),
    "SHAPE@Y": lambda shape: _coordinate(shape, "y"),
    "SHAPE@Z": lambda shape: None if shape.isNull() or not shape.constGet().is3D() else shape.vertexAt(0).z(),
    "SHAPE@M": lambda shape: None
    if shape.isNull() or not shape.constGet().isMeasure()
    else shape.vertexAt(0).m(),
    "SHAPE@WKT": lambda shape: None if shape.isNull() else shape.asWkt(),
    "SHAPE@WKB": lambda shape: None if shape.isNull() else bytearray(bytes(shape.asWkb())),
    "SHAPE@AREA": lambda shape: None if shape.isNull() else shape.area(),
    "SHAPE@LENGTH": lambda shape: None if shape.isNull() else shape.length(),
}


class Columns:
    """The columns of a cursor: their names, and a row in both directions.

    Raises:
        DatasetError: WLS855, a column is not there.
    """

    def __init__(self, layer: QgsVectorLayer, names: Any, reference: SpatialReference) -> None:
        self._layer = layer
        self._reference = reference
        self._number = shown_row_number(layer)
        self.names = self._listed(names)
        self.getters = [self._getter(name) for name in self.names]
        self.needs_shape = any(name.upper().startswith("SHAPE") for name in self.names)

    def row(self, feature: QgsFeature) -> tuple[Any, ...]:
        """Return a row's values."""
        return tuple(getter(feature) for getter in self.getters)

    def set(self, feature: QgsFeature, values: Sequence[Any]) -> None:
        """Put values into a row. Raises ``DatasetError``, WLS856, for a row of another length."""
        if len(values) != len(self.names):
            raise DatasetError(
                "WLS856",
                dataset=self._layer.name(),
                expression=repr(tuple(values)),
                reason=f"{len(self.names)} values",
            )
        for name, value in zip(self.names, values):
            self._put(feature, name, value)

    def _listed(self, names: Any) -> list[str]:
        if isinstance(names, str):
            names = [part.strip() for part in names.split(";")] if ";" in names else [names]
        listed = list(names)
        if listed == ["*"]:
            listed = ["OID@", *(["SHAPE@XY"] if self._layer.isSpatial() else []), *self._own()]
        return [str(name) for name in listed]

    def _own(self) -> list[str]:
        return [field.name() for field in self._layer.fields() if field.name() != self._number]

    def _index(self, name: str) -> int:
        index = int(self._layer.fields().lookupField(name))
        if index < 0:
            raise DatasetError("WLS855", dataset=self._layer.name(), name=name)
        return index

    def _is_object_id(self, name: str) -> bool:
        known = self._layer.fields().lookupField(name) >= 0
        return name.upper() == "OID@" or (not known and name.upper() in OBJECT_ID_NAMES)

    def _getter(self, name: str) -> Getter:
        word = name.upper()
        if self._is_object_id(name):
            return lambda feature: int(feature.id())
        if word in {"SHAPE@", "SHAPE@JSON"}:
            whole = word == "SHAPE@"
            return lambda feature: self._shape(feature.geometry(), whole)
        if word in READ:
            read = READ[word]
            return lambda feature: read(feature.geometry())
        if word == "SHAPE" and self._layer.fields().lookupField(name) < 0:
            return lambda feature: _centre(feature.geometry())
        index = self._index(name)
        return lambda feature: from_qgis(feature[index])

    def _shape(self, geometry: QgsGeometry, whole: bool) -> Any:
        shape = wrapped(geometry, self._reference)
        return shape if whole or shape is None else shape.JSON

    def _put(self, feature: QgsFeature, name: str, value: Any) -> None:
        word = name.upper()
        if word.startswith("SHAPE@"):
            feature.setGeometry(_geometry(word, value))
        elif not self._is_object_id(name):
            index = self._index(name)
            if isinstance(value, uuid.UUID):
                value = f"{{{str(value).upper()}}}"
            feature.setAttribute(index, to_qgis(value, self._layer.fields().at(index)))


def _geometry(word: str, value: Any) -> QgsGeometry:
    if value is None:
        return QgsGeometry()
    if isinstance(value, Geometry):
        return QgsGeometry(value.shape)
    if isinstance(value, Point):
        return PointGeometry(value).shape
    if word == "SHAPE@WKT":
        return QgsGeometry.fromWkt(value)
    if word == "SHAPE@WKB":
        made = QgsGeometry()
        made.fromWkb(bytes(value))
        return made
    x, y = tuple(value)[:2]
    return QgsGeometry.fromPointXY(QgsPointXY(x, y))
