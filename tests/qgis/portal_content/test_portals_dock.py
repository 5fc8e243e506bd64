"""The dock *Portals* in a real QGIS, over a real local portal."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsMimeDataUtils, QgsProject
from qgis.PyQt.QtCore import QEvent, QModelIndex, QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox, QMessageBox
from web_layer_sharing.qgis_bridge.settings import (
    Connection,
    active_name,
    remove_connection,
    save_connection,
)
from web_layer_sharing.sharing.errors import NotFound
from web_layer_sharing.sharing.map_snapshot import Metadata
from web_layer_sharing.sharing.portal.item_content import groups_of
from web_layer_sharing.sharing.portal.items import protect
from web_layer_sharing.tests.faults.fault_proxy import FaultProxy
from web_layer_sharing.tests.qgis.doors import plan_stage
from web_layer_sharing.tests.qgis.doors.dock_stage import find, wait_until
from web_layer_sharing.tests.qgis.portal_content.desk_stage import PORTAL, DeskStage
from web_layer_sharing.tests.qgis.portal_content.portal_things import PASSWORD
from web_layer_sharing.ui.portals import reading
from web_layer_sharing.ui.portals.nodes import Kind, State

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Any

    from web_layer_sharing.local_portal.process import PortalProcess
    from web_layer_sharing.tests.qgis.portal_content.portal_things import Things


@pytest.fixture
def proxy(content_portal: PortalProcess) -> Iterator[FaultProxy]:
    with FaultProxy(urlsplit(content_portal.url).netloc) as made:
        yield made


@pytest.fixture
def stage(proxy: FaultProxy, current_project: QgsProject) -> Iterator[DeskStage]:
    config = QgsAuthMethodConfig("Basic")
    config.setName(PORTAL)
    config.setConfig("username", "admin")
    config.setConfig("password", PASSWORD)
    assert QgsApplication.authManager().storeAuthenticationConfig(config)[0]
    save_connection(Connection(PORTAL, f"{proxy.address}/portal", config.id()))
    made = DeskStage()
    yield made
    made.close()
    remove_connection(PORTAL)
    QgsApplication.authManager().removeAuthenticationConfig(config.id())


def test_nothing_is_asked_before_somebody_looks(stage: DeskStage, proxy: FaultProxy) -> None:
    assert stage.page.isEnabled()
    stage.settle()
    assert [node.kind for node in stage.desk.model.root.children] == [Kind.PORTAL, Kind.PORTAL]
    assert stage.portal("").state is State.UNREAD
    assert proxy.seen == []


def test_a_portal_shows_folders_groups_and_items(stage: DeskStage, things: Things, town_service: str) -> None:
    folder = things.folder("Shown folder")
    things.file("In the folder", folder)
    things.file("In the root")
    things.group("Shown group")
    content = stage.content()
    assert "Shown folder" in stage.titles(content, Kind.FOLDER)
    assert {"In the root", "Town for all"} <= set(stage.titles(content))
    assert "In the folder" not in stage.titles(content)
    inside = stage.child(content, "Shown folder")
    stage.expand(inside)
    assert stage.titles(inside) == ["In the folder"]
    groups = stage.child(stage.portal(), "My groups")
    assert "Shown group" in stage.titles(groups, Kind.GROUP)
    service = next(node for node in content.children if node.key == town_service)
    stage.expand(service)
    assert stage.titles(service, Kind.LAYER) == ["Trees", "Lots"]


def test_items_come_in_pages(stage: DeskStage, things: Things, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "PAGE", 2)
    folder = things.folder("In pages")
    for number in range(5):
        things.file(f"Page item {number}", folder)
    node = stage.child(stage.content(), "In pages")
    stage.expand(node)
    shown = []
    while node.children[-1].kind is Kind.MORE:
        more = node.children[-1]
        shown.append(more.title)
        stage.tree.activated.emit(stage.desk.model.index_of(more))
        stage.settle()
    assert shown == ["Show more (2 of 5)", "Show more (4 of 5)"]
    assert sorted(stage.titles(node)) == [f"Page item {number}" for number in range(5)]


def test_search_shows_what_it_finds_alone(stage: DeskStage, things: Things) -> None:
    things.file("Wombat burrows")
    stage.select(stage.portal())
    edit = find(stage.page, "searchEdit")
    QTest.keyClicks(edit, "wombat bur")
    wait_until(lambda: stage.desk.model.root.children[0].kind is Kind.FOUND)
    stage.settle()
    found = stage.desk.model.root.children[0]
    assert stage.titles(found) == ["Wombat burrows"]
    hidden = [stage.tree.isRowHidden(row, QModelIndex()) for row in range(3)]
    assert hidden == [False, True, True]
    assert "load" in stage.offered(found.children[0])
    edit.clear()
    wait_until(lambda: stage.desk.model.root.children[0].kind is Kind.PORTAL)
    assert not any(stage.tree.isRowHidden(row, QModelIndex()) for row in range(2))


def test_what_is_offered_fits_what_it_is(stage: DeskStage, things: Things, town_service: str) -> None:
    content = stage.content()
    service = next(node for node in content.children if node.key == town_service)
    assert stage.offered(service) == [
        *("load", "details", "browse", "share", "move", "rename", "thumbnail", "overwrite"),
        *("protect", "delete", "copyId", "copyUrl"),
    ]
    assert stage.offered(content) == ["publishHere", "newFolder", "refresh"]
    assert stage.offered(stage.portal()) == ["browse", "copyUrl", "activate", "refresh"]
    file_id = things.file("A file to offer")
    stage.choose(content, "refresh")
    file = next(node for node in content.children if node.key == file_id)
    assert "download" in stage.offered(file)
    assert "overwrite" not in stage.offered(file)


def test_a_wrong_password_is_told_where_it_was_asked(stage: DeskStage, proxy: FaultProxy) -> None:
    config = QgsAuthMethodConfig("Basic")
    config.setName("wrong")
    config.setConfig("username", "admin")
    config.setConfig("password", "not this one")
    assert QgsApplication.authManager().storeAuthenticationConfig(config)[0]
    save_connection(Connection("Wrong", f"{proxy.address}/portal", config.id()))
    try:
        stage.desk.reader.show_portals()
        node = stage.portal("Wrong")
        stage.tree.expand(stage.desk.model.index_of(node))
        stage.settle()
        assert node.state is State.FAILED
        assert "WLS522" in node.children[0].title
        assert any("WLS522" in text for text in stage.news())
    finally:
        remove_connection("Wrong")
        QgsApplication.authManager().removeAuthenticationConfig(config.id())


class TestItems:
    @pytest.fixture
    def file(self, stage: DeskStage, things: Things) -> Any:
        item_id = things.file("Handled file")
        return next(node for node in stage.content().children if node.key == item_id)

    def test_details_tell_all(self, stage: DeskStage, file: Any) -> None:
        stage.choose(file, "details")
        dialog = stage.dialog("WebLayerSharingItemDialog")
        told = find(dialog, "detailsText").toPlainText()
        words = told.replace("\xa0", " ").split()
        assert {"Handled", "GeoJson", "admin", file.key} <= set(words)
        stage.press(dialog, find(dialog, "buttonBox").button(QDialogButtonBox.StandardButton.Close))

    def test_rename(self, stage: DeskStage, things: Things, file: Any) -> None:
        stage.choose(file, "rename")
        dialog = stage.dialog("WebLayerSharingRename")
        dialog.setTextValue("Renamed file")
        dialog.accept()
        stage.settle()
        assert file.title == "Renamed file"
        assert things.item(file.key).title == "Renamed file"

    def test_move(self, stage: DeskStage, things: Things, file: Any) -> None:
        folder = things.folder("Target of moving")
        stage.desk.reader.refresh(stage.portal())
        stage.settle()
        target = stage.child(stage.content(), "Target of moving")
        stage.expand(target)
        stage.choose(file, "move")
        dialog = stage.dialog("WebLayerSharingMove")
        assert "Target of moving" in dialog.comboBoxItems()
        assert dialog.textValue() == "My content"
        dialog.setTextValue("Target of moving")
        dialog.accept()
        stage.settle()
        assert things.item(file.key).folder == folder.id
        assert stage.titles(target) == ["Handled file"]
        assert "Handled file" not in stage.titles(stage.content())

    def test_share(self, stage: DeskStage, things: Things, file: Any) -> None:
        group = things.group("Dock group")
        stage.desk.reader.refresh(stage.portal())
        stage.settle()
        stage.choose(file, "share")
        dialog = stage.dialog("WebLayerSharingShareDialog")
        find(dialog, "levelBox").setCurrentIndex(1)
        rows = find(dialog, "groupsList")
        row = next(rows.item(n) for n in range(rows.count()) if rows.item(n).text() == "Dock group")
        row.setCheckState(Qt.CheckState.Checked)
        stage.press(dialog, find(dialog, "buttonBox").button(QDialogButtonBox.StandardButton.Ok))
        assert things.item(file.key).access == "org"
        assert list(groups_of(things.portal.connection, file.key)) == [group]
        stage.choose(file, "share")
        dialog = stage.dialog("WebLayerSharingShareDialog")
        assert find(dialog, "levelBox").currentIndex() == 1
        rows = find(dialog, "groupsList")
        row = next(rows.item(n) for n in range(rows.count()) if rows.item(n).text() == "Dock group")
        assert row.checkState() == Qt.CheckState.Checked
        row.setCheckState(Qt.CheckState.Unchecked)
        stage.press(dialog, find(dialog, "buttonBox").button(QDialogButtonBox.StandardButton.Ok))
        assert groups_of(things.portal.connection, file.key) == {}

    def test_delete_asks_first(self, stage: DeskStage, things: Things, file: Any) -> None:
        stage.choose(file, "delete")
        box = stage.dialog("WebLayerSharingDelete")
        assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)
        stage.press(box, box.button(QMessageBox.StandardButton.Cancel))
        assert things.item(file.key).title == "Handled file"
        stage.choose(file, "delete")
        box = stage.dialog("WebLayerSharingDelete")
        assert "Handled file" in box.text()
        stage.press(box, find(box, "yesButton"))
        with pytest.raises(NotFound):
            things.item(file.key)
        assert "Handled file" not in stage.titles(stage.content())

    def test_what_is_protected_is_not_deleted(self, stage: DeskStage, things: Things, file: Any) -> None:
        stage.choose(file, "protect")
        assert things.item(file.key).protected
        stage.choose(file, "delete")
        box = stage.dialog("WebLayerSharingProtected")
        assert "protected" in box.text()
        stage.press(box, box.button(QMessageBox.StandardButton.Ok))
        assert "unprotect" in stage.offered(file)
        stage.choose(file, "unprotect")
        assert not things.item(file.key).protected

    def test_delete_refused_in_the_meantime(self, stage: DeskStage, things: Things, file: Any) -> None:
        stage.choose(file, "delete")
        protect(things.portal.connection, file.key)
        box = stage.dialog("WebLayerSharingDelete")
        stage.press(box, find(box, "yesButton"))
        assert any("WLS614" in text for text in stage.news())
        assert "Handled file" in stage.titles(stage.content())

    def test_download(self, stage: DeskStage, file: Any, tmp_path: Path) -> None:
        stage.choose(file, "download")
        dialog = stage.dialog("WebLayerSharingDownload")
        target = tmp_path / "here.geojson"
        dialog.fileSelected.emit(str(target))
        dialog.reject()
        stage.settle()
        assert b"FeatureCollection" in target.read_bytes()

    def test_copies(self, stage: DeskStage, file: Any, town_service: str, proxy: FaultProxy) -> None:
        stage.choose(file, "copyId")
        assert QgsApplication.clipboard().text() == file.key
        stage.choose(file, "copyUrl")
        assert QgsApplication.clipboard().text() == f"{proxy.address}/portal/home/item.html?id={file.key}"
        service = next(node for node in stage.content().children if node.key == town_service)
        stage.choose(service, "copyUrl")
        assert QgsApplication.clipboard().text().endswith("/Town_for_all/FeatureServer")

    def test_the_map_becomes_the_picture(self, stage: DeskStage, things: Things, file: Any) -> None:
        stage.window.canvas.resize(400, 300)
        stage.choose(file, "thumbnail")
        assert things.item(file.key).thumbnail
        stage.choose(file, "details")
        dialog = stage.dialog("WebLayerSharingItemDialog")
        assert find(dialog, "pictureLabel").pixmap().width() == 300
        dialog.reject()


class TestFolders:
    def test_folders_are_made_renamed_and_deleted(self, stage: DeskStage, things: Things) -> None:
        content = stage.content()
        stage.choose(content, "newFolder")
        dialog = stage.dialog("WebLayerSharingNewFolder")
        dialog.setTextValue("Made by dock")
        dialog.accept()
        stage.settle()
        folder = stage.child(content, "Made by dock")
        stage.choose(folder, "renameFolder")
        dialog = stage.dialog("WebLayerSharingRename")
        dialog.setTextValue("Renamed by dock")
        dialog.accept()
        stage.settle()
        folder = stage.child(content, "Renamed by dock")
        item_id = things.file("In it", things.portal.ensure_folder("Renamed by dock"))
        stage.choose(folder, "deleteFolder")
        box = stage.dialog("WebLayerSharingDelete")
        stage.press(box, find(box, "yesButton"))
        assert "Renamed by dock" not in stage.titles(content, Kind.FOLDER)
        with pytest.raises(NotFound):
            things.item(item_id)

    def test_a_portal_is_made_active(self, stage: DeskStage) -> None:
        before = active_name()
        stage.choose(stage.portal(), "activate")
        assert active_name() == PORTAL != before
        assert stage.offered(stage.portal("")) == ["browse", "copyUrl", "refresh"]


class TestMap:
    def test_a_service_is_added_with_its_layers(self, stage: DeskStage, town_service: str) -> None:
        service = next(node for node in stage.content().children if node.key == town_service)
        stage.choose(service, "load")
        group = QgsProject.instance().layerTreeRoot().findGroup("Town for all")
        layers = [node.layer() for node in group.findLayers()]
        assert [(layer.name(), layer.featureCount()) for layer in layers] == [("Trees", 5), ("Lots", 2)]
        assert {layer.providerType() for layer in layers} == {"arcgisfeatureserver"}
        authcfg = stage.desk.portals.authcfg(PORTAL)
        assert all(f"authcfg='{authcfg}'" in layer.source() or authcfg in layer.source() for layer in layers)

    def test_one_layer_is_added(self, stage: DeskStage, town_service: str) -> None:
        service = next(node for node in stage.content().children if node.key == town_service)
        stage.expand(service)
        stage.tree.activated.emit(stage.desk.model.index_of(service.children[1]))
        stage.settle()
        (layer,) = QgsProject.instance().mapLayers().values()
        assert (layer.name(), layer.featureCount()) == ("Lots", 2)

    def test_a_file_is_added(self, stage: DeskStage, things: Things) -> None:
        item_id = things.file("File for the map")
        node = next(each for each in stage.content().children if each.key == item_id)
        stage.choose(node, "load")
        (layer,) = QgsProject.instance().mapLayers().values()
        assert (layer.name(), layer.featureCount(), layer.providerType()) == ("File for the map", 1, "ogr")

    def test_what_cannot_be_opened_is_told(self, stage: DeskStage, things: Things) -> None:
        service = things.publish("Gone soon")
        node = next(each for each in stage.content().children if each.key == service)
        things.portal.delete(service)
        stage.choose(node, "load")
        assert QgsProject.instance().mapLayers() == {}
        assert len(stage.news()) == 1

    def test_what_is_dragged_is_for_qgis_and_for_the_tree(self, stage: DeskStage, town_service: str) -> None:
        from web_layer_sharing.ui.portals.dropping import MapDropHandler

        service = next(node for node in stage.content().children if node.key == town_service)
        data = stage.desk.model.mimeData([stage.desk.model.index_of(service)])
        (uri,) = QgsMimeDataUtils.decodeUriList(data)
        handler = MapDropHandler(stage.desk)
        assert (uri.layerType, uri.providerKey) == ("custom", handler.customUriProviderKey())
        assert handler.canHandleCustomUriCanvasDrop(uri, stage.window.canvas)
        assert handler.handleCustomUriCanvasDrop(uri, stage.window.canvas)
        stage.settle()
        assert len(QgsProject.instance().mapLayers()) == 2

    def test_a_layer_that_is_dropped_on_a_folder_fills_the_form(
        self, stage: DeskStage, things: Things, tmp_path: Path
    ) -> None:
        things.folder("Dropped into")
        made = plan_stage.town(tmp_path)
        assert made.write(str(tmp_path / "town.qgz"))
        made.clear()
        project = QgsProject.instance()
        assert project.read(str(tmp_path / "town.qgz"))
        stage.dock.show()
        folder = stage.child(stage.content(), "Dropped into")
        layer = project.mapLayersByName("Trees")[0]
        data = QgsMimeDataUtils.encodeUriList([QgsMimeDataUtils.Uri(layer)])
        index = stage.desk.model.index_of(folder)
        assert stage.desk.model.canDropMimeData(data, Qt.DropAction.CopyAction, -1, -1, index)
        stage.desk.model.dropMimeData(data, Qt.DropAction.CopyAction, -1, -1, index)
        page = stage.publish_dock.page
        assert page.portals.name == PORTAL
        assert find(page, "folderBox").currentText() == "Dropped into"
        assert find(page, "nameEdit").text() == "Trees"
        assert page.content.checked() == [layer.id()]
        assert not page.run.running

    def test_an_item_that_is_dropped_on_a_folder_moves(self, stage: DeskStage, things: Things) -> None:
        folder, item_id = things.folder("Moves here"), things.file("Dragged file")
        group_id = things.group("Drop group")
        target = stage.child(stage.content(), "Moves here")
        item = next(node for node in stage.content().children if node.key == item_id)
        model = stage.desk.model
        group = stage.child(stage.child(stage.portal(), "My groups"), "Drop group")
        data = model.mimeData([model.index_of(item)])
        model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, model.index_of(group))
        stage.settle()
        assert list(groups_of(things.portal.connection, item_id)) == [group_id]
        model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, model.index_of(target))
        stage.settle()
        assert things.item(item_id).folder == folder.id

    def test_overwrite_goes_through_the_plan(self, stage: DeskStage, things: Things, tmp_path: Path) -> None:
        service = things.publish("To overwrite")
        made = plan_stage.town(tmp_path)
        assert made.write(str(tmp_path / "town.qgz"))
        made.clear()
        assert QgsProject.instance().read(str(tmp_path / "town.qgz"))
        plan_stage.add_tree(QgsProject.instance(), "gum", 9, 5, 5)
        node = next(each for each in stage.content().children if each.key == service)
        stage.choose(node, "overwrite")
        page = stage.publish_dock.page
        wait_until(lambda: not page.run.running)
        assert page.run.has_plan, page.outcome
        assert page.run._plan.plan.item_id == service
        assert find(page, "overwriteBox").isChecked()


def test_keys_do_what_the_menu_does(stage: DeskStage, things: Things) -> None:
    item_id = things.file("By keyboard")
    node = next(each for each in stage.content().children if each.key == item_id)
    stage.select(node)
    QTest.keyClick(stage.tree, Qt.Key.Key_F2)
    dialog = stage.dialog("WebLayerSharingRename")
    dialog.reject()
    QTest.keyClick(stage.tree, Qt.Key.Key_Delete)
    stage.settle()
    stage.dialog("WebLayerSharingDelete").reject()


def test_stopping_lets_the_tree_be_read_again(stage: DeskStage, things: Things, proxy: FaultProxy) -> None:
    node = stage.portal()
    stage.tree.expand(stage.desk.model.index_of(node))
    find(stage.page, "stopButton").click()
    stage.settle()
    assert node.state is State.FAILED
    stage.select(node)
    find(stage.page, "refreshButton").click()
    stage.settle()
    assert node.state is State.READ


def test_a_click_beside_the_rows_offers_another_portal(stage: DeskStage) -> None:
    stage.dock.show()
    stage.tree.resize(300, 300)
    stage.tree.customContextMenuRequested.emit(QPoint(5, 290))
    assert stage.offered(stage.desk.model.root) == ["addPortal"]
    find(stage.page, "addPortalButton").click()
    dialog = stage.dialog("ConnectionDialog")
    dialog.reject()


def test_nobody_signed_in_sees_what_is_public(
    stage: DeskStage, things: Things, town_service: str, proxy: FaultProxy
) -> None:
    save_connection(Connection("Anonymous", f"{proxy.address}/portal"))
    try:
        stage.desk.reader.show_portals()
        public = stage.child(stage.portal("Anonymous"), "Public items")
        stage.expand(public)
        service = next(node for node in public.children if node.key == town_service)
        assert stage.offered(service) == ["load", "details", "browse", "copyId", "copyUrl"]
    finally:
        remove_connection("Anonymous")


def test_texts_of_an_item_are_not_taken_for_markup(stage: DeskStage, things: Things) -> None:
    item_id = things.file("Plain")
    things.portal.describe(item_id, Metadata(title="<b>Bold</b> & co"))
    node = next(each for each in stage.content().children if each.key == item_id)
    stage.choose(node, "details")
    dialog = stage.dialog("WebLayerSharingItemDialog")
    assert "<b>Bold</b> & co" in find(dialog, "detailsText").toPlainText()
    dialog.reject()


def test_connections_that_change_elsewhere_are_followed(
    stage: DeskStage, things: Things, proxy: FaultProxy
) -> None:
    things.file("Echidna nests")
    content = stage.content()
    stage.select(content)
    find(stage.page, "searchEdit").setText("echidna")
    stage.page.search()
    stage.settle()
    save_connection(Connection("Made elsewhere", f"{proxy.address}/portal"))
    try:
        QApplication.sendEvent(stage.page, QEvent(QEvent.Type.ActivationChange))
        nodes = stage.desk.model.root.children
        assert [node.key for node in nodes] == ["echidna", PORTAL, "Made elsewhere", ""]
        assert stage.titles(nodes[0]) == ["Echidna nests"]
        assert [stage.tree.isRowHidden(row, QModelIndex()) for row in range(4)] == [False, True, True, True]
        assert stage.titles(content)
        first = stage.desk.portals.session("Made elsewhere")
        assert stage.desk.portals.session("Made elsewhere") is first
        save_connection(Connection("Made elsewhere", "http://127.0.0.1:9/portal"))
        assert stage.desk.portals.session("Made elsewhere") is not first
    finally:
        remove_connection("Made elsewhere")
    QApplication.sendEvent(stage.page, QEvent(QEvent.Type.ActivationChange))
    assert "Made elsewhere" not in [node.key for node in stage.desk.model.root.children]
    find(stage.page, "searchEdit").clear()
