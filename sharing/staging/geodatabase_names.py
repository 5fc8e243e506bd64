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
    from collections.abc import Sequence

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

ATTACHMENT_TABLE, ATTACHMENT_RELATIONSHIP = "__ATTACH", "__ATTACHREL"
"""What the names of a dataset's attachments end with; no other dataset is called so."""

_RESERVED_PREFIXES = ("SDE_", "GDB_", "DELTA_")
_RESERVED_ENDS = (ATTACHMENT_TABLE, ATTACHMENT_RELATIONSHIP)


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
    short = [name[:LONGEST] for name in free]
    ended = [f"{name[: LONGEST - 1]}_" if name.upper().endswith(_RESERVED_ENDS) else name for name in short]
    return _unique(names, ended, RESERVED_WORDS)


def _laundered(name: str, reserved: frozenset[str]) -> str:
    """Return a name of letters, digits and underscores that begins with no digit and is no reserved word."""
    composed = unicodedata.normalize("NFC", name.strip())
    clean = "".join(char if _is_kept(char) else "_" for char in composed)
    if not clean.strip("_"):
        clean = "unnamed"
    if clean[0].isdigit():
        clean = f"_{clean}"
    clean = clean[:LONGEST]
    return f"{clean[: LONGEST - 1]}_" if clean.upper() in reserved else clean


def _is_kept(char: str) -> bool:
    """Tell whether a character may stay: letters of every script, the marks that belong to them, digits."""
    category = unicodedata.category(char)
    return char == "_" or category[0] in "LM" or category == "Nd"


def _unique(wanted: Sequence[str], laundered: Sequence[str], reserved: frozenset[str]) -> list[str]:
    """Number the names that clash; those that did not have to change have the first choice."""
    taken = set(reserved)
    numbers: dict[str, int] = {}
    found = [""] * len(laundered)
    for place in sorted(range(len(laundered)), key=lambda place: wanted[place] != laundered[place]):
        found[place] = _free(laundered[place], taken, numbers)
        taken.add(found[place].upper())
    return found


def _free(name: str, taken: set[str], numbers: dict[str, int]) -> str:
    """Return the name, with a number if it is taken. ``numbers`` keeps the last one tried for each name."""
    stem = name.upper()
    if stem not in taken:
        return name
    for number in count(numbers.get(stem, 0) + 1):
        end = f"_{number}"
        candidate = f"{name[: LONGEST - len(end)]}{end}"
        if candidate.upper() not in taken:
            break
    numbers[stem] = number
    return candidate
