"""Marker layers of CIM to QGIS: standard shapes, pictures and characters, alone and along lines."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsFontMarkerSymbolLayer,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsMarkerSymbolLayer,
    QgsPointPatternFillSymbolLayer,
    QgsRasterMarkerSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSymbolLayer,
)
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor

from ...sharing.cim import shapes
from ..symbology.markers import SHAPES
from .colors import Unreadable, color, kind_of
from .stacks import of_layers
from .strokes import JOINS, POINTS

_NAMED = {name: shape for shape, name in SHAPES.items()}
_DATA = "data:image/"


def marker(told: dict[str, Any]) -> QgsMarkerSymbolLayer:
    """Return one marker layer.

    Raises:
        Unreadable: it draws another outline than the standard shapes, or a picture that is not inside.
    """
    made = _MARKERS.get(kind_of(told))
    if made is None:
        raise Unreadable(kind_of(told) or "marker")
    layer = made(told)
    turn = float(told.get("rotation") or 0)
    layer.setAngle(turn if told.get("rotateClockwise") else -turn)
    layer.setOffsetUnit(POINTS)
    layer.setOffset(QPointF(float(told.get("offsetX") or 0), -float(told.get("offsetY") or 0)))
    return layer


def placed(told: dict[str, Any]) -> QgsSymbolLayer:
    """Return the layer that repeats a marker as its placement says, along a line or over a polygon."""
    placement = told.get("markerPlacement") or {}
    made = _PLACED.get(kind_of(placement))
    if made is None:
        raise Unreadable(kind_of(placement) or "marker without a placement")
    return made(of_layers(QgsMarkerSymbol, [marker(told)]), placement)


def _vector(told: dict[str, Any]) -> QgsMarkerSymbolLayer:
    known = shapes.recognise(told)
    if known is None:
        raise Unreadable("CIMVectorMarker")
    name, reach = known
    made = QgsSimpleMarkerSymbolLayer(_NAMED[name], float(told.get("size") or 0) * reach)
    made.setSizeUnit(POINTS)
    made.setStrokeStyle(Qt.PenStyle.NoPen)
    made.setColor(QColor(0, 0, 0, 0))
    for part in ((told["markerGraphics"][0].get("symbol") or {}).get("symbolLayers")) or ():
        _dress(made, part)
    return made


def _dress(made: QgsSimpleMarkerSymbolLayer, part: dict[str, Any]) -> None:
    if not part.get("enable", True):
        return
    if kind_of(part) == "CIMSolidFill":
        made.setColor(color(part.get("color")))
    elif kind_of(part) == "CIMSolidStroke" and not part.get("effects"):
        if not float(part.get("width") or 0):
            return
        made.setStrokeStyle(Qt.PenStyle.SolidLine)
        made.setStrokeColor(color(part.get("color")))
        made.setStrokeWidth(float(part["width"]))
        made.setStrokeWidthUnit(POINTS)
        made.setPenJoinStyle(JOINS.get(str(part.get("joinStyle")), JOINS["Round"]))
    else:
        raise Unreadable(kind_of(part) or "symbol layer")


def _picture(told: dict[str, Any]) -> QgsMarkerSymbolLayer:
    made = QgsRasterMarkerSymbolLayer(embedded(told))
    made.setSizeUnit(POINTS)
    native = made.defaultAspectRatio() or 1.0  # height by width; the size that QGIS asks for is the width
    made.setSize(float(told.get("size") or 0) / native * float(told.get("scaleX") or 1))
    return made


def embedded(told: dict[str, Any]) -> str:
    """Return the picture of a marker or fill as QGIS takes one that lies in the style itself."""
    head, _, body = str(told.get("url") or "").partition(";base64,")
    if not head.startswith(_DATA) or not body:
        raise Unreadable(f"{kind_of(told)} with a picture elsewhere")
    return f"base64:{body}"


def _character(told: dict[str, Any]) -> QgsMarkerSymbolLayer:
    parts = (told.get("symbol") or {}).get("symbolLayers") or ()
    fill = next((part for part in parts if kind_of(part) == "CIMSolidFill"), None)
    shade = color(fill.get("color")) if fill else QColor(0, 0, 0)
    made = QgsFontMarkerSymbolLayer(
        str(told.get("fontFamilyName") or ""), chr(int(told.get("characterIndex") or 0)), color=shade
    )
    made.setSizeUnit(POINTS)
    made.setSize(float(told.get("size") or 0))
    made.setFontStyle(str(told.get("fontStyleName") or ""))
    return made


def _along(symbol: QgsMarkerSymbol, placement: dict[str, Any]) -> QgsSymbolLayer:
    made = _on_line(symbol, placement, Qgis.MarkerLinePlacement.Interval)
    steps = placement.get("placementTemplate") or ()
    if not steps or len({float(step) for step in steps}) > 1:
        raise Unreadable("markers at several distances")
    made.setIntervalUnit(POINTS)
    made.setInterval(float(steps[0]))
    made.setOffsetAlongLineUnit(POINTS)
    made.setOffsetAlongLine(float(placement.get("offsetAlongLine") or 0))
    return made


def _at_vertices(symbol: QgsMarkerSymbol, placement: dict[str, Any]) -> QgsSymbolLayer:
    return _on_line(symbol, placement, Qgis.MarkerLinePlacement.Vertex)


def _at_ends(symbol: QgsMarkerSymbol, placement: dict[str, Any]) -> QgsSymbolLayer:
    ends = {
        "JustBegin": Qgis.MarkerLinePlacement.FirstVertex,
        "JustEnd": Qgis.MarkerLinePlacement.LastVertex,
        "Both": Qgis.MarkerLinePlacement.FirstVertex | Qgis.MarkerLinePlacement.LastVertex,
    }
    return _on_line(symbol, placement, ends[str(placement.get("extremityPlacement") or "Both")])


def _once(symbol: QgsMarkerSymbol, placement: dict[str, Any]) -> QgsSymbolLayer:
    where = {
        "LineMiddle": Qgis.MarkerLinePlacement.CentralPoint,
        "LineBeginning": Qgis.MarkerLinePlacement.FirstVertex,
        "LineEnd": Qgis.MarkerLinePlacement.LastVertex,
        "SegmentMidpoint": Qgis.MarkerLinePlacement.SegmentCenter,
    }
    return _on_line(symbol, placement, where[str(placement.get("relativeTo") or "LineMiddle")])


def _on_line(symbol: QgsMarkerSymbol, placement: dict[str, Any], where: Any) -> QgsMarkerLineSymbolLayer:
    made = QgsMarkerLineSymbolLayer(bool(placement.get("angleToLine", True)))
    made.setPlacements(Qgis.MarkerLinePlacements(where))
    made.setOffsetUnit(POINTS)
    made.setOffset(-float(placement.get("offset") or 0))
    made.setSubSymbol(symbol)
    return made


def _over(symbol: QgsMarkerSymbol, placement: dict[str, Any]) -> QgsSymbolLayer:
    if placement.get("gridType") == "Random":
        raise Unreadable("CIMMarkerPlacementInsidePolygon at random")
    made = QgsPointPatternFillSymbolLayer()
    for setter in (made.setDistanceXUnit, made.setDistanceYUnit, made.setDisplacementXUnit):
        setter(POINTS)
    made.setDistanceX(float(placement.get("stepX") or 0))
    made.setDistanceY(float(placement.get("stepY") or 0))
    if placement.get("shiftOddRows"):
        made.setDisplacementX(made.distanceX() / 2)
    made.setAngle(-float(placement.get("gridAngle") or 0))
    made.setSubSymbol(symbol)
    return made


_MARKERS = {"CIMVectorMarker": _vector, "CIMPictureMarker": _picture, "CIMCharacterMarker": _character}
_PLACED = {
    "CIMMarkerPlacementAlongLineSameSize": _along,
    "CIMMarkerPlacementOnVertices": _at_vertices,
    "CIMMarkerPlacementAtExtremities": _at_ends,
    "CIMMarkerPlacementOnLine": _once,
    "CIMMarkerPlacementInsidePolygon": _over,
}
