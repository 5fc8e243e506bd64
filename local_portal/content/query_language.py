"""The search language of ``q``: fields, phrases, AND, OR, NOT, parentheses, wild-cards.

Clients write it carelessly, so the grammar is generous: a closing quote may touch the next word
(``title:"X"AND owner:"u"``), words next to each other are joined by AND, ``-`` negates, and
whatever cannot be understood is a word to look for rather than an error.

::

    query    = any { "OR" any }
    any      = one { ["AND"] one }
    one      = ("NOT" | "-" | "+") one | "(" query ")" | [field ":"] value
    value    = word | phrase | "(" query ")"          a field before ( holds for all inside
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Union

_TOKEN = re.compile(
    r"""\s*(?:
        (?P<mark>[()])
      | (?P<minus>[-+](?=\S))
      | (?P<field>[A-Za-z_]\w*)\s*:\s*
      | "(?P<phrase>(?:[^"\\]|\\.)*)"
      | (?P<range>\[[^\]]*\])
      | (?P<word>[^\s()":]+)
      | (?P<other>\S)
    )""",
    re.VERBOSE,
)
_DEEPEST = 50


@dataclass(frozen=True)
class Term:
    """A word or phrase to find, in ``field`` or, if that is empty, anywhere. ``*`` and ``?`` are wild."""

    value: str
    field: str = ""
    phrase: bool = False


@dataclass(frozen=True)
class Not:
    """What must not be found."""

    part: Query


@dataclass(frozen=True)
class And:
    """All of these. Without parts: everything."""

    parts: tuple[Query, ...]


@dataclass(frozen=True)
class Or:
    """Any of these."""

    parts: tuple[Query, ...]


Query = Union[Term, Not, And, Or]


def parse(text: str) -> Query:
    """Read a query. Never fails: an unbalanced parenthesis is passed over."""
    return _Parser(text).everything()


@dataclass(frozen=True)
class _Token:
    kind: str
    text: str


def _tokens(text: str) -> list[_Token]:
    found: list[_Token] = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        if kind is None or kind == "other":
            continue
        value = match.group(kind)
        if kind == "phrase":
            value = re.sub(r"\\(.)", r"\1", value)
        elif kind == "word" and value in ("AND", "OR", "NOT", "&&", "||", "!"):
            kind = {"&&": "AND", "||": "OR", "!": "NOT"}.get(value, value)
        found.append(_Token(kind, value))
    return found


class _Parser:
    """Recursive descent over the tokens."""

    def __init__(self, text: str) -> None:
        self._tokens = _tokens(text)
        self._at = 0
        self._depth = 0

    def everything(self) -> Query:
        parts = []
        while self._at < len(self._tokens):
            parts.append(self._any_of(""))
            # A closing parenthesis that nobody opened.
            self._take("mark", ")")
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def _any_of(self, field: str) -> Query:
        parts = [self._all_of(field)]
        while self._take("OR"):
            parts.append(self._all_of(field))
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def _all_of(self, field: str) -> Query:
        parts: list[Query] = []
        while True:
            self._take("AND")
            part = self._one(field)
            if part is None:
                break
            parts.append(part)
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def _one(self, field: str) -> Query | None:
        if self._take("NOT") or self._take("minus", "-"):
            part = self._one(field)
            return None if part is None else Not(part)
        if self._take("minus", "+"):
            return self._one(field)
        token = self._peek()
        if token is None or token.kind in ("OR", "AND") or (token.kind, token.text) == ("mark", ")"):
            return None
        self._at += 1
        if token.kind == "field":
            return self._one(token.text.lower())
        if token.kind == "mark":
            return self._inside(field)
        return Term(token.text, field, token.kind == "phrase")

    def _inside(self, field: str) -> Query:
        self._depth += 1
        if self._depth > _DEEPEST:
            self._at = len(self._tokens)
            return And(())
        part = self._any_of(field)
        self._take("mark", ")")
        self._depth -= 1
        return part

    def _peek(self) -> _Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _take(self, kind: str, text: str = "") -> bool:
        token = self._peek()
        if token is None or token.kind != kind or (text and token.text != text):
            return False
        self._at += 1
        return True
