"""The properties of each draft class: names, types and defaults as arcpy.sharing documents them.

Facts from the contract, sections 2 and 3.  A ``since`` of ``?`` marks properties that only public scripts
show.  The names below ``pooling`` are those that ``GeoprocessingSharingDraft`` has for the same things:
Esri's pages name a pooling sample for map drafts but their property names could not be read.
"""

from __future__ import annotations

from .kinds import ADDRESS, COUNT, FLAG, GROUPS, NUMBER, PATH, TAGS, TEXT, list_of, one_of
from .properties import Group, Property, PropertyHolder

FEATURE_CAPABILITIES = list_of(
    "Query", "Create", "Update", "Delete", "Sync", "SharedTemplateEditing", "Append", "Extract", "Editing",
    "Uploads", "ChangeTracking",
)  # fmt: skip
MAP_OPERATIONS = list_of("Map", "Query", "Data", "TilesOnly", "Tilemap")
ALL_EDITING = "Query,Create,Update,Delete,Uploads,Editing"
MOSAIC_METHODS = "NorthWest,Center,LockRaster,ByAttribute,Nadir,Viewpoint,Seamline,None"


class SharingOptions(PropertyHolder):
    """With whom the item is shared. The default is nobody but the owner."""

    PROPERTIES = (
        Property("sharingLevel", one_of("OWNER", "ORGANIZATION", "EVERYONE"), "OWNER", "3.4"),
        Property("groups", GROUPS, (), "3.4"),
    )


class TimeZoneOptions(PropertyHolder):
    """In which time zone dates are; ``ID`` is ``UTC`` or a Windows zone name."""

    PROPERTIES = (
        Property("ID", TEXT, "", "3.4"),
        Property("DaylightSavingTime", FLAG, False, "3.4"),
        Property("preferredTimezoneID", TEXT, "", "3.4"),
        Property("preferredTimezoneIDDaylightSavingTime", FLAG, False, "3.4"),
    )


class ZDefaultOptions(PropertyHolder):
    """The z value of features that come without one."""

    PROPERTIES = (Property("enable", FLAG, False, "3.4"), Property("value", NUMBER, 0, "3.4"))


class TileCacheOptions(PropertyHolder):
    """How a hosted tile layer is cached."""

    PROPERTIES = (
        Property("configuration", PATH, "", "3.4"),
        Property("exportTiles", FLAG, False, "3.4"),
        Property("exportTilesCount", COUNT, 100000, "3.4"),
    )


class MapCacheOptions(PropertyHolder):
    """How a map service is cached; acts with ``enableCache``."""

    PROPERTIES = (
        Property("cacheOnDemand", FLAG, False, "3.4"),
        *TileCacheOptions.PROPERTIES,
        Property("useExistingCache", FLAG, False, "3.4"),
    )


class ImageCacheOptions(PropertyHolder):
    """How an image service is cached."""

    PROPERTIES = (
        Property("cacheOnDemand", FLAG, False, "3.5"),
        Property("configuration", PATH, "", "3.5"),
    )


class FeatureExtensionOptions(PropertyHolder):
    """The feature layer beside a map image layer."""

    PROPERTIES = (
        Property("isEnabled", FLAG, False, "3.4"),
        Property("featureCapabilities", FEATURE_CAPABILITIES, ALL_EDITING, "3.4"),
    )


class ExtensionOptions(PropertyHolder):
    """The service's extensions."""

    PROPERTIES = (Group("feature", FeatureExtensionOptions),)


class PoolingOptions(PropertyHolder):
    """How many instances a server runs, and for how long; times are in seconds, recycling in hours."""

    PROPERTIES = (
        Property("minInstances", COUNT, 1, "?"),
        Property("maxInstances", COUNT, 2, "?"),
        Property("instancesPerContainer", COUNT, 1, "?"),
        Property("maxWaitTime", COUNT, 60, "?"),
        Property("maxIdleTime", COUNT, 1800, "?"),
        Property("maxUsageTime", COUNT, 600, "?"),
        Property("isolation", one_of("HIGH", "LOW"), "HIGH", "?"),
        Property("recycleStartTime", TEXT, "", "?"),
        Property("recycleInterval", TEXT, "", "?"),
    )


METADATA = (
    Property("credits", TEXT),
    Property("description", TEXT),
    Property("summary", TEXT),
    Property("tags", TAGS),
    Property("useLimitations", TEXT),
)
_OFFLINE = Property("offline", FLAG, False)
OFFLINE = (
    _OFFLINE,
    Property("offlineTarget", one_of("ENTERPRISE_10x", "ENTERPRISE_11", "ONLINE"), "ENTERPRISE_10x", "3.0"),
)
# What lives on a server of one's own cannot be meant for ArcGIS Online.
SERVER_OFFLINE = (
    _OFFLINE,
    Property("offlineTarget", one_of("ENTERPRISE_10x", "ENTERPRISE_11"), "ENTERPRISE_10x", "3.0"),
)
OVERWRITE = Property("overwriteExistingService", FLAG, False)
SHARING = Group("sharing", SharingOptions)
PORTAL_FOLDER = Property("portalFolder", TEXT)
SERVER_FOLDER = Property("serverFolder", TEXT)
UNIQUE_IDS = Property("checkUniqueIDAssignment", FLAG, False, "2.9")
CIM_SYMBOLS = Property("useCIMSymbols", FLAG, False, "3.3")
TARGET_SERVER = Property("targetServer", ADDRESS)
COPY_DATA = Property("copyDataToServer", FLAG, False)
RECORD_COUNT = Property("maxRecordCount", COUNT, 2000, "3.4")

FEATURE = (
    *METADATA,
    *OFFLINE,
    OVERWRITE,
    PORTAL_FOLDER,
    UNIQUE_IDS,
    CIM_SYMBOLS,
    RECORD_COUNT,
    Property("allowExporting", FLAG, False),
    Property("allowUpdateWithoutMValues", FLAG, True, "3.4"),
    Property("approvePublicDataCollection", FLAG, False, "3.4"),
    Property("featureCapabilities", FEATURE_CAPABILITIES, "Query", "3.4"),
    Property("preserveEditUsersAndTimestamps", FLAG, False, "3.4"),
    SHARING,
    Group("timezone", TimeZoneOptions),
    Group("zDefault", ZDefaultOptions),
)
TILE = (*METADATA, *OFFLINE, OVERWRITE, PORTAL_FOLDER, SHARING, Group("cache", TileCacheOptions))
VECTOR_TILE = (
    *METADATA,
    *OFFLINE,
    OVERWRITE,
    PORTAL_FOLDER,
    Property("allowTrueCurvesUpdates", FLAG, False, "3.5"),
    Property("allowUpdateWithoutMValues", FLAG, True, "3.4"),
    Property("approvePublicDataCollection", FLAG, False, "3.4"),
    SHARING,
)
_MAP = (
    *METADATA,
    *SERVER_OFFLINE,
    OVERWRITE,
    SERVER_FOLDER,
    UNIQUE_IDS,
    COPY_DATA,
    RECORD_COUNT,
    Property("enableCache", FLAG, False, "3.4"),
    Property("mapOperations", MAP_OPERATIONS, "Map,Query,Data", "3.4"),
    Group("cache", MapCacheOptions),
    Group("extension", ExtensionOptions),
    Group("timezone", TimeZoneOptions),
    Group("pooling", PoolingOptions),
)
MAP_IMAGE = (*_MAP, PORTAL_FOLDER, CIM_SYMBOLS, Property("federatedServerUrl", ADDRESS), SHARING)
MAP_SERVICE = (*_MAP, TARGET_SERVER)
IMAGE = (
    *METADATA,
    *SERVER_OFFLINE,
    OVERWRITE,
    SERVER_FOLDER,
    PORTAL_FOLDER,
    COPY_DATA,
    TARGET_SERVER,
    Property("maxRecordCount", COUNT, 1000, "3.5"),
    Property("allowAnalysis", FLAG, False, "3.5"),
    Property("allowCopy", FLAG, False, "3.5"),
    Property("allowFunction", FLAG, True, "3.5"),
    Property("allowCompressions", list_of("None", "JPEG", "LZ77", "LERC"), "None,JPEG,LZ77,LERC", "3.5"),
    Property("allowedFields", list_of(), "", "3.5"),
    Property("allowedTemplates", list_of(), "", "3.5"),
    Property("allowedItemMetadata", one_of("Basic", "Full", "None"), "Basic", "3.5"),
    Property(
        "allowedMensurationCapabilities",
        list_of("None", "Basic", "Base-Top Height", "Top-Top Shadow Height", "Base-Top Shadow Height", "3D"),
        "Basic",
        "3.5",
    ),
    Property("allowedMosaicMethods", list_of(*MOSAIC_METHODS.split(",")), MOSAIC_METHODS, "3.5"),
    SHARING,
    Group("cache", ImageCacheOptions),
    Group("pooling", PoolingOptions),
)
