"""A small picture of the map, drawn by QGIS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsMapRendererParallelJob, QgsMapSettings, QgsProject
from qgis.PyQt.QtCore import QBuffer, QByteArray, QEventLoop, QIODevice, QSize, Qt, QTimer
from qgis.PyQt.QtGui import QImage

from .crs import rectangle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qgis.core import QgsMapLayer

    from ..sharing.map_snapshot import Extent

# Portal thumbnails are 600 by 400 pixels.
WIDTH, HEIGHT = 600, 400
PATIENCE_MS = 10_000


def draw(
    project: QgsProject, layers: Sequence[QgsMapLayer], extent: Extent, patience_ms: int = PATIENCE_MS
) -> bytes:
    """Return the layers (the top one first) as a PNG of 600 by 400; empty if nothing can be drawn.

    Main thread.  What is not drawn after ``patience_ms`` is left out: a slow web layer must not hold
    up a publish.
    """
    settings = QgsMapSettings()
    settings.setLayers(list(layers))
    settings.setDestinationCrs(project.crs())
    settings.setTransformContext(project.transformContext())
    settings.setEllipsoid(project.ellipsoid())
    settings.setBackgroundColor(project.backgroundColor())
    settings.setOutputSize(QSize(WIDTH, HEIGHT))
    settings.setExtent(rectangle(extent).buffered(_margin(extent)))
    if not layers or not settings.hasValidSettings():
        return b""
    return png(_rendered(settings, patience_ms))


def scaled(picture: bytes, width: int, height: int) -> bytes:
    """Return a PNG cut and scaled to exactly ``width`` by ``height``; empty if it is no picture."""
    image = QImage.fromData(picture)
    if image.isNull():
        return b""
    fitted = image.scaled(
        width,
        height,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    left, top = (fitted.width() - width) // 2, (fitted.height() - height) // 2
    return png(fitted.copy(left, top, width, height))


def png(image: QImage) -> bytes:
    """Return the image as PNG; empty if it cannot be encoded."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    done = not image.isNull() and image.save(buffer, "PNG")
    buffer.close()
    return bytes(held) if done else b""


def _margin(extent: Extent) -> float:
    """Return the air around the map: five in a hundred, and some around a single point."""
    return max(extent.xmax - extent.xmin, extent.ymax - extent.ymin) * 0.05 or 1.0


def _rendered(settings: QgsMapSettings, patience_ms: int) -> QImage:
    job = QgsMapRendererParallelJob(settings)
    loop = QEventLoop()
    job.finished.connect(loop.quit)
    patience = QTimer()
    patience.setSingleShot(True)
    patience.timeout.connect(loop.quit)
    patience.start(patience_ms)
    job.start()
    if job.isActive():
        # The user must not be able to close the project underneath.
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    image = QImage(job.renderedImage())
    if job.isActive():
        job.cancelWithoutBlocking()
        job.waitForFinished()
    return image
