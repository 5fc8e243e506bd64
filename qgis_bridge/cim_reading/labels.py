"""Label classes of CIM to QGIS."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsPalLayerSettings,
    QgsRuleBasedLabeling,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QFont

from ..datasets.expressions import as_expression
from .colors import Unreadable, color, kind_of
from .strokes import POINTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qgis.core import QgsAbstractVectorLayerLabeling, QgsVectorLayer

# $feature.NAME, $feature["NAME"], $feature['NAME'] of Arcade; [NAME] of the older languages
COLUMN = re.compile(r"""\s*(?:\$feature(?:\.(\w+)|\[\s*["']([^"']+)["']\s*\])|\[([^\]]+)\])\s*;?\s*""")
PLACEMENTS = {
    Qgis.GeometryType.Point: Qgis.LabelPlacement.OrderedPositionsAroundPoint,
    Qgis.GeometryType.Line: Qgis.LabelPlacement.Line,
    Qgis.GeometryType.Polygon: Qgis.LabelPlacement.Horizontal,
}


def labeling(classes: Sequence[dict[str, Any]], layer: QgsVectorLayer) -> QgsAbstractVectorLayerLabeling:
    """Return the labels of a layer: one class as simple labels, several or filtered ones as rules.

    Where labels stand is left to QGIS's own rule for the kind of shape.

    Raises:
        Unreadable: an expression is more than a column, or a symbol has no counterpart.
    """
    if len(classes) == 1 and not classes[0].get("whereClause"):
        return QgsVectorLayerSimpleLabeling(_settings(classes[0], layer))
    root = QgsRuleBasedLabeling.Rule(None)
    for told in classes:
        rule = QgsRuleBasedLabeling.Rule(_settings(told, layer))
        rule.setDescription(str(told.get("name") or ""))
        rule.setActive(bool(told.get("visibility", True)))
        if told.get("whereClause"):
            rule.setFilterExpression(as_expression(layer, str(told["whereClause"])))
        root.appendChild(rule)
    return QgsRuleBasedLabeling(root)


def _settings(told: dict[str, Any], layer: QgsVectorLayer) -> QgsPalLayerSettings:
    column = COLUMN.fullmatch(str(told.get("expression") or ""))
    name = next(filter(None, column.groups()), "") if column else ""
    at = layer.fields().lookupField(name)
    if at < 0:
        raise Unreadable("label expression")
    made = QgsPalLayerSettings()
    made.fieldName = layer.fields().at(at).name()
    made.isExpression = False
    made.placement = PLACEMENTS.get(layer.geometryType(), made.placement)
    made.setFormat(text_format((told.get("textSymbol") or {}).get("symbol")))
    low, high = float(told.get("minimumScale") or 0), float(told.get("maximumScale") or 0)
    made.scaleVisibility = bool(low or high)
    made.minimumScale, made.maximumScale = low, high
    return made


def text_format(told: Any) -> QgsTextFormat:
    """Return how letters look: face, height in points, colour and rim."""
    if kind_of(told) != "CIMTextSymbol":
        raise Unreadable(kind_of(told) or "text symbol")
    made = QgsTextFormat()
    font = QFont(str(told.get("fontFamilyName") or ""))
    font.setUnderline(bool(told.get("underline")))
    font.setStrikeOut(bool(told.get("strikethrough")))
    style = str(told.get("fontStyleName") or "")
    font.setBold("bold" in style.casefold())
    font.setItalic(any(word in style.casefold() for word in ("italic", "oblique")))
    made.setFont(font)
    made.setNamedStyle(style)
    made.setSizeUnit(POINTS)
    made.setSize(float(told.get("height") or 10))
    made.setColor(_fill(told.get("symbol")))
    if told.get("haloSymbol") and float(told.get("haloSize") or 0):
        rim = QgsTextBufferSettings()
        rim.setEnabled(True)
        rim.setSizeUnit(POINTS)
        rim.setSize(float(told["haloSize"]))
        rim.setColor(_fill(told["haloSymbol"]))
        made.setBuffer(rim)
    return made


def _fill(told: Any) -> Any:
    fills = [part for part in (told or {}).get("symbolLayers") or () if kind_of(part) == "CIMSolidFill"]
    if not fills:
        raise Unreadable("text without a solid fill")
    return color(fills[0].get("color"))
