"""Between the tree and the map: items into the project, layers of the project onto a portal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QObject

from ...qgis_bridge.portal_layers import Opening, opening
from ...qgis_bridge.published_layers import PublishedLayers, PublishedNote
from ...qgis_bridge.publishing import published_memory
from ...sharing.draft.settings import ServiceKind
from ...tasks.portal_content import MapWishes, start_open
from .nodes import Kind, Node

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qgis.core import QgsMapLayer

    from ...tasks.portal_session import PortalSession
    from ...tasks.work import Watch
    from .desk import PortalDesk

_KINDS = {
    "feature service": ServiceKind.FEATURE,
    "map service": ServiceKind.MAP_IMAGE,
    "vector tile service": ServiceKind.VECTOR_TILE,
}


class MapCommands(QObject):
    """Layers go on top of the map; nothing of the project is changed else."""

    def __init__(self, desk: PortalDesk) -> None:
        super().__init__(desk)
        self._desk = desk

    @staticmethod
    def can_load(node: Node) -> bool:
        """Tell whether a node can be brought into a map."""
        return node.kind is Kind.LAYER or (
            node.kind is Kind.ITEM and opening(node.value.type) is not Opening.NONE
        )

    def load(self, node: Node) -> None:
        """Add an item, or a layer of one, to the project."""
        if not self.can_load(node) or node.parent is None:
            return
        project = QgsProject.instance()
        authcfg = self._desk.portals.authcfg(node.portal.key)
        wishes = MapWishes(project.crs().authid() or "EPSG:4326", authcfg, project.transformContext())
        item = node.parent.value if node.kind is Kind.LAYER else node.value
        layer = node.value if node.kind is Kind.LAYER else None

        def make(session: PortalSession) -> Watch:
            return start_open(session, item, wishes, layer)

        self._desk.start(node, make, lambda layers: self._add(node, layers))

    def publish_map(self, node: Node) -> None:
        """Begin to publish all layers of the project into a folder."""
        self.publish_to(node, ())

    def publish_to(self, node: Node, layer_ids: Sequence[str]) -> None:
        """Begin to publish layers into a folder: the dock's form is filled, the user presses the button."""
        project, page = QgsProject.instance(), self._desk.publish_dock.page
        page.portals.reload(select=node.portal.key)
        ids = list(layer_ids) or list(project.mapLayers())
        layer = project.mapLayer(ids[0]) if len(ids) == 1 else None
        page.share(ids, layer.name() if layer is not None else page.general.name())
        page.general.folderBox.setEditText(node.title if node.kind is Kind.FOLDER else "")

    def overwrite(self, node: Node) -> None:
        """Plan to overwrite an item's service from this project: the layers it was made of, else all."""
        item, project = node.value, QgsProject.instance()
        notes = PublishedLayers(published_memory()).notes(project)
        own = {key: note for key, note in notes.items() if note.item_id == item.id}
        note = next(iter(own.values()), None) or PublishedNote(
            item_id=item.id,
            url=item.url,
            title=item.title,
            kind=_KINDS[item.type.casefold()].value,
            digest="",
            portal=node.portal.key,
        )
        self._desk.publish_dock.page.update_service(note, own or project.mapLayers())

    @staticmethod
    def can_overwrite(node: Node) -> bool:
        """Tell whether a project could be published into an item."""
        return node.kind is Kind.ITEM and node.value.type.casefold() in _KINDS and bool(node.value.url)

    def _add(self, node: Node, layers: list[QgsMapLayer]) -> None:
        project = QgsProject.instance()
        opened = [layer for layer in layers if layer.isValid()]
        root: Any = project.layerTreeRoot()
        group = root.insertGroup(0, node.title) if len(opened) > 1 else None
        for number, layer in enumerate(opened):
            project.addMapLayer(layer, False)
            if group is not None:
                group.addLayer(layer)
            else:
                root.insertLayer(number, layer)
        if len(opened) < len(layers) or not layers:
            self._desk.news.warn(
                _tr(
                    "{title} could not be opened. If it is not shared with everyone, its portal needs a "
                    "connection with an authentication configuration."
                ).format(title=node.title)
            )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Portals", text)
