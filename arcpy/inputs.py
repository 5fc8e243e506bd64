"""Reading what scripts pass to tools and functions.

None, an empty text and ``#`` all mean the default, as in every tool; yes and no come as booleans, as numbers
and as the words of the tools' pages.
"""

from __future__ import annotations

from typing import Any

from ..sharing.errors import DraftError

DEFAULT = "#"
YES = {"true", "1", "public", "share_online", "share_organization", "override_definition", "started"}
NO = {"false", "0", "private", "no_share_online", "no_share_organization", "use_definition", "stopped"}


def text(value: Any) -> str:
    """Return a text input without blanks around it, empty where the default is meant."""
    told = "" if value is None else str(value).strip()
    return "" if told == DEFAULT else told


def word(value: Any) -> str:
    """Return a keyword in lower case, empty where the default is meant."""
    return text(value).lower()


def flag(name: str, value: Any, default: bool = False) -> bool:
    """Return the input ``name`` as a boolean.

    Raises:
        DraftError: WLS204, it is a word that means neither yes nor no.
    """
    told = word(value)
    if not told:
        return default
    if told not in YES | NO:
        raise DraftError("WLS204", name=name, value=told, expected="True, False")
    return told in YES


def names(value: Any) -> tuple[str, ...]:
    """Return a multivalue input: a list, or a text with commas or semicolons, each name perhaps in quotes."""
    listed = value if isinstance(value, (list, tuple)) else text(value).replace(";", ",").split(",")
    return tuple(name for name in (str(one).strip().strip("'\"") for one in listed) if name)


def number(name: str, value: Any, default: int) -> int:
    """Return the input ``name`` as a whole number.

    Raises:
        DraftError: WLS204, it is none.
    """
    told = text(value)
    try:
        return int(told) if told else default
    except ValueError as error:
        raise DraftError("WLS204", name=name, value=told, expected="int") from error
