"""Create vector tile package: the map's features and how they are drawn in a .vtpk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable

from qgis.core import QgsProcessingParameterBoolean, QgsProcessingParameterFileDestination

from ..qgis_bridge.tiles.vector_cache import create_vector_package
from .base import SharingAlgorithm
from .tile_parameters import add_tile_parameters, tile_work

if TYPE_CHECKING:
    from ..sharing.progress import Progress


class CreateVectorTilePackage(SharingAlgorithm):
    """Makes a vector tile package of the map."""

    NAME = "createvectortilepackage"

    def displayName(self) -> str:
        return self.tr("Create vector tile package")

    def shortHelpString(self) -> str:
        return self.tr(
            "Packs the features of the map as vector tiles (.vtpk), with a style, pictures and letters, so "
            "that web clients draw them much as QGIS does. Rasters are left out. An index tells clients "
            "where tiles are; without one the package is flat. Work that was stopped or broken off goes on "
            "with the same call."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_tile_parameters(self, vector=True)
        self.addParameter(QgsProcessingParameterBoolean("INDEXED", self.tr("With an index of tiles"), True))
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "OUTPUT", self.tr("Vector tile package"), self.tr("Vector tile packages (*.vtpk)")
            )
        )

    def prepare_work(
        self, parameters: dict[str, Any], context: Any, feedback: Any
    ) -> Callable[[Progress], dict[str, Any]]:
        made = tile_work(self, parameters, context, feedback, vector=True)
        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))

        def work(progress: Progress) -> dict[str, Any]:
            with made:
                create_vector_package(made.job, output, made.workforce, progress)
            return {"OUTPUT": str(output)}

        return work
