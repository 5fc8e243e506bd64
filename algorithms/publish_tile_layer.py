"""Publish tile layer: the map's tiles to a portal, where a layer of them appears."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

from ..qgis_bridge.tiles.raster_cache import create_tile_package
from ..sharing.draft.settings import ServiceKind
from .base import SharingAlgorithm
from .publish_tiles import add_publish_parameters, publish_work

if TYPE_CHECKING:
    from ..sharing.progress import Progress


class PublishTileLayer(SharingAlgorithm):
    """Makes the package, uploads and publishes it."""

    NAME = "publishtilelayer"

    def displayName(self) -> str:
        return self.tr("Publish tile layer")

    def shortHelpString(self) -> str:
        return self.tr(
            "Draws the map as tiles, sends them to a portal as a tile package and publishes that as a tile "
            "layer. Labels are whole across the edges of tiles. Compares the levels that the portal serves "
            "with those that were sent."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_publish_parameters(self, vector=False)

    def prepare_work(
        self, parameters: dict[str, Any], context: Any, feedback: Any
    ) -> Callable[[Progress], dict[str, Any]]:
        return publish_work(self, parameters, context, feedback, ServiceKind.TILE, create_tile_package)
