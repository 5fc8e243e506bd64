"""Point, line and polygon symbols of CIM to QGIS."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsGradientFillSymbolLayer,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsRasterFillSymbolLayer,
    QgsSimpleFillSymbolLayer,
    QgsSymbol,
    QgsSymbolLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from . import markers, strokes
from .colors import Unreadable, color, kind_of, ramp
from .stacks import of_layers
from .strokes import POINTS

_CLASSES = {
    "CIMPointSymbol": QgsMarkerSymbol,
    "CIMLineSymbol": QgsLineSymbol,
    "CIMPolygonSymbol": QgsFillSymbol,
}


def symbol(told: Any) -> QgsSymbol:
    """Return a symbol, of a ``CIMSymbolReference`` the one that it holds.

    CIM names the layer on top first, QGIS the one at the bottom.  Layers that are switched off stay so.

    Raises:
        Unreadable: QGIS has no counterpart for a part of it, or expressions change it by feature.
    """
    if kind_of(told) == "CIMSymbolReference":
        if told.get("primitiveOverrides"):
            raise Unreadable("CIMPrimitiveOverride")
        told = told.get("symbol")
    made = _CLASSES.get(kind_of(told))
    if made is None or told.get("effects"):
        raise Unreadable(kind_of(told) or "symbol")
    result = of_layers(
        made, (_switched(kind_of(told), part) for part in reversed(told.get("symbolLayers") or []))
    )
    if kind_of(told) == "CIMPointSymbol" and told.get("angle"):
        result.setAngle(-float(told["angle"]))
    return result


def _switched(symbol_kind: str, part: dict[str, Any]) -> QgsSymbolLayer:
    layer = _layer(symbol_kind, part)
    layer.setEnabled(bool(part.get("enable", True)))
    return layer


def _layer(symbol_kind: str, part: dict[str, Any]) -> QgsSymbolLayer:
    kind = kind_of(part)
    if kind.endswith("Marker"):
        return markers.marker(part) if symbol_kind == "CIMPointSymbol" else markers.placed(part)
    made = _LAYERS.get(kind) if symbol_kind != "CIMPointSymbol" else None
    if made is None or (kind.endswith("Fill") and symbol_kind != "CIMPolygonSymbol"):
        raise Unreadable(kind or "symbol layer")
    return made(part)


def _solid(part: dict[str, Any]) -> QgsSymbolLayer:
    made = QgsSimpleFillSymbolLayer(color(part.get("color")))
    made.setStrokeStyle(Qt.PenStyle.NoPen)
    return made


def _hatch(part: dict[str, Any]) -> QgsSymbolLayer:
    made = QgsLinePatternFillSymbolLayer()
    made.setSubSymbol(symbol(part.get("lineSymbol")))
    made.setLineAngle(float(part.get("rotation") or 0))
    made.setDistanceUnit(POINTS)
    made.setDistance(float(part.get("separation") or 0))
    made.setOffsetUnit(POINTS)
    made.setOffset(float(part.get("offsetX") or 0))
    return made


def _gradient(part: dict[str, Any]) -> QgsSymbolLayer:
    if part.get("gradientMethod", "Linear") not in _GRADIENTS:
        raise Unreadable(f"CIMGradientFill {part.get('gradientMethod')}")
    made = QgsGradientFillSymbolLayer(QColor(), QColor(), Qgis.GradientColorSource.ColorRamp)
    made.setGradientType(_GRADIENTS[part.get("gradientMethod", "Linear")])
    made.setColorRamp(ramp(part.get("colorRamp")))
    made.setAngle(90 - float(part.get("angle") or 0))
    return made


def _picture(part: dict[str, Any]) -> QgsSymbolLayer:
    made = QgsRasterFillSymbolLayer(markers.embedded(part))
    made.setSizeUnit(POINTS)
    made.setWidth(0)
    made.setHeight(float(part.get("height") or 0))
    made.setAngle(-float(part.get("rotation") or 0))
    return made


_GRADIENTS = {
    "Linear": Qgis.GradientType.Linear,
    "Circular": Qgis.GradientType.Radial,
}
_LAYERS = {
    "CIMSolidStroke": strokes.solid,
    "CIMSolidFill": _solid,
    "CIMHatchFill": _hatch,
    "CIMGradientFill": _gradient,
    "CIMPictureFill": _picture,
}
