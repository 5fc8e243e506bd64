"""Three-way merge of JSON trees: what was published last, what is wanted now, what stands on the web.

The base has two faces: what was *sent* last and how the portal *served* it afterwards, since portals put
defaults into what they are given.  We changed something where what is wanted differs from what was sent;
somebody changed it on the web where what stands differs from what was served.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


class _Missing:
    def __repr__(self) -> str:
        return "MISSING"


MISSING: Any = _Missing()
"""In the place of a value that a side does not have."""

WHOLE = frozenset({
    "renderer", "labelingInfo", "types", "templates", "popupElements", "mediaInfos", "expressionInfos",
    "domain", "layerDefinition.filter", "relationships", "timeInfo",
})  # fmt: skip
"""Parts that make sense only whole: half of a renderer with half of another is none."""

NAMED = {"fieldInfos": "fieldName", "fields": "name", "layers": "id", "tables": "id"}
"""Lists whose members have names, and by what."""


@dataclass(frozen=True)
class Merged:
    """``value`` is what is to stand.

    ``ours`` are the places that take our value, ``web`` those changed on the web that stay as they are,
    ``both`` those that both sides changed to different things and that stay as they are on the web.
    """

    value: Any
    ours: tuple[str, ...] = ()
    web: tuple[str, ...] = ()
    both: tuple[str, ...] = ()


def merge(sent: Any, served: Any, wanted: Any, now: Any, *, keep_web: bool = True, place: str = "") -> Merged:
    """Merge two changes of one base. What a side does not have is :data:`MISSING`.

    Without ``keep_web`` what is wanted stands wherever something is wanted.
    """
    name = place.rpartition(".")[2]
    if name not in WHOLE:
        if _is_named(name, wanted) and _is_named(name, now):
            return _merge_named(sent, served, wanted, now, keep_web, place, NAMED[name])
        if isinstance(wanted, Mapping) and isinstance(now, Mapping):
            return _merge_members(sent, served, wanted, now, keep_web, place)
    return _merge_whole(sent, served, wanted, now, keep_web, place)


def _merge_whole(sent: Any, served: Any, wanted: Any, now: Any, keep_web: bool, place: str) -> Merged:
    web = now != served if served is not MISSING else now is not MISSING
    if wanted is MISSING or wanted == now:
        return Merged(now, web=(place,) if web and wanted is MISSING and now is not MISSING else ())
    ours = wanted != sent
    if not web:
        return Merged(wanted, ours=(place,)) if ours or now is MISSING else Merged(now)
    if not keep_web:
        return Merged(wanted, ours=(place,))
    return Merged(now, both=(place,)) if ours else Merged(now, web=(place,))


def _merge_members(sent: Any, served: Any, wanted: Any, now: Any, keep_web: bool, place: str) -> Merged:
    value: dict[str, Any] = {}
    found: list[Merged] = []
    for key in dict.fromkeys([*now, *wanted]):
        one = merge(
            _member(sent, key),
            _member(served, key),
            wanted.get(key, MISSING),
            now.get(key, MISSING),
            keep_web=keep_web,
            place=f"{place}.{key}" if place else str(key),
        )
        found.append(one)
        if one.value is not MISSING:
            value[key] = one.value
    return _gathered(value, found)


def _merge_named(
    sent: Any, served: Any, wanted: Any, now: Any, keep_web: bool, place: str, name: str
) -> Merged:
    merged = _merge_members(
        _by_name(sent, name),
        _by_name(served, name),
        _by_name(wanted, name),
        _by_name(now, name),
        keep_web,
        place,
    )
    return Merged(list(merged.value.values()), merged.ours, merged.web, merged.both)


def _gathered(value: Any, found: list[Merged]) -> Merged:
    return Merged(
        value,
        tuple(place for one in found for place in one.ours),
        tuple(place for one in found for place in one.web),
        tuple(place for one in found for place in one.both),
    )


def _member(side: Any, key: str) -> Any:
    return side.get(key, MISSING) if isinstance(side, Mapping) else MISSING


def _is_named(name: str, side: Any) -> bool:
    key = NAMED.get(name)
    return (
        key is not None
        and isinstance(side, list)
        and all(isinstance(each, Mapping) and key in each for each in side)
    )


def _by_name(side: Any, name: str) -> dict[str, Any]:
    if not isinstance(side, list):
        return {}
    return {str(each[name]).casefold(): each for each in side if isinstance(each, Mapping) and name in each}
