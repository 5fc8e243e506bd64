"""What a draft asks for, read out of a .sddraft as it stands on disk.

Users edit the XML between export and staging, so analysis, staging and publishing look at these
settings and never at the draft object that wrote the file.  ``SddraftDocument.settings()`` makes
them, for our own drafts and for any other.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class ServiceKind(Enum):
    """The kind of service a draft makes, in ``getWebLayerSharingDraft``'s words."""

    FEATURE = "FEATURE"
    TILE = "TILE"
    VECTOR_TILE = "VECTOR_TILE"
    MAP_IMAGE = "MAP_IMAGE"
    MAP_SERVICE = "MAP_SERVICE"
    IMAGE = "IMAGE"
    OTHER = "OTHER"


TILED = frozenset({ServiceKind.TILE, ServiceKind.VECTOR_TILE})
"""Services that are made of tiles."""

DRAWN = frozenset({ServiceKind.MAP_IMAGE, ServiceKind.MAP_SERVICE})
"""The kinds that a server draws, rasters included."""


class ServerKind(Enum):
    """Where the service is meant to live, in ``arcpy.sharing``'s words."""

    HOSTING_SERVER = "HOSTING_SERVER"
    FEDERATED_SERVER = "FEDERATED_SERVER"
    STANDALONE_SERVER = "STANDALONE_SERVER"


@dataclass(frozen=True)
class SharingSettings:
    """With whom the item is shared. ``groups`` holds ids or names, as the draft has them."""

    my_content: bool = True
    organization: bool = False
    everyone: bool = False
    groups: tuple[str, ...] = ()


@dataclass(frozen=True)
class ExtensionSettings:
    """One ``SVCExtension``. ``capabilities`` is None where the draft says nil."""

    type_name: str
    enabled: bool = False
    capabilities: tuple[str, ...] | None = None
    properties: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class ServiceSettings:
    """The facts of a draft that analysis, staging and publishing act on.

    ``service_name`` is the name as the draft has it; the name the service will bear is made by
    ``sharing.names.service_name``.  ``title`` is the item's.  ``layer_ids`` and ``table_ids`` are
    QGIS layer ids, both empty for the whole map.  ``properties`` are the ConfigurationProperties and
    ``staging`` the StagingSettings, values as text.  ``folder`` is the portal folder of a hosted
    service, else the server folder; empty is the root.  ``cache_wkid`` is the coordinate system of the
    tiling scheme (``CacheSchema``, Esri's number), 0 where the draft has none.  ``portal_folder`` is where
    the item goes; a federated service has a server folder beside it.  ``target_server`` is the server's
    URL or .ags file.  ``undocumented`` names the properties that a script set on the draft although its
    class does not document them (finding 80501).
    """

    kind: ServiceKind
    server: ServerKind
    service_name: str
    title: str = ""
    summary: str = ""
    description: str = ""
    tags: tuple[str, ...] = ()
    credits: str = ""
    use_limitations: str = ""
    folder: str = ""
    overwrite: bool = False
    copy_data: bool = True
    capabilities: tuple[str, ...] = ()
    max_record_count: int = 2000
    use_cim_symbols: bool = False
    check_unique_ids: bool = False
    server_runtime: int = 0
    sharing: SharingSettings = SharingSettings()
    layer_ids: tuple[str, ...] = ()
    table_ids: tuple[str, ...] = ()
    project_path: str = ""
    definition_id: str = ""
    properties: Mapping[str, str] = field(default_factory=dict)
    staging: Mapping[str, str] = field(default_factory=dict)
    pooling: Mapping[str, str] = field(default_factory=dict)
    extensions: Mapping[str, ExtensionSettings] = field(default_factory=dict)
    cache_wkid: int = 0
    portal_folder: str = ""
    target_server: str = ""
    undocumented: tuple[str, ...] = ()
