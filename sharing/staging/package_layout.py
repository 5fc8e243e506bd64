"""Where things lie in a package."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..draft.settings import ServiceKind
from ..names import service_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..sddraft.document import SddraftDocument

MANIFEST = "manifest.xml"
SERVICE_CONFIGURATION = "serviceconfiguration.json"
TILING_SERVICE = "tilingservice.xml"
INITIAL_CACHE = "initialcachesettings.json"
FEATURE_SERVER = "servicedescriptions/featureserver/featureserver.json"
ITEM_DATA = "servicedescriptions/featureserver/featureserveritemdata.json"
ITEM_INFO = "esriinfo/iteminfo.xml"
PACKAGE_INFO = "esriinfo/item.pkinfo"
METADATA = "esriinfo/metadata/metadata.xml"
THUMBNAIL = "esriinfo/thumbnail/thumbnail.png"
# What the map is drawn with by those who have QGIS; no tool of Esri's looks for it.
PROJECT = "wls/project.qgs"

TILES, VECTOR_TILES = ".tpkx", ".vtpk"

_ARCMAP_NAMESPACE = "http://www.esri.com/schemas/ArcGIS/10."


@dataclass(frozen=True)
class PackageLayout:
    """The folders of a package, by who made the draft, and the names in them.

    ArcGIS Pro keeps the map for its runtime in ``p30`` and copied data in ``cd`` ("common data"); ArcMap
    kept both in ``v101`` (reference sections 5.1 and 5.5).
    """

    map_name: str
    database_name: str
    map_folder: str = "p30"
    data_folder: str = "cd"

    @classmethod
    def of(cls, draft: SddraftDocument, map_name: str, name: str) -> PackageLayout:
        """Return the layout for a draft, its map and its service's name."""
        names = {"map_name": _file_name(map_name, "map"), "database_name": _file_name(name, "data").lower()}
        spoken = draft.root.nsmap.values()
        if any(uri.startswith(_ARCMAP_NAMESPACE) for uri in spoken):
            return cls(**names, map_folder="v101", data_folder="v101")
        return cls(**names)

    @property
    def database(self) -> str:
        """The folder of the geodatabase."""
        return f"{self.data_folder}/{self.database_name}.gdb"

    def tiles(self, kind: ServiceKind) -> str:
        """The tiles of a service that is made of some, as a package of their own."""
        suffix = VECTOR_TILES if kind is ServiceKind.VECTOR_TILE else TILES
        return f"{self.data_folder}/{self.database_name}{suffix}"

    @property
    def map_document(self) -> str:
        """The map as one JSON document."""
        return f"{self.map_folder}/{self.map_name}.mapx"

    @property
    def map_server_document(self) -> str:
        """The map as a ZIP of its parts."""
        return f"{self.map_folder}/{self.map_name}.msd"

    def from_map(self, folder: str) -> str:
        """Return the way from the map document to a folder of the package."""
        return posixpath.relpath(folder, self.map_folder)


def tiles_among(members: Iterable[str]) -> str:
    """Return the member of a package that holds the service's tiles, empty where none does."""
    return next((name for name in members if name.lower().endswith((TILES, VECTOR_TILES))), "")


def _file_name(name: str, empty: str) -> str:
    return service_name(name).strip("_")[:100] or empty
