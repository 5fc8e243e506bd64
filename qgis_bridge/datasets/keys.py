"""Rows found by the values of columns: joined, compared, given ids of their own."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from qgis.core import QgsFeatureRequest

from ...sharing.errors import DatasetError
from . import columns
from .calculations import set_column
from .values import from_qgis
from .writing import fresh

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qgis.core import QgsFeature, QgsVectorLayer

    from .places import Place

SHAPE_NAMES = {"shape", "shape@"}


def column_of(layer: QgsVectorLayer, name: str) -> int:
    """Return the place of a column, in any case. Raises ``DatasetError``: WLS855, there is none."""
    index = int(layer.fields().lookupField(name))
    if index < 0:
        raise DatasetError("WLS855", dataset=layer.name(), name=name)
    return index


def join(
    layer: QgsVectorLayer,
    where: Place,
    key: str,
    other: QgsVectorLayer,
    other_key: str,
    names: Sequence[str] = (),
) -> None:
    """Copy columns of another table to the rows with the same key; a key's first row counts.

    ``where`` is the layer's place; without ``names`` all columns come but the key and the row number.

    Raises:
        DatasetError: WLS855, a column is not there; WLS854, the rows cannot be written.
    """
    wanted = list(names) or _all_but(other, other_key)
    found = _by_key(other, other_key, wanted)
    keys = {row.id(): from_qgis(row[column_of(layer, key)]) for row in layer.getFeatures(_without_shapes())}
    for place, name in enumerate(wanted):
        if layer.fields().lookupField(name) < 0:
            columns.add_like(where, other.fields().at(column_of(other, name)))
            layer = fresh(layer, where.container)
        set_column(layer, name, {row: found[value][place] for row, value in keys.items() if value in found})


def doubles(layer: QgsVectorLayer, names: Sequence[str]) -> list[int]:
    """Return the numbers of rows that are like an earlier one in these columns (``Shape`` for the shape)."""
    seen, double = set(), []
    for row in layer.getFeatures():
        key = tuple(_cell(layer, row, name) for name in names)
        if key in seen:
            double.append(row.id())
        seen.add(key)
    return double


def add_global_ids(layer: QgsVectorLayer, where: Place, name: str = "GlobalID") -> None:
    """Give each row an id of its own, unless the table has such a column."""
    if layer.fields().lookupField(name) >= 0:
        return
    columns.add(where, columns.Column(name, "GUID"))
    layer = fresh(layer, where.container)
    numbers = [row.id() for row in layer.getFeatures(_without_shapes())]
    set_column(layer, name, {number: f"{{{uuid.uuid4()}}}".upper() for number in numbers})


def _all_but(layer: QgsVectorLayer, key: str) -> list[str]:
    own = {layer.fields().at(index).name() for index in layer.primaryKeyAttributes()}
    return [f.name() for f in layer.fields() if f.name() not in own and f.name().casefold() != key.casefold()]


def _by_key(layer: QgsVectorLayer, key: str, wanted: Sequence[str]) -> dict[Any, list[Any]]:
    at, places = column_of(layer, key), [column_of(layer, name) for name in wanted]
    found: dict[Any, list[Any]] = {}
    for row in layer.getFeatures(_without_shapes()):
        found.setdefault(from_qgis(row[at]), [row[place] for place in places])
    found.pop(None, None)
    return found


def _cell(layer: QgsVectorLayer, row: QgsFeature, name: str) -> Any:
    if name.casefold() in SHAPE_NAMES:
        return bytes(row.geometry().asWkb())
    return from_qgis(row[column_of(layer, name)])


def _without_shapes() -> QgsFeatureRequest:
    return QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
