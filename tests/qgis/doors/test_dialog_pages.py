"""The pages in QGIS's own dialogs: what they show is so, and nothing changes but what somebody changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsLayerTreeModel, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from web_layer_sharing.qgis_bridge.settings import (
    Connection,
    Defaults,
    all_connections,
    defaults,
    log_level,
    remove_connection,
    save_connection,
    save_defaults,
    save_log_level,
)
from web_layer_sharing.qgis_bridge.snapshot import take_snapshot
from web_layer_sharing.sharing.draft.settings import ServiceKind
from web_layer_sharing.tests.qgis.doors.dock_stage import Window, find, wait, wait_until
from web_layer_sharing.ui.kept_settings import kept
from web_layer_sharing.ui.options.factory import OptionsFactory
from web_layer_sharing.ui.properties.factories import LayerPageFactory, ProjectPageFactory
from web_layer_sharing.ui.publish_dock import PublishDock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qgis.PyQt.QtWidgets import QWidget


@pytest.fixture
def dock() -> Iterator[PublishDock]:
    """A dock over a project with one layer."""
    project = QgsProject.instance()
    project.clear()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    uri = "Point?crs=EPSG:4326&field=name:string(10)&field=height:double"
    project.addMapLayer(QgsVectorLayer(uri, "Places", "memory"))
    window = Window()
    window.tree.setModel(QgsLayerTreeModel(project.layerTreeRoot(), window.tree))
    made = PublishDock(window)
    yield made
    made.close_down()
    made.deleteLater()
    project.clear()


@pytest.fixture
def settings() -> Iterator[None]:
    """Settings as they are at first, before and after."""
    yield
    save_defaults(Defaults())
    save_log_level("INFO")
    for one in all_connections():
        remove_connection(one.name)


@pytest.fixture
def options(dock: PublishDock, settings: None) -> Iterator[QWidget]:
    save_connection(Connection("Town", "http://127.0.0.1:9/portal"))
    page = OptionsFactory(dock).createWidget()
    yield page
    page.hide()
    page.deleteLater()


def test_what_a_new_web_layer_starts_with_is_kept_and_taken_up(dock: PublishDock, options: QWidget) -> None:
    options.apply()
    assert (defaults(), log_level()) == (Defaults(), "INFO")
    for name, value in (("kindBox", "TILE"), ("sharingBox", "ORGANIZATION"), ("logBoxLevel", "DEBUG")):
        box = find(options, name)
        box.setCurrentIndex(box.findData(value))
    find(options, "folderEdit").setText("Maps")
    options.apply()
    assert defaults() == Defaults("ORGANIZATION", "Maps", kind="TILE")
    assert log_level() == "DEBUG"
    general = dock.page.general
    assert general.kind is ServiceKind.TILE
    told = general.values()
    assert (told["portalFolder"], told["sharing.sharingLevel"]) == ("Maps", "ORGANIZATION")


def test_connections_are_listed_tested_and_removed(dock: PublishDock, options: QWidget) -> None:
    tree = find(options, "connectionTree")
    assert [tree.topLevelItem(row).text(0) for row in range(tree.topLevelItemCount())] == ["Town"]
    assert not find(options, "testButton").isEnabled()
    tree.topLevelItem(0).setSelected(True)
    for button in ("testButton", "networkButton"):
        find(options, button).click()
        wait_until(lambda: find(options, "testButton").isEnabled())
        assert "[WLS501]" in find(options, "connectionLabel").text()
    assert dock.page.portals.name == "Town"
    options.connections.remove("Town")
    assert tree.topLevelItemCount() == 0
    assert dock.page.portals.is_local


def test_the_local_portal_is_started_asked_and_stopped(dock: PublishDock, options: QWidget) -> None:
    start, stop, label = (find(options, name) for name in ("startButton", "stopButton", "localLabel"))
    assert (start.isEnabled(), stop.isEnabled()) == (True, False)
    start.click()
    assert (start.isEnabled(), stop.isEnabled()) == (False, False)
    wait_until(lambda: not options.switch.busy)
    assert dock.local.url in label.text()
    assert (start.isEnabled(), stop.isEnabled()) == (False, True)
    plain = "http://" + dock.local.url.partition("://")[2]
    save_connection(Connection("Town", plain))
    options.connections.fill("Town")
    find(options, "networkButton").click()
    wait_until(lambda: find(options, "networkButton").isEnabled())
    assert find(options, "connectionLabel").text().startswith(f"{plain} answers after")
    stop.click()
    wait_until(lambda: not options.switch.busy)
    assert dock.local.url == ""


def test_the_project_is_touched_only_where_something_was_changed(dock: PublishDock) -> None:
    project = QgsProject.instance()
    find(dock.page, "nameEdit").setText("Of the dock")
    project.setDirty(False)
    factory = ProjectPageFactory(dock)
    page = factory.createWidget()
    assert not find(page, "keepBox").isChecked()
    page.apply()
    assert not project.isDirty()
    find(page, "keepBox").setChecked(True)
    find(page, "nameEdit").setText("Of the project")
    find(page, "tagsEdit").setText("a, b")
    page.apply()
    assert project.isDirty()
    told = kept(project)
    assert (told["name"], told["properties"]["tags"]) == ("Of the project", "a, b")
    assert find(dock.page, "nameEdit").text() == "Of the project"
    project.setDirty(False)
    again = factory.createWidget()
    again.apply()
    assert not project.isDirty()
    find(again, "keepBox").setChecked(False)
    again.apply()
    assert kept(project) is None
    for each in (page, again):
        each.deleteLater()


def layer_page(dock: PublishDock) -> tuple[Any, Any, QgsMapCanvas]:
    """The page of the one layer, the layer, and the map that it is shown on."""
    (layer,) = QgsProject.instance().mapLayers().values()
    canvas = QgsMapCanvas()
    factory = LayerPageFactory(dock)
    assert factory.supportLayerPropertiesDialog(), "QGIS asks this before it makes the page"
    assert factory.supportsLayer(layer)
    return factory.createWidget(layer, canvas, False, None), layer, canvas


def test_a_layer_page_that_is_not_used_changes_nothing(dock: PublishDock) -> None:
    page, layer, canvas = layer_page(dock)
    before = take_snapshot(QgsProject.instance(), with_thumbnail=False)
    QgsProject.instance().setDirty(False)
    page.apply()
    assert not QgsProject.instance().isDirty()
    assert take_snapshot(QgsProject.instance(), with_thumbnail=False) == before
    page.deleteLater()
    canvas.deleteLater()


def test_what_a_layer_page_says_is_what_is_published(dock: PublishDock) -> None:
    page, layer, canvas = layer_page(dock)
    find(page, "numberBox").setValue(7)
    find(page, "nameEdit").setText("Places of note")
    find(page, "summaryEdit").setPlainText("Where to go")
    find(page, "tagsEdit").setText("towns, sights")
    tree = find(page, "fieldTree")
    name, height = (tree.topLevelItem(row) for row in range(2))
    name.setCheckState(1, Qt.CheckState.Unchecked)
    height.setCheckState(2, Qt.CheckState.Unchecked)
    page.apply()
    (told,) = take_snapshot(QgsProject.instance(), with_thumbnail=False).layers
    assert (told.name, told.service_layer_id) == ("Places of note", 7)
    assert (told.metadata.summary, told.metadata.tags) == ("Where to go", ("towns", "sights"))
    assert [(each.name, each.editable) for each in told.fields] == [("name", True), ("height", False)]
    assert layer.editorWidgetSetup(0).type() == "Hidden"
    find(page, "numberBox").setValue(-1)
    name.setCheckState(1, Qt.CheckState.Checked)
    height.setCheckState(2, Qt.CheckState.Checked)
    page.apply()
    (told,) = take_snapshot(QgsProject.instance(), with_thumbnail=False).layers
    assert told.service_layer_id == -1
    assert [each.editable for each in told.fields] == [True, True]
    assert layer.editorWidgetSetup(0).type() != "Hidden"
    page.deleteLater()
    canvas.deleteLater()


def test_a_layer_page_tells_what_was_found(dock: PublishDock) -> None:
    find(dock.page, "nameEdit").setText("x")
    find(dock.page, "analyzeButton").click()
    wait(dock.page)
    page, layer, canvas = layer_page(dock)
    found = [each.code for each in dock.page.findings.of_layer(layer.id())]
    listed = find(page, "findingList")
    assert found
    assert [listed.item(row).text().partition(":")[0] for row in range(listed.count())] == found
    page.deleteLater()
    canvas.deleteLater()
