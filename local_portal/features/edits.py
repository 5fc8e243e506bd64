"""Adding, changing and deleting features, all of a request in one transaction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Callable

from sqlalchemy import delete, insert, literal, select, update
from sqlalchemy.exc import DataError

from .edit_traces import CREATED, EDITED, Editor, Trace, leave_creation, track
from .edit_values import (
    NOT_THERE,
    ROLLED_BACK,
    BadEdit,
    new_global_id,
    read_attributes,
    read_global_id,
    read_shape,
)
from .relations import parts_of, related_ids
from .service_file import ATTACHMENTS
from .statements import among, is_empty

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection

    from .database import FeatureDatabase
    from .layers import Layer


@dataclass(frozen=True)
class Edits:
    """What a request wants done to one layer. ``deletes`` are object ids, or global ids."""

    adds: Sequence[Any] = ()
    updates: Sequence[Any] = ()
    deletes: Sequence[Any] = ()


class _Undo(Exception):
    """Something failed, and nothing is to stay."""


def apply_edits(
    database: FeatureDatabase, edits: Mapping[int, Edits], editor: Editor
) -> dict[int, dict[str, list[dict[str, Any]]]]:
    """Do the edits of several layers, by their numbers; return what became of each.

    The results of a layer are three lists, ``addResults``, ``updateResults`` and ``deleteResults``.
    With ``rollback`` either all is done or nothing.
    """
    results: dict[int, dict[str, list[dict[str, Any]]]] = {}
    try:
        with database.write() as connection:
            for number, wanted in edits.items():
                worker = _LayerEditor(connection, database, database.layers[number], editor)
                results[number] = worker.apply(wanted)
            if editor.rollback and _failed(results):
                raise _Undo
    except _Undo:
        _mark_undone(results)
    return results


def _failed(results: Mapping[int, Mapping[str, Sequence[Mapping[str, Any]]]]) -> bool:
    return any(
        not one["success"] for layer in results.values() for listed in layer.values() for one in listed
    )


def _mark_undone(results: Mapping[int, Mapping[str, Sequence[dict[str, Any]]]]) -> None:
    """Say of what had gone well that it was undone for the sake of what had not."""
    undone = BadEdit("Operation rolled back.", ROLLED_BACK).as_json()
    for layer in results.values():
        for listed in layer.values():
            for one in listed:
                if one["success"]:
                    one.update(success=False, error=undone)


class _LayerEditor:
    """Edits one layer inside a transaction."""

    def __init__(
        self, connection: Connection, database: FeatureDatabase, layer: Layer, editor: Editor
    ) -> None:
        self._connection = connection
        self._database = database
        self._layer = layer
        self._editor = editor
        self._trace = Trace(layer, is_empty(connection, layer))

    def apply(self, edits: Edits) -> dict[str, list[dict[str, Any]]]:
        results = {
            "addResults": [self._attempt(self._add, one) for one in edits.adds],
            "updateResults": [self._attempt(self._update, one) for one in edits.updates],
            "deleteResults": self._delete_each(edits.deletes),
        }
        self._trace.keep(self._connection, self._editor)
        return results

    def _attempt(self, edit: Callable[[Any], dict[str, Any]], wanted: Any) -> dict[str, Any]:
        """Do one edit; if it fails, nothing of it stays and the others go on."""
        try:
            with self._connection.begin_nested():
                return {**edit(wanted), "success": True}
        except BadEdit as error:
            return self._failed(wanted, error)
        except DataError:
            # A database may be narrower than what fits the field: no character zero, no endless number.
            return self._failed(wanted, BadEdit("The database does not take a value."))

    def _failed(self, wanted: Any, error: BadEdit) -> dict[str, Any]:
        return {"objectId": _told_id(self._layer, wanted), "success": False, "error": error.as_json()}

    def _add(self, feature: Any) -> dict[str, Any]:
        layer = self._layer
        row, shape = self._row(feature)
        track(layer, row, CREATED, self._editor)
        if layer.global_id is not None:
            given = _attribute(feature, layer.global_id.name)
            kept = self._editor.use_global_ids and given is not None
            row[layer.global_id.name] = read_global_id(given) if kept else new_global_id()
        # A feature may come without a value for anything.
        done = self._connection.execute(insert(layer.table).values(row))
        key = done.inserted_primary_key
        self._trace.note([shape])
        return self._result(int(key[0]) if key else -1)

    def _update(self, feature: Any) -> dict[str, Any]:
        layer = self._layer
        number = self._find(feature)
        row, shape = self._row(feature)
        leave_creation(layer, row)
        if row:
            change = update(layer.table).where(layer.object_id.column == number)
            self._connection.execute(change.values(row))
        self._trace.note([shape])
        return self._result(number)

    def _row(self, feature: Any) -> tuple[dict[str, Any], bytes | None]:
        """Return the columns that a feature sets, and its geometry's blob if it has one."""
        if not isinstance(feature, dict):
            raise BadEdit("a feature is an object")
        row, shape = read_attributes(self._layer, feature), None
        if self._layer.geometry_column and "geometry" in feature:
            shape = read_shape(self._layer, feature["geometry"])
            row[self._layer.geometry_column] = shape
        track(self._layer, row, EDITED, self._editor)
        return row, shape

    def _find(self, wanted: Any) -> int:
        """Return the object id of a feature that is there."""
        layer = self._layer
        identity = layer.object_id
        value = wanted
        if isinstance(wanted, dict):
            name = layer.object_id.name
            if self._editor.use_global_ids and layer.global_id is not None:
                name = layer.global_id.name
            value = _attribute(wanted, name)
        if self._editor.use_global_ids and layer.global_id is not None:
            identity, value = layer.global_id, read_global_id(value)
        query = select(layer.object_id.column).where(identity.column == value)
        found = self._connection.execute(query).scalar() if value is not None else None
        if found is None:
            raise BadEdit(f"There is no feature {value}.", NOT_THERE)
        return int(found)

    def _delete_each(self, wanted: Sequence[Any]) -> list[dict[str, Any]]:
        """Delete features: together where nothing but their numbers counts, else one after the other."""
        plain = all(isinstance(one, int) for one in wanted) and not self._editor.use_global_ids
        if not plain or parts_of(self._database, self._layer):
            return [self._attempt(self._delete, one) for one in wanted]
        layer = self._layer
        identity = literal(None) if layer.global_id is None else layer.global_id.column
        here = among(layer.object_id.column, wanted)
        query = select(layer.object_id.column, identity).where(here)
        left = {int(row[0]): row[1] for row in self._connection.execute(query)}
        self._connection.execute(delete(layer.table).where(here))
        attached = (ATTACHMENTS.c.layer_id == layer.id, among(ATTACHMENTS.c.object_id, wanted))
        self._connection.execute(delete(ATTACHMENTS).where(*attached))
        return [_deleted(number, left) for number in wanted]

    def _delete(self, wanted: Any) -> dict[str, Any]:
        number = self._find(wanted)
        result = self._result(number)
        self._remove(self._layer, number)
        return result

    def _remove(self, layer: Layer, number: int) -> None:
        """Remove a feature with what is attached to it and what is a part of it."""
        parts = [
            (link.far, part)
            for link in parts_of(self._database, layer)
            for _, part in related_ids(self._connection, link, [number])
        ]
        self._connection.execute(delete(layer.table).where(layer.object_id.column == number))
        attached = (ATTACHMENTS.c.layer_id == layer.id, ATTACHMENTS.c.object_id == number)
        self._connection.execute(delete(ATTACHMENTS).where(*attached))
        # The feature goes before its parts, so that relationships in a circle come to an end.
        for far, part in parts:
            self._remove(far, part)

    def _result(self, number: int) -> dict[str, Any]:
        layer = self._layer
        told: dict[str, Any] = {"objectId": number, "uniqueId": number, "globalId": None}
        if layer.global_id is not None:
            query = select(layer.global_id.column).where(layer.object_id.column == number)
            told["globalId"] = self._connection.execute(query).scalar()
        return told


def _deleted(number: int, left: dict[int, Any]) -> dict[str, Any]:
    """Tell what became of a delete. ``left`` are the features that were there, with their global ids."""
    if number in left:
        return {"objectId": number, "uniqueId": number, "globalId": left.pop(number), "success": True}
    error = BadEdit(f"There is no feature {number}.", NOT_THERE)
    return {"objectId": number, "success": False, "error": error.as_json()}


def _attribute(feature: Mapping[str, Any], name: str) -> Any:
    attributes = feature.get("attributes")
    if not isinstance(attributes, dict):
        return None
    return next((value for key, value in attributes.items() if str(key).lower() == name.lower()), None)


def _told_id(layer: Layer, wanted: Any) -> int:
    """The object id of an edit that failed, -1 if it has none."""
    value = _attribute(wanted, layer.object_id.name) if isinstance(wanted, dict) else wanted
    return value if isinstance(value, int) else -1
