"""What a packaged map says of itself: its spatial reference and extent, its layers and their groups."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_GROUP = "Group Layer"
RASTER = "Raster Layer"
_TYPES = {"CIMGroupLayer": _GROUP, "CIMRasterLayer": RASTER}
_DATABASE = "DATABASE="


def map_root(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return the root of the service that a ``.mapx`` becomes, as far as the document tells it.

    ``layers`` stand in drawing order, a group before what is in it; a layer without a number is left out.
    """
    told = document.get("mapDefinition")
    about = told if isinstance(told, dict) else {}
    root: dict[str, Any] = {"mapName": str(about.get("name") or "Layers")}
    for key, name in (("spatialReference", "spatialReference"), ("defaultExtent", "initialExtent")):
        if isinstance(about.get(key), dict):
            root[name] = about[key]
    layers = {str(each.get("uRI")): each for each in _objects(document.get("layerDefinitions"))}
    listed = list(_below(about.get("layers"), layers, -1, frozenset()))
    if listed:
        root["layers"] = listed
        root["tables"] = [
            {"id": each["serviceTableID"], "name": each.get("name")}
            for each in _objects(document.get("tableDefinitions"))
            if isinstance(each.get("serviceTableID"), int)
        ]
    return root


def _below(
    references: Any, layers: Mapping[str, Mapping[str, Any]], parent: int, above: frozenset[str]
) -> Iterator[dict[str, Any]]:
    """Yield the layers of a group; one that is inside itself is passed over."""
    for uri in references if isinstance(references, list) else ():
        layer = layers.get(str(uri))
        if layer is None or str(uri) in above:
            continue
        number = _number(layer)
        around = parent if number is None else number
        inside = list(_below(layer.get("layers"), layers, around, above | {str(uri)}))
        if number is not None:
            kind = _TYPES.get(str(layer.get("type")))
            yield {
                "id": number,
                "name": str(layer.get("name") or ""),
                "parentLayerId": parent,
                "defaultVisibility": layer.get("visibility", True) is not False,
                "subLayerIds": [each["id"] for each in inside if each["parentLayerId"] == number] or None,
                "minScale": layer.get("minScale") or 0,
                "maxScale": layer.get("maxScale") or 0,
                **({"type": kind} if kind else {}),
            }
        yield from inside


def _number(layer: Mapping[str, Any]) -> int | None:
    value = layer.get("serviceLayerID")
    return value if isinstance(value, int) and value >= 0 else None


def raster_files(document: Mapping[str, Any], folder: str) -> dict[str, int]:
    """Return the numbers of the layers of pixels by their files in a package whose map lies in ``folder``."""
    found: dict[str, int] = {}
    for layer in _objects(document.get("layerDefinitions")):
        number, told = _number(layer), layer.get("dataConnection")
        if layer.get("type") != "CIMRasterLayer" or number is None or not isinstance(told, dict):
            continue
        place = str(told.get("workspaceConnectionString") or "")
        if place.upper().startswith(_DATABASE):
            path = place[len(_DATABASE) :].replace("\\", "/")
            found[posixpath.normpath(posixpath.join(folder, path, str(told.get("dataset"))))] = number
    return found


def _objects(listed: Any) -> list[Mapping[str, Any]]:
    return [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
