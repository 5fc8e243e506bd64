"""The dock *Share As Web Layer*: an empty frame until it is first shown, as QGIS shall start fast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QCoreApplication, QTimer, pyqtSignal

if TYPE_CHECKING:
    from qgis.gui import QgisInterface
    from qgis.PyQt.QtGui import QShowEvent

    from ..tasks.local_portal import LocalPortal
    from .publish_page import PublishPage


class PublishDock(QgsDockWidget):
    """Makes its page when it is shown or asked for it, and tells so by ``page_made``."""

    page_made = pyqtSignal()

    def __init__(self, iface: QgisInterface) -> None:
        super().__init__()
        self.setObjectName("WebLayerSharingPublishDock")
        self.setWindowTitle(QCoreApplication.translate("PublishDock", "Share As Web Layer"))
        self._iface = iface
        self._page: PublishPage | None = None
        self._local: LocalPortal | None = None

    @property
    def local(self) -> LocalPortal:
        """The local portal of this QGIS, which does not run before it is needed."""
        if self._local is None:
            from ..tasks.local_portal import LocalPortal

            self._local = LocalPortal()
        return self._local

    @property
    def page(self) -> PublishPage:
        """What the dock shows."""
        if self._page is None:
            from .publish_page import PublishPage

            self._page = PublishPage(self._iface, self.local, self)
            self.setWidget(self._page)
            self.page_made.emit()
        return self._page

    @property
    def was_shown(self) -> bool:
        """Tell whether there is a page."""
        return self._page is not None

    def close_down(self) -> None:
        """Let go of the project, of a running task and of the local portal, before the plugin is unloaded."""
        if self._page is not None:
            self._page.close_down()
        if self._local is not None:
            self._local.stop()
            self._local = None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # QGIS shows each dock that is added for a moment, and the plugin hides it at once
        QTimer.singleShot(0, self._make_page)

    def _make_page(self) -> None:
        if self.isVisible():
            _ = self.page
