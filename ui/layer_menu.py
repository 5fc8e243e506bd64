"""What the plugin adds to QGIS's layer tree and to the menu *Project > Import/Export*."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QObject, QTimer
from qgis.PyQt.QtGui import QAction, QIcon

from ..qgis_bridge.published_layers import PublishedLayers, PublishedNote, layer_digest
from ..qgis_bridge.publishing import published_memory
from .layer_icons import LayerIcons

if TYPE_CHECKING:
    from qgis.core import QgsMapLayer
    from qgis.gui import QgisInterface
    from qgis.PyQt.QtWidgets import QMenu

    from ..sharing.plan.model import LayerPlan, PublishPlan
    from .publish_dock import PublishDock
    from .publish_run import Outcome

ICON = Path(__file__).resolve().parent.parent / "resources" / "icons" / "publish.svg"
CONFLICTS = ("plan-both", "plan-web-edits-lost", "plan-unfinished")


class LayerMenu(QObject):
    """Adds its entries when it is made, and takes them away by :meth:`close`."""

    def __init__(self, iface: QgisInterface, dock: PublishDock) -> None:
        super().__init__()
        self._iface = iface
        self._dock = dock
        self._to_note: tuple[Any, list[str], dict[str, PublishedNote]] = (None, [], {})
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._note_next)
        self._layers = PublishedLayers(published_memory())
        self._view = iface.layerTreeView()
        self._icons = LayerIcons(self._view, self._layers, self.update_layer)
        self._view.contextMenuAboutToShow.connect(self._fill)
        dock.page_made.connect(self.listen)
        if dock.was_shown:
            self.listen()
        self._export = QAction(QIcon(str(ICON)), self.tr("Share As Web Layer…"), iface.mainWindow())
        self._export.setObjectName("WebLayerSharingExport")
        self._export.triggered.connect(lambda: self._dock.page.show_pane(self._dock.page.general))
        iface.addProjectExportAction(self._export)

    def tr(self, text: str) -> str:
        """Translate in this class's context."""
        return QCoreApplication.translate("LayerMenu", text)

    def close(self) -> None:
        """Take everything away again."""
        self._next.stop()
        self._dock.page_made.disconnect(self.listen)
        if self._dock.was_shown:
            self._dock.page.published.disconnect(self._published)
            self._dock.page.planned.disconnect(self._planned)
        self._iface.removeProjectExportAction(self._export)
        self._export.deleteLater()
        self._view.contextMenuAboutToShow.disconnect(self._fill)
        self._icons.close()
        self._icons.deleteLater()

    def listen(self) -> None:
        """Note what the dock publishes, from the moment that it has a page."""
        self._dock.page.published.connect(self._published)
        self._dock.page.planned.connect(self._planned)

    def share_layers(self) -> None:
        """Fill the dock's form with the layers that are selected in the tree."""
        layers = self._view.selectedLayersRecursive()
        if layers:
            name = layers[0].name() if len(layers) == 1 else ""
            page = self._dock.page
            page.share([layer.id() for layer in layers], name or page.general.name())

    def update_layer(self, layer: QgsMapLayer) -> None:
        """Plan the update of the service that a layer was published in."""
        note = self._icons.note_of(layer)
        if note is None:
            return
        notes = self._layers.notes(QgsProject.instance())
        beside = [layer_id for layer_id, each in notes.items() if each.item_id == note.item_id]
        self._dock.page.update_service(note, beside)

    def _fill(self, menu: QMenu) -> None:
        layers = self._view.selectedLayersRecursive()
        if not layers:
            return
        icon = QIcon(str(ICON))
        menu.addSeparator()
        share = menu.addAction(icon, self.tr("Share as web layer…"))
        share.setObjectName("WebLayerSharingShareLayer")
        share.triggered.connect(lambda: self.share_layers())
        if len(layers) == 1 and self._icons.note_of(layers[0]) is not None:
            update = menu.addAction(icon, self.tr("Update web layer…"))
            update.setObjectName("WebLayerSharingUpdateLayer")
            update.triggered.connect(lambda: self.update_layer(layers[0]))

    def _published(self, outcome: Outcome) -> None:
        self._to_note = outcome, list(outcome.layer_ids), {}
        self._next.start()

    def _note_next(self) -> None:
        """Note one layer, so that QGIS goes on between them; after the last keep all."""
        outcome, waiting, notes = self._to_note
        project = QgsProject.instance()
        if project.absoluteFilePath() != outcome.project_path:
            return
        if not waiting:
            self._layers.keep(project, notes)
            self._icons.refresh()
            return
        layer = project.mapLayer(waiting.pop(0))
        if layer is not None:
            notes[layer.id()] = _note(layer, outcome)
        self._next.start()

    def _planned(self, plan: PublishPlan) -> None:
        if not plan.item_id:
            return
        names = [
            each.name for each in plan.layers if any(reason.code in CONFLICTS for reason in each.reasons)
        ]
        self._layers.note_conflicts(QgsProject.instance(), plan.item_id, names)
        self._icons.refresh()


def _in_conflict(layer: LayerPlan) -> bool:
    return any(reason.code in CONFLICTS for reason in layer.reasons)


def _note(layer: QgsMapLayer, outcome: Outcome) -> PublishedNote:
    service = outcome.service
    urls = {each.name: each.url for each in service.layers}
    return PublishedNote(
        item_id=service.item_id,
        url=urls.get(layer.name(), service.url),
        title=service.title,
        kind=outcome.kind.value,
        digest=layer_digest(layer),
        portal=outcome.portal_name,
    )
