"""``arcpy.mp``: projects, maps and layers, over the QGIS project they stand for."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsLayerTreeModel, QgsMapThemeCollection

from ..qgis_bridge.messages.errors import error_text
from ..sharing.errors import SnapshotError
from .adding import import_map
from .layer_files import LayerFile
from .layers import GroupLayer, Layer, Table, matching
from .legacy_drafts import CreateWebLayerSDDraft
from .maps import Map, maps_of
from .missing import not_there, refusing
from .projects import ProjectFile, create_project

if TYPE_CHECKING:
    import datetime

__all__ = [
    "ArcGISProject",
    "CreateArcGISProject",
    "CreateWebLayerSDDraft",
    "GroupLayer",
    "Layer",
    "LayerFile",
    "Map",
    "Table",
]

__getattr__ = refusing("arcpy.mp")

# Where a project keeps the two places that QGIS has no setting for.
SCOPE = "web_layer_sharing"


class ArcGISProject(ProjectFile):
    """A QGIS project under the name that scripts use. ``aprx_path`` is a path or ``"CURRENT"``."""

    def __init__(self, aprx_path: str) -> None:
        try:
            super().__init__(aprx_path)
        except SnapshotError as error:
            # what scripts catch around it
            raise OSError(error_text(error)) from error

    @property
    def homeFolder(self) -> str:
        """The folder of the project file."""
        return str(self.project.homePath())

    @homeFolder.setter
    def homeFolder(self, folder: str) -> None:
        self.project.setPresetHomePath(folder)

    @property
    def defaultGeodatabase(self) -> str:
        """What was set, else the geodatabase of the project's name beside it."""
        told, _ = self.project.readEntry(SCOPE, "default_geodatabase", "")
        return str(told or Path(self.homeFolder, f"{Path(self.filePath).stem or 'Default'}.gdb"))

    @defaultGeodatabase.setter
    def defaultGeodatabase(self, path: str) -> None:
        self.project.writeEntry(SCOPE, "default_geodatabase", path)

    @property
    def defaultToolbox(self) -> str:
        """What was set, else empty."""
        return str(self.project.readEntry(SCOPE, "default_toolbox", "")[0])

    @defaultToolbox.setter
    def defaultToolbox(self, path: str) -> None:
        self.project.writeEntry(SCOPE, "default_toolbox", path)

    @property
    def dateSaved(self) -> datetime.datetime | None:
        """When the project was saved last."""
        saved = self.project.lastSaveDateTime()
        return saved.toPyDateTime() if saved.isValid() else None

    @property
    def documentVersion(self) -> str:
        """QGIS's version; a project file is written in its own."""
        return str(Qgis.version())

    @property
    def isReadOnly(self) -> bool:
        """Tell whether the file may not be written."""
        file = Path(self.filePath)
        return file.is_file() and not _is_writable(file)

    @property
    def metadata(self) -> Any:
        """What the project says about itself."""
        return Map(self.project).metadata

    @property
    def activeMap(self) -> Map:
        """The main map: QGIS has one canvas. Pro tells None for a project that is not open."""
        return Map(self.project)

    @property
    def activeView(self) -> None:
        """Always None: scripts have no view."""
        return None

    def listMaps(self, wildcard: str | None = None) -> list[Map]:
        """Return the main map and the map themes by name, those of a name pattern where one is given."""
        return matching(maps_of(self.project), wildcard)

    def listBrokenDataSources(self) -> list[Any]:
        """Return layers and tables whose data cannot be reached."""
        return Map(self.project).listBrokenDataSources()

    def listLayouts(self, wildcard: str | None = None) -> list[Any]:
        """Not part of the facade."""
        raise not_there("arcpy.mp.Layout")

    def updateConnectionProperties(
        self,
        current_connection_info: Any,
        new_connection_info: Any,
        auto_update_joins_and_relates: bool = True,
        validate: bool = True,
        ignore_case: bool = False,
    ) -> None:
        """Let layers of all maps read from another file, folder or geodatabase."""
        Map(self.project).updateConnectionProperties(
            current_connection_info, new_connection_info, auto_update_joins_and_relates, validate, ignore_case
        )

    def createMap(self, name: str, map_type: str = "MAP") -> Map:
        """Make a map theme of this name that shows what the main map shows."""
        if map_type.upper() != "MAP":
            raise not_there(f"arcpy.mp.ArcGISProject.createMap of a {map_type}")
        root = self.project.layerTreeRoot()
        record = QgsMapThemeCollection.createThemeFromCurrentState(root, QgsLayerTreeModel(root))
        self.project.mapThemeCollection().insert(name, record)
        return Map(self.project, name)

    def importDocument(
        self, document_path: str, include_layout: bool = True, reuse_existing_maps: bool = False
    ) -> Map:
        """Add the layers of a ``.mapx`` that QGIS can open to the map; returns the map."""
        if Path(document_path).suffix.lower() != ".mapx":
            raise not_there(f"arcpy.mp.ArcGISProject.importDocument of {Path(document_path).suffix}")
        import_map(self.project, document_path)
        return Map(self.project)


def CreateArcGISProject(folder: str, name: str, create_parent_folder: bool = True) -> ArcGISProject:
    """Make an empty project with a geodatabase beside it."""
    return ArcGISProject(create_project(folder, name, create_parent_folder))


def _is_writable(file: Path) -> bool:
    return os.access(file, os.W_OK)
