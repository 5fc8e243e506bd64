"""Who made a feature and who changed it last: the fields for it, where a service is to keep that.

A service says so by ``editorTrackingInfo.enableEditorTracking``; its layers then have the four fields
that hosted layers have, and ``editFieldsInfo`` that names them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .fields import DATE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_STRING = "esriFieldTypeString"
_LONGEST_NAME = 128
# What editFieldsInfo calls each, the field's usual name, and its type.
_FIELDS = (
    ("creationDateField", "CreationDate", DATE),
    ("creatorField", "Creator", _STRING),
    ("editDateField", "EditDate", DATE),
    ("editorField", "Editor", _STRING),
)


def is_wanted(root: Mapping[str, Any]) -> bool:
    """Tell whether a service's root, or a change of it, says that edits are to be tracked."""
    told = root.get("editorTrackingInfo")
    return isinstance(told, dict) and bool(told.get("enableEditorTracking"))


def is_tracked(definition: Mapping[str, Any]) -> bool:
    """Tell whether a layer keeps already who edits it."""
    return bool(definition.get("editFieldsInfo"))


def tracking(fields: Sequence[Mapping[str, Any]]) -> tuple[list[dict[str, Any]], dict[str, str]]:
    """Return the fields that a layer with these fields lacks, and its ``editFieldsInfo``."""
    known = {str(one.get("name")).lower(): str(one.get("name")) for one in fields}
    info = {key: known.get(name.lower(), name) for key, name, _ in _FIELDS}
    missing = [_field(name, kind) for _, name, kind in _FIELDS if name.lower() not in known]
    return missing, info


def _field(name: str, kind: str) -> dict[str, Any]:
    told: dict[str, Any] = {"name": name, "type": kind, "alias": name, "nullable": True, "editable": False}
    return {**told, "length": _LONGEST_NAME} if kind == _STRING else told
