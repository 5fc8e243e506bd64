"""Cut a where clause into tokens. What has no place in one never becomes a token."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""
      (?P<blank>\s+)
    | (?P<number>(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?(?![\w.]))
    | [nN]?'(?P<text>(?:[^']|'')*)'
    | "(?P<quoted>(?:[^"]|"")+)"
    | (?P<word>[^\W\d]\w*(?:\.[^\W\d]\w*)*)
    | (?P<mark><>|!=|<=|>=|\|\||[=<>()+*/,-])
    """,
    re.VERBOSE,
)
_COMMENT = re.compile(r"--|/\*")
LONGEST_CLAUSE = 1_000_000


class SqlError(ValueError):
    """A where clause that cannot be accepted. The message is fit for the one who wrote it."""


@dataclass(frozen=True)
class Token:
    """``kind`` is number, text, name (a field in double quotes), word, mark, or end.

    ``text`` of a word is in upper case; ``spelling`` is as written.
    """

    kind: str
    text: str
    spelling: str
    at: int

    def is_word(self, *words: str) -> bool:
        """Tell whether the token is one of these key words."""
        return self.kind == "word" and self.text in words

    def is_mark(self, *marks: str) -> bool:
        """Tell whether the token is one of these marks."""
        return self.kind == "mark" and self.text in marks


def tokens(clause: str) -> list[Token]:
    """Return the tokens of ``clause``, closed by one of kind ``end``.

    Raises:
        SqlError: a character that belongs to no token (``;``, brackets, comments), or too long.
    """
    if len(clause) > LONGEST_CLAUSE:
        raise SqlError("the clause is too long")
    found: list[Token] = []
    at = 0
    while at < len(clause):
        match = _TOKEN.match(clause, at)
        if match is None or _COMMENT.match(clause, at):
            raise SqlError(f"'{clause[at : at + 1]}' at position {at + 1} is not understood")
        at = match.end()
        token = _token(match)
        if token is not None:
            found.append(token)
    found.append(Token("end", "", "", at))
    return found


def _token(match: re.Match[str]) -> Token | None:
    kind = match.lastgroup or ""
    value = match.group(kind)
    if kind == "blank":
        return None
    if kind == "text":
        value = value.replace("''", "'")
        return Token(kind, value, value, match.start())
    if kind == "quoted":
        value = value.replace('""', '"')
        return Token("name", value, value, match.start())
    return Token(kind, value.upper() if kind == "word" else value, value, match.start())


class TokenStream:
    """Tokens with a place in them."""

    def __init__(self, found: list[Token]) -> None:
        self._tokens = found
        self._at = 0

    def peek(self) -> Token:
        """Return the token that comes next."""
        return self._tokens[self._at]

    def next(self) -> Token:
        """Return the token that comes next and go past it. Raises ``SqlError`` at the end."""
        token = self._tokens[self._at]
        if token.kind == "end":
            raise self.unexpected()
        self._at += 1
        return token

    def take_word(self, word: str) -> bool:
        """Go past the key word if it comes next; tell whether it did."""
        if self.peek().is_word(word):
            self._at += 1
            return True
        return False

    def take_mark(self, mark: str) -> bool:
        """Go past the mark if it comes next; tell whether it did."""
        if self.peek().is_mark(mark):
            self._at += 1
            return True
        return False

    def want_word(self, word: str) -> None:
        """Go past the key word. Raises ``SqlError`` if something else comes next."""
        if not self.take_word(word):
            raise self.unexpected(word)

    def want_mark(self, mark: str) -> None:
        """Go past the mark. Raises ``SqlError`` if something else comes next."""
        if not self.take_mark(mark):
            raise self.unexpected(mark)

    def want(self, kind: str) -> Token:
        """Return the next token, which must be of this kind, and go past it."""
        if self.peek().kind != kind:
            raise self.unexpected(f"a {kind}")
        return self.next()

    def want_end(self) -> None:
        """Raise ``SqlError`` unless everything was read."""
        if self.peek().kind != "end":
            raise self.unexpected()

    def unexpected(self, wanted: str = "", token: Token | None = None) -> SqlError:
        """Return the error for ``token``, or for the one that comes next."""
        token = token or self.peek()
        found = "the end" if token.kind == "end" else f"'{token.spelling}' at position {token.at + 1}"
        return SqlError(f"{wanted} was expected, not {found}" if wanted else f"{found} was not expected")
