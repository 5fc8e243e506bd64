"""FeatureServer and layer JSON, and the data of the service's item.

Layers are told with simple web symbols, which all clients can draw.  With ``use_cim_symbols`` the
item's data and :func:`advanced_drawing_infos` hold the CIM symbols besides: web maps take a drawing
from the item before the service's, and QGIS, which reads no CIM, still has the service's.

Source of the keys: Esri's REST pages and real replies; which client needs which is told in
``docs/formats/web-json.md``.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from ..map_snapshot import Extent, LayerKind
from . import (
    abilities,
    clusters,
    crs,
    drawing,
    extent,
    field,
    form,
    numbering,
    popup,
    relationships,
    template,
)
from .losses import unheard
from .numbering import layer_ids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..draft.settings import ServiceSettings
    from ..map_snapshot import MapSnapshot
    from ..staging.source import DatasetPlan, WrittenData, WrittenDataset
    from .losses import Lose
    from .numbering import Entry

    Json = dict[str, Any]

__all__ = ["advanced_drawing_infos", "feature_service", "item_data", "layer", "layer_ids"]

# How many times more records a query for tiles or for statistics may bring.
_STANDARD_FACTOR = 2


def feature_service(
    settings: ServiceSettings,
    snapshot: MapSnapshot,
    data: WrittenData,
    query_formats: str = abilities.QUERY_FORMATS,
) -> Json:
    """Return the root JSON of a FeatureServer. ``query_formats`` is what its queries answer in."""
    entries = numbering.feature_entries(settings, snapshot)
    capabilities = abilities.capabilities(settings.capabilities)
    return {
        "currentVersion": abilities.CURRENT_VERSION,
        "serviceItemId": "",
        "serviceDescription": settings.summary,
        "hasVersionedData": False,
        "supportsDisconnectedEditing": False,
        "syncEnabled": "Sync" in capabilities.split(","),
        "supportedQueryFormats": query_formats,
        "maxRecordCount": settings.max_record_count,
        "capabilities": capabilities,
        "description": settings.description,
        "copyrightText": settings.credits,
        "spatialReference": crs.to_json(snapshot.crs),
        "initialExtent": extent.to_json(snapshot.extent, snapshot.crs),
        "fullExtent": extent.to_json(_full_extent(snapshot, data), snapshot.crs),
        "allowGeometryUpdates": True,
        "supportsApplyEditsWithGlobalIds": False,
        "supportsAppend": True,
        "units": snapshot.crs.units,
        "documentInfo": _document_info(settings),
        "layers": [_listed(entry) for entry in entries if not entry.is_table],
        "tables": [_listed(entry) for entry in entries if entry.is_table],
        "enableZDefaults": False,
    }


def layer(
    settings: ServiceSettings,
    snapshot: MapSnapshot,
    dataset: WrittenDataset,
    layer_id: int,
    query_formats: str = abilities.QUERY_FORMATS,
    lose: Lose = unheard,
) -> Json:
    """Return the JSON of one layer or table.

    ``layer_id`` is its number, one of :func:`layer_ids`.  ``lose`` hears what its drawing loses.
    """
    plan = dataset.plan
    drawn = drawing.to_json(plan.layer, plan.written_names, lose)
    return {
        "currentVersion": abilities.CURRENT_VERSION,
        "id": layer_id,
        "name": plan.alias,
        "type": "Feature Layer" if plan.layer.geometry_type else "Table",
        "description": plan.layer.metadata.description or plan.layer.metadata.summary,
        "copyrightText": plan.layer.metadata.credits,
        **deepcopy(abilities.LAYER),
        "supportsApplyEditsWithGlobalIds": bool(plan.global_id_field),
        "advancedQueryCapabilities": dict(abilities.QUERY),
        "parentLayer": _parent(settings, snapshot, layer_id),
        "defaultVisibility": plan.layer.visible,
        **_placed(snapshot, dataset, drawn),
        **_keys(plan),
        "hasAttachments": plan.attachments is not None,
        "relationships": relationships.to_json(plan, layer_ids(settings, snapshot)),
        "fields": field.all_to_json(plan),
        "indexes": _indexes(plan),
        **template.to_json(plan, drawn["renderer"] if drawn else None),
        **_time(plan),
        **_limits(settings),
        **abilities.formats(query_formats),
        "supportedSpatialRelationships": list(abilities.SPATIAL_RELATIONSHIPS),
        "capabilities": abilities.capabilities(settings.capabilities),
    }


def item_data(settings: ServiceSettings, snapshot: MapSnapshot, data: WrittenData) -> Json:
    """Return the data of the service's item: pop-ups and drawings by which web maps show it."""
    layers: list[Json] = []
    tables: list[Json] = []
    for number, dataset in _numbered(settings, snapshot, data):
        told = {"id": number, "popupInfo": popup.to_json(dataset.plan, display_field(dataset.plan))}
        form_info = form.to_json(dataset.plan)
        if form_info:
            told["formInfo"] = form_info
        if dataset.plan.layer.geometry_type:
            layers.append({**told, **_shown(settings, dataset)})
        else:
            tables.append(told)
    return {"layers": layers, "tables": tables}


def _time(plan: DatasetPlan) -> Json:
    """Return when features are, if the columns that tell it were written."""
    told, known = plan.layer.time, plan.written_names
    if told is None or not all(name in known for name in (told.start, told.end) if name):
        return {}
    return {"timeInfo": told.as_json(known)}


def advanced_drawing_infos(settings: ServiceSettings, snapshot: MapSnapshot, data: WrittenData) -> list[Json]:
    """Return ``[{"id", "drawingInfo"}]`` of all layers, with CIM symbols if the draft wants them kept.

    What ``resourceInfo.advancedDrawingInfos`` of a .sd's ``featureserver.json`` holds; tables have none.
    """
    drawn = ((number, _drawn(settings, each)) for number, each in _numbered(settings, snapshot, data))
    return [{"id": number, "drawingInfo": info} for number, info in drawn if info]


def display_field(plan: DatasetPlan) -> str:
    """Return the written name of the field that names a feature.

    That is the layer's own; where it has none that was written, the first text field, else the object id.
    """
    written = plan.written_names
    if plan.layer.display_field in written:
        return written[plan.layer.display_field]
    texts = (column.field.name for column in plan.fields if column.field.type == "esriFieldTypeString")
    return next(texts, plan.object_id_field)


def _numbered(
    settings: ServiceSettings, snapshot: MapSnapshot, data: WrittenData
) -> Iterator[tuple[int, WrittenDataset]]:
    """Yield what was written with its number, layers first."""
    for layer_id, number in layer_ids(settings, snapshot).items():
        dataset = data.dataset(layer_id)
        if dataset and dataset.plan.layer.kind is not LayerKind.RASTER:
            yield number, dataset


def _drawn(settings: ServiceSettings, dataset: WrittenDataset) -> Json | None:
    plan = dataset.plan
    return drawing.to_json(plan.layer, plan.written_names, advanced=settings.use_cim_symbols)


def _shown(settings: ServiceSettings, dataset: WrittenDataset) -> Json:
    """Return how a web map shows a layer that it opens from the item."""
    shown = dataset.plan.layer
    definition = {
        "drawingInfo": _drawn(settings, dataset),
        "defaultVisibility": shown.visible,
        "minScale": shown.min_scale,
        "maxScale": shown.max_scale,
        "fieldConfigurations": form.field_configurations(dataset.plan),
    }
    if shown.feature_reduction:
        definition["featureReduction"] = clusters.to_json(shown.feature_reduction)
    told: Json = {"layerDefinition": definition, "showLabels": shown.labels_visible}
    if shown.blend_mode != "normal":
        told["blendMode"] = shown.blend_mode
    if shown.effects:
        told["effect"] = [dict(each) for each in shown.effects]
    return told


def _listed(entry: Entry) -> Json:
    """Return how the service's root tells of a layer, table or group."""
    shown = entry.layer
    told: Json = {
        "id": entry.number,
        "name": entry.name,
        "parentLayerId": entry.parent,
        "defaultVisibility": entry.visible,
        "subLayerIds": list(entry.children) or None,
        "minScale": shown.min_scale if shown else 0,
        "maxScale": shown.max_scale if shown else 0,
    }
    if shown is None:
        return {**told, "type": "Group Layer"}
    if entry.is_table:
        return {**told, "type": "Table"}
    return {**told, "type": "Feature Layer", "geometryType": shown.geometry_type}


def _parent(settings: ServiceSettings, snapshot: MapSnapshot, number: int) -> Json | None:
    """Return the group that a layer is in."""
    known = {entry.number: entry for entry in numbering.entries(settings, snapshot)}
    parent = known.get(known[number].parent) if number in known else None
    return {"id": parent.number, "name": parent.name} if parent else None


def _document_info(settings: ServiceSettings) -> Json:
    return {
        "Title": settings.title or settings.service_name,
        "Author": "",
        "Comments": settings.description,
        "Subject": settings.summary,
        "Category": "",
        "Keywords": ", ".join(settings.tags),
    }


def _full_extent(snapshot: MapSnapshot, data: WrittenData) -> Extent:
    """Return the box around the data that are in the map's own system, else the map's view."""
    written = (dataset for database in data.databases for dataset in database.datasets)
    boxes = [each.extent for each in written if each.extent and each.plan.layer.crs == snapshot.crs]
    return extent.around(boxes) or snapshot.extent


def _placed(snapshot: MapSnapshot, dataset: WrittenDataset, drawn: Json | None) -> Json:
    """Return what only a layer with geometry has; a table is open at all scales."""
    shown = dataset.plan.layer
    if drawn is None:
        return {"minScale": 0, "maxScale": 0}
    return {
        "geometryType": shown.geometry_type,
        "hasZ": shown.has_z,
        "hasM": shown.has_m,
        "minScale": shown.min_scale,
        "maxScale": shown.max_scale,
        "extent": _layer_extent(snapshot, dataset),
        "drawingInfo": drawn,
    }


def _layer_extent(snapshot: MapSnapshot, dataset: WrittenDataset) -> Json:
    """Return the data's box; that of a layer without features is the map's view, or all zeros."""
    shown = dataset.plan.layer
    box = dataset.extent or shown.extent
    if box is None:
        box = snapshot.extent if shown.crs == snapshot.crs else Extent(0, 0, 0, 0)
    return extent.to_json(box, shown.crs)


def _keys(plan: DatasetPlan) -> Json:
    return {
        "objectIdField": plan.object_id_field,
        "uniqueIdField": {"name": plan.object_id_field, "isSystemMaintained": True},
        "globalIdField": plan.global_id_field,
        "displayField": display_field(plan),
    }


def _indexes(plan: DatasetPlan) -> list[Json]:
    """Return the indexes that a geodatabase makes by itself."""
    found = [_index(plan.object_id_field, unique=True)]
    if plan.layer.geometry_type:
        found.append(_index(plan.shape_field, unique=False))
    if plan.global_id_field:
        found.append(_index(plan.global_id_field, unique=True))
    return found


def _index(name: str, unique: bool) -> Json:
    told = {"isAscending": True, "isUnique": unique, "description": ""}
    return {"name": f"FDO_{name}", "fields": name, **told}


def _limits(settings: ServiceSettings) -> Json:
    most = settings.max_record_count
    return {
        "maxRecordCount": most,
        "standardMaxRecordCount": most * _STANDARD_FACTOR,
        "tileMaxRecordCount": most * _STANDARD_FACTOR,
    }
