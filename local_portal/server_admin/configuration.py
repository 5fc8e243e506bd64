"""A service as the server's administration tells it: its name, texts, pooling, properties, extensions.

The members and their spelling are those that ArcGIS Server's own admin API answers with, as recorded in
public samples of it; a service that was published through the portal alone gets the values a server gives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import Refusal
from ..hosting import FEATURE_SERVER

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..hosting import Service

MAP_SERVER = "MapServer"
PUBLISHABLE = (MAP_SERVER, FEATURE_SERVER)
STARTED, STOPPED = "STARTED", "STOPPED"

_DEFAULTS: Mapping[str, Any] = {
    "description": "",
    "capabilities": "Query",
    "provider": "SDS",
    "clusterName": "default",
    "minInstancesPerNode": 0,
    "maxInstancesPerNode": 0,
    "instancesPerContainer": 1,
    "maxWaitTime": 60,
    "maxStartupTime": 300,
    "maxIdleTime": 1800,
    "maxUsageTime": 600,
    "loadBalancing": "ROUND_ROBIN",
    "isolationLevel": "HIGH",
    "recycleInterval": 24,
    "recycleStartTime": "00:00",
    "keepAliveInterval": 1800,
    "private": False,
    "isDefault": False,
    "maxUploadFileSize": 0,
    "allowedUploadFileTypes": "",
    "properties": {},
    "extensions": [],
    "frameworkProperties": {},
    "datasets": [],
}
_EXTENSION_DEFAULTS: Mapping[str, Any] = {
    "capabilities": "",
    "properties": {},
    "maxUploadFileSize": 0,
    "allowedUploadFileTypes": "",
}
# What an edit cannot change: it is what the service is.
_FIXED = ("serviceName", "type", "provider", "portalProperties")


def service_json(
    service: Service, configuration: Mapping[str, Any] | None, siblings: Sequence[Service]
) -> dict[str, Any]:
    """Return what the administration tells of a service.

    ``siblings`` are the services of the same name and folder, this one among them.
    """
    told = {**_DEFAULTS, **(configuration or {})}
    extensions = [{**_EXTENSION_DEFAULTS, **each} for each in told["extensions"] if isinstance(each, dict)]
    items = [{"type": one.type, "itemID": one.item_id} for one in siblings]
    return {
        "serviceName": service.name,
        "type": service.type,
        **{key: value for key, value in told.items() if key not in ("serviceName", "type")},
        "extensions": extensions,
        "configuredState": STARTED if service.started else STOPPED,
        "portalProperties": {"isHosted": configuration is None, "portalItems": items},
    }


def edited(configuration: Mapping[str, Any], wanted: Any) -> dict[str, Any]:
    """Return a configuration with what an ``edit`` asks for. Raises ``Refusal`` if that is no service."""
    if not isinstance(wanted, dict):
        raise Refusal(400, "A service's JSON is expected.")
    return {**configuration, **{key: value for key, value in wanted.items() if key not in _FIXED}}


def merged(packaged: Mapping[str, Any], overwrite: Any) -> dict[str, Any]:
    """Return a package's ``serviceconfiguration.json`` with what the publisher wants otherwise.

    Raises:
        Refusal: neither describes a service.
    """
    wanted = overwrite if isinstance(overwrite, dict) else {}
    services = [each.get("service") for each in (packaged, wanted)]
    service = {key: value for each in services if isinstance(each, dict) for key, value in each.items()}
    if not service.get("serviceName"):
        raise Refusal(400, "The service definition does not say what its service is called.")
    return {**packaged, **wanted, "service": service}


def with_feature_access(service: Mapping[str, Any]) -> bool:
    """Tell whether a map service's configuration asks for a feature service beside it."""
    return any(
        isinstance(each, dict)
        and each.get("typeName") == FEATURE_SERVER
        and str(each.get("enabled")).lower() == "true"
        for each in service.get("extensions") or ()
    )


def starts(service: Mapping[str, Any]) -> bool:
    """Tell whether a configuration wants its service started."""
    return str(service.get("configuredState") or STARTED).upper() != STOPPED
