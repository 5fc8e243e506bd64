"""The labels of a layer as tiles hold them: a column of texts for each label class."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsExpression,
    QgsPalLayerSettings,
    QgsRuleBasedLabeling,
    QgsVectorLayerSimpleLabeling,
)

from ...sharing.cim import labels, text
from ..symbology.label_placement import placement
from ..symbology.text_formats import text_symbol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qgis.core import QgsVectorLayer

    from ..symbology.setting import Setting

FIELD = "_label"


@dataclass(frozen=True)
class LabelColumn:
    """A label class: its column, the QGIS expression that fills it, and how its texts look (CIM)."""

    field: str
    expression: str
    label_class: dict[str, Any]
    scales: tuple[float, float] = (0.0, 0.0)


def label_columns(layer: QgsVectorLayer, setting: Setting) -> tuple[LabelColumn, ...]:
    """Return the layer's label classes, none where it has no labels."""
    labeling = layer.labeling() if layer.labelsEnabled() else None
    if isinstance(labeling, QgsVectorLayerSimpleLabeling):
        found = [(labeling.settings(), "", (0.0, 0.0))]
    elif isinstance(labeling, QgsRuleBasedLabeling):
        found = list(_rules(labeling.rootRule(), ""))
    else:
        found = []
    drawn = [each for each in found if each[0].drawLabels]
    return tuple(_column(number, *each, layer, setting) for number, each in enumerate(drawn))


def _rules(rule: Any, outer: str) -> Iterator[tuple[QgsPalLayerSettings, str, tuple[float, float]]]:
    for child in rule.children():
        if not child.active():
            continue
        own = _filter(child, rule)
        condition = " AND ".join(f"({each})" for each in (outer, own) if each)
        if child.settings() is not None:
            yield child.settings(), condition, (child.minimumScale(), child.maximumScale())
        yield from _rules(child, condition)


def _filter(rule: Any, parent: Any) -> str:
    """Return a rule's filter; of an else rule, what none of its siblings asks for."""
    if not rule.isElse():
        return str(rule.filterExpression())
    asked = [each.filterExpression() or "TRUE" for each in parent.children() if not each.isElse()]
    others = " OR ".join(f"coalesce({each}, FALSE)" for each in asked)
    return f"NOT ({others})" if asked else ""


def _column(
    number: int,
    told: QgsPalLayerSettings,
    condition: str,
    rule_scales: tuple[float, float],
    layer: QgsVectorLayer,
    setting: Setting,
) -> LabelColumn:
    named = told.fieldName if told.isExpression else QgsExpression.quotedColumnRef(told.fieldName)
    written = f"to_string({named})"
    own = (told.minimumScale, told.maximumScale) if told.scaleVisibility else (0.0, 0.0)
    scales = rule_scales if any(rule_scales) else own
    return LabelColumn(
        field=f"{FIELD}{number or ''}",
        expression=f"CASE WHEN {condition} THEN {written} END" if condition else written,
        label_class=labels.label_class(
            "",
            text_symbol(told.format(), setting, text.Pose(angle=-told.angleOffset)),
            placement(told, layer.geometryType(), setting),
        ),
        scales=scales,
    )
