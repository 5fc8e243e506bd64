"""A row of the result: what was measured, against what, and whether that is good enough."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import Any


@dataclass(frozen=True)
class Times:
    """Seconds of several runs: by the clock, and of all processors together."""

    wall: tuple[float, ...]
    cpu: tuple[float, ...]

    @property
    def seconds(self) -> float:
        """The median by the clock."""
        return median(self.wall)

    def with_after(self, after: Times) -> Times:
        """Return the runs of two things that are done one after the other."""
        return Times(
            tuple(one + two for one, two in zip(self.wall, after.wall)),
            tuple(one + two for one, two in zip(self.cpu, after.cpu)),
        )

    def as_json(self, whose: str) -> dict[str, Any]:
        """Return median, spread and processor time under names that begin with ``whose``."""
        return {
            f"{whose}_s": round(self.seconds, 5),
            f"{whose}_spread_s": [round(min(self.wall), 5), round(max(self.wall), 5)],
            f"{whose}_cpu_s": round(median(self.cpu), 5),
        }


@dataclass(frozen=True)
class Row:
    """Something measured.

    ``target`` is the largest ratio to ``anchor`` that is good enough; without an anchor, the largest number
    of seconds; None where only memory counts.  ``peak_mb`` is memory over idle, ``target_mb`` its limit.
    ``size_ratio`` tells how large the result is, in sizes of the anchor's; it has no target.
    """

    name: str
    ours: Times
    target: float | None
    anchor: str = ""
    anchor_times: Times | None = None
    peak_mb: float = 0.0
    target_mb: float | None = None
    size_ratio: float | None = None

    @property
    def ratio(self) -> float | None:
        """Ours to the anchor's, None without an anchor."""
        return self.ours.seconds / self.anchor_times.seconds if self.anchor_times else None

    @property
    def cpu_ratio(self) -> float | None:
        """Ours to the anchor's in time of the processors, which others on the machine disturb less."""
        theirs = median(self.anchor_times.cpu) if self.anchor_times else 0.0
        return median(self.ours.cpu) / theirs if theirs else None

    def passed(self, allowance: float) -> bool:
        """Tell whether every figure is within its target times ``allowance``."""
        figure = self.ours.seconds if self.ratio is None else self.ratio
        judged = [(figure, self.target), (self.peak_mb, self.target_mb)]
        return all(found <= limit * allowance for found, limit in judged if limit is not None)

    def as_json(self, allowance: float) -> dict[str, Any]:
        """Return the row for ``result.json``."""
        anchored = self.anchor_times.as_json("anchor") if self.anchor_times else {"anchor_s": None}
        return {
            "name": self.name,
            "anchor": self.anchor,
            **self.ours.as_json("ours"),
            **anchored,
            "ratio": None if self.ratio is None else round(self.ratio, 4),
            "cpu_ratio": None if self.cpu_ratio is None else round(self.cpu_ratio, 4),
            "target": self.target,
            "peak_mb": round(self.peak_mb, 1),
            "target_mb": self.target_mb,
            "size_ratio": None if self.size_ratio is None else round(self.size_ratio, 4),
            "runs": len(self.ours.wall),
            "passed": self.passed(allowance),
        }


HEADINGS = (
    "",
    "seconds",
    "spread",
    "against",
    "seconds",
    "ratio",
    "cpu ratio",
    "size",
    "target",
    "peak MB",
    "",
)


def table(rows: list[Row], allowance: float) -> str:
    """Return the rows as a table for people."""
    cells = [HEADINGS, *(_cells(row, allowance) for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells)]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if place in {0, 3} else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(line, widths))
        ).rstrip()
        for line in cells
    )


def _figure(number: float) -> str:
    """Return a number with two decimals, a small one with four."""
    return f"{number:.2f}" if number >= 0.1 else f"{number:.4f}"


def _cells(row: Row, allowance: float) -> tuple[str, ...]:
    unit = "x" if row.anchor_times else "s"
    limit = "" if row.target_mb is None else f" of {row.target_mb:.0f}"
    return (
        row.name,
        _figure(row.ours.seconds),
        f"{_figure(min(row.ours.wall))}-{_figure(max(row.ours.wall))}",
        row.anchor,
        _figure(row.anchor_times.seconds) if row.anchor_times else "",
        "" if row.ratio is None else _figure(row.ratio),
        "" if row.cpu_ratio is None else _figure(row.cpu_ratio),
        "" if row.size_ratio is None else _figure(row.size_ratio),
        "" if row.target is None else f"{row.target:g} {unit}",
        f"{row.peak_mb:.0f}{limit}",
        "good" if row.passed(allowance) else "MISSED",
    )
