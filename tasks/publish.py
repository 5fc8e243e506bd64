"""Publish, analyse and sign in as background tasks: the main-thread half of each is here."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QCoreApplication

from ..qgis_bridge.portal_access import open_portal
from ..qgis_bridge.source import ProjectSource
from ..sharing.publish import PublishedService, publish_draft
from .work import Watch, start

if TYPE_CHECKING:
    from collections.abc import Callable

    from qgis.core import QgsProject

    from ..qgis_bridge.portal_access import PortalAccess
    from ..sharing.progress import Progress


def start_publish(project: QgsProject, draft: Any, access: Callable[[Progress], PortalAccess]) -> Watch:
    """Publish ``draft`` of ``project``; the watch's ``done`` carries a ``PublishedService``.

    ``access`` is asked in the worker, since reaching a portal may first mean starting the local one.

    Raises:
        SnapshotError, ExportError: the map cannot be read; nothing was started.
    """
    source = ProjectSource(project)

    def work(progress: Progress) -> PublishedService:
        with contextlib.ExitStack() as held:
            held.enter_context(source)
            folder = held.enter_context(tempfile.TemporaryDirectory(prefix="wls-"))
            portal = held.enter_context(open_portal(access(progress)))
            return publish_draft(draft, source, portal, Path(folder), progress.part(0.05, 1.0))

    title = QCoreApplication.translate("Tasks", "Publish {name}").format(name=draft.serviceName)
    return start(title, work)
