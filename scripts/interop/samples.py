"""The files that the clients send: one of each type that the portal publishes, over the same few features."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

from osgeo import gdal, ogr, osr

POINTS = 60
_LAYER = "stations"
_SCRIPTS = Path(__file__).resolve().parent.parent


def make_samples(folder: Path) -> dict[str, str]:
    """Write all samples into ``folder``; return their paths by what they are."""
    gdal.UseExceptions()
    folder.mkdir(parents=True, exist_ok=True)
    source = folder / "stations.geojson"
    source.write_text(json.dumps(_collection(POINTS)), encoding="utf-8")
    made = {
        "geojson": source,
        "csv": _csv(folder / "stations_csv.csv"),
        "geopackage": _converted(source, folder / "stations_gpkg.gpkg", "GPKG"),
        "shapefile": _zipped(_shapefile(source, folder / "shp"), folder / "stations_shp.zip"),
        "filegeodatabase": _zipped(_geodatabase(source, folder / "gdb"), folder / "stations_fgdb.zip"),
        "more": _more(folder / "more.geojson"),
        "picture": _picture(folder / "picture.png"),
    }
    made.update(_definitions(folder))
    return {name: str(path) for name, path in made.items()}


def _collection(count: int, start: int = 1) -> dict[str, Any]:
    features = [
        {
            "type": "Feature",
            "properties": {
                "name": f"Station {number}",
                "rank": number % 5,
                "height": number * 1.25,
            },
            "geometry": {"type": "Point", "coordinates": [5 + number / 20, 50 + number / 30]},
        }
        for number in range(start, start + count)
    ]
    return {"type": "FeatureCollection", "name": _LAYER, "features": features}


def _more(path: Path) -> Path:
    path.write_text(json.dumps(_collection(5, start=1001)), encoding="utf-8")
    return path


def _csv(path: Path) -> Path:
    lines = ["name,rank,height,longitude,latitude"]
    for feature in _collection(POINTS)["features"]:
        told, (x, y) = feature["properties"], feature["geometry"]["coordinates"]
        lines.append(f"{told['name']},{told['rank']},{told['height']},{x},{y}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _converted(source: Path, target: Path, driver: str) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    gdal.VectorTranslate(str(target), str(source), format=driver, layerName=_LAYER)
    return target


def _shapefile(source: Path, folder: Path) -> Path:
    _converted(source, folder / "stations_shp.shp", "ESRI Shapefile")
    return folder


def _geodatabase(source: Path, folder: Path) -> Path:
    store = folder / "stations.gdb"
    store.parent.mkdir(parents=True, exist_ok=True)
    created = ogr.GetDriverByName("OpenFileGDB").CreateDataSource(str(store))
    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    read = ogr.Open(str(source))
    layer = created.CreateLayer(_LAYER, system, ogr.wkbPoint)
    for field in ("name", "rank", "height"):
        layer.CreateField(read.GetLayer(0).GetLayerDefn().GetFieldDefn(_index(read, field)))
    for feature in read.GetLayer(0):
        copy = ogr.Feature(layer.GetLayerDefn())
        copy.SetFrom(feature)
        layer.CreateFeature(copy)
    del layer, created
    return folder


def _index(read: Any, field: str) -> int:
    return int(read.GetLayer(0).GetLayerDefn().GetFieldIndex(field))


def _zipped(folder: Path, target: Path) -> Path:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                archive.write(path, path.relative_to(folder))
    shutil.rmtree(folder)
    return target


def _picture(path: Path) -> Path:
    memory = gdal.GetDriverByName("MEM").Create("", 16, 16, 3)
    for band in (1, 2, 3):
        memory.GetRasterBand(band).Fill(60 * band)
    gdal.GetDriverByName("PNG").CreateCopy(str(path), memory)
    return path


def _definitions(folder: Path) -> dict[str, Path]:
    """Definitions that a real QGIS stages: hosted features, fewer of them, a map with feature access."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(folder)}
    world = folder / "world"
    _run([str(_SCRIPTS / "sample_project.py"), str(world)], environment)
    project = {**environment, "WLS_PROJECT": str(world / "world.qgz")}
    script = str(Path(__file__).with_name("stage_definitions.py"))
    _run(["-m", "web_layer_sharing.arcpy", script, str(folder)], project)
    made = _tile_packages(folder, world / "world.qgz", environment)
    names = {"sd": "world", "sd_again": "world_again", "map_sd": "world_map"}
    made["project"] = world / "world.qgz"
    return {**made, **{what: folder / f"{name}.sd" for what, name in names.items()}}


def _tile_packages(folder: Path, project: Path, environment: dict[str, str]) -> dict[str, Path]:
    """Tiles and vector tiles of the project, as its user makes them in Processing."""
    profile = folder / "profile"
    profile.mkdir(mode=0o700, exist_ok=True)
    known = {
        **environment,
        "QGIS_CUSTOM_CONFIG_PATH": str(profile),
        "QGIS_PLUGINPATH": environment["PYTHONPATH"],
        "XDG_RUNTIME_DIR": str(profile),
        "WLS_TILES_PYTHON": sys.executable,
    }
    _call(["qgis_process", "plugins", "enable", "web_layer_sharing"], known)
    made = {}
    for what, algorithm, name in (
        ("tiles", "createtilepackage", "world_tiles.tpkx"),
        ("vector_tiles", "createvectortilepackage", "world_vector_tiles.vtpk"),
    ):
        made[what] = folder / name
        asked = [f"--project_path={project}", "--MAX_LEVEL=2", f"--OUTPUT={made[what]}"]
        _call(["qgis_process", "run", f"weblayersharing:{algorithm}", *asked], known)
    return made


def _run(arguments: list[str], environment: dict[str, str]) -> None:
    _call([sys.executable, *arguments], environment)


def _call(command: list[str], environment: dict[str, str]) -> None:
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=600)
    if done.returncode:
        raise RuntimeError(f"{command}: {done.stdout}{done.stderr}")
