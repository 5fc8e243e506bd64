"""The legend of a map: for each layer its classes, each with a small picture and a word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.core import (
    QgsLayerTree,
    QgsLayerTreeModel,
    QgsLayerTreeModelLegendNode,
    QgsRenderContext,
    QgsSymbolLegendNode,
)
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QIcon, QImage, QPixmap

from .image_formats import image_bytes

if TYPE_CHECKING:
    from qgis.core import QgsMapLayer

    from .drawn_map import DrawnMap

_LARGEST_PATCH = 64
_DPI = 96.0


@dataclass(frozen=True)
class LegendEntry:
    """One class of a layer. ``picture`` is a PNG of ``width`` by ``height`` pixels."""

    label: str
    picture: bytes
    width: int
    height: int


def legend(drawn: DrawnMap, size: tuple[int, int]) -> dict[int, list[LegendEntry]]:
    """Return the entries of each layer by its number; pictures are at least as large as ``size``."""
    return {number: _entries(layer, size) for number, layer in drawn.layers.items()}


def _entries(layer: QgsMapLayer, size: tuple[int, int]) -> list[LegendEntry]:
    tree = QgsLayerTree()
    listed = tree.addLayer(layer)
    model = QgsLayerTreeModel(tree)
    found = []
    for node in model.layerLegendNodes(listed):
        picture = _picture(node, size)
        if picture is not None and not picture.isNull():
            label = str(node.data(Qt.ItemDataRole.DisplayRole) or "")
            alone = label == layer.name()
            content = image_bytes(picture, "png32", _DPI, layer.extent())
            found.append(LegendEntry("" if alone else label, content, picture.width(), picture.height()))
    return found


def _picture(node: QgsLayerTreeModelLegendNode, size: tuple[int, int]) -> QImage | None:
    if isinstance(node, QgsSymbolLegendNode):
        symbol = node.symbol()
        if symbol is None:
            return None
        context = QgsRenderContext()
        context.setScaleFactor(_DPI / 25.4)
        least = node.minimumIconSize(context)
        fitted = QSize(
            min(max(size[0], least.width()), _LARGEST_PATCH),
            min(max(size[1], least.height()), _LARGEST_PATCH),
        )
        return symbol.asImage(fitted)
    shown = node.data(Qt.ItemDataRole.DecorationRole)
    if isinstance(shown, QIcon):
        shown = shown.pixmap(*size)
    if isinstance(shown, QPixmap):
        return shown.toImage()
    return shown if isinstance(shown, QImage) else None
