"""QGIS expressions as conditions in standardized SQL, for where clauses of labels and layers.

Only what every server takes: columns, literals, comparison, arithmetic, logic, IN, BETWEEN, IS NULL, LIKE,
and UPPER and LOWER.  Nothing is pasted in as it stands: the text is put together from the parsed tree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

from qgis.core import (
    QgsExpression,
    QgsExpressionNode,
    QgsExpressionNodeBinaryOperator,
    QgsExpressionNodeUnaryOperator,
    QgsFields,
)
from qgis.PyQt.QtCore import QDate, QDateTime

from .arcade import Untranslatable

if TYPE_CHECKING:
    from collections.abc import Mapping

_B = QgsExpressionNodeBinaryOperator.BinaryOperator
_INFIX = {
    _B.boEQ: "=",
    _B.boNE: "<>",
    _B.boLE: "<=",
    _B.boGE: ">=",
    _B.boLT: "<",
    _B.boGT: ">",
    _B.boAnd: "AND",
    _B.boOr: "OR",
    _B.boPlus: "+",
    _B.boMinus: "-",
    _B.boMul: "*",
    _B.boDiv: "/",
    _B.boLike: "LIKE",
    _B.boNotLike: "NOT LIKE",
    _B.boConcat: "||",
}
# Comparison without regard to case has no operator.
_CASELESS = {_B.boILike: "LIKE", _B.boNotILike: "NOT LIKE"}
_FUNCTIONS = {"upper": "UPPER", "lower": "LOWER", "abs": "ABS", "floor": "FLOOR", "ceil": "CEILING"}


def to_sql(text: str, fields: QgsFields) -> str:
    """Return a QGIS expression as SQL. Raises Untranslatable for what SQL here has no words for."""
    expression = QgsExpression(text)
    if expression.hasParserError() or expression.rootNode() is None:
        raise Untranslatable(text)
    return _Translator(fields).piece(expression.rootNode())


def literal(value: Any) -> str:
    """Return a plain value as SQL."""
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    if isinstance(value, QDateTime):
        return f"TIMESTAMP '{value.toString('yyyy-MM-dd HH:mm:ss')}'"
    if isinstance(value, QDate):
        return f"DATE '{value.toString('yyyy-MM-dd')}'"
    raise Untranslatable(str(value))


class _Translator:
    """Walks the tree of one expression."""

    def __init__(self, fields: QgsFields) -> None:
        self._fields = fields
        kinds = QgsExpressionNode.NodeType
        self._makers: Mapping[Any, Callable[[Any], str]] = {
            kinds.ntLiteral: lambda node: literal(node.value()),
            kinds.ntColumnRef: self._column,
            kinds.ntUnaryOperator: self._unary,
            kinds.ntBinaryOperator: self._binary,
            kinds.ntInOperator: self._in,
            kinds.ntBetweenOperator: self._between,
            kinds.ntFunction: self._function,
        }

    def piece(self, node: QgsExpressionNode) -> str:
        maker = self._makers.get(node.nodeType())
        if maker is None:
            raise Untranslatable(node.dump())
        return maker(node)

    def _column(self, node: Any) -> str:
        index = self._fields.lookupField(node.name())
        if index < 0:
            raise Untranslatable(node.name())
        name = self._fields.at(index).name()
        return name if name.isidentifier() and name.isascii() else '"' + name.replace('"', '""') + '"'

    def _unary(self, node: Any) -> str:
        minus = node.op() == QgsExpressionNodeUnaryOperator.UnaryOperator.uoMinus
        return f"(-{self.piece(node.operand())})" if minus else f"(NOT {self.piece(node.operand())})"

    def _binary(self, node: Any) -> str:
        operator = node.op()
        left, right = self.piece(node.opLeft()), self.piece(node.opRight())
        if operator in {_B.boIs, _B.boIsNot}:
            no = " NOT" if operator == _B.boIsNot else ""
            if right == "NULL":
                return f"({left} IS{no} NULL)"
            return f"({left} {'<>' if no else '='} {right})"
        if operator in _INFIX:
            return f"({left} {_INFIX[operator]} {right})"
        if operator in _CASELESS:
            return f"(UPPER({left}) {_CASELESS[operator]} UPPER({right}))"
        raise Untranslatable(node.dump())

    def _in(self, node: Any) -> str:
        listed = ", ".join(self.piece(each) for each in node.list().list())
        return f"({self.piece(node.node())} {'NOT ' if node.isNotIn() else ''}IN ({listed}))"

    def _between(self, node: Any) -> str:
        value, low, high = (self.piece(part) for part in (node.node(), node.lowerBound(), node.higherBound()))
        return f"({value} {'NOT ' if node.negate() else ''}BETWEEN {low} AND {high})"

    def _function(self, node: Any) -> str:
        name = QgsExpression.Functions()[node.fnIndex()].name()
        arguments = node.args().list() if node.args() else []
        if name not in _FUNCTIONS or len(arguments) != 1:
            raise Untranslatable(node.dump())
        return f"{_FUNCTIONS[name]}({self.piece(arguments[0])})"
