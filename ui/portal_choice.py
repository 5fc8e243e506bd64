"""Which portal: the connections of the settings and the local portal of this computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QCoreApplication

from ..qgis_bridge.portal_access import PortalAccess, connection_access
from ..qgis_bridge.settings import connection, connection_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from qgis.PyQt.QtWidgets import QComboBox

    from ..sharing.progress import Progress
    from ..tasks.local_portal import LocalPortal

LOCAL = ""


class PortalChoice:
    """Fills a combo box; an entry's data is the connection's name, empty for the local portal."""

    def __init__(self, box: QComboBox, local: LocalPortal) -> None:
        self._box = box
        self._local = local
        self.reload()

    def reload(self, select: str | None = None) -> None:
        """List the connections anew, keeping or setting what is selected."""
        wanted = self._box.currentData() if select is None else select
        self._box.clear()
        for name in connection_names():
            self._box.addItem(name, name)
        self._box.addItem(
            QCoreApplication.translate("PortalChoice", "Local portal (on this computer)"), LOCAL
        )
        self._box.setCurrentIndex(max(self._box.findData(wanted), 0))

    @property
    def is_local(self) -> bool:
        """Tell whether the local portal is chosen."""
        return bool(self._box.currentData() == LOCAL)

    @property
    def name(self) -> str:
        """The chosen connection's name, empty for the local portal."""
        return str(self._box.currentData() or "")

    @property
    def authcfg(self) -> str:
        """The chosen connection's authentication configuration, empty for the local portal."""
        known = None if self.is_local else connection(self._box.currentData())
        return known.authcfg if known is not None else ""

    def known_access(self) -> PortalAccess | None:
        """Return the way into the portal if it can be asked at once; None for a local one that is not up."""
        return self._local.running_access() if self.is_local else connection_access(self._box.currentData())

    def access(self) -> Callable[[Progress], PortalAccess]:
        """Return what a worker calls to reach the portal chosen.

        Settings and the authentication store are read here, on the main thread; only the local portal is
        left to the worker, which may have to start it.
        """
        if self.is_local:
            return self._local.access
        access = connection_access(self._box.currentData())
        return lambda _progress: access
