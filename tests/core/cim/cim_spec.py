"""Esri's CIM specification as something to check objects against.

Read at test time from the pages beside the checkout (never copied here): the ``## CIMType`` sections
with their property tables, the enumerations, and the families of ``Types.md``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TYPE = re.compile(r"## (CIM\w+)\s*$")
_ENUMERATION = re.compile(r"#{2,3} Enumeration: (\w+)")
_FAMILY = re.compile(r"### (\w+)\s*$")
_MEMBER = re.compile(r"\[(CIM\w+)\]\(")
_ROW = re.compile(r"\|\s*([^|]+?)\s*\|\s*([^|]*?)\s*\|")


def json_name(name: str) -> str:
    """Return how Pro writes a property name to JSON."""
    return "url" if name == "URL" else name[0].lower() + name[1:]


@dataclass
class Specification:
    """Types with their properties, enumerations with their words, families with their types."""

    types: dict[str, dict[str, str]] = field(default_factory=dict)
    enumerations: dict[str, set[str]] = field(default_factory=dict)
    families: dict[str, set[str]] = field(default_factory=dict)

    @classmethod
    def read(cls, folder: Path) -> Specification:
        """Read all pages of a folder."""
        found = cls()
        for page in sorted(folder.glob("CIM*.md")):
            found._read_page(page.read_text(encoding="utf-8"))
        found._read_families((folder / "Types.md").read_text(encoding="utf-8"))
        return found

    def problems(self, value: Any, path: str = "") -> Iterator[str]:
        """Yield what is wrong with a CIM object, with the place where it is."""
        kind = value.get("type")
        if kind not in self.types:
            yield f"{path}: no type {kind!r}"
            return
        for key, held in value.items():
            place = f"{path}/{kind}.{key}"
            if key == "type":
                continue
            if key not in self.types[kind]:
                yield f"{place}: no such property"
            else:
                yield from self._value_problems(held, self.types[kind][key], place)

    def _value_problems(self, value: Any, wanted: str, place: str) -> Iterator[str]:
        if wanted.startswith("[") and wanted.endswith("]"):
            if not isinstance(value, list):
                yield f"{place}: {value!r} is no list"
                return
            for index, each in enumerate(value):
                yield from self._value_problems(each, wanted[1:-1], f"{place}[{index}]")
        elif wanted.startswith("enumeration "):
            if value not in self.enumerations[wanted[len("enumeration ") :]]:
                yield f"{place}: {value!r} is no {wanted}"
        elif wanted in _PLAIN:
            if not _PLAIN[wanted](value):
                yield f"{place}: {value!r} is no {wanted}"
        elif wanted in _OUTSIDE:
            if not isinstance(value, dict) or "type" in value:
                yield f"{place}: {value!r} is no {wanted}"
        else:
            family = self.families.get(wanted.removeprefix("CIM"), {wanted})
            if not isinstance(value, dict) or value.get("type") not in family:
                yield f"{place}: {value!r} is no {wanted}"
            else:
                yield from self.problems(value, place)

    def _read_page(self, text: str) -> None:
        rows: dict[str, str] | set[str] | None = None
        for line in text.splitlines():
            kind, enumeration, row = _TYPE.match(line), _ENUMERATION.match(line), _ROW.match(line)
            if kind:
                rows = self.types.setdefault(kind[1], {})
            elif enumeration:
                rows = self.enumerations.setdefault(enumeration[1], set())
            elif row and row[1] != "Property" and not row[1].startswith("---"):
                if isinstance(rows, dict):
                    rows[json_name(row[1])] = _plain_type(row[2])
                elif rows is not None:
                    rows.add(row[1])

    def _read_families(self, text: str) -> None:
        members: set[str] = set()
        for line in text.partition("## Index")[0].splitlines():
            family, member = _FAMILY.match(line), _MEMBER.match(line)
            if family:
                members = self.families.setdefault(family[1], set())
            elif member:
                members.add(member[1])


def _plain_type(cell: str) -> str:
    """Return a type without its links: ``[[CIMColor]](page)`` is ``[CIMColor]``."""
    linked = re.sub(r"\([^)]*\)", "", cell)
    listed = linked.startswith("[[")
    bare = linked.strip("[]")
    if listed or (linked.startswith("[") and "(" not in cell):
        return f"[{bare}]"
    return bare


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


_PLAIN = {
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "double": _is_number,
    "float": _is_number,
    "long": lambda value: isinstance(value, int) and not isinstance(value, bool),
}
# Geometry, which the specification leaves to the REST pages: plain JSON without a type.
_OUTSIDE = {"Point", "Envelope", "Geometry"}
