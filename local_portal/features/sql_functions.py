"""Functions that SQLite lacks or means otherwise, registered with every connection to a service."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Callable

if TYPE_CHECKING:
    import sqlite3

    Number = float


def register(connection: sqlite3.Connection) -> None:
    """Make the functions known to a connection. A NULL argument gives NULL, except in wls_trim's sides."""
    for name, (count, function) in _FUNCTIONS.items():
        connection.create_function(name, count, _null_safe(function), deterministic=True)
    connection.create_aggregate("wls_variance", 1, _Variance)  # type: ignore[arg-type]
    connection.create_aggregate("wls_stddev", 1, _Deviation)  # type: ignore[arg-type]
    connection.create_aggregate("wls_percentile_cont", 2, _Percentile)  # type: ignore[arg-type]
    connection.create_aggregate("wls_percentile_disc", 2, _DiscretePercentile)  # type: ignore[arg-type]


def _null_safe(function: Callable[..., Any]) -> Callable[..., Any]:
    def call(*given: Any) -> Any:
        if None in given:
            return None
        try:
            return function(*given)
        except (ValueError, ArithmeticError, TypeError):
            return None

    return call


def _number(value: Any) -> float | None:
    if isinstance(value, (int, float)):
        return value
    number = float(value)
    return number if math.isfinite(number) else None


def _truncate(value: float, digits: float = 0) -> float:
    scale = 10.0 ** int(digits)
    return math.trunc(value * scale) / scale


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)


def _trim(text: str, letters: str, side: str) -> str:
    if side == "LEADING":
        return text.lstrip(letters)
    return text.rstrip(letters) if side == "TRAILING" else text.strip(letters)


def _like(text: str, pattern: str, escape: str) -> bool:
    return _pattern(pattern, escape).fullmatch(text) is not None


@lru_cache(maxsize=256)
def _pattern(pattern: str, escape: str) -> re.Pattern[str]:
    """A LIKE pattern as a regular expression; neighbouring % are one, so matching cannot blow up."""
    parts: list[str] = []
    letters = iter(pattern)
    for letter in letters:
        if escape and letter == escape:
            parts.append(re.escape(next(letters, escape)))
        elif letter == "%":
            if parts[-1:] != [".*"]:
                parts.append(".*")
        else:
            parts.append("." if letter == "_" else re.escape(letter))
    return re.compile("".join(parts), re.DOTALL)


class _Variance:
    """The sample variance, by Welford's method: no digits are lost for values far from zero."""

    def __init__(self) -> None:
        self._count = 0
        self._mean = 0.0
        self._squares = 0.0

    def step(self, value: Number | None) -> None:
        if value is None:
            return
        self._count += 1
        off = value - self._mean
        self._mean += off / self._count
        self._squares += off * (value - self._mean)

    def finalize(self) -> float | None:
        return self._squares / (self._count - 1) if self._count > 1 else None


class _Deviation(_Variance):
    """The sample standard deviation."""

    def finalize(self) -> float | None:
        variance = super().finalize()
        return None if variance is None else math.sqrt(variance)


class _Percentile:
    """The value below which a fraction of all values lies, between two of them if need be."""

    def __init__(self) -> None:
        self._values: list[float] = []
        self._fraction = 0.5

    def step(self, value: Number | None, fraction: float) -> None:
        self._fraction = fraction
        if value is not None:
            self._values.append(value)

    def finalize(self) -> float | None:
        if not self._values:
            return None
        self._values.sort()
        return self._pick()

    def _pick(self) -> float:
        place = self._fraction * (len(self._values) - 1)
        low = math.floor(place)
        high = min(low + 1, len(self._values) - 1)
        return self._values[low] + (place - low) * (self._values[high] - self._values[low])


class _DiscretePercentile(_Percentile):
    """The first of the values at or below which a fraction of all values lies."""

    def _pick(self) -> float:
        return self._values[max(math.ceil(self._fraction * len(self._values)) - 1, 0)]


_FUNCTIONS: dict[str, tuple[int, Callable[..., Any]]] = {
    "wls_number": (1, _number),
    "wls_lower": (1, str.lower),
    "wls_upper": (1, str.upper),
    "wls_trim": (3, _trim),
    "wls_like": (3, _like),
    "wls_ceiling": (1, math.ceil),
    "wls_floor": (1, math.floor),
    "wls_cos": (1, math.cos),
    "wls_sin": (1, math.sin),
    "wls_tan": (1, math.tan),
    "wls_log": (1, math.log),
    "wls_log10": (1, math.log10),
    "wls_mod": (2, math.fmod),
    "wls_power": (2, math.pow),
    "wls_sign": (1, _sign),
    "wls_truncate": (-1, _truncate),
}
