"""Whole-number coordinates: the grid that a client asks for, or a fine one of our own for PBF.

A vertex lies at ``(x - x0) / step`` and, counted down from the upper left corner, ``(y0 - y) / step``.
Of each part the first vertex is told as it is and the others as differences.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import bad_query
from .shapes import POLYGON, POLYLINE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from .blocks import Block
    from .spatial_functions import Box
    from .wkb import Array

UPPER_LEFT, LOWER_LEFT = "upperLeft", "lowerLeft"
# Heights and measures are laid on steps of a tenth of a millimetre.
HEIGHT_STEP = 1e-4
# Finer than anything that is drawn or measured: a tenth of a millimetre, and as much in degrees.
_FINE = {True: 1e-9, False: 1e-4}
_LEAST = {POLYGON: 4, POLYLINE: 2}


@dataclass(frozen=True)
class Grid:
    """A grid. ``view`` says that what cannot be told apart on it may be left out."""

    x0: float
    y0: float
    step: float
    origin: str = UPPER_LEFT
    view: bool = False

    def as_json(self, dimensions: int) -> dict[str, Any]:
        """Return the grid as Esri JSON's ``transform``."""
        more = dimensions - 2
        return {
            "originPosition": self.origin,
            "scale": [self.step, self.step, *[HEIGHT_STEP] * more],
            "translate": [self.x0, self.y0, *[0] * more],
        }

    def place(self, points: Array) -> NDArray[np.int64]:
        """Return where points (x and y) lie on the grid; any number for one that is none."""
        flat = np.nan_to_num(points)
        laid = np.empty(points.shape, dtype=np.int64)
        laid[:, 0] = np.rint((flat[:, 0] - self.x0) / self.step)
        down = self.y0 - flat[:, 1]
        laid[:, 1] = np.rint((down if self.origin == UPPER_LEFT else -down) / self.step)
        return laid

    def lay(self, block: Block, kind: str) -> Block:
        """Return the block with whole numbers for coordinates, each part's vertices still absolute."""
        laid = np.empty(block.coordinates.shape, dtype=np.int64)
        laid[:, :2] = self.place(block.coordinates[:, :2])
        laid[:, 2:] = np.rint(block.coordinates[:, 2:] / HEIGHT_STEP)
        on_grid = block.with_coordinates(laid)
        return _without_repeats(on_grid, _LEAST[kind]) if self.view and kind in _LEAST else on_grid


def _without_repeats(block: Block, least: int) -> Block:
    """Leave out vertices that repeat the one before, and parts that have too few left."""
    same = (block.coordinates[1:] == block.coordinates[:-1]).all(axis=1)
    kept = np.concatenate([[True], ~same]) if len(block.coordinates) else np.zeros(0, dtype=np.bool_)
    kept[(block.ends - block.lengths)[block.lengths > 0]] = True
    thinned = block.keep_vertices(kept)
    return thinned.keep_parts(thinned.lengths >= least)


def differences(block: Block) -> Block:
    """Return the block with each vertex but a part's first told as the step from the one before."""
    steps = block.coordinates.copy()
    steps[1:] -= block.coordinates[:-1]
    starts = (block.ends - block.lengths)[block.lengths > 0]
    steps[starts] = block.coordinates[starts]
    return block.with_coordinates(steps)


def read_grid(parameters: Mapping[str, Any], extent: Box) -> Grid:
    """Return the grid of ``quantizationParameters``. ``extent`` stands in for one that is not told.

    Raises:
        Refusal: the tolerance or the extent are no numbers.
    """
    told = parameters.get("extent") or dict(zip(("xmin", "ymin", "xmax", "ymax"), extent))
    try:
        step = float(parameters.get("tolerance") or 1.0)
        xmin, ymin, ymax = (float(told[side]) for side in ("xmin", "ymin", "ymax"))
    except (TypeError, ValueError, KeyError):
        raise bad_query("'quantizationParameters' parameter is invalid") from None
    if not (step > 0 and np.isfinite([step, xmin, ymin, ymax]).all()):
        raise bad_query("'quantizationParameters' parameter is invalid")
    origin = str(parameters.get("originPosition") or UPPER_LEFT)
    lower = origin.lower() == LOWER_LEFT.lower()
    return Grid(
        x0=xmin,
        y0=ymin if lower else ymax,
        step=step,
        origin=LOWER_LEFT if lower else UPPER_LEFT,
        view=str(parameters.get("mode") or "view").lower() == "view",
    )


def fine_grid(blocks: Sequence[Block], geographic: bool) -> Grid:
    """Return a grid so fine that nothing visible is lost, its corner at the vertices' own."""
    flat = [block.coordinates for block in blocks if len(block.coordinates)]
    if not flat:
        return Grid(0.0, 0.0, _FINE[geographic])
    x0 = min(float(coordinates[:, 0].min()) for coordinates in flat)
    y0 = max(float(coordinates[:, 1].max()) for coordinates in flat)
    return Grid(x0, y0, _FINE[geographic])
