"""Published tiles and maps as pictures: Esri's client and QGIS's providers beside the canvas.

The world of the run's sample project at level 2 of the usual tiling, 1024 pixels a side, once from the
project itself.  Against it stand what Esri's SDK drew in Chromium (``world_*.png``, see ``browser.mjs``) and
what QGIS draws of the same services.  Likeness is that of ``make fidelity``, taken at full size: of windows
of 256 pixels, of which the mean counts and the least is told.  ``pictures.html`` shows all side by side.
"""

from __future__ import annotations

import html
import json
import os
import shutil
import sys
import tempfile
import urllib.parse
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from checks import Checks
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorTileLayer,
)
from qgis.PyQt.QtCore import QEventLoop, QSize
from qgis.PyQt.QtGui import QColor, QImage
from web_layer_sharing.scripts.fidelity.metric import SIDE, compare

if TYPE_CHECKING:
    from collections.abc import Iterator

    Row = tuple[str, str, str]
    """What is told of a comparison, and the two files."""

LEVEL = 2
HALF_WORLD = 20037508.342789244
PIXELS = 256 * 2**LEVEL
ALIKE = 0.98
# Each client draws vector tiles with lines of its own, and with labels at places of its own.
DRAWN_BY_THE_CLIENT, LABELLED_BY_THE_CLIENT = 0.93, 0.82
_PATIENCE_S = 60


@dataclass(frozen=True)
class View:
    """The world in a coordinate system: how far it goes from the middle, and pixels from side to side."""

    crs: str
    east: float
    north: float
    size: tuple[int, int]


TILED = View("EPSG:3857", HALF_WORLD, HALF_WORLD, (PIXELS, PIXELS))
# QGIS's provider draws a map service in its own system and stretches the picture where another is wanted.
OWN = View("EPSG:4326", 180.0, 90.0, (2 * SIDE, SIDE))


@dataclass(frozen=True)
class Kind:
    """What is looked at: the picture's name, the layer's among what was made, how like it must be."""

    name: str
    made: str
    least: float
    labels: bool = True
    in_qgis: View = TILED

    def opened(self, url: str) -> Any:
        """Return the layer as QGIS's provider reads it."""
        if self.made != "vector_tiles":
            uri = f"crs='{self.in_qgis.crs}' format='PNG32' layer='' url='{url}'"
            return QgsRasterLayer(uri, self.name, "arcgismapserver")
        layer = QgsVectorTileLayer(f"type=xyz&serviceType=arcgis&url={url}", self.name)
        layer.loadDefaultStyle()
        layer.setLabelsEnabled(self.labels)
        return layer


KINDS = (
    Kind("tiles", "tiles", ALIKE),
    Kind("map", "map", ALIKE, in_qgis=OWN),
    Kind("vector_tiles", "vector_tiles", LABELLED_BY_THE_CLIENT),
    Kind("vector_tiles_without_labels", "vector_tiles", DRAWN_BY_THE_CLIENT, labels=False),
)


def main() -> int:
    """Compare and tell the checks; return the exit code."""
    told = json.loads(Path(os.environ["INTEROP_SETTINGS"]).read_text(encoding="utf-8"))
    folder = Path(told["folder"])
    made = json.loads((folder / "made.json").read_text(encoding="utf-8"))
    check = Checks("pictures")
    with tempfile.TemporaryDirectory(prefix="wls-pictures-") as profile:
        application = QgsApplication([], True, profile)
        application.initQgis()
        project = QgsProject.instance()
        project.read(told["files"]["project"])
        rows = []
        for kind in KINDS:
            with check.part(kind.name):
                _share(told, made[kind.made]["id"])
                url = _plain(made[kind.made]["url"])
                rows += list(_compared(check, kind, url, folder))
        _report(folder, rows)
        project.clear()
        # QGIS's own end takes longer than the system's and has nothing to save
        sys.stdout.flush()
        shutil.rmtree(profile, ignore_errors=True)
        os._exit(min(check.failed, 1))


def _compared(check: Checks, kind: Kind, url: str, folder: Path) -> Iterator[Row]:
    """Check a layer as each client draws it; yield who, the two files, and the likeness."""
    project = QgsProject.instance()
    layer = kind.opened(url)
    check.that(f"{kind.name} is opened by QGIS's provider", layer.isValid(), layer.error().summary())
    provided = f"world_{kind.name}_provider.png"
    _drawn([layer], project, kind.in_qgis).save(str(folder / provided))
    for who, file, view in (
        ("Esri's SDK", f"world_{kind.name}.png", TILED),
        ("QGIS's provider", provided, kind.in_qgis),
    ):
        canvas = f"world_canvas_{view.crs[5:]}{'' if kind.labels else '_without_labels'}.png"
        layers = list(project.layerTreeRoot().layerOrder())
        expected = _drawn(layers, project, view, labels=kind.labels)
        expected.save(str(folder / canvas))
        mean, worst = likeness(expected, QImage(str(folder / file)))
        told = f"{mean:.4f} on average, {worst:.4f} where it is least"
        print(f"{kind.name} in {who}: {told}", flush=True)
        check.that(f"{kind.name} in {who} like the canvas", mean >= kind.least, f"{told}, see {file}")
        yield f"{kind.name} in {who}: {told}", canvas, file


def likeness(expected: QImage, found: QImage) -> tuple[float, float]:
    """Return the mean and the least likeness of the windows of two pictures of one size.

    Raises ``ValueError`` where the sizes differ, or there is nothing on a picture.
    """
    if found.size() != expected.size():
        raise ValueError(f"{found.width()} by {found.height()} pixels")
    values = [
        compare(expected.copy(left, top, SIDE, SIDE), found.copy(left, top, SIDE, SIDE)).ssim
        for top in range(0, expected.height(), SIDE)
        for left in range(0, expected.width(), SIDE)
    ]
    return round(float(np.mean(values)), 4), min(values)


def _drawn(layers: list[Any], project: QgsProject, view: View, *, labels: bool = True) -> QImage:
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(view.crs))
    settings.setTransformContext(project.transformContext())
    settings.setExtent(QgsRectangle(-view.east, -view.north, view.east, view.north))
    settings.setOutputSize(QSize(*view.size))
    settings.setBackgroundColor(QColor("white"))
    settings.setLabelingEngineSettings(project.labelingEngineSettings())
    settings.setFlag(Qgis.MapSettingsFlag.UseRenderingOptimization, True)
    settings.setFlag(Qgis.MapSettingsFlag.DrawLabeling, labels)
    job = QgsMapRendererParallelJob(settings)
    waiting = QEventLoop()
    job.finished.connect(waiting.quit)
    job.start()
    if job.isActive():
        waiting.exec()
    for error in job.errors():
        raise RuntimeError(error.message)
    return job.renderedImage()


def _plain(url: str) -> str:
    """Return the address without TLS: QGIS has not been taught the certificate of the run's portal."""
    return f"http://{url.partition('://')[2]}"


def _share(told: dict[str, Any], item: str) -> None:
    """Let everybody see an item: QGIS's providers are not signed in."""
    portal = f"{_plain(told['url'])}/sharing/rest"
    asked = {"username": told["username"], "password": told["password"], "client": "requestip"}
    token = _answer(f"{portal}/generateToken", asked)["token"]
    path = f"{portal}/content/users/{told['username']}/items/{item}/share"
    answer = _answer(path, {"everyone": "true", "token": token})
    if answer.get("notSharedWith") != []:
        raise RuntimeError(str(answer))


def _answer(url: str, asked: dict[str, str]) -> dict[str, Any]:
    body = urllib.parse.urlencode({**asked, "f": "json"}).encode()
    with urllib.request.urlopen(url, body, timeout=_PATIENCE_S) as answer:  # noqa: S310 - the portal of this run
        told: dict[str, Any] = json.load(answer)
    return told


def _report(folder: Path, rows: list[Row]) -> None:
    """Write a page of the pictures, each beside the canvas that it was compared with."""
    body = "".join(
        f'<h2>{html.escape(told)}</h2><img src="{canvas}" width="512" alt=""> '
        f'<img src="{file}" width="512" alt="">'
        for told, canvas, file in rows
    )
    head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>pictures</title>'
    (folder / "pictures.html").write_text(f"{head}<body>{body}</body></html>", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
