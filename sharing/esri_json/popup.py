"""Pop-ups made from fields and their aliases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..map_snapshot import FieldSnapshot
    from ..staging.source import DatasetPlan

_WHOLE = frozenset({"esriFieldTypeSmallInteger", "esriFieldTypeInteger", "esriFieldTypeBigInteger"})
_BROKEN = frozenset({"esriFieldTypeSingle", "esriFieldTypeDouble"})
_DATES = {
    "esriFieldTypeDate": "shortDateShortTime",
    "esriFieldTypeTimestampOffset": "shortDateShortTime",
    "esriFieldTypeDateOnly": "shortDate",
}
_LONG_TEXT = 255


def to_json(plan: DatasetPlan, display_field: str) -> dict[str, Any]:
    """Return the pop-up of a dataset: all its columns by alias, the display field as title."""
    infos = [_hidden(plan.object_id_field), *(field_info(column.field) for column in plan.fields)]
    if plan.global_id_field:
        infos.append(_hidden(plan.global_id_field))
    return {
        "title": f"{{{display_field}}}" if display_field in plan.written_names.values() else plan.alias,
        "description": None,
        "fieldInfos": infos,
        "popupElements": [{"type": "fields", "fieldInfos": [dict(info) for info in infos]}],
        "expressionInfos": [],
        "mediaInfos": [],
        "showAttachments": False,
    }


def field_info(field: FieldSnapshot) -> dict[str, Any]:
    """Return how a pop-up shows a column.

    Whole numbers get no thousands separator (years and codes), others two decimals and one.
    """
    shown = field.type != "esriFieldTypeBlob"
    long = field.type == "esriFieldTypeString" and (not field.length or field.length > _LONG_TEXT)
    return {
        "fieldName": field.name,
        "label": field.alias or field.name,
        "isEditable": field.editable,
        "tooltip": "",
        "visible": shown,
        "stringFieldOption": "textarea" if long else "textbox",
        **_format(field),
    }


def _format(field: FieldSnapshot) -> dict[str, Any]:
    if field.type in _WHOLE and not field.domain:
        return {"format": {"places": 0, "digitSeparator": False}}
    if field.type in _BROKEN and not field.domain:
        return {"format": {"places": 2, "digitSeparator": True}}
    return {"format": {"dateFormat": _DATES[field.type]}} if field.type in _DATES else {}


def _hidden(name: str) -> dict[str, Any]:
    return {
        "fieldName": name,
        "label": name,
        "isEditable": False,
        "tooltip": "",
        "visible": False,
        "stringFieldOption": "textbox",
    }
