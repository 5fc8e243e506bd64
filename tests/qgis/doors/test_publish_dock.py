"""The dock's pages over real widgets and a real project: what they say is what the draft holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayerTreeModel,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, Qt
from web_layer_sharing.qgis_bridge.draft_script import ScriptOrder, as_python
from web_layer_sharing.sharing.draft.factory import DRAFT_CLASSES
from web_layer_sharing.sharing.draft.settings import ServiceKind
from web_layer_sharing.tests.qgis.doors.dock_stage import Window, codes, draft_of, find, menu_action, wait
from web_layer_sharing.ui.panes.general import SHOWN
from web_layer_sharing.ui.property_editors import property_rows
from web_layer_sharing.ui.publish_dock import PublishDock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from qgis.PyQt.QtWidgets import QTreeWidgetItem
    from web_layer_sharing.ui.publish_page import PublishPage

KINDS = (ServiceKind.FEATURE, ServiceKind.TILE, ServiceKind.VECTOR_TILE, ServiceKind.MAP_IMAGE)


@pytest.fixture
def dock() -> Iterator[PublishDock]:
    """A dock over a project with two layers of one name and a table."""
    project = QgsProject.instance()
    project.clear()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    for uri, name in (
        ("Point?crs=EPSG:4326&field=name:string(10)", "Places"),
        ("Polygon?crs=EPSG:4326&field=name:string(10)", "Places"),
        ("NoGeometry?field=who:string(10)", "Owners"),
    ):
        project.addMapLayer(QgsVectorLayer(uri, name, "memory"))
    window = Window()
    window.tree.setModel(QgsLayerTreeModel(project.layerTreeRoot(), window.tree))
    made = PublishDock(window)
    yield made
    made.close_down()
    made.deleteLater()
    project.clear()


@pytest.fixture
def page(dock: PublishDock) -> PublishPage:
    return dock.page


def layer_items(page: PublishPage) -> list[QTreeWidgetItem]:
    tree = find(page, "layerTree")
    return [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]


def test_the_dock_is_empty_until_it_is_shown(dock: PublishDock) -> None:
    assert not dock.was_shown
    # as QGIS does with each dock that is added
    dock.show()
    dock.hide()
    QCoreApplication.processEvents()
    assert not dock.was_shown
    dock.show()
    QCoreApplication.processEvents()
    assert dock.was_shown
    dock.hide()


def test_nothing_can_be_done_without_a_name(page: PublishPage) -> None:
    publish, name = find(page, "publishButton"), find(page, "nameEdit")
    assert not publish.isEnabled()
    name.setText("Places")
    assert publish.isEnabled()
    name.setText("x" * 121)
    assert not publish.isEnabled()
    assert "120" in find(page, "nameHint").text()
    name.setText("Two words")
    assert "Two_words" in find(page, "nameHint").text()


def test_form_and_draft_say_the_same(page: PublishPage) -> None:
    find(page, "nameEdit").setText("Two words")
    find(page, "summaryEdit").setPlainText("what it is")
    find(page, "tagsEdit").setText("a, b")
    find(page, "folderBox").setEditText("Folder")
    find(page, "groupsEdit").setText("One, Two")
    find(page, "termsEdit").setText("none")
    find(page, "overwriteBox").setChecked(True)
    find(page, "editingBox").setChecked(True)
    find(page, "property_allowExporting").setChecked(True)
    find(page, "property_maxRecordCount").setValue(500)
    find(page, "property_timezone_ID").setText("UTC")
    find(page, "sharingBox").setCurrentIndex(1)
    draft = draft_of(page)
    assert draft.serviceName == "Two words"
    assert (draft.summary, draft.tags, draft.portalFolder) == ("what it is", "a, b", "Folder")
    assert (draft.useLimitations, draft.maxRecordCount, draft.timezone.ID) == ("none", 500, "UTC")
    assert draft.overwriteExistingService
    words = set(draft.featureCapabilities.split(","))
    assert words == {"Query", "Create", "Update", "Delete", "Editing", "Extract"}
    assert draft.sharing.sharingLevel == "ORGANIZATION"
    assert set(draft.sharing.groups) == {"One", "Two"}
    find(page, "nameEdit").clear()
    find(page, "editingBox").setChecked(False)
    page.form.show(draft)
    assert draft_of(page) == draft


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_what_its_draft_class_has(page: PublishPage, kind: ServiceKind) -> None:
    page.general.set_kind(kind)
    documented = {name for name, _ in property_rows(DRAFT_CLASSES[kind])}
    assert set(page.configuration.values()) == documented - SHOWN
    find(page, "nameEdit").setText("x")
    draft = draft_of(page)
    assert draft.kind is kind
    usual = draft.defaults()
    changed = {name for name, value in draft.values().items() if value != usual[name]}
    assert changed <= SHOWN, "a page that nobody touched sets only texts and sharing"


def test_what_two_kinds_have_stays_when_the_kind_changes(page: PublishPage) -> None:
    find(page, "property_maxRecordCount").setValue(77)
    page.general.set_kind(ServiceKind.MAP_IMAGE)
    assert find(page, "property_maxRecordCount").value() == 77


def test_tiles_are_estimated(page: PublishPage) -> None:
    project = QgsProject.instance()
    grid = "Polygon?crs=EPSG:4326"
    layer = QgsVectorLayer(grid, "Grid", "memory")
    from qgis.core import QgsFeature, QgsGeometry

    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON ((0 0, 40 0, 40 40, 0 40, 0 0))"))
    layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    project.addMapLayer(layer)
    QCoreApplication.processEvents()
    page.general.set_kind(ServiceKind.TILE)
    find(page, "lastLevelBox").setValue(0)
    page.configuration.tell_estimate()
    assert " 1 " in find(page, "estimateLabel").text()
    find(page, "lastLevelBox").setValue(5)
    page.configuration.tell_estimate()
    assert " 1 " not in find(page, "estimateLabel").text()


def test_unticked_layers_stay_out_and_stay_unticked(page: PublishPage) -> None:
    find(page, "nameEdit").setText("x")
    assert draft_of(page).layer_ids is None
    layer_items(page)[0].setCheckState(0, Qt.CheckState.Unchecked)
    page.show_project()
    assert len(draft_of(page).layer_ids) == 2
    assert "2" in find(page, "countLabel").text()


def test_layers_are_chosen_by_visibility_theme_and_selection(page: PublishPage) -> None:
    project, choose = QgsProject.instance(), find(page, "chooseButton").menu()
    places = project.layerTreeRoot().findLayers()[0]
    places.setItemVisibilityChecked(False)
    record = project.mapThemeCollection().createThemeFromCurrentState(
        project.layerTreeRoot(), QgsLayerTreeModel(project.layerTreeRoot())
    )
    project.mapThemeCollection().insert("Some", record)
    menu_action(choose, "chooseVisible").trigger()
    assert places.layerId() not in page.content.checked()
    menu_action(choose, "chooseAll").trigger()
    assert page.content.chosen() is None
    menu_action(choose, "theme Some").trigger()
    assert places.layerId() not in page.content.checked()
    page._iface.layerTreeView().setCurrentLayer(places.layer())
    menu_action(choose, "chooseSelected").trigger()
    assert page.content.checked() == [places.layerId()]
    menu_action(choose, "chooseNone").trigger()
    assert page.content.is_empty()


def test_layers_that_cannot_go_say_so(page: PublishPage, tmp_path: Path) -> None:
    project = QgsProject.instance()
    from osgeo import gdal

    path = str(tmp_path / "grey.tif")
    gdal.GetDriverByName("GTiff").Create(path, 4, 4, 1).FlushCache()
    raster = QgsRasterLayer(path, "Grey", "gdal")
    assert raster.isValid()
    project.addMapLayer(raster)
    QCoreApplication.processEvents()
    item = next(item for item in layer_items(page) if item.text(0) == "Grey")
    assert item.isDisabled()
    assert item.text(2)
    page.general.set_kind(ServiceKind.TILE)
    assert raster.id() in page.content.checked()


def test_ids_are_fixed_and_shown(page: PublishPage) -> None:
    assert {item.text(1) for item in layer_items(page)} == {""}
    find(page, "numberButton").click()
    assert sorted(item.text(1) for item in layer_items(page)) == ["0", "1", "2"]


def test_a_layer_of_the_list_leads_to_its_page(page: PublishPage) -> None:
    tree, button = find(page, "layerTree"), find(page, "propertiesButton")
    assert not button.isEnabled()
    names = [item.text(0) for item in layer_items(page)]
    tree.setCurrentItem(layer_items(page)[0])
    button.click()
    QCoreApplication.processEvents()
    tree.itemActivated.emit(layer_items(page)[2], 0)
    QCoreApplication.processEvents()
    assert page._iface.properties == [(names[row], "WebLayerSharingLayerPage") for row in (0, 2)]


def test_findings_are_mended_and_gone(page: PublishPage) -> None:
    find(page, "nameEdit").setText("x")
    find(page, "analyzeButton").click()
    wait(page)
    assert "00056" in codes(page)
    mend = find(page, "mendButton")
    assert not mend.isEnabled()
    page.findings.select("00056")
    assert mend.isEnabled()
    mend.click()
    wait(page)
    assert "00056" not in codes(page)
    names = [layer.name() for layer in QgsProject.instance().mapLayers().values()]
    assert len(set(names)) == 3


def test_findings_are_filtered_copied_and_lead_to_the_layer(page: PublishPage) -> None:
    find(page, "nameEdit").setText("x")
    find(page, "analyzeButton").click()
    wait(page)
    everything = codes(page)
    find(page, "severityBox").setCurrentIndex(1)
    assert 0 < len(codes(page)) < len(everything)
    find(page, "severityBox").setCurrentIndex(0)
    find(page, "findingFilter").setText("00056")
    assert set(codes(page)) == {"00056"}
    tree = find(page, "findingTree")
    leaf = tree.invisibleRootItem()
    while leaf.childCount():
        leaf = leaf.child(0)
    tree.itemActivated.emit(leaf, 0)
    assert page._iface.properties == [("Places", "mOptsPage_Source")]
    find(page, "copyButton").click()
    from qgis.core import QgsApplication

    assert QgsApplication.clipboard().text().startswith("00056\tPlaces\t")


def test_a_finding_is_never_cut_off(dock: PublishDock) -> None:
    page = dock.page
    dock.resize(440, 600)
    page.pages.setCurrentWidget(page.findings)
    dock.show()
    QCoreApplication.processEvents()
    find(page, "nameEdit").setText("x")
    find(page, "analyzeButton").click()
    wait(page)
    tree = find(page, "findingTree")
    assert tree.textElideMode() == Qt.TextElideMode.ElideNone
    assert tree.header().length() <= tree.viewport().width()
    leaf = tree.invisibleRootItem()
    while leaf.childCount():
        leaf = leaf.child(0)
    QCoreApplication.processEvents()
    line = tree.fontMetrics().height()
    assert tree.visualItemRect(leaf).height() > 2 * line
    dock.hide()


def test_opening_a_project_does_not_make_it_dirty(page: PublishPage) -> None:
    QgsProject.instance().setDirty(False)
    page.show_project()
    for kind in KINDS:
        page.general.set_kind(kind)
    page.general.set_kind(ServiceKind.FEATURE)
    find(page, "nameEdit").setText("x")
    find(page, "analyzeButton").click()
    wait(page)
    assert not QgsProject.instance().isDirty()


def test_settings_are_kept_in_the_project_when_asked(page: PublishPage) -> None:
    project = QgsProject.instance()
    page.general.set_kind(ServiceKind.TILE)
    find(page, "nameEdit").setText("Kept")
    find(page, "lastLevelBox").setValue(3)
    find(page, "property_cache_exportTiles").setChecked(True)
    layer_items(page)[0].setCheckState(0, Qt.CheckState.Unchecked)
    project.setDirty(False)
    values = page.form.values()
    menu_action(find(page, "draftButton").menu(), "keepSettings").trigger()
    assert project.isDirty()
    page.general.set_kind(ServiceKind.FEATURE)
    find(page, "nameEdit").setText("Other")
    page.content.check_only(None)
    project.setDirty(False)
    page.show_project()
    assert page.form.values() == values
    assert not project.isDirty()


def test_a_draft_is_saved_and_opened(page: PublishPage, tmp_path: Path) -> None:
    page.general.set_kind(ServiceKind.MAP_IMAGE)
    find(page, "nameEdit").setText("Saved")
    find(page, "property_pooling_maxInstances").setValue(5)
    layer_items(page)[0].setCheckState(0, Qt.CheckState.Unchecked)
    draft = draft_of(page)
    page._files.save(tmp_path / "x.sddraft")
    wait(page)
    page.general.set_kind(ServiceKind.FEATURE)
    find(page, "nameEdit").setText("Other")
    page._files.open(tmp_path / "x.sddraft")
    wait(page)
    assert draft_of(page) == draft


def test_a_file_that_is_no_draft_is_told(page: PublishPage, tmp_path: Path) -> None:
    (tmp_path / "x.sddraft").write_text("<nothing/>", encoding="utf-8")
    page._files.open(tmp_path / "x.sddraft")
    wait(page)
    assert "WLS305" in find(page, "statusLabel").text()


def test_a_script_for_a_portal_without_a_connection_says_so(page: PublishPage) -> None:
    find(page, "nameEdit").setText("x")
    draft = draft_of(page)
    script = as_python(ScriptOrder(draft, "http://127.0.0.1:1/portal"))
    assert "# QGIS keeps no connection to this portal" in script
    assert "SignInToPortal('http://127.0.0.1:1/portal')" in script
    compile(script, "copied", "exec")


def test_tags_are_completed(page: PublishPage) -> None:
    project = QgsProject.instance()
    metadata = project.metadata()
    metadata.setKeywords({"gmd:topicCategory": ["Elevation", "Environment"]})
    project.setMetadata(metadata)
    find(page, "tagsEdit").clear()
    page.show_project()
    edit = find(page, "tagsEdit")
    edit.setText("water, el")
    edit.textEdited.emit(edit.text())
    completer = page.general._tags._completer
    assert completer.currentCompletion() == "Elevation"
    completer.activated.emit("Elevation")
    assert edit.text() == "water, Elevation"


def test_everything_has_a_name_for_screen_readers_and_fits(page: PublishPage) -> None:
    from qgis.PyQt.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLabel, QLineEdit, QTreeView

    buddies = {label.buddy() for label in page.findChildren(QLabel)}
    for kind in (QLineEdit, QComboBox, QAbstractSpinBox, QTreeView, QAbstractButton):
        for widget in page.findChildren(kind):
            inner = isinstance(widget.parent(), (QComboBox, QAbstractSpinBox)) or not widget.objectName()
            if inner or widget.objectName().startswith("qt_"):
                continue
            words = widget.accessibleName() or getattr(widget, "text", str)()
            assert words or widget in buddies, widget.objectName()
    assert page.minimumSizeHint().height() < 600
    assert page.minimumSizeHint().width() < 450
