"""The spatial index of large tables, byte by byte beside the one that GDAL makes of the same table."""

from __future__ import annotations

import random
import shutil
import struct
from threading import Event
from typing import TYPE_CHECKING

import pytest
from osgeo import gdal, ogr, osr
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer
from web_layer_sharing.qgis_bridge.geodatabase import spatial_index
from web_layer_sharing.qgis_bridge.geodatabase import write as geodatabase_write
from web_layer_sharing.qgis_bridge.geodatabase.gdal_calls import listening
from web_layer_sharing.qgis_bridge.geodatabase.index_pages import A_PAGE
from web_layer_sharing.qgis_bridge.geodatabase.spatial_index import left_out, make_index
from web_layer_sharing.qgis_bridge.source import ProjectSource
from web_layer_sharing.sharing.errors import Cancelled
from web_layer_sharing.sharing.progress import Progress
from web_layer_sharing.sharing.staging.source import nobody_waits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from web_layer_sharing.sharing.map_snapshot import LayerSnapshot
    from web_layer_sharing.sharing.staging.source import DatasetPlan, Settled

    PlanFor = Callable[[LayerSnapshot], DatasetPlan]
    Shapes = Iterator[tuple[int, str | None]]

TABLE = "a00000009"
# One more than two levels hold.
FOR_THREE = A_PAGE * (A_PAGE + 1) + 1


def points(count: int, suffix: str = "") -> Shapes:
    drawn = random.Random(7)  # noqa: S311 (places on a map, the same each time)
    more = {"": "", " Z": " 5", " M": " 6", " ZM": " 5 6"}[suffix]
    for number in range(1, count + 1):
        x, y = drawn.uniform(-170, 170), drawn.uniform(-80, 80)
        yield number, None if number % 50 == 0 else f"POINT{suffix} ({x:.7f} {y:.7f}{more})"


def lines(count: int) -> Shapes:
    drawn = random.Random(8)  # noqa: S311 (places on a map, the same each time)
    for number in range(1, count + 1):
        x, y = drawn.uniform(-170, 170), drawn.uniform(-80, 80)
        yield number, f"MULTILINESTRING (({x} {y},{x + drawn.random()} {y + drawn.random()}),(1 2,1.5 2.5))"


def squares(count: int) -> Shapes:
    drawn = random.Random(9)  # noqa: S311 (places on a map, the same each time)
    for number in range(1, count + 1):
        x, y, side = drawn.uniform(-170, 170), drawn.uniform(-80, 80), drawn.uniform(0.1, 2)
        ring = f"{x} {y},{x} {y + side},{x + side} {y + side},{x + side} {y},{x} {y}"
        yield number, f"MULTIPOLYGON ((({ring})))"


def far_north(count: int) -> Shapes:
    return ((number, f"POINT ({number * 1000} {1.5e7 * (number % 9)})") for number in range(1, count + 1))


def apart(count: int) -> Shapes:
    return ((number * 5000, shape) for number, shape in points(count) if shape)


def written(path: Path, kind: int, shapes: Shapes, epsg: int = 4326) -> Path:
    """Write a table by GDAL alone and return its file."""
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(epsg)
    with listening():
        dataset = gdal.GetDriverByName("OpenFileGDB").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
        layer = dataset.CreateLayer("places", crs, kind)
        layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
        for number, shape in shapes:
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetFID(number)
            feature.SetField(0, f"place {number}")
            feature.SetGeometry(ogr.CreateGeometryFromWkt(shape) if shape else None)
            layer.CreateFeature(feature)
        del layer, dataset
    return path / f"{TABLE}.gdbtable"


def indexed(source: Path, path: Path, check: Callable[[], None] = lambda: None) -> tuple[Path, bool]:
    """Copy a table and make its index anew; return its file, and whether it was told as ready before."""
    shutil.copytree(source.parent, path)
    file = path / source.name
    index = file.with_suffix(".spx")
    index.unlink(missing_ok=True)
    ready = []
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    make_index(file, dataset.GetLayer(0), lambda: ready.append(index.exists()), check)
    del dataset
    return file, ready == [False]


def same(one: Path, other: Path, suffix: str) -> bool:
    return one.with_suffix(suffix).read_bytes() == other.with_suffix(suffix).read_bytes()


@pytest.mark.parametrize(
    ("kind", "shapes", "epsg"),
    [
        (ogr.wkbPoint, [(1, "POINT (1 2)"), (2, "POINT (9 2)")], 4326),
        (ogr.wkbPoint, list(apart(60)), 4326),
        (ogr.wkbPoint, list(far_north(40)), 3857),
        (ogr.wkbPoint, list(far_north(40)), 32632),
        (ogr.wkbPoint, list(points(600)), 4326),
        (ogr.wkbMultiLineString, list(lines(700)), 4326),
        (ogr.wkbMultiPolygon, list(squares(3000)), 4326),
    ],
    ids=["row of two", "ids far apart", "mercator", "utm", "some without", "lines", "polygons"],
)
def test_finds_at_least_what_gdals_own_finds(
    tmp_path: Path, kind: int, shapes: list[tuple[int, str | None]], epsg: int
) -> None:
    theirs = written(tmp_path / "theirs.gdb", kind, iter(shapes), epsg)
    ours, ready = indexed(theirs, tmp_path / "ours.gdb")
    assert ready
    assert entries(theirs) <= entries(ours)
    if kind != ogr.wkbMultiLineString and not any(shape is None for _, shape in shapes):
        # Of lines GDAL takes the cells that they cross, which may be fewer than those that their boxes touch.
        assert same(theirs, ours, ".gdbtable")
    drawn = random.Random(3)  # noqa: S311 (places on a map, the same each time)
    dataset = gdal.OpenEx(str(ours.parent))
    layer = dataset.GetLayer(0)
    for _ in range(20):
        x, y = drawn.uniform(-180, 170), drawn.uniform(-90, 80)
        box = (x, y, x + drawn.uniform(0, 40), y + drawn.uniform(0, 20))
        layer.SetSpatialFilterRect(*box)
        found = {feature.GetFID() for feature in layer}
        layer.SetSpatialFilter(None)
        assert found == {feature.GetFID() for feature in layer if touches(feature, box)}


def touches(feature: ogr.Feature, box: tuple[float, float, float, float]) -> bool:
    shape = feature.GetGeometryRef()
    if shape is None or shape.IsEmpty():
        return False
    ring = ogr.CreateGeometryFromWkt("POLYGON (({0} {1},{0} {3},{2} {3},{2} {1},{0} {1}))".format(*box))
    return bool(shape.Intersects(ring))


def entries(table: Path) -> set[int]:
    """Return the ids that an index names."""
    content = table.with_suffix(".spx").read_bytes()
    _, _, _, depth, total, _, _ = struct.unpack("<BBIIIII", content[-22:])
    page, found = 1, []
    for _ in range(depth - 1):
        page = struct.unpack_from("<I", content, (page - 1) * 4096 + 8)[0]
    while page:
        page, count = struct.unpack_from("<II", content, (at := (page - 1) * 4096))
        found += struct.unpack_from(f"<{count}I", content, at + 12)
    assert len(found) == total
    return set(found)


@pytest.mark.parametrize("suffix", ["", " Z", " M", " ZM"])
def test_is_gdals_own_byte_for_byte_whatever_fits_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    kind = {"": ogr.wkbPoint, " Z": ogr.wkbPoint25D, " M": ogr.wkbPointM, " ZM": ogr.wkbPointZM}[suffix]
    shapes = [(number, shape) for number, shape in points(5000, suffix) if shape]
    theirs = written(tmp_path / "theirs.gdb", kind, iter(shapes))
    for most, block in ((10_000, 100), (1000, 100), (300, 7)):
        monkeypatch.setattr(spatial_index, "MOST_IN_MEMORY", most)
        monkeypatch.setattr(spatial_index, "_READ_BACK", block)
        ours, _ = indexed(theirs, tmp_path / f"{most}.gdb")
        assert same(theirs, ours, ".spx")
        assert same(theirs, ours, ".gdbtable")


def test_sorts_what_does_not_fit_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    theirs = written(tmp_path / "theirs.gdb", ogr.wkbMultiPolygon, squares(2000))
    whole, _ = indexed(theirs, tmp_path / "whole.gdb")
    monkeypatch.setattr(spatial_index, "MOST_IN_MEMORY", 1)
    monkeypatch.setattr("web_layer_sharing.qgis_bridge.geodatabase.table_file._MOST_BYTES", 5000)
    merged, _ = indexed(theirs, tmp_path / "merged.gdb")
    assert same(whole, merged, ".spx")
    assert same(theirs, merged, ".spx")


@pytest.mark.parametrize(
    "shapes", [[], [(1, None)], [(1, "POINT (1 2)")]], ids=["no row", "no shape", "one point"]
)
def test_there_is_none_where_gdal_makes_none(tmp_path: Path, shapes: list[tuple[int, str | None]]) -> None:
    theirs = written(tmp_path / "theirs.gdb", ogr.wkbPoint, iter(shapes))
    ours, _ = indexed(theirs, tmp_path / "ours.gdb")
    assert not theirs.with_suffix(".spx").exists()
    assert not ours.with_suffix(".spx").exists()
    assert same(theirs, ours, ".gdbtable")


def test_has_as_many_levels_as_gdals_own(tmp_path: Path) -> None:
    several = (
        (number, f"POINT ({number * 7 % 360 - 180} {number % 170 - 85})")
        for number in range(1, FOR_THREE + 1)
    )
    theirs = written(tmp_path / "theirs.gdb", ogr.wkbPoint, several)
    ours, _ = indexed(theirs, tmp_path / "ours.gdb")
    assert same(theirs, ours, ".spx")


def test_stops_when_asked(tmp_path: Path) -> None:
    def stop() -> None:
        raise Cancelled

    theirs = written(tmp_path / "theirs.gdb", ogr.wkbMultiPolygon, squares(50))
    with pytest.raises(Cancelled):
        indexed(theirs, tmp_path / "ours.gdb", stop)


def write(project: QgsProject, plan_for: PlanFor, folder: Path, progress: Progress, settled: Settled) -> None:
    """Write a layer of squares as it is staged, the index being ours."""
    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:4326&field=name:string", "places", "memory")
    for _, shape in squares(400):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(shape))
        layer.dataProvider().addFeature(feature)
    project.addMapLayer(layer)
    with ProjectSource(project, with_thumbnail=False) as source:
        plans = [plan_for(told) for told in source.snapshot().layers]
        source.write_data(folder, "cd/data.gdb", plans, progress, settled)


def test_a_layer_is_staged_with_the_index_that_gdal_makes(
    project: QgsProject, plan_for: PlanFor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(project, plan_for, tmp_path / "theirs", Progress(), nobody_waits)
    monkeypatch.setattr(geodatabase_write, "SMALLEST", 0)
    project.clear()
    ours, theirs = (tmp_path / name / "cd" / "data.gdb" / f"{TABLE}.gdbtable" for name in ("ours", "theirs"))
    had_index = []
    write(
        project,
        plan_for,
        tmp_path / "ours",
        Progress(),
        lambda: had_index.append(ours.with_suffix(".spx").exists()),
    )
    assert had_index == [False]
    for suffix in (".gdbtable", ".gdbtablx", ".spx", ".gdbindexes"):
        assert same(theirs, ours, suffix)


def test_staging_stops_while_it_makes_an_index(
    project: QgsProject, plan_for: PlanFor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(geodatabase_write, "SMALLEST", 0)
    stop = Event()

    class Stopped(Progress):
        def cancelled(self) -> bool:
            return stop.is_set()

    with pytest.raises(Cancelled):
        write(project, plan_for, tmp_path, Stopped(), stop.set)
    assert list((tmp_path / "cd").iterdir()) == []


def test_gdal_makes_none_while_it_is_left_out(tmp_path: Path) -> None:
    file = written(tmp_path / "some.gdb", ogr.wkbPoint, points(20))
    listed = file.with_suffix(".gdbindexes").read_bytes()
    file.with_suffix(".spx").unlink()
    with left_out({"places": file}) as taken:
        assert taken == {"places": file}
        dataset = gdal.OpenEx(str(file.parent), gdal.OF_VECTOR | gdal.OF_UPDATE)
        layer = dataset.GetLayer(0)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (3 4)"))
        layer.CreateFeature(feature)
        layer.SyncToDisk()
        del layer, dataset
        assert not file.with_suffix(".spx").exists()
    assert file.with_suffix(".gdbindexes").read_bytes() == listed


@pytest.mark.parametrize(
    "header", [struct.pack("<I28xQ", 4, 40), struct.pack("<I28xQ", 3, 40)], ids=["long ids", "no geometry"]
)
def test_a_table_of_another_layout_is_left_to_gdal(tmp_path: Path, header: bytes) -> None:
    file = tmp_path / "a00000009.gdbtable"
    file.write_bytes(header + struct.pack("<I", 60) + bytes(60))
    with left_out({"places": file}) as taken:
        assert taken == {}
