"""What a layer definition of CIM says about drawing, put on a layer of QGIS."""

from __future__ import annotations

from typing import Any, Callable

from qgis.core import Qgis, QgsRenderContext, QgsVectorLayer

from .colors import Unreadable
from .labels import labeling
from .renderers import renderer

__all__ = ["READERS", "Unreadable", "put_on", "read_labels", "read_renderer"]

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
    for part, read in READERS.items():
        if definition.get(part) and layer.isValid():
            try:
                read(layer, definition[part])()
            except Unreadable as reason:
                missed.append(f"{part}: {reason}")
    if layer.isValid():
        layer.setLabelsEnabled(bool(definition.get("labelVisibility")) and layer.labeling() is not None)
    return missed


def read_renderer(layer: QgsVectorLayer, told: Any) -> Callable[[], None]:
    """Return what draws a layer by a renderer of CIM; nothing changes before it is called.

    Raises:
        Unreadable: QGIS has no counterpart, or it is not made as the specification says.
    """
    made = _whole(renderer, told, layer.fields())
    for drawn in made.symbols(QgsRenderContext()):
        if not layer.isSpatial() or drawn.type() != _SYMBOL_OF[layer.geometryType()]:
            raise Unreadable("a symbol for another kind of shape")
    return lambda: layer.setRenderer(made)


def read_labels(layer: QgsVectorLayer, told: Any) -> Callable[[], None]:
    """Return what labels a layer by label classes of CIM. Raises ``Unreadable``."""
    made = _whole(labeling, told, layer) if told else None
    return lambda: layer.setLabeling(made)


def _whole(read: Callable[..., Any], *told: Any) -> Any:
    """Read what a file or a script says, which may be of any make."""
    try:
        return read(*told)
    except Unreadable:
        raise
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        raise Unreadable(f"a part that is not as CIM has it ({error})") from error


# How the parts of a definition that say how a layer is drawn are read.
READERS: dict[str, Callable[[QgsVectorLayer, Any], Callable[[], None]]] = {
    "renderer": read_renderer,
    "labelClasses": read_labels,
}
