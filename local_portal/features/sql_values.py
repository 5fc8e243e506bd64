"""The value expressions of standardized SQL: literals, fields, arithmetic, functions.

The list of functions is that of hosted feature layers; any other name is refused.
"""

from __future__ import annotations

import datetime
import math
import re
from abc import abstractmethod
from typing import Callable

from . import sql_tree as tree
from .sql_lexer import SqlError, Token, TokenStream

# How many arguments each function takes, least and most (None: any number).
FUNCTIONS: dict[str, tuple[int, int | None]] = {
    "ABS": (1, 1),
    "CEILING": (1, 1),
    "COS": (1, 1),
    "FLOOR": (1, 1),
    "LOG": (1, 1),
    "LOG10": (1, 1),
    "MOD": (2, 2),
    "POWER": (2, 2),
    "ROUND": (1, 2),
    "SIGN": (1, 1),
    "SIN": (1, 1),
    "TAN": (1, 1),
    "TRUNCATE": (1, 2),
    "NULLIF": (2, 2),
    "COALESCE": (1, None),
    "CHAR_LENGTH": (1, 1),
    "CONCAT": (1, None),
    "LOWER": (1, 1),
    "UPPER": (1, 1),
    "POSITION": (2, 2),
    "SUBSTRING": (2, 3),
    "TRIM": (1, 1),
}
# What a having clause may say besides.
AGGREGATES: dict[str, tuple[int, int | None]] = {
    "COUNT": (1, 1),
    "SUM": (1, 1),
    "MIN": (1, 1),
    "MAX": (1, 1),
    "AVG": (1, 1),
}
_CAST_TYPES = {
    "INTEGER": "INTEGER",
    "INT": "INTEGER",
    "SMALLINT": "INTEGER",
    "BIGINT": "INTEGER",
    "FLOAT": "FLOAT",
    "REAL": "FLOAT",
    "DOUBLE": "FLOAT",
    "NUMERIC": "FLOAT",
    "DECIMAL": "FLOAT",
    "VARCHAR": "VARCHAR",
    "NVARCHAR": "VARCHAR",
    "CHAR": "VARCHAR",
    "NCHAR": "VARCHAR",
    "DATE": "DATE",
    "TIMESTAMP": "TIMESTAMP",
}
_PARTS = ("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND")
_CONSTANTS: dict[str, tree.Expression] = {
    "NULL": tree.Null(),
    "TRUE": tree.Truth(True),
    "FALSE": tree.Truth(False),
    "CURRENT_DATE": tree.Now("DATE"),
    "CURRENT_TIME": tree.Now("TIME"),
    "CURRENT_TIMESTAMP": tree.Now("TIMESTAMP"),
}
# Words that can be no field unless they stand in double quotes.
_RESERVED = frozenset(
    (
        "AND",
        "BETWEEN",
        "BY",
        "CASE",
        "CAST",
        "CREATE",
        "DELETE",
        "DROP",
        "ELSE",
        "END",
        "ESCAPE",
        "EXISTS",
        "FROM",
        "GROUP",
        "HAVING",
        "ILIKE",
        "IN",
        "INSERT",
        "INTERVAL",
        "INTO",
        "IS",
        "JOIN",
        "LIKE",
        "NOT",
        "NULL",
        "ON",
        "OR",
        "ORDER",
        "SELECT",
        "SET",
        "TABLE",
        "THEN",
        "UNION",
        "UPDATE",
        "VALUES",
        "WHEN",
        "WHERE",
    )
)
_MOMENT = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?: (\d{1,2}):(\d{2})(?::(\d{2})(\.\d+)?)?)?")
_DEEPEST = 100
_LONGEST_TEXT = 2**31 - 1
_LARGEST_WHOLE = 2**63


def read_moment(text: str) -> str | None:
    """Return ``YYYY-MM-DD[ HH:MM[:SS[.fff]]]`` as ``YYYY-MM-DDTHH:MM:SS.sssZ``, None if it is no date."""
    match = _MOMENT.fullmatch(text.strip())
    if match is None:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
    micro = min(round(float(match.group(7) or 0) * 1000), 999) * 1000
    try:
        moment = datetime.datetime(year, month, day, hour, minute, second, micro, datetime.timezone.utc)
    except ValueError:
        return None
    return moment.replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"


class ValueParser(TokenStream):
    """Recursive descent over values. A parenthesis may hold a condition, which a subclass reads."""

    def __init__(self, found: list[Token], aggregates: bool = False) -> None:
        super().__init__(found)
        self._depth = 0
        self._functions = {**FUNCTIONS, **AGGREGATES} if aggregates else FUNCTIONS

    @abstractmethod
    def condition(self) -> tree.Expression:
        """Read a condition."""

    def deeper(self, read: Callable[[], tree.Expression]) -> tree.Expression:
        """Read one level further in. Raises ``SqlError`` where nobody writes such depths by hand."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise SqlError("the expression is nested too deeply")
        expression = read()
        self._depth -= 1
        return expression

    def value(self) -> tree.Expression:
        """Read a value."""
        return self.deeper(self._sum)

    def _sum(self) -> tree.Expression:
        return self._chain(("+", "-", "||"), lambda: self._chain(("*", "/"), self._signed))

    def _chain(self, marks: tuple[str, ...], read: Callable[[], tree.Expression]) -> tree.Expression:
        left = read()
        steps = 0
        while self.peek().is_mark(*marks):
            operator = self.next().text
            left = tree.Arithmetic(operator, left, read())
            steps += 1
            if steps > _DEEPEST:
                raise SqlError("the expression is too long")
        return left

    def _signed(self) -> tree.Expression:
        if self.take_mark("-"):
            value = self.deeper(self._signed)
            return tree.Number(-value.value) if isinstance(value, tree.Number) else tree.Negative(value)
        if self.take_mark("+"):
            return self.deeper(self._signed)
        return self._atom()

    def _atom(self) -> tree.Expression:
        token = self.next()
        if token.kind == "number":
            return tree.Number(_number(token.text))
        if token.kind == "text":
            return tree.Text(token.text)
        if token.kind == "name":
            return tree.FieldName(token.text)
        if token.is_mark("("):
            inside = self.condition()
            self.want_mark(")")
            return inside
        if token.kind == "word":
            return self._word(token)
        raise self.unexpected(token=token)

    def _word(self, token: Token) -> tree.Expression:
        word = token.text
        if word in ("DATE", "TIMESTAMP") and self.peek().kind == "text":
            return self._moment(word)
        if word in _CONSTANTS:
            return _CONSTANTS[word]
        if word == "INTERVAL":
            return self._interval()
        if word == "CASE":
            return self._case()
        if self.peek().is_mark("("):
            return self._called(word)
        if word in _RESERVED:
            raise self.unexpected(token=token)
        return tree.FieldName(token.spelling)

    def _moment(self, word: str) -> tree.Moment:
        text = self.next().text
        moment = read_moment(text)
        if moment is None or (word == "DATE" and ":" in text):
            raise SqlError(f"'{text}' is not a {word}")
        return tree.Moment(moment)

    def _interval(self) -> tree.Interval:
        text = self.want("text").text
        unit = self.next()
        try:
            amount = float(text)
        except ValueError:
            raise SqlError(f"'{text}' is not the number of an INTERVAL") from None
        if not unit.is_word(*_PARTS):
            raise SqlError("INTERVAL takes YEAR, MONTH, DAY, HOUR, MINUTE or SECOND")
        return tree.Interval(amount, unit.text)

    def _case(self) -> tree.Expression:
        subject = None if self.peek().is_word("WHEN") else self.value()
        branches = []
        while self.take_word("WHEN"):
            when = self.condition() if subject is None else self.value()
            self.want_word("THEN")
            branches.append((when, self.value()))
        if not branches:
            raise self.unexpected()
        otherwise = self.value() if self.take_word("ELSE") else None
        self.want_word("END")
        return tree.Case(subject, tuple(branches), otherwise)

    def _called(self, word: str) -> tree.Expression:
        self.want_mark("(")
        special = {
            "CAST": self._cast,
            "EXTRACT": self._extract,
            "POSITION": self._position,
            "SUBSTRING": self._substring,
            "TRIM": self._trim,
        }.get(word)
        if special is not None:
            call = special()
        elif word in self._functions:
            call = tree.Call(word, self._arguments(word))
        else:
            raise SqlError(f"the function {word} is not supported")
        self.want_mark(")")
        return call

    def _arguments(self, word: str) -> tuple[tree.Expression, ...]:
        given = [] if self.peek().is_mark(")") else [self.value()]
        while given and self.take_mark(","):
            given.append(self.value())
        least, most = self._functions[word]
        if len(given) < least or (most is not None and len(given) > most):
            raise SqlError(f"{word} takes another number of arguments")
        return tuple(given)

    def _cast(self) -> tree.Expression:
        value = self.value()
        self.want_word("AS")
        word = self.want("word").text
        if word not in _CAST_TYPES:
            raise SqlError(f"CAST to {word} is not supported")
        if word == "DOUBLE":
            self.take_word("PRECISION")
        length = 0
        if self.take_mark("("):
            length = self._length()
            if self.take_mark(","):
                self.want("number")
            self.want_mark(")")
        return tree.Cast(value, _CAST_TYPES[word], length)

    def _length(self) -> int:
        length = _number(self.want("number").text)
        if length > _LONGEST_TEXT:
            raise SqlError("no text is as long as that")
        return int(length)

    def _extract(self) -> tree.Expression:
        part = self.next()
        if not part.is_word(*_PARTS):
            raise SqlError("EXTRACT takes YEAR, MONTH, DAY, HOUR, MINUTE or SECOND")
        self.want_word("FROM")
        return tree.Extract(part.text, self.value())

    def _position(self) -> tree.Expression:
        needle = self.value()
        if not self.take_word("IN"):
            self.want_mark(",")
        return tree.Call("POSITION", (needle, self.value()))

    def _substring(self) -> tree.Expression:
        given = [self.value()]
        if self.take_word("FROM"):
            given.append(self.value())
            if self.take_word("FOR"):
                given.append(self.value())
        else:
            self.want_mark(",")
            given.append(self.value())
            if self.take_mark(","):
                given.append(self.value())
        return tree.Call("SUBSTRING", tuple(given))

    def _trim(self) -> tree.Expression:
        side = "BOTH"
        if self.peek().is_word("BOTH", "LEADING", "TRAILING"):
            side = self.next().text
        first: tree.Expression = tree.Text(" ")
        if not self.take_word("FROM"):
            first = self.value()
            if not self.take_word("FROM"):
                return tree.Call("TRIM", (first, tree.Text(" "), tree.Text(side)))
        return tree.Call("TRIM", (self.value(), first, tree.Text(side)))


def _number(text: str) -> float | int:
    value = float(text)
    if math.isinf(value):
        raise SqlError("a number is too large")
    # what the database has no whole number for counts as a real one
    return int(text) if text.isdigit() and value < _LARGEST_WHOLE else value
