"""The old form of label expressions, ``[NAME] CONCAT NEWLINE CONCAT "text"``, made from Arcade.

QGIS and clients from before Arcade read only this form (``labelExpression``).  It has no functions,
so only fields and texts that are joined can be said.
"""

from __future__ import annotations

import re

from .arcade import FIELD, TEXT

_TOKEN = re.compile(
    rf"\s*(?:{FIELD}|(?P<text>{TEXT})|(?P<newline>TextFormatting\s*\.\s*NewLine)"
    rf"|(?P<word>[^\W\d]\w*)|(?P<mark>[+,()\[\]]))",
    re.IGNORECASE | re.DOTALL,
)
_ESCAPES = {r"\n": "\n", r"\t": "\t", r"\"": '"', r"\'": "'", r"\\": "\\"}
_NEWLINE = "NEWLINE"


class Unsayable(ValueError):
    """The expression does more than join fields and texts."""


def from_arcade(expression: str) -> str | None:
    """Return the expression in the old form; None where that form cannot say it.

    Read are ``+``, ``Concatenate`` (of values or a list, with or without a separator), and ``Text`` and
    ``DefaultValue(field, "")``, which the old form does by itself.
    """
    try:
        parts = _Reader(_tokens(expression)).whole()
    except Unsayable:
        return None
    return " CONCAT ".join(parts) or None


def _tokens(expression: str) -> list[tuple[str, str]]:
    """Split an expression into pairs of kind and value."""
    body = expression.rstrip().rstrip(";").rstrip()
    tokens: list[tuple[str, str]] = []
    at = 0
    while at < len(body):
        found = _TOKEN.match(body, at)
        if not found:
            raise Unsayable(body[at:])
        at = found.end()
        tokens.append(_token(found))
    return tokens


def _token(found: re.Match[str]) -> tuple[str, str]:
    name = found["plain"] or found["quoted"]
    if name:
        return "field", name
    if found["text"]:
        return "text", re.sub(r"\\.", lambda escape: _ESCAPES.get(escape[0], escape[0]), found["text"][1:-1])
    if found["newline"]:
        return "text", "\n"
    return ("word", found["word"].lower()) if found["word"] else ("mark", found["mark"])


class _Reader:
    """Reads tokens by recursive descent; each rule returns the parts to be joined."""

    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self._tokens = [*tokens, ("end", "")]
        self._at = 0

    def whole(self) -> list[str]:
        parts = self._sum()
        if self._tokens[self._at][0] != "end":
            raise Unsayable(self._tokens[self._at][1])
        return parts

    def _sum(self) -> list[str]:
        parts = self._term()
        while self._accept("+"):
            parts += self._term()
        return parts

    def _term(self) -> list[str]:
        kind, value = self._tokens[self._at]
        self._at += 1
        if kind == "field":
            return [f"[{value}]"]
        if kind == "text":
            return _literal(value)
        if kind == "word":
            return self._call(value)
        if (kind, value) == ("mark", "("):
            parts = self._sum()
            self._expect(")")
            return parts
        raise Unsayable(value)

    def _call(self, function: str) -> list[str]:
        self._expect("(")
        listed = self._accept("[")
        arguments = self._arguments("]" if listed else ")")
        separator: list[str] = []
        if listed:
            if self._accept(","):
                separator = self._sum()
            self._expect(")")
        if function == "concatenate":
            return _joined(arguments, separator)
        if not listed and (function, len(arguments)) in {("text", 1), ("defaultvalue", 2)}:
            if any(arguments[1:]):
                raise Unsayable(function)
            return arguments[0]
        raise Unsayable(function)

    def _arguments(self, end: str) -> list[list[str]]:
        found = [self._sum()]
        while self._accept(","):
            found.append(self._sum())
        self._expect(end)
        return found

    def _accept(self, mark: str) -> bool:
        if self._tokens[self._at] != ("mark", mark):
            return False
        self._at += 1
        return True

    def _expect(self, mark: str) -> None:
        if not self._accept(mark):
            raise Unsayable(self._tokens[self._at][1])


def _joined(arguments: list[list[str]], separator: list[str]) -> list[str]:
    parts = list(arguments[0])
    for argument in arguments[1:]:
        parts += [*separator, *argument]
    return parts


def _literal(value: str) -> list[str]:
    """Return a text in double quotes, line breaks apart; a quote within it cannot be said."""
    if '"' in value:
        raise Unsayable(value)
    parts: list[str] = []
    for number, line in enumerate(value.split("\n")):
        parts += [_NEWLINE] if number else []
        parts += [f'"{line}"'] if line else []
    return parts
