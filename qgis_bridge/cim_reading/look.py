"""What a layer definition of CIM says about drawing, put on a layer of QGIS."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsRenderContext

from .colors import Unreadable
from .labels import labeling
from .renderers import renderer

if TYPE_CHECKING:
    from qgis.core import QgsVectorLayer

__all__ = ["Unreadable", "put_on", "put_on_labels", "put_on_renderer"]

_SYMBOL_OF = {
    Qgis.GeometryType.Point: Qgis.SymbolType.Marker,
    Qgis.GeometryType.Line: Qgis.SymbolType.Line,
    Qgis.GeometryType.Polygon: Qgis.SymbolType.Fill,
}


def put_on(layer: QgsVectorLayer, definition: dict[str, Any]) -> list[str]:
    """Draw and label a layer as its definition says; return what QGIS has no counterpart for.

    What cannot be read leaves the layer's own drawing, or no labels.
    """
    missed = []
    for key, put in (("renderer", put_on_renderer), ("labelClasses", put_on_labels)):
        if definition.get(key) and layer.isValid():
            try:
                put(layer, definition[key])
            except Unreadable as reason:
                missed.append(f"{key}: {reason}")
    if layer.isValid():
        layer.setLabelsEnabled(bool(definition.get("labelVisibility")) and layer.labeling() is not None)
    return missed


def put_on_renderer(layer: QgsVectorLayer, told: Any) -> None:
    """Draw a layer by a renderer of CIM. Raises ``Unreadable``; the layer is as before then."""
    made = renderer(told, layer.fields())
    for drawn in made.symbols(QgsRenderContext()):
        if not layer.isSpatial() or drawn.type() != _SYMBOL_OF[layer.geometryType()]:
            raise Unreadable("a symbol for another kind of shape")
    layer.setRenderer(made)


def put_on_labels(layer: QgsVectorLayer, told: Any) -> None:
    """Label a layer by label classes of CIM. Raises ``Unreadable``; the layer is as before then."""
    layer.setLabeling(labeling(told, layer) if told else None)
