"""From a query that was read to the SQL statements that answer it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, literal, or_, select

from ..errors import bad_query
from .fields import DATE, Field
from .moments import milliseconds
from .service_file import CONTENTS
from .sql_emit import Typed, emit_condition
from .sql_lexer import SqlError
from .wkb import ENVELOPE_HEAD

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection, Select, Table

    from .layers import Layer
    from .query_parameters import FeatureQuery
    from .spatial_functions import SpatialFilter
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
        if self._index_alone and not self._query.order:
            number = self._index.c.id
            ordered = select(number).where(*self._index_conditions()).order_by(number)
        else:
            ordered = self._select(self._layer.object_id.column).order_by(*self._order())
        return select(func.json_group_array(ordered.subquery().c[0]))

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
        if self._index_alone:
            return select(func.count()).select_from(self._index).where(*self._index_conditions())
        return self._select(func.count())

    @property
    def unconditional(self) -> bool:
        """Whether the query is about all features."""
        return not self._conditions

    @property
    def _index(self) -> Table:
        index = self._layer.index
        if index is None:
            raise LookupError("a table has no index")
        return index

    @property
    def _index_alone(self) -> bool:
        """Whether the index can tell which features meet the query, but for those on the edge of its box."""
        query = self._query
        others = (query.where, query.object_ids, query.time)
        return query.spatial is not None and all(one is None for one in others)

    def _index_conditions(self) -> list[Any]:
        """As ``_spatial``, with the geometry looked up only where it is needed."""
        layer, spatial = self._layer, self._query.spatial
        if spatial is None:
            return []
        geometry = select(layer.geometry).where(layer.object_id.column == self._index.c.id).scalar_subquery()
        return _spatial(geometry, self._index, spatial, self._number)

    def envelope_heads(self) -> Select[Any]:
        """Select the beginnings of the geometry blobs, where their boxes stand."""
        return self._select(func.substr(self._layer.geometry, 1, ENVELOPE_HEAD))

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
            statement = statement.order_by(result.desc() if order.descending else result.asc())
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
        order: list[Any] = [
            self._field(one.name).column.desc() if one.descending else self._field(one.name).column.asc()
            for one in self._query.order
        ]
        if self._query.distinct:
            return order or [field.column for field in self._query.fields]
        # Pages must not shift between requests: the object id decides among equals.
        return [*order, self._layer.object_id.column]

    def _field(self, name: str) -> Field:
        field = self._layer.by_name.get(name.lower())
        if field is None:
            raise bad_query(f"'Invalid field: {name}' parameter is invalid")
        return field


def _whole_count(layer: Layer) -> Select[Any]:
    """A GeoPackage keeps its own count, by triggers; where it does not know, the rows are counted."""
    kept = select(CONTENTS.c.feature_count).where(CONTENTS.c.table_name == layer.table.name)
    counted = select(func.count()).select_from(layer.table)
    return select(func.coalesce(kept.scalar_subquery(), counted.scalar_subquery()))


def feature_count(connection: Connection, layer: Layer) -> int:
    """Return how many features a layer has."""
    return int(connection.execute(_whole_count(layer)).scalar_one())


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
    if query.spatial is not None and layer.index is not None:
        source = layer.index.join(layer.table, layer.object_id.column == layer.index.c.id)
        conditions.extend(_spatial(layer.geometry, layer.index, query.spatial, spatial_number))
    if query.where is not None:
        try:
            conditions.append(emit_condition(query.where, lambda name: layer.by_name.get(name.lower())))
        except SqlError as error:
            raise bad_query(f"'where' clause is invalid: {error}") from None
    if query.object_ids is not None:
        # One bound value, however many ids: a statement takes a limited number of them.
        listed = "[" + ",".join(map(str, query.object_ids)) + "]"
        ids = func.json_each(literal(listed)).table_valued("value")
        conditions.append(layer.object_id.column.in_(select(ids.c.value)))
    if query.time is not None:
        conditions.extend(_time(layer, query.time))
    return source, conditions


def _spatial(geometry: ColumnElement[Any], index: Table, spatial: SpatialFilter, number: int) -> list[Any]:
    box = index.c
    xmin, ymin, xmax, ymax = spatial.box
    near = [box.maxx >= xmin, box.minx <= xmax, box.maxy >= ymin, box.miny <= ymax]
    related = func.wls_related(geometry, number) == 1
    if not spatial.certain_inside:
        return [*near, related]
    # Strictly inside, so that "contains" is certain too; the index's boxes are rounded outward.
    inside = and_(box.minx > xmin, box.maxx < xmax, box.miny > ymin, box.maxy < ymax)
    return [*near, or_(inside, related)]


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
