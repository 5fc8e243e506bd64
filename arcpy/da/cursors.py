"""Cursors: read, change and add rows one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsFeature, QgsFeatureRequest, QgsVectorLayer, QgsVectorLayerUtils

from ...qgis_bridge.datasets.changing import add_rows, change_rows, remove_rows
from ...qgis_bridge.datasets.expressions import where_clause
from ...qgis_bridge.datasets.writing import chosen_rows
from .. import views
from ..messages import as_execute_error
from ..missing import not_there
from ..spatial_reference import SpatialReference, system
from .columns import Columns

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

AT_ONCE = 1000


def _refuse(cursor: str, **asked: Any) -> None:
    """Raise ``NotImplementedError`` for what would change the rows and is not carried out here."""
    for name, value in asked.items():
        if value:
            raise not_there(f"arcpy.da.{cursor} with {name}")


class _Cursor:
    """What the three have in common; use them as a context or delete them, as scripts do."""

    def __init__(self, in_table: Any, field_names: Any, spatial_reference: Any = None) -> None:
        with as_execute_error():
            self._layer: QgsVectorLayer = views.layer(in_table, "in_table")
            crs = system(spatial_reference) if spatial_reference else self._layer.crs()
            self._columns = Columns(self._layer, field_names, SpatialReference.of(crs))
        self._crs = crs

    @property
    def fields(self) -> tuple[str, ...]:
        """The columns in order."""
        return tuple(self._columns.names)

    def __enter__(self) -> Any:
        return self

    def __exit__(self, *_: object) -> None:
        self._finish()

    def __del__(self) -> None:
        if hasattr(self, "_crs"):
            self._finish()

    def _finish(self) -> None:
        """Write what waits."""

    def _rows(self, where: str | None, sql_clause: Any) -> Iterator[QgsFeature]:
        with as_execute_error():
            request = where_clause(self._layer, where) if where else QgsFeatureRequest()
            _ordered(request, sql_clause)
            if not self._columns.needs_shape:
                request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
            return iter(chosen_rows(self._layer, request, self._crs))


class SearchCursor(_Cursor):
    """Read rows as tuples."""

    def __init__(
        self,
        in_table: Any,
        field_names: Any,
        where_clause: str | None = None,
        spatial_reference: Any = None,
        explode_to_points: bool = False,
        sql_clause: Any = (None, None),
        datum_transformation: Any = None,
        spatial_filter: Any = None,
        spatial_relationship: Any = None,
        search_order: Any = None,
    ) -> None:
        _refuse(
            "SearchCursor",
            explode_to_points=explode_to_points,
            datum_transformation=datum_transformation,
            spatial_filter=spatial_filter,
            sql_clause=(sql_clause or (None,))[0],
        )
        super().__init__(in_table, field_names, spatial_reference)
        self._where, self._sql = where_clause, sql_clause
        self._found = self._rows(where_clause, sql_clause)

    def __iter__(self) -> SearchCursor:
        return self

    def __next__(self) -> tuple[Any, ...]:
        return self._columns.row(next(self._found))

    next = __next__

    def reset(self) -> None:
        """Begin again."""
        self._found = self._rows(self._where, self._sql)


class UpdateCursor(_Cursor):
    """Read rows as lists, change and delete them."""

    def __init__(
        self,
        in_table: Any,
        field_names: Any,
        where_clause: str | None = None,
        spatial_reference: Any = None,
        explode_to_points: bool = False,
        sql_clause: Any = (None, None),
        datum_transformation: Any = None,
    ) -> None:
        _refuse(
            "UpdateCursor",
            explode_to_points=explode_to_points,
            datum_transformation=datum_transformation,
            sql_clause=(sql_clause or (None,))[0],
        )
        super().__init__(in_table, field_names, spatial_reference)
        # Numbers first: rows that change while they are read could come twice.
        rows = self._rows(where_clause, sql_clause)
        self._numbers = iter([row.id() for row in rows])
        self._current: QgsFeature | None = None
        self._attributes: dict[int, dict[int, Any]] = {}
        self._shapes: dict[int, Any] = {}
        self._deleted: list[int] = []

    def __iter__(self) -> UpdateCursor:
        return self

    def __next__(self) -> list[Any]:
        number = next(self._numbers)
        self._current = self._layer.getFeature(number)
        return list(self._columns.row(self._current))

    next = __next__

    def updateRow(self, row: Sequence[Any]) -> None:
        """Write the row that was read last with these values."""
        if self._current is None:
            raise RuntimeError("UpdateCursor.updateRow: no row was read")
        before = self._current.attributes()
        with as_execute_error():
            self._columns.set(self._current, row)
        number = self._current.id()
        after = self._current.attributes()
        changed = {
            i: value
            for i, value in enumerate(after)
            if value != before[i] or type(value) is not type(before[i])
        }
        if changed:
            self._attributes[number] = changed
        if self._columns.needs_shape:
            self._shapes[number] = self._current.geometry()
        if len(self._attributes) + len(self._shapes) >= AT_ONCE:
            self._finish()

    def deleteRow(self) -> None:
        """Delete the row that was read last."""
        if self._current is None:
            raise RuntimeError("UpdateCursor.deleteRow: no row was read")
        self._deleted.append(self._current.id())

    def _finish(self) -> None:
        attributes, shapes, deleted = self._attributes, self._shapes, self._deleted
        self._attributes, self._shapes, self._deleted = {}, {}, []
        with as_execute_error():
            if attributes or shapes:
                change_rows(self._layer, attributes, shapes)
            remove_rows(self._layer, deleted)


class InsertCursor(_Cursor):
    """Add rows."""

    def __init__(
        self, in_table: Any, field_names: Any, datum_transformation: Any = None, explicit: Any = None
    ) -> None:
        super().__init__(in_table, field_names)
        self._waiting: list[QgsFeature] = []
        self._next = max(int(self._layer.featureCount()), 0) + 1

    def insertRow(self, row: Sequence[Any]) -> int:
        """Add a row; returns the object id that a table without gaps gives it."""
        made = QgsFeature(self._layer.fields())
        with as_execute_error():
            self._columns.set(made, row)
        if self._layer.isSpatial():
            made = QgsVectorLayerUtils.makeFeatureCompatible(made, self._layer)[0]
        self._waiting.append(made)
        if len(self._waiting) >= AT_ONCE:
            self._finish()
        self._next += 1
        return self._next - 1

    def _finish(self) -> None:
        waiting, self._waiting = self._waiting, []
        if waiting:
            with as_execute_error():
                add_rows(self._layer, waiting)


def _ordered(request: QgsFeatureRequest, sql_clause: Any) -> None:
    """Take over an ``ORDER BY`` behind the where clause."""
    postfix = (sql_clause or (None, None))[1]
    if not postfix or not postfix.strip().upper().startswith("ORDER BY"):
        return
    for part in postfix.strip()[len("ORDER BY") :].split(","):
        name, _, way = part.strip().partition(" ")
        request.addOrderBy(f'"{name.strip()}"', way.strip().upper() != "DESC")
