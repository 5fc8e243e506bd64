"""The dock's parts over real widgets and a real project: what the form says is what the draft holds."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QMainWindow
from web_layer_sharing.tasks.local_portal import LocalPortal
from web_layer_sharing.ui.publish_dock import PublishDock

if TYPE_CHECKING:
    from collections.abc import Iterator


class Window:
    """As much of ``QgisInterface`` as the dock uses: a message bar."""

    def __init__(self) -> None:
        from qgis.gui import QgsMessageBar

        self.window = QMainWindow()
        self.bar = QgsMessageBar(self.window)

    def messageBar(self) -> Any:
        return self.bar


@pytest.fixture
def dock() -> Iterator[PublishDock]:
    """A dock over a project with two layers of one name and a table."""
    project = QgsProject.instance()
    project.clear()
    for uri, name in (
        ("Point?crs=EPSG:4326&field=name:string(10)", "Places"),
        ("Polygon?crs=EPSG:4326&field=name:string(10)", "Places"),
        ("NoGeometry?field=who:string(10)", "Owners"),
    ):
        project.addMapLayer(QgsVectorLayer(uri, name, "memory"))
    made = PublishDock(Window(), LocalPortal())
    yield made
    made.close_down()
    made.deleteLater()
    project.clear()


def wait(dock: PublishDock) -> None:
    """Let the task end."""
    end = time.monotonic() + 30
    while dock._watch is not None and time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.005)
    assert dock._watch is None


def codes(dock: PublishDock) -> list[str]:
    tree = dock.form.findingTree
    return [tree.topLevelItem(row).text(0) for row in range(tree.topLevelItemCount())]


def test_nothing_can_be_done_without_a_name(dock: PublishDock) -> None:
    assert not dock.form.publishButton.isEnabled()
    dock.form.nameEdit.setText("Places")
    assert dock.form.publishButton.isEnabled()
    dock.form.nameEdit.setText("x" * 121)
    assert not dock.form.publishButton.isEnabled()
    assert "120" in dock.form.nameHint.text()


def test_form_and_draft_say_the_same(dock: PublishDock) -> None:
    form = dock.form
    form.nameEdit.setText("Two words")
    form.summaryEdit.setPlainText("what it is")
    form.tagsEdit.setText("a, b")
    form.folderEdit.setText("Folder")
    form.overwriteBox.setChecked(True)
    form.editingBox.setChecked(True)
    form.exportBox.setChecked(True)
    form.sharingBox.setCurrentIndex(1)
    draft = dock._draft()
    assert draft.serviceName == "Two words"
    assert (draft.summary, draft.tags, draft.portalFolder) == ("what it is", "a, b", "Folder")
    assert draft.overwriteExistingService
    assert set(draft.featureCapabilities.split(",")) == {
        "Query",
        "Create",
        "Update",
        "Delete",
        "Editing",
        "Extract",
    }
    assert draft.sharing.sharingLevel == "ORGANIZATION"
    form.nameEdit.clear()
    form.editingBox.setChecked(False)
    dock._draft_form.show(draft)
    assert dock._draft() == draft


def test_unticked_layers_stay_out_and_stay_unticked(dock: PublishDock) -> None:
    dock.form.nameEdit.setText("x")
    assert dock._draft().layer_ids is None
    dock.form.layerTree.topLevelItem(0).setCheckState(0, Qt.CheckState.Unchecked)
    dock.show_project()
    assert len(dock._draft().layer_ids) == 2


def test_findings_are_mended_and_gone(dock: PublishDock) -> None:
    dock.form.nameEdit.setText("x")
    dock.analyze()
    wait(dock)
    assert "00056" in codes(dock)
    assert not dock.form.mendButton.isEnabled()
    dock.form.findingTree.topLevelItem(codes(dock).index("00056")).setSelected(True)
    assert dock.form.mendButton.isEnabled()
    dock.form.mendButton.click()
    wait(dock)
    assert "00056" not in codes(dock)
    names = sorted(layer.name() for layer in QgsProject.instance().mapLayers().values())
    assert len(set(names)) == 3


def test_opening_a_project_does_not_make_it_dirty(dock: PublishDock) -> None:
    QgsProject.instance().setDirty(False)
    dock.show_project()
    dock.form.nameEdit.setText("x")
    dock.analyze()
    wait(dock)
    assert not QgsProject.instance().isDirty()
