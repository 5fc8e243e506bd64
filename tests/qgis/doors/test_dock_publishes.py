"""The dock publishes to a real local portal, and goes on when something goes wrong."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from qgis.core import (
    QgsApplication,
    QgsAuthMethodConfig,
    QgsLayerTreeModel,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtWidgets import QApplication, QMenu, QToolButton
from web_layer_sharing import arcpy
from web_layer_sharing.algorithms.provider import ALGORITHMS
from web_layer_sharing.local_portal.process import PortalProcess, start
from web_layer_sharing.qgis_bridge import publishing
from web_layer_sharing.qgis_bridge.draft_script import PROVIDER
from web_layer_sharing.qgis_bridge.portal_access import local_access, open_portal
from web_layer_sharing.qgis_bridge.settings import Connection, remove_connection, save_connection
from web_layer_sharing.sharing.draft.settings import ServiceKind
from web_layer_sharing.sharing.errors import Cancelled, NotAuthorized, TransportError
from web_layer_sharing.sharing.portal.search import search
from web_layer_sharing.tests.faults.fault_proxy import Fault, FaultProxy, Rule
from web_layer_sharing.tests.qgis.doors import plan_stage as at
from web_layer_sharing.tests.qgis.doors.dock_stage import Window, codes, find, menu_action, wait, wait_until
from web_layer_sharing.ui.layer_menu import LayerMenu
from web_layer_sharing.ui.publish_dock import PublishDock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from web_layer_sharing.ui.publish_page import PublishPage

PASSWORD = "a password for tests 1"


@pytest.fixture(scope="module")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PortalProcess]:
    """A local portal for all tests here, each of which takes a name of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WLS_PORTAL_PYTHON", sys.executable)
        made = start(tmp_path_factory.mktemp("portal"), port=0, password=PASSWORD)
    yield made
    made.stop()


def connection(name: str, url: str, password: str) -> str:
    """Keep a connection with an authentication configuration; return the configuration's id."""
    config = QgsAuthMethodConfig("Basic")
    config.setName(name)
    config.setConfig("username", "admin")
    config.setConfig("password", password)
    assert QgsApplication.authManager().storeAuthenticationConfig(config)[0]
    save_connection(Connection(name, url, config.id()))
    return str(config.id())


@dataclass
class Stage:
    """The open project, the dock over it, and a proxy that writes down what the portal is asked."""

    window: Window
    dock: PublishDock
    proxy: FaultProxy
    process: PortalProcess

    @property
    def page(self) -> PublishPage:
        return self.dock.page

    def ask(self, name: str, kind: ServiceKind = ServiceKind.FEATURE) -> None:
        """Fill in the form."""
        self.page.portals.reload(select="Town portal")
        self.page.general.set_kind(kind)
        find(self.page, "nameEdit").setText(name)
        find(self.page, "sharingBox").setCurrentIndex(2)

    def publish(self) -> Any:
        """Press the button and wait for the end."""
        self.proxy.seen.clear()
        find(self.page, "publishButton").click()
        return wait(self.page)

    def titles(self, query: str) -> list[str]:
        with open_portal(local_access(self.process)) as portal:
            portal.sign_in()
            return [str(found["title"]) for found in search(portal.connection, query)]


@pytest.fixture
def stage(process: PortalProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    monkeypatch.setattr(publishing, "FOLDER", tmp_path / "memory")
    made = at.town(tmp_path)
    assert made.write(str(tmp_path / "town.qgz"))
    made.clear()
    project = QgsProject.instance()
    assert project.read(str(tmp_path / "town.qgz"))
    window = Window()
    window.tree.setModel(QgsLayerTreeModel(project.layerTreeRoot(), window.tree))
    with FaultProxy(urlsplit(process.url).netloc) as proxy:
        authcfg = connection("Town portal", f"{proxy.address}/portal", PASSWORD)
        dock = PublishDock(window)
        yield Stage(window, dock, proxy, process)
        dock.close_down()
        dock.deleteLater()
        remove_connection("Town portal")
        QgsApplication.authManager().removeAuthenticationConfig(authcfg)
    window.tree.setModel(None)
    project.clear()


def delete_all(stage: Stage, title: str) -> None:
    with open_portal(local_access(stage.process)) as portal:
        portal.sign_in()
        for found in list(search(portal.connection, f'title:"{title}"')):
            portal.delete(str(found["id"]))


def operations(stage: Stage) -> list[str]:
    """What was asked to be changed, with the ids that differ from run to run taken out."""
    return [re.sub(r"[0-9a-f]{32}", "ID", each) for each in stage.proxy.changes()]


def test_a_feature_layer_and_the_same_by_a_script(stage: Stage) -> None:
    stage.ask("Town twice")
    find(stage.page, "property_maxRecordCount").setValue(321)
    find(stage.page, "tagsEdit").setText("town, trees")
    service = stage.publish()
    assert {each.name: each.feature_count for each in service.layers} == {"Trees": 5, "Lots": 2}
    by_dock = operations(stage)
    assert by_dock
    assert service.url in find(stage.page, "resultText").toHtml()
    assert stage.page.pages.currentWidget() is stage.page.result
    find(stage.page, "pythonButton").click()
    script = QgsApplication.clipboard().text()
    assert PASSWORD not in script
    delete_all(stage, "Town twice")
    stage.proxy.seen.clear()
    try:
        exec(compile(script, "copied", "exec"), {})  # noqa: S102 - what the user would paste
    finally:
        arcpy.SignOutFromPortal()
        arcpy.projects._open.clear()
    assert operations(stage) == by_dock


def test_a_feature_layer_and_the_same_by_an_algorithm(stage: Stage) -> None:
    stage.ask("Town thrice")
    find(stage.page, "property_maxRecordCount").setValue(321)
    find(stage.page, "tagsEdit").setText("town, trees")
    ended: list[Any] = []
    stage.page.published.connect(ended.append)
    stage.publish()
    by_dock, (outcome,) = operations(stage), ended
    delete_all(stage, "Town thrice")
    stage.proxy.seen.clear()
    algorithm = next(each() for each in ALGORITHMS if each().name() == outcome.order.algorithm).create()
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    _, done = algorithm.run(outcome.order.parameters(), context, feedback)
    assert done, feedback.textLog()
    assert by_dock
    assert operations(stage) == by_dock


def test_what_is_copied_for_qgis_process_names_real_parameters(stage: Stage) -> None:
    stage.ask("Town by process")
    find(stage.page, "property_allowExporting").setChecked(True)
    find(stage.page, "property_useCIMSymbols").setChecked(True)
    stage.publish()
    find(stage.page, "processButton").click()
    text = QgsApplication.clipboard().text()
    assert "# not among the parameters: useCIMSymbols" in text
    line = text.splitlines()[-1]
    known = {each().name(): each().create() for each in ALGORITHMS}
    algorithm = known[re.search(rf"{PROVIDER}:(\w+)", line)[1]]
    named = set(re.findall(r"(?<=[ '])([A-Z_]+)=", line))
    assert {"PORTAL", "SERVICE_NAME", "ALLOW_EXPORTING", "SHARING_LEVEL"} <= named
    assert all(algorithm.parameterDefinition(name) for name in named)


def test_what_was_published_is_added_and_swapped_in(stage: Stage) -> None:
    stage.ask("Town swapped")
    stage.publish()
    find(stage.page, "addButton").click()
    project = QgsProject.instance()
    added = [each for each in project.mapLayers().values() if each.providerType() == "arcgisfeatureserver"]
    assert {each.name() for each in added} == {"Trees", "Lots"}
    for each in added:
        project.removeMapLayer(each.id())
    trees = at.layer(project, "Trees")
    find(stage.page, "swapButton").click()
    assert trees.providerType() == "arcgisfeatureserver"
    assert trees.featureCount() == 5


@pytest.mark.parametrize("kind", [ServiceKind.TILE, ServiceKind.VECTOR_TILE])
def test_tiles(stage: Stage, kind: ServiceKind) -> None:
    name = f"Town {kind.value.lower()}"
    stage.ask(name, kind)
    find(stage.page, "lastLevelBox").setValue(1)
    service = stage.publish()
    assert service.url.endswith("MapServer" if kind is ServiceKind.TILE else "VectorTileServer"), service
    find(stage.page, "addButton").click()
    added = QgsProject.instance().mapLayersByName(name)
    assert [each.isValid() for each in added] == [True]
    assert "processing.run" in stage.page.result.python()
    assert "MAX_LEVEL=1" in stage.page.result.process()


def test_a_map_image_layer(stage: Stage) -> None:
    stage.ask("Town image", ServiceKind.MAP_IMAGE)
    find(stage.page, "property_copyDataToServer").setChecked(True)
    service = stage.publish()
    assert service.url.endswith("/Town_image/MapServer"), service
    find(stage.page, "addButton").click()
    assert [each.isValid() for each in QgsProject.instance().mapLayersByName("Town image")] == [True]
    assert not find(stage.page, "processButton").isEnabled()


def test_overwrite_with_a_plan(stage: Stage) -> None:
    stage.ask("Town planned")
    first = stage.publish()
    project = QgsProject.instance()
    at.add_tree(project, "gum", 6, 5, 5)
    find(stage.page, "overwriteBox").setChecked(True)
    stage.proxy.seen.clear()
    plans: list[Any] = []
    stage.page.planned.connect(plans.append)
    find(stage.page, "planButton").click()
    wait(stage.page)
    assert stage.proxy.changes() == []
    assert stage.page.run.has_plan
    tree = find(stage.page, "planTree")
    assert "Town planned" in tree.topLevelItem(0).text(0)
    again = stage.publish()
    assert (again.item_id, again.replaced) == (first.item_id, True)
    assert stage.proxy.changes() == list(plans[0].operations)
    assert [each for each in plans[0].operations if each.endswith("applyEdits")] == ["0/applyEdits"]
    assert not stage.page.run.has_plan
    assert tree.topLevelItemCount() == 0


def test_a_plan_is_dropped_when_the_form_changes(stage: Stage) -> None:
    stage.ask("Town dropped")
    find(stage.page, "planButton").click()
    wait(stage.page)
    assert stage.page.run.has_plan
    find(stage.page, "summaryEdit").setPlainText("other words")
    assert not stage.page.run.has_plan


def test_an_update_leaves_alone_what_is_switched_off(stage: Stage) -> None:
    stage.ask("Town switched")
    stage.publish()
    at.add_tree(QgsProject.instance(), "gum", 6, 5, 5)
    find(stage.page, "overwriteBox").setChecked(True)
    find(stage.page, "switch_data").setChecked(False)
    stage.publish()
    assert not [each for each in stage.proxy.changes() if "applyEdits" in each]
    assert "'DATA': False" in stage.page.result.python()
    assert "updateweblayer" in stage.page.result.process()


def test_the_portal_is_asked_about_a_name_while_it_is_typed(stage: Stage) -> None:
    stage.ask("Town known")
    stage.publish()
    edit = find(stage.page, "nameEdit")
    edit.setText("Town known")
    edit.textEdited.emit(edit.text())
    wait_until(lambda: "admin" in find(stage.page, "nameHint").text())
    find(stage.page, "overwriteBox").setChecked(True)
    assert "admin" not in find(stage.page, "nameHint").text()
    edit.setText("Town unknown")
    edit.textEdited.emit(edit.text())
    wait_until(lambda: not stage.page._questions.busy)
    assert "admin" not in find(stage.page, "nameHint").text()


def test_a_name_in_use_is_a_finding_that_leads_to_the_form(stage: Stage) -> None:
    stage.ask("Town in use")
    stage.publish()
    stage.publish()
    assert "80011" in codes(stage.page)
    assert stage.page.pages.currentWidget() is stage.page.findings
    finding = next(each for each in stage.page.findings.shown() if each.code == "80011")
    stage.page.findings.place_wanted.emit(finding)
    assert stage.page.pages.currentWidget() is stage.page.general


def test_a_wrong_password(stage: Stage) -> None:
    authcfg = connection("Locked", f"{stage.proxy.address}/portal", "wrong")
    try:
        stage.ask("Town locked")
        stage.page.portals.reload(select="Locked")
        assert isinstance(stage.publish(), NotAuthorized)
    finally:
        remove_connection("Locked")
        QgsApplication.authManager().removeAuthenticationConfig(authcfg)
    text = find(stage.page, "statusLabel").text()
    assert "WLS5" in text
    assert "wrong" not in text.split("[")[0].split()
    assert find(stage.page, "publishButton").isEnabled()
    [details] = stage.window.bar.findChildren(QToolButton, "messageDetails")
    details.click()
    assert stage.page.pages.currentWidget() is stage.page.progress


def test_cancel_leaves_nothing(stage: Stage) -> None:
    stage.ask("Town cancelled")
    find(stage.page, "publishButton").click()
    wait_until(lambda: find(stage.page, "progressBar").value() >= 5)
    find(stage.page, "cancelButton").click()
    assert isinstance(wait(stage.page), Cancelled)
    assert stage.titles('title:"Town cancelled"') == []
    assert find(stage.page, "publishButton").isEnabled()


def test_the_dock_goes_away_while_it_publishes(stage: Stage) -> None:
    stage.ask("Town unloaded")
    find(stage.page, "publishButton").click()
    wait_until(lambda: find(stage.page, "progressBar").value() >= 5)
    stage.page.run.close()
    wait_until(lambda: not QgsApplication.taskManager().activeTasks())
    assert stage.page.outcome is None
    assert stage.titles('title:"Town unloaded"') == []


def test_a_portal_that_goes_away(stage: Stage) -> None:
    stage.ask("Town lost")
    find(stage.page, "publishButton").click()
    wait_until(lambda: find(stage.page, "progressBar").value() >= 10)
    stage.proxy.rules.append(Rule(".", Fault.RESET_BEFORE, None))
    assert isinstance(wait(stage.page), TransportError)
    assert "WLS5" in find(stage.page, "statusLabel").text()


def tips(window: Window) -> dict[str, list[str]]:
    found = QgsProject.instance().layerTreeRoot().findLayers()
    return {node.name(): [each.toolTip() for each in window.tree.indicators(node)] for node in found}


def test_layers_show_that_they_are_published_and_changed_since(stage: Stage, tmp_path: Path) -> None:
    menu = LayerMenu(stage.window, stage.dock)
    project = QgsProject.instance()
    project.setDirty(False)
    stage.ask("Town shown")
    assert tips(stage.window) == {"Trees": [], "Lots": []}
    stage.publish()
    wait_until(lambda: all(tips(stage.window).values()))
    assert not project.isDirty()
    assert tips(stage.window)["Lots"] == ["Published as Town shown"]
    at.paint(project, "Lots", "#00ff00")
    at.layer(project, "Lots").styleChanged.emit()
    wait_until(lambda: "changed since" in tips(stage.window)["Lots"][0])
    assert tips(stage.window)["Trees"] == ["Published as Town shown"]
    assert project.read(str(tmp_path / "town.qgz"))
    stage.window.tree.setModel(QgsLayerTreeModel(project.layerTreeRoot(), stage.window.tree))
    wait_until(lambda: tips(stage.window)["Lots"] == ["Published as Town shown"])
    stage.window.tree.setCurrentLayer(at.layer(project, "Trees"))
    shown = QMenu()
    stage.window.tree.contextMenuAboutToShow.emit(shown)
    menu_action(shown, "WebLayerSharingUpdateLayer").trigger()
    wait(stage.page)
    assert stage.page.general.name() == "Town shown"
    assert find(stage.page, "overwriteBox").isChecked()
    assert stage.page.run.has_plan
    menu_action(shown, "WebLayerSharingShareLayer").trigger()
    assert stage.page.content.checked() == [at.layer(project, "Trees").id()]
    menu.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert tips(stage.window) == {"Trees": [], "Lots": []}
    assert stage.window.export_actions == []
    empty = QMenu()
    stage.window.tree.contextMenuAboutToShow.emit(empty)
    assert empty.actions() == []


def test_staging_and_reporting(stage: Stage, tmp_path: Path) -> None:
    stage.ask("Town staged")
    stage.page.run.stage(tmp_path / "town.sd")
    wait(stage.page)
    assert (tmp_path / "town.sd").is_file()
    stage.publish()
    stage.page.result.save_report(tmp_path / "report.html")
    assert "Town staged" in (tmp_path / "report.html").read_text(encoding="utf-8")
