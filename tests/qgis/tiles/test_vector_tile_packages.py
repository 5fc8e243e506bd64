"""Vector tile packages: drawn by QGIS's own provider, decoded by others, their style validated."""

from __future__ import annotations

import gzip
import json
import subprocess
from typing import TYPE_CHECKING, Any

import mapbox_vector_tile
import numpy as np
import pytest
from web_layer_sharing.sharing.errors import ExportError
from web_layer_sharing.sharing.tiles import VectorTilePackage, google_vector, wgs84
from web_layer_sharing.tests.qgis.tiles.conftest import Recording

if TYPE_CHECKING:
    from pathlib import Path

LEVELS = (0, 1, 2)
DRAWN_BY_ESRI = {"background", "fill", "line", "symbol", "circle"}


@pytest.fixture
def classified_map(labelled_map: Any) -> Any:
    """The labelled map with classes by value, rules, a pattern and markers along lines."""
    from qgis.core import (
        QgsCategorizedSymbolRenderer,
        QgsFeature,
        QgsFillSymbol,
        QgsGeometry,
        QgsLineSymbol,
        QgsMarkerLineSymbolLayer,
        QgsMarkerSymbol,
        QgsPalLayerSettings,
        QgsRendererCategory,
        QgsRuleBasedRenderer,
        QgsVectorLayer,
        QgsVectorLayerSimpleLabeling,
    )
    from qgis.PyQt.QtGui import QColor

    countries = labelled_map.mapLayersByName("countries")[0]
    pattern = QgsFillSymbol.createSimple({"color": "0,0,0,0"})
    from qgis.core import QgsLinePatternFillSymbolLayer

    pattern.changeSymbolLayer(0, QgsLinePatternFillSymbolLayer())
    countries.setRenderer(
        QgsCategorizedSymbolRenderer(
            "NAME",
            [
                QgsRendererCategory("Brazil", QgsFillSymbol.createSimple({"color": "0,0,255"}), "Brazil"),
                QgsRendererCategory("Canada", pattern, "Canada"),
                QgsRendererCategory(None, QgsFillSymbol.createSimple({"color": "200,200,200"}), "others"),
            ],
        )
    )
    labels = QgsPalLayerSettings()
    labels.fieldName = "NAME"
    countries.setLabeling(QgsVectorLayerSimpleLabeling(labels))
    countries.setLabelsEnabled(True)
    places = labelled_map.mapLayersByName("places")[0]
    root = QgsRuleBasedRenderer.Rule(None)
    for label, color, condition in (("north", "255,0,0", "$y > 0"), ("all", "0,128,0", "")):
        symbol = QgsMarkerSymbol.createSimple({"name": "circle" if condition else "star", "color": color})
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, filterExp=condition, label=label))
    places.setRenderer(QgsRuleBasedRenderer(root))
    line = QgsVectorLayer("LineString?crs=EPSG:4326", "way", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("LineString(-60 0, 60 20)"))
    line.dataProvider().addFeatures([feature])
    symbol = QgsLineSymbol.createSimple({"line_color": "1,2,3", "line_style": "dash"})
    symbol.appendSymbolLayer(QgsMarkerLineSymbolLayer())
    line.renderer().setSymbol(symbol)
    line.renderer().symbol().setColor(QColor(1, 2, 3))
    labelled_map.addMapLayer(line)
    return labelled_map


def create(project: Any, folder: Path, out: Path, **facts: Any) -> VectorTilePackage:
    from web_layer_sharing.qgis_bridge.tiles.prepared_map import prepare_map
    from web_layer_sharing.qgis_bridge.tiles.raster_cache import Workforce
    from web_layer_sharing.qgis_bridge.tiles.vector_cache import VectorJob, create_vector_package
    from web_layer_sharing.qgis_bridge.tiles.vector_map import prepare_vector_map
    from web_layer_sharing.sharing.tiles.plan import CachePlan

    folder.mkdir()
    scheme = facts.pop("scheme", None) or google_vector()
    system = facts.pop("system", "EPSG:3857")
    levels = facts.pop("levels", LEVELS)
    prepared = prepare_vector_map(prepare_map(project, folder), folder, scheme.levels[0].scale)
    job = VectorJob(CachePlan(scheme, levels, scheme.bounds), prepared, system, "world", **facts)
    create_vector_package(job, out, Workforce(1), Recording())
    return VectorTilePackage.open(out)


def features(package: VectorTilePackage, *place: int) -> Any:
    return mapbox_vector_tile.decode(gzip.decompress(package.tile(*place) or b""))


def drawn(path: Path, box: tuple[float, ...], crs: str = "EPSG:3857", size: int = 512) -> Any:
    """Return what QGIS's vtpk provider draws of a package, with the package's own style."""
    from qgis.core import (
        QgsCoordinateReferenceSystem,
        QgsMapRendererSequentialJob,
        QgsMapSettings,
        QgsRectangle,
        QgsVectorTileLayer,
    )
    from qgis.PyQt.QtCore import QSize
    from web_layer_sharing.qgis_bridge.tiles.encoding import pixels_of

    layer = QgsVectorTileLayer(f"type=vtpk&url={path}", "tiles")
    assert layer.isValid(), layer.error().summary()
    message, loaded = layer.loadDefaultStyle()
    assert loaded, message
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    settings.setExtent(QgsRectangle(*box))
    settings.setOutputSize(QSize(size, size))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    assert not job.errors()
    return pixels_of(job.renderedImage()).view(np.uint8).reshape(size, size, 4)


def test_a_package_is_drawn_decoded_and_valid(classified_map: Any, tmp_path: Path, root: Path) -> None:
    package = create(classified_map, tmp_path / "map", tmp_path / "world.vtpk")
    style = package.style
    path = tmp_path / "style.json"
    path.write_text(json.dumps(style))
    validator = root / "build" / "maplibre" / "node_modules" / ".bin" / "gl-style-validate"
    told = subprocess.run([str(validator), str(path)], capture_output=True, text=True, check=False)
    assert (told.returncode, told.stdout + told.stderr) == (0, "")
    assert {layer["type"] for layer in style["layers"]} <= DRAWN_BY_ESRI
    kinds = {layer["id"]: layer["type"] for layer in style["layers"]}
    assert kinds["places/north"] == "circle"
    assert kinds["places/all"] == "symbol"
    assert {"fill-pattern"} == set(
        next(each["paint"] for each in style["layers"] if each["id"] == "countries/Canada")
    )

    tile = features(package, 0, 0, 0)
    assert {"countries", "countries/label", "places", "places/north", "places/all", "way"} == set(tile)
    named = {each["properties"].get("NAME"): each["properties"] for each in tile["countries"]["features"]}
    assert [int(named[name]["_symbol"]) for name in ("Brazil", "Canada", "Chile")] == [0, 1, 2]
    texts = {each["properties"]["_label"] for each in tile["countries/label"]["features"]}
    assert {"Brazil", "Chile"} <= texts
    north, everywhere = (len(tile[f"places/{name}"]["features"]) for name in ("north", "all"))
    assert 0 < north < everywhere == classified_map.mapLayersByName("places")[0].featureCount()
    assert {each["properties"]["_label"] for each in tile["places"]["features"]} >= {"Place 10 5"}

    sprites = json.loads(package.resource("sprites/sprite.json") or b"")
    assert {"countries/Canada/pattern", "places/all/marker", "way/marker"} == set(sprites)
    double = json.loads(package.resource("sprites/sprite@2x.json") or b"")
    assert all(double[name]["pixelRatio"] == 2 for name in sprites)
    assert double["places/all/marker"]["width"] == pytest.approx(
        2 * sprites["places/all/marker"]["width"], abs=1
    )

    picture = drawn(tmp_path / "world.vtpk", (-8e6, -4.5e6, -4e6, -0.5e6))
    colours = {tuple(each) for each in picture[::7, ::7, :3].reshape(-1, 3)}
    assert (0, 0, 255) in colours, "Brazil is not drawn in its colour"
    assert (200, 200, 200) in colours


@pytest.mark.parametrize("indexed", [True, False])
def test_beyond_the_last_level_the_last_one_is_shown(
    labelled_map: Any, tmp_path: Path, indexed: bool
) -> None:
    create(labelled_map, tmp_path / "map", tmp_path / "x.vtpk", indexed=indexed)
    deep = drawn(tmp_path / "x.vtpk", (2e6, -1e6, 2.01e6, -0.99e6), size=128)
    assert (deep[..., :3] == (200, 220, 180)).all()


def test_the_index_is_that_of_the_tiles(labelled_map: Any, tmp_path: Path) -> None:
    package = create(labelled_map, tmp_path / "map", tmp_path / "x.vtpk", levels=(0, 1, 2, 3))
    index = package.index
    assert index is not None
    there = set(package.store.places())
    side = range(8)
    assert {(3, row, column) for row in side for column in side if (3, row, column) in index} == {
        place for place in there if place[0] == 3
    }
    assert (0, 0, 0) in there


def test_a_scheme_in_degrees(labelled_map: Any, tmp_path: Path) -> None:
    package = create(
        labelled_map, tmp_path / "map", tmp_path / "x.vtpk", scheme=wgs84(512), system="EPSG:4326"
    )
    assert package.scheme.crs.wkid == 4326
    found = drawn(tmp_path / "x.vtpk", (10.0, -10.0, 30.0, 10.0), "EPSG:4326", 128)
    assert ((found[..., :3] == (200, 220, 180)).all(axis=2)).mean() > 0.5


def test_equal_maps_give_equal_packages(labelled_map: Any, tmp_path: Path) -> None:
    create(labelled_map, tmp_path / "map1", tmp_path / "1.vtpk", levels=(0, 1))
    create(labelled_map, tmp_path / "map2", tmp_path / "2.vtpk", levels=(0, 1))
    assert (tmp_path / "1.vtpk").read_bytes() == (tmp_path / "2.vtpk").read_bytes()


def test_letters_have_their_shape_and_width(qgis_app: Any) -> None:
    """The distances of a letter cross the rim where Qt's own drawing of it does."""
    from qgis.PyQt.QtGui import QFont, QRawFont
    from web_layer_sharing.qgis_bridge.tiles.fonts import _glyphs, font_files

    font = QFont("DejaVu Sans")
    font.setPixelSize(24)
    raw = QRawFont.fromFont(font)
    glyphs = {chr(glyph.code): glyph for glyph in _glyphs(raw, 0)}
    letter = glyphs["H"]
    across = letter.width + 6
    levels = np.frombuffer(letter.bitmap, np.uint8).reshape(letter.height + 6, across)
    inside = levels >= 192  # the rim lies at 255 * 0.75
    middle, top = inside[levels.shape[0] // 2], inside[6]
    assert middle.sum() > 2 * top.sum() > 4, "an H has one bar across and two up"
    assert glyphs[" "].bitmap == b""
    assert glyphs["W"].advance > glyphs["i"].advance
    files = font_files(["DejaVu Sans Book", "No Such Font Regular"], ["Ж"])
    assert set(files) == {
        f"fonts/{stack}/{part}.pbf"
        for stack in ("DejaVu Sans Book", "No Such Font Regular")
        for part in ("0-255", "1024-1279")
    }


def test_a_map_of_pictures_alone_is_told(project: Any, tmp_path: Path) -> None:
    from osgeo import gdal
    from qgis.core import QgsRasterLayer

    path = tmp_path / "x.tif"
    raster = gdal.GetDriverByName("GTiff").Create(str(path), 4, 4)
    raster.SetGeoTransform((0, 1, 0, 0, 0, -1))
    del raster
    project.addMapLayer(QgsRasterLayer(str(path), "picture"))
    with pytest.raises(ExportError) as refused:
        create(project, tmp_path / "map", tmp_path / "x.vtpk")
    assert refused.value.code == "WLS165"
