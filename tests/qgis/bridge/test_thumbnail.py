"""The picture of the map: drawn beside other work, of large layers a part only."""

from __future__ import annotations

import pytest
from qgis.core import QgsFeatureRequest, QgsProject, QgsVectorLayer
from qgis.PyQt.QtGui import QImage
from web_layer_sharing.qgis_bridge import thumbnail
from web_layer_sharing.qgis_bridge.source import ProjectSource
from web_layer_sharing.sharing.errors import Cancelled
from web_layer_sharing.sharing.map_snapshot import Extent
from web_layer_sharing.sharing.progress import Progress

WORLD = Extent(-180.0, -90.0, 180.0, 90.0)


@pytest.fixture
def countries(project, world_map):
    layer = QgsVectorLayer(f"{world_map}|layername=countries", "countries", "ogr")
    project.addMapLayer(layer)
    project.setCrs(layer.crs())
    return layer


def colours(image):
    """How many places of the image have another colour than its corner."""
    corner = image.pixel(0, 0)
    return sum(image.pixel(x, y) != corner for x in range(0, 600, 4) for y in range(0, 400, 4))


def test_a_large_layer_is_thinned_and_left_as_it_is(project, countries, monkeypatch):
    whole = colours(thumbnail.start(project, [countries], WORLD).image())
    monkeypatch.setattr(thumbnail, "MOST_FEATURES", 60)
    part = colours(thumbnail.start(project, [countries], WORLD).image())
    assert 0 < part < whole
    assert (countries.subsetString(), countries.featureCount()) == ("", 240)


@pytest.mark.parametrize("kind", ["filtered", "edited", "memory"])
def test_what_cannot_be_thinned_is_drawn_whole(project, countries, monkeypatch, kind):
    layer = countries
    if kind == "filtered":
        layer.setSubsetString("fid > 0")
    if kind == "edited":
        layer.startEditing()
    if kind == "memory":
        layer = countries.materialize(QgsFeatureRequest())
        project.addMapLayer(layer)
    whole = colours(thumbnail.start(project, [layer], WORLD).image())
    monkeypatch.setattr(thumbnail, "MOST_FEATURES", 10)
    assert colours(thumbnail.start(project, [layer], WORLD).image()) == whole
    if kind == "edited":
        layer.rollBack()


def test_a_waiting_publish_can_be_stopped(project, world_map):
    states = QgsVectorLayer(f"{world_map}|layername=states_provinces", "states", "ogr")
    project.addMapLayer(states)
    project.setCrs(states.crs())
    drawing = thumbnail.start(project, [states] * 20, WORLD)

    def stop():
        raise Cancelled

    with pytest.raises(Cancelled):
        drawing.image(stop)
    drawing.stop()
    assert not drawing.image().isNull()


def test_both_forms_come_from_the_source_though_the_project_is_closed(project, countries, run_in_thread):
    with ProjectSource(project) as source:
        project.clear()
        picture = run_in_thread(source.picture, Progress())
    png, jpeg = QImage.fromData(picture.png), QImage.fromData(picture.jpeg)
    assert (png.width(), png.height()) == (600, 400)
    assert (jpeg.width(), jpeg.height()) == (200, 133)
    assert picture.jpeg.startswith(b"\xff\xd8\xff")
    assert colours(png) > 1000


def test_a_source_without_a_picture(project, countries):
    with ProjectSource(project, with_thumbnail=False) as source:
        assert source.picture(Progress()).png == b""
    with ProjectSource(QgsProject()) as source:
        assert source.picture(Progress()).jpeg == b""


def test_a_closed_source_draws_no_further(project, countries):
    source = ProjectSource(project)
    source.close()
    source.close()
    assert source.picture(Progress()).png.startswith(b"\x89PNG")
