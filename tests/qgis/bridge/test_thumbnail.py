"""The picture of the map: drawn beside other work, of large layers a part only."""

from __future__ import annotations

from collections import Counter

import pytest
from qgis.core import QgsFeatureRequest, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QImage
from web_layer_sharing.qgis_bridge import thumbnail
from web_layer_sharing.qgis_bridge.slices import at_once
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


def begun(project, layers):
    """Begin to draw the layers, the top one first."""
    return at_once(thumbnail.begun(project, [layer.id() for layer in layers], WORLD))


def test_many_layers_are_drawn_on_sheets_that_lie_in_their_order(project, world_map, monkeypatch):
    layers = [QgsVectorLayer(f"{world_map}|layername=countries", name, "ogr") for name in ("red", "blue")]
    for layer in layers:
        layer.renderer().symbol().setColor(QColor(layer.name()))
        layer.renderer().symbol().symbolLayer(0).setStrokeStyle(Qt.PenStyle.NoPen)
    project.addMapLayers(layers)
    project.setCrs(layers[0].crs())
    monkeypatch.setattr(thumbnail, "LAYERS_A_SHEET", 1)
    for top, below in (layers, reversed(layers)):
        image = begun(project, [top, below]).image()
        found = Counter(image.pixelColor(x, y).name() for x in range(600) for y in range(400))
        # at their edges the upper one lets the lower one through
        assert found[QColor(top.name()).name()] > 30_000
        assert found[QColor(below.name()).name()] < 100


def test_a_large_layer_is_thinned_and_left_as_it_is(project, countries, monkeypatch):
    whole = colours(begun(project, [countries]).image())
    monkeypatch.setattr(thumbnail, "MOST_FEATURES", 60)
    part = colours(begun(project, [countries]).image())
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
    whole = colours(begun(project, [layer]).image())
    monkeypatch.setattr(thumbnail, "MOST_FEATURES", 10)
    assert colours(begun(project, [layer]).image()) == whole
    if kind == "edited":
        layer.rollBack()


def test_a_waiting_publish_can_be_stopped(project, world_map):
    states = QgsVectorLayer(f"{world_map}|layername=states_provinces", "states", "ogr")
    project.addMapLayer(states)
    project.setCrs(states.crs())
    drawing = begun(project, [states] * 20)

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
