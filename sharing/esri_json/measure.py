"""Numbers and texts as web JSON takes them: finite, no longer than they need to be, and of the right kind."""

from __future__ import annotations

from math import isfinite, isnan
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

LARGEST = 1.7976931348623157e308


def points(value: Any) -> float:
    """Return a length or angle to four places. Raises ``ValueError`` for what is no finite number."""
    number = float(value)
    if not isfinite(number):
        raise ValueError(value)
    short = round(number, 4)
    return int(short) if short.is_integer() else short


def length(value: Any) -> float:
    """Return a size or width. Raises ``ValueError`` for a negative one, too."""
    number = points(value)
    if number < 0:
        raise ValueError(value)
    return number


def degrees(value: Any) -> float:
    """Return an angle from 0 up to 360."""
    return points(points(value) % 360)


def bounded(value: Any) -> float:
    """Return a class limit; an infinite one becomes the largest number that JSON can write.

    Raises ``ValueError`` for what is no number.
    """
    number = float(value)
    if isnan(number):
        raise ValueError(value)
    return min(max(number, -LARGEST), LARGEST)


def words(holder: Mapping[str, Any], key: str) -> str:
    """Return a text of a CIM object; empty where it is missing or no text."""
    value = holder.get(key)
    return value if isinstance(value, str) else ""
