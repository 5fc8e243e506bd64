"""Append rows to a layer, or bring those that are there up to date, inside one transaction."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.exc import DataError, IntegrityError

from ..errors import bad_parameter
from .edit_traces import CREATED, EDITED, Editor, Trace, leave_creation, track
from .edit_values import BadEdit, new_global_id
from .fields import GLOBAL_ID, OTHER, Field
from .service_file import ATTACHMENTS
from .statements import is_empty

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection

    from .incoming import Incoming
    from .layers import Layer

_ROWS_AT_ONCE = 500
_MOST_TOLD = 20


@dataclass(frozen=True)
class Wishes:
    """How rows are to be merged.

    With ``match`` a row whose value of that field is in the layer already updates that feature, and the
    others are inserted; without it all are inserted.
    """

    match: Field | None = None
    skip_inserts: bool = False
    skip_updates: bool = False
    update_geometry: bool = True
    truncate: bool = False


@dataclass
class Merged:
    """What became of the rows. ``troubles`` tells of the first few that were not stored, and why."""

    inserted: int = 0
    updated: int = 0
    failed: int = 0
    troubles: list[str] = field(default_factory=list)

    def note(self, identity: Any, reason: str) -> None:
        """Count a row that was not stored."""
        self.failed += 1
        if len(self.troubles) < _MOST_TOLD:
            self.troubles.append(f"{identity}: {reason}")


class NotMerged(Exception):
    """A row could not be stored, and nothing is to stay for its sake."""


def read_match(layer: Layer, name: str) -> Field:
    """Return the field that rows are matched by: the named one, else the global id, else the object id.

    Raises:
        Refusal: the layer has no such field.
    """
    if not name:
        return layer.global_id or layer.object_id
    found = layer.by_name.get(name.lower())
    if found is None or found.kind == OTHER:
        raise bad_parameter("upsertMatchingField", f"'Invalid field: {name}'")
    return found


class Merger:
    """Merges rows into one layer. ``editor`` says who, and whether one bad row undoes all."""

    def __init__(self, connection: Connection, layer: Layer, wishes: Wishes, editor: Editor) -> None:
        self._connection = connection
        self._layer = layer
        self._wishes = wishes
        self._editor = editor
        self._merged = Merged()

    def run(self, rows: Iterable[Incoming]) -> Merged:
        """Merge the rows.

        Raises:
            NotMerged: one cannot be stored, and the editor wants all or nothing.
        """
        if self._wishes.truncate:
            self._empty()
        trace = Trace(self._layer, is_empty(self._connection, self._layer))
        known = self._known()
        seen: set[Any] = set()
        remaining = iter(rows)
        while batch := list(islice(remaining, _ROWS_AT_ONCE)):
            inserts: list[tuple[Any, dict[str, Any]]] = []
            updates: list[tuple[Any, dict[str, Any]]] = []
            for row in batch:
                self._sort(row, known, seen, inserts, updates)
            trace.note(self._insert(inserts))
            trace.note(self._update(updates))
        trace.keep(self._connection, self._editor)
        return self._merged

    def _empty(self) -> None:
        self._connection.execute(delete(ATTACHMENTS).where(ATTACHMENTS.c.layer_id == self._layer.id))
        self._connection.execute(delete(self._layer.table))

    def _known(self) -> dict[Any, int]:
        """The object ids of the features that are there, by what they are matched by."""
        match = self._wishes.match
        if match is None:
            return {}
        query = select(match.column, self._layer.object_id.column).where(match.column.is_not(None))
        return {value: int(number) for value, number in self._connection.execute(query)}

    def _sort(
        self,
        row: Incoming,
        known: dict[Any, int],
        seen: set[Any],
        inserts: list[tuple[Any, dict[str, Any]]],
        updates: list[tuple[Any, dict[str, Any]]],
    ) -> None:
        """Put a row to the inserts or the updates, or count it as one that cannot be stored."""
        if row.trouble is not None:
            self._trouble(row.identity, str(row.trouble))
            return
        key = None if self._wishes.match is None else row.values.get(self._wishes.match.name)
        if key is not None and key in seen:
            self._trouble(row.identity, f"more than one row has the value {str(key)[:40]!r}")
            return
        if key is not None:
            seen.add(key)
        number = known.get(key) if key is not None else None
        if number is None and not self._wishes.skip_inserts:
            inserts.append((row.identity, self._new(row)))
        elif number is not None and not self._wishes.skip_updates:
            updates.append((row.identity, self._changed(row, number)))

    def _new(self, row: Incoming) -> dict[str, Any]:
        layer = self._layer
        stored = {name: value for name, value in row.values.items() if name != layer.object_id.name}
        if layer.global_id is not None:
            name = layer.global_id.name
            kept = self._editor.use_global_ids or (self._wishes.match is layer.global_id)
            stored[name] = (stored.get(name) if kept else None) or new_global_id()
        if layer.geometry_column:
            stored[layer.geometry_column] = row.shape
        track(layer, stored, CREATED, self._editor)
        track(layer, stored, EDITED, self._editor)
        return stored

    def _changed(self, row: Incoming, number: int) -> dict[str, Any]:
        layer = self._layer
        system = {layer.object_id.name, *(one.name for one in layer.fields if one.type == GLOBAL_ID)}
        stored = {name: value for name, value in row.values.items() if name not in system}
        if row.placed and self._wishes.update_geometry:
            stored[layer.geometry_column] = row.shape
        leave_creation(layer, stored)
        track(layer, stored, EDITED, self._editor)
        return {**stored, _NUMBER: number}

    def _insert(self, rows: Sequence[tuple[Any, dict[str, Any]]]) -> list[bytes | None]:
        # All rows of one statement name the same columns.
        names = {name: None for _, values in rows for name in values}

        def write(values: Sequence[dict[str, Any]]) -> None:
            self._connection.execute(insert(self._layer.table), [{**names, **one} for one in values])

        stored = self._write(rows, write)
        self._merged.inserted += len(stored)
        return [one.get(self._layer.geometry_column) for one in stored]

    def _update(self, rows: Sequence[tuple[Any, dict[str, Any]]]) -> list[bytes | None]:
        layer = self._layer

        def write(values: Sequence[dict[str, Any]]) -> None:
            for names, alike in _alike(values).items():
                # Each column's value has a name of its own: a column's may be one that SQLAlchemy keeps.
                told = {name: f"wls_value_{place}" for place, name in enumerate(names)}
                change = update(layer.table).where(layer.object_id.column == bindparam(_NUMBER))
                change = change.values({name: bindparam(key) for name, key in told.items()})
                rows = [{_NUMBER: one[_NUMBER], **{told[name]: one[name] for name in names}} for one in alike]
                self._connection.execute(change, rows)

        stored = self._write(rows, write)
        self._merged.updated += len(stored)
        return [one.get(layer.geometry_column) for one in stored]

    def _write(self, rows: Sequence[tuple[Any, dict[str, Any]]], write: Any) -> list[dict[str, Any]]:
        """Write rows together; where the database refuses them, find out which one by one."""
        if not rows:
            return []
        try:
            with self._connection.begin_nested():
                write([values for _, values in rows])
        except (DataError, IntegrityError):
            return [values for identity, values in rows if self._written(identity, values, write)]
        return [values for _, values in rows]

    def _written(self, identity: Any, values: dict[str, Any], write: Any) -> bool:
        try:
            with self._connection.begin_nested():
                write([values])
        except (DataError, IntegrityError) as error:
            self._trouble(identity, str(error.orig))
            return False
        return True

    def _trouble(self, identity: Any, reason: str) -> None:
        self._merged.note(identity, reason)
        if self._editor.rollback:
            raise NotMerged(f"{identity}: {reason}") from BadEdit(reason)


_NUMBER = "wls_number"


def _alike(rows: Sequence[dict[str, Any]]) -> dict[tuple[str, ...], list[dict[str, Any]]]:
    """Return changes by the columns that they set; those that set none are left out."""
    grouped: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for row in rows:
        names = tuple(name for name in row if name != _NUMBER)
        if names:
            grouped.setdefault(names, []).append(row)
    return grouped
