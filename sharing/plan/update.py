"""What updating a service takes: every part compared, then the verdicts told and the steps laid down."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from .compare import Compared, compare_item_layer, compare_layer, compare_service, compare_texts
from .data_plan import DataComparison, DataPlan, FieldChanges, Way
from .data_steps import data_steps
from .model import LayerPlan, Reason, Step, StepKind, Verdict
from .order import DEFINITION_TYPE
from .parts import data_layers, texts
from .sharing_plan import SharingPlan
from .thumbnail import thumbnail_digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..portal.connection import Connection
    from ..progress import Progress
    from .memory import ServiceMemory
    from .model import PlanOptions
    from .order import Order
    from .record import LayerRecord
    from .rows import Rows
    from .standing import Standing
    from .wanted import Wanted

    Json = dict[str, Any]

_ORDER = tuple(Verdict)


class Update:
    """A package against the service that it updates.

    ``unfinished`` is the state before an overwrite that an earlier run began and did not end: it, and not
    what that run left, is what was changed on the web.
    """

    def __init__(
        self,
        order: Order,
        wanted: Wanted,
        standing: Standing,
        options: PlanOptions,
        memory: ServiceMemory,
        unfinished: Mapping[str, Any] | None,
    ) -> None:
        self._order = order
        self._wanted = wanted
        self._memory = memory
        self._standing = as_before(standing, unfinished) if unfinished else standing
        self._options = options
        self._unfinished = bool(unfinished)
        record = standing.record
        both = [number for number in wanted.layers if number in standing.layers]
        self.definitions = {
            number: compare_layer(
                wanted.layers[number], self._standing.layers[number], self._last(number), options
            )
            for number in both
        }
        self.drawn = {
            number: compare_item_layer(layer.item, self._item(number), self._last(number), options)
            for number, layer in wanted.layers.items()
        }
        self.service = compare_service(wanted, self._standing, options)
        self.texts = compare_texts(texts(order.metadata()), self._standing.texts, record, options)
        self._sharing = SharingPlan(order.sharing, self._standing, options)

    def compare_data(
        self, connection: Connection, rows: Rows | None, settled: bool, progress: Progress
    ) -> DataPlan:
        """Compare the data and choose the way."""
        compared = DataComparison(connection, self._wanted, self._standing, self._memory, self._options)
        found = compared.plan(rows, settled, progress)
        if self._unfinished and found.refusal is None:
            return replace(found, way=Way.AS_A_WHOLE, reasons=(*found.reasons, Reason("plan-unfinished")))
        return found

    def verdicts(self, data: DataPlan, groups: Mapping[str, str]) -> tuple[Verdict, ...]:
        """Return what becomes of the service as a whole."""
        found = {verdict for layer in self.layers(data) for verdict in layer.verdicts}
        found |= set(self.service.verdicts) | set(self.texts.verdicts)
        if self._sharing.needed(groups):
            found.add(Verdict.SHARING_CHANGED)
        if self._thumbnail():
            found.add(Verdict.TEXT_CHANGED)
        changed = found - {Verdict.UNCHANGED}
        return _sorted(changed or {Verdict.UNCHANGED})

    def reasons(self, data: DataPlan) -> tuple[Reason, ...]:
        """Return why."""
        way = {
            Way.NOTHING: (),
            Way.IN_PLACE: (Reason("plan-in-place"),),
            Way.AS_A_WHOLE: (Reason("plan-as-a-whole"),),
        }[data.way]
        known = () if self._standing.record else (Reason("plan-no-record"),)
        return (
            *way,
            *data.reasons,
            *known,
            *self.service.reasons,
            *self.texts.reasons,
            *self._sharing.reasons,
        )

    def layers(self, data: DataPlan) -> tuple[LayerPlan, ...]:
        """Return what becomes of each layer, those that are no longer published at the end."""
        found = [self._layer(number, data) for number in self._wanted.layers]
        return (*found, *(self._gone(number, data) for number in data.removed))

    def steps(self, data: DataPlan, groups: Mapping[str, str]) -> tuple[Step, ...]:
        """Return what will be done, in its order."""
        found = [
            *data_steps(data, self._wanted, self._order),
            *self._definition_steps(data),
            *self._item_steps(data, groups),
        ]
        if found:
            found.append(Step(StepKind.REMEMBER, ("updateinfo",)))
        return (*found, Step(StepKind.VERIFY))

    def _layer(self, number: int, data: DataPlan) -> LayerPlan:
        layer = self._wanted.layers[number]
        found = data.layers.get(number)
        rows = found.rows if found and data.way is Way.IN_PLACE else None
        reasons = [*(found.reasons if found else ())]
        verdicts: set[Verdict] = set()
        if number in data.new:
            verdicts.add(Verdict.CREATE if self._options.switches.data else Verdict.UNCHANGED)
            reasons.append(Reason("plan-new-layer" if self._options.switches.data else "plan-new-layer-off"))
        else:
            definition = self.definitions[number]
            verdicts |= {*definition.verdicts, *self.drawn[number].verdicts}
            reasons += [*definition.reasons, *self.drawn[number].reasons]
            if found and found.changed:
                verdicts.add(Verdict.DATA_CHANGED)
                reasons += _field_reasons(found.fields)
        if found and (found.fields.lossy):
            verdicts.add(Verdict.WOULD_BE_REMOVED)
        if self._edits_lost(number, data):
            reasons.append(Reason("plan-web-edits-lost"))
        return LayerPlan(
            id=number,
            name=layer.name,
            verdicts=_sorted(verdicts or {Verdict.UNCHANGED}),
            reasons=tuple(reasons),
            adds=len(rows.adds) if rows else None,
            updates=len(rows.updates) if rows else None,
            deletes=len(rows.deletes) if rows else None,
        )

    def _gone(self, number: int, data: DataPlan) -> LayerPlan:
        going = data.way is Way.AS_A_WHOLE and self._options.switches.removal
        reason = Reason("plan-removed" if going else "plan-left")
        name = self._standing.layers[number].name
        return LayerPlan(number, name, (Verdict.WOULD_BE_REMOVED,), (reason,))

    def _edits_lost(self, number: int, data: DataPlan) -> bool:
        """Tell whether somebody edited features on the web that an overwrite will replace."""
        last, standing = self._last(number), self._standing.layers.get(number)
        if data.way is not Way.AS_A_WHOLE or last is None or standing is None:
            return False
        return bool(last.edited and standing.edited > last.edited)

    def _definition_steps(self, data: DataPlan) -> Iterator[Step]:
        for number, definition in self.definitions.items():
            change = _change(definition, data, self._standing)
            if change:
                facts = {"parts": sorted(change)}
                yield Step(StepKind.LAYER_DEFINITION, (f"{number}/updateDefinition",), number, facts, change)
        change = _change(self.service, data, self._standing)
        if change:
            facts = {"parts": sorted(change)}
            yield Step(StepKind.SERVICE_DEFINITION, ("updateDefinition",), None, facts, change)

    def _item_steps(self, data: DataPlan, groups: Mapping[str, str]) -> Iterator[Step]:
        target = self._item_data(data)
        if target != self._standing.data or data.way is Way.AS_A_WHOLE:
            yield Step(StepKind.ITEM_DATA, ("update",), content=target)
        told = self.texts.target if data.way is Way.AS_A_WHOLE else self.texts.update
        thumbnail = self._thumbnail()
        if told or thumbnail:
            facts = {"parts": sorted(told), "thumbnail": bool(thumbnail)}
            yield Step(StepKind.DESCRIBE, ("update",), None, facts, (dict(told), thumbnail))
        if self._sharing.needed(groups):
            yield Step(StepKind.SHARE, ("shareItems",), None, self._sharing.facts)

    def _item_data(self, data: DataPlan) -> Json:
        """Return the item's data as they shall be: with what this update does not know of left in."""
        if not self._wanted.has_item_data:
            return dict(self._standing.data)
        staying = [] if data.way is Way.AS_A_WHOLE else list(data.removed)
        new = set(data.new) if data.way is not Way.NOTHING else set()
        drawn = {
            number: each.target
            for number, each in self.drawn.items()
            if number not in data.new or number in new
        }
        there = data_layers(self._standing.data)
        entries = {**drawn, **{number: there[number] for number in staying if number in there}}
        tables = {number for number, layer in self._wanted.layers.items() if layer.is_table}
        tables |= {int(each["id"]) for each in self._standing.data.get("tables") or ()} - set(drawn)
        listed = [{**entry, "id": number} for number, entry in entries.items() if entry]
        return {
            **self._standing.data,
            "layers": [each for each in listed if each["id"] not in tables],
            "tables": [each for each in listed if each["id"] in tables],
        }

    def _thumbnail(self) -> bytes:
        """Return the picture to send: a new one, or one where the item has none."""
        picture, record = self._order.package.thumbnail, self._standing.record
        if not picture or not self._options.switches.metadata:
            return b""
        changed = record is not None and record.thumbnail not in ("", thumbnail_digest(picture))
        return picture if changed or not self._standing.item.thumbnail else b""

    def _item(self, number: int) -> Mapping[str, Any]:
        standing = self._standing.layers.get(number)
        return standing.item if standing else {}

    def _last(self, number: int) -> LayerRecord | None:
        record = self._standing.record
        return record.layers.get(number) if record else None


def as_before(standing: Standing, before: Mapping[str, Any]) -> Standing:
    """Return the state with everything that may be changed on the web as it was before."""
    drawn = data_layers(before.get("data"))
    layers = {
        number: replace(layer, parts=told["parts"], item=drawn.get(number, {}))
        if (told := (before.get("layers") or {}).get(str(number)))
        else layer
        for number, layer in standing.layers.items()
    }
    return replace(
        standing,
        layers=layers,
        service=before.get("service") or {},
        data=before.get("data") or {},
        told={**standing.told, **_as_told(before.get("texts") or {})},
    )


def _as_told(told: Mapping[str, str]) -> Json:
    tags = [tag for tag in told.get("tags", "").split(",") if tag]
    return {**told, "tags": tags}


def _change(compared: Compared, data: DataPlan, standing: Standing) -> Json:
    """Return what must be sent of some parts, which depends on what stands before it is."""
    if data.way is not Way.AS_A_WHOLE:
        return dict(compared.update)
    bare = standing.source is not None and standing.source.type != DEFINITION_TYPE
    return dict(compared.anew if bare else compared.rewrite)


def _field_reasons(fields: FieldChanges) -> list[Reason]:
    told = (
        ("plan-fields-new", fields.added),
        ("plan-fields-gone", fields.gone),
        ("plan-fields-retyped", fields.retyped),
    )
    return [Reason(code, {"names": list(names)}) for code, names in told if names]


def _sorted(verdicts: set[Verdict]) -> tuple[Verdict, ...]:
    return tuple(sorted(verdicts, key=_ORDER.index))
