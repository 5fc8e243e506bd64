"""Rows as NumPy's structured arrays, and arrays as new tables."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
)
from qgis.PyQt.QtCore import QMetaType

from ...sharing.errors import DatasetError
from .values import to_qgis
from .writing import TableWriter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qgis.core import QgsCoordinateReferenceSystem

    from .places import Place

_TYPES = {
    "U": QMetaType.Type.QString,
    "S": QMetaType.Type.QString,
    "f": QMetaType.Type.Double,
    "M": QMetaType.Type.QDateTime,
}
_LARGEST_INTEGER = 4


def array_of(
    names: Sequence[str], rows: list[tuple[Any, ...]], skip_nulls: bool = False, null_value: Any = None
) -> np.ndarray:
    """Return rows as a structured array, a name a column.

    ``skip_nulls`` leaves rows with an empty cell out; ``null_value``, one value or one by column, stands for
    such a cell.  Without it NaN does in columns of numbers with a point, ``NaT`` in dates, ``None`` in texts.

    Raises:
        TypeError: a whole number is empty and nothing was given for it.
    """
    if skip_nulls:
        rows = [row for row in rows if not any(_is_empty(cell) for cell in row)]
    columns = [_column(name, [row[place] for row in rows], null_value) for place, name in enumerate(names)]
    result = np.zeros(len(rows), dtype=[(name, kind, size) for name, (_, kind, size) in zip(names, columns)])
    for name, (cells, _, _) in zip(names, columns):
        result[name] = cells
    return result


def write_array(
    array: np.ndarray, where: Place, shape: Sequence[str], crs: QgsCoordinateReferenceSystem
) -> None:
    """Write an array to a new table; ``shape`` names a column of pairs, or those of x and y, for points.

    Raises:
        DatasetError: WLS853, WLS854; WLS857, a column is of a kind that no table has.
    """
    fields = QgsFields()
    for name in array.dtype.names or ():
        if name not in shape:
            fields.append(_field(name, array.dtype[name]))
    kind = Qgis.WkbType.Point if shape else Qgis.WkbType.NoGeometry
    with TableWriter(where, fields, kind, crs) as writer:
        for row in array:
            writer.add(_feature(row, fields, shape))


def _column(name: str, cells: list[Any], null_value: Any) -> tuple[list[Any], str, tuple[int, ...]]:
    """Return a column's cells without empty ones, its type and, for pairs, its width."""
    filler = null_value.get(name) if isinstance(null_value, dict) else null_value
    full = [cell for cell in cells if not _is_empty(cell)]
    if full and isinstance(full[0], tuple):
        width = len(full[0])
        return [(np.nan,) * width if _is_empty(cell) else cell for cell in cells], "f8", (width,)
    kind, default = _kind(full)
    filler = default if filler is None else filler
    if filler is None and len(full) < len(cells):
        raise TypeError(f"{name}: a whole number is empty; give a null_value or skip_nulls")
    return [filler if _is_empty(cell) else cell for cell in cells], kind, ()


def _kind(cells: list[Any]) -> tuple[str, Any]:
    """Return NumPy's type for what is in a column, and what stands for an empty cell."""
    if any(isinstance(cell, str) for cell in cells) or not cells:
        return f"U{max(map(len, map(str, cells)), default=1) or 1}", "None"
    if all(isinstance(cell, datetime.datetime) for cell in cells):
        return "M8[us]", np.datetime64("NaT")
    if all(isinstance(cell, int) for cell in cells):
        return ("i4" if max(map(abs, cells)) < 2**31 else "i8"), None
    if all(isinstance(cell, (int, float)) for cell in cells):
        return "f8", np.nan
    return "O", "None"


def _is_empty(cell: Any) -> bool:
    return cell is None or (isinstance(cell, tuple) and None in cell)


def _field(name: str, kind: np.dtype) -> QgsField:
    if kind.kind in "iu":
        whole = QMetaType.Type.Int if kind.itemsize <= _LARGEST_INTEGER else QMetaType.Type.LongLong
        return QgsField(name, whole)
    if kind.kind not in _TYPES:
        raise DatasetError("WLS857", name=name, value=str(kind), expected="int, float, str, datetime64")
    return QgsField(name, _TYPES[kind.kind])


def _feature(row: np.void, fields: QgsFields, shape: Sequence[str]) -> QgsFeature:
    made = QgsFeature(fields)
    made.setAttributes([to_qgis(_plain(row[field.name()]), field) for field in fields])
    if shape:
        pair = row[shape[0]] if len(shape) == 1 else [row[name] for name in shape[:2]]
        made.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(float(pair[0]), float(pair[1]))))
    return made


def _plain(cell: Any) -> Any:
    value = cell.astype("M8[us]").item() if isinstance(cell, np.datetime64) else cell.item()
    return value.decode("utf-8") if isinstance(value, bytes) else value
