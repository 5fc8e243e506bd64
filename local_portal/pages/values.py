"""Values of features in words."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from .markup import Markup, element, text

if TYPE_CHECKING:
    from collections.abc import Mapping

_START = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)


def shown(value: Any, kind: str = "") -> Any:
    """Return a value for a table's cell: numbers as they are, dates as such, nothing as ``null``."""
    if value is None:
        return element("span", "null", class_="note")
    if kind == "esriFieldTypeDate" and isinstance(value, int):
        return moment_words(value)
    return value if isinstance(value, (int, float)) else text(str(value))


def moment_words(milliseconds: int) -> str:
    """Return milliseconds since 1970 as a date in UTC, or as they are where no calendar has them."""
    try:
        moment = _START + datetime.timedelta(milliseconds=milliseconds)
    except OverflowError:
        return str(milliseconds)
    return moment.strftime("%Y-%m-%d %H:%M:%S")


def geometry_words(geometry: Mapping[str, Any] | None) -> Markup:
    """Return a geometry in a few words."""
    if not geometry:
        return text("none")
    if "x" in geometry:
        return text(", ".join(f"{geometry[axis]}" for axis in ("x", "y", "z", "m") if axis in geometry))
    for name, word in (("rings", "ring"), ("paths", "path")):
        if name in geometry:
            parts = geometry[name]
            return text(
                f"{_counted(len(parts), word)}, {_counted(sum(map(len, parts)), 'vertex', 'vertices')}"
            )
    return text(_counted(len(geometry.get("points") or ()), "point"))


def _counted(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
