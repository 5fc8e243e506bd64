"""QGIS expressions in Arcade and SQL."""

from __future__ import annotations

import sqlite3

import pytest
from qgis.core import QgsExpression, QgsExpressionContext, QgsFeature, QgsField, QgsFields
from qgis.PyQt.QtCore import QMetaType
from web_layer_sharing.qgis_bridge.expressions.arcade import Untranslatable, to_arcade
from web_layer_sharing.qgis_bridge.expressions.sql import to_sql


@pytest.fixture(scope="module")
def fields(qgis_app):
    fields = QgsFields()
    for name, kind in (
        ("name", QMetaType.Type.QString),
        ("n", QMetaType.Type.Double),
        ("i", QMetaType.Type.Int),
        ("Größe über 0", QMetaType.Type.QString),
    ):
        fields.append(QgsField(name, kind))
    return fields


ARCADE = [
    ('"name"', "$feature.name"),
    ("NAME", "$feature.name"),
    ('"Größe über 0"', '$feature["Größe über 0"]'),
    ("'it''s \"so\"'", '"it\'s \\"so\\""'),
    ("1 + 2 * n", "(1 + (2 * $feature.n))"),
    ("-n", "(-$feature.n)"),
    ("n ^ 2", "Pow($feature.n, 2)"),
    ("i // 2", "Floor($feature.i / 2)"),
    ("i % 2", "($feature.i % 2)"),
    ("name || ' ' || n", '$feature.name + " " + $feature.n'),
    ("i || n", "Concatenate([$feature.i, $feature.n])"),
    (
        "name = 'a' and not n >= 5 or i <> 1",
        '((($feature.name == "a") && (!($feature.n >= 5))) || ($feature.i != 1))',
    ),
    ("n is null", "(IsEmpty($feature.n))"),
    ("n is not null", "(!IsEmpty($feature.n))"),
    ("name in ('a', 'b')", '(Includes(["a", "b"], $feature.name))'),
    ("i not in (1, 2)", "(!Includes([1, 2], $feature.i))"),
    ("n between 1 and 2", "($feature.n >= 1 && $feature.n <= 2)"),
    ("n not between 1 and 2", "(!($feature.n >= 1 && $feature.n <= 2))"),
    ("name like 'a%'", '(Left(Text($feature.name), 1) == "a")'),
    ("name not like '%a'", '(!(Right(Text($feature.name), 1) == "a"))'),
    ("name ilike '%A%'", '(Find("a", Lower(Text($feature.name))) >= 0)'),
    ("case when n > 1 then 'big' else 'small' end", 'When(($feature.n > 1), "big", "small")'),
    ("case when n > 1 then 'big' end", 'When(($feature.n > 1), "big", null)'),
    ("if(n > 1, 'a', 'b')", 'IIf(($feature.n > 1), "a", "b")'),
    ("coalesce(name, 'none')", 'DefaultValue($feature.name, "none")'),
    ("coalesce(name, n, 0)", "DefaultValue($feature.name, DefaultValue($feature.n, 0))"),
    ("upper(name)", "Upper($feature.name)"),
    ("substr(name, 2, 3)", "Mid($feature.name, 1, 3)"),
    ("substr(name, i)", "Mid($feature.name, ($feature.i - 1))"),
    ("round(n, 2)", "Round($feature.n, 2)"),
    ("concat(name, n)", "Concatenate([$feature.name, $feature.n])"),
    ("strpos(name, 'x')", '(Find("x", $feature.name) + 1)'),
    ("@map_scale / 2", "($view.scale / 2)"),
    ("true", "true"),
    ("pi()", "PI"),
]

REFUSED = [
    "",
    "broken (",
    "no_such_column",
    "soundex(name)",
    "regexp_match(name, 'x')",
    "name like 'a_c'",
    "name like 'a%c'",
    "name like n",
    "aggregate('layer', 'sum', n)",
    "@layer_name",
    "array(1, 2)[0]",
    "$area",
    "n ~ 'x'",
]


@pytest.mark.parametrize(("text", "arcade"), ARCADE)
def test_arcade(fields, text, arcade):
    assert to_arcade(text, fields) == arcade


@pytest.mark.parametrize("text", REFUSED)
def test_nothing_is_guessed(fields, text):
    with pytest.raises(Untranslatable):
        to_arcade(text, fields)


@pytest.mark.parametrize(
    "text", ["", "broken (", "no_such_column", "soundex(name)", "name[0]", "case when n then 1 end"]
)
def test_sql_guesses_nothing_either(fields, text):
    with pytest.raises(Untranslatable):
        to_sql(text, fields)


ROWS = [
    ("apple", 1.5, 1, "x"),
    ("Avocado", -2.0, 2, None),
    ("it's", 0.0, 3, "100%"),
    (None, None, None, None),
    ("été", 7.25, 4, "über"),
]

CONDITIONS = [
    "name = 'apple'",
    "\"Größe über 0\" = 'über'",
    "name = 'it''s'",
    "n > 1 and i < 4",
    "n > 1 or name is null",
    "not (n > 1)",
    "name in ('apple', 'été')",
    "i not in (1, 2)",
    "n between 0 and 2",
    "n not between 0 and 2",
    "name like 'a%'",
    "name not like '%o'",
    "name ilike 'AV%'",
    "n * 2 + 1 >= i - 1",
    "-n = 2",
    "upper(name) = 'APPLE'",
    "name || '!' = 'apple!'",
    "n is not null",
]


@pytest.mark.parametrize("text", CONDITIONS)
def test_sql_chooses_the_same_rows_as_qgis(fields, text):
    """SQLite is the judge; its LIKE is told to mind case, as QGIS's and the standard's do."""
    database = sqlite3.connect(":memory:")
    database.execute("PRAGMA case_sensitive_like = ON")
    database.execute('CREATE TABLE t (name TEXT, n REAL, i INTEGER, "Größe über 0" TEXT)')
    database.executemany("INSERT INTO t VALUES (?, ?, ?, ?)", ROWS)
    found = [row[0] for row in database.execute("SELECT rowid - 1 FROM t WHERE " + to_sql(text, fields))]  # noqa: S608 - the SQL under test
    database.close()
    expected = []
    for number, row in enumerate(ROWS):
        feature = QgsFeature(fields)
        feature.setAttributes(list(row))
        context = QgsExpressionContext()
        context.setFeature(feature)
        context.setFields(fields)
        if QgsExpression(text).evaluate(context) == 1:
            expected.append(number)
    assert found == expected
