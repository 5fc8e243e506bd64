"""After publishing: write down what was published, in the item for everybody and here for the next delta."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..portal.edits import attributes, object_ids
from .memory import KNOWN, RECORD, REVISION, SENDING, UNDER_WAY, UNFINISHED
from .parts import texts
from .record import LayerRecord, Record
from .rows import whole_digest
from .sharing_plan import asked, served
from .thumbnail import thumbnail_digest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..portal.connection import Connection
    from ..progress import Progress
    from .compare import Compared
    from .make import Work
    from .memory import ServiceMemory
    from .rows import Row, Rows
    from .standing import Standing, StandingLayer
    from .wanted import Wanted, WantedLayer

_SAMPLED = 5000


@dataclass(frozen=True)
class Learned:
    """What reading a layer's features told: ``digest`` of all, and whether they can be told apart."""

    digest: str
    apart: bool


def record_of(
    work: Work,
    wanted: Wanted,
    after: Standing,
    digests: Mapping[int, str],
    road: str,
    numbers: Mapping[int, int],
) -> Record:
    """Return what is to be remembered of a publication. ``after`` is what stands now."""
    last = work.standing.record if work.standing else None
    update = work.update
    service = update.service if update else None
    told = update.texts if update else None
    changed = {str(number): there for number, there in numbers.items() if number != there}
    return Record(
        revision=uuid.uuid4().hex,
        road=road,
        layers={
            number: _layer(work, layer, after.layers[number], digests.get(number, ""))
            for number, layer in wanted.layers.items()
            if number in after.layers
        },
        service_sent=_base(wanted.service, last.service_sent if last else {}, service),
        service_served=_base(after.service, last.service_served if last else {}, service),
        texts_sent=_base(texts(work.order.metadata()), last.texts_sent if last else {}, told),
        texts_served=_base(after.texts, last.texts_served if last else {}, told),
        thumbnail=thumbnail_digest(work.order.package.thumbnail),
        sharing={"sent": asked(work.order.sharing), "served": served(after.item.access, after.groups)},
        numbers=changed or (last.numbers if last else {}),
    )


def learn(
    connection: Connection,
    url: str,
    memory: ServiceMemory,
    layer: StandingLayer,
    key: str,
    rows: Rows,
    progress: Progress,
) -> Learned:
    """Learn a layer's features anew.

    They can be told apart where the service kept the object ids of the package, or where a field is the key.
    """
    numbers = _numbers(connection, url, layer, key, progress)
    digests: list[bytes] = []
    found: list[tuple[str, bytes, int]] = []
    sample: list[Row] = []
    for place, row in enumerate(rows.of(layer.id, progress)):
        digests.append(row.digest())
        number = numbers.get(row.key(key))
        if number is not None:
            found.append((row.key(key), digests[-1], number))
        # from all over the layer: each further one is twice as far away, then every so many
        if place & (place - 1) == 0 or place % _SAMPLED == 0:
            sample.append(row)
    apart = len({name for name, _, _ in found}) == len(digests) == len(numbers)
    if apart and not key:
        apart = _keeps_numbers(connection, url, layer, sample, progress)
    memory.learn(layer.id, found if apart else (), anew=True)
    return Learned(whole_digest(digests), apart)


def _numbers(
    connection: Connection, url: str, layer: StandingLayer, key: str, progress: Progress
) -> dict[str, int]:
    """Return the service's object ids by key."""
    if not key:
        return {str(number): number for number in object_ids(connection, url, layer.id)}
    told = attributes(connection, url, layer.id, [layer.object_id, key], progress)
    return {str(each.get(key)): int(each[layer.object_id]) for each in told}


def keep(
    memory: ServiceMemory,
    before: Record | None,
    record: Record,
    known: Mapping[int, str],
    renewed: bool,
) -> None:
    """Note locally which publication this machine knows the features of; ``known`` maps layers to keys."""
    current = before is not None and memory.fact(REVISION) == before.revision and not renewed
    old: dict[str, str] = (memory.fact(KNOWN) or {}) if current else {}
    told = {**old, **{str(number): key for number, key in known.items()}}
    done: dict[str, Any] = {UNFINISHED: None, UNDER_WAY: None}
    if renewed:
        # what was on its way to the features that were there before is of no matter to these
        done[SENDING] = None
    memory.keep(**{KNOWN: told, REVISION: record.revision, RECORD: record.to_json(), **done})


def _keeps_numbers(
    connection: Connection, url: str, layer: StandingLayer, sample: list[Row], progress: Progress
) -> bool:
    """Tell whether the service's features bear the package's object ids, by comparing a sample."""
    names = [name for name in layer.schema if name not in layer.system]
    told = attributes(connection, url, layer.id, ["*"], progress, [row.number for row in sample])
    there = {int(each[layer.object_id]): {k.lower(): v for k, v in each.items()} for each in told}
    for row in sample:
        ours = {name.lower(): value for name, value in row.attributes.items()}
        theirs = there.get(row.number, {})
        if any(_differ(ours.get(name), theirs.get(name)) for name in names):
            return False
    return True


def _differ(ours: Any, theirs: Any) -> bool:
    """Compare what no portal changes: texts and whole numbers."""
    if isinstance(ours, bool) or not isinstance(ours, (str, int)):
        return False
    return bool(ours != theirs)


def _layer(work: Work, layer: WantedLayer, after: StandingLayer, digest: str) -> LayerRecord:
    update = work.update
    last = _last_record(work, layer.id)
    definition = update.definitions.get(layer.id) if update else None
    drawn = update.drawn.get(layer.id) if update else None
    return LayerRecord(
        name=layer.name,
        digest=digest or last.digest,
        sent=_base(layer.parts, last.sent, definition),
        served=_base(after.parts, last.served, definition),
        item_sent=_base(layer.item, last.item_sent, drawn),
        item_served=_base(after.item, last.item_served, drawn),
        schema=dict(after.schema),
        edited=after.edited,
    )


def _last_record(work: Work, number: int) -> LayerRecord:
    """Return what was remembered of a layer before, an empty record where nothing was."""
    last = work.standing.record if work.standing else None
    return (last.layers.get(number) if last else None) or LayerRecord()


def _base(fresh: Mapping[str, Any], last: Mapping[str, Any], compared: Compared | None) -> dict[str, Any]:
    """Return the next base: what was published now, but for the parts that were left to the web."""
    left = compared.open if compared else frozenset()
    kept = {part: last[part] for part in left if part in last}
    return {**{part: value for part, value in fresh.items() if part not in left}, **kept}
