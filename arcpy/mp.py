"""``arcpy.mp``: projects, maps and layers, over the QGIS project they stand for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..qgis_bridge.snapshot import take_snapshot
from ..sharing.draft import create_web_layer_draft
from ..sharing.errors import DraftError, SnapshotError
from .layers import Entry, Layer, LayersOrTables, Table, collect, is_table, layer_ids, matching
from .portals import facts_for_drafts
from .projects import open_project

if TYPE_CHECKING:
    from qgis.core import QgsProject


class ArcGISProject:
    """A QGIS project under the name that scripts use. ``aprx_path`` is a path or ``"CURRENT"``."""

    def __init__(self, aprx_path: str) -> None:
        self.project = open_project(aprx_path)

    @property
    def filePath(self) -> str:
        """The project file, empty if it was never saved."""
        return str(self.project.fileName())

    @property
    def homeFolder(self) -> str:
        """The folder of the project file."""
        return str(self.project.homePath())

    @property
    def activeMap(self) -> Map:
        """The project's map; QGIS has one canvas."""
        return Map(self.project)

    def listMaps(self, wildcard: str | None = None) -> list[Map]:
        """Return the maps whose name matches; a QGIS project has its main map."""
        return matching([Map(self.project)], wildcard)

    def save(self) -> None:
        """Write the project to its file. Raises ``SnapshotError`` if it has none or cannot be written."""
        if not self.project.fileName() or not self.project.write():
            raise SnapshotError("WLS112", path=self.filePath, reason=self.project.error())

    def saveACopy(self, file_name: str) -> None:
        """Write a copy and go on with the project under its old name."""
        before = self.project.fileName()
        copy = str(Path(file_name).with_suffix(".qgz") if file_name.lower().endswith(".aprx") else file_name)
        written = self.project.write(copy)
        self.project.setFileName(before)
        if not written:
            raise SnapshotError("WLS112", path=copy, reason=self.project.error())


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
    """Return the project and the layer ids (None: the whole map) that a Map, Layer or list means."""
    if isinstance(draft_value, Map):
        return draft_value.project, None
    entries = [draft_value] if isinstance(draft_value, Entry) else list(draft_value)
    if not entries:
        raise DraftError("WLS205", name="draft_value", value=[])
    return entries[0].project, layer_ids(entries)
