"""Symbols as small pictures drawn by QGIS, for where no symbol of Esri's comes close."""

from __future__ import annotations

from base64 import b64decode, b64encode
from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable

from qgis.core import Qgis, QgsMarkerSymbol, QgsRenderContext
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QBrush, QImage, QPainter, QPolygonF, QTransform

from ..thumbnail import png
from . import drawn, paint_effects

if TYPE_CHECKING:
    from qgis.core import QgsFillSymbol, QgsPaintEffect
    from qgis.PyQt.QtGui import QColor

# Twice the screen's 96 dots an inch: still sharp where the screen is finer.
DPI = 192.0
DOTS_PER_MM = DPI / 25.4
LARGEST = 2048
# How far shadows and glows, and what generators make, are looked for round a marker.
EFFECTS_REACH = 8 * DOTS_PER_MM
GENERATORS_REACH = 300


@dataclass(frozen=True)
class Picture:
    """A PNG in a data URI, and how tall it is, in points."""

    url: str
    height: float


def of_marker(
    symbol: QgsMarkerSymbol, map_unit: float = 1.0, effect: QgsPaintEffect | None = None
) -> Picture | None:
    """Return the marker drawn about its point; None if it draws nothing, or too much.

    The picture is as large on each side of the point as the marker reaches at most, so that its middle is
    the point.  ``map_unit`` is how many points the map's unit is long, ``effect`` what is done to the whole.
    """
    box = _bounds(symbol)
    reach = max(abs(side) for side in (box.left(), box.right(), box.top(), box.bottom()))
    half = int(reach + _room(symbol, effect)) + 2
    if half > LARGEST // 2 or (box.isEmpty() and not _has_generator(symbol)):
        return None
    dots = map_unit / 72 * DPI
    image = _painted(2 * half, 2 * half, lambda context: _draw_point(symbol, half, dots, effect, context))
    return Picture(_data_uri(image), round(2 * half / DPI * 72, 4))


def _room(symbol: QgsMarkerSymbol, effect: QgsPaintEffect | None) -> float:
    """Return how far beyond the symbol itself its effects and generators may draw, in dots."""
    cast = effect is not None or any(
        any(True for _ in paint_effects.listed(layer.paintEffect())) for layer in symbol.symbolLayers()
    )
    return (EFFECTS_REACH if cast else 0) + (GENERATORS_REACH if _has_generator(symbol) else 0)


def _has_generator(symbol: QgsMarkerSymbol) -> bool:
    return any(layer.layerType() == "GeometryGenerator" for layer in symbol.symbolLayers())


def of_tile(symbol: QgsFillSymbol, width: float, height: float) -> Picture | None:
    """Return one tile of a fill, ``width`` by ``height`` points; None if it would be too large."""
    across, down = (max(round(side / 72 * DPI), 1) for side in (width, height))
    if max(across, down) > LARGEST:
        return None
    image = _painted(across, down, lambda context: _draw_tile(symbol, across, down, context))
    return Picture(_data_uri(image), round(height, 4))


# After how many pixels of a screen Qt's brushes of dots repeat.
BRUSH_PIXELS = 8


def of_brush(style: Qt.BrushStyle, color: QColor) -> Picture:
    """Return one tile of a brush of Qt's, as large as on a screen of 96 dots an inch."""
    dots = round(BRUSH_PIXELS * DPI / 96)

    def draw(context: QgsRenderContext) -> None:
        context.painter().scale(DPI / 96, DPI / 96)
        context.painter().fillRect(QRectF(0, 0, BRUSH_PIXELS, BRUSH_PIXELS), QBrush(color, style))

    return Picture(_data_uri(_painted(dots, dots, draw)), BRUSH_PIXELS * 72 / 96)


def of_file(path: str) -> str:
    """Return the picture in a file as a PNG in a data URI; empty if it cannot be read."""
    image = QImage(path)
    return "" if image.isNull() else _data_uri(image)


# As fine a picture along a line is made, so that a small change of its length shows.
LINE_DOTS = 192


def of_line(path: str, width: float, capped: bool) -> str:
    """Return the picture in a file as Esri's client has to get it to paint a line with it; empty for none.

    ``width`` is the line's in points, ``capped`` tells whether it reaches beyond its ends.  The client lays
    the picture's right side to the left of the line's direction, QGIS its top.  The client begins at the
    line's first point, QGIS at the cap's edge: half a width before it.  And the client's pictures are as long
    as if the line were wider by what it smoothes its edges with.
    """
    image = QImage(path)
    if image.isNull():
        return ""
    tall = max(image.height(), LINE_DOTS)
    long = image.width() * tall / image.height() * width / (width + SMOOTHING)
    fine = image.scaled(max(round(long), 1), tall, transformMode=Qt.TransformationMode.SmoothTransformation)
    moved = _moved_round(fine, round(fine.height() / 2 * width / (width + SMOOTHING))) if capped else fine
    return _data_uri(moved.transformed(QTransform().rotate(90)))


# Measured on lines of 6 to 24 pixels: 0.6 of a pixel.
SMOOTHING = 0.6 * 72 / 96


def _moved_round(image: QImage, dots: int) -> QImage:
    moved = QImage(image.size(), QImage.Format.Format_ARGB32)
    moved.fill(0)
    painter = QPainter(moved)
    start = -(dots % image.width())
    painter.drawImage(start, 0, image)
    painter.drawImage(start + image.width(), 0, image)
    painter.end()
    return moved


def pixels(url: str) -> tuple[int, int]:
    """Return width and height of a picture in a data URI of this module."""
    image = QImage.fromData(b64decode(url.partition(",")[2]))
    return image.width(), image.height()


def _bounds(symbol: QgsMarkerSymbol) -> QRectF:
    context = _context(None)
    # Else each marker first draws itself into a cache, which takes longer than all the rest.
    context.setFlag(Qgis.RenderContextFlag.ForceVectorOutput, True)
    symbol.startRender(context)
    box = symbol.bounds(QPointF(0, 0), context)
    symbol.stopRender(context)
    return box


def _draw_point(
    symbol: QgsMarkerSymbol, half: int, dots: float, effect: QgsPaintEffect | None, context: QgsRenderContext
) -> None:
    context.setFlag(Qgis.RenderContextFlag.ForceVectorOutput, effect is None)
    if effect is not None:
        effect.begin(context)
    drawn.paint(symbol, QPointF(half, half), dots, context)
    if effect is not None:
        effect.end(context)


def _draw_tile(symbol: QgsFillSymbol, across: int, down: int, context: QgsRenderContext) -> None:
    # Larger than the tile, so that no edge of the polygon is in the picture.
    room = QRectF(-across, -down, 3 * across, 3 * down)
    symbol.startRender(context)
    symbol.renderPolygon(QPolygonF(room), None, None, context)
    symbol.stopRender(context)


def _painted(across: int, down: int, draw: Callable[[QgsRenderContext], None]) -> QImage:
    image = QImage(across, down, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    dots_per_metre = round(DPI / 0.0254)
    image.setDotsPerMeterX(dots_per_metre)
    image.setDotsPerMeterY(dots_per_metre)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(_context(painter))
    painter.end()
    return image


def _context(painter: QPainter | None) -> QgsRenderContext:
    context = QgsRenderContext.fromQPainter(painter)
    context.setScaleFactor(DOTS_PER_MM)
    context.setFlag(Qgis.RenderContextFlag.Antialiasing, True)
    context.setFlag(Qgis.RenderContextFlag.HighQualityImageTransforms, True)
    return context


def _data_uri(image: QImage) -> str:
    content = png(image)
    return f"data:image/png;base64,{b64encode(content).decode('ascii')}" if content else ""
