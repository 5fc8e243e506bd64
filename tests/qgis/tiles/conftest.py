"""Maps to make tiles of, and the ways they are made in tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

import pytest
from web_layer_sharing.sharing.progress import Progress

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def labelled_map(project: Any, world_map: Path) -> Any:
    """Countries, and labelled points in memory all over the world, in Web Mercator."""
    from qgis.core import (
        QgsCoordinateReferenceSystem,
        QgsFeature,
        QgsFillSymbol,
        QgsGeometry,
        QgsPalLayerSettings,
        QgsPointXY,
        QgsTextFormat,
        QgsVectorLayer,
        QgsVectorLayerSimpleLabeling,
    )
    from qgis.PyQt.QtGui import QColor, QFont

    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    countries = QgsVectorLayer(f"{world_map}|layername=countries", "countries", "ogr")
    countries.renderer().setSymbol(
        QgsFillSymbol.createSimple({"color": "200,220,180,255", "outline_color": "90,90,90"})
    )
    points = QgsVectorLayer("Point?crs=EPSG:4326&field=name:string", "places", "memory")
    features = []
    for longitude in range(-170, 171, 20):
        for latitude in range(-60, 71, 13):
            feature = QgsFeature(points.fields())
            feature.setAttributes([f"Place {longitude} {latitude}"])
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(longitude, latitude)))
            features.append(feature)
    points.dataProvider().addFeatures(features)
    labels = QgsPalLayerSettings()
    labels.fieldName = "name"
    labels.displayAll = True
    text = QgsTextFormat()
    text.setFont(QFont("DejaVu Sans"))
    text.setSize(9)
    text.setColor(QColor(255, 0, 0))
    labels.setFormat(text)
    points.setLabeling(QgsVectorLayerSimpleLabeling(labels))
    points.setLabelsEnabled(True)
    project.addMapLayers([countries, points])
    return project


class Recording(Progress):
    """Keeps what is told; stops after so many reports where a number is given."""

    def __init__(self, stop_after: int = 0) -> None:
        self.told: list[tuple[float, str, dict[str, Any]]] = []
        self._stop_after = stop_after

    def report(self, fraction: float, step: str = "", **facts: Any) -> None:
        self.told.append((fraction, step, facts))

    def cancelled(self) -> bool:
        return bool(self._stop_after) and len(self.told) >= self._stop_after


@pytest.fixture
def tile_job(tmp_path: Path) -> Callable[..., Any]:
    """A function that prepares a project and returns the job for tiles of it."""

    def make(
        project: Any, levels: tuple[int, ...], image: Any = None, scheme: Any = None, **facts: Any
    ) -> Any:
        from web_layer_sharing.qgis_bridge.tiles.prepared_map import prepare_map
        from web_layer_sharing.qgis_bridge.tiles.raster_cache import TileJob
        from web_layer_sharing.sharing.tiles import TileImage, google
        from web_layer_sharing.sharing.tiles.plan import CachePlan

        folder = tmp_path / f"map{len(list(tmp_path.iterdir()))}"
        folder.mkdir()
        scheme = scheme or google()
        extent = facts.pop("extent", None) or scheme.bounds
        system = facts.pop("system", "EPSG:3857")
        plan = CachePlan(scheme, levels, extent, image or TileImage("PNG32"))
        return TileJob(plan, prepare_map(project, folder), system, "world", **facts)

    return make
