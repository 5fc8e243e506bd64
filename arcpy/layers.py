"""Layers, groups and tables as scripts see them, over the QGIS layers they stand for."""

from __future__ import annotations

import fnmatch
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Union

from qgis.core import (
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ..qgis_bridge.datasets.changing import place_of_layer
from ..qgis_bridge.datasets.expressions import as_expression
from ..qgis_bridge.layer_source import named_source
from ..qgis_bridge.snapshot import WEB_PROVIDERS
from .missing import not_there

if TYPE_CHECKING:
    from collections.abc import Set

# What ``supports`` answers yes to, by what the layer is.
EVERYWHERE = {"NAME", "LONGNAME", "VISIBLE", "DATASOURCE", "METADATA", "CONNECTIONPROPERTIES", "URI"}
DRAWN = {"TRANSPARENCY", "MINTHRESHOLD", "MAXTHRESHOLD"}
OF_FEATURES = {"DEFINITIONQUERY", "SHOWLABELS"}
OF_RASTERS = {"BRIGHTNESS", "CONTRAST"}


def matching(named: Iterable[Any], wildcard: str | None) -> list[Any]:
    """Return those whose name matches, in any case; no wildcard means all."""
    if not wildcard:
        return list(named)
    pattern = wildcard.casefold()
    return [one for one in named if fnmatch.fnmatchcase(one.name.casefold(), pattern)]


class Entry:
    """What layers, groups and tables have in common."""

    is_group = False

    def __init__(self, layer: QgsMapLayer, project: QgsProject | None) -> None:
        self._layer = layer
        self.project = project

    @property
    def layer(self) -> QgsMapLayer:
        """The QGIS layer."""
        return self._layer

    @property
    def node(self) -> Any:
        """Where it is in the project's tree; None for a layer outside of it."""
        return self.project.layerTreeRoot().findLayer(self._layer.id()) if self.project else None

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
        node = self.node
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
        """Where the data are, without credentials; of a table in a file its path."""
        where = place_of_layer(self._layer) if isinstance(self._layer, QgsVectorLayer) else None
        return str(where.path if where is not None else self._layer.publicSource())

    URI = dataSource

    @property
    def connectionProperties(self) -> dict[str, Any]:
        """Dataset, workspace and kind of the connection, as a dictionary."""
        where = place_of_layer(self._layer) if isinstance(self._layer, QgsVectorLayer) else None
        if where is not None:
            factory = "File Geodatabase" if where.driver == "OpenFileGDB" else where.driver
            container = where.container if where.is_geodatabase else where.container.parent
            dataset, info = where.name, {"database": str(container)}
        else:
            place, dataset = named_source(self._layer.providerType(), self._layer.source())
            factory, info = self._layer.providerType(), {"database": place}
        return {"dataset": dataset, "workspace_factory": factory, "connection_info": info}

    @property
    def definitionQuery(self) -> str:
        """The filter in the provider's SQL."""
        return str(self._layer.subsetString()) if isinstance(self._layer, QgsVectorLayer) else ""

    @definitionQuery.setter
    def definitionQuery(self, query: str | None) -> None:
        expression = as_expression(self._layer, query) if query else ""
        if not self._layer.setSubsetString(expression) and not self._layer.setSubsetString(query or ""):
            raise ValueError(f"definitionQuery: {query}")

    @property
    def metadata(self) -> Any:
        """What the layer says about itself."""
        from .metadata import Metadata

        return Metadata(self)

    @metadata.setter
    def metadata(self, metadata: Any) -> None:
        from .metadata import set_metadata

        set_metadata(self, metadata)

    def getSelectionSet(self) -> Set[int] | None:
        """Return the numbers of the selected rows, None where none is."""
        return set(self._layer.selectedFeatureIds()) or None

    def setSelectionSet(self, oidList: Iterable[int] | None = None, method: str = "NEW") -> None:
        """Select rows by number: ``NEW``, ``UNION``, ``DIFFERENCE``, ``INTERSECT``, ``SYMDIFFERENCE``."""
        asked, now = set(oidList or ()), set(self._layer.selectedFeatureIds())
        ways = {
            "NEW": asked,
            "UNION": now | asked,
            "DIFFERENCE": now - asked,
            "INTERSECT": now & asked,
            "SYMDIFFERENCE": now ^ asked,
        }
        self._layer.selectByIds(sorted(ways[method.upper()]))

    def supports(self, layer_property: str) -> bool:
        """Tell whether it has a property of this name."""
        return layer_property.upper() in EVERYWHERE

    def getDefinition(self, cim_version: str = "V3") -> Any:
        """Return what the layer is in the words of CIM."""
        from .definitions import layer_definition

        return layer_definition(self)

    def setDefinition(self, definition_object: Any) -> None:
        """Take over what a changed definition says."""
        from .definitions import apply_definition

        apply_definition(self, definition_object)

    def layer_ids(self) -> list[str]:
        """Return the QGIS ids that sharing this means."""
        return [str(self._layer.id())]

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.name!r}>"

    def __str__(self) -> str:
        return self.longName

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Entry) and self.layer_ids() == other.layer_ids()

    def __hash__(self) -> int:
        return hash(tuple(self.layer_ids()))


class Table(Entry):
    """A layer without geometry."""

    def supports(self, layer_property: str) -> bool:
        """Tell whether it has a property of this name."""
        return layer_property.upper() in EVERYWHERE | {"DEFINITIONQUERY"}


class Layer(Entry):
    """A layer with geometry, a raster, or (as :class:`GroupLayer`) a group."""

    isGroupLayer = False
    is3DLayer = isSceneLayer = isNetworkAnalystLayer = isNetworkDatasetLayer = False

    @property
    def isFeatureLayer(self) -> bool:
        """Tell whether it is a vector layer."""
        return isinstance(self._layer, QgsVectorLayer)

    @property
    def isRasterLayer(self) -> bool:
        """Tell whether it is a raster of one's own."""
        return isinstance(self._layer, QgsRasterLayer) and not self.isWebLayer

    @property
    def isWebLayer(self) -> bool:
        """Tell whether it comes from a server's service."""
        return self._layer.providerType() in WEB_PROVIDERS | {"arcgisfeatureserver", "WFS", "oapif"}

    @property
    def isBasemapLayer(self) -> bool:
        """Tell whether it is tiles or a map from a server below all others."""
        order = self.project.layerTreeRoot().layerOrder() if self.project else []
        return self._layer.providerType() == "wms" and bool(order) and order[-1] == self._layer

    @property
    def visible(self) -> bool:
        """Whether the layer is ticked."""
        return bool(self.node and self.node.itemVisibilityChecked())

    @visible.setter
    def visible(self, visible: bool) -> None:
        if self.node is not None:
            self.node.setItemVisibilityChecked(bool(visible))

    @property
    def transparency(self) -> int:
        """In percent, 0 for none."""
        return round((1 - self._layer.opacity()) * 100)

    @transparency.setter
    def transparency(self, percent: float) -> None:
        self._layer.setOpacity(1 - float(percent) / 100)

    @property
    def minThreshold(self) -> float:
        """The scale below which it is not drawn, 0 for none."""
        return float(self._layer.minimumScale()) if self._layer.hasScaleBasedVisibility() else 0.0

    @minThreshold.setter
    def minThreshold(self, scale: float) -> None:
        self._layer.setMinimumScale(float(scale))
        self._layer.setScaleBasedVisibility(bool(scale or self.maxThreshold))

    @property
    def maxThreshold(self) -> float:
        """The scale above which it is not drawn, 0 for none."""
        return float(self._layer.maximumScale()) if self._layer.hasScaleBasedVisibility() else 0.0

    @maxThreshold.setter
    def maxThreshold(self, scale: float) -> None:
        before = self.minThreshold
        self._layer.setMaximumScale(float(scale))
        self._layer.setScaleBasedVisibility(bool(scale or before))

    @property
    def showLabels(self) -> bool:
        """Whether labels are drawn."""
        return isinstance(self._layer, QgsVectorLayer) and bool(self._layer.labelsEnabled())

    @showLabels.setter
    def showLabels(self, shown: bool) -> None:
        self._layer.setLabelsEnabled(bool(shown))

    @property
    def brightness(self) -> int:
        """Of a raster, -100 to 100."""
        return round(self._layer.brightnessFilter().brightness() / 2.55)

    @brightness.setter
    def brightness(self, percent: int) -> None:
        self._layer.brightnessFilter().setBrightness(round(percent * 2.55))

    @property
    def contrast(self) -> int:
        """Of a raster, -100 to 100."""
        return int(self._layer.brightnessFilter().contrast())

    @contrast.setter
    def contrast(self, percent: int) -> None:
        self._layer.brightnessFilter().setContrast(int(percent))

    @property
    def symbology(self) -> Any:
        """Not part of the facade: change the symbols in QGIS, or through ``getDefinition``."""
        raise not_there("arcpy.mp.Layer.symbology")

    def supports(self, layer_property: str) -> bool:
        """Tell whether it has a property of this name."""
        own = OF_FEATURES if self.isFeatureLayer else OF_RASTERS if self.isRasterLayer else set()
        return layer_property.upper() in EVERYWHERE | DRAWN | own

    def listLayers(self, wildcard: str | None = None) -> list[Layer]:
        """Return a group's members; a layer has none."""
        return []

    def saveACopy(self, file_name: str) -> None:
        """Write a ``.lyrx`` (for ArcGIS Pro) or a ``.qlr`` (for QGIS)."""
        from .layer_files import write_layer_file

        write_layer_file(self, file_name)


class GroupLayer(Layer):
    """A group of the layer tree."""

    isGroupLayer = is_group = True
    isFeatureLayer = isRasterLayer = isWebLayer = isBasemapLayer = False
    isBroken = False
    dataSource = ""
    definitionQuery = ""  # type: ignore[override]

    def __init__(self, group: QgsLayerTreeGroup, project: QgsProject) -> None:
        self._group = group
        self.project = project

    @property
    def node(self) -> QgsLayerTreeGroup:
        """Where it is in the project's tree."""
        return self._group

    @property
    def name(self) -> str:
        """The group's name."""
        return str(self._group.name())

    @name.setter
    def name(self, name: str) -> None:
        self._group.setName(name)

    def supports(self, layer_property: str) -> bool:
        """Tell whether it has a property of this name."""
        return layer_property.upper() in {"NAME", "LONGNAME", "VISIBLE"}

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


def collect(
    group: QgsLayerTreeGroup, project: QgsProject | None, found: list[Layer], only: Set[str] | None = None
) -> None:
    """Append the layers and groups below ``group`` in drawing order, ``only`` those of these ids."""
    for node in group.children():
        if isinstance(node, QgsLayerTreeGroup):
            if only is None or only & {layer.layerId() for layer in node.findLayers()}:
                found.append(GroupLayer(node, project))
                collect(node, project, found, only)
        elif _is_drawn(node) and (only is None or node.layerId() in only):
            found.append(Layer(node.layer(), project))


def _is_drawn(node: Any) -> bool:
    return isinstance(node, QgsLayerTreeLayer) and node.layer() is not None and not is_table(node.layer())


def layer_ids(given: LayersOrTables | None) -> list[str] | None:
    """Return the QGIS layer ids of what a script passed; None means the whole map."""
    if given is None:
        return None
    entries = [given] if isinstance(given, Entry) else list(given)
    return list(dict.fromkeys(layer_id for entry in entries for layer_id in entry.layer_ids()))
