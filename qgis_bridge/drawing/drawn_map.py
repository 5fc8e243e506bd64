"""A published map, opened: its layers by their numbers in the service, the upper ones first.

A map is a folder with ``map.json``, the service's data, and, if the package had one, the project it is
drawn with.  Without one its layers are drawn as their web symbols say.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsArcGisRestUtils,
    QgsProject,
    QgsVectorLayer,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from qgis.core import QgsMapLayer

    from .application import DrawingApplication

MAP_FILE = "map.json"
# Providers that read files and nothing else.
_FILE_PROVIDERS = ("ogr", "gdal")


@dataclass
class DrawnMap:
    """``layers`` by number, in drawing order, the upper ones first. The project owns those it came with."""

    project: QgsProject
    layers: dict[int, QgsMapLayer] = field(default_factory=dict)


@dataclass(frozen=True)
class LayerChange:
    """How a layer is to be drawn this once.

    ``condition`` is one that the layer's data source takes, ``drawing`` Esri's ``drawingInfo``.
    """

    condition: str = ""
    drawing: Mapping[str, Any] = field(default_factory=dict)


def open_map(folder: Path, application: DrawingApplication) -> DrawnMap:
    """Open the map that lies in ``folder``.

    Raises:
        ValueError: there is none, or QGIS cannot read it.
    """
    application.confine_to(folder)
    try:
        told = json.loads((folder / MAP_FILE).read_bytes())
    except OSError as error:
        raise ValueError(f"no map: {error.strerror}") from error
    drawn = _from_project(folder, told) if told.get("project") else _from_symbols(folder, told)
    drawn.layers = {
        number: layer
        for number, layer in drawn.layers.items()
        if layer.isValid() and _reads_files_only(layer, application)
    }
    return drawn


def _reads_files_only(layer: QgsMapLayer, application: DrawingApplication) -> bool:
    provider = layer.dataProvider()
    return (
        provider is not None
        and provider.name() in _FILE_PROVIDERS
        and application.may_read(provider.dataSourceUri())
    )


def _from_project(folder: Path, told: Mapping[str, Any]) -> DrawnMap:
    project = QgsProject()
    flags = Qgis.ProjectReadFlag.DontLoadLayouts | Qgis.ProjectReadFlag.DontLoad3DViews
    if not project.read(str(folder / told["project"]), flags):
        raise ValueError(f"the project cannot be read: {project.error()}")
    numbers = {str(entry["source"]): int(entry["id"]) for entry in told["layers"] if entry.get("source")}
    ordered = project.layerTreeRoot().layerOrder()
    return DrawnMap(project, {numbers[layer.id()]: layer for layer in ordered if layer.id() in numbers})


def _from_symbols(folder: Path, told: Mapping[str, Any]) -> DrawnMap:
    project = QgsProject()
    drawn = DrawnMap(project)
    for entry in told["layers"]:
        if entry.get("table"):
            uri = f"{folder / told['data']}|layername={entry['table']}"
            layer = QgsVectorLayer(uri, str(entry.get("name") or ""), "ogr")
            if layer.isValid():
                draw_as(layer, entry.get("drawingInfo") or {})
                _set_scales(layer, entry)
                project.addMapLayer(layer)
                drawn.layers[int(entry["id"])] = layer
    spatial = [layer for layer in drawn.layers.values() if layer.crs().isValid()]
    if spatial:
        project.setCrs(spatial[0].crs())
    return drawn


def _set_scales(layer: QgsVectorLayer, entry: Mapping[str, Any]) -> None:
    smallest, largest = entry.get("minScale") or 0, entry.get("maxScale") or 0
    layer.setScaleBasedVisibility(bool(smallest or largest))
    layer.setMinimumScale(smallest)
    layer.setMaximumScale(largest)


def draw_as(layer: QgsVectorLayer, drawing: Mapping[str, Any]) -> None:
    """Draw a layer as a web client would: what ``drawingInfo`` leaves open stays as it is."""
    renderer = QgsArcGisRestUtils.convertRenderer(dict(drawing.get("renderer") or {}))
    if renderer is not None:
        layer.setRenderer(renderer)
    labels = drawing.get("labelingInfo")
    if "labelingInfo" in drawing:
        labeling = QgsArcGisRestUtils.convertLabeling(list(labels)) if labels else None
        layer.setLabeling(labeling)
        layer.setLabelsEnabled(labeling is not None)
    if drawing.get("showLabels") is False:
        layer.setLabelsEnabled(False)
    transparency = drawing.get("transparency")
    if isinstance(transparency, (int, float)):
        layer.setOpacity(1 - min(max(transparency, 0), 100) / 100)


def changed(layer: QgsMapLayer, change: LayerChange | None) -> QgsMapLayer:
    """Return the layer, or a copy of it with a change.

    Raises:
        ValueError: the data source does not take the condition.
    """
    if change is None or not (change.condition or change.drawing):
        return layer
    copy = layer.clone()
    if change.condition and isinstance(copy, QgsVectorLayer):
        standing = copy.subsetString()
        both = f"({standing}) AND ({change.condition})" if standing else change.condition
        if not copy.setSubsetString(both):
            raise ValueError("the data source does not take the condition")
    if change.drawing and isinstance(copy, QgsVectorLayer):
        draw_as(copy, change.drawing)
    return copy
