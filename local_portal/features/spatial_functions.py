"""Spatial tests inside SQLite: the R-tree finds candidates, these decide the doubtful ones.

A query's geometry is registered for as long as its statement runs and is named in the SQL by a
number, so that it is neither copied nor read again for each row.
"""

from __future__ import annotations

import itertools
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Callable

from osgeo import ogr

from ..errors import bad_query
from .wkb import envelope, wkb_offset

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping

Box = tuple[float, float, float, float]

_RUNNING: dict[int, Callable[[bytes], bool]] = {}
_NUMBERS = itertools.count(1)

# The query's geometry stands on the left: it contains, crosses, overlaps ... the feature's.
_RELATIONS: Mapping[str, Callable[[Any, Any], bool]] = {
    "esriSpatialRelIntersects": lambda query, feature: query.Intersects(feature),
    "esriSpatialRelContains": lambda query, feature: query.Contains(feature),
    "esriSpatialRelWithin": lambda query, feature: query.Within(feature),
    "esriSpatialRelCrosses": lambda query, feature: query.Crosses(feature),
    "esriSpatialRelOverlaps": lambda query, feature: query.Overlaps(feature),
    "esriSpatialRelTouches": lambda query, feature: query.Touches(feature),
}
BOX_RELATIONS = ("esriSpatialRelEnvelopeIntersects", "esriSpatialRelIndexIntersects")
RELATIONS = (*_RELATIONS, *BOX_RELATIONS)


@dataclass(frozen=True)
class SpatialFilter:
    """What a feature must have to do with the query's geometry, in the layer's own coordinates.

    ``box`` is (xmin, ymin, xmax, ymax) around ``geometry``, an ``ogr.Geometry``.  ``is_box`` says
    that the geometry is its box.
    """

    geometry: Any
    box: Box
    relation: str
    is_box: bool = False

    @property
    def certain_inside(self) -> bool:
        """Whether a feature whose box lies inside the query's box surely meets the filter."""
        return self.relation in BOX_RELATIONS or (
            self.is_box and self.relation in ("esriSpatialRelIntersects", "esriSpatialRelContains")
        )


@contextmanager
def registered(spatial: SpatialFilter) -> Iterator[int]:
    """Give the number under which ``wls_related`` knows the filter while the statement runs."""
    number = next(_NUMBERS)
    _RUNNING[number] = _box_test(spatial) if spatial.relation in BOX_RELATIONS else _test(spatial)
    try:
        yield number
    finally:
        del _RUNNING[number]


def register(connection: sqlite3.Connection) -> None:
    """Make ``wls_related(blob, number)`` known, and what the R-tree's own triggers call."""
    connection.create_function("wls_related", 2, _related, deterministic=True)
    for place, name in enumerate(("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY")):
        connection.create_function(name, 1, _envelope_value(place), deterministic=True)
    connection.create_function("ST_IsEmpty", 1, _is_empty, deterministic=True)


def _related(blob: bytes | None, number: int) -> bool:
    return blob is not None and _RUNNING[number](blob)


def _envelope_value(place: int) -> Callable[[bytes | None], float | None]:
    def value(blob: bytes | None) -> float | None:
        box = None if blob is None else envelope(blob)
        return None if box is None else box[place]

    return value


def _is_empty(blob: bytes | None) -> bool | None:
    return None if blob is None else envelope(blob) is None


def _box_test(spatial: SpatialFilter) -> Callable[[bytes], bool]:
    xmin, ymin, xmax, ymax = spatial.box

    def test(blob: bytes) -> bool:
        box = envelope(blob)
        if box is None:
            return False
        left, right, bottom, top = box
        return left <= xmax and right >= xmin and bottom <= ymax and top >= ymin

    return test


def _test(spatial: SpatialFilter) -> Callable[[bytes], bool]:
    relation = _RELATIONS[spatial.relation]
    prepared = None
    if spatial.relation in ("esriSpatialRelIntersects", "esriSpatialRelContains"):
        try:
            prepared = spatial.geometry.CreatePreparedGeometry()
        except RuntimeError:
            raise bad_query("the geometry is not one that can be searched with") from None
    subject = prepared if prepared is not None else spatial.geometry

    def test(blob: bytes) -> bool:
        feature = ogr.CreateGeometryFromWkb(blob[wkb_offset(blob) :])
        return bool(relation(subject, feature))

    return test
