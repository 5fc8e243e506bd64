"""CIM access: what a layer or map is, as objects with CIM's names, and what a changed one says."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ..qgis_bridge.cim_reading.look import READERS, Unreadable
from ..qgis_bridge.snapshot import take_snapshot
from ..sharing.staging.map_files import layer_file, map_file
from .missing import not_there

if TYPE_CHECKING:
    from collections.abc import Callable

    from .layers import Entry
    from .maps import Map


class CIMObject:
    """An object of CIM: its keys are attributes, its lists are lists; ``type`` tells the class."""

    def __init__(self, told: dict[str, Any]) -> None:
        self.__dict__.update({key: _objects(value) for key, value in told.items()})

    def __repr__(self) -> str:
        return f"<{self.__dict__.get('type', 'CIM')}>"


def plain(value: Any) -> Any:
    """Return an object of CIM as dictionaries and lists."""
    if isinstance(value, CIMObject):
        return {key: plain(one) for key, one in vars(value).items()}
    return [plain(one) for one in value] if isinstance(value, list) else value


def layer_definition(entry: Entry) -> CIMObject:
    """Return a layer or table in the words of CIM."""
    if entry.is_group or entry.project is None:
        raise not_there("arcpy.mp.Layer.getDefinition of a group or of a layer outside of a map")
    snapshot = take_snapshot(entry.project, entry.layer_ids(), with_thumbnail=False)
    document = json.loads(layer_file(snapshot, entry.layer_ids()))
    return CIMObject([*document.get("layerDefinitions", ()), *document.get("tableDefinitions", ())][0])


def map_definition(shown: Map) -> CIMObject:
    """Return a map in the words of CIM."""
    snapshot = take_snapshot(shown.project, shown.layer_ids(), with_thumbnail=False)
    return CIMObject(json.loads(map_file(snapshot, shown.layer_ids() or ()))["mapDefinition"])


def apply_definition(entry: Entry, definition: CIMObject) -> None:
    """Take over what a changed definition says.

    Raises:
        NotImplementedError: something changed that has no counterpart here; nothing was changed then.
    """
    before, after = plain(layer_definition(entry)), plain(definition)
    changed = {_owner(path): value for path, value in _differences(before, after)}
    unknown = sorted(set(changed) - set(SETTERS) - set(READERS))
    if unknown:
        raise not_there(f"arcpy.mp.Layer.setDefinition with another {unknown[0]}")
    # all is read before anything is put on: any part may turn out to have no counterpart
    drawings = [_read(entry, part, after.get(part)) for part in READERS if part in changed]
    for draw in drawings:
        draw()
    entry.layer.triggerRepaint()
    for path in (path for path in changed if path in SETTERS):
        SETTERS[path](entry, changed[path])


def _owner(path: str) -> str:
    """Return the part of the definition that is taken over as a whole, else the path itself."""
    first = path.partition(".")[0]
    return first if first in READERS else path


def _read(entry: Entry, part: str, told: Any) -> Callable[[], None]:
    try:
        return READERS[part](entry.layer, told)
    except Unreadable as reason:
        raise not_there(f"arcpy.mp.Layer.setDefinition with the {part} {reason}") from reason


def _set(name: str, change: Callable[[Any], Any] = lambda value: value) -> Callable[[Entry, Any], None]:
    return lambda entry, value: setattr(entry, name, change(value))


def _described(entry: Entry, text: Any) -> None:
    told = entry.layer.metadata()
    told.setAbstract(text or "")
    entry.layer.setMetadata(told)


def _displayed(entry: Entry, column: Any) -> None:
    entry.layer.setDisplayExpression(f'"{column}"' if column else "")


# Paths in the definition that a layer of QGIS has a place for.
SETTERS: dict[str, Callable[[Entry, Any], None]] = {
    "name": _set("name", str),
    "visibility": _set("visible", bool),
    "minScale": _set("minThreshold", lambda scale: scale or 0),
    "maxScale": _set("maxThreshold", lambda scale: scale or 0),
    "transparency": _set("transparency", lambda percent: percent or 0),
    "labelVisibility": _set("showLabels", bool),
    "description": _described,
    "featureTable.definitionExpression": _set("definitionQuery"),
    "featureTable.displayField": _displayed,
    "definitionExpression": _set("definitionQuery"),
    "displayField": _displayed,
}


def _differences(before: Any, after: Any, path: str = "") -> list[tuple[str, Any]]:
    if before == after:
        return []
    if not (isinstance(before, dict) and isinstance(after, dict)):
        return [(path, after)]
    found = []
    for key in dict.fromkeys((*before, *after)):
        inner = f"{path}.{key}" if path else key
        found += _differences(before.get(key), after.get(key), inner)
    return found


def _objects(value: Any) -> Any:
    if isinstance(value, dict):
        return CIMObject(value)
    return [_objects(one) for one in value] if isinstance(value, list) else value
