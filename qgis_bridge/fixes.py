"""Automatic repairs of the project: what a finding's ``fix`` names and the draft alone cannot mend.

Each repair changes the project (or the layer's data, where it says so), on the main thread, and leaves
it to the user to save the project.  Repairs of the draft are in ``sharing/analysis/fixes.py``.
"""

from __future__ import annotations

from itertools import count
from pathlib import PurePath
from typing import TYPE_CHECKING, Callable

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsLayerTreeGroup,
    QgsLayerTreeNode,
    QgsMapLayer,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..sharing.analysis.draft_fixes import fix_draft
from ..sharing.analysis.rules.layers import UNPRINTABLE
from ..sharing.map_snapshot import LayerKind
from .crs import EPSG_NUMBERS
from .layer_source import named_source
from .snapshot import layer_kind
from .tree import SERVICE_LAYER_ID, drawing_order, fixed_number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..sharing.draft import SharingDraft
    from ..sharing.findings import Finding

WEB_MERCATOR = "EPSG:3857"

Fix = Callable[[QgsProject, "Finding"], bool]


def fix_project(project: QgsProject, finding: Finding) -> bool:
    """Apply the finding's repair to the project; tell whether anything was mended.

    Raises:
        KeyError: the finding's fix is none of ``PROJECT_FIXES``.
    """
    return PROJECT_FIXES[finding.fix](project, finding)


def mend(project: QgsProject, draft: SharingDraft, finding: Finding) -> bool:
    """Apply the finding's repair to whichever of project and draft it is about; tell whether it is mended."""
    if finding.fix in PROJECT_FIXES:
        return fix_project(project, finding)
    return bool(finding.fix) and fix_draft(draft, finding)


def _set_map_crs(project: QgsProject, _finding: Finding) -> bool:
    """Give the project the system of its topmost layer that has one, else Web Mercator."""
    layers = (project.mapLayer(layer_id) for layer_id in drawing_order(project.layerTreeRoot()))
    own = (layer.crs() for layer in layers if layer is not None and layer.crs().isValid())
    project.setCrs(next(own, QgsCoordinateReferenceSystem(WEB_MERCATOR)))
    return True


def _match_map_to_scheme(project: QgsProject, finding: Finding) -> bool:
    """Give the project the system of the tiling scheme."""
    number = int(finding.facts["scheme"])
    for authority in ("EPSG", "ESRI"):
        crs = QgsCoordinateReferenceSystem(f"{authority}:{EPSG_NUMBERS.get(number, number)}")
        if crs.isValid():
            project.setCrs(crs)
            return True
    return False


def _set_layer_crs(project: QgsProject, finding: Finding) -> bool:
    """Say that the layer is in the project's system; its coordinates stay as they are."""
    layer = project.mapLayer(finding.layer_id)
    if layer is None or not project.crs().isValid():
        return False
    layer.setCrs(project.crs())
    return True


def _clear_filter(project: QgsProject, finding: Finding) -> bool:
    """Take the layer's filter away; a layer that its filter broke is opened anew without it."""
    layer = project.mapLayer(finding.layer_id)
    if not isinstance(layer, QgsVectorLayer):
        return False
    if layer.isValid():
        return bool(layer.setSubsetString(""))
    registry = QgsProviderRegistry.instance()
    parts = registry.decodeUri(layer.providerType(), layer.source())
    parts.pop("subset", None)
    source = registry.encodeUri(layer.providerType(), parts)
    layer.setDataSource(source, layer.name(), layer.providerType())
    return bool(layer.isValid())


def _rename_duplicate(project: QgsProject, finding: Finding) -> bool:
    """Number the layer's name: ``Roads`` becomes ``Roads 2``, or the next that is free."""
    layer = project.mapLayer(finding.layer_id)
    if layer is None:
        return False
    layer.setName(_free_name(project, layer, layer.name().strip()))
    return True


def _clean_layer_name(project: QgsProject, finding: Finding) -> bool:
    """Turn control characters in the layer's name into blanks."""
    layer = project.mapLayer(finding.layer_id)
    if layer is None:
        return False
    layer.setName(" ".join(UNPRINTABLE.sub(" ", layer.name()).split()))
    return True


def _name_layer(project: QgsProject, finding: Finding) -> bool:
    """Name the layer after its table or file."""
    layer = project.mapLayer(finding.layer_id)
    if layer is None:
        return False
    place, dataset = named_source(layer.providerType() or "", layer.source())
    layer.setName(_free_name(project, layer, dataset or PurePath(place).stem or "Layer"))
    return True


def _free_name(project: QgsProject, layer: QgsMapLayer, wanted: str) -> str:
    """Return ``wanted``, numbered from 2 up if another layer has it, whatever the case."""
    others = (other for other in project.mapLayers().values() if other.id() != layer.id())
    taken = {other.name().strip().casefold() for other in others}
    name, number = wanted, 2
    while name.casefold() in taken:
        name, number = f"{wanted} {number}", number + 1
    return name


def _assign_layer_ids(project: QgsProject, _finding: Finding) -> bool:
    """Give every layer and group without a number of its own the smallest free one; others keep theirs.

    The order is that of a service without fixed numbers, so fixing them moves none.
    """
    taken: set[int] = set()
    lacking = []
    for bearer in _numbered(project):
        number = fixed_number(bearer.customProperty(SERVICE_LAYER_ID))
        if number < 0 or number in taken:
            lacking.append(bearer)
        taken.add(number)
    free = (number for number in count() if number not in taken)
    for bearer, number in zip(lacking, free):
        bearer.setCustomProperty(SERVICE_LAYER_ID, number)
    return bool(lacking)


def _numbered(project: QgsProject) -> list[QgsMapLayer | QgsLayerTreeGroup]:
    """Return what can have a number: features as they are drawn, each group before the first of its
    layers, tables, the groups that are left, then rasters.
    """
    root = project.layerTreeRoot()
    layers = [layer for layer in map(project.mapLayer, drawing_order(root)) if layer is not None]
    features, tables, rasters = (
        [layer for layer in layers if layer_kind(layer) is kind]
        for kind in (LayerKind.FEATURE, LayerKind.TABLE, LayerKind.RASTER)
    )
    above = {layer.id(): _groups_above(root.findLayer(layer.id())) for layer in features}
    drawn = [bearer for layer in features for bearer in (*above[layer.id()], layer)]
    return _each_once([*drawn, *tables, *root.findGroups(True), *rasters])


def _groups_above(node: QgsLayerTreeNode | None) -> list[QgsLayerTreeGroup]:
    """Return the groups that a layer is in, the outermost first; the tree itself is none."""
    above: list[QgsLayerTreeGroup] = []
    while node is not None and (node := node.parent()) is not None and node.parent() is not None:
        above.insert(0, node)
    return above


def _each_once(bearers: list[QgsMapLayer | QgsLayerTreeGroup]) -> list[QgsMapLayer | QgsLayerTreeGroup]:
    found: list[QgsMapLayer | QgsLayerTreeGroup] = []
    for bearer in bearers:
        if bearer not in found:
            found.append(bearer)
    return found


def _create_spatial_index(project: QgsProject, finding: Finding) -> bool:
    """Have the data source index the layer. Changes the data source."""
    layer = project.mapLayer(finding.layer_id)
    return isinstance(layer, QgsVectorLayer) and bool(layer.dataProvider().createSpatialIndex())


def _save_edits(project: QgsProject, finding: Finding) -> bool:
    """Save the layer's open edits; it stays in edit mode. Changes the data."""
    layer = project.mapLayer(finding.layer_id)
    return isinstance(layer, QgsVectorLayer) and bool(layer.commitChanges(False))


def _repair_geometries(project: QgsProject, finding: Finding) -> bool:
    """Make the layer's invalid geometries valid. Changes the data, at once unless edits are open."""
    layer = project.mapLayer(finding.layer_id)
    if not isinstance(layer, QgsVectorLayer):
        return False
    was_editing = layer.isEditable()
    if not was_editing and not layer.startEditing():
        return False
    layer.beginEditCommand("Repair geometries")
    repaired = 0
    for feature in layer.getFeatures():
        if feature.hasGeometry() and not feature.geometry().isGeosValid():
            mended = _mended(feature.geometry(), layer)
            repaired += mended is not None and layer.changeGeometry(feature.id(), mended)
    layer.endEditCommand()
    return bool(repaired) and (was_editing or bool(layer.commitChanges()))


def _mended(geometry: QgsGeometry, layer: QgsVectorLayer) -> QgsGeometry | None:
    """Return a valid geometry of the layer's kind, None if the repair leaves nothing of that kind."""
    parts = geometry.makeValid().coerceToType(layer.wkbType())
    whole = QgsGeometry.collectGeometry(parts) if len(parts) > 1 else next(iter(parts), None)
    if whole is None or whole.isEmpty():
        return None
    fits = len(parts) == 1 or QgsWkbTypes.isMultiType(layer.wkbType())
    return whole if fits and whole.isGeosValid() else None


def _swap_scale_range(project: QgsProject, finding: Finding) -> bool:
    """Swap the layer's smallest and largest scale."""
    layer = project.mapLayer(finding.layer_id)
    if layer is None:
        return False
    smallest, largest = layer.minimumScale(), layer.maximumScale()
    layer.setMinimumScale(largest)
    layer.setMaximumScale(smallest)
    return True


def _switch_on_layer(project: QgsProject, finding: Finding) -> bool:
    """Tick the layer in the layer tree, and the groups around it."""
    node: QgsLayerTreeNode | None = project.layerTreeRoot().findLayer(finding.layer_id)
    if node is None:
        return False
    node.setItemVisibilityCheckedParentRecursive(True)
    return True


PROJECT_FIXES: Mapping[str, Fix] = {
    "assign_layer_ids": _assign_layer_ids,
    "clean_layer_name": _clean_layer_name,
    "clear_filter": _clear_filter,
    "create_spatial_index": _create_spatial_index,
    "match_map_to_scheme": _match_map_to_scheme,
    "name_layer": _name_layer,
    "rename_duplicate_layers": _rename_duplicate,
    "repair_geometries": _repair_geometries,
    "save_edits": _save_edits,
    "set_layer_crs": _set_layer_crs,
    "set_map_crs": _set_map_crs,
    "swap_scale_range": _swap_scale_range,
    "switch_on_layer": _switch_on_layer,
}
