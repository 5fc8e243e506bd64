"""What edits of single features replace: fetched before it is gone, kept here, and put back on demand.

The notes lie in the memory of this machine (:mod:`.memory`), as Esri JSON, a part at a time, so their room is
bounded and nobody holds all of them.  A feature that was deleted comes back with another object id: a service
takes none from outside.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..errors import PortalError
from ..portal import definition
from ..portal.edits import Edits, apply_edits, features, object_ids
from ..progress import Progress

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..portal.connection import Connection
    from .memory import ServiceMemory

PART = 250
PUTTING = "putting"
PUT_BACK_STEP = "plan-take-back"


@dataclass(frozen=True)
class LayerAtPortal:
    """A layer to be edited: where it is, its number, its object id field, and the system of its shapes.

    ``flags`` are those of its shapes (``hasZ``, ``hasM``), ``editable`` the fields that an edit may set.
    """

    url: str
    id: int
    object_id: str
    reference: Mapping[str, Any]
    flags: Mapping[str, bool]
    editable: frozenset[str]

    def shaped(self, shape: Mapping[str, Any] | None) -> dict[str, Any] | None:
        """Return a shape with the system that it is in."""
        return {**shape, "spatialReference": dict(self.reference)} if shape else None


def layer_at_portal(connection: Connection, url: str, number: int) -> LayerAtPortal:
    """Return what it takes to edit a layer, as it is served now. Raises ``PortalError`` WLS608."""
    told = definition.read_layer(connection, url, number)
    if told is None:
        raise PortalError("WLS608", url=url, missing=str(number))
    shapes = bool(told.get("geometryType"))
    extent = (told.get("extent") or {}) if shapes else {}
    known = [each for each in told.get("fields") or () if each.get("editable", True)]
    return LayerAtPortal(
        url=url,
        id=number,
        object_id=str(told.get("objectIdField") or "OBJECTID"),
        reference=extent.get("spatialReference") or {},
        flags={name: True for name in ("hasZ", "hasM") if shapes and told.get(name)},
        editable=frozenset(str(each["name"]) for each in known if each.get("type") not in _OWN_TYPES),
    )


_OWN_TYPES = ("esriFieldTypeOID", "esriFieldTypeGlobalID")


def note_changes(
    connection: Connection, layer: LayerAtPortal, memory: ServiceMemory, numbers: Mapping[str, int]
) -> None:
    """Fetch and note features, object ids by key, before they are changed or deleted."""
    keys = {number: key for key, number in numbers.items()}
    found = features(connection, layer.url, layer.id, list(keys), Progress())
    told = ((int(each["attributes"][layer.object_id]), each) for each in found)
    rows = [(number, keys[number], json.dumps(each, ensure_ascii=False)) for number, each in told]
    memory.note_edits(layer.id, rows)


def take_back(connection: Connection, layer: LayerAtPortal, memory: ServiceMemory, progress: Progress) -> int:
    """Take back the edits of a layer that were noted, part by part; return how many there were.

    A second call does what a first that broke off did not.

    Raises:
        PortalError: WLS640, the service refuses; what was taken back stays so.
        Cancelled: the progress said stop.
    """
    done = 0
    _arrived(connection, layer, memory)
    while batch := memory.edits(layer.id, PART):
        progress.check()
        progress.report(0.5, PUT_BACK_STEP, layer=layer.id, done=done)
        standing = object_ids(connection, layer.url, layer.id)
        added = {key: number for number, key, feature in batch if feature is None}
        _delete(connection, layer, memory, added, standing)
        former = [(number, key, feature) for number, key, feature in batch if feature is not None]
        _change(connection, layer, memory, [each for each in former if each[0] in standing])
        _restore(connection, layer, memory, [each for each in former if each[0] not in standing], standing)
        done += len(batch)
    return done


def _delete(
    connection: Connection,
    layer: LayerAtPortal,
    memory: ServiceMemory,
    added: Mapping[str, int],
    standing: set[int],
) -> None:
    there = tuple(number for number in added.values() if number in standing)
    if there:
        apply_edits(connection, layer.url, layer.id, Edits(deletes=there), Progress())
    memory.forget(layer.id, added)
    memory.drop_edits(layer.id, added.values())


def _change(
    connection: Connection,
    layer: LayerAtPortal,
    memory: ServiceMemory,
    former: Sequence[tuple[int, str, str]],
) -> None:
    if former:
        updates = [_told(layer, text, number) for number, _, text in former]
        apply_edits(connection, layer.url, layer.id, Edits(updates=updates), Progress())
    _learn(layer, memory, [(key, number) for number, key, _ in former])
    memory.drop_edits(layer.id, (number for number, _, _ in former))


def _restore(
    connection: Connection,
    layer: LayerAtPortal,
    memory: ServiceMemory,
    former: Sequence[tuple[int, str, str]],
    standing: set[int],
) -> None:
    """Add features again that are gone. What is under way is noted: added twice would be there twice."""
    if not former:
        return
    pairs = [[number, key] for number, key, _ in former]
    note = {"layer": layer.id, "after": max(standing, default=0), "features": pairs}
    memory.keep(**{PUTTING: note})
    adds = [_told(layer, text) for _, _, text in former]
    numbers = apply_edits(connection, layer.url, layer.id, Edits(adds=adds), Progress())
    _restored(layer, memory, pairs, numbers)


def _arrived(connection: Connection, layer: LayerAtPortal, memory: ServiceMemory) -> None:
    """Find out what became of a part whose answer was lost: it is there whole or not at all."""
    putting = memory.fact(PUTTING)
    if putting is None or putting["layer"] != layer.id:
        return
    there = object_ids(connection, layer.url, layer.id)
    younger = sorted(number for number in there if number > putting["after"])
    if len(younger) == len(putting["features"]):
        _restored(layer, memory, putting["features"], younger)
    else:
        memory.keep(**{PUTTING: None})


def _restored(
    layer: LayerAtPortal, memory: ServiceMemory, pairs: Sequence[Sequence[Any]], numbers: Sequence[int]
) -> None:
    _learn(layer, memory, [(str(key), number) for (_, key), number in zip(pairs, numbers)])
    memory.drop_edits(layer.id, (int(former) for former, _ in pairs))
    memory.keep(**{PUTTING: None})


def _learn(layer: LayerAtPortal, memory: ServiceMemory, pairs: Sequence[tuple[str, int]]) -> None:
    """Note where features are; what they are now is not what the project has, whatever that be."""
    memory.learn(layer.id, ((key, b"", number) for key, number in pairs))


def _told(layer: LayerAtPortal, text: str, number: int | None = None) -> dict[str, Any]:
    """Return a noted feature as an edit wants it."""
    feature = json.loads(text)
    attributes = {name: value for name, value in feature["attributes"].items() if name in layer.editable}
    if number is not None:
        attributes[layer.object_id] = number
    told: dict[str, Any] = {"attributes": attributes}
    if layer.reference:
        shape = feature.get("geometry")
        told["geometry"] = layer.shaped({**layer.flags, **shape} if shape and "x" not in shape else shape)
    return told
