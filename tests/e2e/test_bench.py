"""``make bench`` without the set-up, on small inputs: what it writes, and that a missed target is told."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from web_layer_sharing.scripts.benchmarks.rows import Row, Times, table

ROOT = Path(__file__).resolve().parent.parent.parent
WANTED = {"name", "anchor", "ours_s", "anchor_s", "ratio", "target", "peak_mb", "ours_spread_s", "passed"}


def run(environment: dict[str, str], *subjects: str) -> subprocess.CompletedProcess[str]:
    """Run the bench in a process of its own."""
    return subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "bench.py"), *subjects],
        env=environment,
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )


@pytest.fixture(scope="module")
def small(clean_environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment for small inputs in a folder of their own, with targets that any machine meets."""
    out = tmp_path_factory.mktemp("bench")
    return {**clean_environment, "SCALE": "small", "WLS_BENCH_OUT": str(out), "WLS_BENCH_ALLOWANCE": "1e6"}


@pytest.fixture(scope="module")
def done(small: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """A run of everything."""
    finished = run(small)
    assert finished.returncode == 0, finished.stdout + finished.stderr
    return finished


def result(environment: dict[str, str]) -> dict[str, Any]:
    """Return what the last run wrote."""
    return json.loads((Path(environment["WLS_BENCH_OUT"]) / "result.json").read_text(encoding="utf-8"))


def test_rows_are_complete_and_missed_targets_are_told(
    done: subprocess.CompletedProcess[str], small: dict[str, str]
) -> None:
    told = result(small)
    assert told["passed"] is True
    assert told["scale"] == "small"
    rows = told["rows"]
    assert len({(row["name"], row["anchor"]) for row in rows}) == len(rows) == 31
    assert all(set(row) >= WANTED for row in rows)
    assert all(row["ours_s"] > 0 and row["passed"] and row["runs"] >= 1 for row in rows)
    assert all((row["anchor_s"] is None) == (row["anchor"] == "") == (row["ratio"] is None) for row in rows)
    assert all(row["target"] is not None or row["target_mb"] is not None for row in rows)
    # over idle; what is sent of a small file is none
    asked = [row for row in rows if row["target_mb"] is not None and not row["name"].startswith("upload")]
    assert asked
    assert all(row["peak_mb"] > 0 for row in asked)
    assert all(row["name"] in done.stdout for row in rows)

    again = run({**small, "WLS_BENCH_ALLOWANCE": "0"}, "drafts")
    assert again.returncode == 1, again.stdout + again.stderr
    assert "MISSED" in again.stdout
    assert "making" in done.stdout
    assert "making" not in again.stdout, "inputs are made once"
    told = result(small)
    assert told["passed"] is False
    assert [row["passed"] for row in told["rows"]] == [False] * 4


@pytest.mark.parametrize(
    ("subjects", "scale"), [(("drafts", "no such subject"), "small"), (("drafts",), "no such scale")]
)
def test_what_is_not_known_is_told(
    clean_environment: dict[str, str], subjects: tuple[str, ...], scale: str
) -> None:
    finished = run({**clean_environment, "SCALE": scale}, *subjects)
    assert finished.returncode == 2
    assert "drafts, cartography, staging" in finished.stderr


def times(*seconds: float) -> Times:
    return Times(seconds, seconds)


@pytest.mark.parametrize(
    ("row", "allowance", "passed"),
    [
        (Row("x", times(1, 3, 2), 2.0), 1, True),
        (Row("x", times(1, 3, 2.1), 2.0), 1, False),
        (Row("x", times(1, 3, 2.1), 2.0), 1.1, True),
        (Row("x", times(4), 0.5, "y", times(8)), 1, True),
        (Row("x", times(4), 0.5, "y", times(7)), 1, False),
        (Row("x", times(4), None, "y", times(1), 199, 200), 1, True),
        (Row("x", times(4), None, "y", times(1), 201, 200), 1, False),
        (Row("x", times(1), 2.0, peak_mb=201, target_mb=200), 1, False),
        (Row("x", times(1), 2.0, peak_mb=201), 1, True),
    ],
)
def test_a_row_is_judged_by_each_of_its_figures(row: Row, allowance: float, passed: bool) -> None:
    assert row.passed(allowance) is passed
    assert row.as_json(allowance)["passed"] is passed
    assert table([row], allowance).endswith("good" if passed else "MISSED")


def test_two_things_one_after_the_other_are_added_run_by_run() -> None:
    both = times(1, 5, 2).with_after(times(10, 10, 40))
    assert both.wall == (11, 15, 42)
    assert both.seconds == 15
