"""A disk that runs full while a project is staged: an error with a code, and nothing left behind.

A limit on the size of files stands for the full disk, as writing fails in the same way; it holds for a whole
process, so that each case has one of its own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

pytest.importorskip("resource", reason="limits of processes are a matter of Unix")

ROOT = Path(__file__).resolve().parents[3]
SCRIPT = """
import importlib.util, json, resource, sys, tempfile
from pathlib import Path
root, folder, rasters = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3] == "raster"
limit = int(sys.argv[4])
spec = importlib.util.spec_from_file_location(
    "web_layer_sharing", root / "__init__.py", submodule_search_locations=[str(root)]
)
module = importlib.util.module_from_spec(spec)
sys.modules["web_layer_sharing"] = module
spec.loader.exec_module(module)
import numpy
from osgeo import gdal
from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsPointXY, QgsProject
from qgis.core import QgsRasterLayer, QgsVectorLayer
from web_layer_sharing.qgis_bridge.snapshot import take_snapshot
from web_layer_sharing.qgis_bridge.source import ProjectSource
from web_layer_sharing.sharing.draft import create_web_layer_draft
from web_layer_sharing.sharing.errors import SharingError
from web_layer_sharing.sharing.staging import stage
application = QgsApplication([], False)
application.initQgis()
project = QgsProject.instance()
noise = numpy.random.default_rng(1)
layer = QgsVectorLayer("Point?crs=EPSG:3857&field=text:string(100)", "Points", "memory")
rows = []
for x, y in noise.random((25_000, 2)) * 1e6:
    row = QgsFeature(layer.fields())
    row.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
    row["text"] = noise.bytes(40).hex()
    rows.append(row)
layer.dataProvider().addFeatures(rows)
project.addMapLayer(layer)
if rasters:
    path = folder.parent / "noise.tif"
    data = gdal.GetDriverByName("GTiff").Create(str(path), 2000, 2000, 1)
    data.GetRasterBand(1).WriteArray(noise.integers(0, 255, (2000, 2000), "u1"))
    data.SetGeoTransform((0, 1, 0, 0, 0, -1))
    data.SetProjection(layer.crs().toWkt())
    del data
    project.addMapLayer(QgsRasterLayer(str(path), "Noise"))
project.setCrs(layer.crs())
kind = ("FEDERATED_SERVER", "MAP_IMAGE") if rasters else ("HOSTING_SERVER", "FEATURE")
draft = create_web_layer_draft(take_snapshot(project, with_thumbnail=False), *kind, "Full")
if rasters:
    draft.federatedServerUrl, draft.copyDataToServer = "https://gis.example.org/server", True
draft.exportToSDDraft(folder.parent / "full.sddraft")
told = ["", []]
with ProjectSource(project, with_thumbnail=False) as source:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
    try:
        stage(folder.parent / "full.sddraft", source, folder / "full.sd")
    except SharingError as error:
        told[0] = error.code
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
told[1] = sorted(path.name for path in folder.iterdir())
print(json.dumps(told))
project.clear()
application.exitQgis()
"""


@pytest.mark.parametrize(
    ("what", "limit", "codes"),
    [
        ("points", 4_000, {"WLS151", "WLS152"}),
        ("points", 1_500_000, {"WLS151", "WLS155", "WLS156"}),
        ("raster", 3_500_000, {"WLS158"}),
    ],
    ids=["tables", "rows", "pixels"],
)
def test_nothing_is_left(tmp_path: Path, what: str, limit: int, codes: set[str]) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    words = [str(ROOT), str(folder), what, str(limit)]
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", textwrap.dedent(SCRIPT), *words],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 0, done.stderr
    code, left = json.loads(done.stdout.splitlines()[-1])
    assert code in codes
    assert left == []
