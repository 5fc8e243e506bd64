"""Which tiles are to be made, and in which pieces the work is cut."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .image import TileImage
from .scheme import PACKET, TileRange, TilingScheme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..map_snapshot import Extent

_PIXELS_AT_ONCE = 4096
# What a tile of 256 by 256 pixels of a usual map takes; measured on the world map that QGIS brings.
_BYTES_PER_TILE = {"PNG": 6000, "PNG8": 4500, "PNG24": 7000, "PNG32": 8000, "JPEG": 7500, "MIXED": 7500}


@dataclass(frozen=True)
class CachePlan:
    """The tiles of some levels over a box, which is in units of the scheme."""

    scheme: TilingScheme
    levels: tuple[int, ...]
    extent: Extent
    image: TileImage = TileImage()

    @property
    def block_side(self) -> int:
        """Rows and columns that are drawn as one picture: a power of two, so that bundles are whole."""
        return 1 << max(0, min(7, int(math.log2(_PIXELS_AT_ONCE / self.scheme.tile_size))))

    def range(self, level: int) -> TileRange:
        """Return the tiles of a level."""
        return self.scheme.tiles_over(level, self.extent)

    def bundles(self) -> Iterator[TileRange]:
        """Yield what falls into one bundle each, the coarse levels first."""
        for level in self.levels:
            yield from self.range(level).bundles()

    def blocks(self, bundle: TileRange) -> Iterator[TileRange]:
        """Yield the blocks of a bundle, in rows from the top.

        They are aligned to the level's first tile, so that a tile is drawn with the same neighbours whatever
        box was asked for.
        """
        side = self.block_side
        for row in range(bundle.row - bundle.row % side, bundle.row_end, side):
            for column in range(bundle.column - bundle.column % side, bundle.column_end, side):
                yield TileRange(
                    bundle.level,
                    max(row, bundle.row),
                    max(column, bundle.column),
                    min(row + side, bundle.row_end),
                    min(column + side, bundle.column_end),
                )

    @property
    def tile_count(self) -> int:
        """How many tiles there are at most; empty ones are not kept."""
        return sum(self.range(level).size for level in self.levels)

    @property
    def bundle_count(self) -> int:
        """How many bundles there are at most."""
        blocks = (self.range(level) for level in self.levels)
        return sum(
            (-(-block.row_end // PACKET) - block.row // PACKET)
            * (-(-block.column_end // PACKET) - block.column // PACKET)
            for block in blocks
            if block.size
        )

    @property
    def estimated_bytes(self) -> int:
        """About how large the tiles will be."""
        pixels = (self.scheme.tile_size / 256) ** 2
        return round(self.tile_count * pixels * _BYTES_PER_TILE[self.image.format])
