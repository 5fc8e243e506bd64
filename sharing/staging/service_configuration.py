"""``serviceconfiguration.json``: the draft's ``Configurations`` as the server's admin API speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..names import service_name
from ..sddraft.property_bag import PropertyBag
from .json_member import json_member

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

    from ..sddraft.document import SddraftDocument

CONFIGURATION = "Configurations/SVCConfiguration"
DEFINITION = f"{CONFIGURATION}/Definition"

# Members of a service on a server of its own, in their order, and the draft's key for each (reference
# section 5.3).
POOLING = (
    ("maxIdleTime", "IdleTimeout"),
    ("isolationLevel", "Isolation"),
    ("configuredState", "configuredState"),
    ("minInstancesPerNode", "MinInstances"),
    ("maxInstancesPerNode", "MaxInstances"),
    ("maxWaitTime", "WaitTimeout"),
    ("maxUsageTime", "UsageTimeout"),
    ("maxStartupTime", "StartupTimeout"),
    ("instancesPerContainer", "InstancesPerContainer"),
    ("keepAliveInterval", "keepAliveInterval"),
)
_WORDS = {"isolationLevel", "configuredState"}


def service_configuration(draft: SddraftDocument) -> bytes:
    """Return the member.

    The service's name is the draft's with the characters that a service can bear; all values of properties
    are texts, those of pooling numbers.

    Raises:
        SddraftError: a number is none (WLS309).
    """
    name = draft.get_text(f"{CONFIGURATION}/Name") or draft.get_text("Name") or ""
    hosted = _text(draft, "ServerType").endswith("_LightweightOnline")
    service: dict[str, Any] = {
        "serviceName": service_name(name),
        "type": _text(draft, f"{CONFIGURATION}/TypeName"),
        "description": draft.get_text(f"{DEFINITION}/Description") or "",
        "capabilities": draft.get_property("Info", "WebCapabilities") or "",
        "properties": _properties(draft.root.find(f"{DEFINITION}/ConfigurationProperties")),
    }
    if not hosted:
        service.update(_pooling(draft))
    service["extensions"] = [_extension(name, element, hosted) for name, element in draft.extensions()]
    if not hosted:
        service["provider"] = draft.get_property("Props", "provider") or "ArcObjects"
    return json_member({"folderName": _text(draft, f"{CONFIGURATION}/ServiceFolder"), "service": service})


def _text(draft: SddraftDocument, path: str) -> str:
    return (draft.get_text(path) or "").strip()


def _properties(bag: etree._Element | None) -> Mapping[str, str]:
    if bag is None:
        return {}
    return {key[:1].lower() + key[1:]: value or "" for key, value in PropertyBag(bag)}


def _extension(type_name: str, element: etree._Element, hosted: bool) -> dict[str, Any]:
    info = element.find("Info")
    capabilities = None if info is None else PropertyBag(info).get("WebCapabilities")
    told = {
        "enabled": (element.findtext("Enabled") or "").strip().lower(),
        "typeName": type_name,
        "capabilities": capabilities or "",
    }
    return told if hosted else {**told, "properties": _properties(element.find("Props"))}


def _pooling(draft: SddraftDocument) -> Iterator[tuple[str, Any]]:
    yield "clusterName", _text(draft, f"{DEFINITION}/Cluster") or "default"
    for name, key in POOLING:
        value = (draft.get_property("Props", key) or "").strip()
        if name == "configuredState":
            yield "loadBalancing", "ROUND_ROBIN"
        if value:
            yield name, value.upper() if name in _WORDS else _whole(draft, key, value)


def _whole(draft: SddraftDocument, key: str, value: str) -> int:
    try:
        return int(value)
    except ValueError as error:
        pair = draft.bag("Props").pair(key)
        raise draft.error("WLS309", pair, xpath=f"Props/{key}", found=value[:40]) from error
