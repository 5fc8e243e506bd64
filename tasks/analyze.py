"""Analyse a draft as a background task: with the data read through and the portal asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QCoreApplication

from ..qgis_bridge.portal_access import open_portal
from ..sharing.analysis import analyze
from ..sharing.portal_facts import ask_portal
from ..sharing.sddraft import build
from .work import Watch, start

if TYPE_CHECKING:
    from ..qgis_bridge.portal_access import PortalAccess
    from ..qgis_bridge.profile import MapReader
    from ..sharing.findings import Finding
    from ..sharing.progress import Progress


def start_analysis(reader: MapReader, draft: Any, access: PortalAccess | None) -> Watch:
    """Analyse ``draft`` with a reader of its map; the watch's ``done`` carries the findings.

    ``access`` is the portal to ask about names and rights, None to ask nobody.

    Raises:
        DraftError, SddraftError: the draft holds a value that no file can; nothing was started.
    """
    settings = build(draft).settings()

    def work(progress: Progress) -> list[Finding]:
        facts = None
        if access is not None:
            progress.report(0.0, "publish-look", url=access.url)
            with open_portal(access) as portal:
                facts = ask_portal(portal, settings)
        progress.report(0.1, "analyze-data")
        snapshot = reader.profiled(progress.part(0.1, 0.95))
        return analyze(settings, snapshot, facts)

    title = QCoreApplication.translate("Tasks", "Analyse {name}").format(name=draft.serviceName)
    return start(title, work)
