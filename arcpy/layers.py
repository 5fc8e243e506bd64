"""Layers, groups and tables as scripts see them, over the QGIS layers they stand for."""

from __future__ import annotations

import fnmatch
from collections.abc import Iterable, Sequence
from typing import Any, Union

from qgis.core import QgsLayerTreeGroup, QgsLayerTreeLayer, QgsMapLayer, QgsProject, QgsVectorLayer


def matching(named: Iterable[Any], wildcard: str | None) -> list[Any]:
    """Return those whose name matches, in any case; no wildcard means all."""
    if not wildcard:
        return list(named)
    pattern = wildcard.casefold()
    return [one for one in named if fnmatch.fnmatchcase(one.name.casefold(), pattern)]


class Entry:
    """What layers, groups and tables have in common."""

    def __init__(self, layer: QgsMapLayer, project: QgsProject | None) -> None:
        self._layer = layer
        self.project = project

    @property
    def layer(self) -> QgsMapLayer:
        """The QGIS layer."""
        return self._layer

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
        node = self._node()
        names = [self.name]
        while node is not None and node.parent() is not None and node.parent().name():
            node = node.parent()
            names.insert(0, node.name())
        return "\\".join(names)

    def _node(self) -> Any:
        """Return where the layer is in the project's tree, None for one outside of it."""
        return self.project.layerTreeRoot().findLayer(self._layer.id()) if self.project else None

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


class Table(Entry):
    """A layer without geometry."""


class Layer(Entry):
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
        node = self._node()
        return bool(node and node.itemVisibilityChecked())

    @visible.setter
    def visible(self, visible: bool) -> None:
        node = self._node()
        if node is not None:
            node.setItemVisibilityChecked(visible)


class GroupLayer(Layer):
    """A group of the layer tree."""

    isGroupLayer = True
    isFeatureLayer = False
    isRasterLayer = False
    isBroken = False

    def __init__(self, group: QgsLayerTreeGroup, project: QgsProject) -> None:
        self._group = group
        self.project = project

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
        collect(self._group, self.project, found)
        return matching(found, wildcard)

    def layer_ids(self) -> list[str]:
        """Return the QGIS ids of all layers below the group."""
        return [str(node.layerId()) for node in self._group.findLayers()]


LayersOrTables = Union[Entry, Sequence[Entry]]


def is_table(layer: QgsMapLayer | None) -> bool:
    """Tell whether a layer is a stand-alone table."""
    return isinstance(layer, QgsVectorLayer) and not layer.isSpatial()


def entry(layer: QgsMapLayer, project: QgsProject | None) -> Layer | Table:
    """Return what stands for a layer or table."""
    return Table(layer, project) if is_table(layer) else Layer(layer, project)


def collect(group: QgsLayerTreeGroup, project: QgsProject, found: list[Layer]) -> None:
    """Append the layers and groups below ``group`` in drawing order."""
    for node in group.children():
        if isinstance(node, QgsLayerTreeGroup):
            found.append(GroupLayer(node, project))
            collect(node, project, found)
        elif isinstance(node, QgsLayerTreeLayer) and node.layer() is not None and not is_table(node.layer()):
            found.append(Layer(node.layer(), project))


def layer_ids(given: LayersOrTables | None) -> list[str] | None:
    """Return the QGIS layer ids of what a script passed; None means the whole map."""
    if given is None:
        return None
    entries = [given] if isinstance(given, Entry) else list(given)
    return list(dict.fromkeys(layer_id for entry in entries for layer_id in entry.layer_ids()))
