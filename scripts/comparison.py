"""Compare a layer with what QGIS's own ArcGIS provider reads back of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsFeature, QgsFeatureRequest, QgsGeometry, QgsVectorLayer
from qgis.PyQt.QtCore import QDateTime, QMetaType, Qt

if TYPE_CHECKING:
    from collections.abc import Iterator

# Degrees. A file geodatabase keeps geographic coordinates on a grid of 1e-9 degrees.
TOLERANCE = 1e-7
SYSTEM_FIELDS = {"objectid", "globalid", "shape_length", "shape_area"}
# How QGIS 3.40 types what it reads from a feature service (formats reference, 1.8).
READ_BACK = {
    QMetaType.Type.Int: {QMetaType.Type.Int, QMetaType.Type.LongLong},
    QMetaType.Type.LongLong: {QMetaType.Type.LongLong, QMetaType.Type.Double},
    QMetaType.Type.Double: {QMetaType.Type.Double},
    QMetaType.Type.QString: {QMetaType.Type.QString},
    QMetaType.Type.QDateTime: {QMetaType.Type.QDateTime},
}


@dataclass
class LayerComparison:
    """What was sent, what came back, and every difference in words."""

    name: str
    sent: int = 0
    read_back: int = 0
    differences: list[str] = field(default_factory=list)

    def differ(self, what: str) -> None:
        """Note a difference; the first twenty tell the story."""
        if len(self.differences) < 20:
            self.differences.append(what)

    def as_json(self) -> dict[str, Any]:
        """Return the row for ``result.json``."""
        return {
            "name": self.name,
            "published": self.sent,
            "read_back": self.read_back,
            "differences": self.differences,
        }


def compare_layers(source: QgsVectorLayer, served: QgsVectorLayer) -> LayerComparison:
    """Compare feature counts, field names and types, every id, attribute and geometry, and the extent."""
    result = LayerComparison(source.name())
    if not served.isValid():
        result.differ(f"the served layer cannot be opened: {served.error().summary()}")
        return result
    result.sent, result.read_back = source.featureCount(), served.featureCount()
    if result.sent != result.read_back:
        result.differ(f"{result.sent} features sent, {result.read_back} read back")
    names = _compare_fields(source, served, result)
    if source.geometryType() != served.geometryType():
        result.differ(f"geometry type {source.geometryType()} came back as {served.geometryType()}")
    for one, other in zip(_in_order(source), _in_order(served)):
        _compare_features(one, other, names, result)
    _compare_extents(source, served, result)
    return result


def _in_order(layer: QgsVectorLayer) -> Iterator[QgsFeature]:
    features = {feature.id(): feature for feature in layer.getFeatures(QgsFeatureRequest())}
    return (features[key] for key in sorted(features))


def _compare_fields(
    source: QgsVectorLayer, served: QgsVectorLayer, result: LayerComparison
) -> list[tuple[int, int]]:
    """Return the index pairs of the columns to compare; a row number must come back as the object id."""
    row_number = source.dataProvider().pkAttributeIndexes() if source.providerType() == "ogr" else []
    pairs = [(index, served.fields().lookupField("OBJECTID")) for index in row_number]
    if any(index < 0 for _, index in pairs):
        result.differ("no object id came back")
        pairs = []
    expected = [column for index, column in enumerate(source.fields()) if index not in row_number]
    found = [column for column in served.fields() if column.name().lower() not in SYSTEM_FIELDS]
    if [column.name() for column in expected] != [column.name() for column in found]:
        result.differ(f"fields {[c.name() for c in expected]} came back as {[c.name() for c in found]}")
    for column in expected:
        index = served.fields().indexOf(column.name())
        if index < 0:
            continue
        pairs.append((source.fields().indexOf(column.name()), index))
        if served.fields()[index].type() not in READ_BACK[column.type()]:
            result.differ(f"{column.name()} of type {column.typeName()} came back as another type")
    return pairs


def _plain(value: Any) -> Any:
    """Reduce a value to what a service can carry: whole seconds in UTC, None for null."""
    if isinstance(value, QDateTime):
        value = value if value.timeSpec() != Qt.TimeSpec.LocalTime else value.toUTC()
        return value.toSecsSinceEpoch() if value.isValid() else None
    if value is None or (hasattr(value, "isNull") and value.isNull()):
        return None
    return value


def _compare_features(
    one: QgsFeature, other: QgsFeature, names: list[tuple[int, int]], result: LayerComparison
) -> None:
    for index, other_index in names:
        sent, got = _plain(one[index]), _plain(other[other_index])
        if sent != got:
            result.differ(f"feature {one.id()}, column {index}: {sent!r} came back as {got!r}")
    if not _same_geometry(one.geometry(), other.geometry()):
        result.differ(f"feature {one.id()}: the geometry differs")


def _same_geometry(one: QgsGeometry, other: QgsGeometry) -> bool:
    """Compare vertices whatever their order, since a geodatabase turns rings to its own direction."""
    if one.isNull() or other.isNull():
        return one.isNull() == other.isNull()
    sent = [(vertex.x(), vertex.y()) for vertex in one.vertices()]
    got = [(vertex.x(), vertex.y()) for vertex in other.vertices()]
    if len(sent) != len(got) or not (_same_area(one, other) or _same_area(one, _even_odd(other))):
        return False
    return _all_near(sent, got) and _all_near(got, sent)


def _same_area(one: QgsGeometry, other: QgsGeometry) -> bool:
    return abs(one.area() - other.area()) <= TOLERANCE * max(1.0, one.area())


def _even_odd(geometry: QgsGeometry) -> QgsGeometry:
    """Return what the rings enclose by the even-odd rule.

    QGIS 3.40's reader takes a hole that touches its shell in a point (Brasilia in Goias) for a part of its
    own, although the service tells its direction.
    """
    return geometry.makeValid(Qgis.MakeValidMethod.Linework)


def _all_near(points: list[tuple[float, float]], others: list[tuple[float, float]]) -> bool:
    """Tell whether each point has one of the others within the tolerance, by way of a grid of that width."""
    cells = {(round(x / TOLERANCE), round(y / TOLERANCE)) for x, y in others}
    around = [(across, along) for across in (0, -1, 1) for along in (0, -1, 1)]
    return all(
        any((round(x / TOLERANCE) + dx, round(y / TOLERANCE) + dy) in cells for dx, dy in around)
        for x, y in points
    )


def _compare_extents(source: QgsVectorLayer, served: QgsVectorLayer, result: LayerComparison) -> None:
    sent, got = source.extent(), served.extent()
    pairs = [
        (sent.xMinimum(), got.xMinimum()),
        (sent.yMinimum(), got.yMinimum()),
        (sent.xMaximum(), got.xMaximum()),
        (sent.yMaximum(), got.yMaximum()),
    ]
    # a GeoPackage keeps its layer extent rounded outwards to single precision
    if any(abs(a - b) > 1e-4 for a, b in pairs):
        result.differ(f"extent {sent.toString(6)} came back as {got.toString(6)}")
