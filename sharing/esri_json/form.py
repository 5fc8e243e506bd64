"""Attribute forms: ``formInfo`` and ``fieldConfigurations`` of a web map's layer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..layer_form import FormGroup
    from ..map_snapshot import FieldSnapshot
    from ..staging.source import DatasetPlan

    Json = dict[str, Any]

_INPUTS: dict[str, Json] = {
    "text": {"type": "text-box"},
    "link": {"type": "text-box"},
    "image": {"type": "text-box"},
    "long_text": {"type": "text-area"},
    "rich_text": {"type": "text-area"},
    "choice": {"type": "combo-box", "noValueOptionLabel": "", "showNoValueOption": True},
}
_DATES = frozenset({"esriFieldTypeDate", "esriFieldTypeTimestampOffset"})


def to_json(plan: DatasetPlan) -> Json | None:
    """Return the form of a dataset; None where the layer has none of its own."""
    written = {column.source: column.field for column in plan.fields}
    groups = [group for group in plan.layer.form.groups if any(name in written for name in group.fields)]
    if not groups:
        return None
    elements: list[Json] = []
    for group in groups:
        inside = list(_fields(plan, group, written))
        elements += [_group(group, inside)] if group.title and inside else inside
    return {"title": plan.alias, "formElements": elements}


def field_configurations(plan: DatasetPlan) -> list[Json]:
    """Return what each column is called and how it is shown, wherever the layer is."""
    return [
        {"name": column.field.name, "alias": column.field.alias or column.field.name}
        for column in plan.fields
    ]


def _group(group: FormGroup, inside: list[Json]) -> Json:
    state = "collapsed" if group.collapsed else "expanded"
    return {"type": "group", "label": group.title, "initialState": state, "formElements": inside}


def _fields(plan: DatasetPlan, group: FormGroup, written: dict[str, FieldSnapshot]) -> Iterator[Json]:
    for name in group.fields:
        look = plan.layer.form.look(name)
        column = written.get(name)
        if column is None or look.hidden:
            continue
        element: Json = {
            "type": "field",
            "fieldName": column.name,
            "label": column.alias or column.name,
            "inputType": _input(column, look.widget),
        }
        if look.hint:
            element["description"] = look.hint
        if look.read_only or not column.editable:
            element["editable"] = False
        yield element


def _input(column: FieldSnapshot, widget: str) -> Json:
    codes: Any = (column.domain or {}).get("codedValues") or ()
    if widget == "switch" and len(codes) == 2:
        return {"type": "switch", "offValue": codes[0]["code"], "onValue": codes[1]["code"]}
    if codes:
        return dict(_INPUTS["choice"])
    if column.type in _DATES:
        return {"type": "datetime-picker", "includeTime": True}
    if column.type == "esriFieldTypeDateOnly":
        return {"type": "date-picker"}
    # A choice without codes is free text.
    return dict(_INPUTS["text" if widget == "choice" else widget] if widget in _INPUTS else _INPUTS["text"])
