"""Tables as NumPy's structured arrays, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsCoordinateReferenceSystem

from ...qgis_bridge.datasets.arrays import array_of, write_array
from .. import views
from ..messages import as_execute_error
from ..missing import not_there
from ..spatial_reference import system
from ..tools.running import make_way
from .cursors import SearchCursor

if TYPE_CHECKING:
    from collections.abc import Sequence


def TableToNumPyArray(
    in_table: Any,
    field_names: Any,
    where_clause: str | None = None,
    skip_nulls: bool = False,
    null_value: Any = None,
) -> Any:
    """Return rows as a structured array, a field a column; tokens such as ``OID@`` and ``SHAPE@XY`` too.

    Raises:
        TypeError: a whole number is empty and neither ``skip_nulls`` nor ``null_value`` was given.
    """
    with SearchCursor(in_table, field_names, where_clause) as cursor:
        return array_of(cursor.fields, list(cursor), skip_nulls, null_value)


def FeatureClassToNumPyArray(
    in_table: Any,
    field_names: Any,
    where_clause: str | None = None,
    spatial_reference: Any = None,
    explode_to_points: bool = False,
    skip_nulls: bool = False,
    null_value: Any = None,
) -> Any:
    """Return features as a structured array, in another system where one is given."""
    if explode_to_points:
        raise not_there("arcpy.da.FeatureClassToNumPyArray with explode_to_points")
    with SearchCursor(in_table, field_names, where_clause, spatial_reference) as cursor:
        return array_of(cursor.fields, list(cursor), skip_nulls, null_value)


def NumPyArrayToTable(in_array: Any, out_table: Any) -> None:
    """Write a structured array to a new table."""
    with as_execute_error():
        where = make_way(views.where(out_table, "out_table", spatial=False))
        write_array(in_array, where, (), QgsCoordinateReferenceSystem())


def NumPyArrayToFeatureClass(
    in_array: Any, out_table: Any, shape_fields: Sequence[str] | str, spatial_reference: Any = None
) -> None:
    """Write a structured array to new points; the shape is one column of pairs, or the columns of x and y."""
    names = (shape_fields,) if isinstance(shape_fields, str) else tuple(shape_fields)
    with as_execute_error():
        where = make_way(views.where(out_table, "out_table"))
        crs = system(spatial_reference) if spatial_reference else QgsCoordinateReferenceSystem()
        write_array(in_array, where, names, crs)
