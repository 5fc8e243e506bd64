"""Where the markers of a line or polygon symbol stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from . import CimObject


def along_line(
    template: Sequence[float],
    start: float = 0.0,
    offset: float = 0.0,
    angle_to_line: bool = True,
    endings: str = "NoConstraint",
) -> CimObject:
    """Return markers at the intervals of ``template`` (points), the first ``start`` from the beginning."""
    return {
        **_on_line("CIMMarkerPlacementAlongLineSameSize", offset, angle_to_line),
        "endings": endings,
        "offsetAlongLine": start,
        "placementTemplate": [float(step) for step in template],
    }


def vertices(offset: float = 0.0, angle_to_line: bool = True, ends: bool = True) -> CimObject:
    """Return a marker on each vertex, the two ends among them if ``ends``."""
    return {
        **_on_line("CIMMarkerPlacementOnVertices", offset, angle_to_line),
        "placeOnControlPoints": True,
        "placeOnEndPoints": ends,
        "placeOnRegularVertices": True,
    }


def extremities(
    which: str = "Both", offset: float = 0.0, along: float = 0.0, angle_to_line: bool = True
) -> CimObject:
    """Return a marker at an end. ``which`` is Both, JustBegin or JustEnd."""
    return {
        **_on_line("CIMMarkerPlacementAtExtremities", offset, angle_to_line),
        "extremityPlacement": which,
        "offsetAlongLine": along,
    }


def on_line(
    relative_to: str = "LineMiddle", offset: float = 0.0, along: float = 0.0, angle_to_line: bool = True
) -> CimObject:
    """Return one marker: LineMiddle, LineBeginning, LineEnd; or one a segment: SegmentMidpoint."""
    return {
        **_on_line("CIMMarkerPlacementOnLine", offset, angle_to_line),
        "relativeTo": relative_to,
        "startPointOffset": along,
    }


def inside_polygon(
    step: tuple[float, float],
    shift_odd_rows: bool = False,
    angle: float = 0.0,
    offset: tuple[float, float] = (0.0, 0.0),
    clipping: str = "ClipAtBoundary",
) -> CimObject:
    """Return a regular grid of markers, ``step`` points apart in x and y."""
    return {
        **_inside(step, clipping),
        "gridAngle": angle,
        "gridType": "Fixed",
        "offsetX": offset[0],
        "offsetY": offset[1],
        "shiftOddRows": shift_odd_rows,
    }


def scattered_in_polygon(
    step: tuple[float, float], seed: int, randomness: float = 100.0, clipping: str = "ClipAtBoundary"
) -> CimObject:
    """Return markers strewn over the polygon, ``step`` points apart on average."""
    return {**_inside(step, clipping), "gridType": "Random", "randomness": randomness, "seed": seed}


def polygon_center(method: str = "OnPolygon", offset: tuple[float, float] = (0.0, 0.0)) -> CimObject:
    """Return one marker a polygon: OnPolygon, CenterOfMass or BoundingBoxCenter."""
    return {
        "type": "CIMMarkerPlacementPolygonCenter",
        "method": method,
        "offsetX": offset[0],
        "offsetY": offset[1],
    }


def _on_line(name: str, offset: float, angle_to_line: bool) -> CimObject:
    return {"type": name, "placePerPart": True, "angleToLine": angle_to_line, "offset": offset}


def _inside(step: tuple[float, float], clipping: str) -> CimObject:
    return {
        "type": "CIMMarkerPlacementInsidePolygon",
        "stepX": step[0],
        "stepY": step[1],
        "clipping": clipping,
    }
