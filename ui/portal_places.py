"""Where the portals' tree shows besides its dock: QGIS's Browser, its search field, drops on the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.gui import QgsGui

from .browser.hands import PortalsGuiProvider
from .browser.items import BrowserShells, PortalsItemProvider
from .locator import PortalItemsFilter
from .portals.dropping import MapDropHandler

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .portals.desk import PortalDesk


class PortalPlaces:
    """Registers when it is made, and takes all of it away by :meth:`close`."""

    def __init__(self, iface: QgisInterface, desk: PortalDesk) -> None:
        self._iface = iface
        self._shells = BrowserShells(desk)
        self._items = PortalsItemProvider(self._shells)
        self._hands = PortalsGuiProvider(self._shells)
        self._locator = PortalItemsFilter(desk)
        self._drops = MapDropHandler(desk)
        QgsGui.dataItemGuiProviderRegistry().addProvider(self._hands)
        QgsApplication.dataItemProviderRegistry().addProvider(self._items)
        iface.registerLocatorFilter(self._locator)
        iface.registerCustomDropHandler(self._drops)

    def close(self) -> None:
        """Take everything away again."""
        self._iface.unregisterCustomDropHandler(self._drops)
        self._iface.deregisterLocatorFilter(self._locator)
        # the registries delete what was theirs
        QgsApplication.dataItemProviderRegistry().removeProvider(self._items)
        QgsGui.dataItemGuiProviderRegistry().removeProvider(self._hands)
        self._shells.close()
