"""The inputs: made once below ``build/bench``, told apart by their size, and used again.

The functions named ``make_...`` run in a process of their own (see :mod:`child`).
"""

from __future__ import annotations

import json
import math
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .runs import in_qgis

if TYPE_CHECKING:
    from osgeo import gdal, ogr

TABLE = "features"
KINDS = ("oak", "beech", "lime", "birch", "maple")
WORLD_STATES = "states_provinces"
# Odd and large, so that neighbouring rows get values far apart, the same on every machine.
_STEP = 2_654_435_761
_SHRINK = 0.003
_POINT = struct.Struct("<BIdd")


@dataclass(frozen=True)
class Inputs:
    """The folder of inputs; each method returns a GeoPackage, which it makes if it is not there."""

    folder: Path

    def points(self, count: int) -> Path:
        """Points in the table ``features``, each with ten attributes of six types."""
        return self._made(f"points-{count}", "make points", count)

    def more_points(self, source: Path, count: int) -> Path:
        """The points of ``source`` repeated at other places."""
        return self._made(f"points-{count}", "repeat", count, source, TABLE)

    def polygons(self, count: int) -> Path:
        """The states of the world, from the map that QGIS brings along, repeated in other sizes."""
        return self._made(f"polygons-{count}", "repeat", count, "", WORLD_STATES)

    def tables(self, count: int, fields: int) -> Path:
        """Small tables of points, lines and polygons named ``features0``, ``features1`` and so on."""
        return self._made(f"tables-{count}-{fields}", "make tables", count, fields)

    def parcels(self, count: int) -> Path:
        """Polygons of eight to sixteen corners with six attributes, as GeoJSON in a folder of its own."""
        path = self.folder / f"parcels-{count}" / "parcels.geojson"
        if not path.is_file():
            path.parent.mkdir(parents=True, exist_ok=True)
            print(f"making {path.parent.name}", flush=True)
            features = [_parcel(number) for number in range(count)]
            collection = {"type": "FeatureCollection", "name": "parcels", "features": features}
            part = path.with_suffix(".part")
            part.write_text(json.dumps(collection), encoding="utf-8")
            part.rename(path)
        return path

    def _made(self, name: str, what: str, *words: str | Path | int) -> Path:
        path = self.folder / f"{name}.gpkg"
        if not path.is_file():
            self.folder.mkdir(parents=True, exist_ok=True)
            part = self.folder / f"{name}.part.gpkg"
            part.unlink(missing_ok=True)
            print(f"making {path.name}", flush=True)
            in_qgis(what, part, *words)
            part.rename(path)
        return path


def _parcel(number: int) -> dict[str, Any]:
    drawn = number * _STEP % (1 << 32)
    x, y, corners = -170 + number % 500 * 0.68, -80 + number // 500 * 0.8, 8 + number % 9
    angles = [-2 * math.pi * corner / corners for corner in range(corners)]
    ring = [[round(x + 0.3 * math.cos(one), 7), round(y + 0.3 * math.sin(one), 7)] for one in angles]
    properties = {
        "number": number,
        "name": f"Parcel {number}",
        "kind": KINDS[number % len(KINDS)],
        "area": drawn / 7,
        "remark": f"measured on foot, sheet {drawn % 100_000}" if number % 4 else None,
        "code": drawn % 100_000,
    }
    geometry = {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def warm(path: Path) -> None:
    """Read a file once, so that whoever measures first does not read it from the disk for all others."""
    with path.open("rb") as file:
        while file.read(1 << 20):
            pass


def make_points(path: str, count: str) -> dict[str, Any]:
    """Write points with ten attributes."""
    from osgeo import ogr

    dataset = _create(path)
    layer = _layer(dataset, TABLE, ogr.wkbPoint)
    columns = (
        ("number", ogr.OFTInteger, 0),
        ("code", ogr.OFTInteger, 0),
        ("height", ogr.OFTReal, 0),
        ("share", ogr.OFTReal, 0),
        ("name", ogr.OFTString, 30),
        ("street", ogr.OFTString, 60),
        ("kind", ogr.OFTString, 12),
        ("remark", ogr.OFTString, 120),
        ("day", ogr.OFTDate, 0),
        ("seen", ogr.OFTDateTime, 0),
    )
    for name, kind, width in columns:
        layer.CreateField(_column(name, kind, width))
    feature = ogr.Feature(layer.GetLayerDefn())
    dataset.StartTransaction()
    for number in range(int(count)):
        _fill(feature, number)
        layer.CreateFeature(feature)
    dataset.CommitTransaction()
    return {}


def repeat(path: str, count: str, source: str, table: str) -> dict[str, Any]:
    """Write ``count`` features by going through a table of ``source`` (default: QGIS's world map) again.

    Each time round, coordinates shrink a little: bytes that come again as they were pack to almost nothing,
    as no real data do.
    """
    from osgeo import gdal
    from qgis.core import QgsApplication

    world = Path(QgsApplication.pkgDataPath()) / "resources" / "data" / "world_map.gpkg"
    opened = gdal.OpenEx(source or str(world), gdal.OF_VECTOR)
    size = opened.GetLayerByName(table).GetFeatureCount()
    target = _create(path)
    for turn, done in enumerate(range(0, int(count), size)):
        factor = 1 - turn * _SHRINK
        options = gdal.VectorTranslateOptions(
            accessMode="append",
            layers=[table],
            layerName=TABLE,
            limit=min(int(count) - done, size),
            # quicker made at once, after the last feature
            layerCreationOptions=[] if turn else ["SPATIAL_INDEX=NO"],
            srcSRS="EPSG:4326",
            dstSRS="EPSG:4326",
            coordinateOperation=f"+proj=affine +s11={factor} +s22={factor}",
        )
        gdal.VectorTranslate(target, opened, options=options)
    column = target.GetLayerByName(TABLE).GetGeometryColumn()
    target.ExecuteSQL(f"SELECT CreateSpatialIndex('{TABLE}', '{column}')")
    return {}


def make_tables(path: str, count: str, fields: str) -> dict[str, Any]:
    """Write tables of three kinds of geometry in turn, with a few features and columns of three types."""
    from osgeo import ogr

    shapes = (
        (ogr.wkbPoint, "POINT (%d 1)"),
        (ogr.wkbLineString, "LINESTRING (%d 1,2 3)"),
        (ogr.wkbPolygon, "POLYGON ((%d 1,20 1,20 30,0 1))"),
    )
    dataset = _create(path)
    dataset.StartTransaction()
    for place in range(int(count)):
        kind, shape = shapes[place % len(shapes)]
        layer = _layer(dataset, f"{TABLE}{place}", kind)
        layer.CreateField(_column("kind", ogr.OFTString, 12))
        layer.CreateField(_column("height", ogr.OFTReal, 0))
        for number in range(2, int(fields)):
            layer.CreateField(_column(f"column_{number}", (ogr.OFTInteger, ogr.OFTString)[number % 2], 0))
        for number in range(20):
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetField(0, KINDS[number % len(KINDS)])
            feature.SetField(1, float(number))
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkt(shape % number))
            layer.CreateFeature(feature)
    dataset.CommitTransaction()
    return {}


def _create(path: str) -> gdal.Dataset:
    from osgeo import gdal

    gdal.UseExceptions()
    return gdal.GetDriverByName("GPKG").Create(path, 0, 0, 0, gdal.GDT_Unknown)


def _layer(dataset: gdal.Dataset, name: str, kind: int) -> ogr.Layer:
    from osgeo import osr

    wgs84 = osr.SpatialReference()
    wgs84.ImportFromEPSG(4326)
    return dataset.CreateLayer(name, wgs84, kind)


def _column(name: str, kind: int, width: int) -> ogr.FieldDefn:
    from osgeo import ogr

    column = ogr.FieldDefn(name, kind)
    column.SetWidth(width)
    return column


def _fill(feature: ogr.Feature, number: int) -> None:
    """Set the ten attributes and the point; every fourth remark is not set."""
    from osgeo import ogr

    drawn = number * _STEP % (1 << 32)
    day = (2000 + number % 24, 1 + number % 12, 1 + number % 28)
    feature.SetFID(-1)
    feature.SetField(0, number)
    feature.SetField(1, drawn % 100_000)
    feature.SetField(2, drawn / (1 << 20))
    feature.SetField(3, drawn / (1 << 32))
    feature.SetField(4, f"Name {drawn % 50_000}")
    feature.SetField(5, f"{drawn % 999} Some Street")
    feature.SetField(6, KINDS[number % len(KINDS)])
    feature.SetFieldNull(7)
    if number % 4:
        feature.SetField(7, f"measured on foot, sheet {drawn % 1_000_000}")
    feature.SetField(8, *day, 0, 0, 0, 0)
    feature.SetField(9, *day, number % 24, number % 60, number % 60, 100)
    x, y = drawn % 3_600_001 / 10_000 - 180, number * _STEP // 7 % 1_700_001 / 10_000 - 85
    feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(_POINT.pack(1, 1, x, y)))
