"""Layer files: ``.lyrx`` of ArcGIS Pro and ``.qlr`` of QGIS, written and read."""

from __future__ import annotations

import json
import logging
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from qgis.core import QgsLayerDefinition, QgsMapLayer, QgsVectorLayer

from ..qgis_bridge.cim_reading.look import put_on
from ..qgis_bridge.datasets.places import place, system_path
from ..qgis_bridge.snapshot import take_snapshot
from ..sharing.errors import DatasetError
from ..sharing.staging.map_files import layer_file, write_document
from .environment import env
from .layers import Entry, Layer, Table, entry, matching
from .missing import not_there

if TYPE_CHECKING:
    from collections.abc import Iterator

_log = logging.getLogger(__name__)

SQLITE = "sde:sqlite:"
LARGEST = 256 * 1024 * 1024


class LayerFile:
    """A layer file. What ArcGIS wrote comes with its data, name, filter, scales, symbols and labels.

    Where QGIS has no counterpart for a symbol or label, its own default stands and the log says so.

    Raises:
        RuntimeError: ERROR 000732, it is not there or cannot be read.
    """

    def __init__(self, layer_file_path: str) -> None:
        from .messages import as_execute_error

        self.filePath = str(env.resolve(layer_file_path))
        with as_execute_error():
            self._layers = read_layer_file(Path(self.filePath))

    def listLayers(self, wildcard: str | None = None) -> list[Layer]:
        """Return its layers, the one drawn on top first."""
        return matching([one for one in map(_entry, self._layers) if isinstance(one, Layer)], wildcard)

    def listTables(self, wildcard: str | None = None) -> list[Table]:
        """Return its stand-alone tables."""
        return matching([one for one in map(_entry, self._layers) if isinstance(one, Table)], wildcard)

    def layers_to_add(self) -> list[QgsMapLayer]:
        """Return fresh copies for a project, the one drawn on top first."""
        return [layer.clone() for layer in self._layers]

    def saveACopy(self, file_name: str) -> None:
        """Copy the file."""
        target = env.resolve(file_name)
        target.write_bytes(Path(self.filePath).read_bytes())


def write_layer_file(saved: Entry, file_name: str) -> None:
    """Write a layer, table or group to a ``.lyrx`` or ``.qlr``."""
    target = env.resolve(file_name)
    if target.suffix.lower() == ".qlr":
        done, message = QgsLayerDefinition.exportLayerDefinition(str(target), [saved.node])
        if not done:
            raise DatasetError("WLS853", dataset=str(target), reason=message)
        return
    if saved.project is None:
        raise not_there("arcpy.mp.Layer.saveACopy of a layer outside of a map")
    snapshot = take_snapshot(saved.project, saved.layer_ids(), with_thumbnail=False)
    write_document(target.with_suffix(".lyrx"), layer_file(snapshot, saved.layer_ids()))


def read_layer_file(path: Path) -> list[QgsMapLayer]:
    """Return the layers of a file, the one drawn on top first. Raises ``DatasetError``, WLS851."""
    if not path.is_file() or path.stat().st_size > LARGEST:
        raise DatasetError("WLS851", dataset=str(path), reason="")
    if path.suffix.lower() == ".qlr":
        return _of_qgis(path)
    try:
        document = json.loads(path.read_text(encoding="utf-8-sig"))
    except ValueError as error:
        raise DatasetError("WLS851", dataset=str(path), reason=str(error)) from error
    return list(layers_of_document(document, path.parent))


def layers_of_document(document: dict[str, Any], folder: Path) -> Iterator[QgsMapLayer]:
    """Yield the layers and tables of a ``.lyrx`` or ``.mapx`` that QGIS can open, in their order."""
    for told in [*document.get("layerDefinitions", ()), *document.get("tableDefinitions", ())]:
        table = told.get("featureTable") or told
        source = _source(table.get("dataConnection") or {}, folder)
        if source:
            layer = QgsVectorLayer(source, str(told.get("name") or "layer"), "ogr")
            layer.setSubsetString(str(table.get("definitionExpression") or ""))
            low, high = float(told.get("minScale") or 0), float(told.get("maxScale") or 0)
            layer.setMinimumScale(low)
            layer.setMaximumScale(high)
            layer.setScaleBasedVisibility(bool(low or high))
            layer.setOpacity(1 - float(told.get("transparency") or 0) / 100)
            for missed in put_on(layer, told):
                _log.warning("%s: %s", layer.name(), missed)
            yield layer


def _of_qgis(path: Path) -> list[QgsMapLayer]:
    layers = list(QgsLayerDefinition.loadLayerDefinitionLayers(str(path)))
    if not layers:
        raise DatasetError("WLS851", dataset=str(path), reason="")
    return layers


def _source(connection: dict[str, Any], folder: Path) -> str:
    """Return what QGIS opens for a data connection; empty for one that it has no way to."""
    dataset = str(connection.get("dataset") or "")
    facts = dict(
        part.split("=", 1)
        for part in str(connection.get("workspaceConnectionString") or "").split(";")
        if "=" in part
    )
    base = facts.get("DATABASE", "")
    if facts.get("INSTANCE", "").startswith(SQLITE):
        base = facts["INSTANCE"][len(SQLITE) :]
    if not dataset or not base:
        return ""
    base_path = system_path(base)
    container = base_path if base_path.is_absolute() else folder / PurePosixPath(base_path)
    factory = str(connection.get("workspaceFactory") or "")
    name = dataset if Path(dataset).suffix or factory != "Shapefile" else f"{dataset}.shp"
    found = place(container / name)
    return found.uri if found is not None else ""


def _entry(layer: QgsMapLayer) -> Layer | Table:
    return entry(layer, None)
