"""Publish map image layers as background tasks: staged, and published on a portal's server."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QCoreApplication

from ..qgis_bridge.portal_access import open_portal
from ..qgis_bridge.server_access import find_server, open_server
from ..sharing.errors import NotFound
from ..sharing.names import service_name
from ..sharing.portal import Server
from ..sharing.publish_on_server import publish_on_server, stage_for_server
from ..sharing.published import PublishedService
from .publish import source_of
from .work import Watch, start

if TYPE_CHECKING:
    from qgis.core import QgsProject

    from ..qgis_bridge.server_access import ServerAccess
    from ..qgis_bridge.source import ProjectSource
    from ..sharing.portal import Portal
    from ..sharing.progress import Progress
    from .publish import Access

_STAGED_SHARE = 0.6
ROAD = "server"


def start_publish_map_image(project: QgsProject | ProjectSource, draft: Any, access: Access) -> Watch:
    """Publish ``draft`` on the server that it names, else on the portal's own; ``done`` carries a
    ``PublishedService``.

    Raises:
        SnapshotError, ExportError: the map cannot be read; nothing was started.
        NotFound: WLS811, the draft names a server that is not known.
    """
    named = draft.federatedServerUrl
    known = find_server(named) if named else None
    source = source_of(project)

    def work(progress: Progress) -> PublishedService:
        with contextlib.ExitStack() as held:
            held.enter_context(source)
            folder = held.enter_context(tempfile.TemporaryDirectory(prefix="wls-"))
            portal = held.enter_context(open_portal(access(progress)))
            server = held.enter_context(_server(portal, known))
            draft.federatedServerUrl = server.url
            sddraft = Path(folder) / f"{service_name(draft.serviceName)}.sddraft"
            draft.exportToSDDraft(sddraft)
            out, part = sddraft.with_suffix(".sd"), progress.part(0.05, _STAGED_SHARE)
            staged = stage_for_server(sddraft, source, out, server, part)
            made = publish_on_server(staged.path, server, progress=progress.part(_STAGED_SHARE, 1.0))
        return PublishedService(
            item_id=made.service.items.get(made.service.type, ""),
            definition_item_id="",
            url=made.map_url or made.service.rest_url,
            title=draft.serviceName,
            not_shared_with=made.not_shared_with,
            findings=tuple(staged.findings),
            road=ROAD,
        )

    title = QCoreApplication.translate("Tasks", "Publish {name}").format(name=draft.serviceName)
    return start(title, work)


def _server(portal: Portal, known: ServerAccess | None) -> Server:
    """Return the server that is named, else the first of the portal's own that takes services."""
    portal.sign_in()
    if known is not None:
        return open_server(known, portal)
    connection = portal.connection
    told = connection.read(connection.rest("portals", "self", "servers")).get("servers") or []
    urls = [str(each.get("url") or "") for each in told if isinstance(each, dict)]
    url = next(filter(None, urls), "")
    if not url:
        raise NotFound("WLS811", server=portal.url)
    return Server.of_portal(url, portal)
