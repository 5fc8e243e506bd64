"""One picture of a map: what is asked for, and how it is drawn."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsMapRendererCustomPainterJob,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRectangle,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage

from ..tiles.drawing import system
from .drawn_map import LayerChange, changed
from .image_formats import DOCUMENTS, document_bytes, image_bytes, is_transparent

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qgis.core import QgsMapLayer
    from qgis.PyQt.QtGui import QPainter

    from .drawn_map import DrawnMap

# Web clients count 96 dots to an inch and 39.37 inches to a metre.
_DOTS_PER_METRE = 96 * 39.37
_METRES_PER_DEGREE = 111319.4907932


@dataclass(frozen=True)
class PictureRequest:
    """What is to be drawn.

    ``extent`` is (xmin, ymin, xmax, ymax) in ``crs``, which is an authority's name of a system
    (``EPSG:3857``) or its WKT; it is widened to the shape of ``size``, in pixels.  ``rotation`` is in
    degrees, clockwise, around its middle.  ``layers`` are the numbers of those to be drawn.
    """

    extent: tuple[float, float, float, float]
    crs: str
    size: tuple[int, int]
    layers: tuple[int, ...]
    dpi: float = 96.0
    format: str = "png32"
    transparent: bool = False
    rotation: float = 0.0
    changes: Mapping[int, LayerChange] = field(default_factory=dict)

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> PictureRequest:
        """Read the request as the portal sends it."""
        changes = {int(number): LayerChange(**change) for number, change in told["changes"].items()}
        plain = {name: value for name, value in told.items() if name != "changes"}
        return cls(
            **{
                **plain,
                "extent": tuple(told["extent"]),
                "size": tuple(told["size"]),
                "layers": tuple(told["layers"]),
                "changes": changes,
            }
        )


@dataclass(frozen=True)
class Picture:
    """What was drawn: the file's bytes, the extent it really shows, and its scale."""

    content: bytes
    extent: tuple[float, float, float, float]
    scale: float


def draw(drawn: DrawnMap, request: PictureRequest) -> Picture:
    """Draw a picture of a map.

    Raises:
        ValueError: the system is not known, or the extent is none in it, or a condition is not taken.
    """
    crs = _system(request.crs)
    wanted = set(request.layers)
    layers = [
        changed(layer, request.changes.get(number))
        for number, layer in drawn.layers.items()
        if number in wanted
    ]
    settings = _settings(drawn, request, crs, layers)
    shown = settings.visibleExtent()
    settings.setRotation(request.rotation)
    if request.format in DOCUMENTS:
        content = document_bytes(
            request.format, request.size, request.dpi, lambda painter: _paint(settings, painter)
        )
    else:
        content = image_bytes(_image(settings), request.format, request.dpi, shown)
    return Picture(
        content,
        (shown.xMinimum(), shown.yMinimum(), shown.xMaximum(), shown.yMaximum()),
        _scale(settings, crs),
    )


def _system(name: str) -> QgsCoordinateReferenceSystem:
    crs = system(name)
    if not crs.isValid():
        raise ValueError("the spatial reference is not known")
    return crs


def _settings(
    drawn: DrawnMap, request: PictureRequest, crs: QgsCoordinateReferenceSystem, layers: list[QgsMapLayer]
) -> QgsMapSettings:
    """Return the settings by which QGIS's own canvas would show the map."""
    project = drawn.project
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(crs)
    settings.setTransformContext(project.transformContext())
    settings.setEllipsoid(project.ellipsoid())
    settings.setLabelingEngineSettings(project.labelingEngineSettings())
    settings.setPathResolver(project.pathResolver())
    settings.setOutputSize(QSize(*request.size))
    settings.setOutputDpi(request.dpi)
    settings.setExtent(QgsRectangle(*request.extent))
    clear = request.transparent and is_transparent(request.format)
    settings.setBackgroundColor(QColor(0, 0, 0, 0) if clear else project.backgroundColor())
    settings.setFlag(Qgis.MapSettingsFlag.UseRenderingOptimization, True)
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.projectScope(project))
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    if not settings.hasValidSettings():
        raise ValueError("the extent is none")
    return settings


def _image(settings: QgsMapSettings) -> QImage:
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def _paint(settings: QgsMapSettings, painter: QPainter) -> None:
    job = QgsMapRendererCustomPainterJob(settings, painter)
    job.renderSynchronously()


def _scale(settings: QgsMapSettings, crs: QgsCoordinateReferenceSystem) -> float:
    """Return the denominator that a web client works out for the picture."""
    per_pixel = settings.mapUnitsPerPixel()
    metres = per_pixel * _METRES_PER_DEGREE if crs.isGeographic() else per_pixel * _metres_per_unit(crs)
    scale = metres * _DOTS_PER_METRE * settings.outputDpi() / 96
    return scale if math.isfinite(scale) else 0.0


def _metres_per_unit(crs: QgsCoordinateReferenceSystem) -> float:
    return float(QgsUnitTypes.fromUnitToUnitFactor(crs.mapUnits(), Qgis.DistanceUnit.Meters))
