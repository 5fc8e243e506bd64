"""Geometric effects: what is done to a feature's geometry before a symbol layer draws it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from . import CimObject


def dashes(template: Sequence[float], ending: str = "NoConstraint", start: float = 0.0) -> CimObject:
    """Return a dash pattern: lengths of dash, gap, dash, gap ... in points.

    ``ending`` is a ``LineDashEnding`` word; ``start`` shifts the pattern along the line.
    """
    return {
        "type": "CIMGeometricEffectDashes",
        "dashTemplate": [float(length) for length in template],
        "lineDashEnding": ending,
        "offsetAlongLine": start,
        "controlPointEnding": "NoConstraint",
    }


def offset(distance: float, method: str = "Mitered") -> CimObject:
    """Return a shift perpendicular to the line, positive to the left of its direction.

    The side is that of ArcObjects' line symbols ("positive (above/left)"); no picture drawn by
    Esri's own software has confirmed it for this effect.
    ``method`` is a ``GeometricEffectOffsetMethod``: Mitered, Bevelled, Rounded, Square.
    """
    return {
        "type": "CIMGeometricEffectOffset",
        "method": method,
        "offset": distance,
        "option": "Fast",
    }


def move(x: float, y: float) -> CimObject:
    """Return a shift by ``x`` to the right and ``y`` up."""
    return {"type": "CIMGeometricEffectMove", "offsetX": x, "offsetY": y}


def buffer(size: float) -> CimObject:
    """Return the polygon within ``size`` points of the geometry."""
    return {"type": "CIMGeometricEffectBuffer", "size": size}


def rotate(angle: float) -> CimObject:
    """Return a turn of the geometry about its centre."""
    return {"type": "CIMGeometricEffectRotate", "angle": angle}


def scale(x: float, y: float) -> CimObject:
    """Return a change of size about the centre, as ratios."""
    return {"type": "CIMGeometricEffectScale", "xScaleFactor": x, "yScaleFactor": y}


def arrow(width: float, kind: str = "OpenEnded") -> CimObject:
    """Return an arrow along the line. ``kind`` is OpenEnded, Block or Crossed."""
    return {"type": "CIMGeometricEffectArrow", "arrowType": kind, "width": width}


def taper(start_width: float, end_width: float, length: float = 0.0) -> CimObject:
    """Return a polygon along the line that goes from one width to another."""
    return {
        "type": "CIMGeometricEffectTaperedPolygon",
        "fromWidth": start_width,
        "length": length,
        "toWidth": end_width,
    }


def cut(begin: float, end: float) -> CimObject:
    """Return the line without its first ``begin`` and its last ``end`` points."""
    return {
        "type": "CIMGeometricEffectCut",
        "beginCut": begin,
        "endCut": end,
        "middleCut": 0.0,
        "invert": False,
    }


def wave(amplitude: float, period: float, waveform: str = "Sinus", seed: int = 1) -> CimObject:
    """Return a line that swings about the line. ``waveform`` is Sinus, Square, Triangle or Random.

    ``amplitude`` is the whole way from one side to the other, in points.
    """
    return {
        "type": "CIMGeometricEffectWave",
        "amplitude": amplitude,
        "period": period,
        "seed": seed,
        "waveform": waveform,
    }


def enclosing(method: str = "ConvexHull") -> CimObject:
    """Return the polygon round the geometry: ConvexHull, RectangularBox or ClosePath."""
    return {"type": "CIMGeometricEffectEnclosingPolygon", "method": method}


def reverse() -> CimObject:
    """Return the line run the other way."""
    return {"type": "CIMGeometricEffectReverse", "reverse": True}


def put_on(layer: Mapping[str, Any], wanted: Sequence[Mapping[str, Any]]) -> CimObject:
    """Return the symbol layer with these effects in place of its own; none leaves no list at all."""
    rest = {key: value for key, value in layer.items() if key not in {"type", "effects"}}
    listed = {"effects": [dict(effect) for effect in wanted]} if wanted else {}
    return {"type": layer["type"], **listed, **rest}
