"""Items of the active portal in QGIS's search field (Ctrl+K): type ``wls`` and words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsLocatorFilter, QgsLocatorResult
from qgis.PyQt.QtCore import QCoreApplication

from ..sharing.errors import SharingError
from ..tasks.portal_content import Item
from ..tasks.portal_search import find_items
from .portals.item_words import level_words, type_icons
from .portals.map_commands import MapCommands
from .portals.nodes import Kind, Node
from .portals.reading import item_node

if TYPE_CHECKING:
    from qgis.core import QgsFeedback, QgsLocatorContext
    from qgis.PyQt.QtGui import QIcon

    from ..tasks.portal_session import PortalSession
    from .portals.desk import PortalDesk

PREFIX = "wls"
SHORTEST = 3
MOST = 30
QUIET_MS = 300
TOLD = ("id", "title", "type", "owner", "name", "url", "access")
"""What a result tells of an item: texts, which QGIS may hold as long as it likes."""

LOAD, BROWSE, DETAILS, COPY_URL = range(4)


class PortalItemsFilter(QgsLocatorFilter):
    """Searches in QGIS's own worker; which portal is decided before, on the main thread.

    A portal that would have to ask for a password is not searched.
    """

    def __init__(self, desk: PortalDesk) -> None:
        super().__init__()
        self._desk = desk
        self._portal = ""
        self._session: PortalSession | None = None
        self._icons: dict[str, QIcon] = {}
        self.setFetchResultsDelay(QUIET_MS)
        self.setUseWithoutPrefix(False)

    def clone(self) -> PortalItemsFilter:
        return PortalItemsFilter(self._desk)

    def name(self) -> str:
        return "web_layer_sharing_items"

    def displayName(self) -> str:
        return _tr("Portal items")

    def description(self) -> str:
        return _tr("Items of the active portal, to add to the map")

    def prefix(self) -> str:
        return PREFIX

    def priority(self) -> QgsLocatorFilter.Priority:
        return QgsLocatorFilter.Priority.Low

    def prepare(self, string: str, context: QgsLocatorContext) -> list[str]:
        portals = self._desk.portals
        self._portal, self._session = portals.preferred(), None
        if len(string.strip()) >= SHORTEST and portals.is_quiet(self._portal):
            try:
                self._session = portals.session(self._portal)
            except SharingError:
                self._session = None
        # icons are the main thread's
        self._icons = type_icons()
        return []

    def fetchResults(self, string: str, context: QgsLocatorContext, feedback: QgsFeedback) -> None:
        if self._session is None:
            return
        for item in find_items(self._session, string, MOST, feedback.isCanceled):
            if feedback.isCanceled():
                return
            self.resultFetched.emit(self._result(item))

    def triggerResult(self, result: QgsLocatorResult) -> None:
        self.triggerResultFromAction(result, LOAD)

    def triggerResultFromAction(self, result: QgsLocatorResult, actionId: int) -> None:
        portal, *told = result.userData
        node = self._node(portal, Item(**dict(zip(TOLD, told))))
        desk = self._desk
        if actionId == LOAD and MapCommands.can_load(node):
            desk.maps.load(node)
        elif actionId == DETAILS:
            desk.items.details(node)
        elif actionId == COPY_URL:
            desk.items.copy_url(node)
        else:
            desk.browse(node)

    def _result(self, item: Item) -> QgsLocatorResult:
        told = [self._portal, *(getattr(item, name) for name in TOLD)]
        result = QgsLocatorResult(self, item.title, told)
        result.description = f"{item.type} · {item.owner} · {level_words(item)}"
        result.icon = self._icons.get(item.type.casefold(), self._icons[""])
        result.actions = [
            _action(LOAD, _tr("Add to map")),
            _action(BROWSE, _tr("Open in web browser")),
            _action(DETAILS, _tr("Details…")),
            _action(COPY_URL, _tr("Copy URL")),
        ]
        return result

    def _node(self, portal: str, item: Item) -> Node:
        """Return a node that stands in no row, below the portal's."""
        model = self._desk.model
        known = next(
            (each for each in model.root.children if each.kind is Kind.PORTAL and each.key == portal), None
        )
        node = item_node(item)
        node.parent = known or Node(Kind.PORTAL, portal, portal, parent=model.root)
        return node


def _action(number: int, words: str) -> Any:
    return QgsLocatorResult.ResultAction(number, words, "")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Portals", text)
