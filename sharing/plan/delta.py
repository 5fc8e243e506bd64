"""Which features changed, and sending only those: in parts, each whole or not at all, picked up again.

A part is noted before it is sent and forgotten when its answer is in.  After a lost answer the next run asks
the service whether the part arrived: an update or deletion may be sent again, an addition is looked for among
the features that are younger than the part.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..portal.edits import Edits, apply_edits, object_ids
from ..progress import Progress
from .appending import settle_append
from .edit_log import PART, note_changes
from .memory import SENDING
from .rows import Row, whole_digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ..portal.connection import Connection
    from .edit_log import LayerAtPortal
    from .memory import ServiceMemory
    from .rows import Rows

EDIT_STEP = "plan-edit"
LARGEST_SHARE = 0.5
"""Beyond this share of changed features the package as a whole is sent."""


@dataclass(frozen=True)
class RowChanges:
    """What must be done to a layer's features. ``deletes`` and ``updates`` map keys to object ids.

    ``gone`` counts features that were deleted on the web and stay so.  ``total`` counts the package's.
    """

    adds: tuple[str, ...]
    updates: Mapping[str, int]
    deletes: Mapping[str, int]
    total: int
    digest: str
    gone: int = 0
    doubled: str = ""

    @property
    def count(self) -> int:
        """The number of features to send or delete."""
        return len(self.adds) + len(self.updates) + len(self.deletes)

    @property
    def worth_it(self) -> bool:
        """Tell whether sending these is less work than sending all."""
        return self.count <= max(self.total * LARGEST_SHARE, PART)


def changes(
    rows: Rows, layer: int, key: str, memory: ServiceMemory, standing: set[int], progress: Progress
) -> RowChanges:
    """Compare a layer's features with those published last; ``standing`` are the service's object ids."""
    adds: list[str] = []
    updates: dict[str, int] = {}
    seen: set[str] = set()
    gone, doubled = 0, ""

    def digests() -> Iterator[bytes]:
        nonlocal gone, doubled
        for row in rows.of(layer, progress):
            name, digest = row.key(key), row.digest()
            doubled = name if name in seen else doubled
            seen.add(name)
            known = memory.known(layer, name)
            if known is None:
                adds.append(name)
            elif known[1] not in standing:
                gone += 1
            elif known[0] != digest:
                updates[name] = known[1]
            yield digest

    digest = whole_digest(digests())
    deletes = {
        name: number for name, number in memory.all_known(layer) if name not in seen and number in standing
    }
    return RowChanges(tuple(adds), updates, deletes, len(seen), digest, gone, doubled)


def parts(found: RowChanges) -> int:
    """Return in how many requests the changes will be sent."""
    return sum(-(-len(each) // PART) for each in (found.adds, found.updates, found.deletes))


def whole_layer(rows: Rows, layer: int, key: str, progress: Progress) -> RowChanges:
    """Return the changes that fill an empty layer."""
    names: list[str] = []

    def digests() -> Iterator[bytes]:
        for row in rows.of(layer, progress):
            names.append(row.key(key))
            yield row.digest()

    digest = whole_digest(digests())
    return RowChanges(tuple(names), {}, {}, len(names), digest)


class Editing:
    """Sends the changes of one layer."""

    def __init__(
        self,
        connection: Connection,
        layer: LayerAtPortal,
        key: str,
        memory: ServiceMemory,
        progress: Progress,
    ) -> None:
        self._connection = connection
        self._layer = layer
        self._key = key
        self._memory = memory
        self._progress = progress
        self._done = 0
        self._total = 1

    def send(self, rows: Rows, found: RowChanges) -> None:
        """Do all of it.

        Raises:
            PortalError: WLS640, the service refused a feature; the parts before it stay, and are remembered.
        """
        self._total = max(found.count, 1)
        for names in _cut(list(found.deletes)):
            self._delete({name: found.deletes[name] for name in names})
        adds, updates = set(found.adds), found.updates
        waiting: dict[bool, list[Row]] = {True: [], False: []}
        for row in rows.of(self._layer.id, self._progress):
            name = row.key(self._key)
            if name not in adds and name not in updates:
                continue
            batch = waiting[name in adds]
            batch.append(row)
            if len(batch) == PART:
                self._write(batch, updates)
                batch.clear()
        for batch in waiting.values():
            if batch:
                self._write(batch, updates)

    def _write(self, batch: Sequence[Row], updates: Mapping[str, int]) -> None:
        if batch[0].key(self._key) in updates:
            self._update(batch, updates)
        else:
            self._add(batch)

    def _delete(self, numbers: Mapping[str, int]) -> None:
        note_changes(self._connection, self._layer, self._memory, numbers)
        self._apply(Edits(deletes=tuple(numbers.values())))
        self._memory.forget(self._layer.id, numbers)

    def _update(self, batch: Sequence[Row], updates: Mapping[str, int]) -> None:
        numbers = [updates[row.key(self._key)] for row in batch]
        told = [self._told(row, number) for row, number in zip(batch, numbers)]
        names = {row.key(self._key): number for row, number in zip(batch, numbers)}
        note_changes(self._connection, self._layer, self._memory, names)
        self._apply(Edits(updates=told))
        self._learn(batch, numbers)

    def _add(self, batch: Sequence[Row]) -> None:
        before = max(object_ids(self._connection, self._layer.url, self._layer.id), default=0)
        keys = [[row.key(self._key), row.digest().hex()] for row in batch]
        self._memory.keep(**{SENDING: {"layer": self._layer.id, "after": before, "features": keys}})
        numbers = self._apply(Edits(adds=[self._told(row) for row in batch]))
        self._learn(batch, numbers)
        added = [(number, row.key(self._key), None) for row, number in zip(batch, numbers)]
        self._memory.note_edits(self._layer.id, added)
        self._memory.keep(**{SENDING: None})

    def _apply(self, edits: Edits) -> tuple[int, ...]:
        # nothing stops between a part's answer and its being remembered
        self._progress.check()
        numbers = apply_edits(self._connection, self._layer.url, self._layer.id, edits, Progress())
        self._done += len(edits.adds) + len(edits.updates) + len(edits.deletes)
        self._progress.report(
            self._done / self._total, EDIT_STEP, done=self._done, total=self._total, layer=self._layer.id
        )
        return numbers

    def _learn(self, batch: Sequence[Row], numbers: Sequence[int]) -> None:
        features = [(row.key(self._key), row.digest(), number) for row, number in zip(batch, numbers)]
        self._memory.learn(self._layer.id, features)

    def _told(self, row: Row, number: int | None = None) -> dict[str, Any]:
        attributes = dict(row.attributes)
        if number is not None:
            attributes[self._layer.object_id] = number
        told: dict[str, Any] = {"attributes": attributes}
        if self._layer.reference:
            told["geometry"] = self._layer.shaped(row.geometry)
        return told


def settle(connection: Connection, url: str, memory: ServiceMemory) -> bool:
    """Find out what became of a part of additions whose answer was lost; tell whether that is certain.

    A part is whole or not at all, so as many younger features as it had are it, and none means that it did
    not arrive.
    """
    sending = memory.fact(SENDING)
    if sending is None:
        return True
    if "part" in sending:
        return settle_append(connection, url, memory, sending)
    layer, features = int(sending["layer"]), sending["features"]
    younger = sorted(each for each in object_ids(connection, url, layer) if each > sending["after"])
    if younger and len(younger) != len(features):
        return False
    arrived = list(zip(features, younger))
    memory.learn(layer, ((key, bytes.fromhex(digest), number) for (key, digest), number in arrived))
    memory.note_edits(layer, ((number, key, None) for (key, _), number in arrived))
    memory.keep(**{SENDING: None})
    return True


def _cut(names: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(names), PART):
        yield names[start : start + PART]
