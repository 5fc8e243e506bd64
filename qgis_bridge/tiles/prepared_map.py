"""A map made ready to be drawn by other processes: a project file that needs nothing of this process."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDataProvider,
    QgsMapLayer,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

from ...sharing.errors import ExportError
from ..crs import Projector, finite_extent
from ..layer_reading import BOUND_TO_PROJECT
from ..project_copy import parsed
from ..slices import at_once
from ..snapshot import present_layer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...sharing.map_snapshot import Crs, Extent
    from ..slices import Slices

_HELD_HERE = {"memory", *BOUND_TO_PROJECT}


@dataclass(frozen=True)
class PreparedMap:
    """A project file and which of its layers are drawn, the upper ones first.

    ``background`` is the map's colour as ``#aarrggbb``, ``extent`` the box of its layers in ``crs``.
    ``fingerprint`` is equal for maps that are drawn alike: same layers, same styles, same data.
    """

    project: str
    layers: tuple[str, ...]
    crs: Crs
    extent: Extent | None
    geographic_extent: Extent | None
    background: str
    fingerprint: str = ""


def prepare_map(project: QgsProject, folder: Path, layer_ids: Sequence[str] | None = None) -> PreparedMap:
    """Write the map into ``folder``. Main thread.

    ``layer_ids`` are those to draw; None for what the layer tree shows.  Layers are drawn as they are saved:
    unsaved edits are left out, layers in memory are written into the folder.

    Raises:
        ExportError: WLS157, a layer in memory cannot be written; WLS162, a layer cannot be opened; WLS164,
            the project cannot be written; WLS165, there is nothing to draw.
    """
    return at_once(map_slices(project, folder, layer_ids))


def map_slices(
    project: QgsProject, folder: Path, layer_ids: Sequence[str] | None = None
) -> Slices[PreparedMap]:
    """Write the map as :func:`prepare_map` does, one layer a slice.

    Raises:
        ExportError: as :func:`prepare_map`. SnapshotError: WLS101, a layer was removed meanwhile.
    """
    drawn = [layer.id() for layer in _drawn_layers(project, layer_ids)]
    if not drawn:
        raise ExportError("WLS165", layer="")
    copy, told, path = _frame(project), hashlib.sha256(), folder / "map.qgz"
    kept = []
    for layer_id in drawn:
        yield
        layer = present_layer(project, layer_id)
        _tell(layer, told)
        kept.append(_copied(layer, folder, project))
    yield
    copy.addMapLayers(kept)
    if not copy.write(str(path)):
        raise ExportError("WLS164", layer="", path=str(path), reason=copy.error())
    projector = Projector(project.transformContext())
    layers = [present_layer(project, layer_id) for layer_id in drawn]
    extent = layers_extent(layers, project.crs(), projector)
    return PreparedMap(
        project=str(path),
        layers=tuple(layer.id() for layer in kept),
        crs=projector.describe(project.crs()),
        extent=extent,
        geographic_extent=projector.geographic(extent, project.crs()),
        background=project.backgroundColor().name(project.backgroundColor().NameFormat.HexArgb),
        fingerprint=told.hexdigest(),
    )


def _tell(layer: QgsMapLayer, told: hashlib._Hash) -> None:
    """Add to a fingerprint what a layer is drawn by."""
    document = QDomDocument()
    layer.exportNamedStyle(document)
    told.update(etree.tostring(parsed(document.toByteArray().data()), method="c14n"))
    told.update(f"{layer.name()} {layer.crs().toWkt()} {layer.source()}".encode())
    told.update(_data_state(layer).encode())


def _data_state(layer: QgsMapLayer) -> str:
    """Return what changes when the data do, as far as that can be seen without reading a large file."""
    if isinstance(layer, QgsVectorLayer) and layer.providerType() in _HELD_HERE:
        rows = ((feature.attributes(), feature.geometry().asWkb().data()) for feature in layer.getFeatures())
        return "".join(f"{values}{shape!r}" for values, shape in rows)
    path = Path(layer.source().partition("|")[0])
    with suppress(OSError, ValueError):
        state = path.stat()
        return f"{state.st_size} {state.st_mtime_ns}"
    return ""


def _drawn_layers(project: QgsProject, layer_ids: Sequence[str] | None) -> list[QgsMapLayer]:
    root = project.layerTreeRoot()
    if layer_ids is None:
        found = root.checkedLayers()
        order = {layer.id(): place for place, layer in enumerate(root.layerOrder())}
        found = sorted(found, key=lambda layer: order.get(layer.id(), 0))
    else:
        wanted = set(layer_ids)
        found = [layer for layer in root.layerOrder() if layer.id() in wanted]
    for layer in found:
        if not layer.isValid():
            raise ExportError("WLS162", layer=layer.name(), reason=layer.error().summary())
    return [layer for layer in found if layer.isSpatial()]


def _frame(project: QgsProject) -> QgsProject:
    copy = QgsProject()
    copy.setTitle(project.title())
    copy.setCrs(project.crs())
    copy.setEllipsoid(project.ellipsoid())
    copy.setTransformContext(project.transformContext())
    copy.setBackgroundColor(project.backgroundColor())
    copy.setLabelingEngineSettings(project.labelingEngineSettings())
    copy.setCustomVariables(project.customVariables())
    copy.setFilePathStorage(copy.filePathStorage().Absolute)
    return copy


def _copied(layer: QgsMapLayer, folder: Path, project: QgsProject) -> QgsMapLayer:
    copy = layer.clone()
    if hasattr(copy, "setId"):  # from QGIS 3.38 on; masks and expressions name layers by their ids
        copy.setId(layer.id())
    if isinstance(layer, QgsVectorLayer) and layer.providerType() in _HELD_HERE:
        path = folder / f"{layer.id()}.gpkg"
        _write(layer, path, project)
        copy.setDataSource(
            f"{path}|layername=copy", layer.name(), "ogr", QgsDataProvider.ProviderOptions(), False
        )
    return copy


def _write(layer: QgsVectorLayer, path: Path, project: QgsProject) -> None:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = "copy"
    # A column called fid must stay a column.
    options.layerOptions = ["FID=wls_row"]
    outcome = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), project.transformContext(), options)
    if outcome[0] != QgsVectorFileWriter.WriterError.NoError:
        raise ExportError("WLS157", layer=layer.name(), reason=outcome[1])


def layers_extent(
    layers: Sequence[QgsMapLayer], crs: QgsCoordinateReferenceSystem, projector: Projector
) -> Extent | None:
    """Return the box around all layers in ``crs``, None where none has one."""
    whole = None
    for layer in layers:
        box = projector.carried(finite_extent(layer.extent()), layer.crs(), crs)
        if box is not None:
            whole = box if whole is None else whole.__class__(
                min(whole.xmin, box.xmin), min(whole.ymin, box.ymin),
                max(whole.xmax, box.xmax), max(whole.ymax, box.ymax),
            )  # fmt: skip
    return whole
