"""Editing templates, and feature types where a renderer's field is the type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..cim.renderers import NULL
from .field import default_value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..map_snapshot import FieldSnapshot
    from ..staging.source import DatasetPlan

    Json = dict[str, Any]

_TOOLS = {
    "esriGeometryPoint": "esriFeatureEditToolPoint",
    "esriGeometryMultipoint": "esriFeatureEditToolPoint",
    "esriGeometryPolyline": "esriFeatureEditToolLine",
    "esriGeometryPolygon": "esriFeatureEditToolPolygon",
}
_WHOLE = frozenset({"esriFieldTypeSmallInteger", "esriFieldTypeInteger", "esriFieldTypeBigInteger"})
_TYPES = _WHOLE | {"esriFieldTypeString"}


def to_json(plan: DatasetPlan, renderer: Mapping[str, Any] | None) -> Json:
    """Return ``typeIdField``, ``types`` and ``templates`` of a layer.

    ``renderer`` is the layer's web renderer.  If it gives each value of one field of texts or whole
    numbers a symbol of its own, that field is the type and each value has a template; else the layer
    has one template.
    """
    field = _type_field(plan, renderer)
    if field is None or renderer is None:
        return {"typeIdField": "", "types": [], "templates": [_template(plan, plan.alias)]}
    types = [_type(plan, field, info) for info in renderer["uniqueValueInfos"] if _sayable(field, info)]
    return {"typeIdField": field.name, "types": types, "templates": []}


def _type_field(plan: DatasetPlan, renderer: Mapping[str, Any] | None) -> FieldSnapshot | None:
    if not renderer or renderer["type"] != "uniqueValue" or "field2" in renderer:
        return None
    for column in plan.fields:
        if column.field.name == renderer.get("field1"):
            return column.field if column.field.type in _TYPES and column.field.editable else None
    return None


def _sayable(field: FieldSnapshot, info: Mapping[str, Any]) -> bool:
    """Tell whether the class is a type: NULL is none, and a number must be one."""
    value = info["value"]
    return value != NULL and (field.type not in _WHOLE or _is_whole(value))


def _is_whole(value: str) -> bool:
    try:
        return float(value).is_integer()
    except (OverflowError, ValueError):
        return False


def _type(plan: DatasetPlan, field: FieldSnapshot, info: Mapping[str, Any]) -> Json:
    value = int(float(info["value"])) if field.type in _WHOLE else info["value"]
    name = info["label"] or str(value)
    template = _template(plan, name, {field.name: value})
    return {"id": value, "name": name, "domains": dict(_inherited(plan)), "templates": [template]}


def _inherited(plan: DatasetPlan) -> Iterator[tuple[str, Json]]:
    for column in plan.fields:
        if column.field.domain:
            yield column.field.name, {"type": "inherited"}


def _template(plan: DatasetPlan, name: str, values: Mapping[str, Any] | None = None) -> Json:
    """Return what a new feature starts with: each editable column's default, and ``values``."""
    columns = (column.field for column in plan.fields if column.field.editable)
    attributes = {field.name: default_value(field) for field in columns}
    return {
        "name": name,
        "description": "",
        "drawingTool": _TOOLS.get(plan.layer.geometry_type, "esriFeatureEditToolNone"),
        "prototype": {"attributes": {**attributes, **(values or {})}},
    }
