"""The functions of a query's SQL, each said once for SQLite and once for PostgreSQL.

The compiler of clauses and the statements name them ``func.wls_...``, with the ``func`` of this module, and
know no database.  A text below is
the function's SQL with ``{0}``, ``{1}`` ... for its arguments, which SQLAlchemy writes: bound values stay
bound.  What has no text for SQLite is a function that :mod:`.sql_functions` or :mod:`.spatial_functions`
registers there under the same name.

Moments are ISO text in UTC in both databases, so that parts of them are parts of the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Boolean, Float, Integer, String, func
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import GenericFunction

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy.types import TypeEngine

__all__ = ["func"]
POSTGRESQL, SQLITE = "postgresql", "sqlite"
_NOW = "to_char(now() AT TIME ZONE 'UTC', '{}')"
_ISO = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'
# Letters beyond ASCII in their other case, whatever the database's own language; then by bytes again.
_CASED = '({}({{0}} COLLATE "und-x-icu") COLLATE "C")'
_SHIFTED = (
    "to_char((CAST({{0}} AS timestamptz) AT TIME ZONE 'UTC') + {{1}} * interval '1 {}', '" + _ISO + "')"
)
_NUMBER_TEXT = r"'^\s*[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?\s*$'"
_TRIMMED = (
    "CASE {2} WHEN 'LEADING' THEN ltrim({0}, {1}) WHEN 'TRAILING' THEN rtrim({0}, {1})"
    " ELSE btrim({0}, {1}) END"
)

_TEXT, _NUMBER, _WHOLE, _TRUTH = String(), Float(), Integer(), Boolean()
_UNITS = ("year", "month", "day", "hour", "minute", "second")
_STRFTIME = ("%Y", "%m", "%d", "%H", "%M", "%S")
# Where each part stands in the text of a moment, counted from one, and how long it is.
_PLACES = ((1, 4), (6, 2), (9, 2), (12, 2), (15, 2), (18, 2))

# By name: the type of the result, the SQL in SQLite (empty: registered there), the SQL in PostgreSQL.
# Several texts are for one, two ... arguments.
_FUNCTIONS: dict[str, tuple[TypeEngine[Any], Sequence[str], Sequence[str]]] = {
    "wls_ceiling": (_NUMBER, (), ("ceil({0})",)),
    "wls_cos": (_NUMBER, (), ("cos({0})",)),
    "wls_floor": (_NUMBER, (), ("floor({0})",)),
    "wls_log": (_NUMBER, (), ("CASE WHEN {0} > 0 THEN ln({0}) END",)),
    "wls_log10": (_NUMBER, (), ("CASE WHEN {0} > 0 THEN log({0}) END",)),
    "wls_mod": (
        _NUMBER,
        (),
        ("CAST(mod(CAST({0} AS numeric), nullif(CAST({1} AS numeric), 0)) AS double precision)",),
    ),
    "wls_power": (
        _NUMBER,
        (),
        (
            "CASE WHEN {0} > 0 OR ({0} < 0 AND {1} = trunc({1})) OR ({0} = 0 AND {1} >= 0) "
            "THEN power(CAST({0} AS double precision), {1}) END",
        ),
    ),
    "wls_round": (
        _NUMBER,
        ("round({0})", "round({0}, {1})"),
        (
            "CAST(round(CAST({0} AS numeric)) AS double precision)",
            "CAST(round(CAST({0} AS numeric), CAST({1} AS integer)) AS double precision)",
        ),
    ),
    "wls_sign": (_NUMBER, (), ("sign({0})",)),
    "wls_sin": (_NUMBER, (), ("sin({0})",)),
    "wls_tan": (_NUMBER, (), ("tan({0})",)),
    "wls_truncate": (
        _NUMBER,
        (),
        (
            "CAST(trunc(CAST({0} AS numeric)) AS double precision)",
            "CAST(trunc(CAST({0} AS numeric), CAST({1} AS integer)) AS double precision)",
        ),
    ),
    # A text that is no number is none.
    "wls_number": (
        _NUMBER,
        (),
        (
            f"CASE WHEN CAST({{0}} AS text) ~ {_NUMBER_TEXT} "
            "THEN CAST(CAST({0} AS text) AS double precision) END",
        ),
    ),
    "wls_whole": (_WHOLE, ("CAST({0} AS INTEGER)",), ("CAST(trunc({0}) AS bigint)",)),
    "wls_lower": (_TEXT, (), (_CASED.format("lower"),)),
    "wls_upper": (_TEXT, (), (_CASED.format("upper"),)),
    "wls_trim": (_TEXT, (), (_TRIMMED,)),
    "wls_length": (_WHOLE, ("length({0})",), ("length({0})",)),
    "wls_position": (_WHOLE, ("instr({1}, {0})",), ("strpos({1}, {0})",)),
    "wls_substring": (
        _TEXT,
        ("", "substr({0}, {1})", "substr({0}, {1}, {2})"),
        (
            "",
            "substr({0}, CAST({1} AS integer))",
            "substr({0}, CAST({1} AS integer), greatest(CAST({2} AS integer), 0))",
        ),
    ),
    # The value, LIKE's pattern and its escape, and what GLOB, which heeds case in SQLite, makes of both.
    "wls_matches": (_TRUTH, ("{0} GLOB {3}",), ("{0} LIKE {1} ESCAPE {2}",)),
    "wls_like": (_TRUTH, (), ("({0} LIKE {1} ESCAPE {2})",)),
    "wls_midnight": (
        _TEXT,
        ("strftime('%Y-%m-%dT00:00:00.000Z', {0})",),
        ("(substr({0}, 1, 10) || 'T00:00:00.000Z')",),
    ),
    "wls_now": (_TEXT, ("strftime('%Y-%m-%dT%H:%M:%fZ', 'now')",), (_NOW.format(_ISO),)),
    "wls_today": (
        _TEXT,
        ("strftime('%Y-%m-%dT00:00:00.000Z', 'now')",),
        (_NOW.format('YYYY-MM-DD"T00:00:00.000Z"'),),
    ),
    "wls_time": (_TEXT, ("strftime('%H:%M:%S', 'now')",), (_NOW.format("HH24:MI:SS"),)),
    # Milliseconds since 1970; a Julian day has digits enough for them.
    "wls_milliseconds": (
        _WHOLE,
        ("CAST(round((julianday({0}) - 2440587.5) * 86400000) AS BIGINT)",),
        ("CAST(round(extract(epoch FROM CAST({0} AS timestamptz)) * 1000) AS bigint)",),
    ),
    "wls_stddev": (_NUMBER, (), ("stddev_samp({0})",)),
    "wls_variance": (_NUMBER, (), ("var_samp({0})",)),
    "wls_percentile_cont": (_NUMBER, (), ("", "percentile_cont({1}) WITHIN GROUP (ORDER BY {0})")),
    "wls_percentile_disc": (_NUMBER, (), ("", "percentile_disc({1}) WITHIN GROUP (ORDER BY {0})")),
    # A JSON array of numbers as rows of a column ``value``, and a column's values as such an array.
    "wls_numbers": (_WHOLE, ("json_each({0})",), ("json_array_elements_text(CAST({0} AS json))",)),
    "wls_id_list": (
        _TEXT,
        ("json_group_array({0})",),
        ("CAST(coalesce(json_agg({0}), CAST('[]' AS json)) AS text)",),
    ),
}
for _unit, _code, (_start, _length) in zip(_UNITS, _STRFTIME, _PLACES):
    _FUNCTIONS[f"wls_{_unit}"] = (
        _WHOLE,
        (f"CAST(strftime('{_code}', {{0}}) AS INTEGER)",),
        (f"CAST(substr({{0}}, {_start}, {_length}) AS integer)",),
    )
    _FUNCTIONS[f"wls_shift_{_unit}"] = (
        _TEXT,
        (f"strftime('%Y-%m-%dT%H:%M:%fZ', {{0}}, printf('%+f {_unit}s', {{1}}))",),
        (_SHIFTED.format(_unit),),
    )


def _text_for(texts: Sequence[str], count: int) -> str:
    """The text for so many arguments: the only one there is, or that of their number."""
    return texts[0] if len(texts) == 1 else texts[count - 1]


def _define(name: str, result: TypeEngine[Any], texts: Mapping[str, Sequence[str]]) -> None:
    """Make ``func.<name>`` known to SQLAlchemy."""
    made = type(name, (GenericFunction,), {"name": name, "type": result, "inherit_cache": True})
    for dialect, listed in texts.items():
        if listed:
            compiles(made, dialect)(_compiler_of(listed))


def _compiler_of(texts: Sequence[str]) -> Any:
    def compile_call(element: Any, compiler: Any, **options: Any) -> str:
        given = [compiler.process(clause, **options) for clause in element.clauses]
        text = _text_for(texts, len(given))
        if compiler.preparer._double_percents:
            # The driver's own mark for a value begins with a percent sign.
            text = text.replace("%", "%%")
        return text.format(*given)

    return compile_call


for _name, (_type, _in_sqlite, _in_postgresql) in _FUNCTIONS.items():
    _define(_name, _type, {SQLITE: _in_sqlite, POSTGRESQL: _in_postgresql})
