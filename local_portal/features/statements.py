"""From a query that was read to the SQL statements that answer it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, cast, literal, select

from ..errors import bad_query
from .fields import DATE, Field
from .moments import milliseconds
from .sql_dialects import func
from .sql_emit import Typed, emit_condition
from .sql_lexer import SqlError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, Connection, Select

    from .layers import Layer
    from .query_parameters import FeatureQuery
    from .spatial_functions import Box
    from .sql_tree import Expression


class Statements:
    """The statements of one query. ``spatial_number`` is what ``wls_related`` knows the filter by.

    Raises:
        Refusal: where or having name no field, or mix what does not go together.
    """

    def __init__(self, layer: Layer, query: FeatureQuery, spatial_number: int = 0) -> None:
        self._layer = layer
        self._query = query
        self._number = spatial_number
        self._source, self._conditions = _where(layer, query, spatial_number)

    def features(self) -> Select[Any]:
        """Select the values of the fields, then the geometry; one row more than may be told."""
        query, layer = self._query, self._layer
        columns: list[Any] = [value_of(field).label(field.name) for field in query.fields]
        if query.reads_geometry:
            columns.append(layer.geometry)
        statement = self._select(*columns)
        if query.distinct:
            statement = statement.distinct()
        return statement.order_by(*self._order()).limit(query.limit + 1).offset(query.offset)

    def ids(self) -> Select[Any]:
        """Select one JSON array of the object ids, all of them, in their order or the one asked for."""
        alone = self._index_alone
        if alone is not None and not self._query.order:
            ordered = alone.order_by(alone.selected_columns[0])
        else:
            ordered = self._select(self._layer.object_id.column).order_by(*self._order())
        return select(func.wls_id_list(ordered.subquery().c[0]))

    def count(self) -> Select[Any]:
        """Select how many features, or distinct values, or groups there are."""
        query = self._query
        if query.statistics and query.group_by:
            return select(func.count()).select_from(self.statistics(limited=False).subquery())
        if query.distinct:
            columns = [field.column for field in query.fields]
            return select(func.count()).select_from(self._select(*columns).distinct().subquery())
        if not self._conditions:
            return _whole_count(self._layer)
        alone = self._index_alone
        if alone is not None:
            return select(func.count()).select_from(alone.subquery())
        return self._select(func.count())

    @property
    def unconditional(self) -> bool:
        """Whether the query is about all features."""
        return not self._conditions

    @property
    def _index_alone(self) -> Select[Any] | None:
        """The ids of the features that meet the query, where the index can tell them; else None."""
        query, search = self._query, self._layer.search
        if query.spatial is None or search is None:
            return None
        others = (query.where, query.object_ids, query.time)
        return search.alone(query.spatial, self._number) if all(one is None for one in others) else None

    def box_and_count(self, connection: Connection) -> tuple[Box | None, int]:
        """Return the box around the features that meet the query, and how many they are."""
        search = self._layer.search
        if search is None:
            return None, int(connection.execute(self.count()).scalar_one())
        return search.box_and_count(connection, self._select)

    def statistics(self, limited: bool = True) -> Select[Any]:
        """Select the group fields and the statistics, by group."""
        query = self._query
        groups = [value_of(field).label(field.name) for field in query.group_by]
        results = {one.name.lower(): one.sql(value_of(one.field)) for one in query.statistics}
        labelled = [result.label(one.name) for one, result in zip(query.statistics, results.values())]
        statement = self._select(*groups, *labelled)
        if query.group_by:
            statement = statement.group_by(*(field.column for field in query.group_by))
        if query.having is not None:
            statement = statement.having(self._having(query.having, results))
        for order in query.order:
            result = results.get(order.name.lower())
            if result is None:
                result = self._field(order.name).column
            statement = statement.order_by(_ordered(result, order.descending))
        return statement.limit(query.limit + 1).offset(query.offset) if limited else statement

    def _having(self, clause: Expression, results: dict[str, ColumnElement[Any]]) -> ColumnElement[bool]:
        """Having may use a result's name; any field stands for its group."""

        def find(name: str) -> Field | Typed | None:
            result = results.get(name.lower())
            return self._layer.by_name.get(name.lower()) if result is None else Typed(result, "number")

        try:
            return emit_condition(clause, find)
        except SqlError as error:
            raise bad_query(f"'having' clause is invalid: {error}") from None

    def _select(self, *columns: Any) -> Select[Any]:
        statement = select(*columns).select_from(self._source)
        return statement.where(*self._conditions) if self._conditions else statement

    def _order(self) -> list[Any]:
        # What is distinct can be put in order only as it is told.
        told = value_of if self._query.distinct else (lambda field: field.column)
        order: list[Any] = [
            _ordered(told(self._field(one.name)), one.descending) for one in self._query.order
        ]
        if self._query.distinct:
            return order or [_ordered(value_of(field), False) for field in self._query.fields]
        # Pages must not shift between requests: the object id decides among equals.
        return [*order, self._layer.object_id.column]

    def _field(self, name: str) -> Field:
        field = self._layer.by_name.get(name.lower())
        if field is None:
            raise bad_query(f"'Invalid field: {name}' parameter is invalid")
        return field


def _ordered(value: ColumnElement[Any], descending: bool) -> ColumnElement[Any]:
    """Order by a value; what is unknown counts as less than all that is known."""
    return value.desc().nulls_last() if descending else value.asc().nulls_first()


def _whole_count(layer: Layer) -> Select[Any]:
    """Where the database does not know how many there are, the rows are counted."""
    counted = select(func.count()).select_from(layer.table)
    if layer.kept_count is None:
        return counted
    return select(func.coalesce(layer.kept_count.scalar_subquery(), counted.scalar_subquery()))


def feature_count(connection: Connection, layer: Layer) -> int:
    """Return how many features a layer has."""
    return int(connection.execute(_whole_count(layer)).scalar_one())


def is_empty(connection: Connection, layer: Layer) -> bool:
    """Tell whether a layer has no features."""
    return connection.execute(select(layer.object_id.column).limit(1)).first() is None


def among(column: ColumnElement[Any], numbers: Sequence[int]) -> ColumnElement[bool]:
    """Return the condition that a column holds one of these numbers.

    One value is bound, however many numbers there are: a statement takes a limited number of them.
    """
    listed = func.wls_numbers(literal("[" + ",".join(map(str, numbers)) + "]")).table_valued("value")
    return column.in_(select(cast(listed.c.value, BigInteger)))


def conditions_of(layer: Layer, query: FeatureQuery) -> list[ColumnElement[bool]]:
    """Return the conditions of a query without a spatial filter, over the columns of the layer's table.

    Raises:
        Refusal: where names no field, or mixes what does not go together.
    """
    return _where(layer, query, 0)[1]


def value_of(field: Field) -> ColumnElement[Any]:
    """Return the SQL for a field's value as it is told on the wire."""
    return milliseconds(field.column) if field.type == DATE else field.column


def _where(layer: Layer, query: FeatureQuery, spatial_number: int) -> tuple[Any, list[Any]]:
    """Return where the rows come from, and the conditions on them."""
    source: Any = layer.table
    conditions: list[Any] = []
    if query.spatial is not None and layer.search is not None:
        source = layer.search.source(filtered=True)
        conditions.extend(layer.search.conditions(query.spatial, spatial_number))
    if query.where is not None:
        try:
            conditions.append(emit_condition(query.where, lambda name: layer.by_name.get(name.lower())))
        except SqlError as error:
            raise bad_query(f"'where' clause is invalid: {error}") from None
    if query.object_ids is not None:
        conditions.append(among(layer.object_id.column, query.object_ids))
    if query.time is not None:
        conditions.extend(_time(layer, query.time))
    return source, conditions


def _time(layer: Layer, span: tuple[str | None, str | None]) -> list[Any]:
    """A feature's time, a moment or a span of its own, must touch the span that was asked for."""
    info = layer.definition["timeInfo"]
    start = layer.by_name.get(str(info.get("startTimeField")).lower())
    end = layer.by_name.get(str(info.get("endTimeField")).lower()) or start
    if start is None or end is None:
        return []
    conditions = []
    if span[1] is not None:
        conditions.append(start.column <= span[1])
    if span[0] is not None:
        conditions.append(end.column >= span[0])
    return conditions
