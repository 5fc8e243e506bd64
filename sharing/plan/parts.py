"""Which parts of a layer, a service and an item belong to which switch, and how they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..portal.items import properties

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..map_snapshot import Metadata
    from .model import Switches

    Json = dict[str, Any]

LAYER_PARTS = {
    "drawingInfo": "symbology",
    "minScale": "symbology",
    "maxScale": "symbology",
    "defaultVisibility": "symbology",
    "typeIdField": "symbology",
    "types": "symbology",
    "templates": "symbology",
    "popupInfo": "popups",
    "htmlPopupType": "popups",
    "name": "metadata",
    "description": "metadata",
    "copyrightText": "metadata",
    "displayField": "metadata",
    "fields": "metadata",
    "timeInfo": "metadata",
    "editFieldsInfo": "metadata",
}
"""What ``updateDefinition`` of a layer may set, each with its switch."""

SERVICE_PARTS = {
    "capabilities": "metadata",
    "maxRecordCount": "metadata",
    "description": "metadata",
    "copyrightText": "metadata",
    "serviceDescription": "metadata",
}
ITEM_TEXTS = ("title", "snippet", "description", "tags", "accessInformation", "licenseInfo")
DRAWN_BY_ITEM = ("layerDefinition", "showLabels", "visibility", "opacity")
_FIELD_PARTS = ("name", "alias", "domain", "defaultValue", "description")
_WHOLE_SCALE = {"minScale": 0, "maxScale": 0}


def on(switches: Switches, name: str) -> bool:
    """Tell whether a switch is on, by its name."""
    return bool(getattr(switches, name))


def layer_parts(told: Mapping[str, Any]) -> Json:
    """Return the parts of a layer's JSON that are compared, fields with what may change of them."""
    parts = {key: told[key] for key in LAYER_PARTS if key in told and told[key] is not None}
    if "fields" in parts:
        parts["fields"] = [
            {key: each[key] for key in _FIELD_PARTS if key in each} for each in told["fields"] or ()
        ]
    return parts


def service_parts(told: Mapping[str, Any]) -> Json:
    """Return the parts of a service's root that are compared."""
    parts = {key: told[key] for key in SERVICE_PARTS if told.get(key) not in (None, "")}
    if "capabilities" in parts:
        # an order of words that each portal has for itself
        parts["capabilities"] = ",".join(sorted(word.strip() for word in parts["capabilities"].split(",")))
    return parts


def schema(told: Mapping[str, Any]) -> dict[str, str]:
    """Return the fields of a layer by lower-case name, each with its type."""
    return {str(each["name"]).lower(): str(each.get("type") or "") for each in told.get("fields") or ()}


def data_layers(data: Mapping[str, Any] | None) -> dict[int, Json]:
    """Return an item's data by the numbers of the layers and tables in it."""
    listed = [each for key in ("layers", "tables") for each in (data or {}).get(key) or ()]
    return {int(each["id"]): dict(each) for each in listed if isinstance(each, dict) and "id" in each}


def texts(metadata: Metadata) -> dict[str, str]:
    """Return what an item shall tell, in the portal's words; what is empty is not said."""
    return properties(metadata)


def told_texts(told: Mapping[str, Any]) -> dict[str, str]:
    """Return what an item tells, from the portal's JSON."""
    found = {name: told.get(name) for name in ITEM_TEXTS}
    found["tags"] = ",".join(map(str, told.get("tags") or ()))
    return {name: str(value) for name, value in found.items() if value}
