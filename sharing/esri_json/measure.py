"""Numbers as web JSON takes them: finite, and no longer than they need to be."""

from __future__ import annotations

from math import isfinite
from typing import Any

LARGEST = 1.7976931348623157e308


def points(value: Any) -> float:
    """Return a length or angle to four places. Raises ``ValueError`` for what is no finite number."""
    number = float(value)
    if not isfinite(number):
        raise ValueError(value)
    short = round(number, 4)
    return int(short) if short.is_integer() else short


def degrees(value: Any) -> float:
    """Return an angle from 0 up to 360."""
    return points(points(value) % 360)


def bounded(value: Any) -> float:
    """Return a class limit; an infinite one becomes the largest number that JSON can write."""
    return min(max(float(value), -LARGEST), LARGEST)
