"""QGIS labelling to CIM label classes."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsExpression,
    QgsPalLayerSettings,
    QgsRuleBasedLabeling,
    QgsVectorLayerSimpleLabeling,
)

from ...sharing.cim import labels, text
from ..expressions.arcade import Untranslatable, feature_field, literal, to_arcade
from ..expressions.sql import to_sql
from .label_placement import offset, placement
from .text_formats import text_symbol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qgis.core import QgsAbstractVectorLayerLabeling, QgsFields, QgsVectorLayer

    from .setting import Setting

_log = logging.getLogger(__name__)

SIMPLE = "Class 1"


def convert_labels(layer: QgsVectorLayer, fields: QgsFields, setting: Setting) -> tuple[dict[str, Any], ...]:
    """Return the layer's label classes, none where it has no labels. Never raises."""
    try:
        return tuple(_classes(layer.labeling(), fields, layer.geometryType(), setting))
    # A style may be read from any file, and no style may stop a publish.
    except Exception:
        _log.exception("labels of %s", layer.name())
        setting.lose("labels", "none")
        return ()


def _classes(
    labeling: QgsAbstractVectorLayerLabeling | None,
    fields: QgsFields,
    geometry: Qgis.GeometryType,
    setting: Setting,
) -> Iterator[dict[str, Any]]:
    if labeling is None:
        return
    if isinstance(labeling, QgsVectorLayerSimpleLabeling):
        made = [label_class(labeling.settings(), SIMPLE, fields, geometry, setting)]
    elif isinstance(labeling, QgsRuleBasedLabeling):
        made = [
            _rule_class(rule, where, number, fields, geometry, setting)
            for number, (rule, where) in enumerate(_rules(labeling.rootRule(), (), setting), 1)
        ]
    else:
        setting.lose(f"labeling:{labeling.type()}", "none")
        return
    yield from filter(None, made)


def _rules(
    rule: QgsRuleBasedLabeling.Rule, filters: tuple[str, ...], setting: Setting
) -> Iterator[tuple[Any, tuple[str, ...]]]:
    """Yield the rules that label something, with all filters that lead to them."""
    for child in rule.children():
        if not child.active():
            continue
        own = (*filters, _filter(child, rule, setting))
        if child.settings() is not None:
            yield child, own
        yield from _rules(child, own, setting)


def _filter(rule: QgsRuleBasedLabeling.Rule, parent: QgsRuleBasedLabeling.Rule, setting: Setting) -> str:
    """Return the rule's filter; that of an else rule is what none of its siblings ask for.

    In SQL a condition on an empty value is neither true nor false, so such rows are in neither class.
    """
    if not rule.isElse():
        return str(rule.filterExpression())
    asked = [each.filterExpression() for each in parent.children() if each.active() and not each.isElse()]
    if not all(asked):
        return "1 = 0"
    setting.lose("label_else_rule", "rows_with_values")
    return f"NOT ({' OR '.join(f'({each})' for each in asked)})" if asked else ""


def _rule_class(
    rule: QgsRuleBasedLabeling.Rule,
    filters: tuple[str, ...],
    number: int,
    fields: QgsFields,
    geometry: Qgis.GeometryType,
    setting: Setting,
) -> dict[str, Any] | None:
    """Return a rule as a label class; None, and a loss, where its filter cannot be said in SQL."""
    try:
        where = " AND ".join(to_sql(text, fields) for text in filters if text)
    except Untranslatable:
        setting.lose("label_rule_filter", "none")
        return None
    name = rule.description() or f"Class {number}"
    made = label_class(rule.settings(), name, fields, geometry, setting, where)
    if made and (rule.minimumScale() or rule.maximumScale()):
        made.update(minimumScale=rule.minimumScale(), maximumScale=rule.maximumScale())
    return made


def label_class(
    told: QgsPalLayerSettings,
    name: str,
    fields: QgsFields,
    geometry: Qgis.GeometryType,
    setting: Setting,
    where: str = "",
) -> dict[str, Any] | None:
    """Return one label class; None, and a loss, where its text cannot be said in Arcade."""
    _tell_of_losses(told, setting)
    try:
        expression = _dressed(_expression(told, fields), told)
    except Untranslatable:
        setting.lose("label_expression", "none")
        return None
    scales = (told.minimumScale, told.maximumScale) if told.scaleVisibility else (0.0, 0.0)
    pose = text.Pose(angle=-told.angleOffset, offset=offset(told, setting))
    return labels.label_class(
        expression,
        text_symbol(told.format(), setting, pose),
        placement(told, geometry, setting),
        name=name,
        where=where,
        scales=scales,
        visible=told.drawLabels,
    )


def _expression(told: QgsPalLayerSettings, fields: QgsFields) -> str:
    if not told.isExpression:
        index = fields.lookupField(told.fieldName)
        if index < 0:
            raise Untranslatable(told.fieldName)
        return feature_field(fields.at(index).name())
    expression = QgsExpression(told.fieldName)
    if expression.isField():
        return feature_field(expression.rootNode().name())
    return to_arcade(told.fieldName, fields)


# The web's labels know no letter case of their own, so their expression sees to it.
CASES = {
    Qgis.Capitalization.AllUppercase: "Upper(Text({}))",
    Qgis.Capitalization.AllLowercase: "Lower(Text({}))",
    Qgis.Capitalization.TitleCase: 'Proper(Text({}), "everyword")',
}


def _dressed(arcade: str, told: QgsPalLayerSettings) -> str:
    """Return the label's text with its decimals, its line breaks and its letter case."""
    if told.formatNumbers:
        arcade = f"Text({arcade}, {literal('0' + '.' * bool(told.decimals) + '0' * told.decimals)})"
    if told.wrapChar:
        arcade = f"Replace(Text({arcade}), {literal(told.wrapChar)}, TextFormatting.NewLine)"
    case = told.format().capitalization()
    return CASES[case].format(arcade) if case in CASES else arcade


def _tell_of_losses(told: QgsPalLayerSettings, setting: Setting) -> None:
    properties = told.dataDefinedProperties()
    known = QgsPalLayerSettings.propertyDefinitions()
    for key in sorted(properties.propertyKeys()):
        if properties.isActive(key):
            setting.lose(f"label_data_defined:{known[key].name() if key in known else key}", "fixed_value")
    if told.callout() is not None and told.callout().enabled():
        setting.lose("label_callout", "none")
    if told.autoWrapLength:
        setting.lose("label_wrapping", "one_line")
    if told.formatNumbers and told.plusSign:
        setting.lose("label_number_format", "plain_number")
