"""Offer the pages to QGIS; the pages themselves are imported when somebody opens the properties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsMapLayer
from qgis.gui import QgsMapLayerConfigWidgetFactory, QgsOptionsWidgetFactory
from qgis.PyQt.QtGui import QIcon

from ..options.factory import ICON, TITLE

if TYPE_CHECKING:
    from qgis.gui import QgsMapCanvas, QgsMapLayerConfigWidget, QgsOptionsPageWidget
    from qgis.PyQt.QtWidgets import QWidget

    from ..publish_dock import PublishDock


class ProjectPageFactory(QgsOptionsWidgetFactory):
    """Makes a page each time a project's properties are opened."""

    def __init__(self, dock: PublishDock) -> None:
        super().__init__(TITLE, QIcon(str(ICON)))
        self._dock = dock

    def createWidget(self, parent: QWidget | None = None) -> QgsOptionsPageWidget:
        from .project_page import ProjectPage

        return ProjectPage(self._dock, parent)


class LayerPageFactory(QgsMapLayerConfigWidgetFactory):
    """Makes a page each time the properties of a layer with features or pixels are opened."""

    def __init__(self, dock: PublishDock) -> None:
        super().__init__(TITLE, QIcon(str(ICON)))
        self._dock = dock

    def supportLayerPropertiesDialog(self) -> bool:
        # not by the setter, whose flag QGIS 3.40 does not ask
        return True

    def supportsLayer(self, layer: QgsMapLayer) -> bool:
        return layer.type() in (QgsMapLayer.LayerType.VectorLayer, QgsMapLayer.LayerType.RasterLayer)

    def createWidget(
        self,
        layer: QgsMapLayer,
        canvas: QgsMapCanvas,
        dockWidget: bool = True,
        parent: QWidget | None = None,
    ) -> QgsMapLayerConfigWidget:
        from .layer_page import LayerPage

        return LayerPage(layer, canvas, self._dock, parent)
