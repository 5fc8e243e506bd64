"""CIM colour ramps as stops: positions from 0 to 1 with web colours."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Any

from . import color
from .losses import unheard

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .losses import Lose

    Stop = tuple[float, list[int]]


def stops(ramp: Mapping[str, Any], lose: Lose = unheard) -> list[Stop]:
    """Return the stops of a ramp, two at least, the first at 0 and the last at 1.

    Raises ``ValueError`` for a ramp without fixed colours (a random one).
    """
    kind = ramp.get("type")
    if kind in {"CIMLinearContinuousColorRamp", "CIMPolarContinuousColorRamp"}:
        if kind == "CIMPolarContinuousColorRamp":
            lose("ramp", "linear")
        return [(0.0, color.to_json(ramp["fromColor"], lose)), (1.0, color.to_json(ramp["toColor"], lose))]
    if kind == "CIMMultipartColorRamp":
        return _joined(ramp["colorRamps"], ramp.get("weights"), lose)
    if kind == "CIMFixedColorRamp":
        colors = [color.to_json(each, lose) for each in ramp["colors"]]
        colors = colors * 2 if len(colors) == 1 else colors
        return [(index / (len(colors) - 1), each) for index, each in enumerate(colors)]
    raise ValueError(kind)


def mean(ramp: Mapping[str, Any], lose: Lose = unheard) -> list[int]:
    """Return the colour that a ramp has on average along its length."""
    found = stops(ramp, lose)
    spans = [(after[0] - before[0], before[1], after[1]) for before, after in zip(found, found[1:])]
    sums = [sum(span * (a[k] + b[k]) / 2 for span, a, b in spans) for k in range(4)]
    return color.to_json(sums)


def _joined(ramps: Sequence[Mapping[str, Any]], weights: Sequence[float] | None, lose: Lose) -> list[Stop]:
    """Return ramps laid end to end; where one begins with the colour before it, one stop is enough."""
    ends = [0.0, *accumulate(weights or [1.0] * len(ramps))]
    found: list[Stop] = []
    for part, start, end in zip(ramps, ends, ends[1:]):
        for position, value in stops(part, lose):
            # One end told by its own number, so that two parts meet at exactly one place.
            at = (end if position == 1 else start + position * (end - start)) / ends[-1]
            if not found or found[-1] != (at, value):
                found.append((at, value))
    return found
