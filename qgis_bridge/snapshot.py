"""Describe a QGIS project in plain values: the first step of the road, on the main thread."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorTileLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QThread

from ..sharing.errors import SnapshotError
from ..sharing.esri_json.losses import Losses
from ..sharing.map_snapshot import Extent, LayerKind, LayerSnapshot, MapSnapshot
from . import symbology, thumbnail
from .attached_files import file_columns
from .attached_table import attached_table
from .crs import Projector, finite_extent, rectangle
from .fields import display_field, field_snapshots
from .forms import layer_form, layer_time
from .layer_metadata import layer_metadata, project_metadata
from .layer_source import source_snapshot
from .relations import relation_snapshots
from .row_number import row_number
from .slices import at_once
from .tree import SERVICE_LAYER_ID, checked_layers, drawing_order, fixed_number, tree_nodes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .slices import Slices

# What Esri calls a map that nobody named.
UNNAMED = "Map"

GEOMETRY_TYPES = {
    Qgis.GeometryType.Point: "esriGeometryPoint",
    Qgis.GeometryType.Line: "esriGeometryPolyline",
    Qgis.GeometryType.Polygon: "esriGeometryPolygon",
}

# A thousand pixels at 96 to the inch.
SCREEN_METRES = 1000 / 96 * 0.0254

# Rasters that are pictures from a server and not data of one's own.
WEB_PROVIDERS = {"wms", "wcs", "arcgismapserver", "xyzvectortiles", "arcgisvectortileservice"}


def take_snapshot(
    project: QgsProject, layer_ids: Sequence[str] | None = None, *, with_thumbnail: bool = True
) -> MapSnapshot:
    """Describe the project, or only the layers of these ids, with all that the core asks for.

    What is described is what is saved: columns and rows that a layer in edit mode has not saved yet
    are left out, and ``source.unsaved_edits`` says so.  A layer whose source cannot be read is
    described as far as the project knows it, with ``source.readable`` false.

    Raises:
        SnapshotError: WLS101 for an id that the project does not have; WLS102 off the main thread.
    """
    snapshot = at_once(snapshot_slices(project, layer_ids))
    if not with_thumbnail:
        return snapshot
    ids = [layer.id for layer in snapshot.layers]
    return replace(snapshot, thumbnail=thumbnail.draw(project, ids, snapshot.extent))


def snapshot_slices(project: QgsProject, layer_ids: Sequence[str] | None = None) -> Slices[MapSnapshot]:
    """Describe the project as :func:`take_snapshot` does, without a picture, one layer a slice.

    Raises:
        SnapshotError: as :func:`take_snapshot`; WLS101 too where a layer is removed meanwhile.
    """
    _check_thread()
    layers = _chosen_layers(project, layer_ids)
    chosen = [layer.id() for layer in layers]
    projector = Projector(project.transformContext())
    ticked = checked_layers(project.layerTreeRoot())
    extent = _map_extent(project, layers, projector)
    scale = _scale(extent, project)
    del layers
    told = []
    for layer_id in chosen:
        yield
        layer = present_layer(project, layer_id)
        told.append(_layer(layer, projector, scale, ticked.get(layer_id, True)))
    yield
    told.sort(key=lambda layer: layer.kind is LayerKind.TABLE)
    return MapSnapshot(
        name=_map_name(project),
        crs=projector.describe(project.crs()),
        extent=extent,
        geographic_extent=projector.geographic(extent, project.crs()),
        layers=tuple(told),
        tree=tree_nodes(project.layerTreeRoot(), [layer.id for layer in told]),
        metadata=project_metadata(project),
        project_path=project.absoluteFilePath(),
        relations=relation_snapshots(project, [layer.id for layer in told]),
    )


def present_layer(project: QgsProject, layer_id: str) -> QgsMapLayer:
    """Return a layer that the project had a slice ago. Raises ``SnapshotError`` WLS101 if it is gone."""
    layer = project.mapLayer(layer_id)
    if layer is None:
        raise SnapshotError("WLS101", layer_id=layer_id)
    return layer


def saved_state(layer: QgsVectorLayer) -> QgsVectorLayer:
    """Return a layer that shows only what is saved: the layer itself unless it has open edits.

    A clone opens the data anew and knows nothing of the edit buffer; a memory layer's clone shares
    the stored features.
    """
    return layer.clone() if layer.isValid() and layer.isEditable() and layer.isModified() else layer


def layer_kind(layer: QgsMapLayer) -> LayerKind:
    """Tell what the layer can become."""
    if isinstance(layer, QgsVectorLayer):
        if layer.wkbType() == QgsWkbTypes.Type.NoGeometry:
            return LayerKind.TABLE
        return LayerKind.FEATURE if geometry_type(layer) or not layer.isValid() else LayerKind.OTHER
    if isinstance(layer, QgsVectorTileLayer):
        return LayerKind.WEB
    if isinstance(layer, QgsRasterLayer):
        return LayerKind.WEB if layer.providerType() in WEB_PROVIDERS else LayerKind.RASTER
    return LayerKind.OTHER


def geometry_type(layer: QgsVectorLayer) -> str:
    """Return Esri's word for the layer's geometry; empty for none and for mixed ones.

    Multipoint only where the source says so: Esri keeps it apart from point.
    """
    if QgsWkbTypes.flatType(layer.wkbType()) == QgsWkbTypes.Type.MultiPoint:
        return "esriGeometryMultipoint"
    return GEOMETRY_TYPES.get(layer.geometryType(), "")


def _check_thread() -> None:
    application = QgsApplication.instance()
    if application is not None and QThread.currentThread() != application.thread():
        raise SnapshotError("WLS102")


def _chosen_layers(project: QgsProject, layer_ids: Sequence[str] | None) -> list[QgsMapLayer]:
    """Return the layers in drawing order; asked for by id, also those that the tree does not show."""
    order = drawing_order(project.layerTreeRoot())
    known = project.mapLayers()
    if layer_ids is None:
        return [known[id_] for id_ in order if id_ in known]
    for id_ in layer_ids:
        if id_ not in known:
            raise SnapshotError("WLS101", layer_id=id_)
    wanted = set(layer_ids)
    outside = [id_ for id_ in layer_ids if id_ not in set(order)]
    return [known[id_] for id_ in dict.fromkeys([*order, *outside]) if id_ in wanted]


def _map_name(project: QgsProject) -> str:
    return project.title().strip() or project.baseName().strip() or UNNAMED


def _layer(layer: QgsMapLayer, projector: Projector, scale: float, ticked: bool) -> LayerSnapshot:
    extent = _layer_extent(layer)
    scales = (layer.minimumScale(), layer.maximumScale()) if layer.hasScaleBasedVisibility() else (0.0, 0.0)
    told = LayerSnapshot(
        id=layer.id(),
        name=layer.name(),
        kind=layer_kind(layer),
        crs=projector.describe(layer.crs()),
        extent=extent,
        geographic_extent=projector.geographic(extent, layer.crs()),
        source=source_snapshot(layer),
        transparency=round(100 * (1 - layer.opacity()), 4),
        min_scale=scales[0],
        max_scale=scales[1],
        visible=ticked,
        metadata=layer_metadata(layer),
        service_layer_id=fixed_number(layer.customProperty(SERVICE_LAYER_ID)),
    )
    return _with_vector_facts(told, layer, scale) if isinstance(layer, QgsVectorLayer) else told


def _with_vector_facts(told: LayerSnapshot, layer: QgsVectorLayer, scale: float) -> LayerSnapshot:
    """Add what only a vector layer or table has: geometry, columns, cartography."""
    saved, lost = saved_state(layer), Losses()
    number = row_number(saved)
    look = symbology.convert(layer, saved.fields(), scale, lost)
    if QgsWkbTypes.isCurvedType(layer.wkbType()):
        lost("curves", "straight_segments")
    return replace(
        told,
        geometry_type=geometry_type(layer),
        has_z=QgsWkbTypes.hasZ(layer.wkbType()),
        has_m=QgsWkbTypes.hasM(layer.wkbType()),
        fields=field_snapshots(saved, number),
        display_field=display_field(saved),
        renderer=look.renderer,
        label_classes=look.label_classes,
        labels_visible=look.labels_visible,
        blend_mode=look.blend_mode,
        effects=look.effects,
        feature_reduction=look.feature_reduction,
        form=layer_form(layer, saved.fields(), lost),
        time=layer_time(layer, saved.fields(), lost),
        losses=lost.findings(told),
        row_number=number,
        file_columns=file_columns(saved),
        attached_table=attached_table(saved),
    )


def _layer_extent(layer: QgsMapLayer) -> Extent | None:
    """Return the extent of what is saved; None for a table and for a layer without features."""
    if not layer.isValid() or not layer.isSpatial():
        return None
    if not isinstance(layer, QgsVectorLayer):
        return finite_extent(layer.extent())
    box = layer.dataProvider().extent() if layer.isModified() else layer.extent()
    # Before QGIS 3.36 "nothing" is a box of zeros.
    return None if box.isNull() and layer.featureCount() == 0 else finite_extent(box)


def _map_extent(project: QgsProject, layers: Sequence[QgsMapLayer], projector: Projector) -> Extent:
    """Return the view that the project opens with, else the box around its data, in the map's CRS.

    Pictures from the web count only where nothing else has an extent: a base map is as wide as the
    world.
    """
    view = project.viewSettings().defaultViewExtent()
    chosen = projector.carried(finite_extent(view), view.crs(), project.crs())
    own = [layer for layer in layers if layer_kind(layer) is not LayerKind.WEB]
    return (
        chosen
        or _around(own, project, projector)
        or _around(layers, project, projector)
        or projector.carried(finite_extent(project.crs().bounds()), projector.wgs84, project.crs())
        or Extent(-180.0, -90.0, 180.0, 90.0)
    )


def _scale(extent: Extent, project: QgsProject) -> float:
    """Return the scale at which the map fills a screen: what sizes on the ground are read at."""
    unit = QgsUnitTypes.fromUnitToUnitFactor(project.crs().mapUnits(), Qgis.DistanceUnit.Meters)
    return (extent.xmax - extent.xmin) * unit / SCREEN_METRES


def _around(layers: Sequence[QgsMapLayer], project: QgsProject, projector: Projector) -> Extent | None:
    whole = None
    for layer in layers:
        extent = _layer_extent(layer)
        box = projector.carried(extent, layer.crs(), project.crs()) if project.crs().isValid() else extent
        if box is None:
            continue
        if whole is None:
            whole = rectangle(box)
        else:
            whole.combineExtentWith(rectangle(box))
    return None if whole is None else finite_extent(whole)
