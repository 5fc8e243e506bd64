"""The tiling scheme of a draft: ``CacheSchema``, suggested scales and ``InitCacheLevels``.

The scheme is that of ArcGIS Online, Bing and Google maps, which Esri's tools take by default: Web
Mercator, 96 dpi.  Numbers are those of pro30_server_map.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from ..errors import SddraftError
from ..map_snapshot import Crs
from .georeference import HALF_WORLD, add_extent, add_spatial_reference, is_finite, to_web_mercator
from .markup import add, add_texts, flag, number
from .raw_xml import parse, read_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml import etree

    from ..map_snapshot import Extent, MapSnapshot
    from .schema import KindSchema

_TILE_LEVELS = 24
_VECTOR_LEVELS = 23
_LEVELS_OFFERED = 6
_KILOBYTES_PER_TILE = 4
_WEB_MERCATOR = Crs(102100, 3857)


class Level(NamedTuple):
    """A level of detail; the resolution is in metres per pixel."""

    number: int
    scale: float
    resolution: float


@dataclass(frozen=True)
class Scheme:
    """A tiling scheme; ``tile_size`` is in pixels, the levels run from the coarsest on."""

    tile_size: int
    levels: tuple[Level, ...]

    def tile_count(self, level: Level, box: Extent) -> int:
        """Return how many tiles cover ``box`` (WGS 84 degrees, ``xmin`` above ``xmax`` across 180°)."""
        side = level.resolution * self.tile_size
        south = to_web_mercator(0.0, box.ymin)[1]
        north = to_web_mercator(0.0, box.ymax)[1]
        halves = [(box.xmin, box.xmax)] if box.xmin <= box.xmax else [(box.xmin, 180.0), (-180.0, box.xmax)]
        columns = 0
        for west, east in halves:
            start, end = to_web_mercator(west, 0.0)[0], to_web_mercator(east, 0.0)[0]
            columns += _steps(start + HALF_WORLD, end + HALF_WORLD, side)
        return columns * _steps(HALF_WORLD - north, HALF_WORLD - south, side)

    def suggested_scales(self, box: Extent | None) -> tuple[float, float]:
        """Return the scales to offer: from the level where the map fills a tile, six levels down.

        That is what Pro took for pro30_server_map.  Without a box it is the whole scheme.
        """
        if box is None or not is_finite(box):
            return self.levels[0].scale, self.levels[-1].scale
        degrees = box.xmax - box.xmin
        width = to_web_mercator(degrees if degrees >= 0 else degrees + 360.0, 0.0)[0]
        first = next(
            (level.number for level in self.levels if width / level.resolution >= self.tile_size),
            len(self.levels) - 1,
        )
        last = min(first + _LEVELS_OFFERED, len(self.levels) - 1)
        return self.levels[first].scale, self.levels[last].scale


def _steps(start: float, end: float, side: float) -> int:
    """Return how many tiles of the world's row or column lie between two distances from its edge."""
    last = round(2 * HALF_WORLD / side) - 1
    return min(math.floor(end / side), last) - max(math.floor(start / side), 0) + 1


# The last digits of Esri's own table; halving the root gives 78271.516963999995 and so on, which no
# server would take for the same scheme when it compares texts.
_RESOLUTIONS = (
    156543.03392799999, 78271.516963999893, 39135.758482000099, 19567.879240999901, 9783.9396204999593,
    4891.9698102499797, 2445.9849051249898, 1222.9924525624899, 611.49622628138002, 305.74811314055802,
    152.874056570411, 76.437028285073197, 38.218514142536598, 19.109257071268299, 9.5546285356341496,
    4.7773142679493699, 2.38865713397468, 1.1943285668550501, 0.59716428355981699, 0.29858214164761698,
    0.14929107082380833, 0.074645535411904163, 0.037322767705952081, 0.018661383852976041,
)  # fmt: skip
_SCALES = (
    591657527.591555, 295828763.79577702, 147914381.89788899, 73957190.948944002, 36978595.474472001,
    18489297.737236001, 9244648.8686180003, 4622324.4343090001, 2311162.2171550002, 1155581.108577,
    577790.55428899999, 288895.27714399999, 144447.638572, 72223.819285999998, 36111.909642999999,
    18055.954822, 9027.9774109999998, 4513.9887049999998, 2256.994353, 1128.4971760000001,
    564.24858800000004, 282.12429400000002, 141.06214700000001, 70.531073500000005,
)  # fmt: skip
TILES = Scheme(256, tuple(map(Level, range(_TILE_LEVELS), _SCALES, _RESOLUTIONS)))
# Vector tiles are 512 pixels wide, so their level n has the resolution of level n + 1 above.
VECTOR_TILES = Scheme(512, tuple(map(Level, range(_VECTOR_LEVELS), _SCALES[1:], _RESOLUTIONS[1:])))


def scheme_of(kind: KindSchema) -> Scheme:
    """Return the default scheme of a kind of draft."""
    return VECTOR_TILES if kind.tile_size == VECTOR_TILES.tile_size else TILES


def add_cache_schema(root: etree._Element, kind: KindSchema, scheme_file: str = "") -> None:
    """Append ``CacheSchema``: the default scheme, or the one of a tiling scheme file.

    Raises:
        SddraftError: the file cannot be opened (WLS300) or read (WLS301 to WLS304), or is no tiling
            scheme (WLS310).
    """
    if scheme_file:
        add(root, "CacheSchema", type_name="CacheInfo").extend(_read_scheme(scheme_file))
        return
    schema = add(root, "CacheSchema", type_name="CacheInfo")
    _add_tile_cache_info(schema, kind)
    image = add(schema, "TileImageInfo", type_name="TileImageInfo")
    add_texts(
        image,
        (
            ("CacheTileFormat", "PNG"),
            ("CompressionQuality", "0"),
            ("Antialiasing", flag(kind.antialiased_tiles)),
            ("BandCount", "1"),
            ("LERCError", "0"),
        ),
    )
    storage = add(schema, "CacheStorageInfo", type_name="CacheStorageInfo")
    add_texts(storage, (("StorageFormat", kind.storage), ("PacketSize", str(kind.packet_size))))


def _add_tile_cache_info(schema: etree._Element, kind: KindSchema) -> None:
    info = add(schema, "TileCacheInfo", type_name="TileCacheInfo")
    tiled = kind.tile_size > 0
    if tiled:
        add_spatial_reference(info, _WEB_MERCATOR)
    origin = add(info, "TileOrigin", type_name="PointN")
    side = kind.tile_size or TILES.tile_size
    add_texts(
        origin,
        (("X", number(-HALF_WORLD) if tiled else "0"), ("Y", number(HALF_WORLD) if tiled else "0")),
    )
    add_texts(info, (("TileCols", str(side)), ("TileRows", str(side)), ("DPI", "96")))
    if tiled:
        _add_levels(info, scheme_of(kind).levels)
    add(info, "PreciseDPI", "96")


def _add_levels(info: etree._Element, levels: Sequence[Level]) -> None:
    infos = add(info, "LODInfos", type_name="ArrayOfLODInfo")
    for level in levels:
        add_texts(
            add(infos, "LODInfo", type_name="LODInfo"),
            (
                ("LevelID", str(level.number)),
                ("Scale", number(level.scale)),
                ("Resolution", number(level.resolution)),
            ),
        )


def _read_scheme(path: str) -> Sequence[etree._Element]:
    root = parse(read_file(path), path)
    if root.tag != "CacheInfo" or root.find("TileCacheInfo") is None:
        raise SddraftError("WLS310", path=path, line=root.sourceline, found=str(root.tag))
    return [child for child in root if isinstance(child.tag, str)]


def add_initial_cache(root: etree._Element, kind: KindSchema, snapshot: MapSnapshot) -> None:
    """Append ``InitCacheLevels``: the map's extent and, per level, how many tiles it takes."""
    cache = add(root, "InitCacheLevels", type_name="SVCInitialCache")
    add_extent(cache, snapshot.extent, snapshot.crs)
    add(cache, "ExtentsSourceFeatureClass")
    infos = add(cache, "InitialCacheInfos", type_name="ArrayOfSVCInitialCacheInfo")
    box = snapshot.geographic_extent
    scheme = scheme_of(kind)
    counts = [scheme.tile_count(level, box) for level in scheme.levels] if box and is_finite(box) else []
    for level, tiles in zip(scheme.levels, counts):
        add_texts(
            add(infos, "SVCInitialCacheInfo", type_name="SVCInitialCacheInfo"),
            (
                ("LevelID", str(level.number)),
                ("Scale", number(level.scale)),
                ("Size", str(tiles * _KILOBYTES_PER_TILE // 1024)),
                ("IsStatisticalEstimate", "false"),
                ("NumberOfTiles", str(tiles)),
            ),
        )
    add_texts(cache, (("CacheMethod", "0"), ("IsFullExtent", "true")))
