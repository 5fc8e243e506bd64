"""Tables as NumPy's structured arrays, and back."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
)
from qgis.PyQt.QtCore import QMetaType

from ...qgis_bridge.datasets.values import to_qgis
from ...qgis_bridge.datasets.writing import TableWriter
from .. import views
from ..messages import as_execute_error
from ..missing import not_there
from ..spatial_reference import system
from ..tools.running import make_way
from .cursors import SearchCursor

if TYPE_CHECKING:
    from collections.abc import Sequence

_TYPES = {
    "U": QMetaType.Type.QString,
    "S": QMetaType.Type.QString,
    "f": QMetaType.Type.Double,
    "M": QMetaType.Type.QDateTime,
}
_LARGEST_INTEGER = 4


def TableToNumPyArray(
    in_table: Any,
    field_names: Any,
    where_clause: str | None = None,
    skip_nulls: bool = False,
    null_value: Any = None,
) -> np.ndarray:
    """Return rows as a structured array, a field a column; tokens such as ``OID@`` and ``SHAPE@XY`` too.

    ``skip_nulls`` leaves rows with an empty cell out; ``null_value``, one value or one by column, stands for
    such a cell.  Without it NaN does in columns of numbers with a point, ``NaT`` in dates, ``None`` in texts.

    Raises:
        TypeError: a whole number is empty and nothing was given for it.
    """
    with SearchCursor(in_table, field_names, where_clause) as cursor:
        return _array(cursor, skip_nulls, null_value)


def FeatureClassToNumPyArray(
    in_table: Any,
    field_names: Any,
    where_clause: str | None = None,
    spatial_reference: Any = None,
    explode_to_points: bool = False,
    skip_nulls: bool = False,
    null_value: Any = None,
) -> np.ndarray:
    """Return features as a structured array, in another system where one is given."""
    if explode_to_points:
        raise not_there("arcpy.da.FeatureClassToNumPyArray with explode_to_points")
    with SearchCursor(in_table, field_names, where_clause, spatial_reference) as cursor:
        return _array(cursor, skip_nulls, null_value)


def NumPyArrayToTable(in_array: np.ndarray, out_table: Any) -> None:
    """Write a structured array to a new table."""
    _write(in_array, out_table, (), None)


def NumPyArrayToFeatureClass(
    in_array: np.ndarray, out_table: Any, shape_fields: Sequence[str] | str, spatial_reference: Any = None
) -> None:
    """Write a structured array to new points; the shape is one column of pairs, or the columns of x and y."""
    names = (shape_fields,) if isinstance(shape_fields, str) else tuple(shape_fields)
    _write(in_array, out_table, names, spatial_reference)


def _array(cursor: SearchCursor, skip_nulls: bool, null_value: Any) -> np.ndarray:
    rows = list(cursor)
    if skip_nulls:
        rows = [row for row in rows if not any(_is_empty(cell) for cell in row)]
    columns = [
        _column(name, [row[place] for row in rows], null_value) for place, name in enumerate(cursor.fields)
    ]
    result = np.zeros(
        len(rows), dtype=[(name, kind, size) for name, (_, kind, size) in zip(cursor.fields, columns)]
    )
    for name, (cells, _, _) in zip(cursor.fields, columns):
        result[name] = cells
    return result


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


def _write(array: np.ndarray, out: Any, shape: tuple[str, ...], reference: Any) -> None:
    with as_execute_error():
        where = make_way(views.where(out, "out_table", bool(shape)))
        names = [name for name in array.dtype.names if name not in shape]
        fields = QgsFields()
        for name in names:
            fields.append(_field(name, array.dtype[name]))
        kind = Qgis.WkbType.Point if shape else Qgis.WkbType.NoGeometry
        crs = system(reference) if reference else QgsCoordinateReferenceSystem()
        with TableWriter(where, fields, kind, crs) as writer:
            for row in array:
                writer.add(_feature(row, fields, shape))


def _field(name: str, kind: np.dtype) -> QgsField:
    if kind.kind in "iu":
        whole = QMetaType.Type.Int if kind.itemsize <= _LARGEST_INTEGER else QMetaType.Type.LongLong
        return QgsField(name, whole)
    if kind.kind not in _TYPES:
        raise not_there(f"arcpy.da.NumPyArrayToTable with a column of {kind}")
    return QgsField(name, _TYPES[kind.kind])


def _feature(row: np.void, fields: QgsFields, shape: tuple[str, ...]) -> QgsFeature:
    made = QgsFeature(fields)
    made.setAttributes([to_qgis(_plain(row[field.name()]), field) for field in fields])
    if shape:
        pair = row[shape[0]] if len(shape) == 1 else [row[name] for name in shape[:2]]
        made.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(float(pair[0]), float(pair[1]))))
    return made


def _plain(cell: Any) -> Any:
    value = cell.astype("M8[us]").item() if isinstance(cell, np.datetime64) else cell.item()
    return value.decode("utf-8") if isinstance(value, bytes) else value
