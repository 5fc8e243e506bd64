"""Tile packages for tests: pictures and vector tiles that GDAL makes, in packages that our writers make."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from osgeo import gdal, ogr, osr

from ...sharing.map_snapshot import Extent
from ...sharing.tiles import (
    PackageFacts,
    TilePlace,
    VectorFacts,
    bundle_name,
    google,
    google_vector,
    write_bundle,
    write_tile_package,
    write_vector_package,
)
from ...sharing.tiles.bundle import RASTER_PACKAGE, VECTOR_PACKAGE

if TYPE_CHECKING:
    from pathlib import Path

WORLD = 20037508.342787
LEVELS = (0, 1, 2)
COLORS = {0: (200, 200, 0), 1: (0, 150, 0), 2: (0, 0, 180)}
STYLE: dict[str, Any] = {
    "version": 8,
    "sprite": "../sprites/sprite",
    "glyphs": "../fonts/{fontstack}/{range}.pbf",
    "sources": {"esri": {"type": "vector", "url": "../../"}},
    "layers": [
        {
            "id": "land",
            "type": "fill",
            "source": "esri",
            "source-layer": "land",
            "paint": {"fill-color": "#b40000"},
        }
    ],
}


def picture(red: int, green: int, blue: int) -> bytes:
    """A PNG tile of one colour."""
    source = gdal.GetDriverByName("MEM").Create("", 256, 256, 4)
    for band, value in enumerate((red, green, blue, 255), 1):
        source.GetRasterBand(band).Fill(value)
    gdal.GetDriverByName("PNG").CreateCopy("/vsimem/tile.png", source)
    try:
        size = gdal.VSIStatL("/vsimem/tile.png").size
        file = gdal.VSIFOpenL("/vsimem/tile.png", "rb")
        try:
            return bytes(gdal.VSIFReadL(1, size, file))
        finally:
            gdal.VSIFCloseL(file)
    finally:
        gdal.Unlink("/vsimem/tile.png")


def raster_package(folder: Path, name: str = "town") -> Path:
    """A ``.tpkx`` of the whole world at levels 0 to 2, each of one colour; level 2 lacks its last row."""
    bundles = folder / "raster_bundles"
    for level in LEVELS:
        side = 1 << level
        rows = side - 1 if level == 2 else side
        tile = picture(*COLORS[level])
        places = [(TilePlace(row, column), tile) for row in range(rows) for column in range(side)]
        write_bundle(bundles / bundle_name(level, 0, 0), places, RASTER_PACKAGE)
    facts = PackageFacts(name, google(), LEVELS, Extent(-WORLD, -WORLD, WORLD, WORLD))
    path = folder / f"{name}.tpkx"
    write_tile_package(path, facts, bundles)
    return path


def vector_package(folder: Path, name: str = "town", indexed: bool = True) -> Path:
    """A ``.vtpk`` with a square around the origin in its source layer ``land``, levels 0 to 2."""
    tiles = _vector_tiles(folder / "mvt")
    bundles = folder / "vector_bundles"
    for level in LEVELS:
        places = [
            (TilePlace(int(path.stem), int(path.parent.name)), path.read_bytes())
            for path in sorted((tiles / str(level)).rglob("*.pbf"))
        ]
        write_bundle(bundles / bundle_name(level, 0, 0), places, VECTOR_PACKAGE)
    facts = VectorFacts(
        name,
        google_vector(),
        LEVELS,
        Extent(-WORLD, -WORLD, WORLD, WORLD),
        Extent(-180, -85, 180, 85),
        resources={
            "styles/root.json": json.dumps(STYLE).encode("utf-8"),
            "sprites/sprite.json": b"{}",
            "sprites/sprite.png": picture(0, 0, 0),
            "fonts/Noto Sans Regular/0-255.pbf": b"\x0a\x00",
        },
        indexed=indexed,
    )
    path = folder / f"{name}.vtpk"
    write_vector_package(path, facts, bundles)
    return path


def _vector_tiles(folder: Path) -> Path:
    """Tiles of one square, written by GDAL as ``level/column/row.pbf``."""
    system = osr.SpatialReference()
    system.ImportFromEPSG(3857)
    store = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = store.CreateLayer("land", system, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetField("name", "square")
    side = 5e6
    ring = f"{-side} {-side},{-side} {side},{side} {side},{side} {-side},{-side} {-side}"
    feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON (({ring}))"))
    layer.CreateFeature(feature)
    options = ["FORMAT=DIRECTORY", "MINZOOM=0", f"MAXZOOM={max(LEVELS)}"]
    ogr.GetDriverByName("MVT").CopyDataSource(store, str(folder), options)
    return folder
