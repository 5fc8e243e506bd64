"""Blocks of tiles, drawn by QGIS as one picture each.

A block's labels are placed within the block and whole; a feature that reaches in from outside is drawn as
far as its symbol goes, for features are looked for beyond the block's edge.  So no tile edge, and no block
edge, cuts a label or a symbol.  A feature that two blocks see is labelled in one (:mod:`.block_labels`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsGeometry,
    QgsLabelingEngineSettings,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from ...sharing.errors import ExportError
from ...sharing.tiles.bundle import TilePlace
from ...sharing.tiles.scheme import TileRange
from .block_labels import BlockLabels
from .encoding import TileEncoder, pixels_of
from .order import MARGIN_PIXELS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .order import DrawingOrder

_USUAL_DPI = 96


class BlockDrawer:
    """Draws the blocks of one order, in one thread."""

    def __init__(self, order: DrawingOrder) -> None:
        """Open the project.

        Raises:
            ExportError: WLS162, the project or one of its layers cannot be opened here.
        """
        self._order = order
        self._project = opened_project(order)
        self._settings = map_settings(self._project, order)
        self._labels = BlockLabels(self._settings.destinationCrs(), self._project.transformContext())
        for layer in self._settings.layers():
            self._labels.ask_in(layer)
        colour = QColor(order.background)
        self._encoder = TileEncoder(order.image, (colour.red(), colour.green(), colour.blue()))
        self._area = _prepared(order.area)

    def draw(self, block: TileRange) -> Iterator[tuple[TilePlace, bytes]]:
        """Yield the tiles of a block in rows from the top, without the empty ones.

        Raises:
            ExportError: WLS163, QGIS says that a layer cannot be drawn.
        """
        wanted = [place for place in _places(block) if self._touches_area(block.level, place)]
        if not wanted:
            return
        whole = self.whole(block)
        size = self._order.tile_size
        pixels = pixels_of(self.picture(whole))
        for place in wanted:
            top, left = (place.row - whole.row) * size, (place.column - whole.column) * size
            tile = self._encoder.tile(pixels[top : top + size, left : left + size])
            if tile is not None:
                yield place, tile

    def whole(self, block: TileRange) -> TileRange:
        """Return the aligned block that this one is part of, as far as the world goes."""
        side = self._order.block_side
        row, column = block.row - block.row % side, block.column - block.column % side
        row_end, column_end = row + side, column + side
        if self._order.bounds:
            span = self._order.resolutions[block.level] * self._order.tile_size
            _, ymin, xmax, _ = self._order.bounds
            row_end = min(row_end, max(row + 1, round((self._order.origin[1] - ymin) / span)))
            column_end = min(column_end, max(column + 1, round((xmax - self._order.origin[0]) / span)))
        return TileRange(block.level, row, column, row_end, column_end)

    def picture(self, block: TileRange) -> QImage:
        """Return a block as one picture."""
        settings = self._settings
        rows, columns = block.row_end - block.row, block.column_end - block.column
        box = self._box(block.level, block.row, block.column, rows, columns)
        settings.setExtent(box)
        settings.setOutputSize(QSize(columns * self._order.tile_size, rows * self._order.tile_size))
        reach = MARGIN_PIXELS * self._order.dpi / _USUAL_DPI * self._order.resolutions[block.level]
        settings.setExtentBuffer(reach)
        self._labels.box = self._with_margins_of_the_world(box, reach)
        # without it labels may lie anywhere within the margin too, and the block's edge would cut them
        settings.setLabelBoundaryGeometry(QgsGeometry.fromRect(self._labels.box))
        context = QgsExpressionContext()
        context.appendScope(QgsExpressionContextUtils.globalScope())
        context.appendScope(QgsExpressionContextUtils.projectScope(self._project))
        context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
        settings.setExpressionContext(context)
        image = QImage(settings.outputSize(), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(settings.backgroundColor())
        dots = round(self._order.dpi / 0.0254)
        image.setDotsPerMeterX(dots)
        image.setDotsPerMeterY(dots)
        painter = QPainter(image)
        job = QgsMapRendererCustomPainterJob(settings, painter)
        job.renderSynchronously()
        painter.end()
        for error in job.errors():
            raise ExportError("WLS163", layer=self._layer_name(error.layerID), reason=error.message)
        return image

    def _box(self, level: int, row: int, column: int, rows: int, columns: int) -> QgsRectangle:
        side = self._order.resolutions[level] * self._order.tile_size
        west, north = self._order.origin[0] + column * side, self._order.origin[1] - row * side
        return QgsRectangle(west, north - rows * side, west + columns * side, north)

    def _with_margins_of_the_world(self, box: QgsRectangle, reach: float) -> QgsRectangle:
        """Return a block with the margin where the world ends: no other block's labels are near there."""
        if not self._order.bounds:
            return box
        # a hundredth of a margin, since a block's corner is reckoned from the other end of the world
        xmin, ymin, xmax, ymax = self._order.bounds
        near = reach / 100
        return QgsRectangle(
            box.xMinimum() - (reach if box.xMinimum() <= xmin + near else 0.0),
            box.yMinimum() - (reach if box.yMinimum() <= ymin + near else 0.0),
            box.xMaximum() + (reach if box.xMaximum() >= xmax - near else 0.0),
            box.yMaximum() + (reach if box.yMaximum() >= ymax - near else 0.0),
        )

    def _touches_area(self, level: int, place: TilePlace) -> bool:
        if self._area is None:
            return True
        box = QgsGeometry.fromRect(self._box(level, place.row, place.column, 1, 1))
        return bool(self._area.intersects(box.constGet()))

    def _layer_name(self, layer_id: str) -> str:
        layer = self._project.mapLayer(layer_id)
        return layer.name() if layer else layer_id


def opened_project(order: DrawingOrder) -> QgsProject:
    """Return the project of an order, with all of its layers at hand.

    Raises:
        ExportError: WLS162.
    """
    project = QgsProject.instance()
    flags = Qgis.ProjectReadFlag.DontLoadLayouts | Qgis.ProjectReadFlag.DontLoad3DViews
    if not project.read(order.project, flags):
        raise ExportError("WLS162", layer="", reason=project.error())
    for layer_id in order.layers:
        layer = project.mapLayer(layer_id)
        if layer is None or not layer.isValid():
            name = layer.name() if layer else layer_id
            raise ExportError("WLS162", layer=name, reason=layer.error().summary() if layer else "")
    return project


def map_settings(project: QgsProject, order: DrawingOrder) -> QgsMapSettings:
    """Return the settings by which all blocks are drawn, but for place and size."""
    settings = QgsMapSettings()
    settings.setLayers([project.mapLayer(layer_id) for layer_id in order.layers])
    settings.setDestinationCrs(system(order.crs))
    settings.setTransformContext(project.transformContext())
    settings.setEllipsoid(project.ellipsoid())
    settings.setPathResolver(project.pathResolver())
    settings.setOutputDpi(order.dpi)
    settings.setOutputImageFormat(QImage.Format.Format_ARGB32_Premultiplied)
    settings.setBackgroundColor(QColor(order.background))
    labels = QgsLabelingEngineSettings(project.labelingEngineSettings())
    labels.setFlag(Qgis.LabelingFlag.UsePartialCandidates, False)
    settings.setLabelingEngineSettings(labels)
    for flag in ("Antialiasing", "RenderMapTile", "UseAdvancedEffects", "HighQualityImageTransforms"):
        settings.setFlag(getattr(Qgis.MapSettingsFlag, flag), True)
    settings.setFlag(Qgis.MapSettingsFlag.UseRenderingOptimization, True)
    return settings


def system(name: str) -> QgsCoordinateReferenceSystem:
    """Return a coordinate system by its authority's name or WKT."""
    if len(name) < 40 and ":" in name:
        return QgsCoordinateReferenceSystem(name)
    return QgsCoordinateReferenceSystem.fromWkt(name)


def _places(block: TileRange) -> Iterator[TilePlace]:
    return (
        TilePlace(row, column)
        for row in range(block.row, block.row_end)
        for column in range(block.column, block.column_end)
    )


def _prepared(area: str) -> Any:
    if not area:
        return None
    engine = QgsGeometry.createGeometryEngine(QgsGeometry.fromWkt(area).constGet())
    engine.prepareGeometry()
    return engine
