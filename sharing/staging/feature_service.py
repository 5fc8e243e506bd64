"""``featureserver.json`` and ``featureserveritemdata.json``: the web service as it will answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..esri_json import service as esri_service
from .json_member import json_member

if TYPE_CHECKING:
    from ..draft.settings import ServiceSettings
    from ..map_snapshot import LayerSnapshot, MapSnapshot
    from .source import WrittenData

_SIDES = ("xmin", "ymin", "xmax", "ymax")


def feature_server(settings: ServiceSettings, snapshot: MapSnapshot, data: WrittenData) -> bytes:
    """Return ``featureserver.json``.

    The frame is that of arcmap104_hosted_feature. No file with tables was seen; they are listed beside the
    layers as the admin API lists them.
    """
    root = esri_service.feature_service(settings, snapshot, data)
    layers, tables = _resources(settings, snapshot, data)
    resources = [{"name": "layers", "contents": None, "resources": layers}]
    if tables:
        resources.append({"name": "tables", "contents": None, "resources": tables})
    return json_member(
        {
            "contents": root,
            "name": "FeatureServer",
            "resourceInfo": {
                "geoFullExtent": {side: root["fullExtent"][side] for side in _SIDES},
                "geoInitialExtent": {side: root["initialExtent"][side] for side in _SIDES},
                "advancedDrawingInfos": esri_service.advanced_drawing_infos(settings, snapshot, data),
            },
            "resources": resources,
        }
    )


def item_data(settings: ServiceSettings, snapshot: MapSnapshot, data: WrittenData) -> bytes:
    """Return ``featureserveritemdata.json``: what the service's item holds."""
    return json_member(esri_service.item_data(settings, snapshot, data))


def numbered_layers(
    settings: ServiceSettings, snapshot: MapSnapshot, data: WrittenData
) -> list[tuple[int, LayerSnapshot, int]]:
    """Return number, layer and feature count of everything written, by number."""
    numbers = esri_service.layer_ids(settings, snapshot)
    written = (dataset for database in data.databases for dataset in database.datasets)
    found = [
        (numbers[each.plan.layer.id], each.plan.layer, each.feature_count)
        for each in written
        if each.plan.layer.id in numbers
    ]
    return sorted(found, key=lambda row: row[0])


def _resources(
    settings: ServiceSettings, snapshot: MapSnapshot, data: WrittenData
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    layers: list[dict[str, Any]] = []
    tables: list[dict[str, Any]] = []
    for number, layer, _ in numbered_layers(settings, snapshot, data):
        dataset = data.dataset(layer.id)
        if dataset is not None:
            told = esri_service.layer(settings, snapshot, dataset, number)
            (layers if layer.geometry_type else tables).append({"name": str(number), "contents": told})
    return layers, tables
