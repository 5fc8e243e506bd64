"""Tiles of the world map that QGIS brings: against QGIS's own algorithms, gdal2tiles, and one worker."""

from __future__ import annotations

import resource
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .rows import Row, Times
from .runs import command, in_qgis, part, times

if TYPE_CHECKING:
    from .inputs import Inputs
    from .scales import Scale

HALF_AS_LONG, AS_LONG = 0.5, 1.0
TWO_AGAINST_ONE = 1 / 1.8
# Deeper levels may take this much more memory, which is what two runs of one size differ by.
FLAT_MB = 64.0
WORLD = "-20037508.34,20037508.34,-20037508.34,20037508.34 [EPSG:3857]"
COUNTRIES = "countries"


def rows(_inputs: Inputs, scale: Scale, out: Path) -> list[Row]:
    """Measure pictures and vectors of the whole world."""
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    deep, shallow = scale.tile_level, scale.gdal_level
    ours = _told("tile package", deep, 0, out)
    theirs = _told("xyz tiles", deep, 0, out)
    few = _told("tile package", shallow, 0, out)
    picture = out / "drawn.tif"
    in_qgis("draw world", shallow, picture)
    gdal = command(
        "gdal2tiles.py", "-q", "-w", "none", "--processes=2", "-z", f"0-{shallow}", picture, out / "gdal"
    )
    vectors, mbtiles = _told("vector package", deep - 1, 0, out), _told("mbtiles", deep - 1, 0, out)
    one, two = (_told("tile package", deep, count, out) for count in (1, 2))
    limit = round(few["worker_mb"] + FLAT_MB, 1)
    levels, fewer = f"levels 0-{deep}", f"levels 0-{shallow}"
    return [
        Row(f"tile package, {levels}", _seconds(ours), HALF_AS_LONG, "tilesxyzdirectory", _seconds(theirs),
            ours["worker_mb"], limit),
        Row(f"tile package, {fewer}", _seconds(few), HALF_AS_LONG, "gdal2tiles of it, drawn", times([gdal])),
        Row(f"vector tiles, levels 0-{deep - 1}", _seconds(vectors), AS_LONG, "writevectortiles_mbtiles",
            _seconds(mbtiles)),
        Row(f"two processes, {levels}", _seconds(two), TWO_AGAINST_ONE, "one process", _seconds(one)),
    ]  # fmt: skip


def _told(what: str, level: int, processes: int, out: Path) -> dict[str, Any]:
    folder = out / "run"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return in_qgis(what, level, processes, folder)


def _seconds(told: dict[str, Any]) -> Times:
    return times([part(told, "work")])


def package(level: str, processes: str, out: str) -> dict[str, Any]:
    """Make a tile package of the world."""
    from web_layer_sharing.qgis_bridge.tiles.prepared_map import prepare_map
    from web_layer_sharing.qgis_bridge.tiles.raster_cache import TileJob, Workforce, create_tile_package
    from web_layer_sharing.sharing.progress import Progress
    from web_layer_sharing.sharing.tiles import TileImage, google
    from web_layer_sharing.sharing.tiles.plan import CachePlan

    from .meter import Meter

    project = _world()
    meter = Meter()
    with meter.part("work"), tempfile.TemporaryDirectory() as folder:
        plan = CachePlan(google(), tuple(range(int(level) + 1)), google().bounds, TileImage("PNG32"))
        job = TileJob(plan, prepare_map(project, Path(folder)), "EPSG:3857", "world")
        create_tile_package(job, Path(out) / "world.tpkx", Workforce(int(processes)), Progress())
    return {**meter.told(), "worker_mb": _children_mb()}


def vector_package(level: str, processes: str, out: str) -> dict[str, Any]:
    """Make a vector tile package of the world's countries, without labels as the other has none."""
    from web_layer_sharing.qgis_bridge.tiles.prepared_map import prepare_map
    from web_layer_sharing.qgis_bridge.tiles.raster_cache import Workforce
    from web_layer_sharing.qgis_bridge.tiles.vector_cache import VectorJob, create_vector_package
    from web_layer_sharing.qgis_bridge.tiles.vector_map import prepare_vector_map
    from web_layer_sharing.sharing.progress import Progress
    from web_layer_sharing.sharing.tiles import google_vector
    from web_layer_sharing.sharing.tiles.plan import CachePlan

    from .meter import Meter

    project = _world(labels=False)
    scheme = google_vector()
    meter = Meter()
    with meter.part("work"), tempfile.TemporaryDirectory() as folder:
        drawn = prepare_map(project, Path(folder))
        prepared = prepare_vector_map(drawn, Path(folder), scheme.levels[0].scale)
        plan = CachePlan(scheme, tuple(range(int(level) + 1)), scheme.bounds)
        job = VectorJob(plan, prepared, "EPSG:3857", "world")
        create_vector_package(job, Path(out) / "world.vtpk", Workforce(int(processes)), Progress())
    return {**meter.told(), "worker_mb": _children_mb()}


def xyz_tiles(level: str, _processes: str, out: str) -> dict[str, Any]:
    """Let QGIS draw the same into a folder of files, with all its threads."""
    wishes = {
        "EXTENT": WORLD,
        "ZOOM_MIN": 0,
        "ZOOM_MAX": int(level),
        "OUTPUT_DIRECTORY": str(Path(out) / "xyz"),
    }
    return _algorithm("native:tilesxyzdirectory", {**wishes, "BACKGROUND_COLOR": "rgba(0,0,0,0)"})


def mbtiles(level: str, _processes: str, out: str) -> dict[str, Any]:
    """Let QGIS write the same vector tiles."""
    wishes = {
        "LAYERS": [{"layer": layer} for layer in _world(labels=False).mapLayers()],
        "MIN_ZOOM": 0,
        "MAX_ZOOM": int(level),
        "EXTENT": WORLD,
        "OUTPUT": str(Path(out) / "world.mbtiles"),
    }
    return _algorithm("native:writevectortiles_mbtiles", wishes)


def draw_world(level: str, out: str) -> dict[str, Any]:
    """Draw the world as one picture of a level's size, with its place in the world."""
    from osgeo import gdal
    from qgis.core import QgsMapRendererSequentialJob, QgsMapSettings, QgsRectangle
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QColor

    project = _world()
    side, half = 256 * 2 ** int(level), 20037508.342789244
    settings = QgsMapSettings()
    settings.setLayers(list(project.mapLayers().values()))
    settings.setDestinationCrs(project.crs())
    settings.setBackgroundColor(QColor(0, 0, 0, 0))
    settings.setExtent(QgsRectangle(-half, -half, half, half))
    settings.setOutputSize(QSize(side, side))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    plain = str(Path(out).with_suffix(".png"))
    job.renderedImage().save(plain)
    bounds = [-half, half, half, -half]
    gdal.Translate(out, plain, outputSRS="EPSG:3857", outputBounds=bounds, creationOptions=["TILED=YES"])
    return {}


def _algorithm(name: str, wishes: dict[str, Any]) -> dict[str, Any]:
    from qgis.analysis import QgsNativeAlgorithms
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

    from .meter import Meter

    project = _world(labels="tilesxyz" in name)
    QgsApplication.processingRegistry().addProvider(QgsNativeAlgorithms())
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(project)
    meter = Meter()
    with meter.part("work"):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(name)
        _, right = algorithm.run(wishes, context, feedback)
    if not right:
        raise RuntimeError(feedback.textLog())
    return {**meter.told(), "worker_mb": 0.0}


def _world(*, labels: bool = True) -> Any:
    """Return the open project with the countries of QGIS's own map, labelled or not."""
    from qgis.core import (
        QgsApplication,
        QgsCoordinateReferenceSystem,
        QgsPalLayerSettings,
        QgsProject,
        QgsVectorLayer,
        QgsVectorLayerSimpleLabeling,
    )

    project = QgsProject.instance()
    if project.mapLayers():
        return project
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    path = Path(QgsApplication.pkgDataPath()) / "resources" / "data" / "world_map.gpkg"
    layer = QgsVectorLayer(f"{path}|layername={COUNTRIES}", COUNTRIES, "ogr")
    if labels:
        told = QgsPalLayerSettings()
        told.fieldName = "NAME"
        layer.setLabeling(QgsVectorLayerSimpleLabeling(told))
        layer.setLabelsEnabled(True)
    project.addMapLayer(layer)
    return project


def _children_mb() -> float:
    """Return the most memory that a worker took."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
