"""The layers of a packaged map as a feature service stages them.

A package of a map service has no JSON of a feature service; what its layers are called and how they are
drawn stands in the map's CIM document.  What is not told there comes from the data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...sharing.esri_json import labels, renderer
from ...sharing.esri_json.conversion import Conversion

if TYPE_CHECKING:
    from collections.abc import Mapping

_GEOMETRY_OF_SYMBOL = {
    "CIMPointSymbol": "esriGeometryPoint",
    "CIMLineSymbol": "esriGeometryPolyline",
    "CIMPolygonSymbol": "esriGeometryPolygon",
}


def staged_layers(document: Mapping[str, Any]) -> dict[int, dict[str, Any]]:
    """Return layers and tables of a ``.mapx`` by their numbers, each as far as the document tells it."""
    found: dict[int, dict[str, Any]] = {}
    for layer in _listed(document, "layerDefinitions"):
        if layer.get("type") == "CIMFeatureLayer" and isinstance(layer.get("serviceLayerID"), int):
            found[layer["serviceLayerID"]] = _layer(layer, layer.get("featureTable") or {})
    for table in _listed(document, "tableDefinitions"):
        if isinstance(table.get("serviceTableID"), int):
            found[table["serviceTableID"]] = _texts(table, table)
    return found


def _listed(document: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    listed = document.get(key)
    return [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []


def _layer(layer: Mapping[str, Any], table: Mapping[str, Any]) -> dict[str, Any]:
    told = {
        **_texts(layer, table),
        "minScale": layer.get("minScale") or 0,
        "maxScale": layer.get("maxScale") or 0,
        "defaultVisibility": layer.get("visibility", True) is not False,
    }
    drawn = layer.get("renderer")
    if isinstance(drawn, dict):
        how = Conversion(geometry_type=_geometry_type(drawn))
        classes = _listed(layer, "labelClasses") if layer.get("labelVisibility") else []
        told["drawingInfo"] = {
            "renderer": renderer.to_json(drawn, conversion=how),
            "transparency": round(layer.get("transparency") or 0),
            "labelingInfo": labels.to_json(classes, how),
        }
    return told


def _texts(head: Mapping[str, Any], table: Mapping[str, Any]) -> dict[str, Any]:
    told = {
        "name": head.get("name"),
        "description": head.get("description"),
        "copyrightText": head.get("attribution"),
        "displayField": table.get("displayField"),
    }
    return {key: value for key, value in told.items() if isinstance(value, str) and value}


def _geometry_type(drawn: Any) -> str:
    """Return the geometry that a renderer's first symbol draws; points where no symbol is found."""
    waiting = [drawn]
    while waiting:
        at = waiting.pop(0)
        if isinstance(at, dict):
            if at.get("type") in _GEOMETRY_OF_SYMBOL:
                return _GEOMETRY_OF_SYMBOL[at["type"]]
            waiting.extend(at.values())
        elif isinstance(at, list):
            waiting.extend(at)
    return "esriGeometryPoint"
