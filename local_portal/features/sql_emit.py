"""From the tree of a where clause to a condition on a layer's columns.

The result is a SQLAlchemy expression: names are quoted and values are bound by it, so no text of a
client becomes SQL.  It is the same for every database: where these differ, functions of
:mod:`.sql_dialects` stand in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Callable, Union, cast

from sqlalchemy import (
    ColumnElement,
    Float,
    String,
    and_,
    case,
    false,
    literal,
    not_,
    null,
    or_,
    true,
)
from sqlalchemy import cast as sql_cast
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.elements import Grouping
from sqlalchemy.sql.visitors import InternalTraversal

from . import sql_tree as tree
from .fields import MOMENT, NUMBER, OTHER, STRING, Field
from .sql_dialects import func
from .sql_lexer import SqlError
from .sql_values import read_moment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

CONDITION, UNKNOWN = "condition", "unknown"
MOMENT_FORMAT = "%Y-%m-%dT%H:%M:%fZ"
# Deeper trees than this are refused by SQLite; junctions are halved until they fit.
_WIDEST_JUNCTION = 64


@dataclass(frozen=True)
class Typed:
    """A column expression and how it may be used: number, string, date, condition, unknown (NULL)."""

    sql: ColumnElement[Any]
    kind: str


Fields = Callable[[str], Union[Field, Typed, None]]


def emit_condition(expression: tree.Expression, fields: Fields) -> ColumnElement[bool]:
    """Return the condition that a where or having clause stands for.

    ``fields`` finds a field, or a value already typed, by its name in any case.

    Raises:
        SqlError: a field is unknown, kinds do not go together, or it is a value and no condition.
    """
    return _Emitter(fields).condition(expression)


def emit_value(expression: tree.Expression, fields: Fields) -> Typed:
    """Return the value that an expression stands for. Raises as :func:`emit_condition` does."""
    return _Emitter(fields).value(expression)


class _Emitter:
    """Walks the tree; one method a node."""

    def __init__(self, fields: Fields) -> None:
        self._fields = fields

    def condition(self, node: tree.Expression) -> ColumnElement[bool]:
        typed = self.value(node)
        if typed.kind not in (CONDITION, UNKNOWN):
            raise SqlError("a condition was expected, not a value")
        return typed.sql

    def value(self, node: tree.Expression) -> Typed:
        return cast("Typed", getattr(self, f"_{type(node).__name__.lower()}")(node))

    def operand(self, node: tree.Expression, *kinds: str) -> ColumnElement[Any]:
        """The value of ``node``, which must be of one of these kinds or NULL."""
        typed = self.value(node)
        if typed.kind == UNKNOWN or typed.kind in kinds:
            return typed.sql
        if NUMBER in kinds and typed.kind == STRING:
            return _as_number(node, typed)
        if STRING in kinds and typed.kind == NUMBER:
            return sql_cast(typed.sql, String)
        if MOMENT in kinds and isinstance(node, tree.Text):
            return _as_moment(node)
        raise SqlError(f"a {kinds[0]} was expected, not a {typed.kind}")

    # Literals and names

    def _number(self, node: tree.Number) -> Typed:
        return Typed(literal(node.value), NUMBER)

    def _text(self, node: tree.Text) -> Typed:
        return Typed(literal(node.value), STRING)

    def _moment(self, node: tree.Moment) -> Typed:
        return Typed(literal(node.value), MOMENT)

    def _now(self, node: tree.Now) -> Typed:
        if node.part == "TIME":
            return Typed(func.wls_time(), STRING)
        return Typed(func.wls_today() if node.part == "DATE" else func.wls_now(), MOMENT)

    def _interval(self, _node: tree.Interval) -> Typed:
        raise SqlError("an INTERVAL can only be added to a date or taken from one")

    def _truth(self, node: tree.Truth) -> Typed:
        return Typed(true() if node.value else false(), CONDITION)

    def _null(self, _node: tree.Null) -> Typed:
        return Typed(null(), UNKNOWN)

    def _fieldname(self, node: tree.FieldName) -> Typed:
        found = self._fields(node.name)
        if found is None:
            raise SqlError(f"'Invalid field: {node.name}' parameter is invalid")
        if isinstance(found, Typed):
            return found
        if found.kind == OTHER:
            raise SqlError(f"the field {found.name} cannot be queried")
        if found.type == "esriFieldTypeDateOnly":
            return Typed(found.column + "T00:00:00.000Z", MOMENT)
        return Typed(found.column, found.kind)

    # Values

    def _negative(self, node: tree.Negative) -> Typed:
        return Typed(-self.operand(node.value, NUMBER), NUMBER)

    def _arithmetic(self, node: tree.Arithmetic) -> Typed:
        if isinstance(node.right, tree.Interval) and node.operator in "+-":
            return self._shifted(node.left, node.right, 1 if node.operator == "+" else -1)
        if node.operator == "||":
            return Typed(self.operand(node.left, STRING) + self.operand(node.right, STRING), STRING)
        left, right = self.operand(node.left, NUMBER), self.operand(node.right, NUMBER)
        if node.operator == "/":
            # Whole numbers divide as real ones do, and by nothing gives NULL.
            return Typed(sql_cast(left, Float).op("/")(func.nullif(right, 0)), NUMBER)
        operators: Mapping[str, Callable[[], ColumnElement[Any]]] = {
            "+": lambda: left + right,
            "-": lambda: left - right,
            "*": lambda: left * right,
        }
        return Typed(Grouping(operators[node.operator]()), NUMBER)

    def _shifted(self, moment: tree.Expression, interval: tree.Interval, sign: int) -> Typed:
        shift = getattr(func, f"wls_shift_{interval.unit.lower()}")
        return Typed(shift(self.operand(moment, MOMENT), float(sign * interval.amount)), MOMENT)

    def _cast(self, node: tree.Cast) -> Typed:
        if node.type in ("DATE", "TIMESTAMP"):
            moment = self.operand(node.value, MOMENT)
            return Typed(func.wls_midnight(moment) if node.type == "DATE" else moment, MOMENT)
        if node.type == "VARCHAR":
            text = sql_cast(self.operand(node.value, STRING, NUMBER, MOMENT), String)
            return Typed(func.wls_substring(text, 1, node.length) if node.length else text, STRING)
        number = self.operand(node.value, NUMBER)
        return Typed(func.wls_whole(number) if node.type == "INTEGER" else sql_cast(number, Float), NUMBER)

    def _extract(self, node: tree.Extract) -> Typed:
        part = getattr(func, f"wls_{node.part.lower()}")
        return Typed(part(self.operand(node.moment, MOMENT)), NUMBER)

    def _call(self, node: tree.Call) -> Typed:
        if node.name in ("COALESCE", "NULLIF"):
            return self._same_kind(node)
        if node.name == "CONCAT":
            parts = [func.coalesce(self.operand(part, STRING), "") for part in node.arguments]
            return Typed(_sum(parts), STRING)
        if node.name in _AGGREGATES:
            return self._aggregate(node)
        function, kinds, result = _FUNCTIONS[node.name]
        given = [self.operand(*pair) for pair in zip(node.arguments, kinds)]
        return Typed(function(*given), result)

    def _aggregate(self, node: tree.Call) -> Typed:
        value = self.value(node.arguments[0])
        if node.name in ("SUM", "AVG"):
            value = Typed(self.operand(node.arguments[0], NUMBER), NUMBER)
        kind = NUMBER if node.name == "COUNT" else value.kind
        return Typed(_AGGREGATES[node.name](value.sql), kind)

    def _same_kind(self, node: tree.Call) -> Typed:
        typed = [self.value(part) for part in node.arguments]
        kind = _common_kind(typed)
        function = func.coalesce if node.name == "COALESCE" else func.nullif
        if len(typed) == 1:
            return Typed(typed[0].sql, kind)
        return Typed(function(*(part.sql for part in typed)), kind)

    def _case(self, node: tree.Case) -> Typed:
        if node.subject is None:
            whens = [self.condition(when) for when, _ in node.branches]
        else:
            whens = [
                self._comparison(tree.Comparison("=", node.subject, when)).sql for when, _ in node.branches
            ]
        thens = [self.value(then) for _, then in node.branches]
        otherwise = self.value(node.otherwise) if node.otherwise is not None else Typed(null(), UNKNOWN)
        kind = _common_kind([*thens, otherwise])
        branches = [(when, then.sql) for when, then in zip(whens, thens)]
        return Typed(case(*branches, else_=otherwise.sql), kind)

    # Conditions

    def _comparison(self, node: tree.Comparison) -> Typed:
        left, right = self._pair(node.left, node.right)
        return Typed(left.op(node.operator, is_comparison=True)(right), CONDITION)

    def _between(self, node: tree.Between) -> Typed:
        low = self._comparison(tree.Comparison(">=", node.value, node.low)).sql
        high = self._comparison(tree.Comparison("<=", node.value, node.high)).sql
        return _condition(and_(low, high), node.negated)

    def _in(self, node: tree.In) -> Typed:
        if all(isinstance(choice, (tree.Number, tree.Text)) for choice in node.choices):
            pairs = [self._pair(node.value, choice) for choice in node.choices]
            return _condition(pairs[0][0].in_([right for _, right in pairs]), node.negated)
        equal = [self._comparison(tree.Comparison("=", node.value, choice)).sql for choice in node.choices]
        return _condition(_balanced(or_, equal), node.negated)

    def _like(self, node: tree.Like) -> Typed:
        value, pattern = self.operand(node.value, STRING), self.operand(node.pattern, STRING)
        if isinstance(node.pattern, tree.Text):
            glob = like_to_glob(node.pattern.value, node.escape)
            return _condition(func.wls_matches(value, pattern, node.escape, glob), node.negated)
        return _condition(func.wls_like(value, pattern, node.escape), node.negated)

    def _isnull(self, node: tree.IsNull) -> Typed:
        value = self.value(node.value).sql
        return Typed(value.is_not(None) if node.negated else value.is_(None), CONDITION)

    def _not(self, node: tree.Not) -> Typed:
        return _condition(self.condition(node.part), negated=True)

    def _junction(self, node: tree.Junction) -> Typed:
        parts = [self.condition(part) for part in node.parts]
        return Typed(_balanced(and_ if node.operator == "AND" else or_, parts), CONDITION)

    def _pair(
        self, left: tree.Expression, right: tree.Expression
    ) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
        """Both sides of a comparison, made comparable."""
        one, other = self.value(left), self.value(right)
        if one.kind == other.kind or UNKNOWN in (one.kind, other.kind):
            return one.sql, other.sql
        kinds = {one.kind, other.kind}
        if kinds == {NUMBER, STRING}:
            return self.operand(left, NUMBER), self.operand(right, NUMBER)
        if kinds == {MOMENT, STRING}:
            return self.operand(left, MOMENT), self.operand(right, MOMENT)
        raise SqlError(f"a {one.kind} cannot be compared with a {other.kind}")


def like_to_glob(pattern: str, escape: str) -> str:
    """Return the GLOB pattern that matches what the LIKE pattern matches."""
    glob: list[str] = []
    letters = iter(pattern)
    for letter in letters:
        if escape and letter == escape:
            glob.append(_glob_letter(next(letters, escape)))
        elif letter in "%_":
            glob.append("*" if letter == "%" else "?")
        else:
            glob.append(_glob_letter(letter))
    return "".join(glob)


def _glob_letter(letter: str) -> str:
    return f"[{letter}]" if letter in "*?[" else letter


def _condition(sql: ColumnElement[bool], negated: bool) -> Typed:
    return Typed(not_(Grouping(sql)) if negated else sql, CONDITION)


def _balanced(
    join: Callable[..., ColumnElement[bool]], parts: Sequence[ColumnElement[bool]]
) -> ColumnElement[bool]:
    if len(parts) <= _WIDEST_JUNCTION:
        return join(*parts)
    middle = len(parts) // 2
    return join(_Block(_balanced(join, parts[:middle])), _Block(_balanced(join, parts[middle:])))


class _Block(ColumnElement[bool]):
    """Parentheses that stay: those of ``and_`` and ``or_`` within their like are taken away."""

    inherit_cache = True
    _traverse_internals = [("part", InternalTraversal.dp_clauseelement)]  # noqa: RUF012 - SQLAlchemy's own

    def __init__(self, part: ColumnElement[bool]) -> None:
        self.part = part


@compiles(_Block)
def _compile_block(element: _Block, compiler: Any, **options: Any) -> str:
    return f"({compiler.process(element.part, **options)})"


def _sum(parts: Sequence[ColumnElement[Any]]) -> ColumnElement[Any]:
    total = parts[0]
    for part in parts[1:]:
        total = total + part
    return total


def _common_kind(typed: Sequence[Typed]) -> str:
    kinds = {part.kind for part in typed} - {UNKNOWN}
    if len(kinds) > 1:
        raise SqlError(f"a {' and a '.join(sorted(kinds))} do not go together")
    return kinds.pop() if kinds else UNKNOWN


def _as_number(node: tree.Expression, typed: Typed) -> ColumnElement[Any]:
    if not isinstance(node, tree.Text):
        return func.wls_number(typed.sql)
    try:
        return literal(float(node.value))
    except ValueError:
        raise SqlError(f"'{node.value}' is not a number") from None


def _as_moment(node: tree.Text) -> ColumnElement[Any]:
    # Stricter servers want DATE or TIMESTAMP before it; many accept the bare text.
    moment = read_moment(node.value)
    if moment is None:
        raise SqlError(f"'{node.value}' is not a date")
    return literal(moment)


_AGGREGATES: Mapping[str, Callable[..., Any]] = {
    "COUNT": func.count,
    "SUM": func.sum,
    "MIN": func.min,
    "MAX": func.max,
    "AVG": func.avg,
}
_FUNCTIONS: Mapping[str, tuple[Callable[..., Any], tuple[str, ...], str]] = {
    "ABS": (func.abs, (NUMBER,), NUMBER),
    "CEILING": (func.wls_ceiling, (NUMBER,), NUMBER),
    "COS": (func.wls_cos, (NUMBER,), NUMBER),
    "FLOOR": (func.wls_floor, (NUMBER,), NUMBER),
    "LOG": (func.wls_log, (NUMBER,), NUMBER),
    "LOG10": (func.wls_log10, (NUMBER,), NUMBER),
    "MOD": (func.wls_mod, (NUMBER, NUMBER), NUMBER),
    "POWER": (func.wls_power, (NUMBER, NUMBER), NUMBER),
    "ROUND": (func.wls_round, (NUMBER, NUMBER), NUMBER),
    "SIGN": (func.wls_sign, (NUMBER,), NUMBER),
    "SIN": (func.wls_sin, (NUMBER,), NUMBER),
    "TAN": (func.wls_tan, (NUMBER,), NUMBER),
    "TRUNCATE": (func.wls_truncate, (NUMBER, NUMBER), NUMBER),
    "CHAR_LENGTH": (func.wls_length, (STRING,), NUMBER),
    "LOWER": (func.wls_lower, (STRING,), STRING),
    "UPPER": (func.wls_upper, (STRING,), STRING),
    "POSITION": (func.wls_position, (STRING, STRING), NUMBER),
    "SUBSTRING": (func.wls_substring, (STRING, NUMBER, NUMBER), STRING),
    "TRIM": (func.wls_trim, (STRING, STRING, STRING), STRING),
}
