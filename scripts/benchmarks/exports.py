"""Pictures of a map: our portal's export beside QGIS Server's GetMap, of one project over the same data."""

from __future__ import annotations

import shutil
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .rows import Row, Times
from .runs import in_qgis
from .servers import Server, map_portal, qgis_server

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .inputs import Inputs
    from .scales import Scale

NAME = "parcels"
_SIZE = (1200, 800)
# Boxes in degrees, as wide and high as the picture.
_BOXES = {
    "a few parcels": (-60.0, -81.0, -54.0, -77.0),
    "a region": (-75.0, -82.0, -30.0, -52.0),
    "the whole map": (-180.0, -120.0, 180.0, 120.0),
}
_NOT_SLOWER = 1.0
_ALIKE = 0.98


def rows(inputs: Inputs, scale: Scale, folder: Path) -> list[Row]:
    """Ask both for the same pictures, in turns, so that a busy machine is busy for both.

    Raises:
        RuntimeError: the pictures are not the same.
    """
    # What a run that broke off may have left.
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    in_qgis("make map", folder / "map", inputs.parcels(scale.parcels))
    with map_portal(folder / "portal", folder / "map" / f"{NAME}.sd") as ours:
        (project,) = (folder / "portal" / "services").glob("*/*/project.qgs")
        with qgis_server(project) as theirs:
            return [_compared(name, box, ours, theirs, 3 * scale.runs) for name, box in _BOXES.items()]


def _compared(
    name: str, box: tuple[float, float, float, float], ours: Server, theirs: Server, runs: int
) -> Row:
    xmin, ymin, xmax, ymax = box
    width, height = _SIZE
    export = {
        "bbox": f"{xmin},{ymin},{xmax},{ymax}",
        "bboxSR": 4326,
        "imageSR": 4326,
        "size": f"{width},{height}",
        "format": "png32",
        "dpi": 96,
        "f": "image",
    }
    get_map = {
        "SERVICE": "WMS",
        "VERSION": "1.3.0",
        "REQUEST": "GetMap",
        "LAYERS": NAME,
        "STYLES": "",
        "CRS": "EPSG:4326",
        "BBOX": f"{ymin},{xmin},{ymax},{xmax}",
        "WIDTH": width,
        "HEIGHT": height,
        "FORMAT": "image/png",
        "DPI": 96,
    }
    asked = ((ours, export, []), (theirs, get_map, []))
    pictures = [_fetched(server, query)[0] for server, query, _ in asked]
    _check_alike(name, *pictures)
    for _ in range(runs):
        for server, query, taken in asked:
            taken.append(_fetched(server, query)[1])
    times = [Times(tuple(taken), tuple(taken)) for _, _, taken in asked]
    return Row(f"a picture of {name}", times[0], _NOT_SLOWER, "QGIS Server", times[1])


def _fetched(server: Server, query: Mapping[str, Any]) -> tuple[bytes, float]:
    """A picture, and the seconds until it was there; a connection of its own, as QGIS Server keeps none."""
    start = time.perf_counter()
    connection = server.connect()
    try:
        picture = server.ask(connection, query)
    finally:
        connection.close()
    return picture, time.perf_counter() - start


def _check_alike(name: str, ours: bytes, theirs: bytes) -> None:
    import numpy as np
    from osgeo import gdal

    seen = []
    for content in (ours, theirs):
        gdal.FileFromMemBuffer("/vsimem/picture.png", content)
        seen.append(gdal.Open("/vsimem/picture.png").ReadAsArray()[:3].astype(int))
        gdal.Unlink("/vsimem/picture.png")
    apart = np.abs(seen[0] - seen[1]).max(axis=0)
    if (apart < 16).mean() < _ALIKE or len(np.unique(seen[0])) < 3:
        raise RuntimeError(f"the pictures of {name} are not the same")


def make_map(folder: str, geojson: str) -> dict[str, Any]:
    """Stage the parcels, by kind and with labels, as a map service."""
    from qgis.core import (
        QgsCategorizedSymbolRenderer,
        QgsFillSymbol,
        QgsPalLayerSettings,
        QgsProject,
        QgsRendererCategory,
        QgsVectorLayer,
        QgsVectorLayerSimpleLabeling,
    )
    from web_layer_sharing.qgis_bridge.snapshot import take_snapshot
    from web_layer_sharing.qgis_bridge.source import ProjectSource
    from web_layer_sharing.sharing.draft import create_web_layer_draft
    from web_layer_sharing.sharing.staging import stage

    place = Path(folder)
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    project = QgsProject.instance()
    layer = QgsVectorLayer(geojson, NAME, "ogr")
    kinds = sorted(layer.uniqueValues(layer.fields().lookupField("kind")))
    colors = ("#c8553d", "#588b8b", "#f28f3b", "#93b7be", "#2d3047")
    layer.setRenderer(
        QgsCategorizedSymbolRenderer(
            "kind",
            [
                QgsRendererCategory(kind, QgsFillSymbol.createSimple({"color": color}), str(kind))
                for kind, color in zip(kinds, colors * len(kinds))
            ],
        )
    )
    labels = QgsPalLayerSettings()
    labels.fieldName = "code"
    labels.scaleVisibility = True
    labels.minimumScale = 4_000_000
    layer.setLabeling(QgsVectorLayerSimpleLabeling(labels))
    layer.setLabelsEnabled(True)
    project.setCrs(layer.crs())
    project.addMapLayer(layer)
    draft = create_web_layer_draft(
        take_snapshot(project, with_thumbnail=False), "FEDERATED_SERVER", "MAP_IMAGE", NAME
    )
    draft.set_value("copyDataToServer", True)
    draft.exportToSDDraft(str(place / f"{NAME}.sddraft"))
    with ProjectSource(project) as source:
        stage(place / f"{NAME}.sddraft", source, place / f"{NAME}.sd")
    return {}
