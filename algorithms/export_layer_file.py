"""Export layer file: layers of the open project to a .lyrx."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..sharing.staging.map_files import layer_file
from .export_file import ExportFile

if TYPE_CHECKING:
    from ..sharing.map_snapshot import MapSnapshot


class ExportLayerFile(ExportFile):
    """Writes some layers, without their groups, for ArcGIS Pro."""

    NAME = "exportlayerfile"
    ICON = "layer_file.svg"
    LAYERS_OPTIONAL = False

    def displayName(self) -> str:
        return self.tr("Export layer file")

    def shortHelpString(self) -> str:
        return self.tr(
            "Writes the layers and tables chosen as a layer file (.lyrx) for ArcGIS Pro, the one drawn on "
            "top first, with their drawing, labels, scale ranges, filters and pop-ups. The data stay where "
            "they lie; the file names them. What cannot be told in ArcGIS's terms is told in the log."
        )

    def layers_label(self) -> str:
        return self.tr("Layers and tables")

    def file_type(self) -> tuple[str, str]:
        return self.tr("Layer file"), self.tr("Layer files (*.lyrx)")

    def document(self, snapshot: MapSnapshot, layer_ids: list[str]) -> bytes:
        return layer_file(snapshot, layer_ids)
