"""Standardized SQL, from text to a tree.

The dialect is that of hosted feature layers ("standardized queries"): one condition over the
layer's own fields.  Sub-selects, joins, semicolons, comments, brackets and functions that are not
in the list are refused, so that whatever the tree holds is safe to hand on.  Nothing of the text
itself ever reaches a database.
"""

from __future__ import annotations

from typing import Callable

from . import sql_tree as tree
from .sql_lexer import SqlError, tokens
from .sql_values import ValueParser


def parse_where(clause: str, aggregates: bool = False) -> tree.Expression | None:
    """Read a where clause. None for an empty one, which selects everything.

    With ``aggregates`` it is a having clause, which may say ``COUNT(x) > 1``.

    Raises:
        SqlError: it is not a condition of the dialect.
    """
    if not clause.strip():
        return None
    parser = _ConditionParser(tokens(clause), aggregates)
    expression = parser.condition()
    parser.want_end()
    return expression


def parse_value(text: str) -> tree.Expression:
    """Read a single value expression, as ``orderByFields`` or ``calculate`` may hold one.

    Raises:
        SqlError: it is not one.
    """
    parser = _ConditionParser(tokens(text))
    expression = parser.value()
    parser.want_end()
    return expression


class _ConditionParser(ValueParser):
    """Recursive descent over conditions."""

    def condition(self) -> tree.Expression:
        return self.deeper(lambda: self._joined("OR", lambda: self._joined("AND", self._negated)))

    def _joined(self, word: str, read: Callable[[], tree.Expression]) -> tree.Expression:
        parts = [read()]
        while self.take_word(word):
            parts.append(read())
        return parts[0] if len(parts) == 1 else tree.Junction(word, tuple(parts))

    def _negated(self) -> tree.Expression:
        if self.take_word("NOT"):
            return tree.Not(self.deeper(self._negated))
        return self._predicate()

    def _predicate(self) -> tree.Expression:
        left = self.value()
        token = self.peek()
        if token.is_mark("=", "<>", "!=", "<", "<=", ">", ">="):
            self.next()
            operator = "<>" if token.text == "!=" else token.text
            return tree.Comparison(operator, left, self.value())
        if self.take_word("IS"):
            negated = self.take_word("NOT")
            self.want_word("NULL")
            return tree.IsNull(left, negated)
        negated = self.take_word("NOT")
        if self.take_word("BETWEEN"):
            low = self.value()
            self.want_word("AND")
            return tree.Between(left, low, self.value(), negated)
        if self.take_word("IN"):
            return tree.In(left, self._listed(), negated)
        if self.take_word("LIKE"):
            return self._like(left, negated)
        if negated:
            raise self.unexpected()
        return left

    def _like(self, left: tree.Expression, negated: bool) -> tree.Expression:
        pattern = self.value()
        escape = ""
        if self.take_word("ESCAPE"):
            escape = self.want("text").text
            if len(escape) != 1:
                raise SqlError("ESCAPE takes one character")
        return tree.Like(left, pattern, escape, negated)

    def _listed(self) -> tuple[tree.Expression, ...]:
        self.want_mark("(")
        choices = [self.value()]
        while self.take_mark(","):
            choices.append(self.value())
        self.want_mark(")")
        return tuple(choices)
