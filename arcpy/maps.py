"""Maps as scripts see them, and what a script may pass where a map or its layers are meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..qgis_bridge.snapshot import take_snapshot
from ..sharing.draft import create_web_layer_draft
from ..sharing.errors import DraftError
from .layers import Entry, Layer, LayersOrTables, Table, collect, is_table, layer_ids, matching
from .portals import facts_for_drafts
from .projects import ProjectFile

if TYPE_CHECKING:
    from qgis.core import QgsProject


class Map:
    """The map of a project."""

    def __init__(self, project: QgsProject) -> None:
        self.project = project

    @property
    def name(self) -> str:
        """The project's title, else the stem of its file, else ``Map``."""
        return str(self.project.title() or self.project.baseName() or "Map")

    @name.setter
    def name(self, name: str) -> None:
        self.project.setTitle(name)

    @property
    def mapType(self) -> str:
        """Always ``MAP``."""
        return "MAP"

    def listLayers(self, wildcard: str | None = None) -> list[Layer]:
        """Return layers and groups in drawing order, the top one first; tables are not among them."""
        found: list[Layer] = []
        collect(self.project.layerTreeRoot(), self.project, found)
        return matching(found, wildcard)

    def listTables(self, wildcard: str | None = None) -> list[Table]:
        """Return the stand-alone tables."""
        layers = [node.layer() for node in self.project.layerTreeRoot().findLayers()]
        tables = [Table(layer, self.project) for layer in layers if is_table(layer)]
        return matching(tables, wildcard)

    def getWebLayerSharingDraft(
        self,
        server_type: str,
        service_type: str,
        service_name: str,
        layers_and_tables: LayersOrTables | None = None,
    ) -> Any:
        """Return the sharing draft of the class that the two types ask for.

        Raises:
            DraftError: a combination that does not exist, or a name that no service can bear.
            SnapshotError: the project cannot be described.
        """
        snapshot = take_snapshot(self.project, with_thumbnail=False)
        draft = create_web_layer_draft(
            snapshot, server_type, service_type, service_name, layer_ids(layers_and_tables)
        )
        draft.portal_facts = facts_for_drafts()
        return draft


def draft_source(draft_value: Any) -> tuple[QgsProject, list[str] | None]:
    """Return the project and layer ids (None: the whole map) that a map, document, layer or list means."""
    if isinstance(draft_value, (Map, ProjectFile)):
        return draft_value.project, None
    entries = [draft_value] if isinstance(draft_value, Entry) else list(draft_value)
    if not entries:
        raise DraftError("WLS205", name="draft_value", value=[])
    return entries[0].project, layer_ids(entries)
