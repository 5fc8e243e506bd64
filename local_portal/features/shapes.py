"""What happens to coordinates between the database and the wire, a block of features at a time:
leave out Z or M, transform, generalise, round, lay on a grid.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from osgeo import ogr

from .blocks import Block, read_block
from .spatial_reference import SpatialReference, transform_block
from .wkb import LINE, encode, wkb_offset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .datum_shifts import DatumShift
    from .layers import Layer
    from .query_parameters import FeatureQuery
    from .wkb import Array

POINT, MULTIPOINT = "esriGeometryPoint", "esriGeometryMultipoint"
POLYLINE, POLYGON = "esriGeometryPolyline", "esriGeometryPolygon"
_LEAST_RING = 4


@dataclass(frozen=True)
class ShapeSteps:
    """What is to be done to the geometries of one answer."""

    geometry_type: str
    source: SpatialReference
    target: SpatialReference
    dimensions: int
    columns: tuple[int, ...] | None
    max_offset: float
    precision: int | None
    datum_shift: DatumShift | None = None

    @classmethod
    def of(cls, layer: Layer, query: FeatureQuery, target: SpatialReference) -> ShapeSteps:
        """Work out the steps that a query asks for, to end in ``target``."""
        return cls(
            geometry_type=layer.geometry_type,
            source=layer.spatial_reference,
            target=target,
            dimensions=layer.dimensions,
            columns=_columns(layer, query),
            max_offset=query.max_offset,
            precision=query.precision,
            datum_shift=query.datum_shift,
        )

    def run(self, blobs: Sequence[bytes | None]) -> Block:
        """Read the blobs and do all the steps."""
        block = read_block(blobs, self.dimensions)
        if self.columns is not None:
            block = block.with_coordinates(block.coordinates[:, list(self.columns)])
        same = self.source.same_as(self.target)
        steps = () if same or self.datum_shift is None else self.datum_shift.steps(self.source, self.target)
        block = transform_block(block, self.source, self.target, steps)
        if self.max_offset > 0 and self.geometry_type in (POLYGON, POLYLINE):
            block = _generalised(block, self.max_offset, self.geometry_type == POLYGON)
        if self.precision is not None:
            block = block.with_coordinates(np.round(block.coordinates, self.precision))
        return block


def _columns(layer: Layer, query: FeatureQuery) -> tuple[int, ...] | None:
    """Which of the stored dimensions are told; None for all of them."""
    stored = ["x", "y", *("z" * layer.has_z), *("m" * layer.has_m)]
    told = ["x", "y", *("z" * query.with_z), *("m" * query.with_m)]
    return None if told == stored else tuple(stored.index(name) for name in told)


def _generalised(block: Block, tolerance: float, rings: bool) -> Block:
    """Leave out vertices that are nearer than ``tolerance`` to the line without them.

    Ends stay, so rings stay closed.  Rings that collapse are left out; if all of a polygon's do, its
    largest stays as it is.
    """
    parts = block.parts()
    simplified = [_simplified(part, tolerance) for part in parts]
    if rings:
        sizes = np.abs(block.areas())
        ends = block.part_ends.tolist()
        for start, end in zip([0, *ends], ends):
            if start < end and all(len(ring) < _LEAST_RING for ring in simplified[start:end]):
                largest = start + int(np.argmax(sizes[start:end]))
                simplified[largest] = parts[largest]
    lengths = np.array([len(part) for part in simplified], dtype=np.int64)
    coordinates = np.concatenate(simplified) if simplified else block.coordinates
    thinned = Block(coordinates, lengths, block.counts, block.leads)
    return thinned.keep_parts(lengths >= _LEAST_RING) if rings else thinned


def _simplified(part: Array, tolerance: float) -> Array:
    if len(part) < 3:
        return part
    line = encode(LINE, [part[:, :2]], 2, False, 0)
    geometry = ogr.CreateGeometryFromWkb(line[wkb_offset(line) :]).Simplify(tolerance)
    raw = bytes(geometry.ExportToWkb(ogr.wkbNDR))
    kept: Array = np.frombuffer(raw, "<f8", offset=9).reshape(-1, 2)
    if part.shape[1] == 2:
        return kept
    # Z and M come along with the vertices that stay, which are found again in their order.
    rows, at = [], 0
    for x, y in kept:
        while part[at, 0] != x or part[at, 1] != y:
            at += 1
        rows.append(at)
        at += 1
    return part[rows]
