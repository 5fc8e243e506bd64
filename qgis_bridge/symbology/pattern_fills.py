"""Fill layers of QGIS that repeat something over the polygon: lines, markers, pictures."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsPointPatternFillSymbolLayer,
    QgsSymbolLayer,
)
from qgis.PyQt.QtSvg import QSvgRenderer

from ...sharing.cim import fills, placements, symbols
from . import pictures
from .setting import Setting, tidy
from .symbol_layers import layers_of

if TYPE_CHECKING:
    from qgis.core import (
        QgsCentroidFillSymbolLayer,
        QgsRandomMarkerFillSymbolLayer,
        QgsRasterFillSymbolLayer,
        QgsSVGFillSymbolLayer,
    )

Layers = list[dict[str, Any]]
Size = tuple[float, float]

CLIPPING = {
    Qgis.MarkerClipMode.NoClipping: "RemoveIfCenterOutsideBoundary",
    Qgis.MarkerClipMode.Shape: "ClipAtBoundary",
    Qgis.MarkerClipMode.CentroidWithin: "RemoveIfCenterOutsideBoundary",
    Qgis.MarkerClipMode.CompletelyWithin: "DoNotTouchBoundary",
}
# A point of a hundredth would be a pattern without end.
LEAST_STEP = 0.5


def lines(layer: QgsLinePatternFillSymbolLayer, setting: Setting) -> Layers:
    """Convert parallel lines."""
    look = symbols.line(layers_of(layer.subSymbol(), setting))
    separation = max(setting.points(layer.distance(), layer.distanceUnit()), LEAST_STEP)
    moved = setting.points(layer.offset(), layer.offsetUnit())
    turn = math.radians(layer.lineAngle())
    # QGIS moves lines across themselves, CIM in x and y.
    shift = tidy(-moved * math.sin(turn)), tidy(moved * math.cos(turn))
    return [fills.hatch(look, tidy(layer.lineAngle()), separation, shift)]


def points(layer: QgsPointPatternFillSymbolLayer, setting: Setting) -> Layers:
    """Convert a grid of markers."""
    step = _steps(layer, setting)
    aside = setting.points(layer.displacementX(), layer.displacementXUnit())
    shifted = bool(aside) and abs(aside - step[0] / 2) < 0.05 * step[0]
    if (aside and not shifted) or layer.displacementY():
        setting.lose("pattern_displacement", "regular_grid")
    if layer.maximumRandomDeviationX() or layer.maximumRandomDeviationY():
        setting.lose("pattern_deviation", "regular_grid")
    moved = (
        setting.points(layer.offsetX(), layer.offsetXUnit()),
        -setting.points(layer.offsetY(), layer.offsetYUnit()),
    )
    clipping = CLIPPING.get(layer.clipMode(), "ClipAtBoundary")
    place = placements.inside_polygon(step, shifted, tidy(-layer.angle()), moved, clipping)
    return [{**each, "markerPlacement": place} for each in layers_of(layer.subSymbol(), setting)]


def random_markers(layer: QgsRandomMarkerFillSymbolLayer, setting: Setting) -> Layers:
    """Convert markers strewn by chance; a fixed number of them, to a usual distance."""
    seed = int(layer.seed()) or 1
    if layer.countMethod() == Qgis.PointCountMethod.DensityBased:
        side = setting.points(math.sqrt(max(layer.densityArea(), 0)), layer.densityAreaUnit())
        step = side / math.sqrt(max(layer.pointCount(), 1))
    else:
        setting.lose("marker_count", "even_density")
        step = USUAL_STEP
    clipping = "ClipAtBoundary" if layer.clipPoints() else "RemoveIfCenterOutsideBoundary"
    place = placements.scattered_in_polygon((tidy(max(step, LEAST_STEP)),) * 2, seed, clipping=clipping)
    return [{**each, "markerPlacement": place} for each in layers_of(layer.subSymbol(), setting)]


# How far apart strewn markers are where only their number in each polygon is told.
USUAL_STEP = 20.0


def centroid(layer: QgsCentroidFillSymbolLayer, setting: Setting) -> Layers:
    """Convert a marker in the middle of the polygon."""
    place = placements.polygon_center("OnPolygon" if layer.pointOnSurface() else "CenterOfMass")
    return [{**each, "markerPlacement": place} for each in layers_of(layer.subSymbol(), setting)]


def svg(layer: QgsSVGFillSymbolLayer, setting: Setting) -> Layers:
    """Convert tiles of an SVG picture: to tiles of what QGIS draws."""
    size = svg_size(layer, setting)
    upright = layer.clone()
    upright.setAngle(0)
    outline = layer.subSymbol()
    if outline is not None:
        upright.setSubSymbol(None)
    picture = pictures.of_tile(_alone(upright, setting), *size)
    if picture is None:
        raise ValueError("tile too large")
    made = fills.picture(picture.url, picture.height, rotation=tidy(-layer.angle()))
    return [*(layers_of(outline, setting) if outline is not None else []), made]


def svg_size(layer: QgsSVGFillSymbolLayer, setting: Setting) -> Size:
    """Return width and height of one tile in points."""
    width = max(setting.points(layer.patternWidth(), layer.patternWidthUnit()), LEAST_STEP)
    drawn = QSvgRenderer(layer.svgFilePath()).viewBoxF()
    return width, width * (drawn.height() / drawn.width() if drawn.width() > 0 else 1.0)


def raster(layer: QgsRasterFillSymbolLayer, setting: Setting) -> Layers:
    """Convert tiles of a picture: to tiles of what QGIS draws."""
    url = pictures.of_file(layer.imageFilePath())
    if not url:
        raise ValueError("no picture")
    if layer.opacity() * setting.opacity < 1:
        setting.lose("picture_opacity", "solid")
    width, height = pictures.pixels(url)
    # QGIS 3.38 renamed it.
    unit = layer.sizeUnit() if hasattr(layer, "sizeUnit") else layer.widthUnit()
    told = setting.points(layer.width(), unit) if layer.width() > 0 else width * 72 / 96
    return [fills.picture(url, tidy(told * height / width), rotation=tidy(-layer.angle()))]


def tile_size(layer: QgsSymbolLayer, setting: Setting) -> Size | None:
    """Return the size in points of a tile after which the layer's pattern repeats; None where it has none.

    Lines repeat in a tile only at right angles and halves of them.
    """
    if isinstance(layer, QgsPointPatternFillSymbolLayer) and not layer.angle():
        across, down = _steps(layer, setting)
        return (across, 2 * down) if layer.displacementX() else (across, down)
    if isinstance(layer, QgsLinePatternFillSymbolLayer) and layer.lineAngle() % 45 == 0:
        step = max(setting.points(layer.distance(), layer.distanceUnit()), LEAST_STEP)
        side = step if layer.lineAngle() % 90 == 0 else step * math.sqrt(2)
        return side, side
    return None


def _steps(layer: QgsPointPatternFillSymbolLayer, setting: Setting) -> Size:
    return (
        max(setting.points(layer.distanceX(), layer.distanceXUnit()), LEAST_STEP),
        max(setting.points(layer.distanceY(), layer.distanceYUnit()), LEAST_STEP),
    )


def _alone(layer: QgsSymbolLayer, setting: Setting) -> QgsFillSymbol:
    symbol = QgsFillSymbol()
    symbol.changeSymbolLayer(0, layer)
    symbol.setOpacity(setting.opacity)
    return symbol
