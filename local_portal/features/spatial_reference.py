"""Spatial references: Esri's numbers, and transformations between them by PROJ.

Coordinates are x before y (longitude before latitude) everywhere, whatever the authority says.
"""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
from osgeo import ogr, osr

from .wkb import LINE, encode, wkb_offset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .blocks import Block
    from .wkb import Array

osr.UseExceptions()
ogr.UseExceptions()

# Esri's numbers that EPSG has under another: web Mercator under its names of different years.
_LATEST = {102100: 3857, 102113: 3857, 900913: 3857}
_ESRI = {3857: 102100}
_PER_THREAD = threading.local()


class BadSpatialReference(ValueError):
    """No spatial reference can be made of what was sent."""


@dataclass(frozen=True)
class SpatialReference:
    """``wkid`` is Esri's number, ``latest_wkid`` EPSG's; both 0 for one that only ``wkt`` tells."""

    wkid: int = 0
    latest_wkid: int = 0
    wkt: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return it as the REST API tells it. QGIS reads ``latestWkid`` first."""
        if not self.wkid:
            return {"wkt": self.wkt}
        return {"wkid": self.wkid, "latestWkid": self.latest_wkid}

    def same_as(self, other: SpatialReference) -> bool:
        """Tell whether coordinates mean the same in both."""
        if self.latest_wkid and other.latest_wkid:
            return self.latest_wkid == other.latest_wkid
        return self.wkt == other.wkt


WGS84 = SpatialReference(4326, 4326)


def from_wkid(wkid: int) -> SpatialReference:
    """Return the spatial reference of a number, Esri's or EPSG's."""
    latest = _LATEST.get(wkid, wkid)
    return SpatialReference(_ESRI.get(latest, wkid), latest)


def read_spatial_reference(value: Any) -> SpatialReference | None:
    """Read what clients send: a number, a text with one, or the JSON object. None for nothing.

    Raises:
        BadSpatialReference: it is none of these, or PROJ does not know it.
    """
    if value in (None, "", {}):
        return None
    if isinstance(value, dict):
        number = value.get("latestWkid") or value.get("wkid")
        if number:
            return read_spatial_reference(number)
        if value.get("wkt"):
            found = SpatialReference(wkt=str(value["wkt"]))
            osr_of(found)
            return found
        return None
    match = re.fullmatch(r"(?:EPSG:|ESRI:)?([0-9]{1,9})", str(value).strip(), re.IGNORECASE)
    if match is None:
        raise BadSpatialReference(str(value))
    found = from_wkid(int(match.group(1)))
    osr_of(found)
    return found


def from_osr(system: Any) -> SpatialReference:
    """Return the spatial reference of an ``osr.SpatialReference``."""
    code = system.GetAuthorityCode(None)
    if code is not None and code.isdigit():
        return from_wkid(int(code))
    return SpatialReference(wkt=system.ExportToWkt(["FORMAT=WKT1_ESRI"]))


@lru_cache(maxsize=256)
def osr_of(reference: SpatialReference) -> Any:
    """Return the ``osr.SpatialReference``, x before y. Raises :class:`BadSpatialReference`."""
    system = osr.SpatialReference()
    try:
        if not reference.latest_wkid:
            system.ImportFromWkt(reference.wkt)
        else:
            try:
                system.ImportFromEPSG(reference.latest_wkid)
            except RuntimeError:
                system.SetFromUserInput(f"ESRI:{reference.latest_wkid}")
    except RuntimeError as error:
        raise BadSpatialReference(str(reference.latest_wkid or reference.wkt)) from error
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return system


def is_geographic(reference: SpatialReference) -> bool:
    """Tell whether its coordinates are degrees."""
    return bool(osr_of(reference).IsGeographic())


def units(reference: SpatialReference) -> str:
    """Return the esriUnits word of its coordinates."""
    system = osr_of(reference)
    if system.IsGeographic():
        return "esriDecimalDegrees"
    per_metre = system.GetLinearUnits()
    for word, metres in (("esriMeters", 1.0), ("esriFeet", 0.3048), ("esriKilometers", 1000.0)):
        # US survey feet are feet to this word; they differ in the sixth digit.
        if abs(per_metre / metres - 1) < 1e-5:
            return word
    return "esriUnknownUnits"


def transformation(source: SpatialReference, target: SpatialReference) -> Any:
    """Return the ``osr.CoordinateTransformation``; they are kept, but never shared by threads."""
    kept: dict[Any, Any] = _PER_THREAD.__dict__.setdefault("transformations", {})
    found = kept.get((source, target))
    if found is None:
        found = osr.CoordinateTransformation(osr_of(source), osr_of(target))
        kept[(source, target)] = found
    return found


def transform_block(
    block: Block, source: SpatialReference, target: SpatialReference, steps: Sequence[Any] = ()
) -> Block:
    """Transform x and y of a block's geometries; Z and M stay as they are.

    ``steps`` are the transformations to go by, none for the best that PROJ has.  A geometry that has no
    place in ``target`` loses its parts.
    """
    if source.same_as(target) or not len(block.coordinates):
        return block
    changes = steps or (transformation(source, target),)
    moved = _transform(block.coordinates[:, :2], changes)
    if moved is None:
        # Something in the block cannot be transformed: find out what, one geometry at a time.
        block, moved = _transform_each(block, changes)
    return block.with_coordinates(np.hstack([moved, block.coordinates[:, 2:]]))


def _transform(points: Array, changes: Sequence[Any]) -> Array | None:
    """Transform all points in one call, as the vertices of one line; None if one has no place."""
    line = encode(LINE, [points], 2, False, 0)
    geometry = ogr.CreateGeometryFromWkb(line[wkb_offset(line) :])
    try:
        if any(geometry.Transform(change) != 0 for change in changes):
            return None
    except RuntimeError:
        return None
    raw = bytes(geometry.ExportToWkb(ogr.wkbNDR))
    moved: Array = np.frombuffer(raw, "<f8", 2 * len(points), 9).reshape(-1, 2)
    return moved if np.isfinite(moved).all() else None


def _transform_each(block: Block, changes: Sequence[Any]) -> tuple[Block, Array]:
    """Return the block without the geometries that have no place, and where the others come to lie."""
    placed: list[Array] = []
    kept: list[bool] = []
    for parts in block.features():
        moved = _transform(np.concatenate(parts)[:, :2], changes) if parts else None
        kept.append(moved is not None)
        if moved is not None:
            placed.append(moved)
    left = block.keep_parts(np.repeat(np.array(kept, dtype=np.bool_), block.counts))
    return left, np.concatenate(placed) if placed else np.zeros((0, 2))


def transform_box(
    box: tuple[float, float, float, float],
    source: SpatialReference,
    target: SpatialReference,
    steps: Sequence[Any] = (),
) -> tuple[float, float, float, float] | None:
    """Return the box (xmin, ymin, xmax, ymax) around ``box`` elsewhere, None if it has no place there.

    ``steps`` as for :func:`transform_block`.
    """
    if source.same_as(target):
        return box
    found: Any = box
    try:
        for change in steps or (transformation(source, target),):
            found = change.TransformBounds(*found, 21)
    except RuntimeError:
        return None
    if not all(np.isfinite(found)):
        return None
    xmin, ymin, xmax, ymax = found
    return (xmin, ymin, xmax, ymax)
