"""The page *Content*: which layers go, in the order and groups of the layer tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsIconUtils, QgsLayerTreeGroup, QgsLayerTreeLayer, QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHeaderView, QMenu, QTreeWidgetItem, QWidget

from ...qgis_bridge.tree import SERVICE_LAYER_ID, fixed_number
from ...sharing.draft.settings import ServiceKind
from ..form_loading import load_form
from ..layer_notes import can_go, goes_by_itself, layer_note

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from qgis.core import QgsLayerTreeNode

ID = Qt.ItemDataRole.UserRole
NAME, NUMBER, NOTE = range(3)


class ContentPane(QWidget):
    """Keyed by layer id, so that renaming is harmless. ``selected`` tells the ids selected in QGIS's tree.

    ``place_wanted`` carries the id of a layer whose fields, texts and id somebody wants to set.
    """

    changed = pyqtSignal()
    ids_wanted = pyqtSignal()
    place_wanted = pyqtSignal(str)

    def __init__(self, selected: Callable[[], Iterable[str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form("content_pane", self)
        self._selected = selected
        self._kind = ServiceKind.FEATURE
        header = self.layerTree.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NUMBER, QHeaderView.ResizeMode.ResizeToContents)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.chooseButton.setMenu(self._menu)
        self.layerTree.itemChanged.connect(self._item_changed)
        self.numberButton.clicked.connect(self.ids_wanted)
        self.propertiesButton.clicked.connect(lambda: self._want_place(self.layerTree.currentItem()))
        self.layerTree.itemActivated.connect(self._want_place)
        self.layerTree.currentItemChanged.connect(self._enable)
        self._enable()

    def set_kind(self, kind: ServiceKind, project: QgsProject) -> None:
        """Show which layers can go into a web layer of this kind."""
        self._kind = kind
        self.show_project(project)

    def show_project(self, project: QgsProject) -> None:
        """List the project's layers; what was checked or unchecked before stays so.

        Layers that come from a portal start unchecked: they are on the web already.
        """
        able = (item for item in self._items() if not item.isDisabled())
        known = {item.data(NAME, ID): item.checkState(NAME) for item in able}
        self.layerTree.blockSignals(True)
        self.layerTree.clear()
        self._add_children(project.layerTreeRoot(), self.layerTree.invisibleRootItem(), known)
        self.layerTree.expandAll()
        self.layerTree.blockSignals(False)
        self._tell()

    def chosen(self) -> list[str] | None:
        """Return the ids of the checked layers, or None if all that can go are: the whole map."""
        return None if not self._ids(Qt.CheckState.Unchecked) else self._ids(Qt.CheckState.Checked)

    def checked(self) -> list[str]:
        """Return the ids of the checked layers in the order of the tree."""
        return self._ids(Qt.CheckState.Checked)

    def is_empty(self) -> bool:
        """Tell whether nothing is checked."""
        return not self.checked()

    def check_only(self, wanted: Iterable[str] | None) -> None:
        """Check these layers and no others; None checks all that can go."""
        ids = None if wanted is None else set(wanted)
        self.layerTree.blockSignals(True)
        for item in self._items():
            on = ids is None or item.data(NAME, ID) in ids
            if not item.isDisabled():
                item.setCheckState(NAME, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.layerTree.blockSignals(False)
        self.layerTree.viewport().update()
        self._tell()
        self.changed.emit()

    def _add_children(self, group: QgsLayerTreeGroup, above: QTreeWidgetItem, known: dict[str, Any]) -> None:
        for node in group.children():
            if isinstance(node, QgsLayerTreeGroup):
                self._add_group(node, above, known)
            elif isinstance(node, QgsLayerTreeLayer) and node.layer() is not None:
                self._add_layer(node.layer(), above, known)

    def _add_group(self, node: QgsLayerTreeGroup, above: QTreeWidgetItem, known: dict[str, Any]) -> None:
        item = QTreeWidgetItem(above, [node.name()])
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsAutoTristate | Qt.ItemFlag.ItemIsUserCheckable)
        item.setText(NUMBER, _number(node))
        self._add_children(node, item, known)
        if not item.childCount():
            above.removeChild(item)

    def _add_layer(self, layer: QgsMapLayer, above: QTreeWidgetItem, known: dict[str, Any]) -> None:
        item = QTreeWidgetItem(above, [layer.name(), _number(layer), layer_note(layer, self._kind)])
        item.setData(NAME, ID, layer.id())
        item.setIcon(NAME, QgsIconUtils.iconForLayer(layer))
        for column in (NAME, NOTE):
            item.setToolTip(column, item.text(column))
        if not can_go(layer, self._kind):
            item.setDisabled(True)
            return
        start = Qt.CheckState.Checked if goes_by_itself(layer) else Qt.CheckState.Unchecked
        before = known.get(layer.id())
        item.setCheckState(NAME, start if before is None else before)

    def _fill_menu(self) -> None:
        self._menu.clear()
        project = QgsProject.instance()
        root = project.layerTreeRoot()
        visible = [node.layerId() for node in root.findLayers() if node.isVisible()]
        for name, words, ids in (
            ("chooseAll", self.tr("&All layers"), None),
            ("chooseNone", self.tr("&None"), []),
            ("chooseSelected", self.tr("Those &selected in the layer tree"), list(self._selected())),
            ("chooseVisible", self.tr("Those &visible"), visible),
        ):
            self._menu.addAction(words, lambda ids=ids: self.check_only(ids)).setObjectName(name)
        themes = project.mapThemeCollection()
        if themes.mapThemes():
            self._menu.addSeparator()
        for theme in themes.mapThemes():
            ids = list(themes.mapThemeVisibleLayerIds(theme))
            words = self.tr("Theme {name}").format(name=theme)
            self._menu.addAction(words, lambda ids=ids: self.check_only(ids)).setObjectName(f"theme {theme}")

    def _enable(self, *_: Any) -> None:
        item = self.layerTree.currentItem()
        self.propertiesButton.setEnabled(item is not None and bool(item.data(NAME, ID)))

    def _want_place(self, item: QTreeWidgetItem | None, *_: Any) -> None:
        if item is not None and item.data(NAME, ID):
            self.place_wanted.emit(item.data(NAME, ID))

    def _item_changed(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        on, off = len(self.checked()), len(self._ids(Qt.CheckState.Unchecked))
        self.countLabel.setText(self.tr("{on} of {all} layers").format(on=on, all=on + off))

    def _items(self) -> Iterator[QTreeWidgetItem]:
        yield from (item for item in _below(self.layerTree.invisibleRootItem()) if item.data(NAME, ID))

    def _ids(self, state: Qt.CheckState) -> list[str]:
        able = (item for item in self._items() if not item.isDisabled())
        return [item.data(NAME, ID) for item in able if item.checkState(NAME) == state]


def _below(item: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    for row in range(item.childCount()):
        yield item.child(row)
        yield from _below(item.child(row))


def _number(bearer: QgsMapLayer | QgsLayerTreeNode) -> str:
    """Return the number that a layer or group has of its own, empty without one."""
    number = fixed_number(bearer.customProperty(SERVICE_LAYER_ID))
    return str(number) if number >= 0 else ""
