"""Icons in the layer tree that tell which layers are published, and which have changed since."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication, QgsMapLayer, QgsProject
from qgis.gui import QgsLayerTreeViewIndicator
from qgis.PyQt.QtCore import QCoreApplication, QObject, QTimer
from qgis.PyQt.QtGui import QIcon

from ..qgis_bridge.published_layers import LayerState, PublishedLayers, PublishedNote

if TYPE_CHECKING:
    from collections.abc import Callable

    from qgis.gui import QgsLayerTreeView

PUBLISHED_ICON = Path(__file__).resolve().parent.parent / "resources" / "icons" / "publish.svg"
ICONS = {LayerState.CHANGED: "/mActionRefresh.svg", LayerState.CONFLICT: "/mIconWarning.svg"}
LAYER_SIGNALS = ("styleChanged", "nameChanged", "dataSourceChanged", "dataChanged", "afterCommitChanges")
QUIET_MS = 300


class LayerIcons(QObject):
    """Puts an icon beside each layer with a note; a click on it calls ``update`` with the layer.

    Layers are looked at one at a time, with the event loop in between.
    """

    def __init__(
        self, view: QgsLayerTreeView, layers: PublishedLayers, update: Callable[[QgsMapLayer], None]
    ) -> None:
        super().__init__()
        self._view = view
        self._layers = layers
        self._update = update
        self._shown: dict[str, QgsLayerTreeViewIndicator] = {}
        self._listened: dict[str, QgsMapLayer] = {}
        self._waiting: list[str] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next)
        project = QgsProject.instance()
        project.readProject.connect(self.refresh)
        project.aboutToBeCleared.connect(self.clear)
        project.layersAdded.connect(self.refresh)
        project.layersWillBeRemoved.connect(self._forget)
        self.refresh()

    def tr(self, text: str) -> str:
        """Translate in this class's context."""
        return QCoreApplication.translate("LayerIcons", text)

    def refresh(self, *_: Any) -> None:
        """Look at all layers anew, soon."""
        self._waiting = list(self._layers.notes(QgsProject.instance()))
        self._timer.start(QUIET_MS)

    def clear(self) -> None:
        """Take all icons away."""
        self._waiting = []
        self._timer.stop()
        self._forget(list({*self._shown, *self._listened}))

    def close(self) -> None:
        """Take all icons away for good, and listen to nothing any more."""
        self.clear()
        project = QgsProject.instance()
        project.readProject.disconnect(self.refresh)
        project.aboutToBeCleared.disconnect(self.clear)
        project.layersAdded.disconnect(self.refresh)
        project.layersWillBeRemoved.disconnect(self._forget)

    def note_of(self, layer: QgsMapLayer) -> PublishedNote | None:
        """Return what a layer was published as, None if it was not."""
        return self._layers.notes(QgsProject.instance()).get(layer.id())

    def _next(self) -> None:
        if not self._waiting:
            return
        layer = QgsProject.instance().mapLayer(self._waiting.pop(0))
        note = self.note_of(layer) if layer is not None else None
        if layer is not None and note is not None:
            self._listen(layer)
            self._show(layer, self._layers.state(layer, note), note)
        if self._waiting:
            self._timer.start(0)

    def _show(self, layer: QgsMapLayer, state: LayerState, note: PublishedNote) -> None:
        self._remove(layer.id())
        node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
        if node is None:
            return
        indicator = QgsLayerTreeViewIndicator(self._view)
        icon = ICONS.get(state)
        indicator.setIcon(QgsApplication.getThemeIcon(icon) if icon else QIcon(str(PUBLISHED_ICON)))
        indicator.setToolTip(self._words(state).format(title=note.title))
        layer_id = layer.id()
        indicator.clicked.connect(lambda _: self._clicked(layer_id))
        self._view.addIndicator(node, indicator)
        self._shown[layer.id()] = indicator

    def _words(self, state: LayerState) -> str:
        return {
            LayerState.PUBLISHED: self.tr("Published as {title}"),
            LayerState.CHANGED: self.tr("Published as {title}, and changed since. Click to update it."),
            LayerState.CONFLICT: self.tr(
                "Published as {title}. It was changed here and on the web; click to plan."
            ),
        }[state]

    def _clicked(self, layer_id: str) -> None:
        layer = QgsProject.instance().mapLayer(layer_id)
        if layer is not None:
            self._update(layer)

    def _listen(self, layer: QgsMapLayer) -> None:
        if layer.id() in self._listened:
            return
        self._listened[layer.id()] = layer
        for name in LAYER_SIGNALS:
            if hasattr(layer, name):
                getattr(layer, name).connect(self._layer_changed)

    def _layer_changed(self, *_: Any) -> None:
        layer = self.sender()
        if isinstance(layer, QgsMapLayer) and layer.id() not in self._waiting:
            self._waiting.append(layer.id())
        self._timer.start(QUIET_MS)

    def _forget(self, layer_ids: list[str]) -> None:
        for layer_id in layer_ids:
            self._remove(layer_id)
            layer = self._listened.pop(layer_id, None)
            for name in LAYER_SIGNALS if layer is not None else ():
                if hasattr(layer, name):
                    getattr(layer, name).disconnect(self._layer_changed)

    def _remove(self, layer_id: str) -> None:
        indicator = self._shown.pop(layer_id, None)
        node = QgsProject.instance().layerTreeRoot().findLayer(layer_id)
        if indicator is not None and node is not None:
            self._view.removeIndicator(node, indicator)
            indicator.deleteLater()
