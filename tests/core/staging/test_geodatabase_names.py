"""Names of columns and datasets: what is laundered, what stays, and that none clash."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from web_layer_sharing.sharing.staging import geodatabase_names
from web_layer_sharing.sharing.staging.geodatabase_names import (
    LONGEST,
    RESERVED_WORDS,
    SYSTEM_COLUMNS,
    column_names,
    dataset_names,
)


@pytest.mark.parametrize(
    ("name", "becomes"),
    [
        ("name", "name"),
        ("Straße", "Straße"),
        ("名前", "名前"),
        ("नाम", "नाम"),
        ("with blank", "with_blank"),
        ("a-b.c", "a_b_c"),
        ("2020", "_2020"),
        ("٣abc", "_٣abc"),
        ("select", "select_"),
        ("Order", "Order_"),
        ("shape", "shape_"),
        ("OBJECTID", "OBJECTID_"),
        ("fid", "fid_"),
        ("Shape_Length", "Shape_Length_"),
        ("GlobalID", "GlobalID_"),
        ("", "unnamed"),
        ("???", "unnamed"),
        ("_", "unnamed"),
        (" padded ", "padded"),
        ("x" * 80, "x" * LONGEST),
        ("cafe\u0301", "caf\u00e9"),
        ("a\U0001f600b", "a_b"),
        ("year", "year"),
    ],
)
def test_columns(name: str, becomes: str) -> None:
    assert column_names([name]) == [becomes]


@pytest.mark.parametrize("name", ["CreationDate", "creator", "EditDate", "EDITOR"])
def test_columns_of_editor_tracking_are_kept_free_on_hosting_servers(name: str) -> None:
    assert column_names([name], hosted=True) == [f"{name}_"]
    assert column_names([name]) == [name]


@pytest.mark.parametrize(
    ("name", "becomes"),
    [
        ("my layer-1", "my_layer_1"),
        ("sde_roads", "_sde_roads"),
        ("GDB_items", "_GDB_items"),
        ("delta_x", "_delta_x"),
        ("Table", "Table_"),
        ("shape", "shape"),
        ("1:25000", "_1_25000"),
        ("x" * 80, "x" * LONGEST),
        ("gdb_" + "x" * 80, "_gdb_" + "x" * (LONGEST - 5)),
    ],
)
def test_datasets(name: str, becomes: str) -> None:
    assert dataset_names([name]) == [becomes]


def test_clashes_are_numbered_without_regard_to_case() -> None:
    assert column_names(["Name", "NAME", "name"]) == ["Name", "NAME_1", "name_2"]
    assert dataset_names(["Roads", "roads"]) == ["Roads", "roads_1"]


def test_a_name_that_can_stay_stays() -> None:
    """The laundered one gives way, even where it comes first."""
    assert column_names(["a b", "a_b"]) == ["a_b_1", "a_b"]
    assert column_names(["shape", "shape_", "SHAPE"]) == ["shape__1", "shape_", "SHAPE__2"]


def test_numbers_fit_into_the_longest_name() -> None:
    found = column_names(["x" * 80, "x" * 90, "X" * 64])
    assert found == ["x" * 62 + "_1", "x" * 62 + "_2", "X" * 64]


class CountingSet(set):
    """Counts how many elements it was asked for, given or copied from."""

    done = 0

    def __init__(self, elements=()) -> None:
        elements = list(elements)
        CountingSet.done += len(elements)
        super().__init__(elements)

    def __or__(self, other):
        return CountingSet([*self, *other])

    def __contains__(self, element) -> bool:
        CountingSet.done += 1
        return super().__contains__(element)

    def add(self, element) -> None:
        CountingSet.done += 1
        super().add(element)


@pytest.mark.parametrize(
    "names",
    [lambda n: ["same"] * n, lambda n: ["a b", "a_b"] * (n // 2), lambda n: [f"no {i}" for i in range(n)]],
    ids=["all alike", "changed and unchanged alike", "all different"],
)
def test_the_work_grows_with_the_names_and_not_with_their_square(names, monkeypatch) -> None:
    monkeypatch.setattr(geodatabase_names, "set", CountingSet, raising=False)
    work = []
    for count in (500, 1000):
        CountingSet.done = 0
        assert len(set(column_names(names(count)))) == count
        work.append(CountingSet.done)
    assert work[0] > 500, "nothing was counted"
    assert work[1] <= 2 * work[0]


ANY_NAMES = st.lists(st.text(max_size=80), max_size=12)


@given(ANY_NAMES, st.booleans())
def test_whatever_the_names_the_columns_are_good(names: list[str], hosted: bool) -> None:
    found = column_names(names, hosted)
    assert len(found) == len(names)
    assert len({name.upper() for name in found}) == len(names)
    for name in found:
        assert 0 < len(name) <= LONGEST
        assert not name[0].isdigit()
        assert name.upper() not in RESERVED_WORDS | SYSTEM_COLUMNS


@given(ANY_NAMES)
def test_laundering_twice_changes_nothing(names: list[str]) -> None:
    once = column_names(names)
    assert column_names(once) == once
    datasets = dataset_names(names)
    assert dataset_names(datasets) == datasets
