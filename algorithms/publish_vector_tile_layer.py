"""Publish vector tile layer: the map's tiles to a portal, where a layer of them appears."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

from qgis.core import QgsProcessingParameterBoolean

from ..qgis_bridge.tiles.vector_cache import create_vector_package
from ..sharing.draft.settings import ServiceKind
from .base import SharingAlgorithm
from .publish_tiles import add_publish_parameters, publish_work

if TYPE_CHECKING:
    from ..sharing.progress import Progress


class PublishVectorTileLayer(SharingAlgorithm):
    """Makes the package, uploads and publishes it."""

    NAME = "publishvectortilelayer"

    def displayName(self) -> str:
        return self.tr("Publish vector tile layer")

    def shortHelpString(self) -> str:
        return self.tr(
            "Packs the features of the map as vector tiles with a style, pictures and letters, sends them to "
            "a portal as a vector tile package and publishes that as a vector tile layer. Rasters are left "
            "out. Compares the levels that the portal serves with those that were sent."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_publish_parameters(self, vector=True)
        self.addParameter(QgsProcessingParameterBoolean("INDEXED", self.tr("With an index of tiles"), True))

    def prepare_work(
        self, parameters: dict[str, Any], context: Any, feedback: Any
    ) -> Callable[[Progress], dict[str, Any]]:
        return publish_work(
            self, parameters, context, feedback, ServiceKind.VECTOR_TILE, create_vector_package
        )
