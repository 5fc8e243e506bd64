"""A case: one style on a small sample layer, and which entries of QGIS's registries it stands for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Callable

from qgis.core import QgsRenderContext, QgsSimpleFillSymbolLayer, QgsSingleSymbolRenderer
from qgis.PyQt.QtCore import Qt

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qgis.core import QgsSymbol, QgsSymbolLayer, QgsVectorLayer

    Apply = Callable[[QgsVectorLayer], None]

POINT, LINE, POLYGON = "point", "line", "polygon"
CROWD, SEGMENT, GROUND = "crowd", "segment", "ground"
COUNTRIES, STATES, BORDERS = "countries", "states_provinces", "disputed_borders"
"""The sample layers; see :mod:`.sample`. The last three are those of the world map that QGIS installs."""


@dataclass(frozen=True)
class Case:
    """A style by its name, the kind of sample layer it is put on, and what puts it there.

    ``entries`` are keys of the classification (``symbol_layer:SimpleMarker``) that the case is the
    proof of.  ``over`` is the name of a case that lies beneath it.
    """

    name: str
    geometry: str
    apply: Apply
    entries: tuple[str, ...] = ()
    over: str = ""


PATTERNS = {"LinePatternFill", "PointPatternFill", "RandomMarkerFill", "SVGFill", "RasterFill"}


def is_texture(layer: QgsVectorLayer) -> bool:
    """Tell whether the layer is filled with a pattern: where it begins is not part of the look."""
    return has_brush(layer) or any(each.layerType() in PATTERNS for each in _symbol_layers(layer))


def has_brush(layer: QgsVectorLayer) -> bool:
    """Tell whether the layer is filled with one of Qt's brushes of lines or dots."""
    return any(
        isinstance(each, QgsSimpleFillSymbolLayer)
        and each.brushStyle() not in {Qt.BrushStyle.SolidPattern, Qt.BrushStyle.NoBrush}
        for each in _symbol_layers(layer)
    )


def _symbol_layers(layer: QgsVectorLayer) -> list[QgsSymbolLayer]:
    symbols = layer.renderer().symbols(QgsRenderContext()) if layer.renderer() else []
    return [each for symbol in symbols for each in symbol.symbolLayers()]


def single(name: str, geometry: str, make: Callable[[], QgsSymbol], *entries: str) -> Case:
    """Return the case of one symbol for all features. ``make`` runs once QGIS does."""
    return Case(name, geometry, lambda layer: layer.setRenderer(QgsSingleSymbolRenderer(make())), entries)


def of_layer(name: str, kind: Any, make: Callable[[], Any], *entries: str) -> Case:
    """Return the case of a symbol of one layer; ``kind`` is the class of the symbol.

    The layer's own registry entry is added to the entries.
    """

    def symbol() -> QgsSymbol:
        made = kind()
        made.changeSymbolLayer(0, make())
        return made

    return single(name, GEOMETRIES[kind.__name__], symbol, *entries)


GEOMETRIES = {"QgsMarkerSymbol": POINT, "QgsLineSymbol": LINE, "QgsFillSymbol": POLYGON}


def stacked(kind: Any, *layers: Any) -> QgsSymbol:
    """Return a symbol of several layers, the bottom one first."""
    made = kind()
    made.changeSymbolLayer(0, layers[0])
    for layer in layers[1:]:
        made.appendSymbolLayer(layer)
    return made


def unlike(cases: Iterable[Case]) -> Iterator[Case]:
    """Yield the cases. Raises ``ValueError`` where two have one name."""
    names: set[str] = set()
    for case in cases:
        if case.name in names:
            raise ValueError(case.name)
        names.add(case.name)
        yield case
