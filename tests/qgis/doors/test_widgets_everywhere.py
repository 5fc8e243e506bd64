"""Every pane, page and dialog, walked through: nothing is cut off, all is reached by keyboard and named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsLayerTreeModel, QgsProject, QgsVectorLayer
from qgis.gui import QgsAuthConfigSelect, QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from web_layer_sharing.sharing.draft.settings import ServiceKind
from web_layer_sharing.tests.qgis.doors.dock_stage import Window
from web_layer_sharing.ui.connection_dialog import ConnectionDialog
from web_layer_sharing.ui.options.page import OptionsPage
from web_layer_sharing.ui.properties.layer_page import LayerPage
from web_layer_sharing.ui.properties.project_page import ProjectPage
from web_layer_sharing.ui.publish_dock import PublishDock

if TYPE_CHECKING:
    from collections.abc import Iterator

INPUTS = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit)
KINDS = (ServiceKind.FEATURE, ServiceKind.TILE, ServiceKind.VECTOR_TILE, ServiceKind.MAP_IMAGE)
DOCK = (440, 600)
DIALOG = (700, 560)
PANES = ("general", "configuration", "content", "findings", "plan", "progress", "result")
PAGES = ("connection", "options", "project", "layer")


def page_of(name: str, dock: PublishDock, canvas: QgsMapCanvas) -> QWidget:
    """Return a new page or dialog."""
    if name == "connection":
        return ConnectionDialog()
    if name == "layer":
        return LayerPage(next(iter(QgsProject.instance().mapLayers().values())), canvas, dock)
    return OptionsPage(dock) if name == "options" else ProjectPage(dock)


@pytest.fixture
def dock() -> Iterator[PublishDock]:
    """A dock over a project with one layer."""
    project = QgsProject.instance()
    project.clear()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    project.addMapLayer(QgsVectorLayer("Point?crs=EPSG:4326&field=name:string(10)", "Places", "memory"))
    window = Window()
    window.tree.setModel(QgsLayerTreeModel(project.layerTreeRoot(), window.tree))
    made = PublishDock(window)
    yield made
    made.hide()
    made.close_down()
    made.deleteLater()
    project.clear()


def shown(widget: QWidget, size: tuple[int, int], direction: Qt.LayoutDirection) -> None:
    """Show a widget as a user has it."""
    widget.setLayoutDirection(direction)
    widget.resize(*size)
    widget.show()
    for _ in range(3):
        QCoreApplication.processEvents()


def own(widget: QWidget, kind: type | tuple[type, ...]) -> list[QWidget]:
    """Return the visible widgets of a kind that are ours, not parts of others."""
    parts = widget.findChildren(kind) if isinstance(kind, type) else [
        each for one in kind for each in widget.findChildren(one)
    ]  # fmt: skip
    return [
        each
        for each in parts
        if each.isVisibleTo(widget)
        and each.objectName()
        and not each.objectName().startswith("qt_")
        and not isinstance(
            each.parent(), (QComboBox, QAbstractSpinBox, QAbstractItemView, QgsAuthConfigSelect)
        )
        and type(each).__module__.startswith("PyQt")
    ]


def cut_off(widget: QWidget) -> list[str]:
    """Name what has less room than its words need, or stands outside its parent."""
    found = []
    for part in [*own(widget, QLabel), *own(widget, QAbstractButton)]:
        words = getattr(part, "text", str)()
        wraps = isinstance(part, QLabel) and part.wordWrap()
        wanted = 0 if wraps or not words else part.minimumSizeHint().width()
        inside = part.parentWidget().rect().contains(part.geometry())
        if part.width() < wanted or not inside:
            found.append(f"{part.objectName()} {part.width()} of {wanted}, {part.geometry()}")
    return found


def unreachable(widget: QWidget) -> list[str]:
    """Name the inputs that the tab key does not come to."""
    chain, at = set(), widget.nextInFocusChain()
    while at is not widget and at not in chain:
        chain.add(at)
        at = at.nextInFocusChain()
    return [
        part.objectName()
        for part in own(widget, INPUTS)
        if part not in chain or not part.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


DIRECTIONS = [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]


@pytest.mark.parametrize("direction", DIRECTIONS, ids=["from left", "from right"])
@pytest.mark.parametrize("pane", PANES)
def test_a_pane_is_whole_and_reached(dock: PublishDock, pane: str, direction: Qt.LayoutDirection) -> None:
    page = dock.page
    page.pages.setCurrentWidget(getattr(page, pane))
    for kind in KINDS if pane == "configuration" else KINDS[:1]:
        page.general.set_kind(kind)
        shown(dock, DOCK, direction)
        assert dock.width() == DOCK[0]
        assert cut_off(getattr(page, pane)) == []
        assert unreachable(getattr(page, pane)) == []


@pytest.mark.parametrize("direction", DIRECTIONS, ids=["from left", "from right"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_whole_reached_and_named(
    dock: PublishDock, name: str, direction: Qt.LayoutDirection
) -> None:
    canvas = QgsMapCanvas()
    page = page_of(name, dock, canvas)
    shown(page, DIALOG, direction)
    assert (page.width(), page.height()) <= DIALOG
    assert cut_off(page) == []
    assert unreachable(page) == []
    for part in own(page, INPUTS):
        named = part.accessibleName() or getattr(part, "text", str)()
        assert named or isinstance(part, QCheckBox), part.objectName()
    page.hide()
    page.deleteLater()
    canvas.deleteLater()


def test_the_walk_finds_what_is_cut_off_or_out_of_reach() -> None:
    outer = QWidget()
    label, edit = QLabel("a good many words", outer), QLineEdit(outer)
    label.setObjectName("tooNarrow")
    label.setGeometry(0, 0, 10, 20)
    edit.setObjectName("outOfReach")
    edit.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    shown(outer, (200, 100), Qt.LayoutDirection.LeftToRight)
    assert [each.partition(" ")[0] for each in cut_off(outer)] == ["tooNarrow"]
    assert unreachable(outer) == ["outOfReach"]
    outer.hide()
    outer.deleteLater()
