"""Stroke layers of CIM to QGIS, and what effects do to them."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsSimpleLineSymbolLayer
from qgis.PyQt.QtCore import Qt

from .colors import Unreadable, color, kind_of

POINTS = Qgis.RenderUnit.Points
CAPS = {
    "Butt": Qt.PenCapStyle.FlatCap,
    "Round": Qt.PenCapStyle.RoundCap,
    "Square": Qt.PenCapStyle.SquareCap,
}
JOINS = {
    "Bevel": Qt.PenJoinStyle.BevelJoin,
    "Round": Qt.PenJoinStyle.RoundJoin,
    "Miter": Qt.PenJoinStyle.MiterJoin,
}


def solid(told: dict[str, Any]) -> QgsSimpleLineSymbolLayer:
    """Return a solid stroke, dashed and shifted as its effects say.

    Raises:
        Unreadable: it has another effect.
    """
    made = QgsSimpleLineSymbolLayer(color(told.get("color")), float(told.get("width") or 0))
    made.setWidthUnit(POINTS)
    made.setPenCapStyle(CAPS.get(str(told.get("capStyle")), CAPS["Round"]))
    made.setPenJoinStyle(JOINS.get(str(told.get("joinStyle")), JOINS["Round"]))
    for effect in told.get("effects") or ():
        _affect(made, effect)
    return made


def _affect(made: QgsSimpleLineSymbolLayer, effect: dict[str, Any]) -> None:
    kind = kind_of(effect)
    if kind == "CIMGeometricEffectDashes":
        made.setUseCustomDashPattern(True)
        made.setCustomDashPatternUnit(POINTS)
        made.setCustomDashVector([float(length) for length in effect.get("dashTemplate") or ()])
        made.setDashPatternOffsetUnit(POINTS)
        made.setDashPatternOffset(float(effect.get("offsetAlongLine") or 0))
    elif kind == "CIMGeometricEffectOffset":
        made.setOffsetUnit(POINTS)
        made.setOffset(-float(effect.get("offset") or 0))  # QGIS counts to the right of the line
    else:
        raise Unreadable(kind or "effect")
