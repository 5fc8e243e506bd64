"""Columns as the fields of layer JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..map_snapshot import FieldSnapshot
    from ..staging.source import DatasetPlan

SQL_TYPES = {
    "esriFieldTypeOID": "sqlTypeInteger",
    "esriFieldTypeSmallInteger": "sqlTypeSmallInt",
    "esriFieldTypeInteger": "sqlTypeInteger",
    "esriFieldTypeBigInteger": "sqlTypeBigInt",
    "esriFieldTypeSingle": "sqlTypeReal",
    "esriFieldTypeDouble": "sqlTypeDouble",
    "esriFieldTypeString": "sqlTypeNVarchar",
    "esriFieldTypeDate": "sqlTypeTimestamp2",
    "esriFieldTypeDateOnly": "sqlTypeDate",
    "esriFieldTypeTimeOnly": "sqlTypeTime",
    "esriFieldTypeTimestampOffset": "sqlTypeTimestampWithTimezone",
    "esriFieldTypeGUID": "sqlTypeGUID",
    "esriFieldTypeGlobalID": "sqlTypeGUID",
    "esriFieldTypeBlob": "sqlTypeVarbinary",
}
"""The database type behind each field type; others are ``sqlTypeOther``."""

# A GUID with its braces.
_GUID_LENGTH = 38


def to_json(field: FieldSnapshot) -> dict[str, Any]:
    """Return one column as a field. ``length`` is told of texts and GUIDs only, as Esri's servers do."""
    return {
        **_field(field.name, field.type, field.alias or field.name),
        **_length(field),
        "nullable": field.nullable,
        "editable": field.editable,
        "domain": dict(field.domain) if field.domain else None,
        "defaultValue": default_value(field),
    }


def all_to_json(plan: DatasetPlan) -> list[dict[str, Any]]:
    """Return the fields of a planned dataset: object id, columns, global id."""
    fields = [_system_field(plan.object_id_field, "esriFieldTypeOID")]
    fields += [to_json(column.field) for column in plan.fields]
    if plan.global_id_field:
        fields.append(
            {**_system_field(plan.global_id_field, "esriFieldTypeGlobalID"), "length": _GUID_LENGTH}
        )
    return fields


def default_value(field: FieldSnapshot) -> str | float | None:
    """Return the value that new features start with; None where it is no plain text or number."""
    if isinstance(field.default, bool):
        return int(field.default)
    return field.default if isinstance(field.default, (str, int, float)) else None


def _length(field: FieldSnapshot) -> dict[str, int]:
    if field.type == "esriFieldTypeGUID":
        return {"length": _GUID_LENGTH}
    return {"length": field.length} if field.type == "esriFieldTypeString" and field.length else {}


def _system_field(name: str, kind: str) -> dict[str, Any]:
    kept = {"nullable": False, "editable": False, "domain": None, "defaultValue": None}
    return {**_field(name, kind, name), **kept}


def _field(name: str, kind: str, alias: str) -> dict[str, Any]:
    return {"name": name, "type": kind, "alias": alias, "sqlType": SQL_TYPES.get(kind, "sqlTypeOther")}
