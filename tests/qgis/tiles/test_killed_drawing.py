"""A run that QGIS draws, killed again and again with its processes: it is taken up, and ends the same."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any, Callable

from web_layer_sharing.sharing.tiles.cooking import work_folder
from web_layer_sharing.tests.qgis.tiles.conftest import Recording

if TYPE_CHECKING:
    from pathlib import Path

KILLS = int(os.environ.get("WLS_TILE_KILLS") or 3)
"""At how many moments: more of them by hand, since each takes as long as the work that it leaves."""
LEVELS = (0, 1, 2, 3, 4, 5)
# Prepares the saved project and makes the package; told the conftest, the project and the package.
CHILD = """
import os, runpy, sys, tempfile
from pathlib import Path
runpy.run_path(sys.argv[1])
from qgis.core import QgsApplication, QgsProject
application = QgsApplication([], True)
application.initQgis()
from web_layer_sharing.qgis_bridge.tiles.prepared_map import prepare_map
from web_layer_sharing.qgis_bridge.tiles.raster_cache import TileJob, Workforce, create_tile_package
from web_layer_sharing.sharing.progress import Progress
from web_layer_sharing.sharing.tiles import TileImage, google
from web_layer_sharing.sharing.tiles.plan import CachePlan
project = QgsProject()
project.read(sys.argv[2])
folder = tempfile.mkdtemp(dir=str(Path(sys.argv[2]).parent))
plan = CachePlan(google(), tuple(range(6)), google().bounds, TileImage("PNG32"))
job = TileJob(plan, prepare_map(project, Path(folder)), "EPSG:3857", "world")
print("started", flush=True)
class Telling(Progress):
    def report(self, fraction, step="", **facts):
        if "done" in facts:
            print("done", facts["done"], flush=True)
create_tile_package(job, Path(sys.argv[3]), Workforce(2), Telling())
os._exit(0)
"""


def test_killed_while_drawing_a_package_ends_the_same(
    labelled_map: Any, tile_job: Callable[..., Any], tmp_path: Path, root: Path
) -> None:
    from web_layer_sharing.qgis_bridge.tiles.raster_cache import Workforce, create_tile_package

    saved = tmp_path / "world.qgz"
    labelled_map.removeMapLayer(labelled_map.mapLayersByName("places")[0].id())
    assert labelled_map.write(str(saved))
    killed, whole = tmp_path / "killed.tpkx", tmp_path / "whole.tpkx"
    create_tile_package(tile_job(labelled_map, LEVELS), whole, Workforce(2), Recording())
    moments = random.Random(3)  # noqa: S311 (moments, not a secret)
    kept = []
    for _ in range(KILLS):
        command = [sys.executable, "-c", CHILD, str(root / "tests" / "conftest.py"), str(saved), str(killed)]
        child = subprocess.Popen(command, stdout=subprocess.PIPE)
        assert child.stdout is not None
        with child.stdout:
            assert child.stdout.readline() == b"started\n"
            before = len(list(work_folder(killed).rglob("*.bundle")))
            while child.poll() is None and len(list(work_folder(killed).rglob("*.bundle"))) <= before:
                time.sleep(0.01)
            time.sleep(moments.uniform(0.0, 0.3))
            child.send_signal(signal.SIGKILL)
            child.wait()
        kept.append(len(list(work_folder(killed).rglob("*.bundle"))))
    assert kept[0], "the first kill left nothing to go on from"
    # by a process like those that were killed, since another may read the same project otherwise
    last = subprocess.run(command, capture_output=True, text=True, check=True)
    assert killed.read_bytes() == whole.read_bytes()
    counts = [int(line.split()[1]) for line in last.stdout.splitlines() if line.startswith("done")]
    # a child that was quicker than its kill left nothing to take up
    assert not kept[-1] or not counts or counts[0] > 1
