"""Which layers go: a list with checks in drawing order, keyed by layer id so that renaming is harmless."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsIconUtils, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QTreeWidget, QTreeWidgetItem

if TYPE_CHECKING:
    from collections.abc import Callable

ID = Qt.ItemDataRole.UserRole
WEB_PROVIDERS = ("arcgisfeatureserver",)


class LayerChoice:
    """Shows a project's vector layers and tables in a tree widget and tells which are checked."""

    def __init__(self, tree: QTreeWidget, changed: Callable[[], None]) -> None:
        self._tree = tree
        tree.itemChanged.connect(lambda *_: changed())

    def show(self, project: QgsProject) -> None:
        """List the project's layers; those unchecked before stay unchecked.

        Layers that come from a feature service start unchecked: they are on the web already.
        """
        left_out, kept = set(self._ids(Qt.CheckState.Unchecked)), set(self._ids(Qt.CheckState.Checked))
        self._tree.blockSignals(True)
        self._tree.clear()
        # layerOrder() would leave out the tables
        for layer in (node.layer() for node in project.layerTreeRoot().findLayers()):
            if isinstance(layer, QgsVectorLayer):
                from_the_web = layer.providerType() in WEB_PROVIDERS and layer.id() not in kept
                self._add(layer, layer.id() not in left_out and not from_the_web)
        self._tree.blockSignals(False)

    def chosen(self) -> list[str] | None:
        """Return the ids of the checked layers, or None if all are: the whole map."""
        if not self._ids(Qt.CheckState.Unchecked):
            return None
        return self._ids(Qt.CheckState.Checked)

    def is_empty(self) -> bool:
        """Tell whether nothing is checked."""
        return not self._ids(Qt.CheckState.Checked)

    def _add(self, layer: QgsVectorLayer, checked: bool) -> None:
        item = QTreeWidgetItem([layer.name()])
        item.setData(0, ID, layer.id())
        item.setIcon(0, QgsIconUtils.iconForLayer(layer))
        item.setCheckState(0, Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
        item.setToolTip(0, layer.name())
        self._tree.addTopLevelItem(item)

    def _ids(self, state: Qt.CheckState) -> list[str]:
        items = [self._tree.topLevelItem(row) for row in range(self._tree.topLevelItemCount())]
        return [item.data(0, ID) for item in items if item.checkState(0) == state]
