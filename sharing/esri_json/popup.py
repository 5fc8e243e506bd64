"""Pop-ups made from a layer's form, map tip and display expression."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from . import arcade

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..layer_form import FieldLook, LayerForm
    from ..map_snapshot import FieldSnapshot
    from ..staging.source import DatasetPlan

    Json = dict[str, Any]

_WHOLE = frozenset({"esriFieldTypeSmallInteger", "esriFieldTypeInteger", "esriFieldTypeBigInteger"})
_BROKEN = frozenset({"esriFieldTypeSingle", "esriFieldTypeDouble"})
_DATES = {
    "esriFieldTypeDate": "shortDateShortTime",
    "esriFieldTypeTimestampOffset": "shortDateShortTime",
    "esriFieldTypeDateOnly": "shortDate",
}
_LONG_TEXT = 255
_BRACES = re.compile(r"\{(?!expression/)([^{}]+)\}")
_EDITORS = {"rich_text": "richtext", "long_text": "textarea"}


def to_json(plan: DatasetPlan, display_field: str) -> Json:
    """Return the pop-up of a dataset.

    Its title is the display expression, else the display field.  A map tip stands first; then the columns, in
    the order and the groups of the form; then the pictures that columns tell the addresses of.
    """
    form = plan.layer.form
    infos = _infos(plan)
    return {
        "title": named(form.title, plan) or _title(plan, display_field),
        "description": None,
        "fieldInfos": infos,
        "popupElements": _elements(plan, infos),
        "expressionInfos": _expressions(form, plan.written_names),
        "mediaInfos": [],
        "showAttachments": plan.attachments is not None,
    }


def field_info(field: FieldSnapshot, look: FieldLook | None = None) -> Json:
    """Return how a pop-up shows a column.

    Whole numbers get no thousands separator (years and codes), others two decimals and one, unless the form
    tells how many.
    """
    shown = field.type != "esriFieldTypeBlob" and not (look and look.hidden)
    long = field.type == "esriFieldTypeString" and (not field.length or field.length > _LONG_TEXT)
    return {
        "fieldName": field.name,
        "label": field.alias or field.name,
        "isEditable": field.editable,
        "tooltip": look.hint if look else "",
        "visible": shown,
        "stringFieldOption": _EDITORS.get(look.widget if look else "", "textarea" if long else "textbox"),
        **_format(field, look),
    }


def _infos(plan: DatasetPlan) -> list[Json]:
    """Return all columns, those that the form shows in its order first."""
    written = {column.source: column.field for column in plan.fields}
    order = [name for group in plan.layer.form.groups for name in group.fields if name in written]
    names = dict.fromkeys([*order, *written])
    infos = [_hidden(plan.object_id_field)]
    infos += [field_info(written[name], plan.layer.form.look(name)) for name in names]
    return [*infos, _hidden(plan.global_id_field)] if plan.global_id_field else infos


def _elements(plan: DatasetPlan, infos: list[Json]) -> list[Json]:
    text = named(plan.layer.form.html, plan)
    elements: list[Json] = [{"type": "text", "text": text}] if text else []
    elements += _field_elements(plan, infos)
    pictures = _pictures(plan)
    if pictures:
        elements.append({"type": "media", "mediaInfos": pictures})
    if plan.attachments is not None:
        elements.append({"type": "attachments", "displayType": "auto"})
    return elements


def _field_elements(plan: DatasetPlan, infos: list[Json]) -> list[Json]:
    """Return one list of columns for each group of the form; without groups one of all."""
    told = {info["fieldName"]: info for info in infos}
    written = {column.source: column.field.name for column in plan.fields}
    groups = [group for group in plan.layer.form.groups if group.title]
    if not groups:
        return [{"type": "fields", "fieldInfos": [dict(info) for info in infos]}]
    elements = []
    for group in plan.layer.form.groups:
        inside = [dict(told[written[name]]) for name in group.fields if name in written]
        title = {"title": group.title} if group.title else {}
        if any(info["visible"] for info in inside):
            elements.append({"type": "fields", **title, "fieldInfos": inside})
    return elements


def _pictures(plan: DatasetPlan) -> list[Json]:
    """Return the pictures of columns that hold addresses of pictures."""
    return [
        {
            "type": "image",
            "title": column.field.alias or column.field.name,
            "caption": "",
            "value": {"sourceURL": f"{{{column.field.name}}}", "linkURL": f"{{{column.field.name}}}"},
        }
        for column in plan.fields
        if plan.layer.form.look(column.source).widget == "image"
    ]


def _expressions(form: LayerForm, rename: Mapping[str, str]) -> list[Json]:
    return [
        {"name": name, "title": name, "expression": arcade.renamed(told, rename), "returnType": "string"}
        for name, told in form.expressions.items()
    ]


def named(text: str, plan: DatasetPlan) -> str:
    """Return a text with columns in braces by their written names; one that was not written is left out."""
    known = plan.written_names
    return _BRACES.sub(lambda found: f"{{{known[found[1]]}}}" if found[1] in known else "", text)


def _title(plan: DatasetPlan, display_field: str) -> str:
    return f"{{{display_field}}}" if display_field in plan.written_names.values() else plan.alias


def _format(field: FieldSnapshot, look: FieldLook | None) -> Json:
    places = look.places if look and look.places >= 0 else 2
    if field.type in _WHOLE and not field.domain:
        return {"format": {"places": 0, "digitSeparator": False}}
    if field.type in _BROKEN and not field.domain:
        return {"format": {"places": places, "digitSeparator": True}}
    if field.type not in _DATES:
        return {}
    return {"format": {"dateFormat": _date_format(look.date_format if look else "") or _DATES[field.type]}}


def _date_format(told: str) -> str:
    """Return the nearest of the web's formats to one of Qt's; empty where none is told."""
    if not told:
        return ""
    timed = "H" in told or "h" in told
    if "y" not in told:
        return "shortDateShortTime" if timed else ""
    if "d" not in told:
        return "monthYear" if "MMM" in told else "year" if "M" not in told else "shortMonthYear"
    if "dddd" in told:
        return "longDate" if not timed else "longDateShortTime"
    if "MMM" in told:
        return "longMonthDayYear" if not timed else "longMonthDayYearShortTime"
    return "shortDate" if not timed else "shortDateLongTime" if "s" in told else "shortDateShortTime"


def _hidden(name: str) -> Json:
    return {
        "fieldName": name,
        "label": name,
        "isEditable": False,
        "tooltip": "",
        "visible": False,
        "stringFieldOption": "textbox",
    }
