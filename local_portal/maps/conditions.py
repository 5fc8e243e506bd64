"""Conditions that a request puts on layers, as what draws them takes them.

A clause is parsed and emitted as for a query; its values are written into the text by SQLAlchemy, since the
drawing process's own SQLite is given one text.  Functions of ours that SQLite there lacks are replaced, or,
where they cannot be, the features are asked for and told by their ids.
"""

from __future__ import annotations

import json
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import and_
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite as SQLiteDialect
from sqlalchemy.sql import visitors
from sqlalchemy.sql.elements import BindParameter
from sqlalchemy.sql.functions import Function

from ..errors import bad_parameter
from ..features.query_parameters import read_query
from ..features.runs import QueryRun
from ..features.statements import conditions_of
from ..request import Parameters

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import ColumnElement

    from ..features.database import FeatureDatabase
    from ..features.layers import Layer

_OURS = "wls_"
_SQLITE: Any = cast("Any", SQLiteDialect)()
MOST_IDS = 50_000


def read_layer_definitions(parameters: Parameters) -> dict[int, str]:
    """Return the where clause of each layer in ``layerDefs``: JSON, or ``0:clause;3:clause``.

    Raises:
        Refusal: it is neither.
    """
    text = parameters.text("layerDefs")
    if not text:
        return {}
    if text.startswith(("{", "[")):
        told = parameters.json("layerDefs")
        pairs = list(told.items()) if isinstance(told, dict) else _listed(told)
    else:
        pairs = [tuple(part.split(":", 1)) for part in text.split(";") if part.strip()]
    found: dict[int, str] = {}
    for pair in pairs:
        if len(pair) != 2 or not str(pair[0]).strip().isdecimal():
            raise bad_parameter("layerDefs", "layer numbers and clauses are expected")
        if str(pair[1]).strip():
            found[int(pair[0])] = str(pair[1])
    return found


def _listed(told: Any) -> list[Any]:
    """The newer spelling: ``[{"layerId": 0, "where": "..."}]``."""
    entries = told if isinstance(told, list) else []
    return [(each.get("layerId"), each.get("where") or "") for each in entries if isinstance(each, dict)]


def drawing_condition(database: FeatureDatabase, layer: Layer, where: str, time: str) -> str:
    """Return the SQL by which only the features are drawn that meet a clause and touch a time; may be empty.

    Raises:
        Refusal: the clause or the time cannot be understood, or the drawing cannot be told which are meant.
    """
    asked = Parameters([("where", where or "1=1"), ("time", time), ("returnGeometry", "false")])
    query = read_query(asked, layer, 1)
    conditions = conditions_of(layer, query)
    if not conditions:
        return ""
    sql = _written(visitors.replacement_traverse(and_(*conditions), {}, _as_sqlite_has_it))
    return sql if _OURS not in sql else _by_ids(QueryRun(database, layer, query, "json"))


def _as_sqlite_has_it(element: Any, **_: Any) -> Any:
    """``wls_like`` of a pattern that is known is a ``GLOB``, which minds the case of letters as it does."""
    if not isinstance(element, Function) or element.name != "wls_like":
        return None
    value, pattern, escape = element.clauses
    if not isinstance(pattern, BindParameter) or not isinstance(escape, BindParameter):
        return None
    return value.op("GLOB")(_glob(str(pattern.value), str(escape.value or "")))


def _glob(pattern: str, escape: str) -> str:
    parts = []
    letters = iter(pattern)
    for letter in letters:
        if escape and letter == escape:
            parts.append(_quoted(next(letters, escape)))
        else:
            parts.append({"%": "*", "_": "?"}.get(letter) or _quoted(letter))
    return "".join(parts)


def _quoted(letter: str) -> str:
    return f"[{letter}]" if letter in "*?[" else letter


def _by_ids(run: QueryRun) -> str:
    with ExitStack() as stack:
        statements = run.statements(stack)
        connection = stack.enter_context(run.database.read())
        ids: list[int] = json.loads(connection.execute(statements.ids()).scalar_one())
    if len(ids) > MOST_IDS:
        raise bad_parameter("layerDefs", f"the clause is met by more than {MOST_IDS} features")
    return _written(run.layer.object_id.column.in_(ids))


def _written(condition: ColumnElement[bool]) -> str:
    """Return a condition as SQLite reads it, its values in it, its columns without their table."""
    written = {"literal_binds": True, "include_table": False}
    return str(condition.compile(dialect=_SQLITE, compile_kwargs=written))


def changes_of(
    database: FeatureDatabase, numbers: list[int], definitions: Mapping[int, str], time: str
) -> dict[int, str]:
    """Return the condition of each layer that has one. Raises as :func:`drawing_condition` does."""
    found = {}
    for number in numbers:
        layer = database.layers.get(number)
        if layer is not None and (number in definitions or time):
            condition = drawing_condition(database, layer, definitions.get(number, ""), time)
            if condition:
                found[number] = condition
    return found
