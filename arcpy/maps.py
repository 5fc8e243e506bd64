"""Maps as scripts see them, and what a script may pass where a map or its layers are meant.

A project's maps are its main map, then its map themes by name. A theme is the main map with the layers that
the theme shows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..qgis_bridge.snapshot import take_snapshot
from ..sharing.draft import create_web_layer_draft
from ..sharing.errors import DraftError
from . import adding
from .definitions import map_definition
from .layers import Entry, GroupLayer, Layer, LayersOrTables, Table, collect, is_table, layer_ids, matching
from .map_extents import Bookmark, bookmarks, unit_word
from .missing import not_there
from .portals import facts_for_drafts
from .projects import ProjectFile, looked_at_anew
from .spatial_reference import SpatialReference

if TYPE_CHECKING:
    from collections.abc import Set

    from qgis.core import QgsProject


class Map:
    """A project's main map, or one of its themes."""

    mapType = "MAP"

    def __init__(self, project: QgsProject, theme: str = "") -> None:
        self.project = project
        self._theme = theme

    @property
    def name(self) -> str:
        """Of the main map the project's title, else the stem of its file, else ``Map``; a theme's own."""
        return self._theme or str(self.project.title() or self.project.baseName() or "Map")

    @name.setter
    def name(self, name: str) -> None:
        if self._theme:
            self.project.mapThemeCollection().renameMapTheme(self._theme, name)
            self._theme = name
        else:
            self.project.setTitle(name)

    @property
    def mapUnits(self) -> str:
        """``Meter``, ``Foot`` or ``Degree``."""
        return unit_word(self.project.crs())

    @property
    def spatialReference(self) -> SpatialReference:
        """The project's system."""
        return SpatialReference.of(self.project.crs())

    @property
    def referenceScale(self) -> float:
        """Always 0: QGIS keeps one a layer."""
        return 0.0

    @property
    def metadata(self) -> Any:
        """What the project says about itself."""
        from .metadata import Metadata

        return Metadata(self)

    @metadata.setter
    def metadata(self, metadata: Any) -> None:
        from .metadata import set_metadata

        set_metadata(self, metadata)

    def layer_ids(self) -> list[str] | None:
        """Return the QGIS ids that sharing the map means; None for all."""
        shown = self._shown()
        return None if shown is None else [id_ for id_ in self.project.mapLayers() if id_ in shown]

    def _shown(self) -> Set[str] | None:
        if not self._theme:
            return None
        return set(self.project.mapThemeCollection().mapThemeVisibleLayerIds(self._theme))

    def listLayers(self, wildcard: str | None = None) -> list[Layer]:
        """Return layers and groups in drawing order, the top one first; tables are not among them."""
        found: list[Layer] = []
        collect(self.project.layerTreeRoot(), self.project, found, self._shown())
        return matching(found, wildcard)

    def listTables(self, wildcard: str | None = None) -> list[Table]:
        """Return the stand-alone tables."""
        shown = self._shown()
        layers = [node.layer() for node in self.project.layerTreeRoot().findLayers()]
        tables = [Table(layer, self.project) for layer in layers if is_table(layer)]
        return matching([one for one in tables if shown is None or one.layer.id() in shown], wildcard)

    def _all(self) -> list[Any]:
        return [*(one for one in self.listLayers() if not one.is_group), *self.listTables()]

    def listBrokenDataSources(self) -> list[Layer | Table]:
        """Return layers and tables whose data cannot be reached."""
        return [one for one in self._all() if one.isBroken]

    def listBookmarks(self, wildcard: str | None = None) -> list[Bookmark]:
        """Return the project's bookmarks."""
        return matching(bookmarks(self.project), wildcard)

    def addDataFromPath(
        self, data_path: str, web_service_type: str | None = None, custom_parameters: Any = None
    ) -> Any:
        """Add the dataset, raster, layer file or service at a path or URL; returns the layer or table."""
        return adding.add_path(self.project, data_path)

    def addLayer(self, add_layer_or_layerfile: Any, add_position: str = "AUTO_ARRANGE") -> list[Any]:
        """Add a layer, or those of a layer file: ``TOP``, ``BOTTOM`` or where QGIS would; returns them."""
        return adding.add_layers(self.project, add_layer_or_layerfile, add_position)

    def addTable(self, add_table: Any) -> Any:
        """Add a stand-alone table."""
        return adding.add_layers(self.project, add_table, "BOTTOM")[0]

    def addLayerToGroup(
        self, target_group_layer: GroupLayer, add_layer_or_layerfile: Any, add_position: str = "AUTO_ARRANGE"
    ) -> list[Any]:
        """Add a layer, or those of a layer file, to a group; returns them."""
        return adding.add_layers(self.project, add_layer_or_layerfile, add_position, target_group_layer.node)

    def insertLayer(
        self, reference_layer: Layer, insert_layer_or_layerfile: Any, insert_position: str = "BEFORE"
    ) -> list[Any]:
        """Add a layer beside another; returns what was added."""
        return adding.insert_layers(self.project, reference_layer, insert_layer_or_layerfile, insert_position)

    def moveLayer(self, reference_layer: Layer, move_layer: Layer, insert_position: str = "BEFORE") -> None:
        """Move a layer beside another, or into a group (``ADD_TO_GROUP`` is the group as reference)."""
        adding.move_layer(reference_layer, move_layer, insert_position)

    def removeLayer(self, remove_layer: Entry) -> None:
        """Take a layer, or a group with all that it holds, out of the map."""
        adding.remove(self.project, remove_layer)

    removeTable = removeLayer

    def createGroupLayer(self, name: str, group_layer: GroupLayer | None = None) -> GroupLayer:
        """Make an empty group on top, or in another group."""
        parent = group_layer.node if group_layer is not None else self.project.layerTreeRoot()
        return GroupLayer(parent.insertGroup(0, name), self.project)

    def addBasemap(self, basemap_name: str) -> None:
        """Not part of the facade: which basemaps there are is the portal's matter."""
        raise not_there("arcpy.mp.Map.addBasemap")

    def clearSelection(self) -> None:
        """Select nothing in any layer."""
        for layer in self.project.mapLayers().values():
            if hasattr(layer, "removeSelection"):
                layer.removeSelection()

    def updateConnectionProperties(
        self,
        current_connection_info: Any,
        new_connection_info: Any,
        auto_update_joins_and_relates: bool = True,
        validate: bool = True,
        ignore_case: bool = False,
    ) -> None:
        """Let layers read from another file, folder or geodatabase."""
        adding.repoint(self._all(), current_connection_info, new_connection_info, validate)

    def getDefinition(self, cim_version: str = "V3") -> Any:
        """Return the map in the words of CIM."""
        return map_definition(self)

    def setDefinition(self, definition_object: Any) -> None:
        """Not part of the facade: change layers one by one."""
        raise not_there("arcpy.mp.Map.setDefinition")

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
        asked = layer_ids(layers_and_tables) if layers_and_tables is not None else self.layer_ids()
        snapshot = take_snapshot(looked_at_anew(self.project), with_thumbnail=False)
        draft = create_web_layer_draft(snapshot, server_type, service_type, service_name, asked)
        draft.portal_facts = facts_for_drafts()
        return draft

    def __repr__(self) -> str:
        return f"<Map {self.name!r}>"


def maps_of(project: QgsProject) -> list[Map]:
    """Return a project's main map and its themes by name."""
    return [Map(project), *(Map(project, name) for name in sorted(project.mapThemeCollection().mapThemes()))]


def draft_source(draft_value: Any) -> tuple[QgsProject, list[str] | None]:
    """Return the project and layer ids (None: the whole map) that a map, document, layer or list means."""
    if isinstance(draft_value, Map):
        return draft_value.project, draft_value.layer_ids()
    if isinstance(draft_value, ProjectFile):
        return draft_value.project, None
    entries = [draft_value] if isinstance(draft_value, Entry) else list(draft_value)
    if not entries or entries[0].project is None:
        raise DraftError("WLS205", name="draft_value", value=[])
    return entries[0].project, layer_ids(entries)
