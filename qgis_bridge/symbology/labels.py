"""QGIS labelling to CIM label classes."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsExpression, QgsPalLayerSettings, QgsVectorLayerSimpleLabeling

from ...sharing.cim import labels, text
from ..expressions.arcade import Untranslatable, feature_field, to_arcade
from .label_placement import placement
from .text_formats import text_symbol

if TYPE_CHECKING:
    from qgis.core import QgsFields, QgsVectorLayer

    from .setting import Setting

_log = logging.getLogger(__name__)

SIMPLE = "Class 1"


def convert_labels(layer: QgsVectorLayer, fields: QgsFields, setting: Setting) -> tuple[dict[str, Any], ...]:
    """Return the layer's label classes, none where it has no labels. Never raises."""
    labeling = layer.labeling()
    if labeling is None:
        return ()
    if not isinstance(labeling, QgsVectorLayerSimpleLabeling):
        setting.lose(f"labeling:{labeling.type()}", "none")
        return ()
    try:
        made = label_class(labeling.settings(), SIMPLE, fields, layer.geometryType(), setting)
    # A style may be read from any file, and no style may stop a publish.
    except Exception:
        _log.exception("labels of %s", layer.name())
        setting.lose("labels", "none")
        return ()
    return (made,) if made else ()


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
        expression = _expression(told, fields)
    except Untranslatable:
        setting.lose("label_expression", "none")
        return None
    scales = (told.minimumScale, told.maximumScale) if told.scaleVisibility else (0.0, 0.0)
    pose = text.Pose(angle=-told.angleOffset)
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


def _tell_of_losses(told: QgsPalLayerSettings, setting: Setting) -> None:
    properties = told.dataDefinedProperties()
    known = QgsPalLayerSettings.propertyDefinitions()
    for key in sorted(properties.propertyKeys()):
        if properties.isActive(key):
            setting.lose(f"label_data_defined:{known[key].name() if key in known else key}", "fixed_value")
    if told.callout() is not None and told.callout().enabled():
        setting.lose("label_callout", "none")
    if told.wrapChar or told.autoWrapLength:
        setting.lose("label_wrapping", "one_line")
    if told.formatNumbers:
        setting.lose("label_number_format", "plain_number")
