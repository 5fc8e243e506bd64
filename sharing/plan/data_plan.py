"""How a service's data become what they shall be: not at all, row by row, or as a whole."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING

from ..portal.edits import object_ids
from .appending import part_count
from .delta import RowChanges, changes, whole_layer
from .memory import KNOWN, REVISION
from .model import Reason
from .rows import whole_digest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..portal.connection import Connection
    from ..progress import Progress
    from .memory import ServiceMemory
    from .model import PlanOptions
    from .rows import Rows
    from .standing import Standing, StandingLayer
    from .wanted import Wanted, WantedLayer


COMPARE_STEP = "plan-compare"


class Way(Enum):
    """How data are changed."""

    NOTHING = "nothing"
    IN_PLACE = "in place"
    AS_A_WHOLE = "as a whole"


@dataclass(frozen=True)
class FieldChanges:
    """Fields by their names in lower case: new ones, those that are gone, those of another type."""

    added: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    retyped: tuple[str, ...] = ()

    @property
    def any(self) -> bool:
        """Tell whether there are any."""
        return bool(self.added or self.lossy)

    @property
    def lossy(self) -> tuple[str, ...]:
        """The fields whose values would be lost."""
        return (*self.gone, *self.retyped)


@dataclass(frozen=True)
class LayerData:
    """What became of a layer's data. ``rows`` are the changes where they are known row by row.

    ``digest`` is of the data as they are wanted.  ``append_format`` is that of the files by which new
    features go, empty where they go in requests.
    """

    changed: bool
    digest: str
    rows: RowChanges | None = None
    fields: FieldChanges = FieldChanges()
    reasons: tuple[Reason, ...] = ()
    append_format: str = ""


@dataclass(frozen=True)
class DataPlan:
    """The way that is taken and why. ``refusal`` is why none can be, as an error code with facts."""

    way: Way
    layers: Mapping[int, LayerData]
    new: tuple[int, ...] = ()
    removed: tuple[int, ...] = ()
    reasons: tuple[Reason, ...] = ()
    refusal: Reason | None = None
    digests: Mapping[int, str] = field(default_factory=dict)


class DataComparison:
    """Compares the data of a package with those published last."""

    def __init__(
        self,
        connection: Connection,
        wanted: Wanted,
        standing: Standing,
        memory: ServiceMemory,
        options: PlanOptions,
    ) -> None:
        self._connection = connection
        self._wanted = wanted
        self._standing = standing
        self._memory = memory
        self._options = options
        record = standing.record
        self._record = record
        # another machine published since: what this one knows of the features is out of date
        current = record is not None and memory.fact(REVISION) == record.revision
        self._known: dict[str, str] = (memory.fact(KNOWN) or {}) if current else {}

    def plan(self, rows: Rows | None, settled: bool, progress: Progress) -> DataPlan:
        """Return the way. ``settled`` tells that no earlier run left open what it had sent."""
        wanted, standing = self._wanted.layers, self._standing.layers
        new = tuple(number for number in wanted if number not in standing)
        removed = tuple(number for number in standing if number not in wanted)
        if not self._options.switches.data:
            return DataPlan(Way.NOTHING, {}, new, removed)
        layers = {}
        for place, (number, layer) in enumerate(wanted.items()):
            progress.report(place / len(wanted), COMPARE_STEP, layer=layer.name)
            layers[number] = self._layer(number, rows, settled, progress)
        return self._way(layers, new, removed)

    def _layer(self, number: int, rows: Rows | None, settled: bool, progress: Progress) -> LayerData:
        layer = self._wanted.layers[number]
        standing = self._standing.layers.get(number)
        # attachments and relations hang on ids that no edit request carries along
        readable = rows is not None and number in rows.layers and not layer.linked
        key = self._options.keys.get(layer.name, "")
        if standing is None:
            found = whole_layer(rows, number, key, progress) if rows and readable else None
            made = LayerData(True, found.digest if found else self._wanted.files, found)
            return self._appended(made, key, self._common_format())
        fields = _field_changes(layer, standing)
        last = self._record.layers.get(number) if self._record else None
        if not rows or not readable:
            digest = self._wanted.files
            same = last is not None and last.digest == digest
            reasons = () if same or rows is None else (Reason(_why_not(layer)),)
            return LayerData(not same or fields.any, digest, None, fields, reasons)
        if not settled or not last or self._known.get(str(number)) != key:
            digest = whole_digest(row.digest() for row in rows.of(number, progress))
            same = last is not None and last.digest == digest
            told = () if same else (Reason("plan-rows-unknown"),)
            return LayerData(not same or fields.any, digest, None, fields, told)
        standing_ids = object_ids(self._connection, self._standing.url, number)
        found = changes(rows, number, key, self._memory, standing_ids, progress)
        return self._appended(_by_rows(found, fields, key), key, standing.append_format)

    def _appended(self, told: LayerData, key: str, file_format: str) -> LayerData:
        """Send many new features as files, where the service takes them and a key tells them apart."""
        count = len(told.rows.adds) if told.rows else 0
        if not key or not file_format or count < self._options.least_appended:
            return told
        reason = Reason("plan-append", {"count": count, "parts": part_count(count)})
        return replace(told, append_format=file_format, reasons=(*told.reasons, reason))

    def _common_format(self) -> str:
        """Return what all layers of the service take, which a new one will too."""
        formats = {layer.append_format for layer in self._standing.layers.values()}
        return formats.pop() if len(formats) == 1 else ""

    def _way(
        self, layers: Mapping[int, LayerData], new: tuple[int, ...], removed: tuple[int, ...]
    ) -> DataPlan:
        options, switches = self._options, self._options.switches
        digests = {number: layer.digest for number, layer in layers.items()}
        losing = bool(removed) or any(each.fields.lossy for each in layers.values())
        changed = [each for each in layers.values() if each.changed]
        if not changed and not (losing and switches.removal):
            return DataPlan(Way.NOTHING, layers, new, removed, digests=digests)
        row_by_row = all(each.rows is not None and not each.fields.retyped for each in changed)
        worth_it = options.delta and all(each.rows is None or each.rows.worth_it for each in changed)
        whole = self._refusal_of_whole()
        if row_by_row and not (losing and switches.removal) and (worth_it or losing or whole is not None):
            way, refusal = Way.IN_PLACE, None
        elif losing and not switches.removal:
            way, refusal = Way.AS_A_WHOLE, Reason("WLS642", {"names": self._losses(layers, removed)})
        else:
            way, refusal = Way.AS_A_WHOLE, whole
        return DataPlan(way, layers, new, removed, (), refusal, digests)

    def _refusal_of_whole(self) -> Reason | None:
        source = self._standing.source
        if source is None or source.owner != self._standing.item.owner:
            return Reason("WLS643", {"title": self._standing.item.title})
        return None

    def _losses(self, layers: Mapping[int, LayerData], removed: tuple[int, ...]) -> list[str]:
        lost = [self._standing.layers[number].name for number in removed]
        for number, layer in layers.items():
            name = self._wanted.layers[number].name
            lost += [f"{name}.{each}" for each in layer.fields.lossy]
        return lost


def _why_not(layer: WantedLayer) -> str:
    """Return why the features of a layer that are not read could be, but are not compared one by one."""
    return "plan-rows-linked" if layer.linked else "plan-rows-many"


def _by_rows(found: RowChanges, fields: FieldChanges, key: str) -> LayerData:
    reasons = []
    if found.gone:
        reasons.append(Reason("plan-gone-on-web", {"count": found.gone}))
    if found.doubled:
        reasons.append(Reason("plan-key-doubled", {"field": key, "value": found.doubled}))
    rows = None if found.doubled else found
    return LayerData(bool(found.count) or fields.any, found.digest, rows, fields, tuple(reasons))


def _field_changes(layer: WantedLayer, standing: StandingLayer) -> FieldChanges:
    """Compare the fields, but for those that the portal keeps by itself."""
    ours = set(standing.system)
    for each in layer.told.get("fields") or ():
        if each.get("type") in ("esriFieldTypeOID", "esriFieldTypeGlobalID"):
            ours.add(str(each["name"]).lower())
    wanted = {name: kind for name, kind in layer.schema.items() if name not in ours}
    there = {name: kind for name, kind in standing.schema.items() if name not in ours}
    return FieldChanges(
        tuple(name for name in wanted if name not in there),
        tuple(name for name in there if name not in wanted),
        tuple(name for name, kind in wanted.items() if there.get(name, kind) != kind),
    )
