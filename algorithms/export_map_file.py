"""Export map file: the open project to a .mapx."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..sharing.staging.map_files import map_file
from .export_file import ExportFile

if TYPE_CHECKING:
    from ..sharing.map_snapshot import MapSnapshot


class ExportMapFile(ExportFile):
    """Writes the map, with layers, groups and tables, for ArcGIS Pro."""

    NAME = "exportmapfile"
    ICON = "map_file.svg"

    def displayName(self) -> str:
        return self.tr("Export map file")

    def shortHelpString(self) -> str:
        return self.tr(
            "Writes the project, or the layers chosen, as a map file (.mapx) for ArcGIS Pro: groups, layers "
            "and tables with their drawing, labels, scale ranges, filters and pop-ups. The data stay where "
            "they lie; the file names them. What cannot be told in ArcGIS's terms is told in the log. Layers "
            "over data that ArcGIS Pro cannot open show there as ones whose source has to be set."
        )

    def layers_label(self) -> str:
        return self.tr("Layers and tables (none: the whole map)")

    def file_type(self) -> tuple[str, str]:
        return self.tr("Map file"), self.tr("Map files (*.mapx)")

    def document(self, snapshot: MapSnapshot, layer_ids: list[str]) -> bytes:
        return map_file(snapshot, layer_ids)
