"""The centres of polygons, for ``returnCentroid``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .blocks import Block
    from .wkb import Array


def centroids(block: Block) -> Array:
    """Return each polygon's centre of gravity, a row a feature: x and y, NaN for one without geometry.

    Holes count against it, as they are wound the other way.  A polygon without area has its centre at
    the mean of its vertices.
    """
    found = np.full((len(block.counts), 2), np.nan)
    there = block.counts > 0
    if not there.any():
        return found
    points = np.asarray(block.coordinates[:, :2], dtype=np.float64)
    owner = block.feature_of_part[block.part_of_vertex]
    means = _sums(points, owner, len(found))[there] / np.bincount(owner, minlength=len(found))[there, None]
    # Near its own mean a polygon far from the origin keeps its digits.
    origins = np.zeros((len(found), 2))
    origins[there] = means
    local = points - origins[owner]
    following = np.roll(local, -1, axis=0)
    cross = local[:, 0] * following[:, 1] - following[:, 0] * local[:, 1]
    # The step from a ring's last vertex to the next ring's first is no edge.
    cross[block.ends - 1] = 0.0
    area = np.bincount(owner, cross, len(found))[there]
    moment = _sums((local + following) * cross[:, None], owner, len(found))[there]
    flat = np.abs(area) < np.finfo(np.float64).tiny
    offset = moment / (3.0 * np.where(flat, 1.0, area))[:, None]
    offset[flat] = 0.0
    found[there] = means + offset
    return found


def _sums(values: Array, owner: NDArray[np.int64], count: int) -> Array:
    summed: Array = np.stack([np.bincount(owner, values[:, axis], count) for axis in (0, 1)], axis=1)
    return summed
