"""The types of draft properties: how what a script gives becomes the value that is kept.

Scripts are lenient (``"true"``, ``"2000"``, lists where Esri takes text), so the kinds are too, as long as
the meaning is plain; whatever is not plain is refused with the property's name.
"""

from __future__ import annotations

import math
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit, urlunsplit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True)
class Kind:
    """A type of property. ``accept`` returns the value to keep and raises ``ValueError`` or ``TypeError``.

    ``expected`` is told in errors: the type's name, or the words that are allowed.
    """

    expected: str
    accept: Callable[[Any], Any]
    words: tuple[str, ...] = ()


def _flag(value: Any) -> bool:
    if isinstance(value, str):
        return {"true": True, "false": False}[value.strip().lower()]
    if value in (0, 1):
        return bool(value)
    raise ValueError(value)


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    raise TypeError(value)


def _tags(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return ", ".join(_text(tag).strip() for tag in value)
    return _text(value)


def _count(value: Any) -> int:
    if isinstance(value, bool):
        raise TypeError(value)
    count = int(value)
    if count != float(value) or count < 0:
        raise ValueError(value)
    return count


def _number(value: Any) -> float:
    if isinstance(value, bool):
        raise TypeError(value)
    number = float(value)
    if not math.isfinite(number):
        raise ValueError(value)
    return int(number) if number.is_integer() and abs(number) < 2**53 else number


def _path(value: Any) -> str:
    return "" if value is None else str(os.fspath(value))


def _address(value: Any) -> str:
    """Keep a server's URL without user, password, query and fragment: a draft is a file that travels."""
    text = _path(value).strip()
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"}:
        return text
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))


def _groups(value: Any) -> tuple[str, ...]:
    """Keep groups in one order, ids before names, since the draft file has a place for either."""
    given = _text(value).split(",") if value is None or isinstance(value, str) else list(value)
    names = list(dict.fromkeys(name for name in (_text(one).strip() for one in given) if name))
    return tuple(sorted(names, key=lambda name: not is_group_id(name)))


def is_group_id(text: str) -> bool:
    """Tell a portal's group id (32 hexadecimal digits) from a group's name."""
    return len(text) == 32 and all(digit in "0123456789abcdef" for digit in text.lower())


def split_words(text: str | Sequence[str]) -> list[str]:
    """Return the words of a comma-separated list or of a sequence, each once, without blanks around."""
    parts = text.split(",") if isinstance(text, str) else [_text(part) for part in text]
    return list(dict.fromkeys(word for word in (part.strip() for part in parts) if word))


def split_tags(text: str) -> tuple[str, ...]:
    """Return the tags of a text; commas and semicolons part them (contract 2.1)."""
    return tuple(split_words(text.replace(";", ",")))


def one_of(*words: str) -> Kind:
    """Return the kind of a closed vocabulary; the case of letters does not matter."""
    known = {word.lower(): word for word in words}
    return Kind(" | ".join(words), lambda value: known[_text(value).strip().lower()], words)


def list_of(*words: str) -> Kind:
    """Return the kind of a comma-separated list of known words; without words, of any."""
    known = {word.lower(): word for word in words}

    def accept(value: Any) -> str:
        given = split_words("" if value is None else value)
        return ",".join(dict.fromkeys(known[word.lower()] if known else word for word in given))

    return Kind(", ".join(words) or "comma-separated list", accept, words)


FLAG = Kind("bool", _flag)
TEXT = Kind("str", _text)
TAGS = Kind("str", _tags)
COUNT = Kind("int", _count)
NUMBER = Kind("number", _number)
PATH = Kind("path", _path)
ADDRESS = Kind("URL or path", _address)
GROUPS = Kind("group names or ids", _groups)
