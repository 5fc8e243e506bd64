"""A query as it was asked, read once and checked whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..errors import bad_query
from . import sql_tree as tree
from .datum_shifts import DatumShift, read_datum_shift
from .fields import OTHER, Field
from .moments import moment_of
from .query_geometry import read_filter, read_reference
from .shapes import POLYGON
from .sql_lexer import SqlError
from .sql_parser import parse_where
from .statistics import Statistic, read_statistics

if TYPE_CHECKING:
    from ..request import Parameters
    from .layers import Layer
    from .spatial_functions import SpatialFilter
    from .spatial_reference import SpatialReference

LARGEST_FACTOR = 5
_NOT_SUPPORTED = ("fullText", "outAnalytics", "historicMoment", "aggregateIds")
_RESULT_TYPES = ("", "none", "standard", "tile")
_LARGEST_ID = 2**63 - 1


@dataclass(frozen=True)
class Order:
    """One entry of ``orderByFields``: a field's name, or a statistic's, and its direction."""

    name: str
    descending: bool = False


@dataclass(frozen=True)
class FeatureQuery:
    """What a query asks for.

    ``limit`` is how many features the answer may hold.  ``precision`` is the number of decimals of
    coordinates, None for all; ``max_offset`` a tolerance in ``out_reference``'s units, 0 for none.
    ``all_or_nothing`` asks for no features at all where there are more than may be told.
    """

    where: tree.Expression | None
    object_ids: tuple[int, ...] | None
    spatial: SpatialFilter | None
    time: tuple[str | None, str | None] | None
    fields: tuple[Field, ...]
    order: tuple[Order, ...]
    offset: int
    limit: int
    out_reference: SpatialReference | None
    datum_shift: DatumShift | None
    with_geometry: bool
    with_centroid: bool
    with_z: bool
    with_m: bool
    distinct: bool
    ids_only: bool
    count_only: bool
    extent_only: bool
    statistics: tuple[Statistic, ...]
    group_by: tuple[Field, ...]
    having: tree.Expression | None
    precision: int | None
    max_offset: float
    quantization: dict[str, Any] | None
    all_or_nothing: bool

    @property
    def reads_geometry(self) -> bool:
        """Whether the geometries are needed, be it only for their centres."""
        return self.with_geometry or self.with_centroid


def read_query(parameters: Parameters, layer: Layer, max_record_count: int) -> FeatureQuery:
    """Read the parameters of a ``query`` request.

    Raises:
        Refusal: something in them cannot be understood, or no condition at all is given.
    """
    refuse_unknown_wishes(parameters)
    where, object_ids = _read_where(parameters, "where"), _read_ids(parameters)
    spatial = read_filter(parameters, layer.spatial_reference) if layer.geometry_column else None
    time = _read_time(parameters, layer)
    if "where" not in parameters and object_ids is None and spatial is None and time is None:
        raise bad_query("'where' clause is required")
    most = max_record_count * _factor(parameters)
    asked = parameters.integer("resultRecordCount", most)
    with_geometry = bool(layer.geometry_column) and parameters.flag("returnGeometry", default=True)
    distinct = parameters.flag("returnDistinctValues")
    return FeatureQuery(
        where=where,
        object_ids=object_ids,
        spatial=spatial,
        time=time,
        fields=_read_fields(parameters, layer),
        order=_read_order(parameters),
        offset=max(parameters.integer("resultOffset", 0), 0),
        limit=min(asked, most) if asked > 0 else most,
        out_reference=read_reference(parameters, "outSR"),
        datum_shift=read_datum_shift(parameters),
        with_geometry=with_geometry and not distinct,
        with_centroid=layer.geometry_type == POLYGON and parameters.flag("returnCentroid") and not distinct,
        with_z=layer.has_z and parameters.flag("returnZ"),
        with_m=layer.has_m and parameters.flag("returnM"),
        distinct=distinct,
        ids_only=parameters.flag("returnIdsOnly"),
        count_only=parameters.flag("returnCountOnly"),
        extent_only=parameters.flag("returnExtentOnly"),
        statistics=read_statistics(parameters, layer),
        group_by=tuple(_field(layer, name) for name in parameters.names("groupByFieldsForStatistics")),
        having=_read_where(parameters, "having"),
        precision=_precision(parameters),
        max_offset=max(parameters.number("maxAllowableOffset") or 0.0, 0.0),
        quantization=_read_quantization(parameters),
        all_or_nothing=not parameters.flag("returnExceededLimitFeatures", default=True),
    )


def refuse_unknown_wishes(parameters: Parameters) -> None:
    """Refuse what would change the answer and is not there: a silent other answer is a wrong one.

    Raises:
        Refusal: text search, history, an analytic filter, or a kind of result that is none.
    """
    for name in _NOT_SUPPORTED:
        if parameters.text(name) not in ("", "[]", "{}", "null"):
            raise bad_query(f"'{name}' is not supported.")
    kind = parameters.text("resultType").lower()
    if kind not in _RESULT_TYPES:
        raise bad_query("'resultType' parameter is invalid")


def _read_where(parameters: Parameters, name: str) -> tree.Expression | None:
    """Return the clause; None for an empty one, and for ``1=1``, the usual word for everything."""
    try:
        clause = parse_where(parameters.text(name), aggregates=name == "having")
    except SqlError as error:
        raise bad_query(f"'{name}' clause is invalid: {error}") from None
    if isinstance(clause, tree.Comparison) and clause.operator == "=" and clause.left == clause.right:
        return None if isinstance(clause.left, tree.Number) else clause
    return clause


def _read_ids(parameters: Parameters) -> tuple[int, ...] | None:
    if not parameters.text("objectIds"):
        return None
    try:
        ids = tuple(int(text) for text in parameters.names("objectIds"))
    except ValueError:
        raise bad_query("'objectIds' parameter is invalid") from None
    return tuple(number for number in ids if abs(number) <= _LARGEST_ID)


def _read_time(parameters: Parameters, layer: Layer) -> tuple[str | None, str | None] | None:
    """Return ``time`` as moments, open ends as None. Layers without timeInfo pass over it."""
    text = parameters.text("time")
    if not text or not layer.definition.get("timeInfo"):
        return None
    parts = [part.strip() for part in text.split(",")]
    try:
        moments = [None if part.lower() in ("null", "") else moment_of(int(part)) for part in parts]
    except (ValueError, OverflowError):
        raise bad_query("'time' parameter is invalid") from None
    return moments[0], moments[-1]


def _read_fields(parameters: Parameters, layer: Layer) -> tuple[Field, ...]:
    """The fields of ``outFields``: the object id alone if it is missing, all of them for ``*``."""
    names = [name.strip('"') for name in parameters.names("outFields")]
    if "*" in names:
        return tuple(field for field in layer.fields if field.kind != OTHER)
    chosen = {name.lower(): _field(layer, name) for name in names}
    return tuple(chosen.values()) or (layer.object_id,)


def _field(layer: Layer, name: str) -> Field:
    field = layer.by_name.get(name.lower())
    if field is None or field.kind == OTHER:
        raise bad_query(f"'Invalid field: {name}' parameter is invalid")
    return field


def _read_order(parameters: Parameters) -> tuple[Order, ...]:
    orders = []
    for entry in parameters.names("orderByFields"):
        name, _, direction = entry.rpartition(" ")
        if direction.upper() not in ("ASC", "DESC"):
            name, direction = entry, "ASC"
        orders.append(Order(name.strip().strip('"'), direction.upper() == "DESC"))
    return tuple(orders)


def _factor(parameters: Parameters) -> int:
    """How many times the usual number of features a client may ask for at once."""
    return min(max(parameters.integer("maxRecordCountFactor", 1), 1), LARGEST_FACTOR)


def _precision(parameters: Parameters) -> int | None:
    if not parameters.text("geometryPrecision"):
        return None
    return min(max(parameters.integer("geometryPrecision", 0), 0), 15)


def _read_quantization(parameters: Parameters) -> dict[str, Any] | None:
    value = parameters.json("quantizationParameters")
    if not value:
        return None
    if not isinstance(value, dict):
        raise bad_query("'quantizationParameters' parameter is invalid")
    return value
