"""The portals' tree in QGIS's Browser, and portal items in QGIS's search field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsBrowserModel,
    QgsLocator,
    QgsLocatorContext,
    QgsLocatorResult,
    QgsMimeDataUtils,
    QgsProject,
)
from qgis.gui import QgsDataItemGuiContext, QgsGui
from qgis.PyQt.QtCore import QModelIndex, Qt
from qgis.PyQt.QtWidgets import QMenu
from web_layer_sharing.qgis_bridge.settings import (
    Connection,
    remove_connection,
    save_connection,
    set_active_connection,
)
from web_layer_sharing.sharing.portal.item_content import groups_of
from web_layer_sharing.tests.qgis.doors.dock_stage import wait_until
from web_layer_sharing.tests.qgis.portal_content.desk_stage import DeskStage
from web_layer_sharing.ui.locator import BROWSE, COPY_URL, DETAILS, PREFIX
from web_layer_sharing.ui.portal_places import PortalPlaces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from web_layer_sharing.local_portal.process import PortalProcess
    from web_layer_sharing.tests.qgis.portal_content.portal_things import Things

OPEN = "Open portal"
"""A connection without credentials: what it shows is what everyone sees."""


class Places:
    """Everything registered as in QGIS, a Browser, and a person's hands on it."""

    def __init__(self, stage: DeskStage) -> None:
        self.stage = stage
        self.locator = QgsLocator()
        window = stage.window
        window.registerLocatorFilter = self.locator.registerFilter
        window.deregisterLocatorFilter = self.locator.deregisterFilter
        self.handlers: list[Any] = []
        window.registerCustomDropHandler = self.handlers.append
        window.unregisterCustomDropHandler = self.handlers.remove
        self.places = PortalPlaces(window, stage.desk)
        self.browser = QgsBrowserModel()
        self.browser.initialize()

    def close(self) -> None:
        self.places.close()

    def titles(self, index: QModelIndex) -> list[str]:
        rows = range(self.browser.rowCount(index))
        return [self.browser.data(self.browser.index(row, 0, index)) for row in rows]

    def child(self, index: QModelIndex, title: str) -> QModelIndex:
        rows = self.titles(index)
        return self.browser.index(rows.index(title), 0, index)

    def open(self, index: QModelIndex) -> None:
        """Open a row as the view does, and let what it asks for come."""
        if self.browser.canFetchMore(index):
            self.browser.fetchMore(index)
        self.stage.settle()
        QgsApplication.processEvents()
        assert "Reading…" not in self.titles(index)

    def root(self) -> QModelIndex:
        index = self.child(QModelIndex(), "Portals (Web Layer Sharing)")
        self.open(index)
        return index

    def path(self, *titles: str) -> QModelIndex:
        index = self.root()
        for title in titles:
            index = self.child(index, title)
            self.open(index)
        return index

    def menu(self, index: QModelIndex) -> QMenu:
        menu = QMenu()
        item = self.browser.dataItem(index)
        for provider in QgsGui.dataItemGuiProviderRegistry().providers():
            if provider.name() == "weblayersharing":
                provider.populateContextMenu(item, menu, [item], QgsDataItemGuiContext())
        return menu

    def hands(self) -> Any:
        providers = QgsGui.dataItemGuiProviderRegistry().providers()
        return next(each for each in providers if each.name() == "weblayersharing")


@pytest.fixture
def places(content_portal: PortalProcess, current_project: QgsProject) -> Iterator[Places]:
    plain = "http://" + content_portal.url.partition("://")[2]
    save_connection(Connection(OPEN, plain))
    stage = DeskStage()
    # the local portal of this stage is the one of the tests, running already
    stage.publish_dock.local._process = content_portal
    made = Places(stage)
    yield made
    made.close()
    stage.publish_dock.local._process = None
    stage.close()
    remove_connection(OPEN)


LOCAL = "Local portal (on this computer), signed in as admin"


def test_the_browser_shows_the_same_tree(places: Places, things: Things) -> None:
    folder = things.folder("Browser folder")
    things.file("Browser file", folder)
    root = places.root()
    assert set(places.titles(root)) == {OPEN, "Local portal (on this computer)"}
    places.open(places.child(root, "Local portal (on this computer)"))
    assert LOCAL in places.titles(root)
    local = places.child(root, LOCAL)
    assert places.titles(local) == ["My content", "My groups"]
    inside = places.path(LOCAL, "My content", "Browser folder")
    assert places.titles(inside) == ["Browser file"]
    model = places.stage.desk.model
    portal = next(node for node in model.root.children if node.key == "")
    content = portal.children[0]
    shown = next(each for each in content.children if each.title == "Browser folder")
    assert [each.title for each in shown.children] == ["Browser file"]


def test_the_browser_follows_the_model(places: Places, things: Things) -> None:
    item_id = things.file("To be renamed")
    places.path("Local portal (on this computer)")
    content = places.path(LOCAL, "My content")
    assert "To be renamed" in places.titles(content)
    model = places.stage.desk.model
    (node,) = model.where(lambda each: each.key == item_id)
    places.stage.desk.items.rename_to(node, "Has been renamed")
    places.stage.settle()
    assert "Has been renamed" in places.titles(content)
    places.stage.desk.items.delete_now(node)
    places.stage.settle()
    wait_until(lambda: "Has been renamed" not in places.titles(content))


def test_the_browser_asks_nobody_for_a_password(places: Places) -> None:
    # a connection whose configuration would have to be opened first; here there is none to open at all
    save_connection(Connection("Sealed", "https://portal.invalid", "nothere"))
    try:
        places.stage.desk.reader.show_portals()
        places.stage.desk.portals.is_quiet = lambda name: name != "Sealed"
        sealed = places.path("Sealed")
        assert places.titles(sealed) == ["Refresh to sign in"]
        places.stage.settle()
        assert places.stage.portal("Sealed").children == []
    finally:
        remove_connection("Sealed")


def test_menus_drags_and_drops_of_the_browser(places: Places, things: Things, town_service: str) -> None:
    folder, item_id = things.folder("Browser target"), things.file("Browser dragged")
    group_id = things.group("Browser group")
    places.path("Local portal (on this computer)")
    content = places.path(LOCAL, "My content")
    file = places.child(content, "Browser dragged")
    menu = places.menu(file)
    names = {action.objectName() for action in menu.actions()}
    assert {"WebLayerSharing.load", "WebLayerSharing.share", "WebLayerSharing.delete"} <= names
    menu.deleteLater()
    item = places.browser.dataItem(file)
    assert item.hasDragEnabled()
    data = places.browser.mimeData([file])
    (uri,) = QgsMimeDataUtils.decodeUriList(data)
    assert uri.providerKey == places.handlers[0].customUriProviderKey()
    hands, context = places.hands(), QgsDataItemGuiContext()
    group = places.browser.dataItem(places.path(LOCAL, "My groups", "Browser group"))
    assert hands.acceptDrop(group, context)
    assert hands.handleDrop(group, context, data, Qt.DropAction.CopyAction)
    places.stage.settle()
    assert list(groups_of(things.portal.connection, item_id)) == [group_id]
    target = places.browser.dataItem(places.child(content, "Browser target"))
    assert not hands.acceptDrop(item, context)
    assert hands.handleDrop(target, context, data, Qt.DropAction.MoveAction)
    places.stage.settle()
    assert things.item(item_id).folder == folder.id
    # a double click brings what it hits into the map
    content = places.path(LOCAL, "My content")
    rows = [places.browser.index(row, 0, content) for row in range(places.browser.rowCount(content))]
    items = [places.browser.dataItem(row) for row in rows]
    numbers = {node.number for node in places.stage.desk.model.where(lambda each: each.key == town_service)}
    service = next(each for each in items if each.number in numbers)
    assert hands.handleDoubleClick(service, context)
    places.stage.settle()
    assert {layer.name() for layer in QgsProject.instance().mapLayers().values()} == {"Trees", "Lots"}


def test_others_items_of_the_browser_are_left_alone(places: Places) -> None:
    other = places.browser.dataItem(places.browser.index(0, 0))
    assert other.providerKey() != "weblayersharing"
    menu = places.menu(places.browser.index(0, 0))
    assert menu.isEmpty()
    assert not places.hands().acceptDrop(other, QgsDataItemGuiContext())
    assert not places.hands().handleDoubleClick(other, QgsDataItemGuiContext())


def test_the_browser_is_left_when_the_plugin_goes(places: Places) -> None:
    assert "Portals (Web Layer Sharing)" in places.titles(QModelIndex())
    places.places.close()
    try:
        assert "Portals (Web Layer Sharing)" not in places.titles(QModelIndex())
        assert places.locator.filters() == []
        assert places.handlers == []
        registry = QgsApplication.dataItemProviderRegistry()
        assert "weblayersharing" not in [each.name() for each in registry.providers()]
    finally:
        places.places = type("Closed", (), {"close": staticmethod(lambda: None)})


class TestLocator:
    def found(self, places: Places, text: str) -> list[Any]:
        results: list[Any] = []

        def keep(result: QgsLocatorResult) -> None:
            results.append(QgsLocatorResult(result))

        places.locator.foundResult.connect(keep)
        places.locator.fetchResults(text, QgsLocatorContext())
        wait_until(lambda: not places.locator.isRunning())
        QgsApplication.processEvents()
        places.locator.foundResult.disconnect(keep)
        return results

    def test_items_are_found_and_added(self, places: Places, town_service: str) -> None:
        set_active_connection(OPEN)
        found = self.found(places, f"{PREFIX} town for a")
        (result,) = [each for each in found if "Feature Service" in each.description]
        assert result.displayString == "Town for all"
        assert [action.text for action in result.actions] == [
            "Add to map",
            "Open in web browser",
            "Details…",
            "Copy URL",
        ]
        result.filter.triggerResult(result)
        places.stage.settle()
        assert len(QgsProject.instance().mapLayers()) == 2
        result.filter.triggerResultFromAction(result, COPY_URL)
        assert QgsApplication.clipboard().text().endswith("/Town_for_all/FeatureServer")
        result.filter.triggerResultFromAction(result, DETAILS)
        places.stage.settle()
        places.stage.dialog("WebLayerSharingItemDialog").reject()

    def test_what_cannot_be_added_is_opened_in_the_web_browser(
        self, places: Places, things: Things, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        set_active_connection("")
        item_id = things.web_map("Axolotl map", "https://example.invalid/FeatureServer")
        opened: list[str] = []
        from web_layer_sharing.ui.portals import desk

        monkeypatch.setattr(desk.QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
        (result,) = self.found(places, f"{PREFIX} axol")
        result.filter.triggerResult(result)
        result.filter.triggerResultFromAction(result, BROWSE)
        assert len(opened) == 2
        assert {url.partition("/home/")[2] for url in opened} == {f"item.html?id={item_id}"}

    def test_nothing_is_asked_without_prefix_or_for_little(self, places: Places, town_service: str) -> None:
        set_active_connection(OPEN)
        assert self.found(places, f"{PREFIX} to") == []
        assert self.found(places, "town for") == []

    def test_a_portal_that_is_away_finds_nothing(self, places: Places) -> None:
        save_connection(Connection("Away", "http://127.0.0.1:9/portal"))
        try:
            set_active_connection("Away")
            assert self.found(places, f"{PREFIX} town") == []
        finally:
            remove_connection("Away")
