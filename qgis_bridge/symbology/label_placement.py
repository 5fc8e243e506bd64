"""Where QGIS puts labels, in the words of Esri's label engines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsPalLayerSettings

from ...sharing.cim import labels

if TYPE_CHECKING:
    from .setting import Setting

Placements = dict[str, dict[str, Any]]

_Q = Qgis.LabelQuadrantPosition
SIDES = {
    _Q.AboveLeft: "AboveLeft",
    _Q.Above: "AboveCenter",
    _Q.AboveRight: "AboveRight",
    _Q.Left: "CenterLeft",
    _Q.Over: "CenterCenter",
    _Q.Right: "CenterRight",
    _Q.BelowLeft: "BelowLeft",
    _Q.Below: "BelowCenter",
    _Q.BelowRight: "BelowRight",
}
_P = Qgis.LabelPlacement
LAYOUTS = {
    _P.Line: "Straight",
    _P.Curved: "Curved",
    _P.PerimeterCurved: "Curved",
    _P.Horizontal: "Horizontal",
}


def placement(told: QgsPalLayerSettings, geometry: Qgis.GeometryType, setting: Setting) -> Placements:
    """Return the placement of a layer's labels."""
    if geometry == Qgis.GeometryType.Line:
        return _on_line(told, setting)
    if geometry == Qgis.GeometryType.Polygon:
        return _on_polygon(told, setting)
    return _on_point(told, setting)


def crowd(told: QgsPalLayerSettings, setting: Setting) -> labels.Crowd:
    """Return how the labels behave among others. QGIS's priority rises to 10, Maplex's falls to 1."""
    handling = told.placementSettings().overlapHandling()
    overlap = Qgis.LabelOverlapHandling
    return labels.Crowd(
        overlap=handling == overlap.AllowOverlapAtNoCost,
        always=handling != overlap.PreventOverlap,
        per_part=told.labelPerPart,
        thin=False,
        priority=max(1, min(10, 10 - told.priority)),
        repeat=setting.points(told.repeatDistance, told.repeatDistanceUnit)
        if told.repeatDistance > 0
        else 0.0,
    )


def _on_point(told: QgsPalLayerSettings, setting: Setting) -> Placements:
    """Return the placement for points: QGIS's *offset from point* is fixed, the others look for room."""
    fixed = told.placement == _P.OverPoint
    if not fixed:
        setting.lose("label_position", "web_engine")
    side = SIDES.get(_quadrant(told), "AboveRight") if fixed else "AboveRight"
    return labels.on_point(side, fixed, crowd(told, setting), _distance(told, setting))


def offset(told: QgsPalLayerSettings, setting: Setting) -> tuple[float, float]:
    """Return how far in points labels are moved from the place that is set for them: right and up."""
    if told.placement != _P.OverPoint:
        return 0.0, 0.0
    # QGIS counts downwards.
    return setting.points(told.xOffset, told.offsetUnits), -setting.points(told.yOffset, told.offsetUnits)


def _on_line(told: QgsPalLayerSettings, setting: Setting) -> Placements:
    setting.lose("label_position", "web_engine")
    flags = told.lineSettings().placementFlags()
    side = "Above"
    if not flags & Qgis.LabelLinePlacementFlag.AboveLine:
        below = flags & Qgis.LabelLinePlacementFlag.BelowLine
        side = "Below" if below else "Center"
    layout = LAYOUTS.get(told.placement, "Curved")
    return labels.on_line(side, layout, "Along", crowd(told, setting), _distance(told, setting))


def _on_polygon(told: QgsPalLayerSettings, setting: Setting) -> Placements:
    setting.lose("label_position", "web_engine")
    outside = told.placement in {_P.OutsidePolygons, _P.PerimeterCurved, _P.Line}
    if outside:
        setting.lose("label_placement", "inside_polygon")
    layout = LAYOUTS.get(told.placement, "Horizontal")
    return labels.on_polygon(layout, outside, told.fitInPolygonOnly, crowd(told, setting))


def _quadrant(told: QgsPalLayerSettings) -> Any:
    # QGIS 3.38 moved it into a group of settings.
    return told.pointSettings().quadrant() if hasattr(told, "pointSettings") else told.quadOffset


def _distance(told: QgsPalLayerSettings, setting: Setting) -> float:
    return setting.points(told.dist, told.distUnits) if told.dist else 0.0
