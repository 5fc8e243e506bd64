"""From a draft file as it stands to the settings that everything after it acts on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..draft.kinds import split_words
from ..draft.settings import ExtensionSettings, ServerKind, ServiceKind, ServiceSettings, SharingSettings
from .codecs import is_replacement
from .layer_paths import from_paths
from .markup import is_true
from .property_bag import PropertyBag
from .schema import CONFIGURATION, DEFINITION, OURS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

    from .document import SddraftDocument

_DEFAULT_RECORD_COUNT = 2000
_MOST_DIGITS = 10
_SERVICE_KINDS = {
    "FeatureServer": ServiceKind.FEATURE,
    "VectorTileServer": ServiceKind.VECTOR_TILE,
    "ImageServer": ServiceKind.IMAGE,
}


def read_settings(document: SddraftDocument) -> ServiceSettings:
    """Return what ``document`` asks for.

    Raises:
        SddraftError: there is no ``SVCConfiguration`` (WLS306), or a number is none (WLS309).
    """
    configuration = document.root.find(CONFIGURATION)
    if configuration is None:
        raise document.error("WLS306", document.root, xpath=CONFIGURATION)
    staging = _mapping(document, "StagingSettings")
    properties = _mapping(document, "ConfigurationProperties")
    server = _server_kind(document, staging)
    hosted = server is ServerKind.HOSTING_SERVER
    folder = _word(document, f"{CONFIGURATION}/ServiceFolder")
    name = _word(document, "Name") or _word(document, f"{CONFIGURATION}/Name")
    return ServiceSettings(
        kind=_service_kind(configuration, server),
        server=server,
        service_name=name,
        title=_word(document, "ItemInfo/Title") or _lookup(staging, "ServiceTitle") or name,
        summary=document.get_text("ItemInfo/Snippet") or "",
        description=_description(document),
        tags=_tags(document),
        credits=document.get_text("ItemInfo/Credits") or "",
        use_limitations=document.get_text("ItemInfo/AccessInformation") or "",
        folder=folder,
        overwrite=is_replacement(document.get_text("Type")),
        copy_data=is_true(_lookup(staging, "IncludeDataInSDFile") or ("true" if hosted else "")),
        capabilities=_words(document.get_property("Info", "WebCapabilities")),
        max_record_count=_count(document, "ConfigurationProperties", "maxRecordCount", _DEFAULT_RECORD_COUNT),
        use_cim_symbols=is_true(staging.get(OURS.use_cim_symbols)),
        check_unique_ids=is_true(staging.get(OURS.check_unique_ids)),
        server_runtime=_count(document, "StagingSettings", "ServerRunTimeVersion", 0),
        sharing=_sharing(staging),
        layer_ids=from_paths(_lookup(staging, "PackageLayerList")),
        table_ids=from_paths(_lookup(staging, "PackageTableList")),
        project_path=_word(document, "Resources/SVCResource/OnPremisePath"),
        definition_id=_word(document, "ID").strip("{}"),
        properties=properties,
        staging=staging,
        pooling=_mapping(document, "Props"),
        extensions=_extensions(document),
        cache_wkid=_cache_wkid(document),
        portal_folder=folder if hosted else staging.get(OURS.portal_folder, ""),
        target_server=staging.get(OURS.target_server, ""),
        undocumented=_names(staging.get(OURS.undocumented)),
    )


def _words(text: str | None) -> tuple[str, ...]:
    return tuple(split_words(text or ""))


def _names(text: str | None) -> tuple[str, ...]:
    """Read a list of our own, JSON; one that was written by hand with commas is taken too."""
    stripped = (text or "").strip()
    if not stripped.startswith("["):
        return _words(stripped)
    try:
        found = json.loads(stripped)
    except (ValueError, RecursionError):
        return _words(stripped.strip("[]"))
    return tuple(str(name) for name in found)


def _mapping(document: SddraftDocument, bag: str) -> dict[str, str]:
    if not document.has_bag(bag):
        return {}
    return {key: (value or "").strip() for key, value in document.bag(bag)}


def _lookup(values: Mapping[str, str], key: str) -> str:
    if key in values:
        return values[key]
    wanted = key.lower()
    return next((value for name, value in values.items() if name.lower() == wanted), "")


def _word(document: SddraftDocument, path: str) -> str:
    return (document.get_text(path) or "").strip()


def _server_kind(document: SddraftDocument, staging: Mapping[str, str]) -> ServerKind:
    """Esri's file says hosted or not; federated or stand-alone is told by our own key only."""
    if _word(document, "ServerType").lower().endswith("_lightweightonline"):
        return ServerKind.HOSTING_SERVER
    federated = staging.get(OURS.server_kind, "") == ServerKind.FEDERATED_SERVER.value
    return ServerKind.FEDERATED_SERVER if federated else ServerKind.STANDALONE_SERVER


def _service_kind(configuration: etree._Element, server: ServerKind) -> ServiceKind:
    """Tell the kind by the service's type. A hosted MapServer is ArcMap's tile layer (reference 2.2)."""
    type_name = (configuration.findtext("TypeName") or "").strip()
    if type_name != "MapServer":
        return _SERVICE_KINDS.get(type_name, ServiceKind.OTHER)
    if server is ServerKind.HOSTING_SERVER:
        return ServiceKind.TILE
    return ServiceKind.MAP_IMAGE if server is ServerKind.FEDERATED_SERVER else ServiceKind.MAP_SERVICE


def _description(document: SddraftDocument) -> str:
    """The item's description, else the service's (ArcMap image drafts fill the second)."""
    return document.get_text("ItemInfo/Description") or document.get_text(f"{DEFINITION}/Description") or ""


def _tags(document: SddraftDocument) -> tuple[str, ...]:
    found = document.root.iterfind("ItemInfo/Tags/String")
    return tuple(tag for tag in ((element.text or "").strip() for element in found) if tag)


def _sharing(staging: Mapping[str, str]) -> SharingSettings:
    share_groups = is_true(_lookup(staging, "PackageShareGroups"))
    # ArcMap writes the boolean ``false`` where there are no group ids.
    ids = tuple(one for one in _words(_lookup(staging, "PackageGroupIDs")) if one.lower() != "false")
    return SharingSettings(
        my_content=is_true(_lookup(staging, "PackageUnderMyContent") or "true"),
        organization=is_true(_lookup(staging, "PackageUnderMyOrg")),
        everyone=is_true(_lookup(staging, "PackageIsPublic")),
        groups=ids + _names(staging.get(OURS.group_names)) if share_groups else (),
    )


def _extensions(document: SddraftDocument) -> dict[str, ExtensionSettings]:
    return {name: _extension(name, element) for name, element in document.extensions()}


def _extension(type_name: str, element: etree._Element) -> ExtensionSettings:
    info, props = element.find("Info"), element.find("Props")
    found = None
    for bag in (info, props):  # some scripts put the capabilities into Props (contract 7.3)
        if found is None and bag is not None:
            found = PropertyBag(bag).get("WebCapabilities")
    values = {} if props is None else {key: (value or "").strip() for key, value in PropertyBag(props)}
    return ExtensionSettings(
        type_name=type_name,
        enabled=is_true(element.findtext("Enabled")),
        capabilities=None if found is None else _words(found),
        properties=values,
    )


def _count(document: SddraftDocument, bag: str, key: str, default: int) -> int:
    text = (document.get_property(bag, key) or "").strip()
    if not text:
        return default
    if not (text.isdecimal() and len(text) <= _MOST_DIGITS):
        pair = document.bag(bag).pair(key)
        raise document.error("WLS309", pair, xpath=f"{bag}/{key}", found=text[:40])
    return int(text)


def _cache_wkid(document: SddraftDocument) -> int:
    text = _word(document, "CacheSchema/TileCacheInfo/SpatialReference/WKID")
    return int(text) if text.isdecimal() and len(text) <= _MOST_DIGITS else 0
