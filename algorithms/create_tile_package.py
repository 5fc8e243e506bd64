"""Create tile package: the map as pictures in a .tpkx."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable

from qgis.core import QgsProcessingParameterBoolean, QgsProcessingParameterFileDestination

from ..qgis_bridge.tiles.raster_cache import create_tile_package, update_tile_package
from .base import SharingAlgorithm
from .tile_parameters import add_tile_parameters, tile_work

if TYPE_CHECKING:
    from ..sharing.progress import Progress


class CreateTilePackage(SharingAlgorithm):
    """Draws the map into a tile package."""

    NAME = "createtilepackage"

    def displayName(self) -> str:
        return self.tr("Create tile package")

    def shortHelpString(self) -> str:
        return self.tr(
            "Draws the map as tiles and packs them as a tile package (.tpkx). Labels are whole across the "
            "edges of tiles, and tiles on which nothing is drawn are left out. The work is shared by several "
            "processes; if it is stopped or broken off, the same call goes on from where it was. With "
            "'Update', only the tiles of the extent are drawn anew in a package that is there."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_tile_parameters(self)
        self.addParameter(
            QgsProcessingParameterBoolean(
                "UPDATE", self.tr("Update the extent in an existing package"), False
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "OUTPUT", self.tr("Tile package"), self.tr("Tile packages (*.tpkx)")
            )
        )

    def prepare_work(
        self, parameters: dict[str, Any], context: Any, feedback: Any
    ) -> Callable[[Progress], dict[str, Any]]:
        made = tile_work(self, parameters, context, feedback)
        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        update = self.parameterAsBool(parameters, "UPDATE", context) and output.is_file()

        def work(progress: Progress) -> dict[str, Any]:
            with made:
                draw = update_tile_package if update else create_tile_package
                draw(made.job, output, made.workforce, progress)
            return {"OUTPUT": str(output)}

        return work
