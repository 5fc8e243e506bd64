"""Between an item and the JSON and parameters that clients know."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ..errors import bad_parameter

if TYPE_CHECKING:
    from ..request import Parameters
    from .records import Item

# Metadata that is carried as text, by its name in the REST API.
_TEXTS = (
    "description",
    "snippet",
    "accessInformation",
    "licenseInfo",
    "culture",
    "spatialReference",
    "documentation",
)
# Service types whose items get their url from the hosting server.
SERVICE_TYPES = {"FeatureServer": "Feature Service", "MapServer": "Map Service"}


def item_json(item: Item, server_url: str, org_id: str, controls: bool = False) -> dict[str, Any]:
    """Return an item as the REST API tells it. ``controls`` says that the asker may change it."""
    details = item.details
    url = f"{server_url}/rest/services/{item.service_path}" if item.service_path else item.url
    told = {
        "id": item.id,
        "owner": item.owner,
        "orgId": org_id,
        "created": item.created,
        "modified": item.modified,
        "name": item.name,
        "title": item.title,
        "type": item.type,
        "typeKeywords": list(item.type_keywords),
        "tags": list(item.tags),
        "thumbnail": item.thumbnail,
        "extent": details.get("extent", []),
        "categories": details.get("categories", []),
        "properties": details.get("properties"),
        "url": url,
        "access": item.told_access,
        "size": item.size,
        "ownerFolder": item.folder_id,
        "protected": item.protected,
        "numViews": item.views,
        "numComments": 0,
        "numRatings": 0,
        "avgRating": 0,
        "scoreCompleteness": 0,
    }
    told.update({name: details.get(name) for name in _TEXTS})
    if controls:
        told["itemControl"] = "admin"
    return told


def read_metadata(parameters: Parameters) -> dict[str, Any]:
    """Return the item columns that a request sets; what it does not name is not in the result.

    ``details`` in the result holds only the members that the request sets; an empty value clears a
    member when ``clearEmptyFields`` is set, and is passed over otherwise, as arcgis.com does.

    Raises:
        Refusal: the extent is not one.
    """
    clears = parameters.flag("clearEmptyFields")
    columns: dict[str, Any] = {}
    for name in ("title", "type", "url"):
        if parameters.text(name):
            columns[name] = parameters.text(name)
    for name, column in (("tags", "tags"), ("typeKeywords", "type_keywords")):
        if parameters.text(name) or (clears and name in parameters):
            columns[column] = parameters.names(name)
    details: dict[str, Any] = {}
    for name in _TEXTS:
        if parameters.text(name) or (clears and name in parameters):
            details[name] = parameters.raw(name).strip() or None
    if parameters.text("extent"):
        details["extent"] = read_extent(parameters.text("extent"))
    if parameters.text("properties"):
        details["properties"] = parameters.json("properties")
    if parameters.text("categories"):
        details["categories"] = parameters.names("categories")
    if details:
        columns["details"] = details
    return columns


def read_extent(text: str) -> list[list[float]]:
    """Read an item extent, ``xmin,ymin,xmax,ymax`` or JSON, as ``[[xmin, ymin], [xmax, ymax]]``."""
    try:
        if text.lstrip().startswith("{"):
            box = json.loads(text)
            return [[float(box["xmin"]), float(box["ymin"])], [float(box["xmax"]), float(box["ymax"])]]
        flat = [float(part) for part in text.replace("[", " ").replace("]", " ").split(",")]
        xmin, ymin, xmax, ymax = flat
    except (ValueError, KeyError, TypeError):
        raise bad_parameter("extent", "'xmin,ymin,xmax,ymax' is expected") from None
    return [[xmin, ymin], [xmax, ymax]]
