"""``outStatistics``: numbers over many features, by group."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Callable

from sqlalchemy import Float, cast

from ..errors import bad_query
from .fields import MOMENT, NUMBER, OTHER, Field
from .sql_dialects import func

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import ColumnElement

    from ..request import Parameters
    from .layers import Layer

_DOUBLE, _INTEGER = "esriFieldTypeDouble", "esriFieldTypeInteger"
PERCENTILES = {"percentile_cont": "wls_percentile_cont", "percentile_disc": "wls_percentile_disc"}

_AGGREGATES: Mapping[str, Callable[[Any], Any]] = {
    "count": func.count,
    "sum": func.sum,
    "min": func.min,
    "max": func.max,
    "avg": func.avg,
    "stddev": func.wls_stddev,
    "var": func.wls_variance,
}


@dataclass(frozen=True)
class Statistic:
    """One entry of ``outStatistics``. ``fraction`` and ``descending`` are a percentile's own."""

    type: str
    field: Field
    name: str
    fraction: float = 0.5
    descending: bool = False

    @property
    def out_type(self) -> str:
        """Esri's type of the result."""
        if self.type == "count":
            return _INTEGER
        if self.type in ("min", "max", "percentile_disc"):
            return self.field.type if self.field.type != "esriFieldTypeOID" else _INTEGER
        return _DOUBLE

    def sql(self, value: ColumnElement[Any]) -> ColumnElement[Any]:
        """Return the aggregate over the field's value."""
        if self.type in PERCENTILES:
            fraction = 1.0 - self.fraction if self.descending else self.fraction
            return _call(getattr(func, PERCENTILES[self.type]), value, fraction)
        if self.type in ("sum", "avg", "stddev", "var") and self.field.kind == NUMBER:
            # Whole numbers add up as real ones, which cannot overflow.
            value = cast(value, Float)
        return _call(_AGGREGATES[self.type], value)


def _call(function: Callable[..., Any], *given: Any) -> ColumnElement[Any]:
    result: ColumnElement[Any] = function(*given)
    return result


def read_statistics(parameters: Parameters, layer: Layer) -> tuple[Statistic, ...]:
    """Read ``outStatistics``.

    Raises:
        Refusal: an entry names no field, or a statistic that its field cannot have.
    """
    listed = parameters.json("outStatistics", [])
    if not isinstance(listed, list):
        raise bad_query("'outStatistics' parameter is invalid")
    return tuple(_read(entry, layer) for entry in listed)


def _read(entry: Any, layer: Layer) -> Statistic:
    if not isinstance(entry, dict):
        raise bad_query("'outStatistics' parameter is invalid")
    kind = str(entry.get("statisticType", "")).lower()
    on = str(entry.get("onStatisticField", "")).strip('"')
    field = layer.by_name.get(on.lower())
    if field is None or field.kind == OTHER:
        raise bad_query(f"'Invalid field: {on}' parameter is invalid")
    if kind not in _AGGREGATES and kind not in PERCENTILES:
        raise bad_query(f"'outStatistics' parameter is invalid: {kind}")
    if kind not in ("count", "min", "max") and field.kind not in (NUMBER, MOMENT):
        raise bad_query(f"'{kind}' needs a number, and {field.name} holds none")
    name = str(entry.get("outStatisticFieldName") or f"{kind}_{field.name}")
    given = entry.get("statisticParameters") or {}
    try:
        fraction = min(max(float(given.get("value", 0.5)), 0.0), 1.0)
    except (TypeError, ValueError):
        raise bad_query("'statisticParameters' is invalid") from None
    return Statistic(kind, field, name, fraction, str(given.get("orderBy", "")).upper() == "DESC")
