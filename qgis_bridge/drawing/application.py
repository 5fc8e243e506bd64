"""A QGIS for drawing maps that strangers made: no profile, no network, no file outside the map's folder.

Environment variables must be right before Qt is loaded; :func:`environment` tells which.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsApplication, QgsNetworkAccessManager, QgsPathResolver, QgsRuntimeProfiler
from qgis.PyQt.QtCore import QCoreApplication, QSettings
from qgis.PyQt.QtNetwork import QNetworkProxy

if TYPE_CHECKING:
    from typing import Any

_EMBEDDED = "base64:"
# Nobody listens at the discard port; what is sent there fails at once.
_NOWHERE = ("127.0.0.1", 9)


class DrawingApplication:
    """The one QGIS of this process. :meth:`confine_to` says which folder may be read from then on."""

    def __init__(self, profile: Path) -> None:
        QCoreApplication.setOrganizationName("QGIS")
        QCoreApplication.setApplicationName("web_layer_sharing_drawing")
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(profile))
        self._application: Any = QgsApplication([], False, str(profile))
        QgsApplication.initQgis()
        QgsRuntimeProfiler.clear(QgsApplication.profiler())
        nowhere = QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, *_NOWHERE)
        QNetworkProxy.setApplicationProxy(nowhere)
        QgsNetworkAccessManager.instance().setFallbackProxyAndExcludes(nowhere, [], [])
        self._folder: Path | None = None
        self._libraries = [Path(path).resolve() for path in QgsApplication.svgPaths()]
        QgsPathResolver.setPathPreprocessor(self._let_through)

    def confine_to(self, folder: Path) -> None:
        """Let maps read files of ``folder`` and QGIS's own pictures, and nothing else."""
        self._folder = folder.resolve()

    def may_read(self, place: str) -> bool:
        """Tell whether a map may read a file, as a project or an open layer names it."""
        if not place or place.startswith(_EMBEDDED):
            return True
        path = place.split("|", 1)[0]
        if "://" in path or path.startswith(("/vsi", "\\\\")) or self._folder is None:
            return False
        try:
            found = (self._folder / path).resolve()
        except (OSError, ValueError):
            return False
        return any(root == found or root in found.parents for root in (self._folder, *self._libraries))

    def _let_through(self, place: str) -> str:
        return place if self.may_read(place) else ""

    def close(self) -> None:
        """End QGIS."""
        QgsApplication.exitQgis()
