"""The dock *Portals*: an empty frame until it is first shown, as QGIS shall start fast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QCoreApplication, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from qgis.PyQt.QtGui import QShowEvent

    from .desk import PortalDesk
    from .page import PortalsPage


class PortalsDock(QgsDockWidget):
    """``desk`` is asked for what dock, Browser and locator share, once the dock is shown."""

    def __init__(self, desk: Callable[[], PortalDesk]) -> None:
        super().__init__()
        self.setObjectName("WebLayerSharingPortalsDock")
        self.setWindowTitle(QCoreApplication.translate("Portals", "Portals"))
        self._desk = desk
        self._page: PortalsPage | None = None

    @property
    def page(self) -> PortalsPage:
        """What the dock shows."""
        if self._page is None:
            from .page import PortalsPage

            self._page = PortalsPage(self._desk(), self)
            self.setWidget(self._page)
        return self._page

    def close_down(self) -> None:
        """Let go of the tree, before the plugin is unloaded."""
        if self._page is not None:
            self._page.close_down()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # QGIS shows each dock that is added for a moment, and the plugin hides it at once
        QTimer.singleShot(0, self._make_page)

    def _make_page(self) -> None:
        if self.isVisible():
            _ = self.page
