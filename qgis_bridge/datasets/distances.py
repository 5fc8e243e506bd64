"""Distances with a unit, and areas around features at one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsUnitTypes,
    QgsVectorLayer,
)

from ...sharing.errors import DatasetError
from .writing import chosen_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_UNIT = Qgis.DistanceUnit
# The words of arcpy's linear units, in the singular, without blanks and in lower case.
UNITS = {
    "meter": _UNIT.Meters,
    "metre": _UNIT.Meters,
    "m": _UNIT.Meters,
    "kilometer": _UNIT.Kilometers,
    "kilometre": _UNIT.Kilometers,
    "km": _UNIT.Kilometers,
    "centimeter": _UNIT.Centimeters,
    "millimeter": _UNIT.Millimeters,
    "foot": _UNIT.Feet,
    "feet": _UNIT.Feet,
    "feetint": _UNIT.Feet,
    "internationalfeet": _UNIT.Feet,
    "yard": _UNIT.Yards,
    "mile": _UNIT.Miles,
    "statutemile": _UNIT.Miles,
    "mileint": _UNIT.Miles,
    "nauticalmile": _UNIT.NauticalMiles,
    "decimaldegree": _UNIT.Degrees,
    "degree": _UNIT.Degrees,
}
SEGMENTS = 16
"""How many straight pieces make a quarter of a circle."""


def in_units_of(crs: QgsCoordinateReferenceSystem, told: str, parameter: str) -> float:
    """Return ``10``, ``10 Kilometers`` in the units of a system; a number alone is in them already.

    Raises:
        DatasetError: WLS857, it is no distance, or one that says nothing in this system.
    """
    number, unit = read(told, parameter)
    if unit is None or not crs.isValid():
        return number
    if (unit == _UNIT.Degrees) != crs.isGeographic():
        raise DatasetError("WLS857", name=parameter, value=told, expected=_expected(crs))
    return number * QgsUnitTypes.fromUnitToUnitFactor(unit, crs.mapUnits())


def read(told: str, parameter: str) -> tuple[float, Qgis.DistanceUnit | None]:
    """Return the number and the unit of a distance. Raises ``DatasetError``, WLS857."""
    number, _, word = told.strip().partition(" ")
    folded = word.replace(" ", "").casefold()
    unit = UNITS.get(folded) or UNITS.get(folded.rstrip("s"))
    try:
        value = float(number)
    except ValueError:
        value = None
    if value is None or (folded not in {"", "unknown"} and unit is None):
        raise DatasetError("WLS857", name=parameter, value=told, expected="10, 10 Meters")
    return value, unit


def buffered(layer: QgsVectorLayer, distance_of: Callable[[QgsFeature], str]) -> QgsVectorLayer:
    """Return areas around the chosen features, with their columns, kept in memory.

    A distance in metres or the like around features in degrees is measured in a plane that touches the
    globe at the feature.
    """
    made = QgsVectorLayer(f"MultiPolygon?crs={layer.crs().authid()}", layer.name(), "memory")
    if not made.crs().isValid():
        made.setCrs(layer.crs())
    made.dataProvider().addAttributes(list(layer.fields()))
    made.updateFields()
    made.dataProvider().addFeatures(list(_areas(layer, made, distance_of)))
    made.updateExtents()
    return made


def _areas(
    layer: QgsVectorLayer, made: QgsVectorLayer, distance_of: Callable[[QgsFeature], str]
) -> Iterator[QgsFeature]:
    crs = layer.crs()
    for row in chosen_rows(layer):
        area = QgsFeature(made.fields())
        area.setAttributes(row.attributes())
        number, unit = read(distance_of(row), "buffer_distance_or_field")
        if row.hasGeometry() and crs.isGeographic() and unit not in (None, _UNIT.Degrees):
            metres = number * QgsUnitTypes.fromUnitToUnitFactor(unit, _UNIT.Meters)
            shape = _on_the_globe(row.geometry(), crs, metres)
        else:
            shape = row.geometry().buffer(
                in_units_of(crs, distance_of(row), "buffer_distance_or_field"), SEGMENTS
            )
        shape.convertToMultiType()
        area.setGeometry(shape)
        yield area


def _on_the_globe(shape: QgsGeometry, crs: QgsCoordinateReferenceSystem, metres: float) -> QgsGeometry:
    middle = shape.centroid().asPoint()
    plane = QgsCoordinateReferenceSystem.fromProj(
        f"+proj=aeqd +lat_0={middle.y()!r} +lon_0={middle.x()!r} +datum=WGS84 +units=m"
    )
    there = QgsCoordinateTransform(crs, plane, QgsProject.instance())
    result = QgsGeometry(shape)
    result.transform(there)
    result = result.buffer(metres, SEGMENTS)
    result.transform(there, Qgis.TransformDirection.Reverse)
    return result


def _expected(crs: QgsCoordinateReferenceSystem) -> str:
    return "10, 10 DecimalDegrees" if crs.isGeographic() else "10, 10 Meters"
