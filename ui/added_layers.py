"""Layers of what was published: added to the project, or put in the place of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsDataProvider,
    QgsDataSourceUri,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
    QgsVectorTileLayer,
)

from ..sharing.draft.settings import ServiceKind

if TYPE_CHECKING:
    from qgis.core import QgsMapLayer

    from .publish_run import Outcome

FEATURES = "arcgisfeatureserver"


def add_layers(project: QgsProject, outcome: Outcome) -> list[QgsMapLayer]:
    """Add the layers that were published, on top; return them, the lowest first."""
    kind, service, authcfg = outcome.kind, outcome.service, outcome.authcfg
    if kind is ServiceKind.FEATURE:
        made: list[QgsMapLayer] = [
            QgsVectorLayer(_source(layer.url, project, authcfg), layer.name, FEATURES)
            for layer in reversed(service.layers)
        ]
    elif kind is ServiceKind.VECTOR_TILE:
        made = [QgsVectorTileLayer(_vector_tiles(service.url, authcfg), service.title)]
        made[0].loadDefaultStyle()
    else:
        made = [QgsRasterLayer(_source(service.url, project, authcfg), service.title, "arcgismapserver")]
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
        source = _source(twin.url, project, outcome.authcfg)
        if QgsVectorLayer(source, twin.name, FEATURES).isValid():
            layer.setDataSource(source, layer.name(), FEATURES, QgsDataProvider.ProviderOptions(), False)
            swapped.append(layer.name())
    return swapped


def _source(url: str, project: QgsProject, authcfg: str) -> str:
    uri = QgsDataSourceUri()
    uri.setParam("crs", project.crs().authid())
    uri.setParam("url", url)
    if authcfg:
        uri.setAuthConfigId(authcfg)
    return str(uri.uri(False))


def _vector_tiles(url: str, authcfg: str) -> str:
    uri = QgsDataSourceUri()
    uri.setParam("type", "xyz")
    uri.setParam("serviceType", "arcgis")
    uri.setParam("url", url)
    if authcfg:
        uri.setAuthConfigId(authcfg)
    return bytes(uri.encodedUri()).decode()
