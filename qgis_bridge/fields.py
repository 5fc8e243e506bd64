"""Columns of a vector layer in Esri's words."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    NULL,
    Qgis,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionNode,
    QgsExpressionNodeUnaryOperator,
    QgsField,
    QgsFieldConstraints,
    QgsFields,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QMetaType, Qt, QTime

from ..sharing.map_snapshot import FieldSnapshot
from .field_domains import domain

# QMetaType -> (Esri's type, Qt's name). The widest type that holds every value: what a target cannot
# hold (64 bits, a date without a time) the core's plan narrows. formats.md 1.8.
TYPES: dict[Any, tuple[str, str]] = {
    QMetaType.Type.Bool: ("esriFieldTypeSmallInteger", "bool"),
    QMetaType.Type.Int: ("esriFieldTypeInteger", "int"),
    QMetaType.Type.UInt: ("esriFieldTypeBigInteger", "uint"),
    QMetaType.Type.LongLong: ("esriFieldTypeBigInteger", "qlonglong"),
    QMetaType.Type.ULongLong: ("esriFieldTypeBigInteger", "qulonglong"),
    QMetaType.Type.Float: ("esriFieldTypeSingle", "float"),
    QMetaType.Type.Double: ("esriFieldTypeDouble", "double"),
    QMetaType.Type.QString: ("esriFieldTypeString", "QString"),
    QMetaType.Type.QDate: ("esriFieldTypeDateOnly", "QDate"),
    QMetaType.Type.QTime: ("esriFieldTypeTimeOnly", "QTime"),
    QMetaType.Type.QDateTime: ("esriFieldTypeDate", "QDateTime"),
    QMetaType.Type.QByteArray: ("esriFieldTypeBlob", "QByteArray"),
    QMetaType.Type.QStringList: ("esriFieldTypeString", "QStringList"),
    QMetaType.Type.QVariantList: ("esriFieldTypeString", "QVariantList"),
    QMetaType.Type.QVariantMap: ("esriFieldTypeString", "QVariantMap"),
    QMetaType.Type.QUuid: ("esriFieldTypeGUID", "QUuid"),
}
# Any other type QGIS may hold (a geometry, a reference) is told as its text.
AS_TEXT = ("esriFieldTypeString", "QVariant")

# QGIS 3.38 moved these names from QgsFields to Qgis.
if hasattr(Qgis, "FieldOrigin"):
    UNSAVED = Qgis.FieldOrigin.Edit
    ORIGINS = {Qgis.FieldOrigin.Join: "join", Qgis.FieldOrigin.Expression: "expression"}
else:
    UNSAVED = QgsFields.FieldOrigin.OriginEdit
    ORIGINS = {
        QgsFields.FieldOrigin.OriginJoin: "join",
        QgsFields.FieldOrigin.OriginExpression: "expression",
    }

NOT_NULL = QgsFieldConstraints.Constraint.ConstraintNotNull
BY_SOURCE = QgsFieldConstraints.ConstraintOrigin.ConstraintOriginProvider


def field_snapshots(layer: QgsVectorLayer, row_number: str = "") -> tuple[FieldSnapshot, ...]:
    """Return the layer's columns in order: stored, joined and virtual ones.

    None that is not saved, and not the ``row_number``, which becomes the object id.
    """
    fields = layer.fields()
    return tuple(
        _field(layer, index, field)
        for index, field in enumerate(fields)
        if fields.fieldOrigin(index) != UNSAVED and field.name() != row_number
    )


def esri_type(field: QgsField) -> tuple[str, str]:
    """Return Esri's type and Qt's name of the field's type."""
    kind, native = TYPES.get(field.type(), AS_TEXT)
    if native == "QString" and field.typeName().lower() in {"uuid", "guid"}:
        return "esriFieldTypeGUID", native
    return kind, native


def display_field(layer: QgsVectorLayer) -> str:
    """Return the column that best names a feature.

    The display expression if it is one column, else the first column it speaks of, else the first
    text column, else the first column; empty without columns.
    """
    fields = layer.fields()
    expression = QgsExpression(layer.displayExpression())
    named = [name for name in _in_order(expression) if fields.lookupField(name) >= 0]
    texts = [f.name() for f in fields if f.type() == QMetaType.Type.QString]
    candidates = [*named, *texts, *fields.names()]
    return fields.at(fields.lookupField(candidates[0])).name() if candidates else ""


def _in_order(expression: QgsExpression) -> list[str]:
    """Return the columns that the expression refers to, as they stand in it."""
    if expression.hasParserError():
        return []
    text = expression.expression()
    return sorted(expression.referencedColumns(), key=text.find)


def _field(layer: QgsVectorLayer, index: int, field: QgsField) -> FieldSnapshot:
    kind, native = esri_type(field)
    return FieldSnapshot(
        name=field.name(),
        type=kind,
        alias=layer.attributeAlias(index) or field.alias(),
        length=max(field.length(), 0) if native == "QString" and kind == "esriFieldTypeString" else 0,
        nullable=not _not_null(layer, index),
        editable=not (field.isReadOnly() or layer.editFormConfig().readOnly(index)),
        default=_default(layer, index),
        domain=domain(layer, index, field, kind),
        native_type=native,
        origin=ORIGINS.get(layer.fields().fieldOrigin(index), "provider"),
    )


def _not_null(layer: QgsVectorLayer, index: int) -> bool:
    """Tell whether the data source itself refuses NULL.

    What only a form demands says nothing about the rows that are there; nor does a joined table, whose
    columns are empty where nothing matches.
    """
    fields = layer.fields()
    told = fields.at(index).constraints()
    own = fields.fieldOrigin(index) not in ORIGINS
    return bool(own and told.constraints() & NOT_NULL and told.constraintOrigin(NOT_NULL) == BY_SOURCE)


def _default(layer: QgsVectorLayer, index: int) -> Any:
    """Return the default if it is the same for every new feature, else None."""
    definition = layer.defaultValueDefinition(index)
    if not definition.isValid():
        return _stored_default(layer, index)
    expression = QgsExpression(definition.expression())
    if expression.hasParserError() or not _is_literal(expression.rootNode()):
        return None
    return plain(expression.evaluate(QgsExpressionContext()))


def _stored_default(layer: QgsVectorLayer, index: int) -> Any:
    """Return the data source's own default; only files are asked, a database might run a query."""
    fields = layer.fields()
    if layer.providerType() != "ogr" or fields.fieldOrigin(index) in ORIGINS:
        return None
    provider, stored = layer.dataProvider(), fields.fieldOriginIndex(index)
    if provider is None or provider.defaultValueClause(stored).upper().startswith("CURRENT_"):
        return None
    return plain(provider.defaultValue(stored))


def _is_literal(node: QgsExpressionNode) -> bool:
    kind = node.nodeType()
    if kind == QgsExpressionNode.NodeType.ntLiteral:
        return True
    if kind != QgsExpressionNode.NodeType.ntUnaryOperator:
        return False
    return isinstance(node, QgsExpressionNodeUnaryOperator) and _is_literal(node.operand())


def plain(value: Any) -> Any:
    """Return a QGIS value as a plain one: NULL as None, dates and times in ISO 8601."""
    if value is None or value == NULL:
        return None
    if isinstance(value, (QDate, QTime, QDateTime)):
        return value.toString(Qt.DateFormat.ISODate)
    return value
