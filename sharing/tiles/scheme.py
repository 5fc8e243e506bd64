"""Tiling schemes: where the tiles of each level lie.

Rows count down and columns to the right from the origin, which is the upper left corner of tile 0/0.  Scale
and resolution hang together by the scheme's dots per inch and 39.37 inches a metre (reference section 3.4).
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from ..errors import SddraftError
from ..map_snapshot import Crs, Extent
from ..sddraft.georeference import HALF_WORLD, WEB_MERCATOR_WKIDS, is_finite
from ..sddraft.tiling import TILES, VECTOR_TILES, Level

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PACKET = 128
"""Rows and columns of a bundle."""

MOST_LEVELS = 64
LARGEST_TILE = 4096
INCHES_PER_METRE = 39.37
DPI = 96
_METRES_PER_DEGREE = 111319.4907932
_METRES = {
    "esriMeters": 1.0,
    "esriKilometers": 1000.0,
    "esriFeet": 0.3048,
    "esriMiles": 1609.344,
    "esriNauticalMiles": 1852.0,
    "esriYards": 0.9144,
    "esriInches": 0.0254,
    "esriDecimalDegrees": _METRES_PER_DEGREE,
}
_WGS84 = Crs(4326, 4326, name="WGS 84", units="esriDecimalDegrees", geographic=True)
WEB_MERCATOR = Crs(102100, 3857, name="WGS 84 / Pseudo-Mercator", units="esriMeters")
_WGS84_RESOLUTION = 0.703125
_WGS84_LEVELS = 20
_CRS_LEVELS = 20
# Floating point leaves borders that should meet this far apart, in tiles.
_CLOSE = 1e-6
_FARTHEST = 2**31


class TileRange(NamedTuple):
    """A block of tiles of one level; the ends are not part of it."""

    level: int
    row: int
    column: int
    row_end: int
    column_end: int

    @property
    def size(self) -> int:
        """How many tiles it has."""
        return max(0, self.row_end - self.row) * max(0, self.column_end - self.column)

    def bundles(self) -> Iterator[TileRange]:
        """Yield the parts of the block that fall into one bundle each, in rows from the top."""
        for row in range(self.row - self.row % PACKET, self.row_end, PACKET):
            for column in range(self.column - self.column % PACKET, self.column_end, PACKET):
                yield TileRange(
                    self.level,
                    max(row, self.row),
                    max(column, self.column),
                    min(row + PACKET, self.row_end),
                    min(column + PACKET, self.column_end),
                )


@dataclass(frozen=True)
class TilingScheme:
    """A tiling scheme: ``tile_size`` in pixels, origin and resolutions in units of ``crs``.

    ``levels`` run from the coarsest on.

    Raises:
        SddraftError: WLS320, numbers that no cache can have (facts ``what``, ``found``).
    """

    crs: Crs
    origin_x: float
    origin_y: float
    tile_size: int
    levels: tuple[Level, ...]
    dpi: int = DPI

    def __post_init__(self) -> None:
        if not 1 <= self.tile_size <= LARGEST_TILE:
            raise _useless("tile size", self.tile_size)
        if not 1 <= self.dpi <= 1200:
            raise _useless("dots per inch", self.dpi)
        if not (math.isfinite(self.origin_x) and math.isfinite(self.origin_y)):
            raise _useless("origin", (self.origin_x, self.origin_y))
        _check_levels(self.levels)

    def level(self, number: int) -> Level:
        """Return a level by its number. Raises ``KeyError`` where the scheme has none."""
        for level in self.levels:
            if level.number == number:
                return level
        raise KeyError(number)

    def span(self, number: int) -> float:
        """Return the side of a tile in map units."""
        return self.level(number).resolution * self.tile_size

    def tile_extent(self, number: int, row: int, column: int, rows: int = 1, columns: int = 1) -> Extent:
        """Return the box of a block of tiles, by default of one."""
        side = self.span(number)
        west, north = self.origin_x + column * side, self.origin_y - row * side
        return Extent(west, north - rows * side, west + columns * side, north)

    def tiles_over(self, number: int, extent: Extent) -> TileRange:
        """Return the tiles that cover a box, as far as they lie within the scheme's world."""
        world = self.bounds
        if world:
            extent = intersection(extent, world)
        side = self.span(number)
        west, east = (extent.xmin - self.origin_x) / side, (extent.xmax - self.origin_x) / side
        north, south = (self.origin_y - extent.ymax) / side, (self.origin_y - extent.ymin) / side
        if max(abs(west), abs(east), abs(north), abs(south)) >= _FARTHEST:
            raise _useless("extent", (extent.xmin, extent.ymin, extent.xmax, extent.ymax))
        row, column = max(math.floor(north + _CLOSE), 0), max(math.floor(west + _CLOSE), 0)
        row_end, column_end = math.ceil(south - _CLOSE), math.ceil(east - _CLOSE)
        return TileRange(number, row, column, max(row, row_end), max(column, column_end))

    @property
    def bounds(self) -> Extent | None:
        """The box beyond which there is no map, None where the coordinate system has no such."""
        if self.crs.wkid in WEB_MERCATOR_WKIDS:
            return Extent(-HALF_WORLD, -HALF_WORLD, HALF_WORLD, HALF_WORLD)
        return Extent(-180.0, -90.0, 180.0, 90.0) if self.crs.geographic else None

    def with_dpi(self, dpi: int) -> TilingScheme:
        """Return the same grid and scales at another resolution: 192 dpi doubles the tiles' pixels."""
        factor = dpi / self.dpi
        return replace(
            self,
            dpi=dpi,
            tile_size=round(self.tile_size * factor),
            levels=tuple(level._replace(resolution=level.resolution / factor) for level in self.levels),
        )

    def levels_between(self, min_scale: float, max_scale: float) -> tuple[int, ...]:
        """Return the levels within two scale denominators, the coarser first; 0 leaves a side open."""
        near = 1.000001
        return tuple(
            level.number
            for level in self.levels
            if (not min_scale or level.scale <= min_scale * near)
            and (not max_scale or level.scale * near >= max_scale)
        )


def google() -> TilingScheme:
    """Return the scheme of ArcGIS Online, Google and Bing maps: Web Mercator, 256 pixels, 24 levels."""
    return TilingScheme(WEB_MERCATOR, -HALF_WORLD, HALF_WORLD, TILES.tile_size, TILES.levels)


def google_vector() -> TilingScheme:
    """Return the same for vector tiles, which are 512 pixels wide."""
    return TilingScheme(WEB_MERCATOR, -HALF_WORLD, HALF_WORLD, VECTOR_TILES.tile_size, VECTOR_TILES.levels)


def wgs84(tile_size: int = 256) -> TilingScheme:
    """Return Esri's scheme in degrees: one or two tiles, of 512 or 256 pixels, hold the world at level 0."""
    levels = halving(_WGS84_RESOLUTION, _WGS84_LEVELS, _METRES_PER_DEGREE)
    return TilingScheme(_WGS84, -180.0, 90.0, tile_size, levels)


def scheme_for(crs: Crs, extent: Extent, tile_size: int = 256) -> TilingScheme:
    """Return a scheme in a coordinate system of one's own, whose one tile of level 0 holds the box.

    Raises:
        SddraftError: WLS320, a box without a size, or units that nobody can measure in metres.
    """
    if crs.wkid in WEB_MERCATOR_WKIDS:
        return google()
    if crs.wkid == _WGS84.wkid:
        return wgs84(tile_size)
    if not is_finite(extent):
        raise _useless("extent", (extent.xmin, extent.ymin, extent.xmax, extent.ymax))
    side = max(extent.xmax - extent.xmin, extent.ymax - extent.ymin)
    metres = _METRES.get(crs.units, 0.0)
    if not side > 0 or not metres:
        raise _useless("extent" if metres else "units", side if metres else crs.units)
    levels = halving(side / tile_size, _CRS_LEVELS, metres)
    return TilingScheme(crs, extent.xmin, extent.ymax, tile_size, levels)


def halving(resolution: float, count: int, metres_per_unit: float = 1.0, dpi: int = DPI) -> tuple[Level, ...]:
    """Return levels of which each is twice as fine as the one before."""
    scale = resolution * metres_per_unit * dpi * INCHES_PER_METRE
    return tuple(Level(number, scale / 2**number, resolution / 2**number) for number in range(count))


def intersection(first: Extent, second: Extent) -> Extent:
    """Return what two boxes have in common; one without a size where that is nothing."""
    xmin, ymin = max(first.xmin, second.xmin), max(first.ymin, second.ymin)
    return Extent(
        xmin, ymin, max(xmin, min(first.xmax, second.xmax)), max(ymin, min(first.ymax, second.ymax))
    )


def _check_levels(levels: Sequence[Level]) -> None:
    if not 1 <= len(levels) <= MOST_LEVELS:
        raise _useless("levels", len(levels))
    for coarser, finer in zip(levels, levels[1:]):
        if finer.number <= coarser.number or finer.resolution >= coarser.resolution:
            raise _useless("level", finer.number)
    for level in levels:
        if not 0 <= level.number < 100:
            raise _useless("level", level.number)
        if not all(math.isfinite(value) and value > 0 for value in (level.scale, level.resolution)):
            raise _useless("resolution", level.resolution)


def _useless(what: str, found: object) -> SddraftError:
    return SddraftError("WLS320", what=what, found=found)
