"""Lines of vector tiles, where QGIS's own encoder leaves out the last point of each.

All versions up to 3.40 at least do (QGIS issues 49947 and 55402): roads have gaps at each tile's edge, and a
straight line is a single point.  Whether the running one does is found out by a line.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCurve,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsRectangle,
    QgsTileMatrix,
    QgsTileXYZ,
    QgsVectorLayer,
    QgsVectorTileWriter,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from ...sharing.tiles.vector_content import without_empty
from ...sharing.tiles.vector_layer import LineLayer
from .vector_order import EXTENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray
    from qgis.core import QgsCoordinateTransformContext

    from .vector_order import SourceLayer

_WKB_HEADER = 9


@lru_cache(maxsize=1)
def lines_end_early() -> bool:
    """Tell whether QGIS's encoder leaves out the last point of lines."""
    layer = QgsVectorLayer("LineString?crs=EPSG:3857", "line", "memory")
    line = QgsFeature()
    line.setGeometry(QgsGeometry.fromWkt("LineString(-5000000 0, 5000000 0)"))
    layer.dataProvider().addFeatures([line])
    writer = QgsVectorTileWriter()
    writer.setRootTileMatrix(QgsTileMatrix.fromWebMercator(0))
    writer.setLayers([QgsVectorTileWriter.Layer(layer)])
    return not without_empty(bytes(writer.writeSingleTile(QgsTileXYZ(0, 0, 0))))


class LineTiler:
    """Makes one layer of lines of the tiles."""

    def __init__(
        self,
        source: SourceLayer,
        layer: QgsVectorLayer,
        crs: QgsCoordinateReferenceSystem,
        context: QgsCoordinateTransformContext,
    ) -> None:
        self._source, self._layer, self._crs, self._transforms = source, layer, crs, context
        self._names = [field.name() for field in layer.fields()]

    def content(self, west: float, north: float, side: float, margin: int) -> bytes:
        """Return the layer for a tile of this corner and side, as it stands within the tile.

        Lines are cut ``margin`` cells of the tile's grid beyond its edges.
        """
        reach = side * margin / EXTENT
        box = QgsRectangle(west - reach, north - side - reach, west + side + reach, north + reach)
        made = LineLayer(self._source.name, EXTENT)
        corner, scale = np.array([west, north]), np.array([EXTENT / side, -EXTENT / side])
        for feature in self._layer.getFeatures(self._request(box)):
            cut = feature.geometry().clipped(box)
            if cut.isEmpty():
                continue
            pieces = [_cells(points, corner, scale) for points in _lines(cut)]
            values = zip(self._names, map(_plain, feature.attributes()))
            known = {name: value for name, value in values if value is not None}
            made.add(feature.id(), pieces, known)
        return made.to_bytes()

    def _request(self, box: QgsRectangle) -> QgsFeatureRequest:
        request = QgsFeatureRequest()
        request.setDestinationCrs(self._crs, self._transforms)
        request.setFilterRect(box)
        if self._source.condition:
            request.setFilterExpression(self._source.condition)
            scopes = QgsExpressionContextUtils.globalProjectLayerScopes(self._layer)
            request.setExpressionContext(QgsExpressionContext(scopes))
        return request


def _lines(shape: QgsGeometry) -> Iterator[NDArray[np.float64]]:
    """Yield the points of each line of a shape."""
    for part in shape.constParts():
        if isinstance(part, QgsCurve):
            line = part.curveToLine()
            line.dropZValue()
            line.dropMValue()
            yield np.frombuffer(bytes(line.asWkb()), "<f8", offset=_WKB_HEADER).reshape(-1, 2)


def _cells(
    points: NDArray[np.float64], corner: NDArray[np.float64], scale: NDArray[np.float64]
) -> list[tuple[int, int]]:
    """Return the cells of the tile's grid that a line goes through, each but once in a row."""
    cells = np.round((points - corner) * scale).astype(np.int64)
    new = np.ones(len(cells), bool)
    new[1:] = (cells[1:] != cells[:-1]).any(axis=1)
    return [(int(x), int(y)) for x, y in cells[new]]


def _plain(value: Any) -> Any:
    """Return a value as tiles have them: text, numbers, truth; None where there is none."""
    if value is None or (hasattr(value, "isNull") and value.isNull()):
        return None
    if isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, (QDate, QTime, QDateTime)):
        return value.toString(Qt.DateFormat.ISODate)
    return str(value)
