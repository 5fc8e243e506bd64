"""QGIS expressions in Arcade.

What is translated: columns, literals, arithmetic, comparison, logic, ``||``, ``IN``, ``BETWEEN``,
``IS NULL``, ``LIKE`` with ``%`` at its ends, ``CASE``, and the functions of :mod:`.functions`.  Anything
else raises :class:`Untranslatable`; nothing is guessed.

One difference stays: in QGIS a NULL makes most results NULL, in Arcade it counts as an empty text or zero.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Callable

from qgis.core import (
    QgsExpression,
    QgsExpressionNode,
    QgsExpressionNodeBinaryOperator,
    QgsExpressionNodeUnaryOperator,
    QgsFields,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QMetaType

from .functions import FUNCTIONS, VARIABLES

if TYPE_CHECKING:
    from collections.abc import Mapping

TEXT, NUMBER, TRUTH, MOMENT, ANY = "text", "number", "truth", "moment", "any"


class Untranslatable(ValueError):
    """Arcade has no words for the expression, or none that are sure to mean the same."""


@dataclass(frozen=True)
class Piece:
    """A piece of Arcade and what kind of value it is."""

    code: str
    kind: str = ANY


def to_arcade(text: str, fields: QgsFields) -> str:
    """Return a QGIS expression as Arcade.

    Raises:
        Untranslatable: for the first part that has no translation.
    """
    expression = QgsExpression(text)
    if expression.hasParserError() or expression.rootNode() is None:
        raise Untranslatable(text)
    return _Translator(fields).piece(expression.rootNode()).code


def feature_field(name: str) -> str:
    """Return the Arcade for a column's value."""
    return f"$feature.{name}" if name.isidentifier() else f"$feature[{json.dumps(name, ensure_ascii=False)}]"


def literal(value: Any) -> str:
    """Return a plain value as Arcade. Raises Untranslatable for a kind that has no literal."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, QDate):
        return f"Date({value.year()}, {value.month() - 1}, {value.day()})"
    if isinstance(value, QDateTime):
        moment, time = value.toUTC().date(), value.toUTC().time()
        numbers = (moment.year(), moment.month() - 1, moment.day(), time.hour(), time.minute(), time.second())
        return f"Date({', '.join(map(str, numbers))})"
    raise Untranslatable(str(value))


_B = QgsExpressionNodeBinaryOperator.BinaryOperator
# Operators that are written between their operands in both languages: the sign, and what they give.
_INFIX = {
    _B.boEQ: ("==", TRUTH),
    _B.boNE: ("!=", TRUTH),
    _B.boLE: ("<=", TRUTH),
    _B.boGE: (">=", TRUTH),
    _B.boLT: ("<", TRUTH),
    _B.boGT: (">", TRUTH),
    _B.boAnd: ("&&", TRUTH),
    _B.boOr: ("||", TRUTH),
    _B.boPlus: ("+", NUMBER),
    _B.boMinus: ("-", NUMBER),
    _B.boMul: ("*", NUMBER),
    _B.boDiv: ("/", NUMBER),
    _B.boMod: ("%", NUMBER),
}
_CALLS = {_B.boPow: "Pow({}, {})", _B.boIntDiv: "Floor({} / {})"}
_KINDS = {
    QMetaType.Type.QString: TEXT,
    QMetaType.Type.Bool: TRUTH,
    QMetaType.Type.QDate: MOMENT,
    QMetaType.Type.QDateTime: MOMENT,
}


class _Translator:
    """Walks the tree of one expression."""

    def __init__(self, fields: QgsFields) -> None:
        self._fields = fields
        kinds = QgsExpressionNode.NodeType
        self._makers: Mapping[Any, Callable[[Any], Piece]] = {
            kinds.ntLiteral: self._literal,
            kinds.ntColumnRef: self._column,
            kinds.ntUnaryOperator: self._unary,
            kinds.ntBinaryOperator: self._binary,
            kinds.ntInOperator: self._in,
            kinds.ntBetweenOperator: self._between,
            kinds.ntCondition: self._case,
            kinds.ntFunction: self._function,
        }

    def piece(self, node: QgsExpressionNode) -> Piece:
        maker = self._makers.get(node.nodeType())
        if maker is None:
            raise Untranslatable(node.dump())
        return maker(node)

    def _literal(self, node: Any) -> Piece:
        value = node.value()
        kind = TEXT if isinstance(value, str) else NUMBER if isinstance(value, (int, float)) else ANY
        return Piece(literal(value), kind)

    def _column(self, node: Any) -> Piece:
        index = self._fields.lookupField(node.name())
        if index < 0:
            raise Untranslatable(node.name())
        field = self._fields.at(index)
        kind = NUMBER if field.isNumeric() else _KINDS.get(field.type(), ANY)
        return Piece(feature_field(field.name()), kind)

    def _unary(self, node: Any) -> Piece:
        operand = self.piece(node.operand())
        if node.op() == QgsExpressionNodeUnaryOperator.UnaryOperator.uoMinus:
            return Piece(f"(-{operand.code})", NUMBER)
        return Piece(f"(!{operand.code})", TRUTH)

    def _binary(self, node: Any) -> Piece:
        operator = node.op()
        if operator in {_B.boIs, _B.boIsNot}:
            return self._is(node, negated=operator == _B.boIsNot)
        if operator in {_B.boLike, _B.boNotLike, _B.boILike, _B.boNotILike}:
            return self._like(node, operator)
        left, right = self.piece(node.opLeft()), self.piece(node.opRight())
        if operator == _B.boConcat or (operator == _B.boPlus and TEXT in {left.kind, right.kind}):
            return _joined(left, right)
        if operator in _INFIX:
            sign, kind = _INFIX[operator]
            return Piece(f"({left.code} {sign} {right.code})", kind)
        if operator in _CALLS:
            return Piece(_CALLS[operator].format(left.code, right.code), NUMBER)
        raise Untranslatable(node.dump())

    def _is(self, node: Any, negated: bool) -> Piece:
        left, right = self.piece(node.opLeft()), self.piece(node.opRight())
        no = "!" if negated else ""
        if right.code == "null":
            return Piece(f"({no}IsEmpty({left.code}))", TRUTH)
        return Piece(f"({left.code} {'!=' if negated else '=='} {right.code})", TRUTH)

    def _like(self, node: Any, operator: Any) -> Piece:
        """Translate LIKE where its pattern is a text with % at one end or both."""
        pattern = self.piece(node.opRight())
        if pattern.kind != TEXT or not pattern.code.startswith('"'):
            raise Untranslatable(node.dump())
        told = json.loads(pattern.code)
        core = told.strip("%")
        if any(wild in core for wild in "%_\\") or not core:
            raise Untranslatable(node.dump())
        value = f"Text({self.piece(node.opLeft()).code})"
        if operator in {_B.boILike, _B.boNotILike}:
            value, core = f"Lower({value})", core.lower()
        found = _matching(value, core, told.startswith("%"), told.endswith("%"))
        negated = operator in {_B.boNotLike, _B.boNotILike}
        return Piece(f"(!{found})" if negated else found, TRUTH)

    def _in(self, node: Any) -> Piece:
        value = self.piece(node.node())
        listed = ", ".join(self.piece(each).code for each in node.list().list())
        no = "!" if node.isNotIn() else ""
        return Piece(f"({no}Includes([{listed}], {value.code}))", TRUTH)

    def _between(self, node: Any) -> Piece:
        value, low, high = (
            self.piece(part).code for part in (node.node(), node.lowerBound(), node.higherBound())
        )
        inside = f"({value} >= {low} && {value} <= {high})"
        return Piece(f"(!{inside})" if node.negate() else inside, TRUTH)

    def _case(self, node: Any) -> Piece:
        parts = []
        kinds = set()
        for condition in node.conditions():
            then = self.piece(condition.thenExp())
            kinds.add(then.kind)
            parts += [self.piece(condition.whenExp()).code, then.code]
        otherwise = self.piece(node.elseExp()) if node.elseExp() else Piece("null")
        return Piece(f"When({', '.join([*parts, otherwise.code])})", kinds.pop() if len(kinds) == 1 else ANY)

    def _function(self, node: Any) -> Piece:
        name = QgsExpression.Functions()[node.fnIndex()].name()
        arguments = [self.piece(each) for each in (node.args().list() if node.args() else [])]
        codes = [each.code for each in arguments]
        if name == "var" and codes and json.loads(codes[0]) in VARIABLES:
            return Piece(*VARIABLES[json.loads(codes[0])])
        made = FUNCTIONS.get(name)
        # QGIS fills in what was left out.
        while made is not None and len(codes) > made.least and codes[-1] == "null":
            codes.pop()
        if made is None or not made.least <= len(codes) <= made.most:
            raise Untranslatable(node.dump())
        return Piece(made.form(*codes), made.kind)


def _joined(left: Piece, right: Piece) -> Piece:
    """Return two values as one text; ``+`` joins only where one of them is sure to be a text."""
    if TEXT in {left.kind, right.kind}:
        return Piece(f"{left.code} + {right.code}", TEXT)
    return Piece(f"Concatenate([{left.code}, {right.code}])", TEXT)


def _matching(value: str, core: str, open_before: bool, open_after: bool) -> str:
    told = literal(core)
    if open_before and open_after:
        return f"(Find({told}, {value}) >= 0)"
    if open_after:
        return f"(Left({value}, {len(core)}) == {told})"
    if open_before:
        return f"(Right({value}, {len(core)}) == {told})"
    return f"({value} == {told})"
