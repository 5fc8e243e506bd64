"""Maps, layers and tables as documents: ``.mapx`` and ``.lyrx`` (JSON), ``.msd`` (ZIP of JSON).

A document holds flat lists of definitions that refer to each other by URI (``CIMPATH=map/roads.xml``).
Source: Esri/cim-spec 3.5 for names and words; layer and map files written by ArcGIS Pro for the spelling and
for which properties are always there (formats 2.2).
"""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from . import CimObject

    Json = Mapping[str, Any]

# The oldest release of the line whose packages lie in ``p30``: Pro opens documents of its own and older ones.
VERSION = {"version": "3.0.0", "build": 36056}
MAP_URI = "CIMPATH=map/map.xml"

_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
_NEVER = {"type": "TimeInstant"}
_OF_FEATURES_ONLY = {"type", "studyAreaSpatialRel", "searchOrder"}


def map_document(
    map_definition: CimObject, layers: Sequence[CimObject], tables: Sequence[CimObject]
) -> CimObject:
    """Return a ``.mapx``: one map with the definitions of all its layers, groups and tables."""
    return {
        "type": "CIMMapDocument",
        **VERSION,
        "mapDefinition": map_definition,
        "layerDefinitions": list(layers),
        "tableDefinitions": list(tables),
    }


def layer_document(layers: Sequence[CimObject], tables: Sequence[CimObject]) -> CimObject:
    """Return a ``.lyrx``. ``layers`` are the top ones and all below them; only the top ones are listed."""
    below = {child for layer in layers for child in layer.get("layers", ())}
    return {
        "type": "CIMLayerDocument",
        **VERSION,
        **_listed("layers", [layer["uRI"] for layer in layers if layer["uRI"] not in below]),
        **_listed("tables", [table["uRI"] for table in tables]),
        **_listed("layerDefinitions", list(layers)),
        **_listed("tableDefinitions", list(tables)),
        "rGBColorProfile": "sRGB IEC61966-2.1",
        "cMYKColorProfile": "U.S. Web Coated (SWOP) v2",
    }


def map_definition(
    name: str,
    layers: Sequence[str],
    tables: Sequence[str],
    spatial_reference: Json,
    extent: Json,
    texts: Json,
) -> CimObject:
    """Return a two-dimensional map.

    ``layers`` and ``tables`` are the URIs at the top level, the one drawn on top first. ``extent`` is an
    envelope with its spatial reference. ``texts`` may have ``description`` and ``attribution``.
    """
    return {
        "type": "CIMMap",
        "name": name,
        "uRI": MAP_URI,
        "sourceModifiedTime": _NEVER,
        "useSourceMetadata": True,
        "layers": list(layers),
        **_listed("standaloneTables", list(tables)),
        "defaultViewingMode": "Map",
        "mapType": "Map",
        **texts,
        "defaultExtent": dict(extent),
        "generalPlacementProperties": {
            "type": "CIMMaplexGeneralPlacementProperties",
            "invertedLabelTolerance": 2,
            "unplacedLabelColor": {"type": "CIMRGBColor", "values": [255, 0, 0, 100]},
            "placementQuality": "High",
        },
        "spatialReference": dict(spatial_reference),
        "useServiceLayerIDs": True,
    }


def feature_layer(common: Json, feature_table: Json, drawing: Json) -> CimObject:
    """Return a layer of features.

    ``common`` comes from :func:`layer_head`, ``feature_table`` from :func:`feature_table`; ``drawing`` has
    ``renderer``, and ``labelClasses`` with ``labelVisibility`` where there are labels.
    """
    return {
        "type": "CIMFeatureLayer",
        **common,
        "autoGenerateFeatureTemplates": True,
        "featureTable": dict(feature_table),
        "htmlPopupEnabled": True,
        "selectable": True,
        "featureCacheType": "Session",
        "displayFiltersType": "ByScale",
        "featureBlendingMode": "Alpha",
        **drawing,
        "scaleSymbols": True,
        "snappable": True,
    }


def raster_layer(common: Json, data_connection: CimObject) -> CimObject:
    """Return a layer of pixels, drawn by the server's own choice of colours."""
    return {"type": "CIMRasterLayer", **common, "dataConnection": data_connection}


def raster_connection(path: str, dataset: str) -> CimObject:
    """Return the connection to a raster file in a folder; ``path`` may be relative to the document."""
    return referred_connection(
        "Raster", "DATABASE=" + path.replace("/", "\\"), dataset, "esriDTRasterDataset"
    )


def referred_connection(factory: str, connection_string: str, dataset: str, kind: str) -> CimObject:
    """Return the connection to a dataset where it lies; ``kind`` is a word of ``esriDatasetType``."""
    told = connection(factory, connection_string, dataset, spatial=True)
    return {**told, "datasetType": kind}


def group_layer(common: Json, layers: Sequence[str]) -> CimObject:
    """Return a group of layers, named by their URIs, the one drawn on top first."""
    return {"type": "CIMGroupLayer", **common, "layers": list(layers)}


def standalone_table(name: str, uri: str, service_id: int, table: Json, texts: Json) -> CimObject:
    """Return a table without geometry; ``table`` comes from :func:`feature_table`."""
    return {
        "type": "CIMStandaloneTable",
        "name": name,
        "uRI": uri,
        "sourceModifiedTime": _NEVER,
        "useSourceMetadata": True,
        **{name: value for name, value in table.items() if name not in _OF_FEATURES_ONLY},
        **texts,
        "autoGenerateRowTemplates": True,
        "serviceTableID": service_id,
        "showPopups": True,
    }


def layer_head(name: str, uri: str, service_id: int, visible: bool, properties: Json) -> CimObject:
    """Return what feature and group layers have in common.

    ``properties`` are further ones, such as ``description``, ``minScale`` or ``transparency``.
    """
    return {
        "name": name,
        "uRI": uri,
        "sourceModifiedTime": _NEVER,
        "useSourceMetadata": True,
        "expanded": True,
        "layerType": "Operational",
        "showLegends": True,
        "visibility": visible,
        "displayCacheType": "Permanent",
        "maxDisplayCacheAge": 5,
        "showPopups": True,
        "serviceLayerID": service_id,
        "refreshRate": -1,
        "refreshRateUnit": "esriTimeUnitsSeconds",
        "blendingMode": "Alpha",
        **properties,
    }


def feature_table(
    connection: Json, display_field: str, fields: Sequence[CimObject], where: str = ""
) -> CimObject:
    """Return what stands behind a layer.

    ``fields`` come from :func:`field_description`; ``where`` is SQL that chooses the rows.
    """
    return {
        "type": "CIMFeatureTable",
        **({"definitionExpression": where} if where else {}),
        "displayField": display_field,
        "editable": True,
        "fieldDescriptions": list(fields),
        "dataConnection": dict(connection),
        "studyAreaSpatialRel": "esriSpatialRelUndefined",
        "searchOrder": "esriSearchOrderSpatial",
    }


def field_description(name: str, alias: str, *, visible: bool = True, read_only: bool = False) -> CimObject:
    """Return how a layer shows a column."""
    return {
        "type": "CIMFieldDescription",
        "alias": alias or name,
        "fieldName": name,
        "visible": visible,
        **({"readOnly": True} if read_only else {}),
        "searchMode": "Exact",
    }


def popup(
    title: str, text: str = "", expressions: Mapping[str, str] | None = None, *, files: bool = False
) -> CimObject:
    """Return a pop-up that lists the visible fields, below a ``text`` and above the ``files`` of a row.

    ``title`` and ``text`` (HTML) may name fields in braces, and Arcade ``expressions`` as
    ``{expression/name}``.
    """
    parts: list[CimObject] = [{"type": "CIMTextMediaInfo", "text": text}] if text else []
    parts.append({"type": "CIMTableMediaInfo", "useLayerFields": True})
    if files:
        parts.append({"type": "CIMAttachmentsMediaInfo", "displayType": "Auto"})
    made: CimObject = {"type": "CIMPopupInfo", "title": title}
    if expressions:
        made["expressionInfos"] = [
            {
                "type": "CIMExpressionInfo",
                "title": name,
                "expression": expression,
                "name": name,
                "returnType": "String",
            }
            for name, expression in expressions.items()
        ]
    return {**made, "mediaInfos": [_placed(part, row) for row, part in enumerate(parts, 1)]}


def _placed(part: CimObject, row: int) -> CimObject:
    """Return a part of a pop-up in its row of the single column."""
    place = {"row": row, "column": 1, "refreshRate": -1, "refreshRateUnit": "esriTimeUnitsSeconds"}
    return {"type": part["type"], **place, **part}


def connection(factory: str, place: str, dataset: str, spatial: bool) -> CimObject:
    """Return the connection to a dataset.

    ``factory`` is a word of the enumeration ``WorkspaceFactory``, ``place`` its connection string.
    """
    return {
        "type": "CIMStandardDataConnection",
        "workspaceConnectionString": place,
        "workspaceFactory": factory,
        "dataset": dataset,
        "datasetType": "esriDTFeatureClass" if spatial else "esriDTTable",
    }


def geodatabase_connection(path: str, dataset: str, spatial: bool) -> CimObject:
    """Return the connection to a file geodatabase; ``path`` may be relative to the document."""
    return connection("FileGDB", "DATABASE=" + path.replace("/", "\\"), dataset, spatial)


def document_bytes(document: CimObject) -> bytes:
    """Return a document as the bytes of a ``.mapx`` or ``.lyrx`` file."""
    return json.dumps(document, ensure_ascii=False, indent=2).encode("utf-8")


def msd_bytes(document: CimObject, info: Json) -> bytes:
    """Return a map document as a ``.msd``: a ZIP with one JSON file a definition, each at its URI's path.

    ``info`` are the properties of ``CIMDocumentInfo``. Equal documents give equal bytes.
    """
    parts: list[tuple[str, CimObject]] = [
        (_path_of(definition), definition)
        for definition in (
            document["mapDefinition"],
            *document["layerDefinitions"],
            *document["tableDefinitions"],
        )
    ]
    told = {"type": "CIMDocumentInfo", **VERSION, **info, "activeMapRepositoryPath": MAP_URI}
    parts += [("DocumentInfo.json", told), ("GISProject.json", {"type": "CIMGISProject"})]
    return _zipped((name, document_bytes(part)) for name, part in parts)


def _path_of(definition: CimObject) -> str:
    path: str = definition["uRI"].partition("=")[2]
    return path[: -len("xml")] + "json"


def _zipped(parts: Iterable[tuple[str, bytes]]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, _ZIP_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return buffer.getvalue()


def _listed(key: str, values: list[Any]) -> CimObject:
    """Return the property only where it holds something, as Pro writes it."""
    return {key: values} if values else {}
