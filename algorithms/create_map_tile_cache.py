"""Create map tile cache: the map as pictures in a folder, as map servers keep them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable

from qgis.core import QgsProcessingParameterFolderDestination

from ..qgis_bridge.tiles.raster_cache import create_cache_folder
from .base import SharingAlgorithm
from .tile_parameters import add_tile_parameters, tile_work

if TYPE_CHECKING:
    from ..sharing.progress import Progress


class CreateMapTileCache(SharingAlgorithm):
    """Draws the map into a cache folder."""

    NAME = "createmaptilecache"

    def displayName(self) -> str:
        return self.tr("Create map tile cache")

    def shortHelpString(self) -> str:
        return self.tr(
            "Draws the map as tiles into a folder in the form of a compact cache, version 2 (conf.xml, "
            "conf.cdi and bundles below _alllayers), as map servers keep it. The folder must be new or empty."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_tile_parameters(self)
        self.addParameter(QgsProcessingParameterFolderDestination("OUTPUT", self.tr("Cache folder")))

    def prepare_work(
        self, parameters: dict[str, Any], context: Any, feedback: Any
    ) -> Callable[[Progress], dict[str, Any]]:
        made = tile_work(self, parameters, context, feedback)
        output = Path(self.text(parameters, "OUTPUT", context))

        def work(progress: Progress) -> dict[str, Any]:
            with made:
                create_cache_folder(made.job, output, made.workforce, progress)
            return {"OUTPUT": str(output)}

        return work
