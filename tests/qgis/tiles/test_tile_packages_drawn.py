"""Tile packages drawn by QGIS, judged by GDAL and by QGIS's own drawing."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any, Callable

import numpy as np
import pytest
from PIL import Image
from web_layer_sharing.sharing.errors import Cancelled, ExportError
from web_layer_sharing.sharing.map_snapshot import Crs, Extent
from web_layer_sharing.sharing.tiles import (
    TileImage,
    TilePackage,
    TileRange,
    google,
    scheme_for,
    wgs84,
)
from web_layer_sharing.sharing.tiles.cooking import work_folder
from web_layer_sharing.tests.qgis.tiles.conftest import Recording

if TYPE_CHECKING:
    from pathlib import Path

# Reads a package tile by tile with another GDAL than QGIS's, in a process of its own.
READ_BY_GDAL = """
import json, sys
import numpy, rasterio
from rasterio.windows import Window
levels, side, out = json.loads(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
read = {}
with rasterio.open(sys.argv[1]) as top:
    overviews = top.overviews(1)
count = len(overviews) + 1
for level in levels:
    step = levels[-1] - level
    with rasterio.open(sys.argv[1], **({"OVERVIEW_LEVEL": step - 1} if step else {})) as source:
        assert source.driver == "ESRIC", source.driver
        read[str(level)] = source.read()
        read[f"size{level}"] = numpy.array([source.width, source.height])
numpy.savez(out, **read)
"""


def pixels(tile: bytes) -> Any:
    return np.asarray(Image.open(io.BytesIO(tile)).convert("RGBA"))


def create(job: Any, out: Path, processes: int = 1, progress: Any = None) -> TilePackage:
    from web_layer_sharing.qgis_bridge.tiles.raster_cache import Workforce, create_tile_package

    create_tile_package(job, out, Workforce(processes), progress or Recording())
    return TilePackage.open(out)


def drawn_by_qgis(project: Any, job: Any, block: TileRange) -> Any:
    """Draw a block with QGIS's sequential renderer, from the project as it is open here."""
    from qgis.core import QgsMapRendererSequentialJob, QgsMapSettings
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QColor, QImage
    from web_layer_sharing.qgis_bridge.tiles.drawing import map_settings
    from web_layer_sharing.qgis_bridge.tiles.encoding import pixels_of

    scheme = job.plan.scheme
    rows, columns = block.row_end - block.row, block.column_end - block.column
    box = scheme.tile_extent(block.level, block.row, block.column, rows, columns)
    settings = QgsMapSettings(map_settings(project, job.order))
    from web_layer_sharing.qgis_bridge.crs import rectangle

    settings.setExtent(rectangle(box))
    settings.setOutputSize(QSize(columns * scheme.tile_size, rows * scheme.tile_size))
    settings.setExtentBuffer(128 * scheme.dpi / 96 * scheme.level(block.level).resolution)
    settings.setBackgroundColor(QColor(0, 0, 0, 0))
    drawing = QgsMapRendererSequentialJob(settings)
    drawing.start()
    drawing.waitForFinished()
    image = drawing.renderedImage().convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    return pixels_of(image).view(np.uint8).reshape(image.height(), image.width(), 4)


def test_every_tile_is_equal_in_pixels_to_qgis_and_gdal(
    labelled_map: Any, tile_job: Callable[..., Any], tmp_path: Path
) -> None:
    job = tile_job(labelled_map, (0, 1, 2, 3))
    package = create(job, tmp_path / "world.tpkx")
    out = tmp_path / "read.npz"
    subprocess.run(
        [sys.executable, "-c", READ_BY_GDAL, str(package.path), json.dumps([0, 1, 2, 3]), "256", str(out)],
        check=True,
        capture_output=True,
    )
    read = np.load(out)
    assert package.store.levels == (0, 1, 2, 3)
    for level in range(4):
        side = 2**level
        whole = drawn_by_qgis(labelled_map, job, TileRange(level, 0, 0, side, side))
        by_gdal = np.moveaxis(read[str(level)], 0, -1)
        assert by_gdal.shape == whole.shape
        seen = 0
        for row in range(side):
            for column in range(side):
                place = np.s_[row * 256 : row * 256 + 256, column * 256 : column * 256 + 256]
                tile = package.tile(level, row, column)
                found = np.zeros((256, 256, 4), np.uint8) if tile is None else pixels(tile)
                clear = found[:, :, 3] == 0
                for other in (whole[place], by_gdal[place]):
                    assert (found[:, :, 3] == other[:, :, 3]).all(), (level, row, column)
                    assert (found[~clear] == other[~clear]).all(), (level, row, column)
                seen += tile is not None
        assert seen > side * side // 2


def test_no_label_is_cut_at_a_tile_edge(
    labelled_map: Any, tile_job: Callable[..., Any], tmp_path: Path
) -> None:
    """Red is in labels only: there is as much of it, edges included, as in one drawing without edges."""
    job = tile_job(labelled_map, (3,))
    package = create(job, tmp_path / "world.tpkx")
    whole = drawn_by_qgis(labelled_map, job, TileRange(3, 0, 0, 8, 8))

    def is_label(picture: Any) -> Any:
        return (picture[..., 0] > 230) & (picture[..., 1] < 60) & (picture[..., 3] > 200)

    mosaic = np.zeros_like(whole)
    for level, place, tile in package.store.tiles():
        assert level == 3
        top, left = place.row * 256, place.column * 256
        mosaic[top : top + 256, left : left + 256] = pixels(tile)
    labels = is_label(mosaic)
    assert labels.sum() == is_label(whole).sum() > 10000
    across = [labels[:, edge - 1 : edge + 1].any(axis=1).sum() for edge in range(256, 2048, 256)]
    assert sum(across) > 20, "no label of this map crosses an edge, so nothing was shown"


@pytest.mark.parametrize("form", ["PNG", "PNG8", "PNG24", "JPEG", "MIXED"])
def test_formats(labelled_map: Any, tile_job: Callable[..., Any], tmp_path: Path, form: str) -> None:
    package = create(tile_job(labelled_map, (1,), TileImage(form, 80)), tmp_path / "world.tpkx")
    kinds = {Image.open(io.BytesIO(tile)).format for _, _, tile in package.store.tiles()}
    assert len(list(package.store.tiles())) == 4
    assert kinds == {"JPEG" if form == "JPEG" else "PNG"}
    assert package.image == TileImage(form, 80 if form in {"JPEG", "MIXED"} else 0)


def test_empty_tiles_are_left_out(labelled_map: Any, tile_job: Callable[..., Any], tmp_path: Path) -> None:
    ocean = Extent(-16500000.0, -3000000.0, -15500000.0, -2000000.0)
    # islands and labels lie about, but not in every tile of level 7
    package = create(tile_job(labelled_map, (3, 7), extent=ocean), tmp_path / "sea.tpkx")
    job = tile_job(labelled_map, (3, 7), extent=ocean, see_through=False)
    full = create(job, tmp_path / "full.tpkx")
    assert len(list(package.store.places())) < len(list(full.store.places())) == job.plan.tile_count


def test_an_area_keeps_the_tiles_that_touch_it(
    labelled_map: Any, tile_job: Callable[..., Any], tmp_path: Path
) -> None:
    triangle = "Polygon((0 0, 9900000 0, 0 9900000, 0 0))"
    job = tile_job(labelled_map, (4,), area=triangle, see_through=False)
    found = {place[1:] for place in create(job, tmp_path / "x.tpkx").store.places()}
    assert (7, 8) in found
    assert (1, 15) not in found
    # 4 tiles aside where the triangle lies; those beyond its long side are left out
    assert {(row, column) for row, column in found if 4 <= row < 8 and 8 <= column < 12} == {
        (row, column) for row in range(4, 8) for column in range(8, 12) if (column - 8) + (7 - row) < 4
    }


@pytest.mark.parametrize(
    ("scheme", "system"),
    [
        (google().with_dpi(192), "EPSG:3857"),
        (wgs84(), "EPSG:4326"),
        (
            scheme_for(
                Crs(25833, 25833, units="esriMeters"), Extent(-500000.0, 4000000.0, 1500000.0, 6000000.0)
            ),
            "EPSG:25833",
        ),
    ],
    ids=["192 dpi", "degrees", "UTM"],
)
def test_other_schemes(
    labelled_map: Any, tile_job: Callable[..., Any], tmp_path: Path, scheme: Any, system: str
) -> None:
    extent = scheme.bounds or Extent(-500000.0, 4000000.0, 1500000.0, 6000000.0)
    job = tile_job(labelled_map, (0, 1), scheme=scheme, system=system, extent=extent)
    package = create(job, tmp_path / "x.tpkx")
    whole = drawn_by_qgis(labelled_map, job, job.plan.range(1))
    tile = pixels(package.tile(1, 0, 0) or b"")
    size = scheme.tile_size
    assert tile.shape == (size, size, 4)
    assert (tile == whole[:size, :size]).all()
    assert tile[..., 3].any()


def test_a_stopped_run_is_taken_up_and_ends_the_same(
    labelled_map: Any, tile_job: Callable[..., Any], tmp_path: Path
) -> None:
    whole, stopped = tmp_path / "whole.tpkx", tmp_path / "stopped.tpkx"
    create(tile_job(labelled_map, (0, 1, 2, 3, 4)), whole)
    job = tile_job(labelled_map, (0, 1, 2, 3, 4))
    with pytest.raises(Cancelled):
        create(job, stopped, progress=Recording(stop_after=3))
    assert not stopped.exists()
    left = sorted(path.name for path in work_folder(stopped).rglob("*.bundle"))
    assert left
    again = Recording()
    create(tile_job(labelled_map, (0, 1, 2, 3, 4)), stopped, progress=again)
    assert stopped.read_bytes() == whole.read_bytes()
    assert not work_folder(stopped).exists()
    assert again.told[0][2]["done"] > 1, "nothing was taken up"
    assert {"done", "total", "rate", "remaining"} <= set(again.told[0][2])


def test_work_of_another_map_is_not_taken_up(
    labelled_map: Any, tile_job: Callable[..., Any], tmp_path: Path
) -> None:
    from qgis.core import QgsFillSymbol

    with pytest.raises(Cancelled):
        create(tile_job(labelled_map, (0, 1, 2)), tmp_path / "x.tpkx", progress=Recording(stop_after=2))
    layer = labelled_map.mapLayersByName("countries")[0]
    layer.renderer().setSymbol(QgsFillSymbol.createSimple({"color": "0,0,255,255"}))
    package = create(tile_job(labelled_map, (0, 1, 2)), tmp_path / "x.tpkx")
    colours = {tuple(colour) for colour in pixels(package.tile(0, 0, 0) or b"").reshape(-1, 4)}
    assert (0, 0, 255, 255) in colours
    assert (200, 220, 180, 255) not in colours


def test_an_area_of_a_package_is_drawn_anew(
    labelled_map: Any, tile_job: Callable[..., Any], tmp_path: Path
) -> None:
    from qgis.core import QgsFillSymbol
    from web_layer_sharing.qgis_bridge.tiles.raster_cache import Workforce, update_tile_package

    out = tmp_path / "world.tpkx"
    create(tile_job(labelled_map, (0, 1, 2, 3)), out)
    before = {(level, *place): tile for level, place, tile in TilePackage.open(out).store.tiles()}
    layer = labelled_map.mapLayersByName("countries")[0]
    layer.renderer().setSymbol(QgsFillSymbol.createSimple({"color": "0,0,255,255"}))
    box = google().tile_extent(3, 2, 4)
    job = tile_job(labelled_map, (3,), extent=box)
    update_tile_package(job, out, Workforce(1), Recording())
    after = {(level, *place): tile for level, place, tile in TilePackage.open(out).store.tiles()}
    assert {place for place in after if after[place] != before.get(place)} == {(3, 2, 4)}
    assert TilePackage.open(out).levels == (0, 3)
    fresh = create(tile_job(labelled_map, (3,)), tmp_path / "fresh.tpkx")
    assert after[3, 2, 4] == fresh.tile(3, 2, 4)


def test_a_folder_for_servers_is_read_by_the_machines_gdal(
    labelled_map: Any, tile_job: Callable[..., Any], tmp_path: Path
) -> None:
    from osgeo import gdal
    from web_layer_sharing.qgis_bridge.tiles.raster_cache import Workforce, create_cache_folder

    job = tile_job(labelled_map, (0, 1, 2))
    create_cache_folder(job, tmp_path / "cache", Workforce(1), Recording())
    dataset = gdal.OpenEx(str(tmp_path / "cache" / "conf.xml"), allowed_drivers=["ESRIC"])
    assert dataset is not None
    band = dataset.GetRasterBand(1)
    assert (band.XSize, band.YSize, band.GetOverviewCount()) == (1024, 1024, 2)
    whole = drawn_by_qgis(labelled_map, job, TileRange(2, 0, 0, 4, 4))
    clear = whole[..., 3] == 0
    assert (band.ReadAsArray()[~clear] == whole[..., 0][~clear]).all()


def test_a_layer_that_cannot_be_opened_is_told(
    labelled_map: Any, tile_job: Callable[..., Any], tmp_path: Path
) -> None:
    from qgis.core import QgsVectorLayer

    missing = QgsVectorLayer(str(tmp_path / "none.gpkg"), "gone", "ogr")
    labelled_map.addMapLayer(missing)
    with pytest.raises(ExportError) as refused:
        create(tile_job(labelled_map, (0,)), tmp_path / "x.tpkx")
    assert (refused.value.code, refused.value.facts["layer"]) == ("WLS162", "gone")


def test_a_map_without_layers_is_told(project: Any, tile_job: Callable[..., Any]) -> None:
    with pytest.raises(ExportError) as refused:
        tile_job(project, (0,))
    assert refused.value.code == "WLS165"


def test_a_python_that_is_none_is_told(
    labelled_map: Any, tile_job: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WLS_TILES_PYTHON", str(tmp_path / "no-python"))
    with pytest.raises(ExportError) as refused:
        create(tile_job(labelled_map, (0,)), tmp_path / "x.tpkx")
    assert refused.value.code == "WLS160"
    monkeypatch.setenv("WLS_TILES_PYTHON", "/bin/false")
    with pytest.raises(ExportError) as refused:
        create(tile_job(labelled_map, (0,)), tmp_path / "x.tpkx")
    assert refused.value.code == "WLS160"


def test_a_process_that_dies_over_a_block_is_told(
    labelled_map: Any, tile_job: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A Python that starts, says that it is ready, and is gone when it is asked for a block."""
    dying = tmp_path / "dying"
    dying.write_text(
        f"#!{sys.executable}\n"
        "import struct, sys\n"
        "told = b'{\"ready\": 1}'\n"
        "sys.stdout.buffer.write(struct.pack('<IQ', len(told), 0) + told)\n"
        "sys.stdout.buffer.flush()\n"
        "sys.stderr.write('out of memory')\n"
        "sys.stdin.buffer.read(20)\n",
        encoding="utf-8",
    )
    dying.chmod(0o755)
    monkeypatch.setenv("WLS_TILES_PYTHON", str(dying))
    with pytest.raises(ExportError) as refused:
        create(tile_job(labelled_map, (0,)), tmp_path / "x.tpkx")
    assert (refused.value.code, refused.value.facts["reason"]) == ("WLS161", "out of memory")


def test_a_layer_that_cannot_be_drawn_is_told(
    project: Any, tile_job: Callable[..., Any], tmp_path: Path
) -> None:
    from osgeo import gdal
    from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer

    path = tmp_path / "cut.tif"
    raster = gdal.GetDriverByName("GTiff").Create(str(path), 2000, 2000, 1, gdal.GDT_Byte)
    raster.SetGeoTransform((-1e7, 1e4, 0, 1e7, 0, -1e4))
    raster.SetProjection(QgsCoordinateReferenceSystem("EPSG:3857").toWkt())
    raster.GetRasterBand(1).Fill(7)
    del raster
    layer = QgsRasterLayer(str(path), "cut off")
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    project.addMapLayer(layer)
    job = tile_job(project, (2,))
    path.write_bytes(path.read_bytes()[:50_000])
    with pytest.raises(ExportError) as refused:
        create(job, tmp_path / "x.tpkx")
    assert (refused.value.code, refused.value.facts["layer"]) == ("WLS163", "cut off")


def test_a_folder_that_takes_no_project_is_told(labelled_map: Any, tmp_path: Path) -> None:
    from web_layer_sharing.qgis_bridge.tiles.prepared_map import prepare_map

    labelled_map.removeMapLayer(labelled_map.mapLayersByName("places")[0].id())
    with pytest.raises(ExportError) as refused:
        prepare_map(labelled_map, tmp_path / "none")
    assert refused.value.code == "WLS164"
