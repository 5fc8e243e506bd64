"""QGIS's own providers open the map and tile services of the portal, and show what the canvas shows."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import requests
from web_layer_sharing.tests.local_portal.asking import SERVICES, PortalOnSockets
from web_layer_sharing.tests.local_portal.conftest import populate
from web_layer_sharing.tests.local_portal.tile_packages import COLORS, raster_package, vector_package

if TYPE_CHECKING:
    from collections.abc import Iterator

EUROPE = (-12.0, 35.0, 33.0, 62.0)
SIZE = (900, 540)
ALIKE = 0.98


@dataclass
class Published:
    """A portal with services for everyone, and the project that the map was published from."""

    portal: PortalOnSockets
    project: Any
    vector_package: Path

    def url(self, name: str, kind: str) -> str:
        """A service's address without TLS: QGIS would have to be told to trust the certificate."""
        return f"{self.portal.origin}{SERVICES}/Hosted/{name}/{kind}".replace("https://", "http://")


def slope(path: Path) -> Path:
    """A GeoTIFF that grows lighter towards the east, over the north of Europe."""
    from osgeo import gdal, osr

    opened = gdal.GetDriverByName("GTiff").Create(str(path), 90, 40, 1, gdal.GDT_Byte)
    opened.SetGeoTransform((-12, 0.5, 0, 70, 0, -0.5))
    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    opened.SetProjection(system.ExportToWkt())
    opened.GetRasterBand(1).WriteArray(np.tile(np.linspace(0, 250, 90).astype(np.uint8), (40, 1)))
    return path


def styled_project(world_map: Path) -> Any:
    """Countries by category with labels, borders dashed, a few places by rules, pixels below it all."""
    from qgis.core import (
        QgsCategorizedSymbolRenderer,
        QgsCoordinateReferenceSystem,
        QgsFeature,
        QgsFillSymbol,
        QgsGeometry,
        QgsLineSymbol,
        QgsMarkerSymbol,
        QgsPalLayerSettings,
        QgsPointXY,
        QgsProject,
        QgsRasterLayer,
        QgsRendererCategory,
        QgsRuleBasedRenderer,
        QgsSingleSymbolRenderer,
        QgsVectorLayer,
        QgsVectorLayerSimpleLabeling,
    )

    project = QgsProject()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    project.setTitle("Drawn")

    def opened(table: str) -> Any:
        layer = QgsVectorLayer(f"{world_map}|layername={table}", table, "ogr")
        assert layer.isValid()
        project.addMapLayer(layer)
        return layer

    pixels_below = QgsRasterLayer(str(slope(world_map.with_name("slope.tif"))), "slope", "gdal")
    assert pixels_below.isValid()
    project.addMapLayer(pixels_below)
    countries = opened("countries")
    fills = {"DE": "#c8553d", "FR": "#588b8b", "PL": "#f28f3b", "IT": "#93b7be"}
    categories = [
        QgsRendererCategory(code, QgsFillSymbol.createSimple({"color": color}), code)
        for code, color in fills.items()
    ]
    other = QgsFillSymbol.createSimple({"color": "#e8e4d9", "outline_color": "#777777", "style": "solid"})
    categories.append(QgsRendererCategory(None, other, "other"))
    countries.setRenderer(QgsCategorizedSymbolRenderer("iso_a2", categories))
    labels = QgsPalLayerSettings()
    labels.fieldName = "NAME"
    countries.setLabeling(QgsVectorLayerSimpleLabeling(labels))
    countries.setLabelsEnabled(True)
    countries.setOpacity(0.9)
    borders = opened("disputed_borders")
    borders.setRenderer(
        QgsSingleSymbolRenderer(
            QgsLineSymbol.createSimple({"line_color": "#a00000", "line_width": "0.7", "line_style": "dash"})
        )
    )
    capitals = QgsVectorLayer(
        "Point?crs=EPSG:4326&field=name:string&field=size:integer", "capitals", "memory"
    )
    features = []
    for name, x, y, size in (("Paris", 2.35, 48.86, 3), ("Berlin", 13.4, 52.52, 2), ("Rome", 12.5, 41.9, 1)):
        feature = QgsFeature(capitals.fields())
        feature.setAttributes([name, size])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        features.append(feature)
    capitals.dataProvider().addFeatures(features)
    root = QgsRuleBasedRenderer.Rule(None)
    for clause, symbol in (
        ('"size" > 2', QgsMarkerSymbol.createSimple({"name": "star", "size": "7", "color": "#ffd000"})),
        ("ELSE", QgsMarkerSymbol.createSimple({"name": "circle", "size": "3", "color": "#003399"})),
    ):
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, filterExp=clause, label=clause))
    capitals.setRenderer(QgsRuleBasedRenderer(root))
    project.addMapLayer(capitals)
    return project


def staged(project: Any, folder: Path, name: str = "drawn") -> Path:
    """The project as a service definition of a map service."""
    from web_layer_sharing.qgis_bridge.snapshot import take_snapshot
    from web_layer_sharing.qgis_bridge.source import ProjectSource
    from web_layer_sharing.sharing.draft import create_web_layer_draft
    from web_layer_sharing.sharing.staging import stage

    draft = create_web_layer_draft(
        take_snapshot(project, with_thumbnail=False), "FEDERATED_SERVER", "MAP_IMAGE", name
    )
    draft.set_value("copyDataToServer", True)
    draft.exportToSDDraft(str(folder / f"{name}.sddraft"))
    with ProjectSource(project) as source:
        return stage(folder / f"{name}.sddraft", source, folder / f"{name}.sd").path


@pytest.fixture(scope="module")
def published(
    qgis_app: Any, world_map: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Published]:
    """The styled project as a map service, and packages of tiles."""
    folder = tmp_path_factory.mktemp("maps")
    populate(folder / "portal").stop()
    # A copy: QGIS writes into files that it opens, and others open this one at the same time.
    project = styled_project(Path(shutil.copy(world_map, folder)))
    vectors = vector_package(folder)
    with PortalOnSockets.start(folder / "portal") as portal:
        portal.publish(staged(project, folder), everyone=True)
        portal.publish(raster_package(folder), everyone=True, file_type="compactTilePackage")
        portal.publish(vectors, everyone=True, file_type="vectortilepackage")
        yield Published(portal, project, vectors)
    project.clear()


def drawn(
    layers: list[Any], crs: str, extent: tuple[float, float, float, float], size: tuple[int, int] = SIZE
) -> np.ndarray[Any, Any]:
    """What QGIS's canvas shows of layers: rows, columns, red, green, blue, alpha."""
    from qgis.core import (
        Qgis,
        QgsCoordinateReferenceSystem,
        QgsMapRendererParallelJob,
        QgsMapSettings,
        QgsRectangle,
    )
    from qgis.PyQt.QtCore import QEventLoop, QSize
    from qgis.PyQt.QtGui import QColor

    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    settings.setExtent(QgsRectangle(*extent))
    settings.setOutputSize(QSize(*size))
    settings.setOutputDpi(96)
    settings.setBackgroundColor(QColor(255, 255, 255))
    # As QgsMapCanvas has it.
    settings.setFlag(Qgis.MapSettingsFlag.UseRenderingOptimization, True)
    job = QgsMapRendererParallelJob(settings)
    loop = QEventLoop()
    job.finished.connect(loop.quit)
    job.start()
    if job.isActive():
        loop.exec()
    assert [error.message for error in job.errors()] == []
    return array(job.renderedImage())


def array(image: Any) -> np.ndarray[Any, Any]:
    """An image as rows, columns, red, green, blue, alpha."""
    from qgis.PyQt.QtGui import QImage

    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    return np.frombuffer(bytes(bits), np.uint8).reshape(image.height(), image.width(), 4)


def pixels(content: bytes) -> np.ndarray[Any, Any]:
    """A picture's file as the same."""
    from qgis.PyQt.QtGui import QImage

    return array(QImage.fromData(content))


def alike(first: np.ndarray[Any, Any], second: np.ndarray[Any, Any]) -> float:
    """Which part of the pixels differs by less than a sixteenth of the range in every colour."""
    apart = np.abs(first.astype(int) - second.astype(int)).max(axis=2)
    return float((apart < 16).mean())


def map_layer(published: Published, number: str = "", name: str = "drawn") -> Any:
    from qgis.core import QgsRasterLayer

    uri = f"crs='EPSG:4326' format='PNG32' layer='{number}' url='{published.url(name, 'MapServer')}'"
    layer = QgsRasterLayer(uri, "served", "arcgismapserver")
    assert layer.isValid(), layer.error().message()
    return layer


def canvas_layers(published: Published) -> list[Any]:
    return list(published.project.layerTreeRoot().layerOrder())


def test_the_map_service_looks_like_the_canvas(published: Published) -> None:
    expected = drawn(canvas_layers(published), "EPSG:4326", EUROPE)
    shown = drawn([map_layer(published)], "EPSG:4326", EUROPE)
    assert len(np.unique(expected.reshape(-1, 4), axis=0)) > 50
    assert alike(expected, shown) >= ALIKE


def test_each_layer_looks_like_itself(published: Published) -> None:
    for number, layer in enumerate(canvas_layers(published)):
        expected = drawn([layer], "EPSG:4326", EUROPE)
        shown = drawn([map_layer(published, str(number))], "EPSG:4326", EUROPE)
        assert alike(expected, shown) >= ALIKE, layer.name()
        assert alike(expected, np.full_like(expected, 255)) < 1, layer.name()


def test_another_reference_is_drawn_by_the_server(published: Published) -> None:
    """Asked for directly: the provider would have the map in its own reference and bend the picture."""
    extent, size = (-1.3e6, 4.2e6, 3.6e6, 8.7e6), (980, 900)
    expected = drawn(canvas_layers(published), "EPSG:3857", extent, size)
    asked = {
        "bbox": ",".join(map(str, extent)),
        "bboxSR": 102100,
        "imageSR": 102100,
        "size": ",".join(map(str, size)),
        "format": "png32",
        "f": "image",
    }
    reply = requests.get(f"{published.url('drawn', 'MapServer')}/export", params=asked, timeout=60)
    assert alike(expected, pixels(reply.content)) >= ALIKE


def test_a_map_may_be_of_pixels_alone(published: Published, tmp_path: Path) -> None:
    from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer

    project = QgsProject()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    layer = QgsRasterLayer(str(slope(tmp_path / "only.tif")), "only", "gdal")
    project.addMapLayer(layer)
    published.portal.publish(staged(project, tmp_path, "pixels"), everyone=True)
    shown = drawn([map_layer(published, name="pixels")], "EPSG:4326", EUROPE)
    assert alike(drawn([layer], "EPSG:4326", EUROPE), shown) >= ALIKE
    assert len(np.unique(shown[:, :, 0])) > 20


def test_a_difference_would_be_seen(published: Published) -> None:
    expected = drawn(canvas_layers(published), "EPSG:4326", EUROPE)
    moved = drawn(canvas_layers(published), "EPSG:4326", tuple(side + 0.5 for side in EUROPE))  # type: ignore[arg-type]
    assert alike(expected, moved) < ALIKE
    assert alike(expected, drawn(canvas_layers(published)[:-1], "EPSG:4326", EUROPE)) < ALIKE


def test_a_click_tells_what_is_there(published: Published) -> None:
    from qgis.core import QgsPointXY, QgsRaster, QgsRectangle

    layer = map_layer(published)
    provider = layer.dataProvider()
    result = provider.identify(
        QgsPointXY(2.5, 47.0), QgsRaster.IdentifyFormat.IdentifyFormatFeature, QgsRectangle(*EUROPE), *SIZE
    )
    assert result.isValid()
    names = [
        feature.attribute("NAME")
        for stores in result.results().values()
        for store in stores
        for feature in store.features()
        if feature.fields().indexFromName("NAME") >= 0
    ]
    assert "France" in names


def test_tiles_are_shown(published: Published) -> None:
    from qgis.core import QgsRasterLayer

    uri = f"crs='EPSG:3857' format='PNG32' layer='' url='{published.url('town', 'MapServer')}'"
    layer = QgsRasterLayer(uri, "tiles", "arcgismapserver")
    assert layer.isValid(), layer.error().message()
    side = 2e7
    for level, resolution in ((1, 78271.5), (2, 39135.7)):
        half = resolution * 128
        shown = drawn([layer], "EPSG:3857", (-half, side / 2 - half, half, side / 2 + half), (256, 256))
        assert tuple(shown[128, 128, :3]) == COLORS[level]


def test_tiles_are_shown_as_a_wmts(published: Published) -> None:
    from qgis.core import QgsRasterLayer

    address = f"{published.url('town', 'MapServer')}/WMTS/1.0.0/WMTSCapabilities.xml"
    asked = "crs=EPSG:3857&format=image/png&layers=town&styles=default&tileMatrixSet=default028mm"
    layer = QgsRasterLayer(f"{asked}&url={address}", "tiles", "wms")
    assert layer.isValid(), layer.error().message()
    half = 39135.7 * 128
    shown = drawn([layer], "EPSG:3857", (-half, 1e7 - half, half, 1e7 + half), (256, 256))
    assert tuple(shown[128, 128, :3]) == COLORS[2]


def test_vector_tiles_look_as_in_their_package(published: Published) -> None:
    from qgis.core import QgsVectorTileLayer

    extent = (-1e7, -6e6, 1e7, 6e6)
    pictures = []
    for uri in (
        f"type=xyz&serviceType=arcgis&url={published.url('town', 'VectorTileServer')}",
        f"type=vtpk&url={published.vector_package}",
    ):
        layer = QgsVectorTileLayer(uri, "tiles")
        assert layer.isValid(), layer.error().message()
        complaint, done = layer.loadDefaultStyle()
        assert done, complaint
        pictures.append(drawn([layer], "EPSG:3857", extent, (800, 480)))
    served, packaged = pictures
    assert tuple(served[240, 400, :3]) == (180, 0, 0)
    assert tuple(served[20, 20, :3]) == (255, 255, 255)
    assert alike(served, packaged) >= ALIKE
