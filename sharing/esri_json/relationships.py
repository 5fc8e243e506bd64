"""Relationship classes as ``relationships`` of layer JSON (keys as in Esri's REST page "Layer/Table")."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..staging.source import DatasetPlan


def to_json(plan: DatasetPlan, numbers: Mapping[str, int]) -> list[dict[str, Any]]:
    """Return the relations of a planned dataset; ``numbers`` are the layers' in the service, by QGIS id.

    Both ends bear one id, by which clients ask for related records.
    """
    return list(_told(plan, numbers))


def _told(plan: DatasetPlan, numbers: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    for end in plan.relations:
        if end.related_layer in numbers:
            yield {
                "id": end.id,
                "name": end.label or end.name,
                "relatedTableId": numbers[end.related_layer],
                "cardinality": f"esriRelCardinalityOneTo{'One' if end.one_to_one else 'Many'}",
                "role": f"esriRelRole{'Origin' if end.is_origin else 'Destination'}",
                "keyField": end.key,
                "composite": end.composite,
            }
