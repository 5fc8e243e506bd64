"""Layers of what was published: added to the project, or put in the place of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsDataProvider, QgsProject, QgsVectorLayer

from ..qgis_bridge.portal_layers import FEATURES, feature_layer, map_layer, rest_source, vector_tile_layer
from ..sharing.draft.settings import ServiceKind

if TYPE_CHECKING:
    from qgis.core import QgsMapLayer

    from .publish_run import Outcome


def add_layers(project: QgsProject, outcome: Outcome) -> list[QgsMapLayer]:
    """Add the layers that were published, on top; return them, the lowest first."""
    kind, service, authcfg = outcome.kind, outcome.service, outcome.authcfg
    crs = project.crs().authid()
    if kind is ServiceKind.FEATURE:
        made: list[QgsMapLayer] = [
            feature_layer(layer.url, layer.name, crs, authcfg) for layer in reversed(service.layers)
        ]
    elif kind is ServiceKind.VECTOR_TILE:
        made = [vector_tile_layer(service.url, service.title, authcfg)]
    else:
        made = [map_layer(service.url, service.title, crs, authcfg)]
    for layer in made:
        project.addMapLayer(layer)
    return made


def swap_layers(project: QgsProject, outcome: Outcome) -> list[str]:
    """Let the project's own layers show the published ones; return the names of those that now do.

    Style, name and place in the layer tree stay.  A layer whose published twin cannot be opened stays too.
    """
    swapped = []
    for layer_id in outcome.layer_ids:
        layer = project.mapLayer(layer_id)
        twin = next((each for each in outcome.service.layers if layer and each.name == layer.name()), None)
        if twin is None or not isinstance(layer, QgsVectorLayer):
            continue
        source = rest_source(twin.url, project.crs().authid(), outcome.authcfg)
        if QgsVectorLayer(source, twin.name, FEATURES).isValid():
            layer.setDataSource(source, layer.name(), FEATURES, QgsDataProvider.ProviderOptions(), False)
            swapped.append(layer.name())
    return swapped
