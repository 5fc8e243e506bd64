"""The JSON of a feature service and its layers.

What was staged is told as it was staged: fields, drawing, domains, scales.  What only the server
can know or promise is put in here: versions, ids, what it can do.  Nothing is promised that is not
implemented (an Esri client that reads ``PBF`` asks for it).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .query_parameters import LARGEST_FACTOR
from .shapes import POLYGON

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .database import FeatureDatabase
    from .layers import Layer

SERVER_VERSION = 11.4
DEFAULT_MAX_RECORD_COUNT = 2000
# What append reads; the reader of a file geodatabase answers to two names.
APPEND_FORMATS = "shapefile,filegdb,fileGeodatabase,geoPackage,geojson,csv,featureCollection"
QUERY_FORMATS = "JSON, geoJSON, PBF"
GROUP = "Group Layer"
# What the server can do, in the words and the order of ``capabilities``.
IMPLEMENTED = ("Create", "Delete", "Query", "Update", "Editing", "Append", "Extract")
EDITS = ("Create", "Delete", "Update")

_ADVANCED_QUERIES: Mapping[str, Any] = {
    "supportsPagination": True,
    "supportsPaginationOnAggregatedQueries": True,
    "supportsQueryWithDistance": True,
    "supportsQueryWithDatumTransformation": True,
    "supportsReturningQueryExtent": True,
    "supportsStatistics": True,
    "supportsPercentileStatistics": True,
    "supportsOrderBy": True,
    "supportsDistinct": True,
    "supportsCountDistinct": True,
    "supportsHavingClause": True,
    "supportsSqlExpression": False,
    "supportsQueryWithResultType": True,
    "supportsMaxRecordCountFactor": True,
    "supportsTrueCurve": False,
    "supportsQueryAnalytic": False,
    "supportsFullTextSearch": False,
    "supportsAdvancedQueryRelated": True,
    "supportsQueryRelatedPagination": True,
}
_RELATIONS = (
    "esriSpatialRelIntersects",
    "esriSpatialRelContains",
    "esriSpatialRelCrosses",
    "esriSpatialRelEnvelopeIntersects",
    "esriSpatialRelIndexIntersects",
    "esriSpatialRelOverlaps",
    "esriSpatialRelTouches",
    "esriSpatialRelWithin",
)


# What a package may promise for us.
_NOT_PROMISED = ("supportsValidateSql",)


def capabilities(asked: str) -> str:
    """Return the capabilities that were asked for and are there, without blanks (QGIS does not trim).

    Web clients edit only what says ``Editing``, QGIS only what says which edits: one brings the other.
    """
    words = {word.strip() for word in asked.split(",")}
    if "Editing" in words and not words.intersection(EDITS):
        words.update(EDITS)
    if words.intersection(EDITS):
        words.add("Editing")
    return ",".join(word for word in IMPLEMENTED if word in words or word == "Query")


def layer_capabilities(database: FeatureDatabase, layer: Layer) -> str:
    """Return what may be done with a layer: its own word, else the service's."""
    own = layer.definition.get("capabilities")
    return capabilities(str(own if own is not None else database.root.get("capabilities", "")))


def max_record_count(definition: Mapping[str, Any], root: Mapping[str, Any]) -> int:
    """Return how many features an answer may hold: the layer's own number, else the service's."""
    for source in (definition, root):
        number = source.get("maxRecordCount")
        if isinstance(number, int) and number > 0:
            return number
    return DEFAULT_MAX_RECORD_COUNT


def service_json(database: FeatureDatabase, item_id: str) -> dict[str, Any]:
    """Return the root of a feature service."""
    root = dict(database.root)
    listed = _listed(database)
    root.update(
        {
            "currentVersion": SERVER_VERSION,
            "serviceItemId": item_id,
            "hasVersionedData": False,
            "supportsDisconnectedEditing": False,
            "supportsApplyEditsWithGlobalIds": False,
            "supportsAppend": True,
            "supportedAppendFormats": APPEND_FORMATS,
            "syncEnabled": False,
            "supportedQueryFormats": QUERY_FORMATS,
            "maxRecordCount": max_record_count({}, root),
            "capabilities": capabilities(str(root.get("capabilities", ""))),
            "layers": [entry for entry in listed if entry["type"] != "Table"],
            "tables": [entry for entry in listed if entry["type"] == "Table"],
        }
    )
    return root


def _listed(database: FeatureDatabase) -> list[dict[str, Any]]:
    """The layers, tables and groups in the order and the groups in which they were staged."""
    staged = [*database.root.get("layers", ()), *database.root.get("tables", ())]
    known = {entry["id"] for entry in staged}
    listed = [
        _entry(database.layers[entry["id"]], entry) if entry["id"] in database.layers else dict(entry)
        for entry in staged
        if entry["id"] in database.layers or entry.get("type") == GROUP
    ]
    return listed + [_entry(layer, {}) for layer in database.layers.values() if layer.id not in known]


def _entry(layer: Layer, staged: Mapping[str, Any]) -> dict[str, Any]:
    definition = layer.definition
    entry: dict[str, Any] = {
        "id": layer.id,
        "name": definition["name"],
        "parentLayerId": staged.get("parentLayerId", -1),
        "defaultVisibility": staged.get("defaultVisibility", definition.get("defaultVisibility", True)),
        "subLayerIds": None,
        "minScale": definition.get("minScale", 0),
        "maxScale": definition.get("maxScale", 0),
        "type": definition["type"],
    }
    if layer.geometry_type:
        entry["geometryType"] = layer.geometry_type
    return entry


def group_json(database: FeatureDatabase, number: str, item_id: str) -> dict[str, Any] | None:
    """Return a group of layers, None if there is none of this number."""
    listed = {str(entry["id"]): entry for entry in _listed(database)}
    entry = listed.get(number)
    if entry is None or entry["type"] != GROUP:
        return None
    below = [one for one in listed.values() if one["parentLayerId"] == entry["id"]]
    parent = listed.get(str(entry["parentLayerId"]))
    return {
        "currentVersion": SERVER_VERSION,
        "serviceItemId": item_id,
        **entry,
        "description": "",
        "copyrightText": "",
        "parentLayer": {"id": parent["id"], "name": parent["name"]} if parent else None,
        "subLayers": [{"id": one["id"], "name": one["name"]} for one in below],
        "capabilities": capabilities(str(database.root.get("capabilities", ""))),
    }


def layer_json(database: FeatureDatabase, layer: Layer, item_id: str) -> dict[str, Any]:
    """Return a layer or table of a feature service."""
    definition = {key: value for key, value in layer.definition.items() if key not in _NOT_PROMISED}
    limit = max_record_count(definition, database.root)
    definition.update(
        {
            "currentVersion": SERVER_VERSION,
            "id": layer.id,
            "serviceItemId": item_id,
            "objectIdField": layer.object_id.name,
            "uniqueIdField": {"name": layer.object_id.name, "isSystemMaintained": True},
            "fields": [dict(field.definition) for field in layer.fields],
            "maxRecordCount": limit,
            "standardMaxRecordCount": limit,
            "tileMaxRecordCount": limit,
            "maxRecordCountFactor": LARGEST_FACTOR,
            "capabilities": layer_capabilities(database, layer),
            "supportedQueryFormats": QUERY_FORMATS,
            "supportsStatistics": True,
            "supportsAdvancedQueries": True,
            "supportsCoordinatesQuantization": True,
            "supportedPbfFeatureEncodings": "esriDefault",
            "supportsApplyEditsWithGlobalIds": layer.global_id is not None,
            "supportsAppend": True,
            "supportedAppendFormats": APPEND_FORMATS,
            "supportsCalculate": True,
            "supportsValidateSQL": True,
            "supportsRollbackOnFailureParameter": True,
            "useStandardizedQueries": True,
            "infoInEstimates": ["extent", "count"] if layer.geometry_column else ["count"],
            "isDataVersioned": False,
            "hasAttachments": bool(definition.get("hasAttachments")),
            "allowGeometryUpdates": True,
            "syncCanReturnChanges": False,
            "supportedSpatialRelationships": list(_RELATIONS),
            "advancedQueryCapabilities": {
                **_ADVANCED_QUERIES,
                "supportsReturningGeometryCentroid": layer.geometry_type == POLYGON,
            },
            "dateFieldsTimeReference": {"timeZone": "UTC", "respectsDaylightSaving": False},
        }
    )
    return definition


def layers_json(database: FeatureDatabase, item_id: str) -> dict[str, Any]:
    """Return all layers and tables in full, as ``FeatureServer/layers`` tells them."""
    whole = [layer_json(database, layer, item_id) for layer in database.layers.values()]
    return {
        "layers": [one for one in whole if one["type"] != "Table"],
        "tables": [one for one in whole if one["type"] == "Table"],
    }
