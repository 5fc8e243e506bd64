"""The where clause: what Esri's own parser accepts and means, and what nobody may smuggle in."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from sqlalchemy import create_engine, event, insert, select
from web_layer_sharing.local_portal.features import sql_functions
from web_layer_sharing.local_portal.features.fields import make_field
from web_layer_sharing.local_portal.features.layers import make_layer
from web_layer_sharing.local_portal.features.sql_emit import emit_condition, like_to_glob
from web_layer_sharing.local_portal.features.sql_lexer import SqlError
from web_layer_sharing.local_portal.features.sql_parser import parse_where

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FIELDS = {
    "OBJECTID": "OID",
    "name": "String",
    "n": "Integer",
    "x": "Double",
    "founded": "Date",
    "day": "DateOnly",
    "odd name": "String",
    "raw": "Blob",
}
ROWS = [
    {
        "OBJECTID": 1,
        "name": "Aachen",
        "n": 3,
        "x": 2.5,
        "founded": "2020-05-01T12:00:00.000Z",
        "day": "2020-05-01",
    },
    {
        "OBJECTID": 2,
        "name": "aalen",
        "n": 4,
        "x": -1.0,
        "founded": "1950-01-01T00:00:00.000Z",
        "day": "1950-01-01",
    },
    {"OBJECTID": 3, "name": None, "n": None, "x": None, "founded": None, "day": None},
    {
        "OBJECTID": 4,
        "name": "O'Hara 100%_[x]",
        "n": -7,
        "x": 0.0,
        "founded": "2020-05-02T00:00:00.500Z",
        "day": "2020-05-02",
    },
    {
        "OBJECTID": 5,
        "name": "ÄRGER",
        "n": 5,
        "x": 5.7,
        "founded": "2024-02-29T23:59:59.999Z",
        "day": "2024-02-29",
        "odd name": "5",
    },
]


@pytest.fixture(scope="module")
def matching() -> Iterator[Callable[[str], list[int]]]:
    """The object ids that a clause selects from the rows above, in a real SQLite."""
    definition = {"fields": [{"name": name, "type": f"esriFieldType{kind}"} for name, kind in FIELDS.items()]}
    layer = make_layer(0, "rows", "", definition)
    engine = create_engine("sqlite://")
    event.listen(engine, "connect", lambda connection, _: sql_functions.register(connection))
    with engine.connect() as connection:
        layer.table.create(connection)
        connection.execute(insert(layer.table), [{name: row.get(name) for name in FIELDS} for row in ROWS])

        def ids(clause: str) -> list[int]:
            expression = parse_where(clause)
            query = select(layer.object_id.column).order_by(layer.object_id.column)
            if expression is not None:
                query = query.where(emit_condition(expression, lambda name: layer.by_name.get(name.lower())))
            return list(connection.execute(query).scalars())

        yield ids
    engine.dispose()


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("", [1, 2, 3, 4, 5]),
        ("1=1", [1, 2, 3, 4, 5]),
        ("true", [1, 2, 3, 4, 5]),
        ("1 = 2", []),
        ("N = 3", [1]),
        ("n <> 3", [2, 4, 5]),
        ("n != 3", [2, 4, 5]),
        ("NOT (n > 3)", [1, 4]),
        ("NOT n > 3", [1, 4]),
        ("n NOT IN (3)", [2, 4, 5]),
        ("n IN (3, 4, -7)", [1, 2, 4]),
        ("n IN (1+2, x*2)", [1]),
        ("n BETWEEN 3 AND 4", [1, 2]),
        ("n NOT BETWEEN 3 AND 4", [4, 5]),
        ("n IS NULL", [3]),
        ("n IS NOT NULL AND n < 4", [1, 4]),
        ("n = 3 OR n = 4 AND x < 0", [1, 2]),
        ("(n = 3 OR n = 4) AND x < 0", [2]),
        ("name = 'Aachen'", [1]),
        ("name = 'aachen'", []),
        ("name LIKE 'A%'", [1]),
        ("name LIKE 'a%'", [2]),
        ("name LIKE '%ache_'", [1]),
        ("name NOT LIKE 'A%'", [2, 4, 5]),
        ("name LIKE '%100#%#_[x]' ESCAPE '#'", [4]),
        ("name LIKE '%*%'", []),
        ("name LIKE CONCAT('A', '%')", [1]),
        ("UPPER(name) LIKE 'A%'", [1, 2]),
        ("UPPER(name) LIKE UPPER('ä%')", [5]),
        ("LOWER(name) = 'ärger'", [5]),
        ("name = 'O''Hara 100%_[x]'", [4]),
        ("name = N'Aachen'", [1]),
        ("\"odd name\" = '5'", [5]),
        ('"odd name" = 5', [5]),
        ("'5' = 5", [1, 2, 3, 4, 5]),
        ("n / 2 = 1.5", [1]),
        ("n / 0 = 1", []),
        ("CAST(x AS INTEGER) = 5", [5]),
        ("CAST(5.7 AS INTEGER) = 5", [1, 2, 3, 4, 5]),
        ("CAST(n AS VARCHAR(5)) = '3'", [1]),
        ("CAST('12' AS INT) = 12", [1, 2, 3, 4, 5]),
        ("n * 2 - 1 = 5", [1]),
        ("-(n) = 7", [4]),
        ("n = - 7", [4]),
        ("name || '!' = 'Aachen!'", [1]),
        ("CHAR_LENGTH(name) = 5", [2, 5]),
        ("SUBSTRING(name, 2, 3) = 'ach'", [1]),
        ("SUBSTRING(name FROM 2 FOR 3) = 'ach'", [1]),
        ("SUBSTRING(name, 5) = 'en'", [1]),
        ("POSITION('ch' IN name) = 3", [1]),
        ("TRIM(BOTH 'A' FROM name) = 'achen'", [1]),
        ("TRIM(LEADING 'a' FROM name) = 'len'", [2]),
        ("TRIM(TRAILING 'n' FROM name) = 'aale'", [2]),
        ("TRIM('  x ') = 'x'", [1, 2, 3, 4, 5]),
        ("ABS(n) = 7", [4]),
        ("MOD(n, 2) = 1", [1, 5]),
        ("CEILING(x) = 3", [1]),
        ("FLOOR(x) = 2", [1]),
        ("ROUND(x) = 6", [5]),
        ("ROUND(x, 1) = 5.7", [5]),
        ("TRUNCATE(x, 0) = 5", [5]),
        ("POWER(n, 2) = 9", [1]),
        ("SIGN(n) = -1", [4]),
        ("COS(x) = 1 AND SIN(x) = 0 AND TAN(x) = 0", [4]),
        ("LOG10(n) > 0.6 AND LOG(n) > 1", [2, 5]),
        ("LOG(n) IS NULL", [3, 4]),
        ("NULLIF(n, 3) IS NULL", [1, 3]),
        ("COALESCE(n, 99) = 99", [3]),
        ("CASE WHEN n > 3 THEN 'big' ELSE 'small' END = 'big'", [2, 5]),
        ("CASE n WHEN 3 THEN 1 WHEN 4 THEN 2 END = 2", [2]),
        ("NULL = NULL", []),
        ("NULL <> 3", []),
        ("NOT (NULL > 3)", []),
        ("founded > DATE '2020-05-01'", [1, 4, 5]),
        ("founded = TIMESTAMP '2020-05-01 12:00:00'", [1]),
        ("founded < TIMESTAMP '2020-05-02 00:00:00.501' AND founded > '1960-01-01'", [1, 4]),
        ("founded >= '2020-05-01' AND founded < '2020-05-02'", [1]),
        ("founded BETWEEN DATE '1950-01-01' AND DATE '1950-01-02'", [2]),
        ("founded + INTERVAL '1' DAY > TIMESTAMP '2024-03-01 00:00:00'", [5]),
        ("founded - INTERVAL '12' HOUR = DATE '2020-05-01'", [1]),
        ("EXTRACT(YEAR FROM founded) = 1950", [2]),
        ("EXTRACT(MONTH FROM founded) = 2 AND EXTRACT(DAY FROM founded) = 29", [5]),
        ("EXTRACT(HOUR FROM founded) = 23 AND EXTRACT(MINUTE FROM founded) = 59", [5]),
        ("EXTRACT(SECOND FROM founded) = 59", [5]),
        ("CAST('2020-05-01' AS DATE) < founded", [1, 4, 5]),
        ("founded < CURRENT_TIMESTAMP AND founded < CURRENT_DATE", [1, 2, 4, 5]),
        ("CURRENT_TIME <> ''", [1, 2, 3, 4, 5]),
        ("day = DATE '2020-05-02'", [4]),
        ("day < DATE '2000-01-01'", [2]),
    ],
)
def test_a_clause_selects(clause: str, expected: list[int], matching: Callable[[str], list[int]]) -> None:
    assert matching(clause) == expected


@pytest.mark.parametrize(
    "clause",
    [
        "1=1; DROP TABLE rows",
        "1=1 -- and more",
        "1=1 /* and more */",
        "1=1) OR (1=1",
        "n = 3 UNION SELECT 1",
        "n IN (SELECT n FROM rows)",
        "EXISTS (SELECT 1)",
        "[n] = 3",
        "`n` = 3",
        "name ILIKE 'a%'",
        "LEFT(name, 1) = 'A'",
        "RIGHT(name, 1) = 'A'",
        "load_extension('x') = 1",
        "randomblob(1000000000) = 1",
        "wls_like(name, 'a', '') = 1",
        "missing = 1",
        "rows.n = 1",
        "rowid = 1",
        "sqlite_master = 1",
        "n",
        "n + 1",
        "'text'",
        "n = ",
        "= 3",
        "n = 'x",
        "n = 3 AND",
        "n NOT 3",
        "n = 'abc'",
        "name > DATE '2020-01-01'",
        "founded = 20200501",
        "founded = 'yesterday'",
        "TIMESTAMP '2020-05-01T12:00:00Z' = founded",
        "DATE '2020-02-30' = founded",
        "DATE '2020-01-01 10:00:00' = founded",
        "INTERVAL '1' DAY = 1",
        "INTERVAL 'x' DAY + founded = founded",
        "founded + INTERVAL '1' FORTNIGHT > founded",
        "name LIKE 'a' ESCAPE 'ab'",
        "CAST(n AS BLOB) = 1",
        "ABS(1, 2) = 1",
        "EXTRACT(CENTURY FROM founded) = 19",
        "CASE WHEN n THEN 1 END = 1",
        "CASE END = 1",
        "COALESCE(n, name) = 1",
        "raw = 1",
        "(" * 500 + "1=1" + ")" * 500,
        "n = " + "+".join("1" for _ in range(500)),
        "NOT " * 500 + "1=1",
        "n = \x00",
        "name = 'a' OR " * 3 + "x'41' = name",
        "name = 'x' " + "x" * 1_000_001,
    ],
)
def test_a_clause_is_refused(clause: str, matching: Callable[[str], list[int]]) -> None:
    with pytest.raises(SqlError):
        matching(clause)


def test_thousands_of_alternatives_fit(matching: Callable[[str], list[int]]) -> None:
    assert matching(" OR ".join(f"n = {number}" for number in range(4, 1500))) == [2, 5]
    assert matching(f"n IN ({','.join(str(number) for number in range(4, 20000))})") == [2, 5]


SCARY = some.sampled_from(
    [
        "'",
        '"',
        "''",
        ";",
        "--",
        "/*",
        "(",
        ")",
        "n",
        "name",
        "=",
        "LIKE",
        "DROP TABLE rows",
        "\\",
        "%",
        "1",
        ",",
        "||",
        "NOT",
        "IN",
    ]
)


@settings(max_examples=300, deadline=None)
@given(some.lists(some.one_of(SCARY, some.text(max_size=5)), max_size=12).map(" ".join))
def test_whatever_is_sent_is_answered_or_refused(matching: Callable[[str], list[int]], clause: str) -> None:
    with contextlib.suppress(SqlError):
        assert set(matching(clause)) <= {1, 2, 3, 4, 5}
    assert matching("1=1") == [1, 2, 3, 4, 5]


@settings(max_examples=200, deadline=None)
@given(some.text(max_size=20))
def test_a_quoted_text_is_itself(matching: Callable[[str], list[int]], text: str) -> None:
    quoted = text.replace("'", "''")
    expected = [row["OBJECTID"] for row in ROWS if row.get("name") == text]
    assert matching(f"name = '{quoted}'") == expected


@settings(max_examples=300, deadline=None)
@given(some.text(alphabet="ab%_*?[]\\#", max_size=8), some.text(alphabet="ab%_*?[]\\#", max_size=8))
def test_like_means_the_same_both_ways(pattern: str, text: str) -> None:
    """A literal pattern goes to GLOB, any other to our own function."""
    connection = sqlite3.connect(":memory:")
    sql_functions.register(connection)
    glob, like = connection.execute(
        "SELECT ? GLOB ?, wls_like(?, ?, '#')", (text, like_to_glob(pattern, "#"), text, pattern)
    ).fetchone()
    connection.close()
    assert glob == like


def test_statistics_agree_with_the_textbook() -> None:
    connection = sqlite3.connect(":memory:")
    sql_functions.register(connection)
    connection.executescript(
        "CREATE TABLE t (v); INSERT INTO t VALUES (2), (4), (4), (4), (5), (5), (7), (9), (NULL);"
    )
    found: Any = connection.execute(
        "SELECT wls_variance(v), wls_stddev(v), wls_percentile_cont(v, 0.5),"
        " wls_percentile_disc(v, 0.5) FROM t"
    ).fetchone()
    nothing: Any = connection.execute(
        "SELECT wls_variance(v), wls_stddev(v), wls_percentile_cont(v, 0.5) FROM t WHERE v > 100"
    ).fetchone()
    connection.close()
    assert found == (pytest.approx(32 / 7), pytest.approx((32 / 7) ** 0.5), 4.5, 4)
    assert nothing == (None, None, None)


def test_a_field_of_an_unknown_type_is_none() -> None:
    with pytest.raises(KeyError):
        make_field({"name": "x", "type": "esriFieldTypeRaster"})
