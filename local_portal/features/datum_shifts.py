"""``datumTransformation``: the operation by which a client wants one datum turned into another.

Without the parameter PROJ takes the best operation that it has.  An operation's number is EPSG's or
Esri's own; it goes from one geographic system to another, so that projected coordinates are unprojected
before it and projected after it.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from osgeo import osr

from ..errors import bad_query
from .spatial_reference import osr_of

if TYPE_CHECKING:
    from ..request import Parameters
    from .spatial_reference import SpatialReference

osr.UseExceptions()

_AUTHORITIES = ("EPSG", "ESRI")
_PER_THREAD = threading.local()


@dataclass(frozen=True)
class DatumShift:
    """An operation by its number. ``forward`` says that the answer lies at the operation's far end."""

    wkid: int
    forward: bool = True

    def steps(self, source: SpatialReference, target: SpatialReference) -> tuple[Any, ...]:
        """Return the transformations that lead from ``source`` to ``target`` by this operation.

        They are kept, but never shared by threads.

        Raises:
            Refusal: the operation is not known.
        """
        kept: dict[Any, Any] = _PER_THREAD.__dict__.setdefault("steps", {})
        found = kept.get((self, source, target))
        if found is None:
            found = kept[(self, source, target)] = self._steps(source, target)
        return tuple(found)

    def _steps(self, source: SpatialReference, target: SpatialReference) -> list[Any]:
        start, end = osr_of(source), osr_of(target)
        near, far = _geographic(start), _geographic(end)
        steps = [] if start.IsGeographic() else [osr.CoordinateTransformation(start, near)]
        steps.append(self._between(near, far))
        if not end.IsGeographic():
            steps.append(osr.CoordinateTransformation(far, end))
        return steps

    def _between(self, near: Any, far: Any) -> Any:
        for authority in _AUTHORITIES:
            options = osr.CoordinateTransformationOptions()
            options.SetOperation(
                f"urn:ogc:def:coordinateOperation:{authority}::{self.wkid}", not self.forward
            )
            try:
                found = osr.CoordinateTransformation(near, far, options)
                # What cannot be done with any point is found out here, not in the middle of an answer.
                found.TransformPoint(0.0, 0.0)
            except RuntimeError:
                continue
            return found
        raise bad_query(f"'datumTransformation' {self.wkid} is not known.")


def _geographic(system: Any) -> Any:
    base = system.CloneGeogCS()
    base.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return base


def read_datum_shift(parameters: Parameters) -> DatumShift | None:
    """Read the parameter: a number, its JSON, or a list of one; None for none.

    Raises:
        Refusal: it is none of these.
    """
    told = parameters.text("datumTransformation")
    if not told:
        return None
    value = parameters.json("datumTransformation")
    if isinstance(value, dict) and "geoTransforms" in value:
        listed = value["geoTransforms"]
        value = listed[0] if isinstance(listed, list) and len(listed) == 1 else None
    if isinstance(value, dict):
        forward = value.get("transformForward", value.get("forward", True))
        return _checked(value.get("latestWkid") or value.get("wkid"), bool(forward))
    return _checked(value, True)


def _checked(wkid: Any, forward: bool) -> DatumShift:
    if not isinstance(wkid, int) or isinstance(wkid, bool) or wkid <= 0:
        raise bad_query("'datumTransformation' parameter is invalid")
    return DatumShift(wkid, forward)
