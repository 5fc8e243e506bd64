"""Names that columns and datasets of a geodatabase can bear.

The rules are those of a file geodatabase as GDAL's driver and Esri's limits page tell them (formats 4.3), and
two of ours: names of system columns are never used, as nothing else stops a column ``shape`` beside
``SHAPE``, and a name that can stay as it is goes before one that has to change.
"""

from __future__ import annotations

import unicodedata
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LONGEST = 64


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


RESERVED_WORDS = _words(
    """ADD ALTER AND BETWEEN BY COLUMN CREATE DELETE DROP EXISTS FOR FROM GROUP IN INSERT INTO IS LIKE NOT
    NULL OR ORDER SELECT SET TABLE UPDATE VALUES WHERE"""
)
SYSTEM_COLUMNS = _words("OBJECTID OID FID SHAPE SHAPE_LENGTH SHAPE_AREA GLOBALID")
HOSTED_COLUMNS = _words("CREATIONDATE CREATOR EDITDATE EDITOR")
"""Columns that a hosting server adds by itself when editors are tracked."""

_RESERVED_PREFIXES = ("SDE_", "GDB_", "DELTA_")


def column_names(names: Sequence[str], hosted: bool = False) -> list[str]:
    """Return the names that the columns of one table get, each unique without regard to case.

    ``hosted`` keeps the names of :data:`HOSTED_COLUMNS` free too.
    """
    reserved = RESERVED_WORDS | SYSTEM_COLUMNS | (HOSTED_COLUMNS if hosted else frozenset())
    return _unique(names, [_laundered(name, reserved) for name in names], reserved)


def dataset_names(names: Sequence[str]) -> list[str]:
    """Return the names that feature classes and tables get, each unique without regard to case."""
    laundered = [_laundered(name, RESERVED_WORDS) for name in names]
    free = [f"_{name}" if name.upper().startswith(_RESERVED_PREFIXES) else name for name in laundered]
    return _unique(names, [name[:LONGEST] for name in free], RESERVED_WORDS)


def _laundered(name: str, reserved: frozenset[str]) -> str:
    """Return a name of letters, digits and underscores that begins with no digit and is no reserved word."""
    composed = unicodedata.normalize("NFC", name.strip())
    clean = "".join(char if _is_kept(char) else "_" for char in composed)
    if not clean.strip("_"):
        clean = "unnamed"
    if clean[0].isdigit():
        clean = f"_{clean}"
    clean = clean[:LONGEST]
    return f"{clean}_" if clean.upper() in reserved else clean


def _is_kept(char: str) -> bool:
    """Tell whether a character may stay: letters of every script, the marks that belong to them, digits."""
    category = unicodedata.category(char)
    return char == "_" or category[0] in "LM" or category == "Nd"


def _unique(wanted: Iterable[str], laundered: Sequence[str], reserved: frozenset[str]) -> list[str]:
    """Number the names that clash; those that did not have to change have the first choice."""
    taken: set[str] = set()
    found = [""] * len(laundered)
    unchanged = [place for place, name in enumerate(wanted) if name == laundered[place]]
    changed = [place for place in range(len(laundered)) if place not in set(unchanged)]
    for place in [*unchanged, *changed]:
        found[place] = _free(laundered[place], taken | reserved)
        taken.add(found[place].upper())
    return found


def _free(name: str, taken: frozenset[str] | set[str]) -> str:
    if name.upper() not in taken:
        return name
    numbered = (f"{name[: LONGEST - len(end)]}{end}" for end in (f"_{number}" for number in count(1)))
    return next(candidate for candidate in numbered if candidate.upper() not in taken)
