"""Conditions as what draws is given them, counted by an SQLite that knows none of our functions."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from web_layer_sharing.local_portal.errors import Refusal
from web_layer_sharing.local_portal.maps import conditions
from web_layer_sharing.local_portal.maps.conditions import drawing_condition

if TYPE_CHECKING:
    from web_layer_sharing.local_portal.features.database import FeatureDatabase
    from web_layer_sharing.tests.local_portal.asking import Asker

CLAUSES = [
    "rank > 10",
    "name LIKE 'Place 1%'",
    "name LIKE '%_2'",
    "name LIKE 'place%'",
    "name NOT LIKE '%1%'",
    "name LIKE '100!%' ESCAPE '!'",
    "name LIKE '%[a-z]%' OR name LIKE '%*%' OR name LIKE '%?%'",
    "UPPER(name) = 'PLACE 7'",
    "MOD(rank, 3) = 1 AND POWER(rank, 2) > 50",
    "name IS NULL",
    "rank IN (1, 2, 300) OR name IN ('Place 9', 'it''s')",
    "rank BETWEEN 5 AND 9",
    "founded > DATE '1910-01-01'",
    "founded < TIMESTAMP '1905-03-01 12:30:00'",
    "NOT (rank > 3 OR height < 2.5)",
    "rank + 1 = 5 OR -rank = -6",
    "CHAR_LENGTH(name) = 8",
    "1 = 0",
]


def counted(database: FeatureDatabase, table: str, condition: str) -> int:
    """How many rows meet a condition, as another program finds it."""
    with closing(sqlite3.connect(database.path)) as connection:
        found = connection.execute(f'SELECT COUNT(*) FROM "{table}" m WHERE {condition or "1=1"}')  # noqa: S608 - what is tested
        return int(found.fetchone()[0])


@pytest.fixture(scope="module")
def database(town: Asker) -> FeatureDatabase:
    return town.portal.services.get(town.portal.hosting.get("Hosted", "town", "FeatureServer"))


@pytest.mark.parametrize("clause", CLAUSES)
def test_the_same_features_are_meant(town: Asker, database: FeatureDatabase, clause: str) -> None:
    layer = database.layers[0]
    expected = town.query(0, where=clause, returnCountOnly=True)["count"]
    assert counted(database, layer.table.name, drawing_condition(database, layer, clause, "")) == expected


def test_most_of_them_need_no_list_of_features(database: FeatureDatabase) -> None:
    listed = [
        clause
        for clause in CLAUSES
        if " IN (1, " in drawing_condition(database, database.layers[0], clause, "")
    ]
    assert len(listed) <= 4


@pytest.mark.parametrize("clause", ["", "1=1"])
def test_everything_needs_no_condition(database: FeatureDatabase, clause: str) -> None:
    assert drawing_condition(database, database.layers[0], clause, "") == ""


def test_a_time_is_one_too(database: FeatureDatabase) -> None:
    layer = database.layers[0]
    timed = replace(layer, definition={**layer.definition, "timeInfo": {"startTimeField": "founded"}})
    # From 1903 to the end of 1905, in milliseconds.
    condition = drawing_condition(database, timed, "", "-2114380800000,-2019686400001")
    assert counted(database, layer.table.name, condition) == 2
    both = drawing_condition(database, timed, "rank = 5", "-2114380800000,null")
    assert counted(database, layer.table.name, both) == 1
    assert drawing_condition(database, layer, "", "0,1") == ""


def test_a_list_that_is_too_long_is_refused(
    database: FeatureDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conditions, "MOST_IDS", 3)
    with pytest.raises(Refusal):
        drawing_condition(database, database.layers[0], "MOD(rank, 2) = 1", "")
