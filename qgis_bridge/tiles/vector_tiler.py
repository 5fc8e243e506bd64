"""Vector tiles, encoded by QGIS block by block, so that processes can share the work."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsPointXY,
    QgsProject,
    QgsTileMatrix,
    QgsTileXYZ,
    QgsVectorTileWriter,
)

from ...sharing.errors import ExportError
from ...sharing.tiles.bundle import TilePlace
from ...sharing.tiles.vector_content import without_empty
from .drawing import system
from .vector_lines import LineTiler, lines_end_early
from .vector_order import EXTENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...sharing.tiles.scheme import TileRange
    from .vector_order import SourceLayer, VectorOrder

_BUFFER = 256
_GZIP = 16 + zlib.MAX_WBITS
_EFFORT = 6


class VectorTiler:
    """Makes the vector tiles of one order, in one thread."""

    def __init__(self, order: VectorOrder) -> None:
        """Open the project.

        Raises:
            ExportError: WLS162, the project or one of its layers cannot be opened here.
        """
        self._project = QgsProject.instance()
        flags = Qgis.ProjectReadFlag.DontLoadLayouts | Qgis.ProjectReadFlag.DontLoad3DViews
        if not self._project.read(order.project, flags):
            raise ExportError("WLS162", layer="", reason=self._project.error())
        self._writer = QgsVectorTileWriter()
        self._writer.setTransformContext(self._project.transformContext())
        corner = QgsPointXY(*order.origin)
        self._writer.setRootTileMatrix(
            QgsTileMatrix.fromCustomDef(0, system(order.crs), corner, order.side, 1, 1)
        )
        self._order = order
        self._sources: list[tuple[SourceLayer, QgsVectorTileWriter.Layer]] = []
        self._lines: list[tuple[SourceLayer, LineTiler]] = []
        for source in order.sources:
            self._add(source)
        self._level = -1

    def _add(self, source: SourceLayer) -> None:
        layer = self._project.mapLayer(source.layer_id)
        if layer is None or not layer.isValid():
            reason = layer.error().summary() if layer else ""
            raise ExportError("WLS162", layer=source.name, reason=reason)
        if layer.geometryType() == Qgis.GeometryType.Line and lines_end_early():
            crs, context = system(self._order.crs), self._project.transformContext()
            self._lines.append((source, LineTiler(source, layer, crs, context)))
            return
        made = QgsVectorTileWriter.Layer(layer)
        made.setLayerName(source.name)
        made.setFilterExpression(source.condition)
        self._sources.append((source, made))

    def draw(self, block: TileRange) -> Iterator[tuple[TilePlace, bytes]]:
        """Yield the tiles of a block in rows from the top, without those that hold nothing."""
        self._choose(block.level)
        for row in range(block.row, block.row_end):
            for column in range(block.column, block.column_end):
                tile = QgsTileXYZ(column, row, block.level)
                content = without_empty(bytes(self._writer.writeSingleTile(tile, None, _BUFFER, EXTENT)))
                content += self._lines_of(block.level, row, column)
                if content:
                    yield TilePlace(row, column), _zipped(content)

    def _lines_of(self, level: int, row: int, column: int) -> bytes:
        side = self._order.side / 2**level
        west, north = self._order.origin[0] + column * side, self._order.origin[1] - row * side
        return b"".join(
            lines.content(west, north, side, _BUFFER)
            for source, lines in self._lines
            if source.first_level <= level <= source.last_level
        )

    def _choose(self, level: int) -> None:
        """Take the layers that are shown at a level."""
        if level != self._level:
            self._writer.setLayers(
                [made for source, made in self._sources if source.first_level <= level <= source.last_level]
            )
            self._level = level


def _zipped(content: bytes) -> bytes:
    """Return the content as gzip, with nothing in it that changes from run to run."""
    packer = zlib.compressobj(_EFFORT, zlib.DEFLATED, _GZIP)
    return packer.compress(content) + packer.flush()
