"""Values of classes: as renderers write them, and as filters ask for them."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsExpression,
    QgsExpressionNode,
    QgsExpressionNodeBinaryOperator,
    QgsExpressionNodeColumnRef,
    QgsExpressionNodeInOperator,
    QgsExpressionNodeLiteral,
    QgsFields,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from ..expressions.arcade import to_arcade

MOMENTS = ((QDateTime, "yyyy-MM-dd HH:mm:ss"), (QDate, "yyyy-MM-dd"), (QTime, "HH:mm:ss"))
_EQUAL = QgsExpressionNodeBinaryOperator.BinaryOperator.boEQ


def text(value: Any) -> str:
    """Return a class's value as a renderer writes it: numbers bare, truth as 0 and 1, nothing for NULL."""
    if value is None or (hasattr(value, "isNull") and value.isNull()):
        return ""
    if isinstance(value, bool) or (isinstance(value, float) and value.is_integer()):
        return str(int(value))
    for kind, pattern in MOMENTS:
        if isinstance(value, kind):
            return str(value.toString(pattern))
    return str(value)


def column_or_arcade(attribute: str, fields: QgsFields) -> tuple[str, str]:
    """Return the column that classes go by, or the Arcade expression; one of them is empty.

    Raises:
        Untranslatable: the expression cannot be said in Arcade.
    """
    name = column(attribute, fields)
    return (name, "") if name else ("", to_arcade(attribute, fields))


def column(attribute: str, fields: QgsFields) -> str:
    """Return the column that a name, or an expression of nothing but a name, means; empty for none.

    A layer whose source cannot be read has no columns; of it any name is taken for one.
    """
    index = fields.lookupField(attribute)
    if index < 0:
        expression = QgsExpression(attribute)
        if not fields.count() and expression.isField():
            return str(expression.rootNode().name())
        index = fields.lookupField(expression.rootNode().name()) if expression.isField() else -1
    return str(fields.at(index).name()) if index >= 0 else ""


def asked_for(filter_text: str, fields: QgsFields) -> tuple[str, list[str]] | None:
    """Return column and values of a filter ``column = value`` or ``column IN (values)``; None for others."""
    expression = QgsExpression(filter_text)
    node = expression.rootNode()
    if isinstance(node, QgsExpressionNodeBinaryOperator) and node.op() == _EQUAL:
        place, values = node.opLeft(), [node.opRight()]
    elif isinstance(node, QgsExpressionNodeInOperator) and not node.isNotIn():
        place, values = node.node(), list(node.list().list())
    else:
        return None
    return _pair(place, values, fields)


def _pair(
    place: QgsExpressionNode, values: list[QgsExpressionNode], fields: QgsFields
) -> tuple[str, list[str]] | None:
    if not isinstance(place, QgsExpressionNodeColumnRef):
        return None
    if not all(isinstance(value, QgsExpressionNodeLiteral) for value in values):
        return None
    name = column(place.name(), fields)
    told = [text(value.value()) for value in values]
    return (name, told) if name and all(told) else None
