"""``arcpy.mp``: projects, maps and layers, over the QGIS project they stand for."""

from __future__ import annotations

import fnmatch
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Union

from qgis.core import QgsLayerTreeGroup, QgsLayerTreeLayer, QgsMapLayer, QgsProject, QgsVectorLayer

from ..qgis_bridge.snapshot import take_snapshot
from ..sharing.draft import create_web_layer_draft
from ..sharing.errors import SnapshotError
from .portals import facts_for_drafts
from .projects import open_project


def _matching(named: Iterable[Any], wildcard: str | None) -> list[Any]:
    if not wildcard:
        return list(named)
    pattern = wildcard.casefold()
    return [one for one in named if fnmatch.fnmatchcase(one.name.casefold(), pattern)]


class ArcGISProject:
    """A QGIS project under the name that scripts use. ``aprx_path`` is a path or ``"CURRENT"``."""

    def __init__(self, aprx_path: str) -> None:
        self._project = open_project(aprx_path)

    @property
    def filePath(self) -> str:
        """The project file, empty if it was never saved."""
        return str(self._project.fileName())

    @property
    def homeFolder(self) -> str:
        """The folder of the project file."""
        return str(self._project.homePath())

    @property
    def activeMap(self) -> Map:
        """The project's map; QGIS has one canvas."""
        return Map(self._project)

    def listMaps(self, wildcard: str | None = None) -> list[Map]:
        """Return the maps whose name matches; a QGIS project has its main map."""
        return _matching([Map(self._project)], wildcard)

    def save(self) -> None:
        """Write the project to its file. Raises ``SnapshotError`` if it has none or cannot be written."""
        if not self._project.fileName() or not self._project.write():
            raise SnapshotError("WLS112", path=self.filePath, reason=self._project.error())

    def saveACopy(self, file_name: str) -> None:
        """Write a copy and go on with the project under its old name."""
        before = self._project.fileName()
        copy = str(Path(file_name).with_suffix(".qgz") if file_name.lower().endswith(".aprx") else file_name)
        written = self._project.write(copy)
        self._project.setFileName(before)
        if not written:
            raise SnapshotError("WLS112", path=copy, reason=self._project.error())


class Map:
    """The map of a project."""

    def __init__(self, project: QgsProject) -> None:
        self._project = project

    @property
    def name(self) -> str:
        """The project's title, else the stem of its file, else ``Map``."""
        return str(self._project.title() or self._project.baseName() or "Map")

    @name.setter
    def name(self, name: str) -> None:
        self._project.setTitle(name)

    @property
    def mapType(self) -> str:
        """Always ``MAP``."""
        return "MAP"

    def listLayers(self, wildcard: str | None = None) -> list[Layer]:
        """Return layers and groups in drawing order, the top one first; tables are not among them."""
        found: list[Layer] = []
        _collect(self._project.layerTreeRoot(), self._project, found)
        return _matching(found, wildcard)

    def listTables(self, wildcard: str | None = None) -> list[Table]:
        """Return the stand-alone tables."""
        layers = [node.layer() for node in self._project.layerTreeRoot().findLayers()]
        tables = [Table(layer, self._project) for layer in layers if _is_table(layer)]
        return _matching(tables, wildcard)

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
        snapshot = take_snapshot(self._project)
        draft = create_web_layer_draft(
            snapshot, server_type, service_type, service_name, _layer_ids(layers_and_tables)
        )
        draft.portal_facts = facts_for_drafts()
        return draft


class _Entry:
    """What layers, groups and tables have in common."""

    def __init__(self, layer: QgsMapLayer, project: QgsProject) -> None:
        self._layer = layer
        self._project = project

    @property
    def name(self) -> str:
        """The name in the layer tree."""
        return str(self._layer.name())

    @name.setter
    def name(self, name: str) -> None:
        self._layer.setName(name)

    @property
    def longName(self) -> str:
        """The name with its groups, joined by backslashes."""
        node = self._project.layerTreeRoot().findLayer(self._layer.id())
        names = [self.name]
        while node is not None and node.parent() is not None and node.parent().name():
            node = node.parent()
            names.insert(0, node.name())
        return "\\".join(names)

    @property
    def isBroken(self) -> bool:
        """Tell whether the data cannot be reached."""
        return not self._layer.isValid()

    @property
    def dataSource(self) -> str:
        """Where the data are, without credentials."""
        return str(self._layer.publicSource())

    @property
    def definitionQuery(self) -> str:
        """The filter in the provider's SQL."""
        return str(self._layer.subsetString()) if isinstance(self._layer, QgsVectorLayer) else ""

    @definitionQuery.setter
    def definitionQuery(self, query: str) -> None:
        self._layer.setSubsetString(query or "")

    def layer_ids(self) -> list[str]:
        """Return the QGIS ids that sharing this means."""
        return [str(self._layer.id())]

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.name!r}>"


class Table(_Entry):
    """A layer without geometry."""


class Layer(_Entry):
    """A layer with geometry, a raster, or (as :class:`GroupLayer`) a group."""

    isGroupLayer = False

    @property
    def isFeatureLayer(self) -> bool:
        """Tell whether it is a vector layer."""
        return isinstance(self._layer, QgsVectorLayer)

    @property
    def isRasterLayer(self) -> bool:
        """Tell whether it is a raster."""
        return self._layer.type() == QgsMapLayer.LayerType.RasterLayer

    @property
    def visible(self) -> bool:
        """Whether the layer is ticked."""
        node = self._project.layerTreeRoot().findLayer(self._layer.id())
        return bool(node and node.itemVisibilityChecked())

    @visible.setter
    def visible(self, visible: bool) -> None:
        self._project.layerTreeRoot().findLayer(self._layer.id()).setItemVisibilityChecked(visible)


class GroupLayer(Layer):
    """A group of the layer tree."""

    isGroupLayer = True
    isFeatureLayer = False
    isRasterLayer = False
    isBroken = False

    def __init__(self, group: QgsLayerTreeGroup, project: QgsProject) -> None:
        self._group = group
        self._project = project

    @property
    def name(self) -> str:
        """The group's name."""
        return str(self._group.name())

    @name.setter
    def name(self, name: str) -> None:
        self._group.setName(name)

    @property
    def visible(self) -> bool:
        """Whether the group is ticked."""
        return bool(self._group.itemVisibilityChecked())

    @visible.setter
    def visible(self, visible: bool) -> None:
        self._group.setItemVisibilityChecked(visible)

    def listLayers(self, wildcard: str | None = None) -> list[Layer]:
        """Return the group's members."""
        found: list[Layer] = []
        _collect(self._group, self._project, found)
        return _matching(found, wildcard)

    def layer_ids(self) -> list[str]:
        """Return the QGIS ids of all layers below the group."""
        return [str(node.layerId()) for node in self._group.findLayers()]


LayersOrTables = Union[_Entry, Sequence[_Entry]]


def _is_table(layer: QgsMapLayer | None) -> bool:
    return isinstance(layer, QgsVectorLayer) and not layer.isSpatial()


def _collect(group: QgsLayerTreeGroup, project: QgsProject, found: list[Layer]) -> None:
    for node in group.children():
        if isinstance(node, QgsLayerTreeGroup):
            found.append(GroupLayer(node, project))
            _collect(node, project, found)
        elif isinstance(node, QgsLayerTreeLayer) and node.layer() is not None and not _is_table(node.layer()):
            found.append(Layer(node.layer(), project))


def _layer_ids(given: LayersOrTables | None) -> list[str] | None:
    """Return the QGIS layer ids of what a script passed; None means the whole map."""
    if given is None:
        return None
    entries = [given] if isinstance(given, _Entry) else list(given)
    return list(dict.fromkeys(layer_id for entry in entries for layer_id in entry.layer_ids()))
