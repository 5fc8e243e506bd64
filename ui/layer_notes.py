"""What there is to know of a layer before it is shared: whether it can go, and what will be different."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

from ..qgis_bridge.snapshot import layer_kind
from ..sharing.draft.settings import ServiceKind
from ..sharing.map_snapshot import LayerKind

if TYPE_CHECKING:
    from qgis.core import QgsMapLayer

FROM_PORTALS = ("arcgisfeatureserver", "arcgismapserver", "arcgisvectortileservice")
TAKEN = {
    ServiceKind.FEATURE: {LayerKind.FEATURE, LayerKind.TABLE},
    ServiceKind.TILE: {LayerKind.FEATURE, LayerKind.RASTER, LayerKind.WEB},
    ServiceKind.VECTOR_TILE: {LayerKind.FEATURE},
    ServiceKind.MAP_IMAGE: {LayerKind.FEATURE, LayerKind.TABLE, LayerKind.RASTER},
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("LayerNotes", text)


def can_go(layer: QgsMapLayer, kind: ServiceKind) -> bool:
    """Tell whether a web layer of the kind can hold the layer."""
    return layer_kind(layer) in TAKEN.get(kind, set())


def goes_by_itself(layer: QgsMapLayer) -> bool:
    """Tell whether the layer is checked before the user says anything: it is not from a portal."""
    return (layer.providerType() or "") not in FROM_PORTALS and layer_kind(layer) is not LayerKind.WEB


def layer_note(layer: QgsMapLayer, kind: ServiceKind) -> str:
    """Return what the user should know of the layer here, empty where there is nothing."""
    if not layer.isValid():
        return _tr("Its source cannot be read.")
    if not can_go(layer, kind):
        return _tr("Not for this kind of web layer.")
    if (layer.providerType() or "") in FROM_PORTALS:
        return _tr("Comes from a portal.")
    notes = []
    if isinstance(layer, QgsVectorLayer):
        if layer.isEditable() and layer.isModified():
            notes.append(_tr("Unsaved edits stay out."))
        if layer.subsetString():
            notes.append(_tr("Filtered: {filter}").format(filter=layer.subsetString()))
    return " ".join(notes)
