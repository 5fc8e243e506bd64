"""What a layer will be: its staged JSON brought together with the data that are really there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..features.fields import OID, is_served, sql_type
from ..features.spatial_reference import (
    BadSpatialReference,
    SpatialReference,
    read_spatial_reference,
)
from .geodatabase import Dataset, DatasetField, TablePlan
from .plan import BuildError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SYMBOLS: Mapping[str, Mapping[str, Any]] = {
    "esriGeometryPoint": {
        "type": "esriSMS",
        "style": "esriSMSCircle",
        "color": [38, 115, 190, 255],
        "size": 6,
        "angle": 0,
        "xoffset": 0,
        "yoffset": 0,
        "outline": {"type": "esriSLS", "style": "esriSLSSolid", "color": [255, 255, 255, 255], "width": 0.7},
    },
    "esriGeometryPolyline": {
        "type": "esriSLS",
        "style": "esriSLSSolid",
        "color": [38, 115, 190, 255],
        "width": 1.2,
    },
    "esriGeometryPolygon": {
        "type": "esriSFS",
        "style": "esriSFSSolid",
        "color": [38, 115, 190, 128],
        "outline": {"type": "esriSLS", "style": "esriSLSSolid", "color": [38, 115, 190, 255], "width": 0.7},
    },
}


@dataclass(frozen=True)
class LayerPlan:
    """A layer to be built: its definition without extent, and the table it needs.

    ``staged_extent`` is what the package says, for a layer without features.
    """

    id: int
    definition: Mapping[str, Any]
    table: TablePlan
    reference: SpatialReference | None
    staged_extent: Mapping[str, Any] = field(default_factory=dict)


def plan_layer(number: int, dataset: Dataset, staged: Mapping[str, Any] | None) -> LayerPlan:
    """Plan a layer.

    ``staged`` is the layer's JSON out of the package; what it leaves open is made from the dataset.

    Raises:
        BuildError: the JSON names fields that the data do not have, or a layer with geometry has no
            spatial reference at all.
    """
    base = {**_generated(dataset), **(staged or {})}
    object_id = _object_id_name(base, dataset)
    fields = _fields(base, dataset, object_id)
    names = {one["name"].lower() for one in fields}
    geometry_column = _free_name("SHAPE", names) if dataset.geometry_type else ""
    reference = _reference(base, dataset)
    definition = _completed(base, dataset, fields, object_id)
    table = TablePlan(
        table=f"layer_{number}",
        title=str(definition["name"]),
        object_id=object_id,
        geometry_column=geometry_column,
        geometry_type=dataset.geometry_type,
        columns=[_stored_name(dataset, one["name"]) for one in fields if one["type"] != OID],
        # Formats without an id column number features from 0, which is no object id.
        keep_ids=bool(dataset.object_id_name),
    )
    return LayerPlan(number, definition, table, reference, base.get("extent") or {})


def without_numbers(datasets: Sequence[Dataset]) -> list[tuple[int, Dataset]]:
    """Number datasets that come without numbers: layers first, then tables, as they lie."""
    ordered = sorted(datasets, key=lambda one: not one.geometry_type)
    return list(enumerate(ordered))


def _generated(dataset: Dataset) -> dict[str, Any]:
    base: dict[str, Any] = {
        "name": dataset.name,
        "fields": [_field_json(one) for one in dataset.fields if is_served(one.type)],
    }
    symbol = _SYMBOLS.get(dataset.geometry_type.replace("Multipoint", "Point"))
    if symbol is not None:
        base["drawingInfo"] = {
            "renderer": {"type": "simple", "symbol": dict(symbol), "label": "", "description": ""},
            "transparency": 0,
            "labelingInfo": None,
        }
    return base


def _field_json(one: DatasetField) -> dict[str, Any]:
    told: dict[str, Any] = {
        "name": one.name,
        "type": one.type,
        "alias": one.alias or one.name,
        "nullable": one.nullable,
        "editable": True,
    }
    if one.type == "esriFieldTypeString":
        told["length"] = one.length or 4000
    return told


def _object_id_name(base: Mapping[str, Any], dataset: Dataset) -> str:
    listed = [str(one["name"]) for one in base["fields"] if one.get("type") == OID]
    if listed:
        return listed[0]
    wanted = str(base.get("objectIdField") or dataset.object_id_name or "OBJECTID")
    taken = {str(one["name"]).lower() for one in base["fields"]}
    return _free_name(wanted, taken)


def _free_name(wanted: str, taken: set[str]) -> str:
    name = wanted
    while name.lower() in taken:
        name += "_"
    return name


def _fields(base: Mapping[str, Any], dataset: Dataset, object_id: str) -> list[dict[str, Any]]:
    """The fields as they will be served, the object id first if the JSON does not list it."""
    stored = {one.name.lower() for one in dataset.fields}
    fields, missing = [], []
    for one in base["fields"]:
        kind, name = str(one.get("type")), str(one["name"])
        if not is_served(kind):
            continue
        if kind != OID and name.lower() not in stored:
            missing.append(name)
        fields.append(_completed_field(one))
    if missing:
        raise BuildError(f"{dataset.name} has no field {', '.join(missing)}.")
    if not any(one["type"] == OID for one in fields):
        oid = {"name": object_id, "type": OID, "alias": object_id, "nullable": False, "editable": False}
        fields.insert(0, _completed_field(oid))
    return fields


def _completed_field(one: Mapping[str, Any]) -> dict[str, Any]:
    kind = str(one["type"])
    system = kind in (OID, "esriFieldTypeGlobalID")
    defaults = {
        "alias": one["name"],
        "sqlType": sql_type(kind),
        "nullable": not system,
        "editable": not system,
        "domain": None,
        "defaultValue": None,
    }
    return {**defaults, **one}


def _stored_name(dataset: Dataset, name: str) -> str:
    return next(one.name for one in dataset.fields if one.name.lower() == name.lower())


def _reference(base: Mapping[str, Any], dataset: Dataset) -> SpatialReference | None:
    """The data say what their coordinates mean; where they give no number, the JSON may."""
    if not dataset.geometry_type:
        return None
    found = dataset.reference
    if found is not None and found.latest_wkid:
        return found
    try:
        staged = read_spatial_reference((base.get("extent") or {}).get("spatialReference"))
    except BadSpatialReference:
        staged = None
    reference = staged or found
    if reference is None:
        raise BuildError(f"{dataset.name} has no spatial reference.")
    return reference


def _completed(
    base: dict[str, Any], dataset: Dataset, fields: list[dict[str, Any]], object_id: str
) -> dict[str, Any]:
    definition = {
        "description": "",
        "copyrightText": "",
        "defaultVisibility": True,
        "minScale": 0,
        "maxScale": 0,
        "parentLayer": None,
        "typeIdField": "",
        "subtypeField": "",
        "types": [],
        "templates": [],
        "relationships": [],
        "indexes": [],
        "htmlPopupType": "esriServerHTMLPopupTypeAsHTMLText",
        "globalIdField": _global_id(fields),
        "displayField": _display_field(fields, object_id),
        **{key: value for key, value in base.items() if value is not None},
    }
    definition.update(
        type="Feature Layer" if dataset.geometry_type else "Table",
        objectIdField=object_id,
        fields=fields,
        hasZ=dataset.has_z,
        hasM=dataset.has_m,
    )
    # A draft's wishes stand in the service's own configuration; scripts change them there only.
    for key in ("capabilities", "maxRecordCount"):
        definition.pop(key, None)
    if dataset.geometry_type:
        definition["geometryType"] = dataset.geometry_type
    else:
        for key in ("geometryType", "extent", "drawingInfo"):
            definition.pop(key, None)
    # Clients read drawingInfo.renderer without looking whether it is there.
    if "renderer" not in (definition.get("drawingInfo") or {}):
        definition.pop("drawingInfo", None)
    return definition


def _global_id(fields: Sequence[Mapping[str, Any]]) -> str:
    return next((one["name"] for one in fields if one["type"] == "esriFieldTypeGlobalID"), "")


def _display_field(fields: Sequence[Mapping[str, Any]], object_id: str) -> str:
    return next((one["name"] for one in fields if one["type"] == "esriFieldTypeString"), object_id)
