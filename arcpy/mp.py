"""``arcpy.mp``: projects, maps and layers, over the QGIS project they stand for."""

from __future__ import annotations

from .layers import matching
from .legacy_drafts import CreateWebLayerSDDraft
from .maps import Map
from .missing import refusing
from .projects import ProjectFile

__all__ = ["ArcGISProject", "CreateWebLayerSDDraft", "Map"]

__getattr__ = refusing("arcpy.mp")


class ArcGISProject(ProjectFile):
    """A QGIS project under the name that scripts use. ``aprx_path`` is a path or ``"CURRENT"``."""

    def __init__(self, aprx_path: str) -> None:
        super().__init__(aprx_path)

    @property
    def homeFolder(self) -> str:
        """The folder of the project file."""
        return str(self.project.homePath())

    @property
    def activeMap(self) -> Map:
        """The project's map; QGIS has one canvas."""
        return Map(self.project)

    def listMaps(self, wildcard: str | None = None) -> list[Map]:
        """Return the maps whose name matches; a QGIS project has its main map."""
        return matching([Map(self.project)], wildcard)
