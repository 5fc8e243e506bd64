"""Arcade expressions: which field they name, and the same with other names.

Only as much of Arcade is read as that takes: comments, texts and ``$feature``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

TEXT = r'"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\''
"""A text in either kind of quotes."""

FIELD = r'\$feature\s*(?:\.\s*(?P<plain>\w+)|\[\s*(?P<quote>["\'])(?P<quoted>.*?)(?P=quote)\s*\])'
"""A field of the feature; its name is in the group ``plain`` or ``quoted``."""

_WORDS = re.compile(rf"//[^\n]*|/\*.*?\*/|{FIELD}|{TEXT}", re.DOTALL)
_ONLY = re.compile(rf"\s*{FIELD}\s*;?\s*")
_NAME = re.compile(r"[^\W\d]\w*")


def field(expression: str) -> str:
    """Return the field that the expression is; empty if it is anything more."""
    found = _ONLY.fullmatch(expression)
    return (found["plain"] or found["quoted"]) if found else ""


def feature(name: str) -> str:
    """Return the expression that is the field of this name."""
    return f"$feature.{name}" if _NAME.fullmatch(name) else f'$feature["{name}"]'


def renamed(expression: str, rename: Mapping[str, str]) -> str:
    """Return the expression with the fields' new names; texts and comments stay as they are."""

    def changed(found: re.Match[str]) -> str:
        name = found["plain"] or found["quoted"]
        new = rename.get(name, name)
        return found[0] if new == name else feature(new)

    return _WORDS.sub(changed, expression)
