"""What the two exports to files for ArcGIS Pro have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
)

from ..qgis_bridge.snapshot import take_snapshot
from ..sharing.staging.map_files import write_document
from .base import SharingAlgorithm, tell
from .draft_parameters import project_of

if TYPE_CHECKING:
    from ..sharing.map_snapshot import MapSnapshot
    from ..sharing.progress import Progress


class ExportFile(SharingAlgorithm):
    """Describes the project and writes a document about it; what is lost on the way is told in the log."""

    LAYERS_OPTIONAL = True

    def document(self, snapshot: MapSnapshot, layer_ids: list[str]) -> bytes:
        """Return what is written. ``layer_ids`` is empty for the whole map."""
        raise NotImplementedError

    def layers_label(self) -> str:
        """Return how the parameter for layers is called."""
        raise NotImplementedError

    def file_type(self) -> tuple[str, str]:
        """Return how the file is called, and the filter that a file dialog shows."""
        raise NotImplementedError

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(
            QgsProcessingParameterMultipleLayers(
                "LAYERS",
                self.layers_label(),
                QgsProcessing.SourceType.TypeVector,
                None,
                self.LAYERS_OPTIONAL,
            )
        )
        self.addParameter(QgsProcessingParameterFileDestination("OUTPUT", *self.file_type()))

    def prepare_work(
        self, parameters: dict[str, Any], context: Any, feedback: Any
    ) -> Callable[[Progress], dict[str, Any]]:
        chosen = [layer.id() for layer in self.parameterAsLayerList(parameters, "LAYERS", context) or ()]
        snapshot = take_snapshot(project_of(context), chosen or None, with_thumbnail=False)
        output = self.parameterAsFileOutput(parameters, "OUTPUT", context)

        def work(_progress: Progress) -> dict[str, Any]:
            for layer in snapshot.layers:
                tell(layer.losses, feedback)
            write_document(output, self.document(snapshot, chosen))
            return {"OUTPUT": output}

        return work
