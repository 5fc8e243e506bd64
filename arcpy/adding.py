"""Put layers into a map, move them, take them out, and let them read from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsLayerTreeGroup, QgsMapLayer, QgsProject, QgsRasterLayer, QgsVectorLayer

from ..qgis_bridge.datasets.catalogue import RASTERS
from ..qgis_bridge.datasets.changing import place_of_layer
from ..qgis_bridge.datasets.places import Place, place, system_path
from ..qgis_bridge.datasets.writing import open_layer
from ..sharing.errors import DatasetError
from .environment import env
from .layer_files import LayerFile, read_layer_file
from .layers import Entry, entry, is_table
from .messages import as_execute_error
from .result import Result

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

LAYER_FILES = {".lyrx", ".qlr", ".lyr"}
POSITIONS = ("AUTO_ARRANGE", "TOP", "BOTTOM")


def add_path(project: QgsProject, data_path: str) -> Any:
    """Add what a path or a service's URL means; return what stands for it.

    Raises:
        RuntimeError: ERROR 000732, it is not there or QGIS cannot read it.
    """
    with as_execute_error():
        layers = _opened(str(data_path))
    return [_put(project, layer, project.layerTreeRoot(), "AUTO_ARRANGE") for layer in reversed(layers)][-1]


def add_layers(
    project: QgsProject, given: Any, position: str, group: QgsLayerTreeGroup | None = None
) -> list[Any]:
    """Add a layer, table or the content of a layer file; return what was added, the top one first."""
    parent = group if group is not None else project.layerTreeRoot()
    layers = _given(given)
    order = layers if position.upper() == "BOTTOM" else list(reversed(layers))
    added = [_put(project, layer, parent, position.upper()) for layer in order]
    return added if position.upper() == "BOTTOM" else added[::-1]


def import_map(project: QgsProject, path: str) -> None:
    """Add the layers of a ``.mapx`` that QGIS can open, in their order."""
    with as_execute_error():
        layers = read_layer_file(env.resolve(path))
    for layer in layers:
        _put(project, layer, project.layerTreeRoot(), "BOTTOM")


def insert_layers(project: QgsProject, reference: Entry, given: Any, position: str) -> list[Any]:
    """Add layers before or after another; return them."""
    added = add_layers(project, given, "TOP")
    for one in added:
        move_layer(reference, one, position)
    return added


def move_layer(reference: Entry, moved: Entry, position: str) -> None:
    """Move a layer or group before or after another, or into a group that is the reference."""
    node = moved.node
    if reference.is_group and position.upper() not in {"BEFORE", "AFTER"}:
        parent, index = reference.node, 0
    else:
        parent = reference.node.parent()
        index = parent.children().index(reference.node) + (position.upper() == "AFTER")
    parent.insertChildNode(index, node.clone())
    node.parent().removeChildNode(node)


def remove(project: QgsProject, removed: Entry) -> None:
    """Take a layer, table or whole group out of the project."""
    project.removeMapLayers(removed.layer_ids())
    if removed.is_group:
        removed.node.parent().removeChildNode(removed.node)


def repoint(entries: Iterable[Entry], current: Any, new: Any, validate: bool) -> None:
    """Let the layers that read from ``current`` read from ``new``: paths, or connection dictionaries."""
    old, target = _workspace(current), _workspace(new)
    for one in entries:
        where = place_of_layer(one.layer) if isinstance(one.layer, QgsVectorLayer) else None
        if where is None:
            continue
        folder = where.container if where.is_geodatabase else where.container.parent
        if old is not None and old not in {folder, where.path, where.container}:
            continue
        moved = _moved(where, target, old)
        if not validate or (moved is not None and moved.container.exists()):
            one.layer.setDataSource(moved.uri if moved else "", one.layer.name(), "ogr")


def _moved(where: Place, target: Path | None, old: Path | None) -> Place | None:
    if target is None:
        return None
    if old is not None and old in {where.path, where.container} and not target.is_dir():
        return place(target)
    return place(target / (where.table or where.container.name))


def _workspace(told: Any) -> Path | None:
    if isinstance(told, dict):
        told = (told.get("connection_info") or {}).get("database") or told.get("dataset")
    return env.resolve(str(told)) if told else None


def _opened(path: str) -> list[QgsMapLayer]:
    """Return the layers that a path or URL means, the top one first."""
    if path.lower().startswith(("http://", "https://")):
        return [_of_service(path)]
    file = env.resolve(path)
    suffix = system_path(path).suffix.lower()
    if suffix in LAYER_FILES:
        return read_layer_file(file)
    if suffix in RASTERS:
        return [_checked(QgsRasterLayer(str(file), file.stem), path)]
    found = place(file)
    if found is None:
        raise DatasetError("WLS851", dataset=path, reason="")
    return [open_layer(found)]


def _of_service(url: str) -> QgsMapLayer:
    address = url.rstrip("/")
    name = next((part for part in reversed(address.split("/")) if not part.isdigit()), "layer")
    if "/featureserver" in address.lower():
        if not address.rsplit("/", 1)[-1].isdigit():
            address += "/0"
        return _checked(QgsVectorLayer(f"url='{address}'", name, "arcgisfeatureserver"), url)
    if "/mapserver" in address.lower() or "/imageserver" in address.lower():
        return _checked(QgsRasterLayer(f"url='{address}'", name, "arcgismapserver"), url)
    return _checked(QgsRasterLayer(f"type=xyz&url={address}", name, "wms"), url)


def _checked(layer: QgsMapLayer, told: str) -> QgsMapLayer:
    if not layer.isValid():
        raise DatasetError("WLS851", dataset=told, reason="")
    return layer


def _given(given: Any) -> list[QgsMapLayer]:
    if isinstance(given, Result):
        given = given[0]
    if isinstance(given, LayerFile):
        return given.layers_to_add()
    if isinstance(given, Entry):
        return [given.layer.clone()]
    if isinstance(given, str):
        with as_execute_error():
            return _opened(given)
    return [layer for one in given for layer in _given(one)]


def _put(project: QgsProject, layer: QgsMapLayer, parent: QgsLayerTreeGroup, position: str) -> Any:
    """Add one layer; ``AUTO_ARRANGE`` puts points over lines over polygons over rasters, tables last."""
    project.addMapLayer(layer, False)
    if not project.crs().isValid() and layer.crs().isValid():
        # a new map takes the system of its first layer, as in ArcGIS
        project.setCrs(layer.crs())
    index = {"TOP": 0, "BOTTOM": -1}.get(position, _arranged(parent, layer))
    parent.insertLayer(index, layer)
    return entry(layer, project)


def _arranged(parent: QgsLayerTreeGroup, layer: QgsMapLayer) -> int:
    rank = _rank(layer)
    for index, node in enumerate(parent.children()):
        other = node.layer() if hasattr(node, "layer") else None
        if other is not None and _rank(other) >= rank:
            return index
    return -1


def _rank(layer: QgsMapLayer) -> int:
    if is_table(layer):
        return 4
    if not isinstance(layer, QgsVectorLayer):
        return 3
    kind = layer.geometryType()
    return int(getattr(kind, "value", kind))
