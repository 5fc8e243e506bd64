"""What a package asks for: its members put together again as the draft that they were split from.

So there is one reader of settings, whether they stand in a .sddraft or in a .sd.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from ..sddraft.document import SddraftDocument
from ..sddraft.markup import add, add_property_set, add_texts
from ..sddraft.schema import Key
from .json_member import listed, mapped
from .service_configuration import POOLING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml import etree

    from ..draft.settings import ServiceSettings

# An element of a draft's ItemInfo and where iteminfo.xml keeps it. In drafts ``AccessInformation`` holds the
# use limitations, in item information the credits (seen in arcmap103_server_map).
_ITEM_TEXTS = (
    ("Title", "title"),
    ("Description", "description"),
    ("Snippet", "snippet"),
    ("AccessInformation", "licenseinfo"),
    ("Credits", "accessinformation"),
)


def package_settings(
    manifest: etree._Element,
    configuration: Mapping[str, Any],
    item_info: etree._Element | None,
    tiling: etree._Element | None,
) -> ServiceSettings:
    """Return the settings told by ``manifest.xml``, ``serviceconfiguration.json``, ``iteminfo.xml`` and
    ``tilingservice.xml``; the last two may be missing.

    Raises:
        SddraftError: a number is none (WLS309).
    """
    root = copy.deepcopy(manifest)
    _add_configuration(root, configuration)
    if tiling is not None:
        add(root, "CacheSchema").extend(list(tiling))
    if item_info is not None:
        _add_item_info(root, item_info)
    return SddraftDocument(root).settings()


def _add_configuration(root: etree._Element, configuration: Mapping[str, Any]) -> None:
    service = mapped(configuration.get("service"))
    element = add(add(root, "Configurations"), "SVCConfiguration")
    add_texts(
        element,
        (
            ("Name", _text(service.get("serviceName"))),
            ("TypeName", _text(service.get("type"))),
            ("ServiceFolder", _text(configuration.get("folderName"))),
        ),
    )
    definition = add(element, "Definition")
    add(definition, "Description", _text(service.get("description")))
    add_property_set(definition, "ConfigurationProperties", _keys(service.get("properties")))
    add_property_set(definition, "Info", _capabilities(service))
    pooling = {key: service[name] for name, key in (*POOLING, ("provider", "provider")) if name in service}
    add_property_set(definition, "Props", _keys(pooling))
    extensions = add(definition, "Extensions")
    for told in listed(service.get("extensions")):
        _add_extension(extensions, mapped(told))


def _add_extension(extensions: etree._Element, told: Mapping[str, Any]) -> None:
    element = add(extensions, "SVCExtension")
    add(element, "Enabled", _text(told.get("enabled")))
    add_property_set(element, "Info", _capabilities(told))
    add_property_set(element, "Props", _keys(told.get("properties")))
    add(element, "TypeName", _text(told.get("typeName")))


def _add_item_info(root: etree._Element, item_info: etree._Element) -> None:
    # GP packages spell some tags with capitals (arcmap105_server_gp).
    texts = {str(child.tag).lower(): child.text or "" for child in item_info}
    item = add(root, "ItemInfo")
    add_texts(item, ((tag, texts.get(name, "")) for tag, name in _ITEM_TEXTS))
    tags = add(item, "Tags")
    add_texts(tags, (("String", tag.strip()) for tag in texts.get("tags", "").split(",") if tag.strip()))


def _capabilities(told: Mapping[str, Any]) -> Iterable[Key]:
    return _keys({"WebCapabilities": told.get("capabilities")})


def _keys(values: Any) -> Iterable[Key]:
    return [
        Key(name, "nil", "") if value is None else Key(name, "string", _text(value))
        for name, value in mapped(values).items()
    ]


def _text(value: Any) -> str:
    """Return a JSON value as a draft tells it; an object or list is nothing that a draft can tell."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, (str, int, float)) else ""
