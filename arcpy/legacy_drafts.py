"""The functions by which scripts made drafts before ``arcpy.sharing`` (contract 3.6 and 3.10).

They return what the analyzer says of the draft; Pro's page tells of no return value for
``CreateWebLayerSDDraft``, ArcMap's tells of this one for the others.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from ..qgis_bridge.snapshot import take_snapshot
from ..sharing.draft import create_sharing_draft, create_web_layer_draft
from ..sharing.draft.settings import ServerKind, ServiceKind
from ..sharing.errors import DraftError
from ..sharing.sddraft import SddraftDocument
from .analyzed import analysis_of
from .environment import env
from .inputs import flag, text, word
from .maps import draft_source
from .portals import facts_for_drafts
from .projects import ProjectFile, project_of_draft

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qgis.core import QgsProject

    from ..sharing.draft import SharingDraft
    from .analyzed import Analysis

HOSTING, FEDERATED = ServerKind.HOSTING_SERVER.value, ServerKind.FEDERATED_SERVER.value
SERVERS = {"": HOSTING, "my_hosted_services": HOSTING, "my hosted services": HOSTING}
SERVICES = {
    "": ServiceKind.FEATURE.value,
    "feature_access": ServiceKind.FEATURE.value,
    "tiled_imagery": ServiceKind.TILE.value,
}
ARCGIS_SERVER, CONNECTION_FILE, MY_HOSTED = "arcgis_server", "from_connection_file", "my_hosted_services"
EDITING = ("Create", "Update", "Delete", "Editing")


def CreateWebLayerSDDraft(
    map_or_layers: Any,
    out_sddraft: str,
    service_name: str,
    server_type: str | None = None,
    service_type: str | None = None,
    folder_name: str | None = None,
    overwrite_existing_service: Any = None,
    copy_data_to_server: Any = None,
    enable_editing: Any = None,
    allow_exporting: Any = None,
    enable_sync: Any = None,
    summary: str | None = None,
    tags: str | None = None,
    description: str | None = None,
    credits: str | None = None,
    use_limitations: str | None = None,
) -> Analysis:
    """Write the draft of a web layer; a file of that name is replaced.

    ``server_type`` is ``MY_HOSTED_SERVICES`` (the default), ``HOSTING_SERVER`` or ``FEDERATED_SERVER``;
    ``service_type`` is ``FEATURE_ACCESS`` (the default), ``TILED_IMAGERY``, or a word of
    ``getWebLayerSharingDraft``.  Data are copied unless a map image layer says otherwise.

    Raises:
        DraftError: a combination that does not exist, a name that no service can bear, or a value that
            such a layer does not take.
        SnapshotError: the project cannot be described.
        SddraftError: the file cannot be written.
    """
    project, ids = draft_source(map_or_layers)
    server, service = word(server_type), word(service_type)
    draft = create_web_layer_draft(
        take_snapshot(project, with_thumbnail=False),
        SERVERS.get(server, server),
        SERVICES.get(service, service),
        service_name,
        ids,
    )
    draft.portal_facts = facts_for_drafts()
    draft.portalFolder = text(folder_name)
    draft.overwriteExistingService = flag("overwrite_existing_service", overwrite_existing_service)
    copies = flag("copy_data_to_server", copy_data_to_server, default=True)
    if draft.kind is ServiceKind.MAP_IMAGE:
        draft.copyDataToServer = copies
    _allow(
        draft,
        {
            "enable_editing": flag("enable_editing", enable_editing),
            "allow_exporting": flag("allow_exporting", allow_exporting),
            "enable_sync": flag("enable_sync", enable_sync),
        },
    )
    told = {"summary": summary, "tags": tags, "description": description, "credits": credits}
    return _written(draft, project, out_sddraft, {**told, "useLimitations": use_limitations})


def CreateMapSDDraft(
    map_document: Any,
    out_sddraft: str,
    service_name: str,
    server_type: str | None = None,
    connection_file_path: str | None = None,
    copy_data_to_server: Any = None,
    folder_name: str | None = None,
    summary: str | None = None,
    tags: str | None = None,
) -> Analysis:
    """Write the draft of a map service; a file of that name is replaced.

    ``map_document`` is a ``MapDocument`` or a path.  ``server_type`` is ``ARCGIS_SERVER``,
    ``FROM_CONNECTION_FILE`` or ``MY_HOSTED_SERVICES``, which makes a hosted tile layer as in ArcMap; scripts
    turn that into a feature layer by editing the file.  ``connection_file_path`` is an .ags file or a URL.

    Raises:
        DraftError: another server type, a name that no service can bear, or no connection where one is to
            be used.
        SnapshotError: there is no such project, or it cannot be described.
        SddraftError: the file cannot be written.
    """
    given = isinstance(map_document, (str, os.PathLike))
    project, ids = draft_source(ProjectFile(str(map_document)) if given else map_document)
    snapshot = take_snapshot(project, with_thumbnail=False)
    server = word(server_type) or ARCGIS_SERVER
    copies = flag("copy_data_to_server", copy_data_to_server)
    if server == MY_HOSTED:
        draft = create_web_layer_draft(snapshot, HOSTING, ServiceKind.TILE.value, service_name, ids)
        draft.portal_facts = facts_for_drafts()
        draft.portalFolder = text(folder_name)
    else:
        standalone = ServerKind.STANDALONE_SERVER.value
        draft = create_sharing_draft(standalone, ServiceKind.MAP_SERVICE.value, service_name, snapshot, ids)
        draft.targetServer = _connection(server, text(connection_file_path))
        draft.copyDataToServer = copies
        draft.serverFolder = text(folder_name)
    return _written(draft, project, out_sddraft, {"summary": summary, "tags": tags})


def AnalyzeForSD(sddraft: str) -> Analysis:
    """Analyze a draft as it stands on disk; see :func:`.analysis.analysis_of` for what comes back.

    Raises:
        SddraftError: the draft cannot be read.
        SnapshotError: the project that it was made from is not there.
    """
    path = env.resolve(sddraft)
    project = project_of_draft(SddraftDocument.read(path).settings().project_path)
    return analysis_of(path, take_snapshot(project, with_thumbnail=False), project)


def _written(
    draft: SharingDraft, project: QgsProject, out_sddraft: str, metadata: Mapping[str, Any]
) -> Analysis:
    for name, value in metadata.items():
        draft.set_value(name, value if isinstance(value, (list, tuple)) else text(value))
    path = env.resolve(out_sddraft)
    draft.exportToSDDraft(path)
    return analysis_of(path, draft.snapshot, project)


def _connection(server: str, connection: str) -> str:
    if server not in {ARCGIS_SERVER, CONNECTION_FILE}:
        known = ", ".join((ARCGIS_SERVER, CONNECTION_FILE, MY_HOSTED)).upper()
        raise DraftError("WLS204", name="server_type", value=server, expected=known)
    if server == CONNECTION_FILE and not connection:
        raise DraftError("WLS204", name="connection_file_path", value="''", expected="an .ags file or a URL")
    return connection


def _allow(draft: SharingDraft, asked: Mapping[str, bool]) -> None:
    """Set on the draft what others may do, where its kind has a place for that."""
    if draft.kind is ServiceKind.FEATURE:
        draft.featureCapabilities = _capabilities(asked)
    elif draft.kind is ServiceKind.MAP_IMAGE:
        draft.extension.feature.isEnabled = any(asked.values())
        draft.extension.feature.featureCapabilities = _capabilities(asked)
    elif draft.kind is ServiceKind.TILE:
        draft.cache.exportTiles = asked["allow_exporting"]
        _refuse(draft, asked, "enable_editing", "enable_sync")
    else:
        _refuse(draft, asked, *asked)


def _capabilities(asked: Mapping[str, bool]) -> tuple[str, ...]:
    editing = EDITING if asked["enable_editing"] else ()
    sync = ("Sync",) if asked["enable_sync"] else ()
    export = ("Extract",) if asked["allow_exporting"] else ()
    return ("Query", *editing, *sync, *export)


def _refuse(draft: SharingDraft, asked: Mapping[str, bool], *inputs: str) -> None:
    for name in inputs:
        if asked[name]:
            raise DraftError("WLS204", name=name, value="True", expected=f"False ({draft.kind.value})")
