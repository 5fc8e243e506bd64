"""What the properties of drafts are called on the page *Configuration*, by their dotted names."""

from __future__ import annotations

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

CONTEXT = "Properties"

# fmt: off
WORDS: dict[str, str] = {
    "offline": QT_TRANSLATE_NOOP("Properties", "Make the draft without a portal"),
    "offlineTarget": QT_TRANSLATE_NOOP("Properties", "Portal that it is meant for"),
    "checkUniqueIDAssignment": QT_TRANSLATE_NOOP("Properties", "Layers must have fixed ids"),
    "useCIMSymbols": QT_TRANSLATE_NOOP("Properties", "Symbols as CIM"),
    "maxRecordCount": QT_TRANSLATE_NOOP("Properties", "Most records in one answer"),
    "allowExporting": QT_TRANSLATE_NOOP("Properties", "People may export the data"),
    "allowUpdateWithoutMValues": QT_TRANSLATE_NOOP("Properties", "Edits may lack M values"),
    "allowTrueCurvesUpdates": QT_TRANSLATE_NOOP("Properties", "Edits may bring true curves"),
    "approvePublicDataCollection": QT_TRANSLATE_NOOP("Properties", "The public may collect data"),
    "featureCapabilities": QT_TRANSLATE_NOOP("Properties", "Capabilities"),
    "preserveEditUsersAndTimestamps": QT_TRANSLATE_NOOP("Properties", "Keep who edited and when"),
    "timezone.ID": QT_TRANSLATE_NOOP("Properties", "Time zone of the dates"),
    "timezone.DaylightSavingTime": QT_TRANSLATE_NOOP("Properties", "With daylight saving"),
    "timezone.preferredTimezoneID": QT_TRANSLATE_NOOP("Properties", "Time zone to show"),
    "timezone.preferredTimezoneIDDaylightSavingTime": QT_TRANSLATE_NOOP("Properties",
        "With daylight saving"),
    "zDefault.enable": QT_TRANSLATE_NOOP("Properties", "Give features without z one"),
    "zDefault.value": QT_TRANSLATE_NOOP("Properties", "z value"),
    "cache.configuration": QT_TRANSLATE_NOOP("Properties", "Tiling scheme file (.xml)"),
    "cache.exportTiles": QT_TRANSLATE_NOOP("Properties", "People may export tiles"),
    "cache.exportTilesCount": QT_TRANSLATE_NOOP("Properties", "Most tiles in one export"),
    "cache.cacheOnDemand": QT_TRANSLATE_NOOP("Properties", "Make tiles when they are asked for"),
    "cache.useExistingCache": QT_TRANSLATE_NOOP("Properties", "Use a cache that is there"),
    "enableCache": QT_TRANSLATE_NOOP("Properties", "Draw from a cache"),
    "mapOperations": QT_TRANSLATE_NOOP("Properties", "Operations"),
    "copyDataToServer": QT_TRANSLATE_NOOP("Properties", "Copy the data to the server"),
    "serverFolder": QT_TRANSLATE_NOOP("Properties", "Server folder"),
    "federatedServerUrl": QT_TRANSLATE_NOOP("Properties", "Server (none: the portal's own)"),
    "extension.feature.isEnabled": QT_TRANSLATE_NOOP("Properties", "Feature layer beside it"),
    "extension.feature.featureCapabilities": QT_TRANSLATE_NOOP("Properties", "Capabilities"),
    "pooling.minInstances": QT_TRANSLATE_NOOP("Properties", "Fewest instances"),
    "pooling.maxInstances": QT_TRANSLATE_NOOP("Properties", "Most instances"),
    "pooling.instancesPerContainer": QT_TRANSLATE_NOOP("Properties", "Instances in a container"),
    "pooling.maxWaitTime": QT_TRANSLATE_NOOP("Properties", "Longest wait (s)"),
    "pooling.maxIdleTime": QT_TRANSLATE_NOOP("Properties", "Longest idle time (s)"),
    "pooling.maxUsageTime": QT_TRANSLATE_NOOP("Properties", "Longest use (s)"),
    "pooling.isolation": QT_TRANSLATE_NOOP("Properties", "Isolation"),
    "pooling.recycleStartTime": QT_TRANSLATE_NOOP("Properties", "Recycle at"),
    "pooling.recycleInterval": QT_TRANSLATE_NOOP("Properties", "Recycle every (h)"),
}
GROUPS: dict[str, str] = {
    "": QT_TRANSLATE_NOOP("Properties", "Service"),
    "timezone": QT_TRANSLATE_NOOP("Properties", "Time zone"),
    "zDefault": QT_TRANSLATE_NOOP("Properties", "Default z"),
    "cache": QT_TRANSLATE_NOOP("Properties", "Cache"),
    "extension.feature": QT_TRANSLATE_NOOP("Properties", "Feature access"),
    "pooling": QT_TRANSLATE_NOOP("Properties", "Pooling"),
}
# fmt: on


def property_label(dotted: str) -> str:
    """Return the translated words for a property."""
    return QCoreApplication.translate(CONTEXT, WORDS[dotted])


def group_label(prefix: str) -> str:
    """Return the translated words for a group of properties."""
    return QCoreApplication.translate(CONTEXT, GROUPS[prefix])
