"""JSON members of a package: written as Esri does, read as something that a stranger sent.

Esri writes one line without blanks in UTF-8, numbers spelled as in the draft.
"""

from __future__ import annotations

import json
import re
from typing import Any

_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?")


class Literal:
    """A number that keeps the spelling it has in a draft (``4513.9887049999998``)."""

    def __init__(self, text: str) -> None:
        """Raises ``ValueError`` where the text is no JSON number."""
        if not _NUMBER.fullmatch(text):
            raise ValueError(text)
        self.text = text


def json_member(value: Any) -> bytes:
    """Return the bytes of a member."""
    return _text(value).encode("utf-8")


def _text(value: Any) -> str:
    if isinstance(value, Literal):
        return value.text
    if isinstance(value, dict):
        pairs = (f"{_text(key)}:{_text(inner)}" for key, inner in value.items())
        return "{" + ",".join(pairs) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(map(_text, value)) + "]"
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def mapped(value: Any) -> dict[str, Any]:
    """Return a JSON value if it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def listed(value: Any) -> list[Any]:
    """Return a JSON value if it is a list, else an empty one."""
    return value if isinstance(value, list) else []
