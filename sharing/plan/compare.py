"""A layer as it is wanted against the layer as it stands, part by part."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from .merge import MISSING, Merged, merge
from .model import Reason, Verdict
from .parts import LAYER_PARTS, SERVICE_PARTS, on
from .record import LayerRecord

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .model import PlanOptions
    from .record import Record
    from .standing import Standing, StandingLayer
    from .wanted import Wanted, WantedLayer

    Json = dict[str, Any]

VERDICTS = {
    "symbology": Verdict.STYLE_CHANGED,
    "popups": Verdict.STYLE_CHANGED,
    "metadata": Verdict.TEXT_CHANGED,
}
_MOST_TOLD = 6


@dataclass(frozen=True)
class Compared:
    """What comparing some parts told.

    ``update`` is what must be sent where the parts stand as they are; ``rewrite`` what must be sent after
    the portal has made the service anew from the package, ``anew`` where it was made of data that tell
    nothing.  ``target`` is what will stand.  ``open`` are the parts of which something stays as it is on the
    web, or that were not to be touched: for these, what was published last goes on being that.
    """

    target: Mapping[str, Any]
    update: Mapping[str, Any]
    rewrite: Mapping[str, Any]
    verdicts: tuple[Verdict, ...]
    reasons: tuple[Reason, ...]
    open: frozenset[str] = frozenset()
    anew: Mapping[str, Any] = field(default_factory=dict)


def compare_parts(
    switches: Mapping[str, str],
    record: tuple[Mapping[str, Any], Mapping[str, Any]],
    wanted: Mapping[str, Any],
    now: Mapping[str, Any],
    options: PlanOptions,
    others: str = "",
) -> Compared:
    """Compare parts by their names; ``switches`` says which switch each belongs to.

    ``record`` is what was sent and served last.  Parts without a switch belong to ``others``; where that is
    empty they are left out.
    """
    target: Json = {}
    update: Json = {}
    rewrite: Json = {}
    verdicts: list[Verdict] = []
    merges: list[Merged] = []
    left_open: set[str] = set()
    for part in dict.fromkeys([*now, *wanted]):
        switch = switches.get(part, others)
        if not switch:
            continue
        sides = _Sides.of(part, *record, wanted, now)
        touched = on(options.switches, switch)
        one = sides.merged(part, options) if touched else Merged(sides.now)
        merges.append(one)
        if one.web or one.both or not touched:
            left_open.add(part)
        if one.value is MISSING:
            continue
        target[part] = one.value
        if one.value != sides.now:
            update[part] = one.value
            verdicts.append(VERDICTS[switch])
        if one.value != sides.wanted and not (one.value == sides.served and sides.wanted == sides.sent):
            rewrite[part] = one.value
    told = tuple(dict.fromkeys(verdicts))
    return Compared(target, update, rewrite, told, tuple(_reasons(merges)), frozenset(left_open), target)


@dataclass(frozen=True)
class _Sides:
    """The four sides of a part."""

    sent: Any
    served: Any
    wanted: Any
    now: Any

    @classmethod
    def of(cls, part: str, *sides: Mapping[str, Any]) -> _Sides:
        return cls(*(side.get(part, MISSING) for side in sides))

    def merged(self, part: str, options: PlanOptions) -> Merged:
        return merge(self.sent, self.served, self.wanted, self.now, keep_web=options.keep_web, place=part)


def _reasons(merges: Iterable[Merged]) -> Iterable[Reason]:
    merged = list(merges)
    told = (
        ("plan-ours", [place for one in merged for place in one.ours]),
        ("plan-web", [place for one in merged for place in one.web]),
        ("plan-both", [place for one in merged for place in one.both]),
    )
    for code, places in told:
        if places:
            yield Reason(code, {"places": places[:_MOST_TOLD], "count": len(places)})


def compare_layer(
    wanted: WantedLayer, standing: StandingLayer, record: LayerRecord | None, options: PlanOptions
) -> Compared:
    """Compare the parts of a layer's definition."""
    last = record or LayerRecord()
    found = compare_parts(LAYER_PARTS, (last.sent, last.served), wanted.parts, standing.parts, options)
    system = standing.system
    update, rewrite, anew = dict(found.update), dict(found.rewrite), dict(found.target)
    # fields that are still to be added come with their whole definition
    _only_changed_fields(update, standing.parts, set(standing.schema) - system)
    _only_changed_fields(rewrite, wanted.parts, set(wanted.schema) - system)
    _only_changed_fields(anew, {}, set(wanted.schema) - system)
    verdicts = tuple(dict.fromkeys(VERDICTS[LAYER_PARTS[part]] for part in update))
    return replace(found, update=update, rewrite=rewrite, anew=anew, verdicts=verdicts)


def _only_changed_fields(change: Json, base: Mapping[str, Any], known: frozenset[str] | set[str]) -> None:
    """Leave of the fields to be sent those that differ and that will be there."""
    if "fields" not in change:
        return
    before = {str(each["name"]).lower(): each for each in base.get("fields") or ()}
    fields = [
        each
        for each in change["fields"]
        if str(each["name"]).lower() in known and each != before.get(str(each["name"]).lower())
    ]
    if fields:
        change["fields"] = fields
    else:
        del change["fields"]


ITEM_PARTS = {"popupInfo": "popups"}


def compare_item_layer(
    wanted: Mapping[str, Any], now: Mapping[str, Any], record: LayerRecord | None, options: PlanOptions
) -> Compared:
    """Compare a layer's part of the item's data: the pop-up, and how web maps draw the layer."""
    last = record or LayerRecord()
    base = (last.item_sent, last.item_served)
    return compare_parts(ITEM_PARTS, base, wanted, now, options, others="symbology")


def compare_service(wanted: Wanted, standing: Standing, options: PlanOptions) -> Compared:
    """Compare what the service's root tells."""
    record = standing.record
    base = (record.service_sent, record.service_served) if record else ({}, {})
    return compare_parts(SERVICE_PARTS, base, wanted.service, standing.service, options)


def compare_texts(
    wanted: Mapping[str, str], now: Mapping[str, str], record: Record | None, options: PlanOptions
) -> Compared:
    """Compare what the item tells about itself."""
    base = (record.texts_sent, record.texts_served) if record else ({}, {})
    return compare_parts(dict.fromkeys([*wanted, *now], "metadata"), base, wanted, now, options)
