"""The main thread's share of a run: slice by slice, with the event loop in between, and to be broken off."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsLayerTreeModel, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QTimer
from web_layer_sharing.sharing.errors import Cancelled, SnapshotError
from web_layer_sharing.tasks.sliced import TURN_S, SlicedWork
from web_layer_sharing.tests.qgis.doors.dock_stage import Window, find, wait, wait_until
from web_layer_sharing.ui.publish_dock import PublishDock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from web_layer_sharing.qgis_bridge.slices import Slices

LAYERS = 40


def outcome(slices: Slices[Any]) -> list[Any]:
    """Do slices and return what was told of them."""
    told: list[Any] = []
    work = SlicedWork(slices)
    work.done.connect(told.append)
    work.failed.connect(told.append)
    wait_until(lambda: bool(told))
    work.deleteLater()
    return told


def test_the_event_loop_turns_between_the_slices(qgis_app: Any) -> None:
    turns: list[int] = []
    timer = QTimer()
    timer.timeout.connect(lambda: turns.append(1))
    timer.start(0)

    def slow() -> Slices[str]:
        for _ in range(5):
            time.sleep(2 * TURN_S)
            yield
        return "made"

    assert outcome(slow()) == ["made"]
    timer.stop()
    assert len(turns) >= 4


def test_errors_are_told_and_none_escapes(qgis_app: Any) -> None:
    def failing(error: Exception) -> Slices[None]:
        yield
        raise error

    (told,) = outcome(failing(SnapshotError("WLS101", layer_id="x")))
    assert told.code == "WLS101"
    (told,) = outcome(failing(ValueError("of a kind that nobody foresaw")))
    assert told.code == "WLS800"
    assert "nobody foresaw" in told.facts["what"]


@pytest.fixture
def dock() -> Iterator[PublishDock]:
    """A dock over a project with many layers."""
    project = QgsProject.instance()
    project.clear()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    uri = "Point?crs=EPSG:4326&field=name:string(10)"
    project.addMapLayers([QgsVectorLayer(uri, f"Layer {number}", "memory") for number in range(LAYERS)])
    window = Window()
    window.tree.setModel(QgsLayerTreeModel(project.layerTreeRoot(), window.tree))
    made = PublishDock(window)
    find(made.page, "nameEdit").setText("Many")
    yield made
    made.close_down()
    made.deleteLater()
    project.clear()


def test_a_click_describes_nothing_yet_and_cancel_ends_it(dock: PublishDock) -> None:
    page = dock.page
    find(page, "analyzeButton").click()
    assert page.run.running
    assert not find(page, "analyzeButton").isEnabled()
    find(page, "cancelButton").click()
    assert not page.run.running
    assert isinstance(page.outcome, Cancelled)
    assert find(page, "analyzeButton").isEnabled()


def test_a_layer_that_goes_while_the_map_is_described_is_told(dock: PublishDock) -> None:
    page, project = dock.page, QgsProject.instance()
    find(page, "analyzeButton").click()
    # the description has begun with this layer among those to come
    page.run._described._timer.stop()
    next(page.run._described._slices)
    project.removeMapLayers(list(project.mapLayers())[1:])
    page.run._described._timer.start(0)
    error = wait(page)
    assert error.code == "WLS101"


def test_a_dock_that_goes_while_the_map_is_described(dock: PublishDock) -> None:
    find(dock.page, "analyzeButton").click()
    dock.page.run.close()
    assert not dock.page.run.running
