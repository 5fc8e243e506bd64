"""Small questions about a layer or a service that are no queries of features."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .sql_emit import emit_condition, emit_value
from .sql_lexer import SqlError
from .sql_parser import parse_value, parse_where
from .statements import feature_count

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .database import FeatureDatabase
    from .layers import Layer

# The number by which hosted layers call any fault of an expression.
_INVALID_SQL = 3008


def validate_sql(layer: Layer, text: str, kind: str) -> dict[str, Any]:
    """Tell whether a where clause (``kind`` is ``where``) or an expression could be run on the layer."""
    try:
        if kind == "where":
            clause = parse_where(text)
            if clause is not None:
                emit_condition(clause, lambda name: layer.by_name.get(name.lower()))
        else:
            emit_value(parse_value(text), lambda name: layer.by_name.get(name.lower()))
    except SqlError as error:
        return {
            "isValidSQL": False,
            "validationErrors": [{"errorCode": _INVALID_SQL, "description": str(error)}],
        }
    return {"isValidSQL": True, "validationErrors": []}


def domains(layers: Iterable[Layer]) -> list[dict[str, Any]]:
    """Return the domains of the layers' fields and types, each once, by its name."""
    found: dict[str, dict[str, Any]] = {}
    for layer in layers:
        listed = [field.definition.get("domain") for field in layer.fields]
        for one in layer.definition.get("types") or []:
            listed.extend((one.get("domains") or {}).values())
        for domain in listed:
            if isinstance(domain, dict) and domain.get("type") in ("codedValue", "range"):
                found.setdefault(str(domain.get("name")), domain)
    return list(found.values())


def estimates(database: FeatureDatabase, layer: Layer) -> dict[str, Any]:
    """Return a layer's count and extent, which are known without looking at its features."""
    with database.read() as connection:
        count = feature_count(connection, layer)
    told: dict[str, Any] = {"count": count}
    if layer.geometry_column:
        told["extent"] = dict(layer.definition["extent"])
    return told
