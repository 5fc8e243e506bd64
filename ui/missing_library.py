"""What is loaded in the plugin's place when a Python library is missing: it says which, and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import Qgis
from qgis.PyQt.QtCore import QCoreApplication

if TYPE_CHECKING:
    from qgis.gui import QgisInterface


class MissingLibraryPlugin:
    """Stands in for the plugin. ``library`` is the name of what could not be imported."""

    def __init__(self, iface: QgisInterface, library: str) -> None:
        self._iface = iface
        self._library = library

    def initProcessing(self) -> None:
        """Offer nothing: the algorithms need the library too."""

    def initGui(self) -> None:
        """Say what is missing and where to get it."""
        words = QCoreApplication.translate(
            "MissingLibrary",
            "The Python package '{library}' is missing. Install it into QGIS's Python (on Debian: "
            "apt install python3-{library}) and start QGIS again.",
        )
        title = QCoreApplication.translate("MissingLibrary", "Web Layer Sharing")
        self._iface.messageBar().pushMessage(
            title, words.format(library=self._library), Qgis.MessageLevel.Warning
        )

    def unload(self) -> None:
        """Leave nothing, as there is nothing."""
