"""Colour ramps, which CIM also calls colour schemes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from . import CimObject

    Stops = Sequence[tuple[float, Mapping[str, Any]]]


def linear(start: Mapping[str, Any], end: Mapping[str, Any]) -> CimObject:
    """Return a ramp that runs straight from one colour to another."""
    return {"type": "CIMLinearContinuousColorRamp", "fromColor": dict(start), "toColor": dict(end)}


def polar(start: Mapping[str, Any], end: Mapping[str, Any], direction: str = "Auto") -> CimObject:
    """Return a ramp that runs round the HSV colour wheel.

    ``direction`` is a ``PolarDirection``: Auto (the shorter way), Clockwise, Counterclockwise.
    """
    return {
        "type": "CIMPolarContinuousColorRamp",
        "fromColor": dict(start),
        "toColor": dict(end),
        "interpolationSpace": "HSV",
        "polarDirection": direction,
    }


def multipart(ramps: Sequence[Mapping[str, Any]], weights: Sequence[float]) -> CimObject:
    """Return ramps laid end to end, each as long as its weight."""
    return {
        "type": "CIMMultipartColorRamp",
        "colorRamps": [dict(ramp) for ramp in ramps],
        "weights": list(weights),
    }


def fixed(colors: Sequence[Mapping[str, Any]]) -> CimObject:
    """Return a list of separate colours."""
    return {
        "type": "CIMFixedColorRamp",
        "colors": [dict(color) for color in colors],
        "arrangement": "Default",
    }


def through(stops: Stops) -> CimObject:
    """Return a ramp through ``(position, colour)`` stops, positions rising from 0 to 1.

    Two stops at one position make a hard change.  Needs at least two stops.
    """
    if len(stops) == 2:
        return linear(stops[0][1], stops[1][1])
    steps = list(zip(stops, stops[1:]))
    return multipart(
        [linear(before[1], after[1]) for before, after in steps],
        [after[0] - before[0] for before, after in steps],
    )
