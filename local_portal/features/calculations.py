"""``calculate``: set fields of all features that meet a condition, by value or by expression."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import update

from ..errors import Refusal, bad_parameter
from .edit_traces import EDITED, Editor, leave_creation, track
from .edit_values import BadEdit, store_value
from .fields import GLOBAL_ID, OID, OTHER
from .sql_emit import emit_condition, emit_value
from .sql_lexer import SqlError
from .sql_parser import parse_value, parse_where

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .database import FeatureDatabase
    from .layers import Layer

_KINDS = {"number": ("number", "unknown"), "string": ("string", "unknown"), "date": ("date", "unknown")}


def calculate(database: FeatureDatabase, layer: Layer, where: str, assignments: Any, editor: Editor) -> int:
    """Do the assignments; return how many features were changed.

    ``assignments`` is ``[{"field": name, "value": x}]`` or ``[{"field": name, "sqlExpression": text}]``.

    Raises:
        Refusal: the condition or an assignment cannot be understood.
    """
    values = _read(layer, assignments)
    leave_creation(layer, values)
    track(layer, values, EDITED, editor)
    change = update(layer.table).values(values)
    try:
        condition = parse_where(where)
        if condition is not None:
            change = change.where(emit_condition(condition, lambda name: layer.by_name.get(name.lower())))
    except SqlError as error:
        raise Refusal(400, "'where' clause is invalid.", str(error)) from None
    with database.write() as connection:
        return int(connection.execute(change).rowcount)


def _read(layer: Layer, assignments: Any) -> dict[str, Any]:
    listed = assignments if isinstance(assignments, list) else [assignments]
    if not listed or not all(isinstance(one, dict) for one in listed):
        raise bad_parameter("calcExpression")
    return dict(_assignment(layer, one) for one in listed)


def _assignment(layer: Layer, told: Mapping[str, Any]) -> tuple[str, Any]:
    name = str(told.get("field", ""))
    field = layer.by_name.get(name.lower())
    if field is None or field.type in (OID, GLOBAL_ID) or field.kind == OTHER:
        raise bad_parameter("calcExpression", f"'{name}' cannot be set")
    try:
        if "sqlExpression" not in told:
            return field.name, store_value(field, told.get("value"))
        typed = emit_value(
            parse_value(str(told["sqlExpression"])), lambda other: layer.by_name.get(other.lower())
        )
    except (SqlError, BadEdit) as error:
        raise bad_parameter("calcExpression", str(error)) from None
    if typed.kind not in _KINDS[field.kind]:
        raise bad_parameter("calcExpression", f"{field.name} takes a {field.kind}")
    return field.name, typed.sql
