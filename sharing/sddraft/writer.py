"""From a draft to a fresh .sddraft in the raw form of Pro 3."""

from __future__ import annotations

import json
import platform
import uuid
from dataclasses import dataclass
from datetime import datetime, timezone
from string import Template
from typing import TYPE_CHECKING

from lxml import etree

from ..draft.settings import ServerKind
from .document import SddraftDocument
from .georeference import add_extent, add_spatial_reference
from .markup import add, add_nil, add_property_set, add_texts, flag
from .places import write_property
from .raw_xml import XS, XSI, XSI_TYPE
from .schema import KINDS, NAMESPACE, OURS, Bag, KindSchema
from .tiling import add_cache_schema, add_initial_cache
from .writer_facts import Facts, facts_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..draft.drafts import SharingDraft

MAP_DOCUMENT = "map.xml"
MAP_CIM_PATH = f"CIMPATH=map/{MAP_DOCUMENT}"


def _new_guid() -> str:
    return str(uuid.uuid4()).upper()


def _now() -> datetime:
    return datetime.now(timezone.utc)


@dataclass(frozen=True)
class Stamps:
    """Where ids, dates and the machine's name come from; tests fix them."""

    guid: Callable[[], str] = _new_guid
    now: Callable[[], datetime] = _now
    host: Callable[[], str] = platform.node


def build(draft: SharingDraft, stamps: Stamps | None = None) -> SddraftDocument:
    """Return a fresh draft file for ``draft``.

    Raises:
        SddraftError: ``cache.configuration`` cannot be read (WLS300 to WLS304) or is no tiling scheme
            (WLS310).
    """
    stamps = stamps or Stamps()
    kind = KINDS[draft.kind]
    facts = facts_of(draft, stamps.guid)
    root = etree.Element(
        "SVCManifest", {XSI_TYPE: "typens:SVCManifest"}, {"xsi": XSI, "xs": XS, "typens": NAMESPACE}
    )
    resource_id = stamps.guid()
    _add_head(root, draft, facts, stamps, resource_id)
    add_property_set(root, "StagingSettings", _filled(kind.staging, facts))
    add_property_set(root, "TemplateSettings", _filled(kind.template, facts))
    add_texts(
        root,
        (
            ("KeepExistingData", "false"),
            ("KeepExistingMapCache", "false"),
            ("ClientHostName", stamps.host()),
            ("OnServerName", ""),
        ),
    )
    _add_configuration(root, kind, facts, stamps, resource_id)
    add_cache_schema(root, kind, draft.values().get("cache.configuration", ""))
    _add_item_info(root, draft, kind, facts)
    _add_metadata(root, stamps.now())
    if kind.initial_cache:
        add_initial_cache(root, kind, draft.snapshot)
    document = SddraftDocument(root)
    _write_properties(document, draft)
    return document


def _add_head(
    root: etree._Element, draft: SharingDraft, facts: Facts, stamps: Stamps, resource_id: str
) -> None:
    project = draft.snapshot.project_path
    hosted = draft.server_kind is ServerKind.HOSTING_SERVER
    server = "LightweightOnline" if hosted else "FullServer"
    add(root, "Databases", type_name="ArrayOfSVCDatabase")
    resource = add(
        add(root, "Resources", type_name="ArrayOfSVCResource"), "SVCResource", type_name="SVCResource"
    )
    add_texts(
        resource,
        (
            ("ID", resource_id),
            ("Name", MAP_DOCUMENT),
            ("OnPremisePath", project),
            *((tag, "") for tag in ("StagingPath", "ServerPath", "InPackagePath", "OnServerName")),
            ("ClientName", stamps.host()),
            ("CIMPath", MAP_CIM_PATH),
            ("RepositoryID", "0"),
        ),
    )
    add_texts(
        root,
        (
            ("ID", stamps.guid()),
            ("Name", facts["name"]),
            ("OnPremisePath", _folder(project)),
            *((tag, "") for tag in ("StagingPath", "ServerPath", "InPackagePath")),
            ("ByReference", flag(not hosted)),
            ("Type", "esriServiceDefinitionType_New"),
            ("State", "esriSDState_Draft"),
            ("ServerType", f"esriSVCServerType_{server}"),
            ("DataFolder", ""),
        ),
    )


def _add_configuration(
    root: etree._Element, kind: KindSchema, facts: Facts, stamps: Stamps, resource_id: str
) -> None:
    configuration = add(
        add(root, "Configurations", type_name="ArrayOfSVCConfiguration"),
        "SVCConfiguration",
        type_name="SVCConfiguration",
    )
    add_texts(
        configuration,
        (
            ("ID", stamps.guid()),
            ("Name", facts["name"]),
            ("TypeName", kind.type_name),
            ("ResourceID", resource_id),
            ("ServiceFolder", ""),
            ("DataFolder", ""),
        ),
    )
    definition = add(configuration, "Definition", type_name="SVCConfigurationDefinition")
    add(definition, "Description")
    add_property_set(definition, "ConfigurationProperties", _filled(kind.configuration, facts))
    add_property_set(definition, "Info", kind.info)
    add_property_set(definition, "Props", kind.props)
    add_texts(definition, (("RecyclingInterval", ""), ("RecyclingStart", "0")))
    extensions = add(definition, "Extensions", type_name="ArrayOfSVCExtension")
    for extension in kind.extensions:
        element = add(extensions, "SVCExtension", type_name="SVCExtension")
        add(element, "Enabled", "false")
        add_property_set(element, "Info", extension.info)
        add_property_set(element, "Props", _filled(extension.props, facts))
        add(element, "TypeName", extension.type_name)
    add(definition, "Cluster", "default")


def _add_item_info(root: etree._Element, draft: SharingDraft, kind: KindSchema, facts: Facts) -> None:
    snapshot = draft.snapshot
    item = add(root, "ItemInfo", type_name="ItemInfo")
    add_texts(item, (("Name", facts["name"]), ("GUID", ""), ("Type", "Service Definition"), ("TypeID", "")))
    add_nil(item, "TypeKeywords")
    add_texts(
        item,
        (("CatalogPath", ""), ("physicalPath", ""), ("Title", facts["title"]), ("Description", "")),
    )
    add(item, "Tags", type_name="ArrayOfString")
    add(item, "Snippet")
    if "portalurl" in facts:
        add(item, "Url", facts["portalurl"])
        add_nil(item, "DataLastModifiedTime")
    if kind.item_extent:
        add_extent(item, snapshot.extent, snapshot.crs)
    add_spatial_reference(item, snapshot.crs)
    add_texts(
        item,
        (
            ("AccessInformation", ""),
            ("MinScale", facts["minscale"]),
            ("MaxScale", facts["maxscale"]),
            ("Credits", ""),
            ("spatialReference", ""),
        ),
    )


def _add_metadata(root: etree._Element, now: datetime) -> None:
    text = (
        '<?xml version="1.0"?>\n<metadata xml:lang="en"><Esri>'
        f"<CreaDate>{now:%Y%m%d}</CreaDate><CreaTime>{now:%H%M%S}00</CreaTime>"
        "<ArcGISFormat>1.0</ArcGISFormat><SyncOnce>TRUE</SyncOnce></Esri></metadata>\n"
    )
    add(add(root, "Metadata", type_name="XmlPropertySet"), "XmlDoc", text)


def _write_properties(document: SddraftDocument, draft: SharingDraft) -> None:
    defaults = draft.defaults()
    for name, value in draft.effective_values().items():
        write_property(document, draft.server_kind, name, value, defaults[name])
    if draft.server_kind is ServerKind.FEDERATED_SERVER:
        document.set_property("StagingSettings", OURS.server_kind, draft.serverType)
    if draft.undocumented:
        names = json.dumps(draft.undocumented, ensure_ascii=False)
        document.set_property("StagingSettings", OURS.undocumented, names)


def _filled(bag: Bag, facts: Facts) -> Bag:
    """Put the facts into a bag; a key that is one whole fact which is not known is left out."""
    return tuple(
        key._replace(value=Template(key.value).substitute(facts)) if "$" in key.value else key
        for key in bag
        if not key.value.startswith("$") or key.value[1:] in facts
    )


def _folder(path: str) -> str:
    """Return the folder of a path of whichever system the project was saved on."""
    return path[: max(path.rfind("/"), path.rfind("\\"), 0)]
