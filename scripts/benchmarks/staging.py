"""Staging: from a map of one large layer to a .sd, against GDAL and the archivers that pack the same."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .inputs import TABLE, warm
from .rows import Row
from .runs import Run, command, in_qgis, part, times

if TYPE_CHECKING:
    from .inputs import Inputs
    from .scales import Scale

SEVEN_ZIP = ("7z", "a", "-t7z", "-m0=LZMA", "-mx=1", "-ms=off")
PY7ZR = "import sys, py7zr\nwith py7zr.SevenZipFile(sys.argv[1], 'w') as a: a.writeall(sys.argv[2], 'cd')"
AS_FAST, FOUR_TIMES = 1.0, 0.25
PEAK_MB = 200.0
# "Flat": ten times the features may take this much more memory, which is what two runs of one size differ by.
FLAT_MB = 32.0
TIMES = 10
PACKAGE = "bench.sd"


def rows(inputs: Inputs, scale: Scale, out: Path) -> list[Row]:
    """Measure points, polygons and ten times the points."""
    points = inputs.points(scale.points)
    found = [
        *_compared(f"{scale.points:,} points", points, scale.runs, out),
        *_compared(f"{scale.polygons:,} polygons", inputs.polygons(scale.polygons), scale.runs, out),
    ]
    more = inputs.more_points(points, scale.points * TIMES)
    told = in_qgis("stage", more, out / "more")
    shutil.rmtree(out / "more")
    limit = round(min(PEAK_MB, found[0].peak_mb + FLAT_MB), 1)
    ours = times([part(told, "stage")])
    anchor = f"{scale.points:,} points"
    name = f"staging {scale.points * TIMES:,} points"
    return [*found, Row(name, ours, None, anchor, found[0].ours, told["peak_mb"], limit)]


def _compared(name: str, data: Path, count: int, out: Path) -> list[Row]:
    """Stage and pack the same data in turns, so that a busy machine is busy for all of them."""
    warm(data)
    told: list[dict[str, Any]] = []
    copied: list[Run] = []
    seven_zip: list[Run] = []
    py7zr: list[Run] = []
    sizes: dict[str, float] = {}
    for _ in range(count):
        told.append(in_qgis("stage", data, out / "ours"))
        folder = _fresh(out / "theirs")
        copied.append(command("ogr2ogr", "-f", "OpenFileGDB", folder / "data.gdb", data))
        seven_zip.append(command(*SEVEN_ZIP, folder / "seven_zip.7z", folder / "data.gdb"))
        py7zr.append(command(sys.executable, "-c", PY7ZR, folder / "py7zr.7z", folder / "data.gdb"))
        sizes = {one: _size_ratio(out / "ours", folder / f"{one}.7z") for one in ("seven_zip", "py7zr")}
        shutil.rmtree(folder)
        shutil.rmtree(out / "ours")
    ours = times([part(one, "stage") for one in told])
    peak = max(one["peak_mb"] for one in told)
    first, second = times(copied).with_after(times(seven_zip)), times(copied).with_after(times(py7zr))
    return [
        Row(f"staging {name}", ours, AS_FAST, "ogr2ogr, 7z -mx=1", first, peak, PEAK_MB, sizes["seven_zip"]),
        Row(f"staging {name}", ours, FOUR_TIMES, "ogr2ogr, py7zr", second, peak, PEAK_MB, sizes["py7zr"]),
    ]


def _size_ratio(ours: Path, theirs: Path) -> float:
    """Return the size of our package against that of an archive of the geodatabase alone."""
    return (ours / PACKAGE).stat().st_size / theirs.stat().st_size


def _fresh(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def measure(data: str, out: str) -> dict[str, Any]:
    """Stage the one layer of ``data`` as ``arcpy.server.StageService`` does with the open project."""
    from qgis.core import QgsProject, QgsVectorLayer
    from web_layer_sharing.qgis_bridge.snapshot import take_snapshot
    from web_layer_sharing.qgis_bridge.source import open_source
    from web_layer_sharing.sharing.draft import create_web_layer_draft
    from web_layer_sharing.sharing.staging import stage

    from .meter import Meter

    folder = _fresh(Path(out))
    project = QgsProject.instance()
    layer = QgsVectorLayer(f"{data}|layername={TABLE}", "Features", "ogr")
    project.addMapLayer(layer)
    project.setCrs(layer.crs())
    snapshot = take_snapshot(project, with_thumbnail=False)
    draft = create_web_layer_draft(snapshot, "HOSTING_SERVER", "FEATURE", "Bench")
    draft.exportToSDDraft(folder / "bench.sddraft")
    expected = layer.featureCount()
    meter = Meter()
    with meter.part("stage"), open_source("", project) as source:
        staged = stage(folder / "bench.sddraft", source, folder / PACKAGE)
    if [one.feature_count for one in staged.layers] != [expected]:
        raise RuntimeError(f"{expected} features became {staged.layers}")
    return meter.told()
