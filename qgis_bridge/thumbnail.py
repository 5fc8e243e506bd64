"""A small picture of the map, drawn by QGIS."""

from __future__ import annotations

import time
from threading import Thread
from typing import TYPE_CHECKING, Callable

from qgis.core import (
    Qgis,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QBuffer, QByteArray, QCoreApplication, QEventLoop, QIODevice, QSize, Qt, QThread
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from .crs import rectangle
from .slices import at_once
from .tree import checked_layers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qgis.core import QgsMapLayer

    from ..sharing.map_snapshot import Extent
    from .slices import Slices

# Portal thumbnails are 600 by 400 pixels.
WIDTH, HEIGHT = 600, 400
PATIENCE_MS = 10_000
# More would cover each other at that size, and fifty thousand polygons take as long to draw as to copy.
MOST_FEATURES = 20_000
_SMALL_WIDTH, _SMALL_HEIGHT = 200, 133
_QUALITY = 85
# Those of one sheet are made ready at once, and only within one do labels make room for each other.
LAYERS_A_SHEET = 25
_LOOK_AROUND_S = 0.02
# What a drawing that was told to stop may still take, if a provider does not listen.
_GRACE_S = 2.0


def draw(
    project: QgsProject, layer_ids: Sequence[str], extent: Extent, patience_ms: int = PATIENCE_MS
) -> bytes:
    """Return the layers (the top one first) as a PNG of 600 by 400; empty if nothing can be drawn.

    Main thread.  As :func:`begun`, but waits.
    """
    drawing = at_once(begun(project, layer_ids, extent, patience_ms))
    return png(drawing.image()) if drawing else b""


def begun(
    project: QgsProject, layer_ids: Sequence[str], extent: Extent, patience_ms: int = PATIENCE_MS
) -> Slices[Drawing | None]:
    """Begin to draw those of the layers (top one first) that the project shows; None if it shows none.

    Main thread, a few layers a slice; the drawing itself goes on in a thread.  What is not drawn
    ``patience_ms`` from then is left out: a slow web layer must not hold up a publish.
    """
    if not _settings(project, extent).hasValidSettings():
        return None
    ticked = checked_layers(project.layerTreeRoot())
    shown = [layer_id for layer_id in layer_ids if _is_drawn(project, layer_id, ticked)]
    sheets: list[_Sheet] = []
    try:
        for start in reversed(range(0, len(shown), LAYERS_A_SHEET)):
            yield
            layers = [project.mapLayer(layer_id) for layer_id in shown[start : start + LAYERS_A_SHEET]]
            settings = _settings(project, extent)
            if sheets:
                settings.setBackgroundColor(QColor(Qt.GlobalColor.transparent))
            sheets.append(_Sheet(settings, [layer for layer in layers if layer is not None]))
    except BaseException:
        for sheet in sheets:
            sheet.end()
        raise
    return Drawing(sheets, patience_ms / 1000) if sheets else None


def _is_drawn(project: QgsProject, layer_id: str, ticked: Mapping[str, bool]) -> bool:
    """Tell whether the project draws a layer, as far as the layer's own box tells."""
    layer = project.mapLayer(layer_id)
    return layer is not None and layer.isValid() and layer.isSpatial() and ticked.get(layer_id, True)


def _settings(project: QgsProject, extent: Extent) -> QgsMapSettings:
    settings = QgsMapSettings()
    settings.setDestinationCrs(project.crs())
    settings.setTransformContext(project.transformContext())
    settings.setEllipsoid(project.ellipsoid())
    settings.setBackgroundColor(project.backgroundColor())
    settings.setOutputSize(QSize(WIDTH, HEIGHT))
    settings.setExtent(rectangle(extent).buffered(_margin(extent)))
    settings.setFlag(Qgis.MapSettingsFlag.UseRenderingOptimization, True)
    settings.setExpressionContext(_context(project))
    return settings


class _Sheet:
    """A few layers that are drawn together, labels and all."""

    def __init__(self, settings: QgsMapSettings, layers: Sequence[QgsMapLayer]) -> None:
        thinned = [_thinned(layer) for layer in layers]
        settings.setLayers([copy or layer for copy, layer in zip(thinned, layers)])
        self._copies = [copy for copy in thinned if copy is not None]
        self.image = QImage(settings.outputSize(), QImage.Format.Format_ARGB32_Premultiplied)
        self.image.fill(settings.backgroundColor())
        self._painter = QPainter(self.image)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self.job = QgsMapRendererCustomPainterJob(settings, self._painter)
        self.job.prepare()

    def draw(self) -> None:
        """Draw what is prepared. Any thread."""
        self.job.renderPrepared()
        self.end()

    def end(self) -> None:
        """Let go of the picture, and of layers that were drawn in place of others."""
        if self._painter.isActive():
            self._painter.end()
        copies, self._copies = self._copies, []
        for copy in copies:
            # In the thread that it lives in.
            copy.deleteLater()


class Drawing:
    """A picture that is prepared on the main thread, which also makes this, and drawn beside other work."""

    def __init__(self, sheets: Sequence[_Sheet], patience_s: float) -> None:
        """``sheets`` lie one on the other, the lowest first."""
        self._sheets = sheets
        self._stopped = False
        self._deadline = time.monotonic() + patience_s
        self._thread = Thread(target=self._draw, name="wls-thumbnail", daemon=True)
        self._thread.start()

    def image(self, check: Callable[[], None] = lambda: None) -> QImage:
        """Return the picture as far as it is drawn when the patience ends. Any thread.

        ``check`` is called now and then, and may raise to wait no longer.
        """
        self._wait(self._deadline, check)
        self.stop()
        whole = self._sheets[0].image.copy()
        painter = QPainter(whole)
        for sheet in self._sheets[1:]:
            painter.drawImage(0, 0, sheet.image)
        painter.end()
        return whole

    def stop(self) -> None:
        """Draw no further. Any thread."""
        self._stopped = True
        if self._thread.is_alive():
            for sheet in self._sheets:
                sheet.job.cancelWithoutBlocking()
            self._wait(time.monotonic() + _GRACE_S)

    def _draw(self) -> None:
        for sheet in self._sheets:
            if self._stopped:
                sheet.end()
            else:
                sheet.draw()

    def _wait(self, until: float, check: Callable[[], None] = lambda: None) -> None:
        application = QCoreApplication.instance()
        on_main = application is not None and QThread.currentThread() == application.thread()
        while self._thread.is_alive() and time.monotonic() < until:
            check()
            if on_main:
                # Layers from the network ask the main thread. The user must not close the project meanwhile.
                QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            self._thread.join(_LOOK_AROUND_S)


def jpeg(image: QImage) -> bytes:
    """Return the image as JPEG of 200 by 133 on white, as in ArcMap's metadata; empty if it cannot be."""
    small = _fitted(image, _SMALL_WIDTH, _SMALL_HEIGHT)
    flat = QImage(small.size(), QImage.Format.Format_RGB32)
    flat.fill(Qt.GlobalColor.white)
    painter = QPainter(flat)
    painter.drawImage(0, 0, small)
    painter.end()
    return _encoded(flat, "JPG", _QUALITY)


def scaled(picture: bytes, width: int, height: int) -> bytes:
    """Return a PNG cut and scaled to exactly ``width`` by ``height``; empty if it is no picture."""
    image = QImage.fromData(picture)
    return b"" if image.isNull() else png(_fitted(image, width, height))


def png(image: QImage) -> bytes:
    """Return the image as PNG; empty if it cannot be encoded."""
    return _encoded(image, "PNG", -1)


def _fitted(image: QImage, width: int, height: int) -> QImage:
    fitted = image.scaled(
        width,
        height,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    left, top = (fitted.width() - width) // 2, (fitted.height() - height) // 2
    return fitted.copy(left, top, width, height)


def _encoded(image: QImage, kind: str, quality: int) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    done = not image.isNull() and image.save(buffer, kind, quality)
    buffer.close()
    return bytes(held) if done else b""


def _thinned(layer: QgsMapLayer) -> QgsVectorLayer | None:
    """Return a copy of a large layer that has every so-manieth of its features; None where there is no need.

    Only where the source chooses rows by their number itself: it reads no slower for it.
    """
    if not isinstance(layer, QgsVectorLayer) or layer.providerType() != "ogr" or layer.isEditable():
        return None
    every = layer.featureCount() // MOST_FEATURES + 1
    keys = layer.primaryKeyAttributes()
    if every < 2 or len(keys) != 1 or layer.subsetString():
        return None
    copy = layer.clone()
    # Qt deletes it, on the main thread, and Python must not.
    sip.transferto(copy, None)
    key = layer.fields().at(keys[0]).name().replace('"', '""')
    if copy.dataProvider().setSubsetString(f'"{key}" % {every} = 0', False):
        return copy
    copy.deleteLater()
    return None


def _context(project: QgsProject) -> QgsExpressionContext:
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.globalScope())
    context.appendScope(QgsExpressionContextUtils.projectScope(project))
    return context


def _margin(extent: Extent) -> float:
    """Return the air around the map: five in a hundred, and some around a single point."""
    return max(extent.xmax - extent.xmin, extent.ymax - extent.ymin) * 0.05 or 1.0
