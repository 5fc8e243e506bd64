"""The algorithms that make tiles, run as Processing runs them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.sharing.tiles import TileImage, TilePackage, TileStore, VectorTilePackage
from web_layer_sharing.sharing.tiles.image import FORMATS

if TYPE_CHECKING:
    from pathlib import Path

EUROPE = "0,5000000,3000000,8000000 [EPSG:3857]"


@pytest.fixture
def map_of_countries(current_project: Any, world_map: Path) -> Any:
    from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer

    current_project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    layer = QgsVectorLayer(f"{world_map}|layername=countries", "countries", "ogr")
    current_project.addMapLayer(layer)
    return current_project


def run(algorithm: Any, project: Any, **parameters: Any) -> tuple[dict[str, Any], Any]:
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    made = algorithm().create()
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(project)
    results, right = made.run({"PROCESSES": 1, **parameters}, context, feedback)
    assert right, feedback.textLog()
    return results, feedback


def test_a_tile_package_is_made_and_updated(map_of_countries: Any, tmp_path: Path) -> None:
    from web_layer_sharing.algorithms.create_tile_package import CreateTilePackage

    out = str(tmp_path / "x.tpkx")
    wishes = {
        "MIN_LEVEL": 2,
        "MAX_LEVEL": 4,
        "EXTENT": EUROPE,
        "FORMAT": FORMATS.index("MIXED"),
        "QUALITY": 60,
    }
    results, feedback = run(CreateTilePackage, map_of_countries, OUTPUT=out, **wishes)
    package = TilePackage.open(results["OUTPUT"])
    assert (package.levels, package.image) == ((2, 4), TileImage("MIXED", 60))
    assert package.extent is not None
    assert package.extent.xmax == pytest.approx(5e6)
    assert "At most" in feedback.textLog()
    before = {place: package.tile(*place) for place in package.store.places()}
    from qgis.core import QgsFillSymbol

    layer = map_of_countries.mapLayersByName("countries")[0]
    layer.renderer().setSymbol(QgsFillSymbol.createSimple({"color": "0,0,255"}))
    run(CreateTilePackage, map_of_countries, OUTPUT=out, UPDATE=True, **{**wishes, "MIN_LEVEL": 4})
    after = {place: TilePackage.open(out).tile(*place) for place in before}
    assert {place[0] for place in after if after[place] != before[place]} == {4}


def test_a_cache_folder_at_double_resolution(map_of_countries: Any, tmp_path: Path) -> None:
    from web_layer_sharing.algorithms.create_map_tile_cache import CreateMapTileCache

    out = tmp_path / "cache"
    run(CreateMapTileCache, map_of_countries, OUTPUT=str(out), MAX_LEVEL=1, SCHEME=1, DPI=1)
    assert {"conf.xml", "conf.cdi", "_alllayers"} == {path.name for path in out.iterdir()}
    assert TileStore(out / "_alllayers").levels == (0, 1)
    from web_layer_sharing.sharing.tiles import read_scheme_file

    scheme = read_scheme_file(out / "conf.xml").scheme
    assert (scheme.tile_size, scheme.dpi, scheme.crs.wkid) == (512, 192, 4326)


def test_a_vector_tile_package(map_of_countries: Any, tmp_path: Path) -> None:
    from web_layer_sharing.algorithms.create_vector_tile_package import CreateVectorTilePackage

    out = str(tmp_path / "x.vtpk")
    run(CreateVectorTilePackage, map_of_countries, OUTPUT=out, MAX_LEVEL=2, INDEXED=False)
    package = VectorTilePackage.open(out)
    assert (package.levels, package.index) == ((0, 2), None)


def test_a_scheme_that_has_none_of_the_levels_is_told(map_of_countries: Any, tmp_path: Path) -> None:
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback
    from web_layer_sharing.algorithms.create_tile_package import CreateTilePackage

    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(map_of_countries)
    _, right = (
        CreateTilePackage()
        .create()
        .run({"MIN_LEVEL": 9, "MAX_LEVEL": 3, "OUTPUT": str(tmp_path / "x.tpkx")}, context, feedback)
    )
    assert not right
    assert "WLS320" in feedback.textLog()
    assert list(tmp_path.iterdir()) == []


def test_progress_tells_how_far_it_is_once_a_second() -> None:
    from qgis.core import QgsProcessingFeedback
    from web_layer_sharing.algorithms.base import FeedbackProgress

    class Listening(QgsProcessingFeedback):
        texts: list[str]

        def setProgressText(self, text: str) -> None:
            self.texts.append(text)

    feedback = Listening()
    feedback.texts = []
    moments = iter([0.0, 0.4, 1.2, 1.2])
    progress = FeedbackProgress(feedback, clock=lambda: next(moments, 1.3))
    for done in (1, 2, 3):
        progress.report(done / 3, "tiles-draw", done=done, total=3, rate=7, remaining="0:00:01")
    assert feedback.texts == ["Making tiles, 3 of 3; 7 a second, 0:00:01 to go"]
