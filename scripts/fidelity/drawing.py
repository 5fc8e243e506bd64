"""What QGIS draws: a project's own layer, and the published one through its ArcGIS provider."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsCoordinateReferenceSystem, QgsMapRendererParallelJob, QgsMapSettings, QgsVectorLayer
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from .sample import CRS, PIXELS, VIEW

if TYPE_CHECKING:
    from qgis.core import QgsMapLayer, QgsProject
    from qgis.PyQt.QtGui import QImage

# Two dots to a pixel of 96 to the inch, as on a fine screen.
DENSITY = 2


def canvas(layers: list[QgsMapLayer], project: QgsProject, in_pixels: bool = False) -> QImage:
    """Return the map of these layers, the first on top.

    ``in_pixels`` tells of Qt's own brushes, which are as many pixels wide whatever the dots to the inch: they
    are drawn as in QGIS's window on a fine screen, whose pixels are two dots.  That shows other things less
    sharp (shadings and pictures along lines), which are drawn with more dots to the inch.
    """
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(CRS))
    settings.setTransformContext(project.transformContext())
    settings.setBackgroundColor(QColor("white"))
    settings.setExtent(VIEW)
    dots = 1 if in_pixels else DENSITY
    settings.setOutputSize(QSize(PIXELS * dots, PIXELS * dots))
    settings.setOutputDpi(96 * dots)
    settings.setDevicePixelRatio(DENSITY / dots)
    settings.setLabelingEngineSettings(project.labelingEngineSettings())
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    image.setDevicePixelRatio(1)
    return image


def served(url: str) -> QgsVectorLayer:
    """Return the published layer as QGIS's own provider reads it."""
    return QgsVectorLayer(f"crs='{CRS}' url='{url}'", "served", "arcgisfeatureserver")


def scale() -> float:
    """Return the view's scale as Esri's client counts it: at 96 dots to the inch."""
    return VIEW.width() / PIXELS * 96 * 39.37
